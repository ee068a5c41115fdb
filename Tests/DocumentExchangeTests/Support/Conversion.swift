import DirectiveExtraction
import DocumentExchange
import Foundation
import LedgerModel
import TestSupport

/// What a converter made of a document, for comparing.
enum Conversion: Equatable {
    case text(String, [ConversionRemark])
    case failure(ConversionFailure)

    static func text(_ text: String) -> Conversion { .text(text + "\n", []) }

    init(_ body: () throws -> ConvertedText) throws {
        do {
            let converted = try body()
            self = .text(converted.text, converted.remarks)
        } catch let failure as ConversionFailure {
            self = .failure(failure)
        }
    }

    /// In this process.
    init(docx: DocxArchive) throws {
        let bytes = try docx.bytes()
        try self.init { try DocxReader.text(of: bytes) }
    }

    init(html: String) throws {
        try self.init(html: Array(html.utf8))
    }

    init(html: [UInt8]) throws {
        try self.init { try HTMLReader.text(of: html) }
    }

    /// By the built program in a child process, as users get it.
    init(_ bytes: [UInt8], as format: DocumentFormat) throws {
        let converter = DocumentConverter(program: try builtProgram("duban"))
        try self.init { try converter.text(of: bytes, as: format) }
    }

    var text: String? { if case .text(let text, _) = self { text } else { nil } }
    var failure: ConversionFailure? { if case .failure(let failure) = self { failure } else { nil } }
    /// `damaged`, whatever the library's words.
    var isDamaged: Bool { if case .failure(.damaged) = self { true } else { false } }
}

/// The sample text, and what is extracted from a text, in lines that can be compared.
enum SampleText {
    static let paragraphs: [String] = {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let text = try? String(contentsOf: root.appending(path: "seeds/sample.txt"), encoding: .utf8)
        return (text ?? "").split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.filter {
            !$0.isEmpty
        }
    }()

    static var text: String { paragraphs.joined(separator: "\n\n") + "\n" }

    /// Every directive and item with what was found of it.
    static func findings(in text: String) -> [String] {
        let extraction = Extractor(departments: .builtIn()).extract(Array(text.utf8))
        return extraction.articles.flatMap { article in
            ["# \(article.title)"]
                + article.directives.flatMap { directive in
                    ["\(directive.speaker ?? "") \(directive.ordinal ?? 0) \(directive.text)"]
                        + directive.tasks.map { task in
                            let owners = task.owners.map { "\($0.name) \($0.role?.id ?? "")" }.joined(separator: ",")
                            return "- \(task.text) [\(owners)] \(task.deadline?.passage.text ?? "")"
                        }
                }
        }
    }
}
