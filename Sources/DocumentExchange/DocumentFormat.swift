/// What kind of document some bytes are, as far as they are read.
package enum DocumentFormat: String, CaseIterable, Hashable, Sendable {
    /// Plain text and Markdown: read where it is, without a converter.
    case text
    case html
    case docx
    case xlsx
    case pdf

    /// Decided by the bytes; a name only tells HTML that begins like no HTML from text.
    ///
    /// - Parameter name: of the file, or nil.
    package init(of bytes: [UInt8], name: String?) {
        if bytes.starts(with: Array("%PDF-".utf8)) || bytes.prefix(1024).firstRange(of: Array("%PDF-1".utf8)) != nil {
            self = .pdf
        } else if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
            // Every other archive: what it holds is seen, and named, by the converter.
            self = DocumentFormat.holdsWorkbook(bytes) ? .xlsx : .docx
        } else if DocumentFormat.beginsAsHTML(bytes) || DocumentFormat.isHTMLName(name) {
            self = .html
        } else {
            self = .text
        }
    }

    /// Under which ending the original is kept where its name has none that fits.
    package var fileExtension: String { self == .text ? "txt" : rawValue }

    /// Whether the directory at the end of an archive names the part that every workbook has. Only there: a docx may have a whole workbook in it.
    private static func holdsWorkbook(_ bytes: [UInt8]) -> Bool {
        let end = bytes.suffix(65_557)
        guard let mark = end.lastRange(of: [0x50, 0x4B, 0x05, 0x06]), mark.lowerBound + 20 <= bytes.count else {
            return false
        }
        func number(at place: Int) -> Int { (0..<4).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) } }
        let size = number(at: mark.lowerBound + 12)
        guard size <= mark.lowerBound else { return false }
        return bytes[(mark.lowerBound - size)..<mark.lowerBound].firstRange(of: Array("xl/workbook.".utf8)) != nil
    }

    private static func isHTMLName(_ name: String?) -> Bool {
        guard let name = name?.lowercased() else { return false }
        return [".html", ".htm", ".xhtml", ".shtml"].contains { name.hasSuffix($0) }
    }

    /// `<!doctype html` or `<html`, behind a byte order mark, white space, an XML declaration and comments; also in UTF-16.
    private static func beginsAsHTML(_ bytes: [UInt8]) -> Bool {
        var head = Array(bytes.prefix(4096)).filter { $0 != 0 }
        if head.starts(with: [0xEF, 0xBB, 0xBF]) { head.removeFirst(3) }
        if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) { head.removeFirst(2) }
        var rest = head[...]
        while true {
            rest = rest.drop { $0 <= 0x20 }
            if rest.starts(with: Array("<?".utf8)), let end = rest.firstRange(of: Array("?>".utf8)) {
                rest = rest[end.upperBound...]
            } else if rest.starts(with: Array("<!--".utf8)), let end = rest.firstRange(of: Array("-->".utf8)) {
                rest = rest[end.upperBound...]
            } else {
                break
            }
        }
        let word = String(decoding: rest.prefix(14), as: UTF8.self).lowercased()
        return word == "<!doctype html" || word.hasPrefix("<html")
    }
}

extension BidirectionalCollection where Element == UInt8 {
    /// Where `part` last stands.
    func lastRange(of part: [UInt8]) -> Range<Index>? {
        guard let first = part.first else { return nil }
        var rest = self[...]
        while let start = rest.lastIndex(of: first) {
            if self[start...].starts(with: part) { return start..<index(start, offsetBy: part.count) }
            rest = self[..<start]
        }
        return nil
    }
}

extension Collection where Element == UInt8 {
    /// Where `part` first stands.
    func firstRange(of part: [UInt8]) -> Range<Index>? {
        guard let first = part.first else { return nil }
        var rest = self[...]
        while let start = rest.firstIndex(of: first) {
            if self[start...].starts(with: part) { return start..<index(start, offsetBy: part.count) }
            rest = self[index(after: start)...]
        }
        return nil
    }
}
