import LedgerQuery
import Mustache
import Wording

/// The wording of a report as an office can change it: Mustache tags for the values, and lines that say what they are (`# heading`, `@table departments`).
///
/// All mistakes are found before anything is rendered, with their line.
package struct PaperTemplate: Sendable {
    /// The file's name, or the kind.
    package let name: String
    package let text: String
    private let template: MustacheTemplate

    /// - Parameters:
    ///   - values: what the kind of report has, with examples of lists: each name that a tag may use.
    ///   - blocks: the tables and charts that it has.
    package init(_ text: String, name: String, vocabulary: TemplateVocabulary) throws(TemplateError) {
        self.name = name
        self.text = text
        try TemplateCheck(text, name: name, vocabulary: vocabulary).run()
        do {
            // Values are text for a page, not HTML.
            template = try MustacheTemplate(string: "{{% CONTENT_TYPE: TEXT}}" + text)
        } catch {
            let line = (error as? MustacheTemplate.ParserError)?.context.lineNumber ?? 1
            throw TemplateError(template: name, line: line, kind: .badTag)
        }
    }

    func lines(with values: TemplateValues) -> [TemplateLine] {
        template.render(TemplateValue.rendered(values)).split(separator: "\n").compactMap { TemplateLine($0) }
    }
}

/// What templates of one kind of report can name.
package struct TemplateVocabulary: Hashable, Sendable {
    package var values: Set<String>
    package var blocks: Set<String>

    package init(values: Set<String>, blocks: Set<String>) {
        self.values = values
        self.blocks = blocks
    }
}

/// The mistakes of a template that its library does not find, or does not say where they are.
private struct TemplateCheck {
    private let text: String
    private let name: String
    private let vocabulary: TemplateVocabulary
    private static let transforms: Set<String> = ["first", "last", "index", "even", "odd", "count", "empty"]

    init(_ text: String, name: String, vocabulary: TemplateVocabulary) {
        self.text = text
        self.name = name
        self.vocabulary = vocabulary
    }

    func run() throws(TemplateError) {
        var open: [(name: String, line: Int)] = []
        var rest = text[...]
        var line = 1
        var isEmpty = true
        while let start = rest.firstRange(of: "{{") {
            line += newlines(in: rest[..<start.lowerBound])
            if rest[..<start.lowerBound].contains(where: { !$0.isWhitespace }) { isEmpty = false }
            rest = rest[start.upperBound...]
            let closing = rest.hasPrefix("{") ? "}}}" : "}}"
            guard let end = rest.firstRange(of: closing) else { throw error(.badTag, line) }
            let tag = rest[..<end.lowerBound]
            try check(tag, line, &open, &isEmpty)
            line += newlines(in: tag)
            rest = rest[end.upperBound...]
        }
        if rest.contains(where: { !$0.isWhitespace }) { isEmpty = false }
        if let last = open.last { throw error(.sectionNotClosed(last.name), last.line) }
        if isEmpty { throw error(.empty, 1) }
        let lines = withoutComments.split(separator: "\n", omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() { try check(line: line, index + 1) }
    }

    /// The text with the line breaks of comments alone.
    private var withoutComments: String {
        var result = ""
        var rest = text[...]
        while let start = rest.firstRange(of: "{{!"), let end = rest[start.upperBound...].firstRange(of: "}}") {
            result += rest[..<start.lowerBound]
            result += String(repeating: "\n", count: newlines(in: rest[start.lowerBound..<end.lowerBound]))
            rest = rest[end.upperBound...]
        }
        return result + rest
    }

    private func check(
        _ tag: Substring, _ line: Int, _ open: inout [(name: String, line: Int)], _ isEmpty: inout Bool
    ) throws(TemplateError) {
        let sign = tag.first.flatMap { "#^/!>&{<$=%".contains($0) ? $0 : nil }
        if sign == "!" { return }
        isEmpty = false
        let name = (sign == nil ? tag : tag.dropFirst()).filter { !$0.isWhitespace }
        if let sign, "><$=%".contains(sign) { throw error(.notSupported("{{\(sign)"), line) }
        if name.contains("\n") || name.contains("{") { throw error(.badTag, line) }
        let value = try self.value(of: name, line)
        switch sign {
        case "#", "^": open.append((name, line))
        case "/":
            guard let last = open.popLast() else { throw error(.sectionNotOpen(name), line) }
            if last.name != name { throw error(.sectionNotClosed(last.name), last.line) }
            return
        default: break
        }
        if let value, !vocabulary.values.contains(value) {
            throw error(.unknownValue(value, suggestions: nearest(to: value, among: vocabulary.values.sorted())), line)
        }
    }

    /// The name inside transforms: `items` of `count(items)`; nil of `first()`.
    private func value(of name: String, _ line: Int) throws(TemplateError) -> String? {
        var name = name[...]
        while let bracket = name.firstIndex(of: "(") {
            guard name.last == ")", TemplateCheck.transforms.contains(String(name[..<bracket])) else {
                throw error(.notSupported(String(name)), line)
            }
            name = name[name.index(after: bracket)...].dropLast()
            if name.isEmpty { return nil }
        }
        if name == "." { return nil }
        if name.isEmpty { throw error(.badTag, line) }
        return String(name)
    }

    private func check(line: Substring, _ number: Int) throws(TemplateError) {
        let line = line.drop { $0 == " " || $0 == "\t" }
        guard line.first == "@" else { return }
        let word = String(line.dropFirst().prefix { $0.isASCII && $0.isLetter })
        guard TemplateLine.words.contains(word) else {
            throw error(.unknownLine(word, suggestions: nearest(to: word, among: TemplateLine.words)), number)
        }
        guard word == "table" || word == "bars" else { return }
        let block = line.dropFirst(word.count + 1).filter { !$0.isWhitespace }
        guard vocabulary.blocks.contains(block) else {
            throw error(
                .unknownBlock(block, suggestions: nearest(to: block, among: vocabulary.blocks.sorted())), number)
        }
    }

    private func newlines(in text: Substring) -> Int {
        text.count { $0.isNewline }
    }

    private func error(_ kind: TemplateError.Kind, _ line: Int) -> TemplateError {
        TemplateError(template: name, line: line, kind: kind)
    }
}
