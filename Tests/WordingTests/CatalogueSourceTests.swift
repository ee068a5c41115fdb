import Foundation
import Testing
import Wording

/// What the compiler cannot see: that an entry says in Chinese what it says in English.
@Suite("The catalogue's source")
struct CatalogueSourceTests {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Sources/Wording")

    static func files() throws -> [(name: String, text: String)] {
        try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.lastPathComponent.hasPrefix("Catalogue") }
            .map { ($0.lastPathComponent, try String(contentsOf: $0, encoding: .utf8)) }
    }

    /// The literals that follow `label`, interpolations included.
    static func literals(after label: String, in text: String) -> [String] {
        var found: [String] = []
        var rest = Substring(text)
        while let range = rest.range(of: label + " \"") {
            rest = rest[range.upperBound...]
            var depth = 0
            var literal = ""
            var previous: Character = " "
            for character in rest {
                if character == "(" && (previous == "\\" || depth > 0) { depth += 1 }
                if character == "\"" && depth == 0 && previous != "\\" { break }
                if depth == 0 { literal.append(character) }
                if character == ")" && depth > 0 { depth -= 1 }
                previous = character
            }
            found.append(literal)
        }
        return found
    }

    static func isHan(_ scalar: Unicode.Scalar) -> Bool { (0x4E00...0x9FFF).contains(scalar.value) }

    @Test("English entries hold no Han character, Chinese ones hold one or no letter at all")
    func languages() throws {
        let files = try Self.files()
        #expect(files.count >= 4)
        for file in files {
            for literal in Self.literals(after: "en:", in: file.text) {
                #expect(!literal.unicodeScalars.contains(where: Self.isHan), "\(file.name): \(literal)")
            }
            for literal in Self.literals(after: "zh:", in: file.text) {
                let letters = literal.replacing("\\", with: "").unicodeScalars.filter(\.properties.isAlphabetic)
                #expect(letters.isEmpty || letters.contains(where: Self.isHan), "\(file.name): \(literal)")
            }
        }
    }

    @Test("Every member of a record has a Chinese word")
    func members() throws {
        let folder = Self.folder.deletingLastPathComponent().appending(path: "LedgerStorage/Records")
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        var names: Set<String> = []
        for file in files where file.lastPathComponent.hasSuffix("+Schema.swift") {
            let text = try String(contentsOf: file, encoding: .utf8)
            for match in text.matches(of: /\n +\.[a-z]+\([^"\n]*"([A-Za-z0-9]+)"/) { names.insert(String(match.1)) }
        }
        #expect(names.count > 60 && names.contains("suspendedFrom") && names.contains("textSha256"))
        for name in names.sorted() {
            #expect(Catalogue(.chinese).leaf(name).string.unicodeScalars.contains(where: Self.isHan), "\(name)")
        }
    }

    @Test("What people see is not written anywhere else", arguments: ["Browser", "TerminalScreen", "TerminalNcurses"])
    func onlyHere(target: String) throws {
        let folder = Self.folder.deletingLastPathComponent().appending(path: target)
        let files =
            FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL } ?? []
        let sources = files.filter { $0.pathExtension == "swift" }
        #expect(!sources.isEmpty)
        for file in sources {
            for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
                let code = line.range(of: "//").map { line[..<$0.lowerBound] } ?? line
                #expect(!code.unicodeScalars.contains(where: Self.isHan), "\(file.lastPathComponent): \(line)")
            }
        }
    }
}
