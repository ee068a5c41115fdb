import LedgerModel
import Testing

@Suite struct CalendarDateTests {
    @Test(arguments: [
        ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2020-02-16", 18_308), ("0001-01-01", -719_162),
        ("9999-12-31", 2_932_896),
    ])
    func aDayIsItsNumber(text: String, number: Int32) throws {
        let date = try #require(CalendarDate(text))
        #expect(date.dayNumber == number)
        #expect(date.description == text)
    }

    @Test(arguments: [
        "2021-02-29", "2020-13-01", "2020-00-10", "2020-1-01", "20200101", "2020-02-30", "２０２０-01-01", "",
    ])
    func whatIsNoDayIsRefused(text: String) {
        #expect(CalendarDate(text) == nil)
    }

    @Test func everyDayOfFourCenturiesComesBackFromItsParts() throws {
        let first = try #require(CalendarDate("1801-01-01"))
        for offset in 0..<146_097 {
            let date = first.adding(days: offset)
            let (year, month, day) = date.components
            #expect(CalendarDate(year: year, month: month, day: day) == date)
        }
    }

    @Test func weekdaysCountFromMonday() throws {
        #expect(try #require(CalendarDate("2020-02-14")).weekday == 5)
        #expect(try #require(CalendarDate("1969-12-28")).weekday == 7)
    }

    @Test func periodsHoldTheDay() throws {
        let date = try #require(CalendarDate("2020-02-13"))
        #expect("\(date.week.lowerBound) \(date.week.upperBound)" == "2020-02-10 2020-02-16")
        #expect(date.calendarMonth.upperBound.description == "2020-02-29")
        #expect(date.quarter.upperBound.description == "2020-03-31")
        #expect(date.halfYear.upperBound.description == "2020-06-30")
        #expect(date.calendarYear.upperBound.description == "2020-12-31")
    }

    @Test func aMonthLaterIsTheLastDayWhereTheMonthIsShorter() throws {
        let date = try #require(CalendarDate("2020-01-31"))
        #expect(date.adding(months: 1).description == "2020-02-29")
        #expect(date.adding(months: -2).description == "2019-11-30")
        #expect(date.adding(months: 13).description == "2021-02-28")
    }
}
