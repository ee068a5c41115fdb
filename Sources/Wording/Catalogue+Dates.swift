/// Days, weekdays and how far a date is.
extension Catalogue {
    /// - Parameter weekday: 1 = Monday … 7 = Sunday.
    package func weekday(_ weekday: Int) -> SafeText {
        switch weekday {
        case 1: pick(zh: "周一", en: "Mon")
        case 2: pick(zh: "周二", en: "Tue")
        case 3: pick(zh: "周三", en: "Wed")
        case 4: pick(zh: "周四", en: "Thu")
        case 5: pick(zh: "周五", en: "Fri")
        case 6: pick(zh: "周六", en: "Sat")
        default: pick(zh: "周日", en: "Sun")
        }
    }

    /// `2020-02-14 周五`, `2020-02-14 Fri`.
    /// - Parameters:
    ///   - date: `YYYY-MM-DD`.
    ///   - weekday: 1 = Monday … 7 = Sunday.
    package func day(_ date: String, weekday: Int) -> SafeText {
        "\(date) \(self.weekday(weekday))"
    }

    /// - Parameter month: 1...12.
    package func monthName(_ month: Int) -> SafeText {
        let names: [SafeText] = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November",
            "December",
        ]
        return pick(zh: "\(month)月", en: names.indices.contains(month - 1) ? names[month - 1] : "\(month)")
    }

    /// How far the date in force is, in full: `还剩 2 天`, `今天到期`, `逾期 1 天`.
    /// - Parameter days: from today to the date; negative when it is past.
    package func remaining(days: Int) -> SafeText {
        if days == 0 { return pick(zh: "今天到期", en: "due today") }
        return days > 0
            ? pick(zh: "还剩 \(days) 天", en: "\(plural(days, "day")) left")
            : pick(zh: "逾期 \(-days) 天", en: "\(plural(-days, "day")) overdue")
    }

    /// The same in at most eight columns of a narrow list: `剩2天`, `今天`, `逾期1天`, `逾2433天`; `99d late`, `34w late`, `6y late`.
    package func remainingShort(days: Int) -> SafeText {
        if days == 0 { return pick(zh: "今天", en: "today") }
        let count = abs(days)
        let chinese: SafeText =
            switch count {
            case ..<100: days > 0 ? "剩\(count)天" : "逾期\(count)天"
            case ..<10_000: days > 0 ? "剩\(count)天" : "逾\(count)天"
            default: days > 0 ? "剩\(count / 365)年" : "逾\(count / 365)年"
            }
        let span: SafeText =
            switch count {
            case ..<100: "\(count)d"
            case ..<700: "\(count / 7)w"
            default: "\(count / 365)y"
            }
        return pick(zh: chinese, en: days > 0 ? span + " left" : span + " late")
    }
}
