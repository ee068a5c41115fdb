internal import LedgerModel
internal import StrictJSON

/// What a purge takes away, worked out once and kept in `purge.json` until everything is done: the only place where the text still stands at the end, and the last that
/// goes. Its absence is the mark that a purge is finished.
struct PurgePlan: Hashable, Sendable {
    static let file = "purge.json"

    var step: RecordID
    var records: [PurgedRecord]
    /// Documents whose files go.
    var removedSources: [String] = []
    /// Documents of which a part is blackened: where, in the text that was read.
    var places: [String: [PurgedPlace]] = [:]
    /// Records that stay and hold some of the words, because they stand where the words stood or because they were made of the same item: there they are blackened.
    /// With each, where its own words stood in its versions, if that is in one of the documents.
    var heirs: [RecordKey: [[TextSpan]]] = [:]
    /// Parts of the records, as their reports, by their ids: a merger gives them to another item, and there they are blackened.
    var parts: Set<String> = []
    /// The demands themselves, as they were read and as they were changed: no other record's words are blackened for being equal but those of an heir.
    var words: [String] = []
    /// Headings that stand in a purged place and nowhere else in the document, and the records of it that have them.
    var headings: [String] = []
    var headed: Set<RecordKey> = []
    /// Everything that people wrote or that was read, and that is no common word: what is looked for elsewhere.
    var texts: [String] = []
    /// What the records were called, and nothing that stays is.
    var titles: [String] = []

    var keys: Set<RecordKey> { Set(records.map(\.key)) }
    var sources: [String] { (removedSources + places.keys).sorted() }

    /// A text shorter than this, in UTF-8 bytes, is no more than a common word: it is taken away with its record, and left where else it stands.
    static let shortestText = 12

    static func isLong(_ text: String) -> Bool { text.utf8.count >= shortestText }
}

/// A place in a document that is blackened.
struct PurgedPlace: Hashable, Sendable {
    var span: TextSpan
    /// What stood there; nil where the document's text could not be read.
    var words: String?
}

// MARK: - Working it out

extension PurgePlan {
    /// Nothing is known of what is to go.
    struct NotFound: Error {}

    /// - Parameters:
    ///   - known: every version of every record that the ledger holds anywhere.
    ///   - contents: what the ledger is now.
    init(
        _ target: PurgeTarget, step: RecordID, known: KnownRecords, contents: LedgerContents
    ) throws(NotFound) {
        self.init(step: step, records: [])
        var keys: Set<RecordKey>
        var related: Set<RecordKey> = []
        switch target {
        case .source(let sha256):
            let ids = known.sources(sha256: sha256)
            if ids.isEmpty { throw NotFound() }
            keys = known.closure(ofSources: ids)
            removedSources = [sha256]
        case .item(let id):
            let key = RecordKey.item(id)
            if known.versions[key] == nil { throw NotFound() }
            keys = [key]
            let sources = known.sources(ofItem: id)
            related = known.closure(ofSources: sources).subtracting(keys)
            let spans = PurgePlan.spans(of: id, known, contents, related)
            for sha256 in known.hashes(of: sources) {
                let found = known.places(spans, in: sha256, of: key)
                if !found.isEmpty { places[sha256] = found }
            }
        }
        records = keys.map { PurgedRecord(key: $0, number: known.number(of: $0)) }.sorted {
            ($0.key.kind.rawValue, $0.key.id ?? "") < ($1.key.kind.rawValue, $1.key.id ?? "")
        }
        parts = Set(keys.flatMap { known.parts(of: $0, by: .own) })
        removedSources += known.evidence(onlyOf: keys, parts).sorted()
        findHeirs(known, related)
        findWords(known, related)
    }

    /// The places of an item's text. Of those where only an older version stood, what is another item's now is left to it: a merger may have been taken back, and of a
    /// division the other half stays.
    private static func spans(
        of id: RecordID, _ known: KnownRecords, _ contents: LedgerContents, _ related: Set<RecordKey>
    ) -> [TextSpan] {
        let current = contents.items[id]?.spans ?? []
        var older = known.shapes(of: .item(id)).flatMap(\.self)
        for key in related {
            guard case .item(let other) = key, let item = contents.items[other] else { continue }
            for span in item.spans { older = older.flatMap { $0.without(span) } }
        }
        return Array(Set(current + older)).filter { $0.start < $0.end }.sorted()
    }

    private mutating func findHeirs(_ known: KnownRecords, _ related: Set<RecordKey>) {
        let spans = places.values.flatMap(\.self).map(\.span)
        for key in related {
            let shapes = known.shapes(of: key)
            if shapes.contains(where: { $0.contains { span in spans.contains { $0.overlaps(span) } } }) {
                heirs[key] = shapes
            }
        }
        for key in known.kin(of: keys).union(known.holders(ofParts: parts)).subtracting(keys) where heirs[key] == nil {
            heirs[key] = related.contains(key) ? known.shapes(of: key) : []
        }
    }

    private mutating func findWords(_ known: KnownRecords, _ related: Set<RecordKey>) {
        let keys = keys
        var (words, texts, names): (Set<String>, Set<String>, Set<String>) = ([], [], [])
        for key in keys {
            words.formUnion(known.texts(of: key, where: \.isPlacedText))
            texts.formUnion(known.texts(of: key, where: \.isText))
            names.formUnion(known.texts(of: key, where: \.isHeading))
        }
        words.formUnion(places.values.flatMap(\.self).compactMap(\.words))
        var staying: Set<String> = []
        var bearers: [String: [RecordKey]] = [:]
        for key in known.versions.keys where !keys.contains(key) {
            let own = known.texts(of: key, where: \.isHeading)
            staying.formUnion(own)
            guard related.contains(key) else { continue }
            for heading in own { bearers[heading, default: []].append(key) }
        }
        // Many records stand under one heading: it is looked for once.
        for (heading, bearers) in bearers where isOnlyInPlaces(heading, known) {
            headings.append(heading)
            headed.formUnion(bearers)
        }
        headings.sort()
        self.words = words.filter(PurgePlan.isLong).sorted()
        self.texts = words.union(texts).filter(PurgePlan.isLong).sorted()
        titles = names.subtracting(staying).filter(PurgePlan.isLong).sorted()
    }

    /// Whether a heading stands in the documents, and there only where everything is blackened.
    private func isOnlyInPlaces(_ heading: String, _ known: KnownRecords) -> Bool {
        guard !heading.isEmpty else { return false }
        var isFound = false
        for (sha256, places) in places {
            for range in (known.documents[sha256] ?? []).ranges(of: Array(heading.utf8)) {
                guard places.contains(where: { $0.span.start <= range.lowerBound && range.upperBound <= $0.span.end })
                else { return false }
                isFound = true
            }
        }
        return isFound
    }
}

extension KnownRecords {
    /// Those of `spans` at which words of the record stand. An item that was merged with one of another document has spans of both.
    fileprivate func places(_ spans: [TextSpan], in sha256: String, of key: RecordKey) -> [PurgedPlace] {
        guard let text = documents[sha256] else { return spans.map { PurgedPlace(span: $0, words: nil) } }
        let own = texts(of: key, where: \.isPlacedText).map { Array($0.utf8) }
        return spans.compactMap { span in
            guard span.end <= text.count else { return nil }
            let words = text[span.start..<span.end]
            // By bytes: a sign that joins the one before it belongs to the place all the same.
            guard own.contains(where: { $0.firstRange(of: words) != nil }) else { return nil }
            return PurgedPlace(span: span, words: String(decoding: words, as: UTF8.self))
        }
    }
}

// MARK: - What stays

extension PurgePlan {
    /// The records that stay and lose some of their words, as changes of the purge's own line: whoever reads the journals comes to the purged ledger, whatever else was
    /// interrupted. They hold what is left, and not what was there.
    func blackening(from before: LedgerContents, to after: LedgerContents) -> [RecordOperation] {
        let keys = keys
        var touched = headed.union(heirs.keys)
        before.forEachReference { from, to in if keys.contains(to) { touched.insert(from) } }
        return touched.subtracting(keys).sorted { ($0.kind.rawValue, $0.id ?? "") < ($1.kind.rawValue, $1.id ?? "") }
            .compactMap { key in
                guard let old = before.record(key), let new = after.record(key), old != new,
                    let oldTree = (try? old.tree())?.object, let newTree = (try? new.tree())?.object
                else { return nil }
                let set = MergePatch.difference(oldTree, newTree).set
                if set.isEmpty { return nil }
                return RecordOperation(key: key, effect: .set(base: old.revision, was: JSONObject(), set: set))
            }
    }
}
