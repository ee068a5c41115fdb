import LedgerModel
import LedgerQuery
import Testing

@Suite struct LedgerFilterTests {
    @Test func severalHitsAreAllTakenAndNamed() throws {
        #expect(
            try SampleLedger.notes("department:两办")
                == [.severalOwners(name: "两办", [.department("cpc_office"), .department("gov_office")])])
        // The beginning of a short name, of a formal name or an alias; a whole name goes before any beginning.
        #expect(
            try SampleLedger.notes("lead:交警,交") == [
                .severalOwners(
                    name: "交",
                    [
                        .department("traffic_police"), .department("transport"), .department("public_res"),
                        .department("transport_invest"),
                    ])
            ])
        #expect(
            try SampleLedger.notes("lead:工商") == [
                .successor(of: "industry_commerce", is: "market"),
                .severalOwners(name: "工商", [.department("market"), .department("fed_ind")]),
            ])
        #expect(try SampleLedger.notes("department:县委组织,妇联") == [])
        #expect(try SampleLedger.notes("department:公安局 speaker:王") == [])
    }

    @Test func anOldNameStandsForItsSuccessorFromItsDayOn() throws {
        #expect(try SampleLedger.notes("department:国土局") == [.successor(of: "land_bureau", is: "nat_res")])
        let before = QueryContext(today: SampleLedger.day(2019, 3, 30), zone: SampleLedger.beijing)
        #expect(try SampleLedger.numbers("department:自然资源局", context: before) == [])
        #expect(try SampleLedger.numbers("department:国土局", context: before) == [5])
        // Everything that became of one name is one name.
        #expect(
            try SampleLedger.notes("department:国土局,规划局")
                == [.successor(of: "land_bureau", is: "nat_res"), .successor(of: "planning_bureau", is: "nat_res")])
    }

    @Test func aStatusOfANewerVersionIsFoundWhereAnItemHasIt() throws {
        var contents = try SampleLedger.ledger().contents
        var item = SampleLedger.items()[0]
        item.status = .unrecognized("frozen")
        contents.put(.item(item))
        let ledger = Ledger(store: SampleLedger.id(0), contents: contents)
        let rows = try LedgerFilter(try Query("status:frozen"), of: ledger, in: SampleLedger.context).rows()
        #expect(rows.map { ledger.items.number[$0] } == [1])
        #expect(
            throws: QueryError(.unknownValue(field: .status, "frozen", suggestions: []), at: 7..<13)
        ) { try SampleLedger.numbers("status:frozen") }
    }

    @Test func lightsAndDaysFollowTodayAndTheZone() throws {
        let later = QueryContext(today: SampleLedger.day(2020, 2, 17), zone: SampleLedger.beijing)
        #expect(try SampleLedger.numbers("is:overdue", context: later) == [1, 2, 3])
        #expect(try SampleLedger.numbers("is:dueSoon", context: later) == [10])
        let utc = QueryContext(today: SampleLedger.today, zone: ZoneRules(fixedOffset: 0))
        #expect(try SampleLedger.numbers("closed:2020-02-13", context: utc) == [6])
        #expect(try SampleLedger.numbers("is:closedLate", context: utc) == [])
        #expect(
            QueryContext(
                now: Timestamp(SampleLedger.day(2020, 2, 13), secondOfDay: 16 * 3600), zone: SampleLedger.beijing
            )
            .today == SampleLedger.today)
        let evening = Timestamp(SampleLedger.day(2020, 2, 14), secondOfDay: 15 * 3600 + 59 * 60)
        #expect(QueryContext(now: evening, zone: SampleLedger.beijing).secondsUntilMidnight(from: evening) == 60)
    }

    /// The report day, the report before it that counts or does not, and whether it is overdue on Friday 2020-02-14 with the meeting on 2019-12-20.
    static let cycles: [(Cycle, lastReport: CalendarDate?, isOverdue: Bool)] = [
        (.monthly(day: 5), nil, true), (.monthly(day: 5), SampleLedger.day(2020, 1, 5), true),
        (.monthly(day: 5), SampleLedger.day(2020, 1, 6), false),
        (.monthly(day: 14), SampleLedger.day(2020, 1, 14), false),
        (.monthly(day: 14), SampleLedger.day(2019, 12, 14), true),
        (.monthly(day: nil), SampleLedger.day(2020, 1, 1), false),
        (.monthly(day: nil), SampleLedger.day(2019, 12, 31), true),
        (.monthly(day: 31), SampleLedger.day(2020, 1, 31), false),
        (.daily, SampleLedger.day(2020, 2, 13), false), (.daily, SampleLedger.day(2020, 2, 12), true),
        (.weekly, SampleLedger.day(2020, 2, 3), false), (.weekly, SampleLedger.day(2020, 2, 2), true),
        (.everyTwoWeeks, SampleLedger.day(2020, 1, 18), false), (.everyTwoWeeks, SampleLedger.day(2020, 1, 17), true),
        (.quarterly, SampleLedger.day(2019, 10, 1), false), (.quarterly, nil, true), (.halfYearly, nil, true),
        (.yearly(month: nil), nil, true),
        (.yearly(month: 1), SampleLedger.day(2019, 2, 1), false), (.yearly(month: 3), nil, false),
        (.ongoing, nil, false),
        (.phrase("每个工作日"), nil, false),
    ]

    @Test(arguments: cycles)
    func aReportIsOverdueOnceItsDayHasPassed(cycle: Cycle, lastReport: CalendarDate?, isOverdue: Bool) throws {
        var contents = try SampleLedger.ledger().contents
        var article = try #require(contents.articles[SampleLedger.firstMeeting])
        article.date = .day(SampleLedger.day(2019, 12, 20))
        contents.put(.article(article))
        var item = SampleLedger.items()[3]
        item.reportingCycle = cycle
        if let lastReport {
            item.reports = [
                ProgressReport(id: SampleLedger.id(90), at: Timestamp(lastReport), by: "anna", progress: "在办")
            ]
        }
        for status in Status.known {
            item.status = status
            contents.put(.item(item))
            let ledger = Ledger(store: SampleLedger.id(0), contents: contents)
            let rows = try LedgerFilter(try Query("is:reportOverdue"), of: ledger, in: SampleLedger.context).rows()
            let isReported = [.assigned, .inProgress, .submitted, .longTerm].contains(status)
            #expect(rows.count == (isOverdue && isReported ? 1 : 0), "\(status)")
        }
    }

    @Test func workByHandIsReportedOnFromTheDayOfItsEntry() throws {
        var item = ActionItem(
            id: RecordID(high: UInt64(Timestamp(SampleLedger.day(2020, 2, 6)).milliseconds) << 16 | 0x7000, low: 1),
            number: 50,
            text: "巡查", status: .assigned)
        item.reportingCycle = .monthly(day: 5)
        let contents = LedgerContents(departments: .builtIn(), items: try RecordTable([item]))
        let ledger = Ledger(store: SampleLedger.id(0), contents: contents)
        func isOverdue(on today: CalendarDate) throws -> Bool {
            let context = QueryContext(today: today, zone: SampleLedger.beijing)
            return try LedgerFilter(try Query("is:reportOverdue"), of: ledger, in: context).includes(row: 0)
        }
        #expect(try !isOverdue(on: SampleLedger.day(2020, 3, 5)))
        #expect(try isOverdue(on: SampleLedger.day(2020, 3, 6)))
    }

    @Test func matchesAreByteRangesOfTheWordsWanted() throws {
        func matches(_ query: String, _ text: String) throws -> [String] {
            let filter = try LedgerFilter(try Query(query), of: try SampleLedger.ledger(), in: SampleLedger.context)
            let bytes = Array(text.utf8)
            return filter.matches(in: text).map { String(decoding: bytes[$0], as: UTF8.self) }
        }
        #expect(try matches("排查 or 隔离", "排查要实，再排查、隔离") == ["排查", "排查", "隔离"])
        #expect(try matches("abc", "xＡＢＣ aBc") == ["ＡＢＣ", "aBc"])
        #expect(try matches("xyz", "ｘｙｚ XＹｚ xy｡") == ["ｘｙｚ", "XＹｚ"])
        #expect(try matches("~!", "～！｠") == ["～！"])
        #expect(try matches("abab", "abaabababab") == ["abab", "abab"])
        #expect(try matches("\"a b\"", "A　B") == ["A　B"])
        #expect(try matches("工信 信局", "工信局") == ["工信局"])
        #expect(try matches("排查 -隔离 status:open", "排查隔离open") == ["排查"])
        #expect(try matches("", "排查") == [])
        #expect(try matches("。", "一。二、三　四") == ["。"])
    }

    @Test func everyWayToAskIsTheSameAnswer() throws {
        let ledger = try SampleLedger.ledger()
        for (query, _) in QueryLanguageTests.fields {
            let filter = try LedgerFilter(try Query(query), of: ledger, in: SampleLedger.context)
            let rows = filter.rows()
            #expect(ledger.items.indices.filter { filter.includes(row: $0) } == rows)
            #expect(filter.rows(in: 0..<4) + filter.rows(in: 4..<7) + filter.rows(in: 7..<100) == rows)
            guard query.contains(where: { $0 != " " && $0 != "　" }) else { continue }
            let opposite = try LedgerFilter(try Query("not (\(query))"), of: ledger, in: SampleLedger.context)
            #expect(Set(rows).symmetricDifference(opposite.rows()) == Set(ledger.items.indices), "\(query)")
        }
    }

    @Test func aHundredThousandItemsAreSearched() throws {
        let owners = ["police", "traffic_police", "industry", "collective:各乡镇"].map { Responsibility($0, .lead) }
        let items = (1...100_000).map { number in
            var item = ActionItem(
                id: RecordID(high: 7, low: UInt64(number)), number: number, text: "第\(number)项：压实责任，逐项落实",
                status: number % 5 == 0 ? .closed : .assigned)
            item.responsibilities = [owners[number % 4]]
            item.due = SampleLedger.today.adding(days: number % 100 - 50)
            return item
        }
        let ledger = Ledger(
            store: SampleLedger.id(0), contents: LedgerContents(departments: .builtIn(), items: try RecordTable(items)))
        func count(_ query: String) throws -> Int {
            try LedgerFilter(try Query(query), of: ledger, in: SampleLedger.context).rows().count
        }
        #expect(try count("department:公安局") == 50_000)
        #expect(try count("department:公安局 status:closed") == 10_000)
        #expect(try count("第12345项") == 1)
        #expect(try count("is:overdue or status:closed") == 20_000 + 40_000)
        #expect(try count("各乡镇 and number:<=40") == 10)
        let all = Array(ledger.items.indices)
        #expect(Figures(rows: all, of: ledger, in: SampleLedger.context).overdue == 40_000)
        let outline = Outline(all, of: ledger, by: .department, in: SampleLedger.context)
        #expect(outline.lines.count == 100_004)
    }
}
