/// The content of a string that was read and checked, not yet unescaped: what a key is compared as.
///
/// It borrows the reader's bytes.
package struct JSONKey {
    let bytes: UnsafeBufferPointer<UInt8>
    let hasEscapes: Bool

    /// As text, unescaped.
    package var text: String {
        hasEscapes ? String(decoding: unescaped, as: UTF8.self) : String(decoding: bytes, as: UTF8.self)
    }

    /// Lends the text's UTF-8, unescaped.
    package func withUTF8<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        hasEscapes ? unescaped.withUnsafeBufferPointer(body) : body(bytes)
    }

    /// Whether the unescaped key is `name`.
    @inline(__always)
    package static func == (key: JSONKey, name: StaticString) -> Bool {
        name.withUTF8Buffer { key.isEqual(to: $0) }
    }

    @inline(__always)
    package func isEqual(to name: UnsafeBufferPointer<UInt8>) -> Bool {
        if hasEscapes { return unescaped.elementsEqual(name) }
        guard bytes.count == name.count else { return false }
        for index in 0..<name.count where bytes[index] != name[index] { return false }
        return true
    }

    func isEqual(to name: String) -> Bool {
        var name = name
        return name.withUTF8 { isEqual(to: $0) }
    }

    func hasSameText(as other: JSONKey) -> Bool {
        if !hasEscapes, !other.hasEscapes { return bytes.elementsEqual(other.bytes) }
        return (hasEscapes ? unescaped : Array(bytes)) == (other.hasEscapes ? other.unescaped : Array(other.bytes))
    }

    /// UTF-8 without escapes. The scanner has checked every escape, pairs of surrogates included.
    var unescaped: [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "\\") else {
                result.append(bytes[index])
                index += 1
                continue
            }
            let letter = bytes[index + 1]
            index += 2
            switch letter {
            case UInt8(ascii: "b"): result.append(0x08)
            case UInt8(ascii: "f"): result.append(0x0C)
            case UInt8(ascii: "n"): result.append(0x0A)
            case UInt8(ascii: "r"): result.append(0x0D)
            case UInt8(ascii: "t"): result.append(0x09)
            case UInt8(ascii: "u"):
                var scalar = UInt32(Hexadecimal.value(UnsafeBufferPointer(rebasing: bytes[index..<(index + 4)])) ?? 0)
                index += 4
                if (0xD800...0xDBFF).contains(scalar) {
                    let low = UInt32(
                        Hexadecimal.value(UnsafeBufferPointer(rebasing: bytes[(index + 2)..<(index + 6)])) ?? 0)
                    scalar = 0x10000 + (scalar - 0xD800) << 10 + (low - 0xDC00)
                    index += 6
                }
                if let character = Unicode.Scalar(scalar) {
                    result.append(contentsOf: UTF8.encode(character) ?? UTF8.encodedReplacementCharacter)
                }
            default: result.append(letter)
            }
        }
        return result
    }
}

/// The keys of the objects that are being read, to find one that comes twice.
///
/// Small objects are searched in a list behind a one-word filter, large ones in a set, so that a million keys cost a million steps.
struct KeyRegister {
    private struct Entry {
        let hash: UInt64
        let key: JSONKey
    }

    private struct OpenObject {
        let firstEntry: Int
        /// One bit for each key by its hash: a bit that is not set proves that the key is new.
        var filter: UInt64 = 0
        var large: Set<[UInt8]>?
    }

    private static let listLimit = 48

    private var entries: [Entry] = []
    private var objects: [OpenObject] = []

    var openCount: Int { objects.count }

    mutating func open() {
        // Room for what most texts have, at once.
        if objects.isEmpty {
            objects.reserveCapacity(4)
            entries.reserveCapacity(32)
        }
        objects.append(OpenObject(firstEntry: entries.count))
    }

    mutating func close() {
        if let object = objects.popLast() { entries.removeSubrange(object.firstEntry...) }
    }

    mutating func rewind(toOpenCount count: Int) {
        while objects.count > count { close() }
    }

    /// False where the innermost object has the key already.
    mutating func insert(_ key: JSONKey) -> Bool {
        let last = objects.count - 1
        if objects[last].large != nil {
            return objects[last].large?.insert(key.hasEscapes ? key.unescaped : Array(key.bytes)).inserted ?? false
        }
        let hash = KeyRegister.hash(key)
        let bit: UInt64 = 1 << (hash >> 58)
        if objects[last].filter & bit != 0 {
            for entry in entries[objects[last].firstEntry...]
            where entry.hash == hash && entry.key.hasSameText(as: key) {
                return false
            }
        }
        objects[last].filter |= bit
        entries.append(Entry(hash: hash, key: key))
        if entries.count - objects[last].firstEntry > KeyRegister.listLimit {
            objects[last].large = Set(
                entries[objects[last].firstEntry...].map {
                    $0.key.hasEscapes ? $0.key.unescaped : Array($0.key.bytes)
                })
            entries.removeSubrange(objects[last].firstEntry...)
        }
        return true
    }

    private static func hash(_ key: JSONKey) -> UInt64 {
        var value: UInt64 = 0xCBF2_9CE4_8422_2325
        if key.hasEscapes {
            for byte in key.unescaped { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        } else {
            for byte in key.bytes { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        }
        return value &* 0x9E37_79B9_7F4A_7C15
    }
}
