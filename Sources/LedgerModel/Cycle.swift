/// How often something comes round: the list that `reportingCycle` and `recurrence` share.
package enum Cycle: Hashable, Sendable {
    case daily
    case weekly
    case everyTwoWeeks
    /// By that day of the month, where one is named.
    case monthly(day: Int?)
    case quarterly
    case halfYearly
    /// By the end of that month, where one is named.
    case yearly(month: Int?)
    /// Standing work without an end (长期坚持).
    case ongoing
    /// A phrase that names no cycle of this list (每个工作日), as written.
    case phrase(String)

    /// `daily`, `weekly`, `every2weeks`, `monthly[:d]`, `quarterly`, `halfYearly`, `yearly[:m]`, `ongoing`; anything else is a phrase.
    package init(rule: String) {
        switch rule {
        case "daily": self = .daily
        case "weekly": self = .weekly
        case "every2weeks": self = .everyTwoWeeks
        case "monthly": self = .monthly(day: nil)
        case "quarterly": self = .quarterly
        case "halfYearly": self = .halfYearly
        case "yearly": self = .yearly(month: nil)
        case "ongoing": self = .ongoing
        default:
            if let day = Cycle.argument(of: rule, after: "monthly:", in: 1...31) {
                self = .monthly(day: day)
            } else if let month = Cycle.argument(of: rule, after: "yearly:", in: 1...12) {
                self = .yearly(month: month)
            } else {
                self = .phrase(rule)
            }
        }
    }

    /// The rules, as they are typed.
    package static let words = [
        "daily", "weekly", "every2weeks", "monthly", "monthly:5", "quarterly", "halfYearly", "yearly", "yearly:6",
        "ongoing",
    ]

    /// Those of a `reportingCycle`: what has no end is never to be reported on.
    package static let reportingWords = words.filter { $0 != Cycle.ongoing.rule }

    private static func argument(of rule: String, after prefix: String, in range: ClosedRange<Int>) -> Int? {
        guard rule.hasPrefix(prefix), let value = Int(rule.dropFirst(prefix.count)), range.contains(value),
            String(value) == rule.dropFirst(prefix.count)
        else { return nil }
        return value
    }

    package var rule: String {
        switch self {
        case .daily: "daily"
        case .weekly: "weekly"
        case .everyTwoWeeks: "every2weeks"
        case .monthly(let day): day.map { "monthly:\($0)" } ?? "monthly"
        case .quarterly: "quarterly"
        case .halfYearly: "halfYearly"
        case .yearly(let month): month.map { "yearly:\($0)" } ?? "yearly"
        case .ongoing: "ongoing"
        case .phrase(let phrase): phrase
        }
    }
}
