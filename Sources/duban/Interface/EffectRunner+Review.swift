import Browser
import LedgerModel
import LedgerStorage
import Wording
import Workspace

/// What the review and the table of departments ask for.
extension EffectRunner {
    /// What an edit came to, with what a person might not expect of it.
    func done(_ body: () throws -> ItemEdit) throws -> Outcome {
        let edit: ItemEdit
        do {
            edit = try body()
        } catch let refusal as EditRefusal {
            throw RefusedEdit(refusal: refusal, departments: workspace.ledger.departments)
        }
        if edit.changed.isEmpty { return .unchanged(nil) }
        let ledger = workspace.ledger
        let remarks = edit.remarks.map { words.remark($0, departments: ledger.departments) }
        return .done(
            ledger, items: edit.changed.compactMap { ledger.item(number: $0)?.id },
            note: remarks.isEmpty ? nil : words.running(remarks))
    }

    /// A change of the department table.
    func changeTable(_ intent: Intent) throws -> Outcome {
        var items: [RecordID] = []
        var hasChanged = true
        do {
            switch intent {
            case .keepWord(let id, let word, let kind): hasChanged = try workspace.keep(word, as: kind, of: id)
            case .addDepartment(let name):
                var fields = DepartmentFields()
                fields.name = name
                _ = try workspace.addDepartment(fields, id: nil)
            case .editTable(let owner, let fields):
                hasChanged = try workspace.edit(try workspace.tableOwner(named: owner.id), fields)
            case .mergeDepartments(let old, let new, let handsOver):
                let table = workspace.ledger.departments
                guard let old = table[old], let new = table[new] else { return .unchanged(nil) }
                let numbers = try workspace.merge(old, into: new, from: workspace.today, handsOver: handsOver)
                items = numbers.compactMap { workspace.ledger.item(number: $0)?.id }
            default: return .unchanged(nil)
            }
        } catch let refusal as DepartmentRefusal {
            throw RefusedDepartments(refusal: refusal, departments: workspace.ledger.departments)
        }
        return hasChanged ? .done(workspace.ledger, items: items, note: nil) : .unchanged(nil)
    }
}
