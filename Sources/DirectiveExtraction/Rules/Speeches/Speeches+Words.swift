/// What preambles are made of.
extension SpeechFinder {
    static let joined: WordList = ["并", "并且", "，并", "后", "时", "中", "还"]
    static let commissioning: WordList = ["责成"]
    static let particles: WordList = ["了", "道", "说"]
    static let titles = WordList(joining: ordinaryTitles, WordList(NameLexicon.heads))
    private static let ordinaryTitles: WordList = [
        "站长", "所长", "队长", "院长", "校长", "部长", "主席", "组长", "科长", "处长", "总经理", "董事长", "厅长", "支书", "村长", "书记", "县长", "市长",
        "区长", "镇长", "乡长", "局长", "主任", "旗长", "州长", "委员", "政委", "教导员", "司令员", "行长", "会长", "台长", "社长", "老师", "教授", "检察官",
        "督学",
    ]
    static let pronouns: WordList = ["他", "她"]
    static let meetings: WordList = [
        "会议", "全会", "大会", "例会", "会议上", "调度会", "推进会", "座谈会", "常务会议", "本次会议", "这次会议", "此次会议", "与会同志", "专题会议", "会上", "报告",
    ]
    static let instructions: WordList = [
        "批示", "批示中", "重要批示", "讲话", "讲话中", "重要讲话", "指示", "重要指示", "指示批示", "重要指示批示",
    ]
    static let papers: WordList = [
        "意见", "通知", "方案", "办法", "纪要", "通报", "反馈", "文件", "规定", "要点", "活动", "约谈", "函", "提示函", "督办函", "督办通知", "督办单", "交办单",
        "紧急通知", "通告", "公告", "决定", "督查通报", "整改通知", "通知书", "县委", "市委", "区委", "省委", "州委", "旗委", "与会领导",
        "县领导",
        "市领导",
    ]
    static let links: WordList = [
        "并", "还", "又", "再次", "同时", "并且", "也", "最后", "进一步", "反复", "特别", "着重", "重点", "同时还", "并就", "还就", "并对", "会议", "当场",
        "现场", "一一", "逐一", "立即作出", "立即做出", "当即作出", "当即做出", "迅速作出", "迅速做出",
    ]
    static let openers = WordList(joining: ordinaryOpeners, NameLexicon.manners)
    private static let ordinaryOpeners: WordList = [
        "还", "也", "又", "都", "均", "再次", "再", "最后", "随后", "同时", "反复",
        "总结", "一再", "现场", "当场", "明确", "着重", "重点", "特别", "进一步",
        "并", "则",
        "在", "于", "就", "对", "针对", "边", "向", "深入", "主持", "出席", "讲话", "代表", "结合", "围绕", "一行", "首先", "要", "主", "多次", "从",
        "分别", "共同",
        "为", "还就", "当", "听取", "提", "作", "做", "书面", "口头", "当面",
        "《", "关于", "中", "给", "同志", "（", "(", "近日", "日前", "昨日", "今日", "原则", "一致", "以", "亲自", "充分", "第一时间", "立即",
        "迅速", "高度", "专门", "刚才", "刚刚", "接着", "继而", "紧接", "通过", "电话", "来电", "视频", "连线", "因此", "据此", "由此", "点评", "讲评", "用",
        "研究", "语重心长地", "根据", "按照", "依据", "依照", "遵照", "立足", "发表", "打电话", "打来电话", "致电", "发微信", "发短信",
    ]
    static let phraseOpeners: WordList = [
        "听取", "听完", "就", "在", "对", "针对", "围绕", "结合", "并就", "并对", "还就", "还对", "向", "并向",
    ]
    static let reportAdverbs: WordList = [
        "首先", "分别", "先后", "认真", "集中", "专题", "深入", "随后", "就", "进行", "分", "还", "并", "作了", "依次",
    ]
    static let announcing: WordList = [
        "提出要求", "点要求", "作要求", "体要求", "出要求", "下要求", "要求", "意见", "部署", "安排", "任务", "批示", "强调",
    ]
    static let listAnnounced: WordList = ["点", "项", "条", "个方面", "以下", "如下"]
    static let narrativeVerbs: WordList = ["部署", "安排", "明确", "决定", "确定", "同意", "交代", "补充", "批示", "提出", "布置"]
    static let objectTakers: WordList = [
        "要求", "叮嘱", "责成", "责令", "嘱咐", "嘱托", "告诫", "指示", "决定", "明确", "议定", "商定", "确定", "明确了", "提出", "拍板", "提醒", "敦促",
        "督促",
    ]
    static let reportTopics: WordList = [
        "成效", "成绩", "取得", "突破", "进展", "特点", "做法", "情况", "问题", "原因", "议程", "议题", "内容", "经验", "变化", "成果", "亮点", "不足",
        "的困难", "主要困难", "存在困难", "困难和问题", "的短板", "存在短板", "主要短板", "的差距", "存在差距", "主要差距", "薄弱环节",
    ]
    static let demandWords: WordList = ["要求", "任务", "措施", "抓好", "做好", "工作要", "要做", "要抓", "必须", "意见", "整改"]
    static let counters: WordList = ["点", "项", "条", "个方面", "个方面的", "件", "个问题", "大"]

    /// 需要强调的是，, 特别要指出的是，, 再强调一点，: what a speaker says of his next words; it names nobody.
    func marksDiscourse(_ hit: Hit) -> Bool {
        Self.discourse.stands(in: text, at: hit.end) && Self.needed.ends(in: text, before: hit.start)
    }
    private static let discourse: WordList = ["的是，", "的是,", "的一点是，", "的是：", "的几点是："]
    private static let needed: WordList = ["需要", "要", "特别", "必须", "应当", "值得", "着重", "再次", "还", "想"]

    /// 李伟对县水利局局长王强说：“…”: whom the words are spoken to, between 对 and the verb.
    func spokenTo(_ hit: Hit, from clauseStart: Int) -> Range<Int>? {
        // 对县住建局提出三点要求：, 给各乡镇布置了两项任务：: whom the list is for.
        let gift = givingVerb(hit, from: clauseStart)
        guard let verb = gift ?? Self.tellingVerbs.length(in: text, before: hit.end).map({ hit.end - $0 }) else {
            return nil
        }
        var position = verb
        for _ in 0..<20 {
            guard let before = text.position(before: position), before >= clauseStart, text.scalar(at: before).isHan
            else { return nil }
            if text.scalar(at: before) == 0x5BF9 || gift != nil && Self.receiving.stands(in: text, at: before) {
                return OwnerParser(scan: scan).wholeList(position..<verb) == nil ? nil : position..<verb
            }
            position = before
        }
        return nil
    }
    /// Where 提出 of 提出三点要求 begins, whichever of its words is taken for the verb.
    private func givingVerb(_ hit: Hit, from clauseStart: Int) -> Int? {
        var position = hit.start
        for _ in 0..<6 {
            if Self.giving.stands(in: text, at: position) { return position }
            guard let before = text.position(before: position), before >= clauseStart else { return nil }
            position = before
        }
        return nil
    }
    private static let giving: WordList = ["提出", "提", "布置", "作出", "作了", "做出", "部署", "安排", "下达", "交办", "明确"]
    private static let receiving: WordList = ["向", "给"]
    private static let tellingVerbs: WordList = ["说", "讲", "强调", "叮嘱", "嘱咐"]
}
