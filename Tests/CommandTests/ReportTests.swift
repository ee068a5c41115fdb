import Foundation
import TestSupport
import Testing

@Suite("report")
struct ReportTests {
    private static let kinds = ["ledger", "breakdown", "notice", "bulletin", "leader", "week"]

    @Test("Every kind says something of the sample, in both languages, to a file and to standard output")
    func kinds() async throws {
        try await CommandUnderTest.withSample { duban in
            for kind in Self.kinds {
                for language in ["zh", "en"] {
                    let shown = try await duban(
                        "report", kind, "-o", "-", "--lang", language, "--today", "2020-03-01")
                    #expect(shown.status == 0 && shown.text.hasPrefix("# "), "\(kind): \(shown.errorText)")
                    let name = "\(duban.home)/\(kind)-\(language).md"
                    let written = try await duban(
                        "report", kind, "-o", name, "--lang", language, "--today", "2020-03-01")
                    #expect(written.status == 0 && written.text.isEmpty)
                    #expect(try Data(contentsOf: URL(filePath: name)) == Data(shown.output))
                }
            }
            let none = try await duban("report", "reminder", "-o", "r.md", "--today", "2020-03-01")
            #expect(none.status == 0 && !FileManager.default.fileExists(atPath: duban.home + "/r.md"))
        }
    }

    @Test("A file that is there stays, unless it is to be replaced")
    func replacing() async throws {
        try await CommandUnderTest.withSample { duban in
            let file = try duban.write("mine", to: "a.md")
            #expect(try await duban("report", "ledger", "-o", file).status == 1)
            #expect(try String(contentsOfFile: file, encoding: .utf8) == "mine")
            #expect(try await duban("report", "ledger", "-o", file, "--replace").status == 0)
            #expect(try String(contentsOfFile: file, encoding: .utf8).hasPrefix("# 督办台账"))
        }
    }

    @Test("The ledger's own template is used, and copied by a backup; a mistake in it names its line")
    func templates() async throws {
        try await CommandUnderTest.withSample { duban in
            let folder = duban.ledger + "/templates"
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            let printed = try await duban("report", "--print-template", "bulletin")
            try duban.write(printed.text.replacing("督查通报", with: "督查专报"), to: "ledger/templates/bulletin.mustache")
            let shown = try await duban("report", "bulletin", "-o", "-")
            #expect(shown.text.hasPrefix("# 督查专报"))
            #expect(try await duban("report", "--list-templates").text.contains("templates/bulletin.mustache"))
            #expect(try await duban("check").status == 0)
            #expect(try await duban("backup", "copy").status == 0)
            #expect(FileManager.default.fileExists(atPath: duban.home + "/copy/templates/bulletin.mustache"))
            let bad = try duban.write("@title X\n{{alll}}\n", to: "bad.mustache")
            let refused = try await duban("report", "bulletin", "-o", "-", "--template", bad)
            #expect(refused.status == 1 && refused.errorText.contains("2") && refused.errorText.contains("{{alll}}"))
        }
    }

    @Test(
        "What cannot be meant is refused as a wrong command line",
        arguments: [
            ["report"], ["report", "bulletin"], ["report", "nothing", "-o", "-"], ["report", "ledger", "-o", "a.txt"],
            ["report", "ledger", "-o", "-", "--period", "month"],
            ["report", "bulletin", "-o", "-", "--period", "soon"],
            ["report", "bulletin", "-o", "-", "--period", "2999"],
            ["report", "bulletin", "-o", "-", "--since", "2020-01-01"],
            ["report", "notice", "-o", "-", "--number", "0"],
            ["report", "bulletin", "-o", "-", "--period", "2020-03-01..2020-02-01"],
        ]) func refusals(arguments: [String]) async throws
    {
        try await CommandUnderTest.withLedger { duban in
            let result = try await duban.run(arguments)
            #expect(result.status == 64, "\(arguments): \(result.errorText)")
            #expect(result.output.isEmpty && !result.errorText.isEmpty)
        }
    }

    @Test("A bulletin about a month that is over is that of its last day, whatever was done since")
    func pastMonth() async throws {
        try await CommandUnderTest.withLedger { duban in
            try await duban("add", "排查漏网人员", "--lead", "公安局", "--due", "2020-02-20")
            try await duban("done", "1", "--date", "2020-03-05", "--today", "2020-03-06")
            let february = try await duban(
                "report", "bulletin", "--period", "2020-02", "-o", "-", "--today", "2020-03-06")
            #expect(february.text.contains("本期办结0项，未办结1项，其中逾期1项"))
            let march = try await duban(
                "report", "bulletin", "--period", "2020-03", "-o", "-", "--today", "2020-03-06")
            #expect(march.text.contains("本期办结1项，未办结0项，其中逾期0项"))
            #expect(march.text.contains("办结率100.0%，到期办结率-，按时办结率0.0%"))
        }
    }
}
