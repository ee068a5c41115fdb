import LedgerModel

/// Limits that run from each case that comes up: 接到投诉后…5日内, 对群众反映7日内回复.
extension DeadlineReader {
    /// 发生灾情后，各村要在 before a count: it runs from what a clause of the same sentence before it tells, at most so many characters back.
    func followsCase(_ offset: Int, within reach: Int) -> Bool {
        var position = offset
        for _ in 0..<reach {
            guard let previous = text.position(before: position) else { return false }
            let scalar = text.scalar(at: previous)
            if scalar.isSentenceEnd || scalar.isSemicolon || scalar.isColon || scalar == 0x0A { return false }
            // 查看现场后，王明要求…: what the reporter tells of the speaker.
            if Self.speaking.stands(in: text, at: previous) { return false }
            // 发生灾情后，各村要在1小时之内上报，镇防汛办要在2小时之内上报: hours go on with the case.
            if scalar.isComma, text.scalar(before: previous) == 0x540E || reach <= 24 {
                return text.scalar(before: previous) == 0x540E && !Self.notCases.ends(in: text, before: previous)
                    && !Self.meetingAnchors.ends(in: text, before: previous)
            }
            position = previous
        }
        return false
    }
    private static let speaking: WordList = ["要求", "强调", "指出", "责成", "责令", "叮嘱", "指示"]
    static let notCases: WordList = ["今后", "最后", "随后", "然后", "此后", "以后", "先后", "前后", "节后", "会议后", "部署后"]

    /// 各单位对群众投诉7日内回复, 收到通知后要在5日内报送, 自决定之日起，各单位在5个工作日内报告: what comes up again and again stands before a count,
    /// in its sentence and at most so many characters back.
    func isOfCases(_ offset: Int) -> Bool {
        var position = offset
        var clauses = 0
        for _ in 0..<40 {
            guard let previous = text.position(before: position) else { return false }
            let scalar = text.scalar(at: previous)
            if scalar.isSentenceEnd || scalar.isSemicolon || scalar.isColon || scalar == 0x0A { return false }
            if Self.speaking.stands(in: text, at: previous) { return false }
            if scalar.isComma {
                clauses += 1
                // 自会议决定之日起，各单位在…
                if clauses == 1, Self.fromThen.ends(in: text, before: previous) { return true }
                // 排查隐患，登记造册，3日内整改: what stands farther off is another thing.
                if clauses > 1 { return false }
            } else if let length = Self.cases.length(in: text, at: previous), isCase(previous, previous + length) {
                return true
            } else if scalar == 0x540E, isAfterEvent(previous, offset) {
                return true
            }
            position = previous
        }
        return false
    }
    private static let fromThen: WordList = ["之日起", "之时起", "之日后"]

    /// 对群众投诉，…, 对群众反映的问题5日内: whether 对 stands before the case at `offset`, and nothing says which one it is, as in 针对群众反映的停水问题.
    private func isCase(_ offset: Int, _ end: Int) -> Bool {
        var next = end
        if let length = Self.kinds.length(in: text, at: next) { next += length }
        guard
            !text.scalar(at: next).isHan || Self.leadingOn.stands(in: text, at: next)
                || Self.cases.stands(in: text, at: next) || number(next, text.count) != nil
        else { return false }
        var position = offset
        for _ in 0..<10 {
            guard let previous = text.position(before: position) else { return false }
            if Self.dealing.stands(in: text, at: previous) { return !Self.notDealing.ends(in: text, before: previous) }
            guard text.scalar(at: previous).isHan else { return false }
            position = previous
        }
        return false
    }
    private static let kinds: WordList = ["的问题", "的事项", "的情况", "的诉求", "问题", "事项", "情况", "件", "案件"]
    private static let cases: WordList = [
        "投诉", "反映", "报修", "举报", "诉求", "来信", "来电", "来访", "工单", "信访件", "信访事项", "信访案件", "警情", "求助", "咨询", "申请", "申报件",
        "申诉", "留言",
        "报警", "线索",
    ]
    private static let dealing: WordList = ["对", "对于", "凡", "针对", "涉及"]
    private static let notDealing: WordList = ["应", "相", "面", "核", "校"]

    /// 收到通知后要在, 接到群众反映后应于: an event of each of them, and its modal before the count.
    private func isAfterEvent(_ offset: Int, _ count: Int) -> Bool {
        guard !Self.notCases.ends(in: text, before: offset + 3), !Self.meetingAnchors.ends(in: text, before: offset + 3)
        else { return false }
        var position = offset + 3
        while position < count {
            guard let length = Self.leadingOn.length(in: text, at: position) else { return false }
            position += length
        }
        guard position == count, position > offset + 3 else { return false }
        // 接到…后, 发现…后
        var start = offset
        for _ in 0..<14 {
            guard let previous = text.position(before: start) else { return false }
            if Self.receiving.stands(in: text, at: previous) { return true }
            guard text.scalar(at: previous).isHan else { return false }
            start = previous
        }
        return false
    }
    /// 发现火情要在当天上报: something comes up in the clause, and it is dealt with then.
    func isAmidCase(_ offset: Int) -> Bool {
        var position = offset
        for _ in 0..<24 {
            guard let previous = text.position(before: position), text.scalar(at: previous).isHan else { return false }
            if Self.receiving.stands(in: text, at: previous) { return true }
            position = previous
        }
        return false
    }
    /// What may stand between the event and the count.
    private static let leadingOn: WordList = ["要", "须", "应", "应当", "必须", "务必", "需", "在", "于", "，", ",", "一律", "均", "都"]
    private static let receiving: WordList = [
        "接到", "收到", "发现", "发生", "出现", "受理", "遇到", "遇", "获悉", "得知", "签收", "领取", "查实", "立案", "中标",
    ]
}
