import ArgumentParser
import LedgerModel
import Workspace

/// What can be said of a department when it is entered and when it is changed.
struct DepartmentOptions: ParsableArguments {
    @Option(name: .customLong("alias"), help: help("alias", value: "A"))
    var aliases: [String] = []

    @Option(name: .customLong("function"), help: help("function", value: "F"))
    var functions: [String] = []

    @Option(name: .customLong("topic"), help: help("topic", value: "T"))
    var topics: [String] = []

    @Option(name: .customLong("member"), help: help("member", value: "DEPT"))
    var members: [String] = []

    @Option(help: help("short", value: "S"))
    var short: String?

    @Option(help: help("department group", value: "G"))
    var group: String?

    @Option(help: help("parent", value: "DEPT"))
    var parent: String?

    @Flag(name: .customLong("temporary"), help: help("temporary"))
    var isTemporary = false

    var writtenTexts: [String?] { aliases + functions + topics + [short] }

    /// As they were given; nothing is taken away.
    var fields: DepartmentFields {
        var fields = DepartmentFields()
        (fields.short, fields.group, fields.parent) = (short, group, parent)
        if isTemporary { fields.isTemporary = true }
        (fields.added.aliases, fields.added.functions) = (aliases, functions)
        (fields.added.topics, fields.added.members) = (topics, members)
        return fields
    }
}
