/// What rules ask of a single character.
extension UInt32 {
    var isHan: Bool {
        (0x4E00...0x9FFF).contains(self) || (0x3400...0x4DBF).contains(self) || (0x20000...0x323AF).contains(self)
            || self == 0x3007
    }

    /// A digit, half or full width.
    var digit: Int? {
        if (0x30...0x39).contains(self) { return Int(self) - 0x30 }
        if (0xFF10...0xFF19).contains(self) { return Int(self) - 0xFF10 }
        return nil
    }

    var isASCIILetter: Bool { (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self) }
    var isASCIIAlphanumeric: Bool { (0x30...0x39).contains(self) || isASCIILetter }

    /// White space of any width, invisible marks and control characters, but no line feed.
    var isBlank: Bool {
        switch self {
        case 0x0A: false
        case 0...0x20, 0x7F...0xA0, 0x1680, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x2064, 0x2066...0x2069, 0x3000,
            0xFEFF:
            true
        default: false
        }
    }

    // The marks that structure a text, in either width.
    var isComma: Bool { self == 0x2C || self == 0xFF0C }
    var isSemicolon: Bool { self == 0x3B || self == 0xFF1B }
    var isColon: Bool { self == 0x3A || self == 0xFF1A }
    var isOpeningBracket: Bool {
        self == 0x28 || self == 0xFF08 || self == 0x3014 || self == 0x5B || self == 0xFF3B || self == 0x3010
    }
    var isClosingBracket: Bool {
        self == 0x29 || self == 0xFF09 || self == 0x3015 || self == 0x5D || self == 0xFF3D || self == 0x3011
    }
    var isOpeningParenthesis: Bool { self == 0x28 || self == 0xFF08 }
    var isClosingParenthesis: Bool { self == 0x29 || self == 0xFF09 }
    /// 。！？ and their half-width forms but `.`, which also stands in numbers.
    var isSentenceEnd: Bool {
        self == 0x3002 || self == 0xFF01 || self == 0xFF1F || self == 0x21 || self == 0x3F || self == 0xFF61
    }
    var isDash: Bool { self == 0x2014 || self == 0x2013 || self == 0x2015 || self == 0x2500 }
}
