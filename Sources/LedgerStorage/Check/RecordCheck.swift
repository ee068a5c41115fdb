internal import LedgerModel

/// Numbers, references and invariants.
struct RecordCheck {
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
        let violations = contents.settings.violations
        if !violations.isEmpty {
            findings.append(
                StoreFinding(.warning, .brokenInvariants(.settings, number: nil, violations), in: file))
        }
        contents.forEachReference { from, to in
            if !contents.holds(to) {
                findings.append(StoreFinding(.damage, .danglingReference(from: from, to: to), in: file))
            }
        }
    }
}
