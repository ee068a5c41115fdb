package import LedgerModel

/// What one text gives: its articles in order, each with its directives and tasks. Every wording is a span of the source; nothing is invented.
package struct Extraction: Hashable, Sendable {
    package var articles: [ExtractedArticle]
    /// What a person should know about the reading.
    package var notes: [ExtractionNote]

    package init(articles: [ExtractedArticle], notes: [ExtractionNote]) {
        self.articles = articles
        self.notes = notes
    }
}

package enum ExtractionNote: Hashable, Sendable {
    /// The text has no sentence marks (a transcript without punctuation): it was not guessed at.
    case noSentenceMarks
    /// The text is in another language: it has letters and not one Chinese character.
    case notChinese
    /// Bytes that are no UTF-8 were left out, this many.
    case invalidBytes(count: Int)
    /// An introducer announces `announced` demands in article `article` (1 = the first), and `found` were found.
    case countDiffers(article: Int, announced: Int, found: Int)
    /// A limit in working days falls into a year whose holidays are not known: Monday to Friday were counted.
    case holidaysUnknown(year: Int)
}

package struct ExtractedArticle: Hashable, Sendable {
    /// `A1`, `A2`, … in the order of the text.
    package var id: String
    /// "" where there is none.
    package var title: String
    package var date: PartialDate?
    /// A part of the date, mostly the year, was not beside it.
    package var isDateInferred: Bool
    package var kind: ArticleKind
    package var host: String?
    /// Those who gave at least one directive.
    package var speakers: [String]
    package var attendees: [String]
    package var reporters: [String]
    /// The text after the title, rejoined, one block a line.
    package var body: String
    /// Bytes of the source, from the title to the end of the body.
    package var sourceBytes: Range<Int>
    package var directives: [ExtractedDirective]
}

package struct ExtractedDirective: Hashable, Sendable {
    package let id: ExtractionID
    /// A name, `会议`, or nil for documents without a speaker.
    package var speaker: String?
    package var ordinal: Int?
    /// As written: 一是, （一）, 1.
    package var marker: String?
    package var headingPassage: Passage
    package var passage: Passage
    /// A demand without anything that could be reported done.
    package var isExhortation: Bool
    /// Passed on from a higher meeting.
    package var isRelayed: Bool
    package var tasks: [ExtractedTask]

    package var text: String { passage.text }
    package var heading: String { headingPassage.text }
}

package struct ExtractedTask: Hashable, Sendable {
    package let id: ExtractionID
    package var passage: Passage
    /// Explicit owners first, then implied ones, best first.
    package var owners: [ExtractedOwner]
    /// 牵头领导 and the like, who are no owners.
    package var leaders: [String]
    package var deadline: ExtractedDeadline?
    /// Where a task has several dates, all of them, the last again as `deadline`; else empty.
    package var milestones: [ExtractedMilestone]
    package var recurrence: ExtractedRecurrence?
    package var condition: String?
    package var urgency: String?
    package var confidence: FieldConfidence
    package var rules: FieldRules

    package var text: String { passage.text }
    package var explicitOwners: [ExtractedOwner] { owners.filter(\.isExplicit) }
    package var impliedOwners: [ExtractedOwner] { owners.filter { !$0.isExplicit } }
    /// All its fields are at least 950 per mille.
    package var isCertain: Bool {
        confidence.boundary >= 950 && confidence.owner >= 950 && confidence.speaker ?? 1000 >= 950
            && confidence.deadline ?? 1000 >= 950
    }
}

/// The rule that decided each field of a task; nil where the text gives no reason to fill it.
package struct FieldRules: Hashable, Sendable {
    package var boundary: String
    package var speaker: String?
    package var owner: String?
    package var deadline: String?
    package var recurrence: String?

    /// Field name and rule of those that are there, by their names.
    package var fields: [(name: String, rule: String)] {
        [
            ("boundary", boundary), ("deadline", deadline), ("owner", owner), ("recurrence", recurrence),
            ("speaker", speaker),
        ].compactMap { field in field.1.map { (field.0, $0) } }
    }

    package subscript(field: String) -> String? { fields.first { $0.name == field }?.rule }
    package var values: [String] { fields.map(\.rule) }
}

/// `A1-D01` for the first directive of the first article, `A1-D01-T1` for its first task.
package struct ExtractionID: Hashable, Sendable, CustomStringConvertible {
    let article: Int
    let directive: Int
    let task: Int?

    init(article: Int, directive: Int, task: Int? = nil) {
        self.article = article
        self.directive = directive
        self.task = task
    }

    package var description: String {
        "A\(article)-D\(directive < 10 ? "0" : "")\(directive)" + (task.map { "-T\($0)" } ?? "")
    }
}

package struct ExtractedOwner: Hashable, Sendable {
    /// The surface as written, with a prefix or suffix that a list shares, without quotes; for an implied owner its short name.
    package var name: String
    /// The words that the owner rests on; several places for 县公安、工商等部门 -> 县工商部门.
    package var evidence: Passage
    /// What the name stands for: one, or several for a combined name (两办).
    package var keys: [OwnerKey]
    /// 有关部门, 职能部门: somebody has to choose who is meant.
    package var isGeneric: Bool
    package var role: Role?
    package var basis: Basis
    /// Per mille.
    package var confidence: Int
    /// Named by the text, in a bracket, as subject or as addressee.
    package var isExplicit: Bool
    package var rule: String
}

package enum DueRule: Hashable, Sendable {
    case date(CalendarDate)
    /// So many days, working days or years from a day that the text does not give: each case, the receipt of the paper.
    case days(Int)
    case workingDays(Int)
    case years(Int)
    /// Before an event that has no date here: 汛期.
    case before(String)
    case unresolved

    /// `YYYY-MM-DD`, `+Nd`, `+Nwd`, `+Ny`, `before:EVENT` or `unresolved`.
    package var text: String {
        switch self {
        case .date(let date): date.description
        case .days(let count): "+\(count)d"
        case .workingDays(let count): "+\(count)wd"
        case .years(let count): "+\(count)y"
        case .before(let event): "before:" + event
        case .unresolved: "unresolved"
        }
    }

    package var date: CalendarDate? {
        if case .date(let date) = self { date } else { nil }
    }
}

package struct ExtractedDeadline: Hashable, Sendable {
    package var passage: Passage
    package var due: DueRule
}

package struct ExtractedMilestone: Hashable, Sendable {
    /// The date's wording.
    package var passage: Passage
    /// What is to be reached by it.
    package var text: String
    package var due: DueRule
}

package struct ExtractedRecurrence: Hashable, Sendable {
    package var passage: Passage
    package var cycle: Cycle
}

/// Per mille for each field; nil where the text gives no reason to fill it.
package struct FieldConfidence: Hashable, Sendable {
    package var boundary: Int
    package var speaker: Int?
    package var owner: Int
    package var deadline: Int?

    /// Name and value of those that are there, in the order of the output.
    package var fields: [(name: String, value: Int)] {
        var fields = [(name: "boundary", value: boundary)]
        if let speaker { fields.append((name: "speaker", value: speaker)) }
        fields.append((name: "owner", value: owner))
        if let deadline { fields.append((name: "deadline", value: deadline)) }
        return fields
    }
}
