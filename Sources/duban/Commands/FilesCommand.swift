import ArgumentParser
import LedgerModel
import LedgerStorage
import Wording
import Workspace

struct FilesCommand: Subcommand {
    static let path = "files"
    static let synopsis = "ID [N -o FILE] [--replace]"

    @Argument(help: help(operand: "ID"))
    var id: String

    @Argument(help: help(operand: "file N"))
    var place: String?

    @Option(name: [.customShort("o"), .customLong("output")], help: help("output", value: "FILE"), completion: .file())
    var output: String?

    @Flag(name: .customLong("replace"), help: help("replace file"))
    var isReplacing = false

    @OptionGroup(title: GlobalOptions.title)
    var global: GlobalOptions

    func run(in context: CommandContext) throws {
        let references = [try context.reference(id)]
        let workspace = try context.openWorkspace(for: .reading)
        let files = try workspace.items(references).flatMap(\.reports).flatMap { report in
            report.evidence.map { (day: workspace.zone.day(of: report.at), file: $0) }
        }
        guard let place = try context.positiveNumber(place, option: "N") else {
            if output != nil { throw UsageError.missing(operand: "N", command: Self.path) }
            for (index, entry) in files.enumerated() {
                let file = entry.file
                context.output.row([
                    "\(index + 1)", SafeText(sanitising: entry.day.description), context.words.size(bytes: file.size),
                    SafeText(sanitising: file.name), SafeText(sanitising: workspace.store.path(of: file)),
                ])
            }
            return
        }
        guard files.indices.contains(place - 1) else {
            throw UsageError.notInList(String(place), count: files.count)
        }
        let file = files[place - 1].file
        guard let output else { throw UsageError.missing(operand: "-o FILE", command: Self.path) }
        let target = OutputTarget(name: output, isReplacing: isReplacing)
        try context.check(target, format: file.format, isBinary: true)
        try context.deliver(try workspace.store.evidence(file), to: target)
        if !target.isStandardOutput {
            context.say(context.words.paperSaved(SafeText(sanitising: file.name), to: SafeText(sanitising: output)))
        }
    }
}
