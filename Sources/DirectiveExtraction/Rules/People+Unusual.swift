/// Names that no surname announces: those of other peoples, and surnames that no list has.
extension People {
    /// The end of a name after a post at `offset`: 县长买买提·吐尔逊, or 县长憨振强 where the text says elsewhere that he speaks.
    static func unusualNameEnd(_ text: UTF8Text, at offset: Int) -> Int? {
        if let end = dottedNameEnd(text, at: offset) { return end }
        guard !NameLexicon.notNames.stands(in: text, at: offset) else { return nil }
        for count in [3, 2] {
            guard let end = givenName(text, at: offset, count: count, after: false),
                NameLexicon.followers.stands(in: text, at: end), speaksElsewhere(text, offset..<end)
            else { continue }
            return end
        }
        return nil
    }

    /// 高岩和陈立强调, 高岩书记批示: two names before their verb, or a name before its post, at the beginning of a clause.
    static func unusualOpening(_ scan: ArticleScan, _ start: Int) -> [Range<Int>]? {
        let text = scan.text
        guard NameLexicon.surnames.contains(text.scalar(at: start)), !NameLexicon.notNames.stands(in: text, at: start)
        else { return nil }
        for count in [2, 1] {
            guard let end = givenName(text, at: start + 3, count: count, after: false) else { continue }
            if let post = scan.hits.word(.post, at: end), speaking.stands(in: text, at: post.end) {
                return [start..<end]
            }
            if let length = pairing.length(in: text, at: end),
                let second = nameEnd(text, at: end + length, limit: text.count, after: false),
                speaking.stands(in: text, at: second)
            {
                return [start..<end, (end + length)..<second]
            }
        }
        return nil
    }
    private static let pairing: WordList = ["和", "与", "及"]

    /// Two or three parts of Han joined by a dot.
    private static func dottedNameEnd(_ text: UTF8Text, at offset: Int) -> Int? {
        var position = offset
        var parts = 0
        while true {
            var count = 0
            // The last part ends where a word of the sentence begins.
            while count < 8, text.scalar(at: position).isHan,
                !(parts > 0 && count > 1 && NameLexicon.followers.stands(in: text, at: position))
            {
                position += text.width(at: position)
                count += 1
            }
            guard count > 0 else { return nil }
            parts += 1
            guard isDot(text.scalar(at: position)) else { break }
            position += text.width(at: position)
        }
        return parts > 1 && parts < 4 && NameLexicon.followers.stands(in: text, at: position) ? position : nil
    }

    private static func isDot(_ scalar: UInt32) -> Bool {
        scalar == 0xB7 || scalar == 0x2022 || scalar == 0x2027 || scalar == 0x30FB
    }

    /// Whether the same characters stand at the beginning of another sentence, right before a verb of speech.
    private static func speaksElsewhere(_ text: UTF8Text, _ name: Range<Int>) -> Bool {
        let key = text[name]
        // Names stand near: a few thousand characters are looked through.
        var offset = name.upperBound
        let limit = min(text.count, name.upperBound + 12_000)
        while offset + key.count < limit {
            if text[offset] == text[name.lowerBound], text[offset..<(offset + key.count)] == key,
                speaking.stands(in: text, at: offset + key.count)
            {
                let before = text.scalar(before: offset)
                if before == 0x0A || before == 0x3002 || before.isComma { return true }
            }
            offset += text.width(at: offset)
        }
        return false
    }
    private static let speaking: WordList = [
        "强调", "指出", "要求", "一行", "表示", "在讲话", "在会上", "充分肯定", "批示", "分别", "共同", "就",
        "对", "针对",
    ]
}
