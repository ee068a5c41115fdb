import LedgerModel
import TerminalScreen
package import Wording

/// A line of what a document would become: an article, or one of its items with its owner.
package struct PreviewLine: Hashable, Sendable {
    package let text: SafeText
    /// At the right edge.
    package let remark: SafeText
    package let isHeading: Bool

    package init(_ text: SafeText, remark: SafeText = .empty, isHeading: Bool = false) {
        self.text = text
        self.remark = remark
        self.isHeading = isHeading
    }
}

/// From a path or a paste to the question whether it is to be imported.
extension State {
    /// Asks for a document to be read. What was asked for before is of no interest any more.
    mutating func read(_ document: ImportedDocument) -> [Effect] {
        readingImport = document
        return [.readImport(document)]
    }

    /// What is being read is wanted no more: the reading stops where it is.
    mutating func giveUpReading() -> [Effect] {
        if readingImport == nil { return [] }
        readingImport = nil
        return [.stopReading]
    }

    /// How far the reading of a large document is.
    mutating func show(_ progress: SafeText, of document: ImportedDocument) {
        guard readingImport == document else { return }
        if case .prompt(var prompt)? = layer, prompt.purpose == .importPath {
            prompt.progress = progress
            layer = .prompt(prompt)
        } else if layer == nil {
            message = Message(.neutral, words.stoppable(progress))
        }
    }

    /// What a document would become, as a question. An answer that nobody waits for any more is dropped.
    mutating func offer(_ document: ImportedDocument, _ reading: ImportReading) {
        guard readingImport == document else { return }
        readingImport = nil
        switch reading {
        case .failed(let reason):
            if case .prompt(var prompt)? = layer, prompt.purpose == .importPath {
                prompt.progress = nil
                prompt.problem = reason
                layer = .prompt(prompt)
            } else if layer == nil, appearance.width.columns(of: reason) + 1 > size.columns {
                // Too long for the message line, whose end would be missing.
                layer = .text(TextSheet(title: words.notImported, .lines([reason])))
            } else {
                message = Message(.failure, reason)
            }
        case .draft(let title, let articles, let directives, let items, let near, let remarks, let preview):
            message = nil
            let text =
                [words.importQuestion(title: title, articles: articles, directives: directives, items: items)] + remarks
                + (near > 0 ? [words.nearQuestion(near)] : []) + [words.classifiedWarning]
            let plain = Question.Choice(words.importAll, .perform(.importDocument(document)))
            let choices =
                near == 0
                ? [plain]
                : [
                    plain,
                    Question.Choice(words.importLinking(near), .perform(.importDocument(document, linking: true))),
                    Question.Choice(words.doNothing, .nothing),
                ]
            layer = .question(Question(text, choices: choices, preview: preview))
        }
    }
}
