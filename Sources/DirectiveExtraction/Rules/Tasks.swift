import LedgerModel

/// A task before its fields are read: where it stands, and what gave it its boundary.
struct TaskDraft: Sendable {
    var range: Range<Int>
    var rule: Rule
    /// The paragraph that it begins in.
    var block: Int
    /// The bracket that governs it.
    var bracket: BracketAssignment?
    /// It begins after a comma between two dates, and shares all of the owners before it.
    var sharesOwners = false
}

/// Cuts a directive into tasks: extraction.md section 4, D and Task.
struct TaskCutter {
    let scan: ArticleScan
    let draft: DirectiveDraft
    /// Brackets that assign, inside the directive.
    let brackets: [BracketAssignment]
    let deadlines: DeadlineReader

    private var text: [UInt8] { scan.text }
    private var parser: OwnerParser { OwnerParser(scan: scan) }
    private var demands: DemandReader { DemandReader(scan: scan) }
    private var exhortations: ExhortationReader { ExhortationReader(scan: scan) }

    struct Result {
        var tasks: [TaskDraft]
        /// The heading, without its marker and a leading 要.
        var heading: Range<Int>
        var isExhortation: Bool
    }

    func cut() -> Result {
        let pieces = self.pieces()
        let heading = headingRange(pieces)
        guard !pieces.isEmpty else { return Result(tasks: [], heading: heading, isExhortation: false) }
        var rest = pieces
        let hasHeading = isHeading(pieces)
        if hasHeading { rest.removeFirst() }
        var tasks: [TaskDraft] = []
        for (index, piece) in rest.enumerated() {
            let isFirst = index == 0 && !hasHeading
            if !tasks.isEmpty || hasHeading, isAssignmentOnly(piece),
                let target = tasks.last?.range ?? pieces.first?.range
            {
                // 做好群众安置。由城关镇负责。
                if tasks.isEmpty {
                    tasks.append(
                        TaskDraft(
                            range: target.lowerBound..<piece.range.upperBound, rule: draft.rule, block: piece.block))
                } else {
                    tasks[tasks.count - 1].range = tasks[tasks.count - 1].range.lowerBound..<piece.range.upperBound
                }
                continue
            }
            if !tasks.isEmpty, Self.glued.stands(in: text, at: piece.range.lowerBound) {
                tasks[tasks.count - 1].range = tasks[tasks.count - 1].range.lowerBound..<piece.range.upperBound
                continue
            }
            if let last = tasks.last, last.isInnerHeading(scan), !startsAnew(piece) {
                // A heading sentence inside an item, and its elaboration.
                tasks[tasks.count - 1].range = last.range.lowerBound..<piece.range.upperBound
                continue
            }
            let cuts = cutSentence(piece.range)
            for (number, cut) in cuts.enumerated() {
                var rule = cut.rule
                if number == 0 {
                    rule =
                        isFirst ? draft.rule : piece.isNested ? BoundaryRule.nestedOrdinal : sentenceRule(piece.range)
                }
                tasks.append(
                    TaskDraft(
                        range: cut.range, rule: rule, block: piece.block,
                        sharesOwners: cut.rule == BoundaryRule.commaDates))
            }
        }
        var kept = tasks.filter { !isDropped($0, among: tasks) }
        var isExhortation = false
        if kept.isEmpty {
            if draft.marker != nil || draft.isTableRow || draft.rule == BoundaryRule.bullet && !allExhorts(pieces) {
                // A numbered demand keeps at least one task: the whole item, or what follows its heading.
                let first = (hasHeading ? rest.first ?? pieces[0] : pieces[0]).range.lowerBound
                kept = [
                    TaskDraft(
                        range: first..<pieces[pieces.count - 1].range.upperBound, rule: BoundaryRule.floor,
                        block: pieces[0].block)
                ]
            } else {
                isExhortation = true
            }
        }
        if hasHeading, rest.isEmpty {
            kept = [TaskDraft(range: pieces[0].range, rule: draft.rule, block: pieces[0].block)]
        }
        return Result(
            tasks: kept.map { withBracket(trimmedTask($0)) }.filter { !$0.range.isEmpty }, heading: heading,
            isExhortation: isExhortation)
    }

    private func allExhorts(_ pieces: [Piece]) -> Bool {
        pieces.allSatisfy { exhortations.isExhortation($0.range, isDocument: draft.isDocument) }
    }

    // MARK: - Pieces

    private struct Piece {
        var range: Range<Int>
        var block: Int
        /// It begins with a mark of a lower level.
        var isNested: Bool
    }

    /// The directive's sentences without assigning brackets, cut at nested marks.
    private func pieces() -> [Piece] {
        var found: [Piece] = []
        for sentence in draft.sentences {
            var start = max(sentence.lowerBound, draft.contentStart)
            let end = sentence.upperBound
            let block = blockOf(start)
            var stops: [(at: Int, next: Int, isNested: Bool)] = []
            for bracket in brackets where bracket.range.lowerBound >= start && bracket.range.upperBound <= end {
                stops.append((bracket.range.lowerBound, bracket.range.upperBound, false))
            }
            for marker in draft.nestedMarkers where marker.range.lowerBound >= start && marker.range.upperBound <= end {
                stops.append((marker.range.lowerBound, marker.contentStart, true))
            }
            stops.sort { $0.at < $1.at }
            var isNested = false
            for stop in stops where stop.at >= start {
                append(start..<stop.at, block, isNested, to: &found)
                start = stop.next
                isNested = stop.isNested
            }
            if start < end { append(start..<end, block, isNested, to: &found) }
        }
        // An introducer of the nested list is no task.
        if let index = found.firstIndex(where: \.isNested), index > 0 {
            let before = found[index - 1].range
            if text.scalar(at: before.upperBound).isColon || index == 1 && !hasDemand(before) {
                found.remove(at: index - 1)
            }
        }
        return found
    }

    private func hasDemand(_ range: Range<Int>) -> Bool {
        scan.modal(in: range) != nil || parser.subject(at: range.lowerBound, limit: range.upperBound) != nil
    }

    private func append(_ range: Range<Int>, _ block: Int, _ isNested: Bool, to found: inout [Piece]) {
        let trimmed = scan.trimmed(range)
        if !trimmed.isEmpty, !isOnlyMarks(trimmed) {
            found.append(Piece(range: trimmed, block: block, isNested: isNested))
        }
    }

    private func isOnlyMarks(_ range: Range<Int>) -> Bool {
        !range.contains { text[$0] >= 0xE3 || UInt32(text[$0]).isASCIIAlphanumeric }
    }

    private func blockOf(_ offset: Int) -> Int {
        var low = 0
        var high = scan.blocks.count
        while low < high {
            let middle = (low + high) / 2
            if scan.blocks[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
        }
        return min(low, max(0, scan.blocks.count - 1))
    }

    // MARK: - Headings

    /// The heading sentence or the first clause, without a leading 要.
    private func headingRange(_ pieces: [Piece]) -> Range<Int> {
        guard let first = pieces.first else { return draft.contentStart..<draft.contentStart }
        var range = first.range
        if !isHeading(pieces), let clause = scan.segmentation.clauses(in: range).first {
            range = range.lowerBound..<min(range.upperBound, scan.clauses[clause].range.upperBound)
        }
        let start = scan.afterLeadIn(range.lowerBound, limit: range.upperBound)
        if text.scalar(at: start) == 0x8981, scan.modal(at: start) != nil { return (start + 3)..<range.upperBound }
        return range
    }

    /// Whether the first sentence only announces what follows.
    private func isHeading(_ pieces: [Piece]) -> Bool {
        guard pieces.count >= 2, !draft.isTableRow, !pieces[0].isNested else { return false }
        let range = pieces[0].range
        let mayHead =
            draft.marker != nil || draft.isDocument || draft.hasHeadingSentence
            || pieces[1...].allSatisfy {
                scan.modal(at: scan.afterLeadIn($0.range.lowerBound, limit: $0.range.upperBound)) == nil
            }
        guard mayHead else { return false }
        if pieces[1].isNested { return true }
        let start = scan.afterLeadIn(range.lowerBound, limit: range.upperBound)
        if parser.subject(at: start, limit: range.upperBound) != nil { return false }
        if !deadlines.readings(in: range).isEmpty || RecurrenceReader(text: text).reading(in: range) != nil {
            return false
        }
        var count = scan.characterCount(range)
        let modal = scan.modal(at: start)
        if modal?.strength == .obligation { count -= 1 }
        if let first = scan.modal(in: range), first.strength == .must, count > 10 { return false }
        let clauses = scan.segmentation.clauses(in: range)
        if clauses.contains(where: { scan.clauses[$0].mark == .semicolon }) { return false }
        if clauses.count <= 1 { return count <= 22 }
        if count <= 14, clauses.count == 2 { return true }
        return count <= 34 && clauses.count == 2 && modal != nil && scan.modal(in: pieces[1].range) == nil
            && pieces.count == 2
            && scan.segmentation.clauses(in: pieces[1].range).contains { scan.clauses[$0].mark == .semicolon }
    }

    private func isAssignmentOnly(_ piece: Piece) -> Bool {
        guard Self.assigning.stands(in: text, at: piece.range.lowerBound), scan.characterCount(piece.range) <= 40 else {
            return false
        }
        return Self.assigned.ends(in: text, before: piece.range.upperBound)
    }
    private static let assigning: WordList = ["由"]
    private static let assigned: WordList = ["负责", "牵头", "牵头负责", "落实", "负总责"]
    private static let glued: WordList = ["该项工作", "此项工作", "该工作", "上述工作", "重点查处", "该项任务", "以上工作"]

    private func startsAnew(_ piece: Piece) -> Bool {
        let start = scan.afterLeadIn(piece.range.lowerBound, limit: piece.range.upperBound)
        return scan.modal(at: start) != nil && !AttitudeLexicon.mannerIdioms.stands(in: text, at: start)
            || parser.subject(at: start, limit: piece.range.upperBound) != nil || piece.isNested
    }

    private func sentenceRule(_ range: Range<Int>) -> Rule {
        if scan.modal(in: range) != nil { return BoundaryRule.sentenceModal }
        let start = scan.afterLeadIn(range.lowerBound, limit: range.upperBound)
        if parser.subject(at: start, limit: range.upperBound) != nil { return BoundaryRule.sentenceSubject }
        if let predicate = scan.predicate(at: start), predicate.kind == .adverb { return BoundaryRule.sentenceAdverb }
        return BoundaryRule.sentenceVerb
    }

    // MARK: - Cuts inside a sentence

    private func cutSentence(_ range: Range<Int>) -> [(range: Range<Int>, rule: Rule)] {
        let indices = scan.clauseRanges(in: range).filter { !$0.range.isEmpty }.map(\.index)
        guard indices.count > 1 else { return [(range, BoundaryRule.sentenceModal)] }
        var groups: [(first: Int, rule: Rule)] = [(0, BoundaryRule.sentenceModal)]
        var starts: [Int: Int] = [:]
        // What the open task has so far, and what it had before its last clause.
        var left = LeftPart()
        var shorter = LeftPart()
        for position in 1..<indices.count {
            let clause = clauseRange(indices[position], range)
            let before = clauseRange(indices[position - 1], range)
            if groups.last?.first == position - 1 { left = LeftPart() }
            shorter = left
            add(before, to: &left)
            // 同时要求当地确保…: a verb of speech between two demands.
            if let after = repeatedSpeech(clause) {
                groups.append((position, BoundaryRule.commaModal))
                starts[position] = after
                continue
            }
            let mark = scan.clauses[indices[position - 1]].mark
            if mark == .semicolon {
                groups.append((position, BoundaryRule.semicolon))
                continue
            }
            guard mark == .comma, let current = groups.last else { continue }
            guard let rule = cutRule(clause, left: left) else { continue }
            // A lead-in between them goes to the right.
            let isPulled =
                position - 1 > current.first && rule != BoundaryRule.commaDates
                && (isLeadIn(before) || rule == BoundaryRule.commaModal && isSituation(before))
            let rest = isPulled ? shorter : left
            guard rule == BoundaryRule.commaDates || rest.isFull || rest.ownsTask else { continue }
            if isPulled {
                left = LeftPart()
                add(before, to: &left)
            }
            groups.append((isPulled ? position - 1 : position, rule))
        }
        // Two clauses or more that only say what something is, before 要: the task begins at 要.
        if starts[0] == nil, let first = afterBackground(indices, range) { starts[0] = first }
        return groups.enumerated().map { number, group in
            let end =
                number + 1 < groups.count
                ? clauseRange(indices[groups[number + 1].first - 1], range).upperBound : range.upperBound
            return ((starts[group.first] ?? clauseRange(indices[group.first], range).lowerBound)..<end, group.rule)
        }
    }

    private func afterBackground(_ indices: [Int], _ range: Range<Int>) -> Int? {
        var count = 0
        for index in indices {
            let clause = clauseRange(index, range)
            if scan.modal(at: scan.afterLeadIn(clause.lowerBound, limit: clause.upperBound)) != nil {
                return count >= 2 ? clause.lowerBound : nil
            }
            guard scan.modal(in: clause) == nil, Self.statements.occurs(in: text, range: clause) else { return nil }
            count += 1
        }
        return nil
    }
    private static let statements: WordList = ["是", "有着", "具有", "存在", "事关", "关系到"]

    private func repeatedSpeech(_ clause: Range<Int>) -> Int? {
        let start = scan.afterLeadIn(clause.lowerBound, limit: clause.upperBound)
        guard start > clause.lowerBound, let length = Self.repeated.length(in: text, at: start),
            !text.scalar(at: start + length).isComma
        else { return nil }
        return start + length
    }
    private static let repeated: WordList = ["要求", "强调", "责成"]

    /// What stands before a comma, summed up clause by clause, so that a long sentence is read once.
    private struct LeftPart {
        var first: Range<Int>?
        var last: Range<Int>?
        var characters = 0
        /// It is a task already: a head that is more than an attitude.
        var isFull = false
        /// It has an owner of its own, with a predicate.
        var ownsTask = false
        var hasDate = false
    }

    private func add(_ clause: Range<Int>, to left: inout LeftPart) {
        if left.first == nil { left.first = clause }
        left.last = clause
        left.characters += scan.characterCount(clause) + 1
        left.isFull = left.isFull || isFull(clause)
        left.ownsTask = left.ownsTask || ownsTask(clause)
        left.hasDate = left.hasDate || !deadlines.readings(in: clause).isEmpty
    }

    private func clauseRange(_ index: Int, _ range: Range<Int>) -> Range<Int> {
        let clause = scan.clauses[index].range
        return max(
            clause.lowerBound, range.lowerBound)..<max(
                max(clause.lowerBound, range.lowerBound), min(clause.upperBound, range.upperBound))
    }

    /// Why a task begins with `clause` after a comma, if one does; `left` is what the open task has so far.
    private func cutRule(_ clause: Range<Int>, left: LeftPart) -> Rule? {
        let start = scan.afterLeadIn(clause.lowerBound, limit: clause.upperBound)
        guard start < clause.upperBound else { return nil }
        // A new owner with a predicate of its own, where the left part has its owner already.
        if let owners = newOwner(at: start, clause: clause) {
            if owners.isSupport, scan.modal(in: start..<clause.upperBound) == nil { return nil }
            if left.ownsTask { return BoundaryRule.commaSubject }
            // A left part as long as a demand of its own, with its own 要, is one without an owner.
            let opener = left.first.map { scan.afterLeadIn($0.lowerBound, limit: $0.upperBound) } ?? start
            return scan.modal(at: opener)?.strength == .obligation && scan.modal(in: start..<clause.upperBound) != nil
                && left.characters >= 17 ? BoundaryRule.commaSubject : nil
        }
        // 5月底前开工，11月底前入住: a date on both sides.
        if let first = deadlines.readings(in: clause).first, first.range.lowerBound <= start + 9,
            left.hasDate, first.due.date != nil
        {
            return BoundaryRule.commaDates
        }
        guard let modal = scan.modal(in: start..<clause.upperBound), modal.strength != .continuing, left.isFull else {
            return nil
        }
        if let last = left.last, isSpecified(last) || isCapacity(last) { return nil }
        if modal.hit.start == start {
            let isCase = text.scalar(before: text.position(before: clause.lowerBound) ?? 0) == 0x7684
            return modal.strength == .obligation || isCase ? BoundaryRule.commaModal : nil
        }
        // 对薄弱环节要…, 在第一季度要…, 未移交的应….
        guard modal.strength == .obligation else { return nil }
        if Self.topicOpeners.stands(in: text, at: start) || text.scalar(before: modal.hit.start) == 0x7684 {
            return BoundaryRule.commaModal
        }
        return nil
    }

    private func newOwner(at start: Int, clause: Range<Int>) -> (owners: [OwnerMention], isSupport: Bool)? {
        if let subject = parser.subject(at: start, limit: clause.upperBound) {
            return (subject.owners, OwnerRoles(scan: scan).role(at: subject.end, limit: clause.upperBound) == .support)
        }
        for word in Self.agents where text.holds(word, at: start) {
            if let owners = parser.list(at: start + word.count, limit: clause.upperBound), !owners.isEmpty {
                return (owners, false)
            }
        }
        // 其余由县茶业发展中心通过…解决
        if let by = Self.byOwner(scan, clause), by.at <= clause.lowerBound + 36 { return (by.owners, false) }
        return nil
    }
    private static let agents: [[UInt8]] = ["由", "请", "责成", "分别由", "并由", "其余由"].map { Array($0.utf8) }

    /// 由 and an owner inside a clause.
    static func byOwner(_ scan: ArticleScan, _ clause: Range<Int>) -> (at: Int, owners: [OwnerMention])? {
        var offset = clause.lowerBound
        while offset < clause.upperBound {
            let scalar = scan.text.scalar(at: offset)
            if scalar == 0x7531 || scalar == 0x8BF7 || scan.text.holds(commission, at: offset),
                !scan.segmentation.isSheltered(offset)
            {
                let start = offset + (scan.text.holds(commission, at: offset) ? 6 : 3)
                if !notAgents.stands(in: scan.text, at: offset), !notBefore.ends(in: scan.text, before: offset),
                    let owners = OwnerParser(scan: scan).list(at: start, limit: clause.upperBound)
                        ?? OwnerParser(scan: scan, isAgent: true).list(at: start, limit: clause.upperBound),
                    let last = owners.last,
                    last.end < clause.upperBound || owners.count > 0 && scan.text.scalar(at: offset) != 0x7531
                {
                    return (offset, owners)
                }
            }
            offset += scan.text.width(at: offset)
        }
        return nil
    }
    private static let commission = Array("责成".utf8)
    private static let notAgents: WordList = ["由于", "由此", "由大到", "请示", "请求", "请假", "请进", "请回复", "请各级党"]
    private static let notBefore: WordList = ["理", "自", "事", "缘", "申", "邀", "聘", "提", "报", "组长", "成员", "组建", "成立"]

    private static let topicOpeners: WordList = ["对", "对于", "在", "凡", "未", "已", "需", "针对"]

    /// Clauses that only lead to the next: 对连续两次排名末位的单位, 遇有静风天气, …的.
    private func isLeadIn(_ clause: Range<Int>) -> Bool {
        if text.scalar(before: clause.upperBound) == 0x7684 { return true }
        if scan.modal(in: clause) != nil { return false }
        let start = scan.afterLeadIn(clause.lowerBound, limit: clause.upperBound)
        if Self.leadInOpeners.stands(in: text, at: start) { return true }
        return Self.leadInEnds.ends(in: text, before: clause.upperBound)
    }
    /// 在划定的场地内露天烧烤食品，应当…: where something is done, without a date of its own.
    private func isSituation(_ clause: Range<Int>) -> Bool {
        text.scalar(at: clause.lowerBound) == 0x5728 && scan.modal(in: clause) == nil
            && deadlines.readings(in: clause).isEmpty
    }

    private static let leadInOpeners: WordList = [
        "对", "对于", "如", "如果", "若", "凡", "遇", "遇有", "当", "发现", "特别是", "尤其是", "重点是", "针对", "一旦", "在确保", "根据", "按照",
    ]
    private static let leadInEnds: WordList = ["的", "时", "后", "期间", "前", "方面", "前提下", "基础上", "情况下", "过程中"]

    /// 特别是一些政府投资项目,要尽快开工建设: specialises what stands before.
    private func isSpecified(_ left: Range<Int>) -> Bool {
        Self.specifying.stands(in: text, at: left.lowerBound)
    }
    /// 各省人民政府作为…主体, only names who is meant.
    private func isCapacity(_ left: Range<Int>) -> Bool {
        scan.modal(in: left) == nil && OwnerParser.capacity.occurs(in: text, range: left)
    }

    private static let specifying: WordList = ["特别是", "尤其是", "重点是", "其中"]

    /// The left part is a task already: a head that is more than an attitude.
    private func isFull(_ range: Range<Int>) -> Bool {
        for index in scan.segmentation.clauses(in: range) {
            let clause = clauseRange(index, range)
            let tier = demands.tier(of: clause)
            if tier >= .action, !exhortations.isExhortation(clause, isDocument: true), !isLeadIn(clause) { return true }
        }
        return false
    }

    /// The left part has an owner of its own, with a predicate.
    private func ownsTask(_ range: Range<Int>) -> Bool {
        for index in scan.segmentation.clauses(in: range) {
            let clause = clauseRange(index, range)
            let start = scan.afterLeadIn(clause.lowerBound, limit: clause.upperBound)
            if newOwner(at: start, clause: clause) != nil || ExplicitOwners.prohibited(scan, clause, at: start) != nil {
                return true
            }
        }
        return false
    }

    // MARK: - What is left out

    private func isDropped(_ task: TaskDraft, among tasks: [TaskDraft]) -> Bool {
        if task.rule == BoundaryRule.nestedOrdinal { return false }
        if exhortations.isExhortation(task.range, isDocument: draft.isDocument) { return true }
        if Self.notTasks.stands(in: text, at: task.range.lowerBound) { return true }
        // Nothing that heads a task: 农时不等人.
        if tasks.count > 1 || draft.sentences.count > 1 {
            if task.rule == BoundaryRule.semicolon || task.rule == BoundaryRule.commaSubject { return false }
            return !hasHead(task.range)
        }
        return false
    }

    private func hasHead(_ range: Range<Int>) -> Bool {
        if draft.isDocument, !brackets.isEmpty { return true }
        if !deadlines.readings(in: range).isEmpty { return true }
        return scan.segmentation.clauses(in: range).contains { demands.tier(of: clauseRange($0, range)) >= .purpose }
    }
    private static let notTasks: WordList = ["“如果", "同上", "成立城镇小区"]

    private func trimmedTask(_ task: TaskDraft) -> TaskDraft {
        var task = task
        task.range = scan.trimmed(task.range)
        // （传真：77××516）: how to reach somebody is no part of the work.
        if let bracket = scan.segmentation.brackets(in: task.range).last, bracket.upperBound == task.range.upperBound,
            Self.contacts.occurs(in: text, range: bracket)
        {
            task.range = scan.trimmed(task.range.lowerBound..<bracket.lowerBound)
        }
        return task
    }

    private static let contacts: WordList = ["传真", "电话", "邮箱", "联系人", "联系方式", "手机"]

    /// The bracket to the right that governs a task: each binds what stands between it and the one before.
    private func withBracket(_ task: TaskDraft) -> TaskDraft {
        var task = task
        task.bracket = draft.assignment ?? brackets.first { $0.range.lowerBound >= task.range.upperBound }
        return task
    }
}

extension TaskDraft {
    /// 要全力以赴保春耕。: 要 and at most fourteen characters, one clause.
    fileprivate func isInnerHeading(_ scan: ArticleScan) -> Bool {
        guard scan.characterCount(range) <= 15, scan.segmentation.clauses(in: range).count == 1 else { return false }
        return scan.modal(at: range.lowerBound) != nil && scan.text.scalar(at: range.upperBound) == 0x3002
    }
}
