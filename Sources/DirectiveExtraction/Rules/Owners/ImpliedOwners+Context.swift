import LedgerModel

/// What the words around a task say against the owner that its topics or its text would give.
extension ImpliedOwners {
    /// 局属单位, 各科室: parts of a body, told by that body.
    static func isInner(_ owner: OwnerMention) -> Bool { owner.isPart }

    /// 自查报告于11月15日前报县扶贫办: who receives what others do.
    func isReceiver(_ key: OwnerKey, in task: Range<Int>) -> Bool {
        scan.hits.words(.unit, in: task).contains { hit in
            guard scan.vocabulary.unitNames[Int(hit.payload)].key == key else { return false }
            let start = hit.start - (OwnerParser.prefixes.length(in: text, before: hit.start) ?? 0)
            return Self.handing.ends(in: text, before: start)
        }
    }

    /// The clause that was last asked for, and whether its topics stand in a list of several bodies' matters.
    struct MixedList {
        var clause = 0..<0
        var isMixed = false
    }

    /// 对沼气池、粮库、在建工地等开展排查: one of the places of a work that is nobody's of them. A list of one body's own matters is that body's.
    func isListed(_ hit: Hit, in list: inout MixedList) -> Bool {
        guard isItem(hit) else { return false }
        guard let index = scan.segmentation.clause(beginningBy: hit.start) else { return false }
        let clause = scan.clauses[index].range
        if list.clause != clause { list = MixedList(clause: clause, isMixed: isMixed(clause)) }
        return list.isMixed
    }

    private func isMixed(_ clause: Range<Int>) -> Bool {
        guard scan.segmentation.listCommaCount(in: clause) >= 1 else { return false }
        let items = scan.hits.words(.topic, in: clause).filter { isItem($0) && !isInsideName($0) }
        guard Set(items.compactMap { scan.vocabulary.topics($0.payload).first?.owner }).count >= 2 else { return false }
        return items.count >= 3 || scan.segmentation.listCommaCount(in: clause) >= 2
            || items.contains { Self.conjunctions.stands(in: text, at: $0.end) }
    }

    /// Whether a mark or word of a list stands beside `hit`.
    private func isItem(_ hit: Hit) -> Bool {
        Self.listing.stands(in: text, at: hit.end) || Self.listing.ends(in: text, before: hit.start)
    }
    private static let listing: WordList = ["、", "和", "及", "以及", "与", "等"]
    private static let conjunctions: WordList = ["和", "及", "以及", "与"]
}
