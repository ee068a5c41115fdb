import LedgerModel

/// What the tasks of an article are read with.
struct TaskContext {
    let scan: ArticleScan
    let facts: ArticleFacts
    let reports: [(key: OwnerKey, range: Range<Int>)]
    let people: People
    let firstLeads: Bool
    let audience: [Speaker: [OwnerMention]]
    /// Whom the whole article is about.
    let general: ImpliedOwners.Proposal?
    /// Whose own people meet.
    let house: OwnerMention?
    /// Headquarters whose campaign the article is about.
    let campaigns: ImpliedOwners.Campaigns
    /// Whose heads came along, as the beginning says.
    let companions: [OwnerMention]
    /// By its title the article lists tasks: each of its numbers is one, whatever its verb.
    let listsTasks: Bool
    var deadlines: DeadlineReader
    let recurrences: RecurrenceReader

    /// The same for a message of its own day: what 明早 says counts from there.
    func dated(_ day: ChatHeader.Day?) -> TaskContext {
        guard let day, let year = day.year ?? facts.date?.year,
            var date = CalendarDate(year: year, month: day.month, day: day.day)
        else { return self }
        // 黎敏（12月29日）：… in a paper of January: the December before.
        if day.year == nil, case .day(let own) = deadlines.base, date > own.adding(days: 180),
            let earlier = CalendarDate(year: year - 1, month: day.month, day: day.day)
        {
            date = earlier
        }
        guard .day(date) != deadlines.base else { return self }
        var dated = self
        dated.deadlines.base = .day(date)
        return dated
    }
}
