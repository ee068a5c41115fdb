import DirectiveExtraction
import LedgerModel

extension ExtractedArticle {
    /// The same reading with the figures that the ledger's counts make of the shipped ones. Which wording becomes what does not change.
    func learning(from counts: RuleCounts) -> ExtractedArticle {
        if counts.isEmpty { return self }
        var result = self
        for directive in result.directives.indices {
            for task in result.directives[directive].tasks.indices {
                result.directives[directive].tasks[task].learn(from: counts)
            }
        }
        return result
    }
}

extension ExtractedTask {
    fileprivate mutating func learn(from counts: RuleCounts) {
        func learned(_ field: ExtractedField, _ shipped: Int) -> Int {
            rules[field.id].map { counts[$0].confidence(shipped: shipped) } ?? shipped
        }
        confidence.boundary = learned(.boundary, confidence.boundary)
        confidence.speaker = confidence.speaker.map { learned(.speaker, $0) }
        confidence.owner = learned(.owner, confidence.owner)
        confidence.deadline = confidence.deadline.map { learned(.deadline, $0) }
        for index in owners.indices {
            owners[index].confidence = counts[owners[index].rule].confidence(shipped: owners[index].confidence)
        }
    }

    /// What the item that is made of it rests on: one entry for each field that a rule filled.
    var evidence: [FieldEvidence] {
        let figures = Dictionary(confidence.fields.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
        return ExtractedField.known.compactMap { field in
            rules[field.id].map { rule in
                FieldEvidence(field: field, rule: rule, confidence: figures[field.id], spans: spans(of: field))
            }
        }
    }

    /// Where the phrase stands that fills the field. The item's own place is that of its boundary, and each owner has one.
    private func spans(of field: ExtractedField) -> [TextSpan] {
        switch field {
        case .deadline: deadline?.passage.spans ?? []
        case .recurrence: recurrence?.passage.spans ?? []
        case .boundary, .speaker, .owner, .unrecognized: []
        }
    }
}
