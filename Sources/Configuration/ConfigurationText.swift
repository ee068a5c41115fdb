/// `config.toml` as text, with every option in it.
package struct ConfigurationText {
    /// What is written beside and above an option, by its path: `mouse`, `keys.toggleDone`, `colours`.
    package struct Remarks {
        /// Lines above it.
        package let above: (String) -> [String]
        /// Behind its value.
        package let beside: (String) -> String?

        package init(above: @escaping (String) -> [String], beside: @escaping (String) -> String?) {
            self.above = above
            self.beside = beside
        }
    }

    package let lines: [String]

    /// - Parameter example: a filter that stands there as a comment, where none is saved.
    package init(
        _ preferences: Preferences, _ vocabulary: OptionVocabulary, remarks: Remarks, example: Preferences.Filter
    ) {
        var lines: [String] = []
        func comment(_ path: String) {
            lines += remarks.above(path).map { $0.isEmpty ? "#" : "# " + $0 }
        }
        func option(_ path: String, _ value: String) {
            comment(path)
            let name = path.split(separator: ".").last.map(String.init) ?? path
            let line = "\(name) = \(value)"
            lines.append(remarks.beside(path).map { "\(line)  # \($0)" } ?? line)
        }
        func section(_ name: String) {
            lines.append("")
            comment(name)
            lines.append("[\(name)]")
        }
        func list(_ names: [String]) -> String {
            "[" + names.map(ConfigurationFile.quoted).joined(separator: ", ") + "]"
        }
        comment("")
        if !lines.isEmpty { lines.append("") }
        option("language", "\"\(preferences.language.rawValue)\"")
        option("mouse", String(preferences.usesMouse))
        option("ascii", String(preferences.usesASCII))
        switch preferences.ambiguousWidth {
        case .ask: option("ambiguous", "\"ask\"")
        case .columns(let columns): option("ambiguous", String(columns))
        }
        section("list")
        option("list.columns", list(preferences.columns))
        section("colours")
        let depth = preferences.colourDepth.rawValue
        option("colours.depth", Int(depth) == nil ? "\"\(depth)\"" : depth)
        for tone in vocabulary.tones {
            option("colours.\(tone)", ConfigurationFile.quoted(preferences.looks[tone] ?? "auto"))
        }
        section("keys")
        for action in vocabulary.actions {
            option("keys.\(action.name)", list(preferences.keys[action.name] ?? action.keys))
        }
        lines.append("")
        comment("filters")
        let filters = preferences.filters.map { ("", $0) }
        for (mark, filter) in filters.isEmpty ? [("# ", example)] : filters {
            lines += [
                mark + "[[filters]]", mark + "name = " + ConfigurationFile.quoted(filter.name),
                mark + "query = " + ConfigurationFile.quoted(filter.query),
            ]
        }
        self.lines = lines
    }
}
