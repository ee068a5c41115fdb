import LedgerModel
import Testing

@Suite("Work that comes round")
struct RecurrenceOfItemTests {
    @Test("Closing a quarter's occurrence makes the next quarter's, as new work with the same owners")
    func next() throws {
        var item = dated("2020-03-31")
        item.recurrence = .quarterly
        item.responsibilities = [Responsibility(owner: .department("police"), role: .lead, status: .closed)]
        item.reports = [ProgressReport(id: RecordID(high: 0, low: 9), at: noon, by: "anna", progress: "已签约")]
        let next = try #require(item.nextOccurrence(id: RecordID(high: 0, low: 2), from: day("2020-01-01")))
        #expect(next.due == day("2020-06-30") && next.originalDue == next.due)
        #expect(next.status == .assigned && next.reports.isEmpty && next.lead?.status == .pending)
        #expect(next.occurrenceOf == item.id && next.violations.isEmpty)
        let third = try #require(next.nextOccurrence(id: RecordID(high: 0, low: 3), from: day("2020-01-01")))
        #expect(third.due == day("2020-09-30") && third.occurrenceOf == item.id)
    }

    @Test("One without a date counts from the period in which it began; work without periods makes none")
    func begin() throws {
        var item = makeItem(.inProgress)
        item.recurrence = .quarterly
        #expect(item.occurrenceEnd(from: day("2020-02-09")) == day("2020-03-31"))
        let next = item.nextOccurrence(id: RecordID(high: 0, low: 2), from: day("2020-02-09"))
        #expect(next?.due == day("2020-06-30"))
        for cycle in [Cycle.ongoing, .phrase("每个工作日")] {
            item.recurrence = cycle
            #expect(item.nextOccurrence(id: RecordID(high: 0, low: 2), from: day("2020-02-09")) == nil)
        }
        let set = try ItemAct.recur(.monthly(day: 5)).result(for: makeItem(.inProgress), in: context("2020-02-14"))
        #expect(set?.due == day("2020-03-05"))
    }

    @Test(
        "The period that holds a day, for every cycle",
        arguments: [
            (Cycle.daily, "2020-02-14", "2020-02-14"), (.weekly, "2020-02-10", "2020-02-16"),
            (.everyTwoWeeks, "2020-02-05", "2020-02-18"), (.monthly(day: nil), "2020-02-01", "2020-02-29"),
            (.monthly(day: 5), "2020-02-06", "2020-03-05"), (.monthly(day: 31), "2020-02-01", "2020-02-29"),
            (.quarterly, "2020-01-01", "2020-03-31"), (.halfYearly, "2020-01-01", "2020-06-30"),
            (.yearly(month: nil), "2020-01-01", "2020-12-31"), (.yearly(month: 1), "2020-02-01", "2021-01-31"),
        ])
    func period(cycle: Cycle, first: String, last: String) throws {
        let start = day("2020-02-04")
        let period = try #require(cycle.period(holding: day("2020-02-14"), from: start))
        #expect(period == (day(first))...(day(last)))
        for edge in [period.lowerBound, period.upperBound] where edge > start {
            #expect(cycle.period(holding: edge, from: start) == period)
        }
    }
}
