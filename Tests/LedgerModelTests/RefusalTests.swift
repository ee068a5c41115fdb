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

    @Test("Nothing is joined to itself, to what is not open, or once more after it was cancelled")
    func joining() throws {
        let item = makeItem(.assigned)
        #expect(throws: Refusal.joinedToItself) { try item.joined(to: item, isOneDemand: true) }
        for status in Status.known {
            let other = makeItem(status, suffix: 2)
            let takesIn = status == .draft || status.isOpen
            if takesIn {
                #expect(try item.joined(to: other, isOneDemand: false).joinedTo == other.id)
            } else {
                #expect(throws: Refusal.notOpen(status)) { try item.joined(to: other, isOneDemand: false) }
            }
        }
        // What is done may have said the same before.
        #expect(try item.joined(to: makeItem(.closed, suffix: 2), isOneDemand: true).status == .cancelled)
        #expect(throws: Refusal.notOpen(.cancelled)) {
            try makeItem(.cancelled).joined(to: makeItem(.assigned, suffix: 2), isOneDemand: true)
        }
        #expect(throws: Refusal.transition(from: .closed, to: .cancelled, allowed: [.inProgress])) {
            try makeItem(.closed).joined(to: makeItem(.assigned, suffix: 2), isOneDemand: true)
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
        #expect(throws: Refusal.notOpen(status)) { try item.expanded(collective, to: [.department("police")]) }
        #expect(throws: Refusal.notOpen(status)) {
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
