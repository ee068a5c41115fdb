import LedgerModel
import LedgerQuery
import LedgerStorage
import Wording
import Workspace

/// What the commands that change items share.
extension CommandContext {
    func perform(_ request: ItemRequest, onItemsNamed ids: [String]) throws {
        try perform(onItemsNamed: ids) { _ in request }
    }

    /// Does what is asked with the items in one step, and says what became of it.
    ///
    /// - Parameter request: made once the ledger is open.
    /// - Parameter others: changes that belong to the same step.
    func perform(
        onItemsNamed ids: [String],
        with others: @escaping (Workspace, [ActionItem]) throws -> [Change] = { _, _ in [] },
        request: (Workspace) throws -> ItemRequest
    ) throws {
        var word = ""
        try change(itemsNamed: ids, by: { word }) { workspace in
            let request = try request(workspace)
            word = request.word
            return { try workspace.perform(request, on: $0, with: others(workspace, $0)) }
        }
    }

    /// Does with the items what `body` does in one step, and says what became of it.
    func change(
        itemsNamed ids: [String], by word: String, _ body: (Workspace, [ActionItem]) throws -> ItemEdit
    ) throws {
        try withoutActuallyEscaping(body) { body in
            try change(itemsNamed: ids, by: { word }) { workspace in { try body(workspace, $0) } }
        }
    }

    private func change(
        itemsNamed ids: [String], by word: () -> String,
        _ prepare: (Workspace) throws -> ([ActionItem]) throws -> ItemEdit
    ) throws {
        let references = try references(ids)
        let workspace = try openWorkspace(for: .writing)
        let body = try prepare(workspace)
        let items = try workspace.items(references)
        let edit: ItemEdit
        do {
            edit = try body(items)
        } catch let refusal as EditRefusal {
            throw RefusedEdit(refusal: refusal, departments: workspace.ledger.departments)
        }
        for remark in edit.remarks { warn(words.remark(remark, departments: workspace.ledger.departments)) }
        if !edit.unchanged.isEmpty { say(words.unchanged(numbers: edit.unchanged)) }
        if edit.changed.isEmpty { return }
        // What is opened again is in progress where it was closed, and a draft where it was cancelled.
        guard word() == ReopenCommand.path else { return say(words.changed(numbers: edit.changed, by: word())) }
        let now = Dictionary(grouping: edit.changed) { workspace.ledger.item(number: $0)?.status ?? .inProgress }
        for status in Status.known {
            if let numbers = now[status] { say(words.reopened(numbers: numbers, nowIn: status.id)) }
        }
    }

    /// The status of that name, as it stands in files or in the words of either language.
    func status(named word: String) throws(UsageError) -> Status {
        let catalogues = Language.allCases.map { Catalogue($0) }
        let found = Status.known.first { status in
            status.id.lowercased() == word.lowercased() || catalogues.contains { $0.status(status.id).string == word }
        }
        guard let found else {
            throw .unknownStatus(word, suggestions: nearest(to: word, among: Status.known.map(\.id)))
        }
        return found
    }

    /// What is said of one owner's part, by its word in files or in either language.
    func partMove(named word: String) throws(UsageError) -> PartMove {
        let catalogues = Language.allCases.map { Catalogue($0) }
        if word == "returned" || word == "退回" { return .returned }
        if word == "disputed" || word == "有异议" { return .disputed }
        let found = ResponsibilityStatus.known.first { status in
            status.id.lowercased() == word.lowercased()
                || catalogues.contains { $0.responsibilityStatus(status.id).string == word }
        }
        if let found { return .to(found) }
        throw .badValue(option: "STATE", value: word, allowed: PartMove.words)
    }

    /// The owner that is meant: under an old name the record that the items have, else whoever does its work today.
    func owner(named name: String, ofItems ids: [String], in workspace: Workspace) throws -> OwnerKey {
        let table = workspace.ledger.departments
        let items = try workspace.items(try references(ids))
        let old = table.departments(named: name).map { OwnerKey.department($0) }
        if let owner = old.first(where: { owner in items.contains { $0.responsibility(of: owner) != nil } }) {
            return owner
        }
        let owners = try table.owners(named: name, on: workspace.today)
        // Whom the item names by a name that is no more.
        let predecessor = items.flatMap(\.responsibilities).first { part in
            part.owner.department.map { owners.contains(.department(table.successor(of: $0, on: workspace.today))) }
                ?? false
        }
        return owners.first { owner in items.contains { $0.responsibility(of: owner) != nil } } ?? predecessor?.owner
            ?? owners[0]
    }

    /// A cycle by its rule; nil for `none`.
    ///
    /// - Parameter isReporting: how often a report is wanted, not how often the work is due again.
    func cycle(_ word: String, isReporting: Bool = false) throws(UsageError) -> Cycle? {
        if word.isEmpty || word == "none" || word == "无" { return nil }
        let cycle = Cycle(rule: word)
        let isPhrase = if case .phrase = cycle { true } else { false }
        if isPhrase || isReporting && cycle == .ongoing {
            throw .badValue(option: "CYCLE", value: word, allowed: isReporting ? Cycle.reportingWords : Cycle.words)
        }
        return cycle
    }

    /// A day on which something was done: today where none was named, and never a later one.
    func pastDay(_ text: String?, place: String, today: CalendarDate) throws(UsageError) -> CalendarDate {
        guard let text else { return today }
        let day = try day(text, place: place, today: today)
        if day > today { throw .futureDate(day.description, today: today.description) }
        return day
    }

    /// A number from 1; nil where the option was not given.
    func positiveNumber(_ text: String?, option: String) throws(UsageError) -> Int? {
        guard let text else { return nil }
        guard let number = Int(text), number > 0 else { throw .badNumber(text, option: option) }
        return number
    }
}

/// A refusal, with the table that its owners are named by.
struct RefusedEdit: Error {
    let refusal: EditRefusal
    let departments: DepartmentTable
}

/// A refused change of the department table, with the table whose names it is told by.
struct RefusedDepartments: Error {
    let refusal: DepartmentRefusal
    let departments: DepartmentTable
}

extension [String] {
    /// The operands before the last one, and that one.
    func splitLast(operand: String, command: String) throws(UsageError) -> (ids: [String], last: String) {
        guard count >= 2, let last else { throw .missing(operand: operand, command: command) }
        return (Array(dropLast()), last)
    }
}

extension String {
    var isBlank: Bool { unicodeScalars.allSatisfy(\.properties.isWhitespace) }
}

extension ItemRequest {
    /// The command that makes it: what the message of success is found by.
    var word: String {
        switch self {
        case .confirm: "confirm"
        case .move(to: .closed, _, _): "done"
        case .move(to: .cancelled, _, _): "cancel"
        case .move(to: let status, _, _): status.id
        case .reopen: "reopen"
        case .assign: "assign"
        case .unassign: "unassign"
        case .correctDue: "due"
        case .report: "note"
        case .reject: "reject"
        case .edit: "edit"
        case .act(let act): act.word
        }
    }
}
