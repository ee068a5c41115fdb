import LedgerModel

/// Paragraphs: sections, numbered items, table rows, and who speaks at their beginning.
extension DirectiveFinder {
    mutating func read(_ block: Int) {
        let range = scan.blocks[block].range
        resumeOwnWords()
        open = openAcross(block)
        // In a paragraph of his own the speaker is only understood.
        if let rule = speech?.rule, rule == SpeakerRule.name || rule == SpeakerRule.post || rule == SpeakerRule.meeting
        {
            speech?.rule = SpeakerRule.carried
        }
        if readCard(block) || assignBelow(range, block: block) || assignAbove(range, block: block) { return }
        if let instructing = instructingLine(range) {
            begin(instructing)
            return
        }
        if readChatLine(range) || salute(range, block: block) { return }
        if let speaking = nameLine(range) ?? meetingLine(range) {
            begin(speaking)
            return
        }
        if isDoneWork(block) || isDoneList(block) { return }
        if isSkipped(range) {
            open = nil
            return
        }
        if isDocument, assign(range, block: block) || readTopic(range, block: block) { return }
        if isDocument, tellsOfPaper(block) || announcesBelow(range) {
            open = nil
            return
        }
        if scan.hasCells, let header = TaskTable(header: range, scan) {
            table = header
            open = nil
            return
        }
        if let table {
            if table.isSettled(range, scan) { return }
            if let row = table.row(range, scan, above: drafts.last?.assignment) {
                readRow(row, range, block: block)
                return
            }
            if headsRows(block, of: table) {
                open = nil
                return
            }
            self.table = nil
        }
        var first = range.lowerBound
        var marker = ListMarker.read(text, at: first, limit: range.upperBound)
        if let found = marker,
            found.style == .sequenceWord || found.style == .numeralVerb || found.style == .ordinalWord
                || found.style == .ofThese
        {
            marker = nil
        }
        if marker == nil, let found = labelledNumber(range, block: block) ?? numberBeforeFigure(range) {
            marker = found
            first = found.range.lowerBound
        }
        if marker == nil { marker = assignedArticle(range, block: block) }
        beginMatter(marker, range)
        if let found = finding(block, marker ?? problemNumber(range)) {
            finding = found
            open = nil
            return
        }
        if readMeasures(block) || openMeasures(block) { return }
        let isLabelLine = Label.end(text, range).map { $0 + text.width(at: $0) >= range.upperBound } ?? false
        // 办理时限：5个工作日 above 交办意见：…: a field of a form heads nothing.
        if isDocument, marker == nil, isPlainSection(block), Label.end(text, range) != nil,
            BracketReader(scan: scan).line(range) != nil
        {
            open = nil
            return
        }
        // Messages end without a mark as headings do, and head nothing.
        let headsBelow =
            marker != nil && isSectionHeading(block, marker) || marker == nil && isPlainSection(block)
            || isLabelLine && isDocument || isPlanHeading(block)
        let note = note(behind: marker?.contentStart ?? range.lowerBound, limit: range.upperBound)
        if scan.blocks[block].isHeading || headsBelow && !isChat && note == nil {
            introduceList(range, nil)
            section = range
            sectionOf = isDocument ? headingKind(range, marker) : nil
            open = nil
            list = nil
            // 会议指出，…。 above 一、压实责任: what is numbered below goes on with the statement.
            if !isDocument, speech?.force == .statement, marker == nil { speech = nil }
            if isDocument, speech?.speaker != .document { begin(documentSpeech(at: range.upperBound)) }
            if let spoken = headingSpeech(range) { begin(spoken) }
            return
        }
        if let marker, marker.style == .bullet {
            let symbol = text.scalar(at: marker.range.lowerBound)
            if let bullet, bullet != symbol, list.map({ $0.style != .bullet }) ?? false {
                begin(documentSpeech(at: range.lowerBound))
            }
            bullet = symbol
        }
        let named = ChatHeader.afterTime(text, range)
        let finder = SpeechFinder(scan: scan, people: people)
        if let note {
            begin(note)
            first = note.contentStart
            marker = nil
        } else if let labelled = chatLabel(range) {
            begin(labelled)
            first = labelled.contentStart
            marker = nil
        } else if let labelled = finder.labelSpeech(in: named..<range.upperBound),
            kind == .notice || kind == .instruction || kind == .meeting || kind == .minutes
                || named > range.lowerBound
                || ownWords == nil
                    && (block == 0 || !scan.hits.words(.post, in: labelled.start..<labelled.contentStart).isEmpty)
        {
            begin(labelled)
            first = finder.behindMark(labelled.contentStart)
            marker = nil
        }
        if !isDocument, ownWords == nil, first == range.lowerBound, marker == nil,
            let headed = finder.headedSpeech(in: range)
        {
            begin(headed)
            first = headed.contentStart
        } else if !isDocument, speech == nil || speech?.force == .report, let labelled = finder.demandLabel(in: range) {
            begin(labelled)
            first = labelled.contentStart
        }
        // 纪要如下：一、…: in minutes what is numbered is the meeting's.
        let sentences = scan.segmentation.sentencesOfBlock[block]
        if !isDocument, speech == nil || speech?.force == .report,
            kind == .minutes && marker != nil || assumesMeeting && obliges(sentences)
        {
            begin(
                Speech(
                    speaker: .meeting, force: .demand, contentStart: range.lowerBound, start: range.lowerBound,
                    rule: SpeakerRule.minutes))
        }
        // 一、关于老旧小区改造。会议明确,…: the number is the section's.
        if !isDocument, let found = marker, blockSpeaks(sentences, from: found.contentStart) {
            marker = nil
            first = found.contentStart
            section = range
        }
        // 根据以上批示精神，现提出如下办理要求：
        if let speech, speech.speaker != .document, text.scalar(before: range.upperBound).isColon,
            Self.officeTurns.occurs(in: text, range: range) || isDocument && Self.turns.occurs(in: text, range: range)
        {
            begin(documentSpeech(at: range.upperBound))
            return
        }
        // 办理要求：…: what the office asks, below what the leader wrote.
        if isDocument, let length = Self.noteLabels.length(in: text, at: first),
            text.scalar(at: first + length).isColon
        {
            first += length + text.width(at: first + length)
        }
        if let length = Self.officeLabels.length(in: text, at: first)
            ?? (isDocument ? Self.demandLabels.length(in: text, at: first) : nil),
            text.scalar(at: first + length).isColon
        {
            // 主要原因：一是…；二是…。 above 有关要求：1.…: what is asked for begins anew.
            if speech?.speaker != .document || isInReport { begin(documentSpeech(at: first)) }
            first += length + text.width(at: first + length)
            marker = nil
        }
        if let length = Self.instructionLabels.length(in: text, at: first),
            speech?.rule == SpeakerRule.carried || speech?.rule == SpeakerRule.label
        {
            first += length
        }
        let writer = speech
        if let relayed = relayed(first..<range.upperBound) ?? passedOnFrom(range, block: block) {
            begin(relayed)
            first = relayed.contentStart
        }
        // What is passed on ends with its message, and whoever passed it on goes on.
        defer { if speech?.isRelayed == true, isChat, let writer { begin(writer) } }
        if marker == nil, first == range.lowerBound { first = afterMessageHead(range) }
        // 请县住建局：1.…；2.…: who is named before a colon is whom the paragraph tells.
        let addressed = addressee
        defer { addressee = addressed }
        if marker == nil, first == range.lowerBound, let label = assignees(range),
            label.contentStart < range.upperBound,
            isDocument || isToldBehindLabel(label.contentStart..<range.upperBound)
        {
            addressee = label.owners
            first = label.contentStart
        }
        let speaking = marker == nil ? firstSpeaking(sentences) : nil
        let quotations = quotations(in: sentences)
        for index in sentences {
            let sentence = scan.sentences[index]
            guard sentence.range.upperBound > first else { continue }
            if let quoted = quotations.first(where: { $0.words.overlaps(sentence.range) }) {
                if speech?.contentStart != quoted.words.lowerBound { begin(quoted.speech) }
                readContent(
                    sentence.from(max(quoted.words.lowerBound, sentence.range.lowerBound)), block: block,
                    from: max(quoted.words.lowerBound, sentence.range.lowerBound), marker: nil, speech: quoted.speech)
                continue
            }
            if let speaking, index < speaking,
                isTopicHeading(max(first, sentence.range.lowerBound)..<sentence.range.upperBound)
            {
                continue
            }
            if sentence.range.lowerBound > first,
                let note = self.note(behind: sentence.range.lowerBound, limit: sentence.range.upperBound)
            {
                begin(note)
                first = note.contentStart
            }
            read(
                sentence, block: block, from: max(first, sentence.range.lowerBound),
                marker: sentence.range.lowerBound <= first ? marker : nil, isFirst: index == sentences.lowerBound)
            if isDocument, endsQuotation(sentence) { begin(documentSpeech(at: sentence.end)) }
        }
    }

    private static let officeTurns: WordList = ["如下办理要求", "办理要求如下", "如下办理意见", "如下贯彻意见"]
    private static let turns: WordList = ["如下要求", "要求如下", "如下工作要求"]
    private static let noteLabels: WordList = ["备注", "说明", "注"]
    private static let officeLabels: WordList = [
        "办理要求", "督办要求", "办理意见", "拟办意见", "反馈要求", "报送要求", "交办意见", "批办意见", "转办意见", "交办要求", "处理意见", "交班事项", "交接事项", "移交事项",
        "待办事项",
    ]
    private static let demandLabels: WordList = [
        "要求", "有关要求", "工作要求", "下步要求", "下一步要求", "下步工作要求", "下一步工作要求", "具体要求", "相关要求", "整改要求", "几点要求",
    ]
    static let instructionLabels: WordList = ["批示内容：", "批示内容:", "批示意见：", "批示意见:", "批示原文：", "批示原文:", "批示：", "批示:"]

    /// A paragraph that begins with somebody who is obliged, or with 请 and who is asked.
    private func obliges(_ sentences: Range<Int>) -> Bool {
        guard let first = sentences.first else { return false }
        let range = scan.sentences[first].range
        guard var clause = scan.clauseRanges(in: range).first?.range else { return false }
        // ①三夏禁烧：各村要…: behind the number and the label.
        let parts = scan.clauseRanges(in: range)
        if parts.count > 1, scan.clauses[parts[0].index].mark == .colon, scan.characterCount(clause) <= 12 {
            clause = parts[1].range
        }
        let start = scan.afterLeadIn(clause.lowerBound, limit: range.upperBound)
        if let subject = OwnerParser(scan: scan).subject(at: start, limit: range.upperBound) {
            return scan.modal(at: subject.end) != nil && subject.owners.allSatisfy { $0.kind != .person }
                || kind == .minutes
        }
        guard kind == .minutes, let by = TaskCutter.byOwner(scan, clause) else { return false }
        return by.at == start
    }

    /// The numbered item that the next block may go on with.
    func openAcross(_ block: Int) -> Int? {
        guard let open, drafts[open].ordinal != nil, !drafts[open].isTableRow else { return nil }
        if isDocument {
            return isBetweenItems(block, open: drafts[open]) || goesOnInPaper(block, open)
                || goesOnNested(block, drafts[open]) ? open : nil
        }
        if goesOnInSpeech(block, open) { return open }
        let range = scan.blocks[block].range
        // A paragraph that begins with 要 goes on with the last item of a list.
        let start = scan.afterLeadIn(range.lowerBound, limit: range.upperBound)
        guard scan.modal(at: start) != nil else { return nil }
        return open
    }

    func isSkipped(_ range: Range<Int>) -> Bool {
        // 实施时间：…, 重点管控对象：…: a field of a form.
        if let label = Label.end(text, range), Self.fieldEnds.ends(in: text, before: label) { return true }
        // 各位代表！做好今年的工作，…: how a report ends.
        if isDocument, firstBlock > 0, OwnWords.salutations.stands(in: text, at: range.lowerBound) { return true }
        return Self.skippedLines.stands(in: text, at: range.lowerBound)
    }

    static let fieldEnds: WordList = [
        "整改情况", "整改进展", "进展情况", "办理情况", "完成情况", "时间", "区域", "范围", "对象", "地点", "名称", "单位及标题", "编号", "日期",
    ]
    static let skippedLines: WordList = [
        "参加人员", "出席人员", "列席人员", "主送", "抄送", "签收人", "联系人", "主要内容", "来文单位", "批示领导", "批示时间", "交办编号", "时间:", "时间：", "地点：",
        "地点:", "参会人员", "记录人", "参加会议：", "参加会议:", "参加：", "参加:", "出席：", "出席:", "列席", "缺席", "请假", "记录：", "记录:", "分送", "发送：",
        "印发：",
        "抄报", "主持：", "主持:", "主持人：", "附件：", "附件:", "（此件", "(此件",
    ]

    /// A numbered line that only names what stands below: its next block is numbered on a deeper level, or it has no end mark and no demand.
    func isSectionHeading(_ block: Int, _ marker: ListMarker?) -> Bool {
        guard let marker, marker.style != .tableRow, marker.style != .bullet else { return false }
        if announcesItems(block, marker) { return true }
        let range = scan.blocks[block].range
        if isDocument, marker.style == .chineseBracket && headsParagraph(block) || isAssignedItem(block, marker) {
            return false
        }
        let sentences = scan.segmentation.sentencesOfBlock[block]
        let last = text.scalar(before: range.upperBound)
        let isClosed = last.isSentenceEnd || last.isSemicolon
        if sentences.count == 1, block + 1 < scan.blocks.count {
            let next = scan.blocks[block + 1].range
            if let deeper = ListMarker.read(text, at: next.lowerBound, limit: next.upperBound),
                deeper.style != marker.style, deeper.style != .bullet || !isClosed,
                // （三）县气象局要加密会商频次。 above 二、…: the last item of its section heads nothing.
                !(isClosed && marker.style == .chineseBracket && deeper.style == .chineseNumber),
                marker.style == .chineseNumber || marker.style == .chineseBracket || deeper.ordinal == 1
            {
                return scan.characterCount(range) <= 60
            }
        }
        // 三、研究“四乱”问题整治。 above 会议…: the matter of minutes.
        if isClosed, kind == .minutes, sentences.count == 1, scan.characterCount(range) <= 60,
            Self.matters.stands(in: text, at: marker.contentStart), scan.modal(in: range) == nil,
            block + 1 < scan.blocks.count,
            SpeechFinder.meetings.stands(in: text, at: scan.blocks[block + 1].range.lowerBound)
        {
            return true
        }
        guard !isClosed, scan.characterCount(range) <= 60 else { return false }
        // （三）治理污水。（县水利局牵头）: a bracket after the item's full stop.
        if sentences.count > 1, hasOwnerBracket(range) || isAssignedWithin(sentences) { return false }
        if hasOwnerBracket(range), scan.characterCount(marker.contentStart..<range.upperBound) > 0,
            marker.style == .arabicNumber
        {
            return false
        }
        if marker.style == .arabicNumber || marker.style == .arabicHalfBracket || marker.style == .arabicBracket {
            return false
        }
        return block + 1 < scan.blocks.count
            && ListMarker.read(
                text, at: scan.blocks[block + 1].range.lowerBound, limit: scan.blocks[block + 1].range.upperBound
            ).map { $0.style != marker.style } ?? true
    }

    private static let matters: WordList = ["研究", "听取", "审议", "讨论", "关于", "传达", "学习"]
}
