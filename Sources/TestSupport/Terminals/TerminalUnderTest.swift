import Foundation
package import Testing

/// A program in a real terminal: tmux, driven by its keys and read by its screen.
///
/// Every one has a tmux server of its own, with a socket of its own; `run` ends it whatever happens. Size, time zone, locale and HOME are
/// pinned.
package struct TerminalUnderTest: Sendable {
    package let columns: Int
    package let rows: Int
    /// A private folder, removed at the end; HOME of the program.
    package let folder: String
    private let socket: String

    /// Runs `command` in a terminal of that size and hands it to `body`.
    /// - Parameters:
    ///   - command: program and arguments.
    ///   - variables: on top of the pinned ones; nil removes one.
    package static func run<Value>(
        _ command: [String], columns: Int = 118, rows: Int = 30, variables: [String: String?] = [:],
        _ body: (TerminalUnderTest) async throws -> Value
    ) async throws -> Value {
        let folder = FileManager.default.temporaryDirectory.appending(path: "duban-\(UUID().uuidString.prefix(8))").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let terminal = TerminalUnderTest(columns: columns, rows: rows, folder: folder, socket: folder + "/tmux")
        do {
            try await terminal.start(command, variables: variables)
            let value = try await body(terminal)
            await terminal.end()
            return value
        } catch {
            await terminal.end()
            throw error
        }
    }

    private func start(_ command: [String], variables: [String: String?]) async throws {
        var pinned: [String: String?] = [
            "HOME": folder, "LANG": "C.UTF-8", "LC_ALL": nil, "TZ": "UTC", "TERM": "tmux-256color", "COLUMNS": nil,
            "LINES": nil, "NO_COLOR": nil, "XDG_DATA_HOME": nil, "XDG_STATE_HOME": nil, "XDG_CONFIG_HOME": nil,
        ]
        pinned.merge(variables) { $1 }
        let unset = pinned.filter { $0.value == nil }.flatMap { ["-u", $0.key] }.joined(separator: " ")
        let set = pinned.compactMap { key, value in value.map { "\(key)=\(TerminalUnderTest.quoted($0))" } }
        let line =
            "env \(unset) \(set.joined(separator: " ")) "
            + command.map(TerminalUnderTest.quoted).joined(separator: " ") + "; echo \"[exit $?]\"; exec cat"
        try await tmux(
            "-f", "/dev/null", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "-s", "test", "sh", "-c", line)
        try await tmux("set-option", "-g", "status", "off")
        try await tmux("set-option", "-g", "escape-time", "0")
        try await tmux("resize-window", "-t", "test", "-x", "\(columns)", "-y", "\(rows)")
    }

    /// Closes the terminal under the program, as when a connection drops.
    package func hangUp() async {
        await end()
    }

    private func end() async {
        _ = try? await FinishedProgram.run("tmux", ["-S", socket, "kill-server"])
    }

    private static func quoted(_ word: String) -> String {
        "'" + word.replacingOccurrences(of: "'", with: "'\\''") + "'"
    }

    @discardableResult
    private func tmux(_ arguments: String...) async throws -> String {
        let result = try await FinishedProgram.run(
            "tmux", ["-S", socket] + arguments, changing: ["LANG": "C.UTF-8", "LC_ALL": nil, "TMUX": nil])
        guard result.status == 0 else { throw TerminalFailure.tmux(arguments, result.errorText) }
        return result.text
    }
}

// MARK: - Keys and screen

extension TerminalUnderTest {
    /// Presses keys by tmux's names: `"j"`, `"Enter"`, `"F8"`, `"C-r"`, `"Escape"`, one after the other.
    package func press(_ keys: String...) async throws {
        for key in keys { try await tmux("send-keys", "-t", "test", key) }
    }

    /// Types characters, none of which is taken for a key's name.
    package func type(_ text: String) async throws {
        try await tmux("send-keys", "-t", "test", "-l", text)
    }

    /// Pastes as a terminal does, in brackets where the program asked for them.
    package func paste(_ text: String) async throws {
        try await tmux("set-buffer", "-b", "pasted", text)
        try await tmux("paste-buffer", "-p", "-b", "pasted", "-t", "test")
    }

    package func resize(columns: Int, rows: Int) async throws {
        try await tmux("resize-window", "-t", "test", "-x", "\(columns)", "-y", "\(rows)")
    }

    /// The rows of the screen, without spaces at their ends.
    package func screen() async throws -> [String] {
        try await lines(tmux("capture-pane", "-p", "-t", "test"))
    }

    /// The screen once it stands still for a third of a second: a look between two writes of the terminal would show half a frame, and on a busy machine so would two.
    package func settledScreen() async throws -> [String] {
        var last: [String] = []
        var equal = 0
        while equal < 3 {
            let screen = try await screen()
            equal = screen == last ? equal + 1 : 0
            last = screen
            if equal < 3 { try await Task.sleep(for: .milliseconds(110)) }
        }
        return last
    }

    /// The same with the escape sequences of colours and attributes.
    package func styledScreen() async throws -> [String] {
        try await lines(tmux("capture-pane", "-p", "-e", "-t", "test"))
    }

    private func lines(_ text: String) -> [String] {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if lines.last == "" { lines.removeLast() }
        return lines.map { line in String(line.reversed().drop { $0 == " " }.reversed()) }
    }

    /// Column and row of the cursor, and whether it is shown.
    package func cursor() async throws -> (column: Int, row: Int, isVisible: Bool) {
        let fields =
            try await tmux("display-message", "-p", "-t", "test", "#{cursor_x} #{cursor_y} #{cursor_flag}")
            .split(separator: "\n").first?.split(separator: " ").compactMap { Int($0) } ?? []
        guard fields.count == 3 else { throw TerminalFailure.tmux(["display-message"], "\(fields)") }
        return (fields[0], fields[1], fields[2] == 1)
    }

    /// Whether the program's own screen is shown, and not the one that the shell writes on.
    package func isAlternate() async throws -> Bool {
        try await tmux("display-message", "-p", "-t", "test", "#{alternate_on}").hasPrefix("1")
    }

    /// Waits until the screen satisfies `isThere`, and returns it; looks often, so that a test lasts as long as the program takes.
    /// - Throws: `TerminalFailure.neverCame` with the last screen, after `patience`.
    @discardableResult
    package func wait(
        for what: String, patience: Duration = .seconds(20), until isThere: ([String]) -> Bool
    ) async throws -> [String] {
        let end = ContinuousClock.now + patience
        var last: [String] = []
        repeat {
            last = try await screen()
            if isThere(last) { return last }
            try await Task.sleep(for: .milliseconds(15))
        } while ContinuousClock.now < end
        throw TerminalFailure.neverCame(what, screen: last)
    }

    /// Waits until some row holds `text`.
    @discardableResult
    package func wait(forText text: String, patience: Duration = .seconds(20)) async throws -> [String] {
        try await wait(for: text, patience: patience) { $0.contains { $0.contains(text) } }
    }

    /// Waits for the program's end.
    /// - Returns: its exit status.
    package func exitStatus(patience: Duration = .seconds(20)) async throws -> Int {
        let screen = try await wait(for: "the end of the program", patience: patience) { lines in
            lines.contains { $0.contains("[exit ") }
        }
        let line = screen.last { $0.contains("[exit ") } ?? ""
        return Int(line.split(separator: "[exit ").last?.prefix { $0 != "]" } ?? "") ?? -1
    }

    /// What stands in one column of the terminal's own grid, row by row: as the terminal counts, not as anybody reckons from the text.
    ///
    /// The line above the last one must be blank: the terminal's cursor for copying walks along it to the column.
    package func cells(inColumn column: Int, rows: ClosedRange<Int>) async throws -> [String] {
        let size = try await tmux("display-message", "-p", "-t", "test", "#{pane_height}")
        let height = Int(size.split(separator: "\n").first ?? "") ?? 0
        try await tmux("set-option", "-g", "mode-keys", "vi")
        try await tmux("copy-mode", "-t", "test")
        func copyMode(_ arguments: String...) async throws {
            _ = try await FinishedProgram.run(
                "tmux", ["-S", socket, "send-keys", "-t", "test", "-X"] + arguments, changing: ["LANG": "C.UTF-8"])
        }
        func place() async throws -> [Int] {
            try await tmux("display-message", "-p", "-t", "test", "#{copy_cursor_x} #{copy_cursor_y}")
                .split(separator: "\n").first?.split(separator: " ").compactMap { Int($0) } ?? []
        }
        try await copyMode("bottom-line")
        try await copyMode("cursor-up")
        try await copyMode("start-of-line")
        // A block has corners beyond the ends of lines; without one the cursor would stop there.
        try await copyMode("begin-selection")
        try await copyMode("rectangle-on")
        if column > 0 { try await copyMode("-N", "\(column)", "cursor-right") }
        let start = try await place()
        guard start == [column, height - 2] else { throw TerminalFailure.tmux(["copy-mode"], "cursor at \(start)") }
        if height - 2 > rows.upperBound { try await copyMode("-N", "\(height - 2 - rows.upperBound)", "cursor-up") }
        try await copyMode("begin-selection")
        if rows.count > 1 { try await copyMode("-N", "\(rows.count - 1)", "cursor-up") }
        try await copyMode("copy-selection-and-cancel")
        let text = try await tmux("show-buffer")
        return text.split(separator: "\n", omittingEmptySubsequences: false).prefix(rows.count).map(String.init)
    }

    /// What the program asked to be written over the window.
    package func title() async throws -> String {
        let text = try await tmux("display-message", "-p", "-t", "test", "#{pane_title}")
        return text.split(separator: "\n").first.map(String.init) ?? ""
    }

    /// The process that tmux started for the terminal: the program is its child.
    package func shellProcess() async throws -> Int32 {
        let text = try await tmux("display-message", "-p", "-t", "test", "#{pane_pid}")
        return Int32(text.split(separator: "\n").first ?? "") ?? -1
    }
}

package enum TerminalFailure: Error, CustomStringConvertible {
    case tmux([String], String)
    case neverCame(String, screen: [String])
    case noTerminal(Int32)

    package var description: String {
        switch self {
        case .tmux(let arguments, let message): "tmux \(arguments.joined(separator: " ")): \(message)"
        case .noTerminal(let errno): "no pseudo terminal: \(errno)"
        case .neverCame(let what, let screen): "never came: \(what)\n" + screen.joined(separator: "\n")
        }
    }
}

extension Trait where Self == ConditionTrait {
    /// Skips a test by name where tmux is not installed.
    package static var needsTmux: Self {
        .enabled(if: isInstalled("tmux"), "needs tmux")
    }
}
