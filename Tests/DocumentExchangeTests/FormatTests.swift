import DocumentExchange
import TestSupport
import Testing

@Suite("Formats")
struct FormatTests {
    @Test(
        arguments: [
            ("%PDF-1.4", "a.txt", DocumentFormat.pdf), ("PK\u{3}\u{4}", nil, .docx), ("PK\u{5}\u{6}", "a.md", .docx),
            ("<!DOCTYPE html><p>", nil, .html), ("\u{FEFF} \n<HTML>", nil, .html),
            ("<?xml version=\"1.0\"?><!-- x --><!doctype HTML>", "-", .html), ("<p>甲", "a.HTM", .html),
            ("<p>甲", "a.txt", .text), ("# 甲", "a.md", .text), ("", nil, .text), ("甲", "a.pdf", .text),
        ] as [(String, String?, DocumentFormat)])
    func bytesDecideBeforeNames(text: String, name: String?, expected: DocumentFormat) {
        #expect(DocumentFormat(of: Array(text.utf8), name: name) == expected)
    }

    @Test func htmlInUTF16IsHTML() {
        let page = "<!DOCTYPE html><p>春耕"
        #expect(
            DocumentFormat(of: [0xFF, 0xFE] + page.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }, name: nil)
                == .html)
    }

    // MARK: - The sample in every format

    static let expected = SampleText.findings(in: SampleText.text)

    static func html(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    }

    @Test func theSampleAsDocxGivesTheSame() throws {
        let styles = (1...2).map {
            "<w:style w:styleId=\"\($0)\"><w:name w:val=\"heading \($0)\"/></w:style>"
        }.joined()
        let body = SampleText.paragraphs.map { paragraph in
            let level = paragraph.prefix { $0 == "#" }.count
            let text = String(paragraph.drop { $0 == "#" || $0 == " " }).replacing("**", with: "")
            return DocxArchive.paragraph(
                Self.html(text), properties: level > 0 ? "<w:pStyle w:val=\"\(level)\"/>" : "")
        }
        let bytes = try DocxArchive(body: body.joined(), styles: styles).bytes()
        let text = try #require(try Conversion(bytes, as: .docx).text)
        #expect(Self.expected.count > 50)
        #expect(SampleText.findings(in: text) == Self.expected)
    }

    @Test func theSampleAsHTMLInGB18030GivesTheSame() throws {
        let body = SampleText.paragraphs.map { paragraph in
            let level = paragraph.prefix { $0 == "#" }.count
            let text = Self.html(String(paragraph.drop { $0 == "#" || $0 == " " }).replacing("**", with: ""))
            return level > 0 ? "<h\(level)>\(text)</h\(level)>" : "<p>&nbsp;&nbsp;\(text)"
        }
        let page = "<html><head><meta charset=gb2312><title>某县</title></head><body>" + body.joined(separator: "\n")
        let bytes = try #require(CharacterConversion.convert(Array(page.utf8), from: "UTF-8", to: "GB18030"))
        let text = try #require(try Conversion(bytes, as: .html).text)
        #expect(SampleText.findings(in: text) == Self.expected)
    }

    @Test(.needsPDFReader) func theSampleAsPDFGivesTheSame() throws {
        let file = PDFFile.setting(SampleText.paragraphs.map { $0.replacing("**", with: "") })
        let text = try #require(try Conversion(file.bytes(), as: .pdf).text)
        #expect(SampleText.findings(in: text) == Self.expected)
    }

    @Test(arguments: ["GB18030", "UTF-16LE", "UTF-16BE", "UTF-8"]) func theSampleInEveryEncodingGivesTheSame(
        encoding: String
    ) throws {
        let mark = encoding == "GB18030" ? "" : "\u{FEFF}"
        let bytes = try #require(
            CharacterConversion.convert(Array((mark + SampleText.text).utf8), from: "UTF-8", to: encoding))
        #expect(DocumentFormat(of: bytes, name: "a.txt") == .text)
        let decoded = try DecodedText(decoding: bytes)
        #expect(decoded.encoding.rawValue == encoding)
        #expect(SampleText.findings(in: decoded.string) == Self.expected)
    }
}
