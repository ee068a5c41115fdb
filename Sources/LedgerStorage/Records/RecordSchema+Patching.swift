internal import LedgerModel
internal import StrictJSON

extension LedgerRecord {
    /// The record after a merge patch, as whoever reads it in the files will have it.
    ///
    /// - Throws: where it would not be one of ours.
    func applying(_ patch: JSONObject) throws(JSONError) -> LedgerRecord {
        switch self {
        case .item(let record): .item(try ActionItem.schema.applying(patch, to: record))
        case .directive(let record): .directive(try Directive.schema.applying(patch, to: record))
        case .article(let record): .article(try Article.schema.applying(patch, to: record))
        case .source(let record): .source(try SourceDocument.schema.applying(patch, to: record))
        case .department(let record): .department(try Department.schema.applying(patch, to: record))
        case .collective(let record): .collective(try CollectiveOwner.schema.applying(patch, to: record))
        case .settings(let record): .settings(try Settings.schema.applying(patch, to: record))
        }
    }
}

extension RecordSchema {
    /// `record` after a merge patch: what reading its patched text would give. Only the members that the patch names are written and read for it.
    func applying(_ patch: JSONObject, to record: Record) throws(JSONError) -> Record {
        var patched = record
        for change in patch.members {
            if let index = fields.indices.first(where: { fields[$0].isCalled(change.key) }) {
                try apply(change, to: &patched, index)
            } else {
                try applyUnknown(change, to: &patched)
            }
        }
        return patched
    }

    private func apply(_ change: JSONObject.Member, to record: inout Record, _ index: Int) throws(JSONError) {
        switch change.value {
        case .null:
            if fields[index].isRequired {
                throw JSONError(kind: .missingMember(change.key), offset: 0, line: 1, column: 1)
            }
            fields[index].copy(blank, &record)
        case .object(let inner):
            if let patch = fields[index].patch {
                try patch(&record, inner)
            } else {
                // No other member of ours is an object: there is nothing to merge it with.
                try read(MergePatch.apply(inner, to: nil), into: &record, index)
            }
        default: try read(change.value, into: &record, index)
        }
    }

    private func read(_ value: JSONValue, into record: inout Record, _ index: Int) throws(JSONError) {
        try value.serialized.withReader { reader throws(JSONError) in
            try fields[index].read(&record, &reader)
            try reader.finish()
        }
    }

    /// Applies one member of a patch to parts that stand under their ids.
    func apply<ID: JSONKeyed>(
        _ change: JSONObject.Member, to parts: inout [Record], by id: Member<Record, ID>, _ member: StaticString
    ) throws(JSONError) {
        let place = parts.firstIndex { id.get($0).jsonKey.hasSameBytes(as: change.key) }
        switch (change.value, place) {
        case (.null, let place?): parts.remove(at: place)
        case (.null, nil): break
        case (.object(let patch), let place?): parts[place] = try applying(patch, to: parts[place])
        default:
            // A new part is read as a whole; so is what is none, and refused.
            guard let identity = ID(jsonKey: change.key) else {
                throw JSONError(
                    kind: .invalidValue(member: "\(member)", value: change.key), offset: 0, line: 1, column: 1)
            }
            let value = change.value.object.map { MergePatch.apply($0, to: nil) } ?? change.value
            var part = try value.serialized.withReader { reader throws(JSONError) in
                let part = try read(from: &reader)
                try reader.finish()
                return part
            }
            id.set(&part, identity)
            if let place { parts[place] = part } else { parts.append(part) }
        }
    }

    private func applyUnknown(_ change: JSONObject.Member, to record: inout Record) throws(JSONError) {
        var members = unknown.get(record).members
        let place = members.firstIndex { $0.key.hasSameBytes(as: change.key) }
        if case .null = change.value {
            if let place { members.remove(at: place) }
        } else {
            var value = change.value
            if case .object(let patch) = value {
                value = MergePatch.apply(
                    patch,
                    to: try place.map { place throws(JSONError) in
                        try JSONValue(parsing: members[place].value)
                    })
            }
            let member = UnknownMembers.Member(key: change.key, value: value.serialized)
            if let place { members[place] = member } else { members.append(member) }
        }
        unknown.set(&record, UnknownMembers(members))
    }
}

extension RecordField {
    fileprivate func isCalled(_ name: String) -> Bool {
        guard name.utf8.count == key.utf8CodeUnitCount else { return false }
        return key.withUTF8Buffer { $0.elementsEqual(name.utf8) }
    }
}
