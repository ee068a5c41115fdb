import Glibc

/// The interface while nobody touches it: processor time and wake-ups over some seconds, in a terminal of tmux.
enum IdleBenchmark {
    private static let seconds = 10

    static func run(_ programs: Programs) throws -> [Figure] {
        try Files.withTemporaryFolder { folder in
            let ledger = folder + "/sample.ledger"
            try ChildProcess.run([programs.duban, "init", ledger])
            try ChildProcess.run([programs.duban, "--ledger", ledger, "import", Programs.sample, "--confirm"])
            let tmux = ["tmux", "-S", folder + "/tmux", "-f", "/dev/null"]
            try ChildProcess.run(
                tmux + [
                    "new-session", "-d", "-x", "118", "-y", "30",
                    "exec '\(programs.duban)' --ledger '\(ledger)' browse",
                ])
            defer { _ = try? ChildProcess.run(tmux + ["kill-server"]) }
            let answer = try ChildProcess.output(tmux + ["list-panes", "-F", "#{pane_pid}"])
            guard let process = Int(answer.prefix { $0 != "\n" }) else { throw Files.Failure(path: answer, code: 0) }
            // Reading the ledger, asking the terminal and the first frame.
            sleep(3)
            let before = try Activity(of: process)
            sleep(UInt32(seconds))
            let after = try Activity(of: process)
            let ticks = after.ticks - before.ticks
            return [
                Figure("processor time in \(seconds) s", "\(ticks) ticks of 10 ms")
                    .with(target: "none", isMet: ticks == 0),
                Figure("wake-ups in \(seconds) s", "\(after.switches - before.switches)"),
            ]
        }
    }
}

/// What a process has done so far.
private struct Activity {
    /// In user and system mode.
    let ticks: Int
    /// How often it went to sleep by itself.
    let switches: Int

    init(of process: Int) throws {
        let folder = "/proc/\(process)"
        let state = String(decoding: try Files.read(folder + "/stat"), as: UTF8.self)
        // The name stands in brackets and may hold anything; the third field follows it.
        guard let bracket = state.lastIndex(of: ")") else { throw Files.Failure(path: folder, code: ESRCH) }
        let fields = state[bracket...].split(separator: " ")
        guard fields.count > 13, let user = Int(fields[12]), let system = Int(fields[13]) else {
            throw Files.Failure(path: folder, code: ESRCH)
        }
        ticks = user + system
        let lines = String(decoding: try Files.read(folder + "/status"), as: UTF8.self).split(separator: "\n")
        let line = lines.first { $0.hasPrefix("voluntary_ctxt_switches") }
        switches = line.flatMap { Int($0.split { $0 == "\t" || $0 == " " }.last ?? "") } ?? 0
    }
}
