/// Which lines go on with the sentence of the line before.
extension ArticleSplitter {
    /// Whether block `next` goes on with the sentence of block `previous`: the three signals of a broken paragraph are no end mark, no title, and no
    /// beginning of something new.
    func joins(_ previous: Int, _ next: Int) -> Bool {
        // Each line of a chat is a message of its own.
        if isChat { return false }
        let before = document.blocks[previous]
        let after = document.blocks[next]
        if before.isHeading || after.isHeading || after.isAfterRule { return false }
        let last = text.scalar(before: before.range.upperBound)
        // 执行《 | 国务院…通知》: a link that stood on a line of its own.
        if last.isOpeningBracket || last == 0x300A || last == 0x201C { return true }
        // “红黑榜”|评比: a quotation without an end mark may break anywhere.
        let isQuoted = last == 0x201D || last == 0x300D
        let isQuotedEnd =
            isQuoted
            && (text.position(before: before.range.upperBound).map { text.scalar(before: $0).isSentenceEnd } ?? true
                || text.characterCount(in: before.range) <= 30)
        let isClosed =
            last.isSentenceEnd || last.isSemicolon || last.isColon || last.isClosingBracket || isQuotedEnd
            || last == 0x2026 || last == 0x2E
        if isClosed { return false }
        // A title: short, without a mark inside.
        if text.characterCount(in: before.range) <= 30, !hasInnerMark(before.range),
            !ListMarker.beginsItem(text, before.range)
        {
            return false
        }
        if Label.begins(text, before.range), text.characterCount(in: before.range) <= 60, !hasFullStop(before.range),
            !isTail(after.range)
        {
            return false
        }
        if ListMarker.begins(text, after.range) || Label.begins(text, after.range) {
            return false
        }
        // After a comma a date goes on with the sentence: …工作，| 6月1日前开展检查.
        if last.isComma ? Dateline.beginsNews(text, after.range) : Dateline.begins(text, after.range) { return false }
        // @各股室负责人 …: the next message.
        if text.scalar(at: after.range.lowerBound).isOpeningBracket || text.scalar(at: after.range.lowerBound) == 0x40 {
            return false
        }
        if AssigneeLabel.begins(text, after.range) || isNumberedHeading(before.range, above: after.range)
            || isHeadingAboveSentence(before.range, next: after.range)
        {
            return false
        }
        if endsWithField(before.range), text.characterCount(in: after.range) <= 14, !hasInnerMark(after.range) {
            return false
        }
        return !hasCells(before.range) && !hasCells(after.range)
    }

    /// 二、转变作风，务求实效 above its paragraph: a broken line is as long as those around it, a heading much shorter.
    private func isNumberedHeading(_ range: Range<Int>, above next: Range<Int>) -> Bool {
        let count = text.characterCount(in: range)
        guard count <= 60, ListMarker.beginsSection(text, range), !ListMarker.beginsItem(text, range),
            !hasFullStop(range)
        else { return false }
        // 一、关于2012年1-8月财政预算执行情况有关问题 | 会议原则同意…
        // （一）加强领导，固化机制 | 各部门要…
        if !hasInnerMark(range) || count <= 20, Self.beginnings.stands(in: text, at: next.lowerBound) { return true }
        guard count <= 30 else { return false }
        return text.characterCount(in: next) * 2 > count * 3
    }

    /// …。责任单位：县卫健局 above 常务副县长王强: a field at the end of an item is complete where it ends like a body's name.
    private func endsWithField(_ range: Range<Int>) -> Bool {
        guard Self.bodyEnds.ends(in: text, before: range.upperBound) else { return false }
        var offset = range.upperBound
        for _ in 0..<60 {
            guard let before = text.position(before: offset), before > range.lowerBound else { return false }
            if text.scalar(at: before).isSentenceEnd || text.scalar(at: before).isSemicolon {
                return AssignmentLabel.read(text, at: offset, mayBeShort: false) != nil
            }
            offset = before
        }
        return false
    }
    private static let bodyEnds: WordList = [
        "局", "办", "委", "政府", "中心", "公司", "乡镇", "街道", "镇街", "部门", "单位", "办公室", "支队", "大队", "管委会", "部", "院",
    ]

    /// What the sentence under a heading begins with.
    private static let beginnings: WordList = ["会议", "各", "要", "由", "请"]

    /// 里。2.县城管局要…: the end of a sentence that a page broke.
    private func isTail(_ range: Range<Int>) -> Bool {
        var offset = range.lowerBound
        for _ in 0..<6 where offset < range.upperBound {
            let scalar = text.scalar(at: offset)
            if scalar == 0x3002 || scalar.isSemicolon { return true }
            guard scalar.isHan else { return false }
            offset += text.width(at: offset)
        }
        return false
    }

    func separatorCount(_ range: Range<Int>) -> Int {
        guard hasCells(range) else { return 0 }
        return text[range].withBytes { bytes in bytes.count { $0 == 0x7C || $0 == 0x09 } }
    }

    private func hasCells(_ range: Range<Int>) -> Bool { text[range].contains(0x7C) || text[range].contains(0x09) }

    private func hasInnerMark(_ range: Range<Int>) -> Bool {
        var offset = range.lowerBound
        while offset < range.upperBound {
            let scalar = text.scalar(at: offset)
            if scalar.isComma || scalar == 0x3002 || scalar.isSemicolon { return true }
            offset += text.width(at: offset)
        }
        return false
    }

    func hasFullStop(_ range: Range<Int>) -> Bool {
        var offset = range.lowerBound
        while offset < range.upperBound {
            if text.scalar(at: offset) == 0x3002 { return true }
            offset += text.width(at: offset)
        }
        return false
    }
}
