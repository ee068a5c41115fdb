import DocumentExchange
import Glibc
import Workspace

/// How the machine's locale writes text in bytes: what arguments are read by and messages are written in.
struct LocaleEncoding: Sendable {
    /// nil = UTF-8.
    let codeset: String?

    /// Asks the C library only where the locale's name does not say UTF-8: loading a locale costs more than the rest of the start.
    init(environment: ProcessEnvironment) {
        let name = environment.localeName(of: "LC_CTYPE").lowercased()
        if name.isEmpty || name == "c" || name == "posix" || name.hasSuffix("utf-8") || name.hasSuffix("utf8") {
            codeset = nil
            return
        }
        setlocale(LC_CTYPE, "")
        let found = nl_langinfo(Int32(CODESET)).map { String(cString: $0) } ?? ""
        // ANSI_X3.4-1968 is the C locale, also where the named one is not installed: UTF-8 is right far more often.
        codeset = ["", "UTF-8", "ANSI_X3.4-1968"].contains(found) ? nil : found
    }

    init(codeset: String?) {
        self.codeset = codeset
    }

    /// Text from the system. Bytes that are no text become code points of the last private plane, so that `bytes(of:)` gives them back.
    func text(of bytes: [UInt8]) -> String {
        if let codeset {
            if let converted = CharacterConversion.convert(bytes, from: codeset, to: "UTF-8") {
                return String(decoding: converted, as: UTF8.self)
            }
            return bytes.reduce(into: "") { text, byte in
                if byte < 0x80 { text.unicodeScalars.append(Unicode.Scalar(byte)) } else { append(byte, to: &text) }
            }
        }
        let text = String(decoding: bytes, as: UTF8.self)
        let isExact = text.utf8.elementsEqual(bytes) && !text.unicodeScalars.contains { $0.value >= 0x10_FF00 }
        return isExact ? text : preservingText(of: bytes)
    }

    /// Whether every byte of what `text(of:)` made was text.
    static func isText(_ text: String) -> Bool {
        !text.unicodeScalars.contains { $0.value >= 0x10_FF00 }
    }

    /// What `text(of:)` made, for people: a byte that is no text as `\xff`.
    static func spelled(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "") { spelled, scalar in
            if scalar.value < 0x10_FF00 {
                spelled.unicodeScalars.append(scalar)
            } else {
                let digits = String(scalar.value & 0xFF, radix: 16)
                spelled += "\\x" + (digits.count < 2 ? "0" : "") + digits
            }
        }
    }

    /// The bytes from which `text(of:)` made a text.
    func bytes(of text: String) -> [UInt8] {
        guard text.unicodeScalars.contains(where: { $0.value >= 0x10_FF00 }) else {
            if let codeset {
                return CharacterConversion.convert(Array(text.utf8), from: "UTF-8", to: codeset) ?? Array(text.utf8)
            }
            return Array(text.utf8)
        }
        var bytes: [UInt8] = []
        for scalar in text.unicodeScalars {
            if scalar.value >= 0x10_FF00 {
                bytes.append(UInt8(truncatingIfNeeded: scalar.value))
            } else {
                bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
            }
        }
        return bytes
    }

    /// Text for people in the locale's bytes; what the locale cannot write stands as "?".
    func bytesForReading(_ text: String) -> [UInt8] {
        guard let codeset else { return Array(text.utf8) }
        if let converted = CharacterConversion.convert(Array(text.utf8), from: "UTF-8", to: codeset) {
            return converted
        }
        return text.unicodeScalars.flatMap { scalar in
            let bytes = UTF8.encode(scalar).map(Array.init) ?? []
            return CharacterConversion.convert(bytes, from: "UTF-8", to: codeset) ?? [UInt8(ascii: "?")]
        }
    }

    private func append(_ byte: UInt8, to text: inout String) {
        if let scalar = Unicode.Scalar(0x10_FF00 + UInt32(byte)) { text.unicodeScalars.append(scalar) }
    }

    private func preservingText(of bytes: [UInt8]) -> String {
        var text = ""
        var rest = bytes[...]
        while let first = rest.first {
            var decoder = UTF8()
            var iterator = rest.prefix(4).makeIterator()
            if case .scalarValue(let scalar) = decoder.decode(&iterator), scalar.value < 0x10_FF00 {
                text.unicodeScalars.append(scalar)
                rest = rest.dropFirst(UTF8.width(scalar))
            } else {
                append(first, to: &text)
                rest = rest.dropFirst()
            }
        }
        return text
    }
}
