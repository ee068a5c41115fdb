/// Words with which a paper hands over another one.
extension DemandReader {
    /// 请结合实际，认真贯彻落实。, 请高度重视，精心组织，抓好落实。: asks for nothing that the paper does not ask for itself.
    func isTransmission(_ range: Range<Int>) -> Bool {
        guard let request = Self.asking.first(in: text, range: range), scan.characterCount(range) <= 60 else {
            return false
        }
        // 现将《方案》印发给你们，请…: only what hands over stands before.
        if request.lowerBound > range.lowerBound,
            !Self.handing.occurs(in: text, range: range.lowerBound..<request.lowerBound)
        {
            return false
        }
        var offset = request.upperBound
        if let length = Self.recipients.length(in: text, at: offset) { offset += length }
        return scan.clauseRanges(in: offset..<range.upperBound).allSatisfy { _, clause in
            var start = clause.lowerBound
            while let length = Self.manners.length(in: text, at: start) { start += length }
            return start == clause.upperBound
                || Self.carryingOut.length(in: text, at: start) == clause.upperBound - start
        }
    }
    private static let asking: WordList = ["请"]
    private static let handing: WordList = ["印发给", "转发给", "下发给", "印发你们", "发给你们", "现予印发", "现印发"]
    private static let recipients: WordList = ["各单位", "各地", "各地各部门", "各部门", "各乡镇", "各级各部门", "你们"]
    private static let manners: WordList = [
        "结合实际", "结合工作实际", "结合本地实际", "结合各自实际", "结合本单位实际", "认真", "切实", "遵照", "抓好", "并", "严格",
    ]
    private static let carryingOut: WordList = [
        "贯彻落实", "贯彻执行", "组织实施", "抓好落实", "遵照执行", "执行", "落实", "学习", "学习领会", "学习贯彻", "高度重视", "精心组织", "组织落实", "遵照落实",
        "抓好贯彻落实", "办理", "遵照办理", "加强领导", "密切配合", "周密部署", "贯彻", "研究",
    ]

    /// 请永强、海涛同志阅。
    func isForNotice(_ range: Range<Int>) -> Bool {
        text.scalar(at: range.lowerBound) == 0x8BF7 && Self.noticed.ends(in: text, before: range.upperBound)
    }
    private static let noticed: WordList = [
        "同志阅", "同志阅知", "同志阅示", "同志知悉", "书记阅", "县长阅", "主任阅", "书记阅示", "县长阅示", "传阅", "阅研", "阅知",
    ]
}
