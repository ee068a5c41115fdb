import LedgerModel

/// Finds the explicit owners of the tasks of one directive, in order.
struct ExplicitOwners {
    let scan: ArticleScan
    let draft: DirectiveDraft
    /// What the brackets of the headings above assign.
    let section: BracketAssignment?

    var text: UTF8Text { scan.text }
    var parser: OwnerParser { OwnerParser(scan: scan) }
    private var roles: OwnerRoles { OwnerRoles(scan: scan) }

    func attributions(of tasks: [TaskDraft], firstLeads: Bool) -> [[Attribution]] {
        var result: [[Attribution]] = []
        var carried: [Attribution] = []
        var carriedBlock = draft.blocks.lowerBound
        var isCarriedObliged = false
        if !draft.inSentence.isEmpty {
            carried = draft.inSentence.map {
                Attribution(mention: $0, role: nil, basis: .subject, rule: OwnerRule.subject)
            }
            isCarriedObliged = true
        }
        // 各单位要高度重视。节日前进行一次检查: the subject of an opening that is no task goes on.
        if let first = tasks.first?.range.lowerBound, first > draft.contentStart, !draft.isTableRow {
            let opening = scan.trimmed(draft.contentStart..<first)
            let hasModal = scan.modal(in: opening) != nil || draft.isDocument
            // 一是各年级建立记录。着重从…做好: an item of a list tells whom it is for without a modal, too.
            if hasModal || draft.ordinal != nil {
                carried = subjects(of: opening).filter {
                    $0.rule == OwnerRule.subject && (hasModal || text.scalar(at: $0.mention.start) == 0x5404)
                }
                isCarriedObliged = !carried.isEmpty
                carriedBlock =
                    draft.blocks.first { scan.blocks[$0].range.upperBound >= opening.upperBound } ?? carriedBlock
            }
        }
        // 各部门要高度重视，主要领导要亲自抓。每月25日前报送: the heads' duty ends with their sentence.
        var bodies: (owners: [Attribution], isObliged: Bool, end: Int)?
        var sentence = 0
        for task in tasks {
            var own = subjects(of: task.range)
            while sentence < draft.sentences.count, draft.sentences[sentence].upperBound <= task.range.lowerBound {
                sentence += 1
            }
            if let before = bodies, task.range.lowerBound >= before.end {
                carried = before.owners
                isCarriedObliged = before.isObliged
                bodies = nil
            }
            if bodies == nil, !carried.isEmpty, carriedBlock == task.block, !own.isEmpty,
                own.allSatisfy(\.mention.isOwnHead), !carried.contains(where: \.mention.isOwnHead),
                sentence < draft.sentences.count
            {
                bodies = (carried, isCarriedObliged, draft.sentences[sentence].upperBound)
            }
            if own.contains(where: { $0.rule != OwnerRule.partner }) {
                carried = own
                carriedBlock = task.block
                // 请各镇主要负责同志参加: asked is obliged.
                isCarriedObliged = scan.modal(in: task.range) != nil || own.contains { $0.rule == OwnerRule.agent }
            } else if !own.isEmpty {
                // 会同有关部门…: who does it was named before.
                let before =
                    carried.isEmpty
                    ? draft.addressee.map {
                        Attribution(mention: $0, role: nil, basis: .preamble, rule: OwnerRule.preamble)
                    } : inherited(carried, all: false)
                own = before.map { Attribution(mention: $0.mention, role: .lead, basis: $0.basis, rule: $0.rule) } + own
            } else if hasOtherSubject(task.range) || task.rule == BoundaryRule.nestedOrdinal && draft.assignment != nil
            {
                // 1.水利局要…。2.建立机制: each measure that lines below assign stands by itself.
                carried = []
                // 叮嘱市场负责人，消防通道要保持畅通: who is spoken to does it.
                if task.rule != BoundaryRule.nestedOrdinal || draft.assignment == nil { own = addressed(task) }
            } else if !carried.isEmpty, carriedBlock == task.block {
                own = inherited(carried, all: task.sharesOwners).filter {
                    // 三级干部取消休假，分片包段 tells what they do; 干部要… obliges them in what follows too.
                    // 包村干部今天到村，晚上8点前报情况: dated, it asks for work.
                    isCarriedObliged || $0.mention.kind == .body || task.rule == BoundaryRule.commaDates
                }
            } else if !draft.addressee.isEmpty {
                own = addressed(task)
            } else if task.bracket == nil, section == nil, !draft.saluted.isEmpty, asksWhoIsSaluted(task.range) {
                own = draft.saluted.map {
                    Attribution(mention: $0, role: nil, basis: .preamble, rule: OwnerRule.preamble)
                }
            }
            if let bracket = task.bracket {
                // 城北水厂建设|县水利局: a cell that only says what it is about.
                if draft.isTableRow, !bracket.owners.isEmpty, scan.modal(in: task.range) == nil {
                    own = own.filter { $0.rule != OwnerRule.subject || $0.role != nil || isTold($0.mention) }
                }
                own = join(bracket, own, firstLeads: firstLeads)
            } else if let section {
                own = join(section, own, firstLeads: firstLeads, rule: OwnerRule.sectionBracket)
            }
            result.append(own)
        }
        return result
    }

    /// Whom the words before the demand name.
    private func addressed(_ task: TaskDraft) -> [Attribution] {
        // 县发改局：负责综合协调: the role follows the colon.
        let role =
            draft.addressee.isEmpty ? nil : roles.role(at: task.range.lowerBound, limit: task.range.upperBound)
        return draft.addressee.map {
            Attribution(mention: $0, role: role, basis: .preamble, rule: OwnerRule.preamble)
        }
    }

    private func inherited(_ carried: [Attribution], all: Bool) -> [Attribution] {
        if all {
            return carried.map {
                Attribution(mention: $0.mention, role: $0.role, basis: .inherited, rule: OwnerRule.shared)
            }
        }
        let leads = carried.filter { $0.role == .lead }
        var heirs = leads.isEmpty ? carried.filter { $0.role != .support } : leads
        // 其他单位要积极配合，对新问题要提出方案: who alone was told to support goes on.
        if heirs.isEmpty { heirs = carried.filter { $0.rule == OwnerRule.subject } }
        return heirs.filter { $0.mention.kind != .person }
            .map { Attribution(mention: $0.mention, role: nil, basis: .inherited, rule: OwnerRule.inherited) }
    }

    /// 各乡镇开展巡查, 县水利局加固水库: who acts in a cell, and not 城北水厂建设, 县医院扩建.
    private func isTold(_ mention: OwnerMention) -> Bool {
        text.scalar(at: mention.start) == 0x5404
            || mention.isKnown && !OwnerParser.businesses.ends(in: text, before: mention.end)
    }

    /// 没有规划的，一律不得…: a subject that names nobody stops the one before.
    private func hasOtherSubject(_ range: Range<Int>) -> Bool {
        guard let clause = scan.clauseRanges(in: range).first?.range else { return false }
        if text.scalar(before: clause.upperBound) == 0x7684, let modal = scan.modal(in: range), modal.strength == .must
        {
            return true
        }
        // 在污染防治工作上，要…: another field of work, which the body before need not have.
        if text.scalar(at: clause.lowerBound) == 0x5728, Self.fieldEnds.ends(in: text, before: clause.upperBound) {
            return true
        }
        for (_, clause) in scan.clauseRanges(in: range) {
            let start = scan.afterLeadIn(clause.lowerBound, limit: clause.upperBound)
            guard let modal = scan.modal(in: start..<clause.upperBound) else { continue }
            if Self.newTopics.stands(in: text, at: start) { return true }
            // 渣土运输车辆应采取…, 各乡镇秸秆利用工作必须推进: another subject before the modal.
            if modal.hit.start > start,
                modal.strength == .obligation || Self.matters.ends(in: text, before: modal.hit.start),
                scan.predicate(at: start) == nil,
                text.scalar(before: modal.hit.start) != 0x7684, !hasTime(start..<modal.hit.start)
            {
                return true
            }
            break
        }
        return false
    }

    private func hasTime(_ range: Range<Int>) -> Bool {
        text[range].withBytes { $0.contains { UInt32($0).digit != nil } }
            || Self.timeWords.occurs(in: text, range: range)
    }
    private static let timeWords: WordList = ["年", "月", "季度", "期间", "时"]
    private static let asking: WordList = ["要求", "责成"]
    private static let matters: WordList = ["工作", "项目", "任务", "工程"]
    private static let fieldEnds: WordList = ["工作上", "工作方面", "问题上"]
    private static let newTopics: WordList = ["每个", "任何", "凡是"]

    /// The bracket's owners, joined by those that the task names itself.
    private func join(
        _ bracket: BracketAssignment, _ own: [Attribution], firstLeads: Bool, rule: Rule = OwnerRule.bracket
    ) -> [Attribution] {
        let rule = rule == OwnerRule.bracket && !bracket.isRead(scan) ? OwnerRule.looseBracket : rule
        var assigned = bracket.owners
        if firstLeads, !assigned.isEmpty, !assigned.contains(where: { $0.role == .lead }) { assigned[0].role = .lead }
        // A line that only says until when leaves the work to whom the heading names.
        if rule != OwnerRule.sectionBracket, assigned.isEmpty, let section {
            return join(section, own, firstLeads: firstLeads, rule: OwnerRule.sectionBracket)
        }
        // A heading that names only who leads is joined by the item that names the rest.
        if rule != OwnerRule.sectionBracket, let section, !assigned.contains(where: { $0.role == .lead }) {
            assigned = section.owners.filter { $0.role == .lead } + assigned
        }
        var result = assigned.map { Attribution(mention: $0.mention, role: $0.role, basis: .bracket, rule: rule) }
        let names = Set(result.map(\.mention.name))
        result += own.filter { found in
            !names.contains(found.mention.name) && (assigned.isEmpty || !isRoleName(found.mention))
                // 1.财政局7日内拨付 beside 县财政局: one body by two names; 消防救援机构 beside 县消防救援大队 says more.
                && !assigned.contains {
                    $0.mention.isKnown && $0.mention.keys == found.mention.keys
                        && $0.mention.name.hasSuffix(found.mention.name)
                }
        }
        return result
    }

    /// 请承办单位2小时内联系: who that is the fields beside it say.
    private func isRoleName(_ mention: OwnerMention) -> Bool {
        guard mention.parts.count == 1, let part = mention.parts.first,
            case .owner = AssignmentLabel.kind(text, part)
        else { return false }
        return true
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
        let demands = DemandReader(scan: scan)
        var isResult = false
        for (_, clause) in scan.clauseRanges(in: range) where !clause.isEmpty && !demands.tellsHowThingsAre(clause) {
            var start = scan.afterDay(
                scan.afterLeadIn(clause.lowerBound, limit: clause.upperBound), limit: clause.upperBound)
            // 实现乡镇包村，村干部包户: who stands in what the work comes to is told nothing.
            isResult = scan.modal(in: clause) == nil && (isResult || !found.isEmpty && demands.opensResult(clause))
            if isResult, let subject = parser.subject(at: start, limit: clause.upperBound),
                demands.goesOnWithResult(clause, subject.owners)
            {
                continue
            }
            // 一是要求各社区加大宣传: the item says the verb once more.
            if let length = Self.asking.length(in: text, at: start) { start += length }
            if let main = roles.mainBody(at: start, limit: clause.upperBound) {
                add(main, .lead, OwnerRule.subject)
                continue
            }
            if let runs = roles.runs(from: start, limit: clause.upperBound),
                runs.count > 1 || runs[0].isBare
            {
                for run in runs { add(run.owners, run.role, OwnerRule.subject) }
                continue
            }
            // 要求施工企业加快进度: the object of the verb is who is to act.
            let obliged = OwnerParser(
                scan: scan,
                isObliged: SpeechFinder.speechOnly.ends(in: text, before: start))
            if let subject = obliged.subject(at: start, limit: range.upperBound) ?? asked(clause, at: start)
                ?? parser.subjectAfterTime(clause)
                ?? parser.subjectAfterTopic(clause)
                ?? (draft.isMessage
                    && (clause.lowerBound == range.lowerBound
                        || found.isEmpty && parser.opensByTopic(range.lowerBound..<clause.lowerBound))
                    ? parser.colleague(at: start, limit: clause.upperBound)
                    : nil)
            {
                let role = roles.role(at: subject.end, limit: clause.upperBound)
                // 主要领导亲自抓 behind the body whose head he is.
                if !found.isEmpty, scan.modal(in: clause) == nil, subject.owners.allSatisfy(\.isOwnHead) {
                    continue
                }
                add(subject.owners, role, OwnerRule.subject)
            } else if let handing = handingIn(clause, at: start) {
                add(handing, nil, OwnerRule.subject)
            } else if let passive = Self.prohibited(scan, clause, at: start) {
                add([passive], nil, OwnerRule.subject)
            }
            if let by = TaskCutter.byOwner(scan, clause), let last = by.owners.last {
                // 由县发改局牵头、县物价局配合
                if text.scalar(at: by.at) == 0x7531, let runs = roles.runs(from: by.at + 3, limit: clause.upperBound),
                    runs.count > 1
                {
                    for run in runs { add(run.owners, run.role, OwnerRule.agent) }
                    continue
                }
                // The verb of a list over a comma stands in a later clause.
                let limit =
                    last.end < clause.upperBound
                    ? clause.upperBound : parser.boundary(from: last.end, limit: last.end + 120)
                add(by.owners, roles.role(at: last.end, limit: limit), OwnerRule.agent)
            }
            let partners = roles.partners(in: clause)
            if !partners.isEmpty {
                for index in found.indices where found[index].role == nil { found[index].role = .lead }
                add(partners, .support, OwnerRule.partner)
            }
        }
        // 值班表还有青石镇、河口镇没报，今天务必报来
        if found.isEmpty,
            let late = scan.clauseRanges(in: range).lazy.compactMap({ parser.defaulters(in: $0.range) }).first
        {
            add(late, nil, OwnerRule.subject)
        }
        return found
    }

    /// 会议要求，县教育局视情况停课: right behind 要求, and in a list of what is asked for, whatever the verb.
    private func asked(_ clause: Range<Int>, at start: Int) -> (owners: [OwnerMention], end: Int)? {
        guard draft.isAsked, clause.lowerBound == draft.contentStart else { return nil }
        return OwnerParser(scan: scan, isObliged: true).subject(at: start, limit: clause.upperBound)
    }

    /// 凡证照不全的煤矿一律不得复产: the last word before 一律 is who must obey.
    static func prohibited(_ scan: ArticleScan, _ clause: Range<Int>, at start: Int) -> OwnerMention? {
        let text = scan.text
        guard !objectMarks.stands(in: text, at: start), let modal = scan.modal(in: clause), modal.strength == .must,
            modal.hit.start > start,
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

    /// 对存在重大隐患的企业一律停产整顿: they are what is dealt with.
    private static let objectMarks: WordList = ["对", "对于", "将", "把"]
}
