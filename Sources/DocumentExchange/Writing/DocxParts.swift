import Papers
import Wording

/// The parts of a docx that are the same for every paper.
enum DocxParts {
    static let declaration = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#
    static let namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    static let relationNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml"

    static var contentTypes: String {
        let parts = [
            ("document", "document.main"), ("styles", "styles"), ("fontTable", "fontTable"), ("settings", "settings"),
            ("footer1", "footer"), ("footer2", "footer"),
        ]
        return declaration + #"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">"#
            + #"<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>"#
            + #"<Default Extension="xml" ContentType="application/xml"/>"#
            + parts.map { #"<Override PartName="/word/\#($0.0).xml" ContentType="\#(wordType).\#($0.1)+xml"/>"# }
            .joined()
            + #"<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>"#
            + "</Types>"
    }

    static var relations: String {
        relations([
            (relationNamespace + "/officeDocument", "word/document.xml"),
            (
                "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                "docProps/core.xml"
            ),
        ])
    }

    /// rId4 and rId5 are the footers of odd and of even pages.
    static var documentRelations: String {
        relations(
            ["styles", "fontTable", "settings", "footer1", "footer2"].map { name in
                (relationNamespace + "/" + (name.hasPrefix("footer") ? "footer" : name), name + ".xml")
            })
    }

    private static func relations(_ targets: [(type: String, target: String)]) -> String {
        declaration + #"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#
            + targets.enumerated().map { index, entry in
                #"<Relationship Id="rId\#(index + 1)" Type="\#(entry.type)" Target="\#(entry.target)"/>"#
            }.joined() + "</Relationships>"
    }

    static func properties(of paper: Paper) -> String {
        let day = "\(paper.day)T00:00:00Z"
        return declaration
            + #"<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">"#
            + "<dc:title>\(Markup.escaped(paper.title.string))</dc:title><dc:creator>duban</dc:creator>"
            + #"<dcterms:created xsi:type="dcterms:W3CDTF">\#(day)</dcterms:created></cp:coreProperties>"#
    }

    static let settings =
        declaration + #"<w:settings xmlns:w="\#(namespace)"><w:zoom w:percent="100"/><w:defaultTabStop w:val="420"/>"#
        + #"<w:evenAndOddHeaders/><w:characterSpacingControl w:val="compressPunctuation"/></w:settings>"#

    /// — 1 —, on the outer side.
    static func footer(alignment: String) -> String {
        let face = fonts("宋体") + #"<w:sz w:val="28"/>"#
        let indent = alignment == "right" ? #"w:right="320""# : #"w:left="320""#
        func field(_ part: String) -> String { "<w:r><w:rPr>\(face)</w:rPr>\(part)</w:r>" }
        return declaration
            + #"<w:ftr xmlns:w="\#(namespace)"><w:p><w:pPr><w:pStyle w:val="Footer"/><w:ind \#(indent)/><w:jc w:val="\#(alignment)"/></w:pPr>"#
            + field(#"<w:t xml:space="preserve">— </w:t>"#) + field(#"<w:fldChar w:fldCharType="begin"/>"#)
            + field(#"<w:instrText xml:space="preserve"> PAGE </w:instrText>"#)
            + field(#"<w:fldChar w:fldCharType="separate"/>"#) + field("<w:t>1</w:t>")
            + field(#"<w:fldChar w:fldCharType="end"/>"#) + field(#"<w:t xml:space="preserve"> —</w:t>"#)
            + "</w:p></w:ftr>"
    }

    // MARK: - Typefaces

    /// A typeface for Chinese, with its companion for Latin letters and digits.
    static func fonts(_ name: String) -> String {
        #"<w:rFonts w:ascii="\#(PaperFonts.latin)" w:hAnsi="\#(PaperFonts.latin)" w:cs="\#(PaperFonts.latin)" w:eastAsia="\#(name)"/>"#
    }

    /// Each typeface with what else it is called, or what is like it: a machine without it takes that.
    static let fonts: String = {
        let faces = [
            (PaperFonts.title, "小标宋,FZXiaoBiaoSong-B05S,华文中宋,Noto Serif CJK SC", "roman"),
            (PaperFonts.heading, "SimHei,Noto Sans CJK SC", "modern"),
            (PaperFonts.second, "楷体,KaiTi,AR PL UKai CN,Noto Serif CJK SC", "modern"),
            (PaperFonts.body, "仿宋,FangSong,Noto Serif CJK SC", "modern"),
            ("宋体", "SimSun,Noto Serif CJK SC", "roman"),
        ]
        return declaration + #"<w:fonts xmlns:w="\#(namespace)">"#
            + faces.map {
                #"<w:font w:name="\#($0.0)"><w:altName w:val="\#($0.1)"/><w:charset w:val="86"/><w:family w:val="\#($0.2)"/><w:pitch w:val="variable"/></w:font>"#
            }.joined()
            + #"<w:font w:name="\#(PaperFonts.latin)"><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>"#
    }()

    // MARK: - Styles

    private struct Style {
        var id: String
        /// The name by which programs know it; built-in ones are the same in every language.
        var name: String
        var font: String
        /// Half points.
        var size: Int
        /// Of the paragraph.
        var properties: String
        var outline: Int?
    }

    static func styles(for language: Language) -> String {
        // 28 points from line to line, as in official papers; English lines are set closer and not indented.
        let isChinese = language == .chinese
        let line =
            isChinese
            ? #"<w:spacing w:line="560" w:lineRule="exact"/>"#
            : #"<w:spacing w:after="120" w:line="320" w:lineRule="atLeast"/>"#
        let indent = isChinese ? #"<w:ind w:firstLineChars="200" w:firstLine="640"/>"# : ""
        let body = isChinese ? 32 : 24
        let keep = "<w:keepNext/>"
        let styles = [
            Style(
                id: "Title", name: "Title", font: PaperFonts.title, size: isChinese ? 44 : 36,
                properties: keep
                    + #"<w:spacing w:before="240" w:after="240" w:line="640" w:lineRule="atLeast"/><w:jc w:val="center"/>"#
            ),
            Style(
                id: "Subtitle", name: "Subtitle", font: PaperFonts.second, size: body,
                properties: keep
                    + #"<w:spacing w:after="120" w:line="480" w:lineRule="atLeast"/><w:jc w:val="center"/>"#),
            Style(
                id: "Heading1", name: "heading 1", font: PaperFonts.heading, size: body,
                properties: keep + line + indent,
                outline: 0),
            Style(
                id: "Heading2", name: "heading 2", font: PaperFonts.second, size: body,
                properties: keep + line + indent,
                outline: 1),
            Style(
                id: "Heading3", name: "heading 3", font: PaperFonts.body, size: body, properties: keep + line + indent,
                outline: 2),
            Style(
                id: "BodyText", name: "Body Text", font: PaperFonts.body, size: body,
                properties: line + indent + #"<w:jc w:val="both"/>"#),
            Style(id: "Addressee", name: "Addressee", font: PaperFonts.body, size: body, properties: line),
            Style(
                id: "Signature", name: "Signature", font: PaperFonts.body, size: body,
                properties: keep + line + #"<w:ind w:rightChars="200" w:right="640"/><w:jc w:val="right"/>"#),
            Style(
                id: "Caption", name: "caption", font: PaperFonts.heading, size: 24,
                properties: keep + #"<w:spacing w:before="200" w:after="80"/><w:jc w:val="center"/>"#),
            Style(
                id: "Note", name: "Note", font: PaperFonts.second, size: 21,
                properties: #"<w:spacing w:before="40" w:after="80"/>"#),
            Style(
                id: "TableText", name: "Table Text", font: PaperFonts.body, size: 21,
                properties: #"<w:spacing w:before="20" w:after="20"/>"#),
            Style(
                id: "AfterTable", name: "After Table", font: PaperFonts.body, size: 10,
                properties: #"<w:spacing w:line="120" w:lineRule="exact"/>"#),
            Style(id: "Footer", name: "footer", font: "宋体", size: 28, properties: ""),
        ]
        let locale = isChinese ? "zh-CN" : "en-US"
        return declaration
            + #"<w:styles xmlns:w="\#(namespace)"><w:docDefaults><w:rPrDefault><w:rPr>\#(fonts(PaperFonts.body))<w:sz w:val="\#(body)"/><w:szCs w:val="\#(body)"/><w:lang w:val="en-US" w:eastAsia="\#(locale)"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"#
            + #"<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>"#
            + #"<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="70" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>"#
            + styles.map(xml).joined() + tableGrid + "</w:styles>"
    }

    private static func xml(_ style: Style) -> String {
        let outline = style.outline.map { #"<w:outlineLvl w:val="\#($0)"/>"# } ?? ""
        return
            #"<w:style w:type="paragraph" w:styleId="\#(style.id)"><w:name w:val="\#(style.name)"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>\#(style.properties)\#(outline)</w:pPr><w:rPr>\#(fonts(style.font))<w:sz w:val="\#(style.size)"/><w:szCs w:val="\#(style.size)"/></w:rPr></w:style>"#
    }

    private static let tableGrid: String = {
        let sides = ["top", "left", "bottom", "right", "insideH", "insideV"]
        let borders = sides.map { #"<w:\#($0) w:val="single" w:sz="4" w:space="0" w:color="auto"/>"# }.joined()
        return
            #"<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>\#(borders)</w:tblBorders></w:tblPr></w:style>"#
    }()
}
