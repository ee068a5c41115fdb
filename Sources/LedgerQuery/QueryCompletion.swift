package import LedgerModel

/// What may stand at the caret of a query that is being typed.
package struct QueryCompletion: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// A field's name.
        case field(QueryField)
        /// A word of the language behind a field.
        case word(QueryField)
        /// A name of the ledger: a department, a person, a title.
        case name(QueryField)
    }

    package struct Choice: Hashable, Sendable {
        package let kind: Kind
        /// As it stands in the query, without quotation marks.
        package let word: String
        /// All that it may be known by; what screens show first.
        package let names: [String]
    }

    /// Characters of the query that a choice takes the place of.
    package let place: Range<Int>
    /// What stands there, after a colon or a comma.
    package let typed: String
    package let choices: [Choice]

    /// - Parameter caret: characters before it.
    package init(at caret: Int, in text: String, of ledger: Ledger, in context: QueryContext) {
        let before = Array(text.prefix(caret))
        let part = QueryPart(before)
        place = part.start..<before.count
        typed = String(before[part.start...])
        guard let field = part.field else {
            choices =
                QueryField.allCases.map {
                    Choice(kind: .field($0), word: $0.rawValue, names: [$0.rawValue] + $0.chineseNames)
                }
                + (typed.isEmpty ? [] : QueryCompletion.owners(.department, ledger, context))
            return
        }
        choices = QueryCompletion.choices(for: field, ledger, context)
    }

    private static func choices(for field: QueryField, _ ledger: Ledger, _ context: QueryContext) -> [Choice] {
        func words(_ words: [String]) -> [Choice] { words.map { Choice(kind: .word(field), word: $0, names: [$0]) } }
        func names(_ names: some Sequence<String>) -> [Choice] {
            var seen: Set<String> = []
            return names.filter { !$0.isEmpty && seen.insert($0).inserted }.map {
                Choice(kind: .name(field), word: $0, names: [$0])
            }
        }
        return switch field {
        case .department, .lead, .responsible, .support: owners(field, ledger, context)
        case .owner: words(OwnerState.allCases.map(\.rawValue)) + owners(field, ledger, context)
        case .speaker: names(ledger.directivesBySpeaker().keys.sorted())
        case .source: names(ledger.sources.map { $0.title.isEmpty ? $0.name : $0.title })
        case .article: names(ledger.articles.map(\.title))
        case .status: words(Status.words)
        case .is: words(DerivedState.allCases.map(\.rawValue) + Status.known.map(\.id))
        case .light: words(Light.allCases.map(\.rawValue))
        case .escalation: words(Escalation.allCases.map(\.rawValue))
        case .stage: names(ledger.settings.stages)
        case .due: words(["overdue", "today", "thisweek", "thismonth", "today..+7d", "today..+1m", "..today"])
        case .closed, .changed: words(["today", "thisweek", "thismonth", "-7d..today", "-1m..today"])
        case .has, .no: words(OptionalPart.allCases.map(\.rawValue))
        // Anything may stand there, and nothing lists what does.
        case .leader, .priority, .category, .ordinal, .number, .id: []
        }
    }

    /// Departments of today and collectives, in the order of lists.
    private static func owners(_ field: QueryField, _ ledger: Ledger, _ context: QueryContext) -> [Choice] {
        let table = ledger.departments
        let present = PresentOwners(table, on: context.today)
        let departments = table.departments.map { OwnerKey.department($0.id) }.filter { present.owner($0) == $0 }
        return present.ordered(departments + table.collectives.map { OwnerKey(id: $0.id) }).map { owner in
            let names = owner.department.flatMap { table[$0]?.names } ?? [owner.name]
            return Choice(kind: .name(field), word: names.first ?? owner.name, names: names)
        }
    }
}

extension QueryCompletion {
    /// The query with the choice in the place, and the characters before the caret then. A name before which no field stands gets its own.
    package func text(_ text: String, taking choice: Choice) -> (text: String, caret: Int) {
        let characters = Array(text)
        var word = choice.word
        if word.contains(where: { $0.isWhitespace || "()（）,，:：\"“”".contains($0) }) {
            word = word.contains("\"") ? "“\(word)”" : "\"\(word)\""
        }
        switch choice.kind {
        case .field: word += ":"
        case .word: word += " "
        case .name(let field):
            let isBare = place.lowerBound == 0 || !":：,，".contains(characters[place.lowerBound - 1])
            word = (isBare ? field.rawValue + ":" : "") + word + " "
        }
        var end = place.upperBound
        // What follows is parted from it already.
        if word.hasSuffix(" "), end < characters.count, characters[end].isWhitespace { end += 1 }
        let before = String(characters[..<place.lowerBound]) + word
        return (before + String(characters[end...]), before.count)
    }
}

/// Where the word at the end of a query begins, and which field it belongs to.
private struct QueryPart {
    private(set) var start: Int
    private(set) var field: QueryField?

    init(_ characters: [Character]) {
        start = characters.count
        func isBorder(_ character: Character) -> Bool {
            character.isWhitespace || "()（）\"“”#".contains(character)
        }
        var wordStart = characters.count
        while wordStart > 0, !isBorder(characters[wordStart - 1]) { wordStart -= 1 }
        let word = characters[wordStart...]
        start = wordStart
        if let colon = word.firstIndex(where: { $0 == ":" || $0 == "：" }) {
            var name = String(characters[wordStart..<colon]).folded
            while let first = name.first, first == "-" || first == "非" { name.removeFirst() }
            field = QueryParser.field(name)
            start = (word.lastIndex { $0 == "," || $0 == "，" } ?? colon) + 1
        } else {
            while start < characters.count, "-－".contains(characters[start]) { start += 1 }
        }
    }
}
