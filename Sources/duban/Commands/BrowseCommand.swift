import ArgumentParser
import CLinux
import LedgerQuery
import LedgerStorage
import Wording
import Workspace

struct BrowseCommand: Subcommand {
    static let path = "browse"
    static let synopsis = "[QUERY]"
    static let opensInterface = true

    @Argument(help: help(operand: "QUERY"))
    var query: [String] = []

    @OptionGroup(title: GlobalOptions.title)
    var global: GlobalOptions

    func run(in context: CommandContext) throws {
        let query = try QueryText(query).parsed()
        duban_share_heap()
        let store = try LedgerStore(opening: try context.location().path, for: .writing)
        try context.browse(context.workspace(on: store), query)
    }
}

extension CommandContext {
    /// Opens the interface; without a terminal that it could use, prints the same items as a plain list.
    ///
    /// - Throws: `Interruption` where the interface did not end by a person's wish.
    func browse(_ workspace: Workspace, _ query: ParsedQuery) throws {
        if try runInterface(on: workspace, query) { return }
        for line in words.banner(of: workspace) { warn(line) }
        let shown = query.query.isEverything ? ParsedQuery(text: "status:open", query: .open) : query
        try list(shown, of: workspace, as: .plain, sortedBy: nil, groupedBy: .none)
    }
}
