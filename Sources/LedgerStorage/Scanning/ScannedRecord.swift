internal import LedgerModel
internal import StrictJSON

/// A kind of record whose columns can be read without decoding it.
protocol ScannedRecord: TableRecord {
    static var schema: RecordSchema<Self> { get }

    /// Passes the record that begins at the scan's position and appends a row to `columns`.
    static func scan(
        _ scan: inout RecordScan, into columns: inout Columns, _ owners: inout OwnersMet
    ) throws(UnexpectedLayout) -> Scanned
}

/// What is remembered of a record that was passed over, besides its columns.
struct Scanned {
    var id: RecordID
    var texts = TextPlaces()
}

/// Where the texts by which a record is searched stand in it.
struct TextPlaces {
    private(set) var text = Place()
    private(set) var heading = Place()
    /// A text has escapes: it must be decoded before it can be searched.
    private(set) var needsDecoding = false

    struct Place {
        /// From the record's first byte on.
        var offset: UInt32 = 0
        var count: UInt32 = 0
    }

    init() {}

    init(text: Place, heading: Place, needsDecoding: Bool) {
        self.text = text
        self.heading = heading
        self.needsDecoding = needsDecoding
    }

    mutating func setText(_ token: RecordScan.Token, from start: Int) {
        text = place(token, from: start)
    }

    mutating func setHeading(_ token: RecordScan.Token, from start: Int) {
        heading = place(token, from: start)
    }

    private mutating func place(_ token: RecordScan.Token, from start: Int) -> Place {
        if token.hasEscapes { needsDecoding = true }
        return Place(
            offset: UInt32(truncatingIfNeeded: token.start - start), count: UInt32(truncatingIfNeeded: token.count))
    }
}

// MARK: - Items

extension ActionItem: ScannedRecord {
    static func scan(
        _ scan: inout RecordScan, into columns: inout ItemColumns, _ owners: inout OwnersMet
    ) throws(UnexpectedLayout) -> Scanned {
        let start = scan.position
        var (id, directive): (RecordID?, RecordID?)
        var (number, status): (Int?, Status?)
        var (due, closedAt) = (ItemColumns.noDay, ItemColumns.noTime)
        var textStart = ItemColumns.noPlace
        // A literal would be made by generic code.
        var members = ItemMembers(rawValue: 0)
        var texts = TextPlaces()
        var met = MembersMet()
        try scan.pass(UInt8(ascii: "{"))
        var isFirst = true
        while let key = try scan.nextKey(isFirst: &isFirst) {
            switch key {
            case "id":
                try met.insert(0)
                id = try scan.recordID()
            case "number":
                try met.insert(1)
                number = try scan.integer()
            case "directive":
                try met.insert(2)
                directive = try scan.recordID()
            case "text":
                try met.insert(3)
                texts.setText(try scan.string(), from: start)
            case "heading":
                try met.insert(4)
                texts.setHeading(try scan.string(), from: start)
                members.insert(.heading)
            case "spans":
                try met.insert(5)
                if let first = try scan.firstSpanStart() { textStart = first }
            case "status":
                try met.insert(6)
                status = try scan.status()
            case "closedAt":
                try met.insert(7)
                closedAt = try scan.time()
            case "due":
                try met.insert(8)
                due = try scan.day()
            case "responsibilities":
                try met.insert(9)
                try scan.owners(into: &columns, &owners)
            case "evidence":
                try met.insert(10)
                if try scan.judgements({ _, _ in }) { members.insert(.judged) }
            default:
                let member = ItemMembers(key: key)
                if try scan.skipOptional(), let member { members.insert(member) }
            }
        }
        guard let id, let number = number.flatMap({ Int32(exactly: $0) }), let status, met.contains(3) else {
            throw UnexpectedLayout()
        }
        columns.append(
            number: number, status: status, due: due, closedAt: closedAt, directive: directive, textStart: textStart,
            members: members)
        return Scanned(id: id, texts: texts)
    }
}

extension ItemMembers {
    /// The member of that name, if the columns tell whether an item has it.
    fileprivate init?(key: RecordScan.Word) {
        switch key {
        case "parent": self = .parent
        case "reason": self = .reason
        case "priority": self = .priority
        case "category": self = .category
        case "stage": self = .stage
        case "leader": self = .leader
        case "recurrence": self = .recurrence
        case "reportingCycle": self = .reportingCycle
        case "milestones": self = .milestones
        case "reports": self = .reports
        case "extensions": self = .extensions
        case "notices": self = .notices
        case "deputy": self = .deputy
        case "contact": self = .contact
        case "kind": self = .kind
        case "writtenOffAt": self = .writtenOff
        case "archivedAt": self = .archived
        case "verifiedAt": self = .verified
        case "instructions": self = .instructions
        case "occurrenceOf": self = .occurrenceOf
        default: return nil
        }
    }
}

extension RecordScan {
    fileprivate mutating func status() throws(UnexpectedLayout) -> Status {
        let token = try string()
        switch word(token) {
        case "closed": return .closed
        case "inProgress": return .inProgress
        case "assigned": return .assigned
        case "draft": return .draft
        case "submitted": return .submitted
        case "longTerm": return .longTerm
        case "suspended": return .suspended
        case "cancelled": return .cancelled
        default: return Status(id: try text(token))
        }
    }

    /// Passes `[[start,end],…]`; the first start, nil where there is none.
    fileprivate mutating func firstSpanStart() throws(UnexpectedLayout) -> Int32? {
        let start = position
        try pass(UInt8(ascii: "["))
        var first: Int?
        if try peek() == UInt8(ascii: "[") {
            position += 1
            first = try integer()
        }
        position = start
        try skipValue()
        return first.map { Int32(clamping: $0) }
    }

    /// Passes `{OWNER:{…},…}` and appends the owners to the row that is being read.
    fileprivate mutating func owners(
        into columns: inout ItemColumns, _ met: inout OwnersMet
    ) throws(UnexpectedLayout) {
        try pass(UInt8(ascii: "{"))
        var isFirst = true
        let first = columns.owners.count
        while try peek() != UInt8(ascii: "}") {
            if !isFirst { try pass(UInt8(ascii: ",")) }
            isFirst = false
            let name = try string()
            try pass(UInt8(ascii: ":"))
            let owner = try met.owner(name, in: self)
            guard !columns.owners[first...].contains(owner) else { throw UnexpectedLayout() }
            let (role, isConfirmed) = try responsibility()
            columns.appendOwner(owner, role, isConfirmed: isConfirmed)
        }
        position += 1
    }

    private mutating func responsibility() throws(UnexpectedLayout) -> (role: Role, isConfirmed: Bool) {
        var role: Role?
        // What a responsibility is that does not say: as its schema has it.
        var isConfirmed = Responsibility.schema.blank.isConfirmed
        var met = MembersMet()
        try pass(UInt8(ascii: "{"))
        var isFirst = true
        while let key = try nextKey(isFirst: &isFirst) {
            switch key {
            case "role":
                try met.insert(0)
                let token = try string()
                switch word(token) {
                case "lead": role = .lead
                case "responsible": role = .responsible
                case "support": role = .support
                default: role = Role(id: try text(token))
                }
            case "confirmed":
                try met.insert(1)
                isConfirmed = try boolean()
            default: try skipValue()
            }
        }
        guard let role else { throw UnexpectedLayout() }
        return (role, isConfirmed)
    }
}

// MARK: - Directives, articles and sources

extension Directive: ScannedRecord {
    static func scan(
        _ scan: inout RecordScan, into columns: inout DirectiveColumns, _ owners: inout OwnersMet
    ) throws(UnexpectedLayout) -> Scanned {
        var (id, article): (RecordID?, RecordID?)
        var speaker: String?
        var (ordinal, textStart) = (DirectiveColumns.noOrdinal, DirectiveColumns.noPlace)
        var met = MembersMet()
        try scan.pass(UInt8(ascii: "{"))
        var isFirst = true
        while let key = try scan.nextKey(isFirst: &isFirst) {
            switch key {
            case "id":
                try met.insert(0)
                id = try scan.recordID()
            case "article":
                try met.insert(1)
                article = try scan.recordID()
            case "speaker":
                try met.insert(2)
                speaker = try scan.text(try scan.string())
            case "ordinal":
                try met.insert(3)
                ordinal = Int32(clamping: try scan.integer())
            case "spans":
                try met.insert(4)
                if let first = try scan.firstSpanStart() { textStart = first }
            default: try scan.skipValue()
            }
        }
        guard let id, let article else { throw UnexpectedLayout() }
        columns.append(article: article, speaker: speaker, ordinal: ordinal, textStart: textStart)
        return Scanned(id: id)
    }
}

extension Article: ScannedRecord {
    static func scan(
        _ scan: inout RecordScan, into columns: inout ArticleColumns, _ owners: inout OwnersMet
    ) throws(UnexpectedLayout) -> Scanned {
        var (id, source): (RecordID?, RecordID?)
        var date: PartialDate?
        var start: Int?
        var met = MembersMet()
        try scan.pass(UInt8(ascii: "{"))
        var isFirst = true
        while let key = try scan.nextKey(isFirst: &isFirst) {
            switch key {
            case "id":
                try met.insert(0)
                id = try scan.recordID()
            case "source":
                try met.insert(1)
                source = try scan.recordID()
            case "date":
                try met.insert(2)
                date = PartialDate(try scan.text(try scan.string()))
                if date == nil { throw UnexpectedLayout() }
            case "span":
                try met.insert(3)
                let span = scan.position
                try scan.pass(UInt8(ascii: "["))
                start = try scan.integer()
                scan.position = span
                try scan.skipValue()
            default: try scan.skipValue()
            }
        }
        guard let id, let source, let start else { throw UnexpectedLayout() }
        columns.append(source: source, date: date, start: start)
        return Scanned(id: id)
    }
}

extension SourceDocument: ScannedRecord {
    static func scan(
        _ scan: inout RecordScan, into columns: inout NoColumns<SourceDocument>, _ owners: inout OwnersMet
    ) throws(UnexpectedLayout) -> Scanned {
        Scanned(id: try scan.idAlone())
    }
}

extension RecordScan {
    fileprivate mutating func idAlone() throws(UnexpectedLayout) -> RecordID {
        var id: RecordID?
        try pass(UInt8(ascii: "{"))
        var isFirst = true
        while let key = try nextKey(isFirst: &isFirst) {
            if key == Word("id") {
                guard id == nil else { throw UnexpectedLayout() }
                id = try recordID()
            } else {
                try skipValue()
            }
        }
        guard let id else { throw UnexpectedLayout() }
        return id
    }
}
