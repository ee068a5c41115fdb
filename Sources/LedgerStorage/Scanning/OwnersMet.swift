internal import LedgerModel

/// The owners that items have named so far, by the bytes of their keys: a ledger names a hundred of them a hundred thousand times.
struct OwnersMet {
    private struct Entry {
        let start: Int
        let count: Int
        let owner: OwnerKey
    }

    private var entries: [Entry] = []
    /// Places in `entries` by the hash of the bytes, -1 where there is none; a power of two, and at least twice as many as the entries.
    private var slots = [Int32](repeating: -1, count: 256)

    /// The owner that `token` names in the bytes of `scan`, which are the same for every call.
    mutating func owner(_ token: RecordScan.Token, in scan: RecordScan) throws(UnexpectedLayout) -> OwnerKey {
        if token.hasEscapes { return OwnersMet.owner(try scan.text(token)) }
        var slot = OwnersMet.hash(token, scan.bytes) & (slots.count - 1)
        while slots[slot] >= 0 {
            let entry = entries[Int(slots[slot])]
            if entry.count == token.count, OwnersMet.areSame(entry.start, token.start, entry.count, scan.bytes) {
                return entry.owner
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        let owner = OwnersMet.owner(try scan.text(token))
        slots[slot] = Int32(entries.count)
        entries.append(Entry(start: token.start, count: token.count, owner: owner))
        if entries.count * 2 > slots.count { grow(scan.bytes) }
        return owner
    }

    static func owner(_ key: String) -> OwnerKey {
        OwnerKey(jsonKey: key) ?? .unknown(key)
    }

    private mutating func grow(_ bytes: UnsafeBufferPointer<UInt8>) {
        slots = [Int32](repeating: -1, count: slots.count * 2)
        for (index, entry) in entries.enumerated() {
            let token = RecordScan.Token(start: entry.start, count: entry.count, hasEscapes: false)
            var slot = OwnersMet.hash(token, bytes) & (slots.count - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(index)
        }
    }

    private static func hash(_ token: RecordScan.Token, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var value: UInt64 = 0xCBF2_9CE4_8422_2325
        for index in token.start..<(token.start + token.count) {
            value = (value ^ UInt64(bytes[index])) &* 0x0000_0100_0000_01B3
        }
        return Int(truncatingIfNeeded: value >> 20)
    }

    private static func areSame(
        _ first: Int, _ second: Int, _ count: Int, _ bytes: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        for index in 0..<count where bytes[first + index] != bytes[second + index] { return false }
        return true
    }
}
