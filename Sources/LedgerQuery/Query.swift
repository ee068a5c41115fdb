package import LedgerModel

/// What to look for in a ledger: a text of the query language, read but not yet compared with a ledger's names. `LedgerFilter` does that.
package struct Query: Hashable, Sendable {
    let condition: Condition

    init(condition: Condition) {
        self.condition = condition
    }

    /// The query that `text` is; blanks alone are `everything`.
    package init(_ text: String) throws(QueryError) {
        var parser = QueryParser(text)
        condition = try parser.parse()
    }

    package static let everything = Query(condition: .all([]))
    package static let open = Query(condition: .criterion(.state(.open), place: 0..<0))
    /// Items without any owner.
    package static let unowned = Query(condition: .criterion(.lacks(.owner), place: 0..<0))

    /// Items of exactly this owner: any role, proposals, what belongs to it and what it took over.
    package static func owner(_ owner: OwnerKey) -> Query {
        Query(condition: .criterion(.ownerKey(owner), place: 0..<0))
    }

    /// What both let through.
    package func and(_ other: Query) -> Query {
        Query(condition: .all(condition.conjuncts + other.condition.conjuncts))
    }
}

extension Query {
    package var isEverything: Bool { condition.conjuncts.isEmpty }

    /// Whether it asks for the day of the last change, which only the history knows.
    package var needsChanges: Bool {
        condition.criteria.contains {
            if case .date(.changed, _) = $0 { true } else { false }
        }
    }
}

/// A query as a tree.
indirect enum Condition: Hashable, Sendable {
    /// Everything where it is empty.
    case all([Condition])
    case any([Condition])
    case not(Condition)
    /// A bare or quoted word, not empty: in the text, the heading, an owner's or the speaker's name.
    case word(SearchedWord)
    case criterion(Criterion, place: Range<Int>)

    var conjuncts: [Condition] {
        if case .all(let parts) = self { parts } else { [self] }
    }

    /// Every criterion in it.
    var criteria: [Criterion] {
        switch self {
        case .all(let parts), .any(let parts): parts.flatMap(\.criteria)
        case .not(let part): part.criteria
        case .word: []
        case .criterion(let criterion, _): [criterion]
        }
    }

    /// The words that an item may show, so not those behind a "not".
    var wantedWords: [SearchedWord] {
        switch self {
        case .all(let parts), .any(let parts): parts.flatMap(\.wantedWords)
        case .not, .criterion: []
        case .word(let word): [word]
        }
    }
}

/// One field with one value.
enum Criterion: Hashable, Sendable {
    enum DateField: Hashable, Sendable {
        case due
        case closed
        case changed
    }

    /// Fields whose value is part of a text.
    enum TextField: Hashable, Sendable {
        case leader
        case speaker
        case source
        case article
        case priority
        case category
        case stage
    }

    /// By name, in one role or in any.
    case owner(named: String, role: Role?)
    case ownerKey(OwnerKey)
    case ownerState(OwnerState)
    /// `day` where the value of `article:` or `source:` is a date too.
    case text(TextField, String, day: DateRange?)
    case status(Status)
    case state(DerivedState)
    case light(Light)
    case escalation(Escalation)
    case date(DateField, DateRange)
    case number(ClosedRange<Int>)
    case ordinal(ClosedRange<Int>)
    case id(RecordID)
    case has(OptionalPart)
    case lacks(OptionalPart)
}
