import LedgerModel
import LedgerQuery
import Wording

/// Tables of figures. Their last row counts items, and is the same in every table of a report.
extension ReportWriter {
    /// The columns that every table of figures ends with.
    private var figureColumns: [PaperColumn] {
        [
            column("closed", .integer, 6), column("open", .integer, 8), column("overdue", .integer, 6),
            column("closeRate", .rate, 8), column("onTimeRate", .rate, 12),
        ]
    }

    private func figures(_ rates: Rates) -> [PaperCell] {
        [
            .number(rates.closed), .number(rates.open), .number(rates.overdue), .rate(rates.closeRate),
            .rate(rates.onTimeRate),
        ]
    }

    /// Lines that count in the period; one that has only been closed before it says nothing here.
    private func isShown<Key>(_ line: RateLine<Key>) -> Bool {
        line.rates.all > 0 || line.participation > 0
    }

    func departmentTable() -> [PaperBlock] {
        let lines = groups.departments.filter(isShown)
        var rows = lines.enumerated().map { index, line in
            PaperRow(
                [.number(index + 1), .text(line.key.map { short($0) } ?? words.noLead), .number(line.rates.all)]
                    + figures(line.rates) + [.number(line.participation)])
        }
        rows.append(
            PaperRow(
                [.empty, .text(words.paperTotal), .number(groups.total.all)] + figures(groups.total)
                    + [.number(groups.shared)], kind: .total))
        let columns = [column("row", .integer, 6), column("department", .text, 20), column("leads", .integer, 10)]
        let table = PaperTable(columns: columns + figureColumns + [column("participation", .integer, 10)], rows: rows)
        return [.table(table)] + (groups.partsExceedTotal ? [.note(words.partsExceedTotal)] : [])
    }

    func meetingTable() -> [PaperBlock] {
        let lines = groups.meetings.filter(isShown)
        let articles = snapshot.ledger.articles
        var rows = lines.enumerated().map { index, line in
            let article = line.key.flatMap { articles[$0] }
            let source = article.flatMap { snapshot.ledger.sources[$0.source] }
            let date = article?.date
            let day = date?.day.map { PaperCell.date($0) } ?? cell(date?.description)
            return PaperRow(
                [.number(index + 1), .text(meeting(article, source)), day, .number(line.rates.all)]
                    + figures(line.rates))
        }
        rows.append(total(columnsBefore: 1))
        let columns = [
            column("row", .integer, 6), column("meeting", .text, 36, wraps: true), column("date", .date, 16),
            column("items", .integer, 6),
        ]
        return [.table(PaperTable(columns: columns + figureColumns, rows: rows))]
    }

    func speakerTable() -> [PaperBlock] {
        var rows = groups.speakers.filter(isShown).enumerated().map { index, line in
            PaperRow(
                [
                    .number(index + 1), .text(line.key.map { SafeText(sanitising: $0) } ?? words.noSpeaker),
                    .number(line.rates.all),
                ] + figures(line.rates))
        }
        rows.append(total(columnsBefore: 0))
        let columns = [column("row", .integer, 6), column("speaker", .text, 20), column("items", .integer, 6)]
        return [.table(PaperTable(columns: columns + figureColumns, rows: rows))]
    }

    private func total(columnsBefore count: Int) -> PaperRow {
        PaperRow(
            [.empty, .text(words.paperTotal)] + Array(repeating: .empty, count: count) + [.number(groups.total.all)]
                + figures(groups.total), kind: .total)
    }

    /// One bar a lead: closed, open in time, overdue.
    func departmentChart() -> [PaperBlock] {
        let lines = groups.departments.filter { $0.rates.all > 0 }
        if lines.isEmpty { return [] }
        let bars = lines.map { line in
            PaperBars.Bar(
                label: line.key.map { short($0) } ?? words.noLead,
                values: [line.rates.closed, line.rates.open - line.rates.overdue, line.rates.overdue])
        }
        return [
            .bars(
                PaperBars(
                    title: words.departmentChart,
                    series: [
                        .init(name: words.paperColumn("closed"), light: .green),
                        .init(name: words.paperColumn("inTime"), light: .none),
                        .init(name: words.paperColumn("overdue"), light: .red),
                    ], bars: bars))
        ]
    }

    /// Departments ranked within their groups, by what they closed of what they lead. Equal ones share a rank.
    func rankingTables() -> [PaperBlock] {
        let lines = groups.departments.filter { $0.rates.all > 0 && $0.key?.department != nil }
        let table = snapshot.ledger.departments
        let byGroup = Dictionary(grouping: lines) { line in
            line.key?.department.flatMap { table[$0]?.group } ?? ""
        }
        let order = lines.compactMap { $0.key?.department.flatMap { table[$0]?.group } }
        var seen: Set<String> = []
        return order.filter { seen.insert($0).inserted }.map { group in
            let ranked = (byGroup[group] ?? []).sorted { left, right in
                left.rates.closeRate.isHigher(than: right.rates.closeRate)
            }
            let rows = ranked.map { line in
                let better = ranked.count { $0.rates.closeRate.isHigher(than: line.rates.closeRate) }
                return PaperRow(
                    [
                        .number(better + 1), .text(line.key.map { short($0) } ?? .empty), .number(line.rates.all),
                    ] + figures(line.rates))
            }
            let columns = [column("rank", .integer, 6), column("department", .text, 20), column("leads", .integer, 10)]
            return .table(
                PaperTable(caption: words.departmentGroup(group), columns: columns + figureColumns, rows: rows))
        }
    }
}

extension Ratio {
    /// By the rates themselves, not as they are printed.
    fileprivate func isHigher(than other: Ratio) -> Bool {
        part * other.whole > other.part * whole
    }
}
