/// Duties of several owners in one sentence.
extension TaskCutter {
    /// 牵头单位要主动承担牵头责任，协办单位要主动配合; 宣传部门要营造氛围，公安部门要加强打击: a part that falls to somebody stays beside the parts of others, though alone it would ask for
    /// an attitude. 各乡镇要统一思想 asks to understand, and falls to nobody.
    func sharesDuty(_ index: Int, among tasks: [TaskDraft]) -> Bool {
        let next = index + 1 < tasks.count ? tasks[index + 1].rule : nil
        guard isCutForSomebody(tasks[index].rule) || next.map(isCutForSomebody) ?? false,
            fallsToSomebody(tasks[index].range)
        else { return false }
        var first = index
        while first > 0, index - first < Self.longestRow, isCutInside(tasks[first].rule) { first -= 1 }
        var end = index + 1
        while end < tasks.count, end - index < Self.longestRow, isCutInside(tasks[end].rule) { end += 1 }
        return (first..<end).contains { other in
            other != index && !exhortations.isExhortation(tasks[other].range, isDocument: draft.isDocument)
        }
    }
    /// In tasks, to each side.
    private static let longestRow = 12

    private func isCutForSomebody(_ rule: Rule) -> Bool {
        rule == BoundaryRule.semicolon || rule == BoundaryRule.commaSubject
    }

    private func isCutInside(_ rule: Rule) -> Bool { isCutForSomebody(rule) || rule == BoundaryRule.commaModal }

    /// Somebody who has to carry a responsibility, to make something known or to join in, and not only to understand.
    private func fallsToSomebody(_ range: Range<Int>) -> Bool {
        let start = scan.afterLeadIn(range.lowerBound, limit: range.upperBound)
        guard let subject = parser.subject(at: start, limit: range.upperBound), scan.modal(at: subject.end) != nil,
            !scan.hits.words(.attitude, in: range).contains(where: {
                Attitude(rawValue: $0.payload) == .cognition
                    || Self.political.occurs(in: text, range: $0.start..<$0.end)
            })
        else { return false }
        return scan.clauseRanges(in: range).contains { Self.duties.ends(in: text, before: $0.range.upperBound) }
    }
    private static let political: WordList = ["政治", "意识", "思想"]
    private static let duties: WordList = ["责任", "职责", "氛围", "合力", "作用"]
}
