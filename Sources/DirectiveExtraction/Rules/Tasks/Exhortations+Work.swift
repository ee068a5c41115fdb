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
    /// 做好秋种工作, 周密细致做好开学准备工作, 高质量编制规划: a verb that has something done, and what that is by its name; not 抓好各项工作, 做好学习贯彻.
    /// `head` is the spirit that is taken in: 学习贯彻关于统战工作的重要指示精神，做好统战工作 only names its topic again.
    func isNamedWork(_ clause: Range<Int>, after head: Range<Int>? = nil) -> Bool {
        var start = scan.afterLeadIn(clause.lowerBound, limit: clause.upperBound)
        if let subject = OwnerParser(scan: scan).subject(at: start, limit: clause.upperBound) { start = subject.end }
        start = scan.modal(at: start)?.hit.end ?? start
        // 广泛宣传禁烧的意义: whether it was made known can be seen.
        if let length = Self.publicizing.length(in: text, at: start) {
            let object = (start + length)..<clause.upperBound
            return scan.characterCount(object) >= 4 && !Self.general.occurs(in: text, range: object)
        }
        guard let verb = Self.doing.first(in: text, range: start..<min(clause.upperBound, start + Self.longestManner)),
            verb.upperBound < clause.upperBound,
            !Self.noManner.occurs(in: text, range: start..<verb.lowerBound)
        else { return false }
        let object = verb.upperBound..<clause.upperBound
        if let head, text[head].contains(text[object]) { return false }
        return scan.characterCount(object) >= 2 && !Self.general.occurs(in: text, range: object)
            && scan.hits.words(.attitude, in: object).isEmpty
            && Self.anything.length(in: text, at: object.lowerBound) != object.count
    }
    private static let publicizing: WordList = ["广泛宣传", "大力宣传", "深入宣传", "广泛深入宣传", "充分宣传", "积极宣传"]
    private static let doing: WordList = ["做好", "抓好", "搞好", "编制", "开展", "谋划", "筹备"]
    /// In bytes: six characters of manner and the verb.
    private static let longestManner = 24
    private static let noManner: WordList = ["的", "、", "把", "对", "将", "为", "以", "向", "从", "在", "与", "和", "不"]
    private static let general: WordList = ["各项", "贯彻", "精神", "各方面", "等工作任务"]
    private static let anything: WordList = [
        "工作", "本职工作", "当前工作", "各自工作", "自身工作", "相关工作", "有关工作", "落实", "落实工作", "后续工作", "下步工作", "下一步工作", "重点工作", "中心工作",
        "这项工作", "该项工作", "日常工作", "具体工作", "全局工作", "思想工作", "表率", "文章", "服务", "保障", "工作落实", "任务", "任务落实", "发展", "改革",
        "自己的工作",
        "分内工作", "分管工作", "职责范围内的工作", "基础工作", "宣传引导", "学习", "学习宣传", "自身建设", "自身的事情", "自己的事情", "自己的事", "协调", "配合", "准备",
    ]

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
