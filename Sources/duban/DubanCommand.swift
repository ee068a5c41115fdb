import ArgumentParser
import DocumentExchange
import Glibc
import LedgerModel
import Wording
import Workspace

/// The program: read what was typed, run the command it means, say how it went.
@main
enum DubanCommand {
    static func main() {
        signal(SIGPIPE, SIG_IGN)
        // The converter of foreign documents: before anything is read that it does not need.
        let arguments = ProcessEnvironment.argumentBytes
        if arguments.first == Array(DocumentConverter.command.utf8) {
            exit(ConverterChild.run(Array(arguments.dropFirst())))
        }
        // A file that may not grow is an error of the write, which is told like every other.
        signal(SIGXFSZ, SIG_IGN)
        let environment = ProcessEnvironment()
        let encoding = LocaleEncoding(environment: environment)
        let output = Output(encoding: encoding)
        let status = run(environment: environment, encoding: encoding, output: output)
        output.flush()
        if status == 0, let error = output.failure {
            output.message(ProcessLanguage.words.outputFailed(ProcessLanguage.words.systemReason(error)))
            exit(ExitStatus.failed.rawValue)
        }
        exit(status)
    }

    /// Nobody reads more of one line: a whole text that was given by mistake is not told back.
    private static let longestLine = 1000

    private static func run(
        environment: ProcessEnvironment, encoding: LocaleEncoding, output: Output
    ) -> Int32 {
        var attempt: (command: any Subcommand, typed: [String], context: CommandContext)?
        do {
            let typed = ProcessEnvironment.argumentBytes.map { encoding.text(of: $0) }
            switch try CommandLineWords(typed, subcommands: SubcommandTable.names).meaning {
            case .version:
                output.line(SafeText(sanitising: "duban " + Program.version))
            case .help(let path):
                CommandHelp(path: path, words: ProcessLanguage.words).print(to: output)
            case .command(let words):
                let parsed = try parse(words)
                guard let command = parsed as? any Subcommand else { throw CleanExit.helpRequest(parsed) }
                if !type(of: command).takesFileNames {
                    let other = words.first { !LocaleEncoding.isText($0) && $0 != command.global.ledger }
                    if let other { throw UsageError.notText(other) }
                }
                if type(of: command).takesFileNames { try checkNoneIsEmpty(words) }
                let context = try CommandContext(
                    environment: environment, encoding: encoding, output: output, global: command.global)
                try checkConfiguration(for: command, in: context)
                attempt = (command, typed, context)
                defer { context.afterTheAnswer.run(saying: output, in: context.words) }
                try command.run(in: context)
            }
            return ExitStatus.done.rawValue
        } catch {
            let report = ErrorReport(
                error, words: ProcessLanguage.words,
                of: attempt?.context.afterTheAnswer.store)
            for (index, line) in report.lines.map({ $0.shortened(to: longestLine) }).enumerated() {
                output.message(index == 0 ? ProcessLanguage.words.error(line) : line)
            }
            if let (command, typed, context) = attempt,
                let line = context.keepText(of: command, typed: typed, after: report.status)
            {
                output.message(line)
            }
            return report.status
        }
    }

    /// An empty word names no file; mostly it was a variable of a script that is not set.
    private static func checkNoneIsEmpty(_ words: [String]) throws(UsageError) {
        for (before, word) in zip(words, words.dropFirst()) where word.isEmpty && !before.hasPrefix("-") {
            throw .emptyWord(after: before)
        }
    }

    /// The interface does not open with a configuration that has mistakes: a key might do what its user gave to another one. Other commands take nothing from
    /// it but the language, and must not fail in a script because of it.
    private static func checkConfiguration(for command: any Subcommand, in context: CommandContext) throws {
        if command is ConfigCommand { return }
        do throws(UnusableConfiguration) {
            try UserConfiguration.current.check()
        } catch {
            if type(of: command).opensInterface, isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 { throw error }
            if let problem = context.words.problems(of: error).first {
                context.warn(context.words.configurationIgnored(problem))
            }
        }
    }

    /// - Throws: `UsageError.parser` with the parser's own words.
    static func parse(_ words: [String]) throws(UsageError) -> any ParsableCommand {
        do {
            return try SubcommandTable.parseAsRoot(words)
        } catch {
            let path = words.prefix { !$0.hasPrefix("-") && SubcommandTable.isCommandWord($0) }
            throw .parser(SubcommandTable.message(for: error), command: path.joined(separator: " "))
        }
    }
}
