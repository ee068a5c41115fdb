/// Names that no surname announces: those of other peoples, and surnames that no list has.
extension People {
    /// The end of a name after a post at `offset`: 县长买买提·吐尔逊, or 县长憨振强 where the text says elsewhere that he speaks.
    static func unusualNameEnd(_ text: UTF8Text, at offset: Int) -> Int? {
        if let end = dottedNameEnd(text, at: offset) { return end }
        guard !NameLexicon.notNames.stands(in: text, at: offset) else { return nil }
        // 县长央金卓玛强调: whoever has a post and speaks right after it.
        for count in [3, 2, 4, 5, 6] {
            guard let end = givenName(text, at: offset, count: count, after: true),
                spoken.stands(in: text, at: end), !manners.stands(in: text, at: offset),
                !manners.ends(in: text, before: end), !heeding.ends(in: text, before: end),
                count < 4 || count == 4 && saysAlone(text, offset..<end) || speaksElsewhere(text, offset..<end)
            else { continue }
            return end
        }
        // 副局长铁军结合行动推进情况，提出要求: two characters that are no word, and what he speaks about.
        if let end = givenName(text, at: offset, count: 2, after: true), topics.stands(in: text, at: end),
            !manners.stands(in: text, at: offset), !manners.ends(in: text, before: end),
            !deeds.stands(in: text, at: offset), goesOnToAnnounce(text, end)
        {
            return end
        }
        for count in [3, 2] {
            guard let end = givenName(text, at: offset, count: count, after: false),
                NameLexicon.followers.stands(in: text, at: end), speaksElsewhere(text, offset..<end)
            else { continue }
            return end
        }
        return nil
    }

    /// 县长央金卓玛强调，…: four characters and a verb with its mark; not 县长调研期间强调，… and no 要求, which is a noun as often.
    private static func saysAlone(_ text: UTF8Text, _ name: Range<Int>) -> Bool {
        let mark = text.scalar(at: name.upperBound + 6)
        return (mark.isComma || mark.isColon) && !noun.stands(in: text, at: name.upperBound)
            && !deeds.stands(in: text, at: name.lowerBound) && !situations.ends(in: text, before: name.upperBound)
    }
    private static let topics: WordList = ["结合", "就", "围绕", "针对"]

    /// 扶贫工作时强调, 秋种工作搞不好: the last character of what could be a name begins a noun, whose second one only looks like a verb.
    static func endsInNoun(_ text: UTF8Text, _ name: Range<Int>) -> Bool {
        nouns.stands(in: text, at: name.upperBound - 3)
    }
    /// Nouns that fields of work are followed by, and end like a verb of people. None begins with a character that names end in (运作, 学说).
    private static let nouns: WordList = [
        "工作", "合作", "协作", "操作", "制作", "动作", "耕作", "农作", "劳作", "写作", "演讲", "宣讲", "演说", "小说", "解说", "责任", "担任",
    ]

    /// 结合推进情况，提出工作要求：一是…, 就下步工作强调：…: within the sentence he announces what he asks for.
    static func goesOnToAnnounce(_ text: UTF8Text, _ offset: Int) -> Bool {
        var position = offset
        for _ in 0..<50 {
            guard position < text.count, text.scalar(at: position) != 0x0A, text.scalar(at: position) != 0x3002 else {
                return false
            }
            if announced.stands(in: text, at: position) { return true }
            position += text.width(at: position)
        }
        return false
    }
    private static let announced: WordList = [
        "提出要求", "提出工作要求", "提出了要求", "点要求", "点意见", "项要求", "具体要求", "工作要求", "强调：", "强调:", "要求：", "要求:", "强调，", "强调,",
    ]
    private static let noun: WordList = ["要求"]
    static func startsOrEndsAsDeed(_ text: UTF8Text, _ name: Range<Int>) -> Bool {
        deeds.stands(in: text, at: name.lowerBound) || situations.ends(in: text, before: name.upperBound)
            || manners.stands(in: text, at: name.lowerBound)
    }
    private static let deeds: WordList = [
        "深入", "听取", "汇报", "来到", "前往", "围绕", "传达", "通报", "代表", "调研", "检查", "督导", "督查", "走访", "视察", "出席", "参加", "慰问",
        "察看", "查看",
        "实地", "总结", "点评", "座谈", "到会", "随后", "今天", "昨天", "日前", "近日", "动员", "部署",
    ]
    private static let situations: WordList = ["期间", "之后", "之时", "过程", "会议", "讲话", "时候", "会上", "工作"]

    /// 各镇镇长按照要求…: behind these 要求 is a noun.
    private static let heeding: WordList = [
        "按", "按照", "根据", "结合", "对照", "依照", "遵照", "落实", "严格", "依据", "符合", "达到", "坚持",
    ]
    private static let spoken: WordList = ["强调", "指出", "要求", "叮嘱", "批示"]
    /// What stands between a post and its verb, and is no name.
    private static let manners = WordList(joining: betweenPostAndVerb, NameLexicon.manners)
    private static let betweenPostAndVerb: WordList = [
        "现场", "点名", "带头", "开门见山", "掷地有声", "旗帜鲜明", "直截了当", "斩钉截铁", "再次", "反复", "明确", "当场", "同时", "进一步",
        "最后", "特别", "着重", "重点", "亲自", "专门", "一再", "首先", "随后",
        "还", "并",
        "又", "也", "分别", "共同", "对此", "会上", "多次", "强烈", "立即", "这样", "会议", "会同", "讲话", "主持",
        "带队", "一行",
        "就", "对", "在", "针对", "随行", "分管", "负责", "同志", "等", "提出", "作出", "具体", "工作", "书面", "电话", "指示", "认真", "充分",
        "高度", "一致", "均",
        "都", "则", "再", "仍", "即", "时", "后", "中", "上", "们", "各", "和", "及", "与", "的", "地",
    ]

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
    static let speaking: WordList = [
        "强调", "指出", "要求", "一行", "表示", "在讲话", "在会上", "充分肯定", "批示", "分别", "共同", "就",
        "对", "针对", "在", "作了讲话", "作了重要讲话", "作讲话", "主持会议", "主持召开", "出席会议", "说", "表态说",
        "首先传达", "首先通报", "首先强调", "传达了",
    ]
}
