import LedgerModel

/// What the sender of a paper, or whoever supervises, is going to do itself.
extension DemandReader {
    /// 我市将通过实施…措施，确保…; 县政府督查室将适时“回头看”: the sender tells what it is going to do itself.
    func isOwnPledge(_ range: Range<Int>) -> Bool {
        guard scan.modal(in: range) == nil else { return false }
        return scan.clauseRanges(in: range).prefix(2).contains { _, clause in
            let start = scan.afterLeadIn(clause.lowerBound, limit: clause.upperBound)
            if let length = Self.ourselves.length(in: text, at: start) {
                return Self.future.stands(in: text, at: start + length)
            }
            let head = start..<min(clause.upperBound, start + 60)
            // 各乡镇将整改情况报县督查室: 将 for 把.
            guard let will = Self.future.first(in: text, range: head), !isObjectMark(will.lowerBound, clause) else {
                return false
            }
            // 住建部将定期进行排名, in news of its own paper: whoever the text begins with.
            if will.lowerBound > start + 6,
                will.upperBound < clause.upperBound, start > 0,
                text[0..<(will.lowerBound - start)] == text[start..<will.lowerBound]
            {
                return true
            }
            // 市住建局将赴各地进行检查: what a body is going to look at itself.
            if will.lowerBound > start,
                Self.watching.occurs(in: text, range: will.upperBound..<range.upperBound),
                OwnerParser(scan: scan).wholeList(start..<will.lowerBound) != nil
            {
                return true
            }
            // 县委将严肃问责
            return Self.supervisors.ends(in: text, before: will.lowerBound)
                || Self.penalties.stands(in: text, at: will.upperBound)
        }
    }
    /// 下一步，我县将继续加大工作力度，要让…: told to a reporter, a pledge, whatever its later clauses say.
    func pledgesOfArea(_ range: Range<Int>) -> Bool {
        scan.clauseRanges(in: range).prefix(2).contains { _, clause in
            let start = scan.afterLeadIn(clause.lowerBound, limit: clause.upperBound)
            return Self.ourselves.length(in: text, at: start).map {
                Self.future.stands(in: text, at: start + $0)
            } ?? false
        }
    }
    private static let supervisors: WordList = [
        "政府办公厅", "督查室", "督查办", "督查局", "督查组", "督导组", "检查组", "政府办公室", "政府办", "县委办", "目标办", "考核办", "纪委", "纪委监委", "纪委监察局",
        "监察局",
        "监委", "巡察办", "巡察组",
    ]
    private static let penalties: WordList = [
        "严肃问责", "严肃追责", "严肃查处", "严肃处理", "从严查处", "从严处理", "追究", "依法追究", "予以通报", "进行通报", "通报批评", "进行问责", "进行约谈", "严格问责",
        "实施约谈", "实施问责", "约谈",
    ]
    private static let watching: WordList = [
        "检查", "督查", "抽查", "暗访", "考核", "督导", "验收", "评估", "巡查", "回头看", "跟踪问效", "跟踪督办", "通报", "问责", "约谈", "考评", "排名", "晾晒",
    ]
    private static let ourselves: WordList = [
        "我市", "我县", "我区", "我省", "我州", "我局", "我们", "我校", "我院", "学校", "学校还", "县委、县政府", "市委、市政府",
    ]
}
