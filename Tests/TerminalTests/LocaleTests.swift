import DocumentExchange
import Foundation
import TestSupport
import Testing

/// Locales whose text is no UTF-8, and those that are none. They are made here, into a private folder: nothing of the system is changed.
@Suite(
    "Locales",
    .enabled(if: isInstalled("localedef") && isReadable("/usr/share/i18n/charmaps/GB18030.gz"), "needs locales"),
    .serialized)
struct LocaleTests {
    enum Codeset: String, CaseIterable, Sendable {
        case gbk = "GBK"
        case gb18030 = "GB18030"
    }

    private struct Place {
        let home: String
        let program: String
        let codeset: Codeset
        var environment: [String: String]

        func bytes(_ text: String) throws -> [UInt8] {
            try #require(CharacterConversion.convert(Array(text.utf8), from: "UTF-8", to: codeset.rawValue))
        }

        func text(_ bytes: [UInt8]) -> String {
            let converted = CharacterConversion.convert(bytes, from: codeset.rawValue, to: "UTF-8") ?? bytes
            return String(decoding: converted, as: UTF8.self)
        }

        /// A line of the shell, in the locale's bytes: what a person types.
        func shell(_ line: String) async throws -> FinishedProgram {
            let script = home + "/line.sh"
            try Data(try bytes(line)).write(to: URL(filePath: script))
            return try await FinishedProgram.run("sh", [script], environment: environment, folder: home)
        }
    }

    private static func withLocale(_ codeset: Codeset, _ body: (Place) async throws -> Void) async throws {
        let home = FileManager.default.temporaryDirectory.appending(path: "duban-\(UUID().uuidString.prefix(8))").path
        try FileManager.default.createDirectory(atPath: home + "/locales", withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: home) }
        let name = "zh_CN.\(codeset.rawValue)"
        let made = try await FinishedProgram.run(
            "localedef", ["-i", "zh_CN", "-f", codeset.rawValue, home + "/locales/" + name])
        try #require(FileManager.default.fileExists(atPath: home + "/locales/" + name), "\(made.errorText)")
        let program = try builtProgram("duban")
        let environment = [
            "HOME": home, "PATH": getenvString("PATH") ?? "/usr/bin:/bin", "TZ": "UTC", "LANG": name,
            "LOCPATH": home + "/locales", "TERM": "xterm-256color", "DUBAN_LEDGER": home + "/ledger",
            "DUBAN_ACTOR": "anna", "DUBAN": program,
        ]
        try await body(Place(home: home, program: program, codeset: codeset, environment: environment))
    }

    @Test(
        "Arguments, file names and messages are in the locale's bytes; the ledger is UTF-8", arguments: Codeset.allCases
    )
    func commandLine(codeset: Codeset) async throws {
        try await Self.withLocale(codeset) { place in
            #expect(try await place.shell("\"$DUBAN\" init").status == 0)
            let added = try await place.shell("\"$DUBAN\" add 春耕生产 --lead 公安局")
            #expect(added.status == 0, "\(place.text(added.errorOutput))")
            let listed = try await place.shell("\"$DUBAN\" list 春耕")
            #expect(place.text(listed.output).contains("春耕生产") && place.text(listed.output).contains("公安局"))
            let missing = try await place.shell("\"$DUBAN\" extract 没有这个文件.txt")
            #expect(missing.status == 1 && place.text(missing.errorOutput).contains("没有这个文件.txt"))
            // A file whose name is in these bytes, on a disk where nobody asks what they mean.
            let written = try await place.shell("cp '\(Self.sample)' 讲话.txt && \"$DUBAN\" import 讲话.txt")
            #expect(written.status == 0, "\(place.text(written.errorOutput))")
            #expect(place.text(written.errorOutput + written.output).contains("讲话.txt"))
            let json = try await place.shell("\"$DUBAN\" list 春耕 --format json")
            #expect(json.text.contains("春耕生产"))
            let wrong = try await place.shell("\"$DUBAN\" lst")
            #expect(wrong.status == 64 && place.text(wrong.errorOutput).contains("没有“lst”这个命令"))
        }
    }

    @Test("The interface draws, reads keys and sets its title in the locale's bytes", arguments: Codeset.allCases)
    func interface(codeset: Codeset) async throws {
        try await Self.withLocale(codeset) { place in
            #expect(try await place.shell("\"$DUBAN\" init").status == 0)
            #expect(try await place.shell("\"$DUBAN\" add 春耕生产 --lead 公安局").status == 0)
            #expect(try await place.shell("\"$DUBAN\" add 招商引资 --lead 公安局").status == 0)
            let search = try place.bytes("/招商")
            let status = try await PseudoTerminal.run([place.program], environment: place.environment) { terminal, _ in
                let first = try await terminal.read(until: "F10")
                let shown = place.text(first)
                for text in ["春耕生产", "招商引资", "公安局", "未办结", "帮助"] { #expect(shown.contains(text), "\(text)") }
                terminal.type(bytes: search)
                terminal.type("\r")
                var after: [UInt8] = []
                while case let bytes = terminal.read(within: 1500), !bytes.isEmpty { after += bytes }
                #expect(place.text(after).contains("招商"))
                terminal.type("q")
                _ = terminal.read()
            }
            #expect(status == 0)
        }
    }

    @Test(
        "A locale that is not installed, C and none at all: Chinese in UTF-8",
        arguments: ["", "C", "POSIX", "xx_XX.UTF-8"])
    func none(name: String) async throws {
        try await Self.withLocale(.gbk) { place in
            var other = place
            other.environment["LANG"] = name
            other.environment["LOCPATH"] = nil
            let result = try await FinishedProgram.run(
                place.program, ["list"], environment: other.environment, folder: place.home)
            #expect(result.status == 1)
            let isEnglish = name.hasPrefix("xx")
            #expect(result.errorText.contains(isEnglish ? "no ledger" : "台账"), "\(result.errorText)")
        }
    }

    private static let sample = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "seeds/sample.txt").path
}

private func isReadable(_ path: String) -> Bool { FileManager.default.isReadableFile(atPath: path) }
