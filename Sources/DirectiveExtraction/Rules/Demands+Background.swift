import LedgerModel

/// What only tells how things are.
extension DemandReader {
    /// 企业复工是当前头等大事; 截至目前我县已发放贷款3亿元; 去年以来各乡镇力度不减: how things are and have been, whatever verbs say so. No task, and nobody's.
    func tellsHowThingsAre(_ clause: Range<Int>) -> Bool {
        guard scan.modal(in: clause) == nil else { return false }
        if Self.sinces.stands(in: text, at: clause.lowerBound) { return true }
        if tellsSince(clause) { return true }
        if Self.nows.stands(in: text, at: clause.lowerBound), Self.already.occurs(in: text, range: clause) {
            return true
        }
        // 我县已启动应急响应
        if let length = Self.areas.length(in: text, at: clause.lowerBound),
            Self.already.stands(in: text, at: clause.lowerBound + length)
        {
            return true
        }
        if Self.conditions.ends(in: text, before: clause.upperBound) { return true }
        guard Self.natures.ends(in: text, before: clause.upperBound),
            let copula = Self.copula.first(in: text, range: clause)
        else { return false }
        // 是否存在问题 asks.
        return !Self.notCopulas.ends(in: text, before: copula.upperBound)
            && text.scalar(at: copula.upperBound) != 0x5426
    }
    /// 专项行动开展以来
    func tellsSince(_ clause: Range<Int>) -> Bool { Self.untilNow.ends(in: text, before: clause.upperBound) }

    /// A whole area, which is nobody.
    static let areas: WordList = [
        "全县", "全市", "全区", "全省", "全州", "全镇", "全乡", "我县", "我市", "我区", "我省", "我州", "我镇", "我乡",
    ]
    private static let sinces: WordList = [
        "截至目前", "截止目前", "截至今", "去年以来", "今年以来", "近年来", "近几年", "一段时间以来", "入汛以来", "入冬以来", "入春以来",
    ]
    private static let untilNow: WordList = ["开展以来", "启动以来", "实施以来", "部署以来"]
    private static let nows: WordList = ["目前", "当前", "眼下", "现在"]
    private static let already: WordList = ["已"]
    private static let conditions: WordList = ["力度不减", "十分突出", "较为突出", "比较突出", "非常突出", "更加突出", "依然突出"]
    private static let copula: WordList = ["是"]
    private static let notCopulas: WordList = [
        "凡是", "还是", "但是", "可是", "特别是", "尤其是", "就是", "重点是", "一是", "于是", "总是", "或是",
    ]
    /// 做到县区对镇村全覆盖: what the work comes to.
    private static let outcomes: WordList = ["做到", "实现"]
    func opensResult(_ clause: Range<Int>) -> Bool {
        Self.outcomes.stands(in: text, at: scan.afterLeadIn(clause.lowerBound, limit: clause.upperBound))
    }

    /// 镇村对农户全覆盖, 村干部包户 behind it: parallel to the result, and nobody's duty. A body that the table has is told something of its own.
    func goesOnWithResult(_ clause: Range<Int>, _ owners: [OwnerMention]) -> Bool {
        guard let end = owners.last?.end, scan.modal(in: clause) == nil, scan.characterCount(clause) <= 15,
            scan.predicate(at: end)?.kind != .role
        else { return false }
        return !owners.contains { $0.kind == .body && $0.keys.contains { $0.department != nil } }
    }
    private static let natures: WordList = [
        "大事", "问题", "环节", "关键", "基础", "保障", "阶段", "时期", "季节", "节点", "之年", "热点", "焦点", "难点", "之基", "之本", "重要抓手", "重要内容",
        "重中之重",
        "生命线", "底线", "红线",
    ]

    /// 办公室设在县应急局，负责日常工作; 成员如有变动，自然递补; 张涛副县长负责财政方面工作: how the sender is set up.
    func tellsSetUp(_ range: Range<Int>) -> Bool {
        guard scan.modal(in: range) == nil, let first = scan.clauseRanges(in: range).first?.range else { return false }
        if Self.seats.occurs(in: text, range: first), Self.offices.occurs(in: text, range: first) { return true }
        if Self.routine.occurs(in: text, range: range) { return true }
        guard let post = scan.hits.words(.post, in: first).first, Self.fields.occurs(in: text, range: range) else {
            return false
        }
        return post.start <= first.lowerBound + 24
    }
    private static let seats: WordList = ["设在", "下设"]
    private static let offices: WordList = ["办公室"]
    private static let routine: WordList = ["自然递补", "不再另行发文", "不另行发文", "之日起生效"]
    private static let fields: WordList = ["方面工作", "方面的工作", "全面工作"]
}
