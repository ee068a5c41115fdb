/// The word lists that rules look for anywhere in a clause or a sentence. The one pass over a text finds their words too and marks the clauses in which
/// they begin, so that a list is searched for only where it has a word. A list that is not named here is searched for everywhere.
enum ScannedLists {
    /// At most 32, each with its bit.
    static let all: [(list: WordList, mark: UInt32)] = {
        let lists: [WordList] = [
            People.attendance, FactReader.attending, FactReader.hosting, FactReader.leading, FactReader.settled,
            FactReader.meeting, FactReader.issuing, DirectiveFinder.narrativeEnds, DirectiveFinder.listWords,
            ExhortationReader.taking, ExhortationReader.spirits, TaskCutter.statements, TaskCutter.commissions,
            OwnerParser.capacity, OwnerRoles.leading, OwnerRoles.partnering, DemandReader.blanket,
            DemandReader.reportSigns, DemandReader.future, DemandReader.formulas, DemandReader.backgrounds,
            CircumstanceReader.urgent, CircumstanceReader.once, DeadlineReader.signs, RecurrenceReader.signs,
            OwnerRoles.words, DemandReader.requested,
        ]
        return lists.enumerated().map { index, list in
            let mark: UInt32 = 1 << UInt32(index)
            list.setClauseMark(mark)
            return (list, mark)
        }
    }()
}

extension WordList {
    /// The first place in `range` where one of the words stands.
    @inline(__always)
    func first(in scan: ArticleScan, range: Range<Int>) -> Range<Int>? {
        scan.mayHold(self, in: range) ? first(in: scan.text, range: range) : nil
    }

    @inline(__always)
    func occurs(in scan: ArticleScan, range: Range<Int>) -> Bool {
        first(in: scan, range: range) != nil
    }
}
