import DocumentExchange
import Foundation
import TestSupport
import Testing

extension Trait where Self == ConditionTrait {
    static var needsPDFReader: Self { .enabled(if: isInstalled("pdftotext"), "needs pdftotext") }
}

@Suite("Reading PDF", .needsPDFReader)
struct PDFTests {
    typealias Run = PDFFile.Run

    static func conversion(_ pages: [Run]...) throws -> Conversion {
        try Conversion(PDFFile(pages: pages).bytes(), as: .pdf)
    }

    /// Lines of ten characters and more below one another.
    static func lines(_ texts: [String], x: Double = 72, y: Double = 700, size: Double = 12) -> [Run] {
        texts.enumerated().map { Run(x: x, y: y - 18 * Double($0.offset), size: size, text: $0.element) }
    }

    @Test func fullLinesGoOnAndShortOnesEndTheirParagraph() throws {
        let text = Self.lines(["王宏伟强调，要提高政治站位，抓紧抓", "实各项工作，不留死角。", "会议要求，县农业农村局要抓好春耕生", "产。"])
        #expect(
            try Self.conversion(text) == .text("王宏伟强调，要提高政治站位，抓紧抓实各项工作，不留死角。\n会议要求，县农业农村局要抓好春耕生产。"))
    }

    @Test func anIndentedLineBeginsAParagraph() throws {
        var text = Self.lines(["王宏伟强调，要提高政治站位，抓紧抓", "实各项工作，不留死角，不留盲区。啊", "会议要求，县农业农村局要抓好春"])
        text[2].x = 96
        #expect(
            try Self.conversion(text) == .text("王宏伟强调，要提高政治站位，抓紧抓实各项工作，不留死角，不留盲区。啊\n会议要求，县农业农村局要抓好春"))
    }

    @Test func largeLinesAreAHeadingThatMayTakeTwo() throws {
        let title = Self.lines(["某县召开领导小组第九次", "专题会议"], x: 150, y: 780, size: 20)
        let text = Self.lines(["会议要求，县农业农村局要抓好春耕生", "产。"])
        #expect(try Self.conversion(title + text) == .text("# 某县召开领导小组第九次专题会议\n会议要求，县农业农村局要抓好春耕生产。"))
    }

    @Test func columnsAreReadOneAfterTheOther() throws {
        let left = Self.lines(["王宏伟强调，要提高政治站位，抓", "紧抓实疫情防控各项措施，坚决做", "到守土有责、守土尽责，不留任何", "死角，不留任何盲区，确保全县人", "民群众生命安全。"])
        let right = Self.lines(
            ["会议要求，县农业农村局要抓好春", "耕生产，组织好种子化肥农药等农", "资调运供应，确保不误农时，县教", "科局要做好开学前的各项准备工作", "不得有误。"], x: 320)
        let title = [Run(x: 180, y: 760, size: 20, text: "某县召开疫情防控会议")]
        #expect(
            try Self.conversion(title + left + right)
                == .text(
                    "# 某县召开疫情防控会议\n王宏伟强调，要提高政治站位，抓紧抓实疫情防控各项措施，坚决做到守土有责、守土尽责，不留任何死角，不留任何盲区，确保全县人民群众生命安全。\n会议要求，县农业农村局要抓好春耕生产，组织好种子化肥农药等农资调运供应，确保不误农时，县教科局要做好开学前的各项准备工作不得有误。"
                ))
    }

    @Test func cellsBesideOneAnotherAreARow() throws {
        var runs: [Run] = []
        for (row, texts) in [["任务", "责任单位", "时限"], ["抓好春耕", "农业农村局", "3月底前"]].enumerated() {
            for (column, text) in texts.enumerated() {
                runs.append(Run(x: 72 + 150 * Double(column), y: 700 - 24 * Double(row), size: 12, text: text))
            }
        }
        #expect(try Self.conversion(runs) == .text("任务 | 责任单位 | 时限\n抓好春耕 | 农业农村局 | 3月底前"))
    }

    @Test func pageNumbersAndRunningTitlesAreDroppedAndParagraphsGoOnOverPages() throws {
        let pages = (1...3).map { number in
            [Run(x: 72, y: 810, size: 9, text: "某县督查通报第\(number)期")]
                + Self.lines(["王宏伟强调，要提高政治站位，抓紧抓", "实疫情防控各项措施，坚决做到守土有"])
                + [Run(x: 280, y: 30, size: 9, text: "— \(number) —")]
        }
        let text = try #require(try Conversion(PDFFile(pages: pages).bytes(), as: .pdf).text)
        #expect(text == String(repeating: "王宏伟强调，要提高政治站位，抓紧抓实疫情防控各项措施，坚决做到守土有", count: 3) + "\n")
    }

    @Test func pagesOfPicturesAreRefusedOrSaid() throws {
        #expect(try Self.conversion([], []).failure == .noTextLayer(pages: 2))
        #expect(
            try Self.conversion(Self.lines(["会议要求，要抓好春耕。"]), [])
                == .text("会议要求，要抓好春耕。\n", [.pagesWithoutText(1)]))
    }

    @Test func aPasswordIsAskedForByNobody() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/encrypted.pdf")
        #expect(try Conversion(Array(Data(contentsOf: file)), as: .pdf).failure == .encrypted)
    }

    @Test(arguments: [
        "%PDF-1.4\n", "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 1 0 R >>\nendobj\ntrailer << /Root 1 0 R >>",
    ])
    func ruinsAreDamaged(text: String) throws {
        let conversion = try Conversion(Array(text.utf8), as: .pdf)
        #expect(conversion.text == nil, "\(conversion)")
    }

    @Test func aTruncatedFileIsRepairedOrDamagedNeverACrash() throws {
        let bytes = PDFFile(pages: [Self.lines(["会议要求，要抓好春耕。"])]).bytes()
        for count in stride(from: 20, to: bytes.count, by: 400) {
            switch try Conversion(Array(bytes[..<count]), as: .pdf) {
            case .text, .failure(.damaged), .failure(.noTextLayer), .failure(.noText): break
            case let other: Issue.record("\(count): \(other)")
            }
        }
    }

    @Test func pagesThatRefertoThemselvesEnd() throws {
        let loop = """
            %PDF-1.4
            1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
            2 0 obj << /Type /Pages /Count 1000000 /Kids [2 0 R 2 0 R] >> endobj
            trailer << /Root 1 0 R /Size 3 >>
            """
        #expect(try Conversion(Array(loop.utf8), as: .pdf).text == nil)
    }
}
