/// A word in letters, or in letters and characters, as it spells Chinese text: each character of the text is spelled by one of its readings (gong), by the initial of one
/// (g, or zh, ch, sh), or stands there itself, and the last one may be spelled in part. So 工信局 is found by gongxinju, gxj, gongxj, g信局 and gongx, and whatever finds
/// something still finds it with letters taken off its end. An apostrophe parts syllables: xi'an is not 县.
///
/// The text is passed over once, with a set of the places in the word that the characters read so far may have led to; a set of at most 64 places is one machine word, and what
/// a character does to it was worked out beforehand for all characters with the same readings.
struct SpelledPattern: Sendable {
    enum Spelling: Sendable {
        case readings
        case readingsAndInitials
    }

    /// For each code unit the first of its eight words in `steps`; 0 = it is in no match.
    private let rows: [UInt16]
    /// Eight words a row: the places from which the character leads one, two … six letters on, those from which the rest of the word begins one of its
    /// readings, and all of these.
    private let steps: [UInt64]
    private let end: UInt64

    private static let width = 8
    private static let partial = 6
    private static let any = 7
    /// The place behind the last letter is one too.
    private static let longestWord = 62

    /// nil for a word without letters, for one letter unless `isName`, and for one that is longer than 62 characters.
    ///
    /// - Parameter isName: names are few and read from their beginning, so that one letter is enough.
    init?(_ word: String, _ spelling: Spelling = .readingsAndInitials, isName: Bool = false) {
        var letters: [UInt16] = []
        /// Places that lie between two syllables.
        var borders: UInt64 = 0
        for scalar in word.folded.unicodeScalars {
            switch scalar {
            case "'", "’", "‘":
                if !letters.isEmpty, letters.count < SpelledPattern.longestWord { borders |= 1 << letters.count }
            case "ü": letters.append(UInt16(UInt8(ascii: "v")))
            default:
                guard let unit = UInt16(exactly: scalar.value), unit != 0 else { return nil }
                letters.append(unit)
            }
        }
        guard letters.count <= SpelledPattern.longestWord, letters.count >= (isName ? 1 : 2),
            letters.contains(where: SpelledPattern.isLetter)
        else { return nil }
        let table = PinyinTable.shared
        let fits = table.syllables.map { SpelledPattern.steps(of: $0, in: letters, borders, spelling) }
        var steps: [UInt64] = []
        steps.reserveCapacity((table.readings.count + letters.count) * SpelledPattern.width)
        for readings in table.readings {
            let start = steps.count
            steps.append(contentsOf: repeatElement(0, count: SpelledPattern.width))
            for reading in readings {
                for place in 0..<SpelledPattern.width { steps[start + place] |= fits[reading][place] }
            }
        }
        var rows = table.classes
        for unit in Set(letters) {
            let old = Int(rows[Int(unit)]) * SpelledPattern.width
            rows[Int(unit)] = UInt16(steps.count / SpelledPattern.width)
            var row = Array(steps[old..<(old + SpelledPattern.width)])
            for (place, letter) in letters.enumerated() where letter == unit { row[0] |= 1 << place }
            row[SpelledPattern.any] |= row[0]
            steps += row
        }
        self.rows = rows
        self.steps = steps
        end = 1 << letters.count
    }

    private static func isLetter(_ unit: UInt16) -> Bool {
        (UInt16(UInt8(ascii: "a"))...UInt16(UInt8(ascii: "z"))).contains(unit)
    }

    /// What a syllable does to each place of the word.
    private static func steps(
        of syllable: [UInt8], in letters: [UInt16], _ borders: UInt64, _ spelling: Spelling
    ) -> [UInt64] {
        var steps = [UInt64](repeating: 0, count: width)
        let hasDoubleInitial = syllable.count > 2 && syllable[1] == UInt8(ascii: "h")
        for place in letters.indices {
            let rest = letters[place...]
            var fitting = 0
            for (letter, other) in zip(rest, syllable) {
                guard letter == UInt16(other), fitting == 0 || borders & 1 << (place + fitting) == 0 else { break }
                fitting += 1
            }
            if fitting == 0 { continue }
            if fitting == syllable.count { steps[fitting - 1] |= 1 << place }
            if fitting == rest.count, fitting < syllable.count { steps[partial] |= 1 << place }
            if spelling == .readings { continue }
            steps[0] |= 1 << place
            if hasDoubleInitial, fitting >= 2 { steps[1] |= 1 << place }
        }
        steps[any] = steps.reduce(0, |)
        return steps
    }
}

// MARK: - Reading a text

extension SpelledPattern {
    /// - Parameter text: UTF-8.
    func isFound(in text: UnsafeBufferPointer<UInt8>) -> Bool {
        var reader = FoldedUnits(text)
        return steps.withUnsafeBufferPointer { steps in
            rows.withUnsafeBufferPointer { rows in
                var places: UInt64 = 0
                while let unit = reader.next() {
                    if step(&places, from: 1, over: unit, rows, steps) { return true }
                }
                return false
            }
        }
    }

    func isFound(in text: String) -> Bool {
        var text = text
        return text.withUTF8 { isFound(in: $0) }
    }

    /// - Parameter text: folded code units.
    func isFound(in text: UnsafeBufferPointer<UInt16>) -> Bool {
        steps.withUnsafeBufferPointer { steps in
            rows.withUnsafeBufferPointer { rows in
                var places: UInt64 = 0
                for unit in text where step(&places, from: 1, over: unit, rows, steps) { return true }
                return false
            }
        }
    }

    /// UTF-8 ranges of `text` that the word spells, ascending, not overlapping; each as short as can be.
    func ranges(in text: String) -> [Range<Int>] {
        let (units, offsets) = SpelledPattern.units(of: text)
        var found: [Range<Int>] = []
        var start = 0
        while start < units.count {
            if let end = firstEnd(in: units, from: start) {
                found.append(offsets[start]..<offsets[end])
                start = end
            } else {
                start += 1
            }
        }
        return found
    }

    /// Whether `name` begins as the word spells.
    func isBeginning(of name: String) -> Bool {
        firstEnd(in: SpelledPattern.units(of: name).units, from: 0) != nil
    }

    /// Whether the word spells all of `name`.
    func isWhole(of name: String) -> Bool {
        let units = SpelledPattern.units(of: name).units
        guard !units.isEmpty else { return false }
        return steps.withUnsafeBufferPointer { steps in
            rows.withUnsafeBufferPointer { rows in
                var places: UInt64 = 1
                for unit in units { _ = step(&places, from: 0, over: unit, rows, steps) }
                return places & end != 0
            }
        }
    }

    private func firstEnd(in units: [UInt16], from start: Int) -> Int? {
        steps.withUnsafeBufferPointer { steps in
            rows.withUnsafeBufferPointer { rows in
                var places: UInt64 = 1
                for index in start..<units.count {
                    if step(&places, from: 0, over: units[index], rows, steps) { return index + 1 }
                    if places == 0 { return nil }
                }
                return nil
            }
        }
    }

    /// Goes over one character.
    ///
    /// - Parameter fresh: 1 where a match may begin at this character, else 0.
    /// - Returns: whether a match may end with it.
    @inline(__always)
    private func step(
        _ places: inout UInt64, from fresh: UInt64, over unit: UInt16, _ rows: UnsafeBufferPointer<UInt16>,
        _ steps: UnsafeBufferPointer<UInt64>
    ) -> Bool {
        let row = Int(rows[Int(unit)]) * SpelledPattern.width
        let old = places | fresh
        guard old & steps[row + SpelledPattern.any] != 0 else {
            places = 0
            return false
        }
        var next = (old & steps[row]) << 1 | (old & steps[row + 1]) << 2 | (old & steps[row + 2]) << 3
        next |= (old & steps[row + 3]) << 4 | (old & steps[row + 4]) << 5 | (old & steps[row + 5]) << 6
        places = next
        return next & end != 0 || old & steps[row + SpelledPattern.partial] != 0
    }

    /// The folded code units of a text, 0 for what has none of one word, and where each begins; the end last.
    private static func units(of text: String) -> (units: [UInt16], offsets: [Int]) {
        var units: [UInt16] = []
        var offsets: [Int] = []
        var offset = 0
        for scalar in text.unicodeScalars {
            units.append(UInt16(exactly: scalar.folded.value) ?? 0)
            offsets.append(offset)
            offset += UTF8.width(scalar)
        }
        return (units, offsets + [offset])
    }
}

/// UTF-8 read as folded code units; 0 for what is none: characters outside the basic plane, and bytes that are no text.
struct FoldedUnits {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var position = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    /// nil at the end.
    mutating func next() -> UInt16? {
        guard position < bytes.count else { return nil }
        let first = bytes[position]
        if first < 0x80 {
            position += 1
            return UInt16(asciiLowercase(first))
        }
        let count = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
        guard position + count <= bytes.count else {
            position = bytes.count
            return 0
        }
        defer { position += count }
        switch count {
        case 2: return UInt16(first & 0x1F) << 6 | UInt16(bytes[position + 1] & 0x3F)
        case 3:
            let high = UInt16(first & 0x0F) << 12
            let unit = high | UInt16(bytes[position + 1] & 0x3F) << 6 | UInt16(bytes[position + 2] & 0x3F)
            return Unicode.Scalar(unit).map { UInt16(truncatingIfNeeded: $0.folded.value) } ?? 0
        default: return 0
        }
    }
}
