internal import LedgerModel
internal import StrictJSON

/// Verifies a ledger byte by byte: every snapshot and backup, every line of every journal and the chain through all of them, that the journals make the
/// snapshot, every record, every source, and the folder itself. It reads and changes nothing.
struct LedgerCheck {
    private let folder: StoreFolder
    private let open: OpenLedger

    init(_ open: OpenLedger) {
        folder = open.folder
        self.open = open
    }

    func findings() throws(FileSystemError) -> [StoreFinding] {
        var findings: [StoreFinding] = []
        let current: LoadedLedger
        do {
            current = try LoadedLedger.load(folder, isLocked: false, decodingAll: true)
        } catch {
            return [StoreFinding(.damage, .rebuilt(from: "", keptAs: nil), in: StoreFolder.snapshot)]
        }
        findings += current.findings
        let journals = try checkJournals(&findings)
        try checkBackups(&findings, current, journals)
        RecordCheck(current.replay.contents).check(&findings)
        try SourceCheck(folder, current.replay.contents, editedTexts: journals.editedTexts).check(&findings)
        try FolderCheck(folder, current.replay.contents).check(&findings)
        var seen: Set<StoreFinding> = []
        return findings.filter { seen.insert($0).inserted }
    }

    /// What the journals say, retired ones included.
    private struct Journals {
        var entries: [JournalEntry] = []
        /// Records whose text a person has changed: their spans are the old text's.
        var editedTexts: Set<RecordKey> = []
    }

    private func checkJournals(_ findings: inout [StoreFinding]) throws(FileSystemError) -> Journals {
        var journals = Journals()
        var position = JournalPosition(journal: 1, offset: 0, sequence: 0, checksum: .none)
        let all = try LoadedLedger.allJournals(folder, from: 0)
        var expected = 1
        for (number, subfolder) in all {
            let name = (subfolder.map { $0 + "/" } ?? "") + StoreFolder.journal(number)
            if number > expected {
                findings.append(
                    StoreFinding(.damage, .missingJournal(number: expected), in: StoreFolder.journal(expected)))
            }
            expected = number + 1
            guard let (bytes, _) = try folder.contents(of: name) else { continue }
            position.journal = number
            position.offset = 0
            let isLast = number == all.last?.number
            let scan = bytes.withUnsafeBufferPointer { JournalScan($0, from: position, isLocked: !isLast) }
            for defect in scan.defects { findings.append(finding(defect, in: name)) }
            if case .suspect(let length) = scan.tail {
                findings.append(
                    StoreFinding(
                        .warning, .suspectTail(bytes: length, keptAs: nil), in: name, at: scan.position.offset))
            }
            position = scan.position
            // A line that was in doubt stands in two journals.
            let known = journals.entries.last?.sequence ?? 0
            journals.entries += scan.entries.map(\.entry).filter { $0.sequence > known }
        }
        for entry in journals.entries {
            for operation in entry.operations {
                if case .set(_, _, let set) = operation.effect, set["text"] != nil {
                    journals.editedTexts.insert(operation.key)
                }
            }
        }
        return journals
    }

    private func finding(_ defect: JournalScan.Defect, in name: String) -> StoreFinding {
        let kind: StoreFinding.Kind =
            switch defect.kind {
            case .badLine(let bytes): .badLine(affected: open.contents.numbers(namedIn: bytes))
            case .unreadable(let error): .unreadableLine(error)
            case .sequence(let expected, let found): .sequenceGap(expected: expected, found: found)
            case .chain: .brokenChain
            }
        return StoreFinding(.damage, kind, in: name, at: defect.offset)
    }

    /// Every backup vouches for itself, and the newest one with the journals makes the snapshot.
    private func checkBackups(
        _ findings: inout [StoreFinding], _ current: LoadedLedger, _ journals: Journals
    ) throws(FileSystemError) {
        let names = try folder.names(in: StoreFolder.backup).filter { StoreFolder.backupGeneration($0) != nil }
        var newest: Snapshot?
        for name in names.sorted() {
            let path = StoreFolder.backup + "/" + name
            guard let (bytes, _) = try folder.contents(of: path) else { continue }
            if Snapshot.isIntact(bytes), let snapshot = try? Snapshot(parsing: bytes), snapshot.unreadable.isEmpty {
                newest = snapshot
            } else {
                findings.append(StoreFinding(.warning, .damagedBackup, in: path))
            }
        }
        guard let newest, current.needsSnapshot == nil, current.readOnly == nil else { return }
        var replay = Replay(newest)
        for entry in journals.entries
        where entry.sequence > newest.sequence && entry.sequence <= current.replay.applied {
            replay.apply(entry, in: StoreFolder.snapshot)
        }
        let differing = replay.contents.keysDiffering(from: current.replay.contents)
        if !differing.isEmpty {
            findings.append(
                StoreFinding(.damage, .snapshotDiffers(records: differing), in: StoreFolder.snapshot))
        }
    }
}

extension LedgerContents {
    /// The keys of records that are not the same in both, as they would stand in the files.
    fileprivate func keysDiffering(from other: LedgerContents) -> [RecordKey] {
        var differing: [RecordKey] = []
        var (mine, theirs) = (JSONWriter(), JSONWriter())
        forEachRecord { record in
            mine.removeAll()
            record.write(into: &mine)
            theirs.removeAll()
            other.record(record.key)?.write(into: &theirs)
            // Members may stand in another order.
            if mine.bytes != theirs.bytes,
                (try? JSONValue(parsing: mine.bytes)) != (try? JSONValue(parsing: theirs.bytes))
            {
                differing.append(record.key)
            }
        }
        other.forEachRecord { record in
            if self.record(record.key) == nil { differing.append(record.key) }
        }
        return differing
    }

    private func forEachRecord(_ body: (LedgerRecord) -> Void) {
        body(.settings(settings))
        for department in departments.departments { body(.department(department)) }
        for collective in departments.collectives { body(.collective(collective)) }
        for source in sources { body(.source(source)) }
        for article in articles { body(.article(article)) }
        for directive in directives { body(.directive(directive)) }
        for item in items { body(.item(item)) }
    }
}

/// Numbers, references and invariants.
private struct RecordCheck {
    let contents: LedgerContents

    init(_ contents: LedgerContents) {
        self.contents = contents
    }

    func check(_ findings: inout [StoreFinding]) {
        let file = StoreFolder.snapshot
        var numbers: Set<Int> = []
        for item in contents.items {
            if !numbers.insert(item.number).inserted {
                findings.append(StoreFinding(.damage, .duplicateNumber(item.number), in: file))
            }
            let violations = contents.violations(of: item)
            if !violations.isEmpty {
                findings.append(
                    StoreFinding(
                        .warning, .brokenInvariants(.item(item.id), number: item.number, violations), in: file))
            }
        }
        contents.forEachReference { from, to in
            if contents.record(to) == nil {
                findings.append(StoreFinding(.damage, .danglingReference(from: from, to: to), in: file))
            }
        }
    }
}

/// The imported files, and that every span still yields its text.
private struct SourceCheck {
    let folder: StoreFolder
    let contents: LedgerContents
    let editedTexts: Set<RecordKey>

    init(_ folder: StoreFolder, _ contents: LedgerContents, editedTexts: Set<RecordKey>) {
        self.folder = folder
        self.contents = contents
        self.editedTexts = editedTexts
    }

    func check(_ findings: inout [StoreFinding]) throws(FileSystemError) {
        var texts: [RecordID: [UInt8]] = [:]
        for source in contents.sources {
            let text = StoreFolder.sources + "/" + source.sha256 + ".txt"
            let original =
                StoreFolder.sources + "/" + SourceFiles.originalName(sha256: source.sha256, format: source.format)
            let textBytes = try folder.contents(of: text)?.bytes
            let originalBytes = try folder.contents(of: original)?.bytes ?? (source.format == "txt" ? textBytes : nil)
            if textBytes == nil { findings.append(StoreFinding(.damage, .missingSource, in: text)) }
            if let originalBytes {
                if ContentHash.sha256(originalBytes) != source.sha256 {
                    findings.append(StoreFinding(.damage, .damagedSource, in: original))
                }
            } else {
                findings.append(StoreFinding(.damage, .missingSource, in: original))
            }
            texts[source.id] = textBytes
        }
        var byDirective: [RecordID: [UInt8]] = [:]
        for directive in contents.directives {
            guard let article = contents.articles[directive.article], let text = texts[article.source] else { continue }
            byDirective[directive.id] = text
            let key = RecordKey.directive(directive.id)
            if !matches(directive.text, directive.spans, in: text), !editedTexts.contains(key) {
                findings.append(
                    StoreFinding(.damage, .spanMismatch(key, number: nil), in: StoreFolder.snapshot))
            }
        }
        for item in contents.items {
            guard let directive = item.directive, let text = byDirective[directive] else { continue }
            let key = RecordKey.item(item.id)
            if !matches(item.text, item.spans, in: text), !editedTexts.contains(key) {
                findings.append(
                    StoreFinding(.damage, .spanMismatch(key, number: item.number), in: StoreFolder.snapshot))
            }
        }
    }

    private func matches(_ text: String, _ spans: [TextSpan], in source: [UInt8]) -> Bool {
        if spans.isEmpty { return true }
        var bytes: [UInt8] = []
        for span in spans {
            guard span.start >= 0, span.start <= span.end, span.end <= source.count else { return false }
            bytes += source[span.start..<span.end]
        }
        return bytes.elementsEqual(text.utf8)
    }
}

/// Names, kinds and rights of the files.
private struct FolderCheck {
    let folder: StoreFolder
    let isShared: Bool

    init(_ folder: StoreFolder, _ contents: LedgerContents) {
        self.folder = folder
        isShared = contents.settings.team != nil
    }

    func check(_ findings: inout [StoreFinding]) throws(FileSystemError) {
        let own = try folder.retrying { () throws(FileSystemError) in
            try folder.fileSystem.open(folder.path, .folder, permissions: 0)
        }
        defer { folder.fileSystem.close(own) }
        let kind = try folder.retrying { () throws(FileSystemError) in try folder.fileSystem.kind(of: own) }
        if case .network(let name) = kind {
            findings.append(StoreFinding(.warning, .networkFileSystem(name), in: "."))
        }
        checkPermissions(try folder.status(own), ".", &findings)
        for name in try folder.names().sorted() {
            guard let status = try folder.status(name) else { continue }
            checkPermissions(status, name, &findings)
            if isOurs(name) {
                let wanted: FileStatus.Kind = StoreFolder.subfolders.contains(name) ? .folder : .file
                if status.kind != wanted { findings.append(StoreFinding(.damage, .notARegularFile, in: name)) }
            } else {
                findings.append(
                    isConflictCopy(name)
                        ? StoreFinding(.warning, .conflictCopy, in: name)
                        : StoreFinding(.note, .unexpectedFile, in: name))
            }
        }
    }

    private func checkPermissions(_ status: FileStatus, _ name: String, _ findings: inout [StoreFinding]) {
        let forbidden: UInt32 = isShared ? 0o002 : 0o022
        if status.kind != .link, status.permissions & forbidden != 0 {
            findings.append(
                StoreFinding(
                    .warning,
                    .wrongPermissions(found: status.permissions, wanted: status.permissions & ~forbidden), in: name))
        }
    }

    private func isOurs(_ name: String) -> Bool {
        [
            StoreFolder.snapshot, StoreFolder.newSnapshot, StoreFolder.oldSnapshot, StoreFolder.lock,
            StoreFolder.compactionLock, "holidays.json",
        ].contains(name)
            || StoreFolder.subfolders.contains(name) || StoreFolder.journalNumber(name) != nil
    }

    /// What programs that synchronise folders make of a file that changed in two places.
    private func isConflictCopy(_ name: String) -> Bool {
        (name.hasPrefix("ledger") || name.hasPrefix("journal-"))
            && (name.hasSuffix(".json") || name.hasSuffix(".jsonl"))
            || name.contains(".sync-conflict-") || name.contains("conflicted copy")
    }
}
