import Browser
import LedgerModel
import LedgerStorage
import Papers
import Wording
import Workspace

/// What the ledger has beside its settings: the counts of rules, the templates of papers.
extension EffectRunner {
    func readRules() {
        let workspace = workspace
        worker.run(replacing: "rules") {
            .rulesRead(
                workspace.ruleRecords.map {
                    RuleFigures(rule: $0.rule, shipped: $0.shipped, confidence: $0.confidence, count: $0.count)
                })
        }
    }

    func readTemplates() {
        let (workspace, words) = (workspace, words)
        worker.run(replacing: "templates") {
            do {
                return .templatesRead(
                    try ReportKind.allCases.map { kind in
                        let own = try workspace.ownTemplate(of: kind, in: words.language)
                        let path = own?.name ?? Workspace.templatePath(of: kind)
                        return TemplateNote(
                            kind: kind.rawValue,
                            text: own.map { String(decoding: $0.bytes, as: UTF8.self) }
                                ?? BuiltInTemplate.text(of: kind, in: words.language),
                            path: SafeText(sanitising: workspace.store.path + "/" + path), isOwn: own != nil)
                    })
            } catch {
                return .told(Message(.failure, sentence(for: error)))
            }
        }
    }
}
