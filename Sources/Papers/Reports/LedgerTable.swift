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

    func column(_ words: Catalogue) -> PaperColumn {
        let title = words.ledgerColumn(rawValue)
        return switch self {
        case .sequence, .number: PaperColumn(title, .integer, width: 5)
        case .source: PaperColumn(title, width: 18, wraps: true)
        case .text: PaperColumn(title, width: 40, wraps: true)
        case .requirement: PaperColumn(title, width: 14, wraps: true)
        case .leader, .person: PaperColumn(title, width: 8, wraps: true)
        case .lead: PaperColumn(title, width: 12, wraps: true)
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
        PaperTable(
            caption: caption, columns: LedgerColumn.allCases.map { $0.column(words) },
            rows: entries.enumerated().map { index, entry in
                PaperRow(LedgerColumn.allCases.map { cell($0, of: entry, sequence: index + 1) })
            }, hasFilters: true)
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
            return lines(item.milestones.map { [$0.phrase, $0.text].compactMap { $0 }.joined(separator: "：") })
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

    /// An owner that nobody confirmed has a "?" before it.
    private func mention(_ part: Responsibility) -> String { (part.isConfirmed ? "" : "?") + name(part.owner) }

    private func note(of item: ActionItem) -> PaperCell {
        var notes: [SafeText] = []
        if let reason = item.reason { notes.append(SafeText(sanitising: reason)) }
        if let original = item.originalDue, original != item.due {
            notes.append(words.labelled(words.originalDue, SafeText(sanitising: original.description)))
        }
        if item.due != nil, let phrase = item.duePhrase { notes.append(SafeText(sanitising: phrase)) }
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
