import LedgerModel

/// A line of the source without what is not its wording: indentation, spaces between Han characters, marks of Markdown and HTML, pinyin in brackets.
struct CleanBlock: Sendable {
    /// In `CleanDocument.text`.
    var range: Range<Int>
    /// A Markdown heading, or bold text on its own in HTML.
    var isHeading: Bool
    /// A rule line (`---`) stands before it.
    var isAfterRule: Bool
    /// Where the line feed after it stands in the source, if there is one.
    var lineFeed: Int?
}

/// A source cut into cleaned lines, blank ones and page furniture dropped. Its views are valid as long as it is.
final class CleanDocument: Sendable {
    let text: UTF8Text
    /// `text` with traditional characters folded.
    let folded: UTF8Text
    let map: SourceMap
    let blocks: Row<CleanBlock>
    let invalidByteCount: Int
    /// The day on which its page says that it was published.
    let publishingDay: CalendarDate?
    private nonisolated(unsafe) let cleaner: SourceCleaner

    init(source: [UInt8], folding: TraditionalFolding) {
        var cleaner = SourceCleaner(capacity: source.count)
        let storage = TextStorage(source)
        publishingDay = withExtendedLifetime(storage) {
            cleaner.read(storage.text)
            return PublishingDate.find(in: storage.text).flatMap {
                CalendarDate(year: $0.year, month: $0.month, day: $0.day)
            }
        }
        cleaner.fold(folding)
        text = cleaner.text.text
        folded = cleaner.folded.text
        map = SourceMap(pieces: cleaner.pieces.row)
        blocks = cleaner.blocks.row
        invalidByteCount = cleaner.invalidByteCount
        self.cleaner = cleaner
    }

    deinit { cleaner.free() }
}

/// Cleans a source in one pass over its bytes.
struct SourceCleaner {
    private(set) var text: GrowingText
    private(set) var folded = GrowingText()
    private(set) var pieces = GrowingRow<Piece>()
    private(set) var blocks = GrowingRow<CleanBlock>()
    private(set) var invalidByteCount = 0
    private var isAfterRule = false
    /// Of a table whose cells stand on lines of their own.
    private var nextRow: Int?
    /// In the last line with several tabs.
    private var tabsAbove = 0

    init(capacity: Int) {
        // Cleaning only ever leaves out.
        text = GrowingText(capacity: capacity)
    }

    mutating func read(_ source: UTF8Text) {
        var offset = source.holds("\u{FEFF}", at: 0) ? 3 : 0
        while offset < source.count {
            var end = offset
            source.withBytes { bytes in
                while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
            }
            let lineFeed =
                end < source.count && source[end] == 0x0A
                ? end : end + 1 < source.count && source[end + 1] == 0x0A ? end + 1 : nil
            readLine(source, offset..<end, lineFeed: lineFeed)
            offset = (lineFeed ?? end) + 1
        }
    }

    mutating func fold(_ folding: TraditionalFolding) {
        folded.reserve(text.count)
        folded.append(text.text)
        folded.withMutableBytes {
            folding.fold($0)
            DateSlips.mend($0)
        }
    }

    /// To be called once, at the end.
    func free() {
        text.free()
        folded.free()
        pieces.free()
        blocks.free()
    }

    // MARK: - One line

    private mutating func readLine(_ source: UTF8Text, _ line: Range<Int>, lineFeed: Int?) {
        var offset = line.lowerBound
        let keepsTabs = isRow(source, line)
        while offset < line.upperBound, !keepsTabs || source[offset] != 0x09,
            let width = Self.blankWidth(source, at: offset, end: line.upperBound)
        {
            offset += width
        }
        var isHeading = false
        if offset < line.upperBound, source[offset] == UInt8(ascii: "#") {
            isHeading = true
            while offset < line.upperBound, source[offset] == UInt8(ascii: "#") { offset += 1 }
        } else if offset < line.upperBound, source[offset] == UInt8(ascii: ">") {
            offset += 1
        }
        var start = text.count
        var isBold = false
        var pending = PendingBlank()

        while offset < line.upperBound {
            let end = Self.plainEnd(
                source, from: offset, end: line.upperBound, isAfterComma: text.count > start && endsWithComma)
            if end > offset {
                appendPending(&pending, before: offset, in: source, start: start, keepsTabs: keepsTabs)
                append(source, offset..<end)
                offset = end
                continue
            }
            if let width = Self.blankWidth(source, at: offset, end: line.upperBound) {
                if source[offset] == 0x09 {
                    if pending.tab == nil || !keepsTabs { pending.tab = offset }
                } else if source[offset] == 0x20, pending.space == nil {
                    pending.space = offset
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
                    start = text.count
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
            if scalar.isOpeningParenthesis, text.count > start, text.text.scalar(before: text.count).isHan,
                let end = Self.pinyinEnd(source, at: offset, end: line.upperBound)
            {
                offset = end
                continue
            }
            appendPending(&pending, before: offset, in: source, start: start, keepsTabs: keepsTabs)
            // ,, and ,。: a mirror doubled the mark.
            if text.count > start, endsWithComma, scalar.isClauseMark { removeLast() }
            append(source, offset..<(offset + width))
            offset += width
        }
        endBlock(start, isHeading: isHeading || isBold, lineFeed: lineFeed, isTag: isBold && !isHeading)
    }

    /// Whether `line` has as many tabs as the row above: two in a row, and one at its beginning, hold an empty cell between them.
    private mutating func isRow(_ source: UTF8Text, _ line: Range<Int>) -> Bool {
        let tabs = source[line].withBytes { bytes in bytes.count { $0 == 0x09 } }
        guard tabs > 1 else { return false }
        defer { tabsAbove = tabs }
        return tabs == tabsAbove
    }

    /// White space that was read and may turn out to separate.
    private struct PendingBlank {
        var tab: Int?
        var space: Int?
    }

    /// A tab separates cells; a space separates only what is ASCII on both sides.
    private mutating func appendPending(
        _ pending: inout PendingBlank, before offset: Int, in source: UTF8Text, start: Int, keepsTabs: Bool
    ) {
        func isASCIIText(_ scalar: UInt32) -> Bool { scalar > 0x20 && scalar < 0x7F }
        if keepsTabs, let first = pending.tab {
            for tab in first..<offset where source[tab] == 0x09 { append(source, tab..<(tab + 1)) }
        } else if text.count > start {
            if let tab = pending.tab {
                append(source, tab..<(tab + 1))
            } else if let space = pending.space, isASCIIText(source.scalar(at: offset)),
                isASCIIText(text.text.scalar(before: text.count))
            {
                append(source, space..<(space + 1))
            }
        }
        pending = PendingBlank()
    }

    private mutating func append(_ source: UTF8Text, _ range: Range<Int>) {
        if let last = pieces.last, last.source + last.count == range.lowerBound, last.body + last.count == text.count {
            pieces[pieces.count - 1].count += range.count
        } else {
            pieces.append(Piece(body: text.count, source: range.lowerBound, count: range.count))
        }
        text.append(source[range])
    }

    private var endsWithComma: Bool { text.text.scalar(before: text.count).isComma }

    /// Takes back the last character.
    private mutating func removeLast() {
        guard let last = text.text.position(before: text.count), pieces.last != nil else { return }
        pieces[pieces.count - 1].count -= text.count - last
        if pieces[pieces.count - 1].count <= 0 { pieces.removeLast() }
        text.shorten(to: last)
    }

    /// Whole articles stand in <h3>: a heading has no full stop inside and is short.
    private static func isParagraph(_ text: UTF8Text, _ range: Range<Int>) -> Bool {
        var offset = range.lowerBound
        while offset < range.upperBound {
            if text.scalar(at: offset) == 0x3002 { return true }
            offset += text.width(at: offset)
        }
        return text.characterCount(in: range) > 60
    }

    private mutating func endBlock(_ start: Int, isHeading: Bool, lineFeed: Int?, isTag: Bool = false) {
        let range = start..<Self.withoutSticker(text.text, start)
        if Self.isRuleLine(text.text, range) {
            isAfterRule = true
            return
        }
        let isHeading = isHeading && !(isTag && Self.isParagraph(text.text, range))
        guard !range.isEmpty, isHeading || isRowNumber(range) || !Furniture.matches(text.text, range) else { return }
        blocks.append(
            CleanBlock(range: range, isHeading: isHeading, isAfterRule: isAfterRule, lineFeed: lineFeed))
        isAfterRule = false
    }

    /// 1, 2, 3 below 序号: the numbers of rows whose cells stand on lines of their own.
    private mutating func isRowNumber(_ range: Range<Int>) -> Bool {
        if CellColumns.opensTable(text.text, range) {
            nextRow = 1
            return true
        }
        guard let row = nextRow, CellColumns.number(text.text, range) == row else { return false }
        nextRow = row + 1
        return true
    }

    /// The end of a line without a chat program's [抱拳].
    private static func withoutSticker(_ bytes: UTF8Text, _ start: Int) -> Int {
        guard bytes.count > start, bytes[bytes.count - 1] == UInt8(ascii: "]") else { return bytes.count }
        var position = bytes.count - 1
        // [县人社局]: who does it.
        if bodies.ends(in: bytes, before: position) { return bytes.count }
        for _ in 0..<4 {
            guard let before = bytes.position(before: position), before >= start else { return bytes.count }
            if bytes[before] == UInt8(ascii: "[") { return before }
            guard bytes.scalar(at: before).isHan else { return bytes.count }
            position = before
        }
        return bytes[position - 1] == UInt8(ascii: "[") ? position - 1 : bytes.count
    }

    private static let bodies: WordList = ["局", "办", "委", "部", "科", "股", "室", "院", "镇", "乡", "中心", "公司"]

    private static func isRuleLine(_ bytes: UTF8Text, _ range: Range<Int>) -> Bool {
        guard range.count >= 3 else { return false }
        let first = bytes[range.lowerBound]
        guard first == UInt8(ascii: "-") || first == UInt8(ascii: "=") || first == UInt8(ascii: "_") else {
            return false
        }
        return range.allSatisfy { bytes[$0] == first }
    }
}
