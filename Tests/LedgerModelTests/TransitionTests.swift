import LedgerModel
import Testing

let noon = Timestamp(milliseconds: 1_581_652_800_000)

func makeItem(_ status: Status = .assigned, owners: [Responsibility] = [], suffix: UInt64 = 1) -> ActionItem {
    var item = ActionItem(id: RecordID(high: 0, low: suffix), number: Int(suffix), text: "排查隐患", status: status)
    item.responsibilities = owners
    if status == .closed { item.closedAt = noon }
    if status == .suspended { item.suspendedFrom = .inProgress }
    return item
}

@Suite struct TransitionTests {
    /// The state table of the domain page, status by status.
    static let table: [(Status, [Status])] = [
        (.draft, [.assigned, .inProgress, .closed, .cancelled]),
        (.assigned, [.inProgress, .submitted, .closed, .suspended, .longTerm, .cancelled]),
        (.inProgress, [.submitted, .closed, .suspended, .longTerm, .cancelled]),
        (.submitted, [.closed, .inProgress, .suspended, .cancelled]),
        (.closed, [.inProgress]),
        (.suspended, [.inProgress, .closed, .cancelled]),
        (.longTerm, [.inProgress, .closed, .suspended, .cancelled]),
        (.cancelled, [.draft]),
    ]

    @Test(arguments: table)
    func everyMoveOfTheTableIsAllowedAndEveryOtherRefused(from: Status, allowed: [Status]) throws {
        for target in Status.known where target != from {
            if allowed.contains(target) {
                let moved = try #require(try makeItem(from).moved(to: target, reason: "有原因", at: noon))
                #expect(moved.status == target)
                #expect(moved.violations.isEmpty)
            } else {
                #expect(throws: Refusal.transition(from: from, to: target, allowed: allowed)) {
                    try makeItem(from).moved(to: target, reason: "有原因", at: noon)
                }
            }
        }
    }

    @Test func movingToWhereItStandsChangesNothing() throws {
        for status in Status.known { #expect(try makeItem(status).moved(to: status, at: noon) == nil) }
    }

    @Test(arguments: [Status.suspended, .longTerm, .cancelled])
    func someStatusesNeedAReason(target: Status) {
        #expect(throws: Refusal.reasonMissing(to: target)) { try makeItem(.inProgress).moved(to: target, at: noon) }
    }

    @Test func closingClosesOpenPartsAndReopeningOpensExactlyThose() throws {
        let item = makeItem(
            .inProgress,
            owners: [
                Responsibility(owner: OwnerKey(id: "police"), role: .lead, status: .inProgress),
                Responsibility(owner: OwnerKey(id: "health"), role: .support, status: .closed),
            ])
        let closed = try #require(try item.moved(to: .closed, at: noon))
        #expect(closed.closedAt == noon)
        #expect(closed.responsibilities.map(\.status) == [.closed, .closed])
        #expect(closed.responsibilities.map(\.closedWithItem) == [true, false])
        let reopened = try #require(try closed.moved(to: .inProgress, at: noon))
        #expect(reopened.closedAt == nil)
        #expect(reopened.responsibilities.map(\.status) == [.inProgress, .closed])
        #expect(reopened.responsibilities.map(\.closedWithItem) == [false, false])
    }

    @Test func goingBackFromSubmittedCountsAsAReturn() throws {
        let returned = try #require(try makeItem(.submitted).moved(to: .inProgress, at: noon))
        #expect(returned.returns == 1)
        let begun = try #require(try makeItem(.assigned).moved(to: .inProgress, at: noon))
        #expect(begun.returns == 0)
    }

    @Test func aSuspendedItemGoesBackToWhereItStood() throws {
        let suspended = try #require(try makeItem(.submitted).moved(to: .suspended, reason: "待批", at: noon))
        #expect(suspended.suspendedFrom == .submitted)
        #expect(throws: Refusal.self) { try suspended.moved(to: .inProgress, at: noon) }
        let back = try #require(try suspended.moved(to: .submitted, at: noon))
        #expect(back.suspendedFrom == nil)
        #expect(back.reason == nil)
    }

    @Test func whatWasWrittenOffOpensOnlyWithAReason() throws {
        var item = makeItem(.closed)
        item.writtenOffAt = noon
        #expect(throws: Refusal.reasonMissingAfterWriteOff) { try item.moved(to: .inProgress, at: noon) }
        let reopened = try #require(try item.moved(to: .inProgress, reason: "回头看不合格", at: noon))
        #expect(reopened.writtenOffAt == nil)
        #expect(reopened.violations.isEmpty)
    }

    @Test func anUnknownStatusIsKeptAndLeadsNowhere() {
        let item = makeItem(Status(id: "frozen"))
        #expect(item.status.id == "frozen")
        #expect(item.violations.isEmpty)
        #expect(throws: Refusal.self) { try item.moved(to: .closed, at: noon) }
    }

    @Test func confirmingADraftConfirmsItsProposedOwners() throws {
        let draft = makeItem(
            .draft,
            owners: [
                Responsibility(
                    owner: OwnerKey(id: "industry"), role: .lead, basis: .topic, confidence: 650, isConfirmed: false)
            ])
        let confirmed = try #require(try draft.confirmed(at: noon))
        #expect(confirmed.status == .assigned)
        #expect(confirmed.lead?.isConfirmed == true)
        #expect(confirmed.lead?.basis == .person)
        #expect(try confirmed.confirmed(at: noon) == nil)
        #expect(throws: Refusal.self) {
            var closed = draft
            closed.status = .closed
            _ = try closed.confirmed(at: noon)
        }
    }
}

@Suite struct OwnerChangeTests {
    let police = OwnerKey(id: "police")
    let health = OwnerKey(id: "health")

    @Test func theFirstOwnerLeadsAndTheNextIsResponsible() throws {
        let one = try #require(try makeItem().assigned(to: police, as: nil, replacing: false))
        #expect(one.lead?.owner == police)
        let two = try #require(try one.assigned(to: health, as: nil, replacing: false))
        #expect(two.responsibility(of: health)?.role == .responsible)
        #expect(try two.assigned(to: health, as: nil, replacing: false) == nil)
    }

    @Test func aSecondLeadIsRefusedUnlessItReplaces() throws {
        let one = try #require(try makeItem().assigned(to: police, as: .lead, replacing: false))
        #expect(throws: Refusal.secondLead(existing: police)) {
            try one.assigned(to: health, as: .lead, replacing: false)
        }
        let replaced = try #require(try one.assigned(to: health, as: .lead, replacing: true))
        #expect(replaced.responsibilities.map(\.owner) == [health])
    }

    @Test func aProposedLeadGivesWayAndAChosenProposalIsConfirmed() throws {
        var item = makeItem(owners: [
            Responsibility(owner: police, role: .lead, basis: .topic, confidence: 650, isConfirmed: false)
        ])
        item.alternatives = [health]
        let other = try #require(try item.assigned(to: health, as: nil, replacing: false))
        #expect(other.responsibilities.map(\.owner) == [health])
        #expect(other.alternatives.isEmpty)
        let same = try #require(try item.assigned(to: police, as: nil, replacing: false))
        #expect(same.lead?.isConfirmed == true)
        #expect(same.lead?.basis == .person)
    }

    @Test func anOwnerOfAClosedItemIsClosedWithIt() throws {
        let item = try #require(try makeItem(.closed).assigned(to: police, as: nil, replacing: false))
        #expect(item.violations.isEmpty)
    }

    @Test func onlyAnOwnerIsTakenAway() throws {
        #expect(throws: Refusal.notAnOwner(police)) { try makeItem().unassigned(from: police) }
        let item = makeItem(owners: [Responsibility(owner: police, role: .lead)])
        #expect(try item.unassigned(from: police).responsibilities.isEmpty)
    }

    @Test func correctingADateCorrectsTheOriginalToo() throws {
        let date = try #require(CalendarDate("2020-02-16"))
        let item = try #require(makeItem().corrected(due: date))
        #expect(item.originalDue == date)
        #expect(item.corrected(due: date) == nil)
        #expect(item.corrected(due: nil)?.originalDue == nil)
    }
}

@Suite struct InvariantTests {
    @Test func eachBrokenInvariantIsNamed() {
        let lead = Responsibility(owner: OwnerKey(id: "police"), role: .lead)
        let otherLead = Responsibility(owner: OwnerKey(id: "health"), role: .lead)
        #expect(makeItem(owners: [lead, otherLead]).violations == [.severalLeads])
        #expect(makeItem(.closed, owners: [lead]).violations == [.closedWithOpenResponsibility(lead.owner)])
        var item = makeItem()
        item.closedAt = noon
        #expect(item.violations == [.timeWithoutClosing])
        item = makeItem()
        item.archivedAt = noon
        #expect(item.violations == [.writtenOffWhileOpen])
        item = makeItem()
        item.suspendedFrom = .assigned
        #expect(item.violations == [.suspendedFromWithoutSuspension])
        item = makeItem()
        item.due = CalendarDate(dayNumber: 0)
        #expect(item.violations == [.dueWithoutOriginal])
        item = makeItem()
        item.extensions = [Extension(id: item.id, at: noon, reason: "雨", grantedBy: "县长")]
        #expect(item.violations == [.grantedExtensionWithoutDate])
        item = makeItem()
        item.parent = item.id
        #expect(item.violations == [.ownParent])
    }

    @Test func noItemIsItsOwnAncestor() throws {
        var (parent, child) = (makeItem(suffix: 1), makeItem(suffix: 2))
        child.parent = parent.id
        var contents = LedgerContents(departments: DepartmentTable(), items: try RecordTable([parent, child]))
        #expect(contents.violations(of: child).isEmpty)
        parent.parent = child.id
        contents.put(.item(parent))
        #expect(contents.violations(of: parent) == [.ownAncestor])
    }
}
