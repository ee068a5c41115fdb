/// A record of any kind that the journal can hold.
package enum LedgerRecord: Hashable, Sendable {
    case item(ActionItem)
    case directive(Directive)
    case article(Article)
    case source(SourceDocument)
    case department(Department)
    case collective(CollectiveOwner)
    case settings(Settings)

    package var revision: Int {
        get {
            switch self {
            case .item(let record): record.revision
            case .directive(let record): record.revision
            case .article(let record): record.revision
            case .source(let record): record.revision
            case .department(let record): record.revision
            case .collective(let record): record.revision
            case .settings(let record): record.revision
            }
        }
        set {
            switch self {
            case .item(var record):
                record.revision = newValue
                self = .item(record)
            case .directive(var record):
                record.revision = newValue
                self = .directive(record)
            case .article(var record):
                record.revision = newValue
                self = .article(record)
            case .source(var record):
                record.revision = newValue
                self = .source(record)
            case .department(var record):
                record.revision = newValue
                self = .department(record)
            case .collective(var record):
                record.revision = newValue
                self = .collective(record)
            case .settings(var record):
                record.revision = newValue
                self = .settings(record)
            }
        }
    }

    package var key: RecordKey {
        switch self {
        case .item(let record): .item(record.id)
        case .directive(let record): .directive(record.id)
        case .article(let record): .article(record.id)
        case .source(let record): .source(record.id)
        case .department(let record): .department(record.id)
        case .collective(let record): .collective(record.id)
        case .settings: .settings
        }
    }
}

/// Which record a change is about.
package enum RecordKey: Hashable, Sendable {
    case item(RecordID)
    case directive(RecordID)
    case article(RecordID)
    case source(RecordID)
    case department(DepartmentID)
    /// `collective:各乡镇`.
    case collective(String)
    case settings
}

/// One change of one record, as a value with what undo needs. The changes of one user action are one step, kept or refused together.
package enum Change: Hashable, Sendable {
    case add(LedgerRecord)
    /// Both have the same key. `before` is the record that the change was made from: its revision is what the store compares.
    case replace(before: LedgerRecord, after: LedgerRecord)
    case remove(LedgerRecord)

    package var key: RecordKey {
        switch self {
        case .add(let record), .remove(let record): record.key
        case .replace(_, let after): after.key
        }
    }

    /// What takes it back.
    package var inverse: Change {
        switch self {
        case .add(let record): .remove(record)
        case .replace(let before, let after): .replace(before: after, after: before)
        case .remove(let record): .add(record)
        }
    }

    package static func item(_ before: ActionItem, _ after: ActionItem) -> Change {
        .replace(before: .item(before), after: .item(after))
    }
}
