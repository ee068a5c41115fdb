package import LedgerModel

/// A day as it is typed: `2020-03-01`, `today`, or so many days, weeks, months or years from today: `+7d`, `-2w`, `+1m`, `+1y`.
package struct DayExpression: Hashable, Sendable {
    private enum Form: Hashable {
        case day(CalendarDate)
        case days(Int)
        case months(Int)
    }

    private let form: Form

    /// nil where `text` is none; full-width digits and signs count as their half-width forms.
    package init?(_ text: String) {
        let text = text.unicodeScalars.reduce(into: "") { folded, scalar in
            let isFullWidth = (0xFF01...0xFF5E).contains(scalar.value)
            folded.unicodeScalars.append(isFullWidth ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar)
        }
        if let date = CalendarDate(text) {
            form = .day(date)
            return
        }
        if text.lowercased() == "today" || text == "今天" {
            form = .days(0)
            return
        }
        guard let sign = text.first, sign == "+" || sign == "-", let unit = text.last else { return nil }
        let digits = text.dropFirst().dropLast()
        guard !digits.isEmpty, digits.allSatisfy({ ("0"..."9").contains($0) }), let count = Int(digits), count <= 36_500
        else { return nil }
        let signed = sign == "-" ? -count : count
        switch unit {
        case "d": form = .days(signed)
        case "w": form = .days(signed * 7)
        case "m": form = .months(signed)
        case "y": form = .months(signed * 12)
        default: return nil
        }
    }

    /// nil where the day is outside the years 1 to 9999.
    package func day(from today: CalendarDate) -> CalendarDate? {
        let day =
            switch form {
            case .day(let date): date
            case .days(let count): today.adding(days: count)
            case .months(let count): abs(count) > 12 * 5000 ? nil : today.adding(months: count)
            } as CalendarDate?
        return day.flatMap { (1...9999).contains($0.year) ? $0 : nil }
    }
}
