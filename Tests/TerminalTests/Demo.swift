import StrictJSON
import TestSupport

/// `duban demo` in a terminal under test, on a ledger of its own.
struct Demo: Sendable {
    let terminal: TerminalUnderTest
    let ledger: String
    let program: String

    static func run(
        columns: Int, rows: Int, waitingFor text: String = "王宏伟", today: String = "2020-02-14",
        variables: [String: String?] = [:],
        _ body: (Demo) async throws -> Void
    ) async throws {
        let program = try builtProgram("duban")
        try await TerminalUnderTest.run(
            ["sh", "-c", "exec \"$0\" demo \"$HOME/ledger\" --today \(today)", program], columns: columns, rows: rows,
            variables: variables
        ) { terminal in
            try await terminal.wait(forText: text)
            try await body(Demo(terminal: terminal, ledger: terminal.folder + "/ledger", program: program))
        }
    }

    /// Another process on the same ledger.
    func duban(_ arguments: String...) async throws -> FinishedProgram {
        try await FinishedProgram.run(
            program, arguments + ["--ledger", ledger, "--today", "2020-02-14"],
            changing: ["LANG": "C.UTF-8", "TZ": "UTC", "HOME": terminal.folder])
    }

    struct Item: Equatable {
        let number: Int
        let status: String
    }

    /// What `duban list` of another process says at this moment.
    func items(_ query: String) async throws -> [Item] {
        let result = try await duban("list", query, "--format", "json")
        guard case .array(let rows) = try JSONValue(parsing: result.output) else { return [] }
        return rows.compactMap { row in
            guard case .object(let object) = row, case .integer(let number) = object["number"],
                case .string(let status) = object["status"]
            else { return nil }
            return Item(number: number, status: status.text)
        }
    }

    /// Every row of the list in its order, read while walking down to the end.
    func walkDown() async throws -> [String] {
        var lines: [String] = []
        var last: [String] = []
        var sameScreens = 0
        while sameScreens < 4 {
            let screen = try await terminal.settledScreen()
            for line in screen.map(Demo.listPart) where !line.isEmpty && !lines.contains(line) { lines.append(line) }
            sameScreens = screen == last ? sameScreens + 1 : 0
            last = screen
            try await terminal.press("j", "j")
        }
        return lines
    }

    /// The list's part of a row of the screen: between the borders where there are three panes, left of the details where there are two.
    private static func listPart(of row: String) -> String {
        let parts = row.split(separator: "│", omittingEmptySubsequences: false)
        return String(parts.count >= 3 ? parts[1] : parts[0])
    }

    /// The number of the item that a row of the list shows: a sign of its state, then the number.
    static func itemNumber(in row: String) -> Int? {
        let fields = row.split(separator: " ")
        for (sign, number) in zip(fields, fields.dropFirst()) where [".", "!", "~", "x", "?", "^"].contains(sign) {
            if let number = Int(number) { return number }
        }
        return nil
    }
}
