/// A rule's name as it is printed with what it decided, and the confidence that it ships with, per mille.
struct Rule: Sendable, Hashable {
    let id: String
    let shipped: Int

    /// `first`: what the rule is taken for before there is a measurement. It counts like twenty cases, so that a few right ones make nothing certain.
    init(_ id: String, _ first: Int) {
        self.id = id
        let measured = measuredRules[id] ?? (seen: 0, right: 0)
        shipped = (first * 20 + 1000 * measured.right) / (20 + measured.seen)
    }

    func hash(into hasher: inout Hasher) { hasher.combine(id) }
    static func == (left: Rule, right: Rule) -> Bool { left.id == right.id }
}

/// Where a task begins and ends.
enum BoundaryRule {
    static let ordinal = Rule("boundary.ordinal", 980)
    static let bullet = Rule("boundary.bullet", 940)
    static let tableRow = Rule("boundary.tableRow", 980)
    static let nestedOrdinal = Rule("boundary.nestedOrdinal", 940)
    static let heading = Rule("boundary.heading", 940)
    static let sentenceModal = Rule("boundary.sentenceModal", 930)
    static let sentenceSubject = Rule("boundary.sentenceSubject", 900)
    static let paragraph = Rule("boundary.paragraph", 900)
    static let semicolon = Rule("boundary.semicolon", 920)
    static let commaSubject = Rule("boundary.commaSubject", 880)
    static let commaModal = Rule("boundary.commaModal", 800)
    static let commaDates = Rule("boundary.commaDates", 850)
    static let sentenceAdverb = Rule("boundary.sentenceAdverb", 850)
    static let sentenceVerb = Rule("boundary.sentenceVerb", 750)
    static let countedList = Rule("boundary.countedList", 850)
    static let soleSentence = Rule("boundary.soleSentence", 800)
    static let floor = Rule("boundary.floor", 900)
    // Two that say more than the mark at which a task begins: measured, they are right where the mark alone is not.
    /// A bracket, a line or a row assigns it.
    static let assigned = Rule("boundary.assigned", 950)
    /// It begins with its own owner, 要 or a role follows at once, it has four clauses at most, and none asks for an attitude or may mean another.
    static let ownSubject = Rule("boundary.ownSubject", 930)

    static let all = [
        ordinal, bullet, tableRow, nestedOrdinal, heading, sentenceModal, sentenceSubject, paragraph, semicolon,
        commaSubject, commaModal, commaDates,
        sentenceAdverb, sentenceVerb, countedList, soleSentence, floor, assigned, ownSubject,
    ]
}

/// Whose words a directive is.
enum SpeakerRule {
    static let name = Rule("speaker.name", 990)
    static let meeting = Rule("speaker.meeting", 990)
    /// A name without a post beside it anywhere.
    static let bareName = Rule("speaker.bareName", 900)
    static let carried = Rule("speaker.carried", 950)
    static let pronoun = Rule("speaker.pronoun", 850)
    static let post = Rule("speaker.post", 900)
    static let label = Rule("speaker.label", 980)
    static let inherited = Rule("speaker.inherited", 900)
    static let minutes = Rule("speaker.minutes", 900)

    /// The article is the speech itself: the name stands in its title or below.
    static let ownWords = Rule("speaker.ownWords", 900)

    static let all = [name, meeting, bareName, carried, pronoun, post, label, inherited, minutes, ownWords]
}
