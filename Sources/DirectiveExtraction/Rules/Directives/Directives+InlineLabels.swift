import LedgerModel

/// Labels inside of an item's sentence: 将报装环节压缩至2个以内——责任单位：区城管局.
extension DirectiveFinder {
    /// Makes what such a label assigns a sentence of its own, as it is behind a full stop.
    mutating func splitLabels() {
        for index in drafts.indices
        where (drafts[index].isDocument || kind == .minutes && drafts[index].ordinal != nil)
            && !drafts[index].isTableRow
        {
            var sentences: [Range<Int>] = []
            for sentence in drafts[index].sentences {
                guard let label = inlineLabel(sentence) else {
                    sentences.append(sentence)
                    continue
                }
                sentences += [withoutJoint(sentence.lowerBound..<label), label..<sentence.upperBound]
            }
            drafts[index].sentences = sentences
        }
    }

    /// Whether the item's own sentences say whose it is.
    func isLabelled(_ draft: DirectiveDraft) -> Bool {
        draft.sentences.dropFirst().contains { BracketReader(scan: scan).line($0) != nil }
            || draft.sentences.contains { inlineLabel($0) != nil }
    }

    private func inlineLabel(_ sentence: Range<Int>) -> Int? { BracketReader(scan: scan).inlineLabel(sentence) }

    /// 能繁母猪存栏不低于2.1万头。责任单位：县农业农村局: what somebody is made responsible for is to be done, whatever its words.
    func isLabelledBehind(_ range: Range<Int>, block: Int) -> Bool {
        if inlineLabel(range) != nil { return true }
        let sentences = scan.segmentation.sentencesOfBlock[block]
        guard let first = sentences.first, scan.sentences[first].range.upperBound >= range.upperBound,
            sentences.count <= 4
        else { return false }
        return isAssignedWithin(sentences)
    }

    private func withoutJoint(_ range: Range<Int>) -> Range<Int> {
        var end = range.upperBound
        for _ in 0..<4 {
            let mark = text.scalar(before: end)
            guard mark.isDash || mark.isComma || mark.isSemicolon || mark == 0x2F || mark == 0xFF0F,
                let before = text.position(before: end)
            else {
                break
            }
            end = before
        }
        return range.lowerBound..<max(range.lowerBound, end)
    }
}

extension BracketReader {
    /// Where the label begins behind what the sentence says; 要明确责任单位：… is what is to be done.
    func inlineLabel(_ sentence: Range<Int>) -> Int? { wordedLabel(sentence) ?? slotsBehind(sentence) }

    private func wordedLabel(_ sentence: Range<Int>) -> Int? {
        guard let found = Self.inlineLabels.first(in: text, range: sentence),
            scan.characterCount(sentence.lowerBound..<found.lowerBound) >= 4,
            !scan.segmentation.isSheltered(found.lowerBound),
            !Self.determining.ends(in: text, before: found.lowerBound),
            let line = line(found.lowerBound..<sentence.upperBound), !line.owners.isEmpty
        else { return nil }
        return found.lowerBound
    }

    private static let inlineLabels: WordList = [
        "责任单位：", "责任单位:", "牵头单位：", "牵头单位:", "责任部门：", "责任部门:", "牵头部门：", "牵头部门:", "承办单位：", "承办单位:", "牵头责任单位：",
        "责任科室：", "责任科室:", "责任股室：", "责任股室:", "主办单位：", "落实单位：",
    ]
    private static let determining: WordList = [
        "明确", "落实", "确定", "细化", "压实", "各", "和", "、", "的", "及", "与", "县级", "市级", "区级", "牵头", "主要", "具体",
    ]
}
