import LedgerModel
import LedgerQuery
import Wording

/// 督查通报 and 领导报告: figures of a period.
extension ReportWriter {
    /// What counts in the period: the same items as in its figures.
    private var counted: [ReportedItem] {
        guard let days = request.period.counted else { return [] }
        return items.filter { item in
            item.isCounted && (item.closedOn.map { $0 >= days.lowerBound } ?? true)
        }
    }

    func bulletin() -> [ReportContent] {
        let counted = counted
        let late = counted.filter { $0.isOverdue }
        let values: TemplateValues = [
            "number": .text(documentNumber(0)), "late": .list(byLead(late)), "unreported": .list(unreported()),
            "problems": .list(problems(of: counted)), "ranking": .flag(request.ranks),
        ]
        return [
            ReportContent(
                name: words.reportTitle("bulletin"),
                values: commonValues.merging(figureValues) { $1 }.merging(values) { $1 },
                blocks: [
                    "meetings": meetingTable(), "departments": departmentTable(), "chart": departmentChart(),
                    "ranking": request.ranks ? rankingTables() : [], "items": [.table(bulletinTable(of: counted))],
                ])
        ]
    }

    /// Items by who leads them, with the numbers that they keep.
    private func byLead(_ items: [ReportedItem]) -> [TemplateValues] {
        let groups = Dictionary(grouping: items) { snapshot.lead(of: $0) }
        let owners = snapshot.owners.ordered(groups.keys.compactMap(\.self)).map { Optional($0) }
        return (owners + (groups[nil] == nil ? [] : [nil])).map { owner in
            let numbers = (groups[owner] ?? []).map(\.number)
            return line(owner, numbers)
        }
    }

    private func line(_ owner: OwnerKey?, _ numbers: [Int]) -> TemplateValues {
        [
            "department": .text(owner.map { short($0) } ?? words.noLead), "count": .number(numbers.count),
            "items": .text(words.itemNumbers(numbers)),
        ]
    }

    /// Who owed a report in the period and sent none: by owner, the items.
    private func unreported() -> [TemplateValues] {
        guard let days = request.period.counted else { return [] }
        var missing: [OwnerKey: [Int]] = [:]
        for item in items {
            for slot in ReportSlot.slots(of: item, in: days, of: snapshot) where !slot.isReported {
                if missing[slot.owner]?.last != slot.item { missing[slot.owner, default: []].append(slot.item) }
            }
        }
        return snapshot.owners.ordered(missing.keys).map { line($0, missing[$0] ?? []) }
    }

    /// The problems that were reported last on what is still open.
    private func problems(of items: [ReportedItem]) -> [TemplateValues] {
        items.filter { $0.status != .closed }.compactMap { item in
            let report = item.item.reports.max { ($0.at, $0.id) < ($1.at, $1.id) }
            guard let problem = report?.problem, !problem.isEmpty else { return nil }
            return [
                "department": .text(snapshot.lead(of: item).map { short($0) } ?? words.noLead),
                "item": .number(item.number), "problem": .text(SafeText(sanitising: problem)),
            ]
        }
    }

    /// The table attached: the items that the figures count, under the numbers that the text names.
    private func bulletinTable(of items: [ReportedItem]) -> PaperTable {
        let rows = items.enumerated().map { index, item in
            PaperRow([
                .number(index + 1), .number(item.number), cell(item.item.text),
                cell([lead(item)].filter { !$0.isEmpty }), othersCell(item), dueCell(item), statusCell(item),
                lightCell(item), cell(item.closedOn),
            ])
        }
        return PaperTable(
            columns: [
                column("row", .integer, 6), column("number", .integer, 6), column("text", .text, 48, wraps: true),
                column("lead", .text, 14, wraps: true), column("others", .text, 18, wraps: true),
                column("due", .date, 12), column("status", .status, 10), column("light", .light, 6),
                column("closedOn", .date, 12),
            ], rows: rows, hasFilters: true)
    }

    // MARK: - 领导报告

    /// How many of the longest overdue are named.
    private static let longestCount = 10

    func leaderReport() -> [ReportContent] {
        let month = snapshot.day.calendarMonth
        let period = ReportPeriod(month, today: snapshot.day)
        let ofMonth = Rates(of: items, in: period, of: snapshot)
        let new = items.count { item in
            item.isCounted && (item.handedOver.map { month.contains($0) } ?? false)
        }
        let longest = counted.filter { $0.isOverdue }
            .sorted { ($0.due ?? snapshot.day, $0.number) < ($1.due ?? snapshot.day, $1.number) }
            .prefix(ReportWriter.longestCount)
        let named: [TemplateValues] = longest.map { item in
            [
                "item": .number(item.number), "text": .text(SafeText(sanitising: item.item.text)),
                "department": .text(snapshot.lead(of: item).map { short($0) } ?? words.noLead),
                "daysLate": .number(item.due.map { $0.days(until: snapshot.day) } ?? 0),
            ]
        }
        let values: TemplateValues = [
            "month": .text(words.monthName(snapshot.day.month)), "monthNew": .number(new),
            "monthClosed": .number(ofMonth.closed), "longest": .list(named),
        ]
        return [
            ReportContent(
                name: words.reportTitle("leader"),
                values: commonValues.merging(figureValues) { $1 }.merging(values) { $1 },
                blocks: [
                    "departments": departmentTable(), "speakers": speakerTable(), "chart": departmentChart(),
                    "longest": longest.isEmpty ? [] : [.table(bulletinTable(of: Array(longest)))],
                ])
        ]
    }
}
