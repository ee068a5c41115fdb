/// Notes that leaders wrote on a paper, one below the other.
extension DirectiveFinder {
    /// 尹长河（11月6日）：…: whose words follow.
    func note(behind offset: Int, limit: Int) -> Speech? {
        guard hasNotes, !isChat else { return nil }
        return SpeechFinder(scan: scan, people: people).note(at: offset, limit: limit)
    }

    /// 48小时内 and 今晚 count from the day on which the note was written.
    mutating func dateNotes() {
        for index in drafts.indices where drafts[index].day == nil && speeches.indices.contains(drafts[index].speech) {
            drafts[index].day = speeches[drafts[index].speech].day
        }
    }
}
