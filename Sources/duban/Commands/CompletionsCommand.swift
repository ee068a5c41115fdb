import ArgumentParser
import Wording

struct CompletionsCommand: Subcommand {
    static let path = "completions"
    static let synopsis = "bash|zsh|fish"

    @Argument(help: help(operand: "SHELL"), completion: .list(Shell.allCases.map(\.rawValue)))
    var shell: String

    @OptionGroup(title: GlobalOptions.title)
    var global: GlobalOptions

    enum Shell: String, CaseIterable {
        case bash
        case zsh
        case fish

        var completionShell: CompletionShell {
            switch self {
            case .bash: .bash
            case .zsh: .zsh
            case .fish: .fish
            }
        }
    }

    func run(in context: CommandContext) throws {
        let shell: Shell = try context.choice(shell, of: "SHELL")
        context.output.write(SubcommandTable.completionScript(for: shell.completionShell).utf8)
        context.output.write([UInt8(ascii: "\n")])
    }
}
