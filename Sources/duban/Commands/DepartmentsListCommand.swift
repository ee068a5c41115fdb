import ArgumentParser
import LedgerModel
import LedgerStorage
import StrictJSON
import Wording
import Workspace

struct DepartmentsListCommand: Subcommand {
    static let path = "departments list"
    static let synopsis = "[--format text|json]"

    @Option(help: help("text format", value: "F"), completion: .list(TextFormat.allCases.map(\.rawValue)))
    var format: String = TextFormat.text.rawValue

    @OptionGroup(title: GlobalOptions.title)
    var global: GlobalOptions

    func run(in context: CommandContext) throws {
        let format: TextFormat = try context.choice(format, of: "--format")
        let table = try context.openWorkspace(for: .reading).ledger.departments
        switch format {
        case .json:
            var writer = JSONWriter(escaping: .everyControl)
            writer.beginArray()
            for department in table.departments { writer.write(department) }
            writer.endArray()
            context.output.write(writer.bytes)
            context.output.write([UInt8(ascii: "\n")])
        case .text:
            for line in DepartmentText(words: context.words).lines(of: table) { context.output.line(line) }
        }
    }
}
