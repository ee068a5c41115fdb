import StrictJSON
import Testing

@Suite("Reading value by value")
struct ReaderTests {
    @Test("a record is read without a tree")
    func pullsARecord() throws {
        let bytes = Array(#"{"id":"a","n":[1,2,3],"skip":{"x":[{}]},"t":true,"z":null}"#.utf8)
        var sum = 0
        var names: [String] = []
        try bytes.withReader { reader throws(JSONError) in
            try reader.beginObject()
            while let key = try reader.nextKey() {
                names.append(key.text)
                if key == "n" {
                    try reader.beginArray()
                    while try reader.nextElement() { sum += try reader.readInteger() }
                } else if key == "t" {
                    #expect(try reader.readBoolean())
                } else {
                    try reader.skipValue()
                }
            }
            try reader.finish()
        }
        #expect(sum == 6)
        #expect(names == ["id", "n", "skip", "t", "z"])
    }

    @Test("an error names byte, line and column")
    func errorsHavePlaces() {
        let bytes = Array("{\n \"督办\": 督\n}".utf8)
        guard case .failure(let error) = outcome(bytes) else {
            Issue.record("accepted")
            return
        }
        #expect(error == JSONError(kind: .invalidUTF8, offset: 13, line: 2, column: 8))
    }

    @Test("an unknown member keeps its bytes but for the white space between tokens")
    func verbatim() throws {
        let bytes = Array("[ {\"a\" : 1.50 ,\n \"b c\\\" \" : [ \"\\u00e9\\/ x\" ] } ]".utf8)
        var kept: [UInt8] = []
        try bytes.withReader { reader throws(JSONError) in
            try reader.beginArray()
            while try reader.nextElement() { kept = try reader.readVerbatim() }
        }
        #expect(String(decoding: kept, as: UTF8.self) == #"{"a":1.50,"b c\" ":["\u00e9\/ x"]}"#)
    }

    @Test("after a record that cannot be decoded, the reader goes back and passes it")
    func rewinds() throws {
        let bytes = Array(#"[{"a":{"b":true,"c":1},"d":2},{"a":5}]"#.utf8)
        var found: [Int] = []
        try bytes.withReader { reader throws(JSONError) in
            try reader.beginArray()
            while try reader.nextElement() {
                let mark = reader.mark
                do {
                    try reader.beginObject()
                    while try reader.nextKey() != nil { found.append(try reader.readInteger()) }
                } catch {
                    reader.rewind(to: mark)
                    try reader.skipValue()
                    found.append(-1)
                }
            }
            try reader.finish()
        }
        #expect(found == [-1, 5])
    }

    @Test("a key that comes twice among thousands is found, and thousands of keys are read")
    func manyKeys() {
        let members = (0..<5000).map { "\"k\($0)\":\($0)" }
        #expect(outcome("{" + members.joined(separator: ",") + "}").isAccepted)
        #expect(
            outcome("{" + members.joined(separator: ",") + ",\"\\u006b17\":0}").errorKind == .duplicateKey("k17"))
        #expect(outcome(#"{"a":{"x":1},"b":{"x":1},"x":{"a":1}}"#).isAccepted)
    }

    @Test("a value that is expected is the one that is read, and any other is read as it stands")
    func expectedValues() throws {
        let texts = [
            "null", "true", "17", "1.0", "-0", #""x""#, #""\u00e9""#, #""é""#, #""a\nb\/""#, "[]", "[1,[2,{}]]",
            "[1,[2]]",
            #"{"a":1,"b":{"c":"é"}}"#, #"{"b":{"c":"é"},"a":1}"#, #"{"a":1}"#, #"{"a":1,"b":{"c":"é"},"d":null}"#,
        ]
        for text in texts {
            for other in texts {
                let expected = try JSONValue(parsing: Array(other.utf8))
                let read = try Array("[\(text),2]".utf8).withReader { reader throws(JSONError) in
                    try reader.beginArray()
                    _ = try reader.nextElement()
                    let value = try reader.readValue(expecting: expected)
                    _ = try reader.nextElement()
                    _ = try reader.readInteger()
                    _ = try reader.nextElement()
                    try reader.finish()
                    return value
                }
                #expect(read.serialized == Array(text.utf8), "\(text) where \(other) was expected")
            }
        }
    }
}
