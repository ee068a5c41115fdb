import LedgerModel

/// What stands before a demand: what a paper says of itself, and sentences that only announce a list.
extension DirectiveFinder {
    /// 现将…转发你们，请立即开展自查: what the paper says of itself stands before what it asks for.
    func afterAnnouncement(_ range: Range<Int>) -> Int? {
        let parts = scan.clauseRanges(in: range)
        let formulas = DemandReader.formulas
        // 经市政府同意，现将…; 请认真贯彻落实，并将落实情况于3月20日前报县林业局.
        guard
            parts.prefix(2).contains(where: { Self.announcing.stands(in: text, at: $0.range.lowerBound) })
                || parts.first.map({ formulas.occurs(in: scan, range: $0.range) }) == true
        else { return nil }
        return parts.dropFirst().first { _, clause in
            !formulas.occurs(in: scan, range: clause)
                && (Self.asking.stands(in: text, at: clause.lowerBound) || demands.delivers(clause))
        }?.range.lowerBound
    }
    private static let announcing: WordList = ["现将", "现就", "现予"]
    private static let asking: WordList = ["请", "要", "望", "务必"]

    /// 4月20日，县政府召开会议，部署防汛工作。水是生命之源。为加强治理，制定本方案。: above the items of a paper, what led to it.
    func tellsBackground(_ range: Range<Int>, block: Int) -> Bool {
        guard scan.modal(in: range) == nil, !hasOwnerBracket(range),
            !Self.requested.occurs(in: text, range: range)
        else { return false }
        if Self.supervising.stands(in: text, at: range.lowerBound) { return true }
        let clauses = scan.clauseRanges(in: range)
        // 近日，县委督查室在暗访中发现，部分点位停运: what was found.
        if clauses.prefix(2).contains(where: { Self.discovering.ends(in: text, before: $0.range.upperBound) }) {
            return true
        }
        if clauses.contains(where: { TaskCutter.byOwner(scan, $0.range) != nil }) { return false }
        let parser = OwnerParser(scan: scan)
        let subject = clauses.lazy.compactMap { clause in
            parser.subject(
                at: scan.afterDay(
                    scan.afterLeadIn(clause.range.lowerBound, limit: clause.range.upperBound),
                    limit: clause.range.upperBound), limit: clause.range.upperBound)
        }.first
        guard let subject else {
            // 立即开展隐患排查，6月15日前上报: a demand above the items, with its day.
            return block < firstItem
                && !(clauses.first.map { isOrder($0.range) } == true
                    && !DeadlineReader(text: text, base: nil).readings(in: range).isEmpty)
        }
        // 3月1日县防火办召集各成员单位会商，研究部署防火工作。: what was done that day.
        if scan.afterDay(range.lowerBound, limit: range.upperBound) > range.lowerBound,
            Self.dealings.occurs(in: text, range: subject.end..<range.upperBound),
            DeadlineReader(text: text, base: nil).readings(in: range).isEmpty
        {
            return true
        }
        return Self.happening.stands(in: text, at: subject.end)
            || Self.telling.occurs(in: text, range: subject.end..<range.upperBound)
    }

    /// 立即开展…: an adverb and its verb.
    private func isOrder(_ clause: Range<Int>) -> Bool {
        guard let adverb = scan.predicate(at: clause.lowerBound), adverb.kind == .adverb else { return false }
        return scan.predicate(at: adverb.hit.end)?.kind == .action
    }

    /// 现将有关事项通知如下: what a paper says of itself, with nothing that it asks for.
    func isFormula(_ range: Range<Int>) -> Bool {
        let clauses = scan.clauseRanges(in: range)
        // 组成人员如下：, 经…研究，决定：
        let end =
            text.scalar(before: range.upperBound).isColon ? text.position(before: range.upperBound) : range.upperBound
        if let end, text.scalar(at: end).isColon, scan.modal(in: range) == nil,
            Self.leadingTo.ends(in: text, before: end),
            !clauses.contains(where: { Self.asking.stands(in: text, at: $0.range.lowerBound) })
        {
            return true
        }
        // 要求你部：, above what is asked.
        if text.scalar(at: scan.trimmed(range).upperBound).isColon, clauses.count == 1, range.count <= 36,
            demands.ordersReader(range.lowerBound, limit: range.upperBound)
        {
            return true
        }
        return clauses.prefix(2).contains { Self.announcing.stands(in: text, at: $0.range.lowerBound) }
            && !clauses.contains { Self.asking.stands(in: text, at: $0.range.lowerBound) }
            && scan.modal(in: range) == nil && !asksOfSomebody(clauses)
    }
    private static let leadingTo: WordList = ["人员如下", "名单如下", "成员如下", "决定", "决定如下", "分工如下", "调整如下", "结果如下", "情况如下"]
    private static let requested: WordList = ["请", "责成"]
    private static let supervising: WordList = [
        "从督查情况看", "从检查情况看", "从督查的情况看", "从总体情况看", "从整体情况看", "督查发现", "检查发现", "督查组发现", "检查组发现", "暗访发现",
    ]
    private static let discovering: WordList = [
        "检查中发现", "督查中发现", "暗访中发现", "巡查中发现", "督导中发现", "抽查中发现", "调研中发现", "排查中发现", "走访中发现", "工作中发现", "中发现", "时发现", "后发现",
    ]
    private static let dealings: WordList = ["召集", "会商", "研判", "召开", "决定", "进行检查", "进行督查", "进行了", "通报批评"]
    private static let happening: WordList = ["发生", "相继发生", "连续发生", "先后发生", "接连发生"]
    private static let telling: WordList = [
        "发生了", "召开会议", "召开了", "发出通知", "发出紧急通知", "下发了", "印发了", "出台了", "举行了", "呈报了", "作出了", "提出了", "部署了",
    ]

    func loneSequence(_ range: Range<Int>) -> Int? {
        let parts = scan.clauseRanges(in: range)
        guard parts.count >= 2, announcesList(parts[0].range),
            let marker = ListMarker.read(text, at: parts[1].range.lowerBound, limit: range.upperBound),
            marker.ordinal == 1
        else { return nil }
        return marker.contentStart
    }

    /// 要重点抓好以下几个方面的工作, 要做到“三个必须”.
    func announcesList(_ range: Range<Int>) -> Bool {
        Self.listWords.occurs(in: scan, range: range) || countsItems(range) || breaksOff(range)
    }

    /// 请各单位：, 请大家务必：, 各乡镇要做到：: a modal, and what it asks for is the list.
    private func breaksOff(_ range: Range<Int>) -> Bool {
        let end = scan.trimmed(range).upperBound
        if text.scalar(at: end).isColon, let last = scan.clauseRanges(in: range.lowerBound..<end).last?.range,
            asked(by: last) != nil
        {
            return true
        }
        if Self.doing.ends(in: text, before: end), scan.modal(in: max(range.lowerBound, end - 60)..<end) != nil {
            return true
        }
        return scan.hits.words(.modal, in: max(range.lowerBound, end - 12)..<end).contains {
            $0.end == end && scan.modal(at: $0.start) != nil
        }
    }
    private static let doing: WordList = ["做到", "务必做到"]

    /// 抓好四件事, 做到三个到位: a count of things to come at the end of a sentence without a comma after it.
    private func countsItems(_ range: Range<Int>) -> Bool {
        guard let last = scan.clauseRanges(in: range).last(where: { !$0.range.isEmpty })?.range else { return false }
        var offset = last.lowerBound
        while offset < last.upperBound {
            // 有几件事请各单位抓紧
            let number =
                text.scalar(at: offset) == 0x51E0
                ? (2, offset + 3) : ListMarker.chineseNumeral(text, at: offset, limit: last.upperBound)
            if let (value, end) = number, value > 1,
                Self.listCounters.stands(in: text, at: end), scan.characterCount(end..<last.upperBound) <= 8
            {
                return true
            }
            offset += text.width(at: offset)
        }
        return false
    }
    static let listCounters: WordList = [
        "件事", "件大事", "项工作", "项任务", "项重点", "个重点", "个方面", "个到位", "个环节", "个关键", "点", "条", "场硬仗", "篇文章", "大工程", "大行动",
    ]
    static let listWords: WordList = [
        "以下", "如下", "下列", "几个方面", "几项", "几点", "“两个", "“三个", "“四个", "“五个", "“六个", "个方面", "三项", "四项", "五项", "三点", "四点",
        "五点",
    ]

    static let introducerEnds: WordList = [
        "工作", "要求", "任务", "重点", "以下几点", "几点", "方面", "事项", "抓手", "几个方面的工作", "措施", "“三个必须”",
    ]

    static let requests: WordList = ["请", "责成", "由"]

    /// 记者了解到，市政府印发了《…方案》: the lead of news about a paper is no part of it.
    func tellsOfPaper(_ block: Int) -> Bool {
        let range = scan.blocks[block].range
        guard kind != .plan, kind != .notice, block < 8, Self.issued.occurs(in: text, range: range) else {
            return false
        }
        return Self.learning.occurs(in: text, range: range)
            || block < 3 && Self.comeOut.occurs(in: text, range: range) && scan.modal(in: range) == nil
    }

    /// 8月30日，县粮食局呈报了报告。…分别作出批示，现抄告如下：: what a paper is about, up to what it says.
    func announcesBelow(_ range: Range<Int>) -> Bool {
        var end = range.upperBound
        let last = text.scalar(before: end)
        if last.isColon || last == 0x3002 { end = text.position(before: end) ?? end }
        return Self.asFollows.ends(in: text, before: end) && scan.modal(in: range) == nil
            && ListMarker.read(text, at: range.lowerBound, limit: range.upperBound) == nil
            && !Self.requests.occurs(in: text, range: range)
    }
    static let asFollows: WordList = ["抄告如下", "通报如下", "通知如下", "转发如下", "印发如下", "批示如下", "告知如下", "公布如下", "明确如下"]

    static let learning: WordList = ["了解到", "获悉", "记者从"]
    static let comeOut: WordList = ["》出台后", "》印发后", "》发布后", "》出台", "提出了新要求"]
    static let issued: WordList = ["印发", "出台", "发布", "公布", "下发", "会议"]
}
