package import TerminalScreen

/// Which key leads to which command: the table's own keys, and those that a person chose instead.
package struct Keymap: Hashable, Sendable {
    private let changed: [Command: [Key]]
    private let commands: [Key: Command]
    private let reviewCommands: [Key: Command]

    package static let standard = Keymap(changing: [:])

    /// - Parameter changed: all keys of the commands that have others than their own. A key that two commands have belongs to the first of the table.
    package init(changing changed: [Command: [Key]]) {
        self.changed = changed
        func byKey(_ keys: (CommandTable.Entry) -> [Key]) -> [Key: Command] {
            Dictionary(
                CommandTable.entries.flatMap { entry in keys(entry).map { ($0, entry.command) } },
                uniquingKeysWith: { first, _ in first })
        }
        commands = byKey { changed[$0.command] ?? $0.standardKeys }
        // Whoever gave a command other keys means them wherever the command is.
        reviewCommands = byKey { changed[$0.command] == nil ? $0.reviewKeys : [] }
    }

    /// The keys of a command. The first is shown where there is room for one.
    package func keys(of entry: CommandTable.Entry) -> [Key] { changed[entry.command] ?? entry.standardKeys }

    /// The command of a key, which may have come as a full-width form.
    package func command(for key: Key, inReview: Bool = false) -> Command? {
        if inReview, let command = reviewCommands[key] { return command }
        return commands[key] ?? commands[key.asCommand]
    }

    /// The key to name: an F-key where letters go to an input method.
    package func key(
        of entry: CommandTable.Entry, preferringFunctionKey: Bool, inReview: Bool = false
    ) -> Key? {
        let isChanged = changed[entry.command] != nil
        let keys = keys(of: entry) + (inReview && !isChanged ? entry.reviewKeys : [])
        let function = keys.last { if case .function = $0 { true } else { false } }
        return preferringFunctionKey ? function ?? keys.first : keys.first
    }
}
