/// How often a rule of the extraction was right, as people judged it.
package struct RuleCount: Hashable, Sendable {
    package var seen: Int
    package var accepted: Int

    package init(seen: Int = 0, accepted: Int = 0) {
        self.seen = seen
        self.accepted = accepted
    }

    /// A rule's figure after what people made of it, always from the shipped one: the same counts give the same figure on every machine and in every order.
    package func confidence(shipped: Int) -> Int {
        (shipped * 20 + 1000 * accepted) / (20 + seen)
    }
}

/// What people made of each rule's work. Not stored: it is counted from the items, so that undo takes a judgement back with the step that gave it, and two
/// people who review at once do not write the same number.
package struct RuleCounts: Hashable, Sendable {
    package private(set) var byRule: [String: RuleCount]

    package init(_ byRule: [String: RuleCount] = [:]) {
        self.byRule = byRule
    }

    /// Those of a ledger, less what was there at the last reset.
    package init(of ledger: Ledger) {
        var counts: [String: RuleCount] = [:]
        ledger.items.forEachChunk { chunk, _ in
            for offset in chunk.ids.indices {
                chunk.forEachJudgement(offset) { rule, isAccepted in
                    counts[rule, default: RuleCount()].seen += 1
                    if isAccepted { counts[rule, default: RuleCount()].accepted += 1 }
                }
            }
        }
        for baseline in ledger.settings.ruleBaselines {
            guard let count = counts[baseline.rule] else { continue }
            let seen = max(0, count.seen - baseline.count.seen)
            let accepted = min(seen, max(0, count.accepted - baseline.count.accepted))
            counts[baseline.rule] = seen == 0 ? nil : RuleCount(seen: seen, accepted: accepted)
        }
        byRule = counts
    }

    package subscript(rule: String) -> RuleCount { byRule[rule] ?? RuleCount() }

    package var isEmpty: Bool { byRule.isEmpty }
}

/// What a rule's counts were when they were last set back: from there they are counted anew.
package struct RuleBaseline: Hashable, Sendable {
    package var rule: String
    package var count: RuleCount
    package var unknown: UnknownMembers

    package init(rule: String, count: RuleCount, unknown: UnknownMembers = UnknownMembers()) {
        self.rule = rule
        self.count = count
        self.unknown = unknown
    }
}

extension Settings {
    /// The same with the counts of `rules` beginning again; nil = of every rule.
    package func resetting(_ rules: Set<String>?, of ledger: Ledger) -> Settings {
        let counts = RuleCounts(of: ledger)
        var settings = self
        for (rule, count) in counts.byRule where rules?.contains(rule) ?? true {
            let before = ruleBaselines.first { $0.rule == rule }?.count ?? RuleCount()
            let total = RuleCount(seen: before.seen + count.seen, accepted: before.accepted + count.accepted)
            settings.ruleBaselines.removeAll { $0.rule == rule }
            settings.ruleBaselines.append(RuleBaseline(rule: rule, count: total))
        }
        settings.ruleBaselines.sort { $0.rule.utf8.lexicographicallyPrecedes($1.rule.utf8) }
        return settings
    }
}
