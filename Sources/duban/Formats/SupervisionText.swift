import LedgerModel
import LedgerQuery
import Wording
import Workspace

/// What `show` says of supervision: milestones, extensions, notices, what is above and below, and the way to the end.
struct SupervisionText {
    private let item: ActionItem
    private let workspace: Workspace
    private let words: Catalogue

    init(_ item: ActionItem, in workspace: Workspace, words: Catalogue) {
        self.item = item
        self.workspace = workspace
        self.words = words
    }

    private var ledger: Ledger { workspace.ledger }

    private func day(_ time: Timestamp) -> String { workspace.zone.day(of: time).description }

    private func heading(_ name: String) -> SafeText { words.labelled(words.field(name), .empty) }

    /// An item that is at work or will be lacks what every item has: one lead, one leader.
    var gaps: [SafeText] {
        guard item.status == .draft || item.status.isOpen else { return [] }
        return (item.lead == nil ? [words.withoutLead] : []) + (item.leader == nil ? [words.withoutLeader] : [])
    }

    /// What is to be told of one owner's part beside its status.
    func remarks(on part: Responsibility) -> [SafeText] {
        var remarks: [SafeText] = []
        if let old = part.owner.department {
            let present = ledger.departments.successor(of: old, on: workspace.today)
            if present != old {
                let name = SafeText(sanitising: ledger.departments.displayName(of: .department(present)))
                remarks.append(words.succeededBy(name))
            }
        }
        if part.isDisputed { remarks.append(words.disputed) }
        if part.returns > 0 { remarks.append(words.returned(times: part.returns)) }
        if let reason = part.reason { remarks.append(SafeText(sanitising: reason)) }
        if let via = part.via { remarks.append(words.via(via.name)) }
        return remarks
    }

    var milestones: [SafeText] {
        item.milestones.enumerated().map { index, milestone in
            var remarks: [SafeText] = []
            if let phrase = milestone.phrase { remarks.append(words.asWritten(SafeText(sanitising: phrase))) }
            if let closedAt = milestone.closedAt {
                remarks.append("\(words.done) \(SafeText(sanitising: day(closedAt)))")
            } else if let due = milestone.due {
                let light = Light(
                    status: item.status, due: due, today: workspace.today, settings: ledger.settings)
                if light != .none {
                    remarks += [words.remaining(days: workspace.today.days(until: due)), words.light(light.rawValue)]
                }
            }
            let date = milestone.due.map { SafeText(sanitising: $0.description) } ?? words.withoutDate
            return words.withRemarks("\(index + 1). \(date) \(SafeText(sanitising: milestone.text))", remarks)
        }
    }

    /// What belongs to the dates.
    var dates: [SafeText] {
        var lines: [SafeText] = []
        let queries = workspace.queryContext
        if let end = ledger.occurrenceEnd(of: item, in: queries), item.status.isOpen {
            lines.append(words.labelled(words.field("recurrence"), words.occurrence(until: end.description)))
        }
        if ledger.isReportOverdue(item, in: queries) {
            lines.append(words.labelled(words.field("reportingCycle"), words.reportLate))
        }
        if let wanted = ledger.reportDue(item, in: queries) {
            lines.append(words.labelled(words.field("reportingCycle"), words.reportWanted(by: wanted.description)))
        }
        if !item.milestones.isEmpty { lines += [heading("milestones")] + milestones.map { "  \($0)" } }
        if !item.extensions.isEmpty {
            lines.append(heading("extensions"))
            lines += item.extensions.map { request in
                "  \(words.extensionLine(asked: day(request.at), due: request.due?.description ?? "-", reason: SafeText(sanitising: request.reason), grantedBy: request.grantedBy))"
            }
        }
        return lines
    }

    /// What was said and sent, and how it ended.
    var course: [SafeText] {
        var lines: [SafeText] = []
        if item.escalation != .none {
            lines.append(words.labelled(words.field("escalation"), words.escalation(item.escalation.rawValue)))
        }
        if !item.notices.isEmpty {
            lines.append(heading("notices"))
            for notice in item.notices {
                let name = notice.department.map { ledger.departments.displayName(of: .department($0)) }
                let parts = [day(notice.at), notice.document, name].compactMap(\.self).map { SafeText(sanitising: $0) }
                let said = ([words.noticeLevel(notice.level)] + parts).joined(separator: " ")
                lines.append("  \(words.withRemarks(said, notice.reason.map { [SafeText(sanitising: $0)] } ?? []))")
            }
        }
        if !item.instructions.isEmpty {
            lines.append(heading("instructions"))
            lines += item.instructions.map {
                "  \(words.instructionLine(on: day($0.at), by: $0.by, SafeText(sanitising: $0.text)))"
            }
        }
        if let verifiedAt = item.verifiedAt {
            lines.append(
                words.labelled(
                    words.field("verifiedAt"), words.verifiedLine(on: day(verifiedAt), by: item.verifiedBy ?? "-")))
        }
        if let time = item.writtenOffAt {
            lines.append(words.labelled(words.leaf("writtenOffAt"), SafeText(sanitising: day(time))))
        }
        if let time = item.archivedAt {
            lines.append(words.labelled(words.leaf("archivedAt"), SafeText(sanitising: day(time))))
        }
        if item.isOfferedForClosing { lines.append(words.partsClosed(number: item.number)) }
        return lines
    }

    /// What is above the item and below it, and the other occurrences.
    var relatives: [SafeText] {
        var lines: [SafeText] = []
        if let kind = item.kind { lines.append(words.labelled(words.field("kind"), words.itemKind(kind.id))) }
        func line(_ other: ActionItem) -> SafeText {
            "#\(other.number) \(words.status(other.status.id)) \(SafeText(sanitising: other.text))"
        }
        if let parent = item.parent.flatMap({ ledger.items[$0] }) {
            lines.append(words.labelled(words.leaf("parent"), line(parent)))
        }
        let subItems = SubItems(ledger)
        if let counts = subItems.rollUp(item.id) {
            lines.append(words.subItems(done: counts.done, total: counts.total))
            lines += subItems.below(item.id).map { "  \(line($0))" }
        }
        if let first = item.occurrenceOf.flatMap({ ledger.items[$0] }) {
            lines.append(words.labelled(words.field("occurrenceOf"), line(first)))
        }
        return lines
    }

    func evidence(of report: ProgressReport) -> [SafeText] {
        report.evidence.map { words.evidence($0.name, size: words.size(bytes: $0.size), sha256: $0.sha256) }
    }
}
