internal import LedgerModel

// Which records name which, by what the schemas say.

extension LedgerContents {
    /// Calls `body` for each record that names another.
    func forEachReference(_ body: (_ from: RecordKey, _ to: RecordKey) -> Void) {
        for article in articles { body(.article(article.id), .source(article.source)) }
        for chunk in directives.chunks {
            for (id, article) in zip(chunk.ids, chunk.columns.articles) { body(.directive(id), .article(article)) }
        }
        let references = ActionItem.schema.references.filter { $0.kind == .item }
        for chunk in items.chunks {
            for (offset, id) in chunk.ids.enumerated() {
                if let directive = chunk.columns.directives[offset] { body(.item(id), .directive(directive)) }
                guard chunk.columns.mayNameItems(offset) else { continue }
                let item = chunk[offset]
                for reference in references {
                    if let target = reference.target(in: item) { body(.item(id), target) }
                }
            }
        }
    }

    /// Takes records away, and lets go of them in the items that name them.
    mutating func forget(_ keys: Set<RecordKey>) {
        var affected: Set<RecordID> = []
        forEachReference { from, to in
            if keys.contains(to), !keys.contains(from), case .item(let id) = from { affected.insert(id) }
        }
        for key in keys { remove(key) }
        for id in affected {
            guard var item = items[id] else { continue }
            _ = item.letGo { keys.contains($0) }
            put(.item(item))
        }
    }
}

extension ActionItem {
    /// Clears the references to records that are gone. An item that was joined to one of them is a draft again: what it asks for is asked for nowhere else.
    ///
    /// - Returns: what was named.
    mutating func letGo(where isGone: (RecordKey) -> Bool) -> [RecordKey] {
        let wasJoined = joinedTo != nil
        var gone: [RecordKey] = []
        for reference in ActionItem.schema.references {
            guard let target = reference.target(in: self), isGone(target) else { continue }
            reference.clear(&self)
            if reference.kind == .directive { spans = [] }
            gone.append(target)
        }
        // The time is that of a closing, which this is not.
        if wasJoined, joinedTo == nil, let draft = try? moved(to: .draft, at: Timestamp(milliseconds: 0)) {
            self = draft
        }
        return gone
    }
}

extension ItemColumns {
    /// Whether the item of that row may name others. Only a cancelled one is joined to another.
    fileprivate func mayNameItems(_ row: Int) -> Bool {
        statuses[row] == .cancelled || !members[row].isDisjoint(with: [.parent, .occurrenceOf])
    }
}
