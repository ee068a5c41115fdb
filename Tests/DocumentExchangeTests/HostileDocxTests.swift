import DocumentExchange
import TestSupport
import Testing

/// Archives and XML that were made to break a reader, or that are something else.
@Suite("Hostile docx")
struct HostileDocxTests {
    typealias Archive = DocxArchive

    @Test func aBombIsRefusedByWhatItsHeadersSay() throws {
        var archive = Archive(body: Archive.paragraph("甲"))
        archive.entries.append(Archive.Entry(name: "word/x.bin", bytes: [UInt8](repeating: 0, count: 20 << 20)))
        #expect(try Conversion(docx: archive).failure == .inflatesTooMuch(megabytes: 100))
    }

    /// The sizes in the headers are lowered: inflating must stop by itself.
    @Test func aBombWhoseHeadersLieIsRefusedToo() throws {
        let size = 12 << 20
        var archive = Archive(document: "")
        archive.entries[1].bytes = [UInt8](repeating: 0x20, count: size)
        var bytes = try archive.bytes()
        let true4 = (0..<4).map { UInt8(size >> (8 * $0) & 0xFF) }
        for index in 0..<(bytes.count - 4) where Array(bytes[index..<(index + 4)]) == true4 {
            bytes.replaceSubrange(index..<(index + 4), with: [0, 4, 0, 0])
        }
        let conversion = try Conversion(bytes, as: .docx)
        #expect(conversion.isDamaged || conversion.failure == .inflatesTooMuch(megabytes: 100), "\(conversion)")
    }

    @Test(arguments: ["../evil.xml", "/etc/passwd", "word/../../x", "C:/x", "a\\b"])
    func aNameThatLeavesTheArchiveIsRefused(name: String) throws {
        var archive = Archive(body: Archive.paragraph("甲"))
        archive.add(name, "x")
        #expect(try Conversion(docx: archive).failure == .unsafeEntry(name))
    }

    @Test func aSymbolicLinkIsRefused() throws {
        var archive = Archive(body: Archive.paragraph("甲"))
        archive.entries.append(
            Archive.Entry(name: "word/media/a.png", bytes: Array("/etc/passwd".utf8), isSymbolicLink: true))
        #expect(try Conversion(docx: archive).failure == .unsafeEntry("word/media/a.png"))
    }

    @Test func anEncryptedEntryIsRefused() throws {
        var archive = Archive(body: Archive.paragraph("甲"))
        archive.entries[1].password = "secret"
        #expect(try Conversion(docx: archive).failure == .encrypted)
    }

    @Test func tooManyEntriesAreRefused() throws {
        var archive = Archive(body: Archive.paragraph("甲"))
        for number in 0..<1000 { archive.add("word/\(number)", "") }
        #expect(try Conversion(docx: archive).failure == .tooManyEntries(limit: 1000))
    }

    @Test(
        arguments: [
            ("xl/workbook.xml", ArchiveKind.xlsx), ("ppt/presentation.xml", .pptx), ("OFD.xml", .ofd),
            ("会议纪要.docx", .packed), ("readme.dat", .other),
        ])
    func anotherKindOfArchiveIsNamed(name: String, kind: ArchiveKind) throws {
        let archive = Archive(entries: [Archive.Entry(name: name, bytes: Array("x".utf8))])
        #expect(try Conversion(docx: archive).failure == .otherArchive(kind))
    }

    @Test func aTruncatedArchiveIsDamagedAtEveryLength() throws {
        let bytes = try Archive(body: Archive.paragraph("甲")).bytes()
        for count in stride(from: 4, to: bytes.count - 1, by: 7) {
            let conversion = try Conversion { try DocxReader.text(of: Array(bytes[..<count])) }
            #expect(conversion.isDamaged, "\(count): \(conversion)")
        }
    }

    @Test(
        arguments: [
            // Billion laughs.
            #"<!DOCTYPE x [<!ENTITY a "哈哈哈哈"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]><w:document>&c;</w:document>"#,
            // A file from outside.
            #"<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><w:document>&f;</w:document>"#,
            #"<!DOCTYPE x SYSTEM "http://127.0.0.1/x.dtd"><w:document/>"#,
            "<?xml version=\"1.0\"?><!-- a --><!DOCTYPE x><w:document/>",
        ])
    func documentTypesAreRefusedUnread(document: String) throws {
        #expect(try Conversion(docx: Archive(document: document)).failure == .documentType)
    }

    @Test func anEntityThatNobodyDefinedIsNotDroppedSilently() throws {
        let body = "<w:p><w:r><w:t>甲&x;乙</w:t></w:r></w:p>"
        #expect(try Conversion(docx: Archive(body: body)).text == nil)
    }

    @Test func twoHundredThousandAttributesAreRefused() throws {
        let attributes = (0..<200_000).map { "a\($0)=\"\"" }.joined(separator: " ")
        #expect(try Conversion(docx: Archive(document: "<w:document \(attributes)/>")).failure == .elementTooLarge)
    }

    @Test func nestingWithoutEndIsRefused() throws {
        let deep = String(repeating: "<w:p>", count: 100_000)
        #expect(try Conversion(docx: Archive(body: deep)).failure == .tooDeep(limit: 200))
    }

    @Test func brokenXMLIsDamagedNotHalfRead() throws {
        for body in ["<w:p><w:r><w:t>甲</w:t></w:p>", "<w:p><w:r><w:t>甲\u{1}</w:t></w:r></w:p>", "<w:p", "<![CDATA["] {
            #expect(try Conversion(docx: Archive(body: body)).isDamaged, "\(body)")
        }
    }

    @Test func aListThatRefersToNothingOrCountsBeyondBoundsIsHarmless() throws {
        let numbering = """
            <w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="9223372036854775807"/><w:lvlText w:val="%1%9%0%"/></w:lvl></w:abstractNum>
            <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
            """
        let body =
            DocxTests.item("甲") + DocxTests.item("乙") + DocxTests.item("丙", list: 99)
            + DocxTests.item("丁", level: 2_000_000)
        let text = try #require(try Conversion(docx: Archive(body: body, numbering: numbering)).text)
        #expect(text.hasSuffix("乙\n丙\n丁\n"))
    }

    @Test func escapesAndBidirectionalMarksPassAsText() throws {
        let body = Archive.paragraph("要抓好\u{202E}春耕\u{200B}")
        #expect(try Conversion(docx: Archive(body: body)) == .text("要抓好\u{202E}春耕\u{200B}"))
    }
}
