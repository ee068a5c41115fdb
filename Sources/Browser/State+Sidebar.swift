import LedgerModel
import LedgerQuery
import TerminalScreen
import Wording

/// A line of the sidebar: an owner to filter by, or a rule between departments and collectives.
struct SidebarLine: Hashable, Sendable {
    /// nil in a rule, and where a saved filter stands.
    let owner: OwnerCounts.Key?
    var saved: SavedFilter?
    let label: SafeText
    let depth: Int
    /// nil where they are not counted.
    let open: Int?
    let overdue: Int?
    /// Whether departments stand below it, seen or folded away.
    var isParent = false
    var isFolded = false
}

/// The lines of the sidebar and what they were made from.
struct SidebarContent: Sendable {
    struct Key: Equatable, Sendable {
        let counts: Listing.CountsKey?
        let figures: Listing.CountsKey?
        let folded: Set<OwnerCounts.Key>
        let saved: [SavedFilter]
    }

    var key: Key?
    var lines: [SidebarLine] = []
}

extension State {
    var sidebarLines: [SidebarLine] { listing.sidebar.lines }

    /// Makes the lines of the sidebar anew where they have changed.
    mutating func remakeSidebar() {
        let key = SidebarContent.Key(
            counts: listing.countsKey, figures: listing.savedKey, folded: foldedOwners, saved: savedFilters)
        guard key != listing.sidebar.key else { return }
        listing.sidebar = SidebarContent(key: key, lines: madeSidebarLines)
    }

    private var madeSidebarLines: [SidebarLine] {
        let rule: [SidebarLine] =
            savedFilters.isEmpty
            ? [] : [SidebarLine(owner: nil, label: words.savedFiltersRule, depth: 0, open: nil, overdue: nil)]
        return ownerLines(isFolding: true) + rule
            + savedFilters.map { saved in
                let figures = listing.savedFigures[saved]
                return SidebarLine(
                    owner: nil, saved: saved, label: SafeText(sanitising: saved.name), depth: 0, open: figures?.open,
                    overdue: figures?.overdue)
            }
    }

    /// Whether a line is what the list is filtered by.
    func isCurrent(_ line: SidebarLine) -> Bool {
        if case .saved(let shown) = filter, owner == .all { return line.saved == shown }
        return line.owner == owner && line.owner != nil
    }

    mutating func choose(_ line: SidebarLine) {
        if let saved = line.saved { return choose(saved) }
        guard let owner = line.owner else { return }
        if case .saved = filter {
            filter = .open
            startOver()
        }
        choose(owner)
    }

    /// Owners with their counts; `isFolding`: without what is folded away.
    func ownerLines(isFolding: Bool) -> [SidebarLine] {
        var lines: [SidebarLine] = []
        var hasRule = false
        let counted = listing.counts?.lines ?? []
        var foldedDepth = Int.max
        for (place, line) in counted.enumerated() {
            if line.depth > foldedDepth { continue }
            foldedDepth = Int.max
            let isParent = counted.indices.contains(place + 1) && counted[place + 1].depth > line.depth
            let isFolded = isParent && isFolding && foldedOwners.contains(line.key)
            if isFolded { foldedDepth = line.depth }
            if case .owner(let key) = line.key, key.department == nil, !hasRule {
                hasRule = true
                lines.append(SidebarLine(owner: nil, label: words.collectivesRule, depth: 0, open: nil, overdue: nil))
            }
            lines.append(
                SidebarLine(
                    owner: line.key, label: name(of: line.key), depth: line.depth, open: line.open,
                    overdue: line.overdue, isParent: isParent, isFolded: isFolded))
        }
        // An owner stays in sight while it is filtered by, also when nothing is left there.
        if !lines.contains(where: { $0.owner == owner }) {
            lines.append(SidebarLine(owner: owner, label: name(of: owner), depth: 0, open: 0, overdue: 0))
        }
        return lines
    }

    /// Left and right in the tree: folding, up to the parent, over to the list.
    mutating func moveInSidebarTree(by step: Int) {
        let lines = sidebarLines
        guard let place = lines.firstIndex(where: isCurrent) else { return }
        let line = lines[place]
        if step > 0 {
            if line.isFolded { foldedOwners.remove(owner) } else { pane = .list }
        } else if line.isParent && !line.isFolded {
            foldedOwners.insert(owner)
        } else if line.depth > 0, let parent = lines[..<place].last(where: { $0.depth < line.depth })?.owner {
            choose(parent)
        }
    }

    /// No list has room for more of a name.
    func shownName(of owner: OwnerKey) -> SafeText {
        SafeText(sanitising: ledger.departments.displayName(of: owner).prefix(80))
    }

    func name(of owner: OwnerCounts.Key) -> SafeText {
        switch owner {
        case .all: words.everyDepartment
        case .owner(let key): shownName(of: key)
        case .unowned: words.withoutOwner
        }
    }
}
