import ArgumentParser
import Browser
import Configuration
import Wording

struct ConfigCommand: Subcommand {
    static let path = "config"
    static let synopsis = "[--default]"

    @Flag(name: .customLong("default"), help: help("config default"))
    var showsDefault = false

    @OptionGroup(title: GlobalOptions.title)
    var global: GlobalOptions

    func run(in context: CommandContext) throws {
        let configuration = UserConfiguration.current
        let path = SafeText(sanitising: configuration.path ?? "config.toml")
        let words = context.words
        let remarks: ConfigurationText.Remarks
        let preferences: Preferences
        if showsDefault {
            preferences = Preferences(UserConfiguration.vocabulary)
            remarks = ConfigurationText.Remarks(
                above: { option in
                    option.isEmpty
                        ? words.configurationHeading(path: path).map(\.string)
                        : Self.comment(on: option, words).map(\.string)
                }, beside: { _ in nil })
        } else {
            try configuration.check()
            preferences = configuration.preferences
            remarks = inForce(configuration, path, in: context)
        }
        let example = Preferences.Filter(
            name: words.exampleFilterName.string, query: "department:公安局 is:overdue")
        let text = ConfigurationText(
            preferences, UserConfiguration.vocabulary, remarks: remarks, example: example)
        // A file to be kept: UTF-8 like the one that is read, whatever the locale.
        for line in text.lines {
            context.output.write(SafeText(sanitising: line).string.utf8)
            context.output.write([UInt8(ascii: "\n")])
        }
    }

    /// An action's comment is what the help says of it.
    private static func comment(on option: String, _ words: Catalogue) -> [SafeText] {
        if option.hasPrefix("keys."), let command = Browser.Command(rawValue: String(option.dropFirst(5))) {
            return [Browser.CommandTable.entry(command).words(words).description]
        }
        return words.configurationComment(on: option)
    }

    private func inForce(
        _ configuration: UserConfiguration, _ path: SafeText, in context: CommandContext
    ) -> ConfigurationText.Remarks {
        let words = context.words
        var lines: [String: Int] = [:]
        var heading = words.noConfiguration(path: path)
        if case .read(let file) = configuration.contents {
            lines = file.lines
            heading = words.configurationInForce(path: path)
        }
        return ConfigurationText.Remarks(above: { $0.isEmpty ? [heading.string] : [] }) { option in
            if let name = overridden(option, in: context) { return words.fromElsewhere(name).string }
            return (lines[option].map { words.fromLine($0) } ?? words.fromDefault).string
        }
    }

    /// What comes before the file.
    private func overridden(_ option: String, in context: CommandContext) -> String? {
        switch option {
        case "language": global.lang.map { "--lang \($0)" }
        case "ascii": global.isASCII ? "--ascii" : nil
        case "colours.depth":
            global.hasNoColor ? "--no-color" : context.environment.text("NO_COLOR") == nil ? nil : "NO_COLOR"
        default: nil
        }
    }
}
