package import LedgerModel
import TerminalScreen
package import Wording

/// A rule of the extraction with what people made of its work.
package struct RuleFigures: Hashable, Sendable {
    package let rule: String
    /// Per mille, as it ships and as it counts now.
    package let shipped: Int
    package let confidence: Int
    package let count: RuleCount

    package init(rule: String, shipped: Int, confidence: Int, count: RuleCount) {
        self.rule = rule
        self.shipped = shipped
        self.confidence = confidence
        self.count = count
    }
}

/// The template from which papers of a kind are written.
package struct TemplateNote: Hashable, Sendable {
    package let kind: String
    package let text: String
    /// Where the ledger's own lies, or would.
    package let path: SafeText
    package let isOwn: Bool

    package init(kind: String, text: String, path: SafeText, isOwn: Bool) {
        self.kind = kind
        self.text = text
        self.path = path
        self.isOwn = isOwn
    }
}

/// What the ledger has beside its settings: the counts of rules, the templates of papers.
extension State {
    /// Whoever has opened something else meanwhile is not interrupted.
    mutating func show(_ rules: [RuleFigures]) {
        guard layer == nil else { return }
        let width = appearance.width
        func columns(_ texts: [SafeText]) -> SafeText {
            texts.map { width.fitted($0, to: 6, alignment: .trailing) }.joined()
        }
        let entries = rules.map { rule in
            let field = width.fitted(words.ruledField(rule.rule), to: 11)
            return Picker.Entry(
                .rule(rule), field + words.rule(rule.rule),
                remark: columns([
                    "\(rule.count.seen)", "\(rule.count.accepted)", "\(rule.shipped / 10)%",
                    "\(rule.confidence / 10)%",
                ]),
                searched: [words.rule(rule.rule).string, rule.rule])
        }
        layer = .picker(
            Picker(
                .rules, title: words.rulesPicker, entries: [Picker.Entry(.rule(nil), words.resetEveryRule)] + entries,
                isNarrowable: true, cursor: 1))
    }

    mutating func askToReset(_ rule: RuleFigures?) {
        if let reason = access.reason {
            message = Message(.failure, words.cannot(CommandTable.entry(.showRules).words(words).name, reason))
        } else if let rule, rule.count.seen == 0 {
            message = Message(.neutral, words.nothingToReset)
        } else {
            let question = words.resetRulesQuestion(rule.map { words.rule($0.rule) })
            layer = .question(Question([question], .perform(.resetRules(rule?.rule))))
        }
    }

    mutating func show(_ templates: [TemplateNote]) {
        guard layer == nil else { return }
        let entries = templates.map { note in
            Picker.Entry(
                .template(note), words.reportTitle(note.kind), remark: note.isOwn ? note.path : words.builtInTemplate,
                searched: [note.kind])
        }
        layer = .picker(Picker(.templates, title: words.templatesPicker, entries: entries))
    }

    mutating func show(_ template: TemplateNote) {
        let place = words.templatePlace(template.path, isOwn: template.isOwn)
        layer = .text(
            TextSheet(
                title: words.reportTitle(template.kind), .lines([place, .empty] + SafeText.lines(of: template.text)),
                copied: template.text))
    }
}
