import Browser
import Configuration
import LedgerModel
import LedgerQuery
import Wording
import Workspace

/// Reminders, copies and saved filters.
extension EffectRunner {
    /// Whom to remind and of what, one after the other.
    func readReminders(of owners: [OwnerKey], for state: State) {
        let (ledger, context, words) = (state.ledger, workspace.queryContext, words)
        worker.run(replacing: "reminders") {
            let text = ReminderText(words: words, ledger: ledger, zone: context.zone, today: context.today)
            let notes = ledger.reminders(for: owners.isEmpty ? nil : Set(owners), in: context).map { reminder in
                ReminderNote(
                    name: SafeText(sanitising: ledger.departments.displayName(of: reminder.owner).prefix(80)),
                    count: reminder.entries.count, lines: text.lines(of: reminder))
            }
            return .remindersRead(owners, notes)
        }
    }

    func keepCopy(_ text: String) -> [Action] {
        let path = stateFolder.flatMap { CopiedText.keep(text, in: $0) }
        return [.copied(path: path.map { SafeText(sanitising: $0) })]
    }

    /// Writes or takes out a saved filter, and reads what the file holds then.
    func changeFilters(_ message: SafeText, _ change: (UserConfiguration) throws -> Void) -> [Action] {
        do {
            try change(UserConfiguration.current)
            return [.filtersChanged(EffectRunner.savedFilters), .told(Message(.success, message))]
        } catch {
            return [.told(Message(.failure, sentence(for: error)))]
        }
    }

    func save(_ language: Language) -> [Action] {
        let configuration = UserConfiguration.current
        do {
            try configuration.save(language)
            return [.told(Message(.success, words.languageSaved(language, in: configuration.path ?? "config.toml")))]
        } catch {
            return [.told(Message(.failure, sentence(for: error)))]
        }
    }

    /// Those of the configuration file as it is now.
    static var savedFilters: [SavedFilter] {
        UserConfiguration(ProcessEnvironment()).preferences.filters.compactMap { filter in
            try? SavedFilter(name: filter.name, text: filter.query)
        }
    }
}
