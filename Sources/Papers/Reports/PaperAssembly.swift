import Wording

/// What one run of a template is filled with.
struct ReportContent {
    /// For the tab of a worksheet.
    var name: SafeText
    var orientation = PaperOrientation.portrait
    var values: TemplateValues
    /// What the template's `@table` and `@bars` lines stand for.
    var blocks: [String: [PaperBlock]]
}

/// Puts a rendered template and its tables together, and numbers the headings.
struct PaperAssembly {
    private let language: Language
    private var parts: [PaperPart]
    /// How many headings of each level there were since the last one above.
    private var numbers = [0, 0, 0]

    static func parts(of content: ReportContent, by template: PaperTemplate, in language: Language) -> [PaperPart] {
        var assembly = PaperAssembly(
            language: language, parts: [PaperPart(name: content.name, orientation: content.orientation)])
        for line in template.lines(with: content.values) { assembly.add(line, content.blocks) }
        return assembly.parts
    }

    private init(language: Language, parts: [PaperPart]) {
        self.language = language
        self.parts = parts
    }

    private mutating func add(_ line: TemplateLine, _ blocks: [String: [PaperBlock]]) {
        let last = parts.count - 1
        switch line {
        case .title(let text): parts[last].title = text
        case .number(let text): parts[last].number = text
        case .date(let text): parts[last].dateLine = text
        case .addressee(let text): parts[last].blocks.append(.addressee(text))
        case .heading(let level, let text): parts[last].blocks.append(heading(level, text))
        case .paragraph(let text): parts[last].blocks.append(.paragraph(text))
        case .note(let text): parts[last].blocks.append(.note(text))
        case .block(let name): parts[last].blocks += blocks[name] ?? []
        case .signature(let signature): parts[last].blocks.append(.signature(signature))
        case .receipt(let receipt): parts[last].blocks.append(.receipt(receipt))
        case .pageBreak: parts[last].blocks.append(.pageBreak)
        case .part(let orientation, let name):
            numbers = [0, 0, 0]
            parts.append(PaperPart(name: name, orientation: orientation))
        }
    }

    private mutating func heading(_ level: Int, _ text: SafeText) -> PaperBlock {
        numbers[level - 1] += 1
        for below in level..<3 { numbers[below] = 0 }
        return .heading(
            level: level, PaperNumbering.heading(text, level: level, number: numbers[level - 1], in: language))
    }
}
