/// Fields of forms: a label, and its value behind it or below it.
extension ArticleSplitter {
    /// 县住建局 below 责任单位：, 12月底前 below 完成时限：: the value of a field that has got a line of its own.
    func fillsField(_ previous: Int?, _ next: Int) -> Bool {
        guard let previous, previous + 1 == next, !isChat else { return false }
        let label = document.blocks[previous].range
        let value = document.blocks[next]
        guard label.count <= 40, text.scalar(before: label.upperBound).isColon,
            let colon = text.position(before: label.upperBound),
            AssignmentLabel.kind(text, label.lowerBound..<colon) != nil
        else { return false }
        return !value.isHeading && !value.isAfterRule && text.characterCount(in: value.range) <= 60
            && !ListMarker.begins(text, value.range) && CardLabel.read(text, value.range) == nil
    }

    /// 【任务】完成冬检 as the first line: a field is no title.
    func isCardField(_ range: Range<Int>) -> Bool {
        text.scalar(at: range.lowerBound).isOpeningBracket && CardLabel.read(text, range) != nil
    }
}
