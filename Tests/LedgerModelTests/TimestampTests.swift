import LedgerModel
import Testing

@Suite struct TimestampTests {
    @Test func anInstantComesBackFromItsText() throws {
        let text = "2026-01-02T03:04:05.678Z"
        #expect(try #require(Timestamp(text)).description == text)
        #expect(try #require(Timestamp("2026-01-02T03:04:05Z")).description == "2026-01-02T03:04:05.000Z")
        #expect(try #require(Timestamp("1969-12-31T23:59:59.999Z")).milliseconds == -1)
        #expect(try #require(Timestamp("2026-01-02T03:04:05.678912Z")).description == text)
    }

    @Test(arguments: [
        "2026-01-02 03:04:05Z", "2026-01-02T03:04:05", "2026-01-02T24:00:00Z", "2026-01-02T03:04:05.Z", "",
    ])
    func whatIsNoInstantIsRefused(text: String) {
        #expect(Timestamp(text) == nil)
    }

    @Test func theDayDependsOnTheClocks() throws {
        let evening = try #require(Timestamp("2020-02-13T16:30:00Z"))
        #expect(evening.day(offset: 0).description == "2020-02-13")
        #expect(evening.day(offset: 8 * 3600).description == "2020-02-14")
        #expect(try #require(Timestamp("1970-01-01T00:00:00Z")).day(offset: -1).description == "1969-12-31")
    }
}

@Suite struct RecordIDTests {
    @Test func anIDComesBackFromItsText() throws {
        let text = "01980f3e-7c2b-7a11-8f00-0123456789ab"
        #expect(try #require(RecordID(text)).description == text)
        #expect(RecordID(text.uppercased()) == RecordID(text))
    }

    @Test(arguments: [
        "", "0198", "01980f3e-7c2b-7a11-8f00-0123456789a", "01980f3e-7c2b-7a11-8f000-123456789ab", "police",
    ])
    func whatIsNoIDIsRefused(text: String) {
        #expect(RecordID(text) == nil)
    }

    @Test func newIDsSortByTheirTimeAndNameTheirVersion() {
        var random = SystemRandomNumberGenerator()
        let first = RecordID(at: Timestamp(milliseconds: 1_581_552_000_000), random: &random)
        let second = RecordID(at: Timestamp(milliseconds: 1_581_552_000_001), random: &random)
        #expect(first < second)
        let text = Array(first.description)
        #expect(text[14] == "7")
        #expect("89ab".contains(text[19]))
    }
}
