import LedgerQuery

/// What was typed, put in the order that the argument parser wants: the command's words, then global options that stood before them, then the rest.
struct CommandLineWords: Hashable {
    enum Meaning: Hashable {
        case command([String])
        /// The help of the command of that path ("" = of the program).
        case help(path: String)
        case version
    }

    let meaning: Meaning

    /// - Parameters:
    ///   - typed: the words behind the program's name.
    ///   - subcommands: the names of the commands; those that have commands of their own with them.
    /// - Throws: `UsageError.unknownCommand`.
    init(_ typed: [String], subcommands: [String: [String]]) throws(UsageError) {
        var global: [String] = []
        var rest = typed[...]
        CommandLineWords.moveGlobalOptions(from: &rest, to: &global)
        let options = rest.prefix { $0 != "--" }
        if let first = options.first, ["--version", "-V", "-v"].contains(first) {
            meaning = .version
            return
        }
        var path: [String] = []
        var asksForHelp = options.contains("-h") || options.contains("--help")
        if rest.first == "help" {
            asksForHelp = true
            rest = rest.dropFirst()
        }
        if let name = rest.first, !name.hasPrefix("-") {
            guard let below = subcommands[name] else {
                throw .unknownCommand(name, suggestions: nearest(to: name, among: subcommands.keys.sorted()))
            }
            path.append(name)
            rest = rest.dropFirst()
            if !below.isEmpty { CommandLineWords.moveGlobalOptions(from: &rest, to: &global) }
            if let next = rest.first, !below.isEmpty, !next.hasPrefix("-") {
                guard below.contains(next) else {
                    throw .unknownCommand(
                        "\(name) \(next)", suggestions: nearest(to: next, among: below).map { "\(name) \($0)" })
                }
                path.append(next)
                rest = rest.dropFirst()
            }
        }
        if asksForHelp {
            meaning = .help(path: path.joined(separator: " "))
            return
        }
        // A query has a command before it: what begins with a sign here is an option, or a mistake.
        guard let name = path.first else {
            meaning = .command([BrowseCommand.path] + global + Array(rest))
            return
        }
        meaning = .command(path + global + CommandLineWords.protectingNegations(of: Array(rest), of: name))
    }

    /// `settings yellowBefore -1`, `due 4 -1d`: no option begins with a digit, so this is an operand. It goes behind a `--`, where the argument parser takes it
    /// for one, with what follows it up to the next option: the words of a text keep their order. What stands behind an option is left to that.
    private static func movingNumbers(in words: [String]) -> [String] {
        if words.contains("--") { return words }
        func isNumber(_ word: String) -> Bool {
            word.hasPrefix("-") && word.dropFirst().first.map { ("0"..."9").contains($0) } == true
        }
        var (rest, moved): ([String], [String]) = ([], [])
        var previous = ""
        var isMoving = false
        for word in words {
            if isNumber(word) {
                isMoving = isMoving || !previous.hasPrefix("-") || isNumber(previous)
            } else if word.hasPrefix("-") {
                isMoving = false
            }
            if isMoving { moved.append(word) } else { rest.append(word) }
            previous = word
        }
        return moved.isEmpty ? words : rest + ["--"] + moved
    }

    /// Takes the global options, with their values, from the beginning of `rest`.
    private static func moveGlobalOptions(from rest: inout ArraySlice<String>, to global: inout [String]) {
        while let word = rest.first, word.hasPrefix("-"), word != "-", word != "--" {
            if GlobalOptions.namesWithValue.contains(word) {
                global += rest.prefix(2)
                rest = rest.dropFirst(2)
            } else if GlobalOptions.flags.contains(word)
                || GlobalOptions.namesWithValue.contains(where: { word.hasPrefix($0 + "=") })
            {
                global.append(word)
                rest = rest.dropFirst()
            } else {
                return
            }
        }
    }

    /// In a query, `-` before a word means "not". Where such a word cannot be an option, its sign is written in full width, which the query language takes
    /// for the same and the argument parser for text.
    private static func protectingNegations(of words: [String], of command: String) -> [String] {
        guard ["list", "browse", "export"].contains(command) else { return movingNumbers(in: words) }
        return words.map { word in
            guard word.hasPrefix("-"), let second = word.dropFirst().first, second != "-" else { return word }
            let isOption = word == "-h" || word == "-q" || command == "export" && word == "-o"
            return isOption ? word : "－" + word.dropFirst()
        }
    }
}
