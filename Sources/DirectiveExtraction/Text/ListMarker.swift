/// A mark of enumeration: 一是, 第一, （一）, 1., ①, ◆.
struct ListMarker: Sendable, Hashable {
    enum Style: Int, Sendable, Hashable {
        /// 一、
        case chineseNumber
        /// （一）
        case chineseBracket
        /// 1. 1、 1．
        case arabicNumber
        /// (1)
        case arabicBracket
        /// 1)
        case arabicHalfBracket
        /// ①
        case circled
        /// 一是, 一要
        case numeralVerb
        /// 第一,
        case ordinalWord
        /// 首先, 其次
        case sequenceWord
        /// 其一
        case ofThese
        /// ◆ 🔹 —
        case bullet
        /// 8| : the first cell of a row.
        case tableRow
    }

    let style: Style
    /// nil for bullets; for 首先…最后 the place in the sequence (最后 = 99, its place is known only from the one before).
    let ordinal: Int?
    /// The mark as it is shown.
    let range: Range<Int>
    /// Where the item's wording begins: after the mark, its comma and blanks.
    let contentStart: Int

    /// 一要 counts only where 二要 follows.
    let needsSuccessor: Bool

    /// The mark at `offset`; the caller knows whether a boundary is there.
    static func read(_ text: UTF8Text, at offset: Int, limit: Int) -> ListMarker? {
        guard offset < limit else { return nil }
        let first = text.scalar(at: offset)
        if let (number, end) = chineseNumeral(text, at: offset, limit: limit) {
            let next = text.scalar(at: end)
            if next == 0x662F || next == 0x8981 {  // 是 要
                let after = end + 3
                return ListMarker(
                    style: .numeralVerb, ordinal: number, range: offset..<after,
                    contentStart: skipMark(text, after, limit), needsSuccessor: next == 0x8981)
            }
            if next == 0x3001 {
                return ListMarker(
                    style: .chineseNumber, ordinal: number, range: offset..<(end + 3), contentStart: end + 3,
                    needsSuccessor: false)
            }
            // 一抓春耕，二抓田管; 一加大投入。…二大力改善: the verb itself behind the number.
            if end == offset + 3, countedVerbs.stands(in: text, at: end) {
                return ListMarker(
                    style: .numeralVerb, ordinal: number, range: offset..<end, contentStart: end, needsSuccessor: true)
            }
            return nil
        }
        if first == 0x7B2C, let (number, end) = chineseNumeral(text, at: offset + 3, limit: limit) {  // 第
            return ordinalWord(text, offset..<counterEnd(text, at: end), number: number, limit: limit)
        }
        if let counted = countedWord(text, at: offset, limit: limit) { return counted }
        // 首 其 再 第 最
        let mayBeWord = first == 0x9996 || first == 0x5176 || first == 0x518D || first == 0x7B2C || first == 0x6700
        for (word, number) in mayBeWord ? sequenceWords : [] where text.holds(word, at: offset) {
            let end = offset + word.count
            let isOf =
                word.count == 6 && text.scalar(at: offset) == 0x5176 && number < 10
                && text.scalar(at: offset + 3) != 0x6B21
            let next = text.scalar(at: end)
            if isOf, !next.isComma, next != 0x662F { return nil }
            let markEnd = next == 0x662F ? end + 3 : end
            return ListMarker(
                style: isOf ? .ofThese : .sequenceWord, ordinal: number, range: offset..<markEnd,
                contentStart: skipMark(text, markEnd, limit), needsSuccessor: false)
        }
        if first.isOpeningParenthesis { return bracketed(text, at: offset, limit: limit) }
        if let sign = sign(text, at: offset, limit: limit) { return sign }
        if first.digit != nil { return arabic(text, at: offset, limit: limit) ?? bare(text, at: offset, limit: limit) }
        // ——稳定粮食生产。 in a list of dashes.
        let isDashed = first.isDash && text.scalar(at: offset + 3).isDash && text.scalar(at: offset + 6).isHan
        if isBullet(first) || isDashed {
            let end = offset + (isDashed ? 6 : text.width(at: offset))
            return ListMarker(
                style: .bullet, ordinal: nil, range: offset..<end, contentStart: skipBlanks(text, end, limit),
                needsSuccessor: false)
        }
        return nil
    }

    /// 二是严格巡查、三是要推开改革: whether the next item of a list stands behind the mark.
    static func goesOn(_ text: UTF8Text, at offset: Int, limit: Int) -> Bool {
        guard offset + 6 < limit, let number = chineseDigit(text.scalar(at: offset)), number > 1 else { return false }
        let next = text.scalar(at: offset + 3)
        return next == 0x662F || next == 0x8981 && text.scalar(at: offset + 6).isHan
    }

    /// Whether a block begins with a mark that opens something of its own.
    static func begins(_ text: UTF8Text, _ range: Range<Int>) -> Bool {
        guard let marker = read(text, at: range.lowerBound, limit: range.upperBound) else { return false }
        return marker.style != .sequenceWord || text.scalar(at: marker.range.upperBound).isComma
    }

    /// Whether a block begins with 一是 or 第一: an item, never a section's title.
    static func beginsItem(_ text: UTF8Text, _ range: Range<Int>) -> Bool {
        guard let marker = read(text, at: range.lowerBound, limit: range.upperBound) else { return false }
        switch marker.style {
        case .numeralVerb, .ordinalWord, .sequenceWord, .ofThese, .bullet, .arabicHalfBracket, .circled: return true
        default: return false
        }
    }

    /// Whether a block begins like a numbered section.
    static func beginsSection(_ text: UTF8Text, _ range: Range<Int>) -> Bool {
        guard let marker = read(text, at: range.lowerBound, limit: range.upperBound) else { return false }
        switch marker.style {
        case .sequenceWord, .ofThese: return false
        default: return true
        }
    }

    private static let sequenceWords: [(StaticString, Int)] = [
        ("首先", 1), ("其次", 2), ("再次", 3), ("第三", 3), ("最后", 99), ("其一", 1), ("其二", 2), ("其三", 3), ("其四", 4), ("其五", 5),
        ("其六", 6),
    ]

    /// Verbs that items are headed with; 一抓到底 is none.
    private static let countedVerbs: WordList = [
        "抓", "加大", "加强", "加快", "强化", "大力", "完善", "健全", "落实", "推进", "严格", "提高", "突出", "狠抓", "深化", "做好", "全力", "积极",
        "认真", "围绕", "明确", "坚持", "建立", "开展", "抓好", "压实", "统一", "优化", "规范", "改进", "注重", "聚焦", "紧盯", "夯实", "细化", "保障",
        "营造",
    ]

    static func isBullet(_ scalar: UInt32) -> Bool {
        switch scalar {
        // ·•※, the squares, triangles, diamonds and circles, and stars.
        case 0xB7, 0x2022, 0x203B, 0x25A0...0x25CF, 0x2605, 0x2606, 0x2666: true
        case 0x1F300...0x1F6FF, 0x1F900...0x1F9FF, 0x2700...0x27BF: true
        default: false
        }
    }

    static func skipBlanks(_ text: UTF8Text, _ offset: Int, _ limit: Int) -> Int {
        var position = offset
        while position < limit, text.scalar(at: position).isBlank { position += text.width(at: position) }
        return position
    }

    /// After `、，,：:. ` and blanks.
    static func skipMark(_ text: UTF8Text, _ offset: Int, _ limit: Int) -> Int {
        var position = skipBlanks(text, offset, limit)
        if position < limit {
            let scalar = text.scalar(at: position)
            if scalar.isComma || scalar == 0x3001 || scalar.isColon { position += text.width(at: position) }
        }
        return skipBlanks(text, position, limit)
    }

    /// 一 to 九十九: the value and the offset after it.
    static func chineseNumeral(_ text: UTF8Text, at offset: Int, limit: Int) -> (Int, Int)? {
        var tens: Int?
        var ones: Int?
        var position = offset
        while position + 3 <= limit, position < offset + 9 {
            let scalar = text.scalar(at: position)
            if scalar == 0x5341 {
                guard tens == nil else { return nil }
                tens = ones ?? 1
                ones = nil
            } else if let value = chineseDigit(scalar) {
                guard ones == nil else { return nil }
                ones = value
            } else {
                break
            }
            position += 3
        }
        guard position > offset else { return nil }
        let value = (tens ?? 0) * 10 + (ones ?? 0)
        return value > 0 ? (value, position) : nil
    }

    /// 一 to 九.
    static func chineseDigit(_ scalar: UInt32) -> Int? {
        switch scalar {
        case 0x4E00: 1
        case 0x4E8C: 2
        case 0x4E09: 3
        case 0x56DB: 4
        case 0x4E94: 5
        case 0x516D: 6
        case 0x4E03: 7
        case 0x516B: 8
        case 0x4E5D: 9
        default: nil
        }
    }

    private static func bracketed(_ text: UTF8Text, at offset: Int, limit: Int) -> ListMarker? {
        let inner = offset + text.width(at: offset)
        var style = Style.chineseBracket
        var number = 0
        var end = inner
        if let (value, after) = chineseNumeral(text, at: inner, limit: limit) {
            number = value
            end = after
        } else if let (value, after) = arabicNumeral(text, at: inner, limit: limit), value < 100 {
            style = .arabicBracket
            number = value
            end = after
        } else {
            return nil
        }
        guard end < limit, text.scalar(at: end).isClosingParenthesis else { return nil }
        end += text.width(at: end)
        return ListMarker(
            style: style, ordinal: number, range: offset..<end, contentStart: skipMark(text, end, limit),
            needsSuccessor: false)
    }

    private static let limits: WordList = ["小时", "日内", "天内", "个工作日", "分钟"]

    static func arabicNumeral(_ text: UTF8Text, at offset: Int, limit: Int) -> (Int, Int)? {
        var value = 0
        var position = offset
        while position < limit, let digit = text.scalar(at: position).digit {
            guard value < 100_000 else { return nil }
            value = value * 10 + digit
            position += text.width(at: position)
        }
        return position > offset ? (value, position) : nil
    }

    private static func arabic(_ text: UTF8Text, at offset: Int, limit: Int) -> ListMarker? {
        guard let (number, end) = arabicNumeral(text, at: offset, limit: limit), number > 0, number < 1000, end < limit
        else { return nil }
        let next = text.scalar(at: end)
        let after = end + text.width(at: end)
        if next == 0x7C || next == 0x09 {
            return ListMarker(
                style: .tableRow, ordinal: number, range: offset..<end, contentStart: after, needsSuccessor: false)
        }
        if next.isClosingParenthesis, number < 100 {
            return ListMarker(
                style: .arabicHalfBracket, ordinal: number, range: offset..<after,
                contentStart: skipBlanks(text, after, limit), needsSuccessor: false)
        }
        guard next == 0x2E || next == 0xFF0E || next == 0x3001, number < 200 else { return nil }
        let content = skipBlanks(text, after, limit)
        // 1.5 is a number.
        // 1.10月31日 begins with a date.
        if next == 0x2E, content < limit, text.scalar(at: content).digit != nil, content == after {
            // 6.2014年 with a year.
            guard let (part, partEnd) = arabicNumeral(text, at: content, limit: limit),
                (1...12).contains(part) && text.scalar(at: partEnd) == 0x6708
                    // 1.16:20市防指电话通知 with a time.
                    || part < 24 && text.scalar(at: partEnd).isColon && text.scalar(at: partEnd + 1).digit != nil
                    || (1900...2199).contains(part) && text.scalar(at: partEnd) == 0x5E74
                    // 3.24小时内书面回复 with a limit: nobody writes one with two decimals.
                    || limits.stands(in: text, at: partEnd) && partEnd > content + 1
            else { return nil }
        }
        return ListMarker(
            style: .arabicNumber, ordinal: number, range: offset..<after, contentStart: content, needsSuccessor: false)
    }
}
