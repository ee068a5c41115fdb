/// One line of the result.
struct Figure {
    let name: String
    let value: String
    /// What was to be reached, where there is a target.
    var target: String?
    var isMet: Bool?

    /// A comparison of times: both medians, their ratio, and how far the quartiles of each lie apart.
    init(_ name: String, _ comparison: Comparison, peer: String) {
        self.name = name
        value =
            "\(milliseconds(comparison.ours.median)) against \(milliseconds(comparison.peer.median)) for \(peer): "
            + "\(decimals(comparison.ratio, 2)) times (quartiles \(percent(comparison.ours.spread)), "
            + "\(percent(comparison.peer.spread)) apart)"
    }

    init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }

    func with(target: String, isMet: Bool) -> Figure {
        var figure = self
        figure.target = target
        figure.isMet = isMet
        return figure
    }
}

extension Figure: CustomStringConvertible {
    var description: String {
        guard let target, let isMet else { return "  \(name): \(value)" }
        return "  \(name): \(value); target \(target): \(isMet ? "met" : "MISSED")"
    }
}

func milliseconds(_ seconds: Double) -> String {
    seconds < 0.01 ? "\(decimals(seconds * 1000, 3)) ms" : "\(decimals(seconds * 1000, 1)) ms"
}

func percent(_ share: Double) -> String {
    "\(decimals(share * 100, 0)) %"
}

func decimals(_ value: Double, _ count: Int) -> String {
    guard value.isFinite else { return "\(value)" }
    let scale = (0..<count).reduce(1.0) { scale, _ in scale * 10 }
    let rounded = Int((abs(value) * scale).rounded())
    let sign = value < 0 && rounded > 0 ? "-" : ""
    guard count > 0 else { return "\(sign)\(rounded)" }
    let fraction = String(rounded % Int(scale))
    return "\(sign)\(rounded / Int(scale)).\(String(repeating: "0", count: count - fraction.count))\(fraction)"
}
