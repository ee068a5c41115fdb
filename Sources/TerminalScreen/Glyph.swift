import Synchronization

/// What a cell shows, as a number: a frame of thousands of cells is copied, compared and dropped at the cost of its bytes alone.
///
/// A cluster of one scalar is that scalar. The few of more (a letter with marks on it, an emoji with its colour) are numbered as they come; the numbers mean nothing
/// outside the process.
package struct Glyph: Hashable, Sendable {
    private let code: UInt32

    private init(code: UInt32) {
        self.code = code
    }

    package static let space = Glyph(code: 0x20)
    /// In the right half of a wide cluster.
    package static let rightHalf = Glyph(code: .max)

    package init(_ scalar: Unicode.Scalar) {
        self.init(code: scalar.value)
    }

    package init(_ character: Character) {
        let scalars = character.unicodeScalars
        if let first = scalars.first, scalars.index(after: scalars.startIndex) == scalars.endIndex {
            self.init(first)
        } else {
            self.init(code: Glyph.firstNumber + Glyph.joined.withLock { $0.number(of: character) })
        }
    }

    /// Nil in the right half of a wide cluster, and where there is more than one.
    package var scalar: Unicode.Scalar? { Unicode.Scalar(code) }

    /// Nil in the right half of a wide cluster.
    package var character: Character? {
        if let scalar { return Character(scalar) }
        if self == .rightHalf { return nil }
        return Glyph.joined.withLock { $0.characters[Int(code - Glyph.firstNumber)] }
    }

    // MARK: Clusters of several scalars

    /// No scalar has so large a value.
    private static let firstNumber: UInt32 = 0x8000_0000

    private struct Joined {
        var characters: [Character] = []
        private var numbers: [[Unicode.Scalar]: UInt32] = [:]

        mutating func number(of character: Character) -> UInt32 {
            // Not by the character: two spellings of one that count as equal are two to a terminal.
            let scalars = Array(character.unicodeScalars)
            if let known = numbers[scalars] { return known }
            let number = UInt32(characters.count)
            characters.append(character)
            numbers[scalars] = number
            return number
        }
    }

    private static let joined = Mutex(Joined())
}
