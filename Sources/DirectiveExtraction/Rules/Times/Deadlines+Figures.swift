import LedgerModel

/// Days in figures: 2024.3.20前, and 2023-06-30 alone in a cell.
extension DeadlineReader {
    /// 2024.3.20前, 2024-03-20前, 3.20前: a day in figures, where it is said to be a limit.
    func figures(_ offset: Int, _ limit: Int) -> DeadlineReading? {
        var numbers: [Int] = []
        var position = offset
        while numbers.count < 3, let (value, end) = ListMarker.arabicNumeral(text, at: position, limit: limit) {
            numbers.append(value)
            position = end
            let mark = text.scalar(at: end)
            guard mark == 0x2E || mark == 0x2D || mark == 0x2F, text.scalar(at: end + 1).digit != nil else { break }
            position = end + 1
        }
        guard numbers.count > 1 else { return nil }
        if isField, position == limit, let reading = figureField(offset..<position, numbers) { return reading }
        guard let length = Self.before.length(in: text, at: position) else { return nil }
        var day = Day(year: nil, month: 0, day: nil, isMonthEnd: false, hasYear: false, end: position)
        if numbers.count == 3 {
            guard (1980...2199).contains(numbers[0]) else { return nil }
            day.year = numbers[0]
            numbers.removeFirst()
        }
        guard (1...12).contains(numbers[0]), (1...31).contains(numbers[1]) else { return nil }
        day.month = numbers[0]
        day.day = numbers[1]
        return DeadlineReading(
            range: offset..<(position + length), due: date(day).map { .date($0) } ?? .unresolved,
            rule: DeadlineRule.absolute)
    }

    /// 2023.12.31, 2023-12, 6.30 and nothing else in a cell: by then.
    private func figureField(_ range: Range<Int>, _ numbers: [Int]) -> DeadlineReading? {
        var day = Day(year: nil, month: 0, day: nil, isMonthEnd: false, hasYear: false, end: range.upperBound)
        var rest = numbers[...]
        if let year = rest.first, (1980...2199).contains(year) {
            day.year = year
            rest = rest.dropFirst()
        } else if numbers.count != 2 {
            return nil
        }
        guard let month = rest.popFirst(), (1...12).contains(month) else { return nil }
        day.month = month
        day.day = rest.first
        guard day.day.map({ (1...31).contains($0) }) ?? (day.year != nil) else { return nil }
        day.isMonthEnd = day.day == nil
        return DeadlineReading(
            range: range, due: date(day).map { .date($0) } ?? .unresolved, rule: DeadlineRule.absolute)
    }
}
