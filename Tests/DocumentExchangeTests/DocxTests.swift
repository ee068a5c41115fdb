import DocumentExchange
import Testing

/// What stands in a docx as its readers see it.
@Suite("Reading docx")
struct DocxTests {
    typealias Archive = DocxArchive

    @Test func paragraphsAreLinesAndSoftBreaksJoin() throws {
        let body =
            Archive.paragraph("会议强调，") + "<w:p/>"
            + "<w:p><w:r><w:t>要抓好</w:t><w:br/><w:t>春耕生产。</w:t></w:r><w:r><w:t>GDP</w:t><w:br/><w:t>8%</w:t></w:r></w:p>"
        #expect(try Conversion(docx: Archive(body: body)) == .text("会议强调，\n要抓好春耕生产。GDP 8%"))
    }

    @Test func headingsByStyleByInheritanceAndByOutlineAreMarked() throws {
        let styles = """
            <w:style w:styleId="1"><w:name w:val="heading 1"/></w:style>
            <w:style w:styleId="a"><w:name w:val="文章标题"/><w:basedOn w:val="1"/></w:style>
            <w:style w:styleId="4"><w:name w:val="heading 4"/></w:style>
            <w:style w:styleId="t"><w:name w:val="Title"/></w:style>
            """
        let body =
            Archive.paragraph("总标题", properties: #"<w:pStyle w:val="t"/>"#)
            + Archive.paragraph("甲", properties: #"<w:pStyle w:val="a"/>"#)
            + Archive.paragraph("乙", properties: #"<w:outlineLvl w:val="1"/>"#)
            + Archive.paragraph("丙", properties: #"<w:pStyle w:val="4"/>"#)
        #expect(try Conversion(docx: Archive(body: body, styles: styles)) == .text("# 总标题\n# 甲\n## 乙\n丙"))
    }

    static func list(_ levels: [(format: String, text: String, more: String)]) -> String {
        let xml = levels.enumerated().map { index, level in
            """
            <w:lvl w:ilvl="\(index)"><w:start w:val="1"/><w:numFmt w:val="\(level.format)"/>\(level.more)<w:lvlText w:val="\(level.text)"/></w:lvl>
            """
        }
        return """
            <w:abstractNum w:abstractNumId="7">\(xml.joined())</w:abstractNum>
            <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
            <w:num w:numId="2"><w:abstractNumId w:val="7"/></w:num>
            <w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
            """
    }

    static func item(_ text: String, list: Int = 1, level: Int = 0) -> String {
        Archive.paragraph(
            text, properties: #"<w:numPr><w:ilvl w:val="\#(level)"/><w:numId w:val="\#(list)"/></w:numPr>"#)
    }

    @Test func automaticNumbersStandInTheTextByLevel() throws {
        let numbering = Self.list([
            ("chineseCounting", "%1、", ""), ("chineseCounting", "（%2）", ""), ("decimal", "%3.", ""),
            ("decimal", "%1.%4", "<w:isLgl/>"),
        ])
        let body =
            Self.item("甲") + Self.item("乙", level: 1) + Self.item("丙", level: 2) + Self.item("丁", level: 2)
            + Self.item("戊", level: 1) + Self.item("己") + Self.item("庚", level: 1) + Self.item("辛", level: 3)
        #expect(
            try Conversion(docx: Archive(body: body, numbering: numbering))
                == .text("一、甲\n（一）乙\n1.丙\n2.丁\n（二）戊\n二、己\n（一）庚\n2.1 辛"))
    }

    @Test func listsOfOneDefinitionGoOnUnlessTheyBeginAnew() throws {
        let numbering = Self.list([("chineseCounting", "%1是", "")])
        let body =
            Self.item("甲。") + Self.item("乙。", list: 2) + Self.item("丙。", list: 3) + Self.item("丁。", list: 3)
            + Archive.paragraph("戊。", properties: #"<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>"#)
        #expect(
            try Conversion(docx: Archive(body: body, numbering: numbering)) == .text("一是甲。\n二是乙。\n一是丙。\n二是丁。\n戊。"))
    }

    @Test(
        arguments: [
            ("chineseCountingThousand", 1, "一"), ("chineseCounting", 10, "十"), ("chineseCounting", 12, "十二"),
            ("chineseCounting", 20, "二十"), ("chineseCountingThousand", 105, "一百零五"),
            ("chineseCountingThousand", 1020, "一千零二十"), ("chineseLegalSimplified", 12, "壹拾贰"),
            ("ideographDigital", 20, "二〇"), ("ideographTraditional", 3, "丙"), ("ideographZodiac", 13, "13"),
            ("decimalEnclosedCircle", 20, "⑳"), ("decimalEnclosedCircle", 21, "21"), ("decimalEnclosedParen", 2, "⑵"),
            ("decimalFullWidth", 12, "１２"), ("decimalZero", 7, "07"), ("lowerLetter", 28, "bb"),
            ("upperRoman", 1994, "MCMXCIV"), ("lowerRoman", 4, "iv"), ("somethingNew", 5, "5"),
        ])
    func numbersInEveryForm(format: String, number: Int, expected: String) throws {
        let numbering = """
            <w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="\(number)"/><w:numFmt w:val="\(format)"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum>
            <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
            """
        #expect(
            try Conversion(docx: Archive(body: Self.item("甲"), numbering: numbering)) == .text("\(expected)、甲"))
    }

    @Test func aListOfAStyleCountsAndBulletsStayBullets() throws {
        let numbering =
            Self.list([("chineseCounting", "第%1，", "")])
                + """
                <w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="\u{F06C}"/></w:lvl></w:abstractNum>
                <w:num w:numId="9"><w:abstractNumId w:val="8"/></w:num>
                """
        let styles =
            #"<w:style w:styleId="L"><w:name w:val="L"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>"#
        let body =
            Archive.paragraph("甲", properties: #"<w:pStyle w:val="L"/>"#)
            + Archive.paragraph("乙", properties: #"<w:pStyle w:val="L"/>"#) + Self.item("丙", list: 9)
        #expect(
            try Conversion(docx: Archive(body: body, numbering: numbering, styles: styles))
                == .text("第一，甲\n第二，乙\n●丙"))
    }

    @Test func deletionsAndHiddenTextAreLeftOutAndSaid() throws {
        let body = """
            <w:p><w:r><w:t>要抓好</w:t></w:r><w:del><w:r><w:delText>秋收</w:delText></w:r></w:del><w:ins><w:r><w:t>春耕</w:t></w:r></w:ins>\
            <w:r><w:rPr><w:vanish/></w:rPr><w:t>密</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>生产</w:t></w:r></w:p>
            <w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:r><w:t>本段与</w:t></w:r></w:p><w:p><w:r><w:t>下段相连。</w:t></w:r></w:p>
            """
        #expect(try Conversion(docx: Archive(body: body)) == .text("要抓好春耕生产\n本段与下段相连。\n", [.leftOut(2)]))
    }

    @Test func textBoxesAndTablesStandLastAndOnce() throws {
        let box = "<w:txbxContent>" + Archive.paragraph("框内") + "</w:txbxContent>"
        let body = """
            <w:p><w:r><w:t>前</w:t><mc:AlternateContent><mc:Choice><wps:txbx>\(box)</wps:txbx></mc:Choice>\
            <mc:Fallback><w:pict><v:textbox>\(box)</v:textbox></w:pict></mc:Fallback></mc:AlternateContent><w:t>后</w:t></w:r></w:p>
            <w:tbl><w:tr><w:tc>\(Archive.paragraph("甲"))</w:tc><w:tc>\(Archive.paragraph("乙|丙"))</w:tc></w:tr></w:tbl>
            \(Archive.paragraph("末"))
            """
        #expect(try Conversion(docx: Archive(body: body)) == .text("前后\n末\n框内\n甲 | 乙｜丙"))
    }

    @Test func mergedEmptyAndManifoldCellsKeepTheirColumns() throws {
        func cell(_ text: String, _ properties: String = "") -> String {
            "<w:tc><w:tcPr>\(properties)</w:tcPr>"
                + text.split(separator: "/").map { Archive.paragraph(String($0)) }.joined() + "<w:p/></w:tc>"
        }
        let body = """
            <w:tbl><w:tblPr/><w:tblGrid/>
            <w:tr>\(cell("任务"))\(cell("单位", #"<w:gridSpan w:val="2"/>"#))\(cell("时限"))</w:tr>
            <w:tr>\(cell("甲"))\(cell("公安局/教科局"))\(cell("各乡镇"))\(cell("6月底前", #"<w:vMerge w:val="restart"/>"#))</w:tr>
            <w:tr>\(cell("乙"))\(cell(""))\(cell("丙。/丁。"))\(cell("", "<w:vMerge/>"))</w:tr></w:tbl>
            """
        #expect(
            try Conversion(docx: Archive(body: body))
                == .text("任务 | 单位 |  | 时限\n甲 | 公安局、教科局 | 各乡镇 | 6月底前\n乙 |  | 丙。丁。 | 6月底前"))
    }

    @Test func pinyinAboveCharactersFieldCodesAndOldPropertiesAreNotText() throws {
        let body = """
            <w:p><w:pPr><w:pPrChange><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:pPrChange></w:pPr>\
            <w:r><w:ruby><w:rt><w:r><w:t>chūn</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>春</w:t></w:r></w:rubyBase></w:ruby></w:r>\
            <w:r><w:instrText> PAGE </w:instrText></w:r><w:hyperlink><w:r><w:t>耕</w:t></w:r></w:hyperlink>\
            <w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent><w:r><w:t>生产</w:t></w:r></w:sdtContent></w:sdt></w:p>
            """
        #expect(try Conversion(docx: Archive(body: body)) == .text("春耕生产"))
    }

    @Test func aMainPartInUTF16AndOneOfAnotherNameAreRead() throws {
        let xml =
            "<?xml version=\"1.0\" encoding=\"UTF-16\"?><w:document \(Archive.namespace)><w:body>\(Archive.paragraph("春耕"))</w:body></w:document>"
        var archive = Archive(document: "")
        archive.entries[0].bytes = Array(
            String(decoding: archive.entries[0].bytes, as: UTF8.self)
                .replacing("word/document.xml", with: "/word/document2.xml").utf8)
        archive.entries[1] = Archive.Entry(
            name: "word/document2.xml",
            bytes: [0xFF, 0xFE] + xml.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
        #expect(try Conversion(docx: archive) == .text("春耕"))
    }
}
