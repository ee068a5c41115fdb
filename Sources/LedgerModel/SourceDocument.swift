/// An imported text: its bytes lie in `sources/<sha256>.<format>`, the text that was read from them in `sources/<sha256>.txt`.
package struct SourceDocument: Hashable, Sendable {
    package var id: RecordID
    package var revision: Int
    /// SHA-256 of the imported bytes, 64 hexadecimal digits.
    package var sha256: String
    /// SHA-256 of the text after normalisation: the same paper in another file is known by it.
    package var textSHA256: String
    /// The file's name as it was given, as text only.
    package var name: String
    /// The extension under which the original is kept: `txt`, `md`, `docx` …
    package var format: String
    package var title: String
    package var kind: String?
    /// The document's own number (督办〔2020〕17号), where it has one.
    package var number: String?
    package var importedAt: Timestamp
    package var importedBy: String
    package var unknown: UnknownMembers

    package init(
        id: RecordID, revision: Int = 1, sha256: String, textSHA256: String, name: String, format: String,
        title: String, kind: String? = nil, number: String? = nil, importedAt: Timestamp, importedBy: String,
        unknown: UnknownMembers = UnknownMembers()
    ) {
        self.id = id
        self.revision = revision
        self.sha256 = sha256
        self.textSHA256 = textSHA256
        self.name = name
        self.format = format
        self.title = title
        self.kind = kind
        self.number = number
        self.importedAt = importedAt
        self.importedBy = importedBy
        self.unknown = unknown
    }
}

/// One news item or one meeting inside a source document.
package struct Article: Hashable, Sendable {
    package var id: RecordID
    package var revision: Int
    package var source: RecordID
    package var title: String
    package var date: PartialDate?
    /// A part of the date, mostly the year, was not beside it.
    package var isDateInferred: Bool
    package var kind: ArticleKind
    package var host: String?
    package var speakers: [String]
    package var attendees: [String]
    package var reporters: [String]
    /// Where it stands in the source's text.
    package var span: TextSpan
    package var unknown: UnknownMembers

    package init(
        id: RecordID, revision: Int = 1, source: RecordID, title: String, date: PartialDate? = nil,
        isDateInferred: Bool = false, kind: ArticleKind = .other, host: String? = nil, speakers: [String] = [],
        attendees: [String] = [], reporters: [String] = [], span: TextSpan, unknown: UnknownMembers = UnknownMembers()
    ) {
        self.id = id
        self.revision = revision
        self.source = source
        self.title = title
        self.date = date
        self.isDateInferred = isDateInferred
        self.kind = kind
        self.host = host
        self.speakers = speakers
        self.attendees = attendees
        self.reporters = reporters
        self.span = span
        self.unknown = unknown
    }
}

/// What sort of text an article is.
package enum ArticleKind: OpenEnumeration {
    case meeting
    case inspection
    case minutes
    case plan
    case notice
    case instruction
    case other
    case unrecognized(String)

    package static let known: [ArticleKind] = [.meeting, .inspection, .minutes, .plan, .notice, .instruction, .other]

    package var id: String {
        switch self {
        case .meeting: "meeting"
        case .inspection: "inspection"
        case .minutes: "minutes"
        case .plan: "plan"
        case .notice: "notice"
        case .instruction: "instruction"
        case .other: "other"
        case .unrecognized(let id): id
        }
    }
}
