/// Sentences that only say what the work before them is for.
extension TaskCutter {
    /// 一是抓好秋收。确保颗粒归仓。: what is to be reached goes with the work that reaches it. 确保3月底前完工 has a day, and is work itself.
    func isOnlyAim(_ piece: Piece) -> Bool {
        guard !draft.isDocument, !piece.isNested, Self.aims.stands(in: text, at: piece.range.lowerBound),
            scan.modal(in: piece.range) == nil
        else { return false }
        return scan.clauseRanges(in: piece.range).allSatisfy { demands.tier(of: $0.range) <= .purpose }
            && deadlines.readings(in: piece.range).isEmpty
    }
    private static let aims: WordList = ["确保", "力争", "争取", "保证"]
}
