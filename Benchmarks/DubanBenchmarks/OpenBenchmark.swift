import LedgerModel
import LedgerStorage

/// Opening a ledger, every byte verified and the columns of every record read, against reading the file and looking at each byte once.
enum OpenBenchmark {
    static func run(_ programs: Programs) throws -> [Figure] {
        try Files.withTemporaryFolder { folder in
            try GeneratedLedger.allSizes().flatMap { count in
                let path = try GeneratedLedger.make(itemCount: count, in: folder, programs)
                return try figures(count, path)
            }
        }
    }

    private static func figures(_ count: Int, _ path: String) throws -> [Figure] {
        let snapshot = path + "/ledger.json"
        let name = "\(count) items, \(decimals(Double(try Files.size(of: snapshot)) / 1e6, 1)) MB"
        let runs = count > 50_000 ? 11 : 25
        func compared(_ measure: Comparison.Measure) throws -> Comparison {
            try Comparison(
                runs: runs, ours: { try opening(path, measure) },
                peer: { try measure.seconds { keep(Files.lineCount(try Files.read(snapshot))) } })
        }
        let time = try compared(.time)
        let figure = Figure(name, time, peer: "reading the bytes")
        let most = Double(count) / 1e6
        return [
            count < 50_000
                ? figure
                : figure.with(target: "at most \(milliseconds(most))", isMet: time.ours.median <= most),
            Figure("… processor time of both threads", try compared(.processorTime), peer: "reading the bytes"),
        ]
    }

    /// Without what it takes to give everything back.
    private static func opening(_ path: String, _ measure: Comparison.Measure) throws -> Double {
        var store: LedgerStore?
        let seconds = try measure.seconds { store = try LedgerStore(opening: path, for: .reading) }
        keep(store?.ledger)
        return seconds
    }
}
