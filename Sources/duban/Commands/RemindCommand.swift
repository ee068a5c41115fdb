import ArgumentParser
import LedgerModel
import LedgerQuery
import LedgerStorage
import Wording
import Workspace

struct RemindCommand: Subcommand {
    static let path = "remind"
    static let synopsis = "[--for DEPT] [--record]"

    @Option(name: .customLong("for"), help: help("remind for", value: "DEPT"))
    var department: String?

    @Flag(help: help("remind record"))
    var record = false

    @OptionGroup(title: GlobalOptions.title)
    var global: GlobalOptions

    func run(in context: CommandContext) throws {
        let workspace = try context.openWorkspace(for: record ? .writing : .reading)
        let ledger = workspace.ledger
        let meant = try department.map { Set(try ledger.departments.owners(named: $0, on: workspace.today)) }
        let reminders = ledger.reminders(for: meant, in: workspace.queryContext)
        // Nothing to say is no error, and no line: a job of cron sends no mail then.
        if reminders.isEmpty { return }
        if record {
            let notices = reminders.flatMap { reminder in
                reminder.entries.map {
                    ($0.item, NoticeDraft(level: .reminder, department: reminder.owner.department))
                }
            }
            _ = try workspace.send(notices)
        }
        let text = ReminderText(words: context.words, ledger: ledger, zone: workspace.zone, today: workspace.today)
        for (index, reminder) in reminders.enumerated() {
            if index > 0 { context.output.line(.empty) }
            for line in text.lines(of: reminder) { context.output.line(line) }
        }
        if record {
            context.say(context.words.remindersRecorded(Set(reminders.flatMap(\.entries).map(\.item.number)).count))
        }
    }
}
