import LedgerModel
import LedgerQuery
import Wording

/// 督办通知单, 催办单 and 三色督办单: papers to departments.
extension ReportWriter {
    /// What a department is still to do: not what is suspended or stands for ever.
    private var pending: [ReportedItem] {
        items.filter { $0.isHandedOver && $0.status.isTimed }
    }

    /// One part a department, each with a number of its own.
    func notices() -> [ReportContent] {
        let pending = pending.filter { item in
            request.since.map { since in item.handedOver.map { $0 >= since } ?? false } ?? true
        }
        var byOwner: [OwnerKey: [ReportedItem]] = [:]
        for item in pending {
            for owner in [snapshot.lead(of: item)].compactMap(\.self) + snapshot.participants(of: item) {
                byOwner[owner, default: []].append(item)
            }
        }
        let covered = request.department.map { Set(snapshot.owners.covered(by: $0)) }
        let owners = snapshot.owners.ordered(byOwner.keys).filter { covered?.contains($0) ?? true }
        return owners.enumerated().map { index, owner in
            let items = byOwner[owner] ?? []
            let leadCount = items.count { snapshot.lead(of: $0) == owner }
            let meetings = groups(of: items.filter { $0.article != nil }) { $0.article?.id }.map { meeting($0.1[0]) }
            let values: TemplateValues = [
                "number": .text(documentNumber(index)), "department": .text(formal(owner)),
                "count": .number(items.count), "leadCount": .number(leadCount),
                "otherCount": .number(items.count - leadCount), "meetings": .text(words.list(meetings)),
            ]
            return ReportContent(
                name: short(owner), values: commonValues.merging(values) { $1 },
                blocks: ["items": [.table(noticeTable(of: items, for: owner))]])
        }
    }

    private func noticeTable(of items: [ReportedItem], for owner: OwnerKey) -> PaperTable {
        let rows = items.enumerated().map { index, item in
            let parts = item.item.responsibilities.filter { snapshot.owners.owner($0.owner) == owner }
            // The lead says it all.
            let part = parts.first { $0.role == .lead } ?? parts.first
            return PaperRow([
                .number(index + 1), .number(item.number), cell(item.item.text), .text(meeting(item)),
                part.map { .text(words.role($0.role.id)) } ?? .empty, requirementCell(item), cell(item.handedOver),
                dueCell(item),
            ])
        }
        return PaperTable(
            columns: [
                column("row", .integer, 6), column("number", .integer, 6), column("text", .text, 36, wraps: true),
                column("source", .text, 20, wraps: true), column("role", .text, 9),
                column("requirement", .text, 16, wraps: true), column("handedOver", .date, 12),
                column("due", .date, 12),
            ], rows: rows)
    }

    /// One part an item: what is late, and of reminders also what is nearly due.
    func reminders() -> [ReportContent] {
        let isEscalation = request.kind == .escalation
        let chased = pending.filter { $0.light.isOverdue || (!isEscalation && $0.light.isDueSoon) }
        return chased.enumerated().map { index, item in
            let days = item.due.map { $0.days(until: snapshot.day) } ?? 0
            let level = isEscalation ? item.item.escalation.nextLevel.rawValue : "reminder"
            let reason = days > 0 ? words.lateReason(days: days) : words.dueReason(days: -days)
            let owners = [snapshot.lead(of: item)].compactMap(\.self) + snapshot.participants(of: item)
            let addressee = snapshot.lead(of: item).map { [$0] } ?? owners
            let newDue = request.newDue.map { date($0) } ?? words.dateToFill
            let values: TemplateValues = [
                "number": .text(documentNumber(index)), "department": .text(words.list(addressee.map { formal($0) })),
                "departments": .text(words.list(owners.map { formal($0) })), "item": .number(item.number),
                "text": .text(SafeText(sanitising: item.item.text)), "source": .text(origin(item)),
                "due": .text(item.due.map { date($0) } ?? .empty), "daysLate": .number(max(0, days)),
                "daysLeft": .number(max(0, -days)), "level": .text(words.noticeLevel(level)),
                "reason": .text(reason), "newDue": .text(newDue),
            ]
            return ReportContent(
                name: "\(item.number) \(lead(item))", values: commonValues.merging(values) { $1 },
                blocks: ["item": [.table(itemTable(item, days: days, level: level, reason: reason))]])
        }
    }

    private func itemTable(_ item: ReportedItem, days: Int, level: String, reason: SafeText) -> PaperTable {
        let report = item.item.reports.max { ($0.at, $0.id) < ($1.at, $1.id) }
        let lastReport = report.map { report in
            let day = SafeText(sanitising: snapshot.zone.day(of: report.at).description)
            return words.daysAgo(SafeText(sanitising: report.progress), day)
        }
        let fields: [(String, PaperCell)] = [
            ("number", .number(item.number)), ("text", cell(item.item.text)), ("source", .text(meeting(item))),
            ("lead", cell([lead(item)].filter { !$0.isEmpty })), ("others", othersCell(item)), ("due", dueCell(item)),
            ("light", lightCell(item)), ("daysLate", .number(max(0, days))),
            ("lastReport", lastReport.map { .text($0) } ?? .empty), ("level", .text(words.noticeLevel(level))),
            ("reason", .text(reason)), ("newDue", request.newDue.map { .date($0) } ?? .text(words.dateToFill)),
        ]
        return PaperTable(
            columns: [column("field", .text, 16), column("content", .text, 60, wraps: true)],
            rows: fields.map { PaperRow([.text(words.paperColumn($0.0)), $0.1]) }, repeatsHeader: false)
    }
}
