package import LedgerModel

/// Under which headings a list stands; the raw value is the word of the command line.
package enum Grouping: String, Hashable, Sendable, CaseIterable {
    /// Meeting, speaker, directive as written, items: in the order of the texts.
    case directive
    /// An item stands under each of its owners.
    case department
    /// By the week of the date in force.
    case due
    case status
    case speaker
    /// By the stage of a pipeline, such as 谋划库, in which a project stands.
    case stage
    /// By the day of the last change, the latest first.
    case changed
    case none

    /// The case of that word. Every item has a number of its own, so `number` groups nothing.
    package init?(word: String) {
        if word == SortKey.number.rawValue {
            self = .none
        } else {
            self.init(rawValue: word)
        }
    }

    /// The order within a group where no other is asked for.
    var usualOrder: SortKey {
        switch self {
        case .directive: .directive
        case .due: .due
        case .changed: .changed
        case .department, .status, .speaker, .stage, .none: .number
        }
    }
}

/// What a group is of: stays the same while the ledger changes. Its words are looked up in the ledger.
package enum GroupKey: Hashable, Sendable {
    case article(RecordID)
    case speaker(article: RecordID, name: String)
    case directive(RecordID)
    /// Items that come from no directive.
    case byHand
    case owner(OwnerKey)
    case unowned
    /// The Monday of the week.
    case week(CalendarDate)
    case undated
    case status(Status)
    /// A speaker, in all meetings.
    case person(String)
    case noSpeaker
    case stage(String)
    case noStage
    case day(CalendarDate)
    /// Items whose last change nobody knows.
    case unchanged
}

/// The groups of a list: numbered as they are met, and in which of them an item stands.
struct GroupRegister {
    private(set) var keys: [GroupKey] = []
    private let grouping: Grouping
    private let context: QueryContext
    /// nil where no group is of an owner: sorting all departments for it takes as long as a small list.
    private let present: PresentOwners?
    private let speakers: [RecordID: String]
    private var numbers: [GroupKey: Int] = [:]
    /// The groups of owners as items name them.
    private var numbersOfOwners: [OwnerKey: Int] = [:]
    private let textOrder: TextOrder?
    private var finder = TextOrder.Finder()
    /// The stages of the ledger's pipeline, in their order.
    private let stages: [String]

    /// - Parameter textOrder: given for `directive`: the number of a directive's group is its place there, and behind them comes `byHand`.
    init(_ grouping: Grouping, _ ledger: Ledger, textOrder: TextOrder?, in context: QueryContext) {
        self.grouping = grouping
        self.context = context
        self.textOrder = textOrder
        stages = ledger.settings.stages
        present = grouping == .department ? PresentOwners(ledger.departments, on: context.today) : nil
        speakers = grouping == .speaker ? ledger.speakers() : [:]
        if let textOrder { keys = textOrder.directives.map { .directive($0) } + [.byHand] }
    }

    /// Calls `body` with the number of each group in which the item stands: at least one, none twice.
    mutating func forEachGroup(of item: ItemReader, _ body: (Int) -> Void) {
        switch grouping {
        case .directive:
            var place: Int?
            if let textOrder, let directive = item.directive { place = finder.place(of: directive, in: textOrder) }
            body(place ?? keys.count - 1)
        case .department:
            if !item.isOwned { body(number(of: .unowned)) }
            var met: [Int] = []
            item.forEachOwner { owner in
                let number = number(of: owner)
                if met.contains(number) { return }
                body(number)
                met.append(number)
            }
        case .due: body(number(of: item.due.map { .week($0.week.lowerBound) } ?? .undated))
        case .status: body(number(of: .status(item.status)))
        case .speaker:
            let speaker = item.directive.flatMap { speakers[$0] }
            body(number(of: speaker.map { .person($0) } ?? .noSpeaker))
        case .stage:
            // Read from the record, which few items have a stage in.
            let stage = item.members.contains(.stage) ? item.record.stage : nil
            body(number(of: stage.map { .stage($0) } ?? .noStage))
        case .changed:
            let day = context.changedAt(item.id).map { context.zone.day(of: $0) }
            body(number(of: day.map { .day($0) } ?? .unchanged))
        case .none: break
        }
    }

    private mutating func number(of owner: OwnerKey) -> Int {
        if let known = numbersOfOwners[owner] { return known }
        let number = number(of: .owner(present?.owner(owner) ?? owner))
        numbersOfOwners[owner] = number
        return number
    }

    private mutating func number(of key: GroupKey) -> Int {
        if let known = numbers[key] { return known }
        numbers[key] = keys.count
        keys.append(key)
        return keys.count - 1
    }

    /// For the groupings of one level.
    func ordered(_ keys: some Sequence<GroupKey>) -> [GroupKey] {
        var owners: [OwnerKey] = []
        var others: [(kind: Int, number: Int, word: String, key: GroupKey)] = []
        for key in keys {
            switch key {
            case .owner(let owner): owners.append(owner)
            case .week(let monday): others.append((0, Int(monday.dayNumber), "", key))
            case .day(let day): others.append((0, -Int(day.dayNumber), "", key))
            case .status(let status):
                let place = Status.known.firstIndex(of: status) ?? Status.known.count
                others.append((0, place, status.id, key))
            case .person(let name): others.append((0, 0, name, key))
            case .stage(let name):
                let place = stages.firstIndex(of: name) ?? stages.count
                others.append((0, place, name, key))
            case .unowned, .undated, .noSpeaker, .noStage, .unchanged, .byHand, .article, .speaker, .directive:
                others.append((1, 0, "", key))
            }
        }
        others.sort { left, right in
            (left.kind, left.number) == (right.kind, right.number)
                ? left.word.utf8.lexicographicallyPrecedes(right.word.utf8)
                : (left.kind, left.number) < (right.kind, right.number)
        }
        return (present?.ordered(owners) ?? owners).map { .owner($0) } + others.map(\.key)
    }
}
