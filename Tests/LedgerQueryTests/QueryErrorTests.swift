import LedgerModel
import LedgerQuery
import Testing

@Suite struct QueryErrorTests {
    static let errors: [(String, QueryError.Kind, Range<Int>)] = [
        ("foo:1", .unknownField("foo", suggestions: []), 0..<3),
        ("a departmnt:公安局", .unknownField("departmnt", suggestions: ["department"]), 2..<11),
        ("stat:open", .unknownField("stat", suggestions: ["status"]), 0..<4),
        ("a 单为:公安局", .unknownField("单为", suggestions: []), 2..<4),
        ("or:a", .unknownField("or", suggestions: ["ordinal"]), 0..<2),
        ("status:opne", .unknownValue(field: .status, "opne", suggestions: ["open"]), 7..<11),
        ("light:gren", .unknownValue(field: .light, "gren", suggestions: ["green"]), 6..<10),
        ("light:red,pink", .unknownValue(field: .light, "pink", suggestions: []), 10..<14),
        ("is:over", .unknownValue(field: .is, "over", suggestions: ["overdue"]), 3..<7),
        ("has:text", .unknownValue(field: .has, "text", suggestions: []), 4..<8),
        ("no:led", .unknownValue(field: .no, "led", suggestions: ["lead"]), 3..<6),
        ("department:公案局", .unknownDepartment("公案局", suggestions: ["公安局", "公路段", "档案馆"]), 11..<14),
        ("a lead:信局", .unknownDepartment("信局", suggestions: ["工信局", "信访局"]), 7..<9),
        ("owner:propsed", .unknownDepartment("propsed", suggestions: []), 6..<13),
        ("due:soon", .badDate("soon"), 4..<8), ("due:2020-02-30", .badDate("2020-02-30"), 4..<14),
        ("due:2020-13", .badDate("2020-13"), 4..<11),
        ("due:..", .badDate(".."), 4..<6), ("due:<", .badDate("<"), 4..<5), ("due:+7x", .badDate("+7x"), 4..<7),
        ("due:+d", .badDate("+d"), 4..<6),
        ("due:+-7d", .badDate("+-7d"), 4..<8), ("due:+999999d", .badDate("+999999d"), 4..<12),
        ("closed:overdue", .badDate("overdue"), 7..<14),
        ("due:1..2..3", .badDate("1..2..3"), 4..<11),
        ("due:2020-03..2020-02", .reversedRange, 4..<20), ("due:today..-1d", .reversedRange, 4..<14),
        ("number:x", .badNumber("x"), 7..<8), ("number:5..3", .reversedRange, 7..<11),
        ("number:1.5", .badNumber("1.5"), 7..<10),
        ("ordinal:<0", .reversedRange, 8..<10), ("a #", .badNumber("#"), 2..<3), ("#1a", .badNumber("#1a"), 0..<3),
        ("#1或#2", .badNumber("#1或#2"), 0..<5),
        ("#12345678901234567890", .badNumber("#12345678901234567890"), 0..<21),
        ("id:17", .badID("17"), 3..<5),
        ("lead:", .missingValue(.lead), 5..<5), ("lead: 公安局", .missingValue(.lead), 5..<5),
        ("lead:a,,b", .missingValue(.lead), 7..<7),
        ("lead:公安局,", .missingValue(.lead), 9..<9), ("lead:(a)", .missingValue(.lead), 5..<5),
        ("or a", .missingOperand("or"), 0..<2), ("a or", .missingOperand("or"), 2..<4),
        ("a 或", .missingOperand("或"), 2..<3),
        ("and a", .missingOperand("and"), 0..<3), ("a and", .missingOperand("and"), 2..<5),
        ("a and or b", .missingOperand("or"), 6..<8),
        ("a or or b", .missingOperand("or"), 5..<7), ("not", .missingOperand("not"), 0..<3),
        ("a -", .missingOperand("-"), 2..<3),
        ("(a 非)", .missingOperand("非"), 3..<4), ("not or a", .missingOperand("or"), 4..<6),
        ("(or a)", .missingOperand("or"), 1..<3),
        ("a ()", .emptyBrackets, 2..<4), ("（ ）", .emptyBrackets, 0..<3), ("a)", .unopenedBracket, 1..<2),
        (")", .unopenedBracket, 0..<1),
        ("a (b", .unclosedBracket, 2..<3), ("(", .unclosedBracket, 0..<1), ("((a)", .unclosedBracket, 0..<1),
        ("a \"b", .unclosedQuote, 2..<3), ("“b\"", .unclosedQuote, 0..<1), ("lead:“b", .unclosedQuote, 5..<6),
        ("\"\"", .emptyText, 0..<2),
        ("lead:“”", .emptyText, 5..<7),
        // Counted in characters: a flag and an accented letter are one each.
        ("🇨🇳e\u{301} ()", .emptyBrackets, 3..<5),
    ]

    @Test(arguments: errors)
    func eachErrorHasItsKindAndPlace(query: String, kind: QueryError.Kind, place: Range<Int>) throws {
        let error = #expect(throws: QueryError.self) { try SampleLedger.numbers(query) }
        #expect(error?.kind == kind)
        #expect(error?.place == place)
    }

    @Test func bracketsMayStandInEachOtherOnlySoDeep() throws {
        func nested(_ depth: Int) -> String {
            String(repeating: "(", count: depth) + "#1" + String(repeating: ")", count: depth)
        }
        #expect(try SampleLedger.numbers(nested(64)) == [1])
        for depth in [65, 10_000] {
            #expect(throws: QueryError(.tooDeep(limit: 64), at: 64..<65)) { try Query(nested(depth)) }
        }
        #expect(throws: QueryError(.tooDeep(limit: 64), at: 129..<130)) {
            try Query(String(repeating: "-(", count: 10_000))
        }
        // Brackets beside each other, and "not" of "not", are not deep.
        #expect(try SampleLedger.numbers(String(repeating: "(#1) ", count: 10_000)) == [1])
        #expect(try SampleLedger.numbers(String(repeating: "-", count: 20_000) + "#1") == [1])
        #expect(try SampleLedger.numbers(String(repeating: "not ", count: 10_000) + "#1") == [1])
    }

    @Test func longInputEndsInAnAnswerOrAnErrorValue() throws {
        let long = String(repeating: "x", count: 200_000)
        #expect(try SampleLedger.numbers(long).isEmpty)
        #expect(try SampleLedger.numbers("“" + long + "”").isEmpty)
        #expect(throws: QueryError(.unknownField(long, suggestions: []), at: 0..<200_000)) { try Query(long + ":1") }
        #expect(throws: QueryError(.badDate(long), at: 4..<200_004)) { try Query("due:" + long) }
        let error = #expect(throws: QueryError.self) { try SampleLedger.numbers("department:" + long) }
        #expect(error?.kind == .unknownDepartment(long, suggestions: []))
        #expect(throws: QueryError(.missingValue(.lead), at: 100_005..<100_005)) {
            try Query("lead:" + String(repeating: "a,", count: 50_000))
        }
    }

    @Test func anyTextIsReadToItsEndOrRefused() {
        let pieces = [
            "(", ")", "（", "或", "非", "or", "and", "not", "-", "\"", "“", "”", ":", "：", ",", "#", "1", " ", "due", "..",
            "<", "公安局", "status", "open", "\u{301}", "🇨",
        ]
        var state: UInt64 = 20_200_214
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        for _ in 0..<3000 {
            let text = (0..<next(12)).map { _ in pieces[next(pieces.count)] }.joined()
            do {
                _ = try Query(text)
            } catch {
                #expect(error.place.lowerBound >= 0 && error.place.upperBound <= text.count, "\(text): \(error)")
            }
        }
    }
}
