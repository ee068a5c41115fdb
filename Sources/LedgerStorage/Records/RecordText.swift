internal import LedgerModel
internal import StrictJSON

/// A record as it stands in the files, and where its members lie in it: of two versions that differ in one member only that member is made a tree.
struct RecordText: Sendable {
    let bytes: [UInt8]
    private let members: [Member]

    private struct Member {
        let key: String
        let value: Range<Int>
    }

    init(_ record: LedgerRecord) throws(JSONError) {
        var writer = JSONWriter()
        writer.reserveCapacity(2048)
        record.write(into: &writer)
        try self.init(object: writer.finished())
    }

    /// - Parameter bytes: one object as `JSONWriter` writes it; every byte is checked.
    init(object bytes: [UInt8]) throws(JSONError) {
        members = try bytes.withReader { reader throws(JSONError) in
            var members: [Member] = []
            members.reserveCapacity(32)
            try reader.beginObject()
            while let key = try reader.nextKey() {
                members.append(Member(key: key.text, value: try reader.skipValue()))
            }
            try reader.finish()
            return members
        }
        self.bytes = bytes
    }

    func tree() throws(JSONError) -> JSONValue { try JSONValue(parsing: bytes) }

    private func tree(of member: Member) throws(JSONError) -> JSONValue {
        try bytes.withUnsafeBufferPointer { all throws(JSONError) in
            var reader = JSONReader(UnsafeBufferPointer(rebasing: all[member.value]))
            return try reader.readValue()
        }
    }

    /// The member called `key`, looked for first at the place where another version of the record has it.
    private func index(of key: String, near place: Int) -> Int? {
        if place < members.count, members[place].key.hasSameBytes(as: key) { return place }
        return members.firstIndex { $0.key.hasSameBytes(as: key) }
    }

    private func hasSameValue(_ member: Member, as other: Member, in text: RecordText) -> Bool {
        guard member.value.count == other.value.count else { return false }
        return bytes.withUnsafeBufferPointer { mine in
            text.bytes.withUnsafeBufferPointer { theirs in
                UnsafeBufferPointer(rebasing: mine[member.value]).elementsEqual(
                    UnsafeBufferPointer(rebasing: theirs[other.value]))
            }
        }
    }

    /// As `MergePatch.difference` of the trees.
    func difference(to new: RecordText) throws(JSONError) -> (was: JSONObject, set: JSONObject) {
        var (mine, theirs) = (JSONObject(), JSONObject())
        var place = 0
        for member in members {
            let index = new.index(of: member.key, near: place)
            place = (index ?? place - 1) + 1
            if let index, hasSameValue(member, as: new.members[index], in: new) { continue }
            mine[member.key] = try tree(of: member)
            if let index { theirs[member.key] = try new.tree(of: new.members[index]) }
        }
        for (place, member) in new.members.enumerated() where index(of: member.key, near: place) == nil {
            theirs[member.key] = try new.tree(of: member)
        }
        return MergePatch.difference(mine, theirs)
    }

    /// As `MergePatch.apply` to the tree, written.
    func applying(_ patch: JSONObject) throws(JSONError) -> [UInt8] {
        var writer = JSONWriter()
        writer.reserveCapacity(bytes.count + 256)
        writer.beginObject()
        for member in members {
            switch patch[member.key] {
            case nil:
                writer.key(member.key)
                writer.writeVerbatim(bytes[member.value])
            case .null: break
            case .object(let inner):
                writer.key(member.key)
                writer.write(MergePatch.apply(inner, to: try tree(of: member)))
            case let value?:
                writer.key(member.key)
                writer.write(value)
            }
        }
        for member in patch.members where !members.contains(where: { $0.key.hasSameBytes(as: member.key) }) {
            guard member.value != .null else { continue }
            writer.key(member.key)
            if case .object(let inner) = member.value {
                writer.write(MergePatch.apply(inner, to: nil))
            } else {
                writer.write(member.value)
            }
        }
        writer.endObject()
        return writer.finished()
    }
}

extension LedgerContents {
    /// Whether the record lies in the snapshot with just these bytes, or would be written so: nothing is decoded for it.
    func stores(_ key: RecordKey, as text: [UInt8]) -> Bool {
        guard case .item(let id) = key, let row = items.row(of: id) else { return false }
        let (chunk, offset) = items.place(of: row)
        if let place = chunk.storedPlace(of: offset) {
            guard let stored = chunk.stored as? ScannedRecords<ActionItem> else { return false }
            return stored.withBytes(at: place) { $0.elementsEqual(text) }
        }
        var writer = JSONWriter()
        writer.reserveCapacity(text.count)
        ActionItem.schema.write(chunk[offset], into: &writer)
        return writer.finished() == text
    }
}
