internal import StrictJSON

/// The frame of one line of a journal: `…,"p":"71eb4558","c":"c7ba5d5c"}` and a line break.
///
/// `c` is the CRC-32C of every byte before `,"c":`, in a suffix of fixed length, so that a line can be verified without being parsed; `p` is the `c` of the line
/// before, also across journals.
enum JournalLine {
    /// Without the line break.
    static let suffixLength = 16
    /// Longer lines are not written, and not read.
    static let lengthLimit = 256 << 20

    private static let suffixStart = Array(#","c":""#.utf8)
    private static let suffixEnd = Array(#""}"#.utf8)
    /// How every line starts.
    static let recordStart = Array(#"{"seq":"#.utf8)

    /// The whole line, with its line break. `body` is the record's object up to and without its closing brace.
    static func sealed(_ body: consuming [UInt8]) -> (line: [UInt8], checksum: Checksum) {
        // Taken over, not copied: an import's line is long.
        var line = consume body
        let checksum = Checksum(of: line)
        line.reserveCapacity(line.count + suffixLength + 1)
        line.append(contentsOf: suffixStart)
        line.append(contentsOf: checksum.digits)
        line.append(contentsOf: suffixEnd)
        line.append(UInt8(ascii: "\n"))
        return (line, checksum)
    }

    /// The checksum that `line`, which is without its line break, ends with, where the bytes before agree with it.
    static func verifiedChecksum(of line: UnsafeBufferPointer<UInt8>) -> Checksum? {
        guard let stated = statedChecksum(of: line) else { return nil }
        let body = UnsafeBufferPointer(rebasing: line.prefix(line.count - suffixLength))
        return Checksum(of: body) == stated ? stated : nil
    }

    /// The number that every line starts with; nil where it is none.
    static func sequence(of line: UnsafeBufferPointer<UInt8>) -> Int? {
        guard line.starts(with: recordStart) else { return nil }
        let digits = line.dropFirst(recordStart.count).prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        return digits.count < 19 ? Int(String(decoding: digits, as: UTF8.self)) : nil
    }

    /// What the fixed suffix says, which may be wrong.
    static func statedChecksum(of line: UnsafeBufferPointer<UInt8>) -> Checksum? {
        guard line.count > suffixLength else { return nil }
        let suffix = line.suffix(suffixLength)
        guard suffix.starts(with: suffixStart), suffix.suffix(2).elementsEqual(suffixEnd) else { return nil }
        return Checksum(digits: suffix.dropFirst(suffixStart.count).prefix(8))
    }
}
