import LedgerModel
import LedgerQuery
import Testing

@Suite struct OutlineTests {
    /// The outline as text: headings with done/total, items by number, two spaces a level.
    static func text(
        _ query: String, by grouping: Grouping, sortedBy: SortKey? = nil, showingEmpty: Bool = false,
        ledger: Ledger? = nil
    ) throws -> String {
        let ledger = try ledger ?? SampleLedger.ledger()
        let rows = try LedgerFilter(try Query(query), of: ledger, in: SampleLedger.context).rows()
        let outline = Outline(
            rows, of: ledger, by: grouping, sortedBy: sortedBy, showingEmptyDirectives: showingEmpty,
            in: SampleLedger.context)
        return outline.lines.map { line in
            switch line {
            case .heading(let heading):
                String(repeating: "  ", count: heading.depth)
                    + "\(name(heading.key, ledger)) \(heading.done)/\(heading.total)"
            case .item(let row, let depth): String(repeating: "  ", count: depth) + "\(ledger.items.number[row])"
            }
        }.joined(separator: "\n")
    }

    private static func name(_ key: GroupKey, _ ledger: Ledger) -> String {
        switch key {
        case .article(let id): ledger.articles[id]?.title ?? "?"
        case .speaker(_, let name), .person(let name), .stage(let name): name
        case .directive(let id): "d" + String(id.low)
        case .owner(let owner): ledger.departments.displayName(of: owner)
        case .week(let day), .day(let day): day.description
        case .status(let status): status.id
        case .byHand, .unowned, .undated, .noSpeaker, .noStage, .unchanged: "\(key)"
        }
    }

    @Test func directivesStandInTheOrderOfTheText() throws {
        #expect(
            try Self.text("", by: .directive, showingEmpty: true) == """
                第九次专题会议 1/6
                  薛玉马 0/1
                    d26 0/1
                      1
                  王宏伟 1/5
                    d25 0/0
                    d24 0/2
                      3
                      2
                    d23 1/3
                      4
                        10
                      5
                党政联席会议 1/1
                  d22 1/1
                    9
                    6
                byHand 0/3
                  7
                  8
                  11
                """)
    }

    @Test func whatTheQueryHidesIsCountedAndNotShown() throws {
        #expect(
            try Self.text("status:open", by: .directive, showingEmpty: true) == """
                第九次专题会议 1/6
                  薛玉马 0/1
                    d26 0/1
                      1
                  王宏伟 1/5
                    d25 0/0
                    d24 0/2
                      3
                      2
                    d23 1/3
                      4
                        10
                byHand 0/3
                  8
                  11
                """)
        #expect(
            try Self.text("department:公安局", by: .directive, sortedBy: .number) == """
                第九次专题会议 1/6
                  薛玉马 0/1
                    d26 0/1
                      1
                  王宏伟 1/5
                    d24 0/2
                      2
                    d23 1/3
                      10
                """)
        #expect(try Self.text("#99", by: .directive) == "")
        #expect(try Self.text("#99", by: .department) == "")
    }

    @Test func anItemStandsUnderEachOfItsOwners() throws {
        #expect(
            try Self.text("status:open or #6", by: .department) == """
                县委办 1/1
                  6
                纪委监委 1/1
                  6
                发改局 0/1
                  3
                工信局 0/1
                  3
                公安局 0/2
                  1
                  10
                交警大队 0/2
                  2
                  10
                农业农村局 0/1
                  11
                各乡镇 0/1
                  4
                党员干部 1/1
                  6
                城管队 0/1
                  8
                """)
        #expect(
            try Self.text("#5 or #7", by: .department) == """
                自然资源局 1/1
                  5
                unowned 0/1
                  7
                """)
    }

    @Test func weeksStatesSpeakersAndDays() throws {
        #expect(
            try Self.text("is:overdue or #1 or #7 or #8", by: .due) == """
                2020-02-03 0/1
                  3
                2020-02-10 2/4
                  2
                  1
                2020-03-16 0/1
                  8
                undated 0/2
                  7
                """)
        #expect(
            try Self.text("number:5..9", by: .status) == """
                draft 0/1
                  7
                assigned 0/3
                  8
                closed 2/2
                  5
                  6
                cancelled 0/0
                  9
                """)
        #expect(
            try Self.text("number:1..3,7", by: .speaker) == """
                王宏伟 1/5
                  2
                  3
                薛玉马 0/1
                  1
                noSpeaker 1/4
                  7
                """)
        #expect(
            try Self.text("number:1..4", by: .changed) == """
                2020-02-14 0/1
                  3
                2020-02-10 0/1
                  2
                2020-02-01 0/1
                  1
                unchanged 2/7
                  4
                """)
        #expect(try Self.text("number:1..3", by: .none) == "1\n2\n3")
        #expect(Grouping(word: "number") == Grouping.none)
        #expect(Grouping(word: "colour") == nil)
    }

    static let orders: [(SortKey, [Int])] = [
        (.number, Array(1...11)),
        (.due, [11, 3, 5, 2, 6, 1, 10, 8, 4, 7, 9]),
        (.department, [6, 3, 9, 1, 10, 2, 5, 11, 4, 8, 7]),
        (.status, [7, 1, 3, 8, 2, 10, 5, 6, 11, 4, 9]),
        (.speaker, [2, 3, 4, 5, 10, 1, 6, 7, 8, 9, 11]),
        (.directive, [1, 3, 2, 4, 10, 5, 9, 6, 7, 8, 11]),
        (.changed, [3, 2, 1, 4, 5, 6, 7, 8, 9, 10, 11]),
    ]

    @Test(arguments: orders)
    func sortedByEachKey(key: SortKey, expected: [Int]) throws {
        let ledger = try SampleLedger.ledger()
        for rows in [Array(ledger.items.indices), ledger.items.indices.reversed()] {
            let sorted = ledger.sorted(rows, by: key, in: SampleLedger.context)
            #expect(sorted.map { ledger.items.number[$0] } == expected)
        }
    }

    @Test func headingsSayHowManyLinesAreTheirs() throws {
        let ledger = try SampleLedger.ledger()
        for grouping in Grouping.allCases {
            let outline = Outline(
                Array(ledger.items.indices), of: ledger, by: grouping, showingEmptyDirectives: true,
                in: SampleLedger.context)
            var keys: Set<GroupKey> = []
            for (place, line) in outline.lines.enumerated() {
                guard case .heading(let heading) = line else { continue }
                #expect(keys.insert(heading.key).inserted)
                let below = outline.lines[(place + 1)...].prefix { Self.depth(of: $0) > heading.depth }
                #expect(below.count == heading.lineCount)
                #expect(below.count { if case .item = $0 { true } else { false } } == heading.itemCount)
            }
        }
    }

    private static func depth(of line: Outline.Line) -> Int {
        switch line {
        case .heading(let heading): heading.depth
        case .item(_, let depth): depth
        }
    }

    @Test func noItemIsMissingFromADamagedLedger() throws {
        var contents = try SampleLedger.ledger().contents
        // Items that are each other's parents, one whose directive is gone, and a directive whose article is gone.
        var (first, second) = (SampleLedger.items()[1], SampleLedger.items()[2])
        first.parent = second.id
        second.parent = first.id
        var lost = SampleLedger.items()[4]
        lost.directive = SampleLedger.id(77)
        for item in [first, second, lost] { contents.put(.item(item)) }
        contents.remove(.article(SampleLedger.secondMeeting))
        let ledger = Ledger(store: SampleLedger.id(0), contents: contents)
        #expect(
            try Self.text("", by: .directive, ledger: ledger) == """
                第九次专题会议 0/5
                  薛玉马 0/1
                    d26 0/1
                      1
                  王宏伟 0/4
                    d24 0/2
                      3
                        2
                    d23 0/2
                      4
                        10
                ? 1/1
                  d22 1/1
                    9
                    6
                byHand 1/4
                  5
                  7
                  8
                  11
                """)
    }

    @Test func stagesStandInTheOrderOfThePipeline() throws {
        var items = Array(SampleLedger.items().prefix(4))
        for (place, stage) in [(0, "建设库"), (1, "谋划库"), (2, "别的")] { items[place].stage = stage }
        let ledger = Ledger(
            store: SampleLedger.id(1), contents: LedgerContents(departments: .builtIn(), items: try RecordTable(items)))
        let rows = Array(0..<ledger.items.count)
        let outline = Outline(rows, of: ledger, by: .stage, in: SampleLedger.context)
        let keys = outline.lines.compactMap { if case .heading(let heading) = $0 { heading.key } else { nil } }
        #expect(keys == [.stage("谋划库"), .stage("建设库"), .stage("别的"), .noStage])
    }
}
