import LedgerModel

/// A day without 前: what is to be done stands right behind it.
extension DeadlineReader {
    /// 明天上午开会研究, 下周一召开调度会, 今晚赶赴水库: the day of the work, whatever its verb; not 做好明天检查的准备, 今天研究的事项, 5月20日调度会.
    func isWork(behind range: Range<Int>) -> Bool {
        guard let scan, isFree(before: range.lowerBound) else { return false }
        if text.scalar(at: range.upperBound).isComma { return isFrame(range, scan) }
        var verb = range.upperBound
        while let length = Self.modals.length(in: text, at: verb) { verb += length }
        guard let end = workEnd(verb, scan) else { return false }
        return !Self.nouns.stands(in: text, at: end) && !isOfNoun(end)
    }
    private static let modals: WordList = [
        "前要", "一定要", "务必要", "要", "须", "必须", "务必", "就", "都", "再", "先", "即", "也", "还", "统一", "全部",
    ]

    /// 明天上午，县水利局要派人: the day stands before the whole sentence, and somebody has to do something then.
    private func isFrame(_ range: Range<Int>, _ scan: ArticleScan) -> Bool {
        let before = text.scalar(before: range.lowerBound)
        guard !before.isHan || Self.placed.ends(in: text, before: range.lowerBound) else { return false }
        let start = range.upperBound + text.width(at: range.upperBound)
        guard let modal = scan.hits.words(.modal, in: start..<min(text.count, start + 60)).first else { return false }
        return scan.modal(at: modal.start) != nil
            && OwnerParser(scan: scan).boundary(from: start, limit: modal.end) >= modal.start
    }

    /// Where the verb ends that begins at `offset`: 开会, 派人, 到现场; nil where none does.
    private func workEnd(_ offset: Int, _ scan: ArticleScan) -> Int? {
        guard text.scalar(at: offset).isHan, !Self.states.stands(in: text, at: offset) else { return nil }
        if let word = scan.predicate(at: offset) {
            switch word.kind {
            case .action, .role:
                if word.hit.end - word.hit.start >= 6 { return word.hit.end }
            case .adverb:
                // 明天也有大雨: an adverb leads to a verb.
                return word.hit.end - word.hit.start >= 6 ? workEnd(word.hit.end, scan) : nil
            case .preposition:
                return Self.leading.stands(in: text, at: offset) ? word.hit.end : nil
            default: return nil
            }
        }
        guard let length = Self.shortVerbs.length(in: text, at: offset), text.scalar(at: offset + length).isHan
        else { return nil }
        return offset + length
    }
    /// What begins a predicate that something is done in: 把材料送来, 向各村通报, 由专班复查.
    private static let leading: WordList = ["把", "将", "由", "向", "给"]
    private static let shortVerbs: WordList = [
        "开会", "派", "报", "发", "送", "交", "去", "到", "赴", "上门", "上路", "上岗", "下乡", "下村", "进村", "进场", "入户", "碰头", "出", "搬",
        "修", "换",
        "装", "填", "领", "贴", "挂", "联系", "通知", "拉", "运",
    ]
    /// What happens of itself, or is over.
    private static let states: WordList = [
        "到期", "到来", "到访", "到会", "发生", "发现", "发布会", "出现", "开始", "开幕", "报名表", "报告会", "报道", "交通", "出席", "报到时", "接到", "收到",
        "交流会", "换届",
        "发言", "修订的", "运行", "运动", "运输", "装备", "挂牌督办的",
    ]

    /// Whether nothing takes the day as its object or names another one: not 做好明天…, 对5月15日检查…, 周一至周五, 从明天开始.
    private func isFree(before offset: Int) -> Bool {
        guard let scan else { return false }
        if Self.placed.ends(in: text, before: offset) { return true }
        let before = text.scalar(before: offset)
        if before == 0x3001 || Self.binding.ends(in: text, before: offset) { return false }
        guard before.isHan else { return true }
        for length in [6, 9, 12] where offset >= length {
            if let word = scan.predicate(at: offset - length), word.hit.end == offset, word.kind == .action {
                return false
            }
        }
        return true
    }
    private static let placed: WordList = ["于", "在", "要", "须", "应", "必须", "务必", "请"]
    private static let binding: WordList = [
        "好", "对", "把", "将", "就", "从", "自", "至", "到", "—", "-", "－", "–", "～", "~", "的", "以", "按", "按照", "根据", "针对",
        "结合", "关于", "围绕",
        "每", "为", "实", "据", "经", "与", "和", "及", "如", "若", "去年", "上", "自从", "是", "有", "除", "（", "(", "《", "“",
    ]

    /// 调度会, 检查组, 督查情况: the verb is a part of a noun.
    private static let nouns: WordList = [
        "的", "了", "过", "会上", "会精神", "会要求", "会后", "会前", "会，", "会。", "会的", "组", "队", "员", "情况", "结果", "精神", "活动", "中",
        "时", "后", "前",
        "期间", "以来", "发现", "出的", "问题", "通知", "方案", "要求", "完毕后", "结束后", "当天", "现场会", "仪式", "工作会", "任务", "通报", "材料", "准备",
    ]

    /// Whether 的 follows the verb within its phrase, and what it did with the day describes something: 明天召开的会议.
    private func isOfNoun(_ offset: Int) -> Bool {
        var position = offset
        for _ in 0..<12 {
            let scalar = text.scalar(at: position)
            if scalar == 0x7684 || scalar == 0x4E86 || text.holds("以来", at: position) { return true }
            guard scalar.isHan else { return false }
            position += 3
        }
        return false
    }

    /// Whether `date` is still to come on the text's own day: what was done before it is told.
    func isToCome(_ date: CalendarDate?) -> Bool {
        guard let date, let today = base?.day else { return false }
        return date >= today
    }
}
