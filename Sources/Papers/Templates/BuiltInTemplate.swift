package import Wording

/// The wording that a report has where an office has not written its own.
package enum BuiltInTemplate {
    /// What an office can start from.
    package static func text(of kind: ReportKind, in language: Language) -> String {
        let head = "%%% \(language.rawValue) \(kind.rawValue)\n"
        let all = templateText.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
        guard let start = all.firstRange(of: head)?.upperBound else { return "" }
        let rest = all[start...]
        return String(rest[..<(rest.firstRange(of: "%%% ")?.lowerBound ?? rest.endIndex)])
    }

    package static func template(of kind: ReportKind, in language: Language) throws(TemplateError) -> PaperTemplate {
        try PaperTemplate(text(of: kind, in: language), name: kind.rawValue, vocabulary: kind.vocabulary)
    }
}
