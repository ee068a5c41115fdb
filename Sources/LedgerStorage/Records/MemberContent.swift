internal import LedgerModel

/// What a member of a record holds. Whoever looks at records as JSON, as a purge does, goes by this, and by no list of names.
enum MemberContent: Sendable {
    /// A number, a time, a word of a list, its own id.
    case value
    /// The id of another record, or several.
    case reference(RecordKind)
    /// A name, a phrase: words so common that nothing is recognised by them.
    case label
    /// What a document or a part of it is called.
    case heading
    /// What a person wrote.
    case text
    /// What was read from a document: the bytes at the record's `spans`, until somebody changes it.
    case placedText
    case spans
    /// An object of parts, each under its key.
    case parts(PartKey, RecordMembers)
}

extension MemberContent {
    var isHeading: Bool { if case .heading = self { true } else { false } }
    var isText: Bool { if case .text = self { true } else { false } }
    var isPlacedText: Bool { if case .placedText = self { true } else { false } }
}

/// What the parts of a record go by.
enum PartKey: Sendable {
    /// An id that no other part has, in whichever record it stands.
    case own
    case owner
    /// The SHA-256 of a file in `sources/`.
    case file
    case word
}

/// The members of a kind of record, or of its parts, by their names. A member that is not there is of a newer version, and nothing is known of it.
struct RecordMembers: Sendable {
    private let contents: [String: MemberContent]

    init(_ members: [(String, MemberContent)]) {
        contents = Dictionary(members, uniquingKeysWith: { first, _ in first })
    }

    subscript(key: String) -> MemberContent? { contents[key] }
}

extension RecordKind {
    var members: RecordMembers {
        switch self {
        case .item: ActionItem.schema.members
        case .directive: Directive.schema.members
        case .article: Article.schema.members
        case .source: SourceDocument.schema.members
        case .department: Department.schema.members
        case .collective: CollectiveOwner.schema.members
        case .settings: Settings.schema.members
        }
    }
}

/// A member that names another record and can do without.
struct RecordReference<Record: Sendable>: Sendable {
    let kind: RecordKind
    let get: @Sendable (Record) -> RecordID?
    let clear: @Sendable (inout Record) -> Void

    /// The record that is named.
    func target(in record: Record) -> RecordKey? {
        get(record).flatMap { RecordKey(kind: kind, id: $0.description) }
    }
}
