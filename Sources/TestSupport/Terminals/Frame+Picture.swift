package import TerminalScreen

extension Frame {
    /// The screen as text, one line a row, without spaces at the ends of lines.
    package var picture: String {
        (0..<size.rows).map { text(ofRow: $0) }.joined(separator: "\n")
    }

    /// The pieces of a row that have a style, as text: `tone:text`, with `>` before the tone under the cursor and `*` for the selection.
    package func styledPieces(ofRow row: Int) -> [String] {
        var pieces: [(style: Style, text: String)] = []
        for cell in self.row(row) {
            guard let character = cell.character else { continue }
            if let last = pieces.last, last.style == cell.style {
                pieces[pieces.count - 1].text.append(character)
            } else {
                pieces.append((cell.style, String(character)))
            }
        }
        return pieces.filter { $0.style != .plain }.map { piece in
            let marks = (piece.style.isCursor ? ">" : "") + (piece.style.isSelected ? "*" : "")
            return "\(marks)\(piece.style.tone):\(piece.text)"
        }
    }

    /// The columns in which a character stands in a row.
    package func columns(of character: Character, inRow row: Int) -> [Int] {
        self.row(row).enumerated().filter { $0.element.character == character }.map(\.offset)
    }
}
