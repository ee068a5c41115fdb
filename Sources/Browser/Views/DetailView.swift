import LedgerModel
import LedgerQuery
import TerminalScreen
import Wording

/// The item under the cursor: its state, owners, dates, its words in the paragraph they come from, reports and history.
extension State {
    func drawDetail(_ area: Area, into frame: inout Frame) {
        drawTitle(words.detailTitle, .empty, of: .detail, in: area.line(0), into: &frame)
        let content = area.inset(top: 1)
        let lines = detailLines(columns: content.columns)
        for row in 0..<content.rows where lines.indices.contains(detailTop + row) {
            frame.draw(lines[detailTop + row], in: content.line(row))
        }
        if pane == .detail { frame.focus = Position(row: content.row, column: content.column) }
    }

    /// The lines of the detail pane, wrapped to its width with a margin of one column.
    func detailLines(columns: Int) -> [[StyledText]] {
        let columns = max(2, columns - 2)
        let content = item.map { paragraphs(of: $0, columns: columns) } ?? groupParagraphs
        return content.flatMap { appearance.width.wrapped($0, columns: columns) }.map { [StyledText(" ")] + $0 }
    }

    private var groupParagraphs: [[StyledText]] {
        guard let line = listing.cursorLine, case .heading(let heading)? = listing.line(line) else {
            return [[StyledText(words.noItemHere, .faint)]]
        }
        var paragraphs = [[StyledText(title(of: heading.key), .heading)]]
        paragraphs.append([StyledText(words.groupSummary(done: heading.done, total: heading.total), .faint)])
        if case .directive(let id) = heading.key, let directive = ledger.directives[id] {
            paragraphs.append([])
            paragraphs += SafeText.lines(of: directive.text).map { [StyledText($0)] }
        }
        return paragraphs
    }

    private func paragraphs(of item: ActionItem, columns: Int) -> [[StyledText]] {
        var result = head(of: item, columns: columns)
        result.append([])
        result += SafeText.lines(of: item.text).map { marked($0, .plain) }
        result.append([])
        result += owners(of: item)
        result += originParagraphs(of: item)
        result += dates(of: item)
        result += original(of: item, columns: columns)
        result += reports(of: item)
        result += historyParagraphs(of: item)
        return result
    }

    private func heading(_ title: SafeText) -> [StyledText] { [StyledText(rule(title), .border)] }

    private func field(_ label: SafeText, _ value: SafeText, _ tone: Tone = .plain) -> [StyledText] {
        [StyledText(label + " ", .faint), StyledText(value, tone)]
    }

    // MARK: Parts

    private func head(of item: ActionItem, columns: Int) -> [[StyledText]] {
        let light = Light(status: item.status, due: item.due, today: today, settings: ledger.settings)
        var line = [
            StyledText("\(item.number)  ", .heading),
            StyledText(words.status(item.status.id), Style(State.tone(of: item.status, light))),
        ]
        if light != .none, let due = item.due {
            line.append(StyledText("  \(words.light(light.rawValue))  "))
            let style = Style(State.tone(of: item.status, light))
            line.append(StyledText(words.remaining(days: today.days(until: due)), style))
            // It stands among the dates too: a line of its own it is not worth.
            let date = StyledText(" (\(due.monthAndDay))", style)
            if appearance.width.columns(of: line + [date]) <= columns { line.append(date) }
        }
        var lines = [line]
        if let reason = item.reason { lines.append(field(words.field("reason"), SafeText(sanitising: reason))) }
        if let closed = item.closedAt {
            lines.append(field(words.field("closedAt"), "\(zone.day(of: closed).description)"))
        }
        return lines
    }

    func owners(of item: ActionItem) -> [[StyledText]] {
        if item.responsibilities.isEmpty { return [field(words.field("department"), words.withoutOwner, .unconfirmed)] }
        return item.responsibilities.map { part in
            let name = SafeText(sanitising: ledger.departments.displayName(of: part.owner))
            var line = [
                StyledText(words.role(part.role.id) + " ", .faint),
                StyledText((part.isConfirmed ? "" : "?") + name, part.isConfirmed ? .plain : .unconfirmed),
            ]
            var remarks: [SafeText] = part.isConfirmed ? [] : [words.unconfirmed]
            if let mention = part.mention, mention != name.string { remarks.append(words.asWritten(mention)) }
            if part.basis != .person { remarks.append(words.basis(part.basis.id)) }
            if let keywords = words.keywords(part.keywords) { remarks.append(keywords) }
            if part.status != .pending && part.status.id != item.status.id {
                remarks.append(words.responsibilityStatus(part.status.id))
            }
            if part.isDisputed { remarks.append(words.disputed) }
            if !remarks.isEmpty { line.append(StyledText("  (\(words.list(remarks)))", .faint)) }
            return line
        }
    }

    private func originParagraphs(of item: ActionItem) -> [[StyledText]] {
        let (directive, article) = origin(of: item)
        var lines: [[StyledText]] = []
        if let directive {
            let heading = SafeText(sanitising: directive.heading ?? "")
            let parts =
                [directive.speaker.map { words.speech($0) }, directive.marker.map { SafeText(sanitising: $0) }]
                .compactMap { $0 } + (heading.isEmpty ? [] : [heading]) + (directive.isRelayed ? [words.relayed] : [])
            if !parts.isEmpty { lines.append([StyledText(parts.joined(separator: " "))]) }
        }
        if let article {
            lines.append(field(words.field("source"), title(of: article)))
        }
        if let requirement = item.requirement {
            lines.append(field(words.field("requirement"), SafeText(sanitising: requirement)))
        }
        if let leader = item.leader { lines.append(field(words.field("leader"), SafeText(sanitising: leader))) }
        return lines
    }

    func dates(of item: ActionItem) -> [[StyledText]] {
        var lines: [[StyledText]] = []
        let phrase = item.duePhrase.map { "  (\(words.asWritten($0)))" as SafeText } ?? .empty
        if let due = item.due {
            lines.append(field(words.field("due"), words.day(due.description, weekday: due.weekday) + phrase))
        } else if let written = item.duePhrase {
            lines.append(field(words.field("duePhrase"), SafeText(sanitising: written)))
        }
        if let original = item.originalDue, original != item.due {
            lines.append(field(words.field("originalDue"), "\(original.description)"))
        }
        if let cycle = item.reportingCycle {
            lines.append(field(words.field("reportingCycle"), words.cycle(cycle.rule)))
        }
        if let cycle = item.recurrence { lines.append(field(words.field("recurrence"), words.cycle(cycle.rule))) }
        for milestone in item.milestones {
            let date: SafeText = milestone.due.map { "\($0.description) " } ?? .empty
            lines.append(field(words.field("milestones"), date + SafeText(sanitising: milestone.text)))
        }
        for part in item.extensions {
            let date: SafeText = part.due.map { "\($0.description) " } ?? .empty
            lines.append(field(words.field("extensions"), date + SafeText(sanitising: part.reason)))
        }
        return lines
    }

    private func original(of item: ActionItem, columns: Int) -> [[StyledText]] {
        var lines = [heading(words.field("original"))]
        guard let source = ledger.sourceID(of: item), !item.spans.isEmpty else {
            return lines + [[StyledText(words.noOriginal, .faint)]]
        }
        guard let text = sources[source] else {
            return lines + [
                [StyledText(unreadableSources.contains(source) ? words.noOriginal : words.readingOriginal, .faint)]
            ]
        }
        let signs = appearance.signs
        for paragraph in text.paragraphs(around: item.spans) {
            let last = paragraph.count - 1
            lines.append(
                paragraph.enumerated().flatMap { index, piece in
                    let words = SafeText(sanitising: piece.text)
                    if piece.isEvidence {
                        return [StyledText(signs.evidenceStart + words + signs.evidenceEnd, .evidence)]
                    }
                    // The evidence is one glance away: a long paragraph is there in full where the pane has the keys.
                    if pane == .detail || last == 0 { return [StyledText(words)] }
                    return index == 0
                        ? ending(of: words, columns: columns * 2)
                        : index == last ? beginning(of: words, columns: columns * 2) : [StyledText(words)]
                })
        }
        return lines
    }

    /// The last lines of a text, from the beginning of a sentence where one begins there.
    private func ending(of text: SafeText, columns: Int) -> [StyledText] {
        let end = appearance.width.suffix(of: text, columns: columns)
        if end == text { return [StyledText(text)] }
        let sentence = end.string.dropLast().lastIndex { "。；！？;!?".contains($0) }
            .flatMap { mark in end.string[..<mark].firstIndex { "。；！？;!?".contains($0) } ?? mark }
            .map { SafeText(sanitising: end.string[end.string.index(after: $0)...]) }
        return [StyledText(appearance.signs.ellipsis, .faint), StyledText(sentence ?? end)]
    }

    private func beginning(of text: SafeText, columns: Int) -> [StyledText] {
        let start = appearance.width.prefix(of: text, columns: columns)
        return start == text ? [StyledText(text)] : [StyledText(start), StyledText(appearance.signs.ellipsis, .faint)]
    }

    private func reports(of item: ActionItem) -> [[StyledText]] {
        if item.reports.isEmpty && item.notices.isEmpty { return [] }
        var lines = [heading(words.field("reports"))]
        for report in item.reports {
            let day = zone.day(of: report.at).monthAndDay
            let who = report.department.map { ledger.departments.displayName(of: .department($0)) } ?? report.by
            lines.append([StyledText("\(day) \(who)  ", .faint), StyledText(SafeText(sanitising: report.progress))])
            if let problem = report.problem {
                lines.append([StyledText("      "), StyledText(words.problem(problem))])
            }
            if let next = report.next { lines.append([StyledText("      "), StyledText(words.nextStep(next))]) }
            for file in report.evidence {
                lines.append([StyledText("      "), StyledText(words.attached(SafeText(sanitising: file.name)))])
            }
        }
        for notice in item.notices {
            let day = zone.day(of: notice.at).monthAndDay
            lines.append(field("\(day) \(words.field("notices"))", SafeText(sanitising: notice.reason ?? notice.level)))
        }
        return lines
    }

    private func historyParagraphs(of item: ActionItem) -> [[StyledText]] {
        guard let history, history.item == item.id, !history.entries.isEmpty else { return [] }
        var lines = [heading(words.field("history"))]
        for entry in history.entries.reversed() where !entry.facts.isEmpty {
            let facts = words.list(entry.facts.map(words(of:)))
            lines.append([
                StyledText("\(zone.day(of: entry.at).monthAndDay) ", .faint), StyledText(facts),
                StyledText(entry.host.isEmpty ? "  \(entry.by)" : "  \(entry.by)@\(entry.host)", .faint),
            ])
        }
        return lines
    }

    private func words(of fact: HistoryLine.Fact) -> SafeText {
        switch fact {
        case .created: words.historyCreated
        case .removed: words.historyRemoved
        case .status(let status, let before):
            words.historyStatus(words.status(status.id), from: before.map { words.status($0.id) })
        case .owner(let owner, let role, let before):
            words.historyOwner(
                ledger.departments.displayName(of: owner), words.role(role.id), from: before.map { words.role($0.id) })
        case .ownerRemoved(let owner): words.historyOwnerRemoved(ledger.departments.displayName(of: owner))
        case .due(let date, let before): words.historyDue(date?.description, from: before?.description)
        case .report(let text): words.historyReport(text)
        case .field(let name): words.historyField(words.field(name))
        }
    }
}
