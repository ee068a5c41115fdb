/// What a person chose for themselves: how the program looks and answers, never what it counts. Rules that change a figure are the ledger's.
///
/// Names of actions, tones, columns and keys are text here; `OptionVocabulary` says which there are.
package struct Preferences: Hashable, Sendable {
    package enum LanguageChoice: String, CaseIterable, Sendable {
        /// By the locale.
        case automatic = "auto"
        case chinese = "zh"
        case english = "en"
    }

    /// How many columns “ ” … ① — · and │ take.
    package enum AmbiguousWidth: Hashable, Sendable {
        /// The terminal is asked at every start.
        case ask
        case columns(Int)
    }

    package enum ColourDepth: String, CaseIterable, Sendable {
        /// By what terminfo says of the terminal.
        case automatic = "auto"
        case none
        case eight = "8"
        case sixteen = "16"
        case many = "256"
    }

    package struct Filter: Hashable, Sendable {
        package var name: String
        package var query: String

        package init(name: String, query: String) {
            self.name = name
            self.query = query
        }
    }

    package var language = LanguageChoice.automatic
    package var usesMouse = true
    package var usesASCII = false
    package var ambiguousWidth = AmbiguousWidth.ask
    package var colourDepth = ColourDepth.automatic
    /// Looks by tone; a tone that is missing looks as the program chose.
    package var looks: [String: String] = [:]
    /// The columns of the list beside its text.
    package var columns: [String]
    /// The keys of those actions that have other keys than the program's own.
    package var keys: [String: [String]] = [:]
    package var filters: [Filter] = []

    /// Those of a person who has no file.
    package init(_ vocabulary: OptionVocabulary) {
        columns = vocabulary.standardColumns
    }
}

/// The names that the rest of the program gives to what can be set.
package struct OptionVocabulary: Sendable {
    package struct Action: Hashable, Sendable {
        package let name: String
        /// The program's own, spelled as `key` spells them.
        package let keys: [String]

        package init(name: String, keys: [String]) {
            self.name = name
            self.keys = keys
        }
    }

    package let actions: [Action]
    package let tones: [String]
    package let columns: [String]
    package let standardColumns: [String]
    /// What stands in the ledger's own settings, by any name that a person might try.
    package let ledgerRules: [String]
    /// The one spelling of a key; nil where there is none of that name.
    package let key: @Sendable (String) -> String?
    package let isLook: @Sendable (String) -> Bool
    package let isQuery: @Sendable (String) -> Bool

    package init(
        actions: [Action], tones: [String], columns: [String], standardColumns: [String], ledgerRules: [String],
        key: @escaping @Sendable (String) -> String?, isLook: @escaping @Sendable (String) -> Bool,
        isQuery: @escaping @Sendable (String) -> Bool
    ) {
        self.actions = actions
        self.tones = tones
        self.columns = columns
        self.standardColumns = standardColumns
        self.ledgerRules = ledgerRules
        self.key = key
        self.isLook = isLook
        self.isQuery = isQuery
    }
}
