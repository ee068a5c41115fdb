import LedgerModel

/// Meetings that speak, by whatever name, and those that a sentence tells of.
extension SpeechFinder {
    /// 会议, 视频会议, 县委常委会, 全县安全生产工作会议: where the name of a meeting at `offset` ends, before a verb of speech or what leads to one.
    func meeting(at offset: Int, limit: Int) -> Int? {
        if let length = Self.meetings.length(in: text, at: offset) { return offset + length }
        guard offset < limit else { return nil }
        if let length = Self.gatherings.length(in: text, at: offset), speaksNext(offset + length, limit) {
            return offset + length
        }
        let start = scan.afterDay(afterYear(offset), limit: limit)
        guard scan.predicate(at: start) == nil, !Self.standards.stands(in: text, at: start) else { return nil }
        var end = start
        for _ in 0..<30 {
            let scalar = text.scalar(at: end)
            guard end < limit, scalar.isHan || scalar == 0x201C || scalar == 0x201D else { return nil }
            end += text.width(at: end)
            guard Self.gatherings.ends(in: text, before: end), speaksNext(end, limit) else { continue }
            let name = start..<end
            // 县委于书记在会上讲了三条; 落实会议要求
            return scan.modal(in: name) == nil && !Self.noPartOfMeeting.occurs(in: text, range: name) ? end : nil
        }
        return nil
    }

    /// 2024年全县防汛工作会议: behind the year.
    private func afterYear(_ offset: Int) -> Int {
        var position = offset
        while text.scalar(at: position).digit != nil { position += text.width(at: position) }
        return position > offset && text.scalar(at: position) == 0x5E74 ? position + 3 : offset
    }

    /// A verb of speech, or a word that may stand between it and its subject.
    private func speaksNext(_ offset: Int, _ limit: Int) -> Bool {
        offset >= limit || scan.hits.word(.speech, at: offset) != nil || Self.openers.stands(in: text, at: offset)
            || Self.links.stands(in: text, at: offset)
    }

    /// 我县召开交办会，提出…; 麻山镇召开防汛会议，并对各村就防汛工作提出了具体要求：: the meeting that is told of asks. Nobody looks further back than some clauses.
    func isHeld(before clauseStart: Int, from: Int) -> Bool {
        scan.clauseRanges(in: max(from, clauseStart - 420)..<max(from, clauseStart)).contains { _, clause in
            // 每周五由区交通局召集各成员单位召开例会: what is to be held.
            guard let verb = Self.convening.first(in: text, range: clause), scan.modal(in: clause) == nil,
                !Self.toBeHeld.occurs(in: text, range: clause) || Self.chaired.occurs(in: text, range: clause)
            else { return false }
            return verb.upperBound == clause.upperBound
                ? Self.gathering.occurs(in: text, range: clause.lowerBound..<verb.lowerBound)
                : Self.gathering.ends(in: text, before: clause.upperBound)
                    || Self.namedGathering.occurs(in: text, range: clause)
        }
    }
    private static let convening: WordList = ["召开", "举行", "召集"]
    /// 在控尘、控煤等方面提出了新要求: where, and not about what, it asks.
    static let aspectsOfWork: WordList = ["在", "从"]
    private static let toBeHeld: WordList = ["每", "由", "请"]
    private static let chaired: WordList = ["主持"]
    private static let gathering: WordList = ["会", "会议"]
    private static let namedGathering: WordList = ["会议", "交办会", "推进会", "座谈会", "调度会", "部署会", "动员会", "工作会", "现场会"]

    /// What people meet for. 协会, 工会 and 委员会 are bodies.
    private static let gatherings = WordList(
        [
            "动员", "培训", "约谈", "反馈", "教育", "常委", "常务", "电视电话", "视频", "部署", "安排", "工作", "调度", "推进", "座谈", "专题", "现场",
            "办公", "局务", "部务", "院务",
            "校务", "党组", "党委", "党工委", "支部", "三干", "干部", "职代", "党代", "例", "碰头", "协调", "交办", "分析", "研判", "会商", "总结", "表彰",
            "誓师", "启动", "评审",
            "论证", "家长", "职工", "全体", "扩大", "联席", "通气", "调研", "汇报", "讲评", "点评", "警示", "警示教育", "安全教育", "动员部署", "安排部署",
            "总结表彰", "调度推进", "提醒", "述职", "对接", "攻坚", "督办", "督导", "促进", "落实", "整治", "观摩", "比武",
            "布置", "转段", "收心", "收官", "战前", "早", "晚", "周", "班前",
        ].flatMap { [$0 + "会", $0 + "会议", $0 + "大会"] } + ["会议"])
    private static let noPartOfMeeting: WordList = [
        "召开", "举行", "召集", "参加", "出席", "组织", "主持", "传达", "学习", "贯彻", "执行", "遵照", "按照", "根据", "对照", "符合", "的", "在", "把",
        "将", "被", "是", "有",
    ]
}

/// Papers, teams and instructions that ask by themselves.
extension SpeechFinder {
    /// 《意见》, 通知, 省环保厅: a paper or its author at `offset`; the offset after it.
    func paper(at offset: Int, verb: Int) -> Int? {
        guard offset < verb else { return nil }
        if text.scalar(at: offset) == 0x300A, let title = scan.segmentation.shelter(holding: offset) {
            return title.upperBound <= verb ? title.upperBound : nil
        }
        // 通知要求, 州委就此要求; 州委巡察办 is read below.
        if let length = Self.papers.length(in: text, at: offset), leavesSubject((offset + length)..<verb) {
            return offset + length
        }
        if let length = Self.teams.length(in: text, at: offset), offset + length <= verb,
            !Self.party.stands(in: text, at: offset + length)
        {
            return offset + length
        }
        // 督查组一行强调
        let party = Self.party.length(in: text, before: verb) ?? 0
        guard let owners = OwnerParser(scan: scan).list(at: offset, limit: verb - party), owners.count == 1,
            owners[0].kind != .person, owners[0].name.count >= 3
        else { return nil }
        return owners[0].end == verb - party ? verb : owners[0].end
    }

    /// 批示指出，…; 讲话要求，…: the instruction that was told of, and whose it is where the text says so.
    func instruction(at offset: Int, from: Int) -> Subject {
        let author = people.lastMention(in: max(0, offset - 3000)..<offset)?.person
        return Subject(
            speaker: author.map { .person($0.name) } ?? .document, start: from, isStrong: true,
            rule: author == nil ? SpeakerRule.meeting : SpeakerRule.pronoun)
    }

    /// 检查组发现工地存在隐患，当场责令施工单位立即停工整改; 针对发现的问题，要求…: whoever inspects is no more than understood, and tells nobody of
    /// figures (检查组共检查企业20家，发现隐患36处，责令整改12处).
    func inspection(before clauseStart: Int, from: Int, verb: Int) -> Subject? {
        guard clauseStart > from, clauseStart - from <= 420 else { return nil }
        var opener = scan.afterLeadIn(from, limit: clauseStart)
        opener = scan.afterDay(opener, limit: clauseStart)
        guard let first = scan.clauseRanges(in: opener..<clauseStart).first?.range,
            Self.finding.occurs(in: text, range: first) || speaksOfFaults(first) || opensWithTeam(first),
            let index = scan.segmentation.clause(beginningBy: verb),
            !counts(from..<scan.clauses[index].range.upperBound),
            scan.modal(in: opener..<clauseStart) == nil, !Self.settled.ends(in: text, before: verb)
        else { return nil }
        return Subject(speaker: .unnamed, start: from, isStrong: true, rule: SpeakerRule.pronoun)
    }
    /// 针对此次巡查反映出的问题: what was wrong, however it came to be known.
    private func speaksOfFaults(_ clause: Range<Int>) -> Bool {
        Self.regarding.stands(in: text, at: clause.lowerBound) && Self.amiss.ends(in: text, before: clause.upperBound)
    }
    private static let regarding: WordList = ["针对"]
    private static let amiss: WordList = ["的问题", "问题", "隐患", "不足", "短板", "薄弱环节", "的情况", "漏洞"]
    private static let finding: WordList = [
        "检查中发现", "检查发现", "督查中发现", "督查发现", "督导中发现", "巡查中发现", "抽查中发现", "暗访中发现", "检查中，发现", "针对发现的", "针对检查", "针对检查发现",
        "针对存在的问题", "针对检查中发现",
        "针对督查", "对发现的问题", "对检查发现的问题", "对存在的问题", "对检查中发现的",
    ]
    private static let settled: WordList = ["已", "已经", "均已", "共", "累计"]

    /// 检查组, 支队督导组一行: nothing but whose team it is stands before.
    private func opensWithTeam(_ clause: Range<Int>) -> Bool {
        guard let team = Self.teams.first(in: text, range: clause) else { return false }
        let prefix = clause.lowerBound..<team.lowerBound
        return prefix.count <= 36 && scan.predicate(at: prefix.lowerBound) == nil
            && !Self.noPartOfTeam.occurs(in: text, range: prefix)
    }
    private static let noPartOfTeam: WordList = [
        "派", "成立", "组建", "由", "向", "与", "和", "的", "在", "对", "接受", "迎接", "配合", "陪同",
    ]

    /// 12处, 36家: how many there were.
    func counts(_ range: Range<Int>) -> Bool {
        var offset = range.lowerBound
        while offset < range.upperBound {
            if text.scalar(at: offset).digit != nil, text.scalar(at: offset + 1).digit == nil,
                Self.measures.stands(in: text, at: offset + 1)
            {
                return true
            }
            offset += text.width(at: offset)
        }
        return false
    }
    private static let measures: WordList = [
        "处", "家", "起", "个", "次", "项", "条", "份", "人次", "户", "余处", "余家", "余个", "多处", "多家",
    ]
    private static let teams: WordList = ["督查组", "检查组", "督导组", "调研组", "考核组", "巡查组", "暗访组", "工作组", "巡察组"]

    /// 会议强调, 会议还指出 and nothing else, as pages for telephones set them above what was said: the verb.
    static func meetingLine(_ text: UTF8Text, _ range: Range<Int>) -> SpeechForce? {
        guard range.count <= 60, let meeting = meetings.length(in: text, at: range.lowerBound) else { return nil }
        var start = range.lowerBound + meeting
        if let length = lineLinks.length(in: text, at: start) { start += length }
        guard start < range.upperBound else { return nil }
        if lineDemands.length(in: text, at: start) == range.upperBound - start { return .demand }
        return lineStatements.length(in: text, at: start) == range.upperBound - start ? .statement : nil
    }
    private static let lineLinks: WordList = ["还", "同时", "最后", "进一步", "特别", "着重", "再次", "一致"]
    private static let lineDemands: WordList = ["强调", "要求", "明确", "议定", "决定", "部署", "强调指出", "重申"]
    private static let lineStatements: WordList = ["指出", "认为", "提出"]
}
