/// How titles are worded, and what stands above them.
extension ArticleSplitter {
    /// 附件1 above 农村乱占耕地建房排查行动方案: the number of an attachment on a line of its own, and the title below it.
    func titleOfAttachment() -> Range<Int>? {
        let blocks = document.blocks
        guard blocks.count > 2, let length = Self.attachments.length(in: text, at: blocks[0].range.lowerBound),
            blocks[0].range.count <= length + 5
        else { return nil }
        var offset = blocks[0].range.lowerBound + length
        while offset < blocks[0].range.upperBound {
            let scalar = text.scalar(at: offset)
            guard scalar.digit != nil || scalar.isColon || Self.numerals.stands(in: text, at: offset) else {
                return nil
            }
            offset += text.width(at: offset)
        }
        return plainTitle(at: 1)
    }
    private static let attachments: WordList = ["附件", "附表", "附"]
    private static let numerals: WordList = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "-"]

    func isWordedAsTitle(_ title: Range<Int>) -> Bool {
        let range =
            document.blocks[title.lowerBound].range.lowerBound..<document.blocks[title.upperBound - 1].range.upperBound
        // 嵩溪县委督查室 above 关于…的通知: whose paper it is.
        if range.count <= 48, Self.senders.ends(in: text, before: range.upperBound) { return false }
        return Self.paperKinds.ends(in: text, before: range.upperBound) && Self.relation.occurs(in: text, range: range)
            || Self.paperNames.ends(in: text, before: range.upperBound)
            || Self.titleVerbs.occurs(in: text, range: range)
    }
    private static let paperNames: WordList = [
        "会议纪要", "实施方案", "工作方案", "分工方案", "工作要点", "任务分解表", "实施意见", "督办单", "交办单", "通知单", "重点工作任务", "任务分解",
    ]
    private static let senders: WordList = [
        "督查室", "督查办", "督导组", "巡察办", "办公室", "委员会", "人民政府", "县政府", "市政府", "区政府", "指挥部", "领导小组",
    ]
    static let titleVerbs: WordList = [
        "召开", "举行", "调研", "座谈", "推进会", "部署会", "动员会", "调度会", "现场会", "督查", "督导", "视察", "慰问", "走访", "专题会议", "作出批示", "强调",
        "主持",
    ]

    static let relation: WordList = ["关于", "印发"]
    static let paperKinds: WordList = [
        "通知", "意见", "方案", "办法", "纪要", "要点", "通报", "决定", "规定", "计划", "函", "批复", "报告", "清单", "分工", "的通知",
    ]
}
