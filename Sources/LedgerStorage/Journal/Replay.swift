internal import LedgerModel
internal import StrictJSON

/// What becomes of records when lines of the journal are applied one after the other: at opening, when following other processes, and in rebuilding.
struct Replay: Sendable {
    private(set) var contents: LedgerContents
    private(set) var position: JournalPosition
    /// After the last journal that was read.
    private(set) var tail: JournalScan.Tail = .clean
    private(set) var findings: [StoreFinding] = []
    /// What the journals hold that the snapshot does not.
    private(set) var backlog = Backlog()
    /// What the last `snapshot` line says.
    private(set) var snapshotNote: JournalEntry.SnapshotNote?
    /// A number at which the contents are kept, while everything after it is read too.
    var watched: Int?
    private(set) var watchedContents: LedgerContents?
    /// The last line that is in `contents`.
    private(set) var applied: Int
    /// Whether the name of the journal in which the position is is known to be durable: a `snapshot` line in it says so.
    private(set) var isJournalSettled = false
    /// Whether that journal has a `snapshot` line: without one, the snapshot of its number is not finished.
    private(set) var hasSnapshotLine = false
    /// Whether a purge was read: then what is in memory may hold what is gone from the files.
    private(set) var hasPurge = false

    /// What has come since the snapshot: what a new one would save reading.
    struct Backlog: Hashable, Sendable {
        /// Lines that changed something.
        var changes = 0
        /// Those of them that are imports.
        var imports = 0
        /// Of all lines.
        var bytes = 0

        static func - (left: Backlog, right: Backlog) -> Backlog {
            Backlog(
                changes: max(0, left.changes - right.changes), imports: max(0, left.imports - right.imports),
                bytes: max(0, left.bytes - right.bytes))
        }

        fileprivate mutating func count(_ entry: JournalEntry) {
            if entry.operations.isEmpty { return }
            changes += 1
            if entry.operation == .import { imports += 1 }
        }
    }

    init(_ snapshot: Snapshot) {
        contents = snapshot.contents
        position = JournalPosition(
            journal: snapshot.generation, offset: 0, sequence: snapshot.sequence, checksum: snapshot.checksum)
        applied = snapshot.sequence
    }

    init(contents: LedgerContents, position: JournalPosition) {
        self.contents = contents
        self.position = position
        applied = position.sequence
    }

    /// Reads on in the journal in which the position is.
    ///
    /// - Parameter bytes: from the position's offset on.
    mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, in file: String, isLocked: Bool) {
        let scan = JournalScan(bytes, from: position, isLocked: isLocked)
        for (entry, _) in scan.entries where entry.sequence > applied {
            if let watched, watchedContents == nil, entry.sequence > watched { watchedContents = contents }
            apply(entry, in: file)
            applied = entry.sequence
        }
        for defect in scan.defects { note(defect, in: file) }
        backlog.bytes += scan.position.offset - position.offset
        position = scan.position
        tail = scan.tail
    }

    /// Goes on at the start of the next journal. What the one before ended with, if it was not clean, stays where it is.
    mutating func enter(journal number: Int, after file: String) {
        if case .suspect(let length) = tail {
            findings.append(
                StoreFinding(.warning, .suspectTail(bytes: length, keptAs: nil), in: file, at: position.offset))
        }
        position.journal = number
        position.offset = 0
        tail = .clean
        isJournalSettled = false
        hasSnapshotLine = false
    }

    /// Takes over a line that this process has just written at the position.
    mutating func took(_ entry: JournalEntry, _ checksum: Checksum, length: Int, making contents: LedgerContents) {
        self.contents = contents
        position.offset += length
        position.sequence = entry.sequence
        position.checksum = checksum
        applied = entry.sequence
        if let note = entry.snapshot { noteSnapshot(note) }
        backlog.count(entry)
        backlog.bytes += length
    }

    /// The name of the journal in which the position is has become durable.
    mutating func settled() {
        isJournalSettled = true
    }

    private mutating func noteSnapshot(_ note: JournalEntry.SnapshotNote) {
        snapshotNote = note
        isJournalSettled = true
        hasSnapshotLine = true
    }

    /// The journal's end has been put right: what follows the position is gone, and so is `tail`.
    mutating func mended(offset: Int) {
        position.offset = offset
        tail = .clean
    }

    /// Everything so far is in a new snapshot, and a new journal follows it.
    ///
    /// - Parameter offset: the bytes with which it begins.
    mutating func moved(toJournal number: Int, offset: Int) {
        position.journal = number
        position.offset = offset
        tail = .clean
        backlog = Backlog()
        isJournalSettled = false
        hasSnapshotLine = false
    }

    /// What was counted up to the new snapshot is in it; what has come since is not.
    mutating func snapshotted(_ included: Backlog) {
        backlog = backlog - included
    }

    /// What a purge leaves is what the ledger is.
    mutating func purged(_ contents: LedgerContents) {
        self.contents = contents
    }

    mutating func apply(_ entry: JournalEntry, in file: String) {
        if let purge = entry.purge {
            contents.forget(Set(purge.records.map(\.key)))
            hasPurge = true
        }
        if let note = entry.snapshot { noteSnapshot(note) }
        if let word = entry.unknownOperation {
            findings.append(StoreFinding(.warning, .unknownOperation(sequence: entry.sequence, word), in: file))
        }
        backlog.count(entry)
        for operation in entry.operations {
            do {
                if try !contents.apply(operation) {
                    findings.append(
                        StoreFinding(
                            .damage, .changeWithoutRecord(sequence: entry.sequence, operation.key), in: file))
                }
            } catch {
                findings.append(
                    StoreFinding(
                        .damage, .unreadableChange(sequence: entry.sequence, operation.key, error), in: file))
            }
        }
    }

    private mutating func note(_ defect: JournalScan.Defect, in file: String) {
        let kind: StoreFinding.Kind =
            switch defect.kind {
            case .badLine(let bytes): .badLine(affected: contents.numbers(namedIn: bytes))
            case .unreadable(let error): .unreadableLine(error)
            case .sequence(let expected, let found): .sequenceGap(expected: expected, found: found)
            case .chain: .brokenChain
            }
        findings.append(StoreFinding(.damage, kind, in: file, at: defect.offset))
    }
}

extension LedgerContents {
    /// Applies one change as it stands in the journal.
    ///
    /// - Returns: false where the record that it changes is not there: nothing is applied.
    /// - Throws: where the record would not be one of ours afterwards: nothing is applied.
    mutating func apply(_ operation: RecordOperation) throws(JSONError) -> Bool {
        switch operation.effect {
        case .add(let record): put(try LedgerRecord(operation.key.kind, tree: record))
        case .remove:
            guard record(operation.key) != nil else { return false }
            remove(operation.key)
        case .set(_, _, let set):
            guard let current = record(operation.key) else { return false }
            put(try current.applying(set))
        }
        return true
    }

    /// The numbers of the items whose ids stand somewhere in `bytes`, sorted: what a damaged line was about, as far as it can still be seen.
    func numbers(namedIn bytes: [UInt8]) -> [Int] {
        let mark = Array(#""id":""#.utf8)
        var found: Set<Int> = []
        var index = 0
        while index + mark.count + 36 <= bytes.count {
            if bytes[index] == mark[0], bytes[index...].starts(with: mark) {
                let start = index + mark.count
                let text = String(decoding: bytes[start..<(start + 36)], as: UTF8.self)
                if let id = RecordID(text), let number = number(of: id) { found.insert(number) }
            }
            index += 1
        }
        return found.sorted()
    }
}
