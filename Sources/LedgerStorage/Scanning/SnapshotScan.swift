internal import LedgerModel
internal import StrictJSON

// A snapshot that vouches for itself is opened without decoding its records: one pass finds them and reads their columns, the rest waits until it is asked for.

extension Snapshot {
    /// Opens an intact snapshot in the layout in which it was written; nil where it has another one, or holds what only the general reader can judge.
    ///
    /// - Parameter index: what an earlier pass kept; the pass is made where this is not the index of `bytes`.
    init?(scanning bytes: [UInt8], with index: [UInt8]? = nil) {
        guard let layout = SnapshotLayout(bytes) else { return nil }
        let file = SnapshotBytes(bytes)
        let unreadable = UnreadableRecords()
        let indexed = index.flatMap { SnapshotTables(layout, file, unreadable, index: $0) }
        guard let tables = indexed ?? SnapshotTables(layout, file, unreadable),
            let head = try? Snapshot(parsing: layout.head(of: bytes)), head.unreadable.isEmpty,
            head.version == Snapshot.version, !head.hasByteOrderMark
        else { return nil }
        self = head
        contents.sources = tables.sources
        contents.articles = tables.articles
        contents.directives = tables.directives
        contents.items = tables.items
        let largest = tables.items.chunks.map { Int($0.columns.numberRange.upperBound) }.max() ?? 0
        contents.nextNumber = max(contents.nextNumber, largest + 1)
        unreadableLater = unreadable
    }
}

/// Where the parts of a snapshot stand.
struct SnapshotLayout {
    /// The line that begins the array of the sources.
    let recordStart: Int
    /// The line of the checksum.
    let recordEnd: Int

    init?(_ bytes: [UInt8]) {
        recordEnd = bytes.count - Snapshot.checksumLineLength
        guard recordEnd > 0, Snapshot.checksumLineLength >= RecordScan.slack else { return nil }
        let mark = Array("\n\"sources\":[".utf8)
        let end = recordEnd
        let found = bytes.withUnsafeBufferPointer { bytes -> Int? in
            var index = 0
            while index < end {
                guard let line = bytes[index..<end].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
                if bytes[line...].starts(with: mark) { return line + 1 }
                index = line + 1
            }
            return nil
        }
        guard let found else { return nil }
        recordStart = found
    }

    /// A whole snapshot without records: what stands before them, for the general reader.
    func head(of bytes: [UInt8]) -> [UInt8] {
        bytes[..<recordStart]
            + Array(#""sources":[],"articles":[],"directives":[],"items":[],"crc":""}"#.utf8)
    }
}

/// The records of a snapshot, read by two threads: one from the start, one from a line that is taken for an item's.
struct SnapshotTables {
    var sources = RecordTable<SourceDocument>()
    var articles = RecordTable<Article>()
    var directives = RecordTable<Directive>()
    var items = RecordTable<ActionItem>()

    init?(_ layout: SnapshotLayout, _ file: SnapshotBytes, _ unreadable: UnreadableRecords) {
        let bytes = file.bytes
        let split = bytes.withUnsafeBufferPointer {
            ItemSplit.place($0, from: layout.recordStart, to: layout.recordEnd)
        }
        let (front, back) = inParallel(
            { () -> FrontScan? in
                bytes.withUnsafeBufferPointer { FrontScan($0, layout, upTo: split, file, unreadable) }
            },
            { () -> [ItemTable.Chunk]? in
                guard let split else { return [] }
                return bytes.withUnsafeBufferPointer { bytes in
                    var section = ScannedSection<ActionItem>()
                    var owners = OwnersMet()
                    var scan = RecordScan(bytes, from: split, to: layout.recordEnd)
                    do throws(UnexpectedLayout) {
                        try section.readRest(&scan, &owners)
                    } catch {
                        return nil
                    }
                    return section.chunks(of: file, "items", unreadable)
                }
            })
        guard let front else { return nil }
        sources = RecordTable(chunks: front.sources)
        articles = RecordTable(chunks: front.articles)
        directives = RecordTable(chunks: front.directives)
        guard front.endsAtSplit else {
            items = RecordTable(chunks: front.items)
            return
        }
        guard let back, Self.areAscending(front.items, back) else { return nil }
        items = RecordTable(chunks: front.items + back)
    }

    private static func areAscending(_ first: [ItemTable.Chunk], _ second: [ItemTable.Chunk]) -> Bool {
        guard let last = first.last?.ids.last, let next = second.first?.ids.first else { return true }
        return last < next
    }
}

/// What the first thread reads: everything up to the line where the second began, or to the end where that line is no item's.
private struct FrontScan {
    private(set) var sources: [RecordTable<SourceDocument>.Chunk] = []
    private(set) var articles: [RecordTable<Article>.Chunk] = []
    private(set) var directives: [RecordTable<Directive>.Chunk] = []
    private(set) var items: [ItemTable.Chunk] = []
    private(set) var endsAtSplit = false

    init?(
        _ bytes: UnsafeBufferPointer<UInt8>, _ layout: SnapshotLayout, upTo split: Int?, _ file: SnapshotBytes,
        _ unreadable: UnreadableRecords
    ) {
        var scan = RecordScan(bytes, from: layout.recordStart, to: layout.recordEnd)
        var owners = OwnersMet()
        do throws(UnexpectedLayout) {
            sources = try FrontScan.array("sources", &scan, &owners, file, unreadable)
            guard scan.passes(",\n") else { return nil }
            articles = try FrontScan.array("articles", &scan, &owners, file, unreadable)
            guard scan.passes(",\n") else { return nil }
            directives = try FrontScan.array("directives", &scan, &owners, file, unreadable)
            guard scan.passes(",\n\"items\":[") else { return nil }
            var section = ScannedSection<ActionItem>()
            if scan.passes("]") {
                guard scan.passes(",\n"), scan.position == layout.recordEnd else { return nil }
                return
            }
            guard scan.passes("\n") else { return nil }
            while true {
                if scan.position == split {
                    endsAtSplit = true
                    break
                }
                if try !section.readLine(&scan, &owners) { break }
            }
            if !endsAtSplit {
                guard scan.passes("],\n"), scan.position == layout.recordEnd else { return nil }
            }
            items = section.chunks(of: file, "items", unreadable)
        } catch {
            return nil
        }
    }

    private static func array<Record: ScannedRecord>(
        _ name: StaticString, _ scan: inout RecordScan, _ owners: inout OwnersMet, _ file: SnapshotBytes,
        _ unreadable: UnreadableRecords
    ) throws(UnexpectedLayout) -> [RecordTable<Record>.Chunk] {
        guard scan.passes("\""), scan.passes(name), scan.passes("\":[") else { throw UnexpectedLayout() }
        if scan.passes("]") { return [] }
        guard scan.passes("\n") else { throw UnexpectedLayout() }
        var section = ScannedSection<Record>()
        while try section.readLine(&scan, &owners) {}
        guard scan.passes("]") else { throw UnexpectedLayout() }
        return section.chunks(of: file, "\(name)", unreadable)
    }
}

extension ScannedSection {
    /// Reads a record and its line break; false where it was the array's last.
    fileprivate mutating func readLine(
        _ scan: inout RecordScan, _ owners: inout OwnersMet
    ) throws(UnexpectedLayout) -> Bool {
        try read(&scan, &owners)
        if scan.passes(",\n") { return true }
        guard scan.passes("\n") else { throw UnexpectedLayout() }
        return false
    }

    /// Reads to the end of the array, which must be the snapshot's last.
    fileprivate mutating func readRest(
        _ scan: inout RecordScan, _ owners: inout OwnersMet
    ) throws(UnexpectedLayout) {
        while try readLine(&scan, &owners) {}
        guard scan.passes("],\n"), scan.position == scan.end else { throw UnexpectedLayout() }
    }
}

/// Where the second thread begins.
private enum ItemSplit {
    /// Smaller files are read by one thread sooner.
    private static let smallestSize = 1 << 20
    /// An item takes about so many times as long as another record of the same length.
    private static let itemWeight = 3

    /// A line that is probably an item's, with about as much work before it as behind it. That it is one is proved by arriving there.
    static func place(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int? {
        guard end - start >= smallestSize else { return nil }
        var (low, high) = (start, end)
        while high - low > 65_536 {
            let middle = (low + high) / 2
            guard let line = lineStart(bytes, after: middle, before: end) else { return nil }
            if isItem(bytes, line, end) { high = middle } else { low = middle }
        }
        let (others, items) = (high - start, end - high)
        let half = (others + items * itemWeight) / 2
        guard half > others else { return nil }
        let split = high + (half - others) / itemWeight
        guard let line = lineStart(bytes, after: split, before: end), isItem(bytes, line, end) else { return nil }
        return line
    }

    /// The first line after `index` that begins with a brace.
    private static func lineStart(_ bytes: UnsafeBufferPointer<UInt8>, after index: Int, before end: Int) -> Int? {
        var index = index
        while let found = bytes[index..<end].firstIndex(of: UInt8(ascii: "\n")), found + 1 < end {
            if bytes[found + 1] == UInt8(ascii: "{") { return found + 1 }
            index = found + 1
        }
        return nil
    }

    /// Whether the line names a number soon, as only items do.
    private static func isItem(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Int, _ end: Int) -> Bool {
        let mark = Array(#","number":"#.utf8)
        let head = bytes[line..<min(end, line + 96)]
        return head.indices.contains { head[$0] == mark[0] && head[$0...].starts(with: mark) }
    }
}
