/// Levels of government that stand for all who work at them.
extension OwnerParser {
    /// 县、乡、村三级要…, 市、区（县级市）两级在…重点引进: right before a modal, a preposition or an adverb; not 镇村两级巡查不能…, and not 三级干部.
    func levels(at offset: Int, limit: Int) -> (owners: [OwnerMention], end: Int)? {
        var position = offset
        var count = 0
        while position < limit, count < 6 {
            if count > 1, let length = Self.levels.length(in: text, at: position) {
                let end = position + length
                let kind = scan.predicate(at: end)?.kind
                guard scan.modal(at: end) != nil || kind == .preposition || kind == .adverb else { return nil }
                return ([asWritten(offset..<end)], end)
            }
            if text.scalar(at: position).isOpeningParenthesis,
                let bracket = scan.segmentation.shelter(holding: position),
                bracket.lowerBound == position, isLevelBracket(bracket)
            {
                position = bracket.upperBound
                continue
            }
            guard let length = Self.governing.length(in: text, at: position) else { return nil }
            count += 1
            position += length
            if text.scalar(at: position) == 0x3001 { position += 3 }
        }
        return nil
    }
    private static let governing: WordList = [
        "省", "市", "县", "区", "旗", "州", "盟", "镇", "乡", "街", "街道", "乡镇", "村", "社区", "县级市", "市州", "苏木", "嘎查", "自治区",
    ]
}
