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
    let ours: Samples
    let peer: Samples

    /// Runs both `count` times, each time one after the other, the order changing; a first run of each is not counted.
    init(runs count: Int, ours: () throws -> Void, peer: () throws -> Void) rethrows {
        let clock = ContinuousClock()
        var times: (ours: [Double], peer: [Double]) = ([], [])
        for run in 0...count {
            for isOurs in run.isMultiple(of: 2) ? [true, false] : [false, true] {
                let time = try clock.measure { try isOurs ? ours() : peer() }
                if run == 0 { continue }
                if isOurs { times.ours.append(time.seconds) } else { times.peer.append(time.seconds) }
            }
        }
        self.ours = Samples(times.ours)
        self.peer = Samples(times.peer)
    }

    var ratio: Double { ours.median / peer.median }
    /// Seconds that the median of ours is above the peer's.
    var difference: Double { ours.median - peer.median }
}

extension Duration {
    var seconds: Double {
        let (seconds, attoseconds) = components
        return Double(seconds) + Double(attoseconds) / 1e18
    }
}
