import CNcurses
import Glibc
package import TerminalScreen
package import Wording

/// Asks the terminal how many columns “ takes: prints it and asks where the cursor is.
package enum AmbiguousWidthQuestion {
    static let patience: Int32 = 100

    /// One column where no proper answer comes in time. What else comes meanwhile is kept in `early`; a late answer is dropped by the decoder.
    package static func ask(
        input: Int32, output: Int32, decoder: inout InputDecoder, early: inout [InputEvent]
    ) -> DisplayWidth.Ambiguous {
        guard let sign = LocaleCodeset.encode("“") else { return .narrow }
        let question = Array("\u{1B}[H".utf8) + sign + Array("\u{1B}[6n".utf8)
        guard question.withUnsafeBytes({ write(output, $0.baseAddress, $0.count) }) == question.count else {
            return .narrow
        }
        decoder.awaitsCursorPosition = true
        defer { decoder.awaitsCursorPosition = false }
        let clock = ContinuousClock()
        let end = clock.now.advanced(by: .milliseconds(Int(patience)))
        var bytes = [UInt8](repeating: 0, count: 256)
        while decoder.cursorPosition == nil {
            let left = (end - clock.now) / .milliseconds(1)
            var descriptor = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
            guard left > 0, poll(&descriptor, 1, Int32(left.rounded(.up))) > 0 else { break }
            let count = read(input, &bytes, bytes.count)
            guard count > 0 else { break }
            early += decoder.feed(bytes.prefix(count))
        }
        return decoder.cursorPosition.flatMap { DisplayWidth.Ambiguous(rawValue: $0.column) } ?? .narrow
    }
}
