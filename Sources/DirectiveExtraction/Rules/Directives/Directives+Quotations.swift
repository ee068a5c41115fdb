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

    /// 习近平总书记指出，…。, 党的二十大强调，…。 where the text tells nothing that he did or that was held: a quotation, with which articles and speeches begin.
    mutating func quotesAuthority(_ sentence: Sentence) -> Bool {
        let start = sentence.range.lowerBound
        guard let length = Self.authorities.length(in: text, at: start),
            let clause = scan.clauseRanges(in: sentence.range).first
        else { return false }
        var verb = start + length
        while let adverb = Self.repeatedly.length(in: text, at: verb) { verb += adverb }
        guard let hit = scan.hits.word(.speech, at: verb), hit.end >= clause.range.upperBound, !isNewsOfAuthority else {
            return false
        }
        hasQuotation = true
        return true
    }

    mutating func goOn(with before: Speech?) {
        guard let now = speech, now.contentStart != before?.contentStart else { return }
        if let before { begin(before) } else { speech = nil }
        open = nil
    }

    /// News of what he did or of what was held says so near its beginning.
    private var isNewsOfAuthority: Bool {
        let opening = 0..<min(text.count, Self.openingOfNews)
        var offset = opening.lowerBound
        for _ in 0..<Self.namings {
            guard let found = Self.names.first(in: text, range: offset..<opening.upperBound) else { return false }
            offset = found.upperBound
            if Self.occasions.occurs(in: text, range: offset..<min(text.count, offset + Self.nearby)) { return true }
        }
        return false
    }
    private static let authorities: WordList = [
        "习近平总书记", "习近平主席", "习近平同志", "总书记", "党的十八大", "党的十九大", "党的二十大", "党的二十大报告", "党的二十届三中全会", "党的二十届四中全会",
    ]
    private static let repeatedly: WordList = [
        "多次", "反复", "曾", "曾经", "明确", "深刻", "一再", "还", "始终", "也", "曾多次", "特别", "再三",
    ]
    private static let names: WordList = ["习近平", "全会", "党的二十大"]
    private static let occasions: WordList = [
        "调研", "考察", "视察", "主持", "出席", "来到", "看望", "批示", "作出", "听取", "察看", "致信", "贺信", "回信", "致电", "签署", "集体学习", "召开",
        "举行",
        "会上", "座谈会", "讲话时", "会见", "会谈",
    ]
    /// In bytes, and in times that he is named.
    private static let openingOfNews = 1800
    private static let namings = 8
    private static let nearby = 120

    mutating func readQuoted(before speech: Speech?, in sentence: Sentence, block: Int) {
        guard !isDocument, var opening = speech, let words = quotedBefore(opening, sentence) else { return }
        opening.contentStart = words.lowerBound
        begin(opening)
        let part = Sentence(range: words, clauses: sentence.clauses, block: sentence.block, end: words.upperBound)
        readContent(part, block: block, from: words.lowerBound, marker: nil, speech: opening)
    }
}
