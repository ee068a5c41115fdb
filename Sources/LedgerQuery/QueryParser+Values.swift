internal import LedgerModel

/// What the values of each field may be.
extension QueryParser {
    /// `field:value`, for a value that is not empty.
    func criterion(
        _ field: QueryField, _ value: String, at place: Range<Int>
    ) throws(QueryError) -> Criterion {
        let value = field.word(for: value)
        switch field {
        case .department: return .owner(named: value, role: nil)
        case .lead: return .owner(named: value, role: .lead)
        case .responsible: return .owner(named: value, role: .responsible)
        case .support: return .owner(named: value, role: .support)
        case .owner:
            return OwnerState(word: value).map { .ownerState($0) } ?? .owner(named: value, role: nil)

        case .leader: return .text(.leader, value, day: nil)
        case .speaker: return .text(.speaker, value, day: nil)
        case .source: return .text(.source, value, day: nil)
        case .article: return .text(.article, value, day: DateRange(value))
        case .priority: return .text(.priority, value, day: nil)
        case .category: return .text(.category, value, day: nil)
        case .stage: return .text(.stage, value, day: nil)

        case .status: return QueryParser.state(value) ?? .status(.unrecognized(value))
        case .is:
            if let state = DerivedState(word: value) { return .state(state) }
            if let state = QueryParser.state(value) { return state }
            throw unknownValue(of: field, value, at: place)
        case .light:
            if let light = Light(word: value) { return .light(light) }
            throw unknownValue(of: field, value, at: place)
        case .escalation:
            if let level = Escalation(word: value) { return .escalation(level) }
            throw unknownValue(of: field, value, at: place)
        case .has: return .has(try part(field, value, at: place))
        case .no: return .lacks(try part(field, value, at: place))

        case .due:
            if value.folded == "overdue" { return .state(.overdue) }
            return .date(.due, try dates(value, at: place))
        case .closed: return .date(.closed, try dates(value, at: place))
        case .changed: return .date(.changed, try dates(value, at: place))

        case .number: return .number(try numbers(value, at: place))
        case .ordinal: return .ordinal(try numbers(value, at: place))
        case .id:
            guard let id = RecordID(value.folded) else { throw error(.badID(value), at: place) }
            return .id(id)
        }
    }

    /// `open`, or a status that this version knows.
    private static func state(_ value: String) -> Criterion? {
        let word = value.folded
        if word == DerivedState.open.rawValue { return .state(.open) }
        return Status.known.first { $0.id.folded == word }.map { .status($0) }
    }

    private func part(
        _ field: QueryField, _ value: String, at place: Range<Int>
    ) throws(QueryError) -> OptionalPart {
        if let part = OptionalPart(word: value) { return part }
        throw unknownValue(of: field, value, at: place)
    }

    private func dates(_ value: String, at place: Range<Int>) throws(QueryError) -> DateRange {
        guard let range = DateRange(value) else { throw error(.badDate(value), at: place) }
        return range
    }

    /// `4`, `4..`, `..4`, `4..6`, `<4`, `<=4`, `>4`, `>=4`.
    private func numbers(_ value: String, at place: Range<Int>) throws(QueryError) -> ClosedRange<Int> {
        guard let bounds = QueryParser.bounds(value.plainForm) else { throw error(.badNumber(value), at: place) }
        guard bounds.lower <= bounds.upper else { throw error(.reversedRange, at: place) }
        return bounds.lower...bounds.upper
    }

    private static func bounds(_ text: String) -> (lower: Int, upper: Int)? {
        let (least, greatest) = (0, Int(Int32.max))
        for (sign, isLower, shift) in [("<=", false, 0), (">=", true, 0), ("<", false, -1), (">", true, 1)]
        where text.hasPrefix(sign) {
            guard let number = decimal(text.dropFirst(sign.count)) else { return nil }
            return isLower ? (number + shift, greatest) : (least, number + shift)
        }
        if let number = decimal(text) { return (number, number) }
        let bytes = Array(text.utf8)
        guard let dot = bytes.firstIndex(of: UInt8(ascii: ".")), dot + 1 < bytes.count,
            bytes[dot + 1] == UInt8(ascii: "."), bytes.count > 2
        else { return nil }
        let (left, right) = (bytes[..<dot], bytes[(dot + 2)...])
        let lower = left.isEmpty ? least : decimal(String(decoding: left, as: UTF8.self))
        let upper = right.isEmpty ? greatest : decimal(String(decoding: right, as: UTF8.self))
        guard let lower, let upper else { return nil }
        return (lower, upper)
    }

    private func unknownValue(
        of field: QueryField, _ value: String, at place: Range<Int>
    ) -> QueryError {
        error(.unknownValue(field: field, value, suggestions: nearest(to: value, among: field.words)), at: place)
    }
}

extension Status {
    /// What `status:` takes, in the order of the table.
    static var words: [String] { [DerivedState.open.rawValue] + known.map(\.id) }
}

extension RawRepresentable where Self: CaseIterable, RawValue == String {
    /// The case of that word, whatever the case of its letters and the width of its forms.
    init?(word: String) {
        let word = word.folded
        guard let match = Self.allCases.first(where: { $0.rawValue.folded == word }) else { return nil }
        self = match
    }
}
