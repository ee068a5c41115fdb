import LedgerModel

/// How an owner was found; the id is printed with the task.
enum OwnerRule {
    static let bracket = Rule("owner.bracket", 990)
    static let sectionBracket = Rule("owner.sectionBracket", 950)
    static let subject = Rule("owner.subject", 970)
    static let agent = Rule("owner.agent", 970)
    static let partner = Rule("owner.partner", 950)
    static let tableCell = Rule("owner.tableCell", 980)
    static let preamble = Rule("owner.preamble", 900)
    static let inherited = Rule("owner.inherited", 600)
    static let shared = Rule("owner.shared", 900)
    static let reportEvidence = Rule("owner.reportEvidence", 800)
    static let topic = Rule("owner.topic", 650)
    static let articleTopic = Rule("owner.articleTopic", 500)
    static let addressee = Rule("owner.addressee", 600)
    static let fallback = Rule("owner.fallback", 400)

    static let all = [
        bracket, sectionBracket, subject, agent, partner, tableCell, preamble, inherited, shared, reportEvidence, topic,
        articleTopic, addressee, fallback,
    ]
}

/// An owner of one task, before it becomes output.
struct Attribution: Sendable {
    var mention: OwnerMention
    var role: Role?
    var basis: Basis
    var rule: Rule
}

/// Finds the explicit owners of the tasks of one directive, in order.
struct ExplicitOwners {
    let scan: ArticleScan
    let draft: DirectiveDraft
    /// What the brackets of the headings above assign.
    let section: BracketAssignment?

    private var text: [UInt8] { scan.text }
    private var parser: OwnerParser { OwnerParser(scan: scan) }
    private var roles: OwnerRoles { OwnerRoles(scan: scan) }

    func attributions(of tasks: [TaskDraft], firstLeads: Bool) -> [[Attribution]] {
        var result: [[Attribution]] = []
        var carried: [Attribution] = []
        var carriedBlock = draft.blocks.lowerBound
        for task in tasks {
            var own = subjects(of: task.range)
            if own.contains(where: { $0.rule != OwnerRule.partner }) {
                carried = own
                carriedBlock = task.block
            } else if !own.isEmpty {
                // 会同有关部门…: who does it was named before.
                let before =
                    carried.isEmpty
                    ? draft.addressee.map {
                        Attribution(mention: $0, role: nil, basis: .preamble, rule: OwnerRule.preamble)
                    } : inherited(carried, all: false)
                own = before.map { Attribution(mention: $0.mention, role: .lead, basis: $0.basis, rule: $0.rule) } + own
            } else if hasOtherSubject(task.range) {
                carried = []
            } else if !carried.isEmpty, carriedBlock == task.block {
                own = inherited(carried, all: task.sharesOwners)
            } else if !draft.addressee.isEmpty {
                own = draft.addressee.map {
                    Attribution(mention: $0, role: nil, basis: .preamble, rule: OwnerRule.preamble)
                }
            }
            if let bracket = task.bracket ?? lastBracketless(task) {
                own = join(bracket, own, firstLeads: firstLeads)
            } else if let section {
                own = join(section, own, firstLeads: firstLeads, rule: OwnerRule.sectionBracket)
            }
            result.append(own)
        }
        return result
    }

    private func lastBracketless(_ task: TaskDraft) -> BracketAssignment? { nil }

    private func inherited(_ carried: [Attribution], all: Bool) -> [Attribution] {
        if all {
            return carried.map {
                Attribution(mention: $0.mention, role: $0.role, basis: .inherited, rule: OwnerRule.shared)
            }
        }
        let leads = carried.filter { $0.role == .lead }
        return (leads.isEmpty ? carried.filter { $0.role != .support } : leads).filter {
            $0.mention.kind == .body || $0.mention.start == draft.contentStart
        }.filter { $0.mention.kind == .body }
            .map { Attribution(mention: $0.mention, role: nil, basis: .inherited, rule: OwnerRule.inherited) }
    }

    /// 没有规划的，一律不得…: a subject that names nobody stops the one before.
    private func hasOtherSubject(_ range: Range<Int>) -> Bool {
        guard let clause = scan.clauseRanges(in: range).first?.range else { return false }
        if text.scalar(before: clause.upperBound) == 0x7684, let modal = scan.modal(in: range), modal.strength == .must
        {
            return true
        }
        for (_, clause) in scan.clauseRanges(in: range) {
            let start = scan.afterLeadIn(clause.lowerBound, limit: clause.upperBound)
            guard let modal = scan.modal(in: start..<clause.upperBound) else { continue }
            if Self.newTopics.stands(in: text, at: start) { return true }
            // 渣土运输车辆应采取…: another subject before the modal.
            if modal.hit.start > start, modal.strength == .obligation, scan.predicate(at: start) == nil,
                text.scalar(before: modal.hit.start) != 0x7684, !hasTime(start..<modal.hit.start)
            {
                return true
            }
            break
        }
        return false
    }

    private func hasTime(_ range: Range<Int>) -> Bool {
        range.contains { UInt32(text[$0]).digit != nil } || Self.timeWords.occurs(in: text, range: range)
    }
    private static let timeWords: WordList = ["年", "月", "季度", "期间", "时"]
    private static let newTopics: WordList = ["每个", "任何", "凡是"]

    /// The bracket's owners, joined by those that the task names itself.
    private func join(
        _ bracket: BracketAssignment, _ own: [Attribution], firstLeads: Bool, rule: Rule = OwnerRule.bracket
    ) -> [Attribution] {
        var assigned = bracket.owners
        if firstLeads, !assigned.isEmpty, !assigned.contains(where: { $0.role == .lead }) { assigned[0].role = .lead }
        // A heading that names only who leads is joined by the item that names the rest.
        if rule == OwnerRule.bracket, let section, !assigned.contains(where: { $0.role == .lead }) {
            assigned = section.owners.filter { $0.role == .lead } + assigned
        }
        var result = assigned.map { Attribution(mention: $0.mention, role: $0.role, basis: .bracket, rule: rule) }
        let names = Set(result.map(\.mention.name))
        result += own.filter {
            !names.contains($0.mention.name) && $0.basis != .inherited
                || !names.contains($0.mention.name) && $0.basis == .inherited
        }
        return result
    }

    // MARK: - Subjects

    /// The owners that a task's own clauses name.
    func subjects(of range: Range<Int>) -> [Attribution] {
        var found: [Attribution] = []
        func add(_ owners: [OwnerMention], _ role: Role?, _ rule: Rule) {
            for owner in owners {
                if let index = found.firstIndex(where: { $0.mention.name == owner.name }) {
                    if found[index].role == nil { found[index].role = role }
                } else {
                    found.append(Attribution(mention: owner, role: role, basis: .subject, rule: rule))
                }
            }
        }
        for (_, clause) in scan.clauseRanges(in: range) where !clause.isEmpty {
            let start = scan.afterLeadIn(clause.lowerBound, limit: clause.upperBound)
            if let subject = parser.subject(at: start, limit: range.upperBound) {
                let role = roles.role(at: subject.end, limit: clause.upperBound)
                add(subject.owners, role, OwnerRule.subject)
            } else if let passive = Self.prohibited(scan, clause, at: start) {
                add([passive], nil, OwnerRule.subject)
            }
            if let by = TaskCutter.byOwner(scan, clause), let last = by.owners.last {
                add(by.owners, roles.role(at: last.end, limit: clause.upperBound), OwnerRule.agent)
            }
            let partners = roles.partners(in: clause)
            if !partners.isEmpty {
                for index in found.indices where found[index].role == nil { found[index].role = .lead }
                add(partners, .support, OwnerRule.partner)
            }
        }
        return found
    }

    /// 凡证照不全的煤矿一律不得复产: the last word before 一律 is who must obey.
    static func prohibited(_ scan: ArticleScan, _ clause: Range<Int>, at start: Int) -> OwnerMention? {
        let text = scan.text
        guard let modal = scan.modal(in: clause), modal.strength == .must, modal.hit.start > start,
            let end = scan.hits.words(.ownerEnd, in: start..<modal.hit.start).last(where: { $0.end == modal.hit.start }
            ), OwnerEnd(rawValue: end.payload) == .body
        else { return nil }
        var first = end.start
        // Back to 的: 未完成年度治理任务的工业企业.
        var position = first
        var count = 0
        while let before = text.position(before: position), before >= start, count < 6 {
            if text.scalar(at: before) == 0x7684 {
                first = position
                break
            }
            position = before
            count += 1
        }
        guard text.scalar(before: first) == 0x7684 else { return nil }
        return OwnerParser(scan: scan).asWritten(first..<end.end)
    }
}

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
        if let owner = audience.first, let key = owner.keys.first {
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

    /// Who is named in the article, or has a topic of four characters or more in it.
    static func campaigns(_ scan: ArticleScan) -> Set<OwnerKey> {
        var found: Set<OwnerKey> = []
        for hit in scan.hits[.topic] where hit.end - hit.start >= 12 {
            for topic in scan.vocabulary.topics[Int(hit.payload)] { found.insert(topic.key) }
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
        if let heading { count(heading, percent: 120) }
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
        let start = max(range.lowerBound, scan.afterLeadIn(clause.lowerBound, limit: clause.upperBound))
        if let predicate = scan.predicate(at: start), predicate.kind == .purpose { return true }
        if Self.leadIns.stands(in: text, at: start), scan.modal(in: clause) == nil, !hasOwnVerb(clause) { return true }
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
            && (next == 0x3001 || next == 0x7B49 || text.scalar(before: hit.start) == 0x3001 || commas >= 4)
    }

    private static let objectMarks: WordList = ["对", "把", "将"]
    private static let leadIns: WordList = ["针对", "在", "按照", "按", "根据", "以", "为", "围绕", "抓住", "随着", "面对", "由于"]

    private func placeWeight(_ hit: Hit, in range: Range<Int>) -> Int {
        var weight = hit.start - range.lowerBound < 60 ? 130 : 100
        if scan.segmentation.isSheltered(hit.start) { weight = weight * 7 / 10 }
        return weight
    }
}
