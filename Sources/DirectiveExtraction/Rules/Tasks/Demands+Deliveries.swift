/// What is to be handed in, and 将 for 把: demands that need no 要.
extension DemandReader {
    /// 值班表于5月30日前报镇防汛办, 急件3日内反馈: a day and a verb of handing in; the limit is the modal.
    func delivers(_ clause: Range<Int>) -> Bool {
        var from = clause.lowerBound
        while let found = Self.handingIn.first(in: scan.text, range: from..<clause.upperBound) {
            from = found.lowerBound + 3
            guard !scan.segmentation.isSheltered(found.lowerBound), isLimit(found.lowerBound, from: clause.lowerBound)
            else { continue }
            // 3月20日前报送的方案: which one.
            let end = found.lowerBound + (Self.handingIn.length(in: scan.text, at: found.lowerBound) ?? 0)
            return scan.text.scalar(at: end) != 0x7684
        }
        return deliversObject(clause)
    }

    /// 每周给我报一次, 三天之内给我拿出单子: how often or by when the speaker himself wants to have it.
    func reportsToSpeaker(_ clause: Range<Int>) -> Bool {
        guard clause.count <= 120, let back = Self.toSpeaker.first(in: text, range: clause),
            Self.handingOver.stands(in: text, at: back.upperBound),
            let term = Self.terming.first(in: text, range: clause.lowerBound..<back.lowerBound)
        else { return false }
        return !isDoneAlready(term.lowerBound..<clause.upperBound)
    }
    private static let toSpeaker: WordList = ["给我", "向我", "跟我", "对我", "给县委", "给县政府", "给指挥部"]
    private static let handingOver: WordList = [
        "报", "汇报", "报告", "回报", "回话", "回音", "交", "拿出", "拿方案", "说清楚", "说明", "书面", "个准信", "一个准信", "个说法", "一个说法", "个结果",
        "一个结果", "回个话",
    ]
    private static let terming: WordList = [
        "每天", "每日", "每周", "每月", "每旬", "每季度", "每隔", "每半", "之内", "天内", "日内", "小时内", "周内", "月内", "之前", "日前", "号前", "底前",
        "点前", "下班前",
    ]

    /// 于6月底前将落实情况报县政府: the object comes before the verb; 6月底前将建成 is the future.
    private func deliversObject(_ clause: Range<Int>) -> Bool {
        guard let found = Self.objects.first(in: scan.text, range: clause),
            !scan.segmentation.isSheltered(found.lowerBound), isLimit(found.lowerBound, from: clause.lowerBound)
        else { return false }
        let mark = found.upperBound - 3
        guard scan.text.scalar(at: mark) != 0x5C06 || isObjectMark(mark, clause) || scan.predicate(at: mark + 3) == nil
        else { return false }
        let near = found.upperBound..<min(clause.upperBound, found.upperBound + 120)
        guard let verb = Self.verbs.first(in: scan.text, range: near) else { return false }
        return verb.lowerBound > near.lowerBound && scan.text.scalar(at: verb.upperBound) != 0x7684
    }
    private static let objects: WordList = ["前将", "前把", "内将", "内把"]
    private static let verbs: WordList = ["报", "送", "反馈", "提交", "上传", "交至", "交到", "发至", "发送"]

    /// Whether a day, a count or a term stands before the 前 or 内 at `offset`: not 目前, 提前, 日前.
    private func isLimit(_ offset: Int, from start: Int) -> Bool {
        let text = scan.text
        guard offset > start, let unit = Self.limitEnds.length(in: text, before: offset) else { return false }
        let number = text.scalar(before: offset - unit)
        return Self.terms.ends(in: text, before: offset) || number.digit != nil
            || ListMarker.chineseDigit(number) != nil || number == 0x5341 || number == 0x5468
    }

    /// 将整改情况报县督查室: 将 takes an object with a verb behind it, and is no future.
    func isObjectMark(_ will: Int, _ clause: Range<Int>) -> Bool {
        let start = will + 3
        let near = start..<min(clause.upperBound, start + 90)
        // 将视情况开展“回头看”, 将根据落实情况进行通报: how it will be done.
        guard !near.isEmpty,
            !Self.manners.stands(in: scan.text, at: start) || Self.nouns.stands(in: scan.text, at: start)
        else { return false }
        // 将审批事项进驻情况, 将贯彻落实情况; not 将适时检查, 将紧盯未办结事项.
        var noun = start
        while let word = scan.predicate(at: noun), word.hit.end < near.upperBound {
            guard word.kind == .action else { return false }
            noun = word.hit.end
        }
        guard let result = Self.results.first(in: scan.text, range: noun..<near.upperBound),
            noun == start || result.lowerBound == noun
        else { return false }
        return result.upperBound < clause.upperBound && scan.text.scalar(at: result.upperBound).isHan
            && scan.text.scalar(at: result.upperBound) != 0x7684
    }

    private static let manners: WordList = [
        "视", "根据", "结合", "对", "以", "按", "会同", "联合", "随机", "不定期", "定期", "适时", "择机", "依据", "依法", "采取", "通过",
    ]
    /// What begins like them and is handed in: 将对口帮扶情况报县农业农村局.
    private static let nouns: WordList = ["视频", "视察", "对口", "对照", "对接", "以上", "以下", "按期", "按时", "联合执法", "联合检查", "通过验收"]

    /// 逾期将予以通报: 将 that is none for 把.
    func threatensLater(_ range: Range<Int>) -> Bool {
        var from = range.lowerBound
        while let will = Self.future.first(in: scan.text, range: from..<range.upperBound) {
            from = will.upperBound
            if scan.segmentation.isSheltered(will.lowerBound) { continue }
            if !isObjectMark(will.lowerBound, range) { return true }
        }
        return false
    }

    private static let handingIn: WordList = [
        "前报", "前报送", "内报送", "前上报", "前送", "前反馈", "前呈报", "前呈送", "前书面", "内报", "内上报", "内送", "内反馈", "内呈报", "内呈送", "内书面",
        "内回复", "内答复",
        "前回复",
    ]
    private static let limitEnds: WordList = [
        "日", "号", "底", "末", "时", "点", "天", "周", "月", "年", "工作日", "小时", "分钟", "个月", "限", "下班", "之", "以", "一", "二", "三",
        "四", "五",
        "六",
    ]
    private static let terms: WordList = [
        "月底", "月末", "年底", "年末", "季末", "期限", "时限", "规定时间", "工作日", "下班", "日之", "日以", "时之", "工作日之", "天之", "个月",
    ]
    private static let results: WordList = [
        "情况", "结果", "名单", "事项", "台账", "材料", "方案", "报告", "清单", "信息", "资料", "进展", "总结", "报表",
    ]
}
