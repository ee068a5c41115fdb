/// Papers and news of them are told apart by how the text begins, where the title might be either's.
extension FactReader {
    /// 县政府就《政府工作报告》征求人大政协意见 above 本报讯…县政府召开座谈会: the last word of the title would name a paper, and the text is news in which somebody speaks.
    /// 关于…的意见 is a paper's title, whatever stands below.
    var isJournalism: Bool {
        guard !Self.paperMarks.occurs(in: title, range: 0..<title.count), !isAddressed,
            let first = scan.blocks.first?.range,
            Dateline.begins(text, first) || Self.newsOpening.occurs(in: text, range: first)
                || Self.newsTimes.stands(in: text, at: first.lowerBound) || isDay(first)
        else { return false }
        return scan.blocks.prefix(Self.opening).contains { speaksByName($0.range) }
    }
    private static let paperMarks: WordList = ["关于", "印发", "转发", "的通知", "的意见", "的方案", "实施方案", "实施意见", "若干意见"]
    private static let newsTimes: WordList = ["近日", "日前", "昨日", "今日", "昨天", "今天", "昨晚", "今晨"]

    /// 24日上午，
    private func isDay(_ block: Range<Int>) -> Bool {
        guard let (day, end) = ListMarker.arabicNumeral(text, at: block.lowerBound, limit: block.upperBound) else {
            return false
        }
        return (1...31).contains(day) && text.scalar(at: end) == 0x65E5
    }

    /// “政企早餐会”在市民之家举行: a gathering whose name no list has.
    var gathers: Bool {
        guard let place = Self.gatheredIn.first(in: text, range: lead) else { return false }
        let rest = place.upperBound..<min(lead.upperBound, place.upperBound + 90)
        return Self.held.occurs(in: text, range: rest)
    }
    private static let gatheredIn: WordList = ["会在", "会”在", "会”", "会于", "会”于"]
    private static let held: WordList = ["举行", "召开", "举办"]
    /// Blocks that are looked at.
    private static let opening = 12

    /// 朱光洪指出,…, 县长朱光洪强调,… at the beginning of a paragraph.
    private func speaksByName(_ block: Range<Int>) -> Bool {
        let head = block.lowerBound..<min(block.upperBound, block.lowerBound + 120)
        guard let name = people.firstMention(in: head)?.range else { return false }
        let end = scan.hits.word(.post, at: name.upperBound)?.end ?? name.upperBound
        guard let verb = scan.hits.word(.speech, at: end), let force = SpeechForce(rawValue: verb.payload) else {
            return false
        }
        return (force == .demand || force == .stress || force == .statement)
            && (text.scalar(at: verb.end).isComma || text.scalar(at: verb.end).isColon)
    }
}
