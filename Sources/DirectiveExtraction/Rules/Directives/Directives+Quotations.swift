/// Words that stand before whoever says them.
extension DirectiveFinder {
    /// “各村要修好水渠，”李伟说，“县水利局要派人指导。”: the first half, which ends with its comma.
    private func quotedBefore(_ speech: Speech, _ sentence: Sentence) -> Range<Int>? {
        let start = sentence.range.lowerBound
        guard text.scalar(at: start) == 0x201C, case .person = speech.speaker else { return nil }
        // Nobody is named farther behind his words, and nobody says more before he is.
        var offset = start + 3
        let limit = min(speech.contentStart, start + 900)
        while offset < limit, text.scalar(at: offset) != 0x201D { offset += text.width(at: offset) }
        guard offset < limit, speech.contentStart - offset <= 75, text.scalar(before: offset).isComma,
            let end = text.position(before: offset), end > start + 3
        else { return nil }
        return (start + 3)..<end
    }

    mutating func readQuoted(before speech: Speech?, in sentence: Sentence, block: Int) {
        guard !isDocument, var opening = speech, let words = quotedBefore(opening, sentence) else { return }
        opening.contentStart = words.lowerBound
        begin(opening)
        let part = Sentence(range: words, clauses: sentence.clauses, block: sentence.block, end: words.upperBound)
        readContent(part, block: block, from: words.lowerBound, marker: nil, speech: opening)
    }
}
