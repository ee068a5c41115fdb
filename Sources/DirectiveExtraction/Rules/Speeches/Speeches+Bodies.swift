/// Places and bodies that ask by themselves.
extension SpeechFinder {
    /// 我县要求各单位要抓好排查, 省暗查暗访组要求, 区局就落实讲话精神提出具体要求：一要…: what is asked has a modal, a limit or a number; 县委、县政府要求各单位过紧日子 tells what was
    /// done.
    func asksAsBody(_ subject: Range<Int>) -> Bool {
        guard !subject.isEmpty, let verb = scan.hits.word(.speech, at: subject.upperBound),
            let force = SpeechForce(rawValue: verb.payload), force == .demand || force == .stress
        else { return false }
        let isAsking = Self.asking.ends(in: text, before: verb.end) && verb.end - verb.start == 6
        let isWhole =
            subject.count <= 36
            && (Self.places.length(in: text, at: subject.lowerBound) == subject.count
                || isTeam(subject, of: Self.visitors))
        guard isWhole && isAsking || isBody(subject) else { return false }
        var start = verb.end
        while let length = Self.particles.length(in: text, at: start) { start += length }
        let mark = text.scalar(at: start)
        if mark.isComma || mark.isColon || mark == 0x3002 { start += text.width(at: start) }
        guard let index = scan.segmentation.clause(beginningBy: start) else { return false }
        let asked = start..<min(max(start, scan.clauses[index].range.upperBound), start + 600)
        return scan.modal(in: asked) != nil || Self.terms.occurs(in: text, range: asked)
            || ListMarker.read(text, at: start, limit: asked.upperBound)?.ordinal == 1
    }

    /// 集团, 学校党委, 区局就下步工作: a body that its own paper calls by what it is.
    private func isBody(_ subject: Range<Int>) -> Bool {
        guard let length = Self.bodies.length(in: text, at: subject.lowerBound), length <= subject.count else {
            return subject.count <= 36 && isTeam(subject, of: Self.bodies)
        }
        return leavesSubject((subject.lowerBound + length)..<subject.upperBound)
            || Self.places.length(in: text, at: subject.lowerBound).map {
                leavesSubject((subject.lowerBound + $0)..<subject.upperBound)
            } == true
    }

    /// 省暗查暗访组, and not 成立督查组.
    private func isTeam(_ subject: Range<Int>, of words: WordList) -> Bool {
        words.ends(in: text, before: subject.upperBound)
            && scan.predicate(at: subject.lowerBound) == nil && scan.modal(in: subject) == nil
            && !Self.verbs.occurs(in: text, range: subject)
    }
    private static let asking: WordList = ["要求"]
    private static let terms: WordList = ["日前", "底前", "月前", "年前", "点前"]
    private static let verbs: WordList = [
        "派", "成立", "组建", "按", "根据", "的", "符合", "达到", "对照", "落实", "依据", "参照", "围绕", "结合", "满足", "超出", "未", "与", "和", "由",
        "向",
    ]
    private static let bodies: WordList = [
        "区局", "市局", "县局", "省局", "州局", "分局", "我局", "局党组", "局党委", "党组", "总公司", "集团", "集团公司", "集团党委", "公司", "公司党委", "分公司",
        "学校",
        "学校党委", "校党委", "我校", "学院", "学院党委", "医院", "医院党委", "院党委", "院党组", "我院", "农场", "农场党委", "场党委", "林场", "管委会", "街道",
        "街道办",
        "街道党工委", "街道办事处", "党工委", "镇党委", "乡党委", "镇政府", "乡政府", "支队", "大队", "支队党委", "大队党委", "项目部",
    ]
    private static let visitors: WordList = [
        "暗访组", "督查组", "督导组", "检查组", "考核组", "视察组", "调研组", "巡查组", "巡察组", "工作组", "专家组",
    ]
    private static let places: WordList = [
        "我县", "我市", "我区", "我旗", "我镇", "我乡", "我州", "县里", "市里", "区里", "镇里", "乡里", "旗里", "省里", "该县", "该市", "该区", "该镇",
        "该乡",
        "该旗", "该局", "该街道", "县委、县政府", "县委县政府", "市委、市政府", "市委市政府", "区委、区政府", "区委区政府", "旗委、旗政府", "镇党委、政府", "乡党委、政府",
        "镇党委政府", "乡党委政府",
    ]
}

/// Verbs that name a task as often as they command.
extension SpeechFinder {
    static let urging: WordList = ["提醒", "敦促", "督促"]

    /// 李明提醒大家，…要…: a person in this sentence, who does so and is not asked to (要督促企业整改), and what he says has a modal.
    func urges(_ hit: Hit, subject: Subject, sentence: Sentence, clauseStart: Int, isFirst: Bool) -> Bool {
        // 会议提醒，各村要加强巡查
        if isFirst, subject.isStrong, subject.speaker == .meeting {
            return scan.modal(in: hit.end..<min(sentence.range.upperBound, hit.end + 600)) != nil
        }
        guard isFirst, subject.isStrong, case .person = subject.speaker,
            hit.start - sentence.range.lowerBound <= 600,
            people.firstMention(in: sentence.range.lowerBound..<hit.start) != nil,
            scan.modal(in: sentence.range.lowerBound..<hit.start) == nil
        else { return false }
        let rest = hit.end..<min(sentence.range.upperBound, hit.end + 600)
        return scan.clauseRanges(in: rest).prefix(3).contains {
            scan.modal(in: $0.range) != nil || Self.bans.occurs(in: text, range: $0.range)
                || Self.limits.occurs(in: text, range: $0.range) && !counts($0.range)
        }
    }
    private static let bans: WordList = ["绝不允许", "决不允许", "严禁", "不得"]
}
