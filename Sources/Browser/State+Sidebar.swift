import LedgerModel
import LedgerQuery
import TerminalScreen
import Wording

/// A line of the sidebar: an owner to filter by, or a rule between departments and collectives.
struct SidebarLine: Hashable, Sendable {
    /// nil in a rule.
    let owner: OwnerCounts.Key?
    let label: SafeText
    let depth: Int
    let open: Int
    let overdue: Int
}

extension State {
    var sidebarLines: [SidebarLine] {
        var lines: [SidebarLine] = []
        var hasRule = false
        let counted = listing.counts?.lines ?? []
        for line in counted {
            if case .owner(let key) = line.key, key.department == nil, !hasRule {
                hasRule = true
                lines.append(SidebarLine(owner: nil, label: words.collectivesRule, depth: 0, open: 0, overdue: 0))
            }
            lines.append(
                SidebarLine(
                    owner: line.key, label: name(of: line.key), depth: line.depth, open: line.open,
                    overdue: line.overdue))
        }
        // An owner stays in sight while it is filtered by, also when nothing is left there.
        if !counted.contains(where: { $0.key == owner }) {
            lines.append(SidebarLine(owner: owner, label: name(of: owner), depth: 0, open: 0, overdue: 0))
        }
        return lines
    }

    func name(of owner: OwnerCounts.Key) -> SafeText {
        switch owner {
        case .all: words.everyDepartment
        case .owner(let key): SafeText(sanitising: ledger.departments.displayName(of: key))
        case .unowned: words.withoutOwner
        }
    }
}
