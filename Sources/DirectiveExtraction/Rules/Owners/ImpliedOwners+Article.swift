import LedgerModel

extension ImpliedOwners {
    /// Whom the article as a whole is about: whose topics its head has, and else whose topics stand in all of its text.
    static func general(_ scan: ArticleScan, title: UTF8Text, campaigns: Campaigns) -> Proposal? {
        let reader = ImpliedOwners(scan: scan, reports: [], audience: [], general: nil, campaigns: campaigns)
        let owners = scan.vocabulary.owners
        let head = reader.head(title)
        let headed = reader.weights(of: head)
        let most = headed.max() ?? 0
        var scores = [Int](repeating: 0, count: owners.count)
        var places = [Range<Int>](repeating: 0..<0, count: owners.count)
        for hit in scan.hits[.topic] where !reader.isInsideName(hit) {
            for word in scan.vocabulary.topics(hit.payload) where reader.mayPropose(word.owner) {
                let isFirst = places[word.owner].isEmpty
                places[word.owner] = (isFirst ? hit.start : places[word.owner].lowerBound)..<hit.end
                guard headed[word.owner] == most else { continue }
                // Topics of the head count three times.
                let weight = reader.weight(word) / (word.isBroad ? 2 : 1)
                scores[word.owner] += weight * (head.contains(hit.payload) ? 3 : 1)
            }
        }
        let order = scores.indices.filter { scores[$0] >= (most > 0 ? leastTitled : leastRepeated) }.sorted {
            scores[$0] != scores[$1] ? scores[$0] > scores[$1] : owners.ranks[$0] < owners.ranks[$1]
        }
        // What only one sentence speaks of the article is not about.
        guard let best = order.first(where: { most > 0 || reader.spansSentences(places[$0]) }) else { return nil }
        let evidence = scan.hits[.topic].filter { hit in
            !reader.isInsideName(hit) && scan.vocabulary.topics(hit.payload).contains { $0.owner == best }
        }
        let hasRival = reader.weights(of: head, without: best).contains { $0 * 2 > most }
        return Proposal(
            key: owners.keys[best], basis: .topic, rule: OwnerRule.articleTopic,
            evidence: evidence.prefix(3).map(\.range), score: scores[best], isTitled: most > 0 && !hasRival)
    }

    /// One exact topic of the head, three times; and what an article without one has to say of a field.
    private static let leastTitled = 1500
    private static let leastRepeated = 2000

    /// The topics of the article's head: of its title, and where that names none, of the sentence that tells who met or who went where.
    private func head(_ title: UTF8Text) -> [Int32] {
        var isKnown = [Bool](repeating: false, count: scan.vocabulary.topicCount)
        var topics: [Int32] = []
        for hit in scan.hits[.topic] where !isKnown[Int(hit.payload)] && !isInsideName(hit) && !isModifier(hit) {
            guard let topic = scan.vocabulary.topics(hit.payload).first else { continue }
            // 干部大会 is about no cadres, 人才工作会议 is about talent.
            let end = topic.isBroad && Self.headNouns.stands(in: text, at: hit.end) ? hit.end + 6 : hit.end
            guard !topic.isBroad || end > hit.end else { continue }
            isKnown[Int(hit.payload)] = true
            if title.contains(text[hit.start..<end]) { topics.append(hit.payload) }
        }
        return topics.isEmpty ? leadTopics() : topics
    }

    /// 3月5日，全县安全生产工作会议召开. Who names two fields in it tells of a session with an agenda.
    private func leadTopics() -> [Int32] {
        guard let lead = scan.sentences.first?.range, scan.characterCount(lead) <= Self.longestLead,
            scan.modal(in: lead) == nil,
            !scan.hits.words(.speech, in: lead).contains(where: { SpeechForce(rawValue: $0.payload) == .demand })
        else { return [] }
        var topics: [Int32] = []
        for (_, clause) in scan.clauseRanges(in: lead)
        where !FactReader.attending.occurs(in: text, range: clause) && !Self.agenda.occurs(in: text, range: clause) {
            for hit in scan.hits.words(.topic, in: clause) where !isInsideName(hit) && !isModifier(hit) {
                if scan.vocabulary.topics(hit.payload).first?.isBroad == false, !topics.contains(hit.payload) {
                    topics.append(hit.payload)
                }
            }
        }
        let weights = weights(of: topics)
        let most = weights.max() ?? 0
        return self.weights(of: topics, without: weights.firstIndex(of: most)).contains { $0 > 0 } ? [] : topics
    }
    private static let longestLead = 120
    /// 传达集团经济工作会议精神: one point of a session, and another's meeting.
    private static let agenda: WordList = [
        "传达", "精神", "学习", "听取", "审议", "研究", "通报", "回顾", "总结", "分析", "讲话", "重要论述", "批示", "指示", "决策部署", "部署要求", "为全面",
        "为深入",
        "为切实", "为认真", "为进一步", "为贯彻", "为落实",
    ]

    /// What `topics` say for each owner; those that say anything for `owner` left out.
    private func weights(of topics: [Int32], without owner: Int? = nil) -> [Int] {
        var weights = [Int](repeating: 0, count: scan.vocabulary.owners.count)
        for topic in topics {
            let words = scan.vocabulary.topics(topic)
            if let owner, words.contains(where: { $0.owner == owner }) { continue }
            for word in words where mayPropose(word.owner) { weights[word.owner] += weight(word) }
        }
        return weights
    }

    private func spansSentences(_ place: Range<Int>) -> Bool {
        scan.sentences.contains { $0.end > place.lowerBound && $0.end < place.upperBound }
    }

    /// A headquarters for one campaign is proposed only in a text about that campaign: 排查 alone is anybody's.
    func mayPropose(_ owner: Int) -> Bool {
        !scan.vocabulary.owners.isTemporary[owner] || campaigns.all.contains(owner)
    }

    /// The headquarters whose campaign the article is about.
    struct Campaigns: Sendable {
        /// Named in the article, or with a topic of four characters or more in it that begins like their name: 管控措施 is in many texts, 疫情防控 names the
        /// campaign.
        var all: Set<Int> = []
        var named: Set<Int> = []
    }

    static func campaigns(_ scan: ArticleScan) -> Campaigns {
        let vocabulary = scan.vocabulary
        var found = Campaigns()
        for hit in scan.hits[.topic] where hit.end - hit.start >= 12 {
            for topic in vocabulary.topics(hit.payload) where vocabulary.owners.isTemporary[topic.owner] {
                guard case .department(let id) = vocabulary.owners.keys[topic.owner],
                    vocabulary.departments[id]?.name.contains(scan.text.string(hit.start..<(hit.start + 6))) == true
                else { continue }
                found.all.insert(topic.owner)
            }
        }
        for hit in scan.hits[.unit] {
            let owner = vocabulary.unitNames[Int(hit.payload)].owner
            if vocabulary.owners.isTemporary[owner] {
                found.all.insert(owner)
                found.named.insert(owner)
            }
        }
        return found
    }

    /// A headquarters that nobody names may not exist: the standing body comes first.
    func weight(_ topic: Vocabulary.TopicWord) -> Int {
        !scan.vocabulary.owners.isTemporary[topic.owner] || campaigns.named.contains(topic.owner)
            ? topic.weight : topic.weight / 2
    }
}
