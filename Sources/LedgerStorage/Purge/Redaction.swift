internal import LedgerModel
internal import StrictJSON

/// How a purge changes what stands in the files: records go, what they are named by goes, and the same words in related records are blackened, sign for sign, so that
/// every place in the text stays where it is. Doing it twice changes nothing more.
struct Redaction {
    private let keys: Set<RecordKey>
    private let ids: Set<String>
    private let related: Set<RecordKey>
    /// Longest first: a text may be a part of another.
    private let texts: [[UInt8]]
    /// Where the words stand in the text that was read, of which there is one.
    private let spans: [TextSpan]
    /// What a file that holds any of it has in it.
    private let marks: [[UInt8]]
    private let step: RecordID

    init(_ plan: PurgePlan) {
        keys = plan.keys
        ids = Set(plan.records.compactMap(\.key.id))
        related = plan.related
        step = plan.step
        spans = plan.blackened.values.flatMap(\.self)
        let words = plan.texts.map { Array($0.utf8) }.sorted { $0.count > $1.count }
        texts = words
        let escaped = plan.texts.map { text in
            var writer = JSONWriter()
            writer.write(text)
            return Array(writer.bytes.dropFirst().dropLast())
        }
        let names = (ids + plan.removedSources).map { Array($0.utf8) }
        marks = words + escaped.filter { !words.contains($0) } + names
    }

    // MARK: - Values

    func contents(_ contents: LedgerContents) -> LedgerContents {
        var result = contents
        result.forget(keys)
        for key in related {
            guard let tree = try? result.record(key)?.tree(), let object = tree.object,
                let record = try? LedgerRecord(key.kind, tree: .object(blackened(object)))
            else { continue }
            result.put(record)
        }
        return result
    }

    /// A line of the journal without its checksums; nil where nothing in it changes.
    func line(_ line: JSONObject) -> JSONObject? {
        var result = line
        var purged = line["purged"]?.array ?? []
        let before = purged.count
        if let operations = line["ops"]?.array {
            result["ops"] = .array(operations.compactMap { operation($0, &purged) })
        } else if line["kind"] != nil {
            if let kept = operation(.object(line), &purged)?.object {
                result = kept
            } else {
                for member in ["kind", "id", "base", "was", "set"] { result[member] = nil }
                result["op"] = .text("many")
                result["ops"] = .array([])
            }
        }
        if purged.count > before { result["purged"] = .array(purged) }
        return result == line ? nil : result
    }

    /// nil where the operation goes; what it was about is then in `purged`.
    private func operation(_ value: JSONValue, _ purged: inout [JSONValue]) -> JSONValue? {
        guard var object = value.object, let kind = object["kind"]?.text.flatMap(RecordKind.init(rawValue:)),
            let key = RecordKey(kind: kind, id: object["id"]?.text)
        else { return value }
        if keys.contains(key) {
            let number = (object["set"]?.object?["number"] ?? object["was"]?.object?["number"])?.integer
            let record = PurgedRecord(key: key, number: number).value
            if !purged.contains(record) { purged.append(record) }
            return nil
        }
        let isWhole = object["op"]?.text == "add"
        for member in ["set", "was"] {
            guard var record = object[member]?.object else { continue }
            if related.contains(key) { record = blackened(record) }
            if let parent = record["parent"]?.text, ids.contains(parent) {
                record["parent"] = isWhole ? nil : .null
            }
            object[member] = .object(record)
        }
        return .object(object)
    }

    private func blackened(_ object: JSONObject) -> JSONObject {
        let object = blackenedByPlace(object)
        var result = JSONObject()
        for member in object.members { result[member.key] = blackened(member.value) }
        return result
    }

    /// A record whose text is still that of its place in the document: it is blackened where the document is.
    private func blackenedByPlace(_ object: JSONObject) -> JSONObject {
        guard let text = object["text"]?.text, let pairs = object["spans"]?.array else { return object }
        var bytes = Array(text.utf8)
        var offset = 0
        for pair in pairs {
            guard let start = pair.array?.first?.integer, let end = pair.array?.last?.integer, start <= end else {
                return object
            }
            for span in spans {
                let (first, last) = (max(start, span.start), min(end, span.end))
                let place = offset + first - start..<offset + max(first, last) - start
                guard first < last, place.upperBound <= bytes.count else { continue }
                bytes.replaceSubrange(place, with: Redaction.black(bytes[place]))
            }
            offset += end - start
        }
        guard offset == bytes.count else { return object }
        var result = object
        result["text"] = .text(String(decoding: bytes, as: UTF8.self))
        return result
    }

    private func blackened(_ value: JSONValue) -> JSONValue {
        switch value {
        case .string(let string):
            let bytes = Array(string.text.utf8)
            let result = blackened(bytes)
            return result == bytes ? value : .text(String(decoding: result, as: UTF8.self))
        case .array(let elements): return .array(elements.map { blackened($0) })
        case .object(let object): return .object(blackened(object))
        default: return value
        }
    }

    // MARK: - Bytes

    /// A text that was read from a document, with the places of what goes, and the same words elsewhere, blackened.
    func text(_ bytes: [UInt8], spans: [TextSpan]) -> [UInt8] {
        var result = bytes
        for span in spans where span.start >= 0 && span.start < span.end && span.end <= bytes.count {
            result.replaceSubrange(span.start..<span.end, with: Redaction.black(bytes[span.start..<span.end]))
        }
        return blackened(result)
    }

    private func blackened(_ bytes: [UInt8]) -> [UInt8] {
        var result = bytes
        for text in texts {
            for place in result.ranges(of: text) { result.replaceSubrange(place, with: Redaction.black(result[place])) }
        }
        return result
    }

    /// As many bytes as before, sign for sign; line breaks stay.
    private static func black(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            switch UTF8.width(scalar) {
            case 1: result.append(scalar == "\n" ? UInt8(ascii: "\n") : UInt8(ascii: "x"))
            case 2: result += Array("×".utf8)
            case 3: result += Array("█".utf8)
            default: result += Array("🬋".utf8)
            }
        }
        return result
    }

    /// Whether anything that is to go is named or written in `bytes`.
    func isMarked(_ bytes: [UInt8]) -> Bool {
        marks.contains { bytes.firstRange(of: $0) != nil }
    }

    /// A file of any kind: each line that holds something of it becomes a stub; where it runs over lines, the whole file does.
    func anything(_ bytes: [UInt8]) -> [UInt8] {
        guard isMarked(bytes) else { return bytes }
        let stub = Array("{\"purged\":\"\(step)\"}".utf8)
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let result = Array(lines.map { isMarked(Array($0)) ? stub : Array($0) }.joined(separator: [UInt8(ascii: "\n")]))
        return isMarked(result) ? stub + [UInt8(ascii: "\n")] : result
    }
}

extension LedgerContents {
    /// Takes records away, and the items that were split off them from under them.
    mutating func forget(_ keys: Set<RecordKey>) {
        for key in keys { remove(key) }
        for item in items {
            guard let parent = item.parent, keys.contains(.item(parent)) else { continue }
            var detached = item
            detached.parent = nil
            put(.item(detached))
        }
    }
}
