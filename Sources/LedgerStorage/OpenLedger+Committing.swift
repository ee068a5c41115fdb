internal import LedgerModel
internal import StrictJSON

// What a caller asks for, as lines of the journal. The lock is held.

extension OpenLedger {
    mutating func commit(
        _ changes: [Change], as origin: StepOrigin, sources: [SourceFile]
    ) throws(StoreError) -> Acknowledgement {
        var plan = StepPlan(contents)
        for change in changes { try plan.add(change) }
        try plan.verify()
        guard !plan.operations.isEmpty else {
            return Acknowledgement(ledger: ledger, sequences: [], steps: [], changed: [], numbers: [:])
        }
        do {
            for source in sources { try SourceFiles.keep(source, in: folder, self) }
        } catch {
            throw .writeFailed(error)
        }
        let draft = Draft(
            operation: OpenLedger.operation(for: plan.operations, origin.kind), step: origin.step, reverses: nil,
            operations: plan.operations)
        let sequences = try append([(draft, plan.contents)], as: origin)
        return Acknowledgement(
            ledger: ledger, sequences: sequences, steps: [origin.step], changed: plan.changed, numbers: plan.numbers)
    }

    static func operation(for operations: [RecordOperation], _ kind: StepOrigin.Kind) -> JournalOperation {
        if kind == .import { return .import }
        guard operations.count == 1, let only = operations.first else { return .many }
        if case .add = only.effect { return .add }
        return .set
    }

    mutating func undo(
        as origin: StepOrigin, of actor: String, items: [RecordID], count: Int
    ) throws(StoreError) -> Acknowledgement {
        var search = StepSearch(.undo, of: actor, items: Set(items), count: count)
        try search.run(in: folder)
        guard !search.found.isEmpty else { throw .nothingToUndo(of: actor) }
        try search.requireAll()
        return try reverse(search.found, as: .undo, origin) { $0.step }
    }

    mutating func redo(
        as origin: StepOrigin, of actor: String, items: [RecordID], count: Int
    ) throws(StoreError) -> Acknowledgement {
        var search = StepSearch(.redo, of: actor, items: Set(items), count: count)
        try search.run(in: folder)
        guard !search.found.isEmpty else { throw .nothingToRedo(of: actor) }
        try search.requireAll()
        return try reverse(search.found, as: .redo, origin) { $0.reverses ?? $0.step }
    }

    /// Writes the inverse of each of `entries`, one line for each, all of them or none.
    private mutating func reverse(
        _ entries: [JournalEntry], as operation: JournalOperation, _ origin: StepOrigin,
        step: (JournalEntry) -> RecordID
    ) throws(StoreError) -> Acknowledgement {
        var drafts: [(Draft, LedgerContents)] = []
        var changed: [RecordKey] = []
        var contents = contents
        for (index, entry) in entries.enumerated() {
            var plan = StepPlan(contents)
            do throws(StoreError) {
                try plan.reverse(entry.operations)
                try plan.verifyReversal()
            } catch {
                guard case .undoBlocked(let obstacles) = error else { throw error }
                throw .undoBlocked(obstacles.map { namingAuthor(of: $0, since: entry.sequence) })
            }
            contents = plan.contents
            changed += plan.changed
            let id = RecordID(high: origin.step.high, low: origin.step.low &+ UInt64(index))
            drafts.append(
                (
                    Draft(
                        operation: operation, step: id, reverses: step(entry), operations: plan.operations),
                    contents
                ))
        }
        let sequences = try append(drafts.map { (draft: $0.0, contents: $0.1) }, as: origin)
        return Acknowledgement(
            ledger: ledger, sequences: sequences, steps: entries.map(step), changed: changed, numbers: [:])
    }

    /// The obstacle with who set the member that is in the way; as it is where the journals do not say.
    private func namingAuthor(of obstacle: UndoObstacle, since sequence: Int) -> UndoObstacle {
        guard case .leaf(let path, _, _) = obstacle.kind,
            let journals = try? LoadedLedger.allJournals(folder, from: 0)
        else { return obstacle }
        var obstacle = obstacle
        for (number, subfolder) in journals.reversed() {
            let name = (subfolder.map { $0 + "/" } ?? "") + StoreFolder.journal(number)
            guard let (bytes, _) = try? folder.contents(of: name) else { continue }
            for entry in JournalScan.entries(of: bytes, journal: number).reversed() {
                if entry.sequence <= sequence { return obstacle }
                if entry.operations.contains(where: { $0.key == obstacle.key && $0.sets(path) }) {
                    obstacle.by = entry.actor
                    return obstacle
                }
            }
        }
        return obstacle
    }

    mutating func forgetKeptTails() {
        func isKeptTail(_ finding: StoreFinding) -> Bool {
            if case .suspectTail(_, .some) = finding.kind { true } else { false }
        }
        loaded.findings.removeAll(where: isKeptTail)
        notices.removeAll(where: isKeptTail)
    }
}

extension RecordOperation {
    /// Whether it gives the member at `path` its value.
    fileprivate func sets(_ path: [String]) -> Bool {
        switch effect {
        case .add: true
        case .remove: false
        case .set(_, _, let set):
            MergePatch.leaves(of: set).contains { path.starts(with: $0.path) || $0.path.starts(with: path) }
        }
    }
}
