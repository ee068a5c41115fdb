/// The rules of `SafeText`: an allowlist by scalar, looking no further than the cluster that a scalar stands in.
enum Sanitiser {
    /// More combining marks than any script in use stacks on one letter.
    static let marksPerCluster = 8
    static let bytesPerCluster = 64
    static let tab = "    "
    static let lineBreak = "⏎"

    static func line(_ raw: some StringProtocol) -> String {
        let isPlain = raw.utf8.withContiguousStorageIfAvailable { SeparateScalars.contains($0) } ?? false
        if isPlain || raw.unicodeScalars.allSatisfy({ ScalarClass($0).isPlain }) { return String(raw) }
        var result = ""
        result.reserveCapacity(raw.utf8.count)
        for cluster in raw { append(cluster, to: &result) }
        return result
    }

    private static func append(_ cluster: Character, to result: inout String) {
        let scalars = Array(cluster.unicodeScalars)
        var kept = 0
        var marks = 0
        var previous: Unicode.Scalar?
        var index = 0
        while index < scalars.count {
            let scalar = scalars[index]
            let kind = ScalarClass(scalar)
            if scalar == "\r", index + 1 < scalars.count, scalars[index + 1] == "\n" {
                index += 1
                continue
            }
            let stands =
                switch kind {
                case .narrow, .wide, .ambiguous: true
                case .combining: previous != nil && marks < marksPerCluster
                case .variationSelector: previous.map { ScalarClass($0).isPlain } ?? false
                case .joiner:
                    joins(scalar, after: previous, before: index + 1 < scalars.count ? scalars[index + 1] : nil)
                case .control, .unprintable: false
                }
            if stands && kept + UTF8.width(scalar) <= bytesPerCluster {
                result.unicodeScalars.append(scalar)
                kept += UTF8.width(scalar)
                marks += kind == .combining ? 1 : 0
                previous = scalar
                index += 1
                continue
            }
            let run = scalars[index...].prefix { $0 == scalar }.count
            result += visibleMark(scalar)
            if run > 1 && kind != .control { result += "*\(run)" }
            // What follows must not stand on the mark's last sign.
            previous = nil
            index += kind == .control ? 1 : run
        }
    }

    /// A joiner is invisible, so it stands only where it does something: between two emoji, or after a virama.
    private static func joins(_ joiner: Unicode.Scalar, after previous: Unicode.Scalar?, before next: Unicode.Scalar?)
        -> Bool
    {
        guard let previous, let next else { return false }
        if previous.properties.canonicalCombiningClass == .virama { return next.properties.isAlphabetic }
        let followsEmoji =
            previous.properties.isEmoji || previous.properties.isEmojiModifier
            || ScalarClass(previous) == .variationSelector
        return joiner == "\u{200D}" && followsEmoji && next.properties.isEmoji
    }

    private static func visibleMark(_ scalar: Unicode.Scalar) -> String {
        switch scalar.value {
        case 0x09: tab
        case 0x0A: lineBreak
        case 0x00..<0x20: "^" + String(Unicode.Scalar(UInt8(scalar.value) + 0x40))
        case 0x7F: "^?"
        default: "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
        }
    }
}
