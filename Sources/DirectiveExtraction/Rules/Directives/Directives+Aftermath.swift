import LedgerModel

/// What the reporter tells behind the words of a speaker: what was done since, what somebody is going to do, what is to be expected.
extension DirectiveFinder {
    /// 下一步，县水利局将加大巡查力度; 会后，各村迅速行动; 据气象部门预测，…; 全乡共发放《一封信》1500份: in a sentence without a verb of speech and without a modal of its own.
    func tellsAftermath(_ range: Range<Int>) -> Bool {
        guard !isDocument, ownWords == nil, kind != .minutes, range.count <= 1500 else { return false }
        let clauses = scan.clauseRanges(in: range)
        if clauses.contains(where: { Self.pleading.stands(in: text, at: $0.range.lowerBound) })
            || clauses.contains(where: { TaskCutter.byOwner(scan, $0.range) != nil })
        {
            return false
        }
        if announcesOwnList(range, clauses) { return false }
        return intends(clauses) || followsUp(range, clauses) || reacts(clauses) || foretells(clauses) || counts(clauses)
    }

    /// 下一步，全县将抓好两项工作，一是…；二是…, in the paragraph of who stresses: so many things of his own, numbered.
    private func announcesOwnList(_ range: Range<Int>, _ clauses: ClauseRanges) -> Bool {
        guard let speech, speech.force == .demand || speech.force == .stress, speech.speaker != .document,
            scan.blocks.partition({ $0.range.lowerBound <= speech.contentStart })
                == scan.blocks.partition({ $0.range.lowerBound <= range.lowerBound })
        else { return false }
        let finder = SpeechFinder(scan: scan, people: people)
        return zip(clauses, clauses.dropFirst()).contains { lead, item in
            ListMarker.read(text, at: item.range.lowerBound, limit: item.range.upperBound).map {
                $0.ordinal == 1 && $0.style == .numeralVerb
            } == true
                && (finder.announcedCount(lead.range) != nil || Self.some.occurs(in: text, range: lead.range))
        }
    }
    private static let some: WordList = ["两项", "两个", "两点", "两件", "几项", "几个", "几点", "以下"]

    /// 县公安局将持续开展行动, 接下来，青山镇将以此次会议为契机: what a body is going to do, told without a verb of speech; 县财政局将资金拨付到位 asks for something.
    private func intends(_ clauses: ClauseRanges) -> Bool {
        clauses.prefix(2).contains { _, clause in
            let start = scan.afterLeadIn(clause.lowerBound, limit: clause.upperBound)
            let head = start..<min(clause.upperBound, start + 90)
            guard let will = DemandReader.future.first(in: text, range: head), isFuture(will, clause) else {
                return false
            }
            if will.lowerBound == start {
                return start > clause.lowerBound || clause.lowerBound > clauses[0].range.lowerBound
            }
            if let length = DemandReader.areas.length(in: text, at: start) {
                return will.lowerBound <= start + length + 18
            }
            guard let owners = OwnerParser(scan: scan).list(at: start, limit: will.lowerBound),
                let end = owners.map(\.end).max()
            else { return false }
            return will.lowerBound <= end + 18
        }
    }

    /// 将持续开展, 将于6月开工, 将以…为契机: a verb or a preposition behind it; 将 for 把 has an object.
    private func isFuture(_ will: Range<Int>, _ clause: Range<Int>) -> Bool {
        guard !scan.segmentation.isSheltered(will.lowerBound), let word = scan.predicate(at: will.upperBound),
            !demands.isObjectMark(will.lowerBound, clause)
        else { return false }
        // 将整改任务分解到人: the verb is part of a noun.
        if word.kind == .action, Self.objectEnds.stands(in: text, at: word.hit.end) { return false }
        return word.kind != .none
    }
    private static let objectEnds: WordList = [
        "任务", "工作任务", "责任", "要求", "措施", "资金", "情况", "结果", "台账", "清单", "方案", "事项", "经费", "名单",
    ]

    /// 会后，各村迅速行动, 活动现场，工作人员发放传单, 此次行动…: without a day by which it is to be done.
    private func followsUp(_ range: Range<Int>, _ clauses: ClauseRanges) -> Bool {
        guard Self.since.stands(in: text, at: range.lowerBound) else { return false }
        return DeadlineReader(text: text, base: nil).readings(in: range).isEmpty
    }

    /// 各村随即组织力量上堤, 随行的负责人当场记下: what those who were told did at once.
    private func reacts(_ clauses: ClauseRanges) -> Bool {
        guard let first = clauses.first?.range,
            let owners = OwnerParser(scan: scan, isObliged: true).list(at: first.lowerBound, limit: first.upperBound),
            let end = owners.map(\.end).max()
        else { return false }
        return Self.reactions.stands(in: text, at: end)
    }

    /// 据气象部门预测，未来一周…; 县气象台预计，…: unless somebody is told to do something about it.
    private func foretells(_ clauses: ClauseRanges) -> Bool {
        guard let first = clauses.first?.range, scan.characterCount(first) <= 20,
            Self.forecasts.ends(in: text, before: first.upperBound)
                || text.scalar(at: first.lowerBound) == 0x636E && Self.sources.ends(in: text, before: first.upperBound)
        else { return false }
        // 据预报明日有暴雨，各村立即转移群众
        return !clauses.dropFirst().contains { _, clause in
            guard let subject = OwnerParser(scan: scan).subject(at: clause.lowerBound, limit: clause.upperBound),
                let word = scan.predicate(at: subject.end)
            else { return false }
            return word.kind == .adverb && word.hit.end - word.hit.start >= 6
        }
    }

    /// 全乡共发放《一封信》15000份, 累计排查隐患23处: how much was done.
    private func counts(_ clauses: ClauseRanges) -> Bool {
        clauses.contains { _, clause in
            guard let total = Self.totals.first(in: text, range: clause),
                !scan.segmentation.isSheltered(total.lowerBound),
                let word = scan.predicate(at: total.upperBound), word.kind == .action,
                text.nextDigit(from: word.hit.end, before: clause.upperBound) != nil
            else { return false }
            return DeadlineReader(text: text, base: nil).readings(in: clause).isEmpty
        }
    }

    private static let pleading: WordList = ["请各", "请县", "请市", "请区", "请镇", "请你", "请有关", "请相关", "责成"]
    private static let since: WordList = [
        "会后", "散会后", "会议结束后", "活动结束后", "检查结束后", "调研结束后", "活动现场", "检查现场", "会议现场", "行动现场", "整治现场", "仪式现场", "宣传现场", "演练现场",
        "现场，", "现场,", "此次行动", "此次活动", "本次活动", "本次行动", "这次活动", "这次行动", "此次检查", "本次检查", "此次整治", "本次整治", "此次会议", "本次会议",
        "活动中，", "活动中,",
        "行动中，", "行动中,", "截至发稿", "截至记者发稿", "当日下午", "当天下午", "当日上午", "当天上午", "接到通知后", "接到指示后", "听完",
    ]
    private static let reactions: WordList = [
        "随即", "当即", "当场", "随后", "旋即", "纷纷", "相继", "陆续", "闻令而动", "闻讯", "积极响应", "迅速响应", "马上行动起来", "迅速行动起来", "立即行动起来",
        "正在", "正有序", "已于", "连夜赶到",
    ]
    private static let forecasts: WordList = ["预计", "预测", "预报", "预报显示", "预测显示", "监测显示", "数据显示", "统计显示"]
    private static let sources: WordList = [
        "预测", "预报", "统计", "了解", "介绍", "测算", "监测", "反映", "悉", "通报", "分析", "透露", "估算", "气象台消息",
    ]
    private static let totals: WordList = ["共", "共计", "累计", "总共", "总计", "已累计", "先后"]
}
