import LedgerModel
import LedgerQuery
import Wording

/// 督办台账 and 任务分解表: tables of items.
extension ReportWriter {
    /// What a ledger lists: all that was handed over, also what is closed by now.
    var listed: [ReportedItem] {
        items.filter { $0.isHandedOver && $0.status != .draft && $0.status != .cancelled }
    }

    func ledger() -> [ReportContent] {
        let listed = listed
        if listed.isEmpty { return [] }
        func count(_ isMeant: (ReportedItem) -> Bool) -> TemplateValue { .number(listed.count(where: isMeant)) }
        let values: TemplateValues = [
            "total": .number(listed.count), "closed": count { $0.status == .closed },
            "open": count { $0.status.isOpen }, "overdue": count { $0.isOverdue },
            "suspended": count { $0.status == .suspended }, "longTerm": count { $0.status == .longTerm },
            "department": .text(request.department.map { formal($0) } ?? .empty),
        ]
        return [
            ReportContent(
                name: words.reportTitle("ledger"), orientation: .landscape,
                values: commonValues.merging(values) { $1 },
                blocks: ["items": [.table(ledgerTable(of: listed))]])
        ]
    }

    private func ledgerTable(of items: [ReportedItem]) -> PaperTable {
        let (departments, owners) = (snapshot.ledger.departments, snapshot.owners)
        let table = LedgerTable(words: words) { departments.formalName(of: owners.owner($0)) }
        return table.table(
            of: items.map { item in
                LedgerEntry(
                    item: item.item, light: item.light, closedOn: item.closedOn, handedOver: item.handedOver,
                    directive: item.directive, article: item.article)
            })
    }

    /// One part a meeting.
    func breakdown() -> [ReportContent] {
        let listed = listed
        return groups(of: listed) { $0.article?.id }.map { _, items in
            let first = items[0]
            let held = first.article?.date.map { meetingDate in
                meetingDate.day.map { date($0) } ?? SafeText(sanitising: meetingDate.description)
            }
            let values: TemplateValues = [
                "meeting": .text(meeting(first)), "meetingDate": .text(held ?? .empty),
                "source": .text(words.sourceName(first.source?.title ?? "")), "count": .number(items.count),
            ]
            return ReportContent(
                name: meeting(first), orientation: .landscape, values: commonValues.merging(values) { $1 },
                blocks: ["items": [.table(breakdownTable(of: items))]])
        }
    }

    /// Groups in the order in which their first items come.
    func groups<Key: Hashable>(of items: [ReportedItem], by key: (ReportedItem) -> Key) -> [(Key, [ReportedItem])] {
        var order: [Key] = []
        var groups: [Key: [ReportedItem]] = [:]
        for item in items {
            let key = key(item)
            if groups[key] == nil { order.append(key) }
            groups[key, default: []].append(item)
        }
        return order.map { ($0, groups[$0] ?? []) }
    }

    private func breakdownTable(of items: [ReportedItem]) -> PaperTable {
        let rows = items.enumerated().map { index, item in
            PaperRow([
                .number(index + 1), .number(item.number), cell(item.item.category ?? item.directive?.heading),
                cell(item.item.text), cell(item.item.leader), cell([lead(item)].filter { !$0.isEmpty }),
                othersCell(item), dueCell(item),
            ])
        }
        return PaperTable(
            columns: [
                column("row", .integer, 6), column("number", .integer, 6), column("category", .text, 16, wraps: true),
                column("task", .text, 48, wraps: true), column("leader", .text, 10),
                column("lead", .text, 16, wraps: true), column("others", .text, 20, wraps: true),
                column("due", .date, 12),
            ], rows: rows)
    }
}
