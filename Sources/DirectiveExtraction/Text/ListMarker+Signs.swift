/// Numbers that are one sign, and letters that count.
extension ListMarker {
    /// ①, ⑴, ⒈, ❶, 1️⃣, A.: all of one style, as nobody nests one in another.
    static func sign(_ text: UTF8Text, at offset: Int, limit: Int) -> ListMarker? {
        let first = text.scalar(at: offset)
        var end = offset + text.width(at: offset)
        var ordinal: Int?
        for (start, last) in series where first >= start && first <= last {
            ordinal = Int(first - start) + 1
        }
        if ordinal == nil, let digit = first.digit, digit > 0, let keycap = keycapEnd(text, end, limit) {
            ordinal = digit
            end = keycap
        }
        if ordinal == nil, let letter = letter(text, at: offset, limit: limit) {
            ordinal = letter.ordinal
            end = letter.end
        }
        guard let ordinal, end <= limit else { return nil }
        return ListMarker(
            style: .circled, ordinal: ordinal, range: offset..<end, contentStart: skipMark(text, end, limit),
            needsSuccessor: false)
    }

    /// ① ⑴ ⒈ ⓵ ❶ ➀ ➊ and what follows each.
    private static let series: [(UInt32, UInt32)] = [
        (0x2460, 0x2473), (0x2474, 0x2487), (0x2488, 0x249B), (0x24F5, 0x24FE), (0x2776, 0x277F), (0x2780, 0x2789),
        (0x278A, 0x2793),
    ]

    /// Behind the key that is drawn around a digit (1️⃣).
    private static func keycapEnd(_ text: UTF8Text, _ offset: Int, _ limit: Int) -> Int? {
        var end = offset
        if end < limit, text.scalar(at: end) == 0xFE0F { end += 3 }
        guard end < limit, text.scalar(at: end) == 0x20E3 else { return nil }
        end += 3
        return end < limit && text.scalar(at: end) == 0xFE0F ? end + 3 : end
    }

    /// A.各村, B、各镇: a letter, its mark, and Chinese behind it; not A级 and not A、B两家.
    private static func letter(_ text: UTF8Text, at offset: Int, limit: Int) -> (ordinal: Int, end: Int)? {
        let first = text.scalar(at: offset)
        guard (0x41...0x48).contains(first), offset + 1 < limit else { return nil }
        let mark = text.scalar(at: offset + 1)
        let end = offset + 1 + text.width(at: offset + 1)
        guard mark == 0x2E || mark == 0xFF0E || mark == 0x3001 || mark.isClosingParenthesis, end < limit,
            text.scalar(at: skipBlanks(text, end, limit)).isHan
        else { return nil }
        return (Int(first - 0x40), end)
    }
}
