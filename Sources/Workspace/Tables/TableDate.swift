import DirectiveExtraction
import DocumentExchange
import LedgerModel

/// What a cell says of a time.
enum TableDate: Hashable {
    /// A day and nothing else.
    case day(CalendarDate)
    /// A phrase that gives a day, a rule or a cycle.
    case phrase(TimeField)
    /// Nothing that is understood.
    case none

    /// - Parameter base: what days without a year count from.
    init(_ cell: SheetCell, base: PartialDate?) {
        if let day = TableDate.plainDay(cell) {
            self = .day(day)
        } else if let field = TimeField(cell.text, base: base) {
            self = .phrase(field)
        } else {
            self = .none
        }
    }

    /// The day, however it is given.
    var day: CalendarDate? {
        switch self {
        case .day(let day): day
        case .phrase(.due(let due)): due.date
        case .phrase(.recurrence), .none: nil
        }
    }

    /// 2020-02-09, 2020年2月9日: the first whole day that stands in a text.
    static func firstDay(in text: String) -> CalendarDate? {
        var rest = text[...]
        while let start = rest.firstIndex(where: { $0.isASCII && $0.isNumber }) {
            rest = rest[start...]
            for length in stride(from: 11, through: 8, by: -1) {
                if let day = plainDay(SheetCell(String(rest.prefix(length)))), day.year >= 1900 { return day }
            }
            rest = rest.drop { $0.isASCII && $0.isNumber }
        }
        return nil
    }

    private static func plainDay(_ cell: SheetCell) -> CalendarDate? {
        if cell.kind == .date { return CalendarDate(cell.text) }
        let text = cell.text.filter { !$0.isWhitespace || $0 == " " }
        // A sheet's own number of a day, where the format was lost: 1954 to 2119.
        if cell.kind == .number, let serial = Int(text), (20_000...80_000).contains(serial) {
            return CalendarDate(dayNumber: Int32(serial - 25_569))
        }
        let digits = Array(text.utf8)
        if digits.count == 8, digits.allSatisfy({ (0x30...0x39).contains($0) }) {
            return CalendarDate("\(text.prefix(4))-\(text.dropFirst(4).prefix(2))-\(text.dropFirst(6))")
        }
        // 2020.2.16, 2020/2/16 0:00, 2020年2月16日: year, month and day with a sign behind each, then at most a time.
        var numbers: [Int] = []
        var rest = text[...]
        while numbers.count < 3 {
            let number = rest.prefix { $0.isASCII && $0.isNumber }
            guard let value = Int(number), (1...4).contains(number.count) else { return nil }
            numbers.append(value)
            rest = rest.dropFirst(number.count)
            if numbers.count == 3 { break }
            guard let mark = rest.first, ".．/／-－—年月".contains(mark) else { return nil }
            rest = rest.dropFirst()
        }
        if let mark = rest.first, mark == "日" || mark == "号" { rest = rest.dropFirst() }
        let isTime = rest.allSatisfy { $0 == " " || $0 == ":" || $0 == "：" || $0 == "T" || $0.isASCII && $0.isNumber }
        guard isTime, rest.first.map({ " T".contains($0) }) ?? true, numbers[0] >= 1000 else { return nil }
        return CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2])
    }
}
