internal import LedgerModel

/// Looks through the journals, the newest line first, for the steps that undo or redo is about. Retired journals are read only as far back as needed.
struct StepSearch {
    enum Goal {
        /// The actor's last steps that stand.
        case undo
        /// The actor's last undoings of steps that are still undone, up to the actor's last step.
        case redo
    }

    private let goal: Goal
    private let actor: String
    private let items: Set<RecordID>
    private let count: Int
    /// Whether a step stands: the newest line about it decides.
    private var stands: [RecordID: Bool] = [:]
    private var isFinished = false
    /// The line that was looked at last. One that was in doubt stands in two journals.
    private var sequence = Int.max
    /// For undo the steps, for redo the lines that undid them; the newest first.
    private(set) var found: [JournalEntry] = []

    init(_ goal: Goal, of actor: String, items: Set<RecordID>, count: Int) {
        self.goal = goal
        self.actor = actor
        self.items = items
        self.count = max(count, 1)
    }

    /// - Throws: `.fewerSteps` where not as many were found as were asked for.
    func requireAll() throws(StoreError) {
        guard found.count == count else { throw .fewerSteps(available: found.count, asked: count) }
    }

    mutating func run(in folder: StoreFolder) throws(StoreError) {
        do throws(FileSystemError) {
            for (number, subfolder) in try LoadedLedger.allJournals(folder, from: 0).reversed() {
                let name = (subfolder.map { $0 + "/" } ?? "") + StoreFolder.journal(number)
                guard let (bytes, _) = try folder.contents(of: name) else { continue }
                for entry in JournalScan.entries(of: bytes, journal: number).reversed()
                where entry.sequence < sequence {
                    sequence = entry.sequence
                    visit(entry)
                    if isFinished { return }
                }
            }
        } catch {
            throw .unreadable(error)
        }
    }

    private mutating func visit(_ entry: JournalEntry) {
        switch entry.operation {
        case .undo:
            guard let step = entry.reverses, stands[step] == nil else { return }
            stands[step] = false
            if goal == .redo, entry.actor == actor, touches(entry) { take(entry) }
        case .redo:
            guard let step = entry.reverses, stands[step] == nil else { return }
            stands[step] = true
        default:
            // Of what a purge has taken away nothing can be brought back.
            guard entry.purged.isEmpty else { return }
            guard entry.operation.isStep, entry.actor == actor else { return }
            switch goal {
            case .redo: isFinished = true
            case .undo: if stands[entry.step] != false, touches(entry) { take(entry) }
            }
        }
    }

    private func touches(_ entry: JournalEntry) -> Bool {
        items.isEmpty
            || entry.operations.contains { operation in
                if case .item(let id) = operation.key { items.contains(id) } else { false }
            }
    }

    private mutating func take(_ entry: JournalEntry) {
        found.append(entry)
        isFinished = found.count == count
    }
}

extension JournalScan {
    /// The good lines of a whole journal, wherever it stands in the chain.
    static func entries(of bytes: [UInt8], journal number: Int) -> [JournalEntry] {
        let start = JournalPosition(journal: number, offset: 0, sequence: 0, checksum: .none)
        return bytes.withUnsafeBufferPointer {
            JournalScan($0, from: start, isLocked: true).entries.map(\.entry)
        }
    }
}
