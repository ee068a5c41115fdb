/// Who writes a message, where the name stands behind a post or the name of a body.
extension ChatHeader {
    /// 吴宗义 of 应急局吴宗义, 陈志刚 of 副县长陈志刚: a name of two to four characters; nil where none stands there, as in 县府办值班室.
    static func nameBehindOffice(_ text: UTF8Text, _ range: Range<Int>) -> Range<Int>? {
        guard !isWriter(text, range), !isBody(text, range) else { return nil }
        for count in [9, 6, 12] where range.count > count {
            let start = range.upperBound - count
            guard isOffice(text, before: start), !NameLexicon.notNames.stands(in: text, at: start),
                !addressing.stands(in: text, at: range.lowerBound)
            else { continue }
            let surname = NameLexicon.compoundSurnames.length(in: text, at: start) ?? 3
            guard surname == 6 || count < 12 && NameLexicon.surnames.contains(text.scalar(at: start)),
                People.givenName(text, at: start + surname, count: (count - surname) / 3, after: true)
                    == range.upperBound
            else { continue }
            return start..<range.upperBound
        }
        return nil
    }

    /// 县府办值班室, 河口镇, 青石镇党政办: the name of a body, and nobody's.
    static func isBody(_ text: UTF8Text, _ range: Range<Int>) -> Bool {
        !isWriter(text, range) && range.count >= 9 && offices.ends(in: text, before: range.upperBound)
    }

    private static func isOffice(_ text: UTF8Text, before end: Int) -> Bool {
        offices.ends(in: text, before: end) || SpeechFinder.titles.ends(in: text, before: end)
    }
    private static let offices = WordList(
        joining: officeEnds, ["专班", "供销社", "小学", "中学", "银行", "机关", "值班", "网格", "专干", "干事"])
    private static let addressing: WordList = ["各", "全体", "请", "所有", "有关", "相关", "由", "经", "据"]
}
