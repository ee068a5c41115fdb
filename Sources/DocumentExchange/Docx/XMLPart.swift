import CXML

/// One XML part of a document, read from front to back by libxml2's pull reader: no document type, no entities of its own, no network.
final class XMLPart {
    enum Event {
        /// `isEmpty`: `<w:p/>`, which no end follows.
        case start(String, isEmpty: Bool)
        case end(String)
        case text(String)
    }

    private let reader: xmlTextReaderPtr
    private let buffer: UnsafeMutableBufferPointer<CChar>

    /// - Parameter bytes: in UTF-8 or UTF-16.
    init(_ bytes: [UInt8]) throws(ConversionFailure) {
        var bytes = bytes
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            do {
                bytes = try DecodedText(decoding: bytes).bytes
            } catch {
                throw .damaged("")
            }
        }
        try XMLScreening.check(bytes)
        buffer = UnsafeMutableBufferPointer.allocate(capacity: max(1, bytes.count))
        for (index, byte) in bytes.enumerated() { buffer[index] = CChar(bitPattern: byte) }
        let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
        guard
            let reader = xmlReaderForMemory(
                buffer.baseAddress, Int32(truncatingIfNeeded: bytes.count), nil, "UTF-8", Int32(options))
        else {
            buffer.deallocate()
            throw .damaged("")
        }
        self.reader = reader
    }

    deinit {
        xmlFreeTextReader(reader)
        buffer.deallocate()
    }

    /// nil at the end of the part.
    func next() throws(ConversionFailure) -> Event? {
        while true {
            switch xmlTextReaderRead(reader) {
            case 0: return nil
            case 1: break
            default: throw .damaged(XMLPart.lastError())
            }
            switch xmlTextReaderNodeType(reader) {
            case Int32(XML_READER_TYPE_ELEMENT.rawValue):
                return .start(name, isEmpty: xmlTextReaderIsEmptyElement(reader) == 1)
            case Int32(XML_READER_TYPE_END_ELEMENT.rawValue): return .end(name)
            case Int32(XML_READER_TYPE_TEXT.rawValue), Int32(XML_READER_TYPE_CDATA.rawValue),
                Int32(XML_READER_TYPE_SIGNIFICANT_WHITESPACE.rawValue):
                return .text(XMLPart.string(xmlTextReaderConstValue(reader)) ?? "")
            case Int32(XML_READER_TYPE_DOCUMENT_TYPE.rawValue), Int32(XML_READER_TYPE_ENTITY_REFERENCE.rawValue):
                throw .documentType
            default: continue
            }
        }
    }

    /// The element's name without its prefix. Word's own names do not collide with those of what it embeds where it matters here.
    private var name: String { XMLPart.string(xmlTextReaderConstLocalName(reader)) ?? "" }

    /// The value of an attribute of the element that was just started, whatever its prefix.
    func attribute(_ name: String) -> String? {
        guard xmlTextReaderMoveToFirstAttribute(reader) == 1 else { return nil }
        defer { xmlTextReaderMoveToElement(reader) }
        repeat {
            if XMLPart.string(xmlTextReaderConstLocalName(reader)) == name {
                return XMLPart.string(xmlTextReaderConstValue(reader))
            }
        } while xmlTextReaderMoveToNextAttribute(reader) == 1
        return nil
    }

    /// `w:val="1"`, `true`, `on`, or no `w:val` at all.
    var isOn: Bool {
        guard let value = attribute("val") else { return true }
        return !["0", "false", "off", "none"].contains(value)
    }

    /// Passes over everything up to the end of the element that was just started.
    func skip() throws(ConversionFailure) {
        var depth = 1
        while depth > 0, let event = try next() {
            switch event {
            case .start(_, let isEmpty): if !isEmpty { depth += 1 }
            case .end: depth -= 1
            case .text: break
            }
        }
    }

    private static func string(_ pointer: UnsafePointer<xmlChar>?) -> String? {
        pointer.map { String(cString: $0) }
    }

    private static func lastError() -> String {
        guard let error = xmlGetLastError(), let message = error.pointee.message else { return "" }
        return String(String(cString: message).prefix { $0 != "\n" })
    }
}
