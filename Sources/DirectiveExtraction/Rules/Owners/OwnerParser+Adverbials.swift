/// Words of time, order, manner and scope between a name and its modal.
extension OwnerParser {
    /// 县水利局下一步要做好预案, 各乡镇今后要…, 县司法局同时要…, 县商务局三季度要…: the modal behind when, in what order and in what respect they are to act; nil where
    /// other words stand before it, or none.
    func behindAdverbials(_ offset: Int, limit: Int) -> Int? {
        var position = offset
        for _ in 0..<4 where position < limit {
            guard let end = adverbialEnd(position, limit: limit) else { break }
            position = end
        }
        guard position > offset, position < limit, let modal = scan.modal(at: position),
            modal.strength != .needing
        else { return nil }
        return position
    }

    private func adverbialEnd(_ offset: Int, limit: Int) -> Int? {
        if let length = Self.adverbials.length(in: text, at: offset) { return offset + length }
        // 未来三天, 接下来一周, 第二季度, 二季度, 这两天
        let start = offset + (Self.countedTimes.length(in: text, at: offset) ?? 0)
        let number =
            text.scalar(at: start) == 0x4E24
            ? start + 3
            : (ListMarker.chineseNumeral(text, at: start, limit: limit)
                ?? ListMarker.arabicNumeral(text, at: start, limit: limit))?.1
        guard let number, let unit = Self.spans.length(in: text, at: number),
            start > offset || Self.quarters.stands(in: text, at: number)
        else { return nil }
        return number + unit
    }

    private static let adverbials: WordList = [
        // When.
        "今后", "当前", "目前", "眼下", "现在", "现阶段", "此阶段", "这段时间", "近段时间", "这一时期", "这期间", "接下来", "下一步", "下步", "下一阶段", "下阶段",
        "下一周", "近日",
        "近期", "前期", "中期", "后期", "后续", "日后", "以后", "往后", "随后", "届时", "期间", "上午", "下午", "中午", "晚上", "早上", "早晨", "傍晚",
        "凌晨", "夜间", "夜里",
        "白天", "早晚", "深夜", "全天", "周末", "节假日", "节日期间", "工作日", "平时", "平日", "日常", "事前", "事中", "事后", "会前", "灾前", "灾后", "雨前",
        "雨后", "雨中",
        "月初", "月中", "月末", "年初", "年中", "年末", "岁末", "旬末", "关键时期", "关键时刻", "特殊时期", "非常时期", "重要时期", "敏感时期", "战时", "即日起",
        "从现在起",
        "从今天起", "从即日起", "全年", "本季度", "下季度",
        // In what order, and beside what.
        "首先", "其次", "再次", "最后", "同时", "同样", "另外", "此外", "先期", "先", "再", "然后", "接着",
        // Which of all, and in what respect.
        "特别", "尤其", "自身", "本身", "自己", "思想上", "行动上", "工作上", "认识上", "措施上", "组织上", "作风上", "制度上", "技术上", "上下", "内部",
        "事实上", "原则上", "总体上", "整体上",
    ]
    private static let countedTimes: WordList = [
        "未来", "今后", "接下来", "接下来的", "这", "近", "最近", "第", "今年", "明年", "当年", "前", "后", "每",
    ]
    private static let spans: WordList = ["天", "周", "个月", "月", "季度", "年", "日", "个季度", "个星期"]
    private static let quarters: WordList = ["季度"]

    /// 姚集镇因道路改线，应及时变更计划; 县水利局任务重、压力大，要增派力量: the modal behind the comma, where what stands before it says why or how somebody fares who has to do
    /// something about it.
    func behindState(_ offset: Int, limit: Int) -> Int? {
        guard text.scalar(at: offset).isHan else { return nil }
        let isReason = Self.reasons.stands(in: text, at: offset)
        var end = offset
        var count = 0
        while end < limit, !text.scalar(at: end).isComma {
            let scalar = text.scalar(at: end)
            guard count < (isReason ? 24 : 14),
                scalar.isHan || scalar == 0x3001 || scalar.digit != nil || scalar == 0x25
            else { return nil }
            count += 1
            end += text.width(at: end)
        }
        guard end < limit, count >= 2, scan.modal(in: offset..<end) == nil else { return nil }
        if !isReason {
            guard Self.conditions.stands(in: text, at: offset) || Self.stateEnds.ends(in: text, before: end),
                !Self.stateNouns.ends(in: text, before: end),
                scan.predicate(at: offset).map({ $0.kind != .action || $0.hit.end - $0.hit.start < 6 }) ?? true
            else { return nil }
        }
        let next = scan.afterLeadIn(end + text.width(at: end), limit: limit)
        guard let modal = scan.modal(at: next), modal.strength == .obligation || modal.strength == .must else {
            return nil
        }
        return next
    }

    static let reasons: WordList = ["因", "由于", "鉴于", "针对"]
    /// 未完成任务, 负有监管责任, 地处山区: what somebody has or lacks.
    private static let conditions: WordList = [
        "未", "没有", "尚未", "仍未", "负有", "承担着", "肩负着", "地处", "位于", "身处", "面临", "存在", "欠", "缺", "是全县", "是全市", "是主战场", "排名",
        "排在", "连续",
    ]
    private static let stateEnds: WordList = [
        "重", "大", "多", "少", "高", "低", "差", "慢", "弱", "紧", "难", "快", "好", "足", "广", "长", "远", "杂", "靠后", "落后", "滞后",
        "缓慢", "末位", "末尾", "不力",
        "不到位", "不实", "薄弱", "突出", "繁重", "艰巨", "严峻", "集中", "分散", "复杂", "偏远", "有限", "紧张", "紧缺", "短缺", "欠缺", "严重", "明显",
        "频繁", "反弹", "下滑",
    ]
    /// 队长, 全长, 重大: no state.
    private static let stateNouns: WordList = [
        "队长", "组长", "局长", "镇长", "县长", "校长", "部长", "所长", "站长", "科长", "处长", "市长", "区长", "乡长", "院长", "班长",
    ]
}
