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
    private(set) var clauses: [Clause] = []
    private(set) var sentences: [Sentence] = []
    /// Quotations, titles and brackets, sorted, without overlap: nothing inside is a boundary.
    private(set) var sheltered: [Range<Int>] = []
    /// Those of `sheltered` that are brackets.
    private(set) var brackets: [Range<Int>] = []
    /// For each block, its sentences.
    private(set) var sentencesOfBlock: [Range<Int>] = []

    init(text: [UInt8], blocks: [Range<Int>]) {
        for (index, block) in blocks.enumerated() {
            let first = sentences.count
            let shelters = Self.shelters(text, block)
            sheltered += shelters.map(\.range)
            brackets += shelters.filter(\.isBracket).map(\.range)
            cut(text, block, index: index, shelters: shelters.map(\.range))
            sentencesOfBlock.append(first..<sentences.count)
        }
    }

    /// Whether `offset` lies inside a quotation, a title or a bracket.
    func isSheltered(_ offset: Int) -> Bool {
        shelter(holding: offset) != nil
    }

    func shelter(holding offset: Int) -> Range<Int>? {
        var low = 0
        var high = sheltered.count
        while low < high {
            let middle = (low + high) / 2
            if sheltered[middle].upperBound <= offset { low = middle + 1 } else { high = middle }
        }
        return low < sheltered.count && sheltered[low].lowerBound <= offset ? sheltered[low] : nil
    }

    /// Brackets that lie wholly in `range`.
    func brackets(in range: Range<Int>) -> ArraySlice<Range<Int>> {
        var low = 0
        var high = brackets.count
        while low < high {
            let middle = (low + high) / 2
            if brackets[middle].lowerBound < range.lowerBound { low = middle + 1 } else { high = middle }
        }
        var end = low
        while end < brackets.count, brackets[end].upperBound <= range.upperBound { end += 1 }
        return brackets[low..<end]
    }

    /// Indices of the clauses that have a part in `range`.
    func clauses(in range: Range<Int>) -> Range<Int> {
        var low = 0
        var high = clauses.count
        while low < high {
            let middle = (low + high) / 2
            if clauses[middle].range.upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
        }
        let first = low
        high = clauses.count
        while low < high {
            let middle = (low + high) / 2
            if clauses[middle].range.lowerBound < range.upperBound { low = middle + 1 } else { high = middle }
        }
        return first..<low
    }

    /// The last clause that begins at or before `offset`, or nil.
    func clause(beginningBy offset: Int) -> Int? {
        var low = 0
        var high = clauses.count
        while low < high {
            let middle = (low + high) / 2
            if clauses[middle].range.lowerBound <= offset { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? low - 1 : nil
    }

    private mutating func cut(_ text: [UInt8], _ block: Range<Int>, index: Int, shelters: [Range<Int>]) {
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
            if shelter < shelters.count, offset == shelters[shelter].lowerBound {
                offset = shelters[shelter].upperBound
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
                while end < block.upperBound, [0x201D, 0x2019, 0x300D, 0x300F, 0x22].contains(text.scalar(at: end)) {
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

    /// A half-width full stop after a Han character ends a sentence.
    private func isStop(_ text: [UInt8], _ offset: Int, _ block: Range<Int>) -> Bool {
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
    private static func shelters(_ text: [UInt8], _ block: Range<Int>) -> [Shelter] {
        var open: [(scalar: UInt32, at: Int, hasStop: Bool)] = []
        var found: [Shelter] = []
        var straightQuote: Int?
        var offset = block.lowerBound
        while offset < block.upperBound {
            let scalar = text.scalar(at: offset)
            let width = text.width(at: offset)
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
                // What has not been closed by now is not going to be: keeps the stack short.
                if open.count > 16 { open.removeAll() }
            } else if closing(of: scalar) != nil {
                open.append((scalar, offset, false))
                if open.count > 64 { open.removeFirst(32) }
            } else if let index = open.lastIndex(where: { closing(of: $0.scalar) == scalar }) {
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
        var outer: [Shelter] = []
        for shelter in found {
            while let last = outer.last, last.range.lowerBound >= shelter.range.lowerBound { outer.removeLast() }
            if let last = outer.last, last.range.upperBound > shelter.range.lowerBound { continue }
            outer.append(shelter)
        }
        return outer
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
