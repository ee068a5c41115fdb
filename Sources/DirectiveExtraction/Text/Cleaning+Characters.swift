/// What single characters and marks of a source mean to its cleaning.
extension SourceCleaner {
    /// The end of a run of characters that are kept as they stand: Han, their marks, and ASCII that has no part in a mark of Markdown or HTML.
    /// A mark right after a comma ends the run, too.
    static func plainEnd(_ source: UTF8Text, from start: Int, end: Int, isAfterComma: Bool) -> Int {
        source.withBytes { bytes in
            var offset = start
            var isAfterComma = isAfterComma
            while offset < end {
                let lead = bytes[offset]
                if lead < 0x80 {
                    guard isPlain(lead) else { return offset }
                    let isComma = lead == UInt8(ascii: ",")
                    if isAfterComma, isComma || lead == UInt8(ascii: ";") { return offset }
                    isAfterComma = isComma
                    offset += 1
                    continue
                }
                guard lead >= 0xE2, offset + 3 <= end else { return offset }
                let (second, third) = (bytes[offset + 1], bytes[offset + 2])
                guard second & 0xC0 == 0x80, third & 0xC0 == 0x80 else { return offset }
                switch lead {
                case 0xE4...0xE9: break
                // No ideographic space.
                case 0xE3: if second == 0x80, third == 0x80 { return offset }
                // ，；：！？ but no opening parenthesis, which may hold pinyin.
                case 0xEF: if second != 0xBC || third == 0x88 { return offset }
                // Quotation marks and dashes, U+2010 to U+2027.
                case 0xE2: if second != 0x80 || third < 0x90 || third > 0xA7 { return offset }
                default: return offset
                }
                let isComma = lead == 0xEF && third == 0x8C
                if isAfterComma,
                    isComma || lead == 0xEF && third == 0x9B
                        || lead == 0xE3 && second == 0x80 && (third == 0x81 || third == 0x82)
                {
                    return offset
                }
                isAfterComma = isComma
                offset += 3
            }
            return offset
        }
    }

    @inline(__always)
    static func isPlain(_ byte: UInt8) -> Bool {
        guard byte > 0x20, byte < 0x7F else { return false }
        switch byte {
        case UInt8(ascii: "&"), UInt8(ascii: "("), UInt8(ascii: "*"), UInt8(ascii: "<"): return false
        default: return true
        }
    }

    /// The width of the white space at `offset`, entities included; nil where there is none.
    static func blankWidth(_ source: UTF8Text, at offset: Int, end: Int) -> Int? {
        if source[offset] < 0x80 {
            if source[offset] <= 0x20 || source[offset] == 0x7F { return 1 }
            guard source[offset] == UInt8(ascii: "&") else { return nil }
            return blankEntities.length(in: source, at: offset)
        }
        let width = validWidth(source, at: offset, end: end)
        return width > 0 && source.scalar(at: offset).isBlank ? width : nil
    }

    static let blankEntities: WordList = [
        "&nbsp;", "&ensp;", "&emsp;", "&thinsp;", "&#160;", "&#xa0;", "&#12288;", "&zwnj;", "&#8203;",
    ]

    /// The width of the valid UTF-8 character at `offset`; 0 where there is none.
    static func validWidth(_ source: UTF8Text, at offset: Int, end: Int) -> Int {
        let lead = source[offset]
        if lead < 0x80 { return 1 }
        let width = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0
        guard width > 0, offset + width <= end else { return 0 }
        for position in (offset + 1)..<(offset + width) where source[position] & 0xC0 != 0x80 { return 0 }
        let second = source[offset + 1]
        switch lead {
        case 0xE0: return second >= 0xA0 ? width : 0
        case 0xED: return second < 0xA0 ? width : 0
        case 0xF0: return second >= 0x90 ? width : 0
        case 0xF4: return second < 0x90 ? width : 0
        default: return width
        }
    }

    /// The end of `(zhǎng)` at `offset`: Latin letters, one of them with a tone mark.
    static func pinyinEnd(_ source: UTF8Text, at offset: Int, end: Int) -> Int? {
        var position = offset + source.width(at: offset)
        var hasTone = false
        var count = 0
        while position < end, count <= 8 {
            let width = validWidth(source, at: position, end: end)
            guard width > 0 else { return nil }
            let scalar = source.scalar(at: position)
            if scalar.isClosingParenthesis { return hasTone ? position + width : nil }
            guard (0x61...0x7A).contains(scalar) || (0xE0...0x1DC).contains(scalar) else { return nil }
            if scalar > 0x7A { hasTone = true }
            count += 1
            position += width
        }
        return nil
    }

    /// **月**日: the stars stand for digits that were taken out.
    static func isMask(_ source: UTF8Text, _ offset: Int, _ end: Int) -> Bool {
        offset < end && masked.stands(in: source, at: offset)
    }
    static let masked: WordList = [
        "月", "日", "年", "天", "号", "时", "点", "分", "—", "－", "元", "万", "人", "个", "户", "亩", "名", "件", "項", "项", "處", "处",
    ]

    struct Tag {
        let end: Int
        let isBlock: Bool
        let opensBold: Bool
    }

    static let blockTags: Set<String> = [
        "p", "br", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "tr", "table", "strong", "section",
        "article", "td", "th", "hr",
    ]

    /// The HTML tag at `offset`, at most 400 bytes long.
    static func tag(_ source: UTF8Text, at offset: Int, end: Int) -> Tag? {
        var position = offset + 1
        let isClosing = position < end && source[position] == UInt8(ascii: "/")
        if isClosing { position += 1 }
        let nameStart = position
        while position < end, UInt32(source[position]).isASCIIAlphanumeric { position += 1 }
        guard position > nameStart, position - nameStart <= 10, !UInt32(source[nameStart]).isDigitByte else {
            return nil
        }
        let name = source.string(nameStart..<position).lowercased()
        let limit = Swift.min(end, offset + 400)
        while position < limit, source[position] != UInt8(ascii: ">") {
            if source[position] == UInt8(ascii: "<") || source[position] >= 0x80 { return nil }
            position += 1
        }
        guard position < limit else { return nil }
        return Tag(
            end: position + 1, isBlock: blockTags.contains(name),
            opensBold: !isClosing && (name == "strong" || (name.count == 2 && name.hasPrefix("h") && name != "hr")))
    }
}

extension UInt32 {
    fileprivate var isDigitByte: Bool { (0x30...0x39).contains(self) }
    /// , 、 。 ;
    var isClauseMark: Bool { isComma || isSemicolon || self == 0x3001 || self == 0x3002 }
}
