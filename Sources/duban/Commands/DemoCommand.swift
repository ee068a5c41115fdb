import ArgumentParser
import Glibc
import LedgerModel
import LedgerQuery
import LedgerStorage
import Wording
import Workspace

struct DemoCommand: Subcommand {
    static let path = "demo"
    static let synopsis = "[DIR]"
    static let takesFileNames = true
    static let opensInterface = true

    @Argument(help: help(operand: "DIR"), completion: .directory)
    var folder: String?

    @OptionGroup(title: GlobalOptions.title)
    var global: GlobalOptions

    func run(in context: CommandContext) throws {
        let path = try folder ?? newTemporaryFolder(in: context)
        let store = try context.createLedger(at: path)
        let workspace = context.workspace(on: store)
        var options = ImportOptions()
        options.isConfirmed = true
        let sample = try DocumentFile(origin: .file(path: Array(Sample.fileName.utf8)), bytes: Sample.bytes)
        _ = try workspace.importDocument(sample, options: options)
        // Also where the interface ends with an error: the ledger is there and kept.
        defer {
            for line in context.words.demoKept(at: path, quotedSnapshot: shellWord("\(path)/ledger.json")) {
                context.say(line)
            }
        }
        try context.browse(workspace, ParsedQuery(text: "", query: .everything))
    }

    /// A new folder under `$TMPDIR`, else `/tmp`.
    private func newTemporaryFolder(in context: CommandContext) throws -> String {
        let parent = context.environment.text("TMPDIR") ?? "/tmp"
        var template = Array("\(parent)/duban-demo-XXXXXX".utf8CString)
        guard let made = mkdtemp(&template) else { throw FolderNotMade(path: parent, errno: errno) }
        return String(cString: made)
    }
}
