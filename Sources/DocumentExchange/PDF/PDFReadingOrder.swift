/// The order in which the lines of a page are read: from the top down, column by column where the page has columns.
enum PDFReadingOrder {
    /// Beyond so many lines a page is no page of prose, and is read from the top down.
    private static let largestPage = 400
    private static let smallestColumn = 4

    /// Runs of lines that are read one after the other; within each, lines stand below one another.
    static func columns(of lines: [PDFLine]) -> [[PDFLine]] {
        let sorted = lines.sorted { ($0.middle, $0.left) < ($1.middle, $1.left) }
        if sorted.count > largestPage { return [sorted] }
        return regions(sorted)
    }

    /// Cuts at the first stretch of the page that falls into columns: what is above it, its columns, what is below.
    private static func regions(_ lines: [PDFLine]) -> [[PDFLine]] {
        guard lines.count >= 2 * smallestColumn else { return lines.isEmpty ? [] : [lines] }
        for first in 0...(lines.count - 2 * smallestColumn) {
            guard let (end, gutter) = longestStretch(lines, from: first) else { continue }
            let stretch = lines[first..<end]
            let above = first > 0 ? [Array(lines[..<first])] : []
            return above + regions(stretch.filter { $0.right <= gutter })
                + regions(stretch.filter { $0.left >= gutter })
                + regions(Array(lines[end...]))
        }
        return [lines]
    }

    /// The end of the longest stretch from `first` that a gutter divides, and where that is.
    private static func longestStretch(_ lines: [PDFLine], from first: Int) -> (end: Int, gutter: Double)? {
        // A column begins with two lines side by side, or with one that leaves room for the other.
        var candidates = Set<Double>()
        for line in lines[first...].prefix(6) { candidates.formUnion([line.left - 2, line.right + 2]) }
        var best: (end: Int, gutter: Double)?
        for gutter in candidates {
            var end = first
            while end < lines.count, lines[end].right <= gutter || lines[end].left >= gutter { end += 1 }
            if end > best?.end ?? 0, areColumns(lines[first..<end], gutter) { best = (end, gutter) }
        }
        return best
    }

    /// Whether both sides are columns of prose: lines enough, as wide as their column, and not the cells of a table.
    private static func areColumns(_ lines: ArraySlice<PDFLine>, _ gutter: Double) -> Bool {
        for side in [lines.filter { $0.right <= gutter }, lines.filter { $0.left >= gutter }] {
            guard side.count >= smallestColumn, let left = side.map(\.left).min(), let right = side.map(\.right).max()
            else { return false }
            let full = side.count { $0.width >= (right - left) * 0.8 && $0.text.count >= 10 }
            if full * 2 < side.count { return false }
        }
        return true
    }
}
