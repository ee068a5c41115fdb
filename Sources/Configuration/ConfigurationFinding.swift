/// Something in `config.toml` that cannot be taken as it stands: where, and what.
package struct ConfigurationFinding: Hashable, Sendable {
    package enum ValueKind: String, Sendable {
        case text
        case number
        case truth
        case list
        case table
        case other
    }

    package enum Kind: Hashable, Sendable {
        case tooLarge(limit: Int)
        case notUTF8
        case controlCharacter
        /// No TOML; the column is counted in characters from 1.
        case syntax(column: Int)
        case unknownKey(String, known: [String])
        case wrongType(String, expected: ValueKind, found: ValueKind)
        case notAllowed(String, value: String, allowed: [String])
        case unknownAction(String, known: [String])
        case unknownTone(String, known: [String])
        case unknownKeyName(String, action: String)
        /// One key for two actions; `otherLine` is nil where the other has it by default.
        case keyClash(key: String, action: String, other: String, otherLine: Int?)
        case badLook(String, tone: String)
        case twice(String)
        /// It belongs to the ledger.
        case ledgerRule(String)
        /// A saved filter without it.
        case filterWithout(String)
        case filterTwice(String, otherLine: Int)
        case badQuery(String)
    }

    /// From 1.
    package let line: Int
    package let kind: Kind

    package init(line: Int, _ kind: Kind) {
        self.line = line
        self.kind = kind
    }
}

/// Everything that is wrong with a file, in the order of its lines; never empty.
package struct BrokenConfiguration: Error, Hashable, Sendable {
    package let findings: [ConfigurationFinding]
}
