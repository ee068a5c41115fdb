import Glibc
import LedgerModel
import LedgerQuery
import LedgerStorage
import Wording
import Workspace

/// What a command runs with: the process's environment, the global options in force, and the way to the ledger.
struct CommandContext {
    let environment: ProcessEnvironment
    let encoding: LocaleEncoding
    let output: Output
    let words: Catalogue
    let terminal: OutputTerminal
    let global: GlobalOptions
    /// The value of `--today`.
    let today: CalendarDate?
    let standardInput: StandardInput
    let afterTheAnswer: AfterTheAnswer

    /// - Throws: `UsageError` where a global option has a wrong value.
    init(
        environment: ProcessEnvironment, encoding: LocaleEncoding, output: Output, global: GlobalOptions,
        standardInput: StandardInput = StandardInput(), afterTheAnswer: AfterTheAnswer = AfterTheAnswer()
    ) throws(UsageError) {
        self.standardInput = standardInput
        self.afterTheAnswer = afterTheAnswer
        self.environment = environment
        self.encoding = encoding
        self.output = output
        self.global = global
        if let lang = global.lang, Language(rawValue: lang) == nil {
            throw .badValue(option: "--lang", value: lang, allowed: Language.allCases.map(\.rawValue))
        }
        if global.ledger?.isEmpty == true { throw .emptyWord(after: "--ledger") }
        words = ProcessLanguage.words
        terminal = OutputTerminal(environment: environment)
        today = try global.today.map { text throws(UsageError) in
            guard let day = CalendarDate(typed: text, today: Zones.day(of: CommandContext.now())) else {
                throw .badDate(text, place: "--today")
            }
            return day
        }
    }

    /// Milliseconds of the system's clock.
    static func now() -> Timestamp {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Timestamp(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
    }

    // MARK: - Messages

    /// A message of success; `-q` silences it.
    func say(_ text: SafeText) {
        if !global.isQuiet { output.message(text) }
    }

    /// A message that is shown also with `-q`.
    func warn(_ text: SafeText) {
        output.message(text)
    }

    // MARK: - The ledger

    func location() throws -> LedgerLocation {
        let found = LedgerLocation(
            option: global.ledger, environment: environment.text, home: environment.homeFolder)
        guard let found else { throw UsageError.noPlaceForLedger }
        return found
    }

    /// Opens the ledger and says what is wrong with it.
    ///
    /// - Throws: `StoreError`, also where it is to be written and cannot be: then nothing else that may be wrong is looked at.
    func openWorkspace(for access: LedgerStore.Access) throws -> Workspace {
        let store = try LedgerStore(opening: try location().path, for: access)
        // The process ends with its command: the system takes its memory back at once, which takes less time than giving back record by record.
        _ = Unmanaged.passRetained(store)
        // What was edited by hand is taken over, and told, before anything is done with it.
        if access == .writing, store.needsMending { try store.mend(as: origin()) }
        if access == .writing, let reason = store.health.readOnly {
            let leaves = LeafText(words: words, of: store)
            for finding in store.health.findings { warn(words.finding(finding, in: leaves)) }
            throw StoreError.readOnly(reason)
        }
        let workspace = workspace(on: store)
        for line in words.banner(of: workspace) { warn(line) }
        let health = workspace.health
        if access == .writing { afterTheAnswer.note(workspace, told: health.findings) }
        return workspace
    }

    func workspace(on store: LedgerStore) -> Workspace {
        let environment = environment
        let actor = global.actor
        return Workspace(
            store, clock: clock,
            identity: {
                Identity(actor: environment.actor(option: actor), host: environment.hostName, app: Program.name)
            })
    }

    var clock: WorkClock {
        WorkClock(today: today, now: { CommandContext.now() })
    }

    func origin() -> StepOrigin {
        let now = CommandContext.now()
        var ids = RecordIDSource(at: now)
        return StepOrigin(
            step: ids.next(), actor: environment.actor(option: global.actor), host: environment.hostName,
            app: Program.name, at: now)
    }

    // MARK: - Operands

    /// One item: a range of numbers names several, and is refused.
    func reference(_ text: String) throws(UsageError) -> ItemReference {
        guard let reference = ItemReference(text) else { throw .badID(text) }
        return reference
    }

    /// - Throws: `UsageError` where one is no number, no range of numbers and no UUID.
    func references(_ texts: some Sequence<String>) throws(UsageError) -> [ItemReference] {
        var references: [ItemReference] = []
        for text in texts {
            guard let named = ItemReference.references(text) else { throw .badID(text) }
            references += named
        }
        return references
    }

    /// - Parameter place: the option or operand that it was given as.
    func day(_ text: String, place: String, today: CalendarDate) throws(UsageError) -> CalendarDate {
        guard let day = CalendarDate(typed: text, today: today) else { throw .badDate(text, place: place) }
        return day
    }

    /// A deadline as it is typed: a day, or one of the words of `DeadlineLength`. Where holidays are not known, that is said.
    func deadline(_ text: String, place: String, in workspace: Workspace) throws(UsageError) -> CalendarDate {
        guard let length = DeadlineLength(word: text) else {
            return try day(text, place: place, today: workspace.today)
        }
        let reckoned = length.day(from: workspace.today, holidays: workspace.holidays)
        if !reckoned.unknownYears.isEmpty { warn(words.holidaysUnknown(years: reckoned.unknownYears.sorted())) }
        return reckoned.date
    }

    /// A value of a closed list.
    func choice<Value: RawRepresentable & CaseIterable>(
        _ text: String, of option: String
    ) throws(UsageError) -> Value where Value.RawValue == String {
        guard let value = Value(rawValue: text) else {
            throw .badValue(option: option, value: text, allowed: Value.allCases.map(\.rawValue))
        }
        return value
    }
}

extension ProcessEnvironment {
    func actor(option: String?) -> String {
        [option, text("DUBAN_ACTOR"), loginName].compactMap(\.self).first { !$0.isBlank } ?? "uid\(getuid())"
    }

    var hostName: String {
        var name = [CChar](repeating: 0, count: 256)
        guard gethostname(&name, name.count - 1) == 0 else { return "localhost" }
        return String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}

/// The program's name and version.
enum Program {
    static let version = "0.1.0"
    static let name = "duban/" + version
}
