package enum Hexadecimal {
    /// The value of one to sixteen digits of either case; nil where one is no digit.
    package static func value(_ digits: UnsafeBufferPointer<UInt8>) -> UInt64? {
        guard digits.count >= 1, digits.count <= 16 else { return nil }
        var value: UInt64 = 0
        for index in 0..<digits.count {
            let digit = digits[index]
            switch digit {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt64(digit - UInt8(ascii: "0"))
            case UInt8(ascii: "a")...UInt8(ascii: "f"): value = value << 4 | UInt64(digit - UInt8(ascii: "a") + 10)
            case UInt8(ascii: "A")...UInt8(ascii: "F"): value = value << 4 | UInt64(digit - UInt8(ascii: "A") + 10)
            default: return nil
            }
        }
        return value
    }

    /// `count` lower-case digits of `value`, appended to `bytes`.
    package static func append(_ value: UInt64, digits count: Int, to bytes: inout [UInt8]) {
        for index in stride(from: count - 1, through: 0, by: -1) {
            let digit = UInt8(truncatingIfNeeded: value >> UInt64(index * 4)) & 15
            bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
        }
    }
}
