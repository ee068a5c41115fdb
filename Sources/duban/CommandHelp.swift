import ArgumentParser
import Wording

/// The help of one command: its examples, then what the argument parser says of it, in the words of the language.
struct CommandHelp {
    let lines: [SafeText]

    /// - Parameter path: the command's words behind `duban`; "" = the program.
    init(path: String, words: Catalogue) {
        var lines = [words.examplesHeading]
        let examples = words.examples(ofCommand: path.isEmpty ? "duban" : path)
        let width = DisplayWidth()
        let column = min(44, examples.map { width.columns(of: $0.line) }.max() ?? 0)
        for example in examples {
            let isShort = width.columns(of: example.line) <= column
            let line = isShort ? width.fitted(example.line, to: column) : example.line
            lines.append("  \(line)  \(example.meaning)")
        }
        lines.append(.empty)
        let type = SubcommandTable.type(atPath: path)
        // The texts are short; the parser would count a Chinese character as one column.
        var text = SubcommandTable.helpMessage(for: type, columns: 1000)
        if path.isEmpty, let global = SubcommandTable.globalSection { text += "\n" + global }
        for translation in words.parserHelpTranslations {
            text = text.replacing(translation.english, with: translation.text.string)
        }
        self.lines = lines + SafeText.lines(of: CommandHelp.reordered(text))
    }

    /// The options that every command has come last.
    private static func reordered(_ text: String) -> String {
        var sections = text.split(separator: "\n\n", omittingEmptySubsequences: true).map(String.init)
        if let index = sections.firstIndex(where: { $0.hasPrefix(GlobalOptions.title) }) {
            sections.append(sections.remove(at: index))
        }
        return sections.joined(separator: "\n\n")
    }

    func print(to output: Output) {
        for line in lines { output.line(line) }
    }
}

extension SubcommandTable {
    /// The names of the commands, each with those below it.
    static var names: [String: [String]] {
        var names: [String: [String]] = [:]
        for command in commands {
            let configuration = command.configuration
            let below = configuration.subcommands.compactMap { $0.configuration.commandName }
            if let name = configuration.commandName { names[name] = below }
        }
        return names
    }

    /// What the help of any command says of the options that all of them have.
    static var globalSection: String? {
        helpMessage(for: BrowseCommand.self, columns: 1000).split(separator: "\n\n").map(String.init)
            .first { $0.hasPrefix(GlobalOptions.title) }
    }

    /// Whether some command has this word.
    static func isCommandWord(_ word: String) -> Bool {
        names.contains { $0.key == word || $0.value.contains(word) }
    }

    /// The command of that path; the table itself for "".
    static func type(atPath path: String) -> any ParsableCommand.Type {
        var type: any ParsableCommand.Type = SubcommandTable.self
        for name in path.split(separator: " ") {
            let below = type.configuration.subcommands.first { $0.configuration.commandName == String(name) }
            guard let below else { break }
            type = below
        }
        return type
    }
}
