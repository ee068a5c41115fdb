import LedgerModel
import LedgerQuery
import TerminalScreen
import Wording

/// Where the parts of the screen of a source stand.
struct ReadingLayout: Hashable, Sendable {
    let text: Area?
    let items: Area?
    let detail: Area?
    let border: Int?

    static let gutter = 5

    init(_ body: Area, focus: Reading.Focus) {
        func divided(_ area: Area) -> (items: Area, detail: Area) {
            let detailRows = max(3, min(12, area.rows * 9 / 20))
            return (area.inset(bottom: detailRows), area.inset(top: area.rows - detailRows))
        }
        if body.columns >= 80 {
            let left = body.columns * (body.columns >= 112 ? 11 : 10) / 21
            text = body.inset(right: body.columns - left)
            border = left
            (items, detail) = optionals(divided(body.inset(left: left + 1)))
        } else if focus == .text {
            (text, items, detail, border) = (body, nil, nil, nil)
        } else {
            (text, border) = (nil, nil)
            (items, detail) = optionals(divided(body))
        }
    }

    var textRows: Area? { text?.inset(top: 1) }
    var itemRows: Area? { items?.inset(top: 1) }
}

private func optionals(_ pair: (items: Area, detail: Area)) -> (Area?, Area?) { (pair.items, pair.detail) }

extension State {
    var isReading: Bool { view == .review || view == .document }

    var readingBody: Area { Area(size).inset(top: access == .writable ? 1 : 2, bottom: 2) }
    var readingLayout: ReadingLayout { ReadingLayout(readingBody, focus: reading.focus) }

    /// The item that the cursor is on in the screen of a source.
    var readingItem: ActionItem? {
        guard case .item(let id)? = reading.cursor else { return nil }
        return ledger.items[id]
    }

    /// The text under the cursor that became no item.
    var readingPiece: SourceReading.Piece? {
        guard case .piece? = reading.cursor else { return nil }
        return readingContent.piece(at: reading.cursor).map { readingContent.pieces[$0] }
    }

    // MARK: Making it anew

    mutating func remakeReading() {
        guard isReading, let source = reading.source else { return }
        let text = sources[source] ?? (unreadableSources.contains(source) ? ReadingContent.noText : nil)
        guard let text else { return }
        let before = readingContent.line(of: reading.cursor)
        let textColumns = (readingLayout.text ?? readingBody).columns - ReadingLayout.gutter - 1
        readingContent.make(
            ReadingContent.Key(ledger: ledger, source: source, text: text), width: appearance.width,
            columns: max(4, textColumns))
        if readingContent.line(of: reading.cursor) == nil {
            let lines = readingContent.lines.indices
            let near = before.flatMap { line in lines.contains(line) ? readingContent.cursor(at: line) : nil }
            reading.cursor = near ?? readingContent.cursor(at: firstDraftLine ?? 0)
        }
        showReadingCursor()
    }

    private var firstDraftLine: Int? {
        readingContent.lines.firstIndex {
            if case .item(let id) = $0 { ledger.items[id]?.status == .draft } else { false }
        }
    }

    private mutating func showReadingCursor() {
        let rows = readingLayout.itemRows?.rows ?? readingBody.rows
        reading.itemsTop = State.scrolled(
            reading.itemsTop, to: readingContent.line(of: reading.cursor), count: readingContent.lines.count, rows: rows
        )
        let textRows = readingLayout.textRows?.rows ?? readingBody.rows
        guard let piece = readingContent.piece(at: reading.cursor) else { return }
        let range = readingContent.pieces[piece].range
        let last = readingContent.row(of: max(range.lowerBound, range.upperBound - 1))
        let first = readingContent.row(of: range.lowerBound)
        for row in [last, first].compactMap(\.self) {
            reading.textTop = State.scrolled(
                reading.textTop, to: row, count: readingContent.rows.count, rows: textRows)
        }
    }

    // MARK: Opening

    /// Sources that have drafts, in the order in which they were imported.
    var sourcesToReview: [RecordID] {
        ledger.sourcesOfDrafts().compactMap { ledger.sources[$0] }
            .sorted { ($0.importedAt, $0.id) < ($1.importedAt, $1.id) }.map(\.id)
    }

    /// Whether there are any. Asked for every frame.
    var hasSourceToReview: Bool {
        listing.counts?.lines.first?.draft != 0 && ledger.hasDraftOfSource
    }

    /// The source of the item under the cursor if it has drafts, else the first that has.
    mutating func openReview() {
        let waiting = sourcesToReview
        let here = item.flatMap { ledger.sourceID(of: $0) }
        guard let source = waiting.first(where: { $0 == here }) ?? waiting.first else { return }
        open(source, as: .review, at: item?.status == .draft ? item?.id : nil)
    }

    mutating func openDocument() {
        guard let item, let source = ledger.sourceID(of: item) else { return }
        open(source, as: .document, at: item.id)
    }

    mutating func open(_ source: RecordID, as view: View, at item: RecordID?) {
        if view == .review, ledgerBeforeReview == nil { ledgerBeforeReview = ledger }
        self.view = view
        if reading.source != source { readingContent = ReadingContent() }
        reading = Reading(source: source, cursor: item.map { .item($0) })
    }

    /// Back to the list, with the cursor on the item that was looked at.
    mutating func closeReading() {
        if let item = readingItem {
            if let line = listing.index(of: .item(item.id, under: nil)) { setCursor(line) }
            // Also where it is listed: the calendar goes to the day on which it is due.
            wantedItem = item.id
        }
        view = home
        // Nothing waits any more: an empty list would lead nowhere.
        if filter == .drafts, listing.figures?.draft == 0 { filter = .open }
    }

    // MARK: Moving

    mutating func moveInReading(by lines: Int) {
        guard lines != 0 else { return }
        if reading.focus == .text { return moveInText(by: lines) }
        let count = readingContent.lines.count
        let current = readingContent.line(of: reading.cursor) ?? 0
        var target = min(max(0, current + lines), max(0, count - 1))
        let step = lines > 0 ? 1 : -1
        // The rule above the rest is passed over.
        if readingContent.cursor(at: target) == nil { target = min(max(0, target + step), max(0, count - 1)) }
        if let cursor = readingContent.cursor(at: target) { reading.cursor = cursor }
    }

    /// From span to span, and over the text between that became no item.
    private mutating func moveInText(by lines: Int) {
        let pieces = readingContent.pieces
        guard !pieces.isEmpty else { return }
        let current = readingContent.piece(at: reading.cursor) ?? 0
        var target = min(max(0, current + lines), pieces.count - 1)
        // An item may have several places: the next one is that of another item.
        let step = lines > 0 ? 1 : -1
        while cursor(on: target) == reading.cursor, pieces.indices.contains(target + step) { target += step }
        reading.cursor = cursor(on: target) ?? reading.cursor
    }

    /// The cursor on what begins or stands in a row of the text.
    mutating func clickText(row: Int) {
        guard readingContent.rows.indices.contains(row),
            let piece = readingContent.firstPiece(from: readingContent.rows[row].lowerBound)
        else { return }
        reading.cursor = cursor(on: piece)
    }

    private func cursor(on piece: Int) -> Reading.Cursor? {
        let piece = readingContent.pieces[piece]
        let live = piece.items.first { ledger.items[$0]?.status != .cancelled } ?? piece.items.first
        return live.map { .item($0) } ?? .piece(start: piece.range.lowerBound)
    }

    mutating func moveToEdgeInReading(isFirst: Bool) {
        moveInReading(by: isFirst ? -(readingContent.lines.count + readingContent.pieces.count) : Int(Int32.max))
    }

    mutating func changeReadingFocus() {
        reading.focus = reading.focus == .items ? .text : .items
    }

    /// To the next draft that is not certain, in this source or the next one that has any.
    mutating func moveToUnsure(by step: Int) {
        if let found = nextDraft(by: step, where: { !$0.isCertain }) {
            reading.cursor = .item(found)
            return
        }
        let waiting = sourcesToReview
        guard let place = waiting.firstIndex(where: { $0 == reading.source }) ?? (waiting.isEmpty ? nil : 0) else {
            message = Message(.neutral, words.nothingUnsure)
            return
        }
        let next = waiting[(place + step + waiting.count) % waiting.count]
        if next == reading.source {
            message = Message(.neutral, words.nothingUnsure)
        } else {
            open(next, as: .review, at: nil)
            message = Message(.neutral, words.nextSource)
        }
    }

    /// The next draft in the order of the text, from the cursor on and then from the other end.
    func nextDraft(by step: Int, where isWanted: (ActionItem) -> Bool = { _ in true }) -> RecordID? {
        let items = readingContent.lines.compactMap { line -> RecordID? in
            if case .item(let id) = line { id } else { nil }
        }
        guard !items.isEmpty else { return nil }
        let start: Int
        if case .item(let id)? = reading.cursor, let place = items.firstIndex(of: id) {
            start = place
        } else {
            start = step > 0 ? -1 : items.count
        }
        for distance in 1...items.count {
            let place = ((start + step * distance) % items.count + items.count) % items.count
            if let item = ledger.items[items[place]], item.status == .draft, isWanted(item), place != start {
                return item.id
            }
        }
        return nil
    }

    var certainDrafts: [RecordID] {
        guard isReading else { return [] }
        return readingContent.lines.compactMap { line in
            guard case .item(let id) = line, let item = ledger.items[id], item.status == .draft, item.isCertain,
                readingContent.near[id] == nil, !ledger.isLowValue(item)
            else { return nil }
            return id
        }
    }

    /// The item that stands behind the cursor's in the text and can be joined to it.
    var itemToMerge: RecordID? {
        guard let item = readingItem, let line = readingContent.line(of: reading.cursor) else { return nil }
        for next in readingContent.lines.dropFirst(line + 1) {
            guard case .item(let id) = next, let other = ledger.items[id] else { return nil }
            if other.status == item.status { return id }
            if other.status != .cancelled { return nil }
        }
        return nil
    }

    /// How many of the source's items a person has decided on.
    var reviewProgress: (done: Int, total: Int, unsure: Int) {
        var progress = (done: 0, total: 0, unsure: 0)
        for line in readingContent.lines {
            guard case .item(let id) = line, let item = ledger.items[id] else { continue }
            progress.total += 1
            if item.status != .draft { progress.done += 1 } else if !item.isCertain { progress.unsure += 1 }
        }
        return progress
    }
}

extension ReadingContent {
    /// For a source whose text cannot be read: its items are there all the same.
    static let noText = SourceText([])
}
