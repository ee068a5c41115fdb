import Foundation
import TestSupport
import Testing
import Wording

@Suite("ScalarClass")
struct ScalarClassTests {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    @Test("The fast path agrees with the table")
    func fastPath() {
        #expect(ScalarClass("一") == .wide)
        #expect(ScalarClass("\u{9FFF}") == .wide)
        #expect(ScalarClass("\u{4DFF}") == .narrow)
        #expect(ScalarClass("\u{A000}") == .wide)
        #expect(ScalarClass("~") == .narrow)
        #expect(ScalarClass("\u{7F}") == .control)
    }

    @Test(
        "The table is what its script makes of the Unicode data",
        .enabled(
            if: FileManager.default.fileExists(atPath: "/usr/share/unicode/EastAsianWidth.txt"),
            "unicode-data is not here: the table is compared only where it is"))
    func fresh() async throws {
        let script = Self.root.appending(path: "Scripts/generate-width-table.py")
        let table = Self.root.appending(path: "Sources/Wording/Generated/ScalarClassTable.swift")
        let made = try await FinishedProgram.run("python3", [script.path, "-"])
        #expect(made.text == (try String(contentsOf: table, encoding: .utf8)), "run Scripts/generate-width-table.py")
    }
}
