/// Words between marks that are said to somebody, and no name or slogan.
extension UTF8Text {
    /// 要求企业“把数据实时上传，一天都不能断”。: behind a verb of speech and who is told, with a comma within, to the end of the sentence.
    func isToldBetweenMarks(_ quoted: Range<Int>) -> Bool {
        guard (31...600).contains(quoted.count), scalar(at: quoted.lowerBound) == 0x201C,
            quoted.upperBound >= count || scalar(at: quoted.upperBound) == 0x3002
                || scalar(at: quoted.upperBound) == 0x0A
        else { return false }
        var offset = quoted.lowerBound
        var isTold = false
        for _ in 0..<10 where !isTold {
            guard let before = position(before: offset), scalar(at: before).isHan else { return false }
            offset = before
            isTold = Self.telling.stands(in: self, at: offset)
        }
        guard isTold else { return false }
        offset = quoted.lowerBound
        while offset < quoted.upperBound {
            if scalar(at: offset).isComma { return true }
            offset += width(at: offset)
        }
        return false
    }
    private static let telling: WordList = ["要求", "叮嘱", "嘱咐", "责令", "责成", "告诫"]
}
