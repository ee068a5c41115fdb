import LedgerModel

/// Verbs of daily speech that order where a person stands before them, and who is told what behind them.
extension SpeechFinder {
    /// 李伟下令各中队立即出动; 李伟安排县水利局派出专家组: the verb, and no 县水利局安排3名技术人员 or 安排县水利局检查工地12处.
    func order(_ clause: Range<Int>, after sentence: Int) -> Hit? {
        // Nobody stands farther from his verb.
        guard
            let verb = Self.orderingVerbs.first(
                in: text, range: clause.lowerBound..<min(clause.upperBound, clause.lowerBound + 120)),
            ordersFrom(clause.lowerBound..<verb.lowerBound, verb, after: sentence)
        else { return nil }
        let rest = verb.upperBound..<min(clause.upperBound, verb.upperBound + 600)
        let demands = DemandReader(scan: scan)
        guard !rest.isEmpty, !demands.isPast(rest), !demands.isReport(rest), !counts(rest) else { return nil }
        let told = OwnerParser(scan: scan, isObliged: true).subject(at: rest.lowerBound, limit: rest.upperBound)
        let isUrgent = scan.modal(in: rest) != nil || Self.limits.occurs(in: text, range: rest)
        if Self.strong.stands(in: text, at: verb.lowerBound) {
            // 当场下令拆除违建
            guard told != nil || isUrgent || scan.predicate(at: rest.lowerBound)?.kind == .action else { return nil }
        } else {
            guard let told else { return nil }
            let next = scan.predicate(at: told.end)?.kind
            let isTold = next == .adverb || next == .role || isUrgent
            guard isTold || Self.assigning.stands(in: text, at: verb.lowerBound) && next == .action else { return nil }
            if Self.telling.stands(in: text, at: verb.lowerBound), scan.modal(in: rest) == nil, next != .adverb {
                return nil
            }
        }
        return Hit(start: verb.lowerBound, end: verb.upperBound, payload: SpeechForce.demand.rawValue)
    }

    /// Whether a person stands before the verb in its clause, or has been named in the sentence before a strong verb that opens it.
    private func ordersFrom(_ before: Range<Int>, _ verb: Range<Int>, after sentence: Int) -> Bool {
        let opener = scan.afterLeadIn(before.lowerBound, limit: before.upperBound)
        if let subject = namedSubject(before), case .person = subject.speaker {
            return leavesSubject(subject.end..<before.upperBound)
        }
        if Self.pronouns.stands(in: text, at: opener) { return leavesSubject((opener + 3)..<before.upperBound) }
        guard Self.strong.stands(in: text, at: verb.lowerBound), opener <= before.upperBound,
            people.firstMention(in: max(sentence, opener - 420)..<opener) != nil
        else { return false }
        return opener == before.upperBound || Self.links.length(in: text, at: opener) == before.upperBound - opener
    }

    /// Whether a verb is one of those that `order` reads.
    func isOrder(_ hit: Hit) -> Bool { Self.orderingVerbs.length(in: text, at: hit.start) == hit.end - hit.start }

    static let orderingVerbs = WordList(joining: strong, assigning, telling)
    /// That are said by nobody but who may order.
    private static let strong: WordList = ["下令", "命令", "指令", "限令", "勒令", "喝令", "责令", "指派", "委派"]
    private static let assigning: WordList = ["安排", "吩咐", "交代", "交待", "调派", "嘱托", "嘱咐"]
    private static let telling: WordList = ["通知", "告诉", "告知", "督促", "敦促"]

    /// 要求企业“把数据实时上传，一天都不能断”: whom the words between the marks are said to.
    func quotedAddressee(_ offset: Int, limit: Int) -> Range<Int>? {
        var mark = offset
        // Nobody is told by a longer name.
        while mark < limit, mark - offset < 60, text.scalar(at: mark).isHan { mark += text.width(at: mark) }
        guard mark < limit, text.scalar(at: mark) == 0x201C, OwnerParser(scan: scan).wholeList(offset..<mark) != nil
        else { return nil }
        // To the end of the sentence, and no 各镇“一村一策”抓整改.
        if let shelter = scan.segmentation.shelter(holding: mark), shelter.upperBound < limit { return nil }
        return offset..<mark
    }
}
