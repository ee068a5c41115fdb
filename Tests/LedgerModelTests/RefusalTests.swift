import LedgerModel
import Testing

/// Refusals that no suite of its own has: those of the review.
@Suite("Refusals of the review")
struct RefusalTests {
    @Test("Only a draft is rejected", arguments: Status.known)
    func rejecting(status: Status) throws {
        let item = makeItem(status)
        if status == .draft {
            #expect(try item.rejected(reason: nil).status == .cancelled)
        } else {
            #expect(throws: Refusal.notADraft(status)) { try item.rejected(reason: nil) }
        }
    }

    @Test("Nothing is joined to itself, and only what is open or a draft is joined to another")
    func joining() throws {
        let item = makeItem(.assigned)
        #expect(throws: Refusal.joinedToItself) { try item.joined(to: item, isOneDemand: true) }
        let other = makeItem(.assigned, suffix: 2)
        for (isOneDemand, act) in [(false, GuardedAct.merge), (true, .link)] {
            #expect(try item.joined(to: other, isOneDemand: isOneDemand).joinedTo == other.id)
            for status in [Status.closed, .cancelled] {
                #expect(throws: Refusal.notOpen(status, for: act)) {
                    try makeItem(status).joined(to: other, isOneDemand: isOneDemand)
                }
            }
        }
    }

    @Test(
        "Parts are taken in by what is open or a draft, other wordings also by what is closed", arguments: Status.known)
    func takingIn(status: Status) throws {
        let item = makeItem(status)
        let isWorkedOn = status == .draft || status.isOpen
        for (isOneDemand, act) in [(false, GuardedAct.merge), (true, .link)] {
            if isWorkedOn || (isOneDemand && status == .closed) {
                try item.guardTakingIn(isOneDemand: isOneDemand)
            } else {
                #expect(throws: Refusal.notOpen(status, for: act)) { try item.guardTakingIn(isOneDemand: isOneDemand) }
            }
        }
    }

    @Test("An item loses neither its text nor its owners to an empty word")
    func emptyText() {
        #expect(throws: Refusal.emptyText) { try makeItem().edited(ItemFields(text: " \n")) }
    }

    @Test("Only an open item or a draft is split or expanded", arguments: [Status.closed, .cancelled])
    func atTheEnd(status: Status) {
        let collective = OwnerKey.collective("各乡镇")
        let item = makeItem(status, owners: [Responsibility(owner: collective, role: .responsible, status: .closed)])
        #expect(throws: Refusal.notOpen(status, for: .expand)) {
            try item.expanded(collective, to: [.department("police")])
        }
        #expect(throws: Refusal.notOpen(status, for: .split)) {
            try item.split(into: PlacedText("甲", []), and: PlacedText("乙", []), id: RecordID(high: 0, low: 9))
        }
    }
}

/// The lights stand on calendar days: a holiday moves a deadline that is counted in working days, and no light.
@Suite("Lights around holidays")
struct HolidayLightTests {
    private func lights(_ due: String, _ days: [String]) throws -> [Light] {
        let due = try #require(CalendarDate(due))
        return try days.map { text in
            Light(status: .inProgress, due: due, today: try #require(CalendarDate(text)), settings: Settings())
        }
    }

    @Test("Spring Festival 2020: due on the first day after it, yellow through the holiday, red on the next day")
    func springFestival() throws {
        let start = try #require(CalendarDate("2020-01-23"))
        let due = Holidays.builtIn.day(after: start, workingDays: 1).date
        #expect(due.description == "2020-02-03")
        #expect(
            try lights(
                "2020-02-03", ["2020-01-23", "2020-01-30", "2020-01-31", "2020-02-02", "2020-02-03", "2020-02-04"])
                == [.green, .green, .yellow, .yellow, .yellow, .red])
        #expect(try lights("2020-02-03", ["2020-02-12", "2020-02-13", "2020-02-14"]) == [.red, .snail, .snail])
    }

    @Test("National Day 2023: five working days from the eve end after the weekend that is worked")
    func nationalDay() throws {
        let start = try #require(CalendarDate("2023-09-28"))
        let due = Holidays.builtIn.day(after: start, workingDays: 5).date
        #expect(due.description == "2023-10-11")
        #expect(
            try lights(
                "2023-10-11", ["2023-10-06", "2023-10-07", "2023-10-08", "2023-10-11", "2023-10-12", "2023-10-21"])
                == [.green, .green, .yellow, .yellow, .red, .snail])
    }
}
