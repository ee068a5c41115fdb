import LedgerModel
import TerminalScreen
import Wording

/// What the list shows of an item beside its sign and its text. The number stands before the text, the others at the right edge in a person's order.
package enum ListColumn: String, CaseIterable, Hashable, Sendable {
    case number
    case owner
    case due
    case status
    case speaker

    package static let standard: [ListColumn] = [.number, .owner, .due]

    /// Columns of the terminal; 0 where a list of that width has no room for it.
    fileprivate func columns(inListOf width: Int) -> Int {
        switch self {
        case .number: 0
        case .due: 8
        case .owner: width >= 70 ? 14 : width >= 50 ? 10 : 0
        case .status, .speaker: width >= 70 ? 8 : 0
        }
    }
}

extension State {
    /// The right edge of an item's row.
    func rightColumns(of item: ActionItem, _ light: Light, in area: Area, plain: Style, state: Style) -> [StyledText] {
        let width = appearance.width
        var pieces: [StyledText] = []
        for column in appearance.columns {
            let columns = column.columns(inListOf: area.columns)
            if columns == 0 { continue }
            if !pieces.isEmpty { pieces.append(StyledText(" ", plain)) }
            func fitted(_ text: SafeText) -> SafeText {
                width.fitted(text, to: columns, ellipsis: appearance.signs.ellipsis)
            }
            switch column {
            case .number: break
            case .owner:
                let owner = ownerLabel(of: item)
                let style = Style(
                    owner.isProposed ? .unconfirmed : plain.tone, isSelected: plain.isSelected)
                pieces += owner.isProposed ? [StyledText(fitted(owner.text), style)] : marked(fitted(owner.text), style)
            case .due:
                pieces.append(
                    StyledText(width.fitted(dueLabel(of: item, light), to: columns, alignment: .trailing), state))
            case .status: pieces.append(StyledText(fitted(words.status(item.status.id)), state))
            case .speaker:
                let speaker = ledger.origin(of: item).directive?.speaker ?? ""
                pieces.append(StyledText(fitted(SafeText(sanitising: speaker)), plain))
            }
        }
        return pieces
    }
}
