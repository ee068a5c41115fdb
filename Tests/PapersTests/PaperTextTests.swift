import LedgerModel
import Papers
import TestSupport
import Testing
import Wording
import Workspace

/// What the interface shows of a report before it is saved.
@Suite struct PaperTextTests {
    private let width = DisplayWidth()

    private func lines(_ blocks: [PaperBlock], columns: Int = 40) -> [String] {
        PaperText.lines(
            of: Paper(
                title: "题", day: CalendarDate(dayNumber: 0), language: .chinese,
                parts: [PaperPart(name: "题", title: "督查通报", blocks: blocks)]), columns: columns, width: width
        ).map(\.string)
    }

    @Test func textIsBrokenAndIndentedAsOnPaper() {
        let text = lines([.heading(level: 1, "一、总体情况"), .paragraph("甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未"), .note("注")], columns: 20)
        #expect(
            text == ["      督查通报", "", "一、总体情况", "    甲乙丙丁戊己庚辛", "壬癸子丑寅卯辰巳", "午未", "> 注"]
                || text == ["      督查通报", "", "一、总体情况", "    甲乙丙丁戊己庚辛", "壬癸子丑寅卯辰巳午未", "> 注"], "\(text)")
    }

    @Test func aTableHasItsColumnsBesideEachOther() {
        let table = PaperTable(
            columns: [
                PaperColumn("单位", width: 12), PaperColumn("事项", .integer, width: 6),
                PaperColumn("办结率", .rate, width: 8),
                PaperColumn("空", width: 8),
            ],
            rows: [
                PaperRow([.text("公安局"), .number(12), .rate(Ratio(1, of: 4)), .empty]),
                PaperRow([.text("合计"), .number(12), .rate(Ratio(1, of: 0)), .empty], kind: .total),
            ])
        #expect(
            lines([.table(table)]).dropFirst(2) == [
                "单位    事项  办结率", "------  ----  ------", "公安局    12   25.0%", "合计      12       -",
            ])
    }

    @Test func aTableThatIsTooWideIsAListOfRecords() {
        let columns = (1...9).map { PaperColumn("第\($0)栏", width: 20, wraps: true) }
        let row = PaperRow((1...9).map { .text(SafeText(sanitising: String(repeating: "字", count: $0 * 3))) })
        let text = lines([.table(PaperTable(columns: columns, rows: [row]))], columns: 40)
        #expect(text.contains("第1栏  字字字") && text.contains { $0.hasPrefix("第9栏  字") })
    }

    @Test func noLineOfAnyReportIsWiderThanTheScreen() throws {
        let year = try WorkedYear.shared.get()
        let workspace = Workspace(
            year.store,
            clock: WorkClock(today: CalendarDate("2020-12-31"), now: { Timestamp(milliseconds: 0) }),
            identity: { Identity(actor: "a", host: "h", app: "t") })
        for language in Language.allCases {
            for kind in ReportKind.allCases {
                let paper = try #require(try workspace.report(kind, ReportOptions(), words: Catalogue(language)))
                for columns in [20, 40, 74] {
                    let narrow = PaperText.lines(of: paper, columns: columns, width: width)
                    let widest = narrow.lazy.map { width.columns(of: $0) }.max() ?? 0
                    #expect(widest <= columns, "\(kind) \(language)")
                }
                let lines = PaperText.lines(of: paper, columns: 112, width: width)
                // Every figure of the paper is there to be read.
                let text = lines.map(\.string).joined().filter { $0 != " " }
                for table in paper.tables {
                    for cell in table.rows.flatMap(\.cells) {
                        guard case .rate(let ratio) = cell else { continue }
                        let isThere = text.contains(ratio.percent.string)
                        #expect(isThere, "\(kind) \(ratio)")
                    }
                }
            }
        }
    }
}
