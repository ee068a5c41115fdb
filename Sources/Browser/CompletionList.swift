import LedgerModel
package import LedgerQuery
import TerminalScreen
import Wording

/// What may be put in at the caret of the search line, to choose from.
package struct CompletionList: Hashable, Sendable {
    let completion: QueryCompletion
    /// Those of its choices that fit what is typed, the best first.
    package let choices: [QueryCompletion.Choice]
    package var cursor = 0

    /// nil where nothing fits.
    ///
    /// - Parameter words: what the words of the language are known by besides.
    init?(_ completion: QueryCompletion, _ words: Catalogue) {
        self.completion = completion
        if let matcher = NameMatcher(completion.typed) {
            choices = matcher.ranked(completion.choices) { choice in
                choice.names + [CompletionList.remark(on: choice, words).string].filter { !$0.isEmpty }
            }
        } else {
            choices = completion.choices
        }
        if choices.isEmpty { return nil }
    }

    /// What a choice means, where it is not a name.
    static func remark(on choice: QueryCompletion.Choice, _ words: Catalogue) -> SafeText {
        switch choice.kind {
        case .field: words.queryField(choice.word)
        case .word(.status): choice.word == "open" ? words.open : words.status(choice.word)
        case .word(.light): words.light(choice.word)
        case .word(.is):
            Status.known.contains { $0.id == choice.word }
                ? words.status(choice.word) : words.queryValue(choice.word)
        case .word: words.queryValue(choice.word)
        case .name: .empty
        }
    }
}

/// The search line: live results, completion, and earlier searches.
extension State {
    /// Keys of the search line that are not text.
    ///
    /// - Returns: whether it was one of them.
    mutating func pressInSearch(_ key: Key, _ prompt: Prompt) -> Bool {
        var prompt = prompt
        if let list = prompt.completion, take(key, of: list, &prompt) { return true }
        switch key {
        case .tab:
            prompt.completion = completions(of: prompt)
            if prompt.completion == nil { prompt.problem = words.nothingToComplete }
            layer = .prompt(prompt)
            if let list = prompt.completion, list.choices.count == 1 { fill(in: list.choices[0], of: list, prompt) }
        case .up where prompt.field.isEmpty || prompt.recalled != nil: recall((prompt.recalled ?? -1) + 1, prompt)
        case .down where prompt.recalled != nil: recall((prompt.recalled ?? 0) - 1, prompt)
        case .up, .control("p"): moveInList(by: -1)
        case .down, .control("n"): moveInList(by: 1)
        case .pageUp: moveInList(by: -max(1, rows(of: .list) - 1))
        case .pageDown: moveInList(by: max(1, rows(of: .list) - 1))
        default: return false
        }
        return true
    }

    private mutating func take(_ key: Key, of list: CompletionList, _ prompt: inout Prompt) -> Bool {
        var list = list
        switch key {
        case .down, .tab, .control("n"): list.cursor = (list.cursor + 1) % list.choices.count
        case .up, .backTab, .control("p"): list.cursor = (list.cursor + list.choices.count - 1) % list.choices.count
        case .enter:
            fill(in: list.choices[list.cursor], of: list, prompt)
            return true
        case .escape:
            prompt.completion = nil
            layer = .prompt(prompt)
            return true
        default: return false
        }
        prompt.completion = list
        layer = .prompt(prompt)
        return true
    }

    func completions(of prompt: Prompt) -> CompletionList? {
        CompletionList(
            QueryCompletion(at: prompt.field.caret, in: prompt.field.text, of: ledger, in: context), words)
    }

    /// Puts a choice in; behind a field its values are offered at once.
    private mutating func fill(in choice: QueryCompletion.Choice, of list: CompletionList, _ prompt: Prompt) {
        var prompt = prompt
        let (text, caret) = list.completion.text(prompt.field.text, taking: choice)
        prompt.field = TextField(text, caret: caret)
        prompt.recalled = nil
        prompt.completion = nil
        if case .field = choice.kind { prompt.completion = completions(of: prompt) }
        layer = .prompt(prompt)
        typed(in: prompt)
    }

    /// Puts an earlier search into the line; before the latest it is empty.
    private mutating func recall(_ number: Int, _ prompt: Prompt) {
        guard number < searches.count else { return }
        var prompt = prompt
        prompt.field = TextField(number < 0 ? "" : searches[searches.count - 1 - number])
        prompt.recalled = number < 0 ? nil : number
        prompt.completion = nil
        layer = .prompt(prompt)
        typed(in: prompt)
    }

    /// Keeps a search for `recall`; the latest last, none twice.
    mutating func remember(_ search: String) {
        guard !search.isEmpty else { return }
        searches.removeAll { $0 == search }
        searches.append(search)
    }
}
