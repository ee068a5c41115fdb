import Foundation
import TestSupport

/// The built program with a home of its own: no test sees the user's ledger, locale or time zone.
struct CommandUnderTest {
    let home: String
    let program: String

    /// Removes the home at the end.
    static func run(_ body: (CommandUnderTest) async throws -> Void) async throws {
        let home = FileManager.default.temporaryDirectory.appending(path: "duban-\(UUID().uuidString.prefix(8))").path
        try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: home) }
        try await body(CommandUnderTest(home: home, program: builtProgram("duban")))
    }

    /// The same with a ledger in it.
    static func withLedger(_ body: (CommandUnderTest) async throws -> Void) async throws {
        try await run { duban in
            try await duban("init")
            try await body(duban)
        }
    }

    /// The same with the sample imported and assigned.
    static func withSample(_ body: (CommandUnderTest) async throws -> Void) async throws {
        try await withLedger { duban in
            try await duban("import", "--confirm", CommandUnderTest.sample)
            try await body(duban)
        }
    }

    static var root: String {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .path
    }

    static var sample: String { root + "/seeds/sample.txt" }

    /// Where the ledger is if nothing else is said.
    var ledger: String { home + "/ledger" }

    var environment: [String: String] {
        [
            "HOME": home, "PATH": getenvString("PATH") ?? "/usr/bin:/bin", "TZ": "UTC", "LANG": "C.UTF-8",
            "DUBAN_LEDGER": ledger, "DUBAN_ACTOR": "anna", "TMPDIR": home,
        ]
    }

    @discardableResult
    func callAsFunction(
        _ arguments: String..., input: String = "", variables: [String: String?] = [:]
    ) async throws -> FinishedProgram {
        try await run(arguments, input: Array(input.utf8), variables: variables)
    }

    func run(
        _ arguments: [String], input: [UInt8] = [], variables: [String: String?] = [:]
    ) async throws -> FinishedProgram {
        try await FinishedProgram.run(
            program, arguments, environment: environment, changing: variables, input: input, folder: home)
    }

    /// Runs another program that runs this one: `setpriv`, `strace`.
    func run(by wrapper: [String], _ arguments: [String]) async throws -> FinishedProgram {
        try await FinishedProgram.run(
            wrapper[0], wrapper.dropFirst() + [program] + arguments, environment: environment, folder: home)
    }

    // MARK: - Files

    @discardableResult
    func write(_ text: String, to name: String) throws -> String {
        try write(Array(text.utf8), to: name)
    }

    @discardableResult
    func write(_ bytes: [UInt8], to name: String) throws -> String {
        let path = home + "/" + name
        try Data(bytes).write(to: URL(filePath: path))
        return path
    }

    /// The snapshot as another program would leave it.
    func rewriteSnapshot(_ old: String, with new: String) async throws {
        try await self("compact")
        let path = ledger + "/ledger.json"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        try text.replacing(old, with: new).write(toFile: path, atomically: true, encoding: .utf8)
    }

    /// The files of a folder with their contents: to see that nothing changed.
    func contents(of folder: String) throws -> [String: Data] {
        var contents: [String: Data] = [:]
        let files = FileManager.default.enumerator(atPath: folder)
        while let name = files?.nextObject() as? String {
            contents[name] = try? Data(contentsOf: URL(filePath: folder + "/" + name))
        }
        return contents
    }

    /// The journal that is written to.
    func journal() throws -> String {
        let names = try FileManager.default.contentsOfDirectory(atPath: ledger)
        return ledger + "/" + (names.filter { $0.hasPrefix("journal-") }.max() ?? "")
    }

    // MARK: - Results

    /// The items of `list --format json` as JSON objects.
    func items(_ query: String...) async throws -> [[String: Any]] {
        let result = try await run(["list", "--format", "json"] + query)
        guard result.status == 0 else { throw UnexpectedEnd(result.errorText) }
        return try JSONSerialization.jsonObject(with: Data(result.output)) as? [[String: Any]] ?? []
    }

    func numbers(_ query: String...) async throws -> [Int] {
        let result = try await run(["list", "--format", "plain"] + query)
        return result.text.split(separator: "\n").compactMap { Int($0.prefix { $0 != "\t" }) }
    }

    func status(of number: Int) async throws -> String {
        let result = try await run(["list", "--format", "plain", "number:\(number)"])
        return result.text.split(separator: "\t").dropFirst().first.map(String.init) ?? ""
    }
}

struct UnexpectedEnd: Error {
    let message: String

    init(_ message: String) {
        self.message = message
    }
}
