import CXML

/// Tells tables of data from those that lay out a page.
enum HTMLTableShape {
    private static let largestCell = 1500

    /// A table of data has no table or heading in it, no cell like a page, and two columns in most of its rows.
    static func isData(_ table: UnsafeMutablePointer<xmlNode>) -> Bool {
        var rowCount = 0
        var fullRowCount = 0
        var cellsInRow = 0
        var cellLength = 0
        func endRow() {
            if cellsInRow > 0 { rowCount += 1 }
            if cellsInRow >= 2 { fullRowCount += 1 }
            cellsInRow = 0
        }
        guard var node = table.pointee.children else { return false }
        while true {
            if node.pointee.type == XML_ELEMENT_NODE, let name = node.pointee.name {
                switch String(cString: name) {
                case "table", "h1", "h2", "h3", "article", "section": return false
                case "tr": endRow()
                case "td", "th":
                    cellsInRow += 1
                    cellLength = 0
                default: break
                }
            } else if node.pointee.type == XML_TEXT_NODE, let content = node.pointee.content {
                cellLength += String(cString: content).count
                if cellLength > largestCell { return false }
            }
            if let child = node.pointee.children, node.pointee.type == XML_ELEMENT_NODE {
                node = child
                continue
            }
            while node.pointee.next == nil {
                guard let parent = node.pointee.parent, parent != table else {
                    endRow()
                    return fullRowCount >= 2 && fullRowCount * 2 >= rowCount
                }
                node = parent
            }
            guard let next = node.pointee.next else { return false }
            node = next
        }
    }
}
