/// Sentences that stress or follow a demand and only tell what was done or is under way.
extension DemandReader {
    /// 会议强调，过去一年，全县全面落实各项部署; 自开展整治以来，各乡镇积极推进; 各乡镇积极推进整治，取得阶段性成效: who stresses may also report, and what he reports has its time before it or
    /// its result behind it.
    func tellsPastWork(_ range: Range<Int>) -> Bool {
        guard scan.modal(in: range) == nil else { return false }
        let clauses = scan.clauseRanges(in: range)
        guard let first = clauses.first(where: { !$0.range.isEmpty })?.range else { return false }
        if Self.years.stands(in: text, at: first.lowerBound) || Self.pastTimes.stands(in: text, at: first.lowerBound)
            || Self.since.ends(in: text, before: first.upperBound)
        {
            return true
        }
        guard let last = clauses.last(where: { !$0.range.isEmpty })?.range, last != first else { return false }
        return Self.attained.stands(in: text, at: last.lowerBound)
            && Self.results.ends(in: text, before: scan.trimmed(last).upperBound)
    }

    /// 当前，各镇聚焦重点任务，加力推进征迁: how things stand with somebody, where nobody hurries him; not 当前，各镇立即开展排查.
    func tellsPresentWork(_ range: Range<Int>) -> Bool {
        guard scan.modal(in: range) == nil, let length = Self.present.length(in: text, at: range.lowerBound) else {
            return false
        }
        var start = range.lowerBound + length
        if text.scalar(at: start).isComma { start += text.width(at: start) }
        guard let subject = OwnerParser(scan: scan).subject(at: start, limit: range.upperBound) else {
            return false
        }
        let predicate = scan.predicate(at: subject.end)
        return predicate?.kind == .action || Self.underWay.stands(in: text, at: subject.end)
    }

    /// 下一步，县消防大队将加强排查，坚决杜绝事故: what somebody is going to do himself; the words of prohibition behind it bind nobody else. 各乡镇将… tells all who are meant, and
    /// a clause with somebody of its own who has to do something asks him.
    func pledgesItself(_ range: Range<Int>) -> Bool {
        let clauses = scan.clauseRanges(in: range)
        guard clauses.prefix(2).contains(where: { tellsWhatWillBeDone($0.range) }) else { return false }
        return !clauses.dropFirst().contains { _, clause in
            let start = scan.afterLeadIn(clause.lowerBound, limit: clause.upperBound)
            return OwnerParser(scan: scan).subject(at: start, limit: clause.upperBound).map {
                scan.modal(at: $0.end) != nil
            } ?? false
        }
    }

    private func tellsWhatWillBeDone(_ clause: Range<Int>) -> Bool {
        let start = scan.afterLeadIn(clause.lowerBound, limit: clause.upperBound)
        let near = start..<min(clause.upperBound, start + Self.longestSubject)
        guard let will = Self.future.first(in: text, range: near), will.lowerBound >= start + 6,
            !Self.everybody.stands(in: text, at: start), scan.predicate(at: start) == nil,
            scan.modal(in: start..<will.lowerBound) == nil, !isObjectMark(will.lowerBound, clause)
        else { return false }
        guard let word = scan.predicate(at: will.upperBound) else { return false }
        return word.kind == .adverb || word.kind == .action || word.kind == .preposition
    }

    /// In bytes.
    private static let longestSubject = 60
    private static let everybody: WordList = ["各", "所有", "全体", "大家", "凡", "不", "未", "即"]
    private static let pastTimes: WordList = [
        "过去一年", "过去几年", "过去五年", "过去三年", "过去的一年", "一年来", "几年来", "五年来", "三年来", "半年来", "去年", "上半年，", "前三季度", "前一阶段", "前期，",
        "前段时间", "今年以来", "年初以来", "年初至今", "这些年", "这几年", "开年以来", "党的十八大以来", "“十四五”以来", "十四五以来",
    ]
    private static let since: WordList = ["以来"]
    private static let attained: WordList = ["取得", "赢得", "获得", "得到", "收到", "见到", "实现了", "形成了"]
    private static let results: WordList = [
        "成效", "进展", "成果", "成绩", "突破", "好评", "肯定", "认可", "效果", "胜利", "提升", "提高", "改善", "增长", "好转",
    ]
    private static let present: WordList = ["当前", "目前", "眼下", "如今", "现阶段", "连日来"]
    private static let underWay: WordList = ["正", "已", "正在"]
}
