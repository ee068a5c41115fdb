import LedgerModel
import LedgerQuery
import TerminalScreen
import Wording

/// An item as lists and cards show it.
struct ItemLook {
    let item: ActionItem
    let light: Light
    let isSelected: Bool
    /// Of what tells its state: the sign and the date.
    let state: Style
    /// Of everything else.
    let plain: Style
}

extension State {
    func look(ofRow row: Int) -> ItemLook? {
        guard let ledger = listing.ledger else { return nil }
        let item = ledger.items[row]
        let isSelected = selection.contains(item.id)
        let light = Light(status: item.status, due: item.due, today: today, settings: ledger.settings)
        let isFinished = item.status == .closed || item.status == .cancelled
        return ItemLook(
            item: item, light: light, isSelected: isSelected,
            state: Style(State.tone(of: item.status, light), isSelected: isSelected),
            plain: Style(isFinished ? .faint : .plain, isSelected: isSelected))
    }

    /// What stands before the text: whether it is selected, its state, its number where numbers are shown.
    func head(of look: ItemLook, indent: SafeText = .empty) -> [StyledText] {
        var pieces = [
            StyledText(look.isSelected ? "*" : " ", look.plain), StyledText(indent, look.plain),
            StyledText(State.sign(of: look.item.status, look.light) + " ", look.state),
        ]
        if appearance.columns.contains(.number) {
            let digits = max(2, String(max(1, (listing.ledger ?? ledger).contents.nextNumber - 1)).count)
            let number = appearance.width.fitted("\(look.item.number)", to: digits, alignment: .trailing)
            pieces.append(StyledText(number + " ", look.plain))
        }
        return pieces
    }

    /// No row shows more characters than it has columns.
    func text(of look: ItemLook, columns: Int) -> [StyledText] {
        marked(SafeText(sanitising: look.item.text.prefix(columns + 1)), look.plain)
    }
}
