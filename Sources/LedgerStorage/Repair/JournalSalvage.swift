internal import Glibc
internal import LedgerModel
internal import StrictJSON

/// Every line of every journal that can still be read, in the order of their numbers, wherever it stands; and what cannot.
struct JournalSalvage {
    /// A line whose checksum is right and that is an entry.
    struct Line {
        let entry: JournalEntry
        let checksum: Checksum
        /// With its line break.
        let bytes: [UInt8]
        let journal: Int
    }

    /// Bytes of a journal that are no line, or one of several lines with one number.
    struct Rejected {
        let file: String
        let offset: Int
        let bytes: [UInt8]
        let reason: RepairReason
    }

    /// A journal as it lies in the folder.
    struct File {
        let number: Int
        /// Relative to the ledger's folder.
        let name: String
        let bytes: [UInt8]
    }

    private(set) var files: [File] = []
    /// One for each number, ascending.
    private(set) var lines: [Line] = []
    private(set) var rejected: [Rejected] = []
    /// Journals up to the last that are not there.
    private(set) var missing: [Int] = []

    init(_ folder: StoreFolder) throws(FileSystemError) {
        var found: [Line] = []
        for (number, subfolder) in try LoadedLedger.allJournals(folder, from: 0) {
            let name = (subfolder.map { $0 + "/" } ?? "") + StoreFolder.journal(number)
            guard let (bytes, _) = try folder.contents(of: name) else { continue }
            let last = files.last?.number ?? 0
            missing += Array(last + 1..<max(number, last + 1))
            files.append(File(number: number, name: name, bytes: bytes))
            found += read(bytes, number, name)
        }
        choose(among: found)
    }

    /// The numbers of lines that are nowhere, as ranges up to the last line.
    var gaps: [ClosedRange<Int>] {
        let numbers = [0] + lines.map(\.entry.sequence)
        return zip(numbers, numbers.dropFirst()).compactMap { left, right in
            left + 1 < right ? left + 1...right - 1 : nil
        }
    }

    /// The numbers of lines that do not follow the line before, though that is there.
    var breaks: [Int] {
        zip(lines, lines.dropFirst()).compactMap { left, right in
            let isNext = right.entry.sequence == left.entry.sequence + 1
            return isNext && right.entry.restartsChain == false && right.entry.previous != left.checksum
                ? right.entry.sequence : nil
        }
    }

    /// The good lines of one journal.
    func cleaned(_ journal: Int) -> [UInt8] {
        lines.filter { $0.journal == journal }.flatMap(\.bytes)
    }
}

// MARK: - Reading

extension JournalSalvage {
    private mutating func read(_ bytes: [UInt8], _ journal: Int, _ name: String) -> [Line] {
        var found: [Line] = []
        bytes.withUnsafeBufferPointer { all in
            var index = 0
            while index < all.count {
                let end = all[index...].firstIndex(of: UInt8(ascii: "\n")) ?? all.count
                take(all, index..<end, journal, name, into: &found)
                index = end + 1
            }
        }
        return found
    }

    /// The line in `range`, or the lines that can be made out in it where it is none.
    private mutating func take(
        _ all: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ journal: Int, _ name: String, into found: inout [Line]
    ) {
        let text = UnsafeBufferPointer(rebasing: all[range])
        if let checksum = JournalLine.verifiedChecksum(of: text) {
            return take(text, checksum, at: range.lowerBound, journal, name, into: &found)
        }
        if text.isEmpty { return }
        var bad = range.lowerBound
        var index = range.lowerBound
        while index < range.upperBound {
            let rest = UnsafeBufferPointer(rebasing: all[index..<range.upperBound])
            guard rest.first == UInt8(ascii: "{"), let length = JournalScan.wholeRecordLength(in: rest) else {
                index += 1
                continue
            }
            reject(all, bad..<index, name)
            let line = UnsafeBufferPointer(rebasing: rest.prefix(length))
            if let checksum = JournalLine.verifiedChecksum(of: line) {
                take(line, checksum, at: index, journal, name, into: &found)
            }
            index += length
            bad = index
        }
        reject(all, bad..<range.upperBound, name)
    }

    private mutating func take(
        _ text: UnsafeBufferPointer<UInt8>, _ checksum: Checksum, at offset: Int, _ journal: Int, _ name: String,
        into found: inout [Line]
    ) {
        do throws(JSONError) {
            let entry = try JournalEntry(line: text)
            found.append(
                Line(
                    entry: entry, checksum: checksum, bytes: Array(text) + [UInt8(ascii: "\n")], journal: journal))
        } catch {
            rejected.append(
                Rejected(file: name, offset: offset, bytes: Array(text), reason: .unreadable(error)))
        }
    }

    private mutating func reject(_ all: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ name: String) {
        if range.isEmpty { return }
        rejected.append(
            Rejected(file: name, offset: range.lowerBound, bytes: Array(all[range]), reason: .badChecksum))
    }
}

// MARK: - Order

extension JournalSalvage {
    /// Of several lines with one number the one that stands in the chain: it follows the line before, or the line after follows it.
    private mutating func choose(among found: [Line]) {
        let byNumber = Dictionary(grouping: found, by: \.entry.sequence)
        for number in byNumber.keys.sorted() {
            guard let candidates = byNumber[number], let first = candidates.first else { continue }
            let before = lines.last.flatMap { $0.entry.sequence == number - 1 ? $0.checksum : nil }
            let following = Set((byNumber[number + 1] ?? []).map(\.entry.previous))
            let chosen =
                candidates.first { $0.entry.previous == before && following.contains($0.checksum) }
                ?? candidates.first { $0.entry.previous == before }
                ?? candidates.first { following.contains($0.checksum) } ?? first
            lines.append(chosen)
            for other in candidates where other.checksum != chosen.checksum {
                rejected.append(
                    Rejected(
                        file: StoreFolder.journal(other.journal), offset: 0, bytes: other.bytes,
                        reason: .anotherLine(number)))
            }
        }
    }
}
