import CNcurses
import Glibc
import TerminalScreen

/// What curses has drawn and the terminal has not taken yet.
///
/// A slow line must not keep keys waiting: curses writes into memory, and from there it goes out as fast as the terminal takes it. For that the terminal is opened once more: the
/// descriptor that the shell gave is shared with it and must stay as it is, one of our own may refuse to wait.
///
/// Owned by the terminal, and used on its thread alone.
final class OutputQueue {
    /// For `poll`, where something waits.
    let descriptor: Int32
    private let canWait: Bool
    private var bytes: [UInt8] = []
    private var sent = 0

    /// - Parameter terminal: a descriptor of the terminal; stays the caller's.
    init(terminal: Int32) {
        let own = OutputQueue.reopened(terminal)
        canWait = own == nil
        descriptor = own ?? terminal
    }

    deinit {
        if !canWait { close(descriptor) }
    }

    var isEmpty: Bool { sent == bytes.count }

    func append(_ more: some Sequence<UInt8>) {
        if isEmpty {
            bytes.removeAll(keepingCapacity: true)
            sent = 0
        }
        bytes += more
    }

    /// Writes what the terminal takes now.
    /// - Throws: `TerminalError.gone`.
    func flush() throws(TerminalError) {
        while !isEmpty {
            // Where writing might wait, only so much at a time as a terminal that takes anything takes at once.
            if canWait, !isWritable(within: 0) { return }
            let end = canWait ? min(bytes.count, sent + 256) : bytes.count
            let count = bytes[sent..<end].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            if count > 0 {
                sent += count
            } else if errno == EAGAIN {
                return
            } else if errno != EINTR {
                throw .gone
            }
        }
    }

    /// Writes everything, and waits for the terminal if it must, but not for ever: one that takes nothing for half a second gets no more.
    func drain() {
        while !isEmpty {
            guard (try? flush()) != nil else { return }
            if !isEmpty, !isWritable(within: 500) {
                bytes = []
                sent = 0
                // What stands in the driver's buffer would keep the next write waiting.
                tcflush(descriptor, TCOFLUSH)
            }
        }
    }

    private func isWritable(within milliseconds: Int32) -> Bool {
        var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        return poll(&request, 1, milliseconds) > 0
    }

    /// The same terminal, opened anew so that writing to it never waits; nil where that is not allowed or the name leads elsewhere.
    private static func reopened(_ terminal: Int32) -> Int32? {
        var name = [CChar](repeating: 0, count: 256)
        guard ttyname_r(terminal, &name, name.count) == 0 else { return nil }
        let own = open(name, O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
        guard own >= 0 else { return nil }
        var (given, found) = (stat(), stat())
        guard fstat(terminal, &given) == 0, fstat(own, &found) == 0, given.st_rdev == found.st_rdev,
            given.st_ino == found.st_ino, isatty(own) == 1
        else {
            close(own)
            return nil
        }
        return own
    }
}
