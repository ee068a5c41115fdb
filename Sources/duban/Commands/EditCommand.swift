import ArgumentParser
import LedgerModel
import Workspace

struct EditCommand: WritingCommand {
    static let path = "edit"
    static let synopsis = "ID… [--text T] [--heading H] [--leader L] [--priority P] [--stage S] …"

    @Argument(help: help(operand: "ID"))
    var ids: [String]

    @Option(help: help("edit text", value: "T"))
    var text: String?

    @Option(help: help("edit heading", value: "H"))
    var heading: String?

    @Option(help: help("edit leader", value: "L"))
    var leader: String?

    @Option(help: help("edit requirement", value: "R"))
    var requirement: String?

    @Option(help: help("edit deputy", value: "L"))
    var deputy: String?

    @Option(help: help("edit person", value: "NAME"))
    var person: String?

    @Option(help: help("edit contact", value: "NAME"))
    var contact: String?

    @Option(help: help("edit priority", value: "P"))
    var priority: String?

    @Option(help: help("edit category", value: "C"))
    var category: String?

    @Option(help: help("edit stage", value: "S"))
    var stage: String?

    @Option(help: help("edit cycle", value: "CYCLE"))
    var cycle: String?

    @Option(help: help("edit parent", value: "ID"))
    var parent: String?

    @OptionGroup(title: GlobalOptions.title)
    var global: GlobalOptions

    var writtenTexts: [String?] {
        [text, heading, leader, requirement, deputy, person, contact, priority, category, stage]
    }

    func run(in context: CommandContext) throws {
        var fields = ItemFields(text: text, heading: heading, leader: leader, priority: priority, stage: stage)
        (fields.deputy, fields.responsiblePerson, fields.contact) = (deputy, person, contact)
        (fields.category, fields.requirement) = (category, requirement)
        fields.reportingCycle = try cycle.map { try context.cycle($0, isReporting: true)?.rule ?? "" }
        if let parent {
            if !fields.isEmpty { throw UsageError.contradiction("--parent", "--text, --leader …") }
            return try hang(below: parent, context)
        }
        if fields.isEmpty { throw UsageError.nothingNamed(command: Self.path) }
        if ids.count > 1, let option = text != nil ? "--text" : heading != nil ? "--heading" : nil {
            throw UsageError.onlyOneItem(option: option)
        }
        try context.perform(.edit(fields), onItemsNamed: ids)
    }

    private func hang(below parent: String, _ context: CommandContext) throws {
        let isNone = parent == "none" || parent == "无" || parent.isEmpty
        let reference = isNone ? nil : [try context.reference(parent)]
        try context.change(itemsNamed: ids, by: Self.path) { workspace, items in
            try workspace.hang(items, below: try reference.flatMap { try workspace.items($0).first })
        }
    }
}
