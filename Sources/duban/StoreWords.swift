import LedgerModel
import LedgerStorage
import Wording
import Workspace

/// The store's errors and findings in words.
extension Catalogue {
    /// - Parameter leaves: the names and the clock of the ledger that it is about.
    func report(of error: StoreError, in leaves: LeafText) -> ([SafeText], ExitStatus) {
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
            (
                [
                    lockBusy(
                        process: holder?.process, host: holder?.host, since: holder?.since.map { leaves.instant($0) })
                ], .conflict
            )
        case .conflicts(let conflicts):
            ([conflictHeading] + conflicts.map { "  \(sentence(for: $0, in: leaves))" }, .conflict)
        case .invariants(let violations):
            (
                [invariantsBroken]
                    + violations.sorted { $0.key.idText < $1.key.idText }.map { key, violations in
                        "  \(violated(leaves.name(of: key), violations.map { sentence(for: $0, in: leaves) }))"
                    }, .failed
            )
        case .nothingToPurge: ([nothingToPurge], .failed)
        case .unpurgeable(let key, let number): ([unpurgeable(name(of: key, number: number))], .failed)
        case .nothingToUndo(let actor): ([nothingToUndo(by: actor)], .failed)
        case .nothingToRedo(let actor): ([nothingToRedo(by: actor)], .failed)
        case .fewerSteps(let available, let asked): ([fewerSteps(available: available, asked: asked)], .failed)
        case .undoBlocked(let obstacles):
            ([undoBlockedHeading] + obstacles.map { "  \(sentence(for: $0, in: leaves))" }, .failed)
        case .writeFailed(let error): ([writeFailed(reason(for: error))], .unwritable)
        case .notDurable(let error): ([notDurable(reason(for: error))], .unwritable)
        case .invalidText: ([invalidText], .failed)
        case .unwritable(let key, let error):
            ([unwritable(key.map { name(of: $0, number: nil) }, sentence(for: error))], .failed)
        case .tooLarge(_, let bytes, let limit): ([tooLarge(bytes: bytes, limit: limit)], .failed)
        }
    }

    func sentence(for reason: ReadOnlyReason) -> SafeText {
        switch reason {
        case .requested: readOnlyRequested
        case .noPermission(let error): readOnlyPermission(self.reason(for: error))
        case .openFolder(let path, let permissions): readOnlyOpenFolder(path, permissions)
        case .newerVersion(let version): readOnlyNewer(version: version)
        case .newerOperation(let word): readOnlyNewer(operation: word)
        case .editedByHand: readOnlyEdited
        case .damaged: readOnlyDamaged
        case .notDurable(let error): readOnlyNotDurable(self.reason(for: error))
        case .anotherLedger: readOnlyAnotherLedger
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

    func sentence(for conflict: Conflict, in leaves: LeafText) -> SafeText {
        let name = name(of: conflict.key, number: conflict.number, leaves.departments)
        switch conflict.kind {
        case .leaf(let path, _, let mine, let theirs):
            return self.conflict(
                name, field: leaves.name(path), mine: leaves.value(mine, at: path),
                theirs: leaves.value(theirs, at: path))
        case .revision(let seen, let now): return conflictRevision(name, seen: seen, now: now)
        case .removed: return conflictRemoved(name)
        case .exists: return conflictExists(name)
        case .invariants(let violations):
            return conflictInvariants(name, violations.map { sentence(for: $0, in: leaves) })
        case .referenced: return conflictReferenced(name)
        case .dangling(let target): return conflictDangling(name, to: self.name(of: target, number: nil))
        case .unreadable: return conflictUnreadable(name)
        }
    }

    private func sentence(for obstacle: UndoObstacle, in leaves: LeafText) -> SafeText {
        let name = name(of: obstacle.key, number: obstacle.number, leaves.departments)
        switch obstacle.kind {
        case .leaf(let path, let left, let now):
            let said = undoObstacle(
                name, field: leaves.name(path), left: leaves.value(left, at: path), now: leaves.value(now, at: path))
            return obstacle.by.map { said + changedBy($0) } ?? said
        case .removed: return conflictRemoved(name)
        case .exists: return conflictExists(name)
        case .invariants(let violations):
            return conflictInvariants(name, violations.map { sentence(for: $0, in: leaves) })
        case .referenced: return conflictReferenced(name)
        }
    }

    /// - Parameter departments: where their names are known; their ids otherwise.
    func name(of key: RecordKey, number: Int?, _ departments: DepartmentTable? = nil) -> SafeText {
        if let number { return "#\(number)" }
        let kind = recordKind(key.kindName)
        switch key {
        case .settings: return kind
        case .department(let id):
            return "\(kind) \(SafeText(sanitising: departments?.displayName(of: .department(id)) ?? id.rawValue))"
        default: return "\(kind) \(SafeText(sanitising: key.idText))"
        }
    }

    private func sentence(for violation: InvariantViolation, in leaves: LeafText) -> SafeText {
        switch violation {
        case .severalLeads: severalLeads
        case .closedWithOpenResponsibility(let owner):
            closedWithOpen(SafeText(sanitising: leaves.departments.displayName(of: owner)))
        case .closedWithoutTime: closedWithoutTime
        case .timeWithoutClosing: timeWithoutClosing
        case .writtenOffWhileOpen: writtenOffWhileOpen
        case .suspendedFromMissing: suspendedFromMissing
        case .suspendedFromWithoutSuspension: suspendedFromWithoutSuspension
        case .dueWithoutOriginal: dueWithoutOriginal
        case .grantedExtensionWithoutDate: grantedExtensionWithoutDate
        case .joinedWhileLive: joinedWhileLive
        case .verifiedWhileOpen: verifiedWhileOpen
        case .ownParent: ownParent
        case .ownAncestor: parentsLeadBack
        case .setting(let key): invalidSetting(key.rawValue)
        }
    }

    // MARK: - Findings

    /// What a person must know before anything else; empty for a sound ledger that can be written.
    func banner(of workspace: Workspace) -> [SafeText] {
        let health = workspace.health
        var lines: [SafeText] = []
        if let reason = health.readOnly, reason != .requested { lines.append(bannerReadOnly(sentence(for: reason))) }
        let leaves = LeafText(words: self, of: workspace.store)
        return lines + health.findings.map { finding($0, in: leaves) }
    }

    /// - Parameter leaves: the names and the clock of the ledger, where it is open.
    func finding(_ finding: StoreFinding, in leaves: LeafText? = nil) -> SafeText {
        let leaves = leaves ?? LeafText(words: self, of: nil)
        let severity =
            switch finding.severity {
            case .note: severityNote
            case .warning: severityWarning
            case .damage: severityDamage
            }
        if case .wrongPermissions(let found, let wanted) = finding.kind, finding.file == "." {
            return self.finding(
                findingFolderPermissions(found: found, wanted: wanted), severity: severity, file: finding.file,
                offset: nil)
        }
        return self.finding(
            sentence(for: finding.kind, in: leaves), severity: severity, file: finding.file, offset: finding.offset)
    }

    private func sentence(for edit: HandEditSummary, in leaves: LeafText) -> SafeText {
        let said = handEdit(
            numbers: edit.numbers, others: edit.recordCount - edit.numbers.count, isTakenOver: edit.isTakenOver,
            actor: HandEditSummary.actor)
        if edit.isComplete { return said }
        return said
            + handEditAside(
                edit.aside.map { sentence(for: $0, in: leaves) }, members: edit.members, keptAs: edit.keptAs)
    }

    private func sentence(for kind: StoreFinding.Kind, in leaves: LeafText) -> SafeText {
        switch kind {
        case .byteOrderMark: findingByteOrderMark
        case .newerVersion(let found, let known): findingNewerVersion(found: found, known: known)
        case .editedByHand: findingEditedByHand
        case .handEdit(let summary): sentence(for: summary, in: leaves)
        case .staleSnapshot(let generation): staleSnapshot(generation: generation)
        case .rejectedEdit(let keptAs, let error): findingRejectedEdit(sentence(for: error), keptAs: keptAs)
        case .rebuilt(let source, let keptAs): findingRebuilt(from: source, keptAs: keptAs)
        case .unreadableRecord(let array, let error): findingUnreadableRecord(array: array, sentence(for: error))
        case .damagedBackup: findingDamagedBackup
        case .lineBreakAdded: findingLineBreakAdded
        case .lineBreakMissing: findingLineBreakMissing
        case .tornWriteCut(let bytes, let keptAs): findingTornWrite(bytes: bytes, keptAs: keptAs)
        case .suspectTail(let bytes, let keptAs): findingSuspectTail(bytes: bytes, keptAs: keptAs)
        case .badLine(let affected): findingBadLine(affected: affected)
        case .unreadableLine(let error): findingUnreadableLine(sentence(for: error))
        case .sequenceGap(let expected, let found): findingSequenceGap(expected: expected, found: found)
        case .brokenChain: findingBrokenChain
        case .unknownOperation(let sequence, let word): findingUnknownOperation(word, sequence: sequence)
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
        case .brokenInvariants(let key, let number, let violations):
            violated(name(of: key, number: number), violations.map { sentence(for: $0, in: leaves) })
        case .missingSource: findingMissingSource
        case .damagedSource: findingDamagedSource
        case .spanMismatch(let key, let number): findingSpanMismatch(name(of: key, number: number))
        case .wrongPermissions(let found, let wanted): findingPermissions(found: found, wanted: wanted)
        case .notARegularFile: findingNotAFile
        case .networkFileSystem(let kind): findingNetworkFileSystem(kind)
        case .syncFolder(let program): findingSyncFolder(program)
        case .hardLinked(let names): findingHardLinked(names: names)
        case .unknownTimeZone(let name): unknownTimeZone(name, usual: Settings().timeZone)
        case .unfinishedPurge: findingUnfinishedPurge
        case .conflictCopy: findingConflictCopy
        case .unexpectedFile: findingUnexpectedFile
        case .unreadableHolidays(let error): findingHolidays(sentence(for: error))
        case .holidaysNotRead(let error): findingHolidays(reason(for: error))
        }
    }
}
