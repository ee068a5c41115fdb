/// Lines without a mark that only name what stands below.
extension DirectiveFinder {
    func hasOwnerBracket(_ range: Range<Int>) -> Bool {
        scan.segmentation.brackets(in: range).contains { BracketReader(scan: scan).reading($0) != nil }
    }

    /// A short line without any mark between paragraphs: a sub-heading.
    func isPlainSection(_ block: Int) -> Bool {
        let range = scan.blocks[block].range
        // The last line of a message heads nothing, and no line that calls somebody.
        guard scan.characterCount(range) <= 30, !range.isEmpty, !isPasted || block + 1 < scan.blocks.count,
            text.scalar(at: range.lowerBound) != 0x40
        else {
            return false
        }
        // 县长批示：“请县住建局加快推进。”: the stop stands inside.
        var end = range.upperBound
        if Segmenter.closesQuotation(text.scalar(before: end)) { end = text.position(before: end) ?? end }
        let last = text.scalar(before: end)
        if last.isSentenceEnd || last.isSemicolon || last.isColon || last.isComma || last.isDash
            || text[range].contains(0x7C)
        {
            return false
        }
        // 请各乡镇加强值守。县防办 6月19日: sentences, and who signs them.
        if scan.segmentation.clauses(in: range).dropLast().contains(where: {
            scan.clauses[$0].mark == .comma || scan.clauses[$0].mark == .stop
        }) {
            return false
        }
        // With a modal it is a heading only above something longer.
        return isDocument || scan.modal(in: range) == nil
            || block + 1 < scan.blocks.count && scan.blocks[block + 1].range.count > range.count * 3
    }
}
