import LedgerModel
import LedgerQuery
import Wording

/// 周变化: what became different since a day.
extension ReportWriter {
    func week(from before: ReportSnapshot) -> [ReportContent] {
        let changes = WeekChanges(from: before, to: snapshot, items: items)
        var values: TemplateValues = [
            "since": .text(date(before.day.adding(days: 1))), "none": .flag(changes.changes.isEmpty),
        ]
        var blocks: [String: [PaperBlock]] = ["departments": departmentTable(of: changes)]
        for kind in WeekChanges.Kind.allCases {
            let found = changes.changes(kind)
            values[kind.rawValue] = .number(found.count)
            blocks[kind.rawValue] = found.isEmpty ? [] : [.table(table(of: found, kind))]
        }
        return [
            ReportContent(
                name: words.reportTitle("week"), values: commonValues.merging(values) { $1 }, blocks: blocks)
        ]
    }

    private func table(of changes: [WeekChanges.Change], _ kind: WeekChanges.Kind) -> PaperTable {
        let rows = changes.enumerated().map { index, change in
            let item = change.item
            let last: [PaperCell] =
                switch kind {
                case .new: [cell(item.handedOver), dueCell(item)]
                case .closed: [dueCell(item), cell(item.closedOn)]
                case .slipped: [dueCell(item), .number(item.due.map { $0.days(until: snapshot.day) } ?? 0)]
                case .dueChanged: [cell(change.dueBefore), dueCell(item), reason(of: change)]
                case .reopened, .setAside: [statusCell(item), cell(item.item.reason)]
                }
            return PaperRow(
                [
                    .number(index + 1), .number(item.number), cell(item.item.text),
                    cell([lead(item)].filter { !$0.isEmpty }),
                ] + last)
        }
        let last =
            switch kind {
            case .new: [column("handedOver", .date, 12), column("due", .date, 12)]
            case .closed: [column("due", .date, 12), column("closedOn", .date, 12)]
            case .slipped: [column("due", .date, 12), column("daysLate", .integer, 10)]
            case .dueChanged:
                [
                    column("dueBefore", .date, 12), column("dueNow", .date, 12),
                    column("remark", .text, 20, wraps: true),
                ]
            case .reopened, .setAside: [column("status", .status, 10), column("remark", .text, 24, wraps: true)]
            }
        return PaperTable(
            columns: [
                column("row", .integer, 6), column("number", .integer, 6), column("text", .text, 44, wraps: true),
                column("lead", .text, 14, wraps: true),
            ] + last, rows: rows)
    }

    /// Of a date that an extension moved, why.
    private func reason(of change: WeekChanges.Change) -> PaperCell {
        let granted = change.item.item.extensions.last { $0.grantedBy != nil && $0.due == change.item.due }
        return cell(granted?.reason)
    }

    private func departmentTable(of changes: WeekChanges) -> [PaperBlock] {
        if changes.changes.isEmpty { return [] }
        func row(_ changes: [WeekChanges.Change]) -> [PaperCell] {
            WeekChanges.Kind.allCases.map { kind in .number(changes.count { $0.kind == kind }) }
        }
        let groups = Dictionary(grouping: changes.changes) { snapshot.lead(of: $0.item) }
        let owners = snapshot.owners.ordered(groups.keys.compactMap(\.self)).map { Optional($0) }
        var rows = (owners + (groups[nil] == nil ? [] : [nil])).enumerated().map { index, owner in
            PaperRow(
                [.number(index + 1), .text(owner.map { short($0) } ?? words.noLead)] + row(groups[owner] ?? []))
        }
        rows.append(PaperRow([.empty, .text(words.paperTotal)] + row(changes.changes), kind: .total))
        let columns = [column("row", .integer, 6), column("department", .text, 20)]
        return [
            .table(
                PaperTable(
                    columns: columns + WeekChanges.Kind.allCases.map { column($0.rawValue, .integer, 10) }, rows: rows))
        ]
    }
}
