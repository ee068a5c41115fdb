internal import LedgerModel
internal import StrictJSON

/// How a purge changes what stands in the files: records go, what names them lets go of them, and their words in records that stay are blackened, sign for sign, so that
/// every place in the text stays where it is. Nothing but text is ever changed. Doing it twice changes nothing more.
struct Redaction {
    private let plan: PurgePlan
    private let keys: Set<RecordKey>
    private let places: [(span: TextSpan, words: [UInt8]?)]
    /// Longest first: a text may be a part of another.
    private let words: [[UInt8]]
    private let texts: Set<String>
    /// The same, by their bytes.
    private let written: [[UInt8]]
    private let headings: Set<String>
    /// What shows that a file has any of it.
    private let marks: [[UInt8]]

    /// A record that cannot be taken apart and put together again: what it holds cannot be blackened.
    struct Unreadable: Error, Hashable {
        let key: RecordKey
    }

    init(_ plan: PurgePlan) {
        self.plan = plan
        keys = plan.keys
        places = plan.places.values.flatMap(\.self).map { ($0.span, $0.words.map { Array($0.utf8) }) }
        words = plan.words.map { Array($0.utf8) }.sorted { $0.count > $1.count }
        texts = Set(plan.texts)
        written = plan.texts.map { Array($0.utf8) }
        headings = Set(plan.headings)
        let all = Set(plan.texts + plan.titles + plan.headings)
        let escaped = all.map { text in
            var writer = JSONWriter()
            writer.write(text)
            return Array(writer.bytes.dropFirst().dropLast())
        }
        let names = (plan.records.compactMap(\.key.id) + plan.removedSources).map { Array($0.utf8) }
        marks = Array(Set(all.map { Array($0.utf8) } + escaped)) + names
    }
}

// MARK: - Records

extension Redaction {
    /// - Throws: where a record that stays cannot be blackened: then nothing may be said to be purged.
    func contents(_ contents: LedgerContents) throws(Unreadable) -> LedgerContents {
        var result = contents
        result.forget(keys)
        for key in plan.headed.union(plan.heirs.keys) {
            guard let record = result.record(key) else { continue }
            do {
                guard let object = try record.tree().object else { throw Unreadable(key: key) }
                let blackened = redacted(object, of: key)
                if blackened != object { result.put(try LedgerRecord(key.kind, tree: .object(blackened))) }
            } catch {
                throw Unreadable(key: key)
            }
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
            guard let record = object[member]?.object else { continue }
            object[member] = .object(lettingGo(redacted(record, of: key), of: key, isWhole: isWhole))
        }
        return .object(object)
    }

    /// - Parameter isWhole: whether it is the whole record; of a change, a member without value is null.
    private func lettingGo(_ object: JSONObject, of key: RecordKey, isWhole: Bool) -> JSONObject {
        let members = key.kind.members
        var result = object
        for member in object.members {
            guard case .reference(let kind) = members[member.key],
                let target = RecordKey(kind: kind, id: member.value.text), keys.contains(target)
            else { continue }
            result[member.key] = isWhole ? nil : .null
        }
        return result
    }
}

// MARK: - Members

extension Redaction {
    /// A record, or some of its members, with those of its words blackened that go.
    private func redacted(_ object: JSONObject, of key: RecordKey) -> JSONObject {
        let members = key.kind.members
        let shapes = plan.heirs[key]
        let isHeaded = plan.headed.contains(key)
        var result = object
        for member in object.members {
            switch members[member.key] {
            case .heading:
                if isHeaded, let text = member.value.text, headings.contains(text) {
                    result[member.key] = .text(Redaction.black(text))
                }
            case .placedText:
                if let shapes, let text = member.value.text {
                    result[member.key] = .text(placed(text, own: object["spans"].flatMap(TextSpan.list), shapes))
                }
            case .parts(let name, let inner):
                if shapes != nil, let parts = member.value.object {
                    result[member.key] = .object(redacted(parts: parts, by: name, inner))
                }
            case .value, .reference, .label, .text, .spans, nil: break
            }
        }
        return result
    }

    private func redacted(parts: JSONObject, by name: PartKey, _ members: RecordMembers) -> JSONObject {
        var result = parts
        for part in parts.members {
            guard let object = part.value.object else { continue }
            let isGone = name == .own && plan.parts.contains(part.key)
            result[part.key] = .object(
                blackened(object, members) { text in
                    // A merger makes milestones of two demands, and gives away what owners said.
                    isGone || plan.words.contains(text) || name == .owner && texts.contains(text)
                })
        }
        return result
    }

    private func blackened(
        _ object: JSONObject, _ members: RecordMembers, where isGone: (String) -> Bool
    ) -> JSONObject {
        var result = object
        for member in object.members {
            switch members[member.key] {
            case .text, .placedText:
                if let text = member.value.text, isGone(text) { result[member.key] = .text(Redaction.black(text)) }
            case .parts(_, let inner):
                guard var parts = member.value.object else { continue }
                for part in parts.members {
                    guard let object = part.value.object else { continue }
                    parts[part.key] = .object(blackened(object, inner, where: isGone))
                }
                result[member.key] = .object(parts)
            case .value, .reference, .label, .heading, .spans, nil: break
            }
        }
        return result
    }
}

// MARK: - Texts

extension Redaction {
    /// The text of an heir. One that still stands where it was read is blackened where the document is: equal words of another place, or of another document, stay. Of any
    /// other, as one that somebody wrote anew or that was put together of two, the demand itself is blackened.
    private func placed(_ text: String, own: [TextSpan]?, _ shapes: [[TextSpan]]) -> String {
        let bytes = Array(text.utf8)
        if shapes.isEmpty, let own, Redaction.isText(bytes, of: own) { return text }
        if let own, let result = placed(bytes, own) { return String(decoding: result, as: UTF8.self) }
        for shape in shapes {
            if let result = placed(bytes, shape), result != bytes { return String(decoding: result, as: UTF8.self) }
        }
        var result = bytes
        for word in words {
            for place in result.ranges(of: word) { result.replaceSubrange(place, with: Redaction.black(result[place])) }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func isText(_ text: [UInt8], of shape: [TextSpan]) -> Bool {
        !shape.isEmpty && shape.reduce(0) { $0 + $1.end - $1.start } == text.count
    }

    /// nil where the text is not that of `shape`.
    private func placed(_ text: [UInt8], _ shape: [TextSpan]) -> [UInt8]? {
        guard Redaction.isText(text, of: shape) else { return nil }
        var result = text
        var offset = 0
        for span in shape {
            for place in places where place.span.overlaps(span) {
                let (first, last) = (max(span.start, place.span.start), min(span.end, place.span.end))
                let range = offset + first - span.start..<offset + last - span.start
                let black = Redaction.black(text[range])
                if let words = place.words, words.count == place.span.end - place.span.start {
                    let expected = words[first - place.span.start..<last - place.span.start]
                    guard text[range] == expected || Array(text[range]) == Redaction.black(expected) else { return nil }
                }
                result.replaceSubrange(range, with: black)
            }
            offset += span.end - span.start
        }
        return result
    }

    /// The text that was read from a document, with the places of what goes blackened.
    func text(_ bytes: [UInt8], places: [PurgedPlace]) -> [UInt8] {
        var result = bytes
        for place in places where place.span.start >= 0 && place.span.end <= bytes.count {
            let range = place.span.start..<place.span.end
            result.replaceSubrange(range, with: Redaction.black(bytes[range]))
        }
        return result
    }

    private static func black(_ text: String) -> String {
        String(decoding: black(Array(text.utf8)[...]), as: UTF8.self)
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
        // A place that cuts a sign in two is none of ours; no byte may move all the same.
        return result.count == bytes.count ? result : bytes.map { _ in UInt8(ascii: "x") }
    }
}

// MARK: - Files

extension Redaction {
    /// Whether anything that is to go is named or written in `bytes`.
    private func isMarked(_ bytes: [UInt8]) -> Bool {
        marks.contains { bytes.firstRange(of: $0) != nil }
    }

    /// A file of any kind: each line that holds something of it becomes a stub; where it runs over lines, the whole file does.
    func anything(_ bytes: [UInt8]) -> [UInt8] {
        guard isMarked(bytes) else { return bytes }
        let stub = Array("{\"purged\":\"\(plan.step)\"}".utf8)
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let result = Array(lines.map { isMarked(Array($0)) ? stub : Array($0) }.joined(separator: [UInt8(ascii: "\n")]))
        return isMarked(result) ? stub + [UInt8(ascii: "\n")] : result
    }

    /// Whether the record holds a text that was in what goes.
    func holdsText(_ record: LedgerRecord) -> Bool {
        var known = KnownRecords()
        known.add(record)
        return known.texts(of: record.key) { $0.isText || $0.isPlacedText }.contains { text in
            let bytes = Array(text.utf8)
            return written.contains { bytes.firstRange(of: $0) != nil }
        }
    }

    /// Whether a document holds one of the demands.
    func holdsWords(_ text: [UInt8]) -> Bool {
        words.contains { text.firstRange(of: $0) != nil }
    }
}
