internal import LedgerModel
internal import StrictJSON

/// Every version of every record that stands in snapshots and journals, by its key, and the texts of the documents.
struct KnownRecords {
    /// Versions in a snapshot are whole, those of a change have the members that it changed.
    private(set) var versions: [RecordKey: [JSONObject]] = [:]
    /// Two items of which one step made one, or one two.
    private var kin: [RecordKey: Set<RecordKey>] = [:]
    /// The texts that were read, by the documents' SHA-256.
    var documents: [String: [UInt8]] = [:]

    mutating func add(_ record: LedgerRecord) {
        if let object = (try? record.tree())?.object { add(record.key, object) }
    }

    mutating func add(_ contents: LedgerContents) {
        contents.forEachRecord { add($0) }
    }

    mutating func add(_ entry: JournalEntry) {
        for operation in entry.operations { add(operation) }
        noteKin(entry.operations)
    }

    private mutating func add(_ operation: RecordOperation) {
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

    /// A division changes the text of one item and adds another; a merger changes the text of one, and the others say to which they were joined.
    private mutating func noteKin(_ operations: [RecordOperation]) {
        var (changed, others): ([RecordKey], [RecordKey]) = ([], [])
        for operation in operations {
            guard case .item = operation.key else { continue }
            switch operation.effect {
            case .add, .remove: others.append(operation.key)
            case .set(_, let was, let set):
                if set["text"] != nil {
                    changed.append(operation.key)
                } else if set["joinedTo"]?.text != nil || was["joinedTo"]?.text != nil {
                    others.append(operation.key)
                }
            }
        }
        guard changed.count == 1 else { return }
        for other in others {
            kin[other, default: []].insert(changed[0])
            kin[changed[0], default: []].insert(other)
        }
    }
}

// MARK: - What belongs together

extension KnownRecords {
    func sources(sha256: String) -> Set<RecordKey> {
        keys { key, object in if case .source = key { object["sha256"]?.text == sha256 } else { false } }
    }

    func hashes(of sources: Set<RecordKey>) -> Set<String> {
        Set(sources.flatMap { versions[$0] ?? [] }.compactMap { $0["sha256"]?.text })
    }

    /// The documents with everything that was read from them.
    func closure(ofSources sources: Set<RecordKey>) -> Set<RecordKey> {
        let articles = naming(sources, from: .article)
        let directives = naming(articles, from: .directive)
        return sources.union(articles).union(directives).union(naming(directives, from: .item))
    }

    /// The documents from which an item comes.
    func sources(ofItem id: RecordID) -> Set<RecordKey> {
        let directives = named(by: [.item(id)], .directive)
        return named(by: named(by: directives, .article), .source)
    }

    /// The records of one kind that any version of `keys` names.
    private func named(by keys: Set<RecordKey>, _ kind: RecordKind) -> Set<RecordKey> {
        Set(keys.flatMap { key in (versions[key] ?? []).flatMap { references(of: key, in: $0, to: kind) } })
    }

    /// The records of one kind of which any version names one of `keys`, by what makes them a part of it.
    private func naming(_ owners: Set<RecordKey>, from kind: RecordKind) -> Set<RecordKey> {
        guard let owner = owners.first?.kind else { return [] }
        return keys { key, object in
            key.kind == kind && references(of: key, in: object, to: owner).contains { owners.contains($0) }
        }
    }

    private func references(of key: RecordKey, in object: JSONObject, to kind: RecordKind) -> [RecordKey] {
        let members = key.kind.members
        return object.members.compactMap { member in
            guard case .reference(kind) = members[member.key] else { return nil }
            return RecordKey(kind: kind, id: member.value.text)
        }
    }

    /// Items with which it was once one.
    func kin(of keys: Set<RecordKey>) -> Set<RecordKey> {
        Set(keys.flatMap { kin[$0] ?? [] }).subtracting(keys)
    }

    private func keys(where isWanted: (RecordKey, JSONObject) -> Bool) -> Set<RecordKey> {
        Set(versions.filter { key, objects in objects.contains { isWanted(key, $0) } }.keys)
    }
}

// MARK: - What is in them

extension KnownRecords {
    func number(of key: RecordKey) -> Int? {
        versions[key]?.lazy.compactMap { $0["number"]?.integer }.first
    }

    /// Where its text stood, in each of its versions that says so.
    func shapes(of key: RecordKey) -> [[TextSpan]] {
        Array(Set((versions[key] ?? []).compactMap { $0["spans"].flatMap(TextSpan.list) }))
    }

    /// The values of those members of `key`, and of its parts, that hold what is wanted.
    func texts(of key: RecordKey, where isWanted: (MemberContent) -> Bool) -> Set<String> {
        var found: Set<String> = []
        for version in versions[key] ?? [] { collect(version, key.kind.members, isWanted, &found) }
        return found
    }

    private func collect(
        _ object: JSONObject, _ members: RecordMembers, _ isWanted: (MemberContent) -> Bool, _ found: inout Set<String>
    ) {
        for member in object.members {
            guard let content = members[member.key] else { continue }
            if case .parts(_, let inner) = content {
                for part in member.value.object?.members ?? [] {
                    if let object = part.value.object { collect(object, inner, isWanted, &found) }
                }
            } else if isWanted(content), let text = member.value.text {
                found.insert(text)
            }
        }
    }

    /// The keys of those parts of `key` that go by such a name.
    func parts(of key: RecordKey, by name: PartKey) -> Set<String> {
        var found: Set<String> = []
        for version in versions[key] ?? [] {
            collectParts(version, key.kind.members, name) { _, part in found.insert(part) }
        }
        return found
    }

    /// Calls `body` with the names of the parts in which a part stands, and its own.
    private func collectParts(
        _ object: JSONObject, _ members: RecordMembers, _ name: PartKey, in path: [String] = [],
        _ body: ([String], String) -> Void
    ) {
        for member in object.members {
            guard case .parts(let key, let inner) = members[member.key] else { continue }
            for part in member.value.object?.members ?? [] {
                if key == name { body(path, part.key) }
                if let object = part.value.object { collectParts(object, inner, name, in: path + [part.key], body) }
            }
        }
    }

    /// Items that hold one of these parts.
    func holders(ofParts parts: Set<String>) -> Set<RecordKey> {
        if parts.isEmpty { return [] }
        let items = versions.keys.filter { $0.kind == .item }
        return Set(items.filter { !parts.isDisjoint(with: self.parts(of: $0, by: .own)) })
    }

    /// Files that prove reports of these records and of no other; none that was imported as a document.
    ///
    /// - Parameter parts: reports that are theirs, in whichever record they stand.
    func evidence(onlyOf owners: Set<RecordKey>, _ parts: Set<String>) -> Set<String> {
        var (found, others): (Set<String>, Set<String>) = ([], [])
        for (key, objects) in versions {
            for object in objects {
                collectParts(object, key.kind.members, .file) { path, file in
                    let isTheirs = owners.contains(key) || path.contains { parts.contains($0) }
                    if isTheirs { found.insert(file) } else { others.insert(file) }
                }
                if case .source = key, let sha256 = object["sha256"]?.text { others.insert(sha256) }
            }
        }
        return found.subtracting(others)
    }
}

extension TextSpan {
    /// The value of a member that holds spans; nil where it is none.
    static func list(_ value: JSONValue) -> [TextSpan]? {
        guard let pairs = value.array else { return nil }
        var spans: [TextSpan] = []
        for pair in pairs {
            guard let pair = pair.array, pair.count == 2, let start = pair[0].integer, let end = pair[1].integer,
                start >= 0, start <= end
            else { return nil }
            spans.append(TextSpan(start, end))
        }
        return spans
    }

    func overlaps(_ other: TextSpan) -> Bool { start < other.end && other.start < end }

    /// What is left of it without `other`.
    func without(_ other: TextSpan) -> [TextSpan] {
        if !overlaps(other) { return [self] }
        return [TextSpan(start, max(start, other.start)), TextSpan(min(end, other.end), end)].filter {
            $0.start < $0.end
        }
    }
}
