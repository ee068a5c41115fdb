import LedgerModel
import Papers
import TestSupport
import Testing
import Wording
import Workspace

@testable import DocumentExchange

/// One document in every format: the files are read back, and each figure of each table is the same in all of them, the totals among them.
@Suite struct OneDocumentTests {
    private static let kinds: [ReportKind] = [.bulletin, .leader, .week, .ledger]

    /// Made once: the formats are what is compared.
    private static let papers = Result {
        let workspace = Workspace(
            try WorkedYear.shared.get().store,
            clock: WorkClock(today: CalendarDate("2020-12-31"), now: { Timestamp(milliseconds: 0) }),
            identity: { Identity(actor: "a", host: "h", app: "t") })
        return try kinds.map { ($0, try workspace.report($0, ReportOptions(), words: Catalogue(.chinese))) }
    }

    private func paper(_ kind: ReportKind) throws -> Paper {
        try #require(try Self.papers.get().first { $0.0 == kind }?.1)
    }

    /// The rows of a file's tables, in the order of the file.
    private func rows(of bytes: [UInt8], _ format: PaperFormat) throws -> [[String]] {
        switch format {
        case .xlsx:
            return try XlsxReader.workbook(of: bytes).sheets.flatMap(\.rows).map { $0.cells.map(\.text) }
        case .csv:
            let text = String(decoding: bytes, as: UTF8.self)
            return CSVReader.workbook(of: text, name: "a.csv").sheets.flatMap(\.rows).map { $0.cells.map(\.text) }
        case .docx:
            let xml = try #require(try ZipArchive(bytes).contents(of: "word/document.xml"))
            return Markup.rows(String(decoding: xml, as: UTF8.self), row: "w:tr", cells: ["w:tc"])
        case .html: return Markup.rows(String(decoding: bytes, as: UTF8.self), row: "tr", cells: ["td", "th"])
        case .md:
            return String(decoding: bytes, as: UTF8.self).split(separator: "\n").filter { $0.hasPrefix("| ") }.map {
                $0.dropFirst(2).dropLast(2).split(separator: " | ", omittingEmptySubsequences: false).map {
                    String($0).replacing("**", with: "").replacing("\\", with: "").replacing("<br>", with: "")
                }
            }
        }
    }

    /// Everything that is to be read in a file, without signs of its format and without blanks.
    private func text(of bytes: [UInt8], _ format: PaperFormat) throws -> String {
        let text: String
        switch format {
        case .xlsx, .csv: text = try rows(of: bytes, format).flatMap(\.self).joined(separator: "\n")
        case .docx:
            let xml = try #require(try ZipArchive(bytes).contents(of: "word/document.xml"))
            text = Markup.text(String(decoding: xml, as: UTF8.self))
        case .html: text = Markup.text(String(decoding: bytes, as: UTF8.self))
        case .md: text = String(decoding: bytes, as: UTF8.self).replacing("\\", with: "").replacing("**", with: "")
        }
        return text.filter { !$0.isWhitespace }
    }

    @Test(arguments: PaperFormat.allCases, kinds)
    func everyFigureIsTheSameInEveryFormat(format: PaperFormat, kind: ReportKind) throws {
        let paper = try paper(kind)
        let bytes = try format.bytes(of: paper)
        let rows = try rows(of: bytes, format)
        var next = 0
        var figures = 0
        for table in paper.tables {
            let integers = table.columns.indices.filter { table.columns[$0].kind == .integer }
            for row in table.rows {
                let expected = integers.map { index -> String in
                    if case .number(let number) = row.cells[index] { String(number) } else { "" }
                }
                func isThere(_ found: [String]) -> Bool {
                    zip(integers, expected).allSatisfy { index, number in
                        index < found.count ? found[index] == number : number.isEmpty
                    }
                }
                // In their order: a row of another table cannot stand for one that is missing.
                guard let place = rows[next...].firstIndex(where: isThere) else {
                    Issue.record("\(format) \(kind): no row \(expected)")
                    return
                }
                if row.kind == .total {
                    let label = row.cells.lazy.compactMap { if case .text(let text) = $0 { text.string } else { nil } }
                        .first
                    #expect(label.map { rows[place].contains($0) } ?? true, "\(rows[place])")
                }
                next = place + 1
                figures += expected.count
            }
        }
        #expect(figures > 20)
        // A csv has the tables alone.
        guard kind != .ledger, format != .csv else { return }
        // Running text that has figures in it.
        let text = try text(of: bytes, format)
        for line in paper.text.split(separator: "\n") where line.contains(where: \.isNumber) {
            let isThere = text.contains(line.filter { !$0.isWhitespace })
            #expect(isThere, "\(format): \(line)")
        }
    }

    /// The sum above the register and the rows of the register are of one snapshot, in the bytes of every format.
    @Test(arguments: PaperFormat.allCases.filter { $0 != .csv }) func theRegisterHasAsManyRowsAsItsSumSays(
        format: PaperFormat
    ) throws {
        let paper = try paper(.ledger)
        let bytes = try format.bytes(of: paper)
        let rows = try rows(of: bytes, format)
        let heading = try #require(rows.firstIndex { $0.contains("督办内容") })
        let status = try #require(rows[heading].firstIndex(of: "状态"))
        let number = try #require(rows[heading].firstIndex(of: "编号"))
        let items = rows[(heading + 1)...].filter { $0.count > status && Int($0[number]) != nil }
        let closed = items.count { $0[status] == "已办结" }
        let text = try text(of: bytes, format)
        let isSaid = text.contains("共\(items.count)项，其中已办结\(closed)项")
        #expect(isSaid, "\(items.count) \(closed)")
    }
}

/// Just enough of XML and HTML to read what our own writers write.
private enum Markup {
    static func rows(_ text: String, row: String, cells: [String]) -> [[String]] {
        elements(row, in: text).map { content in
            var found: [(String.Index, String)] = []
            for name in cells {
                for range in ranges(of: name, in: content) {
                    found.append((range.lowerBound, Markup.text(String(content[range]))))
                }
            }
            return found.sorted { $0.0 < $1.0 }.map(\.1)
        }
    }

    static func elements(_ name: String, in text: String) -> [String] {
        ranges(of: name, in: text).map { String(text[$0]) }
    }

    /// What stands between the tags of elements of that name; none of ours stands in another of the same.
    private static func ranges(of name: String, in text: String) -> [Range<String.Index>] {
        var ranges: [Range<String.Index>] = []
        var rest = text[...]
        while let start = rest.firstRange(of: "<\(name)") {
            rest = rest[start.upperBound...]
            // <tr> and not <track>.
            guard let next = rest.first, next == ">" || next == " " || next == "/" else { continue }
            guard let open = rest.firstIndex(of: ">") else { break }
            if next == "/" || rest[..<open].last == "/" {
                rest = rest[rest.index(after: open)...]
                continue
            }
            rest = rest[rest.index(after: open)...]
            guard let end = rest.firstRange(of: "</\(name)>") else { break }
            ranges.append(rest.startIndex..<end.lowerBound)
            rest = rest[end.upperBound...]
        }
        return ranges
    }

    /// Without tags.
    static func text(_ markup: String) -> String {
        var result = ""
        var isTag = false
        for character in markup {
            switch character {
            case "<": isTag = true
            case ">" where isTag: isTag = false
            default: if !isTag { result.append(character) }
            }
        }
        return result.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
            .replacing("&#39;", with: "'").replacing("&amp;", with: "&").trimmed
    }
}

extension String {
    fileprivate var trimmed: String {
        String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }
}
