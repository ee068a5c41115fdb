import LedgerModel

/// Cards: the fields of one task on lines of their own, 任务：…, 责任单位：…, 完成时限：…, without a number.
extension DirectiveFinder {
    /// 重点工作：推进环卫一体化 above 责任单位：县城管局: what the first says is a task.
    mutating func readCard(_ block: Int) -> Bool {
        guard isDocument, let content = CardReader(scan: scan).task(block) else { return false }
        let range = scan.blocks[block].range
        if speech?.speaker != .document { begin(documentSpeech(at: range.lowerBound)) }
        let end = scan.trimmed(range).upperBound
        drafts.append(
            DirectiveDraft(
                range: range.lowerBound..<end, speaker: .document, speakerRule: SpeakerRule.meeting, marker: nil,
                ordinal: nil, contentStart: content,
                sentences: scan.segmentation.sentencesOfBlock[block].map {
                    let sentence = scan.sentences[$0].range
                    return max(sentence.lowerBound, content)..<min(sentence.upperBound, end)
                }, blocks: block...block, addressee: [], rule: BoundaryRule.paragraph, isRelayed: false,
                section: nil, isDocument: true, nestedMarkers: markers(inCell: content..<end),
                assignment: BracketAssignment(range: range), speech: speeches.count - 1))
        open = nil
        return true
    }
}

struct CardReader {
    let scan: ArticleScan

    /// Where the task of the card begins that `block` states; nil where it is no such field, or no line below says whose it is.
    func task(_ block: Int) -> Int? {
        let range = scan.blocks[block].range
        guard let length = Self.labels.length(in: scan.text, at: range.lowerBound) else { return nil }
        let colon = range.lowerBound + length
        guard scan.text.scalar(at: colon).isColon, block + 1 < scan.blocks.count else { return nil }
        let content = colon + scan.text.width(at: colon)
        guard content < range.upperBound else { return nil }
        return isAssigned(below: block) ? content : nil
    }

    private func isAssigned(below block: Int) -> Bool {
        BracketReader(scan: scan).line(scan.blocks[block + 1].range) != nil
    }

    static let labels: WordList = [
        "任务", "工作任务", "重点任务", "重点工作", "工作内容", "任务内容", "目标任务", "事项", "工作事项", "督办事项", "交办事项", "任务名称", "工作名称", "事项名称",
        "项目名称",
        "主要任务", "具体任务", "整改任务", "建设内容", "办理事项", "工作目标",
    ]
}
