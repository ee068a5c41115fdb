import ArgumentParser
import Wording

/// The options that every command has.
struct GlobalOptions: ParsableArguments {
    @Option(help: help("ledger", value: "DIR"), completion: .directory)
    var ledger: String?

    @Option(help: help("actor", value: "NAME"))
    var actor: String?

    @Option(help: help("today", value: "D"))
    var today: String?

    @Option(help: help("lang", value: "zh|en"), completion: .list(["zh", "en"]))
    var lang: String?

    @Flag(name: .customLong("no-color"), help: help("no-color"))
    var hasNoColor = false

    @Flag(name: .customLong("ascii"), help: help("ascii"))
    var isASCII = false

    @Flag(name: [.customShort("q"), .customLong("quiet")], help: help("quiet"))
    var isQuiet = false

    static var title: String { ProcessLanguage.words.globalOptionsTitle.string }

    /// The names with a value and those without, for who must find the command's word before anything is parsed.
    static let namesWithValue: Set<String> = ["--ledger", "--actor", "--today", "--lang"]
    static let flags: Set<String> = ["--no-color", "--ascii", "-q", "--quiet"]
}

/// The help of an option, from the catalogue.
func help(_ name: String, value: String? = nil) -> ArgumentHelp {
    ArgumentHelp(stringLiteral: ProcessLanguage.words.help(onOption: name).string).naming(value)
}

/// The help of an operand, from the catalogue.
///
/// - Parameter command: the command that takes less, or more, than others do by the same name.
func help(operand name: String, of command: String? = nil) -> ArgumentHelp {
    let key = command.map { "\($0) \(name)" } ?? name
    return ArgumentHelp(stringLiteral: ProcessLanguage.words.help(onOperand: key).string).naming(name)
}

extension ArgumentHelp {
    fileprivate func naming(_ value: String?) -> ArgumentHelp {
        var help = self
        if let value { help.valueName = value }
        return help
    }
}
