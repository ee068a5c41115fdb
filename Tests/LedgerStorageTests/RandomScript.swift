import LedgerModel
import LedgerStorage
import TestSupport

/// A day's work at random: steps drawn from a seed, run like those of `StoreScript`. Two people work on the ledger from stores of their own, so that each follows
/// what the other wrote.
struct RandomScript {
    private enum Step {
        case add(items: [Int], by: Int)
        case edit(item: Int, leaf: Int, by: Int)
        case many(by: Int)
        case undo(by: Int)
        case redo(by: Int)
        case `import`
        case compact(by: Int)
        case reopen(by: Int)
    }

    private static let actors = ["anna", "bob"]

    private let steps: [Step]
    /// The ledger after each step when nothing fails; the first is the empty one.
    let states: [LedgerPicture?]
    /// How many calls the whole day makes on the file system.
    let callCount: Int

    init(seed: UInt64, length: Int = 14) {
        var random = SeededGenerator(seed: seed)
        var steps: [Step] = [.add(items: [1, 2], by: 0)]
        var nextItem = 3
        var hasImported = false
        while steps.count < length {
            let actor = Int.random(in: 0...1, using: &random)
            switch Int.random(in: 0..<20, using: &random) {
            case 0..<3:
                // The sample's items have the numbers 11 and 12.
                let items = (0..<Int.random(in: 1...3, using: &random)).map { nextItem + $0 }
                nextItem += items.count
                steps.append(.add(items: items.map { $0 < 10 ? $0 : $0 + 10 }, by: actor))
            case 3..<10:
                let item = Int.random(in: 1..<nextItem, using: &random)
                steps.append(
                    .edit(item: item < 10 ? item : item + 10, leaf: Int.random(in: 0...3, using: &random), by: actor))
            case 10..<12: steps.append(.many(by: actor))
            case 12..<14: steps.append(.undo(by: actor))
            case 14: steps.append(.redo(by: actor))
            case 15 where !hasImported:
                hasImported = true
                steps.append(.import)
            case 15..<18: steps.append(.compact(by: actor))
            default: steps.append(.reopen(by: actor))
            }
        }
        self.steps = steps
        let system = FaultyFileSystem(Bench().disk.process())
        var states: [LedgerPicture?] = []
        _ = RandomScript.run(steps, on: system, expected: nil) { states.append($0) }
        self.states = states
        callCount = system.calls.count
    }

    func run(on fileSystem: any FileSystem) -> StoreScript {
        RandomScript.run(steps, on: fileSystem, expected: states) { _ in }
    }

    private static func run(
        _ steps: [Step], on fileSystem: any FileSystem, expected: [LedgerPicture?]?, _ note: (LedgerPicture?) -> Void
    ) -> StoreScript {
        var acknowledged: [String] = []
        var state: LedgerPicture?
        var stores: [LedgerStore] = []
        func attempted() -> LedgerPicture? {
            guard let expected, acknowledged.count < expected.count else { return nil }
            return expected[acknowledged.count]
        }
        do {
            stores.append(
                try LedgerStore.create(
                    at: Bench.path, departments: Bench.departments, store: RecordID(high: 7, low: 7),
                    as: Bench.origin(9), environment: Bench.environment(fileSystem)))
            state = stores[0].ledger.summary
            acknowledged.append("create")
            note(state)
            // Opening writes nothing.
            stores.append(try open(fileSystem))
            for (index, step) in steps.enumerated() {
                let told = try perform(step, index + 10, &stores, fileSystem)
                // What was acknowledged so far says what the ledger is, not what a store tells of itself after the next step.
                state = expected.map { $0[acknowledged.count] } ?? told
                acknowledged.append("\(step)")
                note(state)
            }
        } catch {
            return StoreScript(acknowledged: acknowledged, state: state, attempted: attempted())
        }
        return StoreScript(acknowledged: acknowledged, state: state, attempted: nil)
    }

    private static func open(_ fileSystem: any FileSystem) throws -> LedgerStore {
        try LedgerStore(opening: Bench.path, for: .writing, environment: Bench.environment(fileSystem))
    }

    /// - Returns: the ledger after the step.
    private static func perform(
        _ step: Step, _ number: Int, _ stores: inout [LedgerStore], _ fileSystem: any FileSystem
    ) throws -> LedgerPicture {
        func origin(_ actor: Int, _ kind: StepOrigin.Kind = .edit) -> StepOrigin {
            Bench.origin(number, by: actors[actor], kind)
        }
        let actor: Int
        do {
            switch step {
            case .add(let items, let by):
                actor = by
                try stores[by].add(items, step: number, by: actors[by])
            case .edit(let item, let leaf, let by):
                actor = by
                // What is edited is what the actor saw last, perhaps before the other changed it.
                if stores[by].item(item) != nil {
                    try stores[by].edit(item, step: number, by: actors[by]) { edit(&$0, leaf, number) }
                }
            case .many(let by):
                actor = by
                let items = [1, 2].compactMap { stores[by].item($0) }
                let changes = items.map { item in
                    var after = item
                    after.priority = "\(number)"
                    return Change.item(item, after)
                }
                _ = try stores[by].commit(changes, as: origin(by))
            case .undo(let by):
                actor = by
                _ = try stores[by].undo(as: origin(by))
            case .redo(let by):
                actor = by
                _ = try stores[by].redo(as: origin(by))
            case .import:
                actor = 0
                _ = try stores[0].commit(SampleImport.changes, as: origin(0, .import), sources: [SampleImport.file])
            case .compact(let by):
                actor = by
                _ = try stores[by].compact(as: origin(by))
            case .reopen(let by):
                actor = by
                stores[by] = try open(fileSystem)
            }
        } catch let error as StoreError where isRefusal(error) {
            // Refused for what the ledger holds: nothing changed, and the disk has no part in it.
            let store = stores[0]
            _ = try store.refresh()
            return store.ledger.summary
        }
        _ = try stores[actor].refresh()
        return stores[actor].ledger.summary
    }

    private static func edit(_ item: inout ActionItem, _ leaf: Int, _ number: Int) {
        switch leaf {
        case 0: item.text = "要抓好第\(number)件事"
        case 1: item.leader = "领导\(number)"
        case 2: item.category = item.category == nil ? "类\(number)" : nil
        default:
            item.reports.append(
                ProgressReport(
                    id: RecordID(high: UInt64(number), low: 1), at: Bench.origin(number).at, by: "anna",
                    progress: "进展\(number)"))
        }
    }

    private static func isRefusal(_ error: StoreError) -> Bool {
        switch error {
        case .nothingToUndo, .nothingToRedo, .fewerSteps, .undoBlocked, .conflicts, .invariants: true
        default: false
        }
    }
}
