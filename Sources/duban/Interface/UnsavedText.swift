import Glibc
import LedgerModel
import StrictJSON

/// What a person typed and the ledger could not keep: written to a file outside of it, so that it is not lost.
struct UnsavedText {
    let ledger: String
    /// Numbers of the items that it was for.
    let items: [Int]
    /// What was to be done: `note`, `add`, `status`, `import`.
    let intent: String
    let text: String
    let at: Timestamp

    /// Writes a file `unsaved-….json` of its own in `folder`, which is made where it is missing.
    ///
    /// - Returns: its path; nil where it cannot be written either.
    func keep(in folder: String) -> String? {
        var made = ""
        for part in folder.split(separator: "/") {
            made += "/" + part
            mkdir(made, 0o700)
        }
        var writer = JSONWriter()
        writer.beginObject()
        writer.member("at", at.description)
        writer.member("ledger", ledger)
        writer.key("items")
        writer.array(items) { $0.write($1) }
        writer.member("intent", intent)
        writer.member("text", text)
        writer.endObject()
        for attempt in 0..<100 {
            let path = "\(folder)/unsaved-\(at.milliseconds)\(attempt == 0 ? "" : "-\(attempt)").json"
            let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
            if file < 0 {
                if errno == EEXIST { continue }
                return nil
            }
            defer { close(file) }
            let bytes = writer.bytes + [UInt8(ascii: "\n")]
            guard write(file, bytes, bytes.count) == bytes.count, fsync(file) == 0 else {
                unlink(path)
                return nil
            }
            return path
        }
        return nil
    }
}
