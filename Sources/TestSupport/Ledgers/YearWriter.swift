import LedgerModel
import LedgerStorage

/// Does what was planned, day by day, in a store on a disk in memory.
struct YearWriter {
    let store: LedgerStore
    private var ids: [RecordID] = []

    static func store(of records: inout [WorkedYear.Record], _ meetings: [WorkedYear.Meeting], plan: inout YearPlan)
        throws -> LedgerStore
    {
        let disk = SimulatedDisk()
        let process = disk.process()
        try process.mkdir("/home", permissions: 0o755)
        let patience = LockPatience(limit: 1, milliseconds: { 0 }, jitter: { 0 }, pause: { _ in })
        let environment = StoreEnvironment(fileSystem: process, patience: patience, process: 1)
        let first = meetings[0].day
        let store = try LedgerStore.create(
            at: "/home/year", store: plan.id(), as: origin(on: first, "office", &plan), environment: environment)
        var writer = YearWriter(store: store, ids: records.map { _ in plan.id() })
        try writer.write(&records, meetings, &plan)
        return store
    }

    private init(store: LedgerStore, ids: [RecordID]) {
        self.store = store
        self.ids = ids
    }

    /// Steps are made early, in the middle and late on a day of the ledger: two of these are another day in UTC.
    private static func origin(on day: CalendarDate, _ actor: String, _ plan: inout YearPlan) -> StepOrigin {
        let minute = [5, 600, 1435][Int(day.dayNumber) % 3]
        let start = WorkedYear.zone.start(of: day).milliseconds
        return StepOrigin(
            step: plan.id(), actor: actor, host: "pc", app: "test",
            at: Timestamp(milliseconds: start + Int64(minute) * 60_000))
    }

    private mutating func write(
        _ records: inout [WorkedYear.Record], _ meetings: [WorkedYear.Meeting], _ plan: inout YearPlan
    ) throws {
        var day = meetings[0].day
        while day.year == WorkedYear.year {
            for (index, meeting) in meetings.enumerated() where meeting.day == day {
                try hold(meeting, &records, index, &plan)
            }
            var changes: [Change] = []
            let origin = YearWriter.origin(on: day, "office", &plan)
            for (index, record) in records.enumerated() {
                for (deedDay, deed) in record.deeds {
                    guard case .mistaken(let takenBack) = deed else {
                        if deedDay == day { changes.append(try change(index, deed, origin.at, &plan)) }
                        continue
                    }
                    let clerk = YearWriter.origin(on: day, "clerk \(index)", &plan)
                    if deedDay == day {
                        let change = try change(index, .closed(on: day), clerk.at, &plan)
                        _ = try store.commit([change], as: clerk)
                    } else if takenBack == day {
                        _ = try store.undo(as: clerk)
                    }
                }
            }
            if !changes.isEmpty { _ = try store.commit(changes, as: origin) }
            day = day.adding(days: 1)
        }
    }

    /// Enters a meeting with its items as drafts.
    private mutating func hold(
        _ meeting: WorkedYear.Meeting, _ records: inout [WorkedYear.Record], _ place: Int, _ plan: inout YearPlan
    ) throws {
        let origin = YearWriter.origin(on: meeting.day, "office", &plan)
        let source = SourceDocument(
            id: plan.id(), sha256: String(repeating: "0", count: 60) + String(1000 + place),
            textSHA256: String(repeating: "1", count: 60) + String(1000 + place), name: "\(meeting.title).txt",
            format: "txt", title: "\(meeting.title)纪要", importedAt: origin.at, importedBy: "office")
        let article = Article(
            id: meeting.article, source: source.id, title: meeting.title, date: .day(meeting.day), kind: .meeting,
            span: TextSpan(0, 0))
        var changes: [Change] = [.add(.source(source)), .add(.article(article))]
        var directives: [String: RecordID] = [:]
        for (index, record) in records.enumerated() where record.meeting == place {
            var directive = directives[record.speaker]
            if directive == nil {
                let new = Directive(
                    id: plan.id(), article: article.id, speaker: record.speaker, heading: "\(record.speaker)的要求",
                    text: "要抓好工作")
                changes.append(.add(.directive(new)))
                directive = new.id
                directives[record.speaker] = new.id
            }
            var item = ActionItem(id: ids[index], directive: directive, text: record.text)
            if let lead = record.lead {
                item.responsibilities.append(Responsibility(owner: .department(lead), role: .lead))
            }
            for (place, other) in record.others.enumerated() {
                item.responsibilities.append(
                    Responsibility(owner: .department(other), role: place % 2 == 0 ? .support : .responsible))
            }
            item.due = record.due
            item.originalDue = record.due
            item.reportingCycle = record.cycle
            changes.append(.add(.item(item)))
        }
        let done = try store.commit(changes, as: origin)
        for index in records.indices where records[index].meeting == place {
            records[index].number = done.numbers[ids[index]] ?? 0
        }
    }

    private func change(_ index: Int, _ deed: WorkedYear.Deed, _ time: Timestamp, _ plan: inout YearPlan) throws
        -> Change
    {
        guard let item = store.ledger.items[ids[index]] else { throw MissingItem(index: index) }
        var after: ActionItem? = item
        switch deed {
        case .handedOver: after = try item.confirmed(at: time)
        case .rejected: after = try item.moved(to: .cancelled, reason: "不作为事项", at: time)
        case .begun, .returned: after = try item.moved(to: .inProgress, at: time)
        case .submitted: after = try item.moved(to: .submitted, at: time)
        case .suspended: after = try item.moved(to: .suspended, reason: "等上级批复", at: time)
        case .standing: after = try item.moved(to: .longTerm, reason: "长期坚持", at: time)
        case .reopened: after = try item.moved(to: .inProgress, reason: "回头看不合格", at: time)
        case .closed(let day):
            let isToday = WorkedYear.zone.day(of: time) == day
            let noon = Timestamp(milliseconds: WorkedYear.zone.start(of: day).milliseconds + 43_200_000)
            after = try item.moved(to: .closed, at: isToday ? time : noon)
        case .reported(let department, let problem):
            after?.reports.append(
                ProgressReport(
                    id: plan.id(), at: time, by: "office", department: department, progress: "正在推进", problem: problem,
                    next: "继续推进"))
        case .extended(let due, let isGranted):
            after?.extensions.append(
                Extension(
                    id: plan.id(), at: time, reason: "资金未到位", due: due, grantedBy: isGranted ? "李明" : nil))
            if isGranted { after?.due = due }
        case .mistaken: break
        }
        return .item(item, after ?? item)
    }

    private struct MissingItem: Error {
        let index: Int
    }
}
