internal import Glibc
internal import LedgerModel
internal import StrictJSON

/// Two versions of a record as they stand in the files, and what differs between them as two merge patches with the same leaves: only what differs is made a tree.
struct RecordComparison {
    let before: [UInt8]
    let after: [UInt8]
    let was: JSONObject
    let set: JSONObject

    /// - Parameter after: a record of the same kind.
    /// - Throws: where what differs could not be read back.
    init(_ before: LedgerRecord, _ after: LedgerRecord) throws(JSONError) {
        var texts = (before: JSONWriter(), after: JSONWriter())
        texts.before.reserveCapacity(2048)
        texts.after.reserveCapacity(2048)
        (was, set) =
            switch (before, after) {
            case (.item(let old), .item(let new)): try ActionItem.schema.difference(from: old, to: new, &texts)
            case (.directive(let old), .directive(let new)):
                try Directive.schema.difference(from: old, to: new, &texts)
            case (.article(let old), .article(let new)): try Article.schema.difference(from: old, to: new, &texts)
            case (.source(let old), .source(let new)):
                try SourceDocument.schema.difference(from: old, to: new, &texts)
            case (.department(let old), .department(let new)):
                try Department.schema.difference(from: old, to: new, &texts)
            case (.collective(let old), .collective(let new)):
                try CollectiveOwner.schema.difference(from: old, to: new, &texts)
            case (.settings(let old), .settings(let new)):
                try Settings.schema.difference(from: old, to: new, &texts)
            default: preconditionFailure("\(before.key) and \(after.key) are of two kinds")
            }
        self.before = texts.before.finished()
        self.after = texts.after.finished()
    }
}

extension RecordSchema {
    /// As `MergePatch.difference` of the trees.
    ///
    /// - Parameter texts: both records are written there, member by member: what is written alike is the same.
    func difference(
        from old: Record, to new: Record, _ texts: inout (before: JSONWriter, after: JSONWriter)
    ) throws(JSONError) -> (was: JSONObject, set: JSONObject) {
        var found = Differences()
        texts.before.beginObject()
        texts.after.beginObject()
        for index in fields.indices {
            let starts = (texts.before.count, texts.after.count)
            fields[index].write(old, &texts.before)
            fields[index].write(new, &texts.after)
            if texts.before.hasSameBytes(from: starts.0, as: texts.after, from: starts.1) { continue }
            let key = fields[index].key
            let (isInOld, isInNew) = (texts.before.count > starts.0, texts.after.count > starts.1)
            if isInOld, isInNew, let compare = fields[index].compare {
                found.note("\(key)", try compare(old, new))
            } else {
                found.note(
                    "\(key)", isInOld ? try texts.before.value(of: key, from: starts.0) : nil,
                    isInNew ? try texts.after.value(of: key, from: starts.1) : nil)
            }
        }
        let starts = (texts.before.count, texts.after.count)
        writeUnknown(of: old, into: &texts.before)
        writeUnknown(of: new, into: &texts.after)
        if !texts.before.hasSameBytes(from: starts.0, as: texts.after, from: starts.1) {
            let (mine, theirs) = (try unknown.get(old).tree(), try unknown.get(new).tree())
            for member in mine.members { found.note(member.key, member.value, theirs[member.key]) }
            for member in theirs.members where mine[member.key] == nil { found.note(member.key, nil, member.value) }
        }
        texts.before.endObject()
        texts.after.endObject()
        return found.patches
    }

    /// The same of parts that stand under their ids.
    func difference<ID: JSONKeyed>(
        from old: [Record], to new: [Record], by id: Member<Record, ID>
    ) throws(JSONError) -> (was: JSONObject, set: JSONObject) {
        var found = Differences()
        var texts = (before: JSONWriter(), after: JSONWriter())
        let (oldKeys, newKeys) = (old.map { id.get($0).jsonKey }, new.map { id.get($0).jsonKey })
        var (place, shared) = (0, 0)
        for (key, part) in zip(oldKeys, old) {
            if let index = newKeys.index(of: key, near: place) {
                place = index + 1
                shared += 1
                found.note(key, try difference(from: part, to: new[index], &texts))
            } else {
                found.note(key, try tree(part), nil)
            }
        }
        var added: [String] = []
        for (index, key) in newKeys.enumerated() where oldKeys.index(of: key, near: index) == nil {
            if added.index(of: key, near: 0) == nil { added.append(key) }
            found.note(key, nil, try tree(new[index]))
        }
        // Two parts of one id: no object can hold them.
        guard shared + added.count == newKeys.count else {
            throw JSONError(kind: .duplicateKey(newKeys.last ?? ""), offset: 0, line: 1, column: 1)
        }
        return found.patches
    }

    private func tree(_ record: Record) throws(JSONError) -> JSONValue {
        var writer = JSONWriter()
        write(record, into: &writer)
        return try JSONValue(parsing: writer.finished())
    }
}

/// What was found to differ so far: first what the old version has, in its order, then what only the new one has.
private struct Differences {
    private var was = JSONObject()
    private var set = JSONObject()
    private var added: [JSONObject.Member] = []

    /// Two values of one member; nil is none.
    mutating func note(_ key: String, _ old: JSONValue?, _ new: JSONValue?) {
        switch (old, new) {
        case (.object(let old)?, .object(let new)?): note(key, MergePatch.difference(old, new))
        case (let old?, let new?):
            if old == new { return }
            was[key] = old
            set[key] = new
        case (let old?, nil):
            was[key] = old
            set[key] = .null
        case (nil, let new?): added.append(JSONObject.Member(key: key, value: new))
        case (nil, nil): break
        }
    }

    /// Two objects of which it is known what differs.
    mutating func note(_ key: String, _ inner: (was: JSONObject, set: JSONObject)) {
        if inner.set.isEmpty { return }
        was[key] = .object(inner.was)
        set[key] = .object(inner.set)
    }

    var patches: (was: JSONObject, set: JSONObject) {
        var (was, set) = (was, set)
        for member in added {
            was[member.key] = .null
            set[member.key] = member.value
        }
        return (was, set)
    }
}

extension UnknownMembers {
    fileprivate func tree() throws(JSONError) -> JSONObject {
        var object = JSONObject()
        for member in members { object[member.key] = try JSONValue(parsing: member.value) }
        return object
    }
}

extension JSONWriter {
    fileprivate func hasSameBytes(from start: Int, as other: JSONWriter, from otherStart: Int) -> Bool {
        let length = count - start
        guard length == other.count - otherStart else { return false }
        return bytes.withUnsafeBytes { mine in
            other.bytes.withUnsafeBytes { theirs in
                guard let mine = mine.baseAddress, let theirs = theirs.baseAddress else { return true }
                return memcmp(mine + start, theirs + otherStart, length) == 0
            }
        }
    }

    /// The value of the member `key`, which has been written from `start` on, perhaps behind a comma. Every byte of it is checked.
    fileprivate func value(of key: StaticString, from start: Int) throws(JSONError) -> JSONValue {
        try bytes.withUnsafeBufferPointer { all throws(JSONError) in
            let comma = all[start] == UInt8(ascii: ",") ? 1 : 0
            // Behind the key stand its two quotes and the colon.
            let value = start + comma + key.utf8CodeUnitCount + 3
            var reader = JSONReader(UnsafeBufferPointer(rebasing: all[value...]))
            let tree = try reader.readValue()
            try reader.finish()
            return tree
        }
    }
}

extension [String] {
    /// Where `key` stands, looked for first at `place`.
    fileprivate func index(of key: String, near place: Int) -> Int? {
        if place < count, self[place].hasSameBytes(as: key) { return place }
        return firstIndex { $0.hasSameBytes(as: key) }
    }
}

extension LedgerContents {
    /// Whether the record lies in the snapshot with just these bytes, or would be written so: nothing is decoded for it.
    func stores(_ key: RecordKey, as text: [UInt8]) -> Bool {
        guard case .item(let id) = key, let row = items.row(of: id) else { return false }
        let (chunk, offset) = items.place(of: row)
        if let place = chunk.storedPlace(of: offset) {
            guard let stored = chunk.stored as? ScannedRecords<ActionItem> else { return false }
            return stored.withBytes(at: place) { stored in
                text.withUnsafeBytes { text in
                    guard let mine = text.baseAddress, let theirs = stored.baseAddress else { return false }
                    return text.count == stored.count && memcmp(mine, theirs, text.count) == 0
                }
            }
        }
        var writer = JSONWriter()
        writer.reserveCapacity(text.count)
        ActionItem.schema.write(chunk[offset], into: &writer)
        return writer.finished() == text
    }
}
