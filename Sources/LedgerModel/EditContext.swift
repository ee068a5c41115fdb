/// What a change of items needs besides the items: who asks, when, by which rules, and a source of new ids.
package struct EditContext {
    package let now: Timestamp
    /// Mostly the day of `now`; another one where the user said so.
    package let today: CalendarDate
    package let zone: ZoneRules
    package let actor: String
    package let settings: Settings
    package let makeID: () -> RecordID

    package init(
        now: Timestamp, today: CalendarDate, zone: ZoneRules, actor: String, settings: Settings = Settings(),
        makeID: @escaping () -> RecordID
    ) {
        self.now = now
        self.today = today
        self.zone = zone
        self.actor = actor
        self.settings = settings
        self.makeID = makeID
    }

    /// The instant at which something was done on `day`: now where that is the day of now, else noon.
    package func instant(on day: CalendarDate) -> Timestamp {
        if day == zone.day(of: now) { return now }
        return Timestamp(milliseconds: zone.start(of: day).milliseconds + 12 * 3_600_000)
    }
}
