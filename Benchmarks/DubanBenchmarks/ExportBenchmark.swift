import Glibc

/// A ledger as an Excel 台账: the whole command, as a person waits for it, against openpyxl that writes a sheet with the same cells and nothing else.
enum ExportBenchmark {
    private static let mostSeconds = 2.0
    private static let itemCount = 10_000

    static func run(_ programs: Programs) throws -> [Figure] {
        try Files.withTemporaryFolder { folder in
            let ledger = try GeneratedLedger.make(itemCount: itemCount, in: folder, programs)
            let duban = [programs.duban, "-q", "--ledger", ledger]
            let export = duban + ["export", "--replace", "-o", "\(folder)/a.xlsx"]
            let report = duban + ["report", "bulletin", "--replace", "-o", "\(folder)/b.xlsx"]
            try ChildProcess.run(duban + ["export", "--replace", "-o", "\(folder)/a.csv"])
            let python = getenv("DUBAN_BENCH_PYTHON").map { String(cString: $0) } ?? "/usr/bin/python3"
            let peer = [python, "Benchmarks/Peers/write_workbook.py", "\(folder)/a.csv", "\(folder)/peer.xlsx"]
            let time = try Comparison(
                runs: 7, of: .time, ours: { try ChildProcess.run(export) }, peer: { try ChildProcess.run(peer) })
            let processorTime = try Comparison(
                runs: 7, ours: { try ChildProcess.run(export) as Double },
                peer: { try ChildProcess.run(peer) as Double })
            let bulletin = try Comparison(
                runs: 7, of: .time, ours: { try ChildProcess.run(report) },
                peer: { try ChildProcess.run([programs.emptyProgram]) })
            return [
                Figure("\(itemCount) items to xlsx", time, peer: "openpyxl")
                    .with(target: "below 2 s", isMet: time.ours.median < mostSeconds),
                Figure("\(itemCount) items to xlsx, processor time", processorTime, peer: "openpyxl"),
                Figure("\(itemCount) items, the bulletin", bulletin, peer: "an empty program"),
            ]
        }
    }
}
