package import LedgerModel
import LedgerStorage

extension Workspace {
    /// Records that papers were sent, in one step. Each department's paper has one number, also where it is about several items: numbers go on through the
    /// year, and are taken under the store's lock.
    ///
    /// - Returns: what changed, and the numbers of the documents in order.
    /// - Throws: `EditRefusal` where an item is not open, `StoreError`.
    package func send(_ notices: [(item: ActionItem, draft: NoticeDraft)]) throws -> (ItemEdit, documents: [String]) {
        let refused = notices.filter { !$0.item.status.isOpen }.map {
            EditRefusal.Case(number: $0.item.number, refusal: .notOpen($0.item.status, for: .notice))
        }
        if !refused.isEmpty { throw EditRefusal(cases: refused) }
        let context = editContext()
        let ids = notices.map { _ in context.makeID() }
        var documents: [String] = []
        _ = try store.commit(as: origin()) { ledger in
            // The store is locked while this is made: nothing in here may ask the workspace, whose today is a question to the store.
            let numbers = Workspace.numbers(for: notices, in: ledger, year: context.today.year)
            documents = []
            var after: [RecordID: ActionItem] = [:]
            for (index, notice) in notices.enumerated() {
                guard var item = after[notice.item.id] ?? ledger.items[notice.item.id] else { continue }
                let department = notice.draft.department ?? item.lead?.owner.department
                var record = Notice(
                    id: ids[index], at: context.instant(on: context.today), department: department,
                    level: notice.draft.level.rawValue, reason: notice.draft.reason)
                if let number = numbers[index] {
                    (record.documentYear, record.documentNumber) = (context.today.year, number)
                    record.document = DocumentPattern(ledger.settings.documentPattern)?
                        .number(number, year: context.today.year)
                    if let text = record.document, !documents.contains(text) { documents.append(text) }
                }
                item.notices.append(record)
                after[item.id] = item
            }
            return after.compactMap { id, item in ledger.items[id].map { .item($0, item) } }
        }
        var seen: Set<Int> = []
        let changed = notices.map(\.item.number).filter { seen.insert($0).inserted }
        return (ItemEdit(changes: [], changed: changed, unchanged: []), documents)
    }

    /// The number of each notice's document: one for all of one level to one department.
    private static func numbers(
        for notices: [(item: ActionItem, draft: NoticeDraft)], in ledger: Ledger, year: Int
    ) -> [Int?] {
        var last = ledger.lastDocumentNumber(of: year)
        var given: [[String]: Int] = [:]
        return notices.map { item, draft in
            guard draft.isNumbered else { return nil }
            let department = draft.department ?? ledger.items[item.id]?.lead?.owner.department
            let key = [draft.level.rawValue, department?.rawValue ?? ""]
            if let number = given[key] { return number }
            last += 1
            given[key] = last
            return last
        }
    }
}

extension Ledger {
    /// The largest number of a document of that year, cancelled items included; 0 where there is none.
    package func lastDocumentNumber(of year: Int) -> Int {
        var last = 0
        for chunk in items.chunks {
            for (offset, members) in chunk.columns.members.enumerated() where members.contains(.notices) {
                for notice in chunk[offset].notices where notice.documentYear == year {
                    last = max(last, notice.documentNumber ?? 0)
                }
            }
        }
        return last
    }
}
