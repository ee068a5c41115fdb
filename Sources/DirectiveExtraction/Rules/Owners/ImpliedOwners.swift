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
        /// Of the one whom the whole article is about: its title says so.
        var isTitled = false
    }

    private var text: UTF8Text { scan.text }

    /// At most four, best first; never empty.
    func proposals(for task: Range<Int>, heading: Range<Int>?) -> [Proposal] {
        let own = topical(task, heading: heading)
        if let house, let key = house.keys.first {
            let ours = Proposal(
                key: key, basis: .addressee, rule: OwnerRule.addressee, evidence: Array(house.parts), score: 0)
            return [ours] + own.filter { $0.key != key }.prefix(3)
        }
        if !own.isEmpty {
            // One common word among others says less of a task than what the paper is about.
            if let general, general.isTitled, own[0].key != general.key,
                own[0].score < Self.weak || own[0].evidence.count == 1 && Self.isMeans(own[0].key)
            {
                return [general] + own.filter { $0.key != general.key }.prefix(3)
            }
            return own
        }
        if let owner = audience.first(where: { !$0.isGeneric }), let key = owner.keys.first {
            return [
                Proposal(key: key, basis: .addressee, rule: OwnerRule.addressee, evidence: Array(owner.parts), score: 0)
            ]
        }
        if let general { return [general] }
        return [Proposal(key: .collective("各级各部门"), basis: .fallback, rule: OwnerRule.fallback, evidence: [], score: 0)]
    }

    /// 要加大宣传，严格考核: how a work is done, in a text about somebody else's.
    private static func isMeans(_ key: OwnerKey) -> Bool {
        guard let department = key.department else { return false }
        return means.contains(department.rawValue)
    }
    static let means: Set<String> = [
        "propaganda", "gov_office", "cpc_office", "organization", "discipline", "hr_social", "cyber", "statistics",
        "org_estab", "archive", "legal_aff", "supervision_bureau", "justice", "data_bureau",
    ]

    /// Less than a word of the table, more than a common one.
    private static let weak = 800

    /// Whom the article as a whole is about: by the topics of its title and all of its text, where one is clearly ahead.
    static func general(_ scan: ArticleScan, title: UTF8Text, campaigns: Campaigns) -> Proposal? {
        let reader = ImpliedOwners(scan: scan, reports: [], audience: [], general: nil, campaigns: campaigns)
        let vocabulary = scan.vocabulary
        var scores = [Int](repeating: 0, count: vocabulary.owners.count)
        // Title topics count three times. Whether a word stands in the title is looked up once.
        var isInTitle = [Bool?](repeating: nil, count: vocabulary.topicCount)
        let hits = scan.hits[.topic]
        for hit in hits where !reader.isInsideName(hit) {
            let topic = Int(hit.payload)
            let isTitled = isInTitle[topic] ?? title.contains(scan.text[hit.range])
            isInTitle[topic] = isTitled
            for word in vocabulary.topics(hit.payload) where reader.mayPropose(word.owner) {
                scores[word.owner] += reader.weight(word) * (isTitled ? 3 : 1)
            }
        }
        let ranks = vocabulary.owners.ranks
        let best = scores.indices.max { scores[$0] != scores[$1] ? scores[$0] < scores[$1] : ranks[$0] > ranks[$1] }
        guard let best, scores[best] >= 2000 else { return nil }
        let about = hits.filter { hit in
            !reader.isInsideName(hit) && vocabulary.topics(hit.payload).contains { $0.owner == best }
        }
        // What only one sentence speaks of the article is not about.
        let isTitled = about.contains { isInTitle[Int($0.payload)] == true }
        guard let first = about.first, let last = about.last,
            isTitled
                || scan.sentences.contains(where: { $0.end > first.start && $0.end <= last.start })
        else { return nil }
        let evidence = about.prefix(3).map(\.range)
        return Proposal(
            key: vocabulary.owners.keys[best], basis: .topic, rule: OwnerRule.articleTopic, evidence: Array(evidence),
            score: scores[best], isTitled: isTitled)
    }

    /// A headquarters for one campaign is proposed only in a text about that campaign: 排查 alone is anybody's.
    private func mayPropose(_ owner: Int) -> Bool {
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
    private func weight(_ topic: Vocabulary.TopicWord) -> Int {
        !scan.vocabulary.owners.isTemporary[topic.owner] || campaigns.named.contains(topic.owner)
            ? topic.weight : topic.weight / 2
    }

    /// What the topic words of one task say for one owner.
    private struct Score {
        let owner: Int
        var value: Int
        /// Where its first word begins.
        let first: Int
    }

    private func topical(_ task: Range<Int>, heading: Range<Int>?) -> [Proposal] {
        let vocabulary = scan.vocabulary
        var scores: [Score] = []
        var evidence: [(owner: Int, range: Range<Int>)] = []
        func count(_ range: Range<Int>, percent: Int) {
            let ground = groundEnd(range)
            for hit in scan.hits.words(.topic, in: range) where !isExcluded(hit, in: range) {
                let place = hit.start < ground ? 40 : placeWeight(hit, in: range)
                let isHead = Self.headNouns.stands(in: text, at: hit.end)
                for topic in vocabulary.topics(hit.payload) where mayPropose(topic.owner) {
                    let value = weight(topic) * percent / 100 * place / 100 + (isHead ? 150 : 0)
                    let isKnown = evidence.contains { $0.owner == topic.owner && text[$0.range] == text[hit.range] }
                    if !isKnown { evidence.append((topic.owner, hit.range)) }
                    if let index = scores.firstIndex(where: { $0.owner == topic.owner }) {
                        scores[index].value += isKnown ? value / 4 : value
                    } else {
                        scores.append(Score(owner: topic.owner, value: value, first: hit.start))
                    }
                }
            }
        }
        count(task, percent: 100)
        // What the task itself names is nearer to it than what its heading does.
        if let heading { count(heading, percent: scores.isEmpty ? 100 : 35) }
        guard !scores.isEmpty else { return [] }
        let keys = vocabulary.owners.keys
        let reported =
            reports.isEmpty
            ? []
            : scores.indices.filter { index in
                reports.contains { $0.key == keys[scores[index].owner] && sharesTopic($0.range, task) }
            }
        for index in reported { scores[index].value += 300 }
        if let general, general.isTitled, let index = scores.firstIndex(where: { keys[$0.owner] == general.key }) {
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
                evidence: evidence.filter { $0.owner == score.owner }.map(\.range), score: score.value)
        }
    }

    /// 近期天气干燥，秸秆焚烧增多，要抓好森林防火: where the reason ends that stands before the demand.
    private func groundEnd(_ range: Range<Int>) -> Int {
        guard let modal = scan.modal(in: range) else { return range.lowerBound }
        let demands = DemandReader(scan: scan)
        var end = range.lowerBound
        for (_, clause) in scan.clauseRanges(in: range) {
            guard clause.upperBound <= modal.hit.start, demands.tier(of: clause) == .none else { break }
            end = clause.upperBound
        }
        return end
    }

    /// 统战工作: the last of several topics is what the work is.
    private static let headNouns: WordList = ["工作", "部门", "领域", "系统", "专项"]

    private func sharesTopic(_ report: Range<Int>, _ task: Range<Int>) -> Bool {
        let words = scan.hits.words(.topic, in: report)
        return scan.hits.words(.topic, in: task).contains { hit in
            words.contains { $0.payload == hit.payload } && !scan.vocabulary.topics(hit.payload).isEmpty
        }
    }

    /// A topic word inside a department's name, in what the task is for, in a lead-in or in a list of objects says nothing about who does it.
    private func isInsideName(_ hit: Hit) -> Bool {
        let units = scan.hits.words(.unit, in: max(0, hit.start - 60)..<min(text.count, hit.end + 60))
        return units.contains { $0.start <= hit.start && $0.end >= hit.end && $0.end - $0.start > hit.end - hit.start }
    }

    private func isExcluded(_ hit: Hit, in range: Range<Int>) -> Bool {
        if isInsideName(hit) || isDecision(hit, in: range) || isDeducted(hit) { return true }
        guard
            let index = scan.segmentation.clause(beginningBy: hit.start)
        else { return false }
        let clause = scan.clauses[index].range
        var start = max(range.lowerBound, scan.afterLeadIn(clause.lowerBound, limit: clause.upperBound))
        if let modal = scan.modal(at: start), Self.joining.stands(in: text, at: modal.hit.end) { start = modal.hit.end }
        if let predicate = scan.predicate(at: start), predicate.kind == .purpose { return true }
        if Self.leadIns.stands(in: text, at: start), scan.modal(in: start..<max(start, clause.upperBound)) == nil,
            !hasOwnVerb(clause)
        {
            return true
        }
        return isInObjectList(hit, clause)
    }

    /// 报分管院长审批: to whom it goes for a decision, and not what it is about.
    private func isDecision(_ hit: Hit, in range: Range<Int>) -> Bool {
        guard Self.decisions.length(in: text, at: hit.start) == hit.end - hit.start else { return false }
        var position = hit.start
        for _ in 0..<12 where position > range.lowerBound {
            if Self.handing.ends(in: text, before: position) { return true }
            guard text.scalar(before: position).isHan, let before = text.position(before: position) else {
                return false
            }
            position = before
        }
        return false
    }
    private static let decisions: WordList = ["审批", "审核", "审定", "审议", "批准", "审查"]
    private static let handing: WordList = ["报", "经", "呈", "提请", "提交", "送"]

    /// 扣误工补贴, 停发工资: what a sanction takes away.
    private func isDeducted(_ hit: Hit) -> Bool {
        var position = hit.start
        for _ in 0..<5 {
            if Self.deducting.ends(in: text, before: position) { return true }
            guard text.scalar(before: position).isHan, let before = text.position(before: position) else {
                return false
            }
            position = before
        }
        return false
    }
    private static let deducting: WordList = ["扣", "扣发", "扣减", "扣除", "停发", "罚没", "取消"]

    private func hasOwnVerb(_ clause: Range<Int>) -> Bool {
        scan.hits.words(.predicate, in: clause).dropFirst().contains {
            PredicateKind(rawValue: $0.payload) == .action && $0.end - $0.start >= 6 && $0.end == clause.upperBound
        }
    }

    /// 对社区、村、市场、工业企业…认真抓好落实: one of many that the work is done to.
    private func isInObjectList(_ hit: Hit, _ clause: Range<Int>) -> Bool {
        let sawObjectMark = scan.segmentation.hasObjectMark(in: clause.lowerBound..<hit.start)
        guard sawObjectMark else { return false }
        let next = text.scalar(at: hit.end)
        return scan.segmentation.listCommaCount(in: clause.lowerBound..<hit.start) >= 4
            || scan.segmentation.listCommaCount(in: clause) >= 3
                && (next == 0x3001 || next == 0x7B49 || text.scalar(before: hit.start) == 0x3001)
    }

    private static let joining: WordList = ["结合", "围绕", "按照", "根据"]
    private static let leadIns: WordList = ["针对", "在", "按照", "按", "根据", "以", "为", "围绕", "抓住", "结合", "随着", "面对", "由于"]

    private func placeWeight(_ hit: Hit, in range: Range<Int>) -> Int {
        var weight = hit.start - range.lowerBound < 60 ? 130 : 100
        if scan.segmentation.isSheltered(hit.start) { weight = weight * 7 / 10 }
        if isInCondition(hit) || isAttribute(hit) || isModifier(hit) { weight = weight / 2 }
        // A longer word says more: 在建工地 than 工地.
        let length = (hit.end - hit.start) / 3
        return length >= 4 ? weight * 115 / 100 : weight
    }

    /// 遇有雾霾天气，要加大洒水频次: when it is to be done, not what.
    private func isInCondition(_ hit: Hit) -> Bool {
        guard let index = scan.segmentation.clause(beginningBy: hit.start), scan.clauses[index].mark == .comma else {
            return false
        }
        let clause = scan.clauses[index].range
        return Self.conditions.stands(in: text, at: clause.lowerBound)
            || Self.conditionEnds.ends(in: text, before: clause.upperBound)
    }
    private static let conditions: WordList = ["遇有", "遇到", "如遇", "一旦", "当", "如果", "如", "若", "结合"]
    private static let conditionEnds: WordList = ["时", "期间", "的情况下", "前提下"]

    /// 可能产生扬尘污染的施工: what stands before 的 describes what the work is on.
    private func isAttribute(_ hit: Hit) -> Bool { Self.attributive.stands(in: text, at: hit.end) }
    private static let attributive: WordList = ["的"]

    /// 民营经济统战: of two topics side by side the second is the work.
    private func isModifier(_ hit: Hit) -> Bool {
        guard let next = scan.hits.word(.topic, at: hit.end),
            Self.headNouns.ends(in: text, before: next.end) || Self.headNouns.stands(in: text, at: next.end)
        else { return false }
        return scan.vocabulary.topics(next.payload).first?.owner != scan.vocabulary.topics(hit.payload).first?.owner
    }
}
