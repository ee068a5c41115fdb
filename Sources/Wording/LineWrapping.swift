/// Breaking text into lines as Chinese and Latin text are broken: anywhere between Han characters, never before a closing or after an
/// opening mark, inside a Latin word only where it is longer than the line.
extension DisplayWidth {
    /// The lines of a text in at most `limit` columns; at least one. Spaces at a break are dropped.
    package func wrapped(_ text: SafeText, columns limit: Int) -> [SafeText] {
        lineRanges(of: text, columns: limit).map { SafeText(alreadySafe: String(text.string[$0])) }
    }

    /// The same lines as ranges of the text, for who marks parts of it.
    package func lineRanges(of text: SafeText, columns limit: Int) -> [Range<String.Index>] {
        let limit = max(2, limit)
        let string = text.string
        var lines: [Range<String.Index>] = []
        var start = string.startIndex
        var used = 0
        /// The last place in this line where it may be broken, and the columns up to there.
        var opening: (index: String.Index, columns: Int)?
        var index = start
        while index < string.endIndex {
            let character = string[index]
            let width = cluster(character).columns
            if index > start, LineWrapping.mayBreak(between: string[string.index(before: index)], and: character) {
                opening = (index, used)
            }
            if used + width > limit {
                let hangs = character == " "
                let end = hangs ? index : opening?.index ?? index
                lines.append(LineWrapping.trimmed(start..<end, of: string))
                start = end
                while start < string.endIndex, string[start] == " " { start = string.index(after: start) }
                index = start
                used = 0
                opening = nil
                continue
            }
            used += width
            index = string.index(after: index)
        }
        if start < string.endIndex || lines.isEmpty { lines.append(start..<string.endIndex) }
        return lines
    }
}

private enum LineWrapping {
    static func mayBreak(between left: Character, and right: Character) -> Bool {
        guard let left = left.unicodeScalars.first, let right = right.unicodeScalars.first else { return true }
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

    static func trimmed(_ range: Range<String.Index>, of string: String) -> Range<String.Index> {
        var end = range.upperBound
        while end > range.lowerBound, string[string.index(before: end)] == " " { end = string.index(before: end) }
        return range.lowerBound..<end
    }
}
