/// Ordinals as they are written and as they are spoken.
extension ListMarker {
    /// 第一，…, 第二是…, 第一条，水从哪里来。, 第三件事，…: the word up to `mark`, and what shows that an item begins behind it.
    static func ordinalWord(_ text: UTF8Text, _ word: Range<Int>, number: Int, limit: Int) -> ListMarker? {
        let end = word.upperBound
        let next = text.scalar(at: end)
        let isDemand = next == 0x8981 && !notOrdinal.stands(in: text, at: end)
        guard next.isComma || next == 0x3001 || next == 0x662F || next.isColon || isDemand else { return nil }
        let markEnd = next == 0x662F ? end + 3 : end
        return ListMarker(
            style: .ordinalWord, ordinal: number, range: word.lowerBound..<markEnd,
            contentStart: skipMark(text, markEnd, limit), needsSuccessor: false)
    }
    /// 第一要务, 第一要素.
    private static let notOrdinal: WordList = ["要务", "要素", "要义", "要事", "要件"]

    /// Behind the 条, 点 or 件事 that whoever speaks counts with.
    static func counterEnd(_ text: UTF8Text, at offset: Int) -> Int {
        offset + (counters.length(in: text, at: offset) ?? 0)
    }
    private static let counters: WordList = [
        "条", "条意见", "条要求", "点", "点意见", "点要求", "件", "件事", "件事情", "个", "个事", "个事情", "个问题", "个方面", "个任务", "个要求", "个意见",
        "方面",
        "项工作", "项任务", "句话", "桩事", "码事",
    ]

    /// 头一条，…, 再一个，…, 最后一件事，…: an ordinal of speech. 99 where it only says that one more comes.
    static func countedWord(_ text: UTF8Text, at offset: Int, limit: Int) -> ListMarker? {
        let first = text.scalar(at: offset)
        // 头 再 还 最 另
        guard first == 0x5934 || first == 0x518D || first == 0x8FD8 || first == 0x6700 || first == 0x53E6,
            let length = countedOpenings.length(in: text, at: offset)
        else { return nil }
        let end = counterEnd(text, at: offset + length)
        guard end > offset + length, text.scalar(at: end).isComma || text.scalar(at: end).isColon else { return nil }
        return ordinalWord(text, offset..<end, number: first == 0x5934 ? 1 : 99, limit: limit)
    }
    private static let countedOpenings: WordList = ["头一", "再一", "还有一", "最后一", "另一", "另外一", "再有一"]
}
