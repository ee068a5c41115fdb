import DirectiveExtraction
import DocumentExchange
import LedgerModel
import LedgerQuery
import StrictJSON
import TerminalScreen
import Workspace

@testable import LedgerStorage

/// What reads bytes that others wrote, and what must hold whatever they are.
package enum FuzzTarget: String, CaseIterable, Sendable {
    case json
    case journal
    case snapshot
    case extraction
    case input
    case query
    case decoding
    case html
    /// The parts of a docx: the main one, styles and numbering with 0xFF between them.
    case docx
    case archive
    /// What `pdftotext` writes.
    case layout
    /// The parts of an xlsx: a sheet, shared strings and styles with 0xFF between them; its rows as a 台账.
    case workbook
    /// A csv as a 台账.
    case table

    /// nil where everything that must hold does; a crash is seen by whoever runs it.
    package func complaint(about bytes: [UInt8]) -> String? {
        switch self {
        case .json: json(bytes)
        case .journal:
            bytes.withUnsafeBufferPointer { line in
                _ = try? JournalEntry(line: line)
                return nil
            }
        case .snapshot:
            {
                _ = try? Snapshot(parsing: bytes)
                return nil
            }()
        case .extraction: extraction(bytes)
        case .input: input(bytes)
        case .query: query(bytes)
        case .decoding:
            (try? DecodedText(decoding: bytes)).flatMap { text in
                text.bytes.withUnsafeBufferPointer { UTF8Validation.firstInvalid(in: $0) } == nil ? nil : "no UTF-8"
            }
        case .html: conversion { () throws(ConversionFailure) in try HTMLReader.text(of: bytes) }
        case .docx:
            conversion { () throws(ConversionFailure) in
                let parts = bytes.split(separator: 0xFF, maxSplits: 2, omittingEmptySubsequences: false).map(Array.init)
                return try DocxReader.text(
                    ofMain: parts[0], styles: parts.count > 1 ? parts[1] : nil,
                    numbering: parts.count > 2 ? parts[2] : nil)
            }
        case .archive: conversion { () throws(ConversionFailure) in try DocxReader.text(of: bytes) }
        case .workbook:
            {
                let parts = bytes.split(separator: 0xFF, maxSplits: 2, omittingEmptySubsequences: false).map(Array.init)
                let rows = try? XlsxReader.rows(
                    ofSheet: parts[0], strings: parts.count > 1 ? parts[1] : nil,
                    styles: parts.count > 2 ? parts[2] : nil)
                return rows.flatMap { table(Workbook(sheets: [Sheet(name: "a", rows: $0)])) }
            }()
        case .table: table(CSVReader.workbook(of: String(decoding: bytes, as: UTF8.self), name: "a"))
        case .layout: conversion { () throws(ConversionFailure) in try PDFReader.text(ofLayout: bytes) }
        }
    }

    /// What is written of a value reads as the same value.
    private func json(_ bytes: [UInt8]) -> String? {
        guard let value = try? JSONValue(parsing: bytes) else { return nil }
        return (try? JSONValue(parsing: value.serialized)) == value ? nil : "another value"
    }

    /// Every span lies in the text, and its bytes are the wording.
    private func extraction(_ bytes: [UInt8]) -> String? {
        let extraction = FuzzTarget.extractor.extract(bytes)
        for article in extraction.articles {
            let count = article.body.unicodeScalars.count
            for directive in article.directives {
                for passage in [directive.passage] + directive.tasks.map(\.passage) {
                    var joined: [UInt8] = []
                    for span in passage.sourceBytes {
                        guard span.lowerBound >= 0, span.upperBound <= bytes.count else { return "a span outside" }
                        joined += bytes[span]
                    }
                    // A line feed between two blocks may be none of the source's.
                    let lineFeed = UInt8(ascii: "\n")
                    if joined.filter({ $0 != lineFeed }) != passage.text.utf8.filter({ $0 != lineFeed }) {
                        return "a span with other words"
                    }
                    if passage.codePoints.contains(where: { $0.upperBound > count }) { return "code points outside" }
                }
            }
        }
        return nil
    }

    private static let extractor = Extractor(departments: .builtIn())

    /// In one piece or byte by byte, the same events come, and nothing is held in the end.
    private func input(_ bytes: [UInt8]) -> String? {
        var whole = InputDecoder()
        let events = whole.feed(bytes) + whole.finish()
        if whole.held != nil { return "something is held" }
        var pieces = InputDecoder()
        var others: [InputEvent] = []
        for byte in bytes { others += pieces.feed([byte]) }
        others += pieces.finish()
        return events == others ? nil : "other events byte by byte"
    }

    /// A mistake lies in the text.
    private func query(_ bytes: [UInt8]) -> String? {
        let text = String(decoding: bytes, as: UTF8.self)
        do {
            _ = try Query(text)
            return nil
        } catch {
            return error.place.upperBound <= text.count ? nil : "a mistake outside"
        }
    }

    /// Every row becomes something, once, and an item has a text and at most one lead.
    private func table(_ workbook: Workbook) -> String? {
        let reading = TableReading(
            of: workbook, departments: FuzzTarget.departments, today: CalendarDate(dayNumber: 18_300), base: nil)
        var rows: [Int] = []
        for outcome in reading.outcomes {
            switch outcome {
            case .skipped(let place, _, _): rows.append(place.row)
            case .item(let item):
                rows.append(item.place.row)
                if item.text.isEmpty { return "an item without a text" }
                if item.owners.count(where: { $0.role == .lead }) > 1 { return "two leads" }
                if Set(item.owners.map(\.key)).count != item.owners.count { return "an owner twice" }
            }
        }
        return zip(rows, rows.dropFirst()).allSatisfy { $0 < $1 } ? nil : "rows out of order"
    }

    private static let departments = DepartmentTable.builtIn()

    /// A text that comes of a document is one, and has no NUL.
    private func conversion(_ body: () throws(ConversionFailure) -> ConvertedText) -> String? {
        guard let converted = try? body() else { return nil }
        return converted.text.isEmpty || converted.text.utf8.contains(0) ? "no text" : nil
    }
}
