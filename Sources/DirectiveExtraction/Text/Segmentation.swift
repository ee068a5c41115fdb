/// How a clause ends.
enum ClauseMark: Sendable {
    case comma, semicolon, colon, dash, stop
}

struct Clause: Sendable {
    /// Without the mark.
    let range: Range<Int>
    let mark: ClauseMark
    /// Just after the mark.
    let end: Int
}

struct Sentence: Sendable {
    /// Without the final mark.
    let range: Range<Int>
    /// Indices of its clauses.
    let clauses: Range<Int>
    let block: Int
    /// Just after the final mark.
    let end: Int

    /// The sentence without what stands before `start`.
    func from(_ start: Int) -> Sentence {
        guard start > range.lowerBound, start <= range.upperBound else { return self }
        return Sentence(range: start..<range.upperBound, clauses: clauses, block: block, end: end)
    }
}

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

    /// Whether `offset` lies inside a quotation, a title or a bracket.
    func isSheltered(_ offset: Int) -> Bool {
        shelter(holding: offset) != nil
    }

    func shelter(holding offset: Int) -> Range<Int>? {
        let index = sheltered.partition { $0.upperBound <= offset }
        return index < sheltered.count && sheltered[index].lowerBound <= offset ? sheltered[index] : nil
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
        let first = clauses.partition { $0.range.upperBound <= range.lowerBound }
        return first..<max(first, clauses.partition { $0.range.lowerBound < range.upperBound })
    }

    /// The last clause that begins at or before `offset`, or nil.
    func clause(beginningBy offset: Int) -> Int? {
        let count = clauses.partition { $0.range.lowerBound <= offset }
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
    private var listCommas = GrowingRow<Int>()
    private var objectMarks = GrowingRow<Int>()
    // Of the block that is being read.
    private var open: [(scalar: UInt32, at: Int, hasStop: Bool)] = []
    private var found: [Shelter] = []
    private var shelters: [Shelter] = []

    mutating func segments(of text: UTF8Text, blocks: Row<ArticleText.Block>) -> Segmentation {
        clauses.removeAll()
        sentences.removeAll()
        sheltered.removeAll()
        brackets.removeAll()
        sentencesOfBlock.removeAll()
        listCommas.removeAll()
        objectMarks.removeAll()
        for index in blocks.indices {
            let block = blocks[index].range
            let first = sentences.count
            readShelters(text, block)
            for shelter in shelters {
                sheltered.append(shelter.range)
                if shelter.isBracket { brackets.append(shelter.range) }
            }
            cut(text, block, index: index)
            sentencesOfBlock.append(first..<sentences.count)
        }
        return Segmentation(
            clauses: clauses.row, sentences: sentences.row, sheltered: sheltered.row, brackets: brackets.row,
            sentencesOfBlock: sentencesOfBlock.row, listCommas: listCommas.row, objectMarks: objectMarks.row)
    }

    /// To be called once, at the end.
    func free() {
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
        while offset < block.upperBound {
            if shelter < shelters.count, offset == shelters[shelter].range.lowerBound {
                offset = shelters[shelter].range.upperBound
                shelter += 1
                continue
            }
            let scalar = text.scalar(at: offset)
            let width = text.width(at: offset)
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

    private static func closesQuotation(_ scalar: UInt32) -> Bool {
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

    /// The outermost matched pairs of a block. A quotation with a full stop in it is a speech and shelters nothing; an opening mark without its closing
    /// mark counts for nothing.
    private mutating func readShelters(_ text: UTF8Text, _ block: Range<Int>) {
        open.removeAll(keepingCapacity: true)
        found.removeAll(keepingCapacity: true)
        var straightQuote: Int?
        var offset = block.lowerBound
        while offset < block.upperBound {
            let scalar = text.scalar(at: offset)
            let width = text.width(at: offset)
            if scalar == 0x3001 {
                listCommas.append(offset)
            } else if scalar == 0x5BF9 || scalar == 0x628A || scalar == 0x5C06 {  // 对 把 将
                objectMarks.append(offset)
            } else if scalar == 0x22 {
                if let start = straightQuote {
                    found.append(Shelter(range: start..<(offset + width), isBracket: false))
                    straightQuote = nil
                } else {
                    straightQuote = offset
                }
            } else if scalar == 0x3002 || scalar == 0xFF01 {
                if straightQuote != nil { straightQuote = nil }
                for index in open.indices { open[index].hasStop = true }
                // What has not been closed by now is not going to be: keeps the stack short.
                if open.count > 16 { open.removeAll() }
            } else if Self.closing(of: scalar) != nil {
                open.append((scalar, offset, false))
                if open.count > 64 { open.removeFirst(32) }
            } else if let index = open.lastIndex(where: { Self.closing(of: $0.scalar) == scalar }) {
                let pair = open[index]
                open.removeSubrange(index...)
                let isBracket = pair.scalar.isOpeningBracket
                let length = offset + width - pair.at
                if isBracket ? length <= 1500 : !(pair.hasStop && length > 60) && length <= 600 {
                    found.append(Shelter(range: pair.at..<(offset + width), isBracket: isBracket))
                }
            }
            offset += width
        }
        // Found in the order of their ends: an outer one comes after those that it holds.
        shelters.removeAll(keepingCapacity: true)
        for shelter in found {
            while let last = shelters.last, last.range.lowerBound >= shelter.range.lowerBound { shelters.removeLast() }
            if let last = shelters.last, last.range.upperBound > shelter.range.lowerBound { continue }
            shelters.append(shelter)
        }
    }

    private static func closing(of scalar: UInt32) -> UInt32? {
        switch scalar {
        case 0x201C: 0x201D
        case 0x2018: 0x2019
        case 0x300C: 0x300D
        case 0x300E: 0x300F
        case 0x300A: 0x300B
        case 0x28: 0x29
        case 0xFF08: 0xFF09
        case 0x3010: 0x3011
        case 0x3014: 0x3015
        default: nil
        }
    }
}
