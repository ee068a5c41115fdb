import Browser
import Configuration
import Glibc
import LedgerQuery
import TerminalScreen
import Wording

/// The user's `config.toml`: where it is, what it says, and what is wrong with it. Read once, when somebody first asks.
struct UserConfiguration: Sendable {
    enum Contents: Sendable {
        case absent(ConfigurationFile)
        case read(ConfigurationFile)
        case broken(BrokenConfiguration)
        case unreadable(Int32)
    }

    /// nil where there is neither `$XDG_CONFIG_HOME` nor a home.
    let path: String?
    let contents: Contents

    /// That of this process.
    static let current = UserConfiguration(ProcessEnvironment())

    init(_ environment: ProcessEnvironment) {
        path = UserConfiguration.path(environment)
        guard let path else {
            contents = .absent(ConfigurationFile(empty: UserConfiguration.vocabulary))
            return
        }
        switch UserConfiguration.read(path) {
        case .failure(let error) where error.errno == ENOENT || error.errno == ENOTDIR:
            contents = .absent(ConfigurationFile(empty: UserConfiguration.vocabulary))
        case .failure(let error): contents = .unreadable(error.errno)
        case .success(let bytes):
            do throws(BrokenConfiguration) {
                contents = .read(try ConfigurationFile(bytes, UserConfiguration.vocabulary))
            } catch {
                contents = .broken(error)
            }
        }
    }

    /// What is in force; the program's own where the file cannot be used.
    var preferences: Preferences {
        switch contents {
        case .absent(let file), .read(let file): file.preferences
        case .broken, .unreadable: Preferences(UserConfiguration.vocabulary)
        }
    }

    /// - Throws: `UnusableConfiguration` where the file is not what its user means it to be.
    func check() throws(UnusableConfiguration) {
        switch contents {
        case .absent, .read: return
        case .broken, .unreadable: throw UnusableConfiguration(path: path ?? "", contents: contents)
        }
    }

    // MARK: - Saving

    /// Writes a saved filter, and nothing else, into the file as it is now: in another place first, so that a crash leaves the old file.
    func save(_ filter: Preferences.Filter) throws(ConfigurationNotSaved) {
        try change { file in file.text(saving: filter, UserConfiguration.vocabulary) }
    }

    func removeFilter(named name: String) throws(ConfigurationNotSaved) {
        try change { file in file.text(removingFilter: name, UserConfiguration.vocabulary) }
    }

    /// Keeps the language in which the interface begins.
    func save(_ language: Language) throws(ConfigurationNotSaved) {
        let choice: Preferences.LanguageChoice = language == .chinese ? .chinese : .english
        try change { file in file.text(choosing: choice, UserConfiguration.vocabulary) }
    }

    private func change(_ edit: (ConfigurationFile) -> String?) throws(ConfigurationNotSaved) {
        guard let path else { throw ConfigurationNotSaved(path: "config.toml", reason: .system(ENOENT)) }
        // As it is on the disk now: another window may have saved a filter since.
        let now = UserConfiguration(ProcessEnvironment())
        let file: ConfigurationFile
        switch now.contents {
        case .absent(let empty): file = empty
        case .read(let read): file = read
        case .broken, .unreadable: throw ConfigurationNotSaved(path: path, reason: .broken)
        }
        guard let text = edit(file) else { throw ConfigurationNotSaved(path: path, reason: .form) }
        // A file that says nothing any more is not left behind.
        let isEmpty = text.allSatisfy(\.isWhitespace)
        let failure = isEmpty ? UserConfiguration.remove(path) : UserConfiguration.write(Array(text.utf8), to: path)
        if let errno = failure {
            throw ConfigurationNotSaved(path: path, reason: .system(errno))
        }
    }

    // MARK: - Names

    /// The names of actions, tones and columns, from the tables that define them.
    static let vocabulary = OptionVocabulary(
        actions: Browser.CommandTable.entries.map { entry in
            OptionVocabulary.Action(name: entry.command.rawValue, keys: entry.standardKeys.map(\.spelling))
        },
        tones: Tone.allCases.map(\.name), columns: ListColumn.allCases.map(\.rawValue),
        standardColumns: ListColumn.standard.map(\.rawValue),
        ledgerRules: [
            "timeZone", "timezone", "time_zone", "zone", "yellowBefore", "snailAfter", "holidays", "team", "red",
            "yellow",
            "green", "snail", "lights", "days",
        ],
        key: { Key(spelling: $0)?.spelling }, isLook: { Palette.Look($0) != nil }, isQuery: { (try? Query($0)) != nil })

    /// - Returns: `$XDG_CONFIG_HOME/duban/config.toml`, else that below `~/.config`; a relative variable is ignored, as the standard wants.
    private static func path(_ environment: ProcessEnvironment) -> String? {
        if let folder = environment.text("XDG_CONFIG_HOME"), folder.hasPrefix("/") {
            return folder + "/duban/config.toml"
        }
        return (environment.text("HOME") ?? environment.homeFolder).map { $0 + "/.config/duban/config.toml" }
    }
}

extension UserConfiguration {
    var keymap: Keymap {
        var changed: [Browser.Command: [Key]] = [:]
        for (name, keys) in preferences.keys {
            if let command = Browser.Command(rawValue: name) {
                changed[command] = keys.compactMap { Key(spelling: $0) }
            }
        }
        return changed.isEmpty ? .standard : Keymap(changing: changed)
    }

    var columns: [ListColumn] { preferences.columns.compactMap { ListColumn(rawValue: $0) } }

    var looks: [Tone: Palette.Look] {
        var looks: [Tone: Palette.Look] = [:]
        for tone in Tone.allCases { looks[tone] = preferences.looks[tone.name].flatMap { Palette.Look($0) } }
        return looks
    }

    var colourDepth: Palette.Depth? {
        switch preferences.colourDepth {
        case .automatic: nil
        case .none: Palette.Depth.none
        case .eight: .eight
        case .sixteen: .sixteen
        case .many: .many
        }
    }

    var ambiguousWidth: DisplayWidth.Ambiguous? {
        switch preferences.ambiguousWidth {
        case .ask: nil
        case .columns(let columns): DisplayWidth.Ambiguous(rawValue: columns)
        }
    }

    var language: Language? {
        switch preferences.language {
        case .automatic: nil
        case .chinese: .chinese
        case .english: .english
        }
    }
}

/// The user's file cannot be taken as it stands.
struct UnusableConfiguration: Error {
    let path: String
    let contents: UserConfiguration.Contents
}

/// A filter could not be saved.
struct ConfigurationNotSaved: Error {
    enum Reason {
        case system(Int32)
        /// The file has mistakes by now.
        case broken
        /// It is written so that nothing can be added.
        case form
    }

    let path: String
    let reason: Reason
}
