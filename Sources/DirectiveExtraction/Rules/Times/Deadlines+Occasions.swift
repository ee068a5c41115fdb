import LedgerModel

/// Limits by events that no list has: 在巡视组进驻前, 赶在新麦上市前.
extension DeadlineReader {
    /// 在项目开工前完成征地, 要在下轮降雨前完成排险: whatever happens, where 在 places it and what is to be done by then follows.
    func placedEvent(_ offset: Int, _ limit: Int) -> DeadlineReading? {
        let start = offset + 3
        guard starts(0x5728, at: offset), !starts(0x5728, at: start), isPlacing(offset) else { return nil }
        guard Self.rules.reading(self, at: start, scalar: text.scalar(at: start), limit: limit) == nil else {
            return nil
        }
        var position = start
        for _ in 0..<12 where position < limit {
            let scalar = text.scalar(at: position)
            guard scalar.isHan || scalar == 0x201C || scalar == 0x201D, scalar != 0x7684 else { return nil }
            if position >= start + 6, let length = Self.before.length(in: text, at: position) {
                guard !Self.placesBefore.ends(in: text, before: position),
                    isWorkFollowing(position + length), !Self.duties.ends(in: text, before: position)
                else { return nil }
                let name = position - (Self.comings.length(in: text, before: position) ?? 0)
                return DeadlineReading(
                    range: start..<(position + length), due: .before(text.string(start..<name)),
                    rule: DeadlineRule.event)
            }
            // 在县城要…前: no name of an event has a modal.
            if Self.apart.stands(in: text, at: position) { return nil }
            position += text.width(at: position)
        }
        return nil
    }

    /// “三夏”前: a name in marks.
    func quotedEvent(_ offset: Int) -> DeadlineReading? {
        guard let word = Self.events.first(where: { text.holds($0, at: offset + 3) }) else { return nil }
        let name = (offset + 3)..<(offset + 3 + word.count)
        guard starts(0x201D, at: name.upperBound) else { return nil }
        var end = name.upperBound + 3
        if let length = Self.arriving.length(in: text, at: end) { end += length }
        guard let length = Self.before.length(in: text, at: end) else { return nil }
        return DeadlineReading(
            range: offset..<(end + length), due: .before(text.string(name)), rule: DeadlineRule.event)
    }

    /// Whether 在 at `offset` begins a time: 要在, 赶在, 务必在, 县水利局在; not 存在, 现在.
    private func isPlacing(_ offset: Int) -> Bool {
        !Self.other.ends(in: text, before: offset)
    }
    private static let other: WordList = [
        "存", "现", "所", "实", "正", "内", "潜", "好", "旨", "贵", "重", "意", "不", "自", "仍", "还", "处", "走",
    ]
    /// 在村前, 在人前: where, and not when.
    private static let placesBefore: WordList = [
        "目", "当", "眼", "面", "跟", "身", "门", "窗", "人", "台", "幕", "提", "此", "日", "先", "生", "空", "史", "席", "胸", "床", "楼",
        "桥", "村", "屋", "堂", "房",
        "店", "车", "厂", "校", "站", "院", "街", "从", "往", "朝", "向",
    ]
    private static let comings: WordList = ["来临", "到来", "来临之", "到来之"]
    private static let apart: WordList = ["要", "须", "应", "必须", "以", "后", "中", "时", "期间"]
    /// 在办理登记前, 在作出决定前: what comes before what in every case.
    private static let duties: WordList = [
        "登记", "决定", "许可", "审批", "备案", "申请", "使用", "处理", "办理", "签订", "上岗", "作业", "施工", "入库", "出厂",
    ]

    private func isWorkFollowing(_ offset: Int) -> Bool {
        Self.doing.stands(in: text, at: offset) || Self.finishing.stands(in: text, at: offset)
            || scan?.predicate(at: offset).map {
                ($0.kind == .action || $0.kind == .adverb) && $0.hit.end - $0.hit.start >= 6
            } ?? false
    }
}
