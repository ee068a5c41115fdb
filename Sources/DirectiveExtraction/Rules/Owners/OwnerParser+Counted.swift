/// Lists that end with how many they name.
extension OwnerParser {
    /// 公安、交警、交通三家要…, 县住建局、县城管局两家准备…: where 三家 ends; nil where a noun follows (三家企业), or where it counts other things than the `items` before.
    func countedAlone(at offset: Int, limit: Int, items count: Int? = nil) -> Int? {
        guard let (number, after) = numeral(at: offset, limit: limit), number > 1, count ?? number == number,
            let length = Self.counted.length(in: text, at: after), after + length < limit
        else { return nil }
        let end = after + length
        guard scan.hits.word(.ownerEnd, at: end) == nil, scan.hits.word(.unit, at: end) == nil,
            !Self.countedNouns.stands(in: text, at: end)
        else { return nil }
        return end
    }

    /// Each as it is written, the last of them up to the end of the count.
    func asCounted(_ items: [Item], _ end: Int) -> [OwnerMention] {
        items.enumerated().map { index, item in
            mention(
                OwnerMention.Parts(item.range), kind: item.kind,
                end: index == items.count - 1 ? end : item.range.upperBound)
        }
    }

    /// 住建局、教育局两家准备材料: who is counted is told, whatever the verb.
    func behindCount(_ owners: [OwnerMention], _ end: Int, _ limit: Int) -> Int? {
        guard owners.count > 1, let last = owners.last, last.parts[last.parts.count - 1].upperBound < end, end < limit,
            Self.counted.ends(in: text, before: end), text.scalar(at: end).isHan
        else { return nil }
        return end
    }

    /// 三个部门 or 三家 at `offset`.
    func isCounted(at offset: Int, limit: Int) -> Bool {
        countedTail(at: offset, limit: limit) != nil || countedAlone(at: offset, limit: limit) != nil
    }

    /// 桐庐、萧山、淳安等7个区、县（市）要…, 城关、河西等5个乡镇: where the count of places of several levels ends, none of which is all of theirs.
    func countedPlaces(at offset: Int, limit: Int) -> Int? {
        guard text.scalar(at: offset) == 0x7B49, let (number, after) = numeral(at: offset + 3, limit: limit), number > 1
        else { return nil }
        var position = after + (Self.countWords.length(in: text, at: after) ?? 0)
        var levels = 0
        while levels < 6, position < limit, let length = Self.placeLevels.length(in: text, at: position) {
            levels += Self.mixedLevels.stands(in: text, at: position) ? 2 : 1
            position += length
            if text.scalar(at: position).isOpeningParenthesis,
                let bracket = scan.segmentation.shelter(holding: position),
                bracket.lowerBound == position, bracket.upperBound < limit, isLevelBracket(bracket)
            {
                levels += 1
                position = bracket.upperBound
            }
            guard let separator = OwnerLexicon.wordSeparators.length(in: text, at: position),
                Self.placeLevels.stands(in: text, at: position + separator)
            else { break }
            position += separator
        }
        return levels > 1 && position < limit ? position : nil
    }
    private static let mixedLevels: WordList = [
        "乡镇", "镇乡", "镇街", "街镇", "乡镇街道", "镇街道", "县市区", "县市", "县区", "区县", "区市", "市县", "市区", "市州", "旗县", "旗县区", "村居",
        "村社区", "村社",
    ]
    private static let placeLevels = WordList(
        joining: mixedLevels,
        ["省", "市", "县", "区", "旗", "州", "盟", "乡", "镇", "街道", "村", "社区", "县级市", "自治县", "开发区", "园区", "办事处"])

    /// 5处, 12所, and 三处 before 由: how many there are of something, which owns nothing.
    func isCountOfThings(_ range: Range<Int>) -> Bool {
        guard let (_, end) = numeral(at: range.lowerBound, limit: range.upperBound), end < range.upperBound,
            Self.thingCounters.length(in: text, at: end) == range.upperBound - end
        else { return false }
        return text.scalar(at: range.lowerBound).digit != nil || text.scalar(at: range.upperBound) == 0x7531
    }
    private static let thingCounters: WordList = [
        "处", "所", "座", "个村", "个点", "条", "户", "家", "间", "栋", "个", "台", "项", "件", "段",
    ]

    /// 三, 3, 两
    func numeral(at offset: Int, limit: Int) -> (Int, Int)? {
        if text.scalar(at: offset) == 0x4E24 { return (2, offset + 3) }
        return ListMarker.chineseNumeral(text, at: offset, limit: limit)
            ?? ListMarker.arabicNumeral(text, at: offset, limit: limit)
    }
    private static let counted: WordList = ["家", "方", "位"]
    /// What else is counted so.
    private static let countedNouns: WordList = [
        "供应商", "人家", "家庭", "农户", "机构", "门店", "经营", "面", "向", "协议", "合同", "领导", "同志", "老人",
    ]

    /// 还有青石镇、河口镇没报, 县住建局、县城管局还没上报: whoever is behindhand, in a sentence that goes on to ask for it.
    func defaulters(in clause: Range<Int>) -> [OwnerMention]? {
        let start =
            Self.remaining.first(in: text, range: clause)?.upperBound
            ?? scan.afterLeadIn(clause.lowerBound, limit: clause.upperBound)
        guard start < clause.upperBound, let owners = list(at: start, limit: clause.upperBound),
            owners.allSatisfy({ $0.kind == .body && !$0.isGeneric }),
            Self.lacking.stands(in: text, at: listEnd(owners))
        else { return nil }
        return owners
    }
    private static let remaining: WordList = ["还有", "仍有", "尚有", "还剩", "仍剩", "只剩", "就剩", "目前有", "现有"]
    private static let lacking: WordList = [
        "没", "没有", "未", "尚未", "还没", "还未", "仍未", "仍没", "至今未", "至今没", "迟迟未", "迟迟没", "一直没", "一直未", "均未", "都没",
    ]
}
