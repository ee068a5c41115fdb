import LedgerModel
import TerminalScreen
import Wording

/// What was typed and left with Esc: it cost time, so it is offered again where the same is asked.
extension State {
    /// A line to type, with what stood there when it was left.
    func offered(_ purpose: Prompt.Purpose) -> Prompt {
        Prompt(purpose, field: TextField(purpose.keptAs.flatMap { keptTexts[$0] } ?? ""))
    }

    /// Closes a line: what was typed is kept, and it is said that nothing was done.
    mutating func leave(_ prompt: Prompt) {
        closeLayer()
        guard let key = prompt.purpose.keptAs else { return }
        var text = State.trimmed(prompt.field.text)
        var isExtension = false
        switch prompt.purpose {
        case .extensionReason: isExtension = true
        case .extensionLeader(_, _, let reason): (isExtension, text) = (true, reason)
        default: break
        }
        keptTexts[key] = text.isEmpty ? nil : text
        if isExtension {
            message = Message(.neutral, words.notExtended(hasText: !text.isEmpty))
        } else if !text.isEmpty {
            message = Message(.neutral, words.textKept)
        }
    }

    /// What has been entered need not be offered again.
    mutating func forgetText(of prompt: Prompt) {
        if let key = prompt.purpose.keptAs { keptTexts[key] = nil }
    }

    /// The line for progress, or the form in which it was left.
    func noteLayer(_ items: [RecordID]) -> Layer {
        if let form = keptForms[items] { return .form(form) }
        return .prompt(offered(.note(items)))
    }

    mutating func leave(_ form: Form) {
        closeLayer()
        guard case .note(let items) = form.purpose else { return }
        let hasText = form.fields.contains { !State.trimmed($0.text.text).isEmpty }
        keptForms[items] = hasText ? form : nil
        keptTexts[.note(items)] = nil
        if hasText { message = Message(.neutral, words.textKept) }
    }
}

extension Prompt.Purpose {
    /// Under what its text is kept; nil where nothing is: what stands there comes from somewhere and can be had again.
    fileprivate var keptAs: Prompt.Purpose? {
        switch self {
        case .note, .reason, .giveBack, .supervise: self
        case .newItem: .newItem(under: nil, other: nil)
        // The reason is the same for any day.
        case .extensionReason(let items, _), .extensionLeader(let items, _, _):
            .extensionReason(items, CalendarDate(dayNumber: 0))
        default: nil
        }
    }
}
