import CNcurses
import Glibc

/// The descriptor that curses writes to: the terminal while modes are set, memory while it draws.
///
/// curses keeps the number for its whole life, sets the modes of whatever is behind it, and waits in `write` as long as that takes. So the number stays, and what is
/// behind it is changed.
final class CursesOutput {
    private let terminal: Int32
    private let descriptor: Int32
    private let memory: Int32
    /// For `newterm`; closed by nobody, as curses may write to it until the process ends.
    let file: UnsafeMutablePointer<FILE>

    /// nil where the process has no descriptors left.
    init?(terminal: Int32) {
        let copy = fcntl(terminal, F_DUPFD_CLOEXEC, 3)
        let memory = memory_file()
        guard copy >= 0, memory >= 0, let file = fdopen(copy, "w") else {
            if copy >= 0 { close(copy) }
            if memory >= 0 { close(memory) }
            return nil
        }
        self.terminal = terminal
        self.memory = memory
        self.file = file
        descriptor = copy
    }

    deinit {
        close(memory)
    }

    func toMemory() { point(to: memory) }
    func toTerminal() { point(to: terminal) }

    private func point(to target: Int32) {
        dup2(target, descriptor)
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    }

    /// Takes what was drawn since the last call.
    func take() -> [UInt8] {
        let size = Int(lseek(memory, 0, SEEK_CUR))
        guard size > 0 else { return [] }
        var bytes = [UInt8](repeating: 0, count: size)
        let count = pread(memory, &bytes, size, 0)
        // What was drawn lies there until the next frame is drawn over it.
        lseek(memory, 0, SEEK_SET)
        return Array(bytes.prefix(max(0, count)))
    }
}
