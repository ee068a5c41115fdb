/// The lists of a document (`numbering.xml`), and how far each has counted.
struct DocxNumbering {
    private struct Level {
        var start = 1
        var format = "decimal"
        /// `（%1）`: %n is the number of level n, from 1.
        var text = ""
        /// The level behind which it begins anew; nil = any above it, 0 = never.
        var restart: Int?
        /// All numbers in digits.
        var isLegal = false
    }

    private struct List {
        var abstract = ""
        /// Levels that this list counts anew, with their first number.
        var starts: [Int: Int] = [:]
        var levels: [Int: Level] = [:]
    }

    static let levelCount = 9
    private static let largestListCount = 20_000

    private var definitions: [String: [Int: Level]] = [:]
    /// A definition that stands for that of a style.
    private var styleLinks: [String: String] = [:]
    private var styleDefinitions: [String: String] = [:]
    private var lists: [String: List] = [:]
    /// By definition: lists that share one go on counting where the other ended.
    private var counters: [String: [Int?]] = [:]
    private var startedLists: Set<String> = []

    init() {}

    init(_ part: XMLPart) throws(ConversionFailure) {
        while let event = try part.next() {
            guard case .start(let name, let isEmpty) = event, !isEmpty else { continue }
            if definitions.count + lists.count > Self.largestListCount { throw .elementTooLarge }
            if name == "abstractNum", let id = part.attribute("abstractNumId") {
                definitions[id] = try readDefinition(id, part)
            } else if name == "num", let id = part.attribute("numId") {
                lists[id] = try readList(part)
            }
        }
        for (id, style) in styleLinks {
            if let target = styleDefinitions[style] { definitions[id] = definitions[target] }
        }
    }

    private mutating func readDefinition(_ id: String, _ part: XMLPart) throws(ConversionFailure) -> [Int: Level] {
        var levels: [Int: Level] = [:]
        while let event = try part.next() {
            switch event {
            case .end("abstractNum"): return levels
            case .start("lvl", let isEmpty):
                let index = Int(part.attribute("ilvl") ?? "") ?? 0
                if !isEmpty { levels[index] = try readLevel(part) }
            case .start("numStyleLink", _): styleLinks[id] = part.attribute("val")
            case .start("styleLink", _): if let style = part.attribute("val") { styleDefinitions[style] = id }
            default: break
            }
        }
        return levels
    }

    private func readLevel(_ part: XMLPart) throws(ConversionFailure) -> Level {
        var level = Level()
        while let event = try part.next() {
            switch event {
            case .end("lvl"): return level
            case .start("start", _): level.start = Int(part.attribute("val") ?? "") ?? 1
            case .start("numFmt", _): level.format = part.attribute("val") ?? part.attribute("format") ?? level.format
            case .start("lvlText", _): level.text = String((part.attribute("val") ?? "").prefix(64))
            case .start("lvlRestart", _): level.restart = part.attribute("val").flatMap { Int($0) }
            case .start("isLgl", _): level.isLegal = part.isOn
            default: break
            }
        }
        return level
    }

    private func readList(_ part: XMLPart) throws(ConversionFailure) -> List {
        var list = List()
        var index = 0
        while let event = try part.next() {
            switch event {
            case .end("num"): return list
            case .start("abstractNumId", _): list.abstract = part.attribute("val") ?? ""
            case .start("lvlOverride", _): index = Int(part.attribute("ilvl") ?? "") ?? 0
            case .start("startOverride", _): list.starts[index] = Int(part.attribute("val") ?? "") ?? 1
            case .start("lvl", let isEmpty):
                if !isEmpty { list.levels[Int(part.attribute("ilvl") ?? "") ?? index] = try readLevel(part) }
            default: break
            }
        }
        return list
    }

    /// Counts one paragraph of a list, and gives the mark that stands before it: `（一）`, `1.`; "" where it has none.
    mutating func nextMark(list id: String, level index: Int) -> String {
        guard let list = lists[id], (0..<Self.levelCount).contains(index) else { return "" }
        let definition = definitions[list.abstract] ?? [:]
        func level(_ index: Int) -> Level { list.levels[index] ?? definition[index] ?? Level() }
        func start(_ index: Int) -> Int { list.starts[index] ?? level(index).start }

        var numbers = counters[list.abstract] ?? Array(repeating: nil, count: Self.levelCount)
        if startedLists.insert(id).inserted {
            for overridden in list.starts.keys where (0..<Self.levelCount).contains(overridden) {
                numbers[overridden] = nil
            }
        }
        numbers[index] = numbers[index].map { min($0, Int(Int32.max)) + 1 } ?? start(index)
        for below in (index + 1)..<max(index + 1, Self.levelCount) {
            let restart = level(below).restart
            if restart != 0, restart.map({ index < $0 }) ?? true { numbers[below] = nil }
        }
        counters[list.abstract] = numbers
        return mark(of: level(index)) { position in
            let shown = level(position)
            let number = numbers[position] ?? start(position)
            return NumberFormat.text(number, as: level(index).isLegal ? "decimal" : shown.format)
        }
    }

    private func mark(of level: Level, number: (Int) -> String?) -> String {
        if level.format == "bullet" {
            // Bullets are mostly private characters of a font of symbols.
            let isText = level.text.unicodeScalars.allSatisfy {
                !(0xE000...0xF8FF).contains($0.value) && $0.value >= 0x80
            }
            return isText && level.text.count == 1 ? level.text : "●"
        }
        var mark = ""
        var characters = level.text[...]
        while let character = characters.popFirst() {
            if character == "%", let digit = characters.first?.wholeNumberValue, (1...Self.levelCount).contains(digit) {
                characters.removeFirst()
                mark += number(digit - 1) ?? ""
            } else {
                mark.append(character)
            }
        }
        // 1 and no mark behind it would run into the text.
        if let last = mark.unicodeScalars.last,
            last.properties.isAlphabetic && last.isASCII || last.properties.numericType != nil && last.isASCII
        {
            mark += " "
        }
        return mark
    }
}
