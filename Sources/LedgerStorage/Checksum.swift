internal import CLinux
internal import StrictJSON

/// CRC-32C: it finds bytes that rotted or were cut. It is no signature.
struct Checksum: Hashable, Sendable {
    let value: UInt32

    /// What stands before the first line of a ledger's first journal.
    static let none = Checksum(value: 0)

    init(value: UInt32) {
        self.value = value
    }

    init(of bytes: UnsafeBufferPointer<UInt8>) {
        value = duban_crc32c(0, bytes.baseAddress, bytes.count)
    }

    init(of bytes: some Sequence<UInt8>) {
        let result: UInt32? = bytes.withContiguousStorageIfAvailable { duban_crc32c(0, $0.baseAddress, $0.count) }
        value = result ?? Array(bytes).withUnsafeBufferPointer { duban_crc32c(0, $0.baseAddress, $0.count) }
    }

    /// That of what was summed so far and `bytes` behind it.
    func continued(with bytes: [UInt8]) -> Checksum {
        Checksum(value: bytes.withUnsafeBufferPointer { duban_crc32c(value, $0.baseAddress, $0.count) })
    }

    /// Eight hexadecimal digits in lower case, as they are written.
    init?(digits: some Collection<UInt8>) {
        let digits = Array(digits)
        guard digits.count == 8, !digits.contains(where: { (UInt8(ascii: "A")...UInt8(ascii: "F")).contains($0) }),
            let value = digits.withUnsafeBufferPointer({ Hexadecimal.value($0) })
        else { return nil }
        self.value = UInt32(value)
    }

    var digits: [UInt8] {
        var bytes: [UInt8] = []
        Hexadecimal.append(UInt64(value), digits: 8, to: &bytes)
        return bytes
    }

    var text: String { String(decoding: digits, as: UTF8.self) }
}
