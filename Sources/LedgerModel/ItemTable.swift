/// What lists, counts and filters read of every item, in columns.
package struct ItemColumns: RecordColumns, Equatable {
    package private(set) var numbers: [Int32] = []
    package private(set) var statuses: [Status] = []
    /// `CalendarDate.dayNumber`, or `noDay`.
    package private(set) var dues: [Int32] = []
    /// In milliseconds, or `noTime`.
    package private(set) var closingTimes: [Int64] = []
    package private(set) var directives: [RecordID?] = []
    /// Where the text begins in its source; `noPlace` for an item made by hand.
    package private(set) var textStarts: [Int32] = []
    package private(set) var members: [ItemMembers] = []
    /// Behind the last of each row in the three columns that follow.
    package private(set) var ownerEnds: [Int32] = []
    package private(set) var owners: [OwnerKey] = []
    package private(set) var roles: [Role] = []
    package private(set) var confirmations: [Bool] = []
    /// The largest and smallest number here: a search by number passes over the other chunks.
    package private(set) var numberRange: ClosedRange<Int32> = 0...0

    package static let noDay = Int32.min
    package static let noTime = Int64.min
    package static let noPlace = Int32.max

    package init() {}

    /// Columns that were kept as wholes: those of the rows as long as `numbers`, those of the owners as the last of `ownerEnds` says.
    package init(
        numbers: [Int32], statuses: [Status], dues: [Int32], closingTimes: [Int64], directives: [RecordID?],
        textStarts: [Int32], members: [ItemMembers], ownerEnds: [Int32], owners: [OwnerKey], roles: [Role],
        confirmations: [Bool]
    ) {
        self.numbers = numbers
        self.statuses = statuses
        self.dues = dues
        self.closingTimes = closingTimes
        self.directives = directives
        self.textStarts = textStarts
        self.members = members
        self.ownerEnds = ownerEnds
        self.owners = owners
        self.roles = roles
        self.confirmations = confirmations
        findNumberRange()
    }
}

/// Which of its optional members an item has.
package struct ItemMembers: OptionSet, Hashable, Sendable {
    package let rawValue: UInt32

    package init(rawValue: UInt32) {
        self.rawValue = rawValue
    }

    package static let parent = ItemMembers(rawValue: 1 << 0)
    package static let heading = ItemMembers(rawValue: 1 << 1)
    package static let reason = ItemMembers(rawValue: 1 << 2)
    package static let priority = ItemMembers(rawValue: 1 << 3)
    package static let category = ItemMembers(rawValue: 1 << 4)
    package static let stage = ItemMembers(rawValue: 1 << 5)
    package static let leader = ItemMembers(rawValue: 1 << 6)
    package static let recurrence = ItemMembers(rawValue: 1 << 7)
    package static let reportingCycle = ItemMembers(rawValue: 1 << 8)
    package static let milestones = ItemMembers(rawValue: 1 << 9)
    package static let reports = ItemMembers(rawValue: 1 << 10)
    package static let extensions = ItemMembers(rawValue: 1 << 11)
    package static let notices = ItemMembers(rawValue: 1 << 12)
    package static let deputy = ItemMembers(rawValue: 1 << 13)
    package static let contact = ItemMembers(rawValue: 1 << 15)
    package static let kind = ItemMembers(rawValue: 1 << 16)
    package static let writtenOff = ItemMembers(rawValue: 1 << 17)
    package static let archived = ItemMembers(rawValue: 1 << 18)
    package static let verified = ItemMembers(rawValue: 1 << 19)
    package static let instructions = ItemMembers(rawValue: 1 << 20)
    package static let occurrenceOf = ItemMembers(rawValue: 1 << 21)
    /// A person has said of a field whether the extraction was right.
    package static let judged = ItemMembers(rawValue: 1 << 22)

    init(of item: ActionItem) {
        self = []
        if item.parent != nil { insert(.parent) }
        if item.heading != nil { insert(.heading) }
        if item.reason != nil { insert(.reason) }
        if item.priority != nil { insert(.priority) }
        if item.category != nil { insert(.category) }
        if item.stage != nil { insert(.stage) }
        if item.leader != nil { insert(.leader) }
        if item.recurrence != nil { insert(.recurrence) }
        if item.reportingCycle != nil { insert(.reportingCycle) }
        if !item.milestones.isEmpty { insert(.milestones) }
        if !item.reports.isEmpty { insert(.reports) }
        if !item.extensions.isEmpty { insert(.extensions) }
        if !item.notices.isEmpty { insert(.notices) }
        if item.deputy != nil { insert(.deputy) }
        if item.contact != nil { insert(.contact) }
        if item.kind != nil { insert(.kind) }
        if item.writtenOffAt != nil { insert(.writtenOff) }
        if item.archivedAt != nil { insert(.archived) }
        if item.verifiedAt != nil { insert(.verified) }
        if !item.instructions.isEmpty { insert(.instructions) }
        if item.occurrenceOf != nil { insert(.occurrenceOf) }
        if item.evidence.contains(where: { $0.isAccepted != nil }) { insert(.judged) }
    }
}

// MARK: - Rows

extension ItemColumns {
    /// Where the owners of a row stand in their columns.
    package func ownerRange(_ row: Int) -> Range<Int> {
        (row == 0 ? 0 : Int(ownerEnds[row - 1]))..<Int(ownerEnds[row])
    }

    package mutating func reserve(rows: Int) {
        // Most items have one or two.
        let owners = rows * 2
        numbers.reserveCapacity(rows)
        statuses.reserveCapacity(rows)
        dues.reserveCapacity(rows)
        closingTimes.reserveCapacity(rows)
        directives.reserveCapacity(rows)
        textStarts.reserveCapacity(rows)
        members.reserveCapacity(rows)
        ownerEnds.reserveCapacity(rows)
        self.owners.reserveCapacity(owners)
        roles.reserveCapacity(owners)
        confirmations.reserveCapacity(owners)
    }

    /// One more owner of the row that `append` ends.
    package mutating func appendOwner(_ owner: OwnerKey, _ role: Role, isConfirmed: Bool) {
        owners.append(owner)
        roles.append(role)
        confirmations.append(isConfirmed)
    }

    /// One more row behind the others; its owners were appended before.
    package mutating func append(
        number: Int32, status: Status, due: Int32, closedAt: Int64, directive: RecordID?, textStart: Int32,
        members: ItemMembers
    ) {
        numberRange =
            numbers.isEmpty
            ? number...number : min(numberRange.lowerBound, number)...max(numberRange.upperBound, number)
        numbers.append(number)
        statuses.append(status)
        dues.append(due)
        closingTimes.append(closedAt)
        directives.append(directive)
        textStarts.append(textStart)
        self.members.append(members)
        ownerEnds.append(Int32(owners.count))
    }

    private mutating func append(_ item: ActionItem) {
        for owner in item.responsibilities {
            appendOwner(owner.owner, owner.role, isConfirmed: owner.isConfirmed)
        }
        append(
            number: Int32(clamping: item.number), status: item.status, due: item.due?.dayNumber ?? ItemColumns.noDay,
            closedAt: item.closedAt?.milliseconds ?? ItemColumns.noTime, directive: item.directive,
            textStart: item.spans.first.map { Int32(clamping: $0.start) } ?? ItemColumns.noPlace,
            members: ItemMembers(of: item))
    }

    package mutating func insert(_ item: ActionItem, at row: Int) {
        if row == numbers.count { return append(item) }
        numbers.insert(Int32(clamping: item.number), at: row)
        statuses.insert(item.status, at: row)
        dues.insert(item.due?.dayNumber ?? ItemColumns.noDay, at: row)
        closingTimes.insert(item.closedAt?.milliseconds ?? ItemColumns.noTime, at: row)
        directives.insert(item.directive, at: row)
        textStarts.insert(item.spans.first.map { Int32(clamping: $0.start) } ?? ItemColumns.noPlace, at: row)
        members.insert(ItemMembers(of: item), at: row)
        let start = row == 0 ? 0 : Int(ownerEnds[row - 1])
        owners.insert(contentsOf: item.responsibilities.map(\.owner), at: start)
        roles.insert(contentsOf: item.responsibilities.map(\.role), at: start)
        confirmations.insert(contentsOf: item.responsibilities.map(\.isConfirmed), at: start)
        ownerEnds.insert(Int32(start), at: row)
        for later in row..<ownerEnds.count { ownerEnds[later] += Int32(item.responsibilities.count) }
        findNumberRange()
    }

    package mutating func remove(at row: Int) {
        let gone = ownerRange(row)
        numbers.remove(at: row)
        statuses.remove(at: row)
        dues.remove(at: row)
        closingTimes.remove(at: row)
        directives.remove(at: row)
        textStarts.remove(at: row)
        members.remove(at: row)
        owners.removeSubrange(gone)
        roles.removeSubrange(gone)
        confirmations.removeSubrange(gone)
        ownerEnds.remove(at: row)
        for later in row..<ownerEnds.count { ownerEnds[later] -= Int32(gone.count) }
        findNumberRange()
    }

    package mutating func replace(at row: Int, with item: ActionItem) {
        let range = ownerRange(row)
        guard numbers[row] == Int32(clamping: item.number), range.count == item.responsibilities.count else {
            remove(at: row)
            return insert(item, at: row)
        }
        set(&statuses, row, item.status)
        set(&dues, row, item.due?.dayNumber ?? ItemColumns.noDay)
        set(&closingTimes, row, item.closedAt?.milliseconds ?? ItemColumns.noTime)
        set(&directives, row, item.directive)
        set(&textStarts, row, item.spans.first.map { Int32(clamping: $0.start) } ?? ItemColumns.noPlace)
        set(&members, row, ItemMembers(of: item))
        for (place, part) in zip(range, item.responsibilities) {
            set(&owners, place, part.owner)
            set(&roles, place, part.role)
            set(&confirmations, place, part.isConfirmed)
        }
    }

    package func rows(_ range: Range<Int>) -> ItemColumns {
        let first = range.lowerBound == 0 ? 0 : Int(ownerEnds[range.lowerBound - 1])
        let end = range.isEmpty ? first : Int(ownerEnds[range.upperBound - 1])
        var part = ItemColumns()
        part.numbers = Array(numbers[range])
        part.statuses = Array(statuses[range])
        part.dues = Array(dues[range])
        part.closingTimes = Array(closingTimes[range])
        part.directives = Array(directives[range])
        part.textStarts = Array(textStarts[range])
        part.members = Array(members[range])
        part.ownerEnds = ownerEnds[range].map { $0 - Int32(first) }
        part.owners = Array(owners[first..<end])
        part.roles = Array(roles[first..<end])
        part.confirmations = Array(confirmations[first..<end])
        part.findNumberRange()
        return part
    }

    private mutating func findNumberRange() {
        numberRange = (numbers.min() ?? 0)...(numbers.max() ?? 0)
    }
}

/// A column that is the same afterwards stays shared with other copies: to make it another copies it as a whole.
private func set<Value: Equatable>(_ column: inout [Value], _ row: Int, _ value: Value) {
    if column[row] != value { column[row] = value }
}

// MARK: - The table

extension ActionItem: TableRecord {
    package typealias Columns = ItemColumns
}

package typealias ItemTable = RecordTable<ActionItem>

/// One column of a table: the value of each row.
package struct Column<Record: TableRecord, Value>: Sendable {
    fileprivate let table: RecordTable<Record>
    fileprivate let value: @Sendable (Record.Columns, Int) -> Value

    package subscript(row: Int) -> Value {
        let (chunk, offset) = table.place(of: row)
        return value(chunk.columns, offset)
    }
}

extension RecordTable<ActionItem> {
    package var number: Column<ActionItem, Int> { column { Int($0.numbers[$1]) } }
    package var status: Column<ActionItem, Status> { column { $0.statuses[$1] } }
    package var due: Column<ActionItem, CalendarDate?> {
        column { $0.dues[$1] == ItemColumns.noDay ? nil : CalendarDate(dayNumber: $0.dues[$1]) }
    }
    package var closedAt: Column<ActionItem, Timestamp?> {
        column {
            $0.closingTimes[$1] == ItemColumns.noTime ? nil : Timestamp(milliseconds: $0.closingTimes[$1])
        }
    }
    package var directive: Column<ActionItem, RecordID?> { column { $0.directives[$1] } }

    package func text(_ row: Int) -> String {
        let (chunk, offset) = place(of: row)
        return chunk.text(offset)
    }
    package func responsibilities(_ row: Int) -> [Responsibility] { self[row].responsibilities }

    /// The row of the item with that number.
    package func row(ofNumber number: Int) -> Int? {
        guard let number = Int32(exactly: number) else { return nil }
        var firstRow = 0
        for chunk in chunks {
            if chunk.columns.numberRange.contains(number), let offset = chunk.columns.numbers.firstIndex(of: number) {
                return firstRow + offset
            }
            firstRow += chunk.count
        }
        return nil
    }

    private func column<Value>(
        _ value: @escaping @Sendable (ItemColumns, Int) -> Value
    ) -> Column<ActionItem, Value> {
        Column(table: self, value: value)
    }
}

extension RecordTable<ActionItem>.Chunk {
    /// Whether the text or the heading of a row is meant; nothing is decoded for it.
    package func hasText(_ offset: Int, where isMeant: (UnsafeBufferPointer<UInt8>) -> Bool) -> Bool {
        if let place = storedPlace(of: offset), let stored { return stored.hasText(at: place, where: isMeant) }
        let item = self[offset]
        return item.text.withBytes(isMeant) || item.heading?.withBytes(isMeant) ?? false
    }
}

extension RecordTable<ActionItem>.Chunk {
    /// The text of a row; nothing else of the item is read.
    package func text(_ offset: Int) -> String {
        if let place = storedPlace(of: offset), let text = stored?.text(at: place) { return text }
        return self[offset].text
    }

    /// Calls `body` for each judgement of a row's fields; nothing else of the item is read.
    func forEachJudgement(_ offset: Int, _ body: (_ rule: String, _ isAccepted: Bool) -> Void) {
        guard columns.members[offset].contains(.judged) else { return }
        if let place = storedPlace(of: offset), let stored { return stored.forEachJudgement(at: place, body) }
        self[offset].forEachJudgement(body)
    }
}

extension String {
    fileprivate func withBytes(_ body: (UnsafeBufferPointer<UInt8>) -> Bool) -> Bool {
        utf8.withContiguousStorageIfAvailable(body) ?? Array(utf8).withUnsafeBufferPointer(body)
    }
}
