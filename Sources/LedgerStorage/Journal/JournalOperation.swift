import LedgerModel

/// What a line of the journal is. Others are not written; one that a newer program wrote is kept as its word.
package enum JournalOperation: OpenEnumeration {
    case add
    case set
    case many
    case undo
    case redo
    case `import`
    case snapshot
    case repair
    case purge
    case unrecognized(String)

    package static let known: [JournalOperation] = [
        .add, .set, .many, .undo, .redo, .import, .snapshot, .repair, .purge,
    ]

    package var id: String {
        switch self {
        case .add: "add"
        case .set: "set"
        case .many: "many"
        case .undo: "undo"
        case .redo: "redo"
        case .import: "import"
        case .snapshot: "snapshot"
        case .repair: "repair"
        case .purge: "purge"
        case .unrecognized(let id): id
        }
    }

    /// Whether the line holds its changes in `ops`.
    var holdsList: Bool {
        switch self {
        case .many, .undo, .redo, .import, .repair, .purge: true
        case .add, .set, .snapshot, .unrecognized: false
        }
    }

    /// Whether it is something that an actor did and can take back.
    var isStep: Bool {
        switch self {
        case .add, .set, .many, .import: true
        case .undo, .redo, .snapshot, .repair, .purge, .unrecognized: false
        }
    }
}
