import LedgerModel

/// Days by which something is due: none of them is the day of the text.
extension FactReader {
    /// A plan or a notice: what it asks for is to be done in its year.
    var isPaper: Bool { [.plan, .notice].contains(kind()) }

    /// 整改时限：2022年12月31日, 完成时间：…: by when something is due.
    func isTerm(_ range: Range<Int>) -> Bool {
        // 【完成时限】2023年10月20日
        if case .time = AssignmentLabel.readBracketed(text, at: range.lowerBound)?.kind { return true }
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

    /// 完成危房排查|县住建局|2024年6月30日 below the header of a table of tasks: the day of a cell is its task's.
    func isRow(_ range: Range<Int>) -> Bool {
        guard scan.hasCells else { return false }
        return scan.blocks.prefix(8).contains {
            guard $0.range.lowerBound < range.lowerBound, let table = TaskTable(header: $0.range, scan) else {
                return false
            }
            return text[range].contains(table.separator)
        }
    }

    /// 会议要求，县住建局6月15日启用新楼, 系统升级/信息科/4月15日: what is demanded, and a field that assigns it, have days of their own.
    func beforeDemand(_ range: Range<Int>) -> Range<Int> {
        let verb = scan.hits.words(.speech, in: range).first {
            SpeechForce(rawValue: $0.payload) == .demand && !scan.segmentation.isSheltered($0.start)
                && (text.scalar(at: $0.end).isComma || text.scalar(at: $0.end).isColon)
        }
        let field = BracketReader(scan: scan).inlineLabel(range)
        return range.lowerBound..<min(verb?.start ?? range.upperBound, field ?? range.upperBound)
    }

    /// 6月11日前, 6月11日下午5:00前, 6月15日零时起: whether what follows the day makes a limit of it.
    static func isLimited(_ bytes: UTF8Text, _ end: Int) -> Bool {
        if limits.stands(in: bytes, at: end) { return true }
        var offset = end
        for _ in 0..<10 {
            let scalar = bytes.scalar(at: offset)
            guard
                scalar.digit != nil || scalar.isColon || hours.stands(in: bytes, at: offset)
                    || ListMarker.chineseDigit(scalar) != nil
            else { break }
            offset += bytes.width(at: offset)
        }
        return offset > end && hourLimits.stands(in: bytes, at: offset)
    }
    private static let hours: WordList = [
        "上", "下", "午", "中", "早", "晚", "凌", "晨", "零", "〇", "十", "时", "点", "分", "半", "整",
    ]
    private static let hourLimits: WordList = ["前", "之前", "以前", "起"]
}
