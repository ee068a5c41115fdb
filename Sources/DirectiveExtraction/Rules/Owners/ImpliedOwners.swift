import LedgerModel

/// Proposes owners by what a task is about, where the text names none.
struct ImpliedOwners {
    let scan: ArticleScan
    /// Who reported on what in this article: the body's key and the words of its report.
    let reports: [(key: OwnerKey, range: Range<Int>)]
    /// To whom the speech was addressed.
    let audience: [OwnerMention]
    /// Whom the whole article is about.
    let general: Proposal?
    /// Whose own people meet.
    var house: OwnerMention?
    /// Headquarters whose campaign the article is about.
    let campaigns: Campaigns

    struct Proposal: Sendable {
        let key: OwnerKey
        let basis: Basis
        let rule: Rule
        /// The topic words, or the report.
        let evidence: [Range<Int>]
        let score: Int
        /// Of the one whom the whole article is about: its head says so, and names nobody else's field.
        var isTitled = false
        /// 要加大宣传: on nothing but words that stand in everybody's work.
        var isBroad = false
    }

    var text: UTF8Text { scan.text }

    /// At most four, best first; never empty.
    func proposals(for task: Range<Int>, heading: Range<Int>?) -> [Proposal] {
        let own = topical(task, heading: heading)
        // 局属单位要抓好垃圾分类: a body speaks to its own, and each of its demands is theirs.
        if let inner = audience.first(where: { Self.isInner($0) }), let key = inner.keys.first {
            return [addressed(inner, key)] + own.filter { $0.key != key }.prefix(3)
        }
        if let house, let key = house.keys.first {
            return [addressed(house, key)] + own.filter { $0.key != key }.prefix(3)
        }
        if !own.isEmpty {
            // How a work is done, and where, says less than what the paper is about.
            if let general, general.isTitled, own[0].isBroad, own[0].key != general.key {
                return [general] + own.filter { $0.key != general.key }.prefix(3)
            }
            return own
        }
        if let owner = audience.first(where: { !$0.isGeneric }), let key = owner.keys.first {
            return [addressed(owner, key)]
        }
        if let general, !isReceiver(general.key, in: task) { return [general] }
        return [Proposal(key: .collective("各级各部门"), basis: .fallback, rule: OwnerRule.fallback, evidence: [], score: 0)]
    }

    private func addressed(_ owner: OwnerMention, _ key: OwnerKey) -> Proposal {
        Proposal(key: key, basis: .addressee, rule: OwnerRule.addressee, evidence: Array(owner.parts), score: 0)
    }

    /// What the topic words of one task say for one owner.
    private struct Score {
        let owner: Int
        var value: Int
        /// How much of it is for words that stand in everybody's work.
        var broad: Int
        /// Where its first word begins.
        let first: Int
    }

    private func topical(_ task: Range<Int>, heading: Range<Int>?) -> [Proposal] {
        let vocabulary = scan.vocabulary
        var scores: [Score] = []
        var evidence: [(owner: Int, range: Range<Int>)] = []
        func count(_ range: Range<Int>, percent: Int) {
            let ground = groundEnd(range)
            var list = MixedList()
            for hit in scan.hits.words(.topic, in: range) where !isExcluded(hit, in: range) {
                let place = hit.start < ground ? 40 : placeWeight(hit, in: range)
                let isHead = Self.headNouns.stands(in: text, at: hit.end)
                let isListed = self.isListed(hit, in: &list)
                for topic in vocabulary.topics(hit.payload) where mayPropose(topic.owner) {
                    let value = weight(topic) * percent / 100 * place / 100 + (isHead ? 150 : 0)
                    let isKnown = evidence.contains { $0.owner == topic.owner && text[$0.range] == text[hit.range] }
                    if !isKnown { evidence.append((topic.owner, hit.range)) }
                    let counted = isKnown ? value / 4 : value
                    let broad = topic.isBroad || isListed ? counted : 0
                    if let index = scores.firstIndex(where: { $0.owner == topic.owner }) {
                        scores[index].value += counted
                        scores[index].broad += broad
                    } else {
                        scores.append(Score(owner: topic.owner, value: counted, broad: broad, first: hit.start))
                    }
                }
            }
        }
        count(task, percent: 100)
        let (inTask, most) = (scores.count, scores.map { $0.value - $0.broad }.max() ?? 0)
        // What the task itself names is nearer to it than what its heading does.
        if let heading { count(heading, percent: most > 0 ? 35 : 100) }
        if most > 0 {
            for index in scores.indices.dropFirst(inTask) { scores[index].value = min(scores[index].value, most - 1) }
        }
        guard !scores.isEmpty else { return [] }
        // 加大燃气安全宣传: what the work is on says more than by what means it is done.
        let isBroad = scores.map { $0.value == $0.broad }
        if isBroad.contains(false) {
            for index in scores.indices { scores[index].value -= scores[index].broad / 2 }
        }
        let keys = vocabulary.owners.keys
        let reported =
            reports.isEmpty
            ? []
            : scores.indices.filter { index in
                reports.contains { $0.key == keys[scores[index].owner] && sharesTopic($0.range, task) }
            }
        for index in reported { scores[index].value += 300 }
        if let general, general.isTitled, let index = scores.firstIndex(where: { keys[$0.owner] == general.key }),
            index < inTask
        {
            scores[index].value += 300
        }
        let ranks = vocabulary.owners.ranks
        let order = scores.indices.sorted { left, right in
            let (left, right) = (scores[left], scores[right])
            if left.value != right.value { return left.value > right.value }
            return left.first != right.first ? left.first < right.first : ranks[left.owner] < ranks[right.owner]
        }
        return order.prefix(4).map { index in
            let (score, hasReport) = (scores[index], reported.contains(index))
            return Proposal(
                key: keys[score.owner], basis: hasReport ? .reportEvidence : .topic,
                rule: hasReport ? OwnerRule.reportEvidence : OwnerRule.topic,
                evidence: evidence.filter { $0.owner == score.owner }.map(\.range), score: score.value,
                isBroad: isBroad[index])
        }
    }

    private func sharesTopic(_ report: Range<Int>, _ task: Range<Int>) -> Bool {
        let words = scan.hits.words(.topic, in: report)
        return scan.hits.words(.topic, in: task).contains { hit in
            words.contains { $0.payload == hit.payload } && !scan.vocabulary.topics(hit.payload).isEmpty
        }
    }
}
