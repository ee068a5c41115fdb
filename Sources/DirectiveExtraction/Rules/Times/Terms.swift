/// Time limits at the head of a predicate, before what is to be done by then.
extension ArticleScan {
    /// The offset after a time limit at `offset`: “十一”前, 6月底前, 三天之内, 赶在5月20日前, 周末前, 五一节后; nil where none begins there.
    func afterTerm(_ offset: Int, limit: Int) -> Int? {
        let start = offset + (TermLexicon.hurrying.length(in: text, at: offset) ?? 0)
        let near = min(limit, start + TermLexicon.longest)
        guard start < near else { return nil }
        if DeadlineReader.rules.mayBegin(with: text.scalar(at: start)),
            let reading = DeadlineReader(text: text, base: nil).readings(in: start..<near).first,
            reading.range.lowerBound == start
        {
            return reading.range.upperBound < limit ? reading.range.upperBound : nil
        }
        // 周末前, 下个月10日前: no rule reads them, and they say by when all the same.
        guard TermLexicon.openers.stands(in: text, at: start) else { return nil }
        var position = start
        for _ in 0..<8 where position < near {
            let scalar = text.scalar(at: position)
            guard scalar.isHan || scalar.digit != nil || scalar == 0x201C || scalar == 0x201D else { return nil }
            if position > start, let length = TermLexicon.ends.length(in: text, at: position) {
                return position + length < limit ? position + length : nil
            }
            position += text.width(at: position)
        }
        return nil
    }

    /// 6月底前完成整改: where what is to be done begins behind a time limit, if a verb or an adverb follows it.
    func workBehindTerm(_ offset: Int, limit: Int) -> Int? {
        guard predicate(at: offset) == nil, let end = afterTerm(offset, limit: limit), let word = predicate(at: end),
            word.kind == .action || word.kind == .adverb
        else { return nil }
        return end
    }
}

private enum TermLexicon {
    static let hurrying: WordList = ["赶在", "抢在", "务必在", "务必于", "力争在", "确保在"]
    static let openers: WordList = [
        "周末", "下周", "下个", "下月", "本周", "本月", "本季", "这个月", "这周", "月底", "月末", "月中", "年底", "年末", "年中", "季末", "一季度", "二季度",
        "三季度", "四季度",
        "第一季度", "第二季度", "第三季度", "第四季度", "上半年", "下半年", "五一", "十一", "国庆", "春节", "元旦", "清明", "端午", "中秋", "节日", "“五一",
        "“十一", "汛期",
        "主汛期", "雨季", "冬季", "入冬", "入夏", "入春", "入秋", "秋收", "春耕", "开春", "霜降", "立冬", "天黑", "天亮", "下班", "午饭", "假期", "暑期",
        "寒假", "暑假",
        "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "两", "半",
    ]
    static let ends: WordList = ["前", "之前", "以前", "之内", "以内", "季度", "节后", "汛后", "假期后"]
    /// In bytes: 2024年12月31日下午5时之前.
    static let longest = 60
}
