/// What happens at a meeting beside its demands.
extension DirectiveFinder {
    /// 会上，河西镇、县水利局分别作表态发言; 各乡镇与县政府签订了责任书: who takes the floor, signs or listens, and no demand, whatever body it is. 各村与农户签订责任书 is
    /// one where nothing says that it happened at the meeting.
    func tellsOfProceedings(_ range: Range<Int>) -> Bool {
        guard ownWords == nil, !isDocument, !isListed(range.lowerBound) else { return false }
        var start = range.lowerBound
        var isAtMeeting = false
        if let length = Self.occasions.length(in: text, at: start) {
            start += length
            isAtMeeting = true
        }
        let clauses = scan.clauseRanges(in: start..<range.upperBound).map { scan.trimmed($0.range) }
        // 围绕秋收工作，…; 会议的最后，…: the first clause that says what somebody does decides.
        for clause in clauses.prefix(3) where !clause.isEmpty {
            if takesFloor(clause, isAtMeeting: isAtMeeting) || signs(clause, isAtMeeting: isAtMeeting)
                || attends(clause) || isAtMeeting && Self.events.occurs(in: text, range: clause)
            {
                return true
            }
            guard demands.tier(of: clause) == .none || scan.predicate(at: clause.lowerBound)?.kind == .preposition
            else { return false }
        }
        return false
    }

    /// 河西镇、县水利局围绕秋收工作作了交流发言
    private func takesFloor(_ clause: Range<Int>, isAtMeeting: Bool) -> Bool {
        guard let length = Self.turns.length(in: text, before: clause.upperBound) else { return false }
        let near = max(clause.lowerBound, clause.upperBound - Self.nearby)..<(clause.upperBound - length)
        if Self.floors.ends(in: text, before: clause.upperBound), near.upperBound > clause.lowerBound {
            return isAtMeeting || Self.giving.occurs(in: text, range: near) || Self.inTurn.occurs(in: text, range: near)
        }
        // 各村每月作一次汇报 is work; 河西镇作了汇报 is done.
        guard let verb = Self.giving.first(in: text, range: near) else { return false }
        return isAtMeeting || Self.inTurn.occurs(in: text, range: near)
            || text.scalar(at: verb.upperBound) == Self.perfect
    }

    /// 会上，各乡镇与县政府签订目标责任书, 县教育局递交了责任书
    private func signs(_ clause: Range<Int>, isAtMeeting: Bool) -> Bool {
        guard let length = Self.pledges.length(in: text, before: clause.upperBound) else { return false }
        let near = max(clause.lowerBound, clause.upperBound - Self.nearby)..<(clause.upperBound - length)
        guard let verb = Self.signing.first(in: text, range: near) else { return false }
        return isAtMeeting || Self.inTurn.occurs(in: text, range: near)
            || text.scalar(at: verb.upperBound) == Self.perfect
    }

    /// 各乡镇干部在分会场收听收看, 县融媒体中心全程报道
    private func attends(_ clause: Range<Int>) -> Bool {
        guard let length = Self.audience.length(in: text, before: clause.upperBound) else { return false }
        return clause.upperBound - length > clause.lowerBound && !Self.requests.occurs(in: text, range: clause)
    }

    private static let occasions: WordList = [
        "会上，", "会上,", "会上", "会议上，", "会议上,", "会议期间，", "会议期间,", "会议最后，", "会议最后,", "会议现场，", "会议现场,", "座谈会上，", "座谈会上,",
        "大会上，",
        "大会上,", "推进会上，", "推进会上,", "调度会上，", "调度会上,", "座谈中，", "座谈中,",
    ]
    private static let turns: WordList = ["发言", "表态", "交流", "汇报", "介绍", "点评", "剖析", "检讨"]
    /// Turns that nobody takes but before others.
    private static let floors: WordList = [
        "表态发言", "交流发言", "典型发言", "经验发言", "检视发言", "代表发言", "书面发言", "表态性发言", "作发言", "了发言", "经验交流", "书面交流", "典型介绍", "经验介绍",
        "作表态", "了表态", "检讨发言", "互动发言", "讨论发言", "主题发言", "专题发言",
    ]
    private static let giving: WordList = ["作", "做", "进行"]
    private static let signing: WordList = ["签订", "签署", "签定", "递交", "签下", "立下", "递上"]
    private static let pledges: WordList = ["责任书", "责任状", "承诺书", "军令状", "目标书", "协议", "协议书"]
    private static let inTurn: WordList = ["分别", "先后", "依次", "现场", "等单位", "等部门", "代表"]
    private static let audience: WordList = [
        "收听收看", "收听收看了会议", "收看了会议", "收听了会议", "分会场参会", "分会场参加会议", "分会场收看", "全程报道", "作了报道", "进行了报道", "跟踪报道了会议",
    ]
    /// What is done for those who meet, told as done.
    private static let events: WordList = [
        "看望了", "慰问了", "表彰了", "参观了", "观摩了", "观看了", "颁发了", "授予了", "宣读了", "举行了", "播放了", "通报表扬了",
    ]
    /// In bytes: nobody writes 作 farther before 发言.
    private static let nearby = 60
    /// 了
    private static let perfect: UInt32 = 0x4E86
}
