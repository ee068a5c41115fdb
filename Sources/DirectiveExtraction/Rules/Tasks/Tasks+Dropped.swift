/// Parts of a directive that are no task: exhortations, statements, formulas.
extension TaskCutter {
    func isDropped(_ index: Int, among tasks: [TaskDraft]) -> Bool {
        let task = tasks[index]
        if task.rule == BoundaryRule.nestedOrdinal { return false }
        if demands.isKindWord(task.range) { return true }
        // 老鲍明天给群众回个电话: whoever is named in a chat has work, whatever the verb.
        if draft.isMessage,
            OwnerParser(scan: scan).colleague(at: task.range.lowerBound, limit: task.range.upperBound) != nil
        {
            return false
        }
        // 高标准农田建设3月底全面开工: what becomes of a building by a day is no attitude.
        let isBuilding =
            OwnerParser.becoming.occurs(in: text, range: task.range) && !deadlines.readings(in: task.range).isEmpty
        if !isBuilding, exhortations.isExhortation(task.range, isDocument: draft.isDocument) {
            return !isOfRow(task, among: tasks) && !sharesDuty(index, among: tasks)
        }
        if Self.notTasks.stands(in: text, at: task.range.lowerBound) || isConstitution(task.range) { return true }
        if tasks.count > 1, isDefinition(task.range) || tellsBackground(task.range) { return true }
        if draft.isDocument, demands.tellsSetUp(task.range) { return true }
        // …，市政府办公厅将跟踪督查: what the sender is going to do itself.
        if draft.isDocument, tasks.count > 1, task.rule == BoundaryRule.commaSubject, demands.isOwnPledge(task.range) {
            return true
        }
        let isOwnWords = draft.speakerRule == SpeakerRule.ownWords
        if isOwnWords, demands.isOwnPledge(task.range) { return true }
        if scan.modal(in: task.range) == nil, tellsState(task.range) || threatens(task.range) { return true }
        // 各部门对报告提出了很好的意见, before somebody who is told to do something.
        if tasks.count > 1, scan.modal(in: task.range) == nil, deadlines.readings(in: task.range).isEmpty,
            scan.clauseRanges(in: task.range).contains(where: { demands.tellsDone($0.range) })
        {
            return true
        }
        // 近年来，各部门做了大量工作: what has been done.
        if tasks.count > 1, scan.modal(in: task.range) == nil, tellsReport(task.range) {
            return true
        }
        // 去年搞的集中供水点，半年坏了四处，教训深刻: what was, before what is to be done.
        if tasks.count > 1, scan.modal(in: task.range) == nil, deadlines.readings(in: task.range).isEmpty,
            let first = scan.clauseRanges(in: task.range).first?.range, demands.tellsOfYesterday(first)
        {
            return true
        }
        if tasks.count > 1, isTarget(task.range) || isEncouragement(task.range) { return true }
        if judges(task.range) { return true }
        // 有这回事吗: a question asks to be answered, not to be done.
        if Self.questions.ends(in: text, before: task.range.upperBound) { return true }
        // 凡未按要求值班的，按规定追究责任: what happens to those who fail is nobody's task.
        if draft.isDocument || draft.speaker == .meeting, tasks.count > 1, demands.isSanction(task.range) {
            return true
        }
        // 为推进落实，现将任务分解下达: the paper speaks of itself.
        if scan.modal(in: task.range) == nil, DemandReader.formulas.occurs(in: scan, range: task.range) { return true }
        // 适度提高低保标准；发放救助金500万元: what stands under the title of the tasks is one.
        if draft.isTableRow { return false }
        // 要求县教育局视情况停课: what the verb of speech asks for needs no head.
        if draft.isAsked, task.range.lowerBound == draft.contentStart { return false }
        // Nothing that heads a task: 农时不等人.
        if tasks.count > 1 || draft.sentences.count > 1 {
            if task.rule == BoundaryRule.semicolon || task.rule == BoundaryRule.commaSubject {
                return isStatement(task.range)
            }
            return !hasHead(task.range)
        }
        return false
    }

    /// 通过抓项目改善条件；通过抓整治在管理上下功夫；通过抓服务提升水平: one of a row between semicolons that begin alike, of which others stay.
    private func isOfRow(_ task: TaskDraft, among tasks: [TaskDraft]) -> Bool {
        guard let word = Self.means.length(in: text, at: task.range.lowerBound) else { return false }
        return tasks.contains { other in
            other.range != task.range && other.block == task.block
                && (other.range.upperBound < task.range.lowerBound
                    ? scan.text.scalar(at: scan.trimmed(other.range).upperBound).isSemicolon
                        && task.rule == BoundaryRule.semicolon
                    : other.rule == BoundaryRule.semicolon)
                && Self.means.length(in: text, at: other.range.lowerBound) == word
                && text.scalar(at: other.range.lowerBound) == text.scalar(at: task.range.lowerBound)
                && !exhortations.isExhortation(other.range, isDocument: draft.isDocument)
        }
    }

    private static let means: WordList = ["通过", "依托", "围绕", "借助", "利用", "依靠", "凭借", "运用"]

    /// 截至目前，共检查185万家次: nothing but how things are.
    private func tellsBackground(_ range: Range<Int>) -> Bool {
        guard scan.modal(in: range) == nil, let first = scan.clauseRanges(in: range).first?.range else { return false }
        guard demands.tellsHowThingsAre(first) else { return false }
        return Self.sinceThen.ends(in: text, before: first.upperBound)
            || scan.clauseRanges(in: range).allSatisfy {
                demands.tier(of: $0.range) < .adverb || demands.isReport($0.range)
            }
    }

    private static let sinceThen: WordList = ["以来"]

    /// 今年全县安排重点项目86个，开工的只有31个: in a speech how things stand in the whole area, in figures.
    private func tellsState(_ range: Range<Int>) -> Bool {
        guard draft.speaker != .document, let clause = scan.clauseRanges(in: range).first?.range else { return false }
        let start = scan.afterLeadIn(clause.lowerBound, limit: clause.upperBound)
        guard let area = DemandReader.areas.length(in: text, at: start),
            parser.subject(at: start, limit: clause.upperBound) == nil
        else { return false }
        return text.nextDigit(from: start + area, before: clause.upperBound) != nil
    }
    private func tellsReport(_ range: Range<Int>) -> Bool {
        let clauses = scan.clauseRanges(in: range)
        guard clauses.contains(where: { demands.isReport($0.range) }) else { return false }
        return DemandReader.years.stands(in: text, at: range.lowerBound)
            || clauses.allSatisfy { demands.tier(of: $0.range) == .none } && deadlines.readings(in: range).isEmpty
                && clauses.allSatisfy { TaskCutter.byOwner(scan, $0.range) == nil }
    }

    /// 到2015年，覆盖率100%: a figure to be reached, and nothing that is to be done for it.
    private func isTarget(_ range: Range<Int>) -> Bool {
        guard text.scalar(at: range.lowerBound) == 0x5230 || text.scalar(at: range.lowerBound).digit != nil,
            scan.modal(in: range) == nil, let first = scan.clauseRanges(in: range).first?.range,
            Self.year.ends(in: text, before: first.upperBound) || Self.year.occurs(in: text, range: first),
            Self.figures.occurs(in: text, range: range),
            // 6月底前，整改率达到100%, in a speech: that is asked for.
            draft.isDocument || Self.month.first(in: text, range: first) == nil
        else { return false }
        return scan.clauseRanges(in: range).dropFirst().allSatisfy { _, clause in
            if Self.rates.ends(in: text, before: clause.upperBound), Self.rate.occurs(in: text, range: clause) {
                return true
            }
            guard let head = scan.predicate(at: clause.lowerBound)?.kind else { return true }
            return head != .adverb && head != .purpose && head != .action
        }
    }
    private static let month: WordList = ["月"]
    private static let rates: WordList = ["%", "％"]
    private static let rate: WordList = ["率"]
    private static let year: WordList = ["年", "年底"]
    private static let figures: WordList = ["%", "％", "达到", "达标", "以上", "以内"]

    /// 鼓励供销社组建服务队: in a paper whom it encourages it obliges only where a bracket says whose task that is.
    private func isEncouragement(_ range: Range<Int>) -> Bool {
        draft.isDocument && brackets.isEmpty && draft.assignment == nil && scan.modal(in: range) == nil
            && Self.encouraging.stands(in: text, at: range.lowerBound)
    }
    private static let encouraging: WordList = ["鼓励", "倡导", "提倡"]

    /// 谁完不成任务，我就找谁算账.
    private func threatens(_ range: Range<Int>) -> Bool { Self.whoeverFails.stands(in: text, at: range.lowerBound) }
    private static let whoeverFails: WordList = ["谁完不成", "谁影响", "谁出问题", "谁出了问题", "谁砸", "谁拖", "谁不", "谁要是", "谁家"]

    /// 校园安全事关大局: one clause that says what something is.
    private func isStatement(_ range: Range<Int>) -> Bool {
        guard scan.clauseRanges(in: range).count == 1, let verb = Self.copulas.first(in: text, range: range) else {
            return false
        }
        return verb.lowerBound > range.lowerBound && demands.tier(of: range) == .none
    }
    private static let copulas: WordList = ["事关", "关系到", "关乎"]

    func hasHead(_ range: Range<Int>) -> Bool {
        if draft.isDocument, !brackets.isEmpty { return true }
        if !deadlines.readings(in: range).isEmpty { return true }
        // 县体育中心2024年建成投用: what is to become of a building.
        if draft.isDocument, OwnerParser.becoming.occurs(in: text, range: range),
            scan.clauseRanges(in: range).allSatisfy({ !demands.isReport($0.range) })
        {
            return true
        }
        return scan.segmentation.clauses(in: range).contains { demands.tier(of: clauseRange($0, range)) >= .purpose }
    }
    static let notTasks: WordList = ["“如果", "同上"]
    /// 2020年是收官之年, …意义特别重大, 列第一位的为牵头单位: says what something is, and asks nobody for anything.
    private func isDefinition(_ range: Range<Int>) -> Bool {
        guard scan.modal(in: range) == nil, let first = scan.clauseRanges(in: range).first?.range else { return false }
        if Self.weights.ends(in: text, before: range.upperBound) { return true }
        if Self.shares.occurs(in: text, range: range) { return true }
        // 由集团控股，…，是企业为主体的模式: what all of it amounts to.
        let last = scan.clauseRanges(in: range).last(where: { !$0.range.isEmpty })?.range ?? first
        if last.lowerBound > first.lowerBound, Self.amounts.stands(in: text, at: last.lowerBound) { return true }
        return Self.being.occurs(in: text, range: first)
            && scan.clauseRanges(in: range).allSatisfy { demands.tier(of: $0.range) == .none }
    }
    private static let being: WordList = ["是"]
    private static let amounts: WordList = ["是", "也是", "就是", "既是", "更是"]
    private static let weights: WordList = ["意义重大", "意义特别重大", "意义十分重大", "意义非常重大", "意义深远"]
    private static let shares: WordList = ["为牵头单位", "为牵头部门", "为汇总单位"]
    /// 要看到，当前形势依然严峻: how things are to be seen, and nothing to be done. 要看到差距、补齐短板 asks for work.
    private func judges(_ range: Range<Int>) -> Bool {
        let clauses = scan.clauseRanges(in: range)
        guard let first = clauses.first?.range, Self.sights.ends(in: text, before: first.upperBound),
            scan.characterCount(first) <= 8
        else { return false }
        return clauses.dropFirst().allSatisfy { _, clause in
            scan.modal(in: clause) == nil && demands.tier(of: clause) < .subject
                && scan.predicate(at: clause.lowerBound)?.kind != .action
        }
    }
    private static let sights: WordList = [
        "要明白", "要懂得", "要知道", "要记住", "要清楚", "必须明白", "必须清楚", "要看到", "应看到", "应当看到", "必须看到", "要清醒看到", "要清醒地看到", "要认识到",
        "要清醒认识到", "要清醒地认识到",
    ]
    private static let questions: WordList = ["吗", "呢"]

    /// 成立县…领导小组，由县长任组长: the sender sets up a body of its own; 原则同意…: an approval.
    func isConstitution(_ range: Range<Int>) -> Bool {
        guard let clause = scan.clauseRanges(in: range).first?.range else { return false }
        if SpeechFinder.approvals.stands(in: text, at: clause.lowerBound)
            || SpeechFinder.approvalAdverbs.length(in: text, at: clause.lowerBound).map({
                SpeechFinder.approvals.stands(in: text, at: clause.lowerBound + $0)
            }) == true
        {
            return scan.modal(in: range) == nil && TaskCutter.byOwner(scan, range) == nil
        }
        if Self.bodies.ends(in: text, before: clause.upperBound), Self.founding.occurs(in: text, range: clause),
            scan.modal(in: range) == nil, SpeechFinder.appointments.occurs(in: text, range: range)
        {
            return true
        }
        return draft.isDocument && Self.founding.stands(in: text, at: clause.lowerBound)
            && Self.bodies.ends(in: text, before: clause.upperBound)
    }
    static let founding: WordList = ["成立", "组建", "设立"]
    static let bodies: WordList = ["领导小组", "指挥部", "工作专班", "办公室", "工作组", "委员会", "专班", "小组", "联合办公室", "协调机制"]
}
