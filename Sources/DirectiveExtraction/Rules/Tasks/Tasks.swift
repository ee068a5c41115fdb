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
    /// It begins later than its sentence: what stands before was taken for a reason.
    var isShortened = false
}

/// Cuts a directive into tasks: at marks of a new demand, then together again what one owner reports as one.
struct TaskCutter {
    let scan: ArticleScan
    let draft: DirectiveDraft
    /// Brackets that assign, inside the directive.
    let brackets: [BracketAssignment]
    let deadlines: DeadlineReader
    let recurrences: RecurrenceReader

    var text: UTF8Text { scan.text }
    var parser: OwnerParser { OwnerParser(scan: scan) }
    var demands: DemandReader { DemandReader(scan: scan) }
    var exhortations: ExhortationReader { ExhortationReader(scan: scan) }

    struct Result {
        var tasks: [TaskDraft]
        /// The heading, without its marker and a leading 要.
        var heading: Range<Int>
        var isExhortation: Bool
    }

    func cut() -> Result {
        let (pieces, introducer) = self.pieces()
        let heading = introducer ?? headingRange(pieces)
        guard !pieces.isEmpty else { return Result(tasks: [], heading: heading, isExhortation: false) }
        var rest = pieces
        let hasHeading = isHeading(pieces) && !pieces.dropFirst().allSatisfy(isOnlyAim)
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
            if !tasks.isEmpty, Self.glued.stands(in: text, at: piece.range.lowerBound) || isOnlyAim(piece) {
                tasks[tasks.count - 1].range = tasks[tasks.count - 1].range.lowerBound..<piece.range.upperBound
                continue
            }
            // 一要治理垃圾乱倒。各乡镇要…: what a mark heads is one task, whoever has to do it.
            if let last = tasks.last, last.isInnerHeading(scan),
                !startsAnew(piece) || last.rule == BoundaryRule.nestedOrdinal && !piece.isNested,
                last.rule != BoundaryRule.nestedOrdinal || last.range.upperBound <= piece.range.lowerBound
            {
                // A heading sentence inside an item, and its elaboration.
                tasks[tasks.count - 1].range = last.range.lowerBound..<piece.range.upperBound
                continue
            }
            let cuts = cutSentence(piece.range)
            for (number, cut) in cuts.enumerated() {
                var rule = cut.rule
                if number == 0 {
                    rule =
                        piece.isNested
                        ? BoundaryRule.nestedOrdinal : isFirst ? draft.rule : sentenceRule(piece.range)
                }
                tasks.append(
                    TaskDraft(
                        range: cut.range, rule: rule, block: piece.block,
                        sharesOwners: cut.rule == BoundaryRule.commaDates,
                        isShortened: number == 0 && cut.range.lowerBound > piece.range.lowerBound))
            }
        }
        var kept = tasks.indices.filter { !isDropped($0, among: tasks) }.map { tasks[$0] }
        var isExhortation = false
        if kept.isEmpty {
            if draft.marker != nil || draft.isTableRow || draft.rule == BoundaryRule.bullet && !allExhorts(pieces) {
                // A numbered demand keeps at least one task: the whole item, or what follows its heading; the heading where only it asks for work.
                let headsWork =
                    hasHeading && allExhorts(rest)
                    && !exhortations.isExhortation(pieces[0].range, isDocument: draft.isDocument)
                let first = (hasHeading && !headsWork ? rest.first ?? pieces[0] : pieces[0]).range.lowerBound
                let end = headsWork ? pieces[0].range.upperBound : pieces[pieces.count - 1].range.upperBound
                kept = [TaskDraft(range: first..<end, rule: BoundaryRule.floor, block: pieces[0].block)]
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

    func allExhorts(_ pieces: [Piece]) -> Bool {
        pieces.allSatisfy { exhortations.isExhortation($0.range, isDocument: draft.isDocument) }
    }

    // MARK: - Pieces

    struct Piece {
        var range: Range<Int>
        var block: Int
        /// It begins with a mark of a lower level.
        var isNested: Bool
    }

    /// The directive's sentences without assigning brackets, cut at nested marks.
    func pieces() -> (pieces: [Piece], introducer: Range<Int>?) {
        var found: [Piece] = []
        let assigned = brackets.map(\.range).sorted { $0.lowerBound < $1.lowerBound }
        var next = 0
        for sentence in draft.sentences {
            var start = max(sentence.lowerBound, draft.contentStart)
            let end = sentence.upperBound
            let block = blockOf(start)
            var stops: [(at: Int, next: Int, isNested: Bool)] = []
            while next < assigned.count, assigned[next].lowerBound < start { next += 1 }
            while next < assigned.count, assigned[next].lowerBound < end {
                if assigned[next].upperBound <= end {
                    stops.append((assigned[next].lowerBound, assigned[next].upperBound, false))
                }
                next += 1
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
        var introducer: Range<Int>?
        // An introducer of the nested list is no task.
        if let index = found.firstIndex(where: \.isNested), index > 0 {
            let before = found[index - 1].range
            if text.scalar(at: before.upperBound).isColon || index == 1 && !hasDemand(before) {
                introducer = index == 1 ? withoutModal(before) : nil
                found.remove(at: index - 1)
            }
        }
        return (found, introducer)
    }

    func hasDemand(_ range: Range<Int>) -> Bool {
        scan.modal(in: range) != nil || parser.subject(at: range.lowerBound, limit: range.upperBound) != nil
    }

    func append(_ range: Range<Int>, _ block: Int, _ isNested: Bool, to found: inout [Piece]) {
        let trimmed = scan.trimmed(range)
        if !trimmed.isEmpty, !isOnlyMarks(trimmed) {
            found.append(Piece(range: trimmed, block: block, isNested: isNested))
        }
    }

    func isOnlyMarks(_ range: Range<Int>) -> Bool {
        !text[range].withBytes { $0.contains { $0 >= 0xE3 || UInt32($0).isASCIIAlphanumeric } }
    }

    func blockOf(_ offset: Int) -> Int {
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
    func headingRange(_ pieces: [Piece]) -> Range<Int> {
        guard let first = pieces.first else { return draft.contentStart..<draft.contentStart }
        var range = first.range
        if !isHeading(pieces) {
            // 同时，要…; 目前，各镇…: the word by itself says nothing.
            let clauses = scan.clauseRanges(in: range).map(\.range)
            if let clause = clauses.first(where: { !leadsOnly($0) }) ?? clauses.first { range = clause }
        }
        return withoutModal(range)
    }

    private func leadsOnly(_ clause: Range<Int>) -> Bool {
        OwnerLexicon.leadIns.length(in: text, at: clause.lowerBound) == clause.count
    }

    private func withoutModal(_ range: Range<Int>) -> Range<Int> {
        let start = scan.afterLeadIn(range.lowerBound, limit: range.upperBound)
        if text.scalar(at: start) == 0x8981, scan.modal(at: start) != nil { return (start + 3)..<range.upperBound }
        return start < range.upperBound && start > range.lowerBound ? start..<range.upperBound : range
    }

    /// Whether the first sentence only announces what follows.
    func isHeading(_ pieces: [Piece]) -> Bool {
        guard pieces.count >= 2, !draft.isTableRow, !pieces[0].isNested else { return false }
        let range = pieces[0].range
        let mayHead =
            draft.marker != nil || draft.isDocument || draft.hasHeadingSentence
            || pieces[1...].allSatisfy {
                scan.modal(at: scan.afterLeadIn($0.range.lowerBound, limit: $0.range.upperBound)) == nil
            }
        guard mayHead else { return false }
        if pieces[1].isNested { return true }
        // A line of its own above the paragraph.
        if draft.marker != nil, text.scalar(at: range.upperBound) == 0x0A { return true }
        let start = scan.afterLeadIn(range.lowerBound, limit: range.upperBound)
        // 请各村今晚清扫干净。: a request asks for something itself.
        if parser.subject(at: start, limit: range.upperBound) != nil || Self.requests.stands(in: text, at: start) {
            return false
        }
        if isStage(range) { return true }
        if !deadlines.readings(in: range).isEmpty || recurrences.reading(in: range) != nil {
            return false
        }
        var count = scan.characterCount(range)
        let modal = scan.modal(at: start)
        if modal?.strength == .obligation { count -= 1 }
        if let first = scan.modal(in: range), first.strength == .must, count > 10 { return false }
        let clauses = scan.segmentation.clauses(in: range)
        if clauses.contains(where: { scan.clauses[$0].mark == .semicolon }) { return false }
        if clauses.count <= 1 { return count <= 20 }
        if count <= 14, clauses.count == 2 { return true }
        // 一、层层压实责任，积极推进办理工作。: a number, two short clauses without 要, and what they mean after them.
        if draft.marker != nil, modal == nil, clauses.count == 2, count <= 26,
            startsAnew(pieces[1]) || isBalanced(clauses)
        {
            return true
        }
        if isSlogan(clauses, before: pieces[1]) { return true }
        return count <= 34 && clauses.count == 2 && modal != nil && scan.modal(in: pieces[1].range) == nil
            && pieces.count == 2
            && scan.segmentation.clauses(in: pieces[1].range).contains { scan.clauses[$0].mark == .semicolon }
    }

    /// 深刻领悟精神，准确把握动向: two clauses of nearly one length, each headed by a verb or an adverb, as headings are worded.
    private func isBalanced(_ clauses: Range<Int>) -> Bool {
        let ranges = clauses.map { scan.clauses[$0].range }
        let first = max(ranges[0].lowerBound, draft.contentStart)..<ranges[0].upperBound
        let lengths = (scan.characterCount(first), scan.characterCount(ranges[1]))
        return abs(lengths.0 - lengths.1) <= 8
            && [first, ranges[1]].allSatisfy { range in
                scan.predicate(at: range.lowerBound).map { $0.kind == .adverb || $0.kind == .action } ?? false
            }
    }

    func isAssignmentOnly(_ piece: Piece) -> Bool {
        guard Self.assigning.stands(in: text, at: piece.range.lowerBound), scan.characterCount(piece.range) <= 40 else {
            return false
        }
        return Self.assigned.ends(in: text, before: piece.range.upperBound)
    }
    static let assigning: WordList = ["由"]
    static let assigned: WordList = ["负责", "牵头", "牵头负责", "落实", "负总责"]
    static let glued: WordList = ["该项工作", "此项工作", "该工作", "上述工作", "重点查处", "该项任务", "以上工作"]

    func startsAnew(_ piece: Piece) -> Bool {
        let start = scan.afterLeadIn(piece.range.lowerBound, limit: piece.range.upperBound)
        return scan.modal(at: start) != nil && !AttitudeLexicon.mannerIdioms.stands(in: text, at: start)
            || parser.subject(at: start, limit: piece.range.upperBound) != nil || piece.isNested
    }

    func sentenceRule(_ range: Range<Int>) -> Rule {
        if scan.modal(in: range) != nil { return BoundaryRule.sentenceModal }
        let start = scan.afterLeadIn(range.lowerBound, limit: range.upperBound)
        if parser.subject(at: start, limit: range.upperBound) != nil { return BoundaryRule.sentenceSubject }
        if let predicate = scan.predicate(at: start), predicate.kind == .adverb { return BoundaryRule.sentenceAdverb }
        return BoundaryRule.sentenceVerb
    }

    func trimmedTask(_ task: TaskDraft) -> TaskDraft {
        var task = task
        task.range = scan.trimmed(task.range)
        // （传真：77××516）: how to reach somebody is no part of the work.
        if let bracket = scan.segmentation.brackets(in: task.range).last, bracket.upperBound == task.range.upperBound,
            Self.contacts.occurs(in: text, range: bracket)
        {
            task.range = scan.trimmed(task.range.lowerBound..<bracket.lowerBound)
        }
        task.range = scan.trimmed(task.range.lowerBound..<(sanction(behind: task.range) ?? task.range.upperBound))
        // …，联系人：李娜，电话：…; …，邮箱pcx@163.com.
        let contact = scan.clauseRanges(in: task.range).dropFirst().first { index, clause in
            Self.mail.stands(in: text, at: clause.lowerBound)
                || scan.clauses[index].mark == .colon && Self.contactPerson.stands(in: text, at: clause.lowerBound)
        }
        if let contact { task.range = scan.trimmed(task.range.lowerBound..<contact.range.lowerBound) }
        return task
    }

    /// …办理完毕，对不能按时办理的单位将进行全县通报: where the part begins that says what happens to those who fail.
    private func sanction(behind range: Range<Int>) -> Int? {
        let clauses = scan.clauseRanges(in: range)
        guard clauses.count > 1, let last = clauses.last(where: { !$0.range.isEmpty })?.range,
            demands.isSanction(last), DemandReader.future.occurs(in: text, range: last),
            TaskCutter.byOwner(scan, last) == nil
        else { return nil }
        var start = last.lowerBound
        // 对工作不力的单位，将严肃问责: whom it is about comes before.
        if let before = clauses.dropLast().last(where: { $0.range.upperBound <= start && !$0.range.isEmpty })?.range,
            Self.failing.stands(in: text, at: before.lowerBound), scan.modal(in: before) == nil
        {
            start = before.lowerBound
        }
        return start > range.lowerBound + 12 ? start : nil
    }
    private static let failing: WordList = ["对", "凡", "因"]

    private static let contactPerson: WordList = ["联系人", "联系电话"]
    private static let mail: WordList = ["邮箱", "电子邮箱"]
    static let contacts: WordList = ["传真", "电话", "邮箱", "联系人", "联系方式", "手机"]
}

extension TaskDraft {
    /// 要全力以赴保春耕。: 要 and at most fourteen characters, one clause.
    fileprivate func isInnerHeading(_ scan: ArticleScan) -> Bool {
        guard scan.characterCount(range) <= 15, scan.segmentation.clauses(in: range).count == 1 else { return false }
        // 1.推广秸秆还田。: a heading by its number.
        if rule == BoundaryRule.nestedOrdinal { return scan.text.scalar(at: range.upperBound) == 0x3002 }
        // 严禁迟报、漏报、瞒报。 says all by itself.
        return scan.modal(at: range.lowerBound).map { $0.strength == .obligation } == true
            && scan.text.scalar(at: range.upperBound) == 0x3002
    }
}
