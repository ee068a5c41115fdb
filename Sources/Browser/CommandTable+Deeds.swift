import TerminalScreen
package import Wording

/// The deeds of the list of supervision as commands of their own: the palette finds each by its name and by the word that the command line has for it.
extension CommandTable {
    static let deeds: [Entry] = [
        deed(.parts, .parts) { $0.parts },
        deed(.grantExtension, .grantExtension) { $0.grantExtension },
        deed(.milestone, .addMilestone) { $0.milestone },
        deed(.milestoneReached, .closeMilestones) { $0.milestoneReached },
        deed(.notice, .notices) { $0.notice },
        deed(.reinstruct, .reinstruct) { $0.reinstruct },
        deed(.verify, .verify) { $0.verify },
        deed(.writeOff, .writeOff) { $0.writeOff },
        deed(.archive, .archive) { $0.archive },
        deed(.recur, .recurrences) { $0.recur },
        deed(.hang, .hang) { $0.hang },
        deed(.finding, .enterFinding) { $0.finding },
    ]

    private static func deed(
        _ command: Command, _ deed: SupervisionDeed, _ words: @escaping @Sendable (Catalogue) -> Catalogue.ActionWords
    ) -> Entry {
        Entry(command, [], .changing, changesLedger: true, words) { state in
            if deed != .enterFinding, let reason = needsTarget(state) { return reason }
            return state.isPossible(deed) ? nil : state.words.whyNoDeed(command.rawValue)
        }
    }
}

extension Command {
    /// The deed of the list of supervision that it is.
    var deed: SupervisionDeed? {
        switch self {
        case .parts: .parts
        case .grantExtension: .grantExtension
        case .milestone: .addMilestone
        case .milestoneReached: .closeMilestones
        case .notice: .notices
        case .reinstruct: .reinstruct
        case .verify: .verify
        case .writeOff: .writeOff
        case .archive: .archive
        case .recur: .recurrences
        case .hang: .hang
        case .finding: .enterFinding
        default: nil
        }
    }

    /// The words of the command line that do the same: whoever types one in the palette finds it first.
    package var commandLineWords: [String] {
        switch self {
        case .search: ["list"]
        case .exportItems: ["export"]
        case .report: ["report"]
        case .showFiles: ["files"]
        case .showReminders: ["remind"]
        case .toggleDone: ["done", "reopen"]
        case .setStatus, .parts: ["status"]
        case .confirm: ["confirm"]
        case .assign: ["assign", "unassign"]
        case .setDue: ["due"]
        case .addNote: ["note"]
        case .cancelItem: ["cancel"]
        case .editItem, .hang: ["edit"]
        case .addItem: ["add"]
        case .importText: ["import"]
        case .undo: ["undo"]
        case .redo: ["redo"]
        case .extendDue, .grantExtension: ["extend"]
        case .giveBack: ["return"]
        case .expandCollective: ["expand"]
        case .milestone, .milestoneReached: ["milestone"]
        case .notice: ["notice"]
        case .reinstruct: ["reinstruct"]
        case .verify: ["verify"]
        case .writeOff: ["write-off"]
        case .archive: ["archive"]
        case .recur: ["recur"]
        case .finding: ["finding"]
        case .showHistory: ["history"]
        case .showDocument: ["sources"]
        case .splitItem: ["split"]
        case .mergeNext: ["merge"]
        case .notDirective: ["reject"]
        case .linkNear: ["link"]
        case .showDepartments: ["departments"]
        case .settings: ["settings"]
        case .showRules: ["rules"]
        default: []
        }
    }
}

extension State {
    /// By the words of the command line, and by the names of commands, the keys that do the same; of what has none, the palette's with its name there.
    package var keysByCommandLineWord: [String: SafeText] {
        var keys: [String: SafeText] = [:]
        for entry in CommandTable.entries {
            let key =
                keymap.key(of: entry, preferringFunctionKey: false)?.name(in: words)
                ?? "\(keyName(of: .palette))\(entry.words(words).name)"
            for word in entry.command.commandLineWords + [entry.command.rawValue] where keys[word] == nil {
                keys[word] = key
            }
        }
        return keys
    }
}
