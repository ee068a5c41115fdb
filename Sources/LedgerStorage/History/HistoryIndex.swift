internal import CLinux
internal import Glibc
internal import LedgerModel

/// Where in the journals the items are: so that the history of one is read without reading everybody else's.
///
/// Derived, and never trusted for longer than the files are what they were: a journal that was replaced (by a purge) or cut is read anew, one that has grown from where
/// it ended. Lines whose checksum is wrong are not in it. 24 bytes a change; one line of a journal is in memory at a time.
struct HistoryIndex: Sendable {
    private var journals: [Int: IndexedJournal] = [:]
    /// The only item that is looked for: one question is answered sooner so than by an index of all; nil for all.
    private let only: RecordID?
    /// Whether somebody has asked before: then more questions are to be expected.
    var wasAsked = false

    init(only item: RecordID? = nil) {
        only = item
    }

    /// Without anything read.
    var emptied: HistoryIndex {
        var index = HistoryIndex(only: only)
        index.wasAsked = wasAsked
        return index
    }

    /// Takes over what the journals hold by now.
    mutating func catchUp(with folder: StoreFolder) throws(FileSystemError) {
        let files = try LoadedLedger.allJournals(folder, from: 0)
        var kept: [Int: IndexedJournal] = [:]
        for (number, subfolder) in files {
            let name = (subfolder.map { $0 + "/" } ?? "") + StoreFolder.journal(number)
            guard let status = try folder.status(name), status.kind == .file else { continue }
            var journal = journals.removeValue(forKey: number) ?? IndexedJournal(status: status, only: only)
            if !journal.status.isSameFile(as: status) || status.size < journal.end {
                journal = IndexedJournal(status: status, only: only)
            }
            journal.name = name
            journal.status = status
            if status.size > journal.end { try journal.readOn(in: folder) }
            kept[number] = journal
        }
        journals = kept
    }

    /// The lines that changed an item, the oldest first, each with its changes of that item alone.
    ///
    /// - Throws: also where a file is not any more what it was (`ESTALE`): then another index must be made.
    func entries(about item: RecordID, in folder: StoreFolder) throws(FileSystemError) -> [JournalEntry] {
        var entries: [JournalEntry] = []
        // A line that was in doubt stands in two journals.
        var last = 0
        for (_, journal) in journals.sorted(by: { $0.key < $1.key }) {
            entries += try journal.entries(about: item, after: last, in: folder)
            last = max(last, journal.lastSequence)
        }
        return entries
    }
}

/// One journal's part of the index.
private struct IndexedJournal: Sendable {
    var name = ""
    var status: FileStatus
    /// Where reading goes on: after the last whole line.
    private(set) var end = 0
    private(set) var lastSequence = 0
    private var lines: [Line] = []
    /// By item, then by place.
    private var places: [Place] = []

    private struct Line: Sendable {
        let sequence: Int
        let offset: Int
        /// Without the line break.
        let length: Int
        /// Of a line with a list of changes, the bytes before its first change; 0 where the line is one change.
        let headLength: Int
    }

    private struct Place: Comparable, Sendable {
        let item: RecordID
        let line: UInt32
        /// Of the change in the line.
        let offset: UInt32

        static func < (left: Place, right: Place) -> Bool {
            left.item != right.item
                ? left.item < right.item : (left.line, left.offset) < (right.line, right.offset)
        }
    }

    /// The bytes by which a change of the only item that is looked for begins; empty where all are.
    private let pattern: [UInt8]

    init(status: FileStatus, only item: RecordID?) {
        self.status = status
        pattern = item.map { IndexedJournal.itemStart + Array($0.description.utf8) } ?? []
    }

    // MARK: Reading the file

    private static let chunkSize = 1 << 20

    mutating func readOn(in folder: StoreFolder) throws(FileSystemError) {
        let file = try folder.open(name, .read)
        defer { folder.fileSystem.close(file) }
        var pending: [UInt8] = []
        var offset = end
        let (lineCount, placeCount) = (lines.count, places.count)
        while offset < status.size {
            let chunk = try folder.read(file, from: offset, count: min(IndexedJournal.chunkSize, status.size - offset))
            if chunk.isEmpty { break }
            offset += chunk.count
            // Only the new bytes are looked through for the end of a long line.
            let firstBreak = chunk.firstIndex(of: UInt8(ascii: "\n"))
            pending += chunk
            guard firstBreak != nil else { continue }
            let used = pending.withUnsafeBufferPointer { takeLines(of: $0, at: offset - pending.count) }
            pending.removeFirst(used)
        }
        if places.count > placeCount || lines.count > lineCount { places.sort() }
    }

    /// - Returns: the bytes of the whole lines.
    private mutating func takeLines(of bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int {
        if !pattern.isEmpty { return takeMatchingLines(of: bytes, at: offset) }
        var index = 0
        while let length = ByteSearch.offset(of: UInt8(ascii: "\n"), in: bytes, from: index).map({ $0 - index }) {
            take(UnsafeBufferPointer(rebasing: bytes[index..<(index + length)]), at: offset + index)
            index += length + 1
        }
        end = offset + index
        return index
    }

    /// The same where one item is looked for: other lines are passed over unread.
    private mutating func takeMatchingLines(of bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int {
        let lineBreak = UInt8(ascii: "\n")
        guard let last = bytes.lastIndex(of: lineBreak) else { return 0 }
        let whole = UnsafeBufferPointer(rebasing: bytes[...last])
        var from = 0
        while let match = ByteSearch.offset(of: pattern, in: whole, from: from) {
            let start = whole[from..<match].lastIndex(of: lineBreak).map { $0 + 1 } ?? from
            let lineEnd = ByteSearch.offset(of: lineBreak, in: whole, from: match) ?? last
            take(UnsafeBufferPointer(rebasing: whole[start..<lineEnd]), at: offset + start)
            from = lineEnd + 1
        }
        end = offset + whole.count
        return whole.count
    }

    private static let itemStart = Array(#""kind":"item","id":""#.utf8)
    private static let listStart = Array(#","ops":["#.utf8)
    /// `{"op":"add",` and `{"op":"set",` are of one length.
    private static let changeStart = Array(#"{"op":""#.utf8)
    private static let changeStartLength = #"{"op":"add","#.utf8.count

    private mutating func take(_ line: UnsafeBufferPointer<UInt8>, at offset: Int) {
        guard JournalLine.verifiedChecksum(of: line) != nil, let sequence = JournalLine.sequence(of: line),
            sequence > lastSequence, let number = UInt32(exactly: lines.count), line.count <= Int(UInt32.max)
        else { return }
        lastSequence = sequence
        let list = ByteSearch.offset(of: IndexedJournal.listStart, in: line, from: 0)
        var from = list ?? 0
        var found: [Place] = []
        while let match = ByteSearch.offset(of: IndexedJournal.itemStart, in: line, from: from) {
            let idStart = match + IndexedJournal.itemStart.count
            from = idStart
            let change = list == nil ? 0 : match - IndexedJournal.changeStartLength
            guard idStart + 36 <= line.count, list == nil || line[change...].starts(with: IndexedJournal.changeStart),
                let item = RecordID(utf8: UnsafeBufferPointer(rebasing: line[idStart..<(idStart + 36)]))
            else { continue }
            found.append(Place(item: item, line: number, offset: UInt32(change)))
        }
        if found.isEmpty { return }
        lines.append(
            Line(
                sequence: sequence, offset: offset, length: line.count,
                headLength: list.map { $0 + IndexedJournal.listStart.count } ?? 0))
        places += found
    }

    // MARK: Reading entries

    func entries(
        about item: RecordID, after sequence: Int, in folder: StoreFolder
    ) throws(FileSystemError) -> [JournalEntry] {
        var (low, high) = (0, places.count)
        while low < high {
            let middle = (low + high) / 2
            if places[middle].item < item { low = middle + 1 } else { high = middle }
        }
        guard low < places.count, places[low].item == item else { return [] }
        let file = try folder.open(name, .read)
        defer { folder.fileSystem.close(file) }
        guard try folder.status(file).isSameFile(as: status) else { throw stale(folder) }
        var entries: [JournalEntry] = []
        while low < places.count, places[low].item == item {
            let number = places[low].line
            let line = lines[Int(number)]
            var changes: [UInt32] = []
            while low < places.count, places[low].item == item, places[low].line == number {
                changes.append(places[low].offset)
                low += 1
            }
            if line.sequence <= sequence { continue }
            entries.append(try entry(of: line, changes, file, in: folder))
        }
        return entries
    }

    private func entry(
        of line: Line, _ changes: [UInt32], _ file: FileDescriptor, in folder: StoreFolder
    ) throws(FileSystemError) -> JournalEntry {
        do {
            let head = try folder.read(
                file, from: line.offset, count: line.headLength > 0 ? line.headLength : line.length)
            if line.headLength == 0 { return try head.withUnsafeBufferPointer { try JournalEntry(line: $0) } }
            var entry = try head.withUnsafeBufferPointer { try JournalEntry(head: $0) }
            for change in changes { entry.operations.append(try operation(at: Int(change), of: line, file, folder)) }
            return entry
        } catch let error as FileSystemError {
            throw error
        } catch {
            throw stale(folder)
        }
    }

    /// A change has no length of its own in the index: most are short, and a line may be as long as an import.
    private func operation(
        at offset: Int, of line: Line, _ file: FileDescriptor, _ folder: StoreFolder
    ) throws -> RecordOperation {
        var size = 8 << 10
        while true {
            let rest = line.length - offset
            let bytes = try folder.read(file, from: line.offset + offset, count: min(size, rest))
            do {
                return try bytes.withUnsafeBufferPointer { try RecordOperation(startOf: $0) }
            } catch {
                if size >= rest { throw error }
                size *= 8
            }
        }
    }

    private func stale(_ folder: StoreFolder) -> FileSystemError {
        FileSystemError(call: "read", code: ESTALE, path: folder.path(name))
    }
}

/// Finding bytes, at the speed of the C library.
private enum ByteSearch {
    static func offset(of byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        guard let base = bytes.baseAddress, start < bytes.count,
            let found = memchr(base + start, Int32(byte), bytes.count - start)
        else { return nil }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }

    static func offset(of pattern: [UInt8], in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        guard let base = bytes.baseAddress, start < bytes.count else { return nil }
        let found = pattern.withUnsafeBytes {
            duban_find_bytes(base + start, bytes.count - start, $0.baseAddress, $0.count)
        }
        return found < 0 ? nil : start + found
    }
}
