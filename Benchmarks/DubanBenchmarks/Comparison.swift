import Glibc

/// How long each of several runs took, in seconds.
struct Samples {
    private let sorted: [Double]

    init(_ seconds: [Double]) {
        sorted = seconds.sorted()
    }

    func quantile(_ share: Double) -> Double {
        guard let last = sorted.indices.last else { return .nan }
        return sorted[Int((Double(last) * share).rounded())]
    }

    var median: Double { quantile(0.5) }

    /// The distance between the quartiles as a share of the median: how noisy the machine was.
    var spread: Double { (quantile(0.75) - quantile(0.25)) / median }
}

/// Ours and a peer that does the least that could be done, measured in turn in the same run: what disturbs one disturbs the other.
struct Comparison {
    /// What is measured of a run.
    enum Measure {
        /// What a person waits for; other programs on the machine are in it.
        case time
        /// What this process computes; nearly the same however busy the machine is.
        case processorTime
    }

    let ours: Samples
    let peer: Samples

    init(
        runs count: Int, of measure: Measure = .time, ours: () throws -> Void, peer: () throws -> Void
    ) rethrows {
        try self.init(
            runs: count, ours: { try measure.seconds(of: ours) }, peer: { try measure.seconds(of: peer) })
    }

    /// Runs both `count` times, each time one after the other, the order changing; a first run of each is not counted.
    ///
    /// - Parameters:
    ///   - ours: runs once, and tells how many seconds it took.
    ///   - peer: likewise.
    init(runs count: Int, ours: () throws -> Double, peer: () throws -> Double) rethrows {
        var times: (ours: [Double], peer: [Double]) = ([], [])
        for run in 0...count {
            for isOurs in run.isMultiple(of: 2) ? [true, false] : [false, true] {
                let seconds = try isOurs ? ours() : peer()
                if run == 0 { continue }
                if isOurs { times.ours.append(seconds) } else { times.peer.append(seconds) }
            }
        }
        self.ours = Samples(times.ours)
        self.peer = Samples(times.peer)
    }

    var ratio: Double { ours.median / peer.median }
    /// Seconds that the median of ours is above the peer's.
    var difference: Double { ours.median - peer.median }
}

extension Comparison.Measure {
    func seconds(of body: () throws -> Void) rethrows -> Double {
        let start = now
        try body()
        return now - start
    }

    private var now: Double {
        var time = timespec()
        clock_gettime(self == .time ? CLOCK_MONOTONIC : CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
