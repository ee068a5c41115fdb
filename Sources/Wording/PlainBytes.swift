/// Texts of nothing but printable ASCII, the common ideographs (U+4E00 to U+9FBF) and the full-width signs between them: every terminal draws them alike, none of their
/// characters joins another, and nearly all texts here are such.
enum PlainBytes {
    /// How many columns such a text takes; nil where there is anything else in it.
    static func columns(of bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var (columns, index) = (0, 0)
        while index < bytes.count {
            let byte = bytes[index]
            if byte < 0x80 {
                guard byte >= 0x20, byte != 0x7F else { return nil }
                columns += 1
                index += 1
                continue
            }
            guard byte >= 0xE3, byte <= 0xEF, index + 2 < bytes.count else { return nil }
            let (second, third) = (bytes[index + 1], bytes[index + 2])
            let isWide =
                switch byte {
                case 0xE5...0xE8: true
                case 0xE4: second >= 0xB8
                case 0xE9: second < 0xBF
                case 0xE3: second == 0x80 && (0x81...0xA9).contains(third)
                case 0xEF: second == 0xBC && third >= 0x81 || second == 0xBD && third <= 0xA0
                default: false
                }
            guard isWide else { return nil }
            columns += 2
            index += 3
        }
        return columns
    }
}
