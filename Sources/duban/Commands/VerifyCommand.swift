import ArgumentParser
import LedgerModel
import Workspace

struct VerifyCommand: Subcommand {
    static let path = "verify"
    static let synopsis = "ID… [--by NAME] [--date D]"

    @OptionGroup
    var items: ItemsOnDay

    @Option(help: help("verified by", value: "NAME"))
    var by: String?

    @OptionGroup(title: GlobalOptions.title)
    var global: GlobalOptions

    func run(in context: CommandContext) throws {
        try items.perform({ .verify(by: by ?? $0.actor, on: $1) }, in: context)
    }
}
