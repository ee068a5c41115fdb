import DirectiveExtraction
package import LedgerModel
package import LedgerStorage

/// A rule of the extraction with its figures.
package struct RuleRecord: Hashable, Sendable {
    package let rule: String
    /// Per mille, as it ships.
    package let shipped: Int
    /// What people made of it in this ledger since the last reset.
    package let count: RuleCount

    package var confidence: Int { count.confidence(shipped: shipped) }
}

extension Workspace {
    /// Every rule of the extraction, and those of older versions that items of the ledger name, by name.
    package var ruleRecords: [RuleRecord] {
        let counts = RuleCounts(of: ledger)
        var shipped = Extractor.shippedConfidence
        for rule in counts.byRule.keys where shipped[rule] == nil { shipped[rule] = 0 }
        return shipped.map { RuleRecord(rule: $0.key, shipped: $0.value, count: counts[$0.key]) }
            .sorted { $0.rule.utf8.lexicographicallyPrecedes($1.rule.utf8) }
    }

    /// Lets the counts of rules begin anew, in one step that can be taken back.
    ///
    /// - Parameter rules: nil = every one.
    /// - Returns: whether there was anything to set back.
    package func resetRules(_ rules: Set<String>?) throws(StoreError) -> Bool {
        let settings = ledger.settings
        let reset = settings.resetting(rules, of: ledger)
        if reset == settings { return false }
        _ = try store.commit([.replace(before: .settings(settings), after: .settings(reset))], as: origin())
        return true
    }
}
