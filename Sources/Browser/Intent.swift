package import LedgerModel

/// A change that a person asked for: one step, all of it or nothing. The executable carries it out on the store and answers with `Action.performed`.
package enum Intent: Hashable, Sendable {
    case close([RecordID])
    /// - reason: needed where an item was written off.
    case reopen([RecordID], reason: String?)
    /// Any other move of the state table.
    case setStatus([RecordID], Status, reason: String?)
    /// Drafts become assigned, proposed owners confirmed.
    case confirm([RecordID])
    /// - role: nil = lead where there is none, else responsible.
    /// - replacing: whether a lead that is there gives way.
    case assign([RecordID], OwnerKey, Role?, replacing: Bool)
    case unassign([RecordID], OwnerKey)
    /// Corrects the date in force; nil takes it away.
    case setDue([RecordID], CalendarDate?)
    /// A progress report.
    case note([RecordID], String)
    /// An item by hand.
    case add(String)
    case importDocument(ImportedDocument)
    case undo
    case redo

    /// The items that it is about; empty where it is about none.
    package var items: [RecordID] {
        switch self {
        case .close(let items), .reopen(let items, _), .setStatus(let items, _, _), .confirm(let items),
            .assign(let items, _, _, _), .unassign(let items, _), .setDue(let items, _), .note(let items, _):
            items
        case .add, .importDocument, .undo, .redo: []
        }
    }
}

/// What is to be imported.
package enum ImportedDocument: Hashable, Sendable {
    /// A path as it was typed.
    case file(String)
    case text(String)
}
