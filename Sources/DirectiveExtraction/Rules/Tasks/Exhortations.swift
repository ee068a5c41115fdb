/// Tells demands that somebody can report on from those that ask only for an attitude.
struct ExhortationReader {
    let scan: ArticleScan
    var text: UTF8Text { scan.text }

    /// Whether nothing in `range` can be reported done: it opens with cognition, or every clause asks for an attitude, a set phrase or a purpose.
    func isExhortation(_ range: Range<Int>, isDocument: Bool) -> Bool {
        let clauses = scan.clauseRanges(in: range).map(\.range)
        // 2021年，各部门要充分认识…: the year is no head.
        guard let head = clauses.first(where: { !isTime($0) }) else { return false }
        if clauses.contains(where: convenesByDay) { return false }
        // 学习贯彻…精神: to take something in is an attitude, whatever else the sentence says.
        if Self.taking.occurs(in: scan, range: head), Self.spirits.occurs(in: scan, range: head),
            !clauses.contains(where: { Self.handingIn.occurs(in: text, range: $0) }),
            !clauses.dropFirst().contains(where: {
                isWork($0) || isNamedWork($0, after: head) || beginsAnew($0) || isReportable($0)
            }),
            !clauses.dropFirst().contains(where: {
                OwnerParser(scan: scan).subject(
                    at: scan.afterLeadIn($0.lowerBound, limit: $0.upperBound), limit: $0.upperBound) != nil
            })
        {
            return true
        }
        if !isDocument, asksForWork(after: head, clauses) { return false }
        if !isDocument,
            let cognition = scan.hits.words(.attitude, in: head).last(where: {
                Attitude(rawValue: $0.payload) == .cognition
            }), !goesOn(cognition.end..<head.upperBound),
            !clauses.contains(where: {
                $0.lowerBound >= head.upperBound
                    && (isReportable($0) || isNamedWork($0) || beginsAnew($0) && character(of: $0) == .concrete
                        || !isLesson(cognition) && asksForWork($0))
            })
        {
            return true
        }
        var sawAttitude = false
        for clause in clauses where !clause.isEmpty {
            switch character(of: clause) {
            case .attitude: sawAttitude = true
            case .neutral: continue
            case .concrete: return false
            }
        }
        return sawAttitude
    }

    /// 提高认识、加强监管、落实责任制: work that is asked for in one breath with the attitude.
    private func goesOn(_ rest: Range<Int>) -> Bool {
        var offset = rest.lowerBound
        while offset < rest.upperBound, text.scalar(at: offset) == 0x3001 {
            var end = offset + 3
            while end < rest.upperBound, text.scalar(at: end) != 0x3001 { end += text.width(at: end) }
            let part = (offset + 3)..<end
            if let word = scan.predicate(at: part.lowerBound), word.kind == .action, word.hit.end - word.hit.start >= 6,
                word.hit.end < end, character(of: part) == .concrete
            {
                return true
            }
            offset = end
        }
        return false
    }

    /// 要提高认识，加快推进项目建设; 要提高站位，6月底前完成整改: an attitude in two words, and then work that can be reported.
    private func asksForWork(after head: Range<Int>, _ clauses: [Range<Int>]) -> Bool {
        guard let cognition = scan.hits.words(.attitude, in: head).last, cognition.end == head.upperBound,
            Attitude(rawValue: cognition.payload) == .cognition,
            let index = clauses.firstIndex(of: head),
            !clauses[(index + 1)...].contains(where: { clause in
                scan.hits.words(.attitude, in: clause).contains { Attitude(rawValue: $0.payload) == .cognition }
            })
        else { return false }
        return clauses[(index + 1)...].contains { clause in
            guard character(of: clause) == .concrete else { return false }
            if isReportable(clause) { return true }
            if Self.dated.occurs(in: text, range: clause), text.scalar(at: clause.lowerBound).digit != nil {
                return true
            }
            let manner = Self.sharing.length(in: text, at: clause.lowerBound) ?? 0
            return Self.heads.stands(in: text, at: clause.lowerBound + manner) && scan.characterCount(clause) >= 8
        }
    }
    private static let dated: WordList = ["前", "内", "之前", "以前"]
    private static let sharing: WordList = ["按照职责分工", "按职责分工", "根据职责分工", "按照各自职责", "按照分工"]
    private static let heads: WordList = [
        "抓紧推进", "抓紧抓好", "加快推进", "加速推进", "切实抓好", "全力抓好", "扎实抓好", "切实做好", "全力推进", "加快建设", "抓紧完成", "加快完成", "全力以赴抓好",
        "迅速开展", "全面开展",
        "立即开展", "认真开展",
    ]

    /// 逐户排查危房, 3月底前开展一次宣讲, 全面开展“回头看”: whether it was done can be seen, whatever attitude stands before it.
    private func isReportable(_ clause: Range<Int>) -> Bool {
        if asksByDay(clause) { return true }
        if keepsWatch(clause) { return true }
        guard character(of: clause) == .concrete else { return false }
        if Self.distributive.stands(in: text, at: clause.lowerBound) || convenes(clause) { return true }
        return Self.things.occurs(in: scan, range: clause)
    }
    /// One after the other.
    private static let distributive: WordList = [
        "逐户", "逐一", "逐村", "逐条", "逐项", "逐个", "逐矿", "逐企", "逐家", "逐人", "逐点", "挨家挨户", "挨户", "按月", "按季",
    ]
    /// What is drawn up, found or built.
    private static let things: WordList = [
        "台账", "清单", "隐患", "危房", "方案", "预案", "名单", "回头看", "专班", "河道", "管网", "垃圾", "时间表", "路线图", "计划",
        // What stands ready or is done at posts and in houses.
        "值班值守", "值守", "物资储备", "物资备料", "备足", "摸排", "监测", "巡查", "巡护", "图斑", "伤员", "演练", "居家观察", "危险区群众", "避险", "上岗", "到岗",
        "会商", "清淤", "检修",
    ]

    private func isTime(_ clause: Range<Int>) -> Bool {
        scan.characterCount(clause) <= 6 && Self.times.ends(in: text, before: clause.upperBound)
    }
    private static let times: WordList = ["年", "月", "季度", "日", "上半年", "下半年"]

    /// …精神，要召开好民主生活会: another 要 asks for more.
    private func beginsAnew(_ clause: Range<Int>) -> Bool {
        scan.modal(at: scan.afterLeadIn(clause.lowerBound, limit: clause.upperBound))?.strength == .obligation
            && !asksForAttitude(clause)
    }

    /// 加强做好当前安全防范工作: work of its own behind the spirit that is taken in.
    private func isWork(_ clause: Range<Int>) -> Bool {
        guard let word = scan.predicate(at: clause.lowerBound), word.kind == .action else { return false }
        return Self.work.ends(in: text, before: clause.upperBound) && character(of: clause) == .concrete
    }
    private static let work: WordList = [
        "防范工作", "排查工作", "整治工作", "保障工作", "防控工作", "监管工作", "防疫工作", "疫情防控", "救助工作", "服务工作",
        "巡查力度", "排查力度", "检查力度", "督查力度", "整治力度", "执法力度", "打击力度", "监管力度",
    ]

    /// Whether a word of attitude is what `clause` asks for.
    func asksForAttitude(_ clause: Range<Int>) -> Bool {
        scan.hits.words(.attitude, in: clause).contains { isAsked($0, clause) }
    }

    enum Character {
        case attitude, neutral, concrete
    }

    func character(of clause: Range<Int>) -> Character {
        if isNamedWork(clause) { return .concrete }
        let attitudes = scan.hits.words(.attitude, in: clause).filter { isAsked($0, clause) }
        let start = scan.afterLeadIn(clause.lowerBound, limit: clause.upperBound)
        if attitudes.isEmpty, asksByDay(clause) { return .concrete }
        if let predicate = scan.predicate(at: start), predicate.kind == .purpose {
            return attitudes.isEmpty ? .neutral : .attitude
        }
        // 3月10日前将贯彻落实情况报县政府办: a date or a paper to hand in can be checked.
        if Self.handingIn.occurs(in: text, range: clause), scan.predicate(at: start)?.kind != .purpose {
            return .concrete
        }
        if keepsWatch(clause) { return .concrete }
        // 要把牢“定盘星”: a figure of speech.
        if attitudes.isEmpty, text.scalar(before: clause.upperBound) == 0x201D,
            Self.figures.ends(in: text, before: clause.upperBound - 3)
        {
            return .neutral
        }
        if let last = attitudes.last { return goesOn(last.end..<clause.upperBound) ? .concrete : .attitude }
        let isVerb = scan.predicate(at: start).map { $0.kind == .action && $0.hit.end - $0.hit.start >= 6 } ?? false
        // 限期整改: an adverb and a verb.
        let isManner =
            scan.predicate(at: start).map { word in
                word.kind == .adverb && scan.predicate(at: word.hit.end)?.kind == .action
            } ?? false
        if scan.characterCount(clause) <= 4, !isVerb, !isManner { return .neutral }
        if Self.means.stands(in: text, at: start), scan.modal(in: clause) == nil { return .neutral }
        // A lead-in without a verb of its own: 按照省委部署要求, 在确保…的前提下.
        if let predicate = scan.predicate(at: start), predicate.kind == .preposition,
            Self.leadInEnds.ends(in: text, before: clause.upperBound)
        {
            return .neutral
        }
        // 绝不能让…变成….
        if let modal = scan.modal(in: start..<clause.upperBound), modal.strength == .must,
            Self.letting.stands(in: text, at: modal.hit.end)
        {
            return .neutral
        }
        // 措施上对症下药，配合上无缝对接: in what respect, and a set phrase.
        if text.scalar(at: start + 6) == 0x4E0A, scan.characterCount(clause) <= 9, scan.modal(in: clause) == nil {
            return .neutral
        }
        // …是一件大事: says what something is.
        if DemandReader.significance.ends(in: text, before: clause.upperBound) { return .neutral }
        let hasModal = scan.modal(in: start..<clause.upperBound) != nil
        if !hasModal, scan.predicate(at: start) == nil {
            if worksInSomeWay(start, limit: clause.upperBound) { return .concrete }
            // 专班将建立三项制度: somebody who does something.
            return OwnerParser(scan: scan).subject(at: start, limit: clause.upperBound) == nil ? .neutral : .concrete
        }
        return .concrete
    }

    /// The attitude is what the clause asks for: it stands at the end, or is the spirit of a meeting. 开展作风问题专项治理 asks for something else.
    private func isAsked(_ hit: Hit, _ clause: Range<Int>) -> Bool {
        guard let attitude = Attitude(rawValue: hit.payload), attitude != .none,
            !scan.segmentation.isSheltered(hit.start)
        else { return false }
        if attitude != .object { return true }
        // 命名文明单位的各项工作: work that is named.
        // 推进道路建设、供水保障等各项工作
        if Self.anyWork.ends(in: text, before: hit.end), Self.named.contains(text.scalar(before: hit.start)) {
            return false
        }
        if Self.spirits.ends(in: text, before: hit.end) {
            // 将会议精神传达到每个职工: whether it has come to them can be seen.
            if Self.reaching.stands(in: text, at: hit.end) { return false }
            // 按会议精神修改完善后，…印发: how the paper is to read.
            return !Self.revised.ends(in: text, before: clause.upperBound)
        }
        return scan.characterCount(hit.end..<clause.upperBound) <= 3 || Self.joins.stands(in: text, at: hit.end)
    }
    private static let figures: WordList = [
        "定盘星", "动力源", "真本领", "先手棋", "组合拳", "紧箍咒", "主动仗", "责任田", "压舱石", "主心骨", "指挥棒", "牛鼻子", "方向盘", "总开关", "金钥匙", "加速器",
        "助推器", "硬骨头", "压力阀", "安全阀", "总阀门", "思想弦", "安全弦", "责任弦", "铁拳头",
    ]
    private static let reaching: WordList = ["传达到", "传达至", "传达给", "传达落实到", "宣传到", "宣讲到"]
    private static let revised: WordList = ["修改完善后", "修改后", "完善后"]
    private static let named = ScalarSet("的等")
    private static let anyWork: WordList = ["各项工作", "各方面工作"]
    private static let handingIn: WordList = [
        "书面报", "情况报", "报告报", "方案报", "总结报", "材料报", "结果报", "报送至", "上报至", "报县", "报市", "报区", "报我",
    ]
    private static let joins: WordList = ["、", "和", "，"]

    static let taking: WordList = ["学习贯彻", "贯彻落实", "贯彻", "学习领会", "传达学习"]
    static let spirits: WordList = ["指示精神", "讲话精神", "重要指示", "重要讲话", "会议精神", "会精神", "重要论述", "批示精神", "全会精神", "大会精神"]
    private static let letting: WordList = ["让", "使"]
    private static let means: WordList = ["用", "以", "来", "从而"]
    private static let leadInEnds: WordList = [
        "前提下", "基础上", "要求", "部署", "精神", "指导", "为重点", "为目标", "过程中", "工作中", "时", "后", "下", "高度", "高度出发",
    ]
}
