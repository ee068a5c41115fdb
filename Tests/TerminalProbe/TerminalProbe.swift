import Glibc
import TerminalNcurses
import TerminalScreen
import Wording

/// A program for tests of the real terminal: shows a frame of difficult rows and every event that comes. `q` ends it, `z` suspends it, `!` crashes it.
@main
struct TerminalProbe {
    static let rows: [SafeText] = [
        "plain text", "督办事项一览", "“两办”和纪委监委…①—·", "e\u{301}tude e\u{301}", "👍🏽 👨\u{200D}👩\u{200D}👧 🇨🇳 😀",
        SafeText(sanitising: "a\u{1B}[31mb\u{202E}c"),
    ]

    static func main() throws {
        if CommandLine.arguments.contains("--ignore-hangup") { signal(SIGHUP, SIG_IGN) }
        var options = NcursesTerminal.Options()
        options.usesMouse = CommandLine.arguments.contains("--mouse")
        options.title = "probe"
        if CommandLine.arguments.contains("--narrow") { options.ambiguous = .narrow }
        if CommandLine.arguments.contains("--wide") { options.ambiguous = .wide }
        guard let terminal = NcursesTerminal(options) else {
            print("no terminal")
            return
        }
        var seen: [SafeText] = []
        do {
            try terminal.present(frame(seen, on: terminal))
            while true {
                while terminal.isBusy {
                    var output = pollfd(fd: terminal.outputDescriptor, events: Int16(POLLOUT), revents: 0)
                    poll(&output, 1, -1)
                    try terminal.flush()
                }
                var descriptor = pollfd(fd: terminal.inputDescriptor, events: Int16(POLLIN), revents: 0)
                poll(&descriptor, 1, terminal.patience)
                for event in try terminal.nextEvents() {
                    seen.append(SafeText(sanitising: "\(event)".replacing("TerminalScreen.", with: "")))
                    if event == .key(.character("q")) {
                        terminal.restore()
                        terminal.restore()
                        print("restored")
                        return
                    }
                    if event == .key(.character("z")) {
                        terminal.suspend()
                        raise(SIGSTOP)
                    }
                    if event == .key(.character("!")) { abort() }
                }
                try terminal.present(frame(seen, on: terminal))
            }
        } catch {
            terminal.restore()
            exit(3)
        }
    }

    static func frame(_ seen: [SafeText], on terminal: NcursesTerminal) -> Frame {
        var frame = Frame(size: terminal.size, width: terminal.width)
        let border = min(40, max(0, terminal.size.columns - 1))
        for (row, text) in rows.enumerated() {
            frame.draw(text, in: Area(row: row, column: 0, columns: border, rows: 1), style: Style(Tone.allCases[row]))
        }
        for row in 0..<terminal.size.rows { frame.draw("|", in: Area(row: row, column: border, columns: 1, rows: 1)) }
        frame.draw(
            "\(terminal.size.columns)x\(terminal.size.rows) \(terminal.width.ambiguous.rawValue)",
            in: Area(row: rows.count, column: 0, columns: border, rows: 1))
        for (index, text) in seen.suffix(max(0, terminal.size.rows - rows.count - 1)).enumerated() {
            frame.draw(text, in: Area(row: rows.count + 1 + index, column: 0, columns: border, rows: 1))
        }
        frame.draw("末", in: Area(row: 0, column: terminal.size.columns - 2, columns: 2, rows: 1))
        return frame
    }
}
