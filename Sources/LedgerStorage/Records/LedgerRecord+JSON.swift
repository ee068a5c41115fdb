internal import LedgerModel
internal import StrictJSON

/// The word for a kind of record in the journal.
enum RecordKind: String, Sendable {
    case item
    case directive
    case article
    case source
    case department
    case collective
    case settings
}

extension RecordKey {
    var kind: RecordKind {
        switch self {
        case .item: .item
        case .directive: .directive
        case .article: .article
        case .source: .source
        case .department: .department
        case .collective: .collective
        case .settings: .settings
        }
    }

    /// The `id` that stands beside the kind; the settings, of which there is one record, have none.
    var id: String? {
        switch self {
        case .item(let id), .directive(let id), .article(let id), .source(let id): id.description
        case .department(let id): id.rawValue
        case .collective(let id): id
        case .settings: nil
        }
    }

    init?(kind: RecordKind, id: String?) {
        switch kind {
        case .settings: self = .settings
        case .department:
            guard let id else { return nil }
            self = .department(DepartmentID(rawValue: id))
        case .collective:
            guard let id else { return nil }
            self = .collective(id)
        case .item, .directive, .article, .source:
            guard let recordID = id.flatMap({ RecordID($0) }) else { return nil }
            switch kind {
            case .item: self = .item(recordID)
            case .directive: self = .directive(recordID)
            case .article: self = .article(recordID)
            default: self = .source(recordID)
            }
        }
    }
}

extension LedgerRecord {
    func write(into writer: inout JSONWriter) {
        switch self {
        case .item(let record): ActionItem.schema.write(record, into: &writer)
        case .directive(let record): Directive.schema.write(record, into: &writer)
        case .article(let record): Article.schema.write(record, into: &writer)
        case .source(let record): SourceDocument.schema.write(record, into: &writer)
        case .department(let record): Department.schema.write(record, into: &writer)
        case .collective(let record): CollectiveOwner.schema.write(record, into: &writer)
        case .settings(let record): Settings.schema.write(record, into: &writer)
        }
    }

    static func read(_ kind: RecordKind, from reader: inout JSONReader) throws(JSONError) -> LedgerRecord {
        switch kind {
        case .item: .item(try ActionItem.schema.read(from: &reader))
        case .directive: .directive(try Directive.schema.read(from: &reader))
        case .article: .article(try Article.schema.read(from: &reader))
        case .source: .source(try SourceDocument.schema.read(from: &reader))
        case .department: .department(try Department.schema.read(from: &reader))
        case .collective: .collective(try CollectiveOwner.schema.read(from: &reader))
        case .settings: .settings(try Settings.schema.read(from: &reader))
        }
    }

    /// The record as it stands in the files, as a tree: what changes are compared and merged on.
    func tree() throws(JSONError) -> JSONValue {
        var writer = JSONWriter()
        write(into: &writer)
        return try JSONValue(parsing: writer.bytes)
    }

    /// The record of `tree`, which must be of this kind.
    init(_ kind: RecordKind, tree: JSONValue) throws(JSONError) {
        try self.init(kind, bytes: tree.serialized)
    }

    /// The record that `bytes` are, which must be of this kind.
    init(_ kind: RecordKind, bytes: [UInt8]) throws(JSONError) {
        self = try bytes.withReader { reader throws(JSONError) in
            let record = try LedgerRecord.read(kind, from: &reader)
            try reader.finish()
            return record
        }
    }
}
