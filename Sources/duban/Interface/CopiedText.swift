import Glibc

/// The text that was copied last, as a file: for terminals that know no clipboard.
struct CopiedText {
    /// - Returns: the path of the file; nil where it cannot be written.
    static func keep(_ text: String, in folder: String) -> String? {
        var made = ""
        for part in folder.split(separator: "/") {
            made += "/" + part
            mkdir(made, 0o700)
        }
        let path = folder + "/copied.txt"
        let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard file >= 0 else { return nil }
        defer { close(file) }
        let bytes = Array(text.utf8) + [UInt8(ascii: "\n")]
        return write(file, bytes, bytes.count) == bytes.count ? path : nil
    }
}
