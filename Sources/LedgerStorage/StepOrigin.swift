package import LedgerModel

/// Who does a step, where, with what and when: the caller's word, since nothing in the store looks at clocks or makes ids.
package struct StepOrigin: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case edit
        /// A document with what was extracted from it: its files are written first, and a snapshot after.
        case `import`
    }

    /// A new id of version 7: the step's name for ever.
    package var step: RecordID
    package var actor: String
    package var host: String
    /// `duban/0.1`.
    package var app: String
    package var at: Timestamp
    package var kind: Kind

    package init(step: RecordID, actor: String, host: String, app: String, at: Timestamp, kind: Kind = .edit) {
        self.step = step
        self.actor = actor
        self.host = host
        self.app = app
        self.at = at
        self.kind = kind
    }
}

/// What the store needs of the system around it.
package struct StoreEnvironment: Sendable {
    package var fileSystem: any FileSystem
    package var patience: LockPatience
    /// This process's number, for those who wait for its lock.
    package var process: Int32
    /// From how many bytes on a snapshot has an index beside it.
    package var indexedSize: Int

    package init(fileSystem: any FileSystem, patience: LockPatience, process: Int32, indexedSize: Int? = nil) {
        self.fileSystem = fileSystem
        self.patience = patience
        self.process = process
        self.indexedSize = indexedSize ?? SnapshotIndex.usualSize
    }
}

/// The Unix group that shares a ledger.
package struct Team: Hashable, Sendable {
    package let name: String
    package let group: UInt32

    package init(name: String, group: UInt32) {
        self.name = name
        self.group = group
    }
}

/// An imported document's files for `sources/`.
package struct SourceFile: Hashable, Sendable {
    /// `ContentHash.sha256(original)`.
    package let sha256: String
    /// The extension of the original's name there: letters and digits.
    package let format: String
    package let original: [UInt8]
    /// The text that was read from it, UTF-8: every span refers to it; nil of a file that proves a report and is not read.
    package let text: [UInt8]?

    package init(sha256: String, format: String, original: [UInt8], text: [UInt8]?) {
        self.sha256 = sha256
        self.format = format
        self.original = original
        self.text = text
    }
}

/// That a step is durable, and what became of it.
package struct Acknowledgement: Sendable {
    /// The ledger with the step.
    package let ledger: Ledger
    /// The numbers of the journal's lines; empty where nothing had to change.
    package let sequences: [Int]
    /// The steps that were made; by undo and redo, those that were taken back or done again.
    package let steps: [RecordID]
    package let changed: [RecordKey]
    /// The numbers of new items.
    package let numbers: [RecordID: Int]

    package var isUnchanged: Bool { sequences.isEmpty }
}
