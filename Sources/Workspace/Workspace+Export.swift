package import LedgerModel
import LedgerQuery
package import LedgerStorage
package import Papers

extension Workspace {
    /// Items as the lines of a 台账. All of them are of one ledger, which is held meanwhile.
    package func entries(_ rows: [Int], of ledger: Ledger) throws(StoreError) -> [LedgerEntry] {
        let handedOver = try store.handedOver()
        let (zone, today) = (zone, today)
        return rows.map { row in
            let item = ledger.items[row]
            let origin = ledger.origin(of: item)
            return LedgerEntry(
                item: item, light: Light(status: item.status, due: item.due, today: today, settings: ledger.settings),
                closedOn: item.closedAt.map { zone.day(of: $0) },
                handedOver: item.handedOver(
                    journal: handedOver[item.id], meeting: origin.article?.date?.days?.upperBound, until: today,
                    in: zone),
                directive: origin.directive, article: origin.article)
        }
    }
}
