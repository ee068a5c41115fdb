/// What the styles of a document say of paragraphs (`styles.xml`): headings, lists, hidden text.
struct DocxStyles {
    private struct Style {
        var name = ""
        var parent: String?
        var outline: Int?
        var list: String?
        var listLevel: Int?
        var isHidden: Bool?
    }

    private var styles: [String: Style] = [:]

    init() {}

    init(_ part: XMLPart) throws(ConversionFailure) {
        while let event = try part.next() {
            guard case .start("style", let isEmpty) = event, !isEmpty, let id = part.attribute("styleId") else {
                continue
            }
            styles[id] = try DocxStyles.readStyle(part)
        }
    }

    private static func readStyle(_ part: XMLPart) throws(ConversionFailure) -> Style {
        var style = Style()
        while let event = try part.next() {
            switch event {
            case .end("style"): return style
            case .start("name", _): style.name = (part.attribute("val") ?? "").lowercased()
            case .start("basedOn", _): style.parent = part.attribute("val")
            case .start("outlineLvl", _): style.outline = part.attribute("val").flatMap { Int($0) }
            case .start("numId", _): style.list = part.attribute("val")
            case .start("ilvl", _): style.listLevel = part.attribute("val").flatMap { Int($0) }
            case .start("vanish", _): style.isHidden = part.isOn
            default: break
            }
        }
        return style
    }

    /// 1 for a title or a heading of the first level … 9; nil for other paragraphs.
    func headingLevel(of id: String) -> Int? {
        inherited(id) { style in
            if ["title", "标题"].contains(style.name) { return 1 }
            for prefix in ["heading ", "标题 "] where style.name.hasPrefix(prefix) {
                if let level = Int(style.name.dropFirst(prefix.count)), (1...9).contains(level) { return level }
            }
            return style.outline.flatMap { (0...8).contains($0) ? $0 + 1 : nil }
        }
    }

    func list(of id: String) -> (list: String, level: Int)? {
        guard let list = inherited(id, { $0.list }) else { return nil }
        return (list, inherited(id) { $0.listLevel } ?? 0)
    }

    func isHidden(_ id: String) -> Bool { inherited(id) { $0.isHidden } ?? false }

    /// The first answer of a style or of those that it is based on.
    private func inherited<Value>(_ id: String, _ value: (Style) -> Value?) -> Value? {
        var next: String? = id
        for _ in 0..<16 {
            guard let style = next.flatMap({ styles[$0] }) else { return nil }
            if let value = value(style) { return value }
            next = style.parent
        }
        return nil
    }
}
