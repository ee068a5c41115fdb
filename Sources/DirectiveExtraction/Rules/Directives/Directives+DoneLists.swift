import LedgerModel

/// Lists of what has been done: what announces them says so, and their items ask nobody for anything, however they are worded.
extension DirectiveFinder {
    /// Whether a sentence asks for nothing, but begins a list of what has been done, or ends the list that is under way.
    mutating func passesOver(_ range: Range<Int>) -> Bool {
        if announcesDoneList(range) {
            isInDoneList = true
            isInReport = true
        } else if turnsToTopic(range) {
            list = nil
        } else {
            return false
        }
        open = nil
        return true
    }

    /// 一年来，主要做了以下工作。, 我们采取了三项措施：, 主要做法是：: whether a sentence announces a list of what has been done.
    func announcesDoneList(_ range: Range<Int>) -> Bool {
        guard scan.modal(in: range) == nil, !DemandReader.future.occurs(in: text, range: range),
            let last = scan.clauseRanges(in: range).last(where: { !$0.range.isEmpty })?.range
        else { return false }
        let words = scan.trimmed(last)
        guard scan.characterCount(words) <= 30 else { return false }
        if Self.ways.ends(in: text, before: words.upperBound) { return true }
        guard announcesList(words), let done = Self.done.first(in: text, range: words) else { return false }
        return scan.characterCount(done.upperBound..<words.upperBound) <= 12
    }
    private static let done: WordList = [
        "做了", "抓了", "开展了", "采取了", "推进了", "完成了", "落实了", "组织了", "实施了", "突出了", "办了", "干了", "做好了", "抓好了", "开展并完成了",
    ]
    private static let ways: WordList = [
        "主要做法", "主要做法是", "做法是", "具体做法是", "具体做法", "主要做法如下", "做法如下", "主要特点是", "主要经验是", "好的做法是", "好的方面是", "做法主要是", "好的方面",
        "做到了以下几点",
    ]

    /// Whether a block goes on with such a list: it is numbered or stands between its items, and nobody is told anything in it.
    mutating func isDoneList(_ block: Int) -> Bool {
        guard isInDoneList else { return false }
        let range = scan.blocks[block].range
        let marker = ListMarker.read(text, at: range.lowerBound, limit: range.upperBound)
        let opening = scan.segmentation.sentencesOfBlock[block].first.map { scan.sentences[$0].range } ?? range
        if marker?.style == .chineseNumber || scan.blocks[block].isHeading || scan.modal(in: opening) != nil
            || DemandReader.future.occurs(in: text, range: opening)
            || firstSpeaking(scan.segmentation.sentencesOfBlock[block]) != nil || Label.end(text, range) != nil
        {
            isInDoneList = false
            return false
        }
        return true
    }
}
