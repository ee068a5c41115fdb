/// What a field of a card is called: 整改措施：…, 【任务】…, 督办事项一：…. It says what kind of words its value is.
struct CardLabel {
    enum Kind {
        /// 整改措施, 解决措施: what is done about a problem or for a task.
        case measure
        /// 办理要求, 处理要求, 处理意见: what is asked for in a matter.
        case requirement
        /// 工作任务, 重点任务: what is to be done.
        case task
        /// 督办事项, 项目名称: what it is about; it may ask for something itself.
        case matter
        /// 整改目标: what is to be reached.
        case goal
        /// 存在问题, 联系电话: nothing that is to be done.
        case other
    }

    let kind: Kind
    /// Without brackets and without the number behind it: of 任务一 and 任务二 it is the same.
    let name: Range<Int>
    /// Where the value begins.
    let value: Int

    /// The label that `range` begins with, before a colon or in brackets of its own.
    static func read(_ text: UTF8Text, _ range: Range<Int>) -> CardLabel? {
        if let bracketed = readBracketed(text, range) { return bracketed }
        guard let colon = Label.end(text, range) else { return nil }
        return label(text, range.lowerBound..<colon, value: colon + text.width(at: colon))
    }

    /// 【任务】完成冬检, [要求]：…: the bracket stands for the colon.
    private static func readBracketed(_ text: UTF8Text, _ range: Range<Int>) -> CardLabel? {
        let opening = text.scalar(at: range.lowerBound)
        guard opening == 0x3010 || opening == 0x5B || opening == 0xFF3B else { return nil }
        let first = range.lowerBound + text.width(at: range.lowerBound)
        var end = first
        while end < range.upperBound, end - first <= 24, text.scalar(at: end).isHan { end += 3 }
        guard end > first + 3, text.scalar(at: end).isClosingBracket else { return nil }
        var value = end + text.width(at: end)
        if text.scalar(at: value).isColon { value += text.width(at: value) }
        let found = label(text, first..<end, value: min(value, range.upperBound))
        // 【县住建局】 and 【工作提醒】 are no fields: in brackets only a name of these kinds is one.
        guard let found else { return nil }
        if case .other = found.kind { return nil }
        return found
    }

    private static func label(_ text: UTF8Text, _ label: Range<Int>, value: Int) -> CardLabel? {
        var name = label
        if let number = text.position(before: name.upperBound), number > name.lowerBound + 3,
            ListMarker.chineseDigit(text.scalar(at: number)) != nil
        {
            name = name.lowerBound..<number
        }
        return CardLabel(kind: kind(text, name), name: name, value: value)
    }

    private static func kind(_ text: UTF8Text, _ name: Range<Int>) -> Kind {
        if AssignmentLabel.kind(text, name) != nil { return .other }
        func isOne(of words: WordList) -> Bool { words.length(in: text, at: name.lowerBound) == name.count }
        if isOne(of: tasks) { return .task }
        if isOne(of: matters) { return .matter }
        if isOne(of: goals) { return .goal }
        guard !past.occurs(in: text, range: name) else { return .other }
        if measureEnds.ends(in: text, before: name.upperBound) { return .measure }
        return requirementEnds.ends(in: text, before: name.upperBound) ? .requirement : .other
    }

    /// Whether the item that begins at `offset` is labelled as what is to be done; where its words begin: 工作任务：完成传染病区建设.
    static func content(_ text: UTF8Text, _ item: Range<Int>) -> Int? {
        guard let label = read(text, item), label.value < item.upperBound else { return nil }
        switch label.kind {
        case .task, .measure: return label.value
        case .matter where !names.stands(in: text, at: item.lowerBound): return label.value
        default: return nil
        }
    }

    private static let tasks: WordList = [
        "任务", "工作任务", "重点任务", "重点工作", "工作内容", "任务内容", "目标任务", "任务名称", "主要任务", "具体任务", "整改任务", "建设内容", "整治任务",
        "建设任务", "整改内容", "整治内容", "具体工作", "工作事项", "年度任务", "阶段任务",
    ]
    private static let matters: WordList = [
        "事项", "督办事项", "交办事项", "转办事项", "事项名称", "办理事项", "督办内容", "交办内容", "督查事项", "议定事项", "批办事项", "工作名称", "项目名称", "整改事项",
        "事项内容", "整改项目",
    ]
    private static let names: WordList = ["工作名称", "项目名称", "事项名称"]
    private static let goals: WordList = ["目标", "整改目标", "工作目标", "预期目标", "年度目标", "任务目标", "治理目标", "整治目标", "完成目标"]
    private static let measureEnds: WordList = ["措施", "举措", "解决办法", "整改办法", "处理办法"]
    private static let requirementEnds: WordList = [
        "要求", "办理意见", "处理意见", "整改意见", "处置意见", "督办意见", "交办意见", "转办意见", "拟办意见",
    ]
    /// 已采取措施: what has been done; 诉求要求, 反馈要求, 文件要求: what somebody else asks for, how to answer, and by what it is measured.
    private static let past: WordList = [
        "已", "采取", "前期", "防护", "保障", "诉求", "群众", "反馈", "报送", "上级", "政策", "文件", "质量", "标准",
    ]
}
