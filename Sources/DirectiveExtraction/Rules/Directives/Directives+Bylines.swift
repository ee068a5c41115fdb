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

    /// 县应急局办公室 2024年6月19日: a body and a day, behind the last sentence.
    func isSignature(_ range: Range<Int>) -> Bool {
        guard range.count <= 150 else { return false }
        // 2023.8.14 behind what was written.
        if let (_, after) = ChatHeader.dayAt(text, range.lowerBound, limit: range.upperBound), after == range.upperBound
        {
            return true
        }
        guard
            let owners = OwnerParser(scan: scan).list(at: range.lowerBound, limit: range.upperBound),
            let end = owners.map(\.end).max(), end < range.upperBound,
            let (_, after) = ChatHeader.dayAt(text, end, limit: range.upperBound)
        else { return false }
        return after == range.upperBound
    }

    /// 王省长专门作出批示，市长提出明确要求。: that there are words of theirs, without the words.
    func isOnlyMentioned(_ speech: Speech) -> Bool {
        guard let mark = text.position(before: speech.contentStart), !text.scalar(at: mark).isColon else {
            return false
        }
        let end = text.scalar(at: mark).isHan ? speech.contentStart : mark
        return DemandReader.givenWords.ends(in: text, before: end)
    }
    /// 通报指出，大部分乡镇能够认真落实…: what supervision found, told in the words of a demand.
    func tellsFindings(_ speech: Speech) -> Bool {
        guard speech.force == .statement, let mark = text.position(before: speech.contentStart) else { return false }
        return Self.findings.ends(in: text, before: text.scalar(at: mark).isHan ? speech.contentStart : mark)
    }
    private static let findings: WordList = ["反馈指出", "通报指出", "督查指出", "检查指出", "巡察指出", "反馈认为", "通报认为"]

    /// 任何单位和个人有异议的，须以书面形式提出: what the public may do.
    func invitesObjections(_ range: Range<Int>) -> Bool {
        Self.anybody.stands(in: text, at: range.lowerBound) && Self.objections.occurs(in: text, range: range)
            // 公示期5个工作日，公示期内如有问题请向市委组织部反映
            || Self.publicity.occurs(in: text, range: range) && Self.whoever.occurs(in: text, range: range)
                && scan.modal(in: range) == nil
    }
    private static let publicity: WordList = ["公示期", "公示时间", "公示期间"]
    private static let whoever: WordList = ["如有", "如对", "若有", "如发现", "凡对", "有异议", "有不同意见", "请向", "可向", "请以", "欢迎"]
    private static let anybody: WordList = ["任何单位和个人", "任何单位或个人", "任何单位或者个人", "任何组织和个人", "社会各界"]
    private static let objections: WordList = ["异议"]

    static let examples: WordList = ["如到", "如在", "如对"]

    func hasWords(_ range: Range<Int>) -> Bool { !range.isEmpty && scan.characterCount(range) > 0 }

    func isListed(_ offset: Int) -> Bool { ListMarker.read(text, at: offset, limit: text.count) != nil }
}
