/// Work that is asked for behind an attitude in the same sentence.
extension ExhortationReader {
    /// 要提高政治站位，每天入户排查返乡人员: behind the attitude a clause with a verb of work and what it is done to; not 聚焦问题, 把握新动向, 推动高质量发展.
    func asksForWork(_ clause: Range<Int>) -> Bool {
        guard character(of: clause) == .concrete, scan.characterCount(clause) >= 6 else { return false }
        let start = scan.afterLeadIn(clause.lowerBound, limit: clause.upperBound)
        var offset = scan.modal(at: start)?.hit.end ?? start
        while offset < clause.upperBound {
            if let length = Self.manners.length(in: text, at: offset) {
                offset += length
                continue
            }
            guard let word = scan.predicate(at: offset) else { return false }
            if word.kind == .adverb {
                offset = word.hit.end
                continue
            }
            return word.kind == .action && word.hit.end < clause.upperBound
                && !Self.vague.stands(in: text, at: offset)
                && !Self.vagueObjects.ends(in: text, before: clause.upperBound)
        }
        return false
    }
    /// 深刻认识到抓绿化就是抓发展，加快构建…: a lesson, and all that follows from it.
    func isLesson(_ cognition: Hit) -> Bool {
        Self.lessons.ends(in: text, before: cognition.end) || text.scalar(at: cognition.end) == 0x5230
    }
    private static let lessons: WordList = ["认识到", "看到", "领悟"]
    private static let manners: WordList = [
        "每天", "每日", "每周", "每月", "尤其要", "特别要", "尤其", "层层", "入户", "上门", "到户", "从", "地",
    ]
    private static let vague: WordList = [
        "把握", "理清", "聚焦", "对标", "对标对表", "鼓励", "支持", "引导", "坚持", "发挥", "增强", "提升", "提高", "树立", "树牢", "围绕", "立足", "着眼",
        "凝聚",
        "贯彻", "学习", "领会", "保持", "营造", "担当", "发扬", "弘扬", "重视", "注重", "关心", "抢抓", "抓住",
    ]
    private static let vagueObjects: WordList = [
        "发展", "思路", "工作力量", "工作交流", "精神", "各项任务", "目标任务", "水平", "能力", "落地", "落地实施", "见效",
    ]
}
