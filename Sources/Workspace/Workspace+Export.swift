package import LedgerModel
package import Papers

extension Workspace {
    /// Items as the lines of a 台账. All of them are of one ledger, which is held meanwhile.
    package func entries(_ rows: [Int], of ledger: Ledger) -> [LedgerEntry] {
        rows.map { row in
            let item = ledger.items[row]
            let origin = ledger.origin(of: item)
            return LedgerEntry(
                item: item, light: Light(status: item.status, due: item.due, today: today, settings: ledger.settings),
                closedOn: item.closedAt.map { zone.day(of: $0) }, handedOver: origin.article?.date?.day,
                directive: origin.directive, article: origin.article)
        }
    }
}
