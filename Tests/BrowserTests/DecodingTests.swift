import Browser
import LedgerModel
import Synchronization
import TerminalScreen
import TestSupport
import Testing
import Wording

/// Records lie as bytes until they are asked for, and reading one takes as long as drawing many rows: a key asks for few, however many there are.
@Suite("What a key reads")
struct DecodingTests {
    private final class CountedRecords: StoredRecords {
        let items: [ActionItem]
        let count = Mutex(0)

        init(_ items: [ActionItem]) {
            self.items = items
        }

        func record(at place: Int) -> ActionItem {
            count.withLock { $0 += 1 }
            return items[place]
        }

        func hasText(at place: Int, where isMeant: (UnsafeBufferPointer<UInt8>) -> Bool) -> Bool { false }
        func text(at place: Int) -> String? { items[place].text }
        func forEachJudgement(at place: Int, _ body: (_ rule: String, _ isAccepted: Bool) -> Void) {}

        /// How many were read since the last call.
        func takeCount() -> Int {
            count.withLock { count in
                defer { count = 0 }
                return count
            }
        }
    }

    private let records: CountedRecords
    private var interface: Interface

    init() {
        let items = (1...400).map { number in
            SampleLedger.item(
                number, 1 + number / 150, "第 \(number) 项要抓好落实", [SampleLedger.lead("police")],
                status: number.isMultiple(of: 3) ? .inProgress : .assigned)
        }
        records = CountedRecords(items)
        let made = ItemTable.Chunk(
            ids: items.map(\.id),
            columns: items.enumerated().reduce(into: ItemColumns()) { $0.insert($1.element, at: $1.offset) },
            in: records, from: 0)
        let sample = SampleLedger.ledger().contents
        interface = Interface(
            Ledger(
                store: SampleLedger.storeID,
                contents: LedgerContents(
                    departments: sample.departments, sources: sample.sources, articles: sample.articles,
                    directives: sample.directives, items: ItemTable(chunks: [made]), nextNumber: 401)))
    }

    /// The item under the cursor, and once more for the history that the store in memory tells of it.
    private static let fewest = 2

    @Test("A cursor key reads the item under the cursor and no other")
    func cursor() throws {
        var interface = interface
        var shown = ShownFrame(of: interface.state)
        for key in [Key.down, .down, .up, .down] {
            _ = records.takeCount()
            interface.press(key)
            shown = try #require(shown.answering(interface.state)).completed(for: interface.state)
            #expect(records.takeCount() <= Self.fewest)
            let isWhole = shown.frame == frame(for: interface.state)
            #expect(isWhole)
        }
    }

    @Test("It does so with everything selected")
    func selection() throws {
        var interface = interface
        interface.press(.character("A"))
        #expect(interface.state.selection.count == 400)
        let shown = ShownFrame(of: interface.state)
        _ = records.takeCount()
        interface.press(.down)
        _ = try #require(shown.answering(interface.state)).completed(for: interface.state)
        #expect(records.takeCount() <= Self.fewest)
    }
}
