import LedgerModel

/// Subjects that a plain list of names in front of a predicate does not give.
extension OwnerParser {
    /// 各乡镇，对以上工作，要主动认领: a phrase that says on what stands between the subject and its modal.
    func modalAfterPhrase(_ offset: Int, limit: Int) -> Int? {
        guard let word = scan.predicate(at: offset), word.kind == .preposition else { return nil }
        let end = boundary(from: offset, limit: limit)
        guard end < limit, text.scalar(at: end).isComma, scan.characterCount(offset..<end) <= 30,
            scan.modal(in: offset..<end) == nil
        else { return nil }
        let next = scan.afterLeadIn(end + text.width(at: end), limit: limit)
        guard let modal = scan.modal(at: next), modal.strength != .continuing else { return nil }
        return next
    }

    /// 承担考评任务的单位，要提前谋划: bodies that are described. The description belongs to the name where the last word alone would name nobody.
    func described(at offset: Int, limit: Int) -> (owners: [OwnerMention], end: Int)? {
        // Few words begin one: the end of a name has to stand near.
        guard offset < limit, !scan.hits.words(.ownerEnd, in: offset..<min(limit, offset + 120)).isEmpty,
            !OwnerLexicon.notSubject.stands(in: text, at: offset),
            !Self.cases.stands(in: text, at: offset)
        else { return nil }
        let end = boundary(from: offset, limit: limit)
        let nameEnd: Int
        let predicate: Int
        if let modal = scan.modal(in: offset..<end) {
            // 的煤矿一律不得…: a prohibition has its own reading.
            guard modal.strength == .obligation else { return nil }
            nameEnd = modal.hit.start
            predicate = nameEnd
        } else {
            guard end < limit, text.scalar(at: end).isComma else { return nil }
            let next = scan.afterLeadIn(end + text.width(at: end), limit: limit)
            guard let modal = scan.modal(at: next), modal.strength == .obligation else { return nil }
            nameEnd = end
            predicate = next
        }
        guard let range = describedBody(offset..<nameEnd), scan.characterCount(offset..<nameEnd) <= 36 else {
            return nil
        }
        return ([asWritten(range)], predicate)
    }

    /// The name in a noun phrase that ends with 的 and the end of a name; nil where `phrase` is none.
    func describedBody(_ phrase: Range<Int>) -> Range<Int>? {
        guard let hit = scan.hits.words(.ownerEnd, in: phrase).last, hit.end == phrase.upperBound,
            OwnerEnd(rawValue: hit.payload) == .body
        else { return nil }
        // Back to 的: …组建的帮扶工作队.
        var start = hit.start
        var count = 0
        while start > phrase.lowerBound, text.scalar(before: start) != 0x7684 {
            guard count < 12, let before = text.position(before: start) else { return nil }
            start = before
            count += 1
        }
        guard start > phrase.lowerBound, isModifier(start..<hit.start, isShort: false) else { return nil }
        // 已建成的幼儿园应移交: what is dealt with.
        guard !Self.things.ends(in: text, before: hit.end) else { return nil }
        return start == hit.start && Self.anyBodies.stands(in: text, at: start) ? phrase : start..<hit.end
    }

    /// 对…的单位, 发现…的部门 are what is dealt with.
    private static let cases: WordList = ["发现", "凡", "如果", "对于", "针对", "通过", "关于", "是", "有"]
    private static let things: WordList = [
        "学校", "幼儿园", "医院", "工地", "园区", "景区", "水库", "机组", "林区", "矿", "工厂", "市场", "社区",
    ]
    private static let anyBodies: WordList = ["单位", "部门", "地方", "乡镇", "机构"]

    /// 项目实施结束后各镇要…: a time without a comma before the subject of the clause's modal.
    func subjectAfterTime(_ clause: Range<Int>) -> (owners: [OwnerMention], end: Int)? {
        guard let modal = scan.modal(in: clause),
            let time = Self.times.first(in: text, range: clause.lowerBound..<modal.hit.start),
            scan.characterCount(clause.lowerBound..<time.upperBound) <= 14,
            let subject = subject(at: time.upperBound, limit: clause.upperBound), subject.end == modal.hit.start
        else { return nil }
        return subject
    }
    private static let times: WordList = ["结束后", "完成后", "到位后", "以后", "之后", "会后", "期间", "后", "前", "时"]
}
