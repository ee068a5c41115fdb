import LedgerModel
import Papers
import Testing

@Suite struct PeriodTests {
    @Test(
        arguments: [
            ("month", "2020-03-01..2020-03-31"), ("lastmonth", "2020-02-01..2020-02-29"),
            ("quarter", "2020-01-01..2020-03-31"), ("lastquarter", "2019-10-01..2019-12-31"),
            ("half", "2020-01-01..2020-06-30"), ("lastyear", "2019-01-01..2019-12-31"),
            ("week", "2020-02-24..2020-03-01"), ("2020-02", "2020-02-01..2020-02-29"),
            ("2019", "2019-01-01..2019-12-31"),
            ("2019Q4", "2019-10-01..2019-12-31"), ("2020-2", nil), ("2020Q5", nil), ("2020-13", nil), ("", nil),
            ("last", nil),
            ("99", nil), ("2020-02-01", nil), ("-", nil), ("q", nil),
        ] as [(String, String?)]) func periodsAreNamed(word: String, days: String?) throws
    {
        let today = try #require(CalendarDate("2020-03-01"))
        let period = ReportPeriod(word: word, today: today)
        #expect(period.map { "\($0.days.lowerBound)..\($0.days.upperBound)" } == days)
    }

    @Test func aPeriodIsJudgedOnItsLastDayOrToday() throws {
        let today = try #require(CalendarDate("2020-03-10"))
        #expect(ReportPeriod(word: "month", today: today)?.judged == today)
        #expect(ReportPeriod(word: "2020-02", today: today)?.judged == CalendarDate("2020-02-29"))
        #expect(ReportPeriod(word: "2020-04", today: today)?.counted == nil)
    }

    @Test(
        arguments: [
            (
                "daily",
                [
                    "2020-02-27..2020-02-27", "2020-02-28..2020-02-28", "2020-02-29..2020-02-29",
                    "2020-03-01..2020-03-01",
                ]
            ),
            ("weekly", ["2020-02-24..2020-03-01"]), ("monthly", ["2020-02-01..2020-02-29"]),
            ("every2weeks", ["2020-02-15..2020-02-28"]), ("monthly:29", ["2020-01-30..2020-02-29"]),
            ("quarterly", []), ("yearly:2", ["2019-03-01..2020-02-29"]), ("ongoing", []), ("每个工作日", []),
        ] as [(String, [String])]) func periodsOfReportingEndInTheRange(rule: String, expected: [String]) throws
    {
        let first = try #require(CalendarDate("2020-02-27"))
        let start = try #require(CalendarDate("2020-01-31"))
        let periods = Cycle(rule: rule).periods(endingIn: first...first.adding(days: 3), from: start)
        #expect(periods.map { "\($0.lowerBound)..\($0.upperBound)" } == expected)
    }
}
