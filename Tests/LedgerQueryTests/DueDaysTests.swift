import LedgerModel
import LedgerQuery
import Testing

@Suite struct DueDaysTests {
    private struct Calendar {
        let ledger: Ledger
        let outline: Outline
        let days: DueDays

        init(_ query: String) throws {
            ledger = try SampleLedger.ledger()
            let rows = try LedgerFilter(try Query(query), of: ledger, in: SampleLedger.context).rows()
            outline = Outline(rows, of: ledger, by: .due, sortedBy: .due, in: SampleLedger.context)
            days = DueDays(outline, of: ledger, in: SampleLedger.context)
        }

        func numbers(_ lines: some Sequence<Int>) -> Set<Int> {
            Set(
                lines.compactMap {
                    if case .item(let row, _) = outline.lines[$0] { ledger.items.number[row] } else { nil }
                })
        }
    }

    @Test(arguments: ["", "status:open"]) func everyItemStandsAtItsDayAlone(query: String) throws {
        let calendar = try Calendar(query)
        let listed = calendar.outline.lines.indices.filter {
            if case .item = calendar.outline.lines[$0] { true } else { false }
        }
        var found = Array(calendar.days.undatedLines)
        let bounds = try #require(calendar.days.bounds)
        for offset in 0...bounds.lowerBound.days(until: bounds.upperBound) {
            let date = bounds.lowerBound.adding(days: offset)
            guard let day = calendar.days[date] else { continue }
            found += day.lines
            for number in calendar.numbers(day.lines) { #expect(calendar.ledger.item(number: number)?.due == date) }
        }
        #expect(found.sorted() == listed)
        #expect(calendar.days[bounds.lowerBound.adding(days: -1)] == nil)
    }

    @Test func whatIsLateIsWhatTheQueryCallsOverdue() throws {
        let calendar = try Calendar("")
        let late = try SampleLedger.numbers("is:overdue")
        #expect(calendar.numbers(calendar.days.overdueLines) == Set(late))
        #expect(!late.isEmpty)
    }
}
