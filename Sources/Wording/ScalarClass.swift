/// What a code point is to a screen: how many columns it takes, or why it must not be sent to one.
///
/// From the Unicode data of Debian 12 alone, so that every machine gives the same answer; the raw values are the letters
/// of the generated table.
package enum ScalarClass: UInt8, Sendable {
    case narrow = 0x6E  // n
    case wide = 0x77  // w
    /// One or two columns, as the terminal and its font please: “ ” … ① — · │.
    case ambiguous = 0x61  // a
    /// Stands on the character before it: combining marks, Hangul vowels and final consonants.
    case combining = 0x7A  // z
    case variationSelector = 0x76  // v
    /// U+200C and U+200D.
    case joiner = 0x6A  // j
    /// C0, DEL and C1.
    case control = 0x63  // c
    /// Bidirectional controls, zero-width characters, tags, line separators, private use, surrogates, what is unassigned.
    case unprintable = 0x78  // x

    package init(_ scalar: Unicode.Scalar) {
        let value = Int(scalar.value)
        // Nearly every scalar of a ledger is a Han character or ASCII.
        if value >= 0x4E00 && value <= 0x9FFF || value >= 0x20 && value < 0x7F {
            self = value < 0x7F ? .narrow : .wide
            return
        }
        let block = ScalarClass.block(value / ScalarClassTable.blockSize)
        let index = block * ScalarClassTable.blockSize + value % ScalarClassTable.blockSize
        let letter = ScalarClassTable.letters.utf8Start[index]
        self = ScalarClass(rawValue: letter) ?? .unprintable
    }

    private static func block(_ index: Int) -> Int {
        let digits = ScalarClassTable.blocks.utf8Start + index * 2
        return hexadecimal(digits[0]) << 4 | hexadecimal(digits[1])
    }

    private static func hexadecimal(_ digit: UInt8) -> Int {
        Int(digit < 0x61 ? digit - 0x30 : digit - 0x61 + 10)
    }

    /// Whether a scalar of this class may stand in text for a terminal whatever is around it.
    var isPlain: Bool {
        switch self {
        case .narrow, .wide, .ambiguous: true
        case .combining, .variationSelector, .joiner, .control, .unprintable: false
        }
    }
}
