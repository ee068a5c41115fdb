/// Who wrote a note on a paper, and on what day, before a colon.
extension SpeechFinder {
    /// 尹长河（11月6日）：…, 高岩（县委书记，11月6日）：…, 黎敏同志11月7日批示：…: somebody by name, the day on which he wrote, and the colon.
    func note(at offset: Int, limit: Int) -> Speech? {
        let reach = min(limit, offset + 120)
        for start in noteNames(from: offset, limit: reach) {
            guard let end = People.nameEnd(text, at: start, limit: reach, after: true) else { continue }
            var position = end
            if let length = Self.honours.length(in: text, at: position) { position += length }
            while position < reach, text.scalar(at: position).isBlank { position += text.width(at: position) }
            guard let (day, behind) = noteDay(at: position, limit: reach) else { continue }
            var speech = Speech(
                speaker: .person(scan.string(start..<end)), force: .demand, contentStart: behindMark(behind),
                start: offset, rule: SpeakerRule.label)
            speech.day = day
            return speech
        }
        return nil
    }

    /// The head of the line, and what stands behind the post there: 县委书记尹长河.
    private func noteNames(from offset: Int, limit: Int) -> [Int] {
        let head = offset..<min(limit, offset + 60)
        return [offset] + scan.hits.words(.post, in: head).map(\.end)
    }

    /// （11月6日）：, （县委书记，11月6日批示）：, 11月7日批示：: the day, and where the words begin behind the colon.
    private func noteDay(at offset: Int, limit: Int) -> (day: ChatHeader.Day, end: Int)? {
        let day: ChatHeader.Day
        var position = offset
        var isNote = false
        if text.scalar(at: offset).isOpeningParenthesis {
            guard let shelter = scan.segmentation.shelter(holding: offset), shelter.upperBound <= limit,
                let inner = text.position(before: shelter.upperBound),
                let digit = text.nextDigit(from: offset, before: inner),
                let (found, end) = ChatHeader.dayAt(text, digit, limit: inner),
                end == inner || Self.writing.length(in: text, at: end) == inner - end
            else { return nil }
            day = found
            position = shelter.upperBound
            isNote = true
        } else {
            guard let (found, end) = ChatHeader.dayAt(text, offset, limit: limit) else { return nil }
            day = found
            position = end
        }
        if let length = Self.writing.length(in: text, at: position) {
            position += length
            isNote = true
        }
        guard isNote, position < limit, text.scalar(at: position).isColon else { return nil }
        return (day, position + text.width(at: position))
    }

    private static let honours: WordList = [
        "同志", "书记", "副书记", "县长", "副县长", "市长", "副市长", "区长", "副区长", "镇长", "副镇长", "乡长", "副乡长", "主任", "副主任", "局长", "副局长",
        "部长", "常务副县长",
        "常务副市长", "常务副区长", "州长", "副州长", "旗长", "副旗长", "省长", "副省长", "主席", "副主席",
    ]
    private static let writing: WordList = [
        "批示", "签批", "阅批", "批阅", "阅示", "批", "批办", "圈阅", "批示指出", "批示要求", "批示如下", "作出批示", "作批示", "批示内容", "批示意见", "批注",
        "指示",
    ]
    /// Without one of these a name and a day are a rota's: 张伟（11月6日）：带班.
    static let notedPapers: WordList = ["批示", "签批", "阅批", "批阅", "阅示", "批办", "圈阅", "交办"]
}
