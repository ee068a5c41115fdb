import LedgerModel
import Testing

@Suite struct LedgerTests {
    static func ledger(itemCount: Int) throws -> Ledger {
        let items = (1...itemCount).map { makeItem(suffix: UInt64($0) * 2) }
        return Ledger(
            store: RecordID(high: 0, low: 0),
            contents: LedgerContents(
                departments: DepartmentTable.builtIn(), items: try RecordTable(items), nextNumber: itemCount * 2 + 1))
    }

    @Test func rowsStandInTheOrderOfTheirIDsAndAreFoundByThemAndByNumber() throws {
        let ledger = try Self.ledger(itemCount: 1000)
        #expect(ledger.items.count == 1000)
        for row in [0, 255, 256, 257, 999] {
            #expect(ledger.items.row(of: ledger.items[row].id) == row)
            #expect(ledger.items.row(ofNumber: ledger.items.number[row]) == row)
        }
        #expect(ledger.items[RecordID(high: 0, low: 3)] == nil)
        #expect(ledger.item(number: 3) == nil)
        #expect(ledger.items.map(\.number) == (1...1000).map { $0 * 2 })
    }

    @Test func aChangeMakesAnotherLedgerThatSharesTheRest() throws {
        let before = try Self.ledger(itemCount: 1000)
        let item = before.items[300]
        let closed = try #require(try item.moved(to: .closed, at: noon))
        let after = before.applying([.item(item, closed)], sequence: 7)
        #expect(after != before)
        #expect(after.sequence == 7)
        #expect(before.items.status[300] == .assigned)
        #expect(after.items.status[300] == .closed)
        #expect(after.items.closedAt[300] == noon)
        let copied = zip(before.items.chunks, after.items.chunks).count { $0.0 !== $0.1 }
        #expect(copied == 1)
        let back = after.applying([Change.item(item, closed).inverse], sequence: 8)
        #expect(Array(back.items) == Array(before.items))
    }

    @Test func aLargeLedgerIsChangedLikeASmallOneAndOthersKeepWhatTheyHave() throws {
        // More chunks than one block of them holds.
        let count = 40_000
        let before = try Self.ledger(itemCount: count)
        var contents = before.contents
        var numbers = Set((1...count).map { $0 * 2 })
        for number in [1, 2 * 64 * 256, 2 * 64 * 256 + 1, count, 2 * count, 2 * count + 1] {
            contents.put(.item(makeItem(suffix: UInt64(number))))
            numbers.insert(number)
        }
        // Until a chunk is halved, and until one is gone.
        for number in stride(from: 20_001, to: 20_700, by: 2) {
            contents.put(.item(makeItem(suffix: UInt64(number))))
            numbers.insert(number)
        }
        for number in stride(from: 30_000, to: 31_600, by: 2) {
            contents.remove(.item(RecordID(high: 0, low: UInt64(number))))
            numbers.remove(number)
        }
        #expect(contents.items.map(\.number) == numbers.sorted())
        for number in [1, 20_001, 20_699, 29_998, 31_600, 2 * count + 1] {
            #expect(contents.items[RecordID(high: 0, low: UInt64(number))]?.number == number)
        }
        #expect(contents.items[RecordID(high: 0, low: 30_000)] == nil)
        #expect(before.items.map(\.number) == (1...count).map { $0 * 2 })
    }

    @Test func theColumnsSayWhatTheRecordsSayAfterEveryChange() throws {
        var contents = try Self.ledger(itemCount: 300).contents
        let before = contents
        var item = contents.items[7]
        for change: (inout ActionItem) -> Void in [
            { $0.status = .inProgress }, { $0.due = CalendarDate(dayNumber: 18_000) }, { $0.heading = "甲" },
            { $0.spans = [TextSpan(4, 9)] }, { $0.directive = RecordID(high: 1, low: 1) }, { $0.closedAt = noon },
            {
                $0.responsibilities = [
                    Responsibility(owner: .department("police"), role: .lead),
                    Responsibility(owner: .department("industry"), role: .support),
                ]
            },
            { $0.responsibilities[1].owner = .unknown("某局") }, { $0.responsibilities[0].role = .responsible },
            { $0.responsibilities[0].isConfirmed = false }, { $0.responsibilities.removeFirst() },
        ] {
            change(&item)
            contents.put(.item(item))
            var fresh = ItemColumns()
            for (row, record) in contents.items.prefix(256).enumerated() { fresh.insert(record, at: row) }
            #expect(contents.items.chunks[0].columns == fresh)
            #expect(contents.items[7] == item)
        }
        #expect(before.items.status[7] == .assigned)
        #expect(before.items.due[7] == nil)
    }

    @Test func recordsGoInBetweenAndOutAgain() throws {
        var contents = try Self.ledger(itemCount: 600).contents
        for number in stride(from: 1, through: 1199, by: 2) { contents.put(.item(makeItem(suffix: UInt64(number)))) }
        #expect(contents.items.map(\.number) == Array(1...1200))
        for number in 1...1100 { contents.remove(.item(RecordID(high: 0, low: UInt64(number)))) }
        #expect(contents.items.map(\.number) == Array(1101...1200))
        for row in contents.items.indices { #expect(contents.items.row(of: contents.items[row].id) == row) }
    }

    @Test func aNumberIsNeverGivenTwice() throws {
        var contents = LedgerContents(departments: DepartmentTable())
        let item = makeItem(suffix: 5)
        contents.apply(.add(.item(item)))
        contents.apply(.remove(.item(item)))
        #expect(contents.items.isEmpty)
        #expect(contents.nextNumber == 6)
    }

    @Test func twoRecordsOfOneIDAreAnError() {
        #expect(throws: DuplicateID.self) { try RecordTable([makeItem(), makeItem()]) }
    }
}

@Suite struct LightTests {
    @Test(arguments: [
        ("2020-02-12", Light.green), ("2020-02-13", .yellow), ("2020-02-16", .yellow), ("2020-02-17", .red),
        ("2020-02-25", .red), ("2020-02-26", .snail),
    ])
    func theLightFollowsTheCalendar(today: String, light: Light) throws {
        let due = try #require(CalendarDate("2020-02-16"))
        let today = try #require(CalendarDate(today))
        #expect(Light(status: .inProgress, due: due, today: today, settings: Settings()) == light)
    }

    @Test func onlyARunningClockHasALight() throws {
        let due = try #require(CalendarDate("2020-02-16"))
        for status in Status.known {
            let light = Light(status: status, due: due, today: due.adding(days: 30), settings: Settings())
            #expect((light == .snail) == [.assigned, .inProgress, .submitted].contains(status))
        }
        #expect(Light(status: .assigned, due: nil, today: due, settings: Settings()) == .none)
    }
}
