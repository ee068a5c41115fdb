/// What a reporter tells behind the words of a speaker, as if it went on with them.
extension DirectiveFinder {
    /// A sentence that goes on with no demand: a pledge of somebody's own, or a story, which ends the demand for the rest of its paragraph.
    mutating func isBesideDemand(_ range: Range<Int>, _ speech: Speech, block: Int) -> Bool {
        guard !isDocument, ownWords == nil, range.lowerBound > speech.contentStart + 3 else { return false }
        // 下一步，县消防大队将加强排查，坚决杜绝事故。
        if scan.modal(in: range) != nil { return demands.pledgesItself(range) }
        if storyBlock == block, !Self.requests.occurs(in: text, range: range) { return true }
        guard tellsStory(range) else { return false }
        open = nil
        storyBlock = block
        return true
    }

    /// 县委书记王芳表示，将加强协调。同时，要抓好巡查。: whoever has pledged goes on to demand.
    func demandBehindPledge(_ sentence: Sentence, _ start: Int) -> Speech? {
        guard let speech, speech.force == .pledge, case .person = speech.speaker,
            Self.besides.stands(in: text, at: start)
        else { return nil }
        let opener = scan.afterLeadIn(start, limit: sentence.range.upperBound)
        guard
            scan.modal(at: opener) != nil
                || OwnerParser(scan: scan).subject(at: opener, limit: sentence.range.upperBound).map({
                    scan.modal(at: $0.end) != nil
                }) == true
        else { return nil }
        return Speech(
            speaker: speech.speaker, force: .demand, contentStart: start, start: start, rule: SpeakerRule.carried)
    }
    private static let besides: WordList = ["同时，", "同时,", "此外，", "此外,", "另外，", "另外,", "与此同时，", "与此同时,"]

    /// 走进青山镇，机器轰鸣; 全县建成高标准农田20万亩: what there is to be seen, or how far the whole area has come, without a day by which it should.
    private func tellsStory(_ range: Range<Int>) -> Bool {
        if Self.walks.stands(in: text, at: range.lowerBound) { return true }
        guard let area = DemandReader.areas.length(in: text, at: range.lowerBound),
            OwnerParser(scan: scan).subject(at: range.lowerBound, limit: range.upperBound) == nil,
            text.nextDigit(from: range.lowerBound + area, before: range.upperBound) != nil
        else { return false }
        return !SpeechFinder.limits.occurs(in: text, range: range) && !Self.terms.occurs(in: text, range: range)
    }
    private static let walks: WordList = [
        "走进", "走在", "步入", "漫步", "行走在", "驱车", "放眼", "只见", "眼前", "远远望去", "站在", "沿着", "来到", "记者在", "记者看到", "记者了解到", "一走进",
    ]
    private static let terms: WordList = ["年内", "年底", "今年", "明年", "月底", "力争", "确保", "计划", "目标"]
}
