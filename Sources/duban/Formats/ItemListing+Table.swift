import LedgerModel
import LedgerQuery
import Wording

extension ItemListing {
    /// Columns that line up.
    ///
    /// - Parameter columns: the terminal's; nil = no terminal: nothing is cut.
    func writeTable(to output: Output, columns: Int?, usesASCII: Bool) {
        var cells = ItemCells(self, areTextsMeasured: columns != nil)
        let isGrouped = isGrouped
        let rows = outline.lines.map { line -> TableLine in
            switch line {
            case .heading(let heading): .heading(self.heading(heading))
            case .item(let row, let depth): .item(cells.row(row, indent: isGrouped ? depth * 2 : 0))
            }
        }
        if rows.isEmpty { return }
        let header = cells.header
        var widths = (0, 0, 0, 0)
        header.widen(&widths)
        for case .item(let row) in rows { row.widen(&widths) }
        // One department with a name without end must not pad every row.
        widths.3 = min(widths.3, columns == nil ? 40 : 20)
        let layout = TableLayout(widths: widths, columns: columns, ellipsis: usesASCII ? "..." : "…")
        var parts: [SafeText] = []
        layout.write(header, through: &parts, to: output)
        for row in rows {
            switch row {
            case .heading(let text): output.line(layout.cut(text))
            case .item(let row): layout.write(row, through: &parts, to: output)
            }
        }
    }
}

private enum TableLine {
    case heading(SafeText)
    case item(TableRow)
}

private struct TableRow {
    let indent: Int
    let number: TableCell
    let status: TableCell
    let due: TableCell
    let owners: TableCell
    let text: TableCell

    /// The text takes what the others leave.
    func widen(_ widths: inout (Int, Int, Int, Int)) {
        widths.0 = max(widths.0, number.columns + indent)
        widths.1 = max(widths.1, status.columns)
        widths.2 = max(widths.2, due.columns)
        widths.3 = max(widths.3, owners.columns)
    }
}

/// A text and how many columns it takes.
private struct TableCell {
    let text: SafeText
    let columns: Int
    /// Whether every terminal draws it alike as it is.
    let isPlain: Bool

    init(_ text: SafeText) {
        self.text = text
        let plain = DisplayWidth.plainColumns(of: text)
        isPlain = plain != nil
        columns = plain ?? DisplayWidth().columns(of: text)
    }

    /// One of which nobody asks how wide it is.
    init(unmeasured text: SafeText) {
        (self.text, columns, isPlain) = (text, 0, false)
    }

    /// Digits.
    init(_ number: Int32) {
        let digits = SafeText("\(number)")
        (text, columns, isPlain) = (digits, digits.string.utf8.count, true)
    }
}

/// The cells of items: what many rows have in common is made once, and of a row only what the table shows is read.
private struct ItemCells {
    private let ledger: Ledger
    private let context: QueryContext
    private let words: Catalogue
    private let subItems: SubItems
    private let areTextsMeasured: Bool
    private var statuses: [Status: TableCell] = [:]
    private var dues: [Due: TableCell] = [:]
    private var owners: [OwnerKey: SafeText] = [:]
    /// Of items with one owner, as most have.
    private var soleOwners: [SoleOwner: TableCell] = [:]

    private struct Due: Hashable {
        let day: CalendarDate
        let light: Light
    }

    private struct SoleOwner: Hashable {
        let owner: OwnerKey
        let isConfirmed: Bool
    }

    /// - Parameter areTextsMeasured: whether the texts are cut, so that their width must be known.
    init(_ list: ItemListing, areTextsMeasured: Bool) {
        self.areTextsMeasured = areTextsMeasured
        ledger = list.ledger
        context = list.context
        words = list.words
        subItems = SubItems(list.ledger)
    }

    var header: TableRow {
        func cell(_ name: String) -> TableCell { TableCell(words.field(name)) }
        return TableRow(
            indent: 0, number: cell("number"), status: cell("status"), due: cell("due"), owners: cell("department"),
            text: cell("text"))
    }

    mutating func row(_ row: Int, indent: Int) -> TableRow {
        let (chunk, offset) = ledger.items.place(of: row)
        let status = chunk.columns.statuses[offset]
        let below = subItems.rollUp(chunk.ids[offset]).map { " [\($0.done)/\($0.total)]" as SafeText }
        var text = SafeText(sanitising: chunk.text(offset))
        if let below { text += below }
        return TableRow(
            indent: indent, number: TableCell(chunk.columns.numbers[offset]), status: cell(of: status),
            due: dueCell(of: row, status), owners: ownersCell(of: chunk.columns, offset),
            text: areTextsMeasured ? TableCell(text) : TableCell(unmeasured: text))
    }

    private mutating func cell(of status: Status) -> TableCell {
        if let known = statuses[status] { return known }
        let cell = TableCell(words.status(status.id))
        statuses[status] = cell
        return cell
    }

    private mutating func dueCell(of row: Int, _ status: Status) -> TableCell {
        guard let day = ledger.items.due[row] else { return TableCell("-") }
        let due = Due(
            day: day, light: Light(status: status, due: day, today: context.today, settings: ledger.settings))
        if let known = dues[due] { return known }
        let date = SafeText(sanitising: day.description)
        let cell = TableCell(
            due.light == .none
                ? date : "\(date) \(words.remainingShort(days: context.today.days(until: day)))")
        dues[due] = cell
        return cell
    }

    /// The lead first; an owner that nobody confirmed has a "?" before it.
    private mutating func ownersCell(of columns: ItemColumns, _ offset: Int) -> TableCell {
        let range = columns.ownerRange(offset)
        guard let first = range.first else { return TableCell("-") }
        if range.count > 1 {
            let inOrder = range.filter { columns.roles[$0] == .lead } + range.filter { columns.roles[$0] != .lead }
            return TableCell(inOrder.map { text(of: columns, $0) }.joined(separator: "、"))
        }
        let sole = SoleOwner(owner: columns.owners[first], isConfirmed: columns.confirmations[first])
        if let known = soleOwners[sole] { return known }
        let cell = TableCell(text(of: columns, first))
        soleOwners[sole] = cell
        return cell
    }

    private mutating func text(of columns: ItemColumns, _ place: Int) -> SafeText {
        let name = name(of: columns.owners[place])
        return columns.confirmations[place] ? name : "?" + name
    }

    private mutating func name(of owner: OwnerKey) -> SafeText {
        if let known = owners[owner] { return known }
        let name = SafeText(sanitising: ledger.departments.displayName(of: owner))
        owners[owner] = name
        return name
    }
}

/// How cells become lines.
private struct TableLayout {
    let widths: (Int, Int, Int, Int)
    /// The terminal's; nil = no terminal.
    let columns: Int?
    let ellipsis: SafeText

    private let width = DisplayWidth()
    private static let gap: SafeText = "  "

    init(widths: (Int, Int, Int, Int), columns: Int?, ellipsis: SafeText) {
        self.widths = widths
        self.columns = columns
        self.ellipsis = ellipsis
    }

    func cut(_ text: SafeText) -> SafeText {
        columns.map { width.truncated(text, to: $0, ellipsis: ellipsis) } ?? text
    }

    /// - Parameter parts: memory for them that is used again.
    func write(_ row: TableRow, through parts: inout [SafeText], to output: Output) {
        parts.removeAll(keepingCapacity: true)
        parts.append(DisplayWidth.spaces(row.indent + max(0, widths.0 - row.indent - row.number.columns)))
        parts.append(row.number.text)
        pad(row.status, to: widths.1, into: &parts)
        pad(row.due, to: widths.2, into: &parts)
        pad(row.owners, to: widths.3, into: &parts)
        parts.append(TableLayout.gap)
        parts.append(last(row.text))
        output.line(of: parts)
    }

    private func pad(_ cell: TableCell, to room: Int, into parts: inout [SafeText]) {
        parts.append(TableLayout.gap)
        if cell.isPlain, cell.columns <= room {
            parts.append(cell.text)
            if cell.columns < room { parts.append(DisplayWidth.spaces(room - cell.columns)) }
        } else if columns == nil, cell.columns > room {
            parts.append(cell.text)
        } else {
            parts.append(width.fitted(cell.text, to: room, ellipsis: ellipsis))
        }
    }

    /// Takes what the others leave.
    private func last(_ cell: TableCell) -> SafeText {
        guard let columns else { return cell.text }
        let room = max(8, columns - (widths.0 + widths.1 + widths.2 + widths.3 + 8))
        return cell.columns <= room ? cell.text : width.truncated(cell.text, to: room, ellipsis: ellipsis)
    }
}
