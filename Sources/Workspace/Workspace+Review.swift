package import LedgerModel
package import LedgerStorage

// What a person decides about extracted items beyond one item at a time: parts, wholes, doubles.

extension Workspace {
    /// The two texts that `text` becomes where the second begins with `place`, without the marks between them.
    private static func parts(of text: String, at place: String) throws(Refusal) -> (
        first: Range<Int>, second: Range<Int>
    ) {
        let starts = text.ranges(of: place).map(\.lowerBound).filter { $0 != text.startIndex }
        guard !place.isEmpty, let start = starts.first else { throw .splitPlaceMissing(place) }
        if starts.count > 1 { throw .splitPlaceAmbiguous(place) }
        let first = text[..<start].trimmingSeparators
        let second = text[start...].trimmingSeparators
        guard !first.isEmpty, !second.isEmpty else { throw .splitPlaceMissing(place) }
        func bytes(_ part: Substring) -> Range<Int> {
            let lower = text.utf8.distance(from: text.startIndex, to: part.startIndex)
            return lower..<lower + part.utf8.count
        }
        return (bytes(first), bytes(second))
    }

    /// One item becomes two, in one step: the second begins where `place` stands in its text.
    ///
    /// - Throws: `EditRefusal`, `StoreError`.
    package func split(_ item: ActionItem, at place: String) throws -> ItemEdit {
        let alignment = sourceText(of: item).flatMap { SpanAlignment(of: item.text, spans: item.spans, in: $0) }
        func placed(_ range: Range<Int>) -> PlacedText {
            let bytes = Array(item.text.utf8)[range]
            return PlacedText(String(decoding: bytes, as: UTF8.self), alignment?.spans(of: range) ?? item.spans)
        }
        var edit = ItemEdit(changes: [], changed: [item.number], unchanged: [])
        do throws(Refusal) {
            let parts = try Workspace.parts(of: item.text, at: place)
            let (first, second) = try item.split(
                into: placed(parts.first), and: placed(parts.second), id: editContext().makeID())
            edit.changes = [.item(item, first), .add(.item(second))]
        } catch {
            throw EditRefusal(cases: [EditRefusal.Case(number: item.number, refusal: error)])
        }
        if alignment == nil, !item.spans.isEmpty { edit.remarks = [.placeNotDivided(number: item.number)] }
        return try commit(edit)
    }

    /// Several items become the first of them, in one step; the others are cancelled and say of which they are a part.
    ///
    /// - Throws: `EditRefusal`, `StoreError`.
    package func merge(_ items: [ActionItem]) throws -> ItemEdit {
        guard let first = items.first else { return ItemEdit(changes: [], changed: [], unchanged: []) }
        let others = distinct(items.dropFirst(), without: first)
        if others.isEmpty { return ItemEdit(changes: [], changed: [], unchanged: [first.number]) }
        var edit = ItemEdit(changes: [], changed: [first.number], unchanged: [])
        var refused: [EditRefusal.Case] = []
        func collect(_ item: ActionItem, _ body: () throws(Refusal) -> ActionItem) {
            do throws(Refusal) {
                edit.changes.append(.item(item, try body()))
            } catch {
                refused.append(EditRefusal.Case(number: item.number, refusal: error))
            }
        }
        let context = editContext()
        collect(first) { () throws(Refusal) in
            try first.merging(others, as: whole(of: [first] + others), makeID: context.makeID)
        }
        for other in others {
            collect(other) { () throws(Refusal) in try other.joined(to: first, isOneDemand: false) }
            edit.changed.append(other.number)
        }
        if !refused.isEmpty { throw EditRefusal(cases: refused) }
        return try commit(edit)
    }

    /// Says that items are one demand: the first stays, the others are cancelled as other wordings of it.
    ///
    /// - Throws: `EditRefusal`, `StoreError`.
    package func link(_ items: [ActionItem]) throws -> ItemEdit {
        guard let first = items.first else { return ItemEdit(changes: [], changed: [], unchanged: []) }
        var edit = ItemEdit(changes: [], changed: [], unchanged: [])
        var refused: [EditRefusal.Case] = []
        do throws(Refusal) {
            try first.guardTakingIn(isOneDemand: true)
        } catch {
            refused.append(EditRefusal.Case(number: first.number, refusal: error))
        }
        for other in items.dropFirst() {
            if other.joinedTo == first.id {
                edit.unchanged.append(other.number)
                continue
            }
            do throws(Refusal) {
                edit.changes.append(.item(other, try other.joined(to: first, isOneDemand: true)))
                edit.changed.append(other.number)
            } catch {
                refused.append(EditRefusal.Case(number: other.number, refusal: error))
            }
        }
        if !refused.isEmpty { throw EditRefusal(cases: refused) }
        return try commit(edit)
    }

    /// 不是要求: the directives from which the items come are none, so their drafts are cancelled; one step.
    ///
    /// - Throws: `EditRefusal` where one of their items is no draft any more, `StoreError`.
    package func rejectDirectives(of items: [ActionItem]) throws -> ItemEdit {
        let ledger = ledger
        let directives = Set(items.compactMap(\.directive))
        let all = ledger.items.filter { item in
            item.status != .cancelled && item.directive.map { directives.contains($0) } == true
        }
        let byHand = items.filter { $0.directive == nil }
        var edit = try ItemRequest.reject(reason: nil).edit(of: Array(all) + byHand, in: editContext())
        for id in directives.sorted() {
            guard let directive = ledger.directives[id], !directive.isRejected else { continue }
            var rejected = directive
            rejected.isRejected = true
            edit.changes.append(.replace(before: .directive(directive), after: .directive(rejected)))
        }
        if !edit.changes.isEmpty { _ = try store.commit(edit.changes, as: origin()) }
        return edit
    }

    /// Applies changes that a script wrote, in one step.
    ///
    /// - Returns: how many records changed, and the numbers of the items among them.
    /// - Throws: `WrittenChangeError`, `StoreError`.
    package func apply(_ written: [WrittenChange]) throws -> (recordCount: Int, numbers: [Int]) {
        let ledger = ledger
        var history: [HistoryEntry]?
        let changes = try WrittenChange.changes(written, in: ledger, makeID: editContext().makeID) { key, count in
            // Another process may have written a step that this ledger does not have: it is none of the last ones here.
            let entries = try history ?? store.history().filter { $0.sequence <= ledger.sequence }
            history = entries
            return lastLeaves(of: key, count: count, in: entries)
        }
        if changes.isEmpty { return (0, []) }
        for case .replace(.settings(let before), .settings(let after)) in changes
        where before.timeZone != after.timeZone && Zones.rules(of: after.timeZone) == nil {
            throw SettingKey.Refusal(key: .timeZone, value: after.timeZone)
        }
        let result = try store.commit(changes, as: origin())
        let numbers = result.changed.compactMap { key -> Int? in
            if case .item(let id) = key { result.ledger.items[id]?.number } else { nil }
        }
        return (result.changed.count, numbers.sorted())
    }

    /// The places that the last `count` changes of a record have set; nil where the journals do not have them all.
    private func lastLeaves(of key: RecordKey, count: Int, in history: [HistoryEntry]) -> Set<[String]>? {
        let changes = history.flatMap { $0.changes.filter { $0.key == key } }.suffix(count)
        guard changes.count == count, changes.allSatisfy({ $0.kind == .changed }) else { return nil }
        return Set(changes.flatMap { $0.leaves.map(\.path) })
    }

    /// Merges what a sync program kept aside: one step.
    ///
    /// - Parameter path: of the file, in bytes; one that lies in the ledger's folder goes to `quarantine/`.
    /// - Throws: `ConflictCopyError`, `StoreError`.
    package func merge(_ copy: ConflictCopy, at path: [UInt8]) throws -> ConflictCopyMerge {
        try store.merge(copy, named: store.nameInFolder(ofFileAt: path), as: origin())
    }

    /// A draft of a place in a source that became no item.
    ///
    /// - Returns: its number.
    /// - Throws: `StoreError`.
    package func addItem(from source: RecordID, at span: TextSpan) throws -> Int {
        let ledger = ledger
        guard let document = ledger.sources[source] else { return 0 }
        let text = try store.sourceText(sha256: document.sha256)
        let articles = Set(ledger.articles.filter { $0.source == source }.map(\.id))
        let directive = ledger.directives.first { directive in
            articles.contains(directive.article)
                && directive.spans.contains { $0.start < span.end && span.start < $0.end }
        }
        let range = max(0, span.start)..<min(text.count, max(span.start, span.end))
        let words = String(decoding: text[range], as: UTF8.self)
        let context = editContext()
        var changes: [Change] = []
        // An item stands in its source by its directive: a sentence that is in none gets one of its own.
        let home = directive?.id ?? context.makeID()
        if directive == nil,
            let article = ledger.articles.first(where: {
                $0.source == source && $0.span.start <= span.start && span.end <= $0.span.end
            })
                ?? ledger.articles.first(where: { $0.source == source })
        {
            changes.append(.add(.directive(Directive(id: home, article: article.id, text: words, spans: [span]))))
        }
        let item = ActionItem(id: context.makeID(), directive: home, text: words, spans: [span])
        changes.append(.add(.item(item)))
        return try store.commit(changes, as: origin()).numbers[item.id] ?? 0
    }

    // MARK: - Texts

    /// The text that was read from an item's source; nil where it has none or it cannot be read.
    package func sourceText(of item: ActionItem) -> [UInt8]? {
        ledger.origin(of: item).source.flatMap { try? store.sourceText(sha256: $0.sha256) }
    }

    /// What stands in the source from the first to the last, where only marks lie between them; else the texts one behind the other.
    private func whole(of items: [ActionItem]) -> PlacedText {
        let sorted = items.sorted { ($0.spans.first?.start ?? .max) < ($1.spans.first?.start ?? .max) }
        let spans = sorted.flatMap(\.spans)
        if let source = commonSource(of: items), let start = spans.first?.start, let end = spans.last?.end,
            end <= source.count,
            sorted.allSatisfy({ SpanAlignment(of: $0.text, spans: $0.spans, in: source) != nil }),
            zip(spans, spans.dropFirst()).allSatisfy({ left, right in
                left.end <= right.start
                    && String(decoding: source[left.end..<right.start], as: UTF8.self)
                        .allSatisfy { String.separators.contains($0) && !$0.isNewline }
            })
        {
            return PlacedText(String(decoding: source[start..<end], as: UTF8.self), [TextSpan(start, end)])
        }
        return PlacedText(items.map(\.text).joined(separator: "；"), spans)
    }

    private func commonSource(of items: [ActionItem]) -> [UInt8]? {
        let sources = Set(items.map { ledger.origin(of: $0).source?.id })
        return sources.count == 1 ? items.first.flatMap { sourceText(of: $0) } : nil
    }

    private func distinct(_ items: some Sequence<ActionItem>, without first: ActionItem) -> [ActionItem] {
        var seen: Set<RecordID> = [first.id]
        return items.filter { seen.insert($0.id).inserted }
    }

    /// Writes the step; the numbers of new items come behind those of the changed ones.
    private func commit(_ edit: ItemEdit) throws -> ItemEdit {
        if edit.changes.isEmpty { return edit }
        var edit = edit
        let result = try store.commit(edit.changes, as: origin())
        edit.changed += result.numbers.values.sorted()
        return edit
    }
}

extension Substring {
    /// Without separators at its ends.
    fileprivate var trimmingSeparators: Substring {
        let start = drop { String.separators.contains($0) }
        guard let last = start.lastIndex(where: { !String.separators.contains($0) }) else { return "" }
        return start[...last]
    }
}
