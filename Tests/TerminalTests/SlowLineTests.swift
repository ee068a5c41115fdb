import Foundation
import Glibc
import TestSupport
import Testing

/// Lines that take little or nothing: what tmux cannot show, because it always reads.
@Suite("Slow and broken lines") struct SlowLineTests {
    private struct Place {
        let home: String
        let ledger: String
        let program: String
        let environment: [String: String]

        func duban(_ arguments: String...) async throws -> FinishedProgram {
            try await FinishedProgram.run(program, arguments, environment: environment, folder: home)
        }

        func status(of number: Int) async throws -> String {
            let result = try await duban("list", "--format", "plain", "number:\(number)")
            return result.text.split(separator: "\t").dropFirst().first.map(String.init) ?? ""
        }
    }

    private static func withLedger(_ body: (Place) async throws -> Void) async throws {
        let home = FileManager.default.temporaryDirectory.appending(path: "duban-\(UUID().uuidString.prefix(8))").path
        try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: home) }
        let environment = [
            "HOME": home, "PATH": getenvString("PATH") ?? "/usr/bin:/bin", "TZ": "UTC", "LANG": "C.UTF-8",
            "TERM": "xterm-256color", "DUBAN_LEDGER": home + "/ledger", "DUBAN_ACTOR": "anna",
        ]
        let place = Place(
            home: home, ledger: home + "/ledger", program: try builtProgram("duban"), environment: environment)
        #expect(try await place.duban("init").status == 0)
        for number in 1...40 {
            #expect(try await place.duban("add", "第 \(number) 项：春耕生产要抓紧抓实抓细", "--lead", "公安局").status == 0)
        }
        try await body(place)
    }

    @Test("A key does its work while the terminal takes nothing, and SIGTERM ends the program all the same")
    func standingStill() async throws {
        try await Self.withLedger { place in
            let status = try await PseudoTerminal.run([place.program], environment: place.environment) {
                terminal, process in
                _ = try await terminal.read(until: "F10")
                // Nothing is read from here on. Each redraw is some kilobytes; the driver takes few of them.
                for _ in 0..<200 {
                    terminal.type("\u{0C}")
                    try await Task.sleep(for: .milliseconds(2))
                }
                terminal.type("x")
                var isClosed = false
                for _ in 0..<100 where !isClosed {
                    try await Task.sleep(for: .milliseconds(50))
                    isClosed = try await place.status(of: 1) == "closed"
                }
                #expect(isClosed)
                kill(process, SIGTERM)
                for _ in 0..<200 where kill(process, 0) == 0 && !Self.isDefunct(process) {
                    try await Task.sleep(for: .milliseconds(25))
                }
                #expect(Self.isDefunct(process) || kill(process, 0) != 0)
            }
            #expect(status == 143)
        }
    }

    @Test("A slow line gets the newest frame, and not one for every key")
    func coalescing() async throws {
        try await Self.withLedger { place in
            let status = try await PseudoTerminal.run([place.program], environment: place.environment) {
                terminal, process in
                _ = try await terminal.read(until: "F10")
                terminal.type("\u{0C}")
                var frame = 0
                while case let bytes = terminal.read(), !bytes.isEmpty { frame += bytes.count }
                #expect(frame > 1000)
                // 300 redraws, one after the other, while the line takes nothing.
                for _ in 0..<300 {
                    terminal.type("\u{0C}")
                    try await Task.sleep(for: .milliseconds(1))
                }
                var sent = 0
                while case let bytes = terminal.read(), !bytes.isEmpty { sent += bytes.count }
                // What the driver holds, what was in hand, and the newest: far from three hundred.
                #expect(sent < 60 * frame, "\(sent) bytes, a frame is \(frame)")
                terminal.type("q")
                // Its last bytes are taken until it is gone, however busy the machine is.
                for _ in 0..<100 where kill(process, 0) == 0 && !Self.isDefunct(process) { _ = terminal.read() }
            }
            #expect(status == 0)
        }
    }

    @Test("A line that is cut ends the program, also where no signal tells of it", arguments: ["", "xjx", "/春耕"])
    func cut(keys: String) async throws {
        try await Self.withLedger { place in
            let status = try await PseudoTerminal.run([place.program], environment: place.environment) { terminal, _ in
                _ = try await terminal.read(until: "F10")
                terminal.type(keys)
                terminal.hangUp()
            }
            #expect(status == 129)
            #expect(try await place.duban("check").status == 0)
        }
    }

    private static func isDefunct(_ process: Int32) -> Bool {
        let text = (try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)) ?? ""
        return text.split(separator: ")").last?.split(separator: " ").first == "Z"
    }
}
