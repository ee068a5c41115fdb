import LedgerModel
import LedgerStorage
import StrictJSON
import TestSupport
import Testing

@Suite("holidays.json")
struct HolidayFileTests {
    private static let file = Bench.path + "/holidays.json"

    @Test("A new ledger has the built-in table as a file that says the same")
    func made() throws {
        let bench = Bench()
        let store = try bench.create()
        #expect(store.holidays == .builtIn)
        let bytes = try #require(bench.disk.contents(of: Self.file))
        #expect(bytes.count { $0 == UInt8(ascii: "\n") } == Holidays.builtIn.years.count + 2, "a year a line")
        #expect(try bench.open().health.findings.isEmpty)
    }

    @Test("A file that a person put there counts, the whole of it; refreshing reads it anew")
    func replaced() throws {
        let bench = Bench()
        let store = try bench.create()
        let text = #"{"note":"本县","years":{"2027":{"off":["2027-01-01"],"work":["2027-01-02"],"of":1}}}"#
        bench.disk.setContents(of: Self.file, to: Array(text.utf8))
        let day = try #require(CalendarDate("2027-01-02"))
        #expect(!store.holidays.isWorkingDay(day))
        _ = try store.refresh()
        #expect(store.holidays.isWorkingDay(day))
        #expect(store.holidays.years.keys.sorted() == [2027])
    }

    @Test("Without the file, as in an old ledger, the built-in table serves and nothing is said")
    func absent() throws {
        let bench = Bench()
        _ = try bench.create()
        try bench.disk.process().unlink(Self.file)
        let store = try bench.open()
        #expect(store.holidays == .builtIn && store.health.findings.isEmpty)
    }

    @Test(
        "A file that is none is named with its place, and the built-in table serves",
        arguments: [
            ("", 1, 1), ("{}", 1, 1), ("[]", 1, 1), ("{\"years\":{\n\"20\":{}}}", 2, 6),
            ("{\"years\":{\n\"2020\":{\"off\":[\"2020-02-30\"]}}}", 2, 16),
            ("{\"years\":{\n\"2020\":{\"off\":[\"2021-01-01\"]}}}", 2, 16), ("{\"years\":{}} x", 1, 14),
        ])
    func malformed(_ text: String, line: Int, column: Int) throws {
        let bench = Bench()
        _ = try bench.create()
        bench.disk.setContents(of: Self.file, to: Array(text.utf8))
        let store = try bench.open()
        #expect(store.holidays == .builtIn)
        let finding = try #require(store.health.findings.first)
        guard case .unreadableHolidays(let error) = finding.kind else {
            Issue.record("\(finding)")
            return
        }
        #expect(error.line == line && error.column == column, "\(text): \(error)")
        #expect(finding.file == "holidays.json" && finding.severity == .warning)
        #expect(store.health.readOnly == nil, "the ledger can be worked with")
        #expect(try store.check().contains(finding))
    }
}
