/// Leaves out of what curses wrote what says nothing new: on a slow line every byte is time.
///
/// curses ends a run of a colour with `ESC [39m ESC (B ESC [m`, of which the last alone does all, and writes each part of a look as a sequence of its own. Only those sequences are
/// touched that stand side by side, so that between two characters the terminal's state is the same as without this.
struct SequenceEconomy {
    /// The character set that the terminal has for G0, as far as it is known.
    private var characterSet: UInt8?

    /// What was known of the terminal is known no more: another program has written to it.
    mutating func forget() { characterSet = nil }

    /// - Parameter bytes: what was drawn, with no sequence cut at either end.
    mutating func shortened(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var looks = Looks()
        var index = 0
        while index < bytes.count {
            if let end = SequenceEconomy.endOfLook(bytes, index) {
                looks.add(bytes[(index + 2)..<(end - 1)])
                index = end
            } else if let set = SequenceEconomy.characterSet(bytes, index) {
                // Other sets than ASCII are none of ours; where one is chosen all the same, it is written.
                if set != characterSet {
                    looks.write(to: &result)
                    result += bytes[index..<(index + 3)]
                    characterSet = set
                }
                index += 3
            } else {
                looks.write(to: &result)
                result.append(bytes[index])
                index += 1
            }
        }
        looks.write(to: &result)
        return result
    }

    /// Behind `ESC [ … m` of digits and semicolons; nil where nothing of the kind begins.
    private static func endOfLook(_ bytes: [UInt8], _ start: Int) -> Int? {
        guard start + 2 < bytes.count, bytes[start] == escape, bytes[start + 1] == UInt8(ascii: "[") else { return nil }
        var index = start + 2
        while index < bytes.count, (0x30...0x39).contains(bytes[index]) || bytes[index] == UInt8(ascii: ";") {
            index += 1
        }
        return index < bytes.count && bytes[index] == UInt8(ascii: "m") ? index + 1 : nil
    }

    /// The set that `ESC ( X` chooses.
    private static func characterSet(_ bytes: [UInt8], _ start: Int) -> UInt8? {
        guard start + 2 < bytes.count, bytes[start] == escape, bytes[start + 1] == UInt8(ascii: "(") else { return nil }
        return bytes[start + 2]
    }

    private static let escape: UInt8 = 0x1B

    /// Looks that follow each other without a character between them.
    private struct Looks {
        private var parameters: [UInt8] = []
        /// Of the sequence that is being gathered.
        private var count = 0
        /// Every terminal takes so many.
        private static let most = 12
        private var isReset = false
        private var isEmpty = true

        mutating func add(_ more: ArraySlice<UInt8>) {
            let parts = more.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
            isEmpty = false
            let first = parts.first ?? []
            if first.allSatisfy({ $0 == UInt8(ascii: "0") }) {
                // What was said before is undone, and what follows in this sequence counts from nothing.
                parameters = []
                count = 0
                isReset = true
                append(parts.dropFirst())
            } else {
                append(parts[...])
            }
        }

        private mutating func append(_ parts: ArraySlice<ArraySlice<UInt8>>) {
            if count > 0, count + parts.count > Looks.most {
                parameters += [UInt8(ascii: "m"), escape, UInt8(ascii: "[")]
                count = 0
            }
            for part in parts {
                if count > 0 { parameters.append(UInt8(ascii: ";")) }
                parameters += part
                count += 1
            }
        }

        mutating func write(to result: inout [UInt8]) {
            if isEmpty { return }
            result += [escape, UInt8(ascii: "[")]
            if isReset && !parameters.isEmpty { result += [UInt8(ascii: "0"), UInt8(ascii: ";")] }
            result += parameters
            result.append(UInt8(ascii: "m"))
            self = Looks()
        }
    }
}
