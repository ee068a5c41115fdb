package import LedgerQuery
package import Wording

extension Catalogue {
    /// What is wrong with a query, without the place: for the search line and for the command line.
    package func reason(of error: QueryError) -> SafeText {
        switch error.kind {
        case .unknownField(let field, let suggestions):
            query(unknownField: field, suggestions: suggestions, known: QueryField.allCases.map(\.rawValue))
        case .unknownValue(let field, let value, let suggestions):
            query(unknownValue: value, of: field.rawValue, suggestions: suggestions, known: field.words)
        case .unknownDepartment(let name, let suggestions): unknownDepartment(name, suggestions: suggestions)
        case .badDate(let text): query(badDate: text)
        case .reversedRange: queryReversedRange
        case .badNumber(let text): query(badNumber: text)
        case .badID(let text): query(badID: text)
        case .missingValue(let field): query(missingValueOf: field.rawValue)
        case .missingOperand(let word): query(missingOperand: word)
        case .emptyBrackets: queryEmptyBrackets
        case .unopenedBracket: queryUnopenedBracket
        case .unclosedBracket: queryUnclosedBracket
        case .unclosedQuote: queryUnclosedQuote
        case .emptyText: queryEmptyText
        case .tooDeep(let limit): query(tooDeep: limit)
        }
    }
}
