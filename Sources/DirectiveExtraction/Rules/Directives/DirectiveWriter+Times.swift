import LedgerModel

/// The time limits and recurrences of a task.
extension DirectiveWriter {
    struct Times {
        var deadline: DeadlineReading?
        var milestones: [DeadlineReading] = []
        var recurrence: RecurrenceReading?
    }

    func times(_ task: TaskDraft, section: BracketAssignment?, heading: Range<Int>?) -> Times {
        var times = Times()
        var recurrence = context.recurrences
        times.recurrence = recurrence.reading(in: task.range)
        var readings = context.deadlines.readings(in: task.range).filter { reading in
            guard let found = times.recurrence else { return !isAttribute(reading, task.range) }
            return
                !(found.range.lowerBound < reading.range.upperBound
                && reading.range.lowerBound < found.range.upperBound) && !isAttribute(reading, task.range)
        }
        // 值班表（1月28日至2月4日）没报的今天报来: what the table is about.
        if readings.contains(where: { !scan.isAside($0) }) { readings.removeAll { scan.isAside($0) } }
        // 整改时限 below several measures: a measure's own date is the nearer one.
        let hasSeveral =
            draft.isAssignedTogether || !draft.nestedMarkers.isEmpty && !draft.isTableRow
            || !draft.isTableRow && !isWhole(task)
            || task.bracket == nil && section?.isHeading == true
        let hasOwn = hasSeveral && !readings.isEmpty
        if !hasOwn, let field = task.bracket?.deadline ?? (task.bracket == nil ? section?.deadline : nil) {
            let inField = context.deadlines.inField.readings(in: field)
            if !inField.isEmpty { readings = inField }
            if inField.isEmpty {
                recurrence.isField = true
                if times.recurrence == nil { times.recurrence = recurrence.reading(in: field) }
            }
        }
        // 自查自纠阶段（9月1日至9月30日）。: the stage's time is its tasks' where they have none.
        if readings.isEmpty, let heading, let bracket = scan.segmentation.brackets(in: heading).last {
            readings = context.deadlines.inField.readings(in: bracket)
        }
        times.deadline = readings.last
        if readings.count > 1 { times.milestones = readings }
        return times
    }

    /// 县供电公司15日内完成设计，县发改局协调批复: whether the task is all that the card has to be done.
    private func isWhole(_ task: TaskDraft) -> Bool {
        guard let first = draft.sentences.first, let last = draft.sentences.last else { return true }
        return task.range.lowerBound <= first.lowerBound && task.range.upperBound >= scan.trimmed(last).upperBound
    }

    /// 3月1日前召开的会议: a date that belongs to a noun.
    func isAttribute(_ reading: DeadlineReading, _ range: Range<Int>) -> Bool {
        if isSlogan(reading) || scan.isOfCase(reading.range, in: range) { return true }
        return reading.rule != DeadlineRule.duration && scan.text.scalar(at: reading.range.upperBound) == 0x7684
    }

    /// “年初公布、年底兑现”的原则: how something is done every time.
    private func isSlogan(_ reading: DeadlineReading) -> Bool {
        guard let shelter = scan.segmentation.shelter(holding: reading.range.lowerBound),
            shelter.upperBound >= reading.range.upperBound, scan.text.scalar(at: shelter.lowerBound) == 0x201C
        else { return false }
        return Self.principles.stands(in: scan.text, at: shelter.upperBound)
    }
    private static let principles: WordList = ["的原则", "原则", "的机制", "机制", "的模式", "模式", "的思路", "的办法"]

    /// In bytes; the longest clause of a real paper has a quarter of it.
    static let longestMilestone = 2000

    /// The clause that a milestone's date stands in; the date alone where that is no clause that anybody writes.
    func milestoneText(_ date: Range<Int>, _ task: Range<Int>) -> Range<Int> {
        let clauses = scan.segmentation.clauses(in: task)
        guard let index = clauses.last(where: { scan.clauses[$0].range.lowerBound <= date.lowerBound }) else {
            return date
        }
        let clause = scan.clauses[index].range
        // A clause without an end, with dates without an end, would be said as often as there are dates.
        guard clause.count <= Self.longestMilestone else { return date }
        return max(clause.lowerBound, task.lowerBound)..<min(clause.upperBound, task.upperBound)
    }
}

extension ArticleScan {
    /// 值班表（1月28日至2月4日）: a period in parentheses, which says what a thing is about.
    func isAside(_ reading: DeadlineReading) -> Bool {
        guard reading.rule == DeadlineRule.period,
            let shelter = segmentation.shelter(holding: reading.range.lowerBound)
        else { return false }
        return text.scalar(at: shelter.lowerBound).isOpeningParenthesis
            && shelter.upperBound >= reading.range.upperBound
    }
}
