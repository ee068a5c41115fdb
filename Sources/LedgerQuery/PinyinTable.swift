/// The usual readings of Chinese characters, without tones; ü is v. Read once from the generated text, at the first word in letters.
///
/// Characters that have the same readings are one class: some thousand classes for twenty thousand characters, so that a pattern works out once for a class how
/// its readings fit into the word.
struct PinyinTable: Sendable {
    static let shared = PinyinTable(pinyinReadings)

    /// For each UTF-16 code unit the class of the character; 0 = none that has a reading.
    let classes: [UInt16]
    /// For each class its readings, as places in `syllables`; class 0 has none.
    let readings: [[Int]]
    /// Every reading that occurs, and those with ü also with u (绿: lv, lu).
    let syllables: [[UInt8]]

    private init(_ text: StaticString) {
        var classes = [UInt16](repeating: 0, count: 0x10000)
        var readings: [[Int]] = [[]]
        var syllables: [[UInt8]] = []
        var places: [[UInt8]: Int] = [:]
        func place(of syllable: [UInt8]) -> Int {
            if let place = places[syllable] { return place }
            places[syllable] = syllables.count
            syllables.append(syllable)
            return syllables.count - 1
        }
        var current: [Int] = []
        var letters: [UInt8] = []
        var isAmongCharacters = false
        func endSyllable() {
            current.append(place(of: letters))
            if letters.contains(UInt8(ascii: "v")) {
                current.append(place(of: letters.map { $0 == UInt8(ascii: "v") ? UInt8(ascii: "u") : $0 }))
            }
            letters = []
        }
        let scalars = text.withUTF8Buffer { String(decoding: $0, as: UTF8.self).unicodeScalars }
        for scalar in scalars {
            if scalar == "," {
                endSyllable()
            } else if scalar.isASCII {
                if isAmongCharacters { current = [] }
                isAmongCharacters = false
                letters.append(UInt8(scalar.value))
            } else {
                if !isAmongCharacters {
                    endSyllable()
                    readings.append(current)
                }
                isAmongCharacters = true
                if let unit = UInt16(exactly: scalar.value) { classes[Int(unit)] = UInt16(readings.count - 1) }
            }
        }
        self.classes = classes
        self.readings = readings
        self.syllables = syllables
    }

    /// The readings of a character, for whoever wants to see them; ü as v.
    func readings(of scalar: Unicode.Scalar) -> [String] {
        guard let unit = UInt16(exactly: scalar.value) else { return [] }
        return readings[Int(classes[Int(unit)])].map { String(decoding: syllables[$0], as: UTF8.self) }
    }
}
