import LedgerModel

/// 强调：加快进度，按期销号。要…。紧盯重点，齐抓共管。…: headings of two times four characters in a speech.
extension DirectiveFinder {
    /// Two clauses of four characters without a subject and without 要.
    func isSlogan(_ range: Range<Int>) -> Bool {
        guard scan.characterCount(range) <= 10 else { return false }
        let clauses = scan.clauseRanges(in: range).filter { !$0.range.isEmpty }
        return clauses.count == 2 && clauses.allSatisfy { scan.characterCount($0.range) == 4 }
            && scan.modal(in: range) == nil
    }

    /// How many sentences of a block are such headings: one alone is a demand like others.
    func slogans(in block: Int) -> Int {
        scan.segmentation.sentencesOfBlock[block].count { index in
            let sentence = scan.sentences[index].range
            // The first follows the preamble.
            let last = scan.clauseRanges(in: sentence).suffix(2)
            guard let start = last.first?.range.lowerBound else { return false }
            return isSlogan(start..<sentence.upperBound)
                && (last.count == scan.clauseRanges(in: sentence).count || text.scalar(before: start).isColon)
        }
    }

    /// What is so and so, not what is to be done: no clause is headed by a verb of action.
    func tellsState(_ range: Range<Int>) -> Bool {
        scan.clauseRanges(in: range).allSatisfy { demands.tier(of: $0.range) < .adverb }
            && !(scan.clauseRanges(in: range).first.map { demands.tier(of: $0.range) == .action } ?? false)
    }
}
