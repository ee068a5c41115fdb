/// Names that show by what stands around them: whoever is named again where he speaks, and a surname that holds a post where the sentence goes on to demand.
extension People {
    /// What stands before a verb of speech at the beginning of a clause, in three to six characters: 格桑顿珠强调, 那顺孟和强调.
    static func speakers(_ scan: ArticleScan) -> Set<String> {
        var found: Set<String> = []
        for clause in scan.clauses where found.count < 400 {
            let start = clause.range.lowerBound
            let limit = min(clause.range.upperBound, start + 30)
            guard scan.text.scalar(at: start).isHan, start < limit else { continue }
            for verb in scan.hits.words(.speech, in: start..<limit).prefix(1) {
                let name = start..<verb.start
                if (9...18).contains(name.count), spokenWords.stands(in: scan.text, at: verb.start),
                    mayName(name, scan)
                {
                    found.insert(scan.string(name))
                }
            }
        }
        return found
    }

    /// The end of the longest name after a post at `offset` that is said again where its owner speaks.
    static func repeatedNameEnd(_ scan: ArticleScan, at offset: Int, _ speakers: Set<String>) -> Int? {
        guard !speakers.isEmpty, scan.text.scalar(at: offset).isHan else { return nil }
        var ends: [Int] = []
        var end = offset
        while ends.count < 6, scan.text.scalar(at: end).isHan {
            end += scan.text.width(at: end)
            ends.append(end)
        }
        return ends.dropFirst(2).last { speakers.contains(scan.string(offset..<$0)) }
    }

    /// What ends a shorter name and belongs to this one: 那顺孟和.
    static func isJoined(_ text: UTF8Text, _ rest: Range<Int>) -> Bool {
        rest.count == 3 && joints.stands(in: text, at: rest.lowerBound)
    }
    private static let joints: WordList = ["和", "同", "与"]

    /// Neither a meeting, a body nor what somebody does: 专题会要求, 县委办要求, 调研期间强调.
    private static func mayName(_ name: Range<Int>, _ scan: ArticleScan) -> Bool {
        let text = scan.text
        return !notRepeated.stands(in: text, at: name.lowerBound)
            && !NameLexicon.notNames.stands(in: text, at: name.lowerBound)
            && !notRepeatedEnds.ends(in: text, before: name.upperBound)
            && scan.hits.word(.post, at: name.lowerBound) == nil && scan.modal(in: name) == nil
            && !startsOrEndsAsDeed(text, name)
    }
    private static let spokenWords: WordList = ["强调", "指出", "要求", "主持", "表示", "叮嘱"]
    private static let notRepeated: WordList = [
        "会", "全", "各", "办公", "专题", "该", "在", "对", "就", "从", "通知", "文件", "随", "他", "她", "大家", "我", "县", "市", "区", "省",
        "镇", "并", "还",
        "最", "同时", "再",
    ]
    private static let notRepeatedEnds: WordList = [
        "会", "议", "组", "部门", "办", "局", "委", "部", "厅", "府", "处", "中心", "人", "们", "时", "后", "中", "上", "还", "又", "也", "并",
        "再次", "最后",
        "同志", "一行", "别", "书记", "长", "主任", "领导", "通知", "方案", "意见", "同", "点", "重", "一步", "调", "明确", "现场", "当场", "都", "均",
    ]

    /// The end of a surname and a given name after a post, where the sentence goes on to say what is demanded: 县长李志明骑车前往企业，要求….
    static func demandingNameEnd(_ scan: ArticleScan, after post: Hit) -> Int? {
        let text = scan.text
        let offset = post.end
        guard NameLexicon.surnames.contains(text.scalar(at: offset)),
            !NameLexicon.notNames.stands(in: text, at: offset),
            titled.ends(in: text, before: offset), scan.predicate(at: offset) == nil,
            let index = scan.segmentation.clause(beginningBy: offset)
        else { return nil }
        let clause = scan.clauses[index]
        guard clause.mark == .comma, clause.range.upperBound - offset <= 240, clause.range.upperBound > offset + 12,
            scan.modal(in: clause.range) == nil, goesOnDemanding(scan, index)
        else { return nil }
        let ends = [1, 2].map { given(text, offset, $0) }
        // 县长李明约谈企业: a word that is known begins right behind a given name of one character.
        if let one = ends[0], isWord(scan, at: one), ends[1].map({ !isWord(scan, at: $0) }) ?? true { return one }
        return ends[1] ?? ends[0]
    }
    private static func given(_ text: UTF8Text, _ offset: Int, _ count: Int) -> Int? {
        givenName(text, at: offset + 3, count: count, after: true)
    }
    private static func isWord(_ scan: ArticleScan, at offset: Int) -> Bool {
        NameLexicon.followers.stands(in: scan.text, at: offset) || scan.predicate(at: offset) != nil
    }
    /// One of the next clauses of the sentence begins with the verb.
    private static func goesOnDemanding(_ scan: ArticleScan, _ index: Int) -> Bool {
        for next in scan.clauses[min(index + 1, scan.clauses.count)...].prefix(3) {
            if demanding.stands(in: scan.text, at: next.range.lowerBound) { return true }
            if next.mark != .comma { return false }
        }
        return false
    }
    private static let demanding: WordList = ["要求", "强调", "并要求", "并强调", "叮嘱", "指出", "现场要求", "当场要求"]
    private static let titled: WordList = [
        "书记", "县长", "市长", "区长", "旗长", "州长", "镇长", "乡长", "局长", "主任", "部长", "主席", "常委",
    ]
}
