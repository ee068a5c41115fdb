import Foundation
import TestSupport
import Testing

@Suite struct ReadmeTests {
    /// The commands of the README's first block that begin with `duban`, in both languages, run as printed one after the other.
    @Test(arguments: [0, 1]) func theCommandsWorkAsPrinted(language: Int) async throws {
        let readme = try Repository.text("README.md")
        let blocks = readme.components(separatedBy: "```sh\n").dropFirst()
            .compactMap { $0.components(separatedBy: "\n```").first }
            .filter { $0.hasPrefix("duban ") }
        let block = try #require(blocks.count > language ? blocks[language] : nil)
        let home = FileManager.default.temporaryDirectory.appending(path: "duban-readme-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: home) }
        let program = try builtProgram("duban")
        for line in block.split(separator: "\n") {
            let command = "\"$DUBAN\" " + line.dropFirst("duban ".count)
            let result = try await FinishedProgram.run(
                "sh", ["-c", command],
                changing: [
                    "DUBAN": program, "HOME": home, "LANG": "C.UTF-8", "XDG_DATA_HOME": nil, "XDG_STATE_HOME": nil,
                    "DUBAN_LEDGER": nil,
                ], folder: Repository.root.path)
            #expect(result.status == 0, "\(line)\n\(result.errorText)")
        }
    }

    @Test func everyGoalThatItPromisesIsInTheMakefile() throws {
        let makefile = try Repository.text("Makefile")
        let readme = try Repository.text("README.md")
        for goal in readme.matches(of: /make ([a-z]+)/).map({ String($0.output.1) }) {
            #expect(makefile.contains("\n\(goal):"), "make \(goal)")
        }
    }

    @Test func everyPageThatItNamesIsThere() throws {
        for page in ["README.md", "docs/ARCHITECTURE.md", "CONTRIBUTING.md"] {
            let folder = page.contains("/") ? "docs/" : ""
            for link in try Repository.text(page).matches(of: /\]\(([^):]+)\)/).map({ String($0.output.1) }) {
                let path = Repository.root.appending(path: folder + link).path
                #expect(FileManager.default.fileExists(atPath: path), "\(page) names \(link)")
            }
        }
    }
}
