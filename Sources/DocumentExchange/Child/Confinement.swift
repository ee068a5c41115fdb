import CLinux
import Glibc

/// What the process of a converter may use.
enum Confinement {
    static let processorSeconds = 5
    static let memoryMegabytes = 512

    /// Limits that the processes which this one starts inherit: time, memory, no bytes into files (memory files too), no core, nothing reached but files to read.
    static func begin() {
        _ = duban_die_with_parent()
        limit(__rlimit_resource_t(RLIMIT_CPU.rawValue), processorSeconds, hard: processorSeconds + 1)
        limit(__rlimit_resource_t(RLIMIT_AS.rawValue), memoryMegabytes << 20)
        limit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), 0)
        limit(__rlimit_resource_t(RLIMIT_CORE.rawValue), 0)
        limit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), 32)
        // Without seccomp in the kernel the limits stand alone; no code of a converter opens a socket.
        _ = duban_confine_to_reading()
    }

    /// From here on only computing, and writing the answer.
    static func complete() {
        limit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), 3)
        _ = duban_confine_to_computing()
    }

    private static func limit(_ resource: __rlimit_resource_t, _ soft: Int, hard: Int? = nil) {
        var limits = rlimit(rlim_cur: rlim_t(soft), rlim_max: rlim_t(hard ?? soft))
        _ = setrlimit(resource, &limits)
    }
}
