import LedgerModel
import LedgerQuery
import Wording

extension ItemList {
    /// Columns that line up.
    ///
    /// - Parameter columns: the terminal's; nil = no terminal: nothing is cut.
    func writeTable(to output: Output, columns: Int?, usesASCII: Bool) {
        var cells = ItemCells(self)
        let rows = outline.lines.map { line -> TableLine in
            switch line {
            case .heading(let heading): .heading(self.heading(heading))
            case .item(let row, let depth): .item(cells.row(row), indent: isGrouped ? depth * 2 : 0)
            }
        }
        if rows.isEmpty { return }
        let header = cells.header
        var widths = header.map(\.columns)
        for case .item(let cells, let indent) in rows {
            for (index, cell) in cells.enumerated() {
                widths[index] = max(widths[index], cell.columns + (index == 0 ? indent : 0))
            }
        }
        // One department with a name without end must not pad every row.
        widths[3] = min(widths[3], columns == nil ? 40 : 20)
        let layout = TableLayout(widths: widths, columns: columns, ellipsis: usesASCII ? "..." : "…")
        output.line(layout.line(header, indent: 0))
        for row in rows {
            switch row {
            case .heading(let text): output.line(layout.cut(text))
            case .item(let cells, let indent): output.line(layout.line(cells, indent: indent))
            }
        }
    }
}

private enum TableLine {
    case heading(SafeText)
    case item([TableCell], indent: Int)
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
}

/// The cells of items: what many rows have in common is made once, and of a row only what the table shows is read.
private struct ItemCells {
    private let ledger: Ledger
    private let context: QueryContext
    private let words: Catalogue
    private let subItems: SubItems
    private var statuses: [Status: TableCell] = [:]
    private var dues: [Due: TableCell] = [:]
    private var owners: [OwnerKey: SafeText] = [:]

    private struct Due: Hashable {
        let day: CalendarDate
        let light: Light
    }

    init(_ list: ItemList) {
        ledger = list.ledger
        context = list.context
        words = list.words
        subItems = SubItems(list.ledger)
    }

    var header: [TableCell] {
        ["number", "status", "due", "department", "text"].map { TableCell(words.field($0)) }
    }

    mutating func row(_ row: Int) -> [TableCell] {
        let (chunk, offset) = ledger.items.place(of: row)
        let status = chunk.columns.statuses[offset]
        let below = subItems.rollUp(chunk.ids[offset]).map { " [\($0.done)/\($0.total)]" as SafeText }
        let text = SafeText(sanitising: chunk.text(offset))
        return [
            TableCell("\(chunk.columns.numbers[offset])"), cell(of: status), dueCell(of: row, status),
            TableCell(owners(of: chunk.columns, offset)), TableCell(below.map { text + $0 } ?? text),
        ]
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
    private mutating func owners(of columns: ItemColumns, _ offset: Int) -> SafeText {
        let range = columns.ownerRange(offset)
        if range.isEmpty { return "-" }
        let inOrder = range.filter { columns.roles[$0] == .lead } + range.filter { columns.roles[$0] != .lead }
        return inOrder.map { place in
            let name = name(of: columns.owners[place])
            return columns.confirmations[place] ? name : "?" + name
        }.joined(separator: "、")
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
    let widths: [Int]
    /// The terminal's; nil = no terminal.
    let columns: Int?
    let ellipsis: SafeText

    private let width = DisplayWidth()

    init(widths: [Int], columns: Int?, ellipsis: SafeText) {
        self.widths = widths
        self.columns = columns
        self.ellipsis = ellipsis
    }

    func cut(_ text: SafeText) -> SafeText {
        columns.map { width.truncated(text, to: $0, ellipsis: ellipsis) } ?? text
    }

    func line(_ cells: [TableCell], indent: Int) -> SafeText {
        let number = DisplayWidth.spaces(indent + max(0, widths[0] - indent - cells[0].columns)) + cells[0].text
        let middle = (1...3).map { padded(cells[$0], to: widths[$0]) }
        return ([number] + middle + [last(cells[4])]).joined(separator: "  ")
    }

    private func padded(_ cell: TableCell, to room: Int) -> SafeText {
        if cell.isPlain, cell.columns == room { return cell.text }
        if cell.isPlain, cell.columns < room { return cell.text + DisplayWidth.spaces(room - cell.columns) }
        if columns == nil, cell.columns > room { return cell.text }
        return width.fitted(cell.text, to: room, ellipsis: ellipsis)
    }

    /// Takes what the others leave.
    private func last(_ cell: TableCell) -> SafeText {
        guard let columns else { return cell.text }
        let room = max(8, columns - widths[0...3].reduce(0) { $0 + $1 + 2 })
        return cell.columns <= room ? cell.text : width.truncated(cell.text, to: room, ellipsis: ellipsis)
    }
}
