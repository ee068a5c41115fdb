import Wording

/// A line of a rendered template, read.
enum TemplateLine: Hashable {
    case title(SafeText)
    case number(SafeText)
    case date(SafeText)
    case addressee(SafeText)
    case heading(level: Int, SafeText)
    case paragraph(SafeText)
    case note(SafeText)
    /// A table, tables or a chart, by name.
    case block(String)
    case signature(PaperSignature)
    case receipt(PaperReceipt)
    case pageBreak
    case part(PaperOrientation, SafeText)

    /// The words that can follow `@`.
    static let words = [
        "title", "number", "date", "to", "table", "bars", "sign", "receipt", "page", "part", "landscape",
    ]

    /// nil for an empty line.
    init?(_ line: Substring) {
        let line = line.trimmingMarks()
        guard let first = line.first else { return nil }
        let hashes = line.prefix { $0 == "#" }.count
        if (1...3).contains(hashes) {
            self = .heading(level: hashes, TemplateLine.text(line.dropFirst(hashes)))
        } else if first == ">" {
            self = .note(TemplateLine.text(line.dropFirst()))
        } else if first == "@" {
            let word = line.dropFirst().prefix { $0.isASCII && $0.isLetter }
            let rest = line.dropFirst(word.count + 1)
            let text = TemplateLine.text(rest)
            let fields = rest.split(separator: "|", omittingEmptySubsequences: false).map { TemplateLine.text($0) }
            switch word {
            case "title": self = .title(text)
            case "number": self = .number(text)
            case "date": self = .date(text)
            case "to": self = .addressee(text)
            case "table", "bars": self = .block(text.string)
            case "sign":
                self = .signature(PaperSignature(issuer: fields.first ?? "", date: fields.dropFirst().first ?? ""))
            case "receipt":
                self = .receipt(PaperReceipt(title: fields.first ?? "", fields: Array(fields.dropFirst())))
            case "page": self = .pageBreak
            case "part": self = .part(.portrait, text)
            case "landscape": self = .part(.landscape, text)
            default: self = .paragraph(TemplateLine.text(line))
            }
        } else {
            self = .paragraph(TemplateLine.text(line))
        }
    }

    /// Without the marks of what was filled in, and without spaces at its ends.
    private static func text(_ line: some StringProtocol) -> SafeText {
        SafeText(sanitising: String(line.filter { $0 != TemplateValue.mark }).trimmedSpaces)
    }
}

extension Substring {
    /// Without spaces at its ends; what a value brought stays.
    fileprivate func trimmingMarks() -> Substring {
        var line = drop { $0 == " " || $0 == "\t" || $0 == "\r" }
        while let last = line.last, last == " " || last == "\t" || last == "\r" { line = line.dropLast() }
        return line
    }
}

extension StringProtocol {
    fileprivate var trimmedSpaces: String {
        var text = Substring(self).drop { $0 == " " }
        while text.last == " " { text = text.dropLast() }
        return String(text)
    }
}
