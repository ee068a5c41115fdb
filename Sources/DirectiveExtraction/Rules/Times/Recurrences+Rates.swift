/// 每人每月800元: how much, not how often.
extension RecurrenceReader {
    /// Whether 每月 between `start` and `end` belongs to a price: 每人每月800元, 每亩每年补助200元, 每月不低于1500元.
    func isRate(_ start: Int, _ end: Int) -> Bool {
        var offset = end
        for _ in 0..<8 {
            if let (_, after) = ListMarker.arabicNumeral(text, at: offset, limit: text.count) {
                return Self.money.stands(in: text, at: after)
            }
            guard text.scalar(at: offset).isHan, !Self.turning.stands(in: text, at: offset) else { return false }
            offset += text.width(at: offset)
        }
        return false
    }
    private static let money: WordList = ["元", "万元", "块", "余元", "角", "美元"]
    /// 每月拨付20万元: what is done at every turn.
    private static let turning: WordList = ["拨付", "拨", "上缴", "缴纳", "缴", "投入", "安排", "支付", "交", "完成", "筹集", "筹措"]
}
