/// A body cut into sentences and clauses; marks inside short quotations, titles 《》 and brackets cut nothing.
struct Segmentation: Sendable {
    let clauses: Row<Clause>
    let sentences: Row<Sentence>
    /// Quotations, titles and brackets, sorted, without overlap: nothing inside is a boundary.
    let sheltered: Row<Range<Int>>
    /// Those of `sheltered` that are brackets.
    let brackets: Row<Range<Int>>
    /// For each block, its sentences.
    let sentencesOfBlock: Row<Range<Int>>
    /// For every `stride` bytes of text how many clauses and how many shelters begin before.
    fileprivate let clauseGuide: Row<Int32>
    fileprivate let shelterGuide: Row<Int32>
    /// Where `、` stands.
    fileprivate let listCommas: Row<Int>
    /// Where 对, 把 and 将 stand, which make what follows an object.
    fileprivate let objectMarks: Row<Int>

    func listCommaCount(in range: Range<Int>) -> Int {
        listCommas.partition { $0 < range.upperBound } - listCommas.partition { $0 < range.lowerBound }
    }

    func hasObjectMark(in range: Range<Int>) -> Bool {
        let first = objectMarks.partition { $0 < range.lowerBound }
        return first < objectMarks.count && objectMarks[first] < range.upperBound
    }

    static let stride = 32

    /// How many clauses begin before `offset`.
    @inline(__always)
    private func clauseCount(before offset: Int) -> Int {
        let place = max(0, offset) / Self.stride
        guard place < clauseGuide.count else { return clauses.count }
        var count = Int(clauseGuide[place])
        while count < clauses.count, clauses[count].range.lowerBound < offset { count += 1 }
        return count
    }

    /// Whether `offset` lies inside a quotation, a title or a bracket.
    @inline(__always)
    func isSheltered(_ offset: Int) -> Bool {
        shelter(holding: offset) != nil
    }

    @inline(__always)
    func shelter(holding offset: Int) -> Range<Int>? {
        let place = max(0, offset) / Self.stride
        var count = place < shelterGuide.count ? Int(shelterGuide[place]) : sheltered.count
        while count < sheltered.count, sheltered[count].lowerBound <= offset { count += 1 }
        return count > 0 && sheltered[count - 1].upperBound > offset ? sheltered[count - 1] : nil
    }

    /// Brackets that lie wholly in `range`.
    func brackets(in range: Range<Int>) -> Row<Range<Int>> {
        let first = brackets.partition { $0.lowerBound < range.lowerBound }
        var end = first
        while end < brackets.count, brackets[end].upperBound <= range.upperBound { end += 1 }
        return brackets[first..<end]
    }

    /// Indices of the clauses that have a part in `range`.
    func clauses(in range: Range<Int>) -> Range<Int> {
        var first = clauseCount(before: range.lowerBound)
        if first > 0, clauses[first - 1].range.upperBound > range.lowerBound { first -= 1 }
        return first..<max(first, clauseCount(before: range.upperBound))
    }

    /// The last clause that begins at or before `offset`, or nil.
    func clause(beginningBy offset: Int) -> Int? {
        let count = clauseCount(before: offset + 1)
        return count > 0 ? count - 1 : nil
    }
}

/// Cuts bodies; its memory is used again from body to body.
struct Segmenter {
    private var clauses = GrowingRow<Clause>()
    private var sentences = GrowingRow<Sentence>()
    private var sheltered = GrowingRow<Range<Int>>()
    private var brackets = GrowingRow<Range<Int>>()
    private var sentencesOfBlock = GrowingRow<Range<Int>>()
    private var clauseGuide = GrowingRow<Int32>()
    private var shelterGuide = GrowingRow<Int32>()
    private var listCommas = GrowingRow<Int>()
    private var objectMarks = GrowingRow<Int>()
    /// Every mark that may structure the text, so that the rest is looked at once.
    private var marks = GrowingRow<Mark>()
    // Of the block that is being read.
    private var open: [(scalar: UInt32, at: Int, hasStop: Bool, isSaid: Bool, isOpening: Bool)] = []
    private var found: [Shelter] = []
    private var shelters: [Shelter] = []

    mutating func segments(of text: UTF8Text, blocks: Row<ArticleText.Block>) -> Segmentation {
        clauses.removeAll()
        sentences.removeAll()
        sheltered.removeAll()
        brackets.removeAll()
        sentencesOfBlock.removeAll()
        marks.removeAll()
        listCommas.removeAll()
        objectMarks.removeAll()
        for index in blocks.indices {
            let block = blocks[index].range
            let first = sentences.count
            findMarks(text, block)
            readShelters(text, block)
            for shelter in shelters {
                sheltered.append(shelter.range)
                if shelter.isBracket { brackets.append(shelter.range) }
            }
            cut(text, block, index: index)
            sentencesOfBlock.append(first..<sentences.count)
        }
        fillGuides(text.count)
        return Segmentation(
            clauses: clauses.row, sentences: sentences.row, sheltered: sheltered.row, brackets: brackets.row,
            sentencesOfBlock: sentencesOfBlock.row, clauseGuide: clauseGuide.row, shelterGuide: shelterGuide.row,
            listCommas: listCommas.row, objectMarks: objectMarks.row)
    }

    private mutating func fillGuides(_ length: Int) {
        clauseGuide.removeAll()
        shelterGuide.removeAll()
        var (clause, shelter) = (0, 0)
        for place in 0...(length / Segmentation.stride) {
            let offset = place * Segmentation.stride
            while clause < clauses.count, clauses[clause].range.lowerBound < offset { clause += 1 }
            while shelter < sheltered.count, sheltered[shelter].lowerBound < offset { shelter += 1 }
            clauseGuide.append(Int32(clause))
            shelterGuide.append(Int32(shelter))
        }
    }

    /// To be called once, at the end.
    func free() {
        marks.free()
        clauseGuide.free()
        shelterGuide.free()
        clauses.free()
        sentences.free()
        sheltered.free()
        brackets.free()
        sentencesOfBlock.free()
        listCommas.free()
        objectMarks.free()
    }

    private mutating func cut(_ text: UTF8Text, _ block: Range<Int>, index: Int) {
        var offset = block.lowerBound
        var clauseStart = offset
        var sentenceStart = offset
        var firstClause = clauses.count
        var shelter = 0
        func isNumberPart(_ offset: Int) -> Bool {
            text.scalar(before: offset).digit != nil && offset + 1 < text.count
                && text.scalar(at: offset + 1).digit != nil
        }
        func endClause(_ mark: ClauseMark, at offset: Int, width: Int) {
            if offset > clauseStart {
                clauses.append(Clause(range: clauseStart..<offset, mark: mark, end: offset + width))
            }
            clauseStart = offset + width
            guard mark == .stop else { return }
            if clauses.count > firstClause {
                sentences.append(
                    Sentence(
                        range: sentenceStart..<offset, clauses: firstClause..<clauses.count, block: index,
                        end: offset + width))
            }
            sentenceStart = offset + width
            firstClause = clauses.count
        }
        for mark in marks.row where mark.offset >= offset {
            offset = mark.offset
            if shelter < shelters.count, offset == shelters[shelter].range.lowerBound {
                offset = shelters[shelter].range.upperBound
                shelter += 1
                continue
            }
            let (scalar, width) = (mark.scalar, mark.width)
            if scalar.isComma {
                if !(scalar == 0x2C && isNumberPart(offset)) { endClause(.comma, at: offset, width: width) }
            } else if scalar.isSemicolon {
                endClause(.semicolon, at: offset, width: width)
            } else if scalar.isColon {
                if !(scalar == 0x3A && isNumberPart(offset)) { endClause(.colon, at: offset, width: width) }
            } else if scalar.isSentenceEnd || scalar == 0x2E && isStop(text, offset, block) {
                var end = offset + width
                // A closing quotation mark after the stop belongs to the sentence before.
                while end < block.upperBound, Self.closesQuotation(text.scalar(at: end)) {
                    end += text.width(at: end)
                }
                endClause(.stop, at: offset, width: end - offset)
                offset = end
                continue
            } else if scalar.isDash, text.scalar(at: offset + width).isDash {
                endClause(.dash, at: offset, width: width * 2)
                offset += width * 2
                continue
            }
            offset += width
        }
        endClause(.stop, at: block.upperBound, width: 0)
    }

    private struct Mark {
        let offset: Int
        let scalar: UInt32
        var width: Int { scalar < 0x80 ? 1 : 3 }
    }

    /// Finds the marks of a block, and the characters that make what follows an object.
    private mutating func findMarks(_ text: UTF8Text, _ block: Range<Int>) {
        marks.removeAll()
        text.withBytes { bytes in
            var offset = block.lowerBound
            let end = min(block.upperBound, bytes.count)
            while offset < end {
                let lead = bytes[offset]
                if lead < 0x80 {
                    // ! " ( ) , . : ; ? and [ ]
                    if lead < 0x40
                        ? (0x8C00_5306_0000_0000 as UInt64) >> UInt64(lead) & 1 != 0 : lead == 0x5B || lead == 0x5D
                    {
                        marks.append(Mark(offset: offset, scalar: UInt32(lead)))
                    }
                    offset &+= 1
                } else if lead >= 0xE4, lead <= 0xE9 {
                    let rest = UInt32(bytes[offset &+ 1]) << 8 | UInt32(bytes[offset &+ 2])
                    // 对 将 把
                    if lead == 0xE5 ? rest == 0xAFB9 || rest == 0xB086 : lead == 0xE6 && rest == 0x8A8A {
                        objectMarks.append(offset)
                    }
                    offset &+= 3
                } else {
                    let scalar = text.scalar(at: offset)
                    if scalar == 0x3001, ListMarker.goesOn(text, at: offset &+ 3, limit: end) {
                        marks.append(Mark(offset: offset, scalar: 0xFF0C))
                    } else if scalar == 0x3001 {
                        listCommas.append(offset)
                    } else if Self.isMark(scalar) {
                        marks.append(Mark(offset: offset, scalar: scalar))
                    }
                    offset &+= text.width(at: offset)
                }
            }
        }
    }

    private static func isMark(_ scalar: UInt32) -> Bool {
        scalar.isComma || scalar.isSemicolon || scalar.isColon || scalar.isSentenceEnd || scalar.isDash
            || closing(of: scalar) != nil || closesQuotation(scalar) || scalar == 0x300B || scalar.isClosingBracket
    }

    static func closesQuotation(_ scalar: UInt32) -> Bool {
        scalar == 0x201D || scalar == 0x2019 || scalar == 0x300D || scalar == 0x300F || scalar == 0x22
    }

    /// A half-width full stop after a Han character ends a sentence.
    private func isStop(_ text: UTF8Text, _ offset: Int, _ block: Range<Int>) -> Bool {
        guard text.scalar(before: offset).isHan else { return false }
        return offset + 1 >= block.upperBound || text.scalar(at: offset + 1).isHan
            || text.scalar(at: offset + 1).isBlank
    }

    private struct Shelter {
        let range: Range<Int>
        let isBracket: Bool
    }

    /// The outermost matched pairs of a block. A long quotation with a full stop in it, or one after a colon, is a speech and shelters nothing; an opening mark without its closing
    /// mark counts for nothing.
    private mutating func readShelters(_ text: UTF8Text, _ block: Range<Int>) {
        open.removeAll(keepingCapacity: true)
        found.removeAll(keepingCapacity: true)
        var straightQuote: Int?
        var colonEnd = -1
        var sentenceStart = block.lowerBound
        for mark in marks.row {
            let (offset, scalar, width) = (mark.offset, mark.scalar, mark.width)
            if scalar.isColon || scalar.isComma && Self.saying.ends(in: text, before: offset) {
                colonEnd = offset + width
            }
            if scalar == 0x22 {
                if let start = straightQuote {
                    found.append(Shelter(range: start..<(offset + width), isBracket: false))
                    straightQuote = nil
                } else {
                    straightQuote = offset
                }
            } else if scalar == 0x3002 || scalar == 0xFF01 {
                if straightQuote != nil { straightQuote = nil }
                for index in open.indices { open[index].hasStop = true }
                if open.isEmpty { sentenceStart = offset + width }
                // What has not been closed by now is not going to be: keeps the stack short.
                if open.count > 16 { open.removeAll() }
            } else if Self.closing(of: scalar) != nil {
                open.append((scalar, offset, false, offset == colonEnd, offset == sentenceStart))
                if open.count > 64 { open.removeFirst(32) }
            } else if let index = open.lastIndex(where: { Self.closing(of: $0.scalar) == scalar }) {
                let pair = open[index]
                open.removeSubrange(index...)
                let isBracket = pair.scalar.isOpeningBracket
                let length = offset + width - pair.at
                // 《关于各镇要加强管理的通知》 after a colon is a title, and nobody's words.
                let isTitle = pair.scalar == 0x300A
                // “各村要修好水渠，”李伟说: a comma ends no name and no slogan.
                let isSpeech =
                    text.scalar(before: offset).isComma || text.isToldBetweenMarks(pair.at..<(offset + width))
                    || pair.hasStop && (length > 60 || pair.isSaid || pair.isOpening)
                    || pair.isSaid && !isTitle
                        && (length > 30 || Self.commanding.stands(in: text, at: pair.at + 3))
                if isBracket ? length <= 1500 : !isSpeech && length <= 600 {
                    found.append(Shelter(range: pair.at..<(offset + width), isBracket: isBracket))
                }
            }
        }
        // Found in the order of their ends: an outer one comes after those that it holds.
        shelters.removeAll(keepingCapacity: true)
        for shelter in found {
            while let last = shelters.last, last.range.lowerBound >= shelter.range.lowerBound { shelters.removeLast() }
            if let last = shelters.last, last.range.upperBound > shelter.range.lowerBound { continue }
            shelters.append(shelter)
        }
    }

    private static let commanding: WordList = ["要", "请", "必须", "务必", "严禁", "不得", "各"]
    private static let saying: WordList = ["指出", "强调", "要求", "批示", "指示", "说", "叮嘱"]

    private static func closing(of scalar: UInt32) -> UInt32? {
        switch scalar {
        case 0x201C: 0x201D
        case 0x2018: 0x2019
        case 0x300C: 0x300D
        case 0x300E: 0x300F
        case 0x300A: 0x300B
        case 0x28: 0x29
        case 0x5B: 0x5D
        case 0xFF3B: 0xFF3D
        case 0xFF08: 0xFF09
        case 0x3010: 0x3011
        case 0x3014: 0x3015
        default: nil
        }
    }
}
