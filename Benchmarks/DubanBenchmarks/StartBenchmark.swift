/// `duban list` on the sample against a Swift program that does nothing: what a person waits for beyond the start of any program.
enum StartBenchmark {
    private static let mostMilliseconds = 10.0

    static func run(_ programs: Programs) throws -> [Figure] {
        try Files.withTemporaryFolder { folder in
            let ledger = folder + "/sample.ledger"
            let list = [programs.duban, "--ledger", ledger, "list"]
            try ChildProcess.run([programs.duban, "init", ledger])
            try ChildProcess.run([programs.duban, "--ledger", ledger, "import", Programs.sample, "--confirm"])
            let time = try Comparison(
                runs: 50, of: .time, ours: { try ChildProcess.run(list) },
                peer: { try ChildProcess.run([programs.emptyProgram]) })
            let processorTime = try Comparison(
                runs: 50, ours: { try ChildProcess.run(list) as Double },
                peer: { try ChildProcess.run([programs.emptyProgram]) as Double })
            let above = time.difference * 1000
            return [
                Figure("duban list on the sample", time, peer: "an empty program"),
                Figure("above the empty program", "\(decimals(above, 2)) ms")
                    .with(target: "at most 10 ms", isMet: above <= mostMilliseconds),
                Figure("processor time", processorTime, peer: "an empty program"),
                Figure("processor time above the empty program", milliseconds(processorTime.difference)),
            ]
        }
    }
}
