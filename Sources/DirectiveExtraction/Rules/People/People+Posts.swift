/// Names before their posts: 高岩书记批示, 王发江参谋长要求.
extension People {
    /// 高岩和陈立强调, 高岩书记批示: two names before their verb, or a name before its post, at the beginning of a clause.
    static func unusualOpening(_ scan: ArticleScan, _ clauseStart: Int) -> [Range<Int>]? {
        let text = scan.text
        // 最后李伟书记强调
        let start = scan.afterLeadIn(clauseStart, limit: text.count)
        guard !NameLexicon.notNames.stands(in: text, at: start) else { return nil }
        let compound = NameLexicon.compoundSurnames.length(in: text, at: start)
        guard compound != nil || NameLexicon.surnames.contains(text.scalar(at: start)) else { return nil }
        let given = start + (compound ?? 3)
        for count in [2, 1] {
            guard let end = givenName(text, at: given, count: count, after: false) else { continue }
            // 卫生院院长, 农技站站长: whoever is head of it has its last character in his post.
            if let post = scan.postEnd(at: end), text.scalar(before: end) != text.scalar(at: end),
                count == 1 || !beginsPost(scan, end - 3, post),
                speaks(text, afterDay(text, post)) || count == 2 && strongFollowers.stands(in: text, at: post)
                    || goesOnToAnnounce(text, post)
            {
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

    /// 李建华县长2016年6月3日批示: behind the day.
    private static func afterDay(_ text: UTF8Text, _ offset: Int) -> Int {
        var position = offset
        for _ in 0..<11 {
            let scalar = text.scalar(at: position)
            guard scalar.digit != nil || scalar == 0x5E74 || scalar == 0x6708 || scalar == 0x65E5 else { break }
            position += text.width(at: position)
        }
        return position
    }

    /// 李伟副院长, 李伟总队长: the longer post that ends at `end` begins with what could end a longer name; none does with the 中 of 李伟中局长.
    static func beginsPost(_ scan: ArticleScan, _ offset: Int, _ end: Int) -> Bool {
        scan.postEnd(at: offset) == end
    }

    /// Whether a verb of speech stands at `offset`, or 作了总结讲话 and its like.
    static func speaks(_ text: UTF8Text, _ offset: Int) -> Bool {
        if speaking.stands(in: text, at: offset) { return true }
        guard let performed = performing.length(in: text, at: offset) else { return false }
        var position = offset + performed
        for _ in 0..<6 where text.scalar(at: position).isHan {
            if performances.stands(in: text, at: position) { return true }
            position += text.width(at: position)
        }
        return false
    }
    private static let performing: WordList = ["作", "作了", "做", "做了", "发表", "发表了", "进行", "进行了", "讲话"]
    private static let performances: WordList = ["讲话", "点评", "总结", "部署", "动员", "要求", "强调", "指示", "批示", "，", ","]

    /// 班长和骨干, 老师和家长: 和 between those who hold a post and others.
    static func joinsPeople(_ text: UTF8Text, _ offset: Int) -> Bool {
        text.scalar(at: offset) == 0x548C && NameLexicon.companions.stands(in: text, at: offset + 3)
    }
}
