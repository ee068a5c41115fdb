/// Words of leaders that ask for nothing: why something matters, and what they mean to do with what is their own.
extension DirectiveFinder {
    /// 会议强调了防汛工作的重要意义：一是关系民生；二是…: a list of reasons, if its first item asks for nothing.
    func givesReasons(_ lead: Range<Int>, _ marker: ListMarker, limit: Int) -> Bool {
        guard Self.significance.ends(in: text, before: scan.trimmed(lead).upperBound),
            let index = scan.segmentation.clause(beginningBy: marker.contentStart)
        else { return false }
        let first = marker.contentStart..<max(marker.contentStart, min(limit, scan.clauses[index].range.upperBound))
        return demands.tier(of: first) <= .purpose
    }
    private static let significance: WordList = [
        "意义", "重要性", "必要性", "紧迫性", "严峻性", "艰巨性", "复杂性", "特殊性", "长期性", "原因", "理由", "背景", "优势", "好处",
    ]

    /// 宏达公司董事长陈宏说，企业要发展，必须坚持创新，公司今年要投入5000万元: whoever owns a business speaks of it.
    func speaksOfOwnBusiness(_ speech: Speech) -> Bool {
        guard speech.force == .statement, speech.start < speech.contentStart,
            let post = Self.owners.first(in: text, range: speech.start..<speech.contentStart),
            Self.businesses.ends(in: text, before: post.lowerBound)
        else { return false }
        return Self.own.stands(in: text, at: speech.contentStart)
    }
    private static let businesses: WordList = ["公司", "集团", "企业", "厂", "合作社", "农场", "酒店", "宾馆", "商场", "超市", "基地"]
    private static let owners: WordList = ["董事长", "总经理", "总裁", "经理", "厂长", "老板", "理事长", "负责人", "创始人", "场长"]
    private static let own: WordList = [
        "企业要", "公司要", "公司今年", "公司将", "我们要", "我们将", "我们企业", "我们公司", "我公司", "我厂", "集团要", "集团将", "下一步", "做企业", "办企业",
        "企业必须", "企业想",
    ]
}
