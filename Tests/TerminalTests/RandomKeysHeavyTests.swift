import Foundation
import Glibc
import TestSupport
import Testing

/// Whatever comes over the line, in any order and at any size: the program goes on, Esc leads out of everything, F10 leaves, and the ledger is sound.
@Suite("Random keys, clicks, pastes and sizes") struct RandomKeysHeavyTests {
    private static let plain: [String] =
        "jkghGlnN/f\\12345679ESRyxscatoDe+iuUTrmMHdC|&XLK][vA?: ,.，。督办复工 \t\r".map { String($0) }
        + [
            "\u{1B}", "\u{1B}", "\u{1B}", "\r", "\r", "\u{1B}[A", "\u{1B}[B", "\u{1B}[B", "\u{1B}[C", "\u{1B}[D",
            "\u{1B}[5~", "\u{1B}[6~",
            "\u{1B}[H", "\u{1B}[F", "\u{1B}[3~", "\u{7F}", "\u{1B}OP", "\u{1B}[12~", "\u{1B}OR", "\u{1B}[14~",
            "\u{1B}[15~", "\u{1B}[17~",
            "\u{1B}[18~", "\u{1B}[19~", "\u{1B}[20~", "\u{1B}[23~", "\u{1B}[24~", "\u{1}", "\u{6}", "\u{2}", "\u{C}",
            "\u{12}", "\u{15}", "？",
            "：", "１", "ｘ", "👍", "e\u{301}", "\u{1B}[200~", "\u{1B}[201~", "\u{1B}[1;5C", "\u{1B}[99~", "\u{1B}O",
            "\u{1B}[",
        ]

    private enum Event: Sendable {
        case bytes([UInt8])
        case size(columns: Int, rows: Int)
    }

    /// - Parameter share: one event of so many is another size.
    private static func event(_ random: inout SeededGenerator, sizes: inout Int, keys: inout Int) -> Event? {
        let isSize = sizes > 0 && (keys == 0 || Int.random(in: 0..<(sizes + keys), using: &random) < sizes)
        if isSize {
            sizes -= 1
            return .size(columns: .random(in: 1...200, using: &random), rows: .random(in: 1...60, using: &random))
        }
        guard keys > 0 else { return nil }
        keys -= 1
        switch Int.random(in: 0..<40, using: &random) {
        case 0:
            // A click, a wheel or a release somewhere, also beyond the screen.
            let button = [0, 0, 2, 64, 65, 32].randomElement(using: &random) ?? 0
            let (column, row) = (Int.random(in: 0...220, using: &random), Int.random(in: 0...70, using: &random))
            return .bytes(Array("\u{1B}[<\(button);\(column);\(row)\(Bool.random(using: &random) ? "M" : "m")".utf8))
        case 1:
            let text = (0..<Int.random(in: 0...60, using: &random)).map { _ in
                plain.randomElement(using: &random) ?? "x"
            }
            return .bytes(Array(("\u{1B}[200~" + text.joined() + "\u{1B}[201~").utf8))
        case 2: return .bytes((0..<4).map { _ in UInt8.random(in: 0x80...0xFF, using: &random) })
        default: return .bytes(Array((plain.randomElement(using: &random) ?? "j").utf8))
        }
    }

    @Test("It neither crashes nor gets stuck", arguments: [0, 1])
    func random(part: Int) async throws {
        let name = "RandomKeysHeavyTests/random"
        Rig.begin(name)
        let program = try builtProgram("duban")
        let home = FileManager.default.temporaryDirectory.appending(path: "duban-\(UUID().uuidString.prefix(8))").path
        try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: home) }
        let environment = [
            "HOME": home, "PATH": getenvString("PATH") ?? "/usr/bin:/bin", "TZ": "UTC", "LANG": "C.UTF-8",
            "TERM": "xterm-256color", "EDITOR": "true", "VISUAL": "true", "DUBAN_ACTOR": "anna",
        ]
        let made = try await FinishedProgram.run(
            program, ["demo", home + "/ledger", "--today", "2020-02-14"], environment: environment, folder: home)
        #expect(made.status == 0)
        var random = SeededGenerator(seed: Rig.seed &+ UInt64(part))
        var (sizes, keys) = (Rig.count(50, long: 500), Rig.count(500, long: 5000))
        let (allSizes, allKeys) = (sizes, keys)
        var starts = 0
        while sizes + keys > 0 {
            starts += 1
            var events: [Event] = []
            while let event = Self.event(&random, sizes: &sizes, keys: &keys), events.count < 400 {
                events.append(event)
            }
            let plan = events
            let status = try await PseudoTerminal.run(
                [program, "--ledger", home + "/ledger", "--today", "2020-02-14"], environment: environment
            ) { terminal, process in
                _ = try await terminal.read(until: "F10")
                for event in plan {
                    switch event {
                    case .bytes(let bytes): terminal.type(bytes: bytes)
                    case .size(let columns, let rows):
                        terminal.resize(columns: columns, rows: rows)
                        kill(process, SIGWINCH)
                    }
                    Self.goOn(process)
                    while case let bytes = terminal.read(within: 3), !bytes.isEmpty {}
                    if Self.hasEnded(process) { return }
                }
                try await Self.leave(terminal, process)
            }
            // `q` and the question before leaving may have come by chance: that is an end like any other.
            #expect(status == 0, "part \(part), start \(starts), seed \(Rig.seed)")
            if status != 0 { break }
        }
        let check = try await FinishedProgram.run(
            program, ["check", "--ledger", home + "/ledger"], environment: environment, folder: home)
        #expect(check.status == 0, "\(check.text)\(check.errorText)")
        Rig.report(name, allKeys, "keys", failures: sizes + keys > 0 ? 1 : 0)
        Rig.report(name + " sizes", allSizes, "sizes", failures: sizes + keys > 0 ? 1 : 0)
    }

    /// Out of a paste that never ended, out of every layer, to a size at which something can be seen, and out.
    private static func leave(_ terminal: PseudoTerminal, _ process: Int32) async throws {
        terminal.type("\u{1B}[201~")
        terminal.resize(columns: 80, rows: 24)
        kill(process, SIGWINCH)
        for _ in 0..<6 {
            goOn(process)
            terminal.type("\u{1B}")
            while case let bytes = terminal.read(within: 60), !bytes.isEmpty {}
        }
        // A machine with much to do may need a while to read all that was typed.
        var shown: [UInt8] = []
        for round in 0..<1200 where !hasEnded(process) {
            if round.isMultiple(of: 40) { terminal.type("\u{C}") }
            shown += terminal.read(within: 50)
            if String(decoding: shown, as: UTF8.self).contains("F10") { break }
            goOn(process)
        }
        let isThere = String(decoding: shown, as: UTF8.self).contains("F10") || hasEnded(process)
        #expect(isThere, "\(String(decoding: shown.suffix(3000), as: UTF8.self).debugDescription)")
        for round in 0..<1200 where !hasEnded(process) {
            if round.isMultiple(of: 40) { terminal.type("\u{1B}[21~") }
            goOn(process)
            _ = terminal.read(within: 50)
        }
    }

    /// Whoever chose to go to the shell comes back.
    private static func goOn(_ process: Int32) {
        if state(of: process) == "T" { kill(process, SIGCONT) }
    }

    /// The system keeps what has ended until somebody asks for its status.
    private static func hasEnded(_ process: Int32) -> Bool {
        let state = state(of: process)
        return state == nil || state == "Z"
    }

    /// The letter by which the system tells what a process does.
    private static func state(of process: Int32) -> Substring? {
        guard let text = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8) else { return nil }
        return text.split(separator: ")").last?.split(separator: " ").first
    }
}
