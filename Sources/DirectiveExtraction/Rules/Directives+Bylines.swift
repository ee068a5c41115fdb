import LedgerModel

/// Who reported, at the end of a paragraph.
extension DirectiveFinder {
    /// 融媒记者：乔军, 本台记者：张三, 记者张三, 通讯员 李四: a post of the press, names, and nothing else.
    func isReporter(_ range: Range<Int>) -> Bool {
        guard range.count <= 90, scan.characterCount(range) <= 24, scan.modal(in: range) == nil,
            let post = Self.press.first(in: text, range: range),
            scan.characterCount(range.lowerBound..<post.lowerBound) <= 6
        else { return false }
        let rest = post.upperBound..<range.upperBound
        let next = text.scalar(at: rest.lowerBound)
        if next.isColon || next.isBlank { return true }
        // 记者张三: a name alone, and no verb.
        return scan.characterCount(rest) <= 4 && !rest.isEmpty && scan.hits.words(.predicate, in: rest).isEmpty
            && NameLexicon.surnames.contains(next)
    }
    private static let press: WordList = ["记者", "通讯员", "供稿", "撰稿", "来稿", "摄影", "编辑", "责编", "作者", "图文"]
}
