import ArgumentParser
import LedgerModel
import LedgerStorage
import StrictJSON
import Wording
import Workspace

struct DepartmentsCheckCommand: Subcommand {
    static let path = "departments check"
    static let synopsis = "[--format text|json]"

    @Option(help: help("text format", value: "F"), completion: .list(TextFormat.allCases.map(\.rawValue)))
    var format: String = TextFormat.text.rawValue

    @OptionGroup(title: GlobalOptions.title)
    var global: GlobalOptions

    func run(in context: CommandContext) throws {
        let format: TextFormat = try context.choice(format, of: "--format")
        let workspace = try context.openWorkspace(for: .reading)
        let report = workspace.departmentReport
        let table = workspace.ledger.departments
        switch format {
        case .json:
            var writer = JSONWriter(escaping: .everyControl)
            writer.write(report, of: table)
            context.output.write(writer.bytes + [UInt8(ascii: "\n")])
        case .text:
            for line in context.words.lines(of: report, in: table) { context.output.line(line) }
            if report.isEmpty { context.say(context.words.departmentsSound) }
        }
        // Units that wait to be entered are no fault of the table.
        if !report.findings.isEmpty || !report.openOnMerged.isEmpty { throw DamageFound() }
    }
}

extension JSONWriter {
    fileprivate mutating func write(_ report: DepartmentReport, of table: DepartmentTable) {
        beginObject()
        key("findings")
        array(report.findings) { writer, finding in
            writer.beginObject()
            writer.member("kind", finding.word)
            writer.member("word", finding.subject)
            writer.key("owners")
            writer.array(finding.owners.map { table.displayName(of: $0) })
            writer.endObject()
        }
        key("openOnMerged")
        array(report.openOnMerged) { writer, entry in
            writer.beginObject()
            writer.member("department", table.displayName(of: .department(entry.department)))
            writer.member("successor", table.displayName(of: .department(entry.successor)))
            writer.key("items")
            writer.array(entry.numbers) { $0.write($1) }
            writer.endObject()
        }
        key("unknown")
        array(report.unknown) { writer, entry in
            writer.beginObject()
            writer.member("name", entry.name)
            writer.key("items")
            writer.array(entry.numbers) { $0.write($1) }
            writer.endObject()
        }
        endObject()
    }
}

extension DepartmentFinding {
    /// The word for it in JSON.
    fileprivate var word: String {
        switch self {
        case .clash: "clash"
        case .missingParent: "missingParent"
        case .missingSuccessor: "missingSuccessor"
        case .missingMember: "missingMember"
        case .parentCycle: "parentCycle"
        case .successorCycle: "successorCycle"
        case .withoutName: "withoutName"
        }
    }

    fileprivate var subject: String? {
        switch self {
        case .clash(let word, _), .missingMember(let word, _): word
        default: nil
        }
    }

    fileprivate var owners: [OwnerKey] {
        switch self {
        case .clash(_, let owners): owners
        case .missingParent(let id, let other), .missingSuccessor(let id, let other):
            [.department(id), .department(other)]
        case .missingMember(_, let id), .withoutName(let id): [.department(id)]
        case .parentCycle(let ids), .successorCycle(let ids): ids.map { .department($0) }
        }
    }
}
