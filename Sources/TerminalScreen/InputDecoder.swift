/// Bytes from a terminal -> events: a pure state machine, so that every sequence is tested without a terminal.
///
/// It knows the sequences of all terminals in use at once (both encodings of F1-F12, Home and End), because terminfo is often wrong about
/// the program at the other end of an SSH connection; those of terminfo are added. A sequence that is cut short is held until the rest comes or
/// the caller's patience ends (`finish`); it never turns into keys. Answers of the terminal are taken only while one is asked for.
package struct InputDecoder: Sendable {
    /// How text is read; UTF-8 unless the locale's codeset is another one.
    package typealias CharacterDecoding = @Sendable (ArraySlice<UInt8>) -> DecodedCharacter

    package enum DecodedCharacter: Hashable, Sendable {
        case scalar(Unicode.Scalar, length: Int)
        /// The bytes may be the beginning of a character.
        case incomplete
        case invalid
    }

    /// While set, a cursor position report is taken as an answer; else it is dropped.
    package var awaitsCursorPosition = false
    /// The answer, from 0, 0 at the upper left.
    package private(set) var cursorPosition: Position?

    private var buffer: [UInt8] = []
    private var paste: [UInt8]?
    private let extraSequences: [[UInt8]: Key]
    private let decode: CharacterDecoding

    /// No sequence of a terminal is longer; what is longer is dropped.
    static let longestSequence = 4096
    private let longestPaste: Int

    /// - Parameters:
    ///   - sequences: those that terminfo names; they begin with ESC.
    ///   - longestPaste: bytes after which a paste is cut.
    package init(
        sequences: [[UInt8]: Key] = [:], longestPaste: Int = 8 << 20,
        decode: @escaping CharacterDecoding = InputDecoder.utf8
    ) {
        extraSequences = sequences
        self.longestPaste = longestPaste
        self.decode = decode
    }

    /// What bytes that wait for more are the beginning of.
    package enum Beginning: Sendable {
        /// ESC alone, which is a key when nothing follows soon.
        case escape
        /// Of a sequence or of a character.
        case sequence
        /// A paste without its end.
        case paste
    }

    /// Nil where nothing waits.
    package var held: Beginning? {
        if paste != nil { return .paste }
        if buffer.isEmpty { return nil }
        return buffer == [0x1B] ? .escape : .sequence
    }

    package mutating func feed(_ bytes: some Sequence<UInt8>) -> [InputEvent] {
        buffer += bytes
        var events: [InputEvent] = []
        var position = 0
        loop: while position < buffer.count {
            switch step(at: position) {
            case .taken(let length, let event):
                position += length
                if let event { events.append(event) }
            case .incomplete: break loop
            }
        }
        buffer.removeFirst(position)
        return events
    }

    /// Nothing more came for a while: ESC alone is the key; the beginning of anything else is dropped, an open paste is closed.
    package mutating func finish() -> [InputEvent] {
        defer { buffer = [] }
        if let text = paste {
            paste = nil
            return [.paste(cleaned(text + buffer))]
        }
        return buffer == [0x1B] ? [.key(.escape)] : []
    }

    private enum Step {
        case taken(Int, InputEvent?)
        case incomplete
    }

    private mutating func step(at start: Int) -> Step {
        if paste != nil { return continuePaste(at: start) }
        let byte = buffer[start]
        switch byte {
        case 0x1B: return escapeSequence(at: start)
        case 0x0D, 0x0A: return .taken(1, .key(.enter))
        case 0x09: return .taken(1, .key(.tab))
        case 0x7F, 0x08: return .taken(1, .key(.backspace))
        case 0x00: return .taken(1, .key(.control(" ")))
        case 0x01...0x1A: return .taken(1, .key(.control(Character(Unicode.Scalar(byte + 0x60)))))
        case 0x1C...0x1F: return .taken(1, .key(.control(Character(Unicode.Scalar(byte + 0x40)))))
        case 0x20..<0x7F: return .taken(1, .key(.character(Character(Unicode.Scalar(byte)))))
        default: return character(at: start)
        }
    }

    private func character(at start: Int) -> Step {
        switch decode(buffer[start...]) {
        case .scalar(let scalar, let length):
            // C1 controls come from no key.
            let isControl = scalar.value < 0xA0
            return .taken(max(1, length), isControl ? nil : .key(.character(Character(scalar))))
        case .incomplete: return .incomplete
        case .invalid: return .taken(1, nil)
        }
    }
}

// MARK: - Sequences

extension InputDecoder {
    private mutating func escapeSequence(at start: Int) -> Step {
        guard start + 1 < buffer.count else { return .incomplete }
        for length in stride(from: min(8, buffer.count - start), through: 3, by: -1) {
            if let key = extraSequences[Array(buffer[start..<start + length])] { return .taken(length, .key(key)) }
        }
        switch buffer[start + 1] {
        case UInt8(ascii: "["): return controlSequence(at: start)
        case UInt8(ascii: "O"):
            guard start + 2 < buffer.count else { return .incomplete }
            return .taken(3, InputDecoder.key(ss3: buffer[start + 2]).map { .key($0) })
        case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"), UInt8(ascii: "X"):
            return controlString(at: start)
        default:
            // Esc and then something else: two keys, of which nothing is lost.
            return .taken(1, .key(.escape))
        }
    }

    /// CSI: parameters 0x30-0x3F, intermediates 0x20-0x2F, one final byte 0x40-0x7E.
    private mutating func controlSequence(at start: Int) -> Step {
        var index = start + 2
        // The Linux console: ESC [ [ A … E are F1 … F5.
        if index < buffer.count, buffer[index] == UInt8(ascii: "[") {
            guard index + 1 < buffer.count else { return .incomplete }
            let number = Int(buffer[index + 1]) - 0x40
            return .taken(4, (1...5).contains(number) ? .key(.function(number)) : nil)
        }
        while index < buffer.count, (0x20...0x3F).contains(buffer[index]) { index += 1 }
        guard index < buffer.count else {
            return index - start > InputDecoder.longestSequence ? .taken(index - start, nil) : .incomplete
        }
        let final = buffer[index]
        // A control or a foreign byte ends the sequence and is read for itself: nothing hides behind a broken one.
        guard (0x40...0x7E).contains(final) || final == UInt8(ascii: "$") else { return .taken(index - start, nil) }
        let body = buffer[start + 2..<index]
        let length = index + 1 - start
        if final == UInt8(ascii: "M") && body.isEmpty { return legacyMouse(at: start) }
        if (final == UInt8(ascii: "M") || final == UInt8(ascii: "m")), body.first == UInt8(ascii: "<") {
            return .taken(length, InputDecoder.mouse(body.dropFirst(), isPress: final == UInt8(ascii: "M")))
        }
        let parameters = InputDecoder.numbers(body)
        if final == UInt8(ascii: "R") {
            if awaitsCursorPosition, let parameters, parameters.count == 2,
                parameters.allSatisfy({ (1...9999).contains($0) })
            {
                cursorPosition = Position(row: parameters[0] - 1, column: parameters[1] - 1)
            }
            // Also a late answer, which looks like F3 with a modifier.
            return .taken(length, parameters?.isEmpty == true ? .key(.function(3)) : nil)
        }
        if final == UInt8(ascii: "~"), parameters == [200] {
            paste = []
            return .taken(length, nil)
        }
        return .taken(length, parameters.flatMap { InputDecoder.key(final: final, parameters: $0) }.map { .key($0) })
    }

    /// OSC, DCS, APC, PM, SOS: read to BEL or ST and dropped.
    private func controlString(at start: Int) -> Step {
        var index = start + 2
        while index < buffer.count {
            if buffer[index] == 0x07 { return .taken(index + 1 - start, nil) }
            if buffer[index] == 0x1B {
                guard index + 1 < buffer.count else { return .incomplete }
                return .taken((buffer[index + 1] == UInt8(ascii: "\\") ? index + 2 : index) - start, nil)
            }
            if index - start > InputDecoder.longestSequence { return .taken(index - start, nil) }
            index += 1
        }
        return .incomplete
    }

    /// Decimal numbers between semicolons; nil where there is anything else.
    private static func numbers(_ body: ArraySlice<UInt8>) -> [Int]? {
        if body.isEmpty { return [] }
        var result: [Int] = []
        for part in body.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false) {
            guard part.count <= 6, part.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
            result.append(part.reduce(0) { $0 * 10 + Int($1 - 0x30) })
        }
        return result
    }

    private static func key(ss3 final: UInt8) -> Key? {
        switch final {
        case UInt8(ascii: "P")...UInt8(ascii: "S"): .function(Int(final) - 0x4F)
        // The number pad of PuTTY and others in application mode.
        case UInt8(ascii: "p")...UInt8(ascii: "y"): .character(Character(Unicode.Scalar(final - 0x40)))
        case UInt8(ascii: "M"): .enter
        default: key(final: final, parameters: [])
        }
    }

    private static func key(final: UInt8, parameters: [Int]) -> Key? {
        switch final {
        case UInt8(ascii: "A"): .up
        case UInt8(ascii: "B"): .down
        case UInt8(ascii: "C"): .right
        case UInt8(ascii: "D"): .left
        case UInt8(ascii: "H"): .home
        case UInt8(ascii: "F"): .end
        case UInt8(ascii: "Z"): .backTab
        case UInt8(ascii: "P"), UInt8(ascii: "Q"), UInt8(ascii: "S"): .function(Int(final) - 0x4F)
        case UInt8(ascii: "~"): parameters.first.flatMap { tildeKeys[$0] }
        default: nil
        }
    }

    /// VT220 and its descendants: F1-F4 of PuTTY, Xshell and MobaXterm are 11-14; Home and End have three encodings.
    private static let tildeKeys: [Int: Key] = [
        1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
        11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5), 17: .function(6),
        18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10), 23: .function(11), 24: .function(12),
    ]
}

// MARK: - Mouse

extension InputDecoder {
    /// SGR: `button ; column ; row`.
    private static func mouse(_ body: ArraySlice<UInt8>, isPress: Bool) -> InputEvent? {
        guard isPress, let numbers = numbers(body), numbers.count == 3, numbers[1] > 0, numbers[2] > 0 else {
            return nil
        }
        return mouse(button: numbers[0], column: numbers[1] - 1, row: numbers[2] - 1)
    }

    /// X10: three bytes, each 32 more than its value; 223 columns at most.
    private func legacyMouse(at start: Int) -> Step {
        guard start + 5 < buffer.count else { return .incomplete }
        let values = buffer[start + 3...start + 5].map { Int($0) - 32 }
        let isInside = values[1] > 0 && values[2] > 0
        return .taken(
            6, isInside ? InputDecoder.mouse(button: values[0], column: values[1] - 1, row: values[2] - 1) : nil)
    }

    private static func mouse(button: Int, column: Int, row: Int) -> InputEvent? {
        let position = Position(row: row, column: column)
        // Bits 2-4 are modifiers, 5 is motion, which is not asked for.
        return switch button & ~0b11100 {
        case 0: .mouse(MouseEvent(.click, at: position))
        case 64: .mouse(MouseEvent(.wheelUp, at: position))
        case 65: .mouse(MouseEvent(.wheelDown, at: position))
        default: nil
        }
    }
}

// MARK: - Text

extension InputDecoder {
    private static let pasteEnd: [UInt8] = Array("\u{1B}[201~".utf8)

    private mutating func continuePaste(at start: Int) -> Step {
        guard var text = paste else { return .taken(0, nil) }
        let rest = buffer[start...]
        let end = InputDecoder.pasteEnd
        let stop = rest.indices.first { rest[$0] == 0x1B && rest[$0...].prefix(end.count).elementsEqual(end) }
        if let stop {
            text += rest[..<stop].prefix(max(0, longestPaste - text.count))
            paste = nil
            return .taken(stop - start + end.count, .paste(cleaned(text)))
        }
        // A beginning of the end mark may stand at the end of what has come.
        let held =
            (1..<end.count).reversed().first { rest.count >= $0 && rest.suffix($0).elementsEqual(end.prefix($0)) } ?? 0
        let taken = rest.count - held
        if taken == 0 { return .incomplete }
        text += rest.prefix(min(taken, max(0, longestPaste - text.count)))
        paste = text
        return .taken(taken, nil)
    }

    /// A terminal sends CR for a line break.
    private func cleaned(_ bytes: [UInt8]) -> String {
        var result = String.UnicodeScalarView()
        var previous: Unicode.Scalar = " "
        var index = 0
        while index < bytes.count {
            guard case .scalar(let scalar, let length) = decode(bytes[index...]) else {
                if previous != "\u{FFFD}" { result.append("\u{FFFD}") }
                previous = "\u{FFFD}"
                index += 1
                continue
            }
            index += max(1, length)
            if scalar == "\r" || scalar == "\n" && previous != "\r" {
                result.append("\n")
            } else if scalar == "\t" || scalar.value >= 0x20 && !(0x7F..<0xA0).contains(scalar.value) {
                result.append(scalar)
            }
            previous = scalar
        }
        return String(result)
    }

    /// Strict UTF-8: overlong forms and surrogates are invalid.
    package static let utf8: CharacterDecoding = { bytes in
        guard let first = bytes.first else { return .incomplete }
        let length =
            switch first {
            case 0x00..<0x80: 1
            case 0xC2...0xDF: 2
            case 0xE0...0xEF: 3
            case 0xF0...0xF4: 4
            default: 0
            }
        if length == 0 { return .invalid }
        guard bytes.dropFirst().prefix(length - 1).allSatisfy({ $0 & 0xC0 == 0x80 }) else { return .invalid }
        if bytes.count < length { return .incomplete }
        var decoder = UTF8()
        var iterator = bytes.prefix(length).makeIterator()
        if case .scalarValue(let scalar) = decoder.decode(&iterator), UTF8.width(scalar) == length {
            return .scalar(scalar, length: length)
        }
        return .invalid
    }
}
