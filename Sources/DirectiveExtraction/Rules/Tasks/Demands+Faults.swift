import LedgerModel

/// Modals that say how things compare or what is amiss, and thanks: words of a demand that asks for nothing.
extension DemandReader {
    /// 贫困村要好于非贫困村: how one compares with the other, said by who states it.
    func compares(_ clause: Range<Int>) -> Bool {
        guard let modal = scan.modal(in: clause), Self.comparing.stands(in: text, at: modal.hit.end) else {
            return false
        }
        return text.scalar(at: modal.hit.start) == 0x8981
    }
    private static let comparing: WordList = [
        "好于", "高于", "低于", "快于", "优于", "强于", "大于", "多于", "少于", "慢于", "早于", "晚于", "重于", "难于",
    ]

    /// 把脱贫作为必须打赢的攻坚战, 这是不可触碰的红线: the modal stands in what something is taken for, and obliges nobody.
    func describes(_ modal: (hit: Hit, strength: ModalStrength), in clause: Range<Int>) -> Bool {
        guard modal.strength == .must,
            let taken = Self.takingFor.first(in: text, range: clause.lowerBound..<modal.hit.start),
            scan.modal(in: modal.hit.end..<clause.upperBound) == nil,
            scan.predicate(at: scan.afterLeadIn(clause.lowerBound, limit: clause.upperBound))?.kind != .action
        else { return false }
        let near = modal.hit.end..<min(clause.upperBound, modal.hit.end + 60)
        return taken.upperBound <= modal.hit.start && Self.attributeMark.occurs(in: text, range: near)
    }
    private static let takingFor: WordList = ["作为", "列为", "确定为", "视为", "当作", "当成", "成为", "看作", "这是", "也是", "都是", "就是"]
    private static let attributeMark: WordList = ["的"]

    /// 有的思想认识不到位，工作推进还需加强: what is still amiss with some of them.
    func tellsShortfall(_ range: Range<Int>) -> Bool {
        guard Self.stillNeeding.occurs(in: text, range: range) else { return false }
        let clauses = scan.clauseRanges(in: range)
        return clauses.contains { Self.some.stands(in: text, at: $0.range.lowerBound) }
            && !clauses.contains { clause in
                scan.modal(in: clause.range).map {
                    !Self.stillNeeding.occurs(in: text, range: max(0, $0.hit.start - 3)..<$0.hit.end)
                } ?? false
            }
    }
    private static let stillNeeding: WordList = ["还需", "仍需", "尚需", "有待", "亟待", "亟需", "还须"]
    private static let some: WordList = ["有的", "个别", "部分", "少数", "一些", "少部分", "大部分", "多数"]

    /// 感谢贵单位对工作的支持, 勉励大家坚守岗位, 希望大家做好服务保障: kind words, with nobody obliged.
    func isKindWord(_ range: Range<Int>) -> Bool {
        let start = scan.afterLeadIn(range.lowerBound, limit: range.upperBound)
        if isHope(range, start) { return true }
        guard scan.modal(in: range) == nil else { return false }
        if Self.thanks.stands(in: text, at: start) { return true }
        guard let length = Self.cheering.length(in: text, at: start) else { return false }
        return Self.cheered.stands(in: text, at: start + length)
    }
    /// 希望水务等单位要增强责任感，积极推动项目建设: hope obliges nobody, unless somebody has to behind it, or by a day.
    private func isHope(_ range: Range<Int>, _ start: Int) -> Bool {
        guard Self.hopes.stands(in: text, at: start) else { return false }
        return scan.clauseRanges(in: range).allSatisfy {
            $0.range.lowerBound <= start || scan.modal(in: $0.range) == nil
        }
            && DeadlineReader(text: text, base: nil).readings(in: range).isEmpty
    }
    private static let hopes: WordList = [
        "希望", "也希望", "还希望", "更希望", "真诚希望", "衷心希望", "殷切希望", "期望", "期待", "勉励", "寄语", "祝愿",
    ]

    /// 对责任不落实的，由县纪委监委严肃追责: a body that is named is told to act against those who fail.
    func chargesBody(_ range: Range<Int>) -> Bool {
        scan.clauseRanges(in: range).contains { _, clause in
            guard let by = TaskCutter.byOwner(scan, clause) else { return false }
            return by.owners.allSatisfy { !$0.isGeneric && $0.kind != .person }
        }
    }

    /// 逾期未整改的，将依法予以临时查封: what the sender is going to enforce itself; 由县消防大队依法查封 tells somebody to.
    func enforces(_ range: Range<Int>) -> Bool {
        Self.future.occurs(in: text, range: range) && Self.enforcing.occurs(in: text, range: range)
            && scan.clauseRanges(in: range).allSatisfy { _, clause in
                TaskCutter.byOwner(scan, clause) == nil
                    && OwnerParser(scan: scan).subject(at: clause.lowerBound, limit: clause.upperBound) == nil
            }
    }
    private static let enforcing: WordList = [
        "查封", "关停", "取缔", "吊销", "罚款", "处罚", "强制执行", "强制拆除", "依法拆除", "黑名单", "停业整顿", "停产整顿", "责令停业", "责令停产", "停止供",
        "暂停资格",
        "移送司法", "移交司法", "移送公安", "移交公安", "列入失信", "收回资金", "扣减", "暂扣", "清退", "取消资格",
    ]
    private static let thanks: WordList = ["感谢", "衷心感谢", "再次感谢", "谨此致谢"]
    /// 今晚就派人到现场; 要求影城3日内更换到位: now, or by when, whoever it is and whatever the verb.
    func isAtOnce(_ clause: Range<Int>, _ start: Int) -> Bool {
        if Self.atOnce.stands(in: text, at: start) { return true }
        guard SpeechFinder.speechOnly.ends(in: text, before: clause.lowerBound), clause.count <= 150,
            let term = Self.terms.first(in: text, range: clause)
        else { return false }
        return term.upperBound < clause.upperBound && text.scalar(before: term.lowerBound).digit != nil
    }
    private static let atOnce: WordList = [
        "今晚就派", "今天就派", "明天就派", "马上就派", "现在就派", "今晚就去", "今天就去", "明天就去", "今晚就把", "明天就把", "今天就把",
    ]
    private static let terms: WordList = ["日内", "天内", "小时内"]
    private static let cheering: WordList = ["勉励", "希望", "鼓励", "祝愿", "寄语", "激励"]
    private static let cheered: WordList = ["大家", "他们", "她们", "你们", "同志们", "全体", "广大", "环卫工人", "青年", "同学们"]

    /// 被巡察党组织负责人表示，将…, 三户企业均表示，要…: what those who were told say they will do.
    func tellsPledge(_ range: Range<Int>) -> Bool {
        guard let first = scan.clauseRanges(in: range).first?.range,
            let verb = scan.hits.words(.speech, in: first).first(where: {
                SpeechForce(rawValue: $0.payload) == .pledge
            }), verb.start > first.lowerBound
        else { return false }
        // 各校表示，将…: all who were told.
        return
            (Self.pledging.ends(in: text, before: verb.start)
            || Self.all.stands(in: text, at: first.lowerBound)
                && scan.characterCount(first.lowerBound..<verb.start) <= 8)
            && !Self.leaders.occurs(in: text, range: first.lowerBound..<verb.start)
    }
    private static let all: WordList = ["各"]
    private static let pledging: WordList = [
        "负责人", "负责同志", "党组织", "单位", "企业", "干部", "代表", "均", "都", "一致", "纷纷", "群众", "同志们", "分别", "会上",
    ]
    private static let leaders: WordList = ["县长", "县委书记", "市长", "市委书记", "区长", "区委书记"]
}
