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
        findings += current.findings + current.replay.findings
        let journals = try checkJournals(&findings)
        try checkBackups(&findings, current, journals)
        RecordCheck(current.replay.contents).check(&findings)
        try SourceCheck(folder, current.replay.contents, editedTexts: journals.editedTexts).check(&findings)
        findings += HolidayFile.load(from: folder).findings
        try FolderCheck(folder, isShared: current.replay.contents.settings.team != nil).check(&findings)
        let isUnderWay = try journals.isPurged(by: folder.contents(of: PurgePlan.file)?.bytes)
        if isUnderWay {
            // Some files are done and some are not: what does not fit together meanwhile, the next writer makes whole.
            findings.removeAll { $0.kind == .brokenChain || $0.kind.isOfDifferingSnapshot }
            findings.append(StoreFinding(.warning, .unfinishedPurge, in: PurgePlan.file))
        } else if journals.holdsPurged {
            findings.append(StoreFinding(.damage, .unfinishedPurge, in: PurgePlan.file))
        }
        var seen: Set<StoreFinding> = []
        return findings.filter { seen.insert($0).inserted && !journals.losses.knows($0) }
    }

    /// What the journals say, retired ones included.
    private struct Journals {
        var entries: [JournalEntry] = []
        /// Records whose text a person has changed: their spans are the old text's.
        var editedTexts: Set<RecordKey> = []
        var losses = KnownLosses(in: [])

        /// Whether a purge has begun whose plan is still there: its absence is the mark that it is finished.
        func isPurged(by plan: [UInt8]?) -> Bool {
            guard let step = plan.flatMap({ PurgePlan($0) })?.step else { return false }
            return entries.contains { $0.purge != nil && $0.step == step }
        }

        /// Whether a line still has what a later line says was purged.
        var holdsPurged: Bool {
            var purged: Set<RecordKey> = []
            for entry in entries.reversed() {
                if entry.operations.contains(where: { purged.contains($0.key) }) { return true }
                purged.formUnion(entry.purge?.records.map(\.key) ?? [])
            }
            return false
        }
    }

    private func checkJournals(_ findings: inout [StoreFinding]) throws(FileSystemError) -> Journals {
        var journals = Journals()
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
            let scan = bytes.withUnsafeBufferPointer { JournalScan($0, from: position, isLocked: !isLast) }
            defects += scan.defects.map { ($0, name) }
            if let finding = try finding(scan.tail, of: number, in: name, bytes, scan.position, isLast: isLast) {
                findings.append(finding)
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
        journals.losses = KnownLosses(in: journals.entries)
        findings += defects.filter { !$0.defect.isKnown(to: journals.losses.repairs) }.map {
            finding($0.defect, in: $0.file)
        }
        return journals
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
