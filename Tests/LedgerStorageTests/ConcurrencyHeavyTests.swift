import Glibc
import LedgerModel
import LedgerStorage
import TestSupport
import Testing

/// Many writers at once, each with descriptors and a store of its own, as processes have them; on the machine's file system and its real locks.
@Suite("Many writers")
struct ConcurrencyHeavyTests {
    private struct Tally: Sendable {
        var sequences: [Int] = []
        var numbers: [Int] = []
        var failures: [String] = []
    }

    @Test("every acknowledged step is there, once, in the order of its number")
    func writers() async throws {
        let folder = try FileSystemUnderTest.newFolder()
        defer { FileSystemUnderTest.removeAll(folder) }
        let path = folder + "/county.ledger"
        let environment = StoreEnvironment(fileSystem: PosixFileSystem(), patience: .system, process: getpid())
        let first = try LedgerStore.create(
            at: path, departments: Bench.departments, store: RecordID(high: 7, low: 7), as: Bench.origin(1),
            environment: environment)
        try first.add([1], step: 2)
        let tallies = await withTaskGroup(of: Tally.self) { group in
            for writer in 0..<6 {
                group.addTask { ConcurrencyHeavyTests.work(writer, rounds: 40, at: path, environment) }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        let sequences = tallies.flatMap(\.sequences)
        let numbers = tallies.flatMap(\.numbers)
        #expect(tallies.flatMap(\.failures) == [])
        #expect(sequences.count == 6 * 40)
        #expect(Set(sequences).count == sequences.count)
        #expect(Set(numbers).count == numbers.count)
        let last = try LedgerStore(opening: path, for: .reading, environment: environment)
        let reports = try #require(last.item(1)).reports
        #expect(reports.count == sequences.count - numbers.count)
        #expect(last.ledger.items.count == numbers.count + 1)
        #expect(last.item(1)?.revision == reports.count + 1)
        #expect(try last.check().filter { $0.severity > .note } == [])
        _ = try first.refresh()
        #expect(first.ledger.summary == last.ledger.summary)
    }

    private static func work(
        _ writer: Int, rounds: Int, at path: String, _ environment: StoreEnvironment
    ) -> Tally {
        var tally = Tally()
        do {
            let store = try LedgerStore(opening: path, for: .writing, environment: environment)
            for round in 0..<rounds {
                let step = 1000 + writer * 1000 + round
                let acknowledgement =
                    try round % 3 == 0
                    ? store.add([step], step: step, by: "w\(writer)") : report(step, by: writer, in: store)
                if round == 20 { _ = try store.compact(as: Bench.origin(step + 500)) }
                tally.sequences += acknowledgement.sequences
                tally.numbers += acknowledgement.numbers.values
            }
        } catch {
            tally.failures.append("\(error)")
        }
        return tally
    }

    /// Adds a report to item 1, from a version that others may have changed meanwhile.
    private static func report(_ step: Int, by writer: Int, in store: LedgerStore) throws -> Acknowledgement {
        try store.edit(1, step: step, by: "w\(writer)") { item in
            item.reports.append(
                ProgressReport(
                    id: RecordID(high: UInt64(step), low: 1), at: Bench.origin(step).at, by: "w\(writer)",
                    progress: "进展\(step)"))
        }
    }
}
