import Foundation
import TestSupport
import Testing

@Suite("export")
struct ExportTests {
    private func exists(_ duban: CommandUnderTest, _ name: String) -> Bool {
        FileManager.default.fileExists(atPath: duban.home + "/" + name)
    }

    @Test("The format follows the file's name, and how many items there are is said on standard error")
    func formats() async throws {
        try await CommandUnderTest.withSample { duban in
            let count = try await duban.items().count
            for (name, start) in [
                ("a.xlsx", "PK"), ("a.docx", "PK"), ("a.csv", "\u{FEFF}序号,编号,来源"), ("a.md", "# 督办台账"),
                ("a.htm", "<!DOCTYPE html>"),
                ("a.ics", "BEGIN:VCALENDAR\r\n"), ("a.json", "[{\"number\":1"),
            ] {
                let result = try await duban("export", "-o", name)
                #expect(result.status == 0 && result.output.isEmpty, "\(name): \(result.errorText)")
                #expect(result.errorText.contains("\(count) 项") && result.errorText.contains(name))
                let bytes = Array(try Data(contentsOf: URL(filePath: duban.home + "/" + name)))
                #expect(bytes.starts(with: Array(start.utf8)), "\(name)")
            }
            let list = try await duban("list", "--format", "json")
            #expect(Array(try Data(contentsOf: URL(filePath: duban.home + "/a.json"))) == list.output)
        }
    }

    @Test("A query selects, an order is kept, and - is standard output")
    func queries() async throws {
        try await CommandUnderTest.withSample { duban in
            let expected = try await duban.numbers("department:公安局")
            let result = try await duban("export", "department:公安局", "--format", "csv", "-o", "-")
            let lines = result.text.split(separator: "\r\n").dropFirst()
            #expect(
                lines.map { $0.split(separator: ",", omittingEmptySubsequences: false)[1] } == expected.map { "\($0)" })
            let negated = try await duban("export", "-department:公安局", "--format", "json", "-o", "-", "--sort", "due")
            #expect(negated.status == 0 && !negated.text.contains("\"number\":\(expected[0]),"))
            #expect(try await duban("export", "-o", "-").status == 64)
            #expect(try await duban("export").status == 64)
            #expect(try await duban("export", "-o", "a.doc").status == 64)
            #expect(try await duban("export", "--format", "doc", "-o", "a").status == 64)
            #expect(try await duban("export", "nonsense:", "-o", "a.csv").status == 64)
            #expect(!exists(duban, "a.csv"))
        }
    }

    @Test("A file that is there stays unless --replace is said, and nothing half is left behind")
    func existing() async throws {
        try await CommandUnderTest.withSample { duban in
            let path = try duban.write("alt", to: "a.csv")
            let refused = try await duban("export", "-o", "a.csv")
            #expect(refused.status == 1 && refused.errorText.contains("--replace"))
            #expect(try String(contentsOfFile: path, encoding: .utf8) == "alt")
            #expect(try await duban("export", "-o", "a.csv", "--replace").status == 0)
            #expect(try String(contentsOfFile: path, encoding: .utf8) != "alt")
            #expect(try await duban("export", "-o", "none/a.csv").errorText.contains("目录"))
            #expect(try await duban("export", "-o", "ledger", "--format", "csv").status == 1)
            let names = try FileManager.default.contentsOfDirectory(atPath: duban.home)
            #expect(names.sorted() == ["a.csv", "ledger"])
        }
    }

    @Test("A full disk is told, and leaves neither a half file nor a changed one")
    func fullDisk() async throws {
        try await CommandUnderTest.withSample { duban in
            try duban.write("alt", to: "a.csv")
            // A limit on the size of files is the full disk of whoever may not fill one.
            let script = "ulimit -f 1; trap '' XFSZ; \"$0\" export -o a.csv --replace; echo $?"
            let result = try await FinishedProgram.run(
                "bash", ["-c", script, duban.program], environment: duban.environment, folder: duban.home)
            #expect(result.text == "1\n" && result.errorText.contains("a.csv"), "\(result.errorText)")
            #expect(try String(contentsOfFile: duban.home + "/a.csv", encoding: .utf8) == "alt")
            let names = try FileManager.default.contentsOfDirectory(atPath: duban.home)
            #expect(names.sorted() == ["a.csv", "ledger"])
        }
    }

    @Test("A sheet for each department holds what that department has a part in")
    func departments() async throws {
        try await CommandUnderTest.withSample { duban in
            try await duban("export", "-o", "a.md", "--by-department")
            let text = try String(contentsOfFile: duban.home + "/a.md", encoding: .utf8)
            let parts = text.components(separatedBy: "\n---\n")
            let police = try #require(parts.first { $0.contains("# 县公安局督办台账") })
            let count = try await duban.items("department:公安局").count
            #expect(police.contains("共 \(count) 项"))
            #expect(police.split(separator: "\n").count { $0.hasPrefix("| ") } == count + 2)
        }
    }
}
