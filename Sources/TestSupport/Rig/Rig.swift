internal import Glibc
internal import Synchronization

/// How much the suites of faults do: a short form in every test run, a long form where `DUBAN_TORTURE` is set, as `make torture` sets it.
///
/// Whatever is random comes from a seed that is printed where something fails and reported at the end, so that a failure can be run again:
/// `DUBAN_SEED=… make torture`.
package enum Rig {
    package static let isLong = getenvString("DUBAN_TORTURE") != nil

    package static let seed = getenvString("DUBAN_SEED").flatMap(UInt64.init) ?? 20_260_101

    /// How many cases a suite tries.
    package static func count(_ short: Int, long: Int) -> Int { isLong ? long : short }

    /// Which of `cases` are tried at the `number`-th place: all of them, or in the short form one after the other, so that every place is tried.
    package static func share<Case>(of cases: [Case], at number: Int) -> [Case] {
        isLong || cases.isEmpty ? cases : [cases[number % cases.count]]
    }

    private static let started = Mutex<[String: Int]>([:])

    /// Notes when the suite `name` began, for the time in its report.
    package static func begin(_ name: String) {
        let now = seconds()
        started.withLock { if $0[name] == nil { $0[name] = now } }
    }

    /// Adds a line to the report of a long run, the file that `DUBAN_TORTURE_REPORT` names: suite, cases, what they were, failures, seed, seconds.
    package static func report(_ name: String, _ count: Int, _ unit: String, failures: Int) {
        guard let path = getenvString("DUBAN_TORTURE_REPORT") else { return }
        let elapsed = seconds() - (started.withLock { $0[name] } ?? seconds())
        let line = Array("\(name)\t\(count)\t\(unit)\t\(failures)\t\(seed)\t\(elapsed)\n".utf8)
        let file = Glibc.open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
        guard file >= 0 else { return }
        _ = Glibc.write(file, line, line.count)
        Glibc.close(file)
    }

    private static func seconds() -> Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec
    }
}

/// The same numbers for the same seed (SplitMix64).
package struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    package init(seed: UInt64) {
        state = seed
    }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}

/// What went wrong in a suite of many cases: the first few are enough to read.
package struct Faults {
    package private(set) var count = 0
    package private(set) var first: [String] = []

    package init() {}

    package mutating func note(_ fault: String?, _ place: @autoclosure () -> String) {
        guard let fault else { return }
        count += 1
        if first.count < 4 { first.append("\(place()): \(fault)") }
    }
}
