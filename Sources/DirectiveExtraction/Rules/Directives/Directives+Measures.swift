import LedgerModel

/// Lists of what is wrong and how it is put right: a numbered problem, 整改目标：…, 整改措施：1.…2.…, and lines that assign them.
extension DirectiveFinder {
    /// A numbered finding above the measures that answer it.
    struct Finding: Sendable {
        let marker: ListMarker
        let block: Int
    }

    /// The finding that `block` states, where a block below says what is done about it. It asks for nothing itself.
    func finding(_ block: Int, _ marker: ListMarker?) -> Finding? {
        guard isDocument, let marker, marker.ordinal != nil else { return nil }
        for later in scan.blocks.indices.dropFirst(block + 1).prefix(Self.reach) {
            let range = scan.blocks[later].range
            if measures(range) != nil || headsMeasures(later) { return Finding(marker: marker, block: block) }
            guard Label.begins(text, range), problemNumber(range) == nil else { return nil }
        }
        return nil
    }

    /// 问题1：党组理论学习不够深入。: the number of a finding in a ledger of findings.
    func problemNumber(_ range: Range<Int>) -> ListMarker? {
        guard let length = Self.problems.length(in: text, at: range.lowerBound) else { return nil }
        let start = range.lowerBound + length
        guard
            let (number, end) = ListMarker.arabicNumeral(text, at: start, limit: range.upperBound)
                ?? ListMarker.chineseNumeral(text, at: start, limit: range.upperBound),
            number < 1000
        else { return nil }
        let mark = text.scalar(at: end)
        guard mark.isColon || mark == 0x3001 || mark == 0x2E || mark == 0xFF0E else { return nil }
        return ListMarker(
            style: .arabicNumber, ordinal: number, range: range.lowerBound..<end,
            contentStart: end + text.width(at: end), needsSuccessor: false)
    }
    private static let problems: WordList = ["问题", "反馈问题", "整改问题"]

    /// The lines that may stand between a finding and its measures: goal, term, those responsible, who supervises, what was found.
    private static let reach = 7

    /// Where the measures of 整改措施：… begin, if they stand in that line.
    private func measures(_ range: Range<Int>) -> Int? {
        guard let content = measureLabel(range) else { return nil }
        return content < range.upperBound ? content : nil
    }

    /// The end of 整改措施：, 解决措施：, 【整改措施】 and 整改任务：.
    private func measureLabel(_ range: Range<Int>) -> Int? {
        guard let label = CardLabel.read(text, range) else { return nil }
        if case .measure = label.kind { return label.value }
        // 整改任务二：…: the next finding.
        let name = label.name
        return Self.measureLabels.length(in: text, at: name.lowerBound) == name.count
            && text.scalar(at: name.upperBound).isColon ? label.value : nil
    }
    private static let measureLabels: WordList = ["整改任务"]

    /// 整改措施： above 1.…: the measures stand below, each an item.
    private func headsMeasures(_ block: Int) -> Bool {
        let range = scan.blocks[block].range
        guard let content = measureLabel(range), block + 1 < scan.blocks.count else { return false }
        return content >= range.upperBound && beginsMarked(block + 1)
    }

    /// 整改措施： below a finding and the lines that assign it: those lines govern the items that follow.
    mutating func openMeasures(_ block: Int) -> Bool {
        guard let finding, finding.block < block, headsMeasures(block) else { return false }
        section = scan.blocks[finding.block].range.lowerBound..<scan.blocks[block].range.upperBound
        sectionOf = .tasks
        self.finding = nil
        list = nil
        open = nil
        return true
    }

    /// Reads the measures of the finding above: they and all lines of the finding are one directive, each measure a task.
    mutating func readMeasures(_ block: Int) -> Bool {
        guard let finding, finding.block < block, let content = measures(scan.blocks[block].range) else { return false }
        self.finding = nil
        // 2.… on a line of its own below: each measure is an item, as it is without a label.
        if block + 1 < scan.blocks.count, beginsMarked(block + 1),
            ListMarker.read(text, at: content, limit: scan.blocks[block].range.upperBound)?.style
                == ListMarker.read(
                    text, at: scan.blocks[block + 1].range.lowerBound, limit: scan.blocks[block + 1].range.upperBound)?
                .style
        {
            return false
        }
        if speech?.speaker != .document { begin(documentSpeech(at: content)) }
        let end = scan.trimmed(scan.blocks[block].range).upperBound
        var draft = DirectiveDraft(
            range: finding.marker.range.lowerBound..<end, speaker: .document, speakerRule: SpeakerRule.meeting,
            marker: finding.marker, ordinal: finding.marker.ordinal, contentStart: content,
            sentences: scan.segmentation.sentencesOfBlock[block].map {
                let sentence = scan.sentences[$0].range
                return max(sentence.lowerBound, content)..<min(sentence.upperBound, end)
            }, blocks: finding.block...block, addressee: [], rule: BoundaryRule.ordinal, isRelayed: false,
            section: section, isDocument: true, nestedMarkers: markers(inCell: content..<end),
            speech: speeches.count - 1)
        for above in (finding.block + 1)..<block {
            let range = scan.blocks[above].range
            if let line = BracketReader(scan: scan).line(range) { draft.assign(line, in: range) }
        }
        drafts.append(draft)
        note(finding.marker)
        open = nil
        return true
    }
}
