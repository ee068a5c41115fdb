import StrictJSON
import Testing

@Suite("Writing")
struct WriterTests {
    @Test("one line, commas between members only")
    func compact() {
        var writer = JSONWriter()
        writer.beginObject()
        writer.key("a")
        writer.beginArray()
        writer.write(1)
        writer.write("x")
        writer.beginObject()
        writer.endObject()
        writer.endArray()
        writer.key("督办" as String)
        writer.writeNull()
        writer.key("c")
        writer.write(true)
        writer.endObject()
        #expect(String(decoding: writer.bytes, as: UTF8.self) == #"{"a":[1,"x",{}],"督办":null,"c":true}"#)
    }

    @Test("only what the grammar asks for is escaped in files")
    func requiredEscapes() {
        #expect(
            written("\"\\/\n\r\t\u{8}\u{C}\u{1B}\u{7F}\u{202E}督", .required) == #""\"\\/\n\r\t\b\f\u001b"#
                + "\u{7F}\u{202E}督\"")
    }

    @Test("for a terminal, whatever could steer it is escaped")
    func everyControl() {
        #expect(
            written("a\u{1B}[31m\u{9B}\u{7F}\u{202E}\u{200B}\u{FEFF}\u{2028}\u{E0041}\u{E000}督办é😀", .everyControl)
                == #""a\u001b[31m\u009b\u007f\u202e\u200b\ufeff\u2028\udb40\udc41\ue000督办é😀""#)
    }

    @Test("what could steer a terminal is escaped, and nothing else, wherever it stands in a text")
    func escapesWhatSteers() {
        // Every character below U+10000; those above stand for themselves.
        for value in UInt32(0)...0x1_0010 {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let isEscaped: Bool =
                switch scalar.properties.generalCategory {
                case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: true
                default: scalar == "\"" || scalar == "\\"
                }
            let text = written("督\(String(Character(scalar)))要", .everyControl)
            #expect(text.contains("\\") == isEscaped, "U+\(String(value, radix: 16))")
        }
    }

    @Test("a writer that is drained goes on where it was, and texts may come in parts")
    func draining() {
        var writer = JSONWriter()
        var bytes: [UInt8] = []
        writer.beginArray()
        writer.write(7)
        writer.drain { bytes += $0 }
        writer.writeText { part in
            for text in ["督\"", "办"] { Array(text.utf8).withUnsafeBufferPointer(part) }
        }
        writer.write(-120)
        writer.drain { bytes += $0 }
        writer.write(1_234_567_890)
        writer.endArray()
        writer.drain { bytes += $0 }
        #expect(String(decoding: bytes, as: UTF8.self) == #"[7,"督\"办",-120,1234567890]"#)
    }

    @Test("every scalar comes back, written either way", arguments: [JSONWriter.Escaping.required, .everyControl])
    func everyScalarComesBack(_ escaping: JSONWriter.Escaping) throws {
        var text = ""
        for value in (1...0x3100).map(UInt32.init) + [
            0x4E00, 0xD7FF, 0xE000, 0xFFFD, 0xFFFF, 0x10000, 0x1F600, 0x10FFFF,
        ] {
            if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
        }
        let bytes = Array(written(text, escaping).utf8)
        #expect(try JSONValue(parsing: bytes) == .text(text))
    }

    @Test("a tree keeps numbers and escapes as they were written")
    func treesKeepTokens() throws {
        let bytes = Array(#"{"a":1.50,"b":"\u00e9\/","c":"\n","d":-0,"e":1E5}"#.utf8)
        #expect(try JSONValue(parsing: bytes).serialized == bytes)
    }

    @Test("setting, replacing and removing members keeps the order of the others")
    func objects() throws {
        var object = JSONObject()
        object["a"] = .integer(1)
        object["b"] = .integer(2)
        object["c"] = .integer(3)
        object["b"] = nil
        object["a"] = .text("x")
        #expect(JSONValue.object(object).serialized == Array(#"{"a":"x","c":3}"#.utf8))
        #expect(try JSONValue(parsing: Array(#"{"c":3,"a":"x"}"#.utf8)) == .object(object))
        #expect(try JSONValue(parsing: Array(#"{"c":3,"a":"y"}"#.utf8)) != .object(object))
    }

    private func written(_ text: String, _ escaping: JSONWriter.Escaping) -> String {
        var writer = JSONWriter(escaping: escaping)
        writer.write(text)
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}
