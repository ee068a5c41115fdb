/// What is wrong with a query, and where. Words are made elsewhere.
package struct QueryError: Error, Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case unknownField(String, suggestions: [String])
        /// A word that the field does not take.
        case unknownValue(field: QueryField, String, suggestions: [String])
        /// No department or other owner is called that, or begins like that.
        case unknownDepartment(String, suggestions: [String])
        case badDate(String)
        /// The range ends before it begins.
        case reversedRange
        case badNumber(String)
        case badID(String)
        /// `lead:` with nothing behind it, or a comma too many.
        case missingValue(QueryField)
        /// Nothing before or after `or`, `and`, `not`; the word as typed.
        case missingOperand(String)
        case emptyBrackets
        case unopenedBracket
        case unclosedBracket
        case unclosedQuote
        /// Quotes with nothing between them.
        case emptyText
        /// Brackets within brackets beyond `limit`.
        case tooDeep(limit: Int)
    }

    package let kind: Kind
    /// Characters of the query's text; empty at a place where something is missing.
    package let place: Range<Int>

    package init(_ kind: Kind, at place: Range<Int>) {
        self.kind = kind
        self.place = place
    }
}
