import LedgerModel
package import LedgerQuery
import TerminalScreen
import Wording

/// By what the columns of the board are made, and which of their cards are in sight.
package struct BoardPlace: Hashable, Sendable {
    /// `.status` or `.stage`.
    package var lanes: Grouping = .status
    /// The first visible card of each column.
    var tops: [GroupKey: Int] = [:]
    /// The first visible column.
    var firstColumn = 0
}

/// A column of the board: a group and the lines of the outline that are its cards.
struct BoardColumn: Hashable, Sendable {
    let key: GroupKey
    let cards: Range<Int>
}

extension State {
    mutating func openBoard() {
        if view == .board && pane == .list {
            board.lanes = board.lanes == .status ? .stage : .status
            board.firstColumn = 0
        }
        view = .board
        pane = .list
    }

    /// The groups of the outline, and where the open items are shown, the states that none of them is in.
    var boardColumns: [BoardColumn] {
        guard let outline = listing.outline else { return [] }
        var columns: [BoardColumn] = []
        var place = 0
        while place < outline.lines.count {
            guard case .heading(let heading) = outline.lines[place] else { break }
            columns.append(BoardColumn(key: heading.key, cards: place + 1..<place + 1 + heading.lineCount))
            place += heading.lineCount + 1
        }
        if board.lanes == .status {
            let expected: [Status] =
                switch filter {
                case .open: Status.known.filter(\.isOpen)
                case .all: Status.known
                default: []
                }
            for (index, status) in expected.enumerated() where !columns.contains(where: { $0.key == .status(status) }) {
                columns.insert(BoardColumn(key: .status(status), cards: 0..<0), at: min(index, columns.count))
            }
        }
        return columns
    }

    private func column(of line: Int?, in columns: [BoardColumn]) -> Int? {
        line.flatMap { line in columns.firstIndex { $0.cards.contains(line) } }
    }

    // MARK: Moving

    mutating func moveInBoard(by cards: Int) {
        let columns = boardColumns
        guard let line = listing.cursorLine, let column = column(of: line, in: columns) else { return moveToFirst() }
        let range = columns[column].cards
        setCursor(min(max(range.lowerBound, line + cards), range.upperBound - 1))
    }

    /// To the same height in the next column that has a card.
    mutating func moveInBoard(columns step: Int) {
        let columns = boardColumns
        guard let line = listing.cursorLine, let column = column(of: line, in: columns) else { return moveToFirst() }
        let height = line - columns[column].cards.lowerBound - top(of: columns[column])
        var target = column + step
        while columns.indices.contains(target), columns[target].cards.isEmpty { target += step }
        guard columns.indices.contains(target) else { return }
        let cards = columns[target].cards
        setCursor(min(cards.lowerBound + top(of: columns[target]) + height, cards.upperBound - 1))
    }

    mutating func moveToEdgeInBoard(isFirst: Bool) {
        let columns = boardColumns
        guard let column = column(of: listing.cursorLine, in: columns) else { return moveToFirst() }
        let cards = columns[column].cards
        setCursor(isFirst ? cards.lowerBound : cards.upperBound - 1)
    }

    /// Keeps the card under the cursor in sight.
    mutating func showBoardCursor() {
        guard view == .board, let parts = boardParts else { return }
        let columns = boardColumns
        // The outline's headings are no cards.
        if column(of: listing.cursorLine, in: columns) == nil {
            setCursor(columns.first { !$0.cards.isEmpty }?.cards.lowerBound)
        }
        guard let line = listing.cursorLine, let current = column(of: line, in: columns) else { return }
        board.firstColumn = State.scrolled(
            board.firstColumn, to: current, count: columns.count, rows: parts.columnCount(of: columns.count))
        let cards = columns[current].cards
        board.tops[columns[current].key] = State.scrolled(
            top(of: columns[current]), to: line - cards.lowerBound, count: cards.count, rows: parts.cardCount)
    }

    func top(of column: BoardColumn) -> Int { min(board.tops[column.key] ?? 0, max(0, column.cards.count - 1)) }

    mutating func clickBoard(at position: Position) {
        guard let parts = boardParts else { return }
        let columns = boardColumns
        pane = .list
        for (index, area) in parts.columns(of: columns.count).enumerated() where area.contains(position) {
            guard columns.indices.contains(board.firstColumn + index) else { return }
            let column = columns[board.firstColumn + index]
            let card = (position.row - area.row - 1) / parts.cardRows + top(of: column)
            guard position.row > area.row, card < column.cards.count else { return }
            let line = column.cards.lowerBound + card
            if listing.cursorLine == line { pane = .detail }
            setCursor(line)
        }
    }
}

/// Where the columns and cards of the board stand.
struct BoardParts: Hashable, Sendable {
    let content: Area
    let cardRows: Int

    /// A column narrower than that says too little.
    private static let leastColumns = 24

    init(_ content: Area) {
        self.content = content
        cardRows = content.rows >= 14 ? 5 : 2
    }

    /// Cards that are in sight in one column, below its title.
    var cardCount: Int { max(1, (content.rows - 1 + (cardRows > 2 ? 1 : 0)) / cardRows) }

    func columnCount(of all: Int) -> Int {
        max(1, min(all, (content.columns + 1) / (BoardParts.leastColumns + 1)))
    }

    func columns(of all: Int) -> [Area] {
        let count = columnCount(of: all)
        return (0..<count).map { index in
            let start = index * (content.columns + 1) / count
            let end = (index + 1) * (content.columns + 1) / count - 1
            return content.inset(left: start, right: content.columns - end)
        }
    }
}

extension State {
    var boardParts: BoardParts? { layout.content(of: .list).map { BoardParts($0) } }
}
