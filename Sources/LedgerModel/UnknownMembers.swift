/// Members of a record that this version does not know, kept byte for byte in the order in which they stood.
///
/// The bytes are JSON, checked when they were read; nothing here looks into them.
package struct UnknownMembers: Hashable, Sendable {
    package struct Member: Hashable, Sendable {
        package let key: String
        package let value: [UInt8]

        package init(key: String, value: [UInt8]) {
            self.key = key
            self.value = value
        }
    }

    package var members: [Member]

    package init(_ members: [Member] = []) {
        self.members = members
    }

    package var isEmpty: Bool { members.isEmpty }
}

/// A stretch of a source's text: UTF-8 byte offsets into `sources/<sha256>.txt`, end excluded.
package struct TextSpan: Hashable, Comparable, Sendable {
    package let start: Int
    package let end: Int

    package init(_ start: Int, _ end: Int) {
        self.start = start
        self.end = end
    }

    package static func < (left: TextSpan, right: TextSpan) -> Bool {
        (left.start, left.end) < (right.start, right.end)
    }
}
