package import LedgerModel
import LedgerQuery
import TerminalScreen
import Wording

/// Where a person is in a source and its items.
package struct Reading: Hashable, Sendable {
    package enum Cursor: Hashable, Sendable {
        case item(RecordID)
        /// Text that became no item, by its first byte.
        case piece(start: Int)
    }

    package enum Focus: Hashable, Sendable {
        case items
        case text
    }

    package var source: RecordID?
    package var cursor: Cursor?
    package var focus: Focus = .items
    var itemsTop = 0
    var textTop = 0
    /// What the text called the owner that was replaced last: it may be kept as an alias.
    var replacedWord: String?
}

/// What the screen of a source shows: derived from ledger, source and width, and made anew when one of them changes.
struct ReadingContent: Sendable {
    enum Line: Hashable, Sendable {
        case item(RecordID)
        /// The rule above the text that became no item.
        case restTitle
        /// An index in `pieces`.
        case piece(Int)
    }

    struct Key: Equatable {
        let ledger: Ledger
        let source: RecordID
        let text: SourceText
    }

    var key: Key?
    var text = SourceText([])
    private(set) var reading: SourceReading?
    /// What the pane of items shows.
    private(set) var lines: [Line] = []
    /// The earlier item of another source that a draft is near to.
    private(set) var near: [RecordID: (known: RecordID, likeness: Int)] = [:]
    /// Bytes of each row of the wrapped text, and the width for which they were made.
    private(set) var rows: [Range<Int>] = []
    private var columns = 0

    var pieces: [SourceReading.Piece] { reading?.pieces ?? [] }
    var restCount: Int { lines.count { if case .piece = $0 { true } else { false } } }

    mutating func make(_ key: Key, width: DisplayWidth, columns: Int) {
        if self.key != key {
            let isSameText = self.key?.text == key.text
            self.key = key
            text = key.text
            let reading = SourceReading(of: key.source, in: key.ledger, text: key.text.bytes)
            self.reading = reading
            let rest = reading.pieces.indices.filter {
                reading.pieces[$0].items.isEmpty && reading.pieces[$0].reason != .marker
            }
            lines = reading.items.map { .item($0) } + (rest.isEmpty ? [] : [.restTitle]) + rest.map { .piece($0) }
            findNear(reading.items, in: key.ledger)
            if !isSameText { self.columns = 0 }
        }
        if self.columns != columns {
            self.columns = columns
            rows = TextRows.rows(of: text.bytes, columns: columns, width)
        }
    }

    private mutating func findNear(_ items: [RecordID], in ledger: Ledger) {
        near = [:]
        let drafts = items.compactMap { ledger.items[$0] }.filter { $0.status == .draft }
        let days = drafts.compactMap { ledger.origin(of: $0).article?.date?.days?.lowerBound }
        if days.isEmpty { return }
        let duplicates = NearDuplicates(ledger, around: Array(Set(days)))
        for draft in drafts {
            if let found = duplicates.nearest(to: draft) { near[draft.id] = (found.item.id, found.likeness) }
        }
    }

    /// The piece that the cursor is on: of an item the first.
    func piece(at cursor: Reading.Cursor?) -> Int? {
        switch cursor {
        case .item(let id): pieces.firstIndex { $0.items.contains(id) }
        case .piece(let start): pieces.firstIndex { $0.range.lowerBound == start }
        case nil: nil
        }
    }

    func line(of cursor: Reading.Cursor?) -> Int? {
        switch cursor {
        case .item(let id): return lines.firstIndex(of: .item(id))
        case .piece(let start):
            return lines.firstIndex {
                if case .piece(let index) = $0 { pieces[index].range.lowerBound == start } else { false }
            }
        case nil: return nil
        }
    }

    func cursor(at line: Int) -> Reading.Cursor? {
        guard lines.indices.contains(line) else { return nil }
        switch lines[line] {
        case .item(let id): return .item(id)
        case .piece(let index): return .piece(start: pieces[index].range.lowerBound)
        case .restTitle: return nil
        }
    }

    /// The row in which a byte stands.
    func row(of offset: Int) -> Int? {
        rows.firstIndex { $0.upperBound > offset }
    }

    /// The piece that stands at a byte, or begins behind it.
    func firstPiece(from offset: Int) -> Int? {
        var (low, high) = (0, pieces.count)
        while low < high {
            let middle = (low + high) / 2
            if pieces[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
        }
        return low < pieces.count ? low : nil
    }
}

/// Wrapping a source to a width, by the places of its bytes.
private enum TextRows {
    static func rows(of text: [UInt8], columns: Int, _ width: DisplayWidth) -> [Range<Int>] {
        var rows: [Range<Int>] = []
        for line in text.split(separator: UInt8(ascii: "\n")) {
            var end = line.endIndex
            if end > line.startIndex, line[end - 1] == UInt8(ascii: "\r") { end -= 1 }
            let raw = String(decoding: text[line.startIndex..<end], as: UTF8.self)
            if !raw.contains(where: { !$0.isWhitespace }) { continue }
            let safe = SafeText(sanitising: raw)
            if safe.string.utf8.elementsEqual(raw.utf8) {
                rows += width.lineRanges(of: safe, columns: columns).map {
                    line.startIndex + $0.lowerBound..<line.startIndex + $0.upperBound
                }
            } else {
                rows += cut(raw, at: line.startIndex, columns, width)
            }
        }
        return rows
    }

    /// A line with marks for what cannot be shown: cut where it is full, whatever stands there.
    private static func cut(_ raw: String, at start: Int, _ columns: Int, _ width: DisplayWidth) -> [Range<Int>] {
        var rows: [Range<Int>] = []
        var (rowStart, offset, used) = (start, start, 0)
        for character in raw {
            let needed = width.columns(of: SafeText(sanitising: String(character)))
            if used + needed > columns, offset > rowStart {
                rows.append(rowStart..<offset)
                (rowStart, used) = (offset, 0)
            }
            used += needed
            offset += character.utf8.count
        }
        if offset > rowStart { rows.append(rowStart..<offset) }
        return rows
    }
}
