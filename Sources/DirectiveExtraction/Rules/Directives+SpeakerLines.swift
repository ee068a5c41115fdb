import LedgerModel

/// Lines that only say who speaks or writes below.
extension DirectiveFinder {
    /// 批示领导：县委书记高岩 above 批示内容：…: whose instruction follows.
    func instructingLine(_ range: Range<Int>) -> Speech? {
        guard Self.instructors.stands(in: text, at: range.lowerBound), let mention = people.lastMention(in: range)
        else {
            return nil
        }
        return Speech(
            speaker: .person(mention.person.name), force: .demand, contentStart: range.upperBound,
            start: range.lowerBound, rule: SpeakerRule.label)
    }
    /// 陈志平(镇长) 2024-07-13 06:41: who writes what follows in a group chat.
    func chatSpeech(_ range: Range<Int>) -> Speech? {
        guard isChat, let header = ChatHeader.read(text, range) else { return nil }
        return Speech(
            speaker: .person(scan.string(header.name)), force: .stress, contentStart: range.upperBound,
            start: range.lowerBound, rule: SpeakerRule.label)
    }

    /// 田涛强调, 罗思远同志讲话： on a line of its own: who speaks below.
    func nameLine(_ range: Range<Int>) -> Speech? {
        guard !isDocument, scan.characterCount(range) <= 20, let mention = people.mentions(in: range).first else {
            return nil
        }
        var end = range.upperBound
        if text.scalar(before: end).isColon { end = text.position(before: end) ?? end }
        let force = scan.hits.words(.speech, in: range).last.flatMap {
            $0.end == end ? SpeechForce(rawValue: $0.payload) : nil
        }
        guard
            force == .demand || force == .stress
                || Self.talks.ends(in: text, before: end) && mention.range.upperBound < end
        else { return nil }
        return Speech(
            speaker: .person(mention.person.name), force: .demand, contentStart: range.upperBound,
            start: range.lowerBound, rule: SpeakerRule.label)
    }
    private static let talks: WordList = ["讲话", "讲"]
    private static let instructors: WordList = ["批示领导", "批示人", "签批领导", "交办领导"]

    /// 会议内容：1、…: the first item stands behind the label of all.
    func labelledNumber(_ range: Range<Int>, block: Int) -> ListMarker? {
        guard let label = Label.end(text, range), block + 1 < scan.blocks.count, beginsMarked(block + 1),
            let found = ListMarker.read(text, at: label + text.width(at: label), limit: range.upperBound),
            found.ordinal == 1, !found.needsSuccessor
        else { return nil }
        return found
    }

    /// “各镇要做好巡查。”王明强调。: the words of whoever is named behind them.
    func quotation(in sentences: Range<Int>) -> (words: Range<Int>, speech: Speech)? {
        for index in sentences.dropFirst() {
            let range = scan.sentences[index].range
            guard range.count <= 75, Segmenter.closesQuotation(text.scalar(before: range.lowerBound)),
                let mention = people.mentions(in: range).first
            else { continue }
            var end = range.upperBound
            while let length = SpeechFinder.particles.length(in: text, before: end) { end -= length }
            guard let verb = scan.hits.words(.speech, in: range).last, verb.end == end,
                let force = SpeechForce(rawValue: verb.payload),
                force == .demand || force == .stress || force == .statement,
                let opening = sentences.last(where: {
                    $0 < index && text.scalar(at: scan.sentences[$0].range.lowerBound) == 0x201C
                })
            else { continue }
            let start = scan.sentences[opening].range.lowerBound + 3
            return (
                start..<range.lowerBound,
                Speech(
                    speaker: .person(mention.person.name), force: force, contentStart: start, start: start,
                    rule: SpeakerRule.name)
            )
        }
        return nil
    }
}
