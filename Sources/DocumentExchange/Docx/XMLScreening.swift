/// Looks through an XML part before a parser does: what makes parsers expand, recurse or compare without end is refused by name.
enum XMLScreening {
    static let largestDepth = 200
    static let largestTag = 64 << 10
    static let largestAttributeCount = 256
    /// Of text without a tag: libxml2 itself refuses more than 10 MB.
    static let largestText = 10_000_000

    /// - Throws: `documentType`, `tooDeep`, `elementTooLarge`; `damaged` where a construct has no end.
    static func check(_ bytes: [UInt8]) throws(ConversionFailure) {
        var depth = 0
        var index = 0
        var textStart = 0
        while let open = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
            if open - textStart > largestText { throw .elementTooLarge }
            if let end = try endOfOther(bytes, at: open) {
                index = end
                continue
            }
            let tag = try tag(bytes, at: open)
            switch tag.kind {
            case .opening: depth += 1
            case .closing: depth -= 1
            case .empty: break
            }
            if depth > largestDepth { throw .tooDeep(limit: largestDepth) }
            index = tag.end
            textStart = index
        }
        if bytes.count - textStart > largestText { throw .elementTooLarge }
    }

    /// The end of a comment, a CDATA section or an instruction at `open`; nil where a tag begins.
    private static func endOfOther(_ bytes: [UInt8], at open: Int) throws(ConversionFailure) -> Int? {
        let rest = bytes[open...]
        let closing: [UInt8]
        if rest.starts(with: Array("<!--".utf8)) {
            closing = Array("-->".utf8)
        } else if rest.starts(with: Array("<![CDATA[".utf8)) {
            closing = Array("]]>".utf8)
        } else if rest.starts(with: Array("<?".utf8)) {
            closing = Array("?>".utf8)
        } else if rest.starts(with: Array("<!".utf8)) {
            throw .documentType
        } else {
            return nil
        }
        guard let end = rest.dropFirst(2).firstRange(of: closing) else { throw .damaged("") }
        return end.upperBound
    }

    private enum Kind { case opening, closing, empty }

    private static func tag(_ bytes: [UInt8], at open: Int) throws(ConversionFailure) -> (kind: Kind, end: Int) {
        var quote: UInt8?
        var attributeCount = 0
        var index = open + 1
        while index < bytes.count {
            let byte = bytes[index]
            if index - open > largestTag { throw .elementTooLarge }
            if let mark = quote {
                if byte == mark { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: "=") {
                attributeCount += 1
                if attributeCount > largestAttributeCount { throw .elementTooLarge }
            } else if byte == UInt8(ascii: ">") {
                let kind: Kind =
                    bytes[open + 1] == UInt8(ascii: "/")
                    ? .closing : bytes[index - 1] == UInt8(ascii: "/") ? .empty : .opening
                return (kind, index + 1)
            }
            index += 1
        }
        throw .damaged("")
    }
}
