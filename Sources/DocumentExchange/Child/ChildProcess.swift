import CLinux
import Glibc

/// Another program, run to its end with bytes on its standard input. In a process group of its own, so that what it starts ends with it.
struct ChildProcess {
    /// A path, or a name that is looked up in PATH.
    var program: String
    var arguments: [String]
    var environment: [String]
    /// Seconds of the clock on the wall.
    var timeLimit: Int
    /// More output than this ends it.
    var outputLimit: Int
    /// Asked some times a second; once it is false, the child is ended.
    var isWanted: @Sendable () -> Bool = { true }

    struct Outcome {
        /// What it wrote, up to the limit.
        var output: [UInt8]
        /// The first bytes of what it wrote on standard error.
        var errorOutput: [UInt8]
        var end: End
    }

    enum End: Hashable {
        case exited(Int32)
        case signalled(Int32)
        case timedOut
        case stopped
        case outputTooLarge
    }

    /// The system could not do what starting a program takes.
    struct NotStarted: Error {
        let errno: Int32
    }

    /// The input stands in memory behind a descriptor: a program that reads none of it, or all of it late, stops nobody.
    func run(input: [UInt8]) throws(NotStarted) -> Outcome {
        let document = try ChildProcess.memoryFile(holding: input)
        defer { close(document) }
        return try run(reading: document)
    }

    /// - Parameter document: the descriptor that becomes its standard input.
    func run(reading document: Int32) throws(NotStarted) -> Outcome {
        let output = try ChildProcess.pipe()
        defer { close(output.reading) }
        let errors: (reading: Int32, writing: Int32)
        do {
            errors = try ChildProcess.pipe()
        } catch {
            close(output.writing)
            throw error
        }
        defer { close(errors.reading) }
        let process: pid_t
        do {
            defer {
                close(output.writing)
                close(errors.writing)
            }
            process = try start(input: document, output: output.writing, errors: errors.writing)
        }
        var outcome = Outcome(output: [], errorOutput: [], end: .timedOut)
        let isOver = collect(from: output.reading, errors.reading, into: &outcome)
        if !isOver { kill(-process, SIGKILL) }
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        // What it may have started and left behind.
        kill(-process, SIGKILL)
        guard isOver else { return outcome }
        let signal = status & 0x7F
        outcome.end = signal == 0 ? .exited(status >> 8 & 0xFF) : .signalled(signal)
        return outcome
    }

    // MARK: - Starting

    private func start(input: Int32, output: Int32, errors: Int32) throws(NotStarted) -> pid_t {
        var actions = posix_spawn_file_actions_t()
        var attributes = posix_spawnattr_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawnattr_init(&attributes)
        defer {
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
        }
        posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
        posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
        posix_spawn_file_actions_adddup2(&actions, errors, STDERR_FILENO)
        // Everything else of ours is closed on exec, but what a library may have opened need not be.
        _ = duban_close_from(&actions, 3)
        posix_spawnattr_setpgroup(&attributes, 0)
        var usual = sigset_t()
        sigemptyset(&usual)
        posix_spawnattr_setsigmask(&attributes, &usual)
        sigaddset(&usual, SIGPIPE)
        sigaddset(&usual, SIGXCPU)
        posix_spawnattr_setsigdefault(&attributes, &usual)
        posix_spawnattr_setflags(
            &attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))

        var process: pid_t = 0
        let code = ChildProcess.withCStrings([program] + arguments) { words in
            ChildProcess.withCStrings(environment) { variables in
                posix_spawnp(&process, program, &actions, &attributes, words, variables)
            }
        }
        if code != 0 { throw NotStarted(errno: code) }
        return process
    }

    private static func withCStrings<Result>(
        _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
    ) -> Result {
        let copies = strings.map { strdup($0) }
        defer { for copy in copies { free(copy) } }
        return body(copies + [nil])
    }

    private static func memoryFile(holding bytes: [UInt8]) throws(NotStarted) -> Int32 {
        let descriptor = duban_memory_file()
        guard descriptor >= 0 else { throw NotStarted(errno: errno) }
        var start = 0
        while start < bytes.count {
            let count = bytes.withUnsafeBytes { bytes in
                write(descriptor, bytes.baseAddress.map { $0 + start }, bytes.count - start)
            }
            if count < 0 {
                if errno == EINTR { continue }
                let code = errno
                close(descriptor)
                throw NotStarted(errno: code)
            }
            start += count
        }
        lseek(descriptor, 0, SEEK_SET)
        return descriptor
    }

    private static func pipe() throws(NotStarted) -> (reading: Int32, writing: Int32) {
        var ends: [Int32] = [-1, -1]
        guard duban_pipe(&ends) == 0 else { throw NotStarted(errno: errno) }
        return (ends[0], ends[1])
    }

    // MARK: - Reading

    /// Reads both pipes until both are closed; false where time or room ran out first, which `outcome` then says.
    private func collect(from output: Int32, _ errors: Int32, into outcome: inout Outcome) -> Bool {
        let deadline = ChildProcess.milliseconds() + timeLimit * 1000
        var polled = [
            pollfd(fd: output, events: Int16(POLLIN), revents: 0),
            pollfd(fd: errors, events: Int16(POLLIN), revents: 0),
        ]
        var buffer = [UInt8](repeating: 0, count: 64 << 10)
        while polled.contains(where: { $0.fd >= 0 }) {
            let rest = deadline - ChildProcess.milliseconds()
            if rest <= 0 { return false }
            if !isWanted() {
                outcome.end = .stopped
                return false
            }
            let count = poll(&polled, 2, Int32(min(rest, ChildProcess.patience)))
            if count < 0, errno != EINTR { return false }
            if count <= 0 { continue }
            for index in polled.indices where polled[index].revents != 0 {
                let count = read(polled[index].fd, &buffer, buffer.count)
                if count < 0, errno == EINTR { continue }
                if count <= 0 {
                    polled[index].fd = -1
                } else if index == 0 {
                    if outcome.output.count + count > outputLimit {
                        outcome.end = .outputTooLarge
                        return false
                    }
                    outcome.output.append(contentsOf: buffer[..<count])
                } else if outcome.errorOutput.count < 64 << 10 {
                    outcome.errorOutput.append(contentsOf: buffer[..<count])
                }
            }
        }
        return true
    }

    /// Milliseconds between two looks whether the child is wanted still.
    private static let patience = 50

    private static func milliseconds() -> Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
    }
}
