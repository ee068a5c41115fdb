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
    var blackened: [String: [TextSpan]] = [:]
    /// Records that may hold the same words, as the directive that an item came from: there they are blackened.
    var related: Set<RecordKey> = []
    /// What must not be found anywhere afterwards.
    var texts: [String] = []

    var keys: Set<RecordKey> { Set(records.map(\.key)) }
    var sources: [String] { (removedSources + blackened.keys).sorted() }

    /// A text shorter than this, in UTF-8 bytes, is no more than a common word: it is taken away with its record, and left where else it stands.
    static let shortestText = 12
}

// MARK: - Working it out

extension PurgePlan {
    /// Nothing is known of what is to go.
    struct NotFound: Error {}

    /// - Parameter known: every version of every record that the ledger holds anywhere.
    init(_ target: PurgeTarget, step: RecordID, known: KnownRecords) throws(NotFound) {
        self.init(step: step, records: [])
        var keys: Set<RecordKey>
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
            related = known.closure(ofSources: sources).union(known.parts(of: id)).subtracting(keys)
            for sha256 in known.hashes(of: sources) { blackened[sha256] = known.spans(ofItem: id) }
        }
        records = keys.map { PurgedRecord(key: $0, number: known.number(of: $0)) }.sorted {
            ($0.key.kind.rawValue, $0.key.id ?? "") < ($1.key.kind.rawValue, $1.key.id ?? "")
        }
        removedSources += known.evidence(onlyOf: keys).sorted()
        texts = Array(Set(keys.flatMap { known.texts(of: $0) })).sorted()
    }
}

extension PurgePlan {
    /// The words as they were read, whatever has become of the record's text since.
    mutating func add(_ spans: [TextSpan], in text: [UInt8]) {
        for span in spans where span.start >= 0 && span.start < span.end && span.end <= text.count {
            let words = String(decoding: text[span.start..<span.end], as: UTF8.self)
            if words.utf8.count >= PurgePlan.shortestText, !texts.contains(words) { texts.append(words) }
        }
    }
}

/// Every version of every record that stands in snapshots and journals, by its key.
struct KnownRecords {
    private(set) var versions: [RecordKey: [JSONObject]] = [:]

    mutating func add(_ record: LedgerRecord) {
        if let object = (try? record.tree())?.object { add(record.key, object) }
    }

    mutating func add(_ contents: LedgerContents) {
        contents.forEachRecord { add($0) }
    }

    mutating func add(_ operation: RecordOperation) {
        switch operation.effect {
        case .add(let record): if let object = record.object { add(operation.key, object) }
        case .remove(_, let was): if let object = was.object { add(operation.key, object) }
        case .set(_, let was, let set):
            add(operation.key, was)
            add(operation.key, set)
        }
    }

    private mutating func add(_ key: RecordKey, _ object: JSONObject) {
        if versions[key]?.contains(object) != true { versions[key, default: []].append(object) }
    }

    // MARK: - What belongs together

    func sources(sha256: String) -> Set<RecordKey> {
        keys { key, object in if case .source = key { object["sha256"]?.text == sha256 } else { false } }
    }

    func hashes(of sources: Set<RecordKey>) -> Set<String> {
        Set(sources.flatMap { versions[$0] ?? [] }.compactMap { $0["sha256"]?.text })
    }

    /// The documents with everything that was read from them.
    func closure(ofSources sources: Set<RecordKey>) -> Set<RecordKey> {
        let articles = belonging("source", to: sources)
        let directives = belonging("article", to: articles)
        return sources.union(articles).union(directives).union(belonging("directive", to: directives))
    }

    func sources(ofItem id: RecordID) -> Set<RecordKey> {
        func owners(_ member: String, of keys: Set<RecordKey>, _ key: (RecordID) -> RecordKey) -> Set<RecordKey> {
            let ids = keys.flatMap { versions[$0] ?? [] }.compactMap { $0[member]?.text }
            return Set(ids.compactMap { RecordID($0).map(key) })
        }
        let directives = owners("directive", of: [.item(id)]) { .directive($0) }
        let articles = owners("article", of: directives) { .article($0) }
        return owners("source", of: articles) { .source($0) }
    }

    /// Items that were split off it.
    func parts(of id: RecordID) -> Set<RecordKey> {
        belonging("parent", to: [.item(id)])
    }

    /// Files that prove reports of these records and of no other; none that was imported as a document.
    func evidence(onlyOf owners: Set<RecordKey>) -> Set<String> {
        var (found, others): (Set<String>, Set<String>) = ([], [])
        for (key, objects) in versions {
            for object in objects {
                let files = Set(
                    (object["reports"]?.object?.members ?? []).flatMap { report in
                        report.value.object?["evidence"]?.object?.members.map(\.key) ?? []
                    })
                if owners.contains(key) { found.formUnion(files) } else { others.formUnion(files) }
                if case .source = key, let sha256 = object["sha256"]?.text { others.insert(sha256) }
            }
        }
        return found.subtracting(others)
    }

    private func belonging(_ member: String, to owners: Set<RecordKey>) -> Set<RecordKey> {
        let ids = Set(owners.compactMap(\.id))
        return keys { _, object in object[member]?.text.map { ids.contains($0) } ?? false }
    }

    private func keys(where isWanted: (RecordKey, JSONObject) -> Bool) -> Set<RecordKey> {
        Set(versions.filter { key, objects in objects.contains { isWanted(key, $0) } }.keys)
    }

    // MARK: - What is in them

    func number(of key: RecordKey) -> Int? {
        versions[key]?.lazy.compactMap { $0["number"]?.integer }.first
    }

    func spans(ofItem id: RecordID) -> [TextSpan] {
        let pairs = (versions[.item(id)] ?? []).flatMap { $0["spans"]?.array ?? [] }
        let spans = pairs.compactMap { pair -> TextSpan? in
            guard let start = pair.array?.first?.integer, let end = pair.array?.last?.integer, start < end else {
                return nil
            }
            return TextSpan(start, end)
        }
        return Array(Set(spans)).sorted()
    }

    /// Everything that people wrote into the record, or that was read for it, and that is no common word.
    func texts(of key: RecordKey) -> [String] {
        (versions[key] ?? []).flatMap { KnownRecords.texts(in: .object($0)) }
    }

    private static let wordless: Set<String> = [
        "id", "sha256", "textSha256", "source", "article", "directive", "parent", "status", "suspendedFrom", "role",
        "basis",
        "importedAt", "assignedAt", "closedAt", "writtenOffAt", "archivedAt", "at", "due", "originalDue", "dueRule",
        "recurrence",
        "reportingCycle", "kind", "format", "date", "department", "level", "by", "importedBy", "speaker", "speakers",
        "attendees", "reporters", "host", "leader", "mention", "marker", "alternatives", "category", "stage",
        "priority", "deputy", "responsiblePerson", "contact", "verifiedBy", "verifiedAt", "via", "occurrenceOf",
        "document",
    ]

    private static func texts(in value: JSONValue) -> [String] {
        switch value {
        case .string(let string): string.text.utf8.count >= PurgePlan.shortestText ? [string.text] : []
        case .array(let elements): elements.flatMap { texts(in: $0) }
        case .object(let object): object.members.flatMap { wordless.contains($0.key) ? [] : texts(in: $0.value) }
        default: []
        }
    }
}

// MARK: - What stays

extension PurgePlan {
    /// The records that stay and lose some of their words, as changes of the purge's own line: whoever reads the journals comes to the purged ledger, whatever else was
    /// interrupted. They hold what is left, and not what was there.
    static func blackening(
        _ related: Set<RecordKey>, from before: LedgerContents, to after: LedgerContents
    ) -> [RecordOperation] {
        related.sorted { ($0.kind.rawValue, $0.id ?? "") < ($1.kind.rawValue, $1.id ?? "") }.compactMap { key in
            guard let old = before.record(key), let new = after.record(key), let oldTree = (try? old.tree())?.object,
                let newTree = (try? new.tree())?.object
            else { return nil }
            let set = MergePatch.difference(oldTree, newTree).set
            if set.isEmpty { return nil }
            return RecordOperation(key: key, effect: .set(base: old.revision, was: JSONObject(), set: set))
        }
    }
}

// MARK: - The file

extension PurgePlan {
    var serialized: [UInt8] {
        var object = JSONObject()
        object["step"] = .text(step.description)
        object["records"] = .array(records.map(\.value))
        object["removedSources"] = .array(removedSources.map { .text($0) })
        var places = JSONObject()
        for (sha256, spans) in blackened {
            places[sha256] = .array(spans.map { .array([.integer($0.start), .integer($0.end)]) })
        }
        object["blackened"] = .object(places)
        object["related"] = .array(related.map { PurgedRecord(key: $0, number: nil).value })
        object["texts"] = .array(texts.map { .text($0) })
        return JSONValue.object(object).serialized + [UInt8(ascii: "\n")]
    }

    /// nil where the file was not finished: then nothing has been done yet.
    init?(_ bytes: [UInt8]) {
        guard let object = (try? JSONValue(parsing: bytes))?.object,
            let step = object["step"]?.text.flatMap({ RecordID($0) }), let records = object["records"]?.array,
            let texts = object["texts"]?.array
        else { return nil }
        self.init(step: step, records: records.compactMap { PurgedRecord($0) })
        removedSources = (object["removedSources"]?.array ?? []).compactMap(\.text)
        for member in object["blackened"]?.object?.members ?? [] {
            blackened[member.key] = (member.value.array ?? []).compactMap { pair in
                guard let start = pair.array?.first?.integer, let end = pair.array?.last?.integer else { return nil }
                return TextSpan(start, end)
            }
        }
        related = Set((object["related"]?.array ?? []).compactMap { PurgedRecord($0)?.key })
        self.texts = texts.compactMap(\.text)
    }
}
