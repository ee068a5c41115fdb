import Mustache
package import Wording

/// What a template can print or ask about. Text is marked, so that it can never be read as a line of the template itself.
package enum TemplateValue: Hashable, Sendable {
    case text(SafeText)
    /// As a section it is there where it is not 0.
    case number(Int)
    /// As a section it is there where it is true.
    case flag(Bool)
    /// As a section it is repeated.
    case list([TemplateValues])
}

package typealias TemplateValues = [String: TemplateValue]

extension TemplateValue {
    /// Stands before every text that a template prints. `SafeText` holds no control character, so a text can neither contain nor take away its mark.
    static let mark: Character = "\u{1F}"

    /// As the template library takes it.
    var rendered: Any {
        switch self {
        case .text(let text): RenderedText(text: text.string)
        case .number(let number): RenderedNumber(number: number)
        case .flag(let flag): flag
        case .list(let list): list.map { TemplateValue.rendered($0) }
        }
    }

    static func rendered(_ values: TemplateValues) -> [String: Any] {
        values.mapValues(\.rendered)
    }
}

private struct RenderedText: MustacheCustomRenderable {
    let text: String

    var renderText: String { text.isEmpty ? "" : String(TemplateValue.mark) + text }
    var isNull: Bool { text.isEmpty }
}

private struct RenderedNumber: MustacheCustomRenderable {
    let number: Int

    var renderText: String { String(number) }
    var isNull: Bool { number == 0 }
}
