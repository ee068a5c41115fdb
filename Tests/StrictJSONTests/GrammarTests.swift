import Foundation
import StrictJSON
import Testing

@Suite("The grammar of JSON")
struct GrammarTests {
    @Test("accepted", arguments: GrammarCase.accepted + GrammarCase.openAndAccepted)
    func accepts(_ example: GrammarCase) {
        #expect(outcome(example.bytes).isAccepted)
        #expect(isAcceptedBySkipping(example.bytes))
    }

    @Test("rejected", arguments: GrammarCase.rejected + GrammarCase.openAndRejected)
    func rejects(_ example: GrammarCase) {
        #expect(!outcome(example.bytes).isAccepted)
        #expect(!isAcceptedBySkipping(example.bytes))
    }

    @Test(
        "what the reader accepts, it writes and reads again as the same value",
        arguments: GrammarCase.accepted + GrammarCase.openAndAccepted)
    func roundTrip(_ example: GrammarCase) throws {
        let value = try JSONValue(parsing: example.bytes)
        let written = value.serialized
        #expect(try JSONValue(parsing: written) == value)
        #expect(try JSONValue(parsing: written).serialized == written)
    }

    @Test("every cut of a document is rejected")
    func cutsAreRejected() {
        let document = Array(#"{"a":[1,-2.5e+3,true,false,null,"é\u00e9\ud83d\ude00"],"b":{}}"#.utf8)
        for length in 0..<document.count {
            #expect(!outcome(Array(document.prefix(length))).isAccepted, "cut after \(length) bytes")
        }
    }
    @Test("every case on which the standard leaves the verdict open stands in the format's description, with ours")
    func openCasesAreDocumented() throws {
        let text = try fileFormat()
        let cases = [("Accepted", GrammarCase.openAndAccepted), ("Rejected", GrammarCase.openAndRejected)]
        for (verdict, examples) in cases {
            let row = try #require(text.split(separator: "\n").first { $0.hasPrefix("| \(verdict) ") })
            let named = Set(row.matches(of: /`(i_[^`]+)`/).map { String($0.output.1) })
            #expect(named == Set(examples.map(\.name)))
        }
    }
}

/// The page that promises what the reader takes.
private func fileFormat() throws -> String {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    return String(decoding: try Data(contentsOf: root.appending(path: "docs/file-format.md")), as: UTF8.self)
}
