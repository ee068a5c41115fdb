import LedgerModel
import LedgerStorage

/// What two other programs take for the same on the same items: Taskwarrior 2.6.2 and sqlite3, each with what it needs for it and no more. 30 of a hundred
/// items are done. Whole commands are measured, as a person waits for them.
enum TrackersBenchmark {
    /// Of what Taskwarrior takes.
    private static let largestShare = 0.1
    private static let largestPeak = 200.0

    static func run(_ programs: Programs) throws -> [Figure] {
        try Files.withTemporaryFolder { folder in
            try GeneratedLedger.sizes().flatMap { count in
                let path = try GeneratedLedger.make(itemCount: count, closed: 30, in: folder, programs)
                let peers = try PeerTrackers(
                    of: try LedgerStore(opening: path, for: .reading).ledger, in: "\(folder)/\(count).peers")
                return try figures(count, [programs.duban, "--ledger", path], peers)
            }
        }
    }

    private static func figures(_ count: Int, _ duban: [String], _ peers: PeerTrackers) throws -> [Figure] {
        let runs = count > 50_000 ? 15 : 25
        var open = peers.open[...]
        // Each item is done once in each program.
        func markDone(_ command: (PeerTrackers.Item) -> [String]) throws {
            guard let item = open.popLast() else { return }
            try ChildProcess.run(command(item))
        }
        func ours(_ item: PeerTrackers.Item) -> [String] { duban + ["done", "\(item.number)"] }
        let list = duban + ["list", "department:\(peers.department.rawValue)"]
        func figure(_ what: String, _ comparison: Comparison, _ peer: String, isTarget: Bool = false) -> Figure {
            let figure = Figure("\(count) items, \(what)", comparison, peer: peer)
            return isTarget && count > 50_000
                ? figure.with(target: "at most a tenth", isMet: comparison.ratio <= largestShare) : figure
        }
        let peak = Double(try ChildProcess.peakMemory(of: list)) / 1e6
        let donePeak = Double(try ChildProcess.peakMemory(of: duban + ["done", "\(open.removeLast().number)"])) / 1e6
        let peerPeak = Double(try ChildProcess.peakMemory(of: peers.taskwarriorList)) / 1e6
        return [
            figure(
                "one done",
                try Comparison(
                    runs: runs, of: .time, ours: { try markDone(ours) }, peer: { try markDone(peers.taskwarriorDone) }),
                "task", isTarget: true),
            figure(
                "one done",
                try Comparison(
                    runs: runs, of: .time, ours: { try markDone(ours) }, peer: { try markDone(peers.sqliteDone) }),
                "sqlite3"),
            figure(
                "the open ones of a department",
                try Comparison(
                    runs: runs, of: .time, ours: { try ChildProcess.run(list) },
                    peer: { try ChildProcess.run(peers.taskwarriorList) }), "task", isTarget: true),
            figure(
                "the open ones of a department",
                try Comparison(
                    runs: runs, of: .time, ours: { try ChildProcess.run(list) },
                    peer: { try ChildProcess.run(peers.sqliteList) }), "sqlite3"),
            Figure(
                "\(count) items, peak memory",
                "\(decimals(peak, 0)) MB to list, \(decimals(donePeak, 0)) MB to mark one done, against "
                    + "\(decimals(peerPeak, 0)) MB for task list"
            ).with(target: "below 200 MB", isMet: max(peak, donePeak) < largestPeak),
        ]
    }
}
