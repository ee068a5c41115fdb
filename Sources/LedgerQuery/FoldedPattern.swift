internal import Glibc

/// A searched word: found in a text without regard to the case of ASCII letters and to full or half width, in time linear in the text
/// (Knuth, Morris and Pratt over UTF-8 bytes).
struct FoldedPattern: Hashable, Sendable {
    /// Folded; not empty.
    private let bytes: [UInt8]
    /// For each length matched, the longest shorter one that its end also is.
    private let fallbacks: [Int32]
    /// It has neither ASCII nor anything that folds to it, and is short: then its bytes stand in a text as they are or not at all.
    private let isSearchedAsIs: Bool
    /// The word and its fallbacks in code units; empty where a character has more than one.
    private let units: [UInt16]
    private let unitFallbacks: [Int32]

    /// nil for an empty word.
    init?(_ word: String) {
        bytes = Array(word.folded.utf8)
        guard !bytes.isEmpty else { return nil }
        fallbacks = FoldedPattern.fallbacks(of: bytes)
        isSearchedAsIs = bytes.count <= 64 && bytes.allSatisfy { $0 >= 0x80 }
        let units = word.folded.unicodeScalars.map { UInt16(exactly: $0.value) ?? 0 }
        self.units = units.contains(0) ? [] : units
        unitFallbacks = FoldedPattern.fallbacks(of: self.units)
    }

    private static func fallbacks<Unit: Equatable>(of word: [Unit]) -> [Int32] {
        var fallbacks: [Int32] = [0]
        fallbacks.reserveCapacity(word.count)
        var length = 0
        for unit in word.dropFirst() {
            while length > 0, word[length] != unit { length = Int(fallbacks[length - 1]) }
            if word[length] == unit { length += 1 }
            fallbacks.append(Int32(length))
        }
        return fallbacks
    }

    func isFound(in text: String) -> Bool {
        withBytes(of: text) { isFound(in: $0) }
    }

    /// - Parameter text: UTF-8.
    func isFound(in text: UnsafeBufferPointer<UInt8>) -> Bool {
        if isSearchedAsIs { return isContained(in: text) }
        var reader = FoldedBytes(text)
        return firstEnd(&reader)
    }

    /// - Parameter text: folded code units, which say nothing of characters that have more than one: whoever looks for those reads the text itself.
    func isFound(in text: UnsafeBufferPointer<UInt16>) -> Bool {
        units.withUnsafeBufferPointer { units in
            guard let first = units.first else { return false }
            var length = 0
            for unit in text {
                if length == 0 {
                    if unit == first { length = 1 }
                } else {
                    while length > 0, units[length] != unit { length = Int(unitFallbacks[length - 1]) }
                    if units[length] == unit { length += 1 }
                }
                if length == units.count { return true }
            }
            return false
        }
    }

    /// Whether code units are enough to look for it.
    var hasUnits: Bool { !units.isEmpty }

    func isFound(in text: String?) -> Bool {
        text.map { isFound(in: $0) } ?? false
    }

    func isPrefix(of text: String) -> Bool {
        matchesStart(of: text) != nil
    }

    func equals(_ text: String) -> Bool {
        matchesStart(of: text) == text.utf8.count
    }

    /// UTF-8 ranges of `text` where the word stands, ascending, not overlapping.
    func ranges(in text: String) -> [Range<Int>] {
        withBytes(of: text) { buffer in
            var found: [Range<Int>] = []
            // Where each folded byte began, for the start of a match.
            var starts: [Int] = []
            var reader = FoldedBytes(buffer)
            var length = 0
            while !reader.isAtEnd {
                starts.append(reader.position)
                advance(&length, by: reader.next())
                if length == bytes.count {
                    found.append(starts[starts.count - bytes.count]..<reader.position)
                    length = 0
                }
            }
            return found
        }
    }

    /// Looks for the third byte, which of a Chinese character is the one that says most, and compares there: the library does both with wide registers. A word of at
    /// most 64 bytes keeps the time linear in the text.
    private func isContained(in text: UnsafeBufferPointer<UInt8>) -> Bool {
        let mark = min(2, bytes.count - 1)
        guard let start = text.baseAddress, text.count >= bytes.count else { return false }
        let last = start + (text.count - bytes.count)
        var candidate = start
        while candidate <= last {
            let left = last - candidate + 1
            guard let found = memchr(candidate + mark, Int32(bytes[mark]), left) else { return false }
            candidate = UnsafePointer(found.assumingMemoryBound(to: UInt8.self)) - mark
            if memcmp(candidate, bytes, bytes.count) == 0 { return true }
            candidate += 1
        }
        return false
    }

    /// Where the word ends if the text begins with it.
    private func matchesStart(of text: String) -> Int? {
        withBytes(of: text) { buffer in
            var reader = FoldedBytes(buffer)
            for byte in bytes {
                guard !reader.isAtEnd, reader.next() == byte else { return nil }
            }
            return reader.position
        }
    }

    private func firstEnd(_ reader: inout FoldedBytes) -> Bool {
        var length = 0
        while true {
            if length == 0 { reader.skip(to: bytes[0]) }
            if reader.isAtEnd { return false }
            advance(&length, by: reader.next())
            if length == bytes.count { return true }
        }
    }

    private func advance(_ length: inout Int, by byte: UInt8) {
        while length > 0, bytes[length] != byte { length = Int(fallbacks[length - 1]) }
        if bytes[length] == byte { length += 1 }
    }

    private func withBytes<Result>(of text: String, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        if let result = text.utf8.withContiguousStorageIfAvailable(body) { return result }
        return Array(text.utf8).withUnsafeBufferPointer(body)
    }
}
