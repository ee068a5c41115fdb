import LedgerModel

/// Which rule answers for a field where several signs speak for it: what an item needs to be certain.
extension DirectiveWriter {
    /// What speaks for the speaker: a name says less where no post stands beside it, and a title without a name (刘局长) less than both.
    func speakerRule() -> Rule {
        guard case .person(let name) = draft.speaker,
            draft.speakerRule == SpeakerRule.name || draft.speakerRule == SpeakerRule.carried
        else { return draft.speakerRule }
        guard let person = context.people.persons.first(where: { $0.name == name }) else { return SpeakerRule.post }
        return person.post.isEmpty ? SpeakerRule.bareName : draft.speakerRule
    }

    /// What speaks best for where the task begins and ends.
    func boundaryRule(_ task: TaskDraft, _ explicit: [Attribution]) -> Rule {
        if task.rule == BoundaryRule.tableRow || lacksSpeaker { return task.rule }
        if explicit.contains(where: { $0.basis == .bracket }) {
            // 护林员每天巡山 in a row that names others: somebody else may be told of; and what a comma parts may be one.
            return explicit.allSatisfy { $0.basis == .bracket } && !Self.commaRules.contains(task.rule)
                && !hasUnreadTerm(task) && !hasUnreadTime(task.range, Self.lengths) && isWork(task.range)
                ? BoundaryRule.assigned : task.rule
        }
        guard let first = explicit.first, first.basis == .subject, first.rule == OwnerRule.subject,
            Self.firmRules.contains(task.rule), !task.isShortened, first.mention.start <= task.range.lowerBound + 9,
            scan.segmentation.clauses(in: task.range).count <= 4,
            Self.closingMarks.contains(scan.text.scalar(at: task.range.upperBound)),
            let last = explicit.last(where: { $0.rule == OwnerRule.subject }), isObliged(last.mention.end, task.range),
            explicit.allSatisfy({ isPlain($0.mention) }), !asksForAttitude(task.range), !obligesAnother(task.range),
            explicit.allSatisfy({ isFirm($0.mention) }), !mixesHeads(explicit), !hasUnreadTime(task.range),
            !hasUnreadPartner(task.range, explicit)
        else { return task.rule }
        return BoundaryRule.ownSubject
    }

    /// A meeting at which nobody is known to have said it: somebody did.
    private var lacksSpeaker: Bool {
        draft.speaker.name == nil && (context.facts.kind == .meeting || context.facts.kind == .inspection)
    }

    /// Whether what follows a subject says at once that it has to: 要, 须, or a role. Who 汇报了, 参加 or 将抽检 is told of as often as asked.
    private func isObliged(_ end: Int, _ range: Range<Int>) -> Bool {
        let text = scan.text
        var position = end
        if text.scalar(at: position).isComma { position += text.width(at: position) }
        return position < range.upperBound
            && (scan.modal(at: position) != nil || Self.roles.stands(in: text, at: position))
    }
    /// A name that the table has, or one that ends as only bodies and roles do: 领导下乡 ends like a village.
    private func isFirm(_ mention: OwnerMention) -> Bool {
        guard mention.kind == .body, !mention.isKnown, let last = mention.parts.last else { return true }
        // 工作专班要落实到位: what is called by its kind alone may be spoken of rather than to.
        return Self.firmEnds.length(in: scan.text, before: last.upperBound).map { $0 < last.count } ?? false
    }
    private static let firmEnds = WordList(
        OwnerLexicon.body + ["局", "委", "厅", "署", "各村", "各镇", "各乡", "各校", "）", ")"])

    /// 各乡镇、各部门主要负责人: whether the heads are those of the first too, only a reader knows.
    private func mixesHeads(_ explicit: [Attribution]) -> Bool {
        explicit.count > 1 && explicit.contains { $0.mention.kind == .body }
            && explicit.contains { owner in
                owner.mention.parts.last.map { OwnerLexicon.ownHeads.ends(in: scan.text, before: $0.upperBound) }
                    ?? false
            }
    }

    /// 开学第一周, 复耕期间: words of a time that no rule could read.
    private func hasUnreadTime(_ range: Range<Int>, _ signs: WordList = timeSigns) -> Bool {
        signs.occurs(in: scan.text, range: range) && context.deadlines.readings(in: range).isEmpty
            && context.recurrences.reading(in: range) == nil
    }
    /// 5年内享受补贴, in a row that names who has to see to it.
    private static let lengths: WordList = ["年内", "个月内", "周内", "天内", "日内", "工作日内", "小时内"]
    private static let timeSigns: WordList = [
        "第一周", "第二周", "本周", "上旬", "中旬", "下旬", "月底", "月初", "日前", "月前", "之前", "以前", "年底", "季度", "期间", "每", "天内", "日内",
        "年内", "个月内", "周内", "个工作日内",
        "小时内",
        "时前", "点前", "节前", "后一周", "第一天", "当天", "今晚", "明天", "时限内",
    ]

    /// 完成时限：…, of which no rule could make a date or a cycle; 长期 is none and says so.
    private func hasUnreadTerm(_ task: TaskDraft) -> Bool {
        guard let term = task.bracket?.deadline, context.deadlines.inField.readings(in: term).isEmpty else {
            return false
        }
        var recurrences = context.recurrences
        recurrences.isField = true
        return recurrences.reading(in: term) == nil && !Self.openTerms.occurs(in: scan.text, range: term)
    }
    private static let openTerms: WordList = ["长期", "持续", "立行立改", "即知即改", "立即", "常态化", "全年", "年内"]

    /// Whether some clause asks for work: a figure to be reached, a definition and a background are assigned too, and are none.
    private func isWork(_ range: Range<Int>) -> Bool {
        let demands = DemandReader(scan: scan)
        return scan.clauseRanges(in: range).contains { demands.tier(of: $0.range) >= .action }
    }

    /// 会同县督查落实办: whoever is to help, by a name that no rule knows.
    private func hasUnreadPartner(_ range: Range<Int>, _ explicit: [Attribution]) -> Bool {
        Self.joining.occurs(in: scan.text, range: range) && !explicit.contains { $0.role == .support }
    }
    private static let joining: WordList = ["会同", "联合"]

    /// A name in one stretch, or one that the table has: what a list lends to its names may be meant otherwise.
    private func isPlain(_ mention: OwnerMention) -> Bool { mention.parts.count == 1 || mention.isKnown }

    /// 要高度重视，抓好各项工作: where a clause asks for no more than a spirit, so may the whole.
    private func asksForAttitude(_ range: Range<Int>) -> Bool {
        let reader = ExhortationReader(scan: scan)
        return scan.clauseRanges(in: range).contains { reader.asksForAttitude($0.range) }
    }

    /// …，帮扶人要与对象结亲戚: 要 inside a later clause may oblige somebody else.
    private func obligesAnother(_ range: Range<Int>) -> Bool {
        scan.clauseRanges(in: range).dropFirst().contains { _, clause in
            guard let modal = scan.modal(in: clause) else { return false }
            return modal.hit.start > scan.afterLeadIn(clause.lowerBound, limit: clause.upperBound)
        }
    }

    private static let roles: WordList = ["负责", "牵头", "具体负责"]

    /// The task ends where its sentence does, or at a semicolon.
    private static let closingMarks: Set<UInt32> = [0, 0x0A, 0x3002, 0xFF1B, 0x3B]
    private static let commaRules: Set<Rule> = [
        BoundaryRule.commaModal, BoundaryRule.commaSubject, BoundaryRule.commaDates,
    ]
    private static let firmRules: Set<Rule> = [
        BoundaryRule.ordinal, BoundaryRule.nestedOrdinal, BoundaryRule.sentenceModal, BoundaryRule.sentenceSubject,
        BoundaryRule.semicolon, BoundaryRule.bullet,
    ]
}
