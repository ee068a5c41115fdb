/// Where each key of a TOML text stands. The library that reads the values forgets their places, and errors and the saving of filters need them.
///
/// For a text that has been read without an error: of anything else it says something, but nothing certain.
struct TOMLOutline {
    struct Entry: Hashable {
        /// The names of the tables around it, and its own.
        let path: [String]
        /// Which of the tables of the same name it stands in, where they are a list (`[[filters]]`).
        let occurrence: Int
        let line: Int
        /// Bytes of the value.
        let value: Range<Int>
    }

    struct Header: Hashable {
        let path: [String]
        let isList: Bool
        let occurrence: Int
        let line: Int
        /// The byte behind its line.
        let end: Int
    }

    private(set) var entries: [Entry] = []
    private(set) var headers: [Header] = []
    /// The first place at which the library would end the process instead of throwing: a header that begins with no name (`[]`, `[[[a]]]`, `[键]`), a
    /// bracket that is closed by one of the other kind, a date whose time begins with no digit.
    private(set) var fault: (line: Int, byte: Int)?

    private let bytes: [UInt8]
    private var position = 0
    private var line = 1

    init(_ text: String) {
        bytes = Array(text.utf8)
        var table: [String] = []
        var occurrence = 0
        while skipBlank(acrossLines: true) {
            let start = line
            if bytes[position] == UInt8(ascii: "[") {
                let isList = position + 1 < bytes.count && bytes[position + 1] == UInt8(ascii: "[")
                position += isList ? 2 : 1
                let hasRest = skipBlank(acrossLines: false)
                if !hasRest || !isName(bytes[position]) { noteFault() }
                table = path()
                while position < bytes.count, bytes[position] != UInt8(ascii: "\n") { position += 1 }
                let known = headers.filter { $0.path == table }.count
                occurrence = isList ? known : headers.last { $0.isList && table.starts(with: $0.path) }?.occurrence ?? 0
                headers.append(
                    Header(path: table, isList: isList, occurrence: occurrence, line: start, end: position))
            } else {
                let key = path()
                _ = skipBlank(acrossLines: false)
                if position < bytes.count, bytes[position] == UInt8(ascii: "=") { position += 1 }
                _ = skipBlank(acrossLines: false)
                let begin = position
                skipValue()
                entries.append(
                    Entry(path: table + key, occurrence: occurrence, line: start, value: begin..<position))
                if position == begin { position += 1 }
            }
        }
    }

    /// The line of a key, or of the innermost thing around it that has one.
    func line(of path: [String], occurrence: Int = 0) -> Int {
        for length in stride(from: path.count, through: 1, by: -1) {
            let prefix = path.prefix(length)
            let isList: (Header) -> Bool = { $0.isList && $0.path.elementsEqual(prefix) && $0.occurrence == occurrence }
            if let header = headers.first(where: isList) { return header.line }
            let isHere: ([String], Int) -> Bool = { $0.starts(with: prefix) && $1 == occurrence }
            if let entry = entries.first(where: { isHere($0.path, $0.occurrence) }) { return entry.line }
            if let header = headers.first(where: { isHere($0.path, $0.occurrence) }) { return header.line }
        }
        // A key inside a value that is a table in braces.
        return entries.first { path.starts(with: $0.path) }?.line ?? 1
    }

    // MARK: - Walking

    /// - Returns: whether anything is left.
    private mutating func skipBlank(acrossLines: Bool) -> Bool {
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): position += 1
            case UInt8(ascii: "\n") where acrossLines:
                position += 1
                line += 1
            case UInt8(ascii: "#") where acrossLines:
                while position < bytes.count, bytes[position] != UInt8(ascii: "\n") { position += 1 }
            default: return true
            }
        }
        return false
    }

    /// Bare and quoted names with dots between them.
    private mutating func path() -> [String] {
        var names: [String] = []
        while skipBlank(acrossLines: false) {
            let start = position
            switch bytes[position] {
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                skipString()
                names.append(String(decoding: bytes[(start + 1)..<max(start + 1, position - 1)], as: UTF8.self))
            default:
                while position < bytes.count, isBare(bytes[position]) { position += 1 }
                if position == start { return names }
                names.append(String(decoding: bytes[start..<position], as: UTF8.self))
            }
            _ = skipBlank(acrossLines: false)
            guard position < bytes.count, bytes[position] == UInt8(ascii: ".") else { return names }
            position += 1
        }
        return names
    }

    private func isBare(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), 0x80...0xFF:
            true
        default: false
        }
    }

    private mutating func noteFault() {
        if fault == nil { fault = (line, position) }
    }

    private func isName(_ byte: UInt8) -> Bool {
        byte < 0x80 && isBare(byte) || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
    }

    private mutating func skipValue() {
        guard position < bytes.count else { return }
        switch bytes[position] {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): skipString()
        case UInt8(ascii: "["), UInt8(ascii: "{"): skipBrackets()
        default: skipBare()
        }
    }

    /// Numbers, dates and truth values, none of which has a blank in it here: the time of a date after one is read as something else.
    private mutating func skipBare() {
        let start = position
        while position < bytes.count, !" \t\r\n#,[]{}\"'=".utf8.contains(bytes[position]) { position += 1 }
        let value = bytes[start..<position]
        // A date whose time does not begin with a digit.
        if value.count > 10, value[start + 4] == UInt8(ascii: "-"),
            [UInt8(ascii: "T"), UInt8(ascii: "t")].contains(value[start + 10]),
            !value.dropFirst(11).prefix(1).allSatisfy({ (0x30...0x39).contains($0) }) || value.count == 11
        {
            noteFault()
        }
    }

    /// Lists and tables in braces, with everything in them.
    private mutating func skipBrackets() {
        var closers: [UInt8] = []
        repeat {
            guard skipBlank(acrossLines: true) else { return }
            switch bytes[position] {
            case UInt8(ascii: "["), UInt8(ascii: "{"):
                closers.append(bytes[position] == UInt8(ascii: "[") ? UInt8(ascii: "]") : UInt8(ascii: "}"))
                position += 1
            case UInt8(ascii: "]"), UInt8(ascii: "}"):
                if closers.popLast() != bytes[position] { noteFault() }
                position += 1
            case UInt8(ascii: "\""), UInt8(ascii: "'"): skipString()
            default:
                let start = position
                skipBare()
                if position == start { position += 1 }
            }
        } while !closers.isEmpty
    }

    /// A string of one line or of several, with or without escapes.
    private mutating func skipString() {
        let quote = bytes[position]
        let isLong = bytes[position...].prefix(3).elementsEqual([quote, quote, quote])
        position += isLong ? 3 : 1
        while position < bytes.count {
            if bytes[position] == UInt8(ascii: "\n") { line += 1 }
            if quote == UInt8(ascii: "\""), bytes[position] == UInt8(ascii: "\\") {
                position = min(bytes.count, position + 2)
                continue
            }
            guard bytes[position] == quote else {
                position += 1
                continue
            }
            if !isLong {
                position += 1
                return
            }
            // Up to two quotes may stand before the three that end it.
            let quotes = bytes[position...].prefix(5).prefix { $0 == quote }.count
            position += quotes
            if quotes >= 3 { return }
        }
    }
}
