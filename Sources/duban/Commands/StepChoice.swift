import ArgumentParser

/// Which steps `undo` takes back and `redo` does again.
struct StepChoice: ParsableArguments {
    static let synopsis = "[ID…] [--steps N] [--by NAME]"

    @Argument(help: help(operand: "ID"))
    var ids: [String] = []

    @Option(help: help("steps", value: "N"))
    var steps: String?

    @Option(help: help("by", value: "NAME"))
    var by: String?

    /// How many steps; one where nothing was said.
    func count(in context: CommandContext) throws -> Int {
        if by?.isBlank == true { throw UsageError.emptyWord(after: "--by") }
        return try context.positiveNumber(steps, option: "--steps") ?? 1
    }
}
