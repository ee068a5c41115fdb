import LedgerModel

/// Who an article says was there: host, attendees, and those who reported.
extension FactReader {
    static let hosting: WordList = ["主持召开", "主持会议", "主持", "主持了会议"]
    static let leading: WordList = ["带领", "率队", "率领", "率", "带队", "一行"]

    func host() -> String? {
        if let name = hostOfRecord() { return name }
        for sentence in scan.sentences.prefix(12) {
            var offset = sentence.range.lowerBound
            while let found = Self.hosting.first(in: scan, range: offset..<sentence.range.upperBound) {
                if let name = people.lastMention(in: sentence.range.lowerBound..<found.lowerBound),
                    !hasOtherVerb(name.range.upperBound..<found.lowerBound)
                {
                    return name.person.name
                }
                // 会议由谭国锋主持。
                offset = found.upperBound
            }
        }
        for sentence in scan.sentences.prefix(4) {
            if let found = Self.leading.first(in: scan, range: sentence.range),
                !Self.receiving.occurs(in: text, range: sentence.range),
                let name = people.lastMention(in: sentence.range.lowerBound..<found.lowerBound),
                name.range.upperBound == found.lowerBound
            {
                return firstOfList(before: name, in: sentence.range)
            }
        }
        return nil
    }

    /// 党组书记高岩、副局长周宁一行: who is named first leads them.
    private func firstOfList(
        before last: (range: Range<Int>, person: People.Person), in sentence: Range<Int>
    ) -> String {
        var first = last
        for mention in people.mentions(in: sentence.lowerBound..<last.range.lowerBound).reversed() {
            let between = mention.range.upperBound..<first.range.lowerBound
            if isNextOfList(between) {
                first = mention
                continue
            }
            guard text.scalar(at: between.lowerBound) == 0x3001, scan.characterCount(between) <= 12,
                scan.segmentation.clause(beginningBy: between.lowerBound)
                    == scan.segmentation.clause(beginningBy: first.range.lowerBound)
            else { break }
            first = mention
        }
        return first.person.name
    }

    /// 县委书记赵文清，副书记孟小龙: nothing but a comma and a post between two names.
    private func isNextOfList(_ between: Range<Int>) -> Bool {
        guard text.scalar(at: between.lowerBound).isComma, scan.characterCount(between) <= 14 else { return false }
        let start = between.lowerBound + text.width(at: between.lowerBound)
        return start < between.upperBound
            && scan.hits.words(.post, in: start..<between.upperBound).last?.end == between.upperBound
    }

    /// 主持：县长 何光明: the head of a record; the name stands alone behind its post.
    private func hostOfRecord() -> String? {
        for block in scan.blocks.prefix(8) {
            guard let end = Label.end(text, block.range), Self.hostLabels.length(in: text, before: end) != nil,
                scan.characterCount(block.range) <= 40
            else { continue }
            let rest = (end + text.width(at: end))..<block.range.upperBound
            guard !rest.isEmpty else { continue }
            if let mention = people.lastMention(in: rest) { return mention.person.name }
            guard let space = text.lastSpace(in: rest) else { continue }
            if People.nameEnd(text, at: space + 1, limit: rest.upperBound, after: true) == rest.upperBound {
                return scan.string((space + 1)..<rest.upperBound)
            }
        }
        return nil
    }
    private static let hostLabels: WordList = ["主持", "主持人", "会议主持", "会议主持人"]

    /// 会见了某集团董事长刘洋一行: the guests have a host.
    static let receiving: WordList = ["会见", "会晤", "接待", "迎接"]

    /// 县长陈立在县政府会议室主持召开: a place may be long.
    func hasOtherVerb(_ range: Range<Int>) -> Bool {
        scan.characterCount(range) > (text.scalar(at: range.lowerBound) == 0x5728 ? 30 : 12)
    }

    static let attending: WordList = ["出席", "参加", "列席", "陪同", "在主会场"]

    func attendees(host: String?) -> [String] {
        var found: [String] = []
        for sentence in scan.sentences
        where Self.attending.occurs(in: scan, range: sentence.range) && scan.modal(in: sentence.range) == nil {
            for mention in people.mentions(in: sentence.range)
            where mention.person.name != host && !found.contains(mention.person.name) {
                found.append(mention.person.name)
            }
        }
        return found
    }

    private static let listening: WordList = ["听取", "听了", "听完"]
    static let reporting: WordList = ["汇报", "通报", "传达", "介绍"]

    /// Names with a verb of reporting in their clause.
    func reporters() -> [String] {
        var found: [String] = []
        for hit in scan.hits[.speech]
        where SpeechForce(rawValue: hit.payload) == .report && Self.reporting.stands(in: text, at: hit.start) {
            guard let clause = clause(holding: hit.start),
                let mention = people.lastMention(in: clause.lowerBound..<hit.start),
                !found.contains(mention.person.name),
                // 陈小青听取石桥镇汇报: who listens does not report.
                !Self.listening.occurs(in: text, range: mention.range.upperBound..<hit.start)
            else { continue }
            found.append(mention.person.name)
        }
        return found
    }

    func clause(holding offset: Int) -> Range<Int>? {
        var low = 0
        var high = scan.clauses.count
        while low < high {
            let middle = (low + high) / 2
            if scan.clauses[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
        }
        return low < scan.clauses.count && scan.clauses[low].range.lowerBound <= offset ? scan.clauses[low].range : nil
    }

    /// Which bodies reported on what: 县工信局局长…汇报了企业复产复工情况.
    func reports() -> [(key: OwnerKey, range: Range<Int>)] {
        var found: [(key: OwnerKey, range: Range<Int>)] = []
        for hit in scan.hits[.speech] where SpeechForce(rawValue: hit.payload) == .report {
            guard let clause = clause(holding: hit.start),
                let unit = scan.hits.words(.unit, in: clause.lowerBound..<hit.start).last
            else { continue }
            found.append((scan.vocabulary.unitNames[Int(unit.payload)].key, hit.end..<max(hit.end, clause.upperBound)))
        }
        return found
    }
}

extension UTF8Text {
    /// The last space of a line.
    fileprivate func lastSpace(in range: Range<Int>) -> Int? {
        range.last { self[$0] == 0x20 }
    }
}
