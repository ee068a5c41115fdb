import Browser
import Foundation
import TerminalScreen
import Testing
import Wording

/// The key tables of the user guide are made from the table of commands: nothing is said twice by hand.
@Suite("The user guide", .serialized)
struct UserGuideTests {
    static let guide = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "docs/user-guide.md")

    /// A table for each section of the commands.
    static func keyTables(_ language: Language) -> String {
        let words = Catalogue(language)
        let titles = language == .chinese ? ("按键", "命令", "作用") : ("Keys", "Command", "What it does")
        var lines: [String] = []
        for section in CommandTable.Section.allCases {
            lines += [
                "", "#### \(section.title(in: words))", "", "| \(titles.0) | \(titles.1) | \(titles.2) |",
                "|---|---|---|",
            ]
            for entry in CommandTable.entries where entry.section == section {
                let said = entry.words(words)
                let cells = [keys(of: entry, words), said.name.string, said.description.string]
                lines.append("| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |")
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func keys(of entry: CommandTable.Entry, _ words: Catalogue) -> String {
        func names(_ keys: [Key]) -> String { keys.map { $0.name(in: words).string }.joined(separator: " ") }
        let always =
            entry.standardKeys.isEmpty ? Key.character(":").name(in: words).string + " …" : names(entry.standardKeys)
        guard !entry.reviewKeys.isEmpty else { return always }
        let inReview = words.language == .chinese ? "核对稿中" : "in the review"
        return "\(always), \(inReview) \(names(entry.reviewKeys))"
    }

    @Test("Its key tables are those of the program", arguments: [Language.chinese, .english])
    func tables(language: Language) throws {
        let name = language == .chinese ? "zh" : "en"
        let text = try String(contentsOf: Self.guide, encoding: .utf8)
        let start = try #require(text.range(of: "<!-- keys \(name) -->\n"))
        let end = try #require(text.range(of: "\n<!-- end of keys \(name) -->"))
        let tables = Self.keyTables(language)
        if text[start.upperBound..<end.lowerBound] + "\n" == tables { return }
        if ProcessInfo.processInfo.environment["DUBAN_RECORD"] != nil {
            let whole = text[..<start.upperBound] + tables.dropLast() + text[end.lowerBound...]
            try String(whole).write(to: Self.guide, atomically: true, encoding: .utf8)
        }
        Issue.record("the key tables (\(name)) are not those of the program; DUBAN_RECORD=1 writes them")
    }

    @Test("Help, palette and table have the same commands, each under its name and its keys")
    func help() {
        for opener in [Key.function(1), .function(9)] {
            for entry in CommandTable.entries {
                var interface = Interface(columns: 118, rows: 40)
                interface.press(opener)
                let words = interface.state.appearance.words
                let said = entry.words(words)
                interface.type(said.description.string)
                let wanted = [said.name.string] + entry.standardKeys.map { $0.name(in: words).string }
                let isThere = interface.picture.split(separator: "\n").contains { line in
                    wanted.allSatisfy { line.contains($0) } && !line.contains("> ")
                }
                #expect(isThere, "\(entry.command)")
            }
        }
    }
}
