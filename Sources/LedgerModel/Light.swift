/// What the clock says of an item on a day. Derived from dates, never stored; paper that was sent (escalation) is another thing.
package enum Light: String, Hashable, Sendable, CaseIterable {
    case none
    case green
    case yellow
    case red
    case snail

    /// - Parameter due: the date in force.
    package init(status: Status, due: CalendarDate?, today: CalendarDate, settings: Settings) {
        self = LightRule(on: today, settings).light(status, due: due)
    }

    /// Past the date in force.
    package var isOverdue: Bool { self == .red || self == .snail }

    /// Within the last days before the date in force, that day included.
    package var isDueSoon: Bool { self == .yellow }
}

/// How the lights stand on one day in one ledger: three numbers for whoever asks a hundred thousand times, where the settings are texts and lists as well.
package struct LightRule: Sendable {
    private let today: CalendarDate
    private let yellowBefore: Int
    private let snailAfter: Int

    package init(on today: CalendarDate, _ settings: Settings) {
        self.today = today
        yellowBefore = settings.yellowBefore
        snailAfter = settings.snailAfter
    }

    /// - Parameter due: the date in force.
    package func light(_ status: Status, due: CalendarDate?) -> Light {
        guard status.isTimed, let due else { return .none }
        let daysLate = due.days(until: today)
        if daysLate > 0 { return daysLate >= snailAfter ? .snail : .red }
        return -daysLate <= yellowBefore ? .yellow : .green
    }
}
