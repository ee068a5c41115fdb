/// Breaking text into lines as Chinese and Latin text are broken: anywhere between Han characters, never before a closing or after an
/// opening mark, inside a Latin word only where it is longer than the line.
extension DisplayWidth {
    /// The lines of a text in at most `limit` columns; at least one. Spaces at a break are dropped.
    package func wrapped(_ text: SafeText, columns limit: Int) -> [SafeText] {
        lineRanges(of: text, columns: limit).map { text.part($0) }
    }

    /// The same lines by the places of their bytes, for who marks parts of the text.
    package func lineRanges(of text: SafeText, columns limit: Int) -> [Range<Int>] {
        let limit = max(2, limit)
        let clusters = wrappedClusters(of: text)
        var lines: [Range<Int>] = []
        var start = 0
        var used = 0
        /// The last place in this line where it may be broken.
        var opening: Int?
        var index = start
        while index < clusters.count {
            let cluster = clusters[index]
            if index > start, LineWrapping.mayBreak(between: clusters[index - 1].first, and: cluster.first) {
                opening = index
            }
            if used + cluster.columns > limit {
                let end = cluster.isSpace ? index : opening ?? index
                lines.append(LineWrapping.trimmed(start..<end, of: clusters))
                start = end
                while start < clusters.count, clusters[start].isSpace { start += 1 }
                index = start
                used = 0
                opening = nil
                continue
            }
            used += cluster.columns
            index += 1
        }
        if start < clusters.count || lines.isEmpty { lines.append(start..<clusters.count) }
        let bytes = clusters.map(\.start) + [text.string.utf8.count]
        return lines.map { bytes[$0.lowerBound]..<bytes[$0.upperBound] }
    }

    private func wrappedClusters(of text: SafeText) -> [LineWrapping.Cluster] {
        var clusters: [LineWrapping.Cluster] = []
        clusters.reserveCapacity(text.string.utf8.count / 2)
        var start = 0
        let isDone = forEachScalar(of: text) { scalar, columns in
            clusters.append(.init(start: start, columns: columns, first: scalar, isSpace: scalar == " "))
            start += UTF8.width(scalar)
            return true
        }
        if isDone { return clusters }
        for character in text.string {
            let first = character.unicodeScalars.first ?? " "
            clusters.append(
                .init(start: start, columns: cluster(character).columns, first: first, isSpace: character == " "))
            start += character.utf8.count
        }
        return clusters
    }
}

private enum LineWrapping {
    struct Cluster {
        /// The place of its first byte in the text.
        let start: Int
        let columns: Int
        let first: Unicode.Scalar
        let isSpace: Bool
    }

    static func mayBreak(between left: Unicode.Scalar, and right: Unicode.Scalar) -> Bool {
        // Most of a ledger is Han beside Han.
        if isHan(left) && isHan(right) { return true }
        if isClosing(right) || isOpening(left) { return false }
        if left == " " { return right != " " }
        if right == " " { return false }
        return left.value >= 0x2E80 || right.value >= 0x2E80
    }

    private static func isHan(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 0x4E00 && scalar.value <= 0x9FFF
    }

    private static func isClosing(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "，", "。", "；", "：", "、", "！", "？", "）", "」", "』", "】", "》", "〉", "”", "’", "…", "—", "％", ",", ".", ";",
            ":", "!",
            "?", ")", "]", "}", "%", "·":
            true
        default: false
        }
    }

    private static func isOpening(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "（", "「", "『", "【", "《", "〈", "“", "‘", "(", "[", "{", "#": true
        default: false
        }
    }

    static func trimmed(_ range: Range<Int>, of clusters: [Cluster]) -> Range<Int> {
        var end = range.upperBound
        while end > range.lowerBound, clusters[end - 1].isSpace { end -= 1 }
        return range.lowerBound..<end
    }
}
