import LedgerModel

/// Rows whose cells stand on lines of their own: one may be missing, or be broken over several lines.
extension TaskTable {
    /// Whether each column has its cell: as many, and names where the header says so.
    func isAligned(_ cells: [Range<Int>], _ scan: ArticleScan) -> Bool {
        let reader = BracketReader(scan: scan)
        return cells.count == columns.count
            && zip(columns, cells).allSatisfy { column, cell in
                guard [.lead, .responsible, .support].contains(column) else { return true }
                return reader.split(cell).allSatisfy {
                    reader.isBody(OwnerParser(scan: scan).asWritten($0)) || reader.bodiesEnd($0)
                        || scan.characterCount($0) <= 8 && !OwnerParser(scan: scan).isVerb(at: $0.lowerBound)
                            && scan.text.nextDigit(from: $0.lowerBound, before: $0.upperBound) == nil
                }
            }
    }

    /// The cells of such a row, one a column: the number, then what is to be done, then the names of those who do it, and the time at the end. A row in which
    /// no line holds names has its task and nothing else.
    func aligned(_ cells: [Range<Int>], _ scan: ArticleScan) -> [Range<Int>] {
        guard cells.count > 1, let task = columns.firstIndex(of: .task), columns.first == .number else { return cells }
        var aligned = columns.map { _ in cells[0].upperBound..<cells[0].upperBound }
        aligned[0] = cells[0]
        var rest = cells[1...]
        if let time = columns.firstIndex(of: .time), let last = rest.last, rest.count > 1,
            scan.characterCount(last) <= 16, BracketReader(scan: scan).hasDate(last)
        {
            aligned[time] = last
            rest.removeLast()
        }
        let bodies = columns.indices.filter { [.lead, .responsible, .support].contains(columns[$0]) }
        var names: [Range<Int>] = []
        let parser = OwnerParser(scan: scan)
        while rest.count > 1, names.count < 12, let last = rest.last, parser.wholeList(last) != nil {
            names.insert(last, at: 0)
            rest.removeLast()
        }
        if names.count <= bodies.count {
            for (column, cell) in zip(bodies, names) { aligned[column] = cell }
        } else if bodies.count == 1 {
            aligned[bodies[0]] = names[0].lowerBound..<names[names.count - 1].upperBound
        }
        aligned[task] = rest[rest.startIndex].lowerBound..<rest[rest.endIndex - 1].upperBound
        return aligned
    }
}
