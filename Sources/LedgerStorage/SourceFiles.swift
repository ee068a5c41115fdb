internal import Glibc
internal import LedgerModel

/// What was imported, byte for byte, and the text that was read from it: files named by their content in `sources/`, written once.
enum SourceFiles {
    /// An original that is a text file would have the name of the text that was read from it: where their bytes differ (another encoding, a byte order mark), it has
    /// another name; where they do not, one file serves for both.
    static func originalName(sha256: String, format: String) -> String {
        let safe = String(
            format.unicodeScalars.filter { ("a"..."z").contains($0) || ("0"..."9").contains($0) }.prefix(16))
        return sha256 + (safe.isEmpty || safe == "txt" ? ".original" : "." + safe)
    }

    /// Where the text that was read from a document lies in the ledger's folder.
    static func textName(of source: SourceDocument) -> String { StoreFolder.sources + "/" + source.sha256 + ".txt" }

    /// Writes both files of a document unless they are there, and waits until they and their names are durable.
    static func keep(_ source: SourceFile, in folder: StoreFolder, _ ledger: OpenLedger) throws(FileSystemError) {
        try folder.makeFolder(StoreFolder.sources, permissions: ledger.folderPermissions)
        if source.format != "txt" || source.original != source.text {
            try keep(
                source.original, as: originalName(sha256: source.sha256, format: source.format), in: folder,
                ledger.filePermissions)
        }
        if let text = source.text { try keep(text, as: source.sha256 + ".txt", in: folder, ledger.filePermissions) }
        try folder.synchronizeNames(in: StoreFolder.sources)
        try folder.synchronizeNames()
    }

    private static func keep(
        _ bytes: [UInt8], as name: String, in folder: StoreFolder, _ permissions: UInt32
    ) throws(FileSystemError) {
        let path = StoreFolder.sources + "/" + name
        if let (present, _) = try folder.contents(of: path), present == bytes { return }
        // A file of that name with other content is what a crash left of one that was being written.
        try folder.replace(path, with: bytes, permissions: permissions)
    }
}

extension OpenLedger {
    /// The first of `names` that is in `sources/`.
    func source(_ names: String...) throws(StoreError) -> [UInt8] {
        do {
            for name in names {
                if let (bytes, _) = try folder.contents(of: StoreFolder.sources + "/" + name) { return bytes }
            }
        } catch {
            throw .unreadable(error)
        }
        let path = StoreFolder.sources + "/" + (names.first ?? "")
        throw .unreadable(FileSystemError(call: "open", code: ENOENT, path: folder.path(path)))
    }
}
