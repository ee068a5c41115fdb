import Foundation
import TestSupport
import Testing

/// `kill -9` at every system call that a command makes on the ledger's folder: what was acknowledged before is there, and the next command works.
@Suite("Killed at every system call", .enabled(if: isInstalled("strace"), "needs strace"))
struct KillHeavyTests {
    static let commands: [[String]] = [
        ["done", "1", "2", "--today", "2020-02-14"], ["undo"], ["import", "--confirm", CommandUnderTest.sample],
        ["compact"],
    ]

    @Test("Nothing acknowledged is lost", arguments: commands)
    func killed(command: [String]) async throws {
        try await CommandUnderTest.withLedger { duban in
            for text in ["甲", "乙", "丙"] { try await duban("add", text, "--lead", "公安局") }
            try await duban("done", "3")
            let acknowledged = try await duban.run(["list", "--format", "json"])
            // What a command touches is the same at every run.
            let paths = try await Self.paths(of: command, duban)
            let points = try await Self.points(of: command, paths, duban)
            #expect(points.count >= 10, "\(points)")
            try await Self.inParallel(points) { index, point in
                try await Self.kill(command, at: point, paths, acknowledged.text, index, duban)
            }
        }
    }

    /// A system call on something in the ledger's folder, and the how manieth of its name.
    struct Point: Hashable, Sendable {
        let call: String
        let count: Int
    }

    /// Every place where a run on a copy of the ledger touches the folder.
    static func points(of command: [String], _ paths: [String], _ duban: CommandUnderTest) async throws -> [Point] {
        let copy = try Self.copy(duban, "counted")
        let log = duban.home + "/counted.log"
        _ = try await run(command, copy, options: ["-o", log] + Self.filter(paths, in: copy), duban)
        var counts: [String: Int] = [:]
        for line in try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n") {
            // `1234 openat(AT_FDCWD, "…", …) = 3`; lines on signals and ends have no name before a bracket.
            let call = line.drop { $0.isNumber || $0 == " " }.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
            if !call.isEmpty, line[call.endIndex...].hasPrefix("(") { counts[String(call), default: 0] += 1 }
        }
        return counts.sorted { $0.key < $1.key }.flatMap { name, count in
            (1...count).map { Point(call: name, count: $0) }
        }
    }

    /// The files of the folder that a run touches, those that it makes included, relative to the folder.
    static func paths(of command: [String], _ duban: CommandUnderTest) async throws -> [String] {
        let copy = try Self.copy(duban, "traced")
        let log = duban.home + "/traced.log"
        let result = try await run(command, copy, options: ["-y", "-s", "4096", "-o", log], duban)
        try #require(result.status == 0, "\(result.errorText)")
        var names: Set<String> = [""]
        for line in try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n") {
            var rest = line[...]
            while let range = rest.range(of: copy) {
                let name = rest[range.upperBound...].prefix { !"\">,) ".contains($0) }
                names.insert(String(name))
                rest = rest[range.upperBound...]
            }
        }
        return names.sorted()
    }

    static func filter(_ paths: [String], in folder: String) -> [String] {
        paths.flatMap { ["-P", folder + $0] }
    }

    static func copy(_ duban: CommandUnderTest, _ name: String) throws -> String {
        let copy = duban.home + "/copies-" + name
        try? FileManager.default.removeItem(atPath: copy)
        try FileManager.default.copyItem(atPath: duban.ledger, toPath: copy)
        return copy
    }

    static func run(
        _ command: [String], _ ledger: String, options: [String], _ duban: CommandUnderTest
    ) async throws -> FinishedProgram {
        try await duban.run(by: ["strace", "-f"] + options, ["--ledger", ledger] + command)
    }

    static func kill(
        _ command: [String], at point: Point, _ paths: [String], _ acknowledged: String, _ index: Int,
        _ duban: CommandUnderTest
    ) async throws {
        let ledger = try copy(duban, "\(index)")
        defer { try? FileManager.default.removeItem(atPath: ledger) }
        let killed = try await run(
            command, ledger,
            options: ["-o", "/dev/null"] + filter(paths, in: ledger)
                + ["-e", "inject=\(point.call):signal=KILL:when=\(point.count)"], duban)
        #expect(killed.status == 137, "\(point): it was not killed")
        let after = try await duban.run(["--ledger", ledger, "list", "--format", "json"])
        #expect(after.status == 0, "\(point): \(after.errorText)")
        let (before, now) = (try statuses(acknowledged), try statuses(after.text))
        // The killed step is there as a whole or not at all.
        #expect(Set(before.keys).isSubset(of: now.keys), "\(point)")
        let changed = before.filter { now[$0.key] != $0.value }.keys.sorted()
        switch command[0] {
        case "done": #expect([[], [1, 2]].contains(changed), "\(point): \(changed)")
        case "undo": #expect([[], [3]].contains(changed), "\(point): \(changed)")
        default: #expect(changed.isEmpty, "\(point): \(changed)")
        }
        let next = try await duban.run(["--ledger", ledger, "note", "2", "后来"])
        #expect(next.status == 0, "\(point): \(next.errorText)")
        let check = try await duban.run(["--ledger", ledger, "check"])
        #expect(check.status == 0, "\(point): \(check.text) \(check.errorText)")
    }

    static func statuses(_ json: String) throws -> [Int: String] {
        let items = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]] ?? []
        return Dictionary(
            items.compactMap { item in
                (item["number"] as? Int).flatMap { number in (item["status"] as? String).map { (number, $0) } }
            },
            uniquingKeysWith: { first, _ in first })
    }

    /// Some at a time: each starts several programs.
    static func inParallel(
        _ points: [Point], _ body: @escaping @Sendable (Int, Point) async throws -> Void
    ) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for (index, point) in points.enumerated() {
                if index >= 4 { try await group.next() }
                group.addTask { try await body(index, point) }
            }
            try await group.waitForAll()
        }
    }
}
