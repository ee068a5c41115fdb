import LedgerModel
import TerminalScreen
import Wording

/// A text that took time to type, and for what.
enum TypedText: Hashable, Sendable {
    case line(Prompt.Purpose, String)
    case form(Form)
}

/// What was typed and left with Esc: it cost time, so it is offered again where the same is asked.
extension State {
    /// A line to type, with what stood there when it was left.
    func offered(_ purpose: Prompt.Purpose) -> Prompt {
        Prompt(purpose, field: TextField(purpose.keptAs.flatMap { keptTexts[$0] } ?? ""))
    }

    /// Closes a line: what was typed is kept, and it is said that nothing was done.
    mutating func leave(_ prompt: Prompt) {
        closeLayer()
        guard let (key, text) = State.kept(of: prompt) else { return }
        let isExtension =
            switch prompt.purpose {
            case .extensionReason, .extensionLeader: true
            default: false
            }
        keptTexts[key] = text.isEmpty ? nil : text
        if isExtension {
            message = Message(.neutral, words.notExtended(hasText: !text.isEmpty))
        } else if !text.isEmpty {
            message = Message(.neutral, words.textKept)
        }
    }

    /// What is kept of a line, and under what: of a second line the text of the first.
    static func kept(of prompt: Prompt) -> (key: Prompt.Purpose, text: String)? {
        guard let key = prompt.purpose.keptAs else { return nil }
        return switch prompt.purpose {
        case .extensionLeader(_, _, let reason): (key, reason)
        case .reinstructLeader(_, let instruction): (key, instruction)
        default: (key, trimmed(prompt.field.text))
        }
    }

    /// Where a question stands now before what was typed is done, the text goes with it.
    mutating func keepIfRefused(_ typed: TypedText) {
        guard case .question(var question)? = layer else { return }
        question.typed = typed
        layer = .question(question)
    }

    /// Closes a question whose answer is no.
    mutating func refuse(_ question: Question) {
        closeLayer()
        if let typed = question.typed { keep(typed) }
    }

    mutating func keep(_ typed: TypedText) {
        switch typed {
        case .line(_, ""): return
        case .line(let key, let text): keptTexts[key] = text
        case .form(let form):
            guard case .note(let items) = form.purpose else { return }
            keptForms[items] = form
        }
        message = Message(.neutral, words.textKept)
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
        case .reinstructLeader(let items, _): .supervise(items, .reinstruct)
        default: nil
        }
    }
}
