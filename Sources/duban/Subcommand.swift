import ArgumentParser
import Wording

/// A command of the program: parsed by the argument parser, run with what the process was started with.
protocol Subcommand: ParsableCommand {
    /// Its words behind `duban`: `list`, `departments show`.
    static var path: String { get }
    /// Its operands and options in one line.
    static var synopsis: String { get }

    /// Whether its operands name files, whose bytes are kept whatever they are.
    static var takesFileNames: Bool { get }

    /// Whether it opens the interface, which a configuration with mistakes keeps closed.
    static var opensInterface: Bool { get }

    var global: GlobalOptions { get }

    func run(in context: CommandContext) throws
}

extension Subcommand {
    static var configuration: CommandConfiguration { .command(path, synopsis: synopsis) }
    static var takesFileNames: Bool { false }
    static var opensInterface: Bool { false }

    /// The parser's own way of running a command, which `main` does not take.
    func run() throws {
        throw CleanExit.helpRequest(self)
    }
}

extension CommandConfiguration {
    /// - Parameter path: the command's words behind `duban`; "" for the program itself.
    static func command(
        _ path: String, synopsis: String, subcommands: [any ParsableCommand.Type] = [],
        defaultSubcommand: (any ParsableCommand.Type)? = nil
    ) -> CommandConfiguration {
        let words = path.isEmpty ? "duban" : "duban " + path
        return CommandConfiguration(
            commandName: path.split(separator: " ").last.map(String.init) ?? "duban",
            abstract: ProcessLanguage.words.summary(ofCommand: path.isEmpty ? "duban" : path).string,
            usage: synopsis.isEmpty ? words : words + " " + synopsis, subcommands: subcommands,
            defaultSubcommand: defaultSubcommand)
    }
}
