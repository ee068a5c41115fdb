import Browser
import LedgerModel
import LedgerQuery
import Wording
import Workspace

extension EffectRunner {
    /// The changes of supervision that concern more than the item itself: its files, its relatives, the rules.
    func supervise(_ intent: Intent, on items: [ActionItem]) throws -> Outcome {
        switch intent {
        case .report(_, let note, let files):
            let proofs = try files.map { try proof($0) }
            return try done { try workspace.report(note, proofs: proofs, on: items) }
        case .enter(let entry):
            let numbers = try workspace.add([newItem(entry)])
            let ledger = workspace.ledger
            return .done(ledger, items: numbers.compactMap { ledger.item(number: $0)?.id }, note: nil)
        case .expand(_, let owner): return try done { try workspace.expand(items, owner?.id) }
        case .hang(_, let parent):
            return try done { try workspace.hang(items, below: parent.flatMap { workspace.ledger.items[$0] }) }
        case .send(_, let draft): return try done { try workspace.send(items.map { ($0, draft) }).0 }
        case .changeSetting(let key, let value):
            guard try workspace.set(key, to: value) else { return .unchanged(words.nothingChanged) }
            return .done(workspace.ledger, items: [], note: nil)
        default: return .unchanged(nil)
        }
    }

    private func newItem(_ entry: ItemEntry) -> NewItem {
        let lead = entry.lead.map { [NewItem.Owner(name: $0.id, role: .lead)] } ?? []
        var item = NewItem(
            text: entry.text, owners: lead + entry.support.map { NewItem.Owner(name: $0.id, role: .support) },
            due: entry.due)
        (item.leader, item.kind) = (entry.leader, entry.kind)
        item.parent = entry.parent.flatMap { workspace.ledger.items[$0] }
        return item
    }

    private func proof(_ path: String) throws -> ProofFile {
        let origin = DocumentOrigin.file(path: encoding.bytes(of: PathCompletion.expanded(path)))
        do throws(DocumentError) {
            return ProofFile(name: origin.name, bytes: try DocumentFile.bytes(of: origin))
        } catch {
            throw UnreadableDocument(name: origin.displayName, error: error)
        }
    }
}
