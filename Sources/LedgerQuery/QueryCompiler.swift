internal import LedgerModel

/// Looks up the names of a query in one ledger.
struct QueryCompiler {
    private let ledger: Ledger
    private let context: QueryContext
    private let present: PresentOwners
    private var names: OwnerNames
    private(set) var notes: [QueryNote] = []
    private let columns: SearchColumns?
    /// Whether only names are to be looked up.
    private let isChecking: Bool
    /// The directives of each speaker; read at the first word or name.
    private lazy var directivesBySpeaker: [String: [RecordID]] =
        columns?.directivesBySpeaker ?? ledger.directivesBySpeaker()

    init(_ ledger: Ledger, _ context: QueryContext, _ columns: SearchColumns?, isChecking: Bool = false) {
        self.ledger = ledger
        self.context = context
        self.columns = columns
        self.isChecking = isChecking
        present = PresentOwners(ledger.departments, on: context.today)
        names = OwnerNames(ledger, present, columns)
    }

    mutating func predicate(_ condition: Condition) throws(QueryError) -> Predicate {
        switch condition {
        case .all(let parts): return .allOf(try predicates(parts))
        case .any(let parts): return .anyOf(try predicates(parts))
        case .not(let part): return .not(try predicate(part))
        case .word(let word): return predicate(word: word)
        case .criterion(let criterion, let place): return try predicate(criterion, at: place)
        }
    }

    private mutating func predicates(_ conditions: [Condition]) throws(QueryError) -> [Predicate] {
        var predicates: [Predicate] = []
        for condition in conditions { predicates.append(try predicate(condition)) }
        return predicates
    }

    private mutating func predicate(word: SearchedWord) -> Predicate {
        guard !isChecking, let pattern = WordPattern(word),
            let name = NamePattern(word.text, isQuoted: word.isQuoted)
        else { return .always(true) }
        var parts: [Predicate] = [.text(pattern)]
        let spoken = directives(ofSpeaker: name)
        if !spoken.isEmpty { parts.append(.directive(in: spoken)) }
        let owners =
            departments(withWord: name) + names.inUse.filter { $0.department == nil && name.isFound(in: $0.name) }
        if !owners.isEmpty { parts.append(.owner(among: OwnerSet(owners), role: nil)) }
        return .anyOf(parts)
    }

    /// Departments that a list shows under a name with the word in it or that begins as it spells, or that are called exactly so.
    private func departments(withWord word: NamePattern) -> [OwnerKey] {
        let table = ledger.departments
        var found: [OwnerKey] = []
        for department in table.departments {
            let shown = present.owner(.department(department.id)).department.flatMap { table[$0] } ?? department
            let isMeant = [department, shown].contains { candidate in
                word.isFound(in: candidate.short)
                    || ([candidate.name] + candidate.aliases + candidate.functions).contains {
                        word.equals($0) || word.isSpelledWhole(of: $0)
                    }
            }
            if isMeant { found.append(.department(department.id)) }
        }
        return found
    }

    private mutating func directives(ofSpeaker name: NamePattern) -> Set<RecordID> {
        var found: Set<RecordID> = []
        for (speaker, directives) in directivesBySpeaker where name.isFound(in: speaker) {
            found.formUnion(directives)
        }
        return found
    }
}

// MARK: - Fields

extension QueryCompiler {
    private mutating func predicate(_ criterion: Criterion, at place: Range<Int>) throws(QueryError) -> Predicate {
        switch criterion {
        case .owner(let name, let role): return .owner(among: OwnerSet(try owners(named: name, at: place)), role: role)
        case .ownerKey(let owner): return .owner(among: OwnerSet(present.covered(by: owner)), role: nil)
        case .ownerState(let state): return .ownerState(state)
        case .text(let field, let value, let day): return try predicate(field, value, day, at: place)
        case .status(let status):
            guard status.isRecognized || ledger.items.contains(status) else {
                let suggestions = nearest(to: status.id, among: Status.words)
                throw QueryError(
                    .unknownValue(field: .status, status.id, suggestions: suggestions), at: place)
            }
            return .status(status)
        case .state(let state): return .state(state)
        case .light(let light): return .light(light)
        case .escalation(let level): return .escalation(level)
        case .date(let field, let range):
            let days = try days(range, at: place)
            switch field {
            case .due: return .due(days)
            case .closed: return .closed(days)
            case .changed: return .changed(days)
            }
        case .number(let range): return .number(range)
        case .ordinal(let range):
            return .directive(
                in: directives {
                    $0.ordinals[$1] != DirectiveColumns.noOrdinal && range.contains(Int($0.ordinals[$1]))
                })
        case .id(let id): return ledger.items.row(of: id).map { .row($0) } ?? .always(false)
        case .has(let part): return presence(of: part)
        case .lacks(let part): return .not(presence(of: part))
        }
    }

    /// Every owner, as items may name it, that `name` stands for.
    private mutating func owners(named name: String, at place: Range<Int>) throws(QueryError) -> [OwnerKey] {
        let named = names.owners(named: name)
        guard !named.isEmpty else {
            let suggestions = ledger.departments.shortNames(near: name, on: context.today)
            throw QueryError(.unknownDepartment(name, suggestions: suggestions), at: place)
        }
        var meant: [OwnerKey] = []
        var covered: [OwnerKey] = []
        for owner in named {
            let current = present.owner(owner)
            if let old = owner.department, let id = current.department, old != id {
                notes.append(.successor(of: old, is: id))
            }
            if !meant.contains(current) {
                meant.append(current)
                for key in present.covered(by: current) where !covered.contains(key) { covered.append(key) }
            }
        }
        if meant.count > 1 { notes.append(.severalOwners(name: name, present.ordered(meant))) }
        return covered
    }

    private func days(_ range: DateRange, at place: Range<Int>) throws(QueryError) -> ClosedRange<CalendarDate> {
        guard let days = range.days(today: context.today) else { throw QueryError(.reversedRange, at: place) }
        return days
    }

    private mutating func predicate(
        _ field: Criterion.TextField, _ value: String, _ day: DateRange?, at place: Range<Int>
    ) throws(QueryError) -> Predicate {
        guard let pattern = FoldedPattern(value), let name = NamePattern(value),
            let title = WordPattern(SearchedWord(text: value, isQuoted: false))
        else { return .always(true) }
        switch field {
        case .leader: return .leader(name)
        case .priority, .category, .stage: return .field(field, pattern)
        case .speaker: return .directive(in: directives(ofSpeaker: name))
        case .source:
            let id = RecordID(value.folded)
            let sources = Set(
                ledger.sources.filter {
                    $0.id == id || title.isFound(in: $0.title) || pattern.isFound(in: $0.name)
                        || pattern.isFound(in: $0.number)
                }.map(\.id))
            return .directive(in: directives(ofArticles: { sources.contains($0.source) }))
        case .article:
            let id = RecordID(value.folded)
            var days: ClosedRange<CalendarDate>?
            if let day { days = try self.days(day, at: place) }
            return .directive(
                in: directives(ofArticles: { article in
                    if article.id == id || title.isFound(in: article.title) { return true }
                    guard let days, let date = article.date?.days else { return false }
                    return date.overlaps(days)
                }))
        }
    }

    private func directives(ofArticles isMeant: (Article) -> Bool) -> Set<RecordID> {
        let articles = Set(ledger.articles.filter(isMeant).map(\.id))
        return directives { articles.contains($0.articles[$1]) }
    }

    private func directives(where isMeant: (DirectiveColumns, Int) -> Bool) -> Set<RecordID> {
        var found: Set<RecordID> = []
        for chunk in ledger.directives.chunks {
            for (offset, id) in chunk.ids.enumerated() where isMeant(chunk.columns, offset) { found.insert(id) }
        }
        return found
    }

    private func presence(of part: OptionalPart) -> Predicate {
        switch part {
        case .due: .hasDue
        case .speaker: .directive(in: directives { $0.speakers[$1] != nil })
        case .ordinal: .directive(in: directives { $0.ordinals[$1] != DirectiveColumns.noOrdinal })
        case .article: .directive(in: directives(ofArticles: { _ in true }))
        case .source: .directive(in: directives(ofArticles: { ledger.sources.row(of: $0.source) != nil }))
        default: .has(part)
        }
    }
}

extension ItemTable {
    /// Whether some item has that status.
    fileprivate func contains(_ status: Status) -> Bool {
        chunks.contains { $0.columns.statuses.contains(status) }
    }
}
