/// A place on the screen, from 0, 0 at the upper left.
package struct Position: Hashable, Sendable {
    package var row: Int
    package var column: Int

    package init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }
}

package struct Size: Hashable, Sendable {
    package var columns: Int
    package var rows: Int

    /// Negative numbers count as 0.
    package init(columns: Int, rows: Int) {
        self.columns = max(0, columns)
        self.rows = max(0, rows)
    }
}

/// A part of the screen; what is drawn into it is clipped at its edges.
package struct Area: Hashable, Sendable {
    package var row: Int
    package var column: Int
    package var size: Size

    package init(row: Int, column: Int, columns: Int, rows: Int) {
        self.row = row
        self.column = column
        size = Size(columns: columns, rows: rows)
    }

    package init(_ size: Size) {
        self.init(row: 0, column: 0, columns: size.columns, rows: size.rows)
    }

    package var rows: Int { size.rows }
    package var columns: Int { size.columns }
    package var isEmpty: Bool { rows == 0 || columns == 0 }

    package func contains(_ position: Position) -> Bool {
        (row..<row + rows).contains(position.row) && (column..<column + columns).contains(position.column)
    }

    /// One row of this area, counted from its own upper edge.
    package func line(_ index: Int) -> Area {
        Area(row: row + index, column: column, columns: columns, rows: index >= 0 && index < rows ? 1 : 0)
    }

    /// This area without that many rows and columns at its edges.
    package func inset(top: Int = 0, bottom: Int = 0, left: Int = 0, right: Int = 0) -> Area {
        Area(row: row + top, column: column + left, columns: columns - left - right, rows: rows - top - bottom)
    }

    /// An area of that size, or less where there is no room, in the middle of this one.
    package func centred(columns width: Int, rows height: Int) -> Area {
        let width = min(width, columns)
        let height = min(height, rows)
        return Area(
            row: row + (rows - height) / 2, column: column + (columns - width) / 2, columns: width, rows: height)
    }
}
