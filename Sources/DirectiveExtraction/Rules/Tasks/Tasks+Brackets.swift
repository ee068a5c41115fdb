/// Which bracket assigns a task.
extension TaskCutter {
    /// The bracket to the right that governs a task: each binds what stands between it and the one before.
    func withBracket(_ task: TaskDraft) -> TaskDraft {
        var task = task
        task.bracket = draft.assignment ?? brackets.first { $0.range.lowerBound >= task.range.upperBound }
        // 推进治理（县住建局负责），年底前完成改造: a bracket inside of a sentence is all of the sentence's.
        if task.bracket == nil, let last = brackets.last, last.range.upperBound <= task.range.lowerBound,
            text.scalar(at: last.range.upperBound).isComma, isOneSentence(last.range.upperBound, task.range.lowerBound)
        {
            task.bracket = last
        }
        if task.bracket == nil, let heading = headingBracket, heading.range.upperBound <= task.range.lowerBound {
            task.bracket = heading
        }
        return task
    }

    /// （三）“两站两员”建设（县委政法委牵头，6月30日前完成）。各乡镇要…；行政村…: the bracket behind an item's heading is that of all its tasks.
    private var headingBracket: BracketAssignment? {
        guard draft.isDocument, draft.marker != nil, brackets.count == 1, let bracket = brackets.first,
            let first = draft.sentences.first, draft.sentences.count > 1, first.contains(bracket.range.lowerBound),
            bracket.range.upperBound >= first.upperBound, bracket.range.lowerBound - first.lowerBound <= 120,
            scan.characterCount(max(first.lowerBound, draft.contentStart)..<bracket.range.lowerBound) <= 20,
            scan.clauseRanges(in: max(first.lowerBound, draft.contentStart)..<bracket.range.lowerBound).count == 1
        else { return nil }
        return bracket
    }

    private func isOneSentence(_ first: Int, _ second: Int) -> Bool {
        draft.sentences.contains { $0.lowerBound <= first && second < $0.upperBound }
    }
}
