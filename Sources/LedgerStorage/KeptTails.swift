/// The ends of journals that were kept aside because an acknowledged change may be in them (R3). The notice stays until somebody says that they have seen it.
enum KeptTails {
    /// The end of the name of a file in `quarantine/` that nobody has acknowledged yet.
    static let unacknowledged = ".unacknowledged"

    static func findings(in folder: StoreFolder) throws(FileSystemError) -> [StoreFinding] {
        try names(in: folder).map { name throws(FileSystemError) in
            let file = StoreFolder.quarantine + "/" + name
            return StoreFinding(
                .warning, .suspectTail(bytes: try folder.status(file)?.size ?? 0, keptAs: name), in: file)
        }
    }

    /// - Returns: how many there were.
    static func acknowledge(in folder: StoreFolder) throws(FileSystemError) -> Int {
        let names = try names(in: folder)
        for name in names {
            let kept = String(name.dropLast(unacknowledged.count))
            try folder.rename(StoreFolder.quarantine + "/" + name, to: StoreFolder.quarantine + "/" + kept)
        }
        if !names.isEmpty { try folder.synchronizeNames(in: StoreFolder.quarantine) }
        return names.count
    }

    /// Whether these bytes, the end of a journal, were kept: then they are told as long as nobody has acknowledged them.
    static func holds(
        _ bytes: some Collection<UInt8>, of journal: Int, at offset: Int, in folder: StoreFolder
    ) throws(FileSystemError) -> Bool {
        let start = name(journal: journal, offset: offset, "suspect")
        for name in try folder.names(in: StoreFolder.quarantine) where name.hasPrefix(start) {
            if try folder.contents(of: StoreFolder.quarantine + "/" + name)?.bytes.elementsEqual(bytes) == true {
                return true
            }
        }
        return false
    }

    /// The name in `quarantine/` of what stood in a journal from `offset` on.
    static func name(journal: Int, offset: Int, _ reason: String) -> String {
        "journal-\(journal)-at-\(offset).\(reason)"
    }

    private static func names(in folder: StoreFolder) throws(FileSystemError) -> [String] {
        try folder.names(in: StoreFolder.quarantine).filter { $0.hasSuffix(unacknowledged) }.sorted()
    }
}
