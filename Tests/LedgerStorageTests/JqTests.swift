import Glibc
import LedgerModel
import LedgerStorage
import TestSupport
import Testing

private let hasJq = access("/usr/bin/jq", X_OK) == 0

/// The commands that are promised to those who read a ledger with jq, as `docs/file-format.md` prints them.
@Suite("A ledger read with jq", .enabled(if: hasJq, "needs jq"))
struct JqTests {
    /// A ledger on the machine's own file system, in a folder that is removed afterwards.
    private func withLedger(_ body: (LedgerStore, String) throws -> Void) throws {
        try FileSystemUnderTest.posix.run { system, folder in
            let path = folder + "/county.ledger"
            let store = try LedgerStore.create(
                at: path, departments: Bench.departments, store: RecordID(high: 7, low: 7), as: Bench.origin(1),
                environment: StoreEnvironment(fileSystem: system, patience: .system, process: getpid()))
            try body(store, path)
        }
    }

    /// The two commands of `docs/file-format.md`.
    private static let snapshotCommand = #"jq '.items[] | select(.status=="inProgress") | .text' ledger.json"#
    private static let currentCommand =
        #"jq -n --slurpfile s ledger.json 'reduce (inputs|select(.seq>$s[0].seq)|(.ops//[.])[]|select(.kind=="item" and has("set"))) as $o (($s[0].items|map({(.id):.})|add)//{}; if $o.set==null then del(.[$o.id]) else .[$o.id]=((.[$o.id]//{})*$o.set) end)' journal-*.jsonl"#

    @Test("the snapshot alone")
    func snapshot() throws {
        try withLedger { store, path in
            try store.add([1, 2], step: 2)
            try store.edit(1, step: 3) {
                $0.status = .inProgress
                $0.text = "说：\"要\\快\"\t\u{1B}[31m"
            }
            _ = try store.compact(as: Bench.origin(4))
            #expect(try run(JqTests.snapshotCommand, in: path) == #""说：\"要\\快\"\t\u001b[31m""# + "\n")
        }
    }

    @Test("the snapshot with the changes since: set, many, add, undo of an addition, an empty ledger")
    func current() throws {
        try withLedger { store, path in
            func texts() throws -> String { try run(JqTests.currentCommand + " | jq -c 'map(.text)|sort'", in: path) }
            #expect(try texts() == "[]\n")
            try store.add([1, 2], step: 2)
            #expect(try texts() == #"["要加强疫情防控","要加强疫情防控"]"# + "\n")
            _ = try store.compact(as: Bench.origin(3))
            try store.edit(2, step: 4) { $0.text = "乙" }
            try store.add([3], step: 5)
            #expect(try texts() == #"["乙","要加强疫情防控","要加强疫情防控"]"# + "\n")
            _ = try store.undo(as: Bench.origin(6))
            #expect(try texts() == #"["乙","要加强疫情防控"]"# + "\n")
            let items = [1, 2].compactMap { store.item($0) }
            _ = try store.commit(
                items.map { item in
                    var after = item
                    after.text += "！"
                    after.responsibilities = []
                    return .item(item, after)
                }, as: Bench.origin(7))
            #expect(try texts() == #"["乙！","要加强疫情防控！"]"# + "\n")
            let owners = try run(JqTests.currentCommand + " | jq -c 'map(.responsibilities)'", in: path)
            #expect(owners == #"[{"police":null},{"police":null}]"# + "\n")
        }
    }

    @Test("every line and every file is JSON for jq too")
    func everyFile() throws {
        try withLedger { store, path in
            _ = try store.commit(SampleImport.changes, as: Bench.origin(2, .import), sources: [SampleImport.file])
            _ = try store.compact(as: Bench.origin(2))
            try store.edit(11, step: 3) { $0.text = "改" }
            #expect(try run("jq -e .crc ledger.json backup/*.json | wc -l", in: path).hasPrefix("2"))
            #expect(
                try run("jq -r .op journal-*.jsonl history/*.jsonl", in: path) == "snapshot\nset\nsnapshot\nimport\n")
            let parts = try run("jq -c '[.sources,.articles,.directives,.items|length]' ledger.json", in: path)
            #expect(parts == "[1,1,2,2]\n")
            #expect(try store.check() == [])
        }
    }

    /// What a shell command in `folder` prints.
    private func run(_ command: String, in folder: String) throws -> String {
        guard let pipe = popen("cd '\(folder)' && \(command) 2>&1", "re") else {
            throw FileSystemError(call: "popen", code: errno, path: folder)
        }
        defer { pclose(pipe) }
        var output: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = fread(&buffer, 1, buffer.count, pipe)
            if count == 0 { break }
            output += buffer.prefix(count)
        }
        return String(decoding: output, as: UTF8.self)
    }
}
