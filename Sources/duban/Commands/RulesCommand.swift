import ArgumentParser
import LedgerModel
import LedgerStorage
import StrictJSON
import Wording
import Workspace

struct RulesCommand: Subcommand {
    static let path = "rules"
    static let synopsis = "[RULE…] [--reset] [--format text|json]"

    @Argument(help: help(operand: "RULE"))
    var rules: [String] = []

    @Flag(name: .customLong("reset"), help: help("reset rules"))
    var resets = false

    @Option(help: help("text format", value: "F"), completion: .list(TextFormat.allCases.map(\.rawValue)))
    var format: String = TextFormat.text.rawValue

    @OptionGroup(title: GlobalOptions.title)
    var global: GlobalOptions

    func run(in context: CommandContext) throws {
        let format: TextFormat = try context.choice(format, of: "--format")
        let workspace = try context.openWorkspace(for: resets ? .writing : .reading)
        let known = workspace.ruleRecords
        let unknown = rules.filter { name in !known.contains { $0.rule == name } }
        if !unknown.isEmpty { throw RulesNotFound(names: unknown) }
        if resets {
            let hasChanged = try workspace.resetRules(rules.isEmpty ? nil : Set(rules))
            context.say(hasChanged ? context.words.rulesReset : context.words.nothingToReset)
            return
        }
        let shown = known.filter { rules.isEmpty || rules.contains($0.rule) }
        switch format {
        case .json:
            var writer = JSONWriter(escaping: .everyControl)
            writer.array(shown) { writer, record in
                writer.beginObject()
                writer.member("rule", record.rule)
                for (name, value) in [
                    ("shipped", record.shipped), ("seen", record.count.seen), ("accepted", record.count.accepted),
                    ("confidence", record.confidence),
                ] {
                    writer.key(name)
                    writer.write(value)
                }
                writer.endObject()
            }
            context.output.write(writer.bytes + [UInt8(ascii: "\n")])
        case .text:
            let width = DisplayWidth()
            context.output.line(context.words.rulesHeading)
            for record in shown {
                context.output.line(
                    width.fitted(SafeText(sanitising: record.rule), to: 28)
                        + [record.shipped, record.count.seen, record.count.accepted, record.confidence].map {
                            width.fitted("\($0)", to: 8, alignment: .trailing)
                        }.joined() + "  " + context.words.rule(record.rule))
            }
        }
    }
}

/// The extraction has no rules of these names.
struct RulesNotFound: Error {
    let names: [String]
}
