/// 各 with a noun that no list of ends has, right before a modal.
extension OwnerParser {
    /// 各生产区要…, 各条线、各板块要…: whoever they are, all of them have to; 各项工作要…, 各环节要… are what is worked at.
    func each(at offset: Int, limit: Int) -> (owners: [OwnerMention], end: Int)? {
        var found: [OwnerMention] = []
        var start = offset
        while found.count < 6, start < limit, text.scalar(at: start) == Self.all,
            !Self.things.stands(in: text, at: start + 3)
        {
            var end = start + 3
            for _ in 0..<8 where end < limit && text.scalar(at: end).isHan && scan.modal(at: end) == nil {
                if Self.joints.stands(in: text, at: end) || doesSomething(at: end, behind: start, limit: limit) {
                    break
                }
                end += text.width(at: end)
            }
            let noun = (start + 3)..<end
            guard noun.count >= 6, !Self.thingEnds.ends(in: text, before: end),
                !Self.attributes.occurs(in: text, range: noun),
                scan.hits.words(.predicate, in: noun).allSatisfy({
                    $0.end - $0.start < 6 && $0.start > noun.lowerBound
                        || PredicateKind(rawValue: $0.payload) == PredicateKind.none
                        // 各接种门诊: what they do is a part of their name.
                        || $0.start == noun.lowerBound && $0.end - $0.start == 6 && noun.count >= 12
                            && PredicateKind(rawValue: $0.payload) == .action
                })
            else { return nil }
            found.append(asWritten(start..<end))
            if scan.modal(at: end)?.strength == .obligation || scan.modal(at: end)?.strength == .must {
                return (found, end)
            }
            if doesSomething(at: end, behind: offset, limit: limit) { return (found, end) }
            // 各条线，根据职能压实责任
            if let whole = onGrounds(found, end, limit) { return whole }
            guard text.scalar(at: end) == 0x3001 || Self.joints.stands(in: text, at: end) else { return nil }
            start = end + 3
        }
        return nil
    }
    /// 各收储库点完成设备检修: a verb of action or an adverb behind the noun, and what is done to what; not 各小区改造要加快, and not 各路口安装信号灯.
    private func doesSomething(at offset: Int, behind start: Int, limit: Int) -> Bool {
        guard offset >= start + 9, opensClause(start), !isRestOfNoun(offset), scan.hits.word(.unit, at: start) == nil,
            // 各村挨户发放: a name that is known ends before.
            scan.hits.words(.ownerEnd, in: start..<offset).allSatisfy({
                OwnerEnd(rawValue: $0.payload) == OwnerEnd.none
            })
        else { return false }
        // 各接种门诊每周报送进度: how often, before the verb.
        if Self.timeOpeners.stands(in: text, at: offset), !Self.thingEnds.ends(in: text, before: offset) {
            let rest = offset..<boundary(from: offset, limit: limit)
            return scan.modal(in: rest) == nil
                && scan.hits.words(.predicate, in: rest).contains {
                    PredicateKind(rawValue: $0.payload) == .action && $0.end - $0.start >= 6 && $0.end < rest.upperBound
                }
        }
        guard let word = scan.predicate(at: offset),
            word.kind == .action || word.kind == .adverb, word.hit.end - word.hit.start >= 6,
            !Self.thingEnds.ends(in: text, before: offset), !Self.placeEnds.ends(in: text, before: offset)
        else { return false }
        let end = boundary(from: offset, limit: limit)
        let next = text.scalar(at: word.hit.end)
        guard word.hit.end + 3 < end, next.isHan, next != 0x7684, next != 0x4E86, scan.modal(in: offset..<end) == nil
        else { return false }
        let demands = DemandReader(scan: scan)
        return !demands.isReport(start..<end) && !demands.isDoneAlready(start..<end)
    }
    private static let placeEnds: WordList = [
        "路口", "村口", "门口", "街口", "卡口", "出入口", "楼栋", "楼道", "单元", "角落", "房间", "区域", "地块", "河段", "山头", "景点", "小区", "楼盘",
        "地段", "点段", "岸段", "街巷", "巷道", "田块", "地方",
    ]

    /// 各乡镇十月底要…: when, behind the name.
    private static let attributes: WordList = ["的", "月", "日", "年", "底", "前"]
    /// 各
    private static let all: UInt32 = 0x5404
    private static let joints: WordList = ["和", "及", "与"]
    private static let things: WordList = [
        "项", "类", "种", "样", "方面", "环节", "阶段", "时期", "方", "自", "有", "式", "类别", "层面", "领域", "门课", "处隐患", "指标", "渠道", "途径",
    ]
    private static let thingEnds: WordList = [
        "工作", "措施", "任务", "隐患", "问题", "环节", "阶段", "指标", "制度", "方案", "责任", "要素", "工程", "项目", "数据", "资料", "设施", "场所",
        "道路", "路段",
        "政策", "要求", "规定", "标准", "程序", "步骤", "时段", "节点", "计划", "目标", "资金", "物资", "设备", "材料", "台账", "材", "点位", "线路", "房屋",
        "水库",
        "河道", "产业", "行业", "领域", "方面", "事项", "案件", "文件", "活动", "会议", "机制", "平台", "系统", "因素", "表", "名单", "预案", "报告", "总结",
    ]

    /// 对外出务工人员要…, 对外贸企业要…: whom something is done to, though 对外 is a word.
    static let towards: WordList = ["对外出", "对外来", "对外贸", "对外地", "对外籍", "对外商", "对外资", "对外县", "对外省", "对外市"]
}
