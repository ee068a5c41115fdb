/// Places and bodies that ask by themselves.
extension SpeechFinder {
    /// 我县要求各单位要抓好排查, 省暗查暗访组要求: what is asked has a modal or a limit; 县委、县政府要求各单位过紧日子 tells what was done.
    func asksAsBody(_ subject: Range<Int>) -> Bool {
        let verb = subject.upperBound
        guard !subject.isEmpty, subject.count <= 36, Self.asking.stands(in: text, at: verb),
            Self.places.length(in: text, at: subject.lowerBound) == subject.count || isTeam(subject)
        else { return false }
        var start = verb + 6
        if text.scalar(at: start).isComma || text.scalar(at: start).isColon { start += text.width(at: start) }
        guard let index = scan.segmentation.clause(beginningBy: start) else { return false }
        let asked = start..<min(max(start, scan.clauses[index].range.upperBound), start + 600)
        return scan.modal(in: asked) != nil || Self.terms.occurs(in: text, range: asked)
    }

    /// 省暗查暗访组, and not 成立督查组.
    private func isTeam(_ subject: Range<Int>) -> Bool {
        Self.visitors.ends(in: text, before: subject.upperBound)
            && scan.predicate(at: subject.lowerBound) == nil && scan.modal(in: subject) == nil
            && !Self.verbs.occurs(in: text, range: subject)
    }
    private static let asking: WordList = ["要求"]
    private static let terms: WordList = ["日前", "底前", "月前", "年前", "点前"]
    private static let verbs: WordList = ["派", "成立", "组建", "按", "根据", "的"]
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
        guard isFirst, subject.isStrong, case .person = subject.speaker,
            hit.start - sentence.range.lowerBound <= 600,
            people.firstMention(in: sentence.range.lowerBound..<hit.start) != nil,
            scan.modal(in: sentence.range.lowerBound..<hit.start) == nil
        else { return false }
        let rest = hit.end..<min(sentence.range.upperBound, hit.end + 600)
        return scan.clauseRanges(in: rest).prefix(3).contains {
            scan.modal(in: $0.range) != nil || Self.bans.occurs(in: text, range: $0.range)
        }
    }
    private static let bans: WordList = ["绝不允许", "决不允许", "严禁", "不得"]
}
