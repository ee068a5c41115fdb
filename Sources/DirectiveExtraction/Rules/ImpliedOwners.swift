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
    /// Headquarters whose campaign the article is about.
    let campaigns: Set<OwnerKey>

    struct Proposal: Sendable {
        let key: OwnerKey
        let basis: Basis
        let rule: Rule
        /// The topic words, or the report.
        let evidence: [Range<Int>]
        let score: Int
    }

    private var text: [UInt8] { scan.text }

    /// At most four, best first; never empty.
    func proposals(for task: Range<Int>, heading: Range<Int>?) -> [Proposal] {
        let own = topical(task, heading: heading)
        if !own.isEmpty { return own }
        if let owner = audience.first(where: { !$0.isGeneric }), let key = owner.keys.first {
            return [Proposal(key: key, basis: .addressee, rule: OwnerRule.addressee, evidence: owner.parts, score: 0)]
        }
        if let general { return [general] }
        return [Proposal(key: .collective("各级各部门"), basis: .fallback, rule: OwnerRule.fallback, evidence: [], score: 0)]
    }

    /// Whom the article as a whole is about: by the topics of its title and all of its text, where one is clearly ahead.
    static func general(_ scan: ArticleScan, title: [UInt8], campaigns: Set<OwnerKey>) -> Proposal? {
        let reader = ImpliedOwners(scan: scan, reports: [], audience: [], general: nil, campaigns: campaigns)
        var scores: [OwnerKey: (score: Int, evidence: [Range<Int>])] = [:]
        for hit in scan.hits[.topic] where !reader.isInsideName(hit) {
            let isInTitle = title.contains(scan.text[hit.range])
            for topic in scan.vocabulary.topics[Int(hit.payload)] where reader.mayPropose(topic.key) {
                var entry = scores[topic.key] ?? (0, [])
                entry.score += topic.weight * (isInTitle ? 3 : 1)
                if entry.evidence.count < 3 { entry.evidence.append(hit.range) }
                scores[topic.key] = entry
            }
        }
        let best = scores.max {
            $0.value.score != $1.value.score ? $0.value.score < $1.value.score : $0.key.id > $1.key.id
        }
        guard let best, best.value.score >= 2000 else { return nil }
        return Proposal(
            key: best.key, basis: .topic, rule: OwnerRule.articleTopic, evidence: best.value.evidence,
            score: best.value.score)
    }

    /// A headquarters for one campaign is proposed only in a text about that campaign: 排查 alone is anybody's.
    private func mayPropose(_ key: OwnerKey) -> Bool {
        guard case .department(let id) = key, scan.vocabulary.departments[id]?.isTemporary == true else { return true }
        return campaigns.contains(key)
    }

    /// Who is named in the article, or has a topic of four characters or more in it that begins like its name.
    static func campaigns(_ scan: ArticleScan) -> Set<OwnerKey> {
        var found: Set<OwnerKey> = []
        for hit in scan.hits[.topic] where hit.end - hit.start >= 12 {
            for topic in scan.vocabulary.topics[Int(hit.payload)] {
                // 管控措施 is in many texts; 疫情防控 names the campaign.
                guard case .department(let id) = topic.key, let department = scan.vocabulary.departments[id],
                    department.name.contains(scan.text.string(hit.start..<(hit.start + 6)))
                else { continue }
                found.insert(topic.key)
            }
        }
        for hit in scan.hits[.unit] { found.insert(scan.vocabulary.unitNames[Int(hit.payload)].key) }
        return found
    }

    private func topical(_ task: Range<Int>, heading: Range<Int>?) -> [Proposal] {
        var scores: [OwnerKey: (score: Int, first: Int, evidence: [Range<Int>])] = [:]
        func count(_ range: Range<Int>, percent: Int) {
            for hit in scan.hits.words(.topic, in: range) where !isExcluded(hit, in: range) {
                let place = placeWeight(hit, in: range)
                for topic in scan.vocabulary.topics[Int(hit.payload)] where mayPropose(topic.key) {
                    let isHead = Self.headNouns.stands(in: text, at: hit.end)
                    let value = topic.weight * percent / 100 * place / 100 + (isHead ? 150 : 0)
                    var entry = scores[topic.key] ?? (0, hit.start, [])
                    if !entry.evidence.contains(where: { text[$0] == text[hit.range] }) {
                        entry.score += value
                        entry.evidence.append(hit.range)
                    } else {
                        entry.score += value / 4
                    }
                    scores[topic.key] = entry
                }
            }
        }
        count(task, percent: 100)
        // What the task itself names is nearer to it than what its heading does.
        if let heading { count(heading, percent: scores.isEmpty ? 100 : 35) }
        var proposals = scores.map { key, entry -> Proposal in
            let hasReport = reports.contains { $0.key == key && sharesTopic($0.range, task) }
            return Proposal(
                key: key, basis: hasReport ? .reportEvidence : .topic,
                rule: hasReport ? OwnerRule.reportEvidence : OwnerRule.topic, evidence: entry.evidence,
                score: entry.score + (hasReport ? 300 : 0))
        }
        proposals.sort { left, right in
            if left.score != right.score { return left.score > right.score }
            let (a, b) = (left.evidence.first?.lowerBound ?? 0, right.evidence.first?.lowerBound ?? 0)
            return a != b ? a < b : left.key.id < right.key.id
        }
        return Array(proposals.prefix(4))
    }

    /// 统战工作: the last of several topics is what the work is.
    private static let headNouns: WordList = ["工作", "部门", "领域", "系统", "专项"]

    private func sharesTopic(_ report: Range<Int>, _ task: Range<Int>) -> Bool {
        let words = Set(scan.hits.words(.topic, in: report).map(\.payload))
        return scan.hits.words(.topic, in: task).contains { words.contains($0.payload) }
    }

    /// A topic word inside a department's name, in what the task is for, in a lead-in or in a list of objects says nothing about who does it.
    private func isInsideName(_ hit: Hit) -> Bool {
        let units = scan.hits.words(.unit, in: max(0, hit.start - 60)..<min(text.count, hit.end + 60))
        return units.contains { $0.start <= hit.start && $0.end >= hit.end && $0.end - $0.start > hit.end - hit.start }
    }

    private func isExcluded(_ hit: Hit, in range: Range<Int>) -> Bool {
        if isInsideName(hit) { return true }
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

    private func clauseIndex(_ offset: Int) -> Int? {
        var low = 0
        var high = scan.clauses.count
        while low < high {
            let middle = (low + high) / 2
            if scan.clauses[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
        }
        return low < scan.clauses.count ? low : nil
    }

    private func hasOwnVerb(_ clause: Range<Int>) -> Bool {
        scan.hits.words(.predicate, in: clause).dropFirst().contains {
            PredicateKind(rawValue: $0.payload) == .action && $0.end - $0.start >= 6 && $0.end == clause.upperBound
        }
    }

    /// 对社区、村、市场、工业企业…认真抓好落实: one of many that the work is done to.
    private func isInObjectList(_ hit: Hit, _ clause: Range<Int>) -> Bool {
        var commas = 0
        var offset = clause.lowerBound
        var sawObjectMark = false
        while offset < hit.start {
            let scalar = text.scalar(at: offset)
            if Self.objectMarks.stands(in: text, at: offset) { sawObjectMark = true }
            if scalar == 0x3001 { commas += 1 }
            offset += text.width(at: offset)
        }
        let next = text.scalar(at: hit.end)
        return sawObjectMark
            && (commas >= 4
                || listLength(clause) >= 3
                    && (next == 0x3001 || next == 0x7B49 || text.scalar(before: hit.start) == 0x3001))
    }

    /// How many 、 the clause has.
    private func listLength(_ clause: Range<Int>) -> Int {
        var count = 0
        var offset = clause.lowerBound
        while offset < clause.upperBound {
            if text.scalar(at: offset) == 0x3001 { count += 1 }
            offset += text.width(at: offset)
        }
        return count
    }

    private static let joining: WordList = ["结合", "围绕", "按照", "根据"]
    private static let objectMarks: WordList = ["对", "把", "将"]
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
        return scan.vocabulary.topics[Int(next.payload)].first?.key
            != scan.vocabulary.topics[Int(hit.payload)].first?.key
    }
}
