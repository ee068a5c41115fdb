import CNcurses
import Glibc
package import TerminalScreen
package import Wording

/// The real terminal. curses finds out what has changed and writes it; input is read and decoded here.
///
/// Owned by the thread that made it; there is one curses screen in a process, so make one of these at a time.
package final class NcursesTerminal: Terminal {
    package struct Options: Sendable {
        /// Shown as the window's title; nil leaves the title alone.
        package var title: SafeText?
        package var usesColour = true
        /// How many colours to use; nil = as many as terminfo says.
        package var depth: Palette.Depth?
        package var looks: [Tone: Palette.Look] = [:]
        package var usesMouse = true
        /// Columns of ambiguous characters; nil asks the terminal.
        package var ambiguous: DisplayWidth.Ambiguous?

        package init() {}
    }

    package private(set) var size: Size
    /// What frames for this terminal must be drawn with.
    package let width: DisplayWidth
    /// Where input comes from: for `poll`. It is not set to be non-blocking, because the shell shares it.
    package let inputDescriptor: Int32 = STDIN_FILENO

    private static let outputDescriptor: Int32 = STDOUT_FILENO
    private let curses: CursesOutput
    private let queue: OutputQueue
    private var economy = SequenceEconomy()
    private let options: Options
    private var decoder: InputDecoder
    /// When bytes that wait for more are no longer held; nil where none wait.
    private var heldUntil: ContinuousClock.Instant?
    /// Keys that came while the terminal was asked something.
    private var early: [InputEvent] = []
    private var pairs: ColourPairs
    /// The characters of the run that is being put; kept for the next one.
    private var run: [wchar_t] = []
    private var shown: Frame?
    /// A size that was found when the terminal came back, until it is told.
    private var untoldSize: Size?
    private var state = State.active

    private enum State {
        case active
        case suspended
        case restored
    }

    /// Nil where there is no terminal that can show frames: standard input or output is none, TERM is unset or `dumb`, or
    /// neither it nor `xterm` is known. The caller then prints a plain list.
    package init?(_ options: Options = Options()) {
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1, let name = environmentValue("TERM"), name != "dumb"
        else { return nil }
        LocaleCodeset.adopt()
        crash_arm(NcursesTerminal.outputDescriptor, NcursesTerminal.leaving + "\u{1B}[?1049l\u{1B}[?25h\u{1B}[0m\r\n")
        // `newterm` returns NULL where `initscr` would end the process.
        guard let curses = CursesOutput(terminal: NcursesTerminal.outputDescriptor),
            curses_begin(name, curses.file) != nil || curses_begin("xterm", curses.file) != nil
        else {
            crash_disarm()
            return nil
        }
        self.curses = curses
        queue = OutputQueue(terminal: NcursesTerminal.outputDescriptor)
        self.options = options
        // IXON and ISIG go too: ^S ^Q ^C ^Z are keys.
        raw()
        noecho()
        nonl()
        keypad(curses_window(), true)
        // A frame is drawn to its end: what is typed meanwhile waits in the driver, and nothing waits for the terminal.
        typeahead(-1)
        pairs = ColourPairs(
            usesColour: options.usesColour, depth: options.depth, looks: options.looks)
        decoder = InputDecoder(sequences: TerminfoKeys.sequences(), decode: LocaleCodeset.decoding)
        size = Size(columns: Int(curses_columns()), rows: Int(curses_rows()))
        refresh()
        let ambiguous =
            options.ambiguous
            ?? AmbiguousWidthQuestion.ask(
                input: STDIN_FILENO, output: NcursesTerminal.outputDescriptor, decoder: &decoder, early: &early)
        width = DisplayWidth(ambiguous: ambiguous)
        adopt(ambiguous)
        clearok(curses_window(), true)
        curses.toMemory()
        queue.append(entering)
        adoptSize()
    }

    deinit {
        restore()
    }

    // MARK: - Output

    package func present(_ frame: Frame) throws(TerminalError) {
        guard state != .restored else { throw .gone }
        if state == .suspended { resume() }
        draw(frame)
        if let caret = frame.caret ?? frame.focus, caret.row < size.rows, caret.column < size.columns {
            move(Int32(max(0, caret.row)), Int32(max(0, caret.column)))
        }
        curs_set(frame.caret == nil ? 0 : 1)
        refresh()
        queue.append(economy.shortened(curses.take()))
        shown = frame
        try flush()
    }

    /// Whether the terminal has not yet taken all of the last frame. Until it has, another one would only make the person wait longer: `present` the newest state
    /// when this has become false. `outputDescriptor` is then worth waiting for.
    package var isBusy: Bool { !queue.isEmpty }

    /// For `poll`, while `isBusy`.
    package var outputDescriptor: Int32 { queue.descriptor }

    /// Sends on what the terminal takes now.
    package func flush() throws(TerminalError) {
        try queue.flush()
        if isGone { throw .gone }
    }

    /// Only what differs is handed to curses: of each row the part between the first and the last cell that is another one.
    private func draw(_ frame: Frame) {
        let known = shown.flatMap { $0.size == frame.size ? $0 : nil }
        for row in 0..<min(frame.size.rows, size.rows) {
            if let known {
                guard let part = frame.columns(ofRow: row, otherThanIn: known) else { continue }
                put(frame.row(row), part.clamped(to: 0..<size.columns), row: row, isBlank: false)
            } else {
                curses_clear_row(Int32(row))
                put(frame.row(row), 0..<min(frame.size.columns, size.columns), row: row, isBlank: true)
            }
        }
    }

    /// A part of a row, in runs of one style.
    ///
    /// - Parameter isBlank: whether there is nothing in its place.
    private func put(_ cells: ArraySlice<Frame.Cell>, _ columns: Range<Int>, row: Int, isBlank: Bool) {
        var index = cells.startIndex + columns.lowerBound
        let end = cells.startIndex + columns.upperBound
        while index < end {
            if cells[index].isRightHalf {
                index += 1
                continue
            }
            let (style, start) = (cells[index].style, index)
            run.removeAll(keepingCapacity: true)
            // The right half of a cluster looks like the left one, whatever its own style.
            while index < end, cells[index].isRightHalf || cells[index].style == style {
                if let scalar = cells[index].glyph.scalar {
                    run.append(wchar_t(bitPattern: scalar.value))
                } else if let cluster = cells[index].character {
                    run += cluster.unicodeScalars.map { wchar_t(bitPattern: $0.value) }
                }
                index += 1
            }
            let (attributes, pair) = pairs.attributes(of: style)
            let isNothing = isBlank && attributes == 0 && pair == 0 && run.allSatisfy { $0 == 0x20 }
            if isNothing { continue }
            curses_put(
                Int32(row), Int32(start - cells.startIndex), run, Int32(run.count), attr_t(attributes), pair)
        }
    }

    // MARK: - Input

    package func nextEvents() throws(TerminalError) -> [InputEvent] {
        guard state != .restored else { throw .gone }
        var events = early
        early = []
        let hasRead = try read(into: &events)
        if let held = decoder.held {
            if hasRead || heldUntil == nil {
                heldUntil = .now + patience(for: held)
            } else if let end = heldUntil, end <= .now {
                events += decoder.finish()
                heldUntil = nil
            }
        } else {
            heldUntil = nil
        }
        // Before the keys: they were typed by somebody who sees that size. Also while the shell has the terminal, for whoever comes back may find another one.
        if let size = adoptSize() ?? untoldSize { events.insert(.resize(size), at: 0) }
        untoldSize = nil
        return events
    }

    /// Milliseconds until `nextEvents` is to be asked again, though nothing may have come: by then, bytes that wait for more have waited long
    /// enough. -1 = nothing waits.
    package var patience: Int32 {
        guard early.isEmpty else { return 0 }
        guard decoder.held != nil else { return -1 }
        guard let heldUntil else { return 0 }
        let rest = ContinuousClock.now.duration(to: heldUntil).components
        // Rounded up, so that whoever waits that long need not wait once more.
        return Int32(clamping: max(0, rest.seconds * 1000 + rest.attoseconds / 1_000_000_000_000_000 + 1))
    }

    /// ESC alone is a key when nothing follows within 25 ms; a user's ESCDELAY is respected.
    private let escapeDelay = Duration.milliseconds(
        environmentValue("ESCDELAY").flatMap { Int($0) }.map { min(max($0, 0), 1000) } ?? 25)

    private func patience(for beginning: InputDecoder.Beginning) -> Duration {
        switch beginning {
        case .escape: escapeDelay
        // The rest may be a packet away.
        case .sequence: .milliseconds(100)
        // A line may stand still in the midst of it, and the rest would come as keys, which are commands.
        case .paste: .seconds(2)
        }
    }

    private var isReadable: Bool {
        var descriptor = pollfd(fd: inputDescriptor, events: Int16(POLLIN), revents: 0)
        return poll(&descriptor, 1, 0) > 0
    }

    /// Whether anything came.
    private func read(into events: inout [InputEvent]) throws(TerminalError) -> Bool {
        var hasRead = false
        var bytes = [UInt8](repeating: 0, count: 4096)
        // A flood of input must not keep the screen from being drawn.
        for _ in 0..<64 {
            guard isReadable else { break }
            let count = Glibc.read(inputDescriptor, &bytes, bytes.count)
            if count < 0 && (errno == EINTR || errno == EAGAIN) { break }
            guard count > 0 else { throw .gone }
            events += decoder.feed(bytes.prefix(count))
            hasRead = true
        }
        return hasRead
    }

    /// The driver's size wins over LINES and COLUMNS of the environment.
    @discardableResult
    private func adoptSize() -> Size? {
        var rows: Int32 = 0
        var columns: Int32 = 0
        guard terminal_size(NcursesTerminal.outputDescriptor, &rows, &columns) == 0 else { return nil }
        let current = Size(columns: Int(columns), rows: Int(rows))
        guard current != size else { return nil }
        resizeterm(rows, columns)
        size = current
        shown = nil
        clearok(curses_window(), true)
        return current
    }

    private var isGone: Bool {
        var descriptor = pollfd(fd: NcursesTerminal.outputDescriptor, events: 0, revents: 0)
        return poll(&descriptor, 1, 0) > 0 && descriptor.revents & Int16(POLLERR | POLLHUP | POLLNVAL) != 0
    }

    /// Gives a text to the terminal's clipboard (OSC 52); those that do not know the sequence pass over it.
    package func copy(_ text: String) {
        // Longer ones are refused by most terminals.
        guard state == .active, text.utf8.count <= 74_000 else { return }
        // Between two frames; the next flush sends it on.
        queue.append("\u{1B}]52;c;\(Base64.text(of: text.utf8))\u{07}".utf8)
    }

    // MARK: - Coming and going

    /// Repaints everything at the next `present`: another program may have written on the screen.
    package func forgetScreen() {
        shown = nil
        economy.forget()
        clearok(curses_window(), true)
    }

    package func suspend() {
        guard state == .active else { return }
        state = .suspended
        leave()
        // Not `endwin`: the next frame would set the terminal's modes, and memory has none.
        curses_send("cnorm")
        curses_send("sgr0")
        curses_send("op")
        curses_send_cursor(Int32(max(0, size.rows - 1)))
        curses_send("rmcup")
        // Sends what waits in curses, and sets the modes.
        reset_shell_mode()
    }

    /// What was drawn goes out, curses writes to the terminal itself again, and what was asked of it is taken back.
    private func leave() {
        queue.append(LocaleCodeset.bytes(of: NcursesTerminal.leaving + titleRestoring))
        queue.drain()
        curses.toTerminal()
    }

    private func resume() {
        state = .active
        reset_prog_mode()
        curses_send("smcup")
        curses.toMemory()
        // The shell was given a cursor, of which curses knows nothing: the next frame hides it only if curses believes that there is one.
        curs_set(1)
        queue.append(entering)
        forgetScreen()
        untoldSize = adoptSize() ?? untoldSize
    }

    package func restore() {
        if state == .active {
            leave()
            endwin()
        }
        state = .restored
        crash_disarm()
    }

    /// Bracketed paste, and the mouse where it is wanted (clicks and wheel, SGR coordinates).
    private var entering: [UInt8] {
        LocaleCodeset.bytes(
            of: "\u{1B}[?2004h" + (options.usesMouse ? "\u{1B}[?1000h\u{1B}[?1006h" : "")
                + (options.title.map { "\u{1B}[22;2t\u{1B}]2;\($0.string)\u{07}" } ?? ""))
    }

    private static let leaving = "\u{1B}[?2004l\u{1B}[?1006l\u{1B}[?1000l"
    private var titleRestoring: String { options.title == nil ? "" : "\u{1B}[23;2t" }
}

/// A variable of the environment that is set and not empty.
func environmentValue(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
}
