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
        let type = CommandTable.type(atPath: path)
        var text = CommandTable.helpMessage(for: type, columns: 1000)
        for translation in words.parserHelpTranslations {
            text = text.replacing(translation.english, with: translation.text.string)
        }
        for title in ["GLOBAL OPTIONS:", words.globalOptionsTitle.string.uppercased() + ":"] {
            text = text.replacing(title, with: words.globalOptionsTitle.string + ":")
        }
        self.lines = lines + SafeText.lines(of: text)
    }

    func print(to output: Output) {
        for line in lines { output.line(line) }
    }
}

extension CommandTable {
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

    /// Whether some command has this word.
    static func isCommandWord(_ word: String) -> Bool {
        names.contains { $0.key == word || $0.value.contains(word) }
    }

    /// The command of that path; the table itself for "".
    static func type(atPath path: String) -> any ParsableCommand.Type {
        var type: any ParsableCommand.Type = CommandTable.self
        for name in path.split(separator: " ") {
            let below = type.configuration.subcommands.first { $0.configuration.commandName == String(name) }
            guard let below else { break }
            type = below
        }
        return type
    }
}
