import LedgerModel
import LedgerStorage
import Synchronization
import TestSupport
import Testing

/// What a storage test works on: a disk, processes on it, people, and a clock that only the test moves.
struct Bench {
    static let path = "/home/county.ledger"

    let disk: SimulatedDisk

    init() {
        let disk = SimulatedDisk()
        let setup = disk.process()
        _ = try? setup.mkdir("/home", permissions: 0o755)
        if let root = try? setup.open("/", .folder, permissions: 0) { _ = try? setup.fsync(root) }
        setup.kill()
        self.disk = disk
    }

    init(disk: SimulatedDisk) {
        self.disk = disk
    }

    /// A process whose waiting for the lock takes no time: it gives up after some attempts.
    static func environment(_ fileSystem: any FileSystem) -> StoreEnvironment {
        let clock = Atomic<Int>(0)
        let patience = LockPatience(
            limit: 5000, milliseconds: { clock.load(ordering: .relaxed) }, jitter: { 500 },
            pause: { clock.add($0, ordering: .relaxed) })
        return StoreEnvironment(fileSystem: fileSystem, patience: patience, process: 4711, indexedSize: 0)
    }

    func create(_ fileSystem: (any FileSystem)? = nil, departments: DepartmentTable = Bench.departments) throws
        -> LedgerStore
    {
        try LedgerStore.create(
            at: Bench.path, departments: departments, store: RecordID(high: 7, low: 7), as: Bench.origin(1),
            environment: Bench.environment(fileSystem ?? disk.process()))
    }

    func open(_ access: LedgerStore.Access = .writing, _ fileSystem: (any FileSystem)? = nil) throws -> LedgerStore {
        try LedgerStore(
            opening: Bench.path, for: access, environment: Bench.environment(fileSystem ?? disk.process()))
    }

    /// A small table, so that snapshots in tests are small.
    static let departments = DepartmentTable(
        departments: [
            Department(id: "police", name: "县公安局", short: "公安局", group: "government"),
            Department(id: "industry", name: "县工业和信息化局", short: "工信局", group: "government"),
        ],
        collectives: [CollectiveOwner(id: "collective:各乡镇")],
        combined: [.init(name: "两办", members: ["police", "industry"])])

    /// The `number`-th step of a test.
    static func origin(_ number: Int, by actor: String = "anna", _ kind: StepOrigin.Kind = .edit) -> StepOrigin {
        StepOrigin(
            step: RecordID(high: 0x0198_0000_0000_7000 + UInt64(number), low: 0x8000_0000_0000_0000), actor: actor,
            host: "pc7", app: "duban/test", at: Timestamp(milliseconds: 1_780_000_000_000 + Int64(number) * 1000),
            kind: kind)
    }

    static func id(_ number: Int) -> RecordID {
        RecordID(high: 0x0199_0000_0000_7000 + UInt64(number), low: 0x8000_0000_0000_0001)
    }

    static func item(_ number: Int, _ text: String = "要加强疫情防控", status: Status = .assigned) -> ActionItem {
        var item = ActionItem(id: id(number), text: text, status: status)
        item.responsibilities = [
            Responsibility(owner: .department("police"), role: .lead, basis: .subject, confidence: 970, mention: "公安部门")
        ]
        return item
    }
}

extension LedgerStore {
    /// Adds items with the ids `Bench.id(number)`.
    @discardableResult
    func add(_ numbers: [Int], step: Int, by actor: String = "anna") throws -> Acknowledgement {
        try commit(numbers.map { .add(.item(Bench.item($0))) }, as: Bench.origin(step, by: actor))
    }

    /// Changes one item, as it is now in this store.
    @discardableResult
    func edit(
        _ number: Int, step: Int, by actor: String = "anna", _ change: (inout ActionItem) -> Void
    ) throws -> Acknowledgement {
        let before = try #require(ledger.items[Bench.id(number)])
        var after = before
        change(&after)
        return try commit([.item(before, after)], as: Bench.origin(step, by: actor))
    }

    func item(_ number: Int) -> ActionItem? { ledger.items[Bench.id(number)] }
}

/// What a ledger holds, to compare two of them.
struct LedgerPicture: Equatable {
    var settings: Settings
    var departments: DepartmentTable
    var sources: [SourceDocument]
    var articles: [Article]
    var directives: [Directive]
    var items: [ActionItem]
    var nextNumber: Int

    /// Without revisions and the next number, which never go back.
    var values: LedgerPicture {
        var picture = self
        picture.settings.revision = 0
        for index in sources.indices { picture.sources[index].revision = 0 }
        for index in articles.indices { picture.articles[index].revision = 0 }
        for index in directives.indices { picture.directives[index].revision = 0 }
        for index in items.indices { picture.items[index].revision = 0 }
        picture.nextNumber = 0
        return picture
    }

    func without(_ item: RecordID) -> LedgerPicture {
        var picture = self
        picture.items.removeAll { $0.id == item }
        return picture
    }
}

extension Ledger {
    var summary: LedgerPicture {
        LedgerPicture(
            settings: settings, departments: departments, sources: Array(sources), articles: Array(articles),
            directives: Array(directives), items: Array(items), nextNumber: contents.nextNumber)
    }
}
