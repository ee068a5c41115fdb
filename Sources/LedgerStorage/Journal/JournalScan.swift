internal import StrictJSON

/// Where a reader stands in the journals: everything before is verified.
struct JournalPosition: Hashable, Sendable {
    /// The number in the file's name.
    var journal: Int
    /// Bytes of it that are verified lines.
    var offset: Int
    /// The last line's number.
    var sequence: Int
    /// The last line's checksum.
    var checksum: Checksum

    /// A snapshot that does not say where the chain goes on.
    var isChecksumUnknown: Bool { checksum == .none && sequence > 0 }
}

/// What the bytes of a journal from a position on are.
struct JournalScan: Sendable {
    /// Lines whose checksum is right and that could be read, in their order, with where they begin.
    private(set) var entries: [(entry: JournalEntry, offset: Int)] = []
    /// After the last good line that stands in its place in the chain.
    private(set) var position: JournalPosition
    private(set) var defects: [Defect] = []
    /// What follows the last good line.
    private(set) var tail: Tail = .clean

    /// Damage between good lines, or at the join with what was read before (R4).
    struct Defect: Hashable, Sendable {
        enum Kind: Hashable, Sendable {
            /// A line whose checksum is wrong.
            case badLine(bytes: [UInt8])
            /// The checksum is right, but it is no entry that can be read.
            case unreadable(JSONError)
            /// Numbers are missing, or come twice.
            case sequence(expected: Int, found: Int)
            /// The line does not follow the one before it.
            case chain(sequence: Int)
        }

        let offset: Int
        let kind: Kind
    }

    /// Bytes after the last good line, by the recovery rules.
    enum Tail: Hashable, Sendable {
        case clean
        /// R1: a whole line without its line break, `length` bytes long, and perhaps rests of a torn write behind it. It is among the entries.
        case unterminated(length: Int, rest: Int)
        /// R2: a write that was cut off; never acknowledged.
        case torn(length: Int)
        /// R3: perhaps an acknowledged line that rotted; never cut silently.
        case suspect(length: Int)
    }

    /// Scans `bytes`, which stand in the journal from `start.offset` on.
    ///
    /// - Parameter isLocked: whether nobody can be writing. Else a whole line without its line break is not yet one.
    init(_ bytes: UnsafeBufferPointer<UInt8>, from start: JournalPosition, isLocked: Bool) {
        var entries: [(JournalEntry, Int)] = []
        self.init(bytes, from: start, isLocked: isLocked) { entries.append(($0, $1)) }
        self.entries = entries
    }

    /// The same without keeping the entries: each is given to `body` when it was read.
    init(
        _ bytes: UnsafeBufferPointer<UInt8>, from start: JournalPosition, isLocked: Bool,
        forEach body: (_ entry: JournalEntry, _ offset: Int) -> Void
    ) {
        position = start
        var isFirst = true
        func take(_ line: UnsafeBufferPointer<UInt8>, _ checksum: Checksum, at offset: Int) {
            guard let entry = taken(line, checksum, at: offset, isFirst: isFirst) else { return }
            isFirst = false
            body(entry, offset)
        }
        var index = 0
        /// Bytes since the last good line: what they are depends on whether a good line follows.
        var badStart: Int?
        while index < bytes.count {
            guard let length = bytes[index...].firstIndex(of: UInt8(ascii: "\n")).map({ $0 - index }) else { break }
            let line = UnsafeBufferPointer(rebasing: bytes[index..<(index + length)])
            if let checksum = JournalLine.verifiedChecksum(of: line) {
                if let bad = badStart {
                    defects.append(
                        Defect(offset: start.offset + bad, kind: .badLine(bytes: Array(bytes[bad..<index]))))
                    badStart = nil
                }
                take(line, checksum, at: start.offset + index)
                position.offset = start.offset + index + length + 1
            } else if badStart == nil {
                badStart = index
            }
            index += length + 1
        }
        let tailStart = badStart ?? index
        if tailStart < bytes.count {
            let offset = start.offset + tailStart
            let whole = judge(
                UnsafeBufferPointer(rebasing: bytes[tailStart...]), at: offset, isLocked: isLocked)
            if let whole, let checksum = JournalLine.verifiedChecksum(of: whole) {
                take(whole, checksum, at: offset)
                position.offset = offset + whole.count
            }
        }
    }

    /// The entry of a line whose checksum is right; nil where it cannot be read, which is noted.
    private mutating func taken(
        _ line: UnsafeBufferPointer<UInt8>, _ checksum: Checksum, at offset: Int, isFirst: Bool
    ) -> JournalEntry? {
        defer { position.checksum = checksum }
        do {
            let entry = try JournalEntry(line: line)
            if isFirst, entry.sequence <= position.sequence {
                // A journal that began before the snapshot: its first lines are in the snapshot already.
                position.sequence = entry.sequence
            } else if entry.sequence != position.sequence + 1 {
                defects.append(
                    Defect(
                        offset: offset,
                        kind: .sequence(expected: position.sequence + 1, found: entry.sequence)))
            } else if entry.previous != position.checksum, !position.isChecksumUnknown, !entry.restartsChain {
                defects.append(Defect(offset: offset, kind: .chain(sequence: entry.sequence)))
            }
            position.sequence = max(position.sequence, entry.sequence)
            return entry
        } catch {
            defects.append(Defect(offset: offset, kind: .unreadable(error)))
            position.sequence += 1
            return nil
        }
    }

    /// - Returns: the whole line with which `bytes` begin and that lacks its line break, where nobody can be writing it.
    private mutating func judge(
        _ bytes: UnsafeBufferPointer<UInt8>, at offset: Int, isLocked: Bool
    ) -> UnsafeBufferPointer<UInt8>? {
        if bytes.allSatisfy({ $0 == 0 }) {
            tail = .torn(length: bytes.count)
            return nil
        }
        if !bytes.contains(UInt8(ascii: "\n")) {
            if let length = JournalScan.wholeRecordLength(in: bytes) {
                tail = .unterminated(length: length, rest: bytes.count - length)
                return isLocked ? UnsafeBufferPointer(rebasing: bytes.prefix(length)) : nil
            }
            if JournalScan.recordStarts(in: bytes) <= 1 {
                tail = .torn(length: bytes.count)
                return nil
            }
        }
        tail = .suspect(length: bytes.count)
        return nil
    }

    /// The length of the prefix that is a whole valid line without its line break.
    static func wholeRecordLength(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        guard bytes.starts(with: JournalLine.recordStart) else { return nil }
        var end = JournalLine.suffixLength + 1
        while end <= bytes.count {
            if bytes[end - 1] == UInt8(ascii: "}"),
                JournalLine.verifiedChecksum(of: UnsafeBufferPointer(rebasing: bytes.prefix(end))) != nil
            {
                return end
            }
            end += 1
        }
        return nil
    }

    private static func recordStarts(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var count = 0
        for index in bytes.indices
        where bytes[index] == UInt8(ascii: "{") && bytes[index...].starts(with: JournalLine.recordStart) {
            count += 1
        }
        return count
    }
}
