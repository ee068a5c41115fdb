/// Numbered lines without an end mark that are titles of what stands below, with a comma or without.
extension ArticleSplitter {
    /// 二、突出重点，抓好整治 above 安监局要拿出清单。: no page is as narrow as this line, and a sentence stands below. A longer line is one where somebody is told
    /// to do something at once below.
    func isHeadingAboveSentence(_ range: Range<Int>, next: Range<Int>) -> Bool {
        let count = text.characterCount(in: range)
        guard count <= Self.longestHeading, ListMarker.beginsSection(text, range), !hasFullStop(range),
            !Self.goingOn.ends(in: text, before: range.upperBound)
        else { return false }
        let end = text.scalar(before: next.upperBound)
        if count <= Self.narrowestLine, !ListMarker.beginsItem(text, range), end.isSentenceEnd || end.isColon,
            text.characterCount(in: next) > 6
        {
            return true
        }
        return beginsWithDuty(next)
    }
    /// In characters.
    private static let narrowestLine = 16
    private static let longestHeading = 40
    /// 一是县住建局要会同 | 各乡镇要…: the line breaks off.
    private static let goingOn: WordList = [
        "、", "，", ",", "和", "与", "及", "以及", "由", "会同", "对", "向", "在", "把", "将", "的", "确保", "督促", "指导", "协调", "组织", "要求",
        "责成", "并",
    ]

    /// 安监局要拿出清单, 各乡镇必须停工, 大家一定要…: who has to do something, at the head of a line.
    private func beginsWithDuty(_ range: Range<Int>) -> Bool {
        var offset = range.lowerBound
        for count in 0..<Self.longestSubject where offset < range.upperBound {
            if count >= 2, Self.duties.stands(in: text, at: offset), Self.subjects.ends(in: text, before: offset) {
                return true
            }
            guard text.scalar(at: offset).isHan || text.scalar(at: offset) == 0x3001 else { return false }
            offset += text.width(at: offset)
        }
        return false
    }
    private static let longestSubject = 20
    private static let subjects: WordList = [
        "局", "办", "委", "厅", "部", "处", "科", "室", "站", "所", "院", "校", "队", "镇", "乡", "县", "市", "区", "村", "街道", "社区", "组",
        "会", "政府",
        "中心", "公司", "企业", "部门", "单位", "各级", "各地", "大家", "我们", "同志", "干部", "负责人", "人员", "书记", "主任", "局长",
    ]
    private static let duties: WordList = ["要", "必须", "务必", "应当", "应", "须", "一定要", "都要", "也要", "负责", "牵头"]
}
