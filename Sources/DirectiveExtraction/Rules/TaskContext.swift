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
    let deadlines: DeadlineReader
    let recurrences: RecurrenceReader
}
