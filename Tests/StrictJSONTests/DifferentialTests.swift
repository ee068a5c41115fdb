import Glibc
import StrictJSON
import Testing

/// What this writer writes, other readers take for the same values: each reads it, writes it in its own way, and that is read again here.
@Suite("Other readers agree with what is written")
struct DifferentialTests {
    @Test("jq", .enabled(if: hasJq, "needs jq"), arguments: [1, 2, 3] as [UInt64])
    func jq(seed: UInt64) throws {
        try agrees("jq -c .", seed: seed)
    }

    @Test(
        "Python", .enabled(if: hasPython, "python3 is not installed, jq reads the same"),
        arguments: [1, 2, 3] as [UInt64])
    func python(seed: UInt64) throws {
        let program = "import json,sys\nfor line in sys.stdin.buffer: print(json.dumps(json.loads(line)))"
        try agrees("python3 -c '\(program)'", seed: seed)
    }

    private func agrees(_ reader: String, seed: UInt64) throws {
        var random = ValueGenerator(seed: seed)
        let values = (0..<300).map { _ in random.value(depth: 0) } + DifferentialTests.pointed
        for escaping in [JSONWriter.Escaping.required, .everyControl] {
            var text: [UInt8] = []
            for value in values {
                var writer = JSONWriter(escaping: escaping)
                writer.write(value)
                text += writer.bytes + [UInt8(ascii: "\n")]
            }
            let lines = try output(of: reader, reading: text).split(separator: UInt8(ascii: "\n"))
            try #require(lines.count == values.count)
            for (line, value) in zip(lines, values) {
                let read = try JSONValue(parsing: Array(line))
                #expect(read == value, "\(String(decoding: value.serialized, as: UTF8.self))")
            }
        }
    }

    /// The ends of ranges, and texts on which readers have been known to differ.
    private static let pointed: [JSONValue] =
        [0, 1, -1, 9_007_199_254_740_991, -9_007_199_254_740_991, 4_294_967_296].map { .integer($0) }
        + [
            "", "\u{1}\u{8}\t\n\u{C}\r\u{1F}\u{7F}\u{80}\u{9F}", "\"\\/", "é e\u{301}", "\u{FEFF}x", "\u{2028}\u{2029}",
            "\u{D7FF}\u{E000}\u{FFFD}\u{FFFE}\u{FFFF}\u{10000}\u{10FFFF}", "督办〔2020〕17号", "🇨🇳👨‍👩‍👧",
            "\u{202E}gpj.exe",
        ].map { .text($0) }

    /// What a shell command prints for `input`.
    private func output(of command: String, reading input: [UInt8]) throws -> [UInt8] {
        var template = Array("/tmp/duban-json-XXXXXX".utf8CString)
        let file = mkstemp(&template)
        try #require(file >= 0)
        let path = String(decoding: template.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
        defer { unlink(path) }
        try #require(write(file, input, input.count) == input.count)
        close(file)
        let pipe = try #require(popen("\(command) < \(path)", "re"))
        defer { pclose(pipe) }
        var output: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = fread(&buffer, 1, buffer.count, pipe)
            if count == 0 { return output }
            output += buffer.prefix(count)
        }
    }
}

private let hasJq = access("/usr/bin/jq", X_OK) == 0
private let hasPython = system("python3 -c '' 2>/dev/null") == 0

/// Values by chance, of every type and any text; the same for the same seed.
private struct ValueGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    }

    private mutating func next(_ count: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state % UInt64(count))
    }

    mutating func value(depth: Int) -> JSONValue {
        switch next(depth < 5 ? 7 : 5) {
        case 0: return .null
        case 1: return .boolean(next(2) == 0)
        case 2: return .integer((next(2) == 0 ? 1 : -1) * (next(1 << 53) >> next(53)))
        case 3, 4: return .text(text())
        case 5: return .array((0..<next(5)).map { _ in value(depth: depth + 1) })
        default:
            var object = JSONObject()
            for _ in 0..<next(5) { object[text()] = value(depth: depth + 1) }
            return .object(object)
        }
    }

    private mutating func text() -> String {
        var text = String.UnicodeScalarView()
        for _ in 0..<next(12) {
            let limit = [0x80, 0x800, 0x1_0000, 0x11_0000][next(4)]
            if let scalar = Unicode.Scalar(UInt32(1 + next(limit - 1))) { text.append(scalar) }
        }
        return String(text)
    }
}
