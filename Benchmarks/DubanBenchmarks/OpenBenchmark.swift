import LedgerModel
import LedgerStorage

/// Opening a ledger, with every byte verified and every record read, against reading the file and looking at each byte once.
enum OpenBenchmark {
    static func run(_ programs: Programs) throws -> [Figure] {
        try Files.withTemporaryFolder { folder in
            try GeneratedLedger.sizes().map { count in
                let path = try GeneratedLedger.make(itemCount: count, in: folder, programs)
                let snapshot = path + "/ledger.json"
                let megabytes = Double(try Files.size(of: snapshot)) / 1e6
                let comparison = try Comparison(
                    runs: count > 50_000 ? 5 : 15, of: .processorTime,
                    ours: { keep(try LedgerStore(opening: path, for: .reading).ledger) },
                    peer: { keep(Files.lineCount(try Files.read(snapshot))) })
                return Figure(
                    "\(count) items, \(decimals(megabytes, 1)) MB", comparison, peer: "reading the bytes")
            }
        }
    }
}
