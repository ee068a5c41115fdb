import Workspace

/// What comes by standard input, read once: also what a command could not save is at hand.
final class StandardInput {
    private var read: [UInt8]?

    /// - Parameter bytes: what is taken for it; nil = the process's own.
    init(_ bytes: [UInt8]? = nil) {
        read = bytes
    }

    var isRead: Bool { read != nil }

    func bytes() throws(DocumentError) -> [UInt8] {
        if let read { return read }
        let bytes = try DocumentFile.bytes(of: .standardInput)
        read = bytes
        return bytes
    }
}
