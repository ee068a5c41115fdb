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
    /// An item by hand; as a part of another one where that is given.
    case add(String, under: RecordID? = nil)
    /// - linking: what the ledger probably has already becomes another wording of it.
    case importDocument(ImportedDocument, linking: Bool = false)
    /// Drafts that should not have been made.
    case reject([RecordID])
    /// What the item comes from is no directive: all its drafts are rejected.
    case rejectDirective(RecordID)
    case edit(RecordID, ItemFields)
    /// The second item begins with these words.
    case split(RecordID, at: String)
    /// All become the first.
    case merge([RecordID])
    /// All are one demand, the first of them stays.
    case link([RecordID])
    /// An item of a text that became none.
    case addFromText(source: RecordID, TextSpan)
    case keepWord(DepartmentID, String, KeptWord)
    case addDepartment(String)
    case editTable(OwnerKey, DepartmentFields)
    case mergeDepartments(DepartmentID, into: DepartmentID, handsOver: Bool)
    /// What supervision does with items: extensions, milestones, parts, returns, instructions, verifying, writing off.
    case act([RecordID], ItemAct)
    /// A progress report with files that prove it, by their paths as they were typed.
    case report([RecordID], ProgressNote, files: [String])
    /// An item by hand with all that it may have.
    case enter(ItemEntry)
    /// Collectives give way to their members; nil = every collective that the items have.
    case expand([RecordID], OwnerKey?)
    /// Items become parts of another one, or of none.
    case hang([RecordID], below: RecordID?)
    /// A notice that was sent.
    case send([RecordID], NoticeDraft)
    /// A rule of the ledger, as it was typed.
    case changeSetting(SettingKey, String)
    /// The counts of a rule of the extraction begin anew; nil = of every one.
    case resetRules(String?)
    case undo
    case redo

    /// Whether keys are answered while it is carried out.
    package var takesTime: Bool {
        if case .importDocument = self { true } else { false }
    }

    /// The items that it is about; empty where it is about none.
    package var items: [RecordID] {
        switch self {
        case .close(let items), .reopen(let items, _), .setStatus(let items, _, _), .confirm(let items),
            .assign(let items, _, _, _), .unassign(let items, _), .setDue(let items, _), .note(let items, _),
            .reject(let items), .merge(let items), .link(let items), .act(let items, _), .report(let items, _, _),
            .expand(let items, _), .hang(let items, _), .send(let items, _):
            items
        case .rejectDirective(let item), .edit(let item, _), .split(let item, _): [item]
        case .add, .importDocument, .addFromText, .keepWord, .addDepartment, .editTable, .mergeDepartments, .enter,
            .changeSetting, .resetRules, .undo, .redo:
            []
        }
    }
}

/// What is to be imported.
package enum ImportedDocument: Hashable, Sendable {
    /// A path as it was typed.
    case file(String)
    case text(String)
}

/// An item that is entered by hand.
package struct ItemEntry: Hashable, Sendable {
    package var text: String
    package var lead: OwnerKey?
    package var support: [OwnerKey] = []
    package var due: CalendarDate?
    package var leader: String?
    /// The item of which it is a part.
    package var parent: RecordID?
    /// A rectification of what an inspection found.
    package var kind: ItemKind?

    package init(text: String) {
        self.text = text
    }
}
