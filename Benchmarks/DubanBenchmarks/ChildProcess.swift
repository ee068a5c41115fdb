import Glibc

/// Programs that are run and waited for.
enum ChildProcess {
    struct Failure: Error {
        let program: String
        let status: Int32
    }

    /// Runs a program to its end; its output goes nowhere.
    ///
    /// - Returns: the seconds of processor time that it took, in user and system mode.
    @discardableResult static func run(_ arguments: [String]) throws -> Double {
        try usage(of: arguments).processorTime
    }

    /// What a program took.
    struct Usage {
        /// Seconds, in user and system mode.
        let processorTime: Double
        /// The most bytes of memory that it had at once.
        let peakMemory: Int
    }

    /// Runs a program to its end; its output goes nowhere.
    static func usage(of arguments: [String]) throws -> Usage {
        try wait(for: try start(arguments, output: nil), arguments)
    }

    /// Runs a program to its end.
    ///
    /// - Returns: the most memory that it had at once, in bytes.
    static func peakMemory(of arguments: [String]) throws -> Int {
        // The kernel counts what the process that starts a program has as the program's too: it is started by one that has little.
        let words = ["/proc/self/exe", peakMemoryOption] + arguments
        guard let peak = Int(try output(words)) else { throw Failure(program: words.joined(separator: " "), status: 0) }
        return peak
    }

    /// `--peak-memory PROGRAM…`: the process that `peakMemory(of:)` starts.
    static let peakMemoryOption = "--peak-memory"

    /// What a program writes to standard output.
    static func output(_ arguments: [String]) throws -> String {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { throw Failure(program: "pipe", status: errno) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        let process: pid_t
        do {
            process = try start(arguments, output: ends[1])
            close(ends[1])
        } catch {
            close(ends[0])
            close(ends[1])
            throw error
        }
        var text: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while case let count = read(ends[0], &buffer, buffer.count), count > 0 { text += buffer[..<count] }
        close(ends[0])
        try wait(for: process, arguments)
        return String(decoding: text, as: UTF8.self)
    }

    /// - Parameter output: where standard output goes; nil = nowhere. Standard error always goes nowhere.
    private static func start(_ arguments: [String], output: Int32?) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        if let output {
            posix_spawn_file_actions_adddup2(&actions, output, 1)
        } else {
            posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
        }
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        var words = arguments.map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var process = pid_t()
        let status = posix_spawnp(&process, arguments[0], &actions, nil, &words, environ)
        guard status == 0 else { throw Failure(program: arguments[0], status: status) }
        return process
    }

    @discardableResult private static func wait(for process: pid_t, _ arguments: [String]) throws -> Usage {
        var status: Int32 = 0
        var usage = rusage()
        while wait4(process, &status, 0, &usage) < 0, errno == EINTR {}
        guard status == 0 else { throw Failure(program: arguments.joined(separator: " "), status: status) }
        return Usage(
            processorTime: [usage.ru_utime, usage.ru_stime].reduce(0) {
                $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1e6
            }, peakMemory: usage.ru_maxrss << 10)
    }
}
