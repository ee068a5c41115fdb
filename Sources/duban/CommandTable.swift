import ArgumentParser

/// Every command, in the order in which help lists them.
struct CommandTable: ParsableCommand {
    static var configuration: CommandConfiguration {
        .command("", synopsis: "[COMMAND] …", subcommands: commands)
    }

    static let commands: [any ParsableCommand.Type] = [
        BrowseCommand.self, DemoCommand.self, InitCommand.self,
        ExtractCommand.self, ImportCommand.self,
        ListCommand.self, ShowCommand.self, HistoryCommand.self,
        ConfirmCommand.self, AddCommand.self, DoneCommand.self, ReopenCommand.self, StatusCommand.self,
        CancelCommand.self, AssignCommand.self, UnassignCommand.self, DueCommand.self, NoteCommand.self,
        UndoCommand.self, RedoCommand.self,
        DepartmentsCommand.self, CheckCommand.self, CompactCommand.self, BackupCommand.self, RestoreCommand.self,
        PurgeCommand.self,
        CompletionsCommand.self,
    ]
}

/// `duban departments`: the commands on the department table.
struct DepartmentsCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        .command(
            "departments", synopsis: "[list|show]", subcommands: subcommands,
            defaultSubcommand: DepartmentsListCommand.self)
    }

    static let subcommands: [any ParsableCommand.Type] = [DepartmentsListCommand.self, DepartmentsShowCommand.self]
}
