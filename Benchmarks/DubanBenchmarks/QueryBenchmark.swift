import LedgerModel
import LedgerQuery
import LedgerStorage

/// What a key in the interface costs: a filter, the list with its headings, the counts of the sidebar, against a loop over the bytes of all texts.
enum QueryBenchmark {
    private static let queries = [
        "department:公安局 status:open", "is:overdue", "营商环境", "数字政府 or speaker:乙县长 -status:closed",
    ]

    private static let typed = ["营商环境", "yshj", "yingshanghuanjing", "fg复产", "gxj"]

    static func run(_ programs: Programs) throws -> [Figure] {
        try Files.withTemporaryFolder { folder in
            try GeneratedLedger.sizes().flatMap { count in
                let path = try GeneratedLedger.make(itemCount: count, in: folder, programs)
                return try figures(of: try LedgerStore(opening: path, for: .reading).ledger)
            }
        }
    }

    private static func figures(of ledger: Ledger) throws -> [Figure] {
        let context = QueryContext(
            today: CalendarDate(dayNumber: 20_000), zone: ZoneRules(fixedOffset: 8 * 3600))
        let texts = ledger.items.flatMap { Array($0.text.utf8) }
        func figure(_ name: String, _ ours: () throws -> Void) rethrows -> Figure {
            let comparison = try Comparison(
                runs: 15, of: .processorTime, ours: ours, peer: { keep(Files.lineCount(texts)) })
            return Figure("\(ledger.items.count) items, \(name)", comparison, peer: "a loop over the texts")
        }
        var figures: [Figure] = []
        for text in queries {
            let query = try Query(text)
            figures.append(try figure(text) { keep(try LedgerFilter(query, of: ledger, in: context).rows()) })
        }
        // As the interface searches while one types: what is read once for all searches, then a word by itself, and one that gets longer.
        let columns = SearchColumns(ledger)
        figures.append(figure("reading the texts for searches") { keep(SearchColumns(ledger)) })
        for text in typed {
            let query = try Query(text)
            figures.append(
                try figure("as you type: \(text)") {
                    keep(try LedgerFilter(query, of: ledger, in: context, using: columns).rows())
                })
        }
        var search = LedgerSearch()
        let words = try ["gx", "gxj"].map { try Query($0) }
        for query in words { _ = search.list(query, of: ledger, in: ListOrder(.directive), context) }
        figures.append(
            figure("gx, then gxj among its hits, both with their lists") {
                for query in words { keep(search.list(query, of: ledger, in: ListOrder(.directive), context)) }
            })
        let rows = try LedgerFilter(.open, of: ledger, in: context).rows()
        figures.append(
            figure("open ones by directive") { keep(Outline(rows, of: ledger, by: .directive, in: context)) })
        figures.append(figure("counts of the sidebar") { keep(OwnerCounts(of: ledger, in: context)) })
        return figures
    }
}
