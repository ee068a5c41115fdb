import Foundation
import TestSupport
import Testing

/// `duban config`, and what a file does to the other commands and the interface.
@Suite struct ConfigTests {
    private func write(_ text: String, _ duban: CommandUnderTest) throws {
        let folder = duban.home + "/.config/duban"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try duban.write(text, to: ".config/duban/config.toml")
    }

    @Test(arguments: ["zh", "en"]) func theDefaultFileIsTheDefault(language: String) async throws {
        try await CommandUnderTest.run { duban in
            let text = try await duban("config", "--default", "--lang", language).text
            let hasHan = text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
            #expect(hasHan == (language == "zh") || text.contains("公安局"))
            // Every option has a comment above it.
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            for (index, line) in lines.enumerated().dropFirst() where line.contains(" = ") && !line.hasPrefix("#") {
                #expect(lines[index - 1].hasPrefix("# "), "\(line)")
            }
            let before = try await duban("config", "--lang", language).text.split(separator: "\n").dropFirst()
            try write(text, duban)
            let after = try await duban("config", "--lang", language)
            #expect(after.status == 0, "\(after.errorText)")
            let values: (Substring) -> Substring = { $0.split(separator: "  #")[0] }
            #expect(after.text.split(separator: "\n").dropFirst().map(values) == before.map(values))
        }
    }

    @Test func itSaysWhereEachValueComesFrom() async throws {
        try await CommandUnderTest.run { duban in
            try write("# 我的\nmouse = false\n\n[keys]\ntoggleDone = [\"z\"]\n", duban)
            let text = try await duban("config", variables: ["NO_COLOR": "1"]).text
            #expect(text.contains("mouse = false  # 第 2 行\n"))
            #expect(text.contains("toggleDone = [\"z\"]  # 第 5 行\n"))
            #expect(text.contains("ascii = false  # 默认\n"))
            #expect(text.contains("depth = \"auto\"  # 由 NO_COLOR 决定\n"))
            let english = try await duban("config", "--lang", "en").text
            #expect(english.contains("language = \"auto\"  # by --lang en\n"))
        }
    }

    @Test func mistakesAreNamedWithTheirLineAndTheNearestWord() async throws {
        try await CommandUnderTest.run { duban in
            try write("mause = true\n[keys]\ntogleDone = [\"z\"]\nundo = [\"q\"]\ntimeZone = [\"x\"]\n", duban)
            let result = try await duban("config")
            #expect(result.status == 64 && result.text.isEmpty)
            let errors = result.errorText
            #expect(errors.contains("config.toml 第 1 行：没有“mause”这个设置；是不是：mouse？"))
            #expect(errors.contains("第 3 行：没有“togleDone”这个命令；是不是：toggleDone？"))
            #expect(errors.contains("第 4 行：q 给了 undo，它本来是 quit 的键"))
            #expect(errors.contains("duban config --default"))
        }
    }

    @Test func aRuleThatChangesFiguresBelongsToTheLedger() async throws {
        try await CommandUnderTest.run { duban in
            try write("yellowBefore = 5\n", duban)
            let result = try await duban("config", "--lang", "en")
            #expect(result.status == 64)
            #expect(result.errorText.contains("duban settings yellowBefore"))
        }
    }

    @Test func otherCommandsWorkWithABrokenFileAndSayThatItIsNotUsed() async throws {
        try await CommandUnderTest.withLedger { duban in
            try write("language = \"en\"\n", duban)
            #expect(try await duban("done", "9").errorText.contains("there is no item"))
            try write("language = \"en\"\nmouse = 1\n", duban)
            let result = try await duban("list")
            #expect(result.status == 0)
            #expect(result.errorText.contains("设置文件有错，这次没有采用") && result.errorText.contains("第 2 行"))
        }
    }

    @Test func aPipeInPlaceOfTheFileDoesNotStopTheProgram() async throws {
        try await CommandUnderTest.withLedger { duban in
            let path = duban.home + "/.config/duban/config.toml"
            try FileManager.default.createDirectory(
                atPath: duban.home + "/.config/duban", withIntermediateDirectories: true)
            #expect(mkfifo(path, 0o600) == 0)
            #expect(try await duban("list").status == 0)
            #expect(try await duban("config").status == 64)
        }
    }

    @Test(.needsTmux) func theInterfaceDoesNotOpenWithABrokenFileAndNamesTheLine() async throws {
        try await CommandUnderTest.withLedger { duban in
            try write("[keys]\nundo = [\"x\"]\n", duban)
            let variables = duban.environment.mapValues { Optional($0) }
            try await TerminalUnderTest.run([duban.program], variables: variables) { terminal in
                let status = try await terminal.exitStatus()
                #expect(status == 64)
                let screen = try await terminal.screen().joined()
                #expect(screen.contains("第 2 行：x 给了 undo"))
            }
        }
    }

    @Test(.needsTmux) func keysLanguageColumnsAndSignsOfTheFileAreThoseOfTheInterface() async throws {
        try await CommandUnderTest.withLedger { duban in
            try await duban("add", "春耕生产", "--lead", "公安局")
            try write(
                """
                language = "en"
                ascii = true
                [list]
                columns = ["status"]
                [colours]
                border = "bold 5"
                [keys]
                toggleDone = ["z", "F2"]
                editItem = ["e"]
                """, duban)
            let variables = duban.environment.mapValues { Optional($0) }
            try await TerminalUnderTest.run([duban.program], variables: variables) { terminal in
                let screen = try await terminal.wait(forText: "春耕生产")
                #expect(screen.last?.contains("F2done") == true && !screen.joined().contains("│"))
                try await terminal.press("x")
                try await terminal.wait(forText: "x does nothing")
                try await terminal.press("z")
                try await terminal.wait(forText: "done")
                #expect(try await duban.status(of: 1) == "closed")
                try await terminal.press("q")
                #expect(try await terminal.exitStatus() == 0)
            }
        }
    }
}
