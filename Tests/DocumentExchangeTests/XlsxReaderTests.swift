import LedgerModel
import TestSupport
import Testing

@testable import DocumentExchange

/// A workbook as a test wants it.
struct XlsxArchive {
    var sheets: [(name: String, state: String, xml: String)]
    var strings: String?
    var styles: String?
    var properties = ""

    func bytes() throws -> [UInt8] {
        var archive = DocxArchive(entries: [])
        archive.add(
            "_rels/.rels",
            #"<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>"#)
        let entries = sheets.enumerated().map { #"<sheet name="\#($1.name)" state="\#($1.state)" r:id="r\#($0)"/>"# }
        archive.add(
            "xl/workbook.xml",
            #"<workbook xmlns:r="r"><workbookPr \#(properties)/><sheets>\#(entries.joined())</sheets></workbook>"#)
        let relations = sheets.indices.map {
            #"<Relationship Id="r\#($0)" Type="x/worksheet" Target="worksheets/s\#($0).xml"/>"#
        }
        archive.add("xl/_rels/workbook.xml.rels", "<Relationships>\(relations.joined())</Relationships>")
        for (index, sheet) in sheets.enumerated() {
            archive.add("xl/worksheets/s\(index).xml", "<worksheet>\(sheet.xml)</worksheet>")
        }
        if let strings { archive.add("xl/sharedStrings.xml", "<sst>\(strings)</sst>") }
        if let styles { archive.add("xl/styles.xml", "<styleSheet>\(styles)</styleSheet>") }
        return try archive.bytes()
    }

    static func one(_ data: String, strings: String? = nil, styles: String? = nil, rest: String = "") -> XlsxArchive {
        XlsxArchive(
            sheets: [("表", "visible", "<sheetData>\(data)</sheetData>\(rest)")], strings: strings, styles: styles)
    }
}

@Suite struct XlsxReaderTests {
    private func rows(_ archive: XlsxArchive) throws -> [SheetRow] {
        try XlsxReader.workbook(of: archive.bytes()).sheets[0].rows
    }

    @Test func everyWayOfWritingATextIsRead() throws {
        let row = try rows(
            .one(
                #"<row r="1"><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="inlineStr"><is><t>直接</t></is></c><c t="str"><f>A1</f><v>公式</v></c><c t="b"><v>1</v></c><c t="e"><v>#REF!</v></c><c t="s"><v>9</v></c></row>"#,
                strings:
                    "<si><t>共享</t></si><si><r><t>多</t></r><r><t xml:space=\"preserve\"> 段</t></r><rPh><t>duo</t></rPh></si>"
            ))[0]
        #expect(row.cells.map(\.text) == ["共享", "多 段", "直接", "公式", "TRUE", "#REF!"])
    }

    @Test func numbersAreDatesByTheFormatOfTheirCell() throws {
        let styles =
            #"<numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;;@"/><numFmt numFmtId="177" formatCode="0.00&quot;元/日&quot;"/><numFmt numFmtId="178" formatCode="[Red]h:mm"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="176"/><xf numFmtId="177"/><xf numFmtId="178"/><xf numFmtId="57"/></cellXfs>"#
        let cells = (0...5).map { #"<c s="\#($0)"><v>43870.5</v></c>"# }.joined()
        let row = try rows(.one("<row>\(cells)</row>", styles: styles))[0]
        #expect(row.cells.map(\.kind) == [.number, .date, .date, .number, .number, .date])
        #expect(row[1].text == "2020-02-09" && row[0].text == "43870.5")
    }

    @Test func daysAreCountedAsExcelCountsThem() {
        #expect(XlsxDate.text(ofSerial: 1, startsIn1904: false) == "1900-01-01")
        #expect(XlsxDate.text(ofSerial: 59, startsIn1904: false) == "1900-02-28")
        #expect(XlsxDate.text(ofSerial: 61, startsIn1904: false) == "1900-03-01")
        #expect(XlsxDate.text(ofSerial: 42408, startsIn1904: true) == "2020-02-09")
        for serial in [0, -1, 3e9, Double.nan] { #expect(XlsxDate.text(ofSerial: serial, startsIn1904: false) == nil) }
        for day in stride(from: -20_000, to: 60_000, by: 997) {
            let date = CalendarDate(dayNumber: Int32(day))
            #expect(XlsxDate.text(ofSerial: Double(day + 25_569), startsIn1904: false) == date.description)
        }
    }

    @Test func mergedCellsCoverWhatIsBelowThem() throws {
        let data =
            #"<row r="1"><c r="A1" t="str"><v>标题</v></c><c r="C1" t="str"><v>右</v></c></row><row r="2"><c r="B2" t="str"><v>乙</v></c></row><row r="3"><c r="B3" t="str"><v>丙</v></c></row>"#
        let rows = try rows(
            .one(data, rest: #"<mergeCells><mergeCell ref="A1:A3"/><mergeCell ref="A1:XFD1048576"/></mergeCells>"#))
        #expect(rows[0].cells.map(\.cover) == [.none, .left, .none])
        #expect(rows[2][0] == SheetCell("标题", cover: .above) && rows[2][1].text == "丙")
    }

    @Test func hiddenRowsAndSheetsSaySo() throws {
        var archive = XlsxArchive.one(#"<row r="5" hidden="1"><c r="B5"><v>1</v></c></row>"#)
        archive.sheets.append(("藏", "hidden", "<sheetData/>"))
        let workbook = try XlsxReader.workbook(of: archive.bytes())
        #expect(workbook.sheets.map(\.isHidden) == [false, true])
        #expect(
            workbook.sheets[0].rows == [
                SheetRow(number: 5, isHidden: true, cells: [SheetCell(), SheetCell("1", kind: .number)])
            ])
    }

    @Test func escapesOfExcelAreCharactersAgain() {
        #expect(XlsxText.decoded("a_x000D__x000A_b") == "a\nb")
        #expect(XlsxText.decoded("_x005F_x000D_") == "_x000D_")
        #expect(XlsxText.decoded("_x0001_x_xD800_y_xZZZZ_") == "x_xD800_y_xZZZZ_")
    }

    @Test func hostileWorkbooksAreRefused() throws {
        #expect(throws: ConversionFailure.self) {
            try rows(.one(#"<row r="9"/><row r="2"><c><v>1</v></c></row><row r="1"><c><v>1</v></c></row>"#))
        }
        #expect(throws: ConversionFailure.documentType) {
            var archive = XlsxArchive.one("")
            archive.sheets[0].xml = "<!DOCTYPE x><sheetData/>"
            return try rows(archive)
        }
        // 20,000 merged cells over everything are not 20,000 times everything.
        let data = (1...200).map {
            #"<row r="\#($0)"><c r="A\#($0)" t="str"><v>长长长长</v></c><c r="IV\#($0)"><v>1</v></c></row>"#
        }.joined()
        let merges = String(repeating: #"<mergeCell ref="A1:XFD1048576"/>"#, count: 20_000)
        #expect(try rows(.one(data, rest: "<mergeCells>\(merges)</mergeCells>")).count == 200)
        #expect(throws: ConversionFailure.noText) { try rows(.one("")) }
    }

    @Test func aWorkbookComesThroughTheConverterAsItIs() throws {
        let bytes = try XlsxArchive.one(
            #"<row><c t="str"><v>事项</v></c><c t="str"><v>a|b</v></c></row><row r="3"><c t="str"><v>抓好|春耕</v></c></row>"#
        ).bytes()
        #expect(DocumentFormat(of: bytes, name: "a.docx") == .xlsx)
        let converted = try DocumentConverter(program: try builtProgram("duban")).text(of: bytes, as: .xlsx)
        #expect(converted.text == "事项 | a｜b\n抓好|春耕\n".replacing("抓好|春耕", with: "抓好｜春耕"))
        #expect(converted.workbook == (try XlsxReader.workbook(of: bytes)))
    }

    @Test func aDocxWithAWorkbookInItIsADocx() throws {
        var archive = DocxArchive(body: DocxArchive.paragraph("正文"))
        archive.entries.append(
            .init(name: "word/embeddings/a.xlsx", bytes: try XlsxArchive.one("<row><c><v>1</v></c></row>").bytes()))
        #expect(DocumentFormat(of: try archive.bytes(), name: nil) == .docx)
    }
}

@Suite struct CSVReaderTests {
    private func rows(_ text: String) -> [[String]] {
        CSVReader.workbook(of: text, name: "a").sheets[0].rows.map { $0.cells.map(\.text) }
    }

    @Test func quotesSeparatorsAndEndsOfLines() {
        #expect(rows("a,b\r\n\"c,\"\"d\"\"\",\"e\r\nf\"\r\n") == [["a", "b"], ["c,\"d\"", "e\nf"]])
        #expect(rows("a;b\n1,5;2\n") == [["a", "b"], ["1,5", "2"]])
        #expect(rows("a\tb\rc\td") == [["a", "b"], ["c", "d"]])
        #expect(rows("a,b\n\n,\nc") == [["a", "b"], ["c"]])
        #expect(rows("\"offen,b\nc") == [["offen,b\nc"]])
        #expect(rows("'=1+1,'plain") == [["=1+1", "'plain"]])
    }

    @Test func rowsAreCountedAsTheyStand() {
        #expect(CSVReader.workbook(of: "a\n\nb\n", name: "a").sheets[0].rows.map(\.number) == [1, 3])
    }
}
