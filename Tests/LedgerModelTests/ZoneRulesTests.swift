import LedgerModel
import Testing

@Suite struct ZoneRulesTests {
    /// A TZif file of version 2 with two types: +8 h standard, +9 h daylight from 1986-05-04T02:00+08 to 1986-09-14.
    static func tzif() -> [UInt8] {
        func number(_ value: Int64, _ count: Int) -> [UInt8] {
            (0..<count).reversed().map { UInt8(truncatingIfNeeded: value >> Int64($0 * 8)) }
        }
        func header(transitions: Int64, types: Int64) -> [UInt8] {
            Array("TZif2".utf8) + Array(repeating: 0, count: 15)
                + [0, 0, 0, transitions, types, 4].flatMap { number($0, 4) }
        }
        let types = number(28_800, 4) + [0, 0] + number(32_400, 4) + [1, 0]
        return header(transitions: 0, types: 2) + types + Array("LMT\0".utf8)
            + header(transitions: 2, types: 2) + number(515_527_200, 8) + number(527_014_800, 8) + [1, 0] + types
            + Array("LMT\0".utf8) + Array("\nCST-8\n".utf8)
    }

    @Test func offsetsFollowTheTransitions() throws {
        let rules = try #require(ZoneRules(tzif: Self.tzif()))
        #expect(rules.offset(at: try #require(Timestamp("1980-01-01T00:00:00Z"))) == 28_800)
        #expect(rules.offset(at: try #require(Timestamp("1986-07-01T00:00:00Z"))) == 32_400)
        #expect(rules.offset(at: try #require(Timestamp("2020-02-13T16:00:00Z"))) == 28_800)
        #expect(rules.day(of: try #require(Timestamp("2020-02-13T16:00:00Z"))).description == "2020-02-14")
        let day = try #require(CalendarDate("1986-07-02"))
        #expect(rules.start(of: day).description == "1986-07-01T15:00:00.000Z")
    }

    @Test func everyCutFileIsRefused() {
        let bytes = Self.tzif()
        for count in 0..<(bytes.count - 4 - 7) { #expect(ZoneRules(tzif: Array(bytes[..<count])) == nil) }
        var hostile = bytes
        for index in 20..<44 { hostile[index] = 0xFF }
        #expect(ZoneRules(tzif: hostile) == nil)
    }
}
