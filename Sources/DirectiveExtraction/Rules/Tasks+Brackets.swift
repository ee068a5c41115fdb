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
        return task
    }

    private func isOneSentence(_ first: Int, _ second: Int) -> Bool {
        draft.sentences.contains { $0.lowerBound <= first && second < $0.upperBound }
    }
}
