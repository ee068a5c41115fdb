import LedgerQuery
import TerminalScreen
import Wording

// What is found in the palette and in the help, and what a line of the palette does.

extension State {
    /// What a line of the command line with an operand does in the palette.
    enum PaletteLine {
        case saveFilter(String)
        case open(Layer)
    }

    /// nil where what was typed looks for a command.
    func commandLine(in list: CommandList) -> PaletteLine? {
        guard list.isPalette else { return nil }
        if let name = list.savedName { return .saveFilter(name) }
        return layer(namedBy: list.typed.text).map { .open($0) }
    }
}

extension CommandList {
    /// NAME of `save NAME`.
    fileprivate var savedName: String? {
        guard typed.text.hasPrefix("save ") else { return nil }
        let name = State.trimmed(String(typed.text.dropFirst(5)))
        return name.isEmpty ? nil : name
    }

    /// The commands that fit what was typed: the one that has it for a key; by their name or another word that people have for them, in either language, the best first; then those that have it in their description,
    /// their word or a key.
    ///
    /// - Parameter isInReview: what is done there stands first.
    func commands(in words: Catalogue, _ keymap: Keymap, inReview isInReview: Bool) -> [Command] {
        guard let matcher = NameMatcher(typed.text) else {
            let entries = CommandTable.entries
            if !isInReview { return entries.map(\.command) }
            return (entries.filter { $0.isForReview } + entries.filter { !$0.isForReview }).map(\.command)
        }
        let wanted = typed.text.halfWidth.lowercased()
        // A key by its name stands for its command, before any other that has the letter in its name: `5`, `F5`, and `T` is not `t`.
        let spelled = typed.text.halfWidth
        let keyed = CommandTable.entries.filter { entry in
            keymap.keys(of: entry).contains { key in
                let name = key.name(in: words).string
                return name == spelled || name.count > 1 && name.lowercased() == wanted
            }
        }.map(\.command)
        let meant = keyed + Command.allCases.filter { $0.commandLineWords.contains(wanted) && !keyed.contains($0) }
        let other = Catalogue(words.language == .chinese ? .english : .chinese)
        let named =
            meant
            + matcher.ranked(CommandTable.entries, othersUpTo: .initialsBeginning) { entry in
                [entry.words(words).name.string, entry.words(other).name.string]
                    + ActionKeywords.words(of: entry.command.rawValue)
            }.map(\.command).filter { !meant.contains($0) }
        let others = CommandTable.entries.filter { entry in
            let texts =
                [entry.words(words).description.string, entry.words(other).description.string, entry.command.rawValue]
                + entry.command.commandLineWords + keymap.keys(of: entry).map { $0.name(in: words).string }
            return !named.contains(entry.command) && texts.contains { $0.halfWidth.lowercased().contains(wanted) }
        }
        return named + others.map(\.command)
    }
}
