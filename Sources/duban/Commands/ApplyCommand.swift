import ArgumentParser
import LedgerModel
import LedgerStorage
import Wording
import Workspace

struct ApplyCommand: WritingCommand {
    static let path = "apply"
    static let synopsis = "FILE"
    static let takesFileNames = true

    @Argument(help: help(operand: "changes FILE"), completion: .file())
    var file: String

    @OptionGroup(title: GlobalOptions.title)
    var global: GlobalOptions

    var fileOperands: [String] { [file] }

    func run(in context: CommandContext) throws {
        let read = file == "-" ? nil : try? context.bytes(ofFile: file)
        if let read, let kept = UnsavedText(read, at: file) { return try context.apply(kept, keptAt: file) }
        let workspace = try context.openWorkspace(for: .writing)
        let bytes = try read ?? context.bytes(ofFile: file)
        if let copy = try ConflictCopy(bytes) { return try merge(copy, workspace, context) }
        let changes = try WrittenChange.changes(fromJSON: bytes)
        let applied = try workspace.apply(changes)
        if applied.recordCount == 0 {
            context.say(context.words.nothingChanged)
        } else if applied.numbers.isEmpty {
            context.say(context.words.recordsChanged(applied.recordCount))
        } else {
            context.say(context.words.changed(numbers: applied.numbers, by: Self.path))
        }
    }

    private func merge(_ copy: ConflictCopy, _ workspace: Workspace, _ context: CommandContext) throws {
        let merged = try workspace.merge(copy, at: context.encoding.bytes(of: file))
        let (words, summary) = (context.words, merged.summary)
        context.say(
            words.copyMerged(
                numbers: summary.numbers, others: summary.recordCount - summary.numbers.count, steps: merged.steps))
        for (id, old) in merged.renumbered.sorted(by: { $0.value < $1.value }) {
            if let new = workspace.ledger.items[id]?.number { context.say(words.copyRenumbered(from: old, to: new)) }
        }
        if !summary.aside.isEmpty {
            let leaves = LeafText(words: words, of: workspace.store)
            context.warn(words.copyAside(summary.aside.map { words.sentence(for: $0, in: leaves) }))
        }
        if let kept = summary.keptAs { context.say(words.copyKept(as: kept)) }
    }
}
