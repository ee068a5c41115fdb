import LedgerModel
import Testing

/// One day's work with items whose ids are counted.
func context(_ today: String = "2020-02-14", settings: Settings = Settings(), from first: UInt64 = 100) throws
    -> EditContext
{
    var next = first
    return EditContext(
        now: noon, today: try #require(CalendarDate(today)), zone: ZoneRules(fixedOffset: 8 * 3600), actor: "anna",
        settings: settings,
        makeID: {
            next += 1
            return RecordID(high: 0, low: next)
        })
}

/// A day that is written right, or one that no test expects.
func day(_ text: String) -> CalendarDate { CalendarDate(text) ?? CalendarDate(dayNumber: 0) }

func dated(_ due: String = "2020-02-20", _ status: Status = .inProgress) -> ActionItem {
    var item = makeItem(status)
    item.due = day(due)
    item.originalDue = item.due
    return item
}

@Suite("Extensions")
struct ExtensionTests {
    @Test("Asked and not granted changes no date; granting it moves the date and keeps the first")
    func askedThenGranted() throws {
        let later = day("2020-03-10")
        let asked = try #require(
            try ItemAct.extend(to: later, reason: "待批复", grantedBy: nil).result(for: dated(), in: context()))
        #expect(asked.due == day("2020-02-20") && asked.askedExtension?.due == later)
        let granted = try #require(try ItemAct.grantExtension(by: "张县长").result(for: asked, in: context()))
        #expect(granted.due == later && granted.originalDue == day("2020-02-20"))
        #expect(granted.extensions.map(\.grantedBy) == ["张县长"] && granted.askedExtension == nil)
        #expect(granted.violations.isEmpty)
        let again = try #require(
            try ItemAct.extend(to: day("2020-04-01"), reason: "再延", grantedBy: "张县长").result(
                for: granted, in: context()))
        #expect(again.originalDue == day("2020-02-20") && again.extensions.count == 2)
    }

    @Test("Granting the day that was asked for grants that request")
    func grantedByDay() throws {
        let later = day("2020-03-10")
        let asked = try #require(
            try ItemAct.extend(to: later, reason: "待批复", grantedBy: nil).result(for: dated(), in: context()))
        let granted = try ItemAct.extend(to: later, reason: "同意", grantedBy: "李书记").result(for: asked, in: context())
        #expect(granted?.extensions.count == 1 && granted?.extensions.first?.reason == "待批复")
    }

    @Test("Every refusal says why")
    func refusals() throws {
        let item = dated()
        func refusal(_ act: ItemAct, _ item: ActionItem) throws -> Refusal? {
            do {
                _ = try act.result(for: item, in: context())
                return nil
            } catch {
                return error as? Refusal
            }
        }
        let later = day("2020-03-10")
        #expect(try refusal(.extend(to: later, reason: " ", grantedBy: nil), item) == .extensionWithoutReason)
        let due = day("2020-02-20")
        #expect(try refusal(.extend(to: due, reason: "因", grantedBy: nil), item) == .notLater(than: due))
        #expect(try refusal(.extend(to: later, reason: "因", grantedBy: nil), makeItem(.inProgress)) == .noDate)
        #expect(
            try refusal(.extend(to: later, reason: "因", grantedBy: nil), dated("2020-02-20", .draft))
                == .notOpen(.draft, for: .extend))
        #expect(try refusal(.grantExtension(by: "张"), item) == .nothingAsked)
        for status in [Status.draft, .closed, .cancelled] {
            #expect(try refusal(.grantExtension(by: "张"), makeItem(status)) == .notOpen(status, for: .grantExtension))
        }
    }
}

@Suite("Milestones")
struct MilestoneTests {
    @Test("They are set, closed, opened and removed; the light is that of the next open one")
    func course() throws {
        var item = makeItem(.inProgress)
        for (index, (text, due)) in [("竣工", "2020-12-31"), ("开工", "2020-02-16")].enumerated() {
            item = try #require(
                try ItemAct.addMilestone(text, due: day(due)).result(for: item, in: context(from: UInt64(200 + index))))
        }
        let first = try #require(item.nextMilestone)
        #expect(first.text == "开工")
        #expect(item.milestoneLight(today: day("2020-02-14"), settings: Settings()) == .yellow)
        #expect(item.milestoneLight(today: day("2020-02-26"), settings: Settings()) == .snail)
        item = try #require(
            try ItemAct.closeMilestone(first.id, on: day("2020-02-14")).result(for: item, in: context()))
        #expect(item.nextMilestone?.text == "竣工")
        #expect(item.milestoneLight(today: day("2020-02-26"), settings: Settings()) == .green)
        #expect(try ItemAct.closeMilestone(first.id, on: day("2020-02-15")).result(for: item, in: context()) == nil)
        item = try #require(try ItemAct.reopenMilestone(first.id).result(for: item, in: context()))
        #expect(item.nextMilestone?.id == first.id)
        item = try #require(try ItemAct.removeMilestone(first.id).result(for: item, in: context()))
        #expect(item.milestones.count == 1)
        #expect(throws: Refusal.noMilestone) { try ItemAct.removeMilestone(first.id).result(for: item, in: context()) }
        #expect(throws: Refusal.emptyText) { try ItemAct.addMilestone(" ", due: nil).result(for: item, in: context()) }
        #expect(throws: Refusal.notOpen(.closed, for: .milestone)) {
            try ItemAct.addMilestone("甲", due: nil).result(for: makeItem(.closed), in: context())
        }
    }
}

@Suite("Parts of an item")
struct PartTests {
    static let police = OwnerKey.department("police")
    static let table: [(ResponsibilityStatus, [ResponsibilityStatus])] = [
        (.pending, [.accepted, .inProgress, .submitted, .closed]), (.accepted, [.inProgress, .submitted, .closed]),
        (.inProgress, [.submitted, .closed]), (.submitted, [.closed, .inProgress]), (.closed, [.inProgress]),
    ]

    @Test("Every move of the table is allowed and every other refused", arguments: table)
    func moves(from: ResponsibilityStatus, allowed: [ResponsibilityStatus]) throws {
        let item = makeItem(.inProgress, owners: [Responsibility(owner: Self.police, role: .lead, status: from)])
        for target in ResponsibilityStatus.known where target != from {
            let act = ItemAct.movePart(Self.police, to: target)
            if allowed.contains(target) {
                let part = try act.result(for: item, in: context())?.lead
                #expect(part?.status == target)
                #expect(part?.returns == (from == .submitted && target == .inProgress ? 1 : 0))
            } else {
                #expect(throws: Refusal.partTransition(Self.police, from: from, to: target, allowed: allowed)) {
                    try act.result(for: item, in: context())
                }
            }
        }
        #expect(try ItemAct.movePart(Self.police, to: from).result(for: item, in: context()) == nil)
    }

    @Test("One finishes before another; the last one offers the item for closing and does not close it")
    func offered() throws {
        var item = makeItem(
            .inProgress,
            owners: [
                Responsibility(owner: Self.police, role: .lead),
                Responsibility(owner: .department("health"), role: .support),
            ])
        item = try #require(try ItemAct.movePart(Self.police, to: .closed).result(for: item, in: context()))
        #expect(!item.isOfferedForClosing)
        item = try #require(
            try ItemAct.movePart(.department("health"), to: .closed).result(for: item, in: context()))
        #expect(item.isOfferedForClosing && item.status == .inProgress && item.violations.isEmpty)
    }

    @Test("A part is returned with a reason, disputed with a reason, and taken on again")
    func returnedAndDisputed() throws {
        let item = makeItem(
            .inProgress, owners: [Responsibility(owner: Self.police, role: .lead, status: .submitted)])
        let returned = try #require(
            try ItemAct.returnPart(Self.police, reason: "材料不全").result(for: item, in: context()))
        #expect(returned.lead?.status == .inProgress && returned.lead?.returns == 1 && returned.lead?.reason == "材料不全")
        #expect(returned.returns == 0, "the item was not returned")
        #expect(throws: Refusal.self) {
            try ItemAct.returnPart(Self.police, reason: nil).result(for: returned, in: context())
        }
        let disputed = try #require(
            try ItemAct.disputePart(Self.police, reason: "不是我局职责").result(for: returned, in: context()))
        #expect(disputed.lead?.isDisputed == true)
        let taken = try #require(
            try ItemAct.movePart(Self.police, to: .inProgress).result(for: disputed, in: context()))
        #expect(taken.lead?.isDisputed == false)
        #expect(throws: Refusal.disputeWithoutReason) {
            try ItemAct.disputePart(Self.police, reason: "").result(for: item, in: context())
        }
        #expect(throws: Refusal.notAnOwner(.department("health"))) {
            try ItemAct.movePart(.department("health"), to: .accepted).result(for: item, in: context())
        }
    }

    @Test("Parts move only while the item is open", arguments: Status.known)
    func open(status: Status) throws {
        let part = Responsibility(owner: Self.police, role: .lead, status: status == .closed ? .closed : .pending)
        let item = makeItem(status, owners: [part])
        let act = ItemAct.movePart(Self.police, to: .inProgress)
        if status.isOpen {
            #expect(try act.result(for: item, in: context()) != nil)
        } else {
            #expect(throws: Refusal.notOpen(status, for: .part)) { try act.result(for: item, in: context()) }
        }
    }

    @Test("A collective gives way to its members, each with a part of its own that remembers the wording")
    func expanded() throws {
        var whole = Responsibility(owner: .collective("各乡镇"), role: .responsible)
        whole.mention = "各乡镇"
        let item = makeItem(
            .assigned,
            owners: [
                Responsibility(owner: Self.police, role: .lead), whole,
                Responsibility(owner: .department("town2"), role: .support, status: .accepted),
            ])
        let members = ["town1", "town2", "town3"].map { OwnerKey(id: $0) }
        let expanded = try item.expanded(.collective("各乡镇"), to: members)
        #expect(expanded.responsibilities.map(\.owner.id) == ["police", "town1", "town3", "town2"])
        #expect(expanded.responsibility(of: members[0])?.via == .collective("各乡镇"))
        #expect(expanded.responsibility(of: members[1])?.status == .accepted, "who is an owner already stays")
        #expect(throws: Refusal.withoutMembers(.collective("各乡镇"))) {
            try item.expanded(.collective("各乡镇"), to: [])
        }
        #expect(throws: Refusal.noCollective) { try item.expanded(.collective("各企业"), to: members) }
    }
}

@Suite("The way to the end")
struct EndingTests {
    @Test("Only what was submitted is returned, and it is counted")
    func returned() throws {
        let back = try #require(try ItemAct.giveBack(reason: "不实").result(for: makeItem(.submitted), in: context()))
        #expect(back.status == .inProgress && back.returns == 1 && back.reason == "不实")
        for status in Status.known where status != .submitted {
            #expect(throws: Refusal.notSubmitted(status)) {
                try ItemAct.giveBack(reason: nil).result(for: makeItem(status), in: context())
            }
        }
    }

    @Test("A leader's new instruction opens what was closed, and who gave it and when is kept")
    func reinstructed() throws {
        let act = ItemAct.reinstruct("限三天整改", by: "张县长", on: day("2020-02-13"))
        var closed = makeItem(.closed)
        closed.writtenOffAt = noon
        let open = try #require(try act.result(for: closed, in: context()))
        #expect(open.status == .inProgress && open.closedAt == nil && open.writtenOffAt == nil)
        #expect(open.instructions.map(\.by) == ["张县长"] && open.reason == "限三天整改" && open.violations.isEmpty)
        #expect(open.instructions[0].at.day(offset: 8 * 3600) == day("2020-02-13"))
        let working = try #require(try act.result(for: makeItem(.submitted), in: context()))
        #expect(working.status == .submitted && working.instructions.count == 1)
        for status in [Status.draft, .cancelled] {
            #expect(throws: Refusal.notOpen(status, for: .reinstruct)) {
                try act.result(for: makeItem(status), in: context())
            }
        }
        #expect(throws: Refusal.instructionWithoutLeader) {
            try ItemAct.reinstruct("甲", by: " ", on: noon.day(offset: 0)).result(for: closed, in: context())
        }
    }

    @Test("A rectification is verified before it is written off; other items are not verified")
    func rectification() throws {
        let today = day("2020-02-14")
        var item = makeItem(.submitted)
        item.kind = .rectification
        let closed = try #require(try item.moved(to: .closed, at: noon))
        #expect(throws: Refusal.notVerified) { try ItemAct.writeOff(on: today).result(for: closed, in: context()) }
        let verified = try #require(try ItemAct.verify(by: "督查室", on: today).result(for: item, in: context()))
        #expect(verified.status == .closed && verified.verifiedBy == "督查室" && verified.violations.isEmpty)
        let late = try #require(try ItemAct.verify(by: "督查室", on: today).result(for: closed, in: context()))
        #expect(late.verifiedAt != nil)
        let off = try #require(try ItemAct.writeOff(on: today).result(for: verified, in: context()))
        #expect(off.writtenOffAt != nil && off.violations.isEmpty)
        let again = try #require(try off.moved(to: .inProgress, reason: "回头看", at: noon))
        #expect(again.verifiedAt == nil && again.writtenOffAt == nil && again.violations.isEmpty)
        #expect(throws: Refusal.notARectification) {
            try ItemAct.verify(by: "甲", on: today).result(for: makeItem(.submitted), in: context())
        }
    }

    @Test("Only what is closed or cancelled is written off and archived, once", arguments: Status.known)
    func finished(status: Status) throws {
        let today = day("2020-02-14")
        for act in [ItemAct.writeOff(on: today), .archive(on: today)] {
            if status == .closed || status == .cancelled {
                let after = try #require(try act.result(for: makeItem(status), in: context()))
                #expect(after.violations.isEmpty)
                #expect(try act.result(for: after, in: context()) == nil)
            } else {
                #expect(throws: Refusal.notFinished(status)) { try act.result(for: makeItem(status), in: context()) }
            }
        }
    }

    @Test("A stage is one of the ledger's pipeline; without a pipeline, any word is one")
    func stage() throws {
        let fields = ItemFields(stage: "开工")
        #expect(throws: Refusal.unknownStage("开工", allowed: Settings.usualStages)) {
            try makeItem().edited(fields, stages: Settings.usualStages)
        }
        #expect(try makeItem().edited(fields, stages: [])?.stage == "开工")
        #expect(try makeItem().edited(ItemFields(stage: "建设库"), stages: Settings.usualStages)?.stage == "建设库")
        var staged = makeItem()
        staged.stage = "旧库"
        #expect(try staged.edited(ItemFields(stage: ""), stages: Settings.usualStages)?.stage == nil)
    }

    @Test("Escalation is the coloured notice that was sent last, apart from the light")
    func escalation() throws {
        var item = dated("2020-12-31")
        #expect(item.escalation == .none)
        for (index, level) in ["blue", "reminder", "red", "yellow", "reminder"].enumerated() {
            item.notices.append(
                Notice(
                    id: RecordID(high: 1, low: UInt64(index)), at: Timestamp(milliseconds: Int64(index)), level: level))
        }
        // Not the highest: whoever falls back to a milder paper begins anew.
        #expect(item.escalation == .yellow && item.escalation.nextLevel == .red)
        #expect(Escalation.allCases.map(\.nextLevel) == [.blue, .yellow, .red, .red])
        // Of two at one time the one that was entered later.
        for (low, level) in [(9, "blue"), (8, "red")] {
            item.notices.append(
                Notice(id: RecordID(high: 2, low: UInt64(low)), at: Timestamp(milliseconds: 99), level: level))
        }
        #expect(item.escalation == .blue)
        item.notices.removeLast(2)
        #expect(Light(status: item.status, due: item.due, today: day("2020-02-14"), settings: Settings()) == .green)
    }
}
