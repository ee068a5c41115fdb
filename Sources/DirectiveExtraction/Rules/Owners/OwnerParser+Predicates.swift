/// What may begin the predicate of which a name is the subject.
extension OwnerParser {
    /// Where the predicate begins of which something that ends at `offset` is the subject; nil where none follows.
    func predicateStart(_ offset: Int, limit: Int) -> Int? {
        guard offset < limit else { return nil }
        // 各省人民政府作为…主体，要…: the predicate begins at the modal.
        if Self.capacity.stands(in: text, at: offset) || isStanding(at: offset, limit: limit) {
            return scan.modal(in: offset..<min(limit, offset + 600))?.hit.start
        }
        if let modal = behindAdverbials(offset, limit: limit) ?? behindState(offset, limit: limit) { return modal }
        if opensPredicate(offset) { return offset }
        // 要求各镇停课放假: after a verb that commands whatever follows is to be done.
        if isObliged, text.scalar(at: offset).isHan, text.scalar(at: offset) != 0x7684,
            scan.hits.word(.ownerEnd, at: offset) == nil, scan.hits.word(.unit, at: offset) == nil
        {
            return offset
        }
        // 各区和住建、规划等部门之间要…
        if let length = Self.mutual.length(in: text, at: offset), scan.modal(at: offset + length) != nil {
            return offset + length
        }
        // 带班领导外出期间要安排其他领导
        if let modal = behindWhile(offset, limit: limit) { return modal }
        // 镇、村干部、要…: a mark too many.
        if text.scalar(at: offset) == 0x3001, scan.modal(at: offset + 3) != nil { return offset + 3 }
        if Self.especially.stands(in: text, at: offset) {
            return scan.modal(in: offset..<boundary(from: offset, limit: limit))?.hit.start
        }
        let scalar = text.scalar(at: offset)
        if scalar.isOpeningBracket, let bracket = scan.segmentation.shelter(holding: offset),
            bracket.lowerBound == offset
        {
            return predicateStart(bracket.upperBound, limit: limit)
        }
        // 各包联无物业小区单位,要采取
        if scalar.isComma {
            var next = scan.afterLeadIn(offset + text.width(at: offset), limit: limit)
            // 信息处和各分中心，尤其要加强…: how much more they than others.
            if let length = Self.emphasis.length(in: text, at: next) { next += length }
            if let modal = scan.modal(at: next), modal.strength != .continuing || isAlso(modal.hit) { return next }
            return modalAfterPhrase(next, limit: limit)
        }
        return nil
    }

    /// 县水利局，也要组织好演练: what goes for others goes for them too.
    private func isAlso(_ modal: Hit) -> Bool { text.scalar(at: modal.start) == 0x4E5F }

    static let mutual: WordList = ["之间"]
    static let capacity: WordList = ["作为"]
    private static let emphasis: WordList = ["尤其", "特别", "更加"]

    func opensPredicate(_ offset: Int) -> Bool {
        if scan.modal(at: offset) != nil || scan.predicate(at: offset) != nil || text.scalar(at: offset).digit != nil {
            return true
        }
        // 卡点工作人员责任重大，一定要…
        if let length = Self.burdens.length(in: text, at: offset), text.scalar(at: offset + length).isComma,
            scan.modal(at: offset + length + text.width(at: offset + length)) != nil
        {
            return true
        }
        // 内科、儿科各抽调2名医师: each of them.
        if text.scalar(at: offset) == 0x5404, let verb = scan.predicate(at: offset + 3), verb.kind == .action,
            verb.hit.end - verb.hit.start >= 6
        {
            return true
        }
        return Self.timeOpeners.stands(in: text, at: offset) || pays(offset) || asksOf(offset)
            // 县住建局“十一”前完成整改
            || scan.workBehindTerm(offset, limit: min(text.count, offset + 120)) != nil
            || OwnerRoles(scan: scan).joinsAnother(at: offset)
    }
    /// 县财政配套资金80万元: who pays, with the sum; not 财政补助资金要及时拨付.
    private func pays(_ offset: Int) -> Bool {
        guard Self.treasury.ends(in: text, before: offset), let length = Self.paying.length(in: text, at: offset)
        else { return false }
        let sum = offset + length + (Self.funds.length(in: text, at: offset + length) ?? 0)
        return text.scalar(at: sum).digit != nil
    }
    private static let treasury: WordList = ["财政", "财政局", "财政部门"]
    private static let paying: WordList = ["配套", "拨付", "补助", "列支", "补贴"]
    private static let funds: WordList = ["资金", "经费"]
    private static let burdens: WordList = ["责任重大", "责任重", "任务艰巨", "任务繁重", "任务重"]

    static let timeOpeners: WordList = [
        "今天", "明天", "后天", "今晚", "明晚", "明早", "今早", "当天", "当晚", "这周", "周一", "周二", "周三", "周四", "周五", "周六", "周日", "周末",
        "星期", "礼拜", "下下周", "大后天", "下班前", "年内",
        "半月", "这个月", "下个月", "下月", "月底", "一周一", "一月一", "一季一", "一日一", "一天一", "本月", "年底", "月底", "下周", "本周", "今年", "明年",
        "春节", "汛期", "会后", "每", "半个月",
        "党的", "今冬", "今明", "上半年", "下半年", "第一季度",
        "一季度", "节前", "到", "赴", "一周内", "两周内", "三天内", "三日内", "五日内", "五天内", "七日内", "十日内", "一个月内", "两个月内", "三个月内", "“五一”",
        "上午", "下午", "中午", "晚上", "傍晚", "凌晨", "早上", "晚间", "当日",
        "作为", "国庆", "清明", "端午", "中秋", "元旦", "暑假", "寒假", "明日", "最迟", "近期",
    ]
}
