/// One line of a page, as poppler saw it: a run of words without a wide gap.
struct PDFLine: Hashable {
    var left: Double
    var top: Double
    var right: Double
    var bottom: Double
    var text: String

    var height: Double { bottom - top }
    var middle: Double { (top + bottom) / 2 }
    var width: Double { right - left }
}

/// The lines of one page in the order of poppler's blocks.
struct PDFPage {
    var height = 0.0
    var lines: [PDFLine] = []

    /// The pages of the XHTML that `pdftotext -bbox-layout` writes: one element a line, each attribute in its place. It is no document of anybody's, but its
    /// words are, so nothing of it is taken on trust.
    static func pages(of layout: [UInt8]) throws(ConversionFailure) -> [PDFPage] {
        var pages: [PDFPage] = []
        var words: [PDFLine] = []
        for raw in layout.split(separator: UInt8(ascii: "\n")) {
            let line = raw.drop { $0 <= 0x20 }
            if line.starts(with: Array("<word ".utf8)) {
                if let word = word(String(decoding: line, as: UTF8.self)) { words.append(word) }
            } else if line.starts(with: Array("</line".utf8)) {
                if let joined = PDFLine(joining: words), !pages.isEmpty { pages[pages.count - 1].lines.append(joined) }
                words = []
            } else if line.starts(with: Array("<page ".utf8)) {
                let height = number("height", in: String(decoding: line, as: UTF8.self)) ?? 0
                pages.append(PDFPage(height: height))
            }
        }
        if pages.isEmpty { throw .damaged("") }
        return pages
    }

    private static func word(_ element: String) -> PDFLine? {
        guard let open = element.firstIndex(of: ">"), let close = element.lastIndex(of: "<"), open < close,
            let left = number("xMin", in: element), let top = number("yMin", in: element),
            let right = number("xMax", in: element), let bottom = number("yMax", in: element), right >= left,
            bottom > top
        else { return nil }
        let text = element[element.index(after: open)..<close].replacing("&lt;", with: "<").replacing("&gt;", with: ">")
            .replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
        let shown = text.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }
        return PDFLine(
            left: left, top: top, right: right, bottom: bottom, text: String(String.UnicodeScalarView(shown)).trimmed)
    }

    private static func number(_ name: String, in element: String) -> Double? {
        guard let start = Array(element.utf8).firstRange(of: Array((name + "=\"").utf8)) else { return nil }
        let digits = element.utf8.dropFirst(start.upperBound).prefix { $0 != UInt8(ascii: "\"") }
        guard let value = Double(String(Substring(digits))), value.isFinite, abs(value) < 1_000_000 else { return nil }
        return value
    }
}

extension PDFLine {
    /// The words of a line as one; a gap of a third of a character is a space unless Chinese stands on both sides.
    fileprivate init?(joining words: [PDFLine]) {
        let words = words.filter { !$0.text.isEmpty }
        guard var line = words.first else { return nil }
        for word in words.dropFirst() {
            if word.left - line.right > line.height * 0.3 { line.text += PDFLine.space(line.text, word.text) }
            line.text += word.text
            line.left = min(line.left, word.left)
            line.top = min(line.top, word.top)
            line.right = max(line.right, word.right)
            line.bottom = max(line.bottom, word.bottom)
        }
        self = line
    }

    static func space(_ before: String, _ after: String) -> String {
        guard let last = before.unicodeScalars.last, let first = after.unicodeScalars.first, last.isASCII, first.isASCII
        else { return "" }
        return " "
    }
}
