import ArgumentParser
import LedgerModel

struct ArchiveCommand: Subcommand {
    static let path = "archive"
    static let synopsis = "ID… [--date D]"

    @OptionGroup
    var items: ItemsOnDay

    @OptionGroup(title: GlobalOptions.title)
    var global: GlobalOptions

    func run(in context: CommandContext) throws {
        try items.perform({ .archive(on: $1) }, in: context)
    }
}
