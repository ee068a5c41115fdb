import CXML

/// Walks through the tree of a page and gathers its lines. Without recursion: a page may nest as deep as it likes.
struct HTMLWalk {
    private typealias Node = UnsafeMutablePointer<xmlNode>

    private var lines: [String] = []
    private var line = ""
    private var prefix = ""
    private var hasHeading = false
    private var title = ""
    private var isPreformatted = 0
    /// The number that the next item of each open list has; nil where it is not numbered.
    private var lists: [Int?] = []
    private var tables: [Table] = []

    fileprivate struct Table {
        let isData: Bool
        var rows: [TableRow] = []
        /// Lines of the cell that is being read.
        var cell: [String]?
        var columns = 1
        /// Cells that reach down from rows above: by column, how many rows more and with which text.
        var hanging: [Int: (rows: Int, text: String)] = [:]
        var cellRows = 1
    }

    mutating func read(_ document: htmlDocPtr) {
        guard let root = xmlDocGetRootElement(document) else { return }
        var node: Node = root
        while true {
            if enter(node), let child = node.pointee.children {
                node = child
                continue
            }
            leave(node)
            while node != root, node.pointee.next == nil {
                guard let parent = node.pointee.parent, parent != root else {
                    node = root
                    break
                }
                node = parent
                leave(node)
            }
            guard node != root, let next = node.pointee.next else { return }
            node = next
        }
    }

    /// The lines, beginning with the page's title where it has no heading of its own.
    mutating func finish() -> [String] {
        endLine()
        let title = HTMLWalk.withoutSite(title.trimmed)
        if !hasHeading, !title.isEmpty, !lines.isEmpty { lines.insert("# " + title, at: 0) }
        return lines
    }

    // MARK: - Elements

    private static let dropped: Set<String> = [
        "script", "style", "noscript", "template", "nav", "aside", "footer", "iframe", "object", "embed", "svg", "math",
        "canvas", "audio", "video", "map", "rt", "rp",
        // Forms: their controls. The form itself is left, since some servers wrap the whole page in one.
        "input", "select", "option", "optgroup", "button", "textarea", "label", "datalist", "fieldset",
    ]

    private static let blocks: Set<String> = [
        "p", "div", "section", "article", "main", "header", "body", "form", "ul", "ol", "li", "dl", "dt", "dd", "table",
        "tbody", "thead", "tfoot", "tr", "td", "th", "caption", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "pre",
        "blockquote", "center", "address", "figure", "figcaption", "details", "summary",
    ]

    /// - Returns: whether to go on to its children.
    private mutating func enter(_ node: Node) -> Bool {
        switch node.pointee.type {
        case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
            if let content = node.pointee.content { append(String(cString: content)) }
            return false
        case XML_ELEMENT_NODE: break
        default: return false
        }
        let name = HTMLWalk.name(of: node)
        if HTMLWalk.dropped.contains(name) || HTMLWalk.isHidden(node) { return false }
        if name == "title" {
            if title.isEmpty, let content = xmlNodeGetContent(node) {
                title = HTMLWalk.collapsed(String(cString: content))
                duban_xml_free(content)
            }
            return false
        }
        if name == "br" { endLine() }
        guard HTMLWalk.blocks.contains(name) else { return true }
        endLine()
        begin(name, node)
        return true
    }

    private mutating func begin(_ name: String, _ node: Node) {
        switch name {
        case "h1", "h2", "h3": prefix = String(repeating: "#", count: Int(name.dropFirst()) ?? 1) + " "
        case "pre": isPreformatted += 1
        case "ul", "dl": lists.append(nil)
        case "ol": lists.append(HTMLWalk.number("start", of: node) ?? 1)
        case "li":
            guard let number = lists.last ?? nil else { break }
            let own = HTMLWalk.number("value", of: node) ?? number
            prefix = "\(own)."
            lists[lists.count - 1] = own &+ 1
        case "table": tables.append(Table(isData: HTMLTableShape.isData(node)))
        case "tr":
            if !tables.isEmpty { tables[tables.count - 1].rows.append(TableRow()) }
        case "td", "th":
            guard let table = tables.last, table.isData else { break }
            let index = tables.count - 1
            if table.rows.isEmpty { tables[index].rows.append(TableRow()) }
            tables[index].fillHanging()
            tables[index].cell = []
            tables[index].columns = min(64, max(1, HTMLWalk.number("colspan", of: node) ?? 1))
            tables[index].cellRows = min(1000, max(1, HTMLWalk.number("rowspan", of: node) ?? 1))
        default: break
        }
    }

    private mutating func leave(_ node: Node) {
        guard node.pointee.type == XML_ELEMENT_NODE else { return }
        let name = HTMLWalk.name(of: node)
        guard HTMLWalk.blocks.contains(name), !HTMLWalk.isHidden(node) else { return }
        endLine()
        prefix = ""
        switch name {
        case "pre": isPreformatted -= 1
        case "ul", "dl", "ol": lists.removeLast()
        case "td", "th":
            if !tables.isEmpty { tables[tables.count - 1].endCell() }
        case "tr":
            if !tables.isEmpty { tables[tables.count - 1].fillHanging() }
        case "table":
            let table = tables.removeLast()
            if table.isData { lines += TableRow.lines(of: table.rows) }
        default: break
        }
    }

    // MARK: - Text

    private mutating func append(_ text: String) {
        if isPreformatted > 0 {
            let parts = text.split(omittingEmptySubsequences: false) { $0.isNewline }
            for (index, part) in parts.enumerated() {
                if index > 0 { endLine() }
                line += part
            }
        } else {
            line += text
        }
    }

    private mutating func endLine() {
        let text = HTMLWalk.collapsed(line)
        line = ""
        guard !text.isEmpty else { return }
        if prefix.hasPrefix("#") { hasHeading = true }
        let whole = prefix + text
        if !prefix.hasPrefix("#") { prefix = "" }
        if let index = tables.indices.last, tables[index].cell != nil {
            tables[index].cell?.append(whole)
        } else {
            lines.append(whole)
        }
    }

    /// White space is one space, and none where a line of the page's source ends between characters that are written without spaces.
    static func collapsed(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var hasSpace = false
        for scalar in text.unicodeScalars {
            if scalar.properties.isWhitespace {
                hasSpace = true
                continue
            }
            if hasSpace, let last = result.last, !(isWide(last) && isWide(scalar)) { result.append(" ") }
            hasSpace = false
            result.append(scalar)
        }
        return String(result)
    }

    private static func isWide(_ scalar: Unicode.Scalar) -> Bool { (0x2E80...0xFFEF).contains(scalar.value) }

    /// 全县大会召开_某县人民政府: the title of a page without the name of its site.
    private static func withoutSite(_ title: String) -> String {
        for mark: Character in ["_", "|", "-", "—", "–"] {
            guard let place = title.lastIndex(of: mark) else { continue }
            let first = String(title[..<place]).trimmed
            if first.count >= 8 { return first }
        }
        return title
    }

    // MARK: - Nodes

    private static func name(of node: Node) -> String {
        node.pointee.name.map { String(cString: $0).lowercased() } ?? ""
    }

    private static func attribute(_ name: String, of node: Node) -> String? {
        guard node.pointee.properties != nil, let value = xmlGetProp(node, name) else { return nil }
        defer { duban_xml_free(value) }
        return String(cString: value)
    }

    private static func number(_ name: String, of node: Node) -> Int? {
        attribute(name, of: node).flatMap { Int($0.trimmed) }.flatMap { (0...1_000_000).contains($0) ? $0 : nil }
    }

    /// What a reader of the page does not see.
    private static func isHidden(_ node: Node) -> Bool {
        if node.pointee.properties == nil { return false }
        if attribute("hidden", of: node) != nil { return true }
        guard let style = attribute("style", of: node)?.lowercased() else { return false }
        let plain = style.filter { !$0.isWhitespace }
        return plain.contains("display:none") || plain.contains("visibility:hidden")
    }
}

extension HTMLWalk.Table {
    /// Puts the cells that reach down from above where the row has come to them.
    mutating func fillHanging() {
        guard let row = rows.indices.last else { return }
        while let above = hanging[rows[row].cells.count] {
            let column = rows[row].cells.count
            hanging[column] = above.rows > 1 ? (above.rows - 1, above.text) : nil
            rows[row].append(above.text)
        }
    }

    mutating func endCell() {
        guard let lines = cell, let row = rows.indices.last else { return }
        cell = nil
        let text = TableRow.cellText(lines)
        let column = rows[row].cells.count
        rows[row].append(text, columns: columns)
        if cellRows > 1 {
            for offset in 0..<columns { hanging[column + offset] = (cellRows - 1, offset == 0 ? text : "") }
        }
    }
}
