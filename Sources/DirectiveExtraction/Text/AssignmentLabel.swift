import LedgerModel

/// What stands before the names of a bracket, a line or a cell: 责任单位：, 市级牵头部门：, 配合单位为, 监管单位：. A label is what somebody does, perhaps with a
/// level before it, and a word for a body or a person behind it.
struct AssignmentLabel {
    enum Kind: Equatable {
        case owner(Role), leader, time
        /// 监管单位, 验收单位: they watch over the work, and have none of an owner's roles in it.
        case watcher
    }

    let kind: Kind
    let start: Int
    /// Where the value begins.
    let value: Int
    /// 责任单位为: a verb for the colon. It may be any sentence that begins so.
    var isCopular = false

    /// The label at `start`.
    /// - Parameter mayBeShort: whether 牵头： and 协办： count, without a word for who does it.
    static func read(_ text: UTF8Text, at start: Int, mayBeShort: Bool) -> AssignmentLabel? {
        guard begins.stands(in: text, at: start), let word = word(text, at: start) else { return nil }
        let mark = text.scalar(at: word.end)
        let value = word.end + text.width(at: word.end)
        if word.isShort {
            return mayBeShort && mark.isColon ? AssignmentLabel(kind: word.kind, start: start, value: value) : nil
        }
        // （责任单位；…）: a semicolon for the colon is a slip of the hand.
        if mark.isColon || mark.isSemicolon { return AssignmentLabel(kind: word.kind, start: start, value: value) }
        if case .owner = word.kind, mark == 0x4E3A {
            return AssignmentLabel(kind: word.kind, start: start, value: value, isCopular: true)
        }
        return nil
    }

    /// 【责任单位】县司法局, [配合单位]各乡镇: the bracket stands for the colon.
    static func readBracketed(_ text: UTF8Text, at start: Int) -> AssignmentLabel? {
        let opening = text.scalar(at: start)
        guard opening == 0x3010 || opening == 0x5B || opening == 0xFF3B else { return nil }
        let first = start + text.width(at: start)
        guard let word = word(text, at: first), !word.isShort, text.scalar(at: word.end).isClosingBracket else {
            return nil
        }
        var value = word.end + text.width(at: word.end)
        if text.scalar(at: value).isColon { value += text.width(at: value) }
        return AssignmentLabel(kind: word.kind, start: start, value: value)
    }

    /// What the label that fills `range` says, without a colon: 牵头单位 in 县水利局（牵头单位）.
    static func kind(_ text: UTF8Text, _ range: Range<Int>) -> Kind? {
        guard begins.stands(in: text, at: range.lowerBound), let word = word(text, at: range.lowerBound) else {
            return nil
        }
        return word.end == range.upperBound ? word.kind : nil
    }

    private static func word(_ text: UTF8Text, at start: Int) -> (kind: Kind, end: Int, isShort: Bool)? {
        // 责任人 is a word of its own, and no 责任 with 人 behind it.
        if let length = leaders.length(in: text, at: start) { return (.leader, start + length, false) }
        if let length = times.length(in: text, at: start) { return (.time, start + length, false) }
        if let length = divisions.length(in: text, at: start) { return (.owner(.responsible), start + length, false) }
        var position = start
        while let length = levels.length(in: text, at: position) { position += length }
        if let length = leaders.length(in: text, at: position) { return (.leader, position + length, false) }
        var kind: Kind?
        // 牵头责任单位, 责任牵头单位: who leads. 整改督导单位: who watches.
        while let found = stem(text, at: position) {
            if kind == nil || kind == .owner(.responsible) { kind = found.kind }
            position = found.end
        }
        guard let kind else { return nil }
        if let length = heads.length(in: text, at: position) { return (.leader, position + length, false) }
        // 承办人, but 联系人 is whom to ring up, and 参加人员 who was there.
        if kind == .owner(.lead) || kind == .owner(.responsible), let length = persons.length(in: text, at: position) {
            return (.leader, position + length, false)
        }
        guard let length = bodies.length(in: text, at: position) else { return (kind, position, true) }
        position += length
        // 责任部门及单位
        if let conjunction = OwnerLexicon.wordSeparators.length(in: text, at: position),
            let more = bodies.length(in: text, at: position + conjunction)
        {
            position += conjunction + more
        }
        return (kind, position, false)
    }

    private static func stem(_ text: UTF8Text, at offset: Int) -> (kind: Kind, end: Int)? {
        for (words, kind) in stems {
            if let length = words.length(in: text, at: offset) { return (kind, offset + length) }
        }
        return nil
    }

    private static let lead: WordList = ["牵头", "主办", "主责"]
    private static let responsible: WordList = ["责任", "承办", "负责", "落实", "实施", "完成", "执行", "整改"]
    private static let support: WordList = ["配合", "协办", "协助", "协同", "参加", "参与", "支持", "技术支持"]
    /// Also the verbs that say so behind a name.
    static let watching: WordList = ["监管", "监督", "督导", "督办", "督查", "指导", "验收", "考核", "审核", "评估", "销号", "联系"]
    private static let stems: [(words: WordList, kind: Kind)] = [
        (lead, .owner(.lead)), (responsible, .owner(.responsible)), (support, .owner(.support)), (watching, .watcher),
    ]
    private static let levels: WordList = [
        "第一", "总", "主要", "具体", "省级", "市级", "州级", "县级", "区级", "旗级", "镇级", "乡级", "村级", "省直", "市直", "县直", "区直",
    ]
    private static let bodies: WordList = ["单位", "部门", "主体", "科室", "股室", "处室", "机构", "地区"]
    private static let heads: WordList = ["领导", "县领导", "市领导", "区领导", "旗领导", "州领导", "镇领导"]
    private static let persons: WordList = ["人", "人员", "负责人", "同志"]
    private static let leaders: WordList = ["分管领导", "责任人", "包联领导", "总负责", "包抓领导", "包案领导", "挂牌领导"]
    private static let times: WordList = [
        "完成时限", "完成时间", "时限", "时间要求", "整改时限", "办理时限", "时间节点", "办结时限", "完成期限", "整改期限", "整改完成时限", "整改时间", "办结时间",
        "计划完成时间", "时限要求", "推进时限", "工作时限", "落实时限", "进度安排", "时间安排", "完成日期",
        "处理时限", "解决时限", "处理期限", "办理期限", "解决期限", "化解时限", "治理时限", "整治时限", "销号时限", "实施时限", "任务时限", "办结期限", "完工时限",
        "完工时间", "落实期限", "工作期限", "完成节点", "整改完成时间", "期限", "限办时间", "办理时间", "解决时间",
    ]
    /// 责任分工：县住建局牵头，县财政局配合: the value says who does what.
    private static let divisions: WordList = ["责任分工", "任务分工"]
    private static let begins = WordList(
        joining: lead, responsible, support, watching, levels, leaders, times, divisions)
}
