import ArgumentParser
import LedgerModel
import LedgerStorage
import Wording
import Workspace

struct CheckCommand: Command {
    static let path = "check"
    static let synopsis = "[--acknowledge]"

    @Flag(name: .customLong("acknowledge"), help: help("acknowledge"))
    var isAcknowledging = false

    @OptionGroup(title: GlobalOptions.title)
    var global: GlobalOptions

    func run(in context: CommandContext) throws {
        let path = try context.location().path
        let store = try LedgerStore(opening: path, for: isAcknowledging ? .writing : .reading)
        if isAcknowledging {
            let count = try store.acknowledgeKeptTails(as: context.origin())
            context.say(context.words.tailsAcknowledged(count))
        }
        let findings = try store.check()
        for finding in findings { context.output.line(context.words.finding(finding)) }
        if findings.contains(where: { $0.severity == .damage }) { throw DamageFound() }
        context.say(context.words.ledgerIsSound(at: path, items: store.ledger.items.count))
    }
}

/// `check` found damage: what it is has been printed.
struct DamageFound: Error {}
