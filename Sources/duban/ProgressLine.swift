import Glibc
import Wording

/// How far long work is, on one line of standard error: only where that is a terminal, and only from the second second on.
final class ProgressLine {
    private let sizes: [Int]
    private let words: Catalogue
    private let isShown: Bool
    private let show: (SafeText?) -> Void
    private let clock: () -> Double
    private let start: Double
    private var part = 0
    /// Bytes of the parts that are finished.
    private var finished = 0
    private var last: (percent: Int, time: Double)?

    /// - Parameters:
    ///   - sizes: the bytes of each part of the work.
    ///   - clock: seconds that only go forward.
    ///   - show: puts a text in the place of the line; nil takes the line away.
    init(
        sizes: [Int], words: Catalogue, isShown: Bool, clock: @escaping () -> Double = ProgressLine.now,
        show: @escaping (SafeText?) -> Void
    ) {
        self.sizes = sizes
        self.show = show
        self.words = words
        self.isShown = isShown
        self.clock = clock
        start = clock()
    }

    /// So many bytes of the part at hand are done.
    func report(_ done: Int) {
        guard isShown else { return }
        let time = clock()
        guard time - start >= 1, time - (last?.time ?? 0) >= 0.1 else { return }
        let total = sizes.reduce(0, +)
        let percent = total > 0 ? min(99, (finished + done) * 100 / total) : 99
        guard percent != last?.percent else { return }
        last = (percent, time)
        show(words.progress(percent: percent))
    }

    /// The part at hand is done: the line makes room for what is said of it.
    func finishPart() {
        if part < sizes.count { finished += sizes[part] }
        part += 1
        if last != nil { show(nil) }
        last = nil
    }

    static func now() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}

extension CommandContext {
    /// The progress of work on parts of these sizes.
    ///
    /// - Parameter printsMeanwhile: the work prints as it goes on, so that a terminal shows how far it is without a line of its own.
    func progress(of sizes: [Int], printsMeanwhile: Bool = false) -> ProgressLine {
        let isTerminal = isatty(STDERR_FILENO) == 1 && !(printsMeanwhile && isatty(STDOUT_FILENO) == 1)
        return ProgressLine(
            sizes: sizes, words: words, isShown: !global.isQuiet && isTerminal, show: output.progress)
    }
}
