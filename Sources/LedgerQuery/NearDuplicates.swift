package import LedgerModel

/// Demands that are probably one: the same speaker, dates within a week, and at least .8 of their pairs of characters in common.
package struct NearDuplicates: Sendable {
    /// From which likeness on two wordings are offered as one demand.
    package static let threshold = 800
    private static let days = 7

    private let ledger: Ledger
    /// Items that are not joined or cancelled, by speaker and the number of their day.
    private let byDay: [Key: [(row: Int, pairs: CharacterPairs)]]

    private struct Key: Hashable {
        let speaker: String?
        let day: Int32
    }

    /// - Parameter days: only items of articles of these days are looked at, with a week around them; nil = all.
    package init(_ ledger: Ledger, around days: [CalendarDate]? = nil) {
        self.ledger = ledger
        let wanted = days.map { days in days.map { $0.dayNumber - Int32(Self.days)...$0.dayNumber + Int32(Self.days) } }
        var dated: [RecordID: Int32] = [:]
        for article in ledger.articles {
            guard let day = article.date?.days?.lowerBound.dayNumber else { continue }
            if wanted?.contains(where: { $0.contains(day) }) ?? true { dated[article.id] = day }
        }
        var keys: [RecordID: Key] = [:]
        for directive in ledger.directives {
            if let day = dated[directive.article] {
                keys[directive.id] = Key(speaker: directive.speaker, day: day)
            }
        }
        var byDay: [Key: [(row: Int, pairs: CharacterPairs)]] = [:]
        ledger.items.forEachChunk { chunk, firstRow in
            for offset in chunk.ids.indices {
                guard let directive = chunk.columns.directives[offset], let key = keys[directive],
                    chunk.columns.statuses[offset] != .cancelled
                else { continue }
                byDay[key, default: []].append((firstRow + offset, CharacterPairs(chunk[offset].text)))
            }
        }
        self.byDay = byDay
    }

    /// The item of the ledger that is nearest to a wording, if one is near enough: of several the likest, of equals the one with the smallest number.
    ///
    /// - Parameters:
    ///   - source: items of it are passed over: what stands twice in one text was said twice.
    ///   - isBefore: only items with a smaller number.
    package func nearest(
        to text: String, speaker: String?, day: CalendarDate, excluding source: RecordID? = nil,
        before number: Int? = nil
    ) -> (item: ActionItem, likeness: Int)? {
        let pairs = CharacterPairs(text)
        var best: (item: ActionItem, likeness: Int)?
        for shift in -Self.days...Self.days {
            for candidate in byDay[Key(speaker: speaker, day: day.dayNumber + Int32(shift))] ?? [] {
                guard pairs.mayBeNear(candidate.pairs) else { continue }
                let likeness = pairs.likeness(to: candidate.pairs)
                guard likeness >= Self.threshold else { continue }
                let item = ledger.items[candidate.row]
                if let number, item.number >= number { continue }
                if let source, ledger.origin(of: item).source?.id == source { continue }
                if let best, (best.likeness, -best.item.number) >= (likeness, -item.number) { continue }
                best = (item, likeness)
            }
        }
        return best
    }

    /// The earlier item of another source that says the same as `item`.
    package func nearest(to item: ActionItem) -> (item: ActionItem, likeness: Int)? {
        let (directive, article, source) = ledger.origin(of: item)
        guard let directive, let day = article?.date?.days?.lowerBound else { return nil }
        return nearest(
            to: item.text, speaker: directive.speaker, day: day, excluding: source?.id, before: item.number)
    }
}

/// The pairs of neighbouring characters of a text, each once; marks, blanks and the width of characters do not count.
package struct CharacterPairs: Hashable, Sendable {
    /// Ascending.
    private let pairs: [UInt64]

    package init(_ text: String) {
        var pairs: [UInt64] = []
        var last: UInt32?
        for scalar in text.folded.unicodeScalars {
            guard
                scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                    || scalar.properties.isIdeographic
            else { continue }
            if let last { pairs.append(UInt64(last) << 32 | UInt64(scalar.value)) }
            last = scalar.value
        }
        pairs.sort()
        var distinct: [UInt64] = []
        for pair in pairs where pair != distinct.last { distinct.append(pair) }
        self.pairs = distinct
    }

    /// Whether the numbers of pairs alone leave it possible.
    fileprivate func mayBeNear(_ other: CharacterPairs) -> Bool {
        let (small, large) = (min(pairs.count, other.pairs.count), max(pairs.count, other.pairs.count))
        return large > 0 && small * 1000 >= large * NearDuplicates.threshold
    }

    /// Common pairs of all pairs, per mille.
    package func likeness(to other: CharacterPairs) -> Int {
        var (left, right, common) = (0, 0, 0)
        while left < pairs.count, right < other.pairs.count {
            if pairs[left] == other.pairs[right] {
                (left, right, common) = (left + 1, right + 1, common + 1)
            } else if pairs[left] < other.pairs[right] {
                left += 1
            } else {
                right += 1
            }
        }
        let all = pairs.count + other.pairs.count - common
        return all == 0 ? 0 : common * 1000 / all
    }
}
