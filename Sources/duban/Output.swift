import Glibc
import Wording

/// Standard output and standard error: data on the one, messages on the other. All text for people is `SafeText`.
final class Output {
    private let encoding: LocaleEncoding
    private var buffer: [UInt8] = []
    /// Whether nobody reads standard output any more: what comes is dropped, quietly.
    private var isClosed = false
    /// The first error of writing to standard output that is not its end.
    private(set) var failure: Int32?
    private var hasProgress = false

    init(encoding: LocaleEncoding) {
        self.encoding = encoding
    }

    /// A line for people.
    func line(_ text: SafeText) {
        write(encoding.bytesForReading(text.string))
        write([UInt8(ascii: "\n")])
    }

    /// A line made of parts.
    func line(of parts: [SafeText]) {
        guard encoding.codeset == nil else { return line(parts.joined()) }
        for part in parts { append(part) }
        endLine()
    }

    /// A line of fields with tabs between them.
    func row(_ fields: [SafeText]) {
        guard encoding.codeset == nil else {
            write(encoding.bytesForReading(fields.map(\.string).joined(separator: "\t")))
            return endLine()
        }
        for (index, field) in fields.enumerated() {
            if index > 0 { buffer.append(UInt8(ascii: "\t")) }
            append(field)
        }
        endLine()
    }

    /// As UTF-8, without a text in between.
    private func append(_ part: SafeText) {
        var text = part.string
        text.withUTF8 { buffer.append(contentsOf: $0) }
    }

    private func endLine() {
        buffer.append(UInt8(ascii: "\n"))
        if buffer.count >= 64 << 10 { flush() }
    }

    /// Bytes of a data format, always UTF-8.
    func write(_ bytes: some Collection<UInt8>) {
        buffer.append(contentsOf: bytes)
        if buffer.count >= 64 << 10 { flush() }
    }

    /// A line on standard error; data that came before it is written first.
    func message(_ text: SafeText) {
        progress(nil)
        flush()
        var bytes = encoding.bytesForReading(text.string)
        bytes.append(UInt8(ascii: "\n"))
        _ = Output.writeAll(bytes, to: STDERR_FILENO)
    }

    /// What goes on, on a line of its own that the next one takes away; nil takes it away. Nothing where standard error is no terminal.
    func progress(_ text: SafeText?) {
        guard isatty(STDERR_FILENO) == 1, text != nil || hasProgress else { return }
        hasProgress = text != nil
        flush()
        let clearing = Array("\r\u{1B}[K".utf8)
        _ = Output.writeAll(clearing + (text.map { encoding.bytesForReading($0.string) } ?? []), to: STDERR_FILENO)
    }

    func flush() {
        guard !buffer.isEmpty else { return }
        defer { buffer.removeAll(keepingCapacity: true) }
        if isClosed || failure != nil { return }
        let error = Output.writeAll(buffer, to: STDOUT_FILENO)
        if error == EPIPE { isClosed = true } else if error != 0 { failure = error }
    }

    /// Writes what is left, before anybody is told that it is done. A reader who went away had enough.
    func finish() throws(OutputFailed) {
        flush()
        if let failure { throw OutputFailed(errno: failure) }
    }

    /// 0, or the error that stopped it.
    private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
        bytes.withUnsafeBufferPointer { bytes in
            var start = 0
            while start < bytes.count {
                let rest = UnsafeBufferPointer(rebasing: bytes[start...])
                let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
                if count >= 0 {
                    start += count
                } else if errno == EAGAIN {
                    var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                    poll(&request, 1, -1)
                } else if errno != EINTR {
                    return errno
                }
            }
            return 0
        }
    }
}

/// Standard output took not all of it.
struct OutputFailed: Error, Hashable {
    let errno: Int32
}

/// The terminal that standard output may be.
struct OutputTerminal {
    /// nil where standard output is no terminal.
    let columns: Int?

    init(environment: ProcessEnvironment) {
        guard isatty(STDOUT_FILENO) == 1 else {
            columns = nil
            return
        }
        var size = winsize()
        if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
            columns = Int(size.ws_col)
        } else {
            columns = environment.text("COLUMNS").flatMap { Int($0) } ?? 80
        }
    }
}
