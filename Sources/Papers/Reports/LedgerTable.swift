package import LedgerModel
package import Wording

/// An item with all that a line of the 督办台账 says of it.
package struct LedgerEntry: Hashable, Sendable {
    package var item: ActionItem
    package var light: Light
    /// The day on which it was done.
    package var closedOn: CalendarDate?
    package var handedOver: CalendarDate?
    package var directive: Directive?
    package var article: Article?

    package init(
        item: ActionItem, light: Light, closedOn: CalendarDate?, handedOver: CalendarDate?, directive: Directive?,
        article: Article?
    ) {
        self.item = item
        self.light = light
        self.closedOn = closedOn
        self.handedOver = handedOver
        self.directive = directive
        self.article = article
    }
}

/// The columns of the 督办台账, in their order: the one place that says what they are, for export, for `report ledger` and for reading one in.
package enum LedgerColumn: String, CaseIterable, Sendable {
    case sequence
    case number
    case source
    case text
    case requirement
    case leader
    case lead
    case owner
    case person
    case assigned
    case due
    case progress
    case problem
    case next
    case status
    case light
    case closed
    case note
    /// Behind the others, where an item has them.
    case category
    case contact

    /// Those of every 台账.
    package static let register = LedgerColumn.allCases.filter { !optional.contains($0) }
    private static let optional: [LedgerColumn] = [.category, .contact]

    /// The columns that items want: those of every 台账, and others that one of them has.
    static func columns(of entries: [LedgerEntry]) -> [LedgerColumn] {
        register
            + optional.filter { column in
                entries.contains { column == .category ? $0.item.category != nil : $0.item.contact != nil }
            }
    }

    func column(_ words: Catalogue) -> PaperColumn {
        let title = words.ledgerColumn(rawValue)
        return switch self {
        case .sequence, .number: PaperColumn(title, .integer, width: 5)
        case .source: PaperColumn(title, width: 18, wraps: true)
        case .text: PaperColumn(title, width: 40, wraps: true)
        case .requirement: PaperColumn(title, width: 14, wraps: true)
        case .leader, .person, .category, .contact: PaperColumn(title, width: 8, wraps: true)
        // Wide enough for （待确认） behind a name.
        case .lead: PaperColumn(title, width: 16, wraps: true)
        case .owner: PaperColumn(title, width: 16, wraps: true)
        case .assigned, .due, .closed: PaperColumn(title, .date, width: 10)
        case .progress: PaperColumn(title, width: 24, wraps: true)
        case .problem, .next: PaperColumn(title, width: 14, wraps: true)
        case .status: PaperColumn(title, .status, width: 8)
        case .light: PaperColumn(title, .light, width: 6)
        case .note: PaperColumn(title, width: 14, wraps: true)
        }
    }
}

/// Makes the table of the 督办台账.
package struct LedgerTable: Sendable {
    private let words: Catalogue
    private let name: @Sendable (OwnerKey) -> String

    /// - Parameter name: what a paper prints for an owner.
    package init(words: Catalogue, name: @escaping @Sendable (OwnerKey) -> String) {
        self.words = words
        self.name = name
    }

    package func table(of entries: [LedgerEntry], caption: SafeText? = nil) -> PaperTable {
        let columns = LedgerColumn.columns(of: entries)
        // What came with a 台账 of somebody else goes out again under its own heading.
        let headings = extraHeadings(of: entries)
        return PaperTable(
            caption: caption,
            columns: columns.map { $0.column(words) }
                + headings.map { PaperColumn(SafeText(sanitising: $0), width: 14, wraps: true) },
            rows: entries.enumerated().map { index, entry in
                PaperRow(
                    columns.map { cell($0, of: entry, sequence: index + 1) }
                        + headings.map { heading in
                            text(entry.item.extras.first { $0.heading == heading }?.text)
                        })
            }, hasFilters: true)
    }

    /// In the order in which they are met; remarks have a column of every 台账.
    private func extraHeadings(of entries: [LedgerEntry]) -> [String] {
        var seen: Set<String> = []
        return entries.flatMap(\.item.extras).map(\.heading).filter { !isNote($0) && seen.insert($0).inserted }
    }

    private func isNote(_ heading: String) -> Bool {
        Language.allCases.contains { Catalogue($0).ledgerColumn("note").string == heading }
    }

    private func cell(_ column: LedgerColumn, of entry: LedgerEntry, sequence: Int) -> PaperCell {
        let item = entry.item
        switch column {
        case .sequence: return .number(sequence)
        case .number: return .number(item.number)
        case .source:
            let parts = [entry.article?.date?.description, entry.article?.title].compactMap { $0 }.filter {
                !$0.isEmpty
            }
            return text(parts.joined(separator: " "))
        case .text: return text(item.text)
        case .requirement:
            let said = item.requirement.map { SafeText.lines(of: $0).map(\.string) } ?? []
            let milestones = item.milestones.map { [$0.phrase, $0.text].compactMap { $0 }.joined(separator: "：") }
            return lines(said + milestones.filter { !said.contains($0) })
        case .leader: return text(item.leader)
        case .lead: return text(item.lead.map(mention))
        case .owner: return others(of: item)
        case .person: return text(item.responsiblePerson)
        case .assigned: return date(entry.handedOver)
        case .due: return item.due.map { .date($0) } ?? text(item.duePhrase)
        case .progress: return text(item.reports.last?.progress)
        case .problem: return text(item.reports.last?.problem)
        case .next: return text(item.reports.last?.next)
        case .status: return .status(item.status, words.status(item.status.id))
        case .light:
            return entry.light == .none ? .empty : .light(entry.light, words.light(entry.light.rawValue))
        case .closed: return date(entry.closedOn)
        case .note: return note(of: item)
        case .category: return text(item.category)
        case .contact: return text(item.contact)
        }
    }

    /// Those who are responsible, and below them those who support, under their names only where both may be meant.
    private func others(of item: ActionItem) -> PaperCell {
        func names(_ isMeant: (Role) -> Bool) -> SafeText? {
            let found = item.responsibilities.filter { $0.role != .lead && isMeant($0.role) }
            return found.isEmpty ? nil : words.list(found.map { SafeText(sanitising: mention($0)) })
        }
        let responsible = names { $0 != .support }
        guard let support = names({ $0 == .support }) else { return responsible.map { .text($0) } ?? .empty }
        return .lines(
            [
                responsible.map { words.labelled(words.role("responsible"), $0) },
                words.labelled(words.role("support"), support),
            ]
            .compactMap { $0 })
    }

    /// Papers say in words that nobody has confirmed an owner; screens have a "?" for it.
    private func mention(_ part: Responsibility) -> String {
        let name = name(part.owner)
        return part.isConfirmed ? name : words.proposed(SafeText(sanitising: name)).string
    }

    private func note(of item: ActionItem) -> PaperCell {
        var notes: [SafeText] = []
        if let reason = item.reason { notes.append(SafeText(sanitising: reason)) }
        if let original = item.originalDue, original != item.due {
            notes.append(words.labelled(words.originalDue, SafeText(sanitising: original.description)))
        }
        if item.due != nil, let phrase = item.duePhrase { notes.append(SafeText(sanitising: phrase)) }
        for extra in item.extras where isNote(extra.heading) {
            // What was derived before it went out and came back is not said twice.
            notes += SafeText.lines(of: extra.text).filter { !notes.contains($0) }
        }
        return notes.isEmpty ? .empty : .lines(notes)
    }

    private func text(_ text: String?) -> PaperCell {
        guard let text, !text.isEmpty else { return .empty }
        let lines = SafeText.lines(of: text)
        return lines.count == 1 ? .text(lines[0]) : .lines(lines)
    }

    private func lines(_ texts: [String]) -> PaperCell {
        texts.isEmpty ? .empty : .lines(texts.map { SafeText(sanitising: $0) })
    }

    private func date(_ date: CalendarDate?) -> PaperCell { date.map { .date($0) } ?? .empty }
}
