import LedgerModel
import LedgerStorage
import TestSupport

/// A day's work, as steps one after the other: what crash, error and damage tests run. Each step is a use of the store that is acknowledged or fails.
struct StoreScript {
    /// What was acknowledged, and how the ledger looked then.
    private(set) var acknowledged: [String] = []
    /// The ledger after the last acknowledged step; nil before there is one.
    private(set) var state: LedgerPicture?
    /// What the ledger would be after the step that failed: it may or may not be there.
    private(set) var attempted: LedgerPicture?

    enum Step: CaseIterable {
        case create
        case add
        case set
        case many
        case undo
        case redo
        case `import`
        case reopen
        case edit
        case compact
        case undoImport
        case last
    }

    /// Runs the steps until one fails. `expected` are the states after each step when nothing fails.
    static func run(on fileSystem: any FileSystem, expected: [LedgerPicture?]? = nil) -> StoreScript {
        var script = StoreScript()
        var store: LedgerStore?
        for (index, step) in Step.allCases.enumerated() {
            do {
                try perform(step, index + 10, &store, fileSystem)
            } catch {
                script.attempted = expected?[index]
                return script
            }
            script.acknowledged.append("\(step)")
            script.state = store?.ledger.summary
            if let expected, expected[index] != script.state { script.acknowledged.append("differs at \(step)") }
        }
        return script
    }

    /// The states after each step when nothing fails.
    static func states() -> [LedgerPicture?] {
        var states: [LedgerPicture?] = []
        let bench = Bench()
        let system = bench.disk.process()
        var store: LedgerStore?
        for (index, step) in Step.allCases.enumerated() {
            try? perform(step, index + 10, &store, system)
            states.append(store?.ledger.summary)
        }
        return states
    }

    private static func perform(
        _ step: Step, _ number: Int, _ store: inout LedgerStore?, _ fileSystem: any FileSystem
    ) throws {
        if step == .create {
            store = try LedgerStore.create(
                at: Bench.path, departments: Bench.departments, store: RecordID(high: 7, low: 7),
                as: Bench.origin(number), environment: Bench.environment(fileSystem))
            return
        }
        if step == .reopen || store == nil {
            store = try LedgerStore(opening: Bench.path, for: .writing, environment: Bench.environment(fileSystem))
            if step == .reopen { return }
        }
        guard let store else { return }
        switch step {
        case .create, .reopen: break
        case .add: try store.add([1, 2], step: number)
        case .set: try store.edit(1, step: number) { $0.text = "甲" }
        case .many:
            let items = [1, 2].compactMap { store.item($0) }
            let changes = items.map { item in
                var after = item
                after.status = .inProgress
                return Change.item(item, after)
            }
            _ = try store.commit(changes, as: Bench.origin(number))
        case .undo: _ = try store.undo(as: Bench.origin(number))
        case .redo: _ = try store.redo(as: Bench.origin(number))
        case .import:
            _ = try store.commit(
                SampleImport.changes, as: Bench.origin(number, .import), sources: [SampleImport.file])
        case .edit: try store.edit(2, step: number, by: "bob") { $0.leader = "王宏伟" }
        case .compact: _ = try store.compact(as: Bench.origin(number))
        case .undoImport: _ = try store.undo(as: Bench.origin(number))
        case .last:
            try store.edit(1, step: number) {
                $0.due = nil; $0.text = "乙"
            }
        }
    }
}
