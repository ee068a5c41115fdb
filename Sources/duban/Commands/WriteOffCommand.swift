import ArgumentParser
import LedgerModel

struct WriteOffCommand: Subcommand {
    static let path = "write-off"
    static let synopsis = "ID… [--date D]"

    @OptionGroup
    var items: ItemsOnDay

    @OptionGroup(title: GlobalOptions.title)
    var global: GlobalOptions

    func run(in context: CommandContext) throws {
        try items.perform({ .writeOff(on: $1) }, in: context)
    }
}
