import LedgerModel

/// A speech in full (王建国同志在全县…会上的讲话): from the salutation on every word is one leader's own, and no verb of speech says so.
struct OwnWords: Sendable {
    /// Whose words govern unless a sentence says otherwise.
    let speech: Speech
    /// The block in which they begin: after title, name, day and salutation.
    let firstBlock: Int

    /// 等一下，蒙书记还要作重要讲话。下面，我先讲三点意见。: what is going to be said.
    static func announces(_ text: UTF8Text, _ range: Range<Int>) -> Bool {
        guard
            let found = announcements.first(in: text, range: range)
                ?? comingSpeeches.first(in: text, range: range)
        else { return false }
        // 我提三点要求：一是…: what is said follows in the same sentence.
        return range.upperBound - found.upperBound <= 30
    }
    fileprivate static let announcements: WordList = [
        "我讲", "我再讲", "我先讲", "我就", "我着重讲", "我强调", "我再强调", "我简要讲", "我简单讲", "我谈", "我主要讲", "我完全同意", "我都赞同", "我都同意", "讲几点意见",
        "讲三点", "讲两点", "讲四点", "讲五点", "讲几点", "讲一下", "谈几点", "谈三点", "提几点", "提三点要求", "提两点要求",
    ]
    private static let comingSpeeches: WordList = ["还要作重要讲话", "将作重要讲话", "要作重要讲话", "还要讲话", "还将作", "还要作指示"]

    static let salutations: WordList = ["同志们", "各位领导", "各位同志", "朋友们", "各位代表", "各位委员", "各位同仁"]

    /// nil where the article is none.
    init?(scan: ArticleScan, title: UTF8Text) {
        let reader = OwnWordsReader(scan: scan, title: title)
        guard reader.isSpeech else { return nil }
        let (first, speaker) = (reader.firstBlock, reader.speaker)
        let start = first < scan.blocks.count ? scan.blocks[first].range.lowerBound : scan.text.count
        firstBlock = first
        speech = Speech(
            speaker: speaker, force: .statement, contentStart: start, start: start, rule: SpeakerRule.ownWords)
    }
}

private struct OwnWordsReader {
    let scan: ArticleScan
    /// Folded.
    let title: UTF8Text
    /// The block that greets those who listen.
    private let salutation: Int?

    init(scan: ArticleScan, title: UTF8Text) {
        self.scan = scan
        self.title = title
        salutation = Self.salutation(scan)
    }

    private var text: UTF8Text { scan.text }
    /// Title lines that were broken off, names, days and the salutation stand in the first blocks.
    private static let frontMatter = 8

    // MARK: - Whether it is one

    var isSpeech: Bool {
        guard let opening = scan.blocks.first?.range, !FactReader.newsOpening.occurs(in: text, range: opening) else {
            return false
        }
        // 小编整理了县长在…会上的讲话, above the salutation.
        if let salutation,
            scan.blocks[..<salutation].contains(where: { Self.speeches.occurs(in: text, range: $0.range) })
        {
            return true
        }
        // 传达学习…的讲话 is news, 在…会上讲话 too.
        let isTitled =
            (Self.titles.ends(in: title, before: titleEnd) || Self.given.occurs(in: title, range: 0..<title.count))
            && !Self.studied.stands(in: title, at: 0)
        // 三夏工作会主持词: whoever chairs a meeting reads it out, with a salutation or without.
        if Self.chairing.ends(in: title, before: titleEnd) || chairingLine != nil { return true }
        // 县长在会上的讲话, with a leader's post before it.
        if Self.given.ends(in: title, before: titleEnd), !Self.studied.stands(in: title, at: 0),
            Self.posts.occurs(in: title, range: 0..<titleEnd), Self.inMeeting.occurs(in: title, range: 0..<titleEnd)
        {
            return true
        }
        if isTitled { return salutation != nil || announces || byline != nil }
        return announces
            && (salutation != nil || byline?.isLabelled == true || Self.speeches.ends(in: title, before: titleEnd))
    }
    private static let titles: WordList = ["的讲话", "讲话稿", "讲话提纲", "讲话要点", "讲话摘要", "总结讲话", "主持讲话", "主持词"]
    private static let speeches: WordList = ["讲话"]
    private static let chairing: WordList = ["主持词"]

    /// 主持词 on a line of its own, too short for a title.
    private var chairingLine: Int? {
        scan.blocks.prefix(2).indices.first { index in
            let range = scan.blocks[index].range
            return scan.characterCount(range) <= 24 && Self.chairing.ends(in: text, before: range.upperBound)
        }
    }
    private static let given: WordList = ["上的讲话", "时的讲话"]
    private static let inMeeting: WordList = ["在"]
    private static let studied: WordList = ["传达", "学习", "贯彻", "认真学习", "深入学习", "中共", "关于", "转发", "印发"]

    /// Without a bracket behind it: …的讲话（摘要）.
    private var titleEnd: Int {
        guard title.scalar(before: title.count).isClosingBracket else { return title.count }
        var offset = 0
        while offset < title.count, !title.scalar(at: offset).isOpeningBracket { offset += title.width(at: offset) }
        return offset
    }

    /// 下面，我讲三点意见。: the speaker names himself.
    private var announces: Bool {
        scan.blocks.prefix(Self.frontMatter + 4).contains { OwnWords.announcements.occurs(in: text, range: $0.range) }
    }

    // MARK: - Where it begins

    /// 同志们：, 各位领导、同志们！ in a block of its own.
    private static func salutation(_ scan: ArticleScan) -> Int? {
        scan.blocks.prefix(frontMatter).indices.first { index in
            let range = scan.blocks[index].range
            let last = scan.text.scalar(before: range.upperBound)
            return (last.isColon || last.isSentenceEnd) && scan.characterCount(range) <= 24
                && OwnWords.salutations.occurs(in: scan.text, range: range)
        }
    }

    var firstBlock: Int {
        if let salutation { return salutation + 1 }
        if let chairingLine { return chairingLine + 1 }
        return byline.map { $0.block + 1 } ?? 0
    }

    // MARK: - Whose it is

    var speaker: Speaker { nameInTitle ?? byline?.speaker ?? .unnamed }

    /// 王建国同志在…会上的讲话, 县委书记王建国在…, 王县长在….
    private var nameInTitle: Speaker? {
        var end = 0
        while end < titleEnd, title.scalar(at: end) != Self.at { end += title.width(at: end) }
        guard end < titleEnd else { return nil }
        if let comrade = Self.comrade.length(in: title, before: end) { end -= comrade }
        return Self.person(in: title, 0..<end)
    }
    /// 在
    private static let at: UInt32 = 0x5728
    private static let comrade: WordList = ["同志"]

    /// 县委书记 王建国, （王建国）, 王建国（2016年4月20日）: a short block before the words that holds a name and nothing else.
    private var byline: (block: Int, speaker: Speaker, isLabelled: Bool)? {
        let last = salutation ?? min(scan.blocks.count, 4)
        for index in 0..<min(last, scan.blocks.count) {
            let range = scan.blocks[index].range
            guard scan.characterCount(range) <= 40 else { continue }
            var (start, end) = (range.lowerBound, range.upperBound)
            if text.scalar(at: start).isOpeningBracket { start += text.width(at: start) }
            let label = Self.labels.length(in: text, at: start) ?? 0
            start += label
            var offset = start
            while offset < end, text.scalar(at: offset).isHan || text.scalar(at: offset) == 0x3001 {
                offset += text.width(at: offset)
            }
            end = offset
            let next = text.scalar(at: end)
            // 主讲：县长覃德胜记录：韦小宁, where blanks stood between.
            if next.isColon, let length = Self.otherLabels.length(in: text, before: end) { end -= length }
            guard
                end == range.upperBound || end < offset || next.isOpeningBracket || next.isClosingBracket
                    || next.digit != nil
            else { continue }
            if let speaker = Self.person(in: text, start..<end) { return (index, speaker, label > 0) }
        }
        return nil
    }
    private static let labels: WordList = ["讲话人：", "讲话人:", "讲话人", "主讲人：", "主讲人:", "主讲：", "主讲:", "讲话：", "讲话:"]
    private static let otherLabels: WordList = ["记录", "记录人", "整理", "主持", "主持人", "时间", "地点"]

    /// The name that `range` consists of, with or without a post before it; 王县长 where only the surname is given.
    private static func person(in text: UTF8Text, _ range: Range<Int>) -> Speaker? {
        for count in [3, 2, 4] {
            let start = range.upperBound - count * 3
            guard start >= range.lowerBound, isName(text, start, count) else { continue }
            if start == range.lowerBound || posts.ends(in: text, before: start) {
                return .person(text.string(start..<range.upperBound))
            }
        }
        // 王建国书记, 王县长.
        guard let post = posts.length(in: text, before: range.upperBound) else { return nil }
        let name = range.lowerBound..<(range.upperBound - post)
        if isName(text, name.lowerBound, name.count / 3) { return .person(text.string(name)) }
        return name.count == 3 && NameLexicon.surnames.contains(text.scalar(at: name.lowerBound))
            ? .person(text.string(range)) : nil
    }
    private static let posts = WordList(
        OwnerLexicon.office + ["州长", "副州长", "省长", "副省长", "副镇长", "副乡长", "副厅长", "处长", "司令员"])

    private static func isName(_ text: UTF8Text, _ start: Int, _ count: Int) -> Bool {
        guard (2...4).contains(count) else { return false }
        let surname = NameLexicon.compoundSurnames.length(in: text, at: start)
        guard surname != nil || count < 4 && NameLexicon.surnames.contains(text.scalar(at: start)) else { return false }
        return People.givenName(text, at: start + (surname ?? 3), count: count - (surname ?? 3) / 3, after: true) != nil
    }
}
