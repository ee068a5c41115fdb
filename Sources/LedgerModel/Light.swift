/// What the clock says of an item on a day. Derived from dates, never stored; paper that was sent (escalation) is another thing.
package enum Light: String, Hashable, Sendable, CaseIterable {
    case none
    case green
    case yellow
    case red
    case snail

    /// - Parameter due: the date in force.
    package init(status: Status, due: CalendarDate?, today: CalendarDate, settings: Settings) {
        guard status.isTimed, let due else {
            self = .none
            return
        }
        let daysLate = due.days(until: today)
        self =
            daysLate >= settings.snailAfter && daysLate > 0
            ? .snail : daysLate > 0 ? .red : -daysLate <= settings.yellowBefore ? .yellow : .green
    }

    /// Past the date in force.
    package var isOverdue: Bool { self == .red || self == .snail }

    /// Within the last days before the date in force, that day included.
    package var isDueSoon: Bool { self == .yellow }
}
