import LedgerModel

/// The governed words of one sentence: cut at marks of enumeration, opened or gone on with.
extension DirectiveFinder {
    /// One sentence's governed words, cut at the marks of enumeration.
    mutating func readContent(
        _ sentence: Sentence, block: Int, from start: Int, marker: ListMarker?, speech: Speech
    ) {
        var cuts: [(at: Int, marker: ListMarker, isNested: Bool)] = []
        if let marker, marker.range.lowerBound == start,
            accepts(marker, atBlockStart: true, isBoundary: true, block: block)
        {
            cuts.append((start, marker, false))
            note(marker)
        }
        var floor = start
        let clauses = scan.segmentation.clauses(in: start..<sentence.range.upperBound)
        for (position, index) in clauses.enumerated() {
            let clause = scan.clauses[index]
            // ——县水利局要备足物资。: the dash of a list is no end of a clause.
            var at = position == 0 && text.scalar(at: start).isDash ? start : max(clause.range.lowerBound, start)
            // （县农业农村局牵头）2.发展收储运体系: the mark follows the bracket of the item before.
            if text.scalar(at: at).isOpeningParenthesis,
                ListMarker.read(text, at: at, limit: sentence.range.upperBound) == nil,
                let bracket = scan.segmentation.shelter(holding: at), bracket.lowerBound == at,
                bracket.upperBound < sentence.range.upperBound
            {
                at = bracket.upperBound
            }
            guard at >= floor, let found = ListMarker.read(text, at: at, limit: sentence.range.upperBound),
                cuts.last?.at != at
            else { continue }
            let before = position > 0 ? scan.clauses[clauses.lowerBound + position - 1].mark : .stop
            guard isInlineBoundary(found, after: before, isFirst: at == start && found.style != .bullet) else {
                continue
            }
            if let nested = nesting(found, cuts: cuts, block: block) {
                guard nested else { continue }
                cuts.append((at, found, true))
                floor = found.contentStart
                continue
            }
            guard
                accepts(
                    found, atBlockStart: at == scan.blocks[block].range.lowerBound, isBoundary: before != .comma,
                    block: block)
            else { continue }
            cuts.append((at, found, false))
            floor = found.contentStart
            note(found)
        }
        // 取得了三个方面的成效：一是…: a list of what has been done.
        if let first = cuts.first, first.marker.ordinal == 1,
            tellsResults(start..<first.at)
                || givesReasons(sentence.range.lowerBound..<first.at, first.marker, limit: sentence.range.upperBound)
        {
            isInReport = true
        }
        if isInReport, !cuts.isEmpty { return }
        introduceList(start..<sentence.range.upperBound, cuts.first { !$0.isNested }.map { ($0.at, $0.marker) })
        // What stands before the first mark.
        let firstCut = cuts.first { !$0.isNested }?.at ?? sentence.range.upperBound
        let nestedHere = cuts.filter { $0.isNested && $0.at < firstCut }.map(\.marker)
        if start < firstCut {
            let end =
                firstCut == sentence.range.upperBound
                ? sentence.range.upperBound : scan.trimmed(start..<firstCut).upperBound
            if start < end {
                readPlain(
                    sentence, start..<end, block: block, speech: speech,
                    isIntroducer: firstCut < sentence.range.upperBound, nested: nestedHere)
            }
        }
        var index = cuts.firstIndex { !$0.isNested } ?? cuts.count
        while index < cuts.count {
            var next = index + 1
            while next < cuts.count, cuts[next].isNested { next += 1 }
            let end = next < cuts.count ? cuts[next].at : sentence.range.upperBound
            openNumbered(
                cuts[index].marker, range: cuts[index].at..<end, block: block, speech: speech,
                nested: cuts[(index + 1)..<next].map(\.marker))
            index = next
        }
    }

    func tellsResults(_ range: Range<Int>) -> Bool {
        guard let last = scan.clauseRanges(in: range).last(where: { !$0.range.isEmpty })?.range else { return false }
        return SpeechFinder.tellsResults(scan, last) && scan.modal(in: last) == nil
    }

    /// Whether `marker` opens the next item: an ordinal is 1 or the one after the last of its list.
    func accepts(_ marker: ListMarker, atBlockStart: Bool, isBoundary: Bool, block: Int) -> Bool {
        guard let ordinal = marker.ordinal else { return atBlockStart || isBoundary && listsDemand(marker) }
        if marker.style == .tableRow { return atBlockStart }
        if let list, list.style == marker.style, ordinal == list.last + 1 || ordinal == 99 && list.last >= 1 {
            return true
        }
        // 首先，…。第二，…。第三，…: the first of them is called so.
        if let list, isBoundary, list.style == .sequenceWord, marker.style == .ordinalWord, ordinal == list.last + 1 {
            return true
        }
        // 3、…；4）…: whoever types by hand mixes the marks of one series.
        if let list, isBoundary, list.last > 1, ordinal == list.last + 1, isArabic(list.style), isArabic(marker.style) {
            return true
        }
        // 再一个，…: one more of a list that is under way.
        if marker.style == .ordinalWord, ordinal == 99 { return isBoundary && list.map { $0.last >= 1 } ?? false }
        if atBlockStart, marker.style != .numeralVerb, marker.style != .sequenceWord { return true }
        guard ordinal == 1 else { return false }
        return hasSuccessor(marker, block: block)
    }

    private func isArabic(_ style: ListMarker.Style) -> Bool { style == .arabicNumber || style == .arabicHalfBracket }

    mutating func note(_ marker: ListMarker) {
        let ordinal = marker.ordinal == 99 ? (list?.last ?? 0) + 1 : marker.ordinal ?? 0
        list = (marker.style, ordinal)
    }

    mutating func openNumbered(
        _ marker: ListMarker, range: Range<Int>, block: Int, speech: Speech, nested: [ListMarker]
    ) {
        let end = scan.trimmed(range).upperBound
        let content = marker.contentStart..<max(marker.contentStart, end)
        guard !content.isEmpty else { return }
        leaveSection(marker)
        // …工作。一、宣传培训 above 1、…: a section's heading that has lost its line.
        if marker.style == .chineseNumber || marker.style == .chineseBracket,
            end == scan.blocks[block].range.upperBound,
            scan.characterCount(content) <= 30, block + 1 < scan.blocks.count,
            let next = ListMarker.read(
                text, at: scan.blocks[block + 1].range.lowerBound, limit: scan.blocks[block + 1].range.upperBound),
            next.style != marker.style, next.ordinal == 1
        {
            section = content
            open = nil
            return
        }
        // 一、王立新汇报…：…: what somebody reported, under a number of its own; 由张三宣读…: what is called up.
        if kind == .minutes && isReported(content)
            || !isDocument && AgendaReader(scan: scan).callsUp(content, isChairing: ownWords != nil)
        {
            open = nil
            note(marker)
            return
        }
        if speech.force != .statement, demands.tellsRefusal(content) {
            open = nil
            note(marker)
            return
        }
        // （二）同意…意见，由县应急局负责实施: the item's demand begins at 由.
        var contentStart = marker.contentStart
        if !isDocument, let commission = SpeechFinder(scan: scan, people: people).afterApproval(content) {
            guard commission < content.upperBound else {
                open = nil
                note(marker)
                return
            }
            contentStart = commission
        }
        if isDocument, speech.speaker == .document {
            // 一、工作目标。…: the item's first clause is its heading.
            if marker.style == .chineseNumber { sectionOf = sectionKind(content) ?? .tasks }
            if statesOnly(content, sentence: scan.blocks[block].range) && !isAssignedBelow(block)
                || demands.isProvision(content)
            {
                open = nil
                note(marker)
                return
            }
        }
        // （一）高处坠落是事故主要类型。: what a bulletin numbers it asks for only where it says so.
        if isBulletin, speech.speaker == .document, scan.modal(in: content) == nil, !hasOwnerBracket(content),
            !Self.requests.occurs(in: text, range: content), tellsState(content) || demands.tellsFault(content)
        {
            open = nil
            note(marker)
            return
        }
        let topic = topic(content, block: block)
        // 1.防控措施：县卫健局: what stands before the colon is the work.
        if isDocument, topic == nil, let labelled = CardLabel.content(text, contentStart..<content.upperBound) {
            contentStart = labelled
        }
        var addressee = addressee.isEmpty ? toldByList : addressee
        if addressee.isEmpty, let section, ListMarker.begins(text, section), let owners = headed(by: section) {
            addressee = owners
        }
        if let duty = duty(content, block: block) {
            addressee = duty.owners
            contentStart = duty.contentStart
        }
        let ordinal = marker.ordinal.map { $0 == 99 ? list?.last ?? $0 : $0 }
        if ordinal == 1 || marker.style == .bullet, let last = drafts.last, last.ordinal == nil,
            last.rule != BoundaryRule.bullet, last.speech == speeches.count - 1, onlyAnnounces(last.range)
        {
            // 全体干部要抓好以下几方面工作。一要…: whom the announcement tells the list tells.
            let told = OwnerParser(scan: scan).subject(at: last.contentStart, limit: last.range.upperBound)?.owners
            if addressee.isEmpty, let told {
                addressee = told
                toldByList = told
            }
            drafts.removeLast()
        }
        drafts.append(
            DirectiveDraft(
                range: (marker.style == .bullet ? marker.contentStart : marker.range.lowerBound)..<end,
                speaker: speech.speaker, speakerRule: speech.rule,
                marker: marker.style == .bullet ? nil : marker, ordinal: marker.style == .bullet ? nil : ordinal,
                contentStart: contentStart,
                sentences: [min(contentStart, content.upperBound)..<(topic?.end ?? content.upperBound)],
                blocks: block...block,
                addressee: addressee,
                rule: marker.style == .bullet
                    ? BoundaryRule.bullet : marker.style == .tableRow ? BoundaryRule.tableRow : BoundaryRule.ordinal,
                isRelayed: speech.isRelayed,
                section: section, isDocument: speech.speaker == .document, nestedMarkers: nested,
                isTableRow: marker.style == .tableRow, assignment: topic?.assignment, speech: speeches.count - 1))
        open = drafts.count - 1
    }

    /// A sentence, or the part of one before its first mark of enumeration.
    mutating func readPlain(
        _ sentence: Sentence, _ range: Range<Int>, block: Int, speech: Speech, isIntroducer: Bool, nested: [ListMarker]
    ) {
        if let open, drafts[open].ordinal != nil || drafts[open].rule == BoundaryRule.bullet {
            // 对造成后果的，依法追究责任: what the sender does to those who fail is no part of the item.
            if drafts[open].isDocument, demands.isSanction(range) || demands.isOwnPledge(range) {
                // 严肃追责。对工作不力的，给予处理: an item about nothing else.
                if drafts[open].sentences.count == 1, scan.characterCount(drafts[open].sentences[0]) <= 12,
                    open == drafts.count - 1, !demands.obligesSomebody(drafts[open].sentences[0])
                {
                    drafts.removeLast()
                    self.open = nil
                }
                return
            }
            // Inside a numbered item everything up to the next one belongs to it.
            extend(open, to: range, block: block, nested: nested)
            return
        }
        if isDocument, speech.speaker == .document,
            isFormula(range) || demands.tellsSetUp(range) || demands.isProvision(range)
        {
            open = nil
            return
        }
        if !isDocument, AgendaReader(scan: scan).callsUp(range, isChairing: ownWords != nil) { return }
        if speech.force == .statement, !isDocument, ownWords == nil, demands.pledgesOfArea(range) { return }
        if isBesideDemand(range, speech, block: block) { return }
        // 会议不同意县文旅局的请示。
        if speech.force != .statement, demands.tellsRefusal(range) {
            open = nil
            return
        }
        // 希望大家共同努力 may end what is asked for, and begins nothing.
        if demands.isKindWord(range) {
            if let open, !drafts[open].isDocument { extend(open, to: range, block: block, nested: nested) }
            return
        }
        // 要着力抓好几项工作，首先是确保…: one item of a list that is not gone on with.
        if !isIntroducer, let after = loneSequence(range) {
            readPlain(
                sentence, after..<range.upperBound, block: block, speech: speech, isIntroducer: false, nested: nested)
            return
        }
        if isDocument, speech.speaker == .document {
            if demands.isOwnPledge(range) { return }
            if let request = afterAnnouncement(range) {
                readPlain(
                    sentence, request..<range.upperBound, block: block, speech: speech, isIntroducer: isIntroducer,
                    nested: nested)
                return
            }
        }
        if isDocument, speech.speaker == .document,
            statesOnly(range, sentence: range) && !isAssignedBelow(block) || tellsBackground(range, block: block)
                || demands.tellsGrounds(range) || demands.remindsOnly(range)
        {
            open = nil
            return
        }
        if let commission = SpeechFinder(scan: scan, people: people).afterApproval(range) {
            // 会议同意成立专班: nothing is asked for until somebody is told to do something.
            guard commission > range.lowerBound, commission < range.upperBound else { return }
            readPlain(
                sentence, commission..<range.upperBound, block: block, speech: speech, isIntroducer: isIntroducer,
                nested: nested)
            return
        }
        if isIntroducer, scan.modal(in: range) == nil { return }
        if isIntroducer, Self.introducerEnds.ends(in: text, before: range.upperBound) { return }
        // …。责任单位：县农业农村局，完成时限：6月底: whose it is, behind what it is.
        if isDocument, speech.speaker == .document, range.lowerBound > scan.blocks[block].range.lowerBound,
            BracketReader(scan: scan).line(range)?.owners.isEmpty == false
        {
            if let open { extend(open, to: range, block: block, nested: nested) }
            return
        }
        blockOfOpen = block
        let isLater = range.lowerBound > speech.contentStart
        var rule =
            (tellsCalled(range) ? BoundaryRule.sentenceSubject : nil)
            ?? demands.demand(
                sentence, from: range.lowerBound,
                force: speech.isInline && isLater && kind != .minutes ? .statement : speech.force,
                isDocument: speech.speaker == .document && !tellsFindings(speech))
            ?? (tellsColleague(range) ? BoundaryRule.sentenceSubject : nil)
            ?? (isDocument && open == nil && isLabelledBehind(range, block: block) ? BoundaryRule.paragraph : nil)
        let isAsked = rule == nil && isAskedOutright(range, speech)
        if isAsked { rule = BoundaryRule.sentenceVerb }
        let isSlogan = speech.speaker != .document && isSlogan(range) && slogans(in: block) > 1
        if let open, !isSlogan {
            if drafts[open].hasSlogan {
                extend(open, to: range, block: block, nested: nested)
                return
            }
            if !(speech.isInline && rule == nil), continues(range, open: open, rule: rule) {
                extend(open, to: range, block: block, nested: nested)
                return
            }
        }
        // 通报: what supervision found is told in the same words as a demand, without 要.
        if isBulletin, speech.speaker == .document, rule != nil, scan.modal(in: range) == nil,
            !Self.requests.occurs(in: text, range: range)
        {
            return
        }
        let opensHeading = isTopicHeading(range) || isSlogan
        guard let rule = rule ?? (opensHeading ? BoundaryRule.heading : nil), !isInReport else { return }
        drafts.append(
            DirectiveDraft(
                range: range, speaker: speech.speaker, speakerRule: speech.rule, marker: nil, ordinal: nil,
                contentStart: range.lowerBound, sentences: [range],
                blocks: block...block, addressee: addressee,
                rule: speech.speaker == .document ? BoundaryRule.paragraph : rule, isRelayed: speech.isRelayed,
                section: section,
                isDocument: speech.speaker == .document, nestedMarkers: nested,
                hasSlogan: isSlogan, hasHeadingSentence: opensHeading || isHeadingSentence(range),
                isAsked: isAsked,
                speech: speeches.count - 1))
        open = drafts.count - 1
    }
}
