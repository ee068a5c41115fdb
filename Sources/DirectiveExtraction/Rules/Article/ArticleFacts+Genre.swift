import LedgerModel

/// Kinds of text that ask nobody for anything, whatever their words.
extension FactReader {
    /// What a sender tells others of itself, what explains a paper, and what addresses the public: its 要 and 应 oblige no department.
    var asksNobody: Bool { isReply || isExplanation || isRecruiting || isTender || isTip }

    /// 关于第0127号提案的答复: …收悉，现答复如下. What was done, and what its sender means to do.
    private var isReply: Bool {
        let all = 0..<title.count
        if Self.seeking.occurs(in: title, range: all) { return false }
        if Self.replies.ends(in: title, before: title.count), Self.proposals.occurs(in: title, range: all) {
            return true
        }
        // 您反映的路灯不亮问题收悉: to a citizen.
        if scan.sentences.prefix(4).contains(where: { Self.citizens.occurs(in: text, range: $0.range) })
            || Self.outcomes.ends(in: title, before: title.count)
                && scan.sentences.prefix(2).contains(where: { Self.callers.stands(in: text, at: $0.range.lowerBound) })
        {
            return true
        }
        // 来信收悉，现答复如下: in one sentence.
        return scan.sentences.prefix(6).contains { sentence in
            Self.received.occurs(in: text, range: sentence.range)
                && Self.answering.occurs(in: text, range: sentence.range)
        }
    }
    private static let replies: WordList = ["答复", "答复函", "答复意见", "复函"]
    /// 关于征求意见建议的函, 建议办理情况督查的通知.
    private static let seeking: WordList = ["征求", "督查", "办理情况", "通知"]
    private static let proposals: WordList = ["提案", "建议", "议案", "来信"]
    private static let citizens: WordList = ["您反映的", "网友您好", "您好！您", "您所反映的", "您咨询的"]
    private static let outcomes: WordList = ["办理结果", "回复", "办理回复"]
    private static let callers: WordList = ["来电人反映", "市民反映", "网友反映", "群众反映", "来信人反映"]
    private static let received: WordList = ["收悉", "已收到", "已收悉"]
    private static let answering: WordList = ["答复如下", "回复如下", "函复如下", "答复您", "现就有关问题答复"]

    /// 《办法》政策解读, 一图读懂…: says what a paper that stands elsewhere demands.
    private var isExplanation: Bool {
        Self.explaining.ends(in: title, before: title.count) || Self.pictured.stands(in: title, at: 0)
    }
    private static let explaining: WordList = [
        "政策解读", "解读材料", "政策问答", "解读问答", "文件解读", "》解读", "》的解读", "》问答", "图文解读", "文字解读", "解读稿", "解读说明", "起草说明", "编制说明",
    ]

    /// A text without a title that says early what the paper consists of that it explains.
    var explainsPaper: Bool {
        title.count == 0 && scan.sentences.prefix(12).contains { tellsItsParts($0.range) }
    }

    /// 《方案》由五部分组成, 《办法》共六章三十二条: what a paper consists of, told by a text that is not that paper.
    private func tellsItsParts(_ sentence: Range<Int>) -> Bool {
        let start = behindMark(sentence)
        guard text.scalar(at: start) == 0x300A,
            let close = Self.closing.first(in: text, range: start..<min(sentence.upperBound, start + 120))
        else { return false }
        let rest = close.upperBound..<max(close.upperBound, min(sentence.upperBound, close.upperBound + 48))
        return Self.consisting.stands(in: text, at: rest.lowerBound) && Self.parts.occurs(in: text, range: rest)
    }
    private static let closing: WordList = ["》"]
    private static let consisting: WordList = [
        "由", "共", "分", "总共", "全文", "正文", "主要由", "主要分", "主要包括", "主要包含", "包括", "包含", "一共",
    ]
    private static let parts: WordList = ["部分", "章", "条", "个方面", "板块"]
    private static let pictured: WordList = ["一图读懂", "一图看懂", "图解"]

    /// 公开招聘教师公告: those who apply are told how.
    private var isRecruiting: Bool {
        Self.announcingEnds.ends(in: title, before: title.count)
            && Self.recruiting.occurs(in: title, range: 0..<title.count)
    }
    private static let announcingEnds: WordList = ["公告", "简章", "启事"]
    private static let recruiting: WordList = [
        "公开招聘", "招聘公告", "公开招录", "公开选调", "公开遴选", "招生公告", "招标公告", "采购公告",
    ]

    /// 项目招标公告：投标人应具备…资质: the conditions of those who come forward.
    private var isTender: Bool {
        guard let lead = scan.sentences.first?.range, let first = scan.clauseRanges(in: lead).first?.range else {
            return false
        }
        return Self.tenders.ends(in: title, before: title.count)
            || Self.tenders.ends(in: text, before: first.upperBound)
                && scan.sentences.prefix(6).contains { Self.comers.occurs(in: text, range: $0.range) }
    }
    private static let tenders: WordList = [
        "招标公告", "采购公告", "询价公告", "竞价公告", "竞买公告", "拍卖公告", "出让公告", "招租公告", "比选公告", "磋商公告", "招聘公告", "招募公告", "征集公告",
        "中标公告", "成交公告",
    ]
    private static let comers: WordList = [
        "投标人", "供应商", "竞买人", "竞价人", "中标人", "报价人", "应聘者", "应聘人员", "报名者", "报名人员", "承租人", "申请人", "志愿者",
    ]

    /// 温馨提示：请广大市民文明祭扫: advice to the public.
    private var isTip: Bool {
        guard let lead = scan.sentences.first?.range, let first = scan.clauseRanges(in: lead).first?.range else {
            return false
        }
        let isTitled =
            Self.tips.ends(in: title, before: title.count) || Self.tips.ends(in: text, before: first.upperBound)
        return isTitled && scan.sentences.prefix(4).contains { Self.everybody.occurs(in: text, range: $0.range) }
    }
    private static let tips: WordList = ["提示", "提醒", "小贴士", "倡议书", "告知书", "致市民", "一封信"]
    private static let everybody: WordList = [
        "广大市民", "广大居民", "广大群众", "广大村民", "广大家长", "广大游客", "广大旅客", "广大乘客", "广大用户", "广大消费者", "广大司机", "广大驾驶员", "市民朋友",
        "居民朋友",
        "家长朋友", "游客朋友", "农民朋友", "司机朋友", "村民朋友", "各位市民", "各位居民", "各位家长", "各位业主", "各位村民", "各位游客", "各位旅客", "市民要", "市民应",
    ]

    /// 2021年工作总结及2022年工作打算: what its sender has done, and what it means to do itself.
    var looksBackAndAhead: Bool {
        guard Self.outlooks.ends(in: title, before: title.count),
            let review = Self.reviews.first(in: title, range: 0..<title.count)
        else { return false }
        return Self.joints.stands(in: title, at: review.upperBound)
    }
    private static let reviews: WordList = ["工作总结", "工作情况", "工作汇报", "工作完成情况", "总结", "开展情况"]
    private static let joints: WordList = ["及", "和", "暨", "与", "、"]
    private static let outlooks: WordList = [
        "工作打算", "工作计划", "工作安排", "工作思路", "工作谋划", "重点工作", "工作要点", "打算", "计划", "思路",
    ]

    /// 2024年民生实事清单, 重点任务分解表: a paper that is nothing but tasks; not 重点任务完成情况清单, and not 问题清单.
    func listsTasks(_ kind: ArticleKind) -> Bool {
        kind == .plan && Self.listedTasks.occurs(in: title, range: 0..<title.count)
            && Self.lists.ends(in: title, before: title.count)
            && !Self.listedDeeds.occurs(in: title, range: 0..<title.count)
    }
    private static let listedTasks: WordList = ["实事", "议定", "交办", "督办", "任务", "重点工作", "重点项目", "目标", "工作"]
    private static let lists: WordList = [
        "清单", "分解", "分工", "分解表", "分工表", "任务表", "安排表", "计划表", "责任表", "任务分工方案", "任务分解方案", "实事", "重点工作", "重点任务",
        "议定事项", "交办事项", "督办事项",
    ]
    private static let listedDeeds: WordList = ["情况", "问题", "总结", "进展", "成效", "职责", "权力", "负面"]

    /// 近年来，柳河县坚持…: an account of good work, in which nobody speaks.
    var isExperience: Bool {
        guard let first = scan.blocks.first(where: { scan.characterCount($0.range) > 12 })?.range else { return false }
        return DemandReader.years.stands(in: text, at: first.lowerBound)
    }
}
