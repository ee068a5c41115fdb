package import Wording

/// A whole screen as a value: a grid of clusters with styles.
///
/// Every cell holds the left half of a cluster, or is the right half of the cluster before it. Drawing clips at the edges of the area it is
/// given, and never leaves half of a wide cluster: where one would be cut, a space stands.
package struct Frame: Equatable, Sendable {
    package struct Cell: Hashable, Sendable {
        /// Nil in the right half of a wide cluster.
        package var character: Character?
        package var style: Style

        package static let blank = Cell(character: " ", style: .plain)
    }

    package let size: Size
    package let width: DisplayWidth
    /// Row by row.
    package private(set) var cells: [Cell]
    /// Where the terminal's own cursor stands: at the caret of a prompt, so that candidate windows follow it. Nil hides it.
    package var caret: Position?
    /// Where the hidden cursor stands otherwise: on the row that the next key acts on, for magnifiers and screen readers.
    package var focus: Position?

    package init(size: Size, width: DisplayWidth = DisplayWidth()) {
        self.size = size
        self.width = width
        cells = Array(repeating: .blank, count: size.columns * size.rows)
    }

    package subscript(row: Int, column: Int) -> Cell {
        cells[row * size.columns + column]
    }

    package var area: Area { Area(size) }

    package func row(_ row: Int) -> ArraySlice<Cell> {
        cells[row * size.columns..<(row + 1) * size.columns]
    }
}

// MARK: - Drawing

extension Frame {
    /// Draws one line at the left edge of an area's first row.
    /// - Parameter offset: columns from that edge.
    /// - Returns: the columns that were drawn.
    @discardableResult
    package mutating func draw(_ text: SafeText, in area: Area, at offset: Int = 0, style: Style = .plain) -> Int {
        guard area.rows > 0, area.row >= 0, area.row < size.rows else { return 0 }
        let limit = min(area.column + area.columns, size.columns)
        let first = max(0, area.column)
        var column = area.column + offset
        let start = column
        for cluster in width.clusters(of: text) {
            if column >= limit { break }
            let end = column + cluster.columns
            if column >= first && end <= limit {
                put(cluster.character, columns: cluster.columns, row: area.row, column: column, style: style)
            } else {
                for edge in max(first, column)..<max(first, min(end, limit)) {
                    put(" ", columns: 1, row: area.row, column: edge, style: style)
                }
            }
            column = end
        }
        return min(column, limit) - start
    }

    /// Draws pieces of different style one after the other.
    @discardableResult
    package mutating func draw(_ pieces: [StyledText], in area: Area, at offset: Int = 0) -> Int {
        var drawn = 0
        for piece in pieces {
            drawn += draw(piece.text, in: area, at: offset + drawn, style: piece.style)
        }
        return drawn
    }

    /// Fills an area with one sign of one column.
    package mutating func fill(_ area: Area, with character: Character = " ", style: Style = .plain) {
        let columns = max(0, area.column)..<max(0, area.column, min(area.column + area.columns, size.columns))
        for row in max(0, area.row)..<max(0, area.row, min(area.row + area.rows, size.rows)) {
            for column in columns { put(character, columns: 1, row: row, column: column, style: style) }
        }
    }

    /// Changes the style of what stands in an area, not the text.
    package mutating func restyle(_ area: Area, _ change: (inout Style) -> Void) {
        for row in max(0, area.row)..<max(0, area.row, min(area.row + area.rows, size.rows)) {
            for column in max(0, area.column)..<max(0, area.column, min(area.column + area.columns, size.columns)) {
                change(&cells[row * size.columns + column].style)
            }
        }
    }

    /// Takes an area over from another frame of this size.
    ///
    /// - Parameter first: the row in which the first of them comes to stand; nil = the same.
    package mutating func copy(_ area: Area, of other: Frame, toRow first: Int? = nil) {
        guard other.size == size else { return }
        let columns = max(0, area.column)..<max(0, area.column, min(area.column + area.columns, size.columns))
        let distance = (first ?? area.row) - area.row
        for row in max(0, area.row)..<max(0, area.row, min(area.row + area.rows, size.rows)) {
            guard (0..<size.rows).contains(row + distance) else { continue }
            for column in columns {
                cells[(row + distance) * size.columns + column] = other.cells[row * size.columns + column]
            }
        }
    }

    private mutating func put(_ character: Character, columns: Int, row: Int, column: Int, style: Style) {
        let index = row * size.columns + column
        let end = index + columns
        // What the new cluster covers by half would be half a cluster.
        if cells[index].character == nil && column > 0 { cells[index - 1].character = " " }
        if column + columns < size.columns && cells[end].character == nil { cells[end].character = " " }
        cells[index] = Cell(character: character, style: style)
        if columns == 2 { cells[index + 1] = Cell(character: nil, style: style) }
    }
}

// MARK: - As text

extension Frame {
    /// The characters of a row without styles and without spaces at its end.
    package func text(ofRow row: Int) -> String {
        var line = String(self.row(row).compactMap(\.character))
        while line.last == " " { line.removeLast() }
        return line
    }
}
