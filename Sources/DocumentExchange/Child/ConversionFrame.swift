import StrictJSON

/// What a converter answers on its standard output: one JSON object with a name and a version, either a text or a failure, and nothing else.
enum ConversionFrame {
    static let format = "duban-conversion"
    static let version = 1
    /// The most text that is taken from one document.
    static let largestText = 64 << 20
    /// The most that an answer may have: JSON at its longest.
    static let largestFrame = largestText * 3 + 4096

    static func bytes(of result: Result<ConvertedText, ConversionFailure>) -> [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.key("format" as StaticString)
        writer.write(format)
        writer.key("version" as StaticString)
        writer.write(version)
        switch result {
        case .success(let converted):
            writer.key("remarks" as StaticString)
            writer.beginArray()
            for remark in converted.remarks { write(name: remark.name, detail: remark.detail, to: &writer) }
            writer.endArray()
            writer.key("text" as StaticString)
            writer.write(converted.text)
            if let workbook = converted.workbook { workbook.write(to: &writer) }
        case .failure(let failure):
            writer.key("failure" as StaticString)
            write(name: failure.name, detail: failure.detail, to: &writer)
        }
        writer.endObject()
        return writer.bytes
    }

    private static func write(name: String, detail: String?, to writer: inout JSONWriter) {
        writer.beginArray()
        writer.write(name)
        if let detail { writer.write(detail) }
        writer.endArray()
    }

    /// - Throws: `ConversionFailure.garbage` where the bytes are no answer to the letter, or the failure that they tell of.
    static func text(of frame: [UInt8]) throws(ConversionFailure) -> ConvertedText {
        let members: [JSONObject.Member]
        do {
            guard let object = try JSONValue(parsing: frame).object else { throw ConversionFailure.garbage }
            members = object.members
        } catch {
            throw .garbage
        }
        let values = Dictionary(members.map { ($0.key, $0.value) }) { first, _ in first }
        guard values["format"]?.text == format, values["version"]?.integer == version else { throw .garbage }
        if let failure = values["failure"] {
            guard members.count == 3, let pair = pair(failure),
                let known = ConversionFailure(name: pair.name, detail: pair.detail)
            else { throw .garbage }
            throw known
        }
        let sheets = values["sheets"]
        guard members.count == (sheets == nil ? 4 : 5), let text = values["text"]?.text,
            let array = values["remarks"]?.array, text.utf8.count <= largestText, !text.utf8.contains(0)
        else { throw .garbage }
        var remarks: [ConversionRemark] = []
        for element in array {
            guard let pair = pair(element), let remark = ConversionRemark(name: pair.name, detail: pair.detail) else {
                throw .garbage
            }
            remarks.append(remark)
        }
        var workbook: Workbook?
        if let sheets {
            guard let read = Workbook(framed: sheets) else { throw .garbage }
            workbook = read
        }
        return ConvertedText(text: text, remarks: remarks, workbook: workbook)
    }

    private static func pair(_ value: JSONValue) -> (name: String, detail: String?)? {
        guard let parts = value.array, (1...2).contains(parts.count), let name = parts[0].text else { return nil }
        if parts.count == 1 { return (name, nil) }
        return parts[1].text.map { (name, $0) }
    }
}

extension ConversionRemark {
    fileprivate var name: String {
        switch self {
        case .encoding: "encoding"
        case .replaced: "replaced"
        case .leftOut: "leftOut"
        case .pagesWithoutText: "pagesWithoutText"
        }
    }

    fileprivate var detail: String? {
        switch self {
        case .encoding(let encoding): encoding.rawValue
        case .replaced(let count), .leftOut(let count), .pagesWithoutText(let count): String(count)
        }
    }

    fileprivate init?(name: String, detail: String?) {
        guard let detail else { return nil }
        if name == "encoding" {
            guard let encoding = TextEncoding(rawValue: detail) else { return nil }
            self = .encoding(encoding)
            return
        }
        guard let count = Int(detail), count > 0 else { return nil }
        switch name {
        case "replaced": self = .replaced(count)
        case "leftOut": self = .leftOut(count)
        case "pagesWithoutText": self = .pagesWithoutText(count)
        default: return nil
        }
    }
}

/// The failures that a converter can tell of; those of the converter itself are seen from outside.
extension ConversionFailure {
    fileprivate var name: String {
        switch self {
        case .damaged: "damaged"
        case .encrypted: "encrypted"
        case .copyingForbidden: "copyingForbidden"
        case .otherArchive: "otherArchive"
        case .tooManyEntries: "tooManyEntries"
        case .inflatesTooMuch: "inflatesTooMuch"
        case .unsafeEntry: "unsafeEntry"
        case .documentType: "documentType"
        case .tooDeep: "tooDeep"
        case .elementTooLarge: "elementTooLarge"
        case .noText: "noText"
        case .noTextLayer: "noTextLayer"
        case .noPDFReader: "noPDFReader"
        case .noCharacterMaps: "noCharacterMaps"
        case .tooMuchText: "tooMuchText"
        case .notText(.empty): "empty"
        case .notText(.binary): "binary"
        case .tookTooLong: "tookTooLong"
        case .crashed: "crashed"
        case .garbage: "garbage"
        case .notStarted: "notStarted"
        }
    }

    fileprivate var detail: String? {
        switch self {
        case .damaged(let words), .unsafeEntry(let words): words
        case .otherArchive(let kind): kind.rawValue
        case .tooManyEntries(let number), .inflatesTooMuch(let number), .tooDeep(let number), .noTextLayer(let number),
            .tooMuchText(let number), .tookTooLong(let number), .crashed(let number):
            String(number)
        case .notStarted(let errno): String(errno)
        default: nil
        }
    }

    fileprivate init?(name: String, detail: String?) {
        switch (name, detail, detail.flatMap { Int($0) }) {
        case ("damaged", let words?, _): self = .damaged(words)
        case ("encrypted", nil, _): self = .encrypted
        case ("copyingForbidden", nil, _): self = .copyingForbidden
        case ("otherArchive", let kind?, _):
            guard let kind = ArchiveKind(rawValue: kind) else { return nil }
            self = .otherArchive(kind)
        case ("tooManyEntries", _, let limit?): self = .tooManyEntries(limit: limit)
        case ("inflatesTooMuch", _, let limit?): self = .inflatesTooMuch(megabytes: limit)
        case ("unsafeEntry", let entry?, _): self = .unsafeEntry(entry)
        case ("documentType", nil, _): self = .documentType
        case ("tooDeep", _, let limit?): self = .tooDeep(limit: limit)
        case ("elementTooLarge", nil, _): self = .elementTooLarge
        case ("noText", nil, _): self = .noText
        case ("noTextLayer", _, let pages?): self = .noTextLayer(pages: pages)
        case ("noPDFReader", nil, _): self = .noPDFReader
        case ("noCharacterMaps", nil, _): self = .noCharacterMaps
        case ("tooMuchText", _, let limit?): self = .tooMuchText(megabytes: limit)
        case ("empty", nil, _): self = .notText(.empty)
        case ("binary", nil, _): self = .notText(.binary(.other))
        case ("tookTooLong", _, let seconds?): self = .tookTooLong(seconds: seconds)
        case ("crashed", _, let signal?): self = .crashed(signal: signal)
        case ("garbage", nil, _): self = .garbage
        case ("notStarted", _, let code?): self = .notStarted(errno: Int32(truncatingIfNeeded: code))
        default: return nil
        }
    }
}
