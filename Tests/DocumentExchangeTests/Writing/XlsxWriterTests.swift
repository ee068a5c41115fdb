import LedgerModel
import Papers
import Testing
import Wording

@testable import DocumentExchange

/// What is written is read again by the reader of foreign workbooks: other programs' eyes are in `make check-papers`.
@Suite struct XlsxWriterTests {
    private func sheets(_ paper: Paper) throws -> [Sheet] {
        try XlsxReader.workbook(of: PaperFormat.xlsx.bytes(of: paper)).sheets
    }

    private func part(_ name: String, of paper: Paper) throws -> String {
        String(
            decoding: try #require(try ZipArchive(PaperFormat.xlsx.bytes(of: paper)).contents(of: name)), as: UTF8.self)
    }

    @Test func everyKindOfCellIsWrittenWithItsType() throws {
        let sheet = try #require(try sheets(SamplePaper.of([.table(SamplePaper.table(rows: 3))])).first)
        #expect(sheet.name == "台账")
        #expect(sheet.rows.map { $0[0].text } == ["督办台账", "督办〔2020〕17号", "2020年2月8日", "序号", "1", "2", "3"])
        let row = sheet.rows[4]
        #expect(row[0] == SheetCell("1", kind: .number))
        #expect(row[1] == SheetCell("第 1 项：抓好春耕生产"))
        #expect(row[2] == SheetCell("2020-02-08", kind: .date))
        #expect(row[3].text == "办理中" && row[4].text == "红")
        #expect(sheet.rows[5][5] == SheetCell("0.143", kind: .number))
    }

    @Test func aSheetIsFrozenFilteredAndSetForPrinting() throws {
        let paper = SamplePaper.of([.table(SamplePaper.table(rows: 3))])
        let sheet = try part("xl/worksheets/sheet1.xml", of: paper)
        for sign in [
            #"<pane ySplit="4" topLeftCell="A5" activePane="bottomLeft" state="frozen"/>"#,
            #"<autoFilter ref="A4:F7"/>"#,
            #"orientation="landscape""#, #"paperSize="9""#, #"fitToHeight="0""#, "第 &amp;P 页，共 &amp;N 页",
        ] { #expect(sheet.contains(sign), "\(sign)") }
        let book = try part("xl/workbook.xml", of: paper)
        #expect(book.contains("<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">'台账'!$4:$4</definedName>"))
    }

    @Test func hostileTextIsTextAndNothingElse() throws {
        let paper = SamplePaper.everything()
        let sheets = try sheets(paper)
        #expect(sheets.count == 2)
        let sheet = try part("xl/worksheets/sheet1.xml", of: paper)
        #expect(!sheet.contains("<f>"))
        // The apostrophe of csv is not needed here, and the texts are whole.
        let texts = Set(sheets[0].rows.flatMap(\.cells).map(\.text))
        for text in ["=1+1", "@SUM(A1)", "]]>&<b>\"'", "<script>alert(1)</script>", "🀄️𠮷👨‍👩‍👧"] {
            #expect(texts.contains(text), "\(text)")
        }
        #expect(texts.allSatisfy { $0.utf16.count <= 32_767 })
        #expect(texts.contains { $0.utf16.count == 32_767 && $0.hasSuffix("…") })
    }

    @Test func namesOfSheetsAreThoseThatExcelTakes() {
        var names = XlsxSheetNames()
        #expect(names.name(for: "a/b[c]:d*e?\\") == "a／b［c］：d＊e？＼")
        #expect(names.name(for: "A／b［c］：d＊e？＼") == "A／b［c］：d＊e？＼ (2)")
        #expect(names.name(for: "'引号'") == "引号")
        #expect(names.name(for: "") == "1")
        #expect(names.name(for: "History") == "History (2)")
        let long = names.name(for: String(repeating: "名", count: 40))
        #expect(long.utf16.count == 31 && long.hasSuffix("…"))
        let second = names.name(for: String(repeating: "名", count: 40))
        #expect(second.utf16.count <= 31 && second != long)
        #expect(names.name(for: String(repeating: "𠮷", count: 40)).utf16.count <= 31)
    }

    @Test func aPaperWithoutATableIsASheetOfText() throws {
        let sheet = try #require(try sheets(SamplePaper.of([.paragraph("今日无事项。")])).first)
        #expect(sheet.rows.last?[0].text == "今日无事项。")
    }

    @Test func theSamePaperIsTheSameBytes() throws {
        let paper = SamplePaper.everything()
        #expect(try PaperFormat.xlsx.bytes(of: paper) == PaperFormat.xlsx.bytes(of: paper))
        #expect(try PaperFormat.docx.bytes(of: paper) == PaperFormat.docx.bytes(of: paper))
    }
}
