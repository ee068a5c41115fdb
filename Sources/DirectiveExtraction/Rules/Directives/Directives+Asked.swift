/// What stands right behind a verb that commands: it is asked for, whatever its verbs.
extension DirectiveFinder {
    /// 会议要求，县教育局视情况停课; 李伟要求连夜转移群众; 会议议定，县财政局挤出资金: no list has the verb, and the verb of speech says that it is to be done.
    func isAskedOutright(_ range: Range<Int>, _ speech: Speech) -> Bool {
        if speech.force == .demand || speech.force == .stress, isResolvedForOurselves(range, speech) { return true }
        if speech.force == .stress { return isStressedWork(range, speech) }
        guard speech.force == .demand, range.lowerBound == speech.contentStart else { return false }
        var end = speech.addressee.map(\.lowerBound) ?? range.lowerBound
        if speech.addressee == nil, let mark = text.position(before: end),
            text.scalar(at: mark).isComma || text.scalar(at: mark).isColon
        {
            end = mark
        }
        if SpeechFinder.commanding.ends(in: text, before: end) { return demands.mayBeAsked(range) }
        // What a meeting settles may also be how things are: somebody has to be named who does it.
        guard SpeechFinder.resolving.ends(in: text, before: end), end < range.lowerBound else { return false }
        return demands.mayBeAsked(range) && demands.tellsWhoActs(range)
    }

    /// 李伟强调，加强巡查，及时转移群众: work by its verb, where nothing says what it is, what it is good for or what follows from it.
    private func isStressedWork(_ range: Range<Int>, _ speech: Speech) -> Bool {
        guard range.lowerBound == speech.contentStart, let mark = text.position(before: range.lowerBound),
            text.scalar(at: mark).isComma || text.scalar(at: mark).isColon,
            let first = scan.clauseRanges(in: range).first?.range, demands.tier(of: first) == .action,
            let word = scan.predicate(at: first.lowerBound), word.kind == .action, word.hit.end - word.hit.start >= 6,
            word.hit.end < first.upperBound
        else { return false }
        return demands.mayBeAsked(range) && !Self.statingWorth.occurs(in: text, range: range)
    }
    /// 会议还要求，我县将严厉打击非法采砂; 会议强调，将加大投入: what is demanded right behind the verb, though it is put as what is to come.
    private func isResolvedForOurselves(_ range: Range<Int>, _ speech: Speech) -> Bool {
        guard range.lowerBound == speech.contentStart, speech.speaker == .meeting,
            let mark = text.position(before: range.lowerBound),
            text.scalar(at: mark).isComma || text.scalar(at: mark).isColon,
            SpeechFinder.commanding.ends(in: text, before: mark) || Self.stressing.ends(in: text, before: mark),
            let first = scan.clauseRanges(in: range).first?.range
        else { return false }
        let start = first.lowerBound + (DemandReader.areas.length(in: text, at: first.lowerBound) ?? 0)
        guard DemandReader.future.stands(in: text, at: start), let word = scan.predicate(at: start + 3) else {
            return false
        }
        return (word.kind == .action || word.kind == .adverb || word.kind == .preposition) && !demands.isReport(first)
    }
    private static let stressing: WordList = ["强调"]
    private static let statingWorth: WordList = [
        "是", "事关", "关系", "关乎", "具有", "意味着", "必将", "将", "有利于", "有助于", "离不开", "重要", "对于", "不仅", "才能", "就能", "取决于", "在于",
        "体现",
    ]
}

extension SpeechFinder {
    /// What follows them is to be done.
    static let commanding: WordList = ["要求", "责成", "责令", "叮嘱", "嘱咐", "嘱托", "吩咐", "交代", "交待", "命令"]
    /// What follows them is settled.
    static let resolving: WordList = ["议定", "决定", "商定", "拍板", "明确", "确定", "研究决定"]
}

extension DemandReader {
    /// Whether nothing in the words behind 要求 keeps them from being asked for: they tell nothing done, say nothing of what something is, and announce no list.
    func mayBeAsked(_ range: Range<Int>) -> Bool {
        let clauses = scan.clauseRanges(in: range)
        guard let first = clauses.first(where: { !$0.range.isEmpty })?.range, scan.characterCount(first) >= 4,
            ListMarker.read(text, at: first.lowerBound, limit: range.upperBound) == nil,
            text.scalar(at: first.lowerBound).isHan || text.scalar(at: first.lowerBound).digit != nil
                || text.scalar(at: first.lowerBound) == 0x201C,
            !Self.noObjects.stands(in: text, at: first.lowerBound), !isTransmission(range)
        else { return false }
        return clauses.allSatisfy { _, clause in
            !isReport(clause) && !isDoneAlready(clause) && !tellsHowThingsAre(clause)
                && !Self.significance.ends(in: text, before: clause.upperBound)
                && !TaskCutter.states.ends(in: text, before: clause.upperBound)
                && !Self.settledThings.occurs(in: text, range: clause) && !statesCrux(clause)
        }
    }

    /// 县水利局预泄腾库: a body or people by their role, and behind them what they do, not what they have or are.
    func tellsWhoActs(_ range: Range<Int>) -> Bool {
        guard let clause = scan.clauseRanges(in: range).first(where: { !$0.range.isEmpty })?.range else { return false }
        let start = scan.afterLeadIn(clause.lowerBound, limit: clause.upperBound)
        guard let subject = OwnerParser(scan: scan, isObliged: true).subject(at: start, limit: clause.upperBound),
            subject.owners.allSatisfy({ $0.kind != .person }), text.scalar(at: subject.end).isHan,
            !Self.owning.occurs(in: text, range: start..<subject.end),
            // 其他事项按照县政府会议纪要执行: by what.
            !scan.hits.words(.predicate, in: start..<subject.end).contains(where: {
                $0.end - $0.start >= 6 && PredicateKind(rawValue: $0.payload) == .preposition
            })
        else { return false }
        return !Self.having.stands(in: text, at: subject.end)
            && scan.characterCount(subject.end..<clause.upperBound) >= 3
    }

    /// 各村转移了群众, 已责令整改: told as done; 了解, 一办了之 are words of their own.
    func isDoneAlready(_ clause: Range<Int>) -> Bool {
        var from = clause.lowerBound
        while let found = Self.perfectSigns.first(in: text, range: from..<clause.upperBound) {
            if !scan.segmentation.isSheltered(found.lowerBound),
                !Self.noPerfects.stands(in: text, at: found.lowerBound),
                !Self.noPerfectEnds.ends(in: text, before: found.upperBound)
            {
                return true
            }
            from = found.upperBound
        }
        return false
    }
    private static let perfectSigns: WordList = ["了", "已", "曾"]
    private static let noPerfects: WordList = ["了解", "了结", "了之", "了然", "了断", "了如", "曾家", "曾都"]
    private static let noPerfectEnds: WordList = ["为了", "除了", "不了", "而已", "业已", "未了", "了了", "明了"]
    /// 要求的标准, 要求较高, 要求严: how a requirement is.
    private static let noObjects: WordList = [
        "的", "地", "得", "是", "为", "高", "严", "较", "很", "更", "不高", "不严", "越来越", "有所", "以外", "之", "和", "与", "及", "等", "以下",
        "如下", "下列", "上",
        "中", "后", "时", "前", "提", "也", "都是",
    ]
    private static let settledThings: WordList = [
        "任组长", "担任", "兼任", "同志任", "任指挥长", "任主任", "任副组长", "不同意", "暂不", "缓议", "不予", "为牵头单位", "为责任单位", "予以通过", "原则通过",
        "审议通过",
    ]
    /// 县水利局现有职工20人
    private static let owning: WordList = ["现有", "共有", "拥有", "原有", "仅有", "没有"]
    static let having: WordList = [
        "有", "共", "现有", "是", "的", "为", "在", "于", "至", "存在", "属于", "位于", "不足", "缺", "没有", "未", "无", "符合", "具备", "拥有",
        "共有", "获", "被",
        "等", "和", "与",
    ]
}
