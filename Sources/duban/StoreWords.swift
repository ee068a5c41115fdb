import LedgerModel
import LedgerStorage
import StrictJSON
import Wording

/// The store's errors and findings in words.
extension Catalogue {
    func report(of error: StoreError) -> ([SafeText], ExitStatus) {
        switch error {
        case .noLedger(let path): ([noLedger(at: path)], .failed)
        case .notAFolder(let path): ([ledgerIsAFile(path)], .failed)
        case .notALedger(let path): ([notALedger(path)], .failed)
        case .unreadable(let error): ([ledgerUnreadable(reason(for: error))], .failed)
        case .unreadableSnapshot(let path, let error):
            ([snapshotUnreadable(path, error.map { sentence(for: $0) })], .failed)
        case .alreadyExists(let path): ([ledgerExists(at: path)], .failed)
        case .destinationTaken(let path): ([destinationTaken(path)], .failed)
        case .destinationInside(let path): ([destinationInside(path)], .failed)
        case .unfinishedCopy(let path): ([unfinishedCopy(path)], .failed)
        case .notCopied(let reason): ([notCopied(sentence(for: reason))], .failed)
        case .copyFailed(let error): ([copyFailed(reason(for: error))], .failed)
        case .copyDiffers(let file): ([copyDiffers(file)], .failed)
        case .readOnly(let reason): ([readOnlyLedger(sentence(for: reason))], .unwritable)
        case .lockTimeout(let holder):
            ([lockBusy(process: holder?.process, host: holder?.host, since: holder?.since)], .conflict)
        case .conflicts(let conflicts): ([conflictHeading] + conflicts.map { "  \(sentence(for: $0))" }, .conflict)
        case .invariants(let violations):
            ([invariantsBroken(violations.keys.map { name(of: $0, number: nil) })], .failed)
        case .nothingToPurge: ([nothingToPurge], .failed)
        case .nothingToUndo: ([nothingToUndo], .failed)
        case .nothingToRedo: ([nothingToRedo], .failed)
        case .fewerSteps(let available, let asked): ([fewerSteps(available: available, asked: asked)], .failed)
        case .undoBlocked(let obstacles): ([undoBlockedHeading] + obstacles.map { "  \(sentence(for: $0))" }, .failed)
        case .writeFailed(let error): ([writeFailed(reason(for: error))], .unwritable)
        case .notDurable(let error): ([notDurable(reason(for: error))], .unwritable)
        case .invalidText: ([invalidText], .failed)
        case .tooLarge(_, let bytes, let limit): ([tooLarge(bytes: bytes, limit: limit)], .failed)
        }
    }

    func sentence(for reason: ReadOnlyReason) -> SafeText {
        switch reason {
        case .requested: readOnlyRequested
        case .noPermission(let error): readOnlyPermission(self.reason(for: error))
        case .newerVersion(let version): readOnlyNewer(version: version)
        case .editedByHand: readOnlyEdited
        case .damaged: readOnlyDamaged
        case .notDurable(let error): readOnlyNotDurable(self.reason(for: error))
        case .locksUnsupported(let error): readOnlyNoLocks(self.reason(for: error))
        }
    }

    /// What a call answered, and the path it was about where one is known: the number of a descriptor tells a person nothing.
    func reason(for error: FileSystemError) -> SafeText {
        let reason = systemReason(error.code)
        return error.path.isEmpty || error.path.hasPrefix("descriptor ")
            ? reason : "\(SafeText(sanitising: error.path)): \(reason)"
    }

    // MARK: - Conflicts

    private func sentence(for conflict: Conflict) -> SafeText {
        let name = name(of: conflict.key, number: conflict.number)
        switch conflict.kind {
        case .leaf(let path, _, let mine, let theirs):
            return self.conflict(name, field: field(path), mine: value(mine), theirs: value(theirs))
        case .removed: return conflictRemoved(name)
        case .exists: return conflictExists(name)
        case .invariants: return conflictInvariants(name)
        case .referenced: return conflictReferenced(name)
        }
    }

    private func sentence(for obstacle: UndoObstacle) -> SafeText {
        let name = name(of: obstacle.key, number: obstacle.number)
        switch obstacle.kind {
        case .leaf(let path, let left, let now):
            return undoObstacle(name, field: field(path), left: value(left), now: value(now))
        case .removed: return conflictRemoved(name)
        case .exists: return conflictExists(name)
        case .invariants: return conflictInvariants(name)
        case .referenced: return conflictReferenced(name)
        }
    }

    func name(of key: RecordKey, number: Int?) -> SafeText {
        number.map { "#\($0)" } ?? "\(SafeText(sanitising: key.kindName)) \(SafeText(sanitising: key.idText))"
    }

    private func field(_ path: [String]) -> SafeText {
        path.map { field($0) }.joined(separator: "/")
    }

    private func value(_ value: JSONValue?) -> SafeText {
        guard let value, value != .null else { return "-" }
        return SafeText(sanitising: value.text ?? String(decoding: value.serialized, as: UTF8.self))
    }

    // MARK: - Findings

    /// What a person must know before anything else; empty for a sound ledger that can be written.
    func banner(of health: StoreHealth) -> [SafeText] {
        var lines: [SafeText] = []
        if let reason = health.readOnly, reason != .requested { lines.append(bannerReadOnly(sentence(for: reason))) }
        return lines + health.findings.map { finding($0) }
    }

    func finding(_ finding: StoreFinding) -> SafeText {
        let severity =
            switch finding.severity {
            case .note: severityNote
            case .warning: severityWarning
            case .damage: severityDamage
            }
        return self.finding(sentence(for: finding.kind), severity: severity, file: finding.file, offset: finding.offset)
    }

    private func sentence(for kind: StoreFinding.Kind) -> SafeText {
        switch kind {
        case .byteOrderMark: findingByteOrderMark
        case .newerVersion(let found, let known): findingNewerVersion(found: found, known: known)
        case .editedByHand: findingEditedByHand
        case .rejectedEdit(let keptAs, let error): findingRejectedEdit(sentence(for: error), keptAs: keptAs)
        case .rebuilt(let source, let keptAs): findingRebuilt(from: source, keptAs: keptAs)
        case .unreadableRecord(let array, let error): findingUnreadableRecord(array: array, sentence(for: error))
        case .damagedBackup: findingDamagedBackup
        case .lineBreakAdded: findingLineBreakAdded
        case .tornWriteCut(let bytes, let keptAs): findingTornWrite(bytes: bytes, keptAs: keptAs)
        case .suspectTail(let bytes, let keptAs): findingSuspectTail(bytes: bytes, keptAs: keptAs)
        case .badLine(let affected): findingBadLine(affected: affected)
        case .unreadableLine(let error): findingUnreadableLine(sentence(for: error))
        case .sequenceGap(let expected, let found): findingSequenceGap(expected: expected, found: found)
        case .brokenChain: findingBrokenChain
        case .changeWithoutRecord(let sequence, let key):
            findingChangeWithoutRecord(sequence: sequence, name(of: key, number: nil))
        case .unreadableChange(let sequence, let key, let error):
            findingUnreadableChange(sequence: sequence, name(of: key, number: nil), sentence(for: error))
        case .snapshotPostponed(let error): findingSnapshotPostponed(reason(for: error))
        case .missingJournal(let number): findingMissingJournal(number)
        case .snapshotDiffers(let keys): findingSnapshotDiffers(keys.map { name(of: $0, number: nil) })
        case .duplicateNumber(let number): findingDuplicateNumber(number)
        case .danglingReference(let from, let to):
            findingDangling(name(of: from, number: nil), to: name(of: to, number: nil))
        case .brokenInvariants(let key, let number, _): findingInvariants(name(of: key, number: number))
        case .missingSource: findingMissingSource
        case .damagedSource: findingDamagedSource
        case .spanMismatch(let key, let number): findingSpanMismatch(name(of: key, number: number))
        case .wrongPermissions(let found, let wanted): findingPermissions(found: found, wanted: wanted)
        case .notARegularFile: findingNotAFile
        case .networkFileSystem(let kind): findingNetworkFileSystem(kind)
        case .syncFolder(let program): findingSyncFolder(program)
        case .hardLinked(let names): findingHardLinked(names: names)
        case .unfinishedPurge: findingUnfinishedPurge
        case .conflictCopy: findingConflictCopy
        case .unexpectedFile: findingUnexpectedFile
        }
    }
}
