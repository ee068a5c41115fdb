/// Paragraphs of a paper that go on with the numbered item above them.
extension DirectiveFinder {
    /// Whether an unnumbered paragraph of a paper belongs to the numbered item above it: the item was only a heading, or broke off at a semicolon, or its
    /// list goes on below.
    func goesOnInPaper(_ block: Int, _ open: Int) -> Bool {
        guard let marker = drafts[open].marker, drafts[open].blocks.upperBound + 1 == block,
            !beginsMarked(block), !scan.blocks[block].isHeading
        else { return false }
        let last = text.scalar(before: scan.blocks[block - 1].range.upperBound)
        if last.isSemicolon { return true }
        // 3.加快管网建设 above 新建管网8公里。, which 责任单位：… below assigns: also the last item of a list.
        if marker.style == .chineseBracket || marker.style == .arabicNumber && isAssignedBelow(block),
            headsParagraph(block - 1)
        {
            return true
        }
        guard last.isSentenceEnd || headsBelow(drafts[open]) else { return false }
        if headsBelow(drafts[open]), hasHeadingAbove(open),
            !Self.closings.stands(in: text, at: scan.blocks[block].range.lowerBound)
        {
            return true
        }
        for later in (block + 1)..<max(block + 1, min(scan.blocks.count, block + 4)) {
            let range = scan.blocks[later].range
            if let next = ListMarker.read(text, at: range.lowerBound, limit: range.upperBound) {
                return next.style == marker.style && next.ordinal == (marker.ordinal ?? 0) + 1
            }
        }
        return false
    }

    private static let closings: WordList = ["请", "特此", "附", "以上", "本"]

    /// （二）强化督查。, 三要严肃纪律。 at the end of a line, and nothing below yet.
    func headsBelow(_ draft: DirectiveDraft) -> Bool {
        draft.sentences.count == 1 && draft.blocks.count == 1 && isHeadedByLine(draft)
    }

    /// 二要突出重点，抓好整治 on a line of its own: one short clause, or several that are each headed like a demand, which may only name what the paragraphs
    /// below ask for.
    private func isHeadedByLine(_ draft: DirectiveDraft) -> Bool {
        guard draft.marker != nil, draft.nestedMarkers.isEmpty, let content = draft.sentences.first else {
            return false
        }
        let block = scan.blocks[draft.blocks.lowerBound].range
        let last = text.scalar(before: block.upperBound)
        return content.upperBound + 3 >= block.upperBound && (last == 0x3002 || last.isHan)
            && isHeadline(content) && scan.modal(in: content) == nil
            && text.nextDigit(from: content.lowerBound, before: content.upperBound) == nil
            && OwnerParser(scan: scan).subject(at: content.lowerBound, limit: content.upperBound) == nil
    }

    private func isHeadline(_ content: Range<Int>) -> Bool {
        let clauses = scan.clauseRanges(in: content)
        if clauses.count == 1 { return scan.characterCount(content) <= 16 }
        return clauses.count <= 3 && scan.characterCount(content) <= Self.longestHeadline
            && clauses.allSatisfy { index, clause in
                scan.clauses[index].mark != .semicolon && scan.predicate(at: clause.lowerBound) != nil
            }
    }
    /// In characters.
    private static let longestHeadline = 26

    /// Whether the item before that of `open` was a heading above its paragraph: the last item of a list is made like the others.
    func hasHeadingAbove(_ open: Int) -> Bool {
        guard open > 0, let marker = drafts[open].marker, let above = drafts[open - 1].marker,
            above.style == marker.style, drafts[open - 1].ordinal.map({ $0 + 1 }) == drafts[open].ordinal,
            let heading = drafts[open - 1].sentences.first
        else { return false }
        return drafts[open - 1].blocks.count > 1 && scan.characterCount(heading) <= Self.longestHeadline
            && text.scalar(at: heading.upperBound) != 0xFF0C
    }

    /// 二要立即落实防范措施。 above 各乡镇要督促企业。, with 三要… below: an item of a speech whose paragraphs stand under its heading.
    func goesOnInSpeech(_ block: Int, _ open: Int) -> Bool {
        guard drafts[open].blocks.upperBound + 1 == block, let marker = drafts[open].marker, !beginsMarked(block),
            !scan.blocks[block].isHeading, isHeadedByLine(drafts[open]),
            text.scalar(before: scan.blocks[block].range.upperBound).isSentenceEnd
        else { return false }
        if headsBelow(drafts[open]), hasHeadingAbove(open) { return true }
        for later in (block + 1)..<max(block + 1, min(scan.blocks.count, block + 4)) {
            let next = scan.blocks[later].range
            if let found = ListMarker.read(text, at: next.lowerBound, limit: next.upperBound) {
                return found.style == marker.style && found.ordinal == (marker.ordinal ?? 0) + 1
            }
        }
        return false
    }

    /// 二是…, a paragraph of its own, behind （一）宣传阶段。一是….
    func goesOnNested(_ block: Int, _ open: DirectiveDraft) -> Bool {
        let range = scan.blocks[block].range
        guard let last = open.nestedMarkers.last, let ordinal = last.ordinal,
            let marker = ListMarker.read(text, at: range.lowerBound, limit: range.upperBound)
        else { return false }
        return marker.style == last.style && marker.style == .numeralVerb && marker.ordinal == ordinal + 1
    }

    func beginsMarked(_ block: Int) -> Bool {
        ListMarker.begins(text, scan.blocks[block].range)
    }

    /// （一）认真排查隐患 on a line of its own above a paragraph without a number.
    func headsParagraph(_ block: Int) -> Bool {
        let range = scan.blocks[block].range
        guard block + 1 < scan.blocks.count, scan.characterCount(range) <= 40,
            !text.scalar(before: range.upperBound).isSentenceEnd, !hasOwnerBracket(range),
            scan.segmentation.sentencesOfBlock[block].count == 1, !beginsMarked(block + 1),
            !scan.blocks[block + 1].isHeading,
            // （六）责任分工 above 县住建局：1.…
            assignees(scan.blocks[block + 1].range) == nil
        else { return false }
        let next = scan.blocks[block + 1].range
        // （三）加强供水 above 新建水厂2座。, which lines below assign.
        return
            (next.count > range.count || namesStage(range)
            || isAssignedBelow(block + 1) && BracketReader(scan: scan).line(next) == nil)
            && text.scalar(before: next.upperBound).isSentenceEnd
    }

    /// （一）动员部署阶段（3月1日—3月15日）, above a paragraph that may be shorter.
    private func namesStage(_ range: Range<Int>) -> Bool {
        var end = range.upperBound
        if let bracket = scan.segmentation.brackets(in: range).last, bracket.upperBound == end {
            end = bracket.lowerBound
        }
        return TaskCutter.stages.ends(in: text, before: end)
    }

    /// A paragraph without a number between （一） and （二） of a paper.
    func isBetweenItems(_ block: Int, open: DirectiveDraft) -> Bool {
        guard let marker = open.marker, let ordinal = marker.ordinal else { return false }
        for next in scan.blocks[block...].prefix(4) {
            if next.isHeading { return false }
            guard let found = ListMarker.read(text, at: next.range.lowerBound, limit: next.range.upperBound) else {
                continue
            }
            return next.range.lowerBound > scan.blocks[block].range.lowerBound && found.style == marker.style
                && found.ordinal == ordinal + 1
        }
        return false
    }

    mutating func extend(_ index: Int, to range: Range<Int>, block: Int, nested: [ListMarker]) {
        drafts[index].range = drafts[index].range.lowerBound..<range.upperBound
        drafts[index].sentences.append(range)
        drafts[index].blocks = drafts[index].blocks.lowerBound...max(block, drafts[index].blocks.upperBound)
        drafts[index].nestedMarkers += nested
    }

    /// Whether a sentence goes on with the open unnumbered directive.
    func continues(_ range: Range<Int>, open: Int, rule: Rule?) -> Bool {
        if drafts[open].isDocument { return true }
        if isTopicHeading(drafts[open].sentences[0]), drafts[open].blocks.lowerBound == blockOfOpen { return true }
        if Self.alwaysContinuing.stands(in: text, at: range.lowerBound) { return true }
        let start = scan.afterLeadIn(range.lowerBound, limit: range.upperBound)
        if AttitudeLexicon.mannerIdioms.stands(in: text, at: start) { return true }
        guard let rule else {
            return !Self.quotationMarks.stands(in: text, at: range.lowerBound) && !demands.tellsHowThingsLook(range)
        }
        let subject = OwnerParser(scan: scan).subject(at: start, limit: range.upperBound)
        if drafts[open].sentences.count == 1, Self.inPlace.ends(in: text, before: drafts[open].sentences[0].upperBound),
            scan.characterCount(drafts[open].sentences[0]) <= 8
        {
            return true
        }
        if drafts[open].hasHeadingSentence,
            subject != nil || rule != BoundaryRule.sentenceModal || endsWithInsistence(range)
        {
            return true
        }
        if rule == BoundaryRule.sentenceModal { return false }
        return subject == nil && rule != BoundaryRule.sentenceSubject
    }

    /// 对照意见，逐条剖析，务必做到清仓见底: 务必 at the end says how far to go, and asks for nothing new.
    private func endsWithInsistence(_ range: Range<Int>) -> Bool {
        guard let modal = scan.modal(in: range), modal.strength == .must,
            Self.insisting.stands(in: text, at: modal.hit.start),
            let first = scan.clauseRanges(in: range).first?.range
        else { return false }
        return modal.hit.start >= first.upperBound && scan.predicate(at: first.lowerBound) != nil
    }
    private static let insisting: WordList = ["务必"]

    /// 要…, 各级各部门要…: a paragraph that goes on with the speech after others that told something.
    func beginsWithDemand(_ sentence: Sentence, _ start: Int) -> Bool {
        let opener = scan.afterLeadIn(start, limit: sentence.range.upperBound)
        if scan.modal(at: opener) != nil || ListMarker.read(text, at: start, limit: sentence.range.upperBound) != nil {
            return true
        }
        guard let subject = OwnerParser(scan: scan).subject(at: opener, limit: sentence.range.upperBound) else {
            return false
        }
        return scan.modal(at: subject.end) != nil
    }

    func hasDemandBefore(_ offset: Int, sentence: Sentence, from: Int) -> Bool {
        guard offset > from else { return false }
        // 由区交通局召集各成员单位召开例会，通报进展: who is told to call it is told to report, too.
        return scan.modal(in: from..<offset) != nil
            || scan.clauseRanges(in: from..<min(offset, from + Self.nearby)).prefix(3).contains {
                TaskCutter.byOwner(scan, $0.range) != nil
            }
    }

    /// In bytes; who is told to do something stands at the beginning.
    private static let nearby = 600

    static let alwaysContinuing: WordList = ["并"]
    static let quotationMarks: WordList = ["“", "\"", "「"]

    /// 要迅速复工复产。: 要 and at most fourteen characters without a comma.
    func isHeadingSentence(_ range: Range<Int>) -> Bool {
        guard scan.segmentation.clauses(in: range).count == 1 else { return false }
        // 履职要到位。
        if scan.characterCount(range) <= 8, Self.inPlace.ends(in: text, before: range.upperBound) { return true }
        let start = scan.afterLeadIn(range.lowerBound, limit: range.upperBound)
        // 措施上要再加强。工作上务必要落实落细。: in what respect.
        if text.scalar(at: start + 6) == 0x4E0A, let modal = scan.modal(in: start..<range.upperBound),
            modal.hit.start <= start + 15
        {
            return scan.characterCount(range) <= 12
        }
        guard scan.modal(at: start) != nil else { return false }
        return scan.characterCount(range) <= 15
    }

    /// 要抓好以下几项工作; not 请各村到户登记，并做好以下工作, which asks for something itself.
    func onlyAnnounces(_ range: Range<Int>) -> Bool {
        guard announcesList(range) else { return false }
        let clauses = scan.clauseRanges(in: range)
        guard clauses.count > 1, let first = clauses.first?.range, Self.asking.stands(in: text, at: first.lowerBound)
        else { return true }
        return announcesList(first) || demands.tier(of: first) < .subject
    }
    private static let asking: WordList = ["请"]

    private static let inPlace: WordList = ["要到位", "要有力", "要落实", "要严实", "要精准"]
}

extension Sentence {
    /// The sentence without what stands before `start`.
    func from(_ start: Int) -> Sentence {
        guard start > range.lowerBound, start <= range.upperBound else { return self }
        return Sentence(range: start..<range.upperBound, clauses: clauses, block: block, end: end)
    }
}
