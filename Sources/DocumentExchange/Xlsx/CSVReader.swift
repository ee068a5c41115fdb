/// Reads comma-separated values: quotes as in RFC 4180, lines that end in LF, CRLF or CR, and the separator that the first lines use.
package enum CSVReader {
    package static func workbook(of text: String, name: String) -> Workbook {
        let scalars = Array(text.unicodeScalars)
        let separator = separator(in: scalars.prefix(4096))
        var rows: [SheetRow] = []
        var cells: [SheetCell] = []
        var field = String.UnicodeScalarView()
        var isQuoted = false
        var hasQuote = false
        var line = 1
        var index = 0
        func endOfField() {
            cells.append(SheetCell(unguarded(String(field)).trimmed))
            field.removeAll(keepingCapacity: true)
            hasQuote = false
        }
        func endOfRow() {
            endOfField()
            if cells.contains(where: { !$0.isEmpty }) { rows.append(SheetRow(number: line, cells: cells)) }
            cells.removeAll(keepingCapacity: true)
            line += 1
        }
        while index < scalars.count {
            let scalar = scalars[index]
            index += 1
            if isQuoted {
                if scalar != "\"" {
                    if scalar == "\r" {
                        if index < scalars.count, scalars[index] == "\n" { continue }
                        field.append("\n")
                    } else {
                        field.append(scalar)
                    }
                } else if index < scalars.count, scalars[index] == "\"" {
                    field.append(scalar)
                    index += 1
                } else {
                    isQuoted = false
                }
            } else if scalar == "\"", field.isEmpty, !hasQuote {
                (isQuoted, hasQuote) = (true, true)
            } else if scalar == separator {
                endOfField()
            } else if scalar == "\n" || scalar == "\r" {
                if scalar == "\r", index < scalars.count, scalars[index] == "\n" { index += 1 }
                endOfRow()
            } else {
                field.append(scalar)
            }
        }
        if !field.isEmpty || !cells.isEmpty { endOfRow() }
        return Workbook(sheets: [Sheet(name: name, rows: rows)])
    }

    /// Of comma, tab and semicolon the one that stands most often outside of quotes.
    private static func separator(in scalars: some Sequence<Unicode.Scalar>) -> Unicode.Scalar {
        let candidates: [Unicode.Scalar] = [",", "\t", ";"]
        var counts = [0, 0, 0]
        var isQuoted = false
        for scalar in scalars {
            if scalar == "\"" { isQuoted.toggle() }
            if !isQuoted, let index = candidates.firstIndex(of: scalar) { counts[index] += 1 }
        }
        let best = counts.indices.max { counts[$0] < counts[$1] || counts[$0] == counts[$1] && $0 > $1 } ?? 0
        return candidates[best]
    }

    /// Without the apostrophe that keeps a spreadsheet from taking a text for a formula.
    private static func unguarded(_ field: String) -> String {
        guard field.hasPrefix("'"), let second = field.unicodeScalars.dropFirst().first, FormulaGuard.isTrigger(second)
        else { return field }
        return String(field.dropFirst())
    }
}
