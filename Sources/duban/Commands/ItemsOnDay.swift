import ArgumentParser
import LedgerModel
import Workspace

/// What commands share that say of items on which day something was done with them.
struct ItemsOnDay: ParsableArguments {
    @Argument(help: help(operand: "ID"))
    var ids: [String]

    @Option(help: help("act date", value: "D"))
    var date: String?

    /// - Parameter act: made with the day, which is today where none was named, and never a later one.
    func perform(_ act: (Workspace, CalendarDate) -> ItemAct, in context: CommandContext) throws {
        try context.perform(onItemsNamed: ids) { workspace in
            .act(act(workspace, try context.pastDay(date, place: "--date", today: workspace.today)))
        }
    }
}
