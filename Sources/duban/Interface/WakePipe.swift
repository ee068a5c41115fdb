import Glibc

/// A pipe that wakes `poll`: neither end waits, neither goes to another program.
struct WakePipe: Sendable {
    let readEnd: Int32
    let writeEnd: Int32

    /// nil where the process has no descriptors left.
    init?() {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return nil }
        for end in ends {
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
        }
        (readEnd, writeEnd) = (ends[0], ends[1])
    }

    func closeEnds() {
        close(readEnd)
        close(writeEnd)
    }
}
