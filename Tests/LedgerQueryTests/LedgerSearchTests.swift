import LedgerModel
import LedgerQuery
import Testing

/// Searching while one types gives what searching once does.
@Suite struct LedgerSearchTests {
    private static let words = [
        "v", "ve", "veh", "fg", "fgf", "fgfc", "fg复", "fg复产", "g", "gx", "gxj", "公", "公安", "公安部", "公安部门", "paicha",
        "x'", "xi'an",
        "城管队", "cgd", "whw", "\"fg\"", "“复工”", "😀", "😀gx",
    ]

    @Test func columnsAndTextsAgree() throws {
        let ledger = try SampleLedger.ledger()
        let columns = SearchColumns(ledger)
        for word in Self.words + QueryLanguageTests.fields.map(\.0) {
            let query = try Query(word)
            let slow = try LedgerFilter(query, of: ledger, in: SampleLedger.context).rows()
            let fast = try LedgerFilter(query, of: ledger, in: SampleLedger.context, using: columns).rows()
            #expect(slow == fast, "\(word)")
        }
    }

    /// One search after the other, forwards and backwards, as a person types and deletes, and across.
    @Test func whatWasFoundBeforeNeverHidesAnything() throws {
        let ledger = try SampleLedger.ledger()
        let texts = Self.words + ["gx", "gxj", "fg"].flatMap { ["status:open \($0)", "-\($0)", "\($0) or 春耕"] }
        let queries = try texts.map { try Query($0) }
        let expected = try queries.map { try LedgerFilter($0, of: ledger, in: SampleLedger.context).rows() }
        let across = queries.indices.map { $0 * 7 % queries.count }
        var search = LedgerSearch()
        for place in Array(queries.indices) + queries.indices.reversed() + across {
            let rows = search.rows(of: queries[place], in: ledger, SampleLedger.context)
            #expect(rows == expected[place], "\(texts[place])")
        }
    }

    @Test func aChangedLedgerIsReadAnew() throws {
        let ledger = try SampleLedger.ledger()
        var search = LedgerSearch()
        search.prepare(ledger)
        #expect(search.rows(of: try Query("chengshigengxin"), in: ledger, SampleLedger.context) == [])
        var contents = ledger.contents
        var item = SampleLedger.items()[6]
        item.text = "城市更新"
        item.responsibilities = [Responsibility("unknown:更新办", .lead)]
        contents.put(.item(item))
        let changed = Ledger(store: SampleLedger.id(0), contents: contents)
        for word in ["chengshigengxin", "gengxinban", "gxb"] {
            #expect(search.rows(of: try Query(word), in: changed, SampleLedger.context)?.count == 1, "\(word)")
            #expect(search.rows(of: try Query(word), in: ledger, SampleLedger.context) == [])
        }
    }

    @Test func theListIsTheOneThatIsMadeAtOnce() throws {
        let ledger = try SampleLedger.ledger()
        var search = LedgerSearch()
        for grouping in [Grouping.directive, .department, .due, .status, .speaker, .none, .changed] {
            for query in [Query.everything, .open, try Query("gxj")] {
                let found = search.list(query, of: ledger, in: ListOrder(grouping), SampleLedger.context)
                let rows = try LedgerFilter(query, of: ledger, in: SampleLedger.context).rows()
                let outline = Outline(
                    rows, of: ledger, by: grouping, showingEmptyDirectives: query.showsEmptyDirectives,
                    in: SampleLedger.context)
                #expect(found?.rows == rows && found?.outline == outline, "\(grouping)")
            }
        }
        #expect(search.list(try Query("department:无此单位"), of: ledger, in: ListOrder(.due), SampleLedger.context) == nil)
    }

    // MARK: Completion

    private func completion(_ text: String, at caret: Int? = nil) throws -> QueryCompletion {
        QueryCompletion(at: caret ?? text.count, in: text, of: try SampleLedger.ledger(), in: SampleLedger.context)
    }

    @Test func whatStandsAtTheCaretDecidesWhatIsOffered() throws {
        #expect(try completion("").choices.count == QueryField.allCases.count)
        #expect(try completion("要 -sta").typed == "sta")
        #expect(try completion("要 -sta").place == 3..<6)
        #expect(try completion("非 status：").choices.map(\.word).contains("inProgress"))
        #expect(try completion("（light:").choices.map(\.word) == Light.allCases.map(\.rawValue))
        #expect(try completion("speaker:").choices.map(\.word) == ["王宏伟", "薛玉马"])
        #expect(try completion("source:").choices.map(\.word) == ["二月会议材料"])
        #expect(try completion("article:").choices.count == 2)
        #expect(try completion("department:公安局,g").typed == "g")
        #expect(try completion("department:公安局,g").choices.contains { $0.word == "工信局" })
        #expect(!(try completion("department:").choices.contains { $0.word == "国土局" }))
        #expect(try completion("due:").choices.map(\.word).contains("thisweek"))
        #expect(try completion("has:").choices.map(\.word).contains("lead"))
        #expect(try completion("number:").choices == [])
        #expect(try completion("nosuch:").choices.count > 0)
        #expect(try completion("status:open 要", at: 10).typed == "ope")
        // Every word that is offered is one that the language takes.
        for field in QueryField.allCases {
            for choice in try completion("\(field.rawValue):").choices {
                let (text, _) = try completion("\(field.rawValue):").text("\(field.rawValue):", taking: choice)
                _ = try LedgerFilter(try Query(text), of: try SampleLedger.ledger(), in: SampleLedger.context)
            }
        }
    }

    @Test func aChoiceTakesThePlaceOfWhatWasTyped() throws {
        func taken(_ text: String, at caret: Int? = nil, _ word: String) throws -> String {
            let completion = try completion(text, at: caret)
            let choice = try #require(completion.choices.first { $0.word == word })
            let (result, place) = completion.text(text, taking: choice)
            return "\(result.prefix(place))|\(result.dropFirst(place))"
        }
        #expect(try taken("要 sta", "status") == "要 status:|")
        #expect(try taken("-department:gx", "工信局") == "-department:工信局 |")
        #expect(try taken("gxj 要", at: 3, "工信局") == "department:工信局 |要")
        #expect(try taken("light:r -要", at: 7, "red") == "light:red |-要")
        #expect(try taken("（status：op）", at: 10, "open") == "（status：open |）")
    }
}
