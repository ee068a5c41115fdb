/// One line of text that can be sent to a terminal: the only type that a cell, a table, a title, a log or an error line accepts.
///
/// There is no way to make one that does not go through `Sanitiser`: control characters, escape sequences, bidirectional overrides and
/// zero-width characters are there as visible marks (`^[`, `\u{202E}`), a tab is four spaces, a line break is ⏎, and no cluster carries more
/// than eight combining marks or 64 bytes.
package struct SafeText: Hashable, Sendable {
    package let string: String

    /// Text from anywhere: a document, a file name, an argument, an error of the system.
    package init(sanitising raw: some StringProtocol) {
        string = Sanitiser.line(raw)
    }

    /// Bytes that should be UTF-8; what is not becomes U+FFFD.
    package init(sanitising bytes: some Collection<UInt8>) {
        self.init(sanitising: String(decoding: bytes, as: UTF8.self))
    }

    /// For text that is made of safe parts, or was cut from one at the edge of a cluster.
    init(alreadySafe string: String) {
        self.string = string
    }

    package static let empty = SafeText(alreadySafe: "")

    /// The lines of a text, without their line breaks (LF, CRLF or CR). An empty text is one empty line.
    package static func lines(of raw: some StringProtocol) -> [SafeText] {
        raw.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
            .map { SafeText(sanitising: $0) }
    }

    package var isEmpty: Bool { string.isEmpty }

    /// The part between two places of its UTF-8 that are edges of clusters.
    package func part(_ bytes: Range<Int>) -> SafeText {
        let utf8 = string.utf8
        if bytes == 0..<utf8.count { return self }
        let start = utf8.index(utf8.startIndex, offsetBy: bytes.lowerBound)
        return SafeText(alreadySafe: String(string[start..<utf8.index(start, offsetBy: bytes.count)]))
    }

    /// The first edge of a cluster at or behind a place of its UTF-8.
    package func edge(from place: Int) -> Int {
        let utf8 = string.utf8
        var index = utf8.index(utf8.startIndex, offsetBy: place)
        while index < utf8.endIndex, String.Index(index, within: string) == nil { index = utf8.index(after: index) }
        return utf8.distance(from: utf8.startIndex, to: index)
    }

    /// The text, without its middle where it is longer than so many characters.
    package func shortened(to limit: Int) -> SafeText {
        if string.utf8.count <= limit || string.count <= limit { return self }
        let (start, end) = (string.prefix(limit * 2 / 3), string.suffix(limit / 3 - 1))
        return SafeText(alreadySafe: start + "…" + end)
    }

    package static func + (left: SafeText, right: SafeText) -> SafeText {
        // A cut cluster can only grow together again (two regional indicators): nothing unsafe arises from two safe parts.
        SafeText(alreadySafe: left.string + right.string)
    }

    package static func += (left: inout SafeText, right: SafeText) {
        left = left + right
    }
}

// MARK: - Literals

/// A literal of the program, with safe parts, whole numbers and raw strings inside; raw strings are sanitised on their way in.
extension SafeText: ExpressibleByStringInterpolation {
    package init(stringLiteral value: String) {
        self.init(sanitising: value)
    }

    package init(stringInterpolation: Interpolation) {
        self.init(alreadySafe: stringInterpolation.string)
    }

    package struct Interpolation: StringInterpolationProtocol {
        var string = ""

        package init(literalCapacity: Int, interpolationCount: Int) {
            string.reserveCapacity(literalCapacity + interpolationCount * 16)
        }

        package mutating func appendLiteral(_ literal: String) {
            string += Sanitiser.line(literal)
        }

        package mutating func appendInterpolation(_ text: SafeText) {
            string += text.string
        }

        package mutating func appendInterpolation(_ number: some BinaryInteger) {
            string += String(number)
        }

        package mutating func appendInterpolation(_ raw: some StringProtocol) {
            string += Sanitiser.line(raw)
        }
    }
}

extension Sequence<SafeText> {
    package func joined(separator: SafeText = .empty) -> SafeText {
        SafeText(alreadySafe: map(\.string).joined(separator: separator.string))
    }
}

extension SafeText: CustomStringConvertible {
    package var description: String { string }
}
