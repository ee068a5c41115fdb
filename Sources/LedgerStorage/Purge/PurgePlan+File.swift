internal import LedgerModel
internal import StrictJSON

// `purge.json`.

extension PurgePlan {
    var serialized: [UInt8] {
        func texts(_ texts: some Sequence<String>) -> JSONValue { .array(texts.map { .text($0) }) }
        var object = JSONObject()
        object["step"] = .text(step.description)
        object["records"] = .array(records.map(\.value))
        object["removedSources"] = texts(removedSources)
        var blackened = JSONObject()
        for (sha256, places) in places { blackened[sha256] = .array(places.map(\.value)) }
        object["blackened"] = .object(blackened)
        object["heirs"] = .array(
            heirs.map { key, shapes in
                var heir = PurgedRecord(key: key, number: nil).value.object ?? JSONObject()
                heir["spans"] = .array(shapes.map { .array($0.map(\.value)) })
                return .object(heir)
            })
        object["parts"] = texts(parts.sorted())
        object["words"] = texts(words)
        object["headings"] = texts(headings)
        object["headed"] = .array(headed.map { PurgedRecord(key: $0, number: nil).value })
        object["texts"] = texts(self.texts)
        object["titles"] = texts(titles)
        return JSONValue.object(object).serialized + [UInt8(ascii: "\n")]
    }

    /// nil where the file was not finished: then nothing has been done yet.
    init?(_ bytes: [UInt8]) {
        guard let object = (try? JSONValue(parsing: bytes))?.object,
            let step = object["step"]?.text.flatMap({ RecordID($0) }), let records = object["records"]?.array,
            let texts = object["texts"]?.array
        else { return nil }
        func strings(_ member: String) -> [String] { (object[member]?.array ?? []).compactMap(\.text) }
        self.init(step: step, records: records.compactMap { PurgedRecord($0) })
        removedSources = strings("removedSources")
        for member in object["blackened"]?.object?.members ?? [] {
            places[member.key] = (member.value.array ?? []).compactMap { PurgedPlace($0) }
        }
        // A version that knew less of them wrote `related`, and looked there for all of the texts; a shape without spans fits none.
        for heir in (object["heirs"] ?? object["related"])?.array ?? [] {
            guard let key = PurgedRecord(heir)?.key else { continue }
            heirs[key] = heir.object?["spans"]?.array?.compactMap(TextSpan.list) ?? [[]]
        }
        parts = Set(strings("parts"))
        self.texts = texts.compactMap(\.text)
        words = object["words"] == nil ? self.texts : strings("words")
        headings = strings("headings")
        headed = Set((object["headed"]?.array ?? []).compactMap { PurgedRecord($0)?.key })
        titles = strings("titles")
    }
}

extension PurgedPlace {
    /// `[start,end,"words"]`.
    var value: JSONValue {
        .array([.integer(span.start), .integer(span.end)] + (words.map { [.text($0)] } ?? []))
    }

    init?(_ value: JSONValue) {
        guard let parts = value.array, parts.count >= 2, let start = parts[0].integer, let end = parts[1].integer,
            start <= end
        else { return nil }
        self.init(span: TextSpan(start, end), words: parts.count > 2 ? parts[2].text : nil)
    }
}

extension TextSpan {
    fileprivate var value: JSONValue { .array([.integer(start), .integer(end)]) }
}
