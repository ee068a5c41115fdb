internal import Glibc
internal import LedgerModel
internal import StrictJSON

// A purge: the plan, a durable line that says what goes and why, a snapshot without it, and then every older file, one after the other. From the line on the ledger is
// the purged one; whoever opens it for writing next finishes what was interrupted. Both locks are held throughout.

extension OpenLedger {
    /// - Throws: `.nothingToPurge` where nothing of that name was ever here.
    mutating func purge(
        _ target: PurgeTarget, because reason: String, as origin: StepOrigin
    ) throws(StoreError) -> PurgeReport {
        let (plan, documents) = try purgePlan(target, as: origin)
        let redaction = Redaction(plan)
        let before = contents
        let purged: LedgerContents
        do {
            purged = try redaction.contents(before)
        } catch {
            var number: Int?
            if case .item(let id) = error.key { number = before.items[id]?.number }
            throw .unpurgeable(error.key, number: number)
        }
        let operations = plan.blackening(from: before, to: purged)
        do {
            try folder.remove(PurgePlan.file)
            _ = try folder.create(PurgePlan.file, plan.serialized, permissions: filePermissions)
            try folder.synchronizeNames()
        } catch {
            throw .writeFailed(error)
        }
        let note = PurgeNote(
            reason: reason, records: plan.records, sources: plan.sources, head: loaded.replay.position.checksum)
        do throws(StoreError) {
            let draft = Draft(
                operation: .purge, step: origin.step, reverses: nil, operations: operations, purge: note)
            _ = try append([(draft, purged)], as: origin)
        } catch {
            if case .writeFailed = error { try? folder.remove(PurgePlan.file) }
            throw error
        }
        try finishPurge(plan, as: origin)
        return PurgeReport(plan, redaction, operations, from: before, to: purged, documents: documents)
    }

    private func purgePlan(
        _ target: PurgeTarget, as origin: StepOrigin
    ) throws(StoreError) -> (PurgePlan, documents: [String: [UInt8]]) {
        do {
            let known = try knownRecords()
            return (try PurgePlan(target, step: origin.step, known: known, contents: contents), known.documents)
        } catch let error as FileSystemError {
            throw .unreadable(error)
        } catch {
            throw .nothingToPurge
        }
    }

    /// Finishes a purge that was interrupted, or forgets one that had not begun.
    mutating func resumePurge(as origin: StepOrigin) throws(StoreError) {
        do throws(FileSystemError) {
            guard let (bytes, _) = try folder.contents(of: PurgePlan.file) else { return }
            if let plan = PurgePlan(bytes), try purgeSequence(of: plan) != nil {
                return try resume(plan, as: origin)
            }
            try folder.remove(PurgePlan.file)
            try folder.synchronizeNames()
        } catch {
            throw .writeFailed(error)
        }
    }

    private mutating func resume(_ plan: PurgePlan, as origin: StepOrigin) throws(FileSystemError) {
        do throws(StoreError) {
            try finishPurge(plan, as: origin)
        } catch {
            if case .writeFailed(let error) = error { throw error }
            throw FileSystemError(call: "purge", code: EIO, path: folder.path(PurgePlan.file))
        }
    }

    private mutating func finishPurge(_ plan: PurgePlan, as origin: StepOrigin) throws(StoreError) {
        let redaction = Redaction(plan)
        do throws(FileSystemError) {
            guard let sequence = try purgeSequence(of: plan) else { return }
            if try snapshotSequence() ?? 0 < sequence { try writePurgedSnapshot(redaction, as: origin) }
            let checksums = try rewriteHistory(redaction, before: sequence)
            try rewriteBackups(redaction, before: sequence, checksums)
            try rewriteQuarantine(redaction)
            try rewriteSources(redaction, plan)
            try folder.remove(PurgePlan.file)
            try folder.synchronizeNames()
        } catch {
            throw .writeFailed(error)
        }
    }

    private mutating func writePurgedSnapshot(_ redaction: Redaction, as origin: StepOrigin) throws(FileSystemError) {
        // The line of a version that did not tell what it blackened leaves that to the plan.
        do throws(Redaction.Unreadable) {
            loaded.replay.purged(try redaction.contents(contents))
        } catch {
            throw FileSystemError(call: "verify", code: EILSEQ, path: folder.path(StoreFolder.snapshot))
        }
        // It names owners and speakers. What is written next has none of what goes.
        try folder.remove(StoreFolder.index)
        try folder.remove(StoreFolder.newIndex)
        do throws(StoreError) {
            try writeSnapshot(as: origin)
        } catch {
            if case .writeFailed(let error) = error { throw error }
            throw FileSystemError(call: "verify", code: EILSEQ, path: folder.path(StoreFolder.newSnapshot))
        }
    }

    private func snapshotSequence() throws(FileSystemError) -> Int? {
        guard let (bytes, _) = try folder.contents(of: StoreFolder.snapshot) else { return nil }
        return (try? Snapshot(parsing: bytes))?.sequence
    }

    private func purgeSequence(of plan: PurgePlan) throws(FileSystemError) -> Int? {
        for file in try journalFiles().reversed() {
            let entries = JournalScan.entries(of: file.bytes, journal: file.number)
            if let entry = entries.last(where: { $0.purge != nil && $0.step == plan.step }) { return entry.sequence }
        }
        return nil
    }

    private func journalFiles() throws(FileSystemError) -> [(number: Int, name: String, bytes: [UInt8])] {
        var files: [(number: Int, name: String, bytes: [UInt8])] = []
        for (number, subfolder) in try LoadedLedger.allJournals(folder, from: 0) {
            let name = (subfolder.map { $0 + "/" } ?? "") + StoreFolder.journal(number)
            if let (bytes, _) = try folder.contents(of: name) { files.append((number, name, bytes)) }
        }
        return files
    }

    /// Every version of every record, here and in everything that is kept of the past.
    private func knownRecords() throws(FileSystemError) -> KnownRecords {
        var known = KnownRecords()
        known.add(contents)
        for file in try journalFiles() {
            for entry in JournalScan.entries(of: file.bytes, journal: file.number) { known.add(entry) }
        }
        for name in try folder.names(in: StoreFolder.backup) {
            guard let (bytes, _) = try folder.contents(of: StoreFolder.backup + "/" + name),
                let snapshot = try? Snapshot(parsing: bytes)
            else { continue }
            known.add(snapshot.contents)
        }
        for name in try folder.names(in: StoreFolder.sources) where name.hasSuffix(".txt") {
            known.documents[String(name.prefix(64))] = try folder.contents(of: StoreFolder.sources + "/" + name)?.bytes
        }
        return known
    }
}

// MARK: - The older files

extension OpenLedger {
    /// Takes what goes out of every line before the purge, and chains the lines again.
    ///
    /// - Returns: the checksums that the lines have now, by their numbers.
    private func rewriteHistory(
        _ redaction: Redaction, before sequence: Int
    ) throws(FileSystemError) -> [Int: Checksum] {
        var checksums: [Int: Checksum] = [:]
        for file in try journalFiles() {
            var result: [UInt8] = []
            for line in file.bytes.split(separator: UInt8(ascii: "\n")) {
                result += rewritten(Array(line), redaction, before: sequence, &checksums) + [UInt8(ascii: "\n")]
            }
            if result != file.bytes { try folder.replace(file.name, with: result, permissions: filePermissions) }
        }
        try folder.synchronizeNames(in: StoreFolder.history)
        try folder.synchronizeNames()
        return checksums
    }

    private func rewritten(
        _ line: [UInt8], _ redaction: Redaction, before sequence: Int, _ checksums: inout [Int: Checksum]
    ) -> [UInt8] {
        let checksum = line.withUnsafeBufferPointer { JournalLine.verifiedChecksum(of: $0) }
        guard let checksum, let object = (try? JSONValue(parsing: line))?.object, let number = object["seq"]?.integer
        else {
            return redaction.anything(line)
        }
        checksums[number] = checksum
        if number >= sequence { return line }
        var changed = redaction.line(object) ?? object
        // The chain starts again at a purge: what it says of the line before is not compared.
        let isPurge = object["op"]?.text == "purge"
        let stated = object["p"]?.text ?? Checksum.none.text
        let previous = isPurge ? stated : checksums[number - 1]?.text ?? stated
        if changed == object, previous == object["p"]?.text { return line }
        changed["c"] = nil
        changed["p"] = nil
        changed["p"] = .text(previous)
        let sealed = JournalLine.sealed(Array(JSONValue.object(changed).serialized.dropLast()))
        checksums[number] = sealed.checksum
        return Array(sealed.line.dropLast())
    }

    private func rewriteBackups(
        _ redaction: Redaction, before sequence: Int, _ checksums: [Int: Checksum]
    ) throws(FileSystemError) {
        for name in try folder.names(in: StoreFolder.backup) {
            let path = StoreFolder.backup + "/" + name
            guard let (bytes, _) = try folder.contents(of: path) else { continue }
            guard Snapshot.isIntact(bytes), var snapshot = try? Snapshot(parsing: bytes), snapshot.unreadable.isEmpty
            else {
                // One that cannot be read cannot be purged either.
                try folder.remove(path)
                continue
            }
            if snapshot.sequence >= sequence { continue }
            do throws(Redaction.Unreadable) {
                snapshot.contents = try redaction.contents(snapshot.contents)
            } catch {
                try folder.remove(path)
                continue
            }
            if snapshot.sequence > 0 { snapshot.checksum = checksums[snapshot.sequence] ?? .none }
            let result = snapshot.serialized()
            if result != bytes { try folder.replace(path, with: result, permissions: filePermissions) }
        }
        if try folder.status(StoreFolder.backup) != nil { try folder.synchronizeNames(in: StoreFolder.backup) }
    }

    private func rewriteQuarantine(_ redaction: Redaction) throws(FileSystemError) {
        let names = try folder.names(in: StoreFolder.quarantine)
        if names.isEmpty { return }
        for name in names {
            let path = StoreFolder.quarantine + "/" + name
            guard let (bytes, _) = try folder.contents(of: path) else { continue }
            let result = redaction.anything(bytes)
            if result != bytes { try folder.replace(path, with: result, permissions: filePermissions) }
        }
        try folder.synchronizeNames(in: StoreFolder.quarantine)
    }

    private func rewriteSources(_ redaction: Redaction, _ plan: PurgePlan) throws(FileSystemError) {
        for name in try folder.names(in: StoreFolder.sources) {
            let path = StoreFolder.sources + "/" + name
            let sha256 = String(name.prefix(64))
            if plan.removedSources.contains(sha256) {
                try folder.remove(path)
            } else if let places = plan.places[sha256] {
                guard name == sha256 + ".txt", let (bytes, _) = try folder.contents(of: path) else {
                    // What is not the text that was read, nobody can blacken.
                    try folder.remove(path)
                    continue
                }
                let result = redaction.text(bytes, places: places)
                if result != bytes { try folder.replace(path, with: result, permissions: filePermissions) }
            }
        }
        try folder.synchronizeNames(in: StoreFolder.sources)
    }
}
