import LedgerModel

/// The matters of minutes: 一、关于征地问题, 二、关于资金问题.
extension DirectiveFinder {
    /// A matter by its number, and where its heading begins.
    struct Matter: Sendable {
        let ordinal: Int
        let start: Int
    }

    /// 三、其他 behind 二、…赵卫国强调：一是…, 二、关于资金问题 behind 一、…会议指出，…: the next matter of minutes closes what was said in the one before,
    /// and what it says is settled again by the meeting. The points of a speech that began above all matters go on.
    mutating func beginMatter(_ marker: ListMarker?, _ range: Range<Int>) {
        guard kind == .minutes, !isDocument, ownWords == nil, let marker, marker.style == .chineseNumber,
            let ordinal = marker.ordinal
        else { return }
        guard let last = matter else {
            if ordinal == 1 { matter = Matter(ordinal: 1, start: range.lowerBound) }
            return
        }
        guard ordinal == last.ordinal + 1 else { return }
        matter = Matter(ordinal: ordinal, start: range.lowerBound)
        guard let speech, speech.start >= last.start, speech.speaker != .meeting || speech.force == .statement else {
            return
        }
        begin(
            Speech(
                speaker: .meeting, force: .demand, contentStart: range.lowerBound, start: range.lowerBound,
                rule: SpeakerRule.minutes))
    }

    /// 关于赛事场馆。
    func isTopicHeading(_ range: Range<Int>) -> Bool {
        Self.topics.stands(in: text, at: range.lowerBound) && scan.characterCount(range) <= 20 && kind == .minutes
    }
    static let topics: WordList = ["关于"]
}
