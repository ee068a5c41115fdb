import LedgerModel
import LedgerQuery
package import Wording

/// Makes a paper of a snapshot: what every kind of report says. Each kind has a file of its own.
package struct ReportWriter {
    let request: ReportRequest
    let snapshot: ReportSnapshot
    let words: Catalogue
    /// The items that the report is about.
    let items: [ReportedItem]
    let groups: RateGroups

    /// - Parameters:
    ///   - request: what to write.
    ///   - snapshot: the end of the day on which the report judges.
    ///   - before: of a week's changes, the end of the day before it; nil for every other kind.
    /// - Returns: nil where there is nothing to say: no item that such a paper is about.
    package static func paper(
        _ request: ReportRequest, of snapshot: ReportSnapshot, before: ReportSnapshot? = nil, words: Catalogue
    ) -> Paper? {
        let writer = ReportWriter(request: request, snapshot: snapshot, words: words)
        let contents =
            switch request.kind {
            case .ledger: writer.ledger()
            case .breakdown: writer.breakdown()
            case .notice: writer.notices()
            case .reminder, .escalation: writer.reminders()
            case .bulletin: writer.bulletin()
            case .leader: writer.leaderReport()
            case .week: before.map { writer.week(from: $0) } ?? []
            }
        if contents.isEmpty { return nil }
        return Paper(
            title: words.reportTitle(request.kind.rawValue), day: snapshot.day, language: words.language,
            parts: contents.flatMap {
                PaperAssembly.parts(of: $0, by: request.template, in: words.language)
            })
    }

    private init(request: ReportRequest, snapshot: ReportSnapshot, words: Catalogue) {
        self.request = request
        self.snapshot = snapshot
        self.words = words
        items = snapshot.items(of: request.department)
        groups = RateGroups(of: items, in: request.period, snapshot: snapshot)
    }
}

// MARK: - Names and days

extension ReportWriter {
    func date(_ date: CalendarDate) -> SafeText {
        let (year, month, day) = date.components
        return words.paperDate(year: year, month: month, day: day)
    }

    /// From one day to another; the year is said once where it is the same.
    func period(_ days: ClosedRange<CalendarDate>) -> SafeText {
        let (first, last) = (days.lowerBound, days.upperBound)
        let end = words.paperDate(
            year: first.year == last.year ? nil : last.year, month: last.month, day: last.day)
        return first == last ? date(first) : words.paperPeriod(date(first), end)
    }

    var today: SafeText { date(snapshot.day) }

    /// The number of the `index`-th paper (from 0) of this report.
    func documentNumber(_ index: Int) -> SafeText {
        let number = request.firstNumber.map { "\($0 + index)" as SafeText } ?? words.numberToFill
        let text = request.numberPattern.replacing("{year}", with: String(snapshot.day.year))
            .replacing("{n}", with: number.string)
        return SafeText(sanitising: text)
    }

    /// For tables.
    func short(_ owner: OwnerKey) -> SafeText {
        SafeText(sanitising: snapshot.ledger.departments.displayName(of: owner))
    }

    /// For whom a paper speaks to.
    func formal(_ owner: OwnerKey) -> SafeText {
        SafeText(sanitising: snapshot.ledger.departments.formalName(of: owner))
    }

    /// Who leads, marked where nobody has confirmed it.
    func lead(_ item: ReportedItem) -> SafeText {
        guard let lead = item.item.lead else { return .empty }
        let name = short(snapshot.owners.owner(lead.owner))
        return lead.isConfirmed ? name : words.proposed(name)
    }

    func meeting(_ item: ReportedItem) -> SafeText {
        meeting(item.article, item.source)
    }

    /// Where the item comes from, for running text; empty where it was entered by hand.
    func origin(_ item: ReportedItem) -> SafeText {
        item.article == nil ? .empty : meeting(item)
    }

    func meeting(_ article: Article?, _ source: SourceDocument?) -> SafeText {
        let title = [article?.title, source?.title, source?.name].compactMap(\.self).first { !$0.isEmpty }
        return title.map { words.sourceName($0) } ?? words.noMeeting
    }

    /// What every template can print.
    var commonValues: TemplateValues {
        ["date": .text(today), "year": .text("\(snapshot.day.year)")]
    }
}

// MARK: - Cells

extension ReportWriter {
    func column(_ id: String, _ kind: PaperColumn.Kind = .text, _ width: Int, wraps: Bool = false) -> PaperColumn {
        PaperColumn(words.paperColumn(id), kind, width: width, wraps: wraps)
    }

    func cell(_ text: String?) -> PaperCell {
        guard let text, !text.isEmpty else { return .empty }
        // A text of several lines keeps them.
        let lines = SafeText.lines(of: text).filter { !$0.isEmpty }
        return lines.count == 1 ? .text(lines[0]) : lines.isEmpty ? .empty : .lines(lines)
    }

    func cell(_ lines: [SafeText]) -> PaperCell {
        lines.isEmpty ? .empty : lines.count == 1 ? .text(lines[0]) : .lines(lines)
    }

    func cell(_ date: CalendarDate?) -> PaperCell {
        date.map { .date($0) } ?? .empty
    }

    func lightCell(_ item: ReportedItem) -> PaperCell {
        item.light == .none ? .empty : .light(item.light, words.light(item.light.rawValue))
    }

    func statusCell(_ item: ReportedItem) -> PaperCell {
        .status(item.status, words.status(item.status.id))
    }

    /// The date in force; where there is none, what the text says.
    func dueCell(_ item: ReportedItem) -> PaperCell {
        if let due = item.due { return .date(due) }
        let phrase = item.item.duePhrase.map { SafeText(sanitising: $0) }
        if item.status == .longTerm { return .text(words.longTermDue(phrase)) }
        return phrase.map { .text($0) } ?? .empty
    }

    func othersCell(_ item: ReportedItem) -> PaperCell {
        cell(
            item.item.responsibilities.filter { $0.role != .lead }.map { part in
                let name = short(snapshot.owners.owner(part.owner))
                let role = part.role == .responsible ? name : words.owner(name, role: words.role(part.role.id))
                return part.isConfirmed ? role : words.proposed(role)
            })
    }

    /// What the item asks for besides its text: milestones, how often it is reported on, what it stands under.
    func requirementCell(_ item: ReportedItem) -> PaperCell {
        var lines: [SafeText] = []
        if let heading = item.item.heading ?? item.directive?.heading { lines.append(SafeText(sanitising: heading)) }
        for milestone in item.item.milestones {
            let text = SafeText(sanitising: milestone.text)
            lines.append(milestone.due.map { words.labelled(text, SafeText(sanitising: $0.description)) } ?? text)
        }
        if let cycle = item.item.reportingCycle {
            lines.append(words.labelled(words.field("reportingCycle"), words.cycle(cycle.rule)))
        }
        return cell(lines)
    }
}

// MARK: - Figures in words

extension ReportWriter {
    /// The figures of the period, for running text: every one is also in a table of the same report.
    var figureValues: TemplateValues {
        let total = groups.total
        func count(_ status: Status) -> Int { items.count { $0.status == status } }
        let (drafts, suspended, longTerm) = (count(.draft), count(.suspended), count(.longTerm))
        return [
            // What a leader reads is about the days that are over.
            "period": .text(
                period((request.kind == .leader ? request.period.counted : nil) ?? request.period.days)),
            "all": .number(total.all), "closed": .number(total.closed), "open": .number(total.open),
            "overdue": .number(total.overdue), "dueSoon": .number(total.dueSoon), "drafts": .number(drafts),
            "suspended": .number(suspended), "longTerm": .number(longTerm),
            "uncounted": .flag(drafts + suspended + longTerm > 0), "movedOut": .number(total.movedOut),
            "closeRate": .text(total.closeRate.percent), "dueCloseRate": .text(total.dueCloseRate.percent),
            "onTimeRate": .text(total.onTimeRate.percent), "overdueRate": .text(total.overdueRate.percent),
            "returnRate": .text(total.returnRate.percent), "reportRate": .text(total.reportRate.percent),
            "reportSlots": .number(total.slots),
            "meetings": .number(groups.meetings.count { $0.key != nil && $0.rates.all > 0 }),
            "leads": .number(groups.departments.count { $0.key != nil && $0.rates.all > 0 }),
        ]
    }
}
