import LedgerModel

/// How an owner was found; the id is printed with the task.
enum OwnerRule {
    static let bracket = Rule("owner.bracket", 990)
    /// A bracket of which some words name nobody that is known, or that shares an ending among names.
    static let looseBracket = Rule("owner.looseBracket", 900)
    static let sectionBracket = Rule("owner.sectionBracket", 950)
    static let subject = Rule("owner.subject", 970)
    static let agent = Rule("owner.agent", 970)
    static let partner = Rule("owner.partner", 950)
    static let tableCell = Rule("owner.tableCell", 980)
    static let preamble = Rule("owner.preamble", 900)
    static let companion = Rule("owner.companion", 800)
    static let inherited = Rule("owner.inherited", 600)
    static let shared = Rule("owner.shared", 900)
    static let reportEvidence = Rule("owner.reportEvidence", 800)
    static let topic = Rule("owner.topic", 650)
    static let articleTopic = Rule("owner.articleTopic", 500)
    static let addressee = Rule("owner.addressee", 600)
    static let fallback = Rule("owner.fallback", 400)

    static let all = [
        bracket, looseBracket, sectionBracket, subject, agent, partner, tableCell, preamble, companion, inherited,
        shared,
        reportEvidence, topic,
        articleTopic, addressee, fallback,
    ]
}

/// An owner of one task, before it becomes output.
struct Attribution: Sendable {
    var mention: OwnerMention
    var role: Role?
    var basis: Basis
    var rule: Rule
}
