internal import LedgerModel
internal import StrictJSON

extension LedgerContents {
    /// The keys of records that are not the same in both, as they would stand in the files.
    func keysDiffering(from other: LedgerContents) -> [RecordKey] {
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

    func forEachRecord(_ body: (LedgerRecord) -> Void) {
        body(.settings(settings))
        for department in departments.departments { body(.department(department)) }
        for collective in departments.collectives { body(.collective(collective)) }
        for source in sources { body(.source(source)) }
        for article in articles { body(.article(article)) }
        for directive in directives { body(.directive(directive)) }
        for item in items { body(.item(item)) }
    }
}

extension RecordOperation {
    /// What turns `old` into `new`, as the journal holds it.
    static func differences(
        from old: LedgerContents, to new: LedgerContents
    ) throws(JSONError) -> [RecordOperation] {
        var operations: [RecordOperation] = []
        for key in old.keysDiffering(from: new) {
            let before = old.record(key)
            let revision = before?.revision ?? 0
            switch (try before?.tree(), try new.record(key)?.tree()) {
            case (nil, let after?): operations.append(RecordOperation(key: key, effect: .add(after)))
            case (let before?, nil):
                operations.append(RecordOperation(key: key, effect: .remove(base: revision, was: before)))
            case (let before?, let after?):
                let patch = MergePatch.difference(before.object ?? JSONObject(), after.object ?? JSONObject())
                operations.append(
                    RecordOperation(key: key, effect: .set(base: revision, was: patch.was, set: patch.set)))
            case (nil, nil): break
            }
        }
        return operations
    }
}
