package import DirectiveExtraction
package import LedgerModel

/// The records that one document adds to a ledger, in the order of the text. Nothing is numbered yet.
package struct ImportDraft: Hashable, Sendable {
    package var source: SourceDocument
    package var articles: [Article]
    package var directives: [Directive]
    package var items: [ActionItem]
    /// Those of the items that the ledger probably has already.
    package var near: [NearDraft] = []

    package var changes: [Change] {
        [.add(.source(source))] + articles.map { .add(.article($0)) } + directives.map { .add(.directive($0)) }
            + items.map { .add(.item($0)) }
    }

    /// - Parameters:
    ///   - isConfirmed: whether the items are assigned at once. Owners that are only proposed stay so marked.
    ///   - makeID: gives ids in ascending order.
    package init(
        of extraction: Extraction, source: SourceDocument, isConfirmed: Bool, makeID: () -> RecordID
    ) {
        self.source = source
        articles = []
        directives = []
        items = []
        for extracted in extraction.articles {
            let article = Article(extracted, id: makeID(), source: source.id)
            articles.append(article)
            for demand in extracted.directives {
                let directive = Directive(demand, id: makeID(), article: article.id)
                directives.append(directive)
                for task in demand.tasks {
                    items.append(ActionItem(task, of: directive, isConfirmed: isConfirmed, makeID: makeID))
                }
            }
        }
    }
}

extension Article {
    fileprivate init(_ extracted: ExtractedArticle, id: RecordID, source: RecordID) {
        self.init(
            id: id, source: source, title: extracted.title, date: extracted.date,
            isDateInferred: extracted.isDateInferred, kind: extracted.kind, host: extracted.host,
            speakers: extracted.speakers, attendees: extracted.attendees, reporters: extracted.reporters,
            span: TextSpan(extracted.sourceBytes.lowerBound, extracted.sourceBytes.upperBound))
    }
}

extension Directive {
    fileprivate init(_ extracted: ExtractedDirective, id: RecordID, article: RecordID) {
        self.init(
            id: id, article: article, speaker: extracted.speaker, ordinal: extracted.ordinal,
            marker: extracted.marker, heading: extracted.heading.isEmpty ? nil : extracted.heading,
            text: extracted.text, isExhortation: extracted.isExhortation, isRelayed: extracted.isRelayed,
            spans: extracted.passage.spans)
    }
}

extension ActionItem {
    fileprivate init(_ task: ExtractedTask, of directive: Directive, isConfirmed: Bool, makeID: () -> RecordID) {
        self.init(
            id: makeID(), directive: directive.id, text: task.text, spans: task.passage.spans,
            status: isConfirmed ? .assigned : .draft)
        let owners = OwnerDraft(task.findings)
        responsibilities = owners.responsibilities
        alternatives = owners.alternatives
        leader = task.leaders.isEmpty ? nil : task.leaders.joined(separator: "、")
        if let deadline = task.deadline {
            duePhrase = deadline.passage.text
            due = deadline.due.date
            originalDue = due
            dueRule = due == nil ? deadline.due.text : nil
        }
        recurrence = task.recurrence?.cycle
        milestones = task.milestones.map {
            Milestone(id: makeID(), text: $0.text, phrase: $0.passage.text, due: $0.due.date)
        }
        evidence = task.evidence
    }
}

extension Passage {
    var spans: [TextSpan] {
        sourceBytes.map { TextSpan($0.lowerBound, $0.upperBound) }
    }

    /// The wording of each of its parts, once.
    fileprivate var words: [String] {
        var words: [String] = []
        withUTF8 { part in
            let word = String(decoding: part, as: UTF8.self)
            if !word.isEmpty, !words.contains(word) { words.append(word) }
        }
        return words
    }
}

extension ExtractedTask {
    /// Its owners as the ledger asks for them: a combined name (两办) is as many as it means.
    package var findings: [OwnerFinding] {
        // Of the implied ones the first becomes an owner; the others are proposals, and need no proof.
        let proposal = owners.firstIndex { !$0.isExplicit }
        return owners.indices.flatMap { index -> [OwnerFinding] in
            let owner = owners[index]
            let isProven = owner.isExplicit || index == proposal
            let keys: [OwnerKey?] =
                owner.isGeneric ? [nil] : owner.keys.isEmpty ? [.unknown(owner.name)] : owner.keys
            return keys.map { key in
                OwnerFinding(
                    name: owner.name, key: key, role: owner.role, basis: owner.basis, confidence: owner.confidence,
                    isExplicit: owner.isExplicit, spans: isProven ? owner.evidence.spans : [],
                    keywords: index == proposal ? owner.evidence.words : [])
            }
        }
    }
}
