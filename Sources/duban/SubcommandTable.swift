import ArgumentParser

/// Every command, in the order in which help lists them.
struct SubcommandTable: ParsableCommand {
    static var configuration: CommandConfiguration {
        .command("", synopsis: "[COMMAND] …", subcommands: commands)
    }

    static let commands: [any ParsableCommand.Type] = [
        BrowseCommand.self, DemoCommand.self, InitCommand.self,
        ExtractCommand.self, ImportCommand.self, ExportCommand.self,
        ListCommand.self, ShowCommand.self, HistoryCommand.self,
        ReportCommand.self,
        ConfirmCommand.self, RejectCommand.self, EditCommand.self, SplitCommand.self, MergeCommand.self,
        LinkCommand.self, AddCommand.self, ApplyCommand.self, DoneCommand.self, ReopenCommand.self, StatusCommand.self,
        CancelCommand.self, AssignCommand.self, UnassignCommand.self, DueCommand.self, ExtendCommand.self,
        MilestoneCommand.self, RecurCommand.self, NoteCommand.self, FilesCommand.self, ReturnCommand.self,
        ReinstructCommand.self,
        ExpandCommand.self, FindingCommand.self, VerifyCommand.self, WriteOffCommand.self, ArchiveCommand.self,
        RemindCommand.self, NoticeCommand.self,
        UndoCommand.self, RedoCommand.self,
        DepartmentsCommand.self, SourcesCommand.self, RulesCommand.self, SettingsCommand.self, CheckCommand.self,
        CompactCommand.self,
        BackupCommand.self, RestoreCommand.self, PurgeCommand.self,
        ConfigCommand.self, CompletionsCommand.self,
    ]
}

/// `duban departments`: the commands on the department table.
struct DepartmentsCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        .command(
            "departments", synopsis: "[list|show|add|edit|merge|check]", subcommands: subcommands,
            defaultSubcommand: DepartmentsListCommand.self)
    }

    static let subcommands: [any ParsableCommand.Type] = [
        DepartmentsListCommand.self, DepartmentsShowCommand.self, DepartmentsAddCommand.self,
        DepartmentsEditCommand.self, DepartmentsMergeCommand.self, DepartmentsCheckCommand.self,
    ]
}

/// `duban sources`: the commands on imported documents.
struct SourcesCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        .command(
            "sources", synopsis: "[list|show]", subcommands: subcommands, defaultSubcommand: SourcesListCommand.self)
    }

    static let subcommands: [any ParsableCommand.Type] = [SourcesListCommand.self, SourcesShowCommand.self]
}
