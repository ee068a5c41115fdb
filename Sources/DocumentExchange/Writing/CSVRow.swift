/// One record of RFC 4180. A field that a spreadsheet would take for a formula gets an apostrophe before it.
package struct CSVRow {
    package let bytes: [UInt8]

    package init(_ fields: [String]) {
        var bytes: [UInt8] = []
        for (index, field) in fields.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            CSVRow.append(FormulaGuard.guarded(field), to: &bytes)
        }
        self.bytes = bytes + [UInt8(ascii: "\r"), UInt8(ascii: "\n")]
    }

    private static func append(_ text: String, to bytes: inout [UInt8]) {
        guard text.utf8.contains(where: { ",;\"\r\n\t".utf8.contains($0) }) else {
            bytes += text.utf8
            return
        }
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            if byte == UInt8(ascii: "\"") { bytes.append(byte) }
            bytes.append(byte)
        }
        bytes.append(UInt8(ascii: "\""))
    }
}
