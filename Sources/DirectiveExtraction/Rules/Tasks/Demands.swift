/// What a clause or sentence asks for: how it is headed, and whether it is a demand at all.
struct DemandReader {
    /// How much a head asks for, the weakest first.
    enum Tier: Int, Comparable, Sendable {
        case none, purpose, action, adverb, subject, obligation, must

        static func < (left: Tier, right: Tier) -> Bool { left.rawValue < right.rawValue }
    }

    let scan: ArticleScan
    var text: UTF8Text { scan.text }

    /// The head of one clause.
    func tier(of clause: Range<Int>) -> Tier {
        scan.memo._withUnsafeGuaranteedRef { memo in memo.tier(of: clause) { readTier(of: clause) } }
    }

    private func readTier(of clause: Range<Int>) -> Tier {
        var start = scan.afterDay(
            scan.afterLeadIn(clause.lowerBound, limit: clause.upperBound), limit: clause.upperBound)
        guard start < clause.upperBound, !saysWhatItIs(clause, start) else { return .none }
        // 6月底前完成整改: by when, before what.
        start = scan.workBehindTerm(start, limit: clause.upperBound) ?? start
        if let modal = scan.modal(in: start..<clause.upperBound), !isTopicComment(modal.hit, in: clause),
            !describes(modal, in: clause), !statesAim(modal.hit)
        {
            return modal.strength == .must ? .must : .obligation
        }
        // 从通报的情况来看: by what somebody judges.
        if isView(start..<clause.upperBound) { return .none }
        // 存在无证上岗问题: what was found.
        if Self.found.stands(in: text, at: start) { return .none }
        if isReport(clause) || tellsPast(start) || isNounPhrase(clause) { return .none }
        if Self.inquiries.stands(in: text, at: start) || asksWhether(clause, start) { return .none }
        if Self.assigning.stands(in: text, at: start) || ordersReader(start, limit: clause.upperBound) {
            return .subject
        }
        // 整改情况请于5月31日前报县委督查室.
        if let request = Self.requested.first(in: scan, range: clause), text.scalar(at: request.upperBound).digit != nil
        {
            return .subject
        }
        if Self.significance.ends(in: text, before: clause.upperBound) || statesCrux(clause) { return .none }
        if reportsToSpeaker(clause) { return .obligation }
        if delivers(clause) { return .adverb }
        if let predicate = scan.predicate(at: start) {
            switch predicate.kind {
            case .adverb, .role: return .adverb
            case .action: return .action
            // 确保了安全稳定: reached.
            case .purpose: return text.scalar(at: predicate.hit.end) == 0x4E86 ? .none : .purpose
            case .preposition: return hasVerb(predicate.hit.end..<clause.upperBound) ? .action : .none
            case .achievement, .none: return .none
            }
        }
        let parser = OwnerParser(
            scan: scan,
            isObliged: SpeechFinder.speechOnly.ends(in: text, before: clause.lowerBound)
                || SpeechFinder.orderingVerbs.ends(in: text, before: clause.lowerBound))
        if let subject = parser.subject(at: start, limit: clause.upperBound) {
            return tellsEarliest(subject.end..<clause.upperBound) ? .none : .subject
        }
        if TaskCutter.byOwner(scan, clause) != nil || parser.subjectAfterTopic(clause) != nil { return .subject }
        // 市区全部停止土石方作业, 重点区域内每天对所有道路进行吸尘: whatever the subject, all of it and every day is an order.
        if Self.blanket.occurs(in: scan, range: clause), hasVerb(clause) { return .action }
        if isAtOnce(clause, start) { return .adverb }
        return .none
    }

    /// 施工队后天才能进场: when it can be at the earliest, told by whoever waits for it.
    private func tellsEarliest(_ predicate: Range<Int>) -> Bool {
        let near = predicate.lowerBound..<min(predicate.upperBound, predicate.lowerBound + 60)
        return Self.earliest.occurs(in: text, range: near)
    }
    private static let earliest: WordList = [
        "才能进", "才能到", "才能完", "才能开", "才能来", "才能修", "才能安", "才能供", "才能做", "才可", "才来", "才到",
    ]
    private static let found: WordList = ["存在"]

    /// 做到认识要到位、排查要再紧: a modal inside a purpose or after 做到 says how, it demands nothing new.
    private func isTopicComment(_ modal: Hit, in clause: Range<Int>) -> Bool {
        let start = scan.afterLeadIn(clause.lowerBound, limit: clause.upperBound)
        guard modal.start > start, let first = scan.predicate(at: start) else { return false }
        return first.kind == .purpose
    }

    private func hasVerb(_ range: Range<Int>) -> Bool {
        // 对方案进行了从新设计: done.
        !isPast(range)
            && scan.hits.words(.predicate, in: range).contains {
                let kind = PredicateKind(rawValue: $0.payload)
                guard $0.end - $0.start >= 6 else { return false }
                return kind == .action || kind == .adverb || kind == .purpose
            }
    }

    /// …整改是必须完成的政治任务, 也是全面建成小康的收官之年: what something is, with a modal in the attribute or an adverb before 是.
    private func saysWhatItIs(_ clause: Range<Int>, _ start: Int) -> Bool {
        guard text.scalar(before: clause.upperBound) != 0x7684, Self.natures.ends(in: text, before: clause.upperBound)
        else { return false }
        var offset = start
        let limit = scan.modal(in: start..<clause.upperBound)?.hit.start ?? clause.upperBound
        while offset < limit {
            if text.scalar(at: offset) == 0x662F { return true }
            offset += text.width(at: offset)
        }
        return false
    }
    private static let natures: WordList = ["政治任务", "之年", "的任务", "的大事", "的关键", "的基础", "的责任", "的工作", "的一年", "的时期", "阶段"]

    /// 安排了专项行动: a verb with 了 tells what has been done.
    private func tellsPast(_ start: Int) -> Bool {
        guard let word = scan.predicate(at: start), word.kind == .action else { return false }
        return text.scalar(at: word.hit.end) == 0x4E86
    }

    /// 承担考评任务的单位: names somebody and says nothing of him yet.
    private func isNounPhrase(_ clause: Range<Int>) -> Bool {
        text.scalar(at: clause.lowerBound) != 0x7531 && OwnerParser(scan: scan).describedBody(clause) != nil
    }

    static let blanket: WordList = ["全部", "一律", "每天", "每日", "每周", "每月", "全天候"]

    /// 减少工业企业污染是治霾的关键: says what something is.
    static let significance: WordList = [
        "的关键", "的前提", "的基础", "的保障", "的核心", "的根本", "的困难期", "的重点", "的重要性", "的重要内容", "之列", "重要抓手", "重要举措", "的意义", "的大事",
        "的需要",
        "至关重要", "十分重要", "尤为重要", "非常重要", "刻不容缓", "势在必行", "迫在眉睫", "意义重大",
    ]

    static let requested: WordList = ["请于", "请在"]
    private static let assigning: WordList = ["由", "请", "责成", "分别由", "统一由", "并由", "其余由", "务请", "烦请", "责令你", "现责令"]

    /// Whether a clause tells what has been done.
    func isReport(_ clause: Range<Int>) -> Bool {
        if tellsOfYesterday(clause) { return true }
        for hit in scan.hits.words(.predicate, in: clause)
        where PredicateKind(rawValue: hit.payload) == .achievement && !scan.segmentation.isSheltered(hit.start) {
            if hit.end - hit.start >= 6 { return true }
            if scan.text.scalar(at: hit.start) == 0x66FE { return true }
        }
        return Self.reportSigns.occurs(in: scan, range: clause)
    }

    /// 关停了一批燃煤机组.
    func isPast(_ clause: Range<Int>) -> Bool {
        scan.hits.words(.predicate, in: clause).contains { text.scalar(at: $0.end) == 0x4E86 }
    }

    static let reportSigns: WordList = [
        "成效明显", "做了大量", "做了很多", "现实意义", "历史意义", "将有大雨", "将有暴雨", "将有一次", "将有较强", "将有明显", "将有大", "将有强", "将出现大", "将出现强",
        "已到账", "已到位", "已拨付", "已下达", "将出现一次", "将出现较", "将出现降", "将迎来", "部门预报", "已经", "取得了", "基本完成", "据统计", "同比", "总体良好",
        "总体平稳", "成效显著", "给予充分肯定", "充分肯定", "明显增强", "明显改善", "再次荣获", "的重要意义在于",
        "具有重要意义", "具有十分重要", "意义重大",
    ]

    /// Whether a clause has a modal or an owner of its own.
    func obligesSomebody(_ range: Range<Int>) -> Bool {
        scan.clauseRanges(in: range).contains { tier(of: $0.range) >= .subject }
    }

    /// 逾期不报的，将予以通报: what the sender itself will do to those who fail.
    func isSanction(_ range: Range<Int>) -> Bool {
        guard scan.modal(in: range) == nil else { return false }
        // 凡未经批准擅自介入者，按…处理: whoever it may be, and what happens to him.
        if Self.whoever.stands(in: text, at: range.lowerBound), Self.treated.ends(in: text, before: range.upperBound) {
            return true
        }
        guard Self.sanctions.occurs(in: text, range: range) || enforces(range), !chargesBody(range) else {
            return false
        }
        guard
            threatensLater(range)
                || scan.clauseRanges(in: range).contains(where: { text.scalar(before: $0.range.upperBound) == 0x7684 })
                || Self.failing.occurs(in: text, range: range)
        else { return false }
        // Every clause with a head is about them: 加强督导，对落实不力的予以通报 asks for supervision first.
        return scan.clauseRanges(in: range).allSatisfy { _, clause in
            Self.sanctions.occurs(in: text, range: clause) || enforces(clause)
                || text.scalar(before: clause.upperBound) == 0x7684
                || Self.cases.stands(in: text, at: clause.lowerBound) || tier(of: clause) < .action
                // 以强有力的督查推动落实: by what means the sender does it.
                || text.scalar(at: clause.lowerBound) == 0x4EE5
        }
    }
    private static let whoever: WordList = ["凡"]
    private static let treated: WordList = ["处理", "处罚", "论处", "责任"]
    private static let cases: WordList = ["对", "凡", "出现", "发生", "因", "按照", "视情"]
    /// 为掌握真实情况，把损失降到最低。: what a paper is for.
    private func isPurposeOnly(_ range: Range<Int>) -> Bool {
        // 春季开学在即，为维护稳定，确保…: behind what is the case.
        let first = scan.clauseRanges(in: range).first {
            tier(of: $0.range) != .none || Self.purposes.stands(in: text, at: $0.range.lowerBound)
        }
        guard let first, Self.purposes.stands(in: text, at: first.range.lowerBound), scan.modal(in: range) == nil else {
            return false
        }
        return !scan.clauseRanges(in: range).contains { _, clause in
            OwnerParser(scan: scan).subject(at: clause.lowerBound, limit: clause.upperBound) != nil
                || TaskCutter.byOwner(scan, clause) != nil
        }
    }
    private static let purposes: WordList = ["为了", "为"]
    private static let failing: WordList = [
        "对因", "工作不力", "落实不力", "推诿", "弄虚作假", "逾期", "未按", "不作为", "失职", "履职不到位", "被通报",
    ]
    static let future: WordList = ["将"]
    private static let sanctions: WordList = [
        "严格问责", "从严问责", "问责处理", "予以处罚", "严肃追责", "予以通报", "通报批评", "予以问责", "严肃问责", "严肃处理", "追究", "追责", "进行约谈", "予以约谈",
        "进行通报", "全区通报", "全县通报", "全市通报", "给予处理",
        "给予处分", "给予相应处理", "依法追究",
        "依规依纪", "实行一票否决", "取消评优", "取消评先", "取消年度评", "取消当年评", "评优资格", "评先资格", "评先评优资格", "扣分", "扣除",
    ]

    /// Whether a sentence is a demand under `force`, and by which rule.
    func demand(_ sentence: Sentence, from start: Int, force: SpeechForce, isDocument: Bool) -> Rule? {
        let range = start..<max(start, sentence.range.upperBound)
        let clauses = scan.clauseRanges(in: range)
        if Self.formulas.occurs(in: scan, range: range) || isTransmission(range) { return nil }
        // 请永强、海涛同志阅。: for their notice.
        if clauses.count == 1, isForNotice(range) || OwnerParser(scan: scan).isSubmitted(range) { return nil }
        if tellsShortfall(range) || isKindWord(range) { return nil }
        if let first = clauses.first?.range, scan.modal(in: range) == nil, asksWhether(first, first.lowerBound) {
            return nil
        }
        if force == .stress, tellsPastWork(range) || tellsPresentWork(range) { return nil }
        // 希望大家共同努力
        if Self.hoping.stands(in: text, at: start), scan.modal(in: range) == nil { return nil }
        if isDocument, isOwnPledge(range) || isSanction(range) || isPurposeOnly(range) { return nil }
        var best = Tier.none
        // In a paper the first clause with a head decides: 11月起，每周组织开展….
        var isLeading = true
        var sawReport = false
        var sawPast = false
        for (index, clause) in clauses {
            let tier = tier(of: clause)
            if tier >= .obligation {
                // What a statement says of the past it does not demand.
                if force == .statement, tier == .must,
                    isReport(clause) || isPast(clause)
                        || !Self.firm.occurs(in: text, range: clause)
                            && clauses.contains(where: { isReport($0.range) || isPast($0.range) })
                {
                    continue
                }
                if isBackground(clause) || force == .statement && compares(clause) { continue }
                return BoundaryRule.sentenceModal
            }
            if isReport(clause) { sawReport = true }
            if isPerfect(clause, isLast: clause.upperBound >= range.upperBound) { sawPast = true }
            if isLeading || tier == .subject { best = max(best, tier) }
            // 结合本地实际，从严抓好防控: a lead-in leaves the place to what it leads to.
            // 项目建设方面：清理…: a label.
            let isLabel = scan.clauses[index].mark == .colon && scan.characterCount(clause) <= 14
            if tier != .none || !isDocument && !isPhrase(clause) && !isLabel { isLeading = false }
        }
        if sawPast || sawReport && (best != .subject || force == .statement) { return nil }
        switch best {
        case .subject:
            return force == .demand || force == .stress || isDocument || asks(start, limit: range.upperBound)
                ? BoundaryRule.sentenceSubject : nil
        case .adverb: return force == .demand || force == .stress || isDocument ? BoundaryRule.sentenceAdverb : nil
        case .action: return force == .demand || isDocument ? BoundaryRule.sentenceVerb : nil
        // 会议要求，力争6月底前开工: what is to be reached by a day.
        case .purpose:
            return isDocument || force == .demand && Self.days.occurs(in: text, range: range)
                ? BoundaryRule.sentenceVerb : nil
        default: return nil
        }
    }

    /// 会议指出，…。请高建设同志牵头…: who is asked by name is asked, whatever the verb of speech before.
    private func asks(_ start: Int, limit: Int) -> Bool {
        let opener = scan.afterLeadIn(start, limit: limit)
        if Self.asking.stands(in: text, at: opener) || setsQuota(opener, limit: limit) { return true }
        // 会议认为，…。各乡镇负责组织实施: whose duty it is from now on.
        if let subject = OwnerParser(scan: scan).subject(at: opener, limit: limit),
            Self.duties.stands(in: text, at: subject.end)
        {
            return true
        }
        guard text.scalar(at: opener) == 0x7531, let clause = scan.clauseRanges(in: opener..<limit).first?.range else {
            return false
        }
        return TaskCutter.byOwner(scan, clause)?.at == opener
    }
    private static let hoping: WordList = ["希望", "期待", "期盼", "祝愿"]
    private static let days: WordList = ["底前", "日前", "月前", "年前", "之前", "年底", "月底"]
    private static let asking: WordList = ["请", "责成", "务请"]
    private static let duties: WordList = ["负责", "具体负责", "全面负责", "牵头"]

    /// 对各项任务进行分解，形成了方案: told as done, whoever the subject is.
    private func isPerfect(_ clause: Range<Int>, isLast: Bool) -> Bool {
        scan.hits.words(.predicate, in: clause).contains { hit in
            let kind = PredicateKind(rawValue: hit.payload)
            guard !scan.segmentation.isSheltered(hit.start) else { return false }
            return kind == .achievement && text.scalar(before: hit.end) == 0x4E86
                || kind == .action && text.scalar(at: hit.end) == 0x4E86
                    && (hit.start == clause.lowerBound
                        || scan.predicate(at: clause.lowerBound)?.hit.end == hit.start
                        || isLast && hit.end - hit.start >= 6)
        }
    }

    /// Only says by, for or in what.
    private func isPhrase(_ clause: Range<Int>) -> Bool {
        let start = scan.afterLeadIn(clause.lowerBound, limit: clause.upperBound)
        return scan.predicate(at: start)?.kind == .preposition
    }

    /// A modal that a law, a condition or a description has, not the speaker.
    private func isBackground(_ clause: Range<Int>) -> Bool {
        Self.backgrounds.occurs(in: scan, range: clause)
    }

    private static let firm: WordList = ["必须", "务必", "一定要", "坚决"]
    static let backgrounds: WordList = ["才能", "根据考核要求", "原定", "曾要求", "曾经要求"]
    static let formulas: WordList = [
        "自印发之日起施行", "自发布之日起施行", "自印发之日起实施", "从其规定", "现印发给你们", "请认真组织实施", "请遵照执行", "收到请回复", "请认真贯彻执行", "请结合实际认真贯彻",
        "现予公布", "现予印发", "特此通知", "请抓好落实。", "请高度重视，认真",
        "请遵照办理", "请认真办理", "请贯彻执行", "请认真抓好落实", "请抓好贯彻落实", "请认真贯彻落实", "通知如下", "公告如下",
        "意见如下", "特制定", "方案如下",
        "制定本方案", "制定本实施", "制定本工作方案", "制定本整改方案", "制定本行动方案", "制定本办法", "制定本规定", "制定本意见", "制定本细则", "制定本计划", "制定本预案",
        "制定本制度", "制定本措施", "制定本要点", "制定本条例", "制定本规则", "制定本规划", "制定本指南", "制订本方案", "制订本实施", "制订本工作方案", "制订本整改方案",
        "制订本行动方案", "制订本办法", "制订本规定", "制订本意见",
        "安排如下", "措施如下", "提出如下", "做出如下", "作出如下", "函告如下", "决定如下", "报告如下", "请一并", "以上请",
        "按本通知要求", "按照本通知要求", "现就", "现将", "汇报如下", "通报如下", "请予汇总", "请查收", "请予支持", "请予以支持为盼", "请审阅", "请查阅", "请予批复", "请批复",
        "请予审议", "请审示", "请批示", "请抓好落实工作", "认真抓好贯彻落实工作", "敬请谅解",
    ]
}
