package import LedgerModel
package import Wording

/// The 督办台账 as a paper: the whole, on request a part for each owner, and for formats that are read on a screen figures, a chart and a timeline before the table.
package struct LedgerPaper: Sendable {
    /// So many dates of the timeline: what is late and what is due next.
    private static let longestTimeline = 40
    /// Of a text on it, in characters: the table has the whole.
    private static let longestText = 90

    package var entries: [LedgerEntry]
    package var day: CalendarDate
    package var words: Catalogue
    package var departments: DepartmentTable
    package var isByDepartment = false
    package var hasOverview = false

    package init(entries: [LedgerEntry], day: CalendarDate, words: Catalogue, departments: DepartmentTable) {
        self.entries = entries
        self.day = day
        self.words = words
        self.departments = departments
    }

    package var paper: Paper {
        let departments = departments
        let table = LedgerTable(words: words) { departments.formalName(of: $0) }
        let title = words.reportTitle("ledger")
        var parts = [part(named: title, title: title, entries, table, hasOverview: hasOverview)]
        if isByDepartment {
            for (owner, entries) in byOwner {
                let short = owner.map { SafeText(sanitising: departments.displayName(of: $0)) } ?? words.withoutOwner
                let formal = owner.map { SafeText(sanitising: departments.formalName(of: $0)) } ?? words.withoutOwner
                parts.append(
                    part(named: short, title: words.ledgerOf(formal), entries, table, hasOverview: false))
            }
        }
        return Paper(title: title, day: day, language: words.language, parts: parts)
    }

    private func part(
        named name: SafeText, title: SafeText, _ entries: [LedgerEntry], _ table: LedgerTable, hasOverview: Bool
    ) -> PaperPart {
        var blocks: [PaperBlock] = []
        if hasOverview, !entries.isEmpty {
            blocks.append(.figures(figures))
            let bars = bars
            if !bars.bars.isEmpty { blocks.append(.bars(bars)) }
            let timeline = timeline
            if !timeline.entries.isEmpty { blocks.append(.timeline(timeline)) }
        }
        blocks.append(.table(table.table(of: entries)))
        return PaperPart(
            name: name, orientation: .landscape, title: title,
            dateLine: words.asOf(day.description, items: entries.count),
            blocks: blocks)
    }

    /// The items of each owner, whatever its part in them, those with most of them first; what has no owner last.
    private var byOwner: [(owner: OwnerKey?, entries: [LedgerEntry])] {
        var found: [OwnerKey: [LedgerEntry]] = [:]
        for entry in entries {
            for part in entry.item.responsibilities { found[part.owner, default: []].append(entry) }
        }
        let owners = found.sorted { ($1.value.count, $0.key.id) < ($0.value.count, $1.key.id) }
        let unowned = entries.filter(\.item.responsibilities.isEmpty)
        return owners.map { ($0.key, $0.value) } + (unowned.isEmpty ? [] : [(nil, unowned)])
    }

    // MARK: - Overview

    private var figures: [PaperFigure] {
        func figure(_ label: SafeText, _ light: Light, _ isMeant: (LedgerEntry) -> Bool) -> PaperFigure {
            PaperFigure(label: label, value: "\(entries.count(where: isMeant))", light: light)
        }
        return [
            figure(words.itemsInAll, .none) { _ in true },
            figure(words.open, .none) { $0.item.status.isOpen },
            figure(words.status("closed"), .green) { $0.item.status == .closed },
            figure(words.fallingDue, .yellow) { $0.light.isDueSoon },
            figure(words.overdue, .red) { $0.light.isOverdue },
        ]
    }

    /// By the lead: closed, open and overdue items.
    private var bars: PaperBars {
        var counts: [OwnerKey?: [Int]] = [:]
        for entry in entries where entry.item.status.isOpen || entry.item.status == .closed {
            let lead = entry.item.lead?.owner
            let place = entry.item.status == .closed ? 0 : entry.light.isOverdue ? 2 : 1
            counts[lead, default: [0, 0, 0]][place] += 1
        }
        let sorted = counts.sorted { left, right in
            let (first, second) = (left.value.reduce(0, +), right.value.reduce(0, +))
            // What nobody leads stands last: it belongs to no department's figures.
            if (left.key == nil) != (right.key == nil) { return right.key == nil }
            return (second, left.key?.id ?? "") < (first, right.key?.id ?? "")
        }
        return PaperBars(
            title: words.itemsByLead,
            series: [
                .init(name: words.status("closed"), light: .green), .init(name: words.open, light: .none),
                .init(name: words.overdue, light: .red),
            ],
            bars: sorted.map { lead, values in
                let name = lead.map { SafeText(sanitising: departments.displayName(of: $0)) } ?? words.noLead
                return .init(label: name, values: values)
            })
    }

    /// What is not done, by its date in force.
    private var timeline: PaperTimeline {
        let dated = entries.compactMap { entry -> (CalendarDate, LedgerEntry)? in
            guard entry.item.status.isTimed, let due = entry.item.due else { return nil }
            return (due, entry)
        }.sorted { ($0.0, $0.1.item.number) < ($1.0, $1.1.item.number) }
        return PaperTimeline(
            title: words.nextDates,
            entries: dated.prefix(Self.longestTimeline).map { due, entry in
                let lead =
                    entry.item.lead.map { SafeText(sanitising: departments.displayName(of: $0.owner)) + "  " } ?? ""
                let whole = entry.item.text
                let isLong = whole.count > Self.longestText
                let text = SafeText(sanitising: isLong ? whole.prefix(Self.longestText) + "…" : whole[...])
                return PaperTimeline.Entry(
                    day: due, text: "#\(entry.item.number)  \(lead)\(text)",
                    light: entry.light)
            })
    }
}
