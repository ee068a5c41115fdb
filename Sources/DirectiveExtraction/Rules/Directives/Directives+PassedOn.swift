/// Words of somebody else that a message passes on, and what only announces them.
extension DirectiveFinder {
    /// 转发县防指通知👇, 现转发市应急局预警信息, 转发如下：: what comes below is somebody else's; 转发通知到各组 asks for it.
    func announcesPassedOn(_ range: Range<Int>) -> Bool {
        guard isChat, let length = Self.passings.length(in: text, at: range.lowerBound),
            scan.characterCount(range) <= 30
        else { return false }
        var end = scan.trimmed(range).upperBound
        while end > range.lowerBound, !text.scalar(before: end).isHan {
            end = text.position(before: end) ?? range.lowerBound
        }
        return end >= range.lowerBound + length && Self.papers.ends(in: text, before: end)
            && scan.modal(in: range) == nil
    }

    /// 【县防指办】据气象部门预报，…请各镇：…: what was announced begins with who sent it.
    func passedOnFrom(_ range: Range<Int>, block: Int) -> Speech? {
        guard isChat, let passedOnIn, passedOnIn + 1 == block, text.scalar(at: range.lowerBound) == 0x3010,
            let bracket = scan.segmentation.shelter(holding: range.lowerBound), bracket.upperBound < range.upperBound,
            let sender = OwnerParser(scan: scan).wholeList((bracket.lowerBound + 3)..<(bracket.upperBound - 3)),
            sender.count == 1, sender[0].kind == .body
        else { return nil }
        var found = Speech(
            speaker: .unnamed, force: .demand, contentStart: bracket.upperBound, start: range.lowerBound,
            rule: SpeakerRule.label)
        found.isRelayed = true
        return found
    }

    private static let passings: WordList = [
        "转发", "现转发", "转一下", "转一个", "转个", "转来", "转县", "转市", "转省", "转区", "转镇", "转局", "传达",
    ]
    private static let papers: WordList = [
        "通知", "紧急通知", "提示", "提醒", "预警", "预警信息", "信息", "消息", "公告", "通告", "要求", "文件", "明电", "电报", "函", "简报", "快报", "通报",
        "倡议书", "如下", "如图", "指令", "调度令", "来电", "转发", "知悉", "周知",
    ]
}
