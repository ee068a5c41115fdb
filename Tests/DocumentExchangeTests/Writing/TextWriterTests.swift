import Foundation
import LedgerModel
import Papers
import Testing
import Wording

@testable import DocumentExchange

@Suite struct DocxWriterTests {
    @Test func itsOwnReaderReadsEveryBlock() throws {
        let table = PaperTable(
            columns: [PaperColumn("单位", width: 10), PaperColumn("办结率", .rate, width: 8)],
            rows: [
                PaperRow([.text("公安局"), .rate(Ratio(1, of: 3))]), PaperRow([.text("教育局"), .rate(Ratio(0, of: 0))]),
            ])
        let paper = SamplePaper.of([
            .heading(level: 1, "一、总体情况"), .paragraph("共交办 22 项。"), .table(table),
            .signature(PaperSignature(issuer: "县委督查室", date: "2020年2月29日")),
        ])
        let text = try DocxReader.text(of: PaperFormat.docx.bytes(of: paper)).text
        for line in ["# 督办台账", "督办〔2020〕17号", "# 一、总体情况", "共交办 22 项。", "单位 | 办结率", "公安局 | 33.3%", "教育局 | -", "县委督查室"] {
            #expect(
                text.split(separator: "\n").contains { $0.contains(line.drop { $0 == "#" || $0 == " " }) },
                "\(line)\n\(text)")
        }
    }

    @Test func everyPartIsXMLWhateverTheTextIs() throws {
        let archive = try ZipArchive(PaperFormat.docx.bytes(of: SamplePaper.everything()))
        #expect(archive.names.count == 10)
        for name in archive.names {
            let part = try XMLPart(try #require(try archive.contents(of: name)))
            var text = ""
            while let event = try part.next() { if case .text(let words) = event { text += words } }
            if name == "word/document.xml" {
                #expect(text.contains("]]>&<b>\"'") && text.contains("<script>alert(1)</script>"))
                #expect(text.contains("^A"), "controls are there as marks")
            }
        }
    }

    @Test func partsAreSectionsWithPagesOfTheirOwn() throws {
        var paper = SamplePaper.of([.paragraph("一")])
        paper.parts.append(PaperPart(name: "二", orientation: .portrait, blocks: [.paragraph("二")]))
        let archive = try ZipArchive(PaperFormat.docx.bytes(of: paper))
        let document = String(decoding: try #require(try archive.contents(of: "word/document.xml")), as: UTF8.self)
        #expect(document.components(separatedBy: "<w:sectPr>").count == 3)
        #expect(document.components(separatedBy: #"w:orient="landscape""#).count == 2)
    }
}

@Suite struct HTMLWriterTests {
    @Test func nothingOfALedgerBecomesMarkup() {
        let page = String(decoding: HTMLWriter.bytes(of: SamplePaper.everything()), as: UTF8.self)
        #expect(!page.contains("<script>alert"))
        #expect(!page.contains("]]><b>") && page.contains("]]&gt;&amp;&lt;b&gt;&quot;&#39;"))
        #expect(page.components(separatedBy: "<script>").count == 2)
        #expect(page.contains("default-src 'none'"))
        for scheme in ["http://", "https://", "src=", "@import", "url("] {
            #expect(!page.contains(scheme), "\(scheme)")
        }
    }

    @Test func aLongTableHasAFilterAndEveryCellItsLabel() throws {
        let page = String(
            decoding: HTMLWriter.bytes(of: SamplePaper.of([.table(SamplePaper.table(rows: 5))])), as: UTF8.self)
        #expect(page.contains(#"<input type="search" placeholder="筛选"#))
        #expect(page.contains(#"<time datetime="2020-02-08">2020-02-08</time>"#))
        #expect(page.contains(#"data-label="督办内容""#))
        #expect(page.contains(#"<span class="light green">"#))
    }

    @Test func anEnglishPaperIsEnglish() {
        let paper = SamplePaper.of([.table(SamplePaper.table(rows: 5))], language: .english)
        let page = String(decoding: HTMLWriter.bytes(of: paper), as: UTF8.self)
        #expect(page.contains("<html lang=\"en\">") && page.contains("Filter:"))
    }
}

@Suite struct CSVWriterTests {
    @Test func noCellIsAFormulaAndEveryTextComesBack() throws {
        let texts = SamplePaper.hostile.map { SafeText(sanitising: $0) }
        let table = PaperTable(columns: [PaperColumn("内容", width: 10)], rows: texts.map { PaperRow([.text($0)]) })
        let bytes = CSVWriter.bytes(of: SamplePaper.of([.table(table)]))
        #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
        let text = String(decoding: bytes.dropFirst(3), as: UTF8.self)
        #expect(text.hasSuffix("\r\n"))
        let lines = text.components(separatedBy: "\r\n")
        #expect(
            lines.allSatisfy { line in !"=+-@\t\r".contains { line.hasPrefix(String($0)) || line.hasPrefix("\"\($0)") }
            })
        let rows = CSVReader.workbook(of: text, name: "a.csv").sheets[0].rows
        #expect(rows.dropFirst().map { $0[0].text } == texts.map(\.string).map(\.trimmed).filter { !$0.isEmpty })
    }

    @Test func severalLinesOfACellAreOneField() {
        let table = PaperTable(
            columns: [PaperColumn("单位", width: 10), PaperColumn("数", .integer, width: 5)],
            rows: [PaperRow([.lines(["公安局", "教育局"]), .number(3)])])
        let text = String(decoding: CSVWriter.bytes(of: SamplePaper.of([.table(table)])).dropFirst(3), as: UTF8.self)
        #expect(text == "单位,数\r\n\"公安局\n教育局\",3\r\n")
    }
}

@Suite struct CalendarWriterTests {
    private static let id = RecordID(high: 1, low: 2)

    private func lines(_ event: DeadlineEvent) -> [String] {
        let bytes = CalendarWriter.bytes(of: [event], named: "督办", warning: 3, at: Timestamp(milliseconds: 0))
        #expect(bytes.split(separator: 0x0A, omittingEmptySubsequences: false).allSatisfy { $0.count <= 76 })
        return String(decoding: bytes, as: UTF8.self).components(separatedBy: "\r\n")
    }

    @Test func aDeadlineIsADayWithAlarmsAndALastingName() {
        let lines = lines(
            DeadlineEvent(id: Self.id, revision: 4, day: SamplePaper.day, summary: "抓好春耕", details: "", isDone: false))
        for line in [
            "UID:00000000-0000-0001-0000-000000000002@duban", "SEQUENCE:3", "DTSTART;VALUE=DATE:20200208",
            "DTEND;VALUE=DATE:20200209", "DTSTAMP:19700101T000000Z", "TRIGGER:-P2DT15H", "TRIGGER:PT9H",
            "END:VCALENDAR",
        ] { #expect(lines.contains(line), "\(line)") }
    }

    @Test func longTextIsFoldedBetweenCharactersAndMarksAreEscaped() {
        let summary = "一,二;三\\四\n" + String(repeating: "抓好春耕生产", count: 30) + "🀄️"
        let lines = lines(
            DeadlineEvent(
                id: Self.id, revision: 1, day: SamplePaper.day, summary: summary, details: "\u{1}x", isDone: true))
        #expect(!lines.contains("BEGIN:VALARM"))
        let unfolded = lines.joined(separator: "\r\n").replacing("\r\n ", with: "")
        #expect(unfolded.contains("SUMMARY:一\\,二\\;三\\\\四\\n" + String(repeating: "抓好春耕生产", count: 30) + "🀄️\r\n"))
        #expect(unfolded.contains("DESCRIPTION:x\r\n"))
    }
}
