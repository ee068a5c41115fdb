import ArgumentParser
import LedgerModel
import LedgerStorage
import Wording
import Workspace

struct CheckCommand: Subcommand {
    static let path = "check"
    static let synopsis = "[--repair|--acknowledge]"

    @Flag(name: .customLong("repair"), help: help("repair"))
    var isRepairing = false

    @Flag(name: .customLong("acknowledge"), help: help("acknowledge"))
    var isAcknowledging = false

    @OptionGroup(title: GlobalOptions.title)
    var global: GlobalOptions

    func run(in context: CommandContext) throws {
        if isRepairing, isAcknowledging { throw UsageError.contradiction("--repair", "--acknowledge") }
        let path = try context.location().path
        if isRepairing { try repair(path, context) }
        let store = try open(path, context)
        if isAcknowledging {
            let count = try store.acknowledgeKeptTails(as: context.origin())
            context.say(context.words.tailsAcknowledged(count))
        }
        let findings = try store.check() + context.workspace(on: store).zoneFindings
        let leaves = LeafText(words: context.words, of: store)
        for finding in findings { context.output.line(context.words.finding(finding, in: leaves)) }
        if findings.contains(where: { $0.severity == .damage }) { throw DamageFound() }
        let warnings = findings.count { $0.severity == .warning }
        context.say(context.words.ledgerIsSound(at: path, items: store.ledger.items.count, warnings: warnings))
        context.say(sizes(of: store, context.words))
    }

    /// A ledger that cannot be opened is looked at all the same, as far as that goes.
    private func open(_ path: String, _ context: CommandContext) throws -> LedgerStore {
        do throws(StoreError) {
            return try LedgerStore(opening: path, for: isAcknowledging ? .writing : .reading)
        } catch {
            switch error {
            case .unreadable, .unreadableSnapshot:
                for finding in LedgerStore.inspectFolder(at: path) {
                    context.output.line(context.words.finding(finding))
                }
            default: break
            }
            throw error
        }
    }

    private func repair(_ path: String, _ context: CommandContext) throws {
        let words = context.words
        let report = try LedgerStore.repair(at: path, as: context.origin()) { words.words(for: $0).string }
        if report.isUnneeded { return context.say(words.repairUnneeded) }
        for action in report.actions { context.output.line(words.line(for: action)) }
        context.say(words.repaired(report.actions.count))
        if let log = report.log { context.say(words.repairLog(log)) }
    }

    private func sizes(of store: LedgerStore, _ words: Catalogue) -> SafeText {
        let sizes = store.sizes()
        return words.sizes(
            snapshot: words.size(bytes: sizes.snapshot), journals: words.size(bytes: sizes.journals),
            backups: words.size(bytes: sizes.backups), sources: words.size(bytes: sizes.sources))
    }
}

/// `check` found damage: what it is has been printed.
struct DamageFound: Error {}
