import LedgerModel

/// Lines that say who does what: below an item, and before a colon.
extension DirectiveFinder {
    /// 牵头单位：…, 责任单位：…, 完成时限：… as lines below an item belong to it.
    mutating func assignBelow(_ range: Range<Int>, block: Int) -> Bool {
        guard let index = drafts.indices.last, drafts[index].blocks.upperBound + 1 == block, !drafts[index].isTableRow,
            let line = BracketReader(scan: scan).line(range)
                ?? (drafts[index].isDocument
                    ? BracketReader(scan: scan).commission(range) ?? timeAbove(range, block) : nil)
        else { return false }
        drafts[index].assign(line, in: range)
        // 1、…2、…3、… and one line below the last: the items before it that have none of their own share it.
        if drafts[index].ordinal ?? 0 > 1 {
            var other = index
            while other > 0, let ordinal = drafts[other].ordinal, ordinal > 1,
                drafts[other - 1].ordinal == ordinal - 1, drafts[other - 1].section == drafts[other].section,
                drafts[other - 1].isAssignedTogether
                    || drafts[other - 1].assignment == nil && !hasOwnerBracket(drafts[other - 1].range)
                        && !isLabelled(drafts[other - 1])
            {
                other -= 1
                drafts[other].assign(line, in: range)
                drafts[other].isAssignedTogether = true
            }
        }
        drafts[index].range = drafts[index].range.lowerBound..<range.upperBound
        drafts[index].blocks = drafts[index].blocks.lowerBound...block
        return true
    }

    /// 时间：6月—9月 above 责任单位：各乡镇, each on a line of its own.
    private func timeAbove(_ range: Range<Int>, _ block: Int) -> BracketAssignment? {
        let reader = BracketReader(scan: scan)
        guard block + 1 < scan.blocks.count, let field = reader.timeField(range), field.next >= range.upperBound,
            reader.line(scan.blocks[block + 1].range) != nil
        else { return nil }
        return BracketAssignment(deadline: field.value, range: range)
    }

    /// 李建军（县委副书记）：统筹征迁工作: one of the lines of a list that says who does what.
    mutating func assign(_ range: Range<Int>, block: Int) -> Bool {
        let blocks = scan.blocks
        guard !beginsMarked(block), let label = assignees(range), label.contentStart < range.upperBound,
            // 县住建局：已完成3处排查: what it reports.
            !Self.done.stands(in: text, at: label.contentStart),
            // 承办单位：东城街道办事处 in the head of a form: a field, and no work.
            BracketReader(scan: scan).line(range) == nil,
            // 尹长河（11月6日）：请…: who wrote it, and not who does it.
            note(behind: range.lowerBound, limit: range.upperBound) == nil,
            // 请县住建局：1.…；2.…: the items are directives each.
            ListMarker.read(text, at: label.contentStart, limit: range.upperBound) == nil,
            block > 0 && assignees(blocks[block - 1].range) != nil
                || block + 1 < blocks.count && assignees(blocks[block + 1].range) != nil
        else { return false }
        if speech?.speaker != .document { begin(documentSpeech(at: range.lowerBound)) }
        let end = scan.trimmed(range).upperBound
        drafts.append(
            DirectiveDraft(
                range: range.lowerBound..<end, speaker: .document, speakerRule: SpeakerRule.meeting, marker: nil,
                ordinal: nil, contentStart: label.contentStart,
                sentences: scan.segmentation.sentencesOfBlock[block].map {
                    let sentence = scan.sentences[$0].range
                    return max(sentence.lowerBound, label.contentStart)..<min(sentence.upperBound, end)
                }, blocks: block...block, addressee: label.owners,
                rule: BoundaryRule.paragraph, isRelayed: false, section: section, isDocument: true,
                speech: speeches.count - 1))
        open = nil
        return true
    }

    /// Who is named before the colon of a line: persons with their posts, or bodies of the table (县发改局：负责…).
    func assignees(_ range: Range<Int>) -> (owners: [OwnerMention], contentStart: Int)? {
        let parser = OwnerParser(scan: scan)
        if let label = AssigneeLabel.read(text, range) {
            return (label.names.map(parser.asWritten), label.contentStart)
        }
        guard let first = scan.clauseRanges(in: range).first, scan.clauses[first.index].mark == .colon,
            scan.characterCount(first.range) <= 30
        else { return nil }
        let start = first.range.lowerBound + (Self.asked.length(in: text, at: first.range.lowerBound) ?? 0)
        guard start < first.range.upperBound, let owners = parser.wholeList(start..<first.range.upperBound),
            owners.allSatisfy({ $0.kind == .body && !$0.isGeneric })
        else { return nil }
        return (owners, scan.clauses[first.index].end)
    }

    private static let done: WordList = ["已", "正在", "目前", "共完成", "累计", "正按"]
    private static let asked: WordList = ["请"]

    /// 1.县委宣传部：统筹协调创建工作, 5.民政部门。制定安置方案…: an item that says whose duties follow.
    func duty(_ content: Range<Int>, block: Int) -> (owners: [OwnerMention], contentStart: Int)? {
        guard let first = scan.clauseRanges(in: content).first, scan.characterCount(first.range) <= 30,
            isDocument || isToldBehindLabel(scan.clauses[first.index].end..<content.upperBound),
            let owners = OwnerParser(scan: scan).wholeList(first.range),
            owners.allSatisfy({ $0.kind == .body && !$0.isGeneric })
        else { return labelledDuty(content) }
        let clause = scan.clauses[first.index]
        if clause.mark == .colon, clause.end < content.upperBound {
            return OwnerParser(scan: scan).isBuildingSite(owners, content: clause.end) ? nil : (owners, clause.end)
        }
        // The name is the whole heading, and its duties are in the sentences behind it.
        return first.range.upperBound >= content.upperBound && clause.mark == .stop
            && content.upperBound + 3 < scan.blocks[block].range.upperBound ? (owners, content.lowerBound) : nil
    }

    /// 会议要求：县发改局：适时启动平价商店: what stands behind a body's name in a speech is what it is told, unless it reports.
    func isToldBehindLabel(_ content: Range<Int>) -> Bool {
        guard speech?.force == .demand, content.lowerBound < content.upperBound,
            text.scalar(before: content.lowerBound).isColon, !Self.done.stands(in: text, at: content.lowerBound),
            let clause = scan.clauseRanges(in: content).first?.range
        else { return false }
        return demands.tier(of: clause) >= .action && !demands.isReport(clause)
    }

    /// 1.县公安局（县交警大队）：负责交通疏导: what the bracket adds is no part of the work.
    private func labelledDuty(_ content: Range<Int>) -> (owners: [OwnerMention], contentStart: Int)? {
        guard isDocument, let label = AssigneeLabel.read(text, content), label.contentStart < content.upperBound else {
            return nil
        }
        let owners = label.names.compactMap { OwnerParser(scan: scan).wholeList($0) }
        guard owners.count == label.names.count, owners.joined().allSatisfy({ $0.kind == .body && !$0.isGeneric })
        else { return nil }
        return (owners.flatMap(\.self), label.contentStart)
    }

    /// 改扩建卫生院5所。责任单位：县卫健局: whether a later one of `sentences` assigns the first.
    func isAssignedWithin(_ sentences: Range<Int>) -> Bool {
        sentences.dropFirst().contains { BracketReader(scan: scan).line(scan.sentences[$0].range) != nil }
    }

    /// Whether the block after `block` assigns it.
    func isAssignedBelow(_ block: Int) -> Bool {
        block + 1 < scan.blocks.count && BracketReader(scan: scan).line(scan.blocks[block + 1].range) != nil
    }

    /// （一）新建水厂2座 above 牵头单位：县水利局: an item, whatever its level and though it has no full stop; a section where its own items follow those lines.
    func isAssignedItem(_ block: Int, _ marker: ListMarker) -> Bool {
        guard isAssignedBelow(block) else { return false }
        let reader = BracketReader(scan: scan)
        for later in scan.blocks.indices.dropFirst(block + 2).prefix(6) {
            let range = scan.blocks[later].range
            if reader.line(range) != nil { continue }
            guard let next = ListMarker.read(text, at: range.lowerBound, limit: range.upperBound) else { return true }
            return next.style == marker.style || next.ordinal != 1 || !isDeeper(next.style, than: marker.style)
        }
        return true
    }

    private func isDeeper(_ style: ListMarker.Style, than other: ListMarker.Style) -> Bool {
        other == .chineseNumber || other == .chineseBracket && style != .chineseNumber
    }
}
