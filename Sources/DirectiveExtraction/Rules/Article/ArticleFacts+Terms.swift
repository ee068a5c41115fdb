import LedgerModel

/// Days by which something is due: none of them is the day of the text.
extension FactReader {
    /// A plan or a notice: what it asks for is to be done in its year.
    var isPaper: Bool { [.plan, .notice].contains(kind()) }

    /// 整改时限：2022年12月31日, 完成时间：…: by when something is due.
    func isTerm(_ range: Range<Int>) -> Bool {
        guard let label = Label.end(text, range) else { return false }
        return Self.terms.occurs(in: text, range: range.lowerBound..<label)
    }
    private static let terms: WordList = [
        "时限", "期限", "时间节点", "完成时间", "整改时间", "办理时间", "截止", "实施时间", "办结时间", "完工时间", "反馈时间", "报送时间",
    ]

    /// （牵头单位：县商务局；完成时限：12月20日）: by when something is due, not when the text was written.
    static func isFieldOfTerm(_ bytes: UTF8Text, _ offset: Int) -> Bool {
        guard bytes.scalar(before: offset).isColon, let colon = bytes.position(before: offset) else { return false }
        if terms.ends(in: bytes, before: colon) { return true }
        guard let length = timeLabels.length(in: bytes, before: colon) else { return false }
        let before = bytes.scalar(before: colon - length)
        return before.isSemicolon || before.isComma
    }
}
