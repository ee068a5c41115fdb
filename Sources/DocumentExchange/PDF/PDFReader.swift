/// Makes paragraphs of the lines of a PDF's pages.
package enum PDFReader {
    /// - Parameter layout: what `pdftotext -bbox-layout` wrote.
    package static func text(ofLayout layout: [UInt8]) throws(ConversionFailure) -> ConvertedText {
        let pages = try PDFPage.pages(of: layout)
        let emptyCount = pages.count { $0.lines.isEmpty }
        if emptyCount == pages.count { throw .noTextLayer(pages: pages.count) }
        let furniture = PDFFurniture(pages)
        var paragraphs = PDFParagraphs(bodyHeight: bodyHeight(of: pages))
        for page in pages {
            for column in PDFReadingOrder.columns(of: page.lines.filter { !furniture.holds($0, on: page) }) {
                paragraphs.append(column)
            }
        }
        let lines = paragraphs.finish()
        if lines.isEmpty { throw .noText }
        return ConvertedText(
            text: lines.joined(separator: "\n") + "\n", remarks: emptyCount > 0 ? [.pagesWithoutText(emptyCount)] : [])
    }

    /// The height of most characters.
    private static func bodyHeight(of pages: [PDFPage]) -> Double {
        var counts: [Int: Int] = [:]
        for line in pages.lazy.flatMap(\.lines) { counts[Int(line.height * 2), default: 0] += line.text.count }
        let most = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
        return most.map { (Double($0.key) + 0.5) / 2 } ?? 12
    }
}

/// Page numbers, and running titles: what stands at the edge of three pages or more.
struct PDFFurniture {
    private static let edge = 2
    /// The part of a page, above and below, in which it stands.
    private static let margin = 0.12
    private var repeated: Set<String> = []

    init(_ pages: [PDFPage]) {
        var counts: [String: Int] = [:]
        for page in pages {
            for text in Set(PDFFurniture.edgeLines(of: page).map(PDFFurniture.shape)) { counts[text, default: 0] += 1 }
        }
        repeated = Set(counts.filter { $0.value >= 3 }.keys)
    }

    func holds(_ line: PDFLine, on page: PDFPage) -> Bool {
        guard PDFFurniture.edgeLines(of: page).contains(line) else { return false }
        return PDFFurniture.isPageNumber(line.text) || repeated.contains(PDFFurniture.shape(line))
    }

    private static func edgeLines(of page: PDFPage) -> [PDFLine] {
        let (top, bottom) = (page.height * margin, page.height * (1 - margin))
        let sorted = page.lines.filter { $0.middle < top || $0.middle > bottom }.sorted { $0.middle < $1.middle }
        return Array(sorted.prefix(edge)) + sorted.dropFirst(edge).suffix(edge)
    }

    /// The text with every number as one mark.
    private static func shape(_ line: PDFLine) -> String {
        var shape = ""
        for character in line.text where !character.isWhitespace {
            if !character.isNumber { shape.append(character) } else if shape.last != "#" { shape.append("#") }
        }
        return shape
    }

    /// `— 2 —`, `第 3 页 共 5 页`, `3/12`.
    private static func isPageNumber(_ text: String) -> Bool {
        text.count <= 14 && text.contains(where: \.isNumber)
            && text.allSatisfy { $0.isWhitespace || $0.isNumber && $0.isASCII || "—–-―·/第页共Page".contains($0) }
    }
}

/// Joins lines to paragraphs by where they begin and end.
struct PDFParagraphs {
    private let bodyHeight: Double
    private var lines: [String] = []
    private var current = ""
    private var isHeading = false
    /// The last line of `current`, and whether it reaches the right edge of its column.
    private var last: (line: PDFLine, isFull: Bool)?

    init(bodyHeight: Double) {
        self.bodyHeight = bodyHeight
    }

    mutating func append(_ column: [PDFLine]) {
        let rows = PDFParagraphs.rows(of: column)
        let prose = rows.filter { $0.count == 1 }.map { $0[0] }
        let left = prose.filter(isBody).map(\.left).min() ?? 0
        let right = prose.filter(isBody).map(\.right).max() ?? 0
        for row in rows {
            guard row.count == 1 else {
                end()
                lines.append(row.map { $0.text.replacing("|", with: "｜") }.joined(separator: " | "))
                continue
            }
            append(row[0], left: left, right: right)
        }
    }

    mutating func finish() -> [String] {
        end()
        return lines
    }

    private func isBody(_ line: PDFLine) -> Bool { abs(line.height - bodyHeight) <= bodyHeight * 0.2 }

    private mutating func append(_ line: PDFLine, left: Double, right: Double) {
        let isLarge = line.height >= bodyHeight * 1.2
        let isIndented = line.left >= left + line.height * 1.2
        if let (before, isFull) = last {
            let isAlike = abs(before.height - line.height) <= before.height * 0.15
            // A heading goes on in the next line of its size; a paragraph where its line is full and the next not indented.
            let goesOn = isHeading ? isLarge && isAlike : isFull && isAlike && !isLarge && !isIndented
            if !goesOn { end() }
        }
        if current.isEmpty { isHeading = isLarge }
        current += current.isEmpty ? line.text : PDFLine.space(current, line.text) + line.text
        // Chinese lines end up to two characters early, where a mark may not begin the next one.
        last = (line, line.right >= right - line.height * 2.2)
    }

    private mutating func end() {
        if !current.isEmpty { lines.append(isHeading ? "# " + current : current) }
        current = ""
        isHeading = false
        last = nil
    }

    /// Lines that stand beside one another are the cells of a row.
    private static func rows(of lines: [PDFLine]) -> [[PDFLine]] {
        var rows: [[PDFLine]] = []
        for line in lines {
            if let before = rows.last?.last, abs(before.middle - line.middle) < min(before.height, line.height) * 0.4,
                line.left >= before.right
            {
                rows[rows.count - 1].append(line)
            } else {
                rows.append([line])
            }
        }
        return rows
    }
}
