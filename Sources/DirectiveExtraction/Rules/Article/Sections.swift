import LedgerModel

/// Sections of a paper by what their heading says: some state principles and goals and ask nobody for anything.
enum SectionKind: Sendable {
    /// 重点任务, 工作要求, or a heading that says nothing of it.
    case tasks
    /// 指导思想, 基本原则, 编制依据.
    case background
    /// 总体情况, 主要做法: what was found and done; a demand only where it obliges somebody.
    case report
    /// 工作目标: a demand only where it says 要, 力争 or 确保.
    case goals
    /// 组织领导 of the sender's own bodies, 附则.
    case closing
}

enum SectionLexicon {
    static let background: WordList = [
        "指导思想", "基本原则", "工作原则", "总体思路", "总体原则", "编制依据", "编制目的", "适用范围", "基本情况", "工作背景", "现状", "存在问题", "存在的问题", "主要问题",
        "名词解释", "术语", "重要意义", "目的意义", "目的和依据", "总则", "督查内容", "检查内容", "督查范围", "检查范围", "督查对象", "检查对象", "基本思路", "形势分析",
        "面临形势", "工作成效", "主要成效", "工作回顾", "计划背景", "起草背景", "制定背景", "出台背景", "编制背景", "政策背景", "文件背景", "背景意义", "背景和意义",
        "背景及意义", "背景依据", "背景和依据", "背景及依据", "制定依据", "起草依据", "出台依据", "政策依据", "法律依据", "文件依据", "制定目的", "起草目的", "出台目的",
        "出台意义", "起草过程", "制定过程", "编制过程",
    ]
    static let reports: WordList = [
        "总体情况", "整体情况", "总体评价", "基本概况", "工作情况", "工作开展情况", "工作进展情况", "工作推进情况", "主要做法", "好的做法", "典型做法", "经验做法", "做法和成效",
        "做法及成效", "工作亮点", "主要亮点", "主要特点", "好的方面", "主要成绩", "工作成绩", "取得的成绩", "取得的成效", "主要经验", "督查情况", "检查情况", "暗访情况",
        "督导情况", "调研情况",
    ]
    static let scopes: WordList = ["范围", "对象"]
    static let widening: WordList = [
        "扩大", "扩展", "拓宽", "拓展", "明确", "划定", "确定", "突出", "严格", "缩小", "把握", "找准", "瞄准", "紧盯",
    ]
    static let goals: WordList = [
        "总体要求", "工作目标", "总体目标", "主要目标", "目标任务", "发展目标", "整治目标", "创建目标", "治理目标", "年度目标", "具体目标", "整改目标", "预期目标", "任务目标",
        "奋斗目标", "建设目标",
    ]
    static let times: WordList = ["整改时限", "完成时限", "时限要求", "工作时限", "整治时限", "时间要求", "办理时限", "实施时间", "整治时间"]
    static let closing: WordList = ["附则", "附件", "其他说明"]
}

extension DirectiveFinder {
    /// What the heading in `range` announces; nil where it is no heading of these kinds. `range` is without its number.
    func sectionKind(_ range: Range<Int>) -> SectionKind? {
        guard let clause = scan.clauseRanges(in: range).first?.range, scan.characterCount(clause) <= 12 else {
            return nil
        }
        let end = scan.trimmed(clause).upperBound
        if SectionLexicon.background.ends(in: text, before: end) || headsDoneWork(clause) { return .background }
        if SectionLexicon.reports.ends(in: text, before: end), scan.predicate(at: clause.lowerBound) == nil,
            OwnerParser(scan: scan).list(at: clause.lowerBound, limit: clause.upperBound) == nil
        {
            return .report
        }
        // 包联范围, 整治对象: whom or what it is about, if no verb says that it be widened.
        if SectionLexicon.scopes.ends(in: text, before: end), scan.characterCount(clause) <= 6,
            !SectionLexicon.widening.stands(in: text, at: clause.lowerBound)
        {
            return .background
        }
        if SectionLexicon.goals.ends(in: text, before: end) { return .goals }
        if SectionLexicon.times.ends(in: text, before: end) { return .closing }
        if SectionLexicon.closing.ends(in: text, before: end) { return .closing }
        return nil
    }

    /// The kind of a section's heading line. A lower heading without a kind of its own stays in that of the one above.
    func headingKind(_ range: Range<Int>, _ marker: ListMarker?) -> SectionKind? {
        let kind = sectionKind((marker?.contentStart ?? range.lowerBound)..<range.upperBound)
        if kind == nil, let marker, marker.style != .chineseNumber, sectionOf != nil { return sectionOf }
        return kind ?? .tasks
    }

    /// Whether a paper's words in `range` only state a principle or a goal: under such a heading, or behind one of their own.
    func statesOnly(_ range: Range<Int>, sentence: Range<Int>) -> Bool {
        // 以…思想为指导，坚持…: the opening of a paper.
        if text.scalar(at: range.lowerBound) == 0x4EE5, Self.guiding.occurs(in: text, range: sentence),
            !hasOwnerBracket(range)
        {
            return true
        }
        let own = sectionKind(range)
        guard let kind = own ?? sectionOf, kind != .tasks, !hasOwnerBracket(range) else { return false }
        switch kind {
        case .background: return !assigns(range)
        case .closing: return true
        case .report: return scan.modal(in: sentence) == nil && !assigns(range)
        case .goals:
            return scan.modal(in: sentence) == nil
                && (!Self.striving.occurs(in: text, range: sentence) || namesPrinciple(sentence))
        case .tasks: return false
        }
    }

    /// 坚持“预防为主”的方针，确保…: by what the goal is reached.
    private func namesPrinciple(_ sentence: Range<Int>) -> Bool {
        guard let first = scan.clauseRanges(in: sentence).first(where: { !$0.range.isEmpty })?.range else {
            return false
        }
        return Self.abiding.stands(in: text, at: first.lowerBound)
            && Self.principles.ends(in: text, before: first.upperBound)
    }
    private static let abiding: WordList = ["坚持", "按照", "遵循", "贯彻"]
    private static let principles: WordList = ["方针", "原则", "理念", "思想"]

    /// 党委、政府主要负责同志对整改工作负总责: a principle that says whose duty something is.
    private func assigns(_ range: Range<Int>) -> Bool {
        let parser = OwnerParser(scan: scan)
        return scan.clauseRanges(in: range).contains { _, clause in
            guard Self.duties.ends(in: text, before: clause.upperBound),
                let subject = parser.subject(at: clause.lowerBound, limit: clause.upperBound)
            else { return false }
            return subject.owners.allSatisfy { !$0.isGeneric }
        }
    }
    private static let duties: WordList = ["负总责", "负责", "负主责"]

    static let guiding: WordList = ["为指导", "为引领", "为统领", "为遵循"]
    static let striving: WordList = ["力争", "确保", "努力实现", "保证"]
}
