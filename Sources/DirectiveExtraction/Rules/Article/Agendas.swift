import LedgerModel

/// Points of an agenda: 请县长王明同志讲话, 进行会议第一项. They are done at once, and nobody reports on them.
struct AgendaReader {
    let scan: ArticleScan
    private var text: UTF8Text { scan.text }

    /// Whether `range` only calls somebody up; `isChairing` where the text is what the chair reads out.
    func callsUp(_ range: Range<Int>, isChairing: Bool) -> Bool {
        guard range.count <= Self.longest else { return false }
        let clauses = scan.clauseRanges(in: range)
        let isPoint = clauses.contains { self.isPoint($0.range) }
        let call = clauses.first { begins($0.range) }?.range
        // What has a day is work. Most sentences call up nobody: only then is a day looked for.
        guard isPoint || call != nil, DeadlineReader(text: text, base: nil).readings(in: range).isEmpty else {
            return false
        }
        guard !isPoint, let clause = call else { return true }
        // 请城关镇作表态发言: bodies speak only where somebody chairs.
        if isChairing, Self.ceremonies.occurs(in: text, range: clause) { return true }
        // 由李红同志负责起草工作报告 is work: elsewhere the ceremony is all that is said.
        if clauses.count == 1, isPerson(clause), !Self.work.occurs(in: text, range: clause),
            Self.ceremonies.ends(in: text, before: scan.trimmed(clause).upperBound)
                || Self.reading.occurs(in: text, range: clause)
        {
            return true
        }
        return isChairing && isPerson(clause) && Self.acts.occurs(in: text, range: clause)
    }

    /// 进行会议第一项, 会议进行第二项议程.
    private func isPoint(_ clause: Range<Int>) -> Bool {
        guard let found = Self.going.first(in: text, range: clause) else { return false }
        return Self.points.occurs(in: text, range: found.upperBound..<clause.upperBound)
    }

    private func begins(_ clause: Range<Int>) -> Bool {
        var start = scan.afterLeadIn(clause.lowerBound, limit: clause.upperBound)
        while let length = Self.openings.length(in: text, at: start) { start += length }
        return start < clause.upperBound && Self.calls.stands(in: text, at: start)
    }

    /// 张三同志, 县长王明, 政协副主席: somebody with a post.
    private func isPerson(_ clause: Range<Int>) -> Bool {
        Self.comrades.occurs(in: text, range: clause) || !scan.hits.words(.post, in: clause).isEmpty
    }

    private static let going: WordList = ["进行"]
    private static let points: WordList = ["第一项", "第二项", "第三项", "第四项", "第五项", "第六项", "第七项", "第八项"]
    private static let openings: WordList = ["下面，", "下面,", "下面", "现在，", "现在,", "首先，", "首先,", "接下来，", "接下来,"]
    private static let calls: WordList = ["请", "由", "有请"]
    private static let comrades: WordList = ["同志"]
    private static let work: WordList = ["负责", "牵头", "起草", "组织", "办好", "代表"]
    private static let reading: WordList = ["宣读"]
    private static let ceremonies: WordList = [
        "宣读", "讲话", "作重要讲话", "发言", "作报告", "主题报告", "工作报告", "颁奖", "授牌", "致辞", "致词", "致开幕词", "上台领奖",
    ]
    /// What is done before the eyes of a meeting, and elsewhere is work.
    private static let acts: WordList = ["签订", "递交", "安排", "部署", "通报", "传达", "领奖"]
    /// In bytes.
    private static let longest = 360
}
