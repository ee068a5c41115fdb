/// Eight bytes of a text at a time: what is looked for in all of a text is looked for so.
enum ByteWords {
    static let ones: UInt64 = 0x0101_0101_0101_0101
    static let highs: UInt64 = 0x8080_8080_8080_8080

    /// A high bit for the lowest byte of `word` that is 0, and perhaps for some above it; 0 where none is.
    @inline(__always)
    static func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word & highs }

    @inline(__always)
    static func load(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> UInt64 {
        UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped + offset).loadUnaligned(as: UInt64.self).littleEndian
    }
}

extension UTF8Text {
    /// The first digit, half or full width, at or after `offset` and before `end`.
    func nextDigit(from offset: Int, before end: Int) -> Int? {
        withBytes { bytes in
            var offset = Swift.max(0, offset)
            let end = Swift.min(end, bytes.count)
            while offset < end {
                if offset &+ 8 <= end {
                    let word = ByteWords.load(bytes, at: offset)
                    // 0x30 to 0x3F, and what full-width digits begin with.
                    let ascii = ByteWords.zeros((word & 0xF0F0_F0F0_F0F0_F0F0) ^ (0x30 &* ByteWords.ones))
                    let wide = ByteWords.zeros(word ^ (0xEF &* ByteWords.ones))
                    let found = ascii | wide
                    if found == 0 {
                        offset &+= 8
                        continue
                    }
                    offset &+= found.trailingZeroBitCount / 8
                }
                let byte = bytes[offset]
                if byte &- 0x30 < 10 || byte == 0xEF && scalar(at: offset).digit != nil { return offset }
                offset &+= 1
            }
            return nil
        }
    }

    func contains(_ byte: UInt8) -> Bool {
        withBytes { bytes in
            let pattern = UInt64(byte) &* ByteWords.ones
            var offset = 0
            while offset &+ 8 <= bytes.count {
                if ByteWords.zeros(ByteWords.load(bytes, at: offset) ^ pattern) != 0 { return true }
                offset &+= 8
            }
            return bytes[offset...].contains(byte)
        }
    }

    /// How many characters `range` has: all bytes but those that go on with one.
    func characterCount(in range: Range<Int>) -> Int {
        withBytes { bytes in
            var offset = Swift.max(0, range.lowerBound)
            let end = Swift.min(range.upperBound, bytes.count)
            guard offset < end else { return 0 }
            var count = end - offset
            while offset &+ 8 <= end {
                let word = ByteWords.load(bytes, at: offset)
                count &-= (word & ~(word << 1) & ByteWords.highs).nonzeroBitCount
                offset &+= 8
            }
            while offset < end {
                if bytes[offset] & 0xC0 == 0x80 { count &-= 1 }
                offset &+= 1
            }
            return count
        }
    }
}
