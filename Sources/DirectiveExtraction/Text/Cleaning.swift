/// A line of the source without what is not its wording: indentation, spaces between Han characters, marks of Markdown and HTML, pinyin in brackets.
struct CleanBlock: Sendable {
    /// In `CleanDocument.text`.
    var range: Range<Int>
    /// A Markdown heading, or bold text on its own in HTML.
    var isHeading: Bool
    /// Where the line feed after it stands in the source, if there is one.
    var lineFeed: Int?
}

/// A source cut into cleaned lines, blank ones and page furniture dropped.
struct CleanDocument: Sendable {
    private(set) var text = BodyText()
    private(set) var blocks: [CleanBlock] = []
    /// Rule lines (`---`): the number of blocks before each.
    private(set) var ruleLines: Set<Int> = []
    private(set) var invalidByteCount = 0

    init(source: [UInt8]) {
        var offset = source.holds([0xEF, 0xBB, 0xBF], at: 0) ? 3 : 0
        while offset < source.count {
            var end = offset
            while end < source.count, source[end] != 0x0A, source[end] != 0x0D { end += 1 }
            let lineFeed =
                end < source.count && source[end] == 0x0A
                ? end : end + 1 < source.count && source[end + 1] == 0x0A ? end + 1 : nil
            readLine(source, offset..<end, lineFeed: lineFeed)
            offset = (lineFeed ?? end) + 1
        }
    }

    // MARK: - One line

    private mutating func readLine(_ source: [UInt8], _ line: Range<Int>, lineFeed: Int?) {
        var offset = line.lowerBound
        while offset < line.upperBound, let width = Self.blankWidth(source, at: offset, end: line.upperBound) {
            offset += width
        }
        var isHeading = false
        if offset < line.upperBound, source[offset] == UInt8(ascii: "#") {
            isHeading = true
            while offset < line.upperBound, source[offset] == UInt8(ascii: "#") { offset += 1 }
        } else if offset < line.upperBound, source[offset] == UInt8(ascii: ">") {
            offset += 1
        }
        var start = text.bytes.count
        var isBold = false
        var pendingTab: Int?
        var pendingSpace: Int?
        func isASCIIText(_ scalar: UInt32) -> Bool { scalar > 0x20 && scalar < 0x7F }

        while offset < line.upperBound {
            if let width = Self.blankWidth(source, at: offset, end: line.upperBound) {
                if source[offset] == 0x09 {
                    pendingTab = offset
                } else if source[offset] == 0x20, pendingSpace == nil {
                    pendingSpace = offset
                }
                offset += width
                continue
            }
            if source[offset] == UInt8(ascii: "*"), offset + 1 < line.upperBound,
                source[offset + 1] == UInt8(ascii: "*"), !Self.isMask(source, offset + 2, line.upperBound)
            {
                offset += 2
                continue
            }
            if source[offset] == UInt8(ascii: "<"), let tag = Self.tag(source, at: offset, end: line.upperBound) {
                if tag.isBlock {
                    endBlock(start, isHeading: isHeading || isBold, lineFeed: nil, isTag: isBold && !isHeading)
                    start = text.bytes.count
                    isBold = tag.opensBold
                }
                offset = tag.end
                continue
            }
            let width = Self.validWidth(source, at: offset, end: line.upperBound)
            guard width > 0 else {
                invalidByteCount += 1
                offset += 1
                continue
            }
            let scalar = source.scalar(at: offset)
            if scalar.isOpeningParenthesis, text.bytes.count > start, text.bytes.scalar(before: text.bytes.count).isHan,
                let end = Self.pinyinEnd(source, at: offset, end: line.upperBound)
            {
                offset = end
                continue
            }
            if text.bytes.count > start {
                if let tab = pendingTab {
                    text.append(source, tab..<(tab + 1))
                } else if let space = pendingSpace, isASCIIText(scalar),
                    isASCIIText(text.bytes.scalar(before: text.bytes.count))
                {
                    text.append(source, space..<(space + 1))
                }
            }
            pendingTab = nil
            pendingSpace = nil
            // ,, and ,。: a mirror doubled the mark.
            if text.bytes.count > start, text.bytes.scalar(before: text.bytes.count).isComma,
                scalar.isComma || scalar == 0x3001 || scalar == 0x3002 || scalar.isSemicolon
            {
                text.removeLast()
            }
            text.append(source, offset..<(offset + width))
            offset += width
        }
        endBlock(start, isHeading: isHeading || isBold, lineFeed: lineFeed, isTag: isBold && !isHeading)
    }

    /// Whole articles stand in <h3>: a heading has no full stop inside and is short.
    private static func isParagraph(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        var offset = range.lowerBound
        while offset < range.upperBound {
            if bytes.scalar(at: offset) == 0x3002 { return true }
            offset += bytes.width(at: offset)
        }
        return bytes.characterCount(in: range) > 60
    }

    private mutating func endBlock(_ start: Int, isHeading: Bool, lineFeed: Int?, isTag: Bool = false) {
        let range = start..<Self.withoutSticker(text.bytes, start)
        if Self.isRuleLine(text.bytes, range) {
            ruleLines.insert(blocks.count)
            return
        }
        let isHeading = isHeading && !(isTag && Self.isParagraph(text.bytes, range))
        guard !range.isEmpty, isHeading || !Furniture.matches(text.bytes, range) else { return }
        blocks.append(CleanBlock(range: range, isHeading: isHeading, lineFeed: lineFeed))
    }

    /// The end of a line without a chat program's [抱拳].
    private static func withoutSticker(_ bytes: [UInt8], _ start: Int) -> Int {
        guard bytes.last == UInt8(ascii: "]"), bytes.count > start else { return bytes.count }
        var position = bytes.count - 1
        for _ in 0..<4 {
            guard let before = bytes.position(before: position), before >= start else { return bytes.count }
            if bytes[before] == UInt8(ascii: "[") { return before }
            guard bytes.scalar(at: before).isHan else { return bytes.count }
            position = before
        }
        return bytes[position - 1] == UInt8(ascii: "[") ? position - 1 : bytes.count
    }

    private static func isRuleLine(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        guard range.count >= 3 else { return false }
        let first = bytes[range.lowerBound]
        guard first == UInt8(ascii: "-") || first == UInt8(ascii: "=") || first == UInt8(ascii: "_") else {
            return false
        }
        return range.allSatisfy { bytes[$0] == first }
    }

    // MARK: - Characters

    /// The width of the white space at `offset`, entities included; nil where there is none.
    private static func blankWidth(_ source: [UInt8], at offset: Int, end: Int) -> Int? {
        if source[offset] < 0x80 {
            if source[offset] <= 0x20 || source[offset] == 0x7F { return 1 }
            guard source[offset] == UInt8(ascii: "&") else { return nil }
            return blankEntities.length(in: source, at: offset)
        }
        let width = validWidth(source, at: offset, end: end)
        return width > 0 && source.scalar(at: offset).isBlank ? width : nil
    }

    private static let blankEntities: WordList = [
        "&nbsp;", "&ensp;", "&emsp;", "&thinsp;", "&#160;", "&#xa0;", "&#12288;", "&zwnj;", "&#8203;",
    ]

    /// The width of the valid UTF-8 character at `offset`; 0 where there is none.
    private static func validWidth(_ source: [UInt8], at offset: Int, end: Int) -> Int {
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
    private static func pinyinEnd(_ source: [UInt8], at offset: Int, end: Int) -> Int? {
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
    private static func isMask(_ source: [UInt8], _ offset: Int, _ end: Int) -> Bool {
        offset < end && masked.stands(in: source, at: offset)
    }
    private static let masked: WordList = [
        "月", "日", "年", "天", "号", "时", "点", "分", "—", "－", "元", "万", "人", "个", "户", "亩", "名", "件", "項", "项", "處", "处",
    ]

    private struct Tag {
        let end: Int
        let isBlock: Bool
        let opensBold: Bool
    }

    private static let blockTags: Set<String> = [
        "p", "br", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "tr", "table", "strong", "section",
        "article", "td", "th", "hr",
    ]

    /// The HTML tag at `offset`, at most 400 bytes long.
    private static func tag(_ source: [UInt8], at offset: Int, end: Int) -> Tag? {
        var position = offset + 1
        let isClosing = position < end && source[position] == UInt8(ascii: "/")
        if isClosing { position += 1 }
        let nameStart = position
        while position < end, UInt32(source[position]).isASCIIAlphanumeric { position += 1 }
        guard position > nameStart, position - nameStart <= 10, !UInt32(source[nameStart]).isDigitByte else {
            return nil
        }
        let name = String(decoding: source[nameStart..<position], as: UTF8.self).lowercased()
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
}
