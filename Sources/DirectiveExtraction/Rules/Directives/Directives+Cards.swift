import LedgerModel

/// Cards: the fields of one task on lines of their own, 任务：…, 责任单位：…, 完成时限：…, without a number.
extension DirectiveFinder {
    /// 责任单位：县住建局, 整改措施：完成截污, 完成时限：12月底前: lines of one task, in whatever order. All of them are one directive, and what is to be done is its task.
    mutating func readCard(_ block: Int) -> Bool {
        if let line = cardLines.first, line <= block {
            cardLines.removeFirst()
            if line == block { return true }
        }
        guard isDocument, finding == nil, cards.last.map({ $0.blocks.upperBound < block }) ?? true,
            !assignsItemAbove(block), let card = CardReader(scan: scan).card(block)
        else {
            return false
        }
        if speech?.speaker != .document { begin(documentSpeech(at: scan.blocks[block].range.lowerBound)) }
        cardLines = card.lines.filter { $0 > block }
        cards.append(card)
        open = nil
        list = nil
        let first = scan.blocks[card.blocks.lowerBound].range.lowerBound
        let end = scan.trimmed(scan.blocks[card.blocks.upperBound].range).upperBound
        if card.headsItems {
            section = first..<scan.blocks[card.blocks.upperBound].range.upperBound
            sectionOf = .tasks
            return true
        }
        section = nil
        var sentences: [Range<Int>] = []
        for content in card.contents {
            for index in scan.segmentation.sentencesOfBlock[content.block] {
                let sentence = scan.sentences[index].range
                let part = max(sentence.lowerBound, content.value.lowerBound)
                if part < sentence.upperBound { sentences.append(part..<min(sentence.upperBound, end)) }
            }
        }
        guard let start = sentences.first?.lowerBound else { return true }
        drafts.append(
            DirectiveDraft(
                range: first..<end, speaker: .document, speakerRule: SpeakerRule.meeting, marker: nil, ordinal: nil,
                contentStart: start, sentences: sentences, blocks: card.blocks, addressee: [],
                rule: BoundaryRule.paragraph, isRelayed: false, section: nil, isDocument: true,
                nestedMarkers: card.contents.flatMap { markers(inCell: $0.value) },
                isCard: true, assignment: card.assignment, speech: speeches.count - 1))
        return true
    }

    /// 请承办单位接单后2小时内联系诉求人 below the only card of a paper: whoever has its task is asked.
    mutating func addressAroundCard() {
        guard cards.count == 1, formOwners.isEmpty, let card = cards.first, !card.headsItems else { return }
        formOwners = card.assignment.owners.filter { $0.role != .support }.map(\.mention)
    }

    /// 责任单位：县住建局 right below 1.完成排查: the line is the item's, and begins no card.
    private func assignsItemAbove(_ block: Int) -> Bool {
        guard let last = drafts.last, last.blocks.upperBound + 1 == block, !last.isTableRow,
            cards.last?.blocks.upperBound != block - 1
        else { return false }
        return BracketReader(scan: scan).line(scan.blocks[block].range) != nil
    }
}
