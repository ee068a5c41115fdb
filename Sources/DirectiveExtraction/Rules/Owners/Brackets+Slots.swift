import LedgerModel

/// Who does it and until when, behind an item without a label and without a bracket: 完成危房排查——县住建局，6月底前, 系统升级 / 信息科 / 4月15日.
extension BracketReader {
    /// Where the mark stands in `sentence` behind which there is nothing but names and a time.
    func slotsBehind(_ sentence: Range<Int>) -> Int? {
        var offset = sentence.lowerBound
        while offset < sentence.upperBound {
            let end = slotMark(offset, sentence.upperBound)
            if end > offset {
                if !scan.segmentation.isSheltered(offset),
                    scan.characterCount(sentence.lowerBound..<offset) >= 4, slots(offset..<sentence.upperBound) != nil
                {
                    return offset
                }
                offset = end
            } else {
                offset += text.width(at: offset)
            }
        }
        return nil
    }

    /// ——县住建局，6月底前 and /信息科/4月15日: names of the table behind a dash; behind a slash any that end like a body's, where a time follows.
    func slots(_ range: Range<Int>) -> BracketAssignment? {
        let start = slotMark(range.lowerBound, range.upperBound)
        guard start > range.lowerBound, range.count <= 240 else { return nil }
        let isDash = text.scalar(at: range.lowerBound).isDash
        var result = BracketAssignment(range: range)
        var names: [Range<Int>] = []
        for part in slotParts(start..<scan.trimmed(range).upperBound).map(scan.trimmed) {
            // A time is the last of them.
            guard result.deadline == nil, !part.isEmpty else { return nil }
            if let both = namesBeforeTerm(part) {
                names.append(both.names)
                result.deadline = both.term
            } else if hasDate(part), !names.isEmpty {
                guard scan.characterCount(part) <= 12 else { return nil }
                result.deadline = part
            } else {
                names.append(part)
            }
        }
        guard !names.isEmpty, isDash || result.deadline != nil else { return nil }
        for piece in names.flatMap(split) {
            if let owners = OwnerParser(scan: scan).wholeList(piece),
                owners.allSatisfy({ $0.kind == .body && ($0.isKnown || !isDash) })
            {
                result.owners += owners.map { ($0, .responsible) }
            } else if !isDash, bodiesEnd(piece) || Self.slotEnds.ends(in: text, before: piece.upperBound) {
                result.owners.append((OwnerParser(scan: scan).asWritten(piece), .responsible))
            } else {
                return nil
            }
        }
        return result
    }

    /// Between marks also 门诊部 is a body.
    private static let slotEnds: WordList = ["部", "办", "组"]

    /// 县住建局6月底前: the blank between the names and the time has been deleted.
    func namesBeforeTerm(_ part: Range<Int>) -> (names: Range<Int>, term: Range<Int>)? {
        guard let digit = text.nextDigit(from: part.lowerBound, before: part.upperBound), digit > part.lowerBound,
            scan.characterCount(digit..<part.upperBound) <= 12,
            Self.termEnds.ends(in: text, before: part.upperBound),
            OwnerParser(scan: scan).wholeList(part.lowerBound..<digit) != nil
        else { return nil }
        return (part.lowerBound..<digit, digit..<part.upperBound)
    }
    private static let termEnds: WordList = ["前", "底", "日", "内", "初", "旬", "末"]

    /// The end of —— or / at `offset`; `offset` where there is neither.
    private func slotMark(_ offset: Int, _ limit: Int) -> Int {
        let mark = text.scalar(at: offset)
        if mark == 0x2F || mark == 0xFF0F { return offset + text.width(at: offset) }
        guard mark.isDash else { return offset }
        var end = offset
        while end < limit, text.scalar(at: end).isDash { end += text.width(at: end) }
        return end >= offset + 6 ? end : offset
    }

    private func slotParts(_ range: Range<Int>) -> [Range<Int>] {
        guard range.lowerBound < range.upperBound else { return [] }
        return parts(range).flatMap { part -> [Range<Int>] in
            var found: [Range<Int>] = []
            var start = part.lowerBound
            var offset = start
            while offset < part.upperBound {
                let width = text.width(at: offset)
                if text.scalar(at: offset) == 0x2F || text.scalar(at: offset) == 0xFF0F {
                    found.append(start..<offset)
                    start = offset + width
                }
                offset += width
            }
            return found + [start..<part.upperBound]
        }
    }
}
