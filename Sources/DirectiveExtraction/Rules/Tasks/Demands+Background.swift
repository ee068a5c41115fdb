import LedgerModel

/// What only tells how things are.
extension DemandReader {
    /// 企业复工是当前头等大事; 截至目前我县已发放贷款3亿元; 去年以来各乡镇力度不减: how things are and have been, whatever verbs say so. No task, and nobody's.
    func tellsHowThingsAre(_ clause: Range<Int>) -> Bool {
        if tellsItCannotWait(clause) { return true }
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
    static let areas = WordList(OwnerLexicon.wholeAreas + ["我县", "我市", "我区", "我省", "我州", "我镇", "我乡"])
    private static let sinces = WordList(
        joining: years, ["截至目前", "截止目前", "截至今", "一段时间以来", "入汛以来", "入冬以来", "入春以来"])
    /// What an account of the last years begins with.
    static let years: WordList = ["近年来", "近年", "近几年", "去年以来", "今年以来", "多年来", "长期以来", "一直以来"]
    private static let untilNow: WordList = ["开展以来", "启动以来", "实施以来", "部署以来"]
    private static let nows: WordList = ["目前", "当前", "眼下", "现在"]
    private static let already: WordList = ["已"]
    private static let conditions: WordList = ["力度不减", "十分突出", "较为突出", "比较突出", "非常突出", "更加突出", "依然突出"]
    private static let copula: WordList = ["是"]
    private static let notCopulas: WordList = [
        "凡是", "还是", "但是", "可是", "特别是", "尤其是", "就是", "重点是", "一是", "于是", "总是", "或是",
    ]
    private static let natures: WordList = [
        "大事", "问题", "环节", "关键", "基础", "保障", "阶段", "时期", "季节", "节点", "之年", "热点", "焦点", "难点", "之基", "之本", "重要抓手", "重要内容",
        "重中之重",
        "生命线", "底线", "红线",
    ]

    /// 做到县区对镇村全覆盖: what the work comes to.
    func opensResult(_ clause: Range<Int>) -> Bool {
        Self.outcomes.stands(in: text, at: scan.afterLeadIn(clause.lowerBound, limit: clause.upperBound))
    }
    private static let outcomes: WordList = ["做到", "实现"]

    /// 镇村对农户全覆盖, 村干部包户 behind it: parallel to the result, and nobody's duty. A body that the table has is told something of its own.
    func goesOnWithResult(_ clause: Range<Int>, _ owners: [OwnerMention]) -> Bool {
        guard let end = owners.last?.end, scan.modal(in: clause) == nil, scan.characterCount(clause) <= 15,
            scan.predicate(at: end)?.kind != .role
        else { return false }
        return !owners.contains { $0.kind == .body && $0.keys.contains { $0.department != nil } }
    }

    /// 办公室设在县应急局，负责日常工作; 成员如有变动，自然递补; 张涛副县长负责财政方面工作: how the sender is set up.
    func tellsSetUp(_ range: Range<Int>) -> Bool {
        guard scan.modal(in: range) == nil, let first = scan.clauseRanges(in: range).first?.range else { return false }
        // 报办公室（地点设在镇水利站） is another matter.
        if let seat = Self.seats.first(in: text, range: first), !scan.segmentation.isSheltered(seat.lowerBound),
            Self.offices.occurs(in: text, range: first)
        {
            return true
        }
        if Self.routine.occurs(in: text, range: range) || foundsBody(range, first) { return true }
        guard let post = scan.hits.words(.post, in: first).first, Self.fields.occurs(in: text, range: range) else {
            return false
        }
        return post.start <= first.lowerBound + 24
    }
    private static let seats: WordList = ["设在", "下设"]

    /// 成立县…工作专班，由副县长林振东任组长，专班办公室设在县消防救援大队: nothing but a body, its head and its seat.
    private func foundsBody(_ range: Range<Int>, _ first: Range<Int>) -> Bool {
        guard TaskCutter.founding.stands(in: text, at: first.lowerBound),
            TaskCutter.bodies.ends(in: text, before: first.upperBound)
        else { return false }
        let rest = scan.clauseRanges(in: range).dropFirst().filter { !$0.range.isEmpty }
        return !rest.isEmpty
            && rest.allSatisfy { _, clause in
                SpeechFinder.appointments.occurs(in: text, range: clause) || Self.seats.occurs(in: text, range: clause)
                    || Self.members.ends(in: text, before: clause.upperBound)
            }
    }
    private static let members: WordList = ["为成员", "为成员单位", "任成员", "为副组长", "任副组长", "为组长", "为组员", "组成"]
    private static let offices: WordList = ["办公室"]
    private static let routine: WordList = ["自然递补", "不再另行发文", "不另行发文", "不再另行行文", "不另行行文", "之日起生效"]
    private static let fields: WordList = ["方面工作", "方面的工作", "全面工作"]

    /// 宣传氛围不浓, 部分乡镇未亲自抓: what supervision finds wrong; its last clause says so.
    func tellsFault(_ range: Range<Int>) -> Bool {
        guard let last = scan.clauseRanges(in: scan.trimmed(range)).last(where: { !$0.range.isEmpty })?.range else {
            return false
        }
        let end = scan.trimmed(last).upperBound
        if Self.faults.ends(in: text, before: end) { return true }
        // 限期整改存在的问题 asks for something.
        return Self.failures.occurs(in: text, range: last) && scan.predicate(at: last.lowerBound) == nil
    }
    private static let faults: WordList = [
        "不够", "不到位", "不力", "不浓", "不浓厚", "不高", "不强", "不实", "不严", "不严格", "不深", "不细", "不清", "不明", "不足", "不规范", "不及时", "不全",
        "不平衡", "不彻底", "不完善", "不健全", "不扎实", "不主动", "缓慢", "滞后", "薄弱", "偏差", "较差", "缺失", "脱节", "严重", "突出",
    ]
    private static let failures: WordList = ["未", "没有", "尚无", "存在"]

    /// 对报告提出了很好的意见: told as done, whoever did it.
    func tellsDone(_ clause: Range<Int>) -> Bool { Self.perfects.occurs(in: scan, range: clause) }
    private static let perfects: WordList = [
        "提出了", "做了", "作了", "做出了", "作出了", "付出了", "取得了", "召开了", "完成了", "给予了", "打下了", "奠定了", "收到了", "发挥了", "积累了",
    ]

    /// 昨晚全镇平均降雨118毫米: what was, before the text was written.
    func tellsOfYesterday(_ clause: Range<Int>) -> Bool {
        Self.yesterday.stands(in: text, at: clause.lowerBound) && scan.modal(in: clause) == nil
    }
    private static let yesterday: WordList = ["昨晚", "昨天", "昨日", "昨夜", "前天", "前晚", "上周", "上个月", "上月", "去年"]
}
