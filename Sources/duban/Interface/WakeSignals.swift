import Glibc

/// Signals as bytes of a pipe, so that they wake `poll` like any other input.
///
/// The handler runs at any moment and may do nothing but write a byte. Made once, on the main thread, before the terminal.
final class WakeSignals {
    private let pipe: WakePipe

    /// The end to wait for.
    var descriptor: Int32 { pipe.readEnd }

    /// Those that end the interface or stop it, and that of another size, which may come while nobody waits.
    private static let watched = [SIGHUP, SIGINT, SIGTERM, SIGTSTP, SIGCONT, SIGWINCH]

    init?() {
        guard let pipe = WakePipe() else { return nil }
        self.pipe = pipe
        signalPipe = pipe.writeEnd
        for number in WakeSignals.watched { signal(number, forwardSignal) }
    }

    /// Ends the watch: signals do again what they do to any program.
    func stop() {
        for number in WakeSignals.watched { signal(number, SIG_DFL) }
        signalPipe = -1
        pipe.closeEnds()
    }

    /// The signals that came since the last call, in their order.
    func next() -> [Int32] {
        var buffer = [UInt8](repeating: 0, count: 64)
        let count = read(descriptor, &buffer, buffer.count)
        return count > 0 ? buffer[..<count].map { Int32($0) } : []
    }

    /// Stops this process and those in its group (a `make` above it), as ^Z does; returns when it goes on.
    func stopProcess() {
        signal(SIGTSTP, SIG_DFL)
        kill(0, SIGTSTP)
        signal(SIGTSTP, forwardSignal)
    }
}

/// The pipe's end that the handler writes to. Written by the main thread while no handler is installed, read by the handler alone.
nonisolated(unsafe) private var signalPipe: Int32 = -1

private func forwardSignal(_ number: Int32) {
    let saved = errno
    var byte = UInt8(truncatingIfNeeded: number)
    _ = write(signalPipe, &byte, 1)
    errno = saved
}
