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

    /// Files are read one after the other, and of what they hold no more is kept than the next of them needs: a ledger is checked that fills half the memory.
    func findings() throws(FileSystemError) -> [StoreFinding] {
        let current: LoadedLedger
        do {
            current = try LoadedLedger.load(folder, isLocked: false, usingIndex: false)
        } catch {
            return [StoreFinding(.damage, .rebuilt(from: "", keptAs: nil), in: StoreFolder.snapshot)]
        }
        let contents = current.replay.contents
        var records: [StoreFinding] = []
        RecordCheck(contents).check(&records)
        let (backups, newest) = try checkBackups()
        var journals = JournalFacts(rebuilding: newest, upTo: current.replay.applied)
        let inJournals = try checkJournals(&journals)
        var sources: [StoreFinding] = []
        try SourceCheck(folder, contents, editedTexts: journals.editedTexts).check(&sources)
        // Everything has been decoded by now.
        let unreadable = current.laterFindings
        var findings = current.findings + unreadable + current.replay.findings + inJournals + backups
        if current.needsSnapshot == nil, current.readOnly == nil, unreadable.isEmpty {
            findings += differences(between: journals.rebuilt, and: contents)
        }
        findings += records + sources + HolidayFile.load(from: folder).findings
        try FolderCheck(folder, isShared: contents.settings.team != nil).check(&findings)
        let isUnderWay = try journals.isPurged(by: folder.contents(of: PurgePlan.file)?.bytes)
        if isUnderWay {
            // Some files are done and some are not: what does not fit together meanwhile, the next writer makes whole.
            findings.removeAll { $0.kind == .brokenChain || $0.kind.isOfDifferingSnapshot }
            findings.append(StoreFinding(.warning, .unfinishedPurge, in: PurgePlan.file))
        } else if journals.holdsPurged {
            findings.append(StoreFinding(.damage, .unfinishedPurge, in: PurgePlan.file))
        }
        let losses = journals.losses
        var seen: Set<StoreFinding> = []
        return findings.filter { seen.insert($0).inserted && !losses.knows($0) }
    }

    private func checkJournals(_ journals: inout JournalFacts) throws(FileSystemError) -> [StoreFinding] {
        var findings: [StoreFinding] = []
        var position = JournalPosition(journal: 1, offset: 0, sequence: 0, checksum: .none)
        var defects: [(defect: JournalScan.Defect, file: String)] = []
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
            // A line that was in doubt stands in two journals.
            let known = journals.lastSequence
            let scan = bytes.withUnsafeBufferPointer {
                JournalScan($0, from: position, isLocked: !isLast) { entry, _ in
                    if entry.sequence > known { journals.take(entry) }
                }
            }
            defects += scan.defects.map { ($0, name) }
            if let finding = try finding(scan.tail, of: number, in: name, bytes, scan.position, isLast: isLast) {
                findings.append(finding)
            }
            position = scan.position
        }
        let known = journals.losses.repairs
        return findings + defects.filter { !$0.defect.isKnown(to: known) }.map { finding($0.defect, in: $0.file) }
    }

    /// What is to be said of the end of a journal. Of the last one only what no writer can be about to finish.
    private func finding(
        _ tail: JournalScan.Tail, of number: Int, in name: String, _ bytes: [UInt8], _ position: JournalPosition,
        isLast: Bool
    ) throws(FileSystemError) -> StoreFinding? {
        let rest: Int
        switch tail {
        case .clean: return nil
        case .unterminated(_, let length):
            if isLast { return nil }
            if length == 0 { return StoreFinding(.note, .lineBreakMissing, in: name, at: position.offset) }
            rest = length
        case .torn(let length):
            if isLast { return nil }
            rest = length
        case .suspect(let length): rest = length
        }
        if try KeptTails.holds(bytes.suffix(rest), of: number, at: position.offset, in: folder) { return nil }
        return StoreFinding(.warning, .suspectTail(bytes: rest, keptAs: nil), in: name, at: position.offset)
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

    /// Every backup vouches for itself.
    ///
    /// - Returns: what is wrong with them, and the newest that is whole.
    private func checkBackups() throws(FileSystemError) -> (findings: [StoreFinding], newest: Snapshot?) {
        let names = try folder.names(in: StoreFolder.backup).filter { StoreFolder.backupGeneration($0) != nil }
        var findings: [StoreFinding] = []
        var newest: Snapshot?
        for name in names.sorted().reversed() {
            let path = StoreFolder.backup + "/" + name
            guard let (bytes, _) = try folder.contents(of: path) else { continue }
            guard let snapshot = wholeSnapshot(bytes) else {
                findings.append(StoreFinding(.warning, .damagedBackup, in: path))
                continue
            }
            if newest == nil { newest = snapshot }
        }
        return (findings.reversed(), newest)
    }

    /// The snapshot, where every record of it can be decoded.
    private func wholeSnapshot(_ bytes: [UInt8]) -> Snapshot? {
        guard Snapshot.isIntact(bytes), let snapshot = Snapshot(scanning: bytes) ?? (try? Snapshot(parsing: bytes)),
            snapshot.unreadable.isEmpty
        else { return nil }
        snapshot.contents.forEachRecord { _ in }
        return snapshot.unreadableLater?.all.isEmpty ?? true ? snapshot : nil
    }

    /// The newest backup with the journals makes the snapshot.
    private func differences(between rebuilt: Replay?, and contents: LedgerContents) -> [StoreFinding] {
        let differing = rebuilt?.contents.keysDiffering(from: contents) ?? []
        return differing.isEmpty
            ? [] : [StoreFinding(.damage, .snapshotDiffers(records: differing), in: StoreFolder.snapshot)]
    }
}

extension JournalScan.Defect {
    /// Whether a repair has said that these lines are lost.
    fileprivate func isKnown(to note: RepairNote) -> Bool {
        switch kind {
        case .sequence(let expected, let found): expected < found && note.knows(lost: expected...found - 1)
        case .chain(let sequence): note.breaks.contains(sequence)
        case .badLine, .unreadable: false
        }
    }
}

extension StoreFinding.Kind {
    fileprivate var isOfDifferingSnapshot: Bool {
        if case .snapshotDiffers = self { true } else { false }
    }
}
