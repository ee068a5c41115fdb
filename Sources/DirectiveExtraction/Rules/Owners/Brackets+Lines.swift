import LedgerModel

/// Lines, sentences and headings that assign without a bracket.
extension BracketReader {
    /// What a line by itself below an item assigns: 牵头单位：区发改局, ——责任单位：县交通局, or a bracket that has got a line of its own.
    func line(_ range: Range<Int>) -> BracketAssignment? {
        if text.scalar(at: range.lowerBound).isOpeningBracket,
            let bracket = scan.segmentation.shelter(holding: range.lowerBound), bracket == scan.trimmed(range)
        {
            return reading(bracket)
        }
        var start = range.lowerBound
        while start < range.upperBound, text.scalar(at: start).isDash { start += text.width(at: start) }
        var time: Range<Int>?
        // 时间：2022年3月—5月。责任单位：…: in front of a label it is one itself.
        if let field = timeField(start..<range.upperBound), field.next < range.upperBound {
            time = field.value
            start = field.next
        }
        guard
            let label = AssignmentLabel.readBracketed(text, at: start)
                ?? AssignmentLabel.read(text, at: start, mayBeShort: false), label.value <= range.upperBound,
            !text.scalar(before: label.value).isSemicolon
        else { return slots(range) }
        var result = BracketAssignment(range: range)
        guard labelled(start..<range.upperBound, &result) else { return nil }
        result.deadline = result.deadline ?? time
        return result
    }

    /// …。责任单位：县住建局。完成时限：6月底前。: sentences of an item that assign it, each with what all of them say.
    func lines(_ sentences: [Range<Int>]) -> [BracketAssignment] {
        var found = sentences.compactMap { line($0) }
        if !found.isEmpty {
            // …。时间：3月—5月。责任单位：…
            found += sentences.compactMap { sentence in
                timeField(sentence).flatMap { field in
                    field.next >= sentence.upperBound
                        ? BracketAssignment(deadline: field.value, range: sentence) : nil
                }
            }
        } else if let last = sentences.last, let names = bareNames(last) {
            found.append(names)
        }
        // Nobody writes more fields below one item.
        guard (2...12).contains(found.count) else { return found }
        return found.map { one in
            var whole = one
            whole.owners = found.flatMap(\.owners)
            whole.leaders = found.flatMap(\.leaders)
            whole.deadline = found.compactMap(\.deadline).first
            return whole
        }
    }

    /// 时间：2022年3月—5月: a label too common to be one by itself, with a period or a day behind it; `next` is where something else begins.
    func timeField(_ range: Range<Int>) -> (value: Range<Int>, next: Int)? {
        guard let length = Self.timeLabels.length(in: text, at: range.lowerBound) else { return nil }
        let colon = range.lowerBound + length
        guard text.scalar(at: colon).isColon else { return nil }
        let start = colon + text.width(at: colon)
        var offset = start
        for _ in 0..<30 where offset < range.upperBound {
            let scalar = text.scalar(at: offset)
            if scalar.isSentenceEnd || scalar.isSemicolon || scalar.isComma { break }
            offset += text.width(at: offset)
        }
        let value = start..<offset
        guard hasDate(value) else { return nil }
        return (value, offset < range.upperBound ? offset + text.width(at: offset) : offset)
    }
    private static let timeLabels: WordList = ["时间", "实施时间", "工作时间", "推进时间"]

    /// …12个。 县民政局 12月底前: behind the stop of an item names without a mark are the column of who does it.
    private func bareNames(_ sentence: Range<Int>) -> BracketAssignment? {
        guard text.scalar(before: sentence.lowerBound).isSentenceEnd, sentence.count <= 240 else { return nil }
        let next = text.scalar(at: sentence.upperBound)
        guard sentence.upperBound >= text.count || next == 0x0A else { return nil }
        var result = BracketAssignment(range: sentence)
        var end = sentence.upperBound
        if let day = text.nextDigit(from: sentence.lowerBound, before: end), day > sentence.lowerBound,
            hasDate(day..<end), scan.characterCount(day..<end) <= 12
        {
            result.deadline = day..<end
            end = day
        }
        guard let owners = OwnerParser(scan: scan).wholeList(sentence.lowerBound..<end),
            owners.allSatisfy({ $0.kind == .body && ($0.isKnown || isBody($0)) })
        else { return nil }
        result.owners = owners.map { ($0, .responsible) }
        result.isBare = true
        return result
    }

    /// 责任单位：区住建局 and 整改时限：12月底前 among the lines of a finding, which govern its measures; nil where `section` is one line.
    func card(_ section: Range<Int>) -> BracketAssignment? {
        let first = scan.blocks.partition { $0.range.upperBound <= section.lowerBound }
        var found = BracketAssignment(range: section)
        var count = 0
        for block in scan.blocks[first...].prefix(10) where block.range.upperBound <= section.upperBound {
            count += 1
            guard let line = line(block.range) else { continue }
            found.owners += line.owners
            found.leaders += line.leaders
            found.deadline = found.deadline ?? line.deadline
        }
        found.isHeading = true
        return count > 1 && (!found.owners.isEmpty || found.deadline != nil) ? found : nil
    }

    /// 一、县工信局, 县人社局、县教育局, （二）责任单位：县水利局: a heading that says nothing but whose the items below are.
    func headingOfBodies(_ section: Range<Int>) -> BracketAssignment? {
        let start = ListMarker.read(text, at: section.lowerBound, limit: section.upperBound)?.contentStart
        let range = scan.trimmed((start ?? section.lowerBound)..<section.upperBound)
        guard !range.isEmpty, scan.characterCount(range) <= 40 else { return nil }
        // 各乡镇：, whom a paper is sent to.
        guard !text.scalar(before: section.upperBound).isColon else { return nil }
        if start != nil, var labelled = line(range) {
            labelled.isHeading = true
            return labelled
        }
        var result = BracketAssignment(range: range)
        if let owners = OwnerParser(scan: scan).wholeList(range) {
            result.owners = owners.map { ($0, .responsible) }
        } else {
            // （一）县农业农村局（牵头）、县财政局
            guard verbs(range, &result), !result.isPartlyRead else { return nil }
        }
        guard result.owners.allSatisfy({ $0.mention.kind == .body && !$0.mention.isGeneric && $0.mention.isKnown })
        else { return nil }
        result.isHeading = true
        return result
    }
}
