/// What a sentence is about, named before it says what is to be done with it.
extension TaskCutter {
    /// 建设进度较慢的项目，要加大投入; 排查出来的问题，要立即整改; 重点部位，要专人值守; 全街道自上而下，要…: a thing or those who are meant, and nothing that is asked for, though a
    /// verb is in its words. 抓好群众反映的问题，要… asks for something before its comma.
    func isNamedThing(_ clause: Range<Int>) -> Bool {
        guard scan.modal(in: clause) == nil, clause.count <= 120 else { return false }
        if Self.throughout.ends(in: text, before: clause.upperBound) { return true }
        let start = scan.afterLeadIn(clause.lowerBound, limit: clause.upperBound)
        if let length = Self.chosen.length(in: text, at: start), start + length < clause.upperBound {
            return Self.places.length(in: text, at: start + length) == clause.upperBound - start - length
        }
        // 各部门提出了很好的意见 tells what was done.
        guard let noun = attributed(clause), !demands.isPast(clause), !demands.tellsDone(clause),
            parser.subject(at: start, limit: clause.upperBound) == nil, !Self.heads.stands(in: text, at: start),
            Self.negations.stands(in: text, at: start)
                || scan.predicate(at: start)?.kind != .adverb && scan.predicate(at: start)?.kind != .purpose,
            Self.nouns.length(in: text, at: noun) == clause.upperBound - noun
        else { return false }
        return true
    }

    /// Where the noun begins behind the last 的 of the clause.
    private func attributed(_ clause: Range<Int>) -> Int? {
        var offset = clause.upperBound
        for _ in 0..<Self.longestNoun {
            guard let before = text.position(before: offset), before > clause.lowerBound else { return nil }
            if text.scalar(at: before) == 0x7684 { return offset }
            guard text.scalar(at: before).isHan else { return nil }
            offset = before
        }
        return nil
    }
    /// In characters.
    private static let longestNoun = 6

    /// 排查出来的问题，要立即整改，各村要举一反三: what is asked for a thing is a task of its own, however short.
    func asksForThing(_ left: LeftPart) -> Bool {
        guard left.isFull, let first = left.first, let opener = left.opener else { return false }
        return first != opener && opener == left.last && isTopic(first)
    }

    private static let negations: WordList = ["没有", "没", "未", "不", "尚未", "仍未", "还未", "已"]
    private static let throughout: WordList = ["自上而下", "从上到下", "上上下下", "上下一心", "从上至下"]
    private static let chosen: WordList = ["重点", "关键", "薄弱", "主要", "特殊", "危险", "高风险", "一般", "敏感", "要害"]
    private static let places: WordList = [
        "部位", "区域", "时段", "场所", "环节", "领域", "行业", "人群", "人员", "单位", "企业", "地段", "路段", "地区", "点位", "项目", "工程", "岗位",
        "时期",
        "节点", "对象", "村", "村居", "乡镇", "部门", "河段", "水域", "林区", "群体",
    ]
    private static let nouns: WordList = [
        "项目", "问题", "隐患", "部位", "企业", "单位", "事项", "任务", "工程", "困难", "矛盾", "线索", "工作", "乡镇", "村", "村居", "镇街", "部门", "地方",
        "地区",
        "区域", "点位", "场所", "环节", "人员", "群众", "农户", "案件", "资金", "设施", "设备", "房屋", "路段", "河段", "地块", "行业", "领域", "建议",
        "意见", "干部",
        "同志", "学校", "医院", "商户", "车辆", "风险", "隐患点", "整改事项", "信访件", "责任人", "小区", "村庄", "情况", "现象", "行为", "违法行为", "短板",
        "不足",
        "土地", "产品", "物资", "漏洞",
    ]
    /// What asks for something whatever follows.
    private static let heads: WordList = [
        "抓好", "做好", "解决", "推进", "推动", "加强", "强化", "完善", "落实", "加快", "加大", "办好", "管好", "盯紧", "紧盯", "聚焦", "整改", "整治",
        "督促", "建立", "健全",
        "支持", "帮助", "关注", "关心", "处理", "化解", "消除", "坚持", "抓住", "抓实", "抓紧", "突出", "打造", "培育", "提高", "提升", "改善", "改进",
        "改变", "狠抓",
        "严查", "查处", "打击", "防范", "清理", "拆除", "收集", "梳理", "摸清", "报送", "上报", "保护", "保障", "协调", "组织", "实施", "把握", "认真", "对",
        "针对",
    ]
}
