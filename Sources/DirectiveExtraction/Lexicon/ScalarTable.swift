/// For each character a set of up to sixteen properties: which rules may begin with it, or whether it is a surname. One look answers for all of them.
///
/// Tables are static and live as long as the program: their memory is never freed.
struct ScalarTable: @unchecked Sendable {
    /// For each 256 scalars below 0x1_0000 the number of their page; 0 is the empty one.
    private let pageNumbers: UnsafePointer<UInt8>
    private let pages: UnsafePointer<UInt16>

    /// - Parameter characters: those of property 0, of property 1, …
    init(_ characters: [String]) {
        precondition(characters.count <= 16)
        var numbers = [UInt8](repeating: 0, count: 256)
        var pages = [UInt16](repeating: 0, count: 256)
        for (property, text) in characters.enumerated() {
            for scalar in text.unicodeScalars where scalar.value < 0x1_0000 {
                let place = Int(scalar.value >> 8)
                if numbers[place] == 0 {
                    numbers[place] = UInt8(pages.count / 256)
                    pages += [UInt16](repeating: 0, count: 256)
                }
                pages[Int(numbers[place]) * 256 + Int(scalar.value & 0xFF)] |= 1 << UInt16(property)
            }
        }
        let numbersCopy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: numbers.count)
        _ = numbersCopy.initialize(from: numbers)
        let pagesCopy = UnsafeMutableBufferPointer<UInt16>.allocate(capacity: pages.count)
        _ = pagesCopy.initialize(from: pages)
        pageNumbers = UnsafePointer(numbersCopy.baseAddress.unsafelyUnwrapped)
        self.pages = UnsafePointer(pagesCopy.baseAddress.unsafelyUnwrapped)
    }

    /// A bit for each property that `scalar` has.
    @inline(__always)
    func properties(of scalar: UInt32) -> UInt16 {
        guard scalar < 0x1_0000 else { return 0 }
        return pages[Int(pageNumbers[Int(scalar >> 8)]) << 8 | Int(scalar & 0xFF)]
    }
}

/// A closed set of characters.
struct ScalarSet: Sendable {
    private let table: ScalarTable

    /// The characters of `text`, whose blanks only part them.
    init(_ text: String) { table = ScalarTable([text.filter { $0 != " " && $0 != "\n" }]) }

    @inline(__always)
    func contains(_ scalar: UInt32) -> Bool { table.properties(of: scalar) != 0 }
}

/// A family's rules that read something at an offset, each with the characters that what it reads may begin with: only where one of these stands is the
/// rule tried. A character that is missing here keeps its rule silent.
struct OffsetRules<Reader, Reading>: Sendable {
    struct Entry: Sendable {
        let openers: String
        let read: @Sendable (Reader, Int, Int) -> Reading?

        /// - Parameter read: reads at an offset, up to a limit.
        init(openers: String, _ read: @escaping @Sendable (Reader, Int, Int) -> Reading?) {
            self.openers = openers
            self.read = read
        }
    }

    private let entries: [Entry]
    private let table: ScalarTable

    init(_ entries: [Entry]) {
        self.entries = entries
        table = ScalarTable(entries.map(\.openers))
    }

    /// Whether some rule may begin with `scalar`.
    @inline(__always)
    func mayBegin(with scalar: UInt32) -> Bool { table.properties(of: scalar) != 0 }

    /// What the first rule reads that reads anything at `offset`, where `scalar` stands.
    func reading(_ reader: Reader, at offset: Int, scalar: UInt32, limit: Int) -> Reading? {
        let properties = table.properties(of: scalar)
        guard properties != 0 else { return nil }
        for (index, entry) in entries.enumerated() where properties >> UInt16(index) & 1 != 0 {
            if let reading = entry.read(reader, offset, limit) { return reading }
        }
        return nil
    }
}

extension String {
    /// The first characters of `words`, as `OffsetRules` asks for them.
    init(firstCharactersOf words: [StaticString]) {
        self = words.compactMap { word in
            word.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }.first.map(String.init)
        }
        .joined()
    }
}
