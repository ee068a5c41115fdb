package import Wording

/// A whole screen as a value: a grid of clusters with styles.
///
/// Every cell holds the left half of a cluster, or is the right half of the cluster before it. Drawing clips at the edges of the area it is
/// given, and never leaves half of a wide cluster: where one would be cut, a space stands.
package struct Frame: Equatable, Sendable {
    package struct Cell: Hashable, Sendable {
        package var glyph: Glyph
        package var style: Style

        package static let blank = Cell(glyph: .space, style: .plain)

        /// Nil in the right half of a wide cluster.
        package var character: Character? { glyph.character }
        package var isRightHalf: Bool { glyph == .rightHalf }
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
        let start = area.column + offset
        var column = start
        /// - Returns: whether there is room for more.
        func put(_ glyph: Glyph, _ columns: Int) -> Bool {
            if column >= limit { return false }
            let end = column + columns
            if column >= first && end <= limit {
                self.put(glyph, columns: columns, row: area.row, column: column, style: style)
            } else {
                for edge in max(first, column)..<max(first, min(end, limit)) {
                    self.put(.space, columns: 1, row: area.row, column: edge, style: style)
                }
            }
            column = end
            return true
        }
        if !width.forEachScalar(of: text, { put(Glyph($0), $1) }) {
            for cluster in width.clusters(of: text) where !put(Glyph(cluster.character), cluster.columns) { break }
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
        let glyph = Glyph(character)
        for row in max(0, area.row)..<max(0, area.row, min(area.row + area.rows, size.rows)) {
            for column in columns { put(glyph, columns: 1, row: row, column: column, style: style) }
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
            let (from, to) = (row * size.columns, (row + distance) * size.columns)
            cells.replaceSubrange(
                to + columns.lowerBound..<to + columns.upperBound,
                with: other.cells[from + columns.lowerBound..<from + columns.upperBound])
        }
    }

    private mutating func put(_ glyph: Glyph, columns: Int, row: Int, column: Int, style: Style) {
        let index = row * size.columns + column
        let end = index + columns
        // What the new cluster covers by half would be half a cluster.
        if cells[index].isRightHalf && column > 0 { cells[index - 1].glyph = .space }
        if column + columns < size.columns && cells[end].isRightHalf { cells[end].glyph = .space }
        cells[index] = Cell(glyph: glyph, style: style)
        if columns == 2 { cells[index + 1] = Cell(glyph: .rightHalf, style: style) }
    }
}

// MARK: - What is another one

extension Frame {
    /// The columns of a row between the first and the last cell that another frame of this size has otherwise, with the whole of every cluster that they touch in either; nil
    /// where there is none.
    package func columns(ofRow row: Int, otherThanIn other: Frame) -> Range<Int>? {
        guard other.size == size else { return 0..<size.columns }
        let (start, end) = (row * size.columns, (row + 1) * size.columns)
        var first = start
        while first < end, cells[first] == other.cells[first] { first += 1 }
        if first == end { return nil }
        var last = end - 1
        while cells[last] == other.cells[last] { last -= 1 }
        func isRightHalf(_ index: Int) -> Bool { cells[index].isRightHalf || other.cells[index].isRightHalf }
        while first > start, isRightHalf(first) { first -= 1 }
        while last + 1 < end, isRightHalf(last + 1) { last += 1 }
        return first - start..<last + 1 - start
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
