/// What a speech opens with before it asks for anything, and how it ends.
extension DirectiveFinder {
    /// 首先，我代表县委向大家表示慰问, 这次会议的主要任务是：认清形势，…: a greeting, and what a meeting is for.
    private func opensSpeech(_ range: Range<Int>) -> Bool {
        guard let first = scan.clauseRanges(in: range).first(where: { scan.characterCount($0.range) > 4 })?.range else {
            return false
        }
        return greets(range) || saysPurpose(first)
    }

    /// 向大家表示衷心的感谢: nobody is told to thank.
    private func greets(_ range: Range<Int>) -> Bool {
        guard scan.modal(in: range) == nil,
            let end = scan.clauseRanges(in: range).last(where: { !$0.range.isEmpty })?.range,
            Self.wishes.ends(in: text, before: scan.trimmed(end).upperBound)
        else { return false }
        return scan.clauseRanges(in: range).contains { _, clause in
            Self.greeting.occurs(in: text, range: clause) && Self.inNameOf.occurs(in: text, range: range)
        }
    }
    private static let greeting: WordList = ["表示", "致以", "道一声", "说一声"]
    private static let inNameOf: WordList = ["我代表", "我谨代表", "我谨", "向大家", "向同志们", "向各位", "对大家", "对各位", "对同志们"]
    private static let wishes: WordList = [
        "慰问", "感谢", "谢意", "祝贺", "欢迎", "问候", "敬意", "祝福", "祝愿", "辛苦了",
    ]

    /// 今天会议的主要任务是…, 召开这次会议的目的是…: what has been called together for is no order yet.
    private func saysPurpose(_ clause: Range<Int>) -> Bool {
        guard let found = Self.meetings.first(in: text, range: clause) else { return false }
        guard let purpose = Self.purposes.length(in: text, at: found.upperBound) else { return false }
        return text.scalar(at: found.upperBound + purpose) == 0x662F
    }
    private static let meetings: WordList = ["会议的", "会的", "大会的", "会议"]
    private static let purposes: WordList = [
        "主要任务", "任务", "主要目的", "目的", "主题", "主要议题", "议题", "主要内容", "内容", "主要议程", "议程", "中心任务",
    ]

    /// 同志们，…。我们一定要以…的精神…, 让我们…: how a speech opens and ends.
    func isPeroration(_ sentence: Sentence, block: Int) -> Bool {
        guard ownWords != nil else { return false }
        if opensSpeech(sentence.range) { return true }
        if OwnWords.announces(text, sentence.range), scan.modal(in: sentence.range)?.strength != .must,
            people.mentions(in: sentence.range).isEmpty
                || OwnerParser(scan: scan).subject(at: sentence.range.lowerBound, limit: sentence.range.upperBound)
                    == nil
        {
            return true
        }
        guard block + 2 >= scan.blocks.count,
            OwnWords.salutations.stands(in: text, at: scan.blocks[block].range.lowerBound)
        else { return false }
        return scan.clauseRanges(in: sentence.range).contains { _, clause in
            Self.allOfUs.stands(in: text, at: clause.lowerBound)
        }
    }
    private static let allOfUs: WordList = ["我们", "让我们", "我坚信", "我相信", "我希望"]
}
