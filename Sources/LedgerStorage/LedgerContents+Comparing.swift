internal import LedgerModel
internal import StrictJSON

// Two states of a ledger side by side, record by record as they stand in the files.

extension LedgerContents {
    /// The keys of records that are not the same in both, as they would stand in the files.
    func keysDiffering(from other: LedgerContents) -> [RecordKey] {
        var differing: [RecordKey] = []
        other.forEachDifference(from: self) { others, mine in
            if let key = (mine ?? others)?.key { differing.append(key) }
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

    /// Calls `body` for every record that is not the same in both, with nil where one has none: records of `other` in their order, then those that it has not.
    func forEachDifference(from other: LedgerContents, _ body: (_ mine: LedgerRecord?, _ others: LedgerRecord?) -> Void)
    {
        var (mine, theirs) = (JSONWriter(), JSONWriter())
        other.forEachRecord { others in
            guard let record = record(others.key) else { return body(nil, others) }
            mine.removeAll()
            record.write(into: &mine)
            theirs.removeAll()
            others.write(into: &theirs)
            // Members may stand in another order.
            if mine.bytes != theirs.bytes,
                (try? JSONValue(parsing: mine.bytes)) != (try? JSONValue(parsing: theirs.bytes))
            {
                body(record, others)
            }
        }
        forEachRecord { record in
            if other.record(record.key) == nil { body(record, nil) }
        }
    }

    /// The records that `record` names.
    static func references(of record: LedgerRecord) -> [RecordKey] {
        switch record {
        case .item(let item): ActionItem.schema.references.compactMap { $0.target(in: item) }
        case .directive(let directive): [.article(directive.article)]
        case .article(let article): [.source(article.source)]
        case .source, .department, .collective, .settings: []
        }
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
