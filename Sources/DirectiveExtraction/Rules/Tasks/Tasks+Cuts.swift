import LedgerModel

/// Where one sentence is cut into tasks.
extension TaskCutter {
    func cutSentence(_ range: Range<Int>) -> [(range: Range<Int>, rule: Rule)] {
        let indices = scan.clauseRanges(in: range).filter { !$0.range.isEmpty }.map(\.index)
        guard indices.count > 1 else { return [(range, BoundaryRule.sentenceModal)] }
        var groups: [(first: Int, rule: Rule)] = [(0, BoundaryRule.sentenceModal)]
        var starts: [Int: Int] = [:]
        // What the open task has so far, and what it had before each of its clauses but the first.
        var left = LeftPart()
        var shorter: [LeftPart] = []
        for position in 1..<indices.count {
            let clause = clauseRange(indices[position], range)
            let before = clauseRange(indices[position - 1], range)
            if groups.last?.first == position - 1 {
                left = LeftPart()
                left.isCut = groups.count > 1
                shorter = []
            }
            shorter.append(left)
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
            // Lead-ins between them go to the right: 对包庇纵容的，一经查出，要从严处理.
            var first = position
            while rule != BoundaryRule.commaDates, first - 1 > current.first, position - first < 3 {
                let leading = clauseRange(indices[first - 1], range)
                guard isLeadIn(leading) || rule == BoundaryRule.commaModal && isSituation(leading) else { break }
                first -= 1
            }
            let isPulled = first < position
            let rest = isPulled ? shorter[first - current.first] : left
            guard
                rule == BoundaryRule.commaDates || rest.isFull || rest.ownsTask
                    || rule == BoundaryRule.commaSubject && !isPulled
            else { continue }
            if isPulled {
                left = LeftPart()
                shorter = []
                for pulled in first..<position {
                    shorter.append(left)
                    add(clauseRange(indices[pulled], range), to: &left)
                }
            }
            groups.append((first, rule))
        }
        // Two clauses or more that only say what something is, before 要: the task begins at 要.
        if starts[0] == nil,
            let first = atCrux(indices, range) ?? afterBackground(indices, range) ?? afterReason(indices, range)
        {
            starts[0] = first
        }
        // …；当前正值汛期，县水利局要…: a reason behind a semicolon, too.
        for (number, group) in groups.enumerated() where group.rule == BoundaryRule.semicolon {
            let end = number + 1 < groups.count ? groups[number + 1].first : indices.count
            if let start = afterReason(Array(indices[group.first..<end]), range) { starts[group.first] = start }
        }
        return groups.enumerated().map { number, group in
            let end =
                number + 1 < groups.count
                ? clauseRange(indices[groups[number + 1].first - 1], range).upperBound : range.upperBound
            return ((starts[group.first] ?? clauseRange(indices[group.first], range).lowerBound)..<end, group.rule)
        }
    }

    private func atCrux(_ indices: [Int], _ range: Range<Int>) -> Int? {
        for (position, index) in indices.enumerated() {
            let clause = clauseRange(index, range)
            let start = scan.afterLeadIn(clause.lowerBound, limit: clause.upperBound)
            if position > 0, Self.cruxes.stands(in: text, at: start) { return clause.lowerBound }
            guard demands.tier(of: clause) == .none else { return nil }
        }
        return nil
    }

    func afterBackground(_ indices: [Int], _ range: Range<Int>) -> Int? {
        var count = 0
        for index in indices {
            let clause = clauseRange(index, range)
            if scan.modal(at: scan.afterLeadIn(clause.lowerBound, limit: clause.upperBound)) != nil {
                return count >= 2 ? clause.lowerBound : nil
            }
            guard scan.modal(in: clause) == nil, Self.statements.occurs(in: scan, range: clause) else { return nil }
            count += 1
        }
        return nil
    }
    /// 春天是植树的好季节，各地一定要…; …进展滞后，请以上责任单位…: a reason stays outside of the task of a subject that is told to do something.
    func afterReason(_ indices: [Int], _ range: Range<Int>) -> Int? {
        for (position, index) in indices.enumerated() {
            let clause = clauseRange(index, range)
            let start = scan.afterLeadIn(clause.lowerBound, limit: clause.upperBound)
            if position > 0, let subject = parser.subject(at: start, limit: clause.upperBound),
                scan.modal(at: subject.end) != nil
            {
                return clause.lowerBound
            }
            if position > 0, Self.requests.stands(in: text, at: start), newOwner(at: start, clause: clause) != nil {
                return clause.lowerBound
            }
            // 目前，正值梅雨期，各单位要…; 8月上旬，市里将进行复查，各部门要…: when, before the reason.
            if position == 0, indices.count > 2, scan.characterCount(clause) <= 8,
                parser.subject(at: clauseRange(indices[1], range).lowerBound, limit: range.upperBound) == nil,
                OwnerLexicon.leadIns.length(in: text, at: clause.lowerBound) == clause.count
                    || Self.times.ends(in: text, before: clause.upperBound)
            {
                continue
            }
            let isStatement = isStatement(clause) || convenes(clause) || demands.tellsHowThingsAre(clause)
            guard isStatement || demands.tier(of: clause) == .none, !isLeadIn(clause),
                parser.wholeList(clause) == nil, isStatement || deadlines.readings(in: clause).isEmpty,
                isStatement || scan.characterCount(clause) >= 5
                    || position == 0 && OwnerLexicon.leadIns.stands(in: text, at: clause.lowerBound),
                !Self.grounds.stands(in: text, at: start),
                isStatement || !Self.matterEnds.ends(in: text, before: clause.upperBound)
                    || Self.regard.occurs(in: text, range: clause)
            else { return nil }
        }
        return nil
    }
    /// 定于1月15日在三楼召开会议，请各单位参加: what is going to be held.
    private func convenes(_ clause: Range<Int>) -> Bool {
        Self.planned.stands(in: text, at: scan.afterLeadIn(clause.lowerBound, limit: clause.upperBound))
            && Self.held.occurs(in: text, range: clause)
    }
    private static let planned: WordList = ["定于", "兹定于", "拟于", "拟定于", "将于", "决定于", "现定于", "计划于"]
    private static let held: WordList = ["召开", "举行", "举办", "开会", "组织开展", "开展"]
    private static let times: WordList = ["上旬", "中旬", "下旬", "月初", "月中", "年初", "年", "月", "日", "季度"]

    private static let regard: WordList = ["高度重视", "十分重视", "非常重视", "历来重视"]
    /// 所提问题及建议，县教育局要做好记录: what it is about, no reason.
    private static let matterEnds: WordList = ["问题", "建议", "事项", "意见", "需求", "任务", "工作", "项目", "资金", "经费"]

    /// 植树造林是民生工程, 时间紧: says how things are, whatever verbs are in its words.
    private func isStatement(_ clause: Range<Int>) -> Bool {
        scan.modal(in: clause) == nil
            && (Self.statements.occurs(in: scan, range: clause)
                || Self.states.ends(in: text, before: clause.upperBound))
    }
    static let states: WordList = [
        "不够多", "不够高", "不够快", "不尽合理", "进展缓慢", "进展滞后", "不平衡", "不到位", "不够好", "责任大", "任务大", "要求高", "标准高", "时间紧", "任务重",
        "时间紧迫", "任务艰巨",
        "形势严峻", "责任重大", "意义重大", "迫在眉睫", "所剩无几", "刻不容缓", "时不我待", "任务繁重",
    ]

    static let leadOnly: WordList = ["牵头", "总牵头", "牵头负责"]
    static let requests: WordList = ["请", "责成"]
    /// 各方认识更趋一致，目前最关键的是要明确责任: what matters now begins the task.
    private static let cruxes: WordList = [
        "最关键的是要", "关键是要", "最重要的是要", "当务之急是要", "首要的是要", "核心是要", "关键的是要", "重要的是要",
    ]
    static let grounds: WordList = ["为", "根据", "按照", "依据", "经", "在", "以", "通过", "自", "从", "围绕", "结合"]
    static let statements: WordList = ["是", "有着", "具有", "存在", "事关", "关系到"]

    func repeatedSpeech(_ clause: Range<Int>) -> Int? {
        let start = scan.afterLeadIn(clause.lowerBound, limit: clause.upperBound)
        guard let length = Self.repeated.length(in: text, at: start),
            !text.scalar(at: start + length).isComma,
            // 要求和以往不同
            !SpeechFinder.qualities.stands(in: text, at: start + length)
        else { return nil }
        return start + length
    }
    static let repeated: WordList = ["要求", "强调"]

    private static let purposes: WordList = ["为", "为了"]

    /// What stands before a comma, summed up clause by clause, so that a long sentence is read once.
    struct LeftPart {
        var first: Range<Int>?
        /// The first that does more than lead to the next.
        var opener: Range<Int>?
        var last: Range<Int>?
        var characters = 0
        /// It is a task already: a head that is more than an attitude.
        var isFull = false
        /// It has an owner of its own, with a predicate.
        var ownsTask = false
        var hasDate = false
        /// Where the names end that 由 begins, in a later clause perhaps: 由县财政局，各乡镇负责.
        var agentsEnd = 0
        /// 为落实精神，加快…: what all of it is for, until somebody says 要.
        var isPurpose = false
        /// Another task of the sentence stands before it.
        var isCut = false
        /// It has come to what is to result from it.
        var isResult = false
    }

    func add(_ clause: Range<Int>, to left: inout LeftPart) {
        if left.first == nil { left.first = clause }
        if left.opener == nil, !isLeadIn(clause), !isTopic(clause) { left.opener = clause }
        // 做到县区对镇村全覆盖，镇村对农户全覆盖: what it comes to, until somebody says 要.
        left.isResult = scan.modal(in: clause) == nil && (left.isResult || demands.opensResult(clause))
        if left.last == nil { left.isPurpose = Self.purposes.stands(in: text, at: clause.lowerBound) }
        if left.isPurpose, scan.modal(in: clause) != nil { left.isPurpose = false }
        left.last = clause
        left.characters += scan.characterCount(clause) + 1
        if let by = Self.byOwner(scan, clause), let last = by.owners.last {
            left.agentsEnd = max(left.agentsEnd, last.end)
        }
        if !demands.tellsHowThingsAre(clause), !isCase(clause), !isTopic(clause), !isException(clause) {
            left.isFull = left.isFull || isFull(clause)
            left.ownsTask = left.ownsTask || ownsTask(clause)
        }
        left.hasDate = left.hasDate || deadlines.readings(in: clause).contains { !scan.isAside($0) }
    }

    func clauseRange(_ index: Int, _ range: Range<Int>) -> Range<Int> {
        let clause = scan.clauses[index].range
        return max(
            clause.lowerBound, range.lowerBound)..<max(
                max(clause.lowerBound, range.lowerBound), min(clause.upperBound, range.upperBound))
    }

    /// Why a task begins with `clause` after a comma, if one does; `left` is what the open task has so far.
    func cutRule(_ clause: Range<Int>, left: LeftPart) -> Rule? {
        let start = scan.afterLeadIn(clause.lowerBound, limit: clause.upperBound)
        guard start < clause.upperBound else { return nil }
        // 抓好各项工作，尤其是要加强督查: specialises what stands before.
        if isSpecified(clause), parser.subject(at: start, limit: clause.upperBound) == nil { return nil }
        // 不能降低门槛，而要让优秀的项目进驻: the other side of what must not be.
        if Self.contrasts.stands(in: text, at: clause.lowerBound) { return nil }
        // A new owner with a predicate of its own, where the left part has its owner already.
        if let owners = newOwner(at: start, clause: clause) {
            // 由县财政局，各乡镇负责落实: one list over the comma.
            if left.agentsEnd > start { return nil }
            if owners.isSupport, scan.modal(in: start..<clause.upperBound) == nil { return nil }
            if left.isResult, demands.goesOnWithResult(clause, owners.owners),
                deadlines.readings(in: clause).isEmpty
            {
                return nil
            }
            // 各单位要加强领导，主要领导亲自抓、分管领导具体抓: they are the body's own.
            if scan.modal(in: start..<clause.upperBound) == nil, left.ownsTask,
                owners.owners.allSatisfy(\.isOwnHead)
            {
                return nil
            }
            // 执法分局牵头，各工商所具体落实: who leads and who does it are one task; not 请某同志牵头，住建、环保要….
            if scan.modal(at: owners.end) == nil, left.characters <= 24, let last = left.last,
                Self.leadOnly.ends(in: text, before: last.upperBound), scan.modal(in: last) == nil
            {
                return nil
            }
            if sharesWork(owners.end, clause, left) || isChargeAlone(owners.owners, owners.end, clause) { return nil }
            if let last = left.last, left.characters <= scan.characterCount(last) + 1, isLeadIn(last),
                Self.topicEnds.ends(in: text, before: last.upperBound)
            {
                return nil
            }
            if left.ownsTask || foundsBody(left) || (left.isFull || left.hasDate) && isMatterOf(owners.owners, clause) {
                return BoundaryRule.commaSubject
            }
            // 要提高站位，各单位要…: what stands before asks to understand, and the new owner for work.
            if !left.isFull, let only = left.opener, scan.modal(in: start..<clause.upperBound) != nil,
                scan.hits.words(.attitude, in: only).contains(where: {
                    Attitude(rawValue: $0.payload) == .cognition
                })
            {
                return BoundaryRule.commaSubject
            }
            // A left part as long as a demand of its own, with its own 要, is one without an owner.
            // 报建工作要抓紧进行，各单位要…: or what it says of a matter.
            let first = left.opener ?? left.first ?? start..<start
            let opener = scan.afterLeadIn(first.lowerBound, limit: first.upperBound)
            // 值班电话要保持畅通，水利部门要加强巡查: what is asked of a thing.
            if left.isFull, let modal = scan.modal(in: opener..<first.upperBound), modal.hit.start > opener,
                modal.strength == .obligation || modal.strength == .must, first == left.last,
                scan.modal(in: start..<clause.upperBound) != nil, left.characters >= 8, !isCase(first)
            {
                return BoundaryRule.commaSubject
            }
            let own = scan.modal(at: opener) ?? (left.isFull ? scan.modal(in: first).flatMap(ofMatter) : nil)
            return own?.strength == .obligation && scan.modal(in: start..<clause.upperBound) != nil
                && (left.characters >= 17 || left.isCut && left.isFull || asksForThing(left))
                ? BoundaryRule.commaSubject : nil
        }
        // 5月底前开工，11月底前入住: a date on both sides.
        if let first = deadlines.readings(in: clause).first, first.range.lowerBound <= start + 9,
            left.hasDate, first.due.date != nil,
            // 今天下午到村，晚上8点前报情况: an hour of the same day.
            !DeadlineReader.dayParts.stands(in: text, at: first.range.lowerBound),
            !Self.goingOn.stands(in: text, at: clause.lowerBound),
            // 6月20日前完成招标，确保10月底前全部完工: what comes of it.
            scan.predicate(at: start)?.kind != .purpose
        {
            return BoundaryRule.commaDates
        }
        guard let modal = scan.modal(in: start..<clause.upperBound), modal.strength != .continuing, left.isFull else {
            return nil
        }
        if let last = left.last, isSpecified(last) || isCapacity(last) || isCase(last) { return nil }
        if left.isPurpose { return nil }
        if modal.hit.start == start {
            let isThose = text.scalar(before: text.position(before: clause.lowerBound) ?? 0) == 0x7684
            return modal.strength == .obligation || isThose ? BoundaryRule.commaModal : nil
        }
        // 对薄弱环节要…, 在第一季度要…, 未移交的应….
        guard modal.strength == .obligation else { return nil }
        if Self.topicOpeners.stands(in: text, at: start) || text.scalar(before: modal.hit.start) == 0x7684 {
            return BoundaryRule.commaModal
        }
        return nil
    }

    /// 并于每月5日前报送: the same work goes on.
    private static let goingOn: WordList = ["并", "且"]

    private func ofMatter(_ modal: (hit: Hit, strength: ModalStrength)) -> (hit: Hit, strength: ModalStrength)? {
        Self.matters.ends(in: text, before: modal.hit.start) ? modal : nil
    }
    static let matters: WordList = ["工作", "项目", "工程", "任务"]

    /// - Returns: the new owners, whether they only support, and where their predicate begins.
    func newOwner(at start: Int, clause: Range<Int>) -> (owners: [OwnerMention], isSupport: Bool, end: Int)? {
        if let subject = parser.subject(at: start, limit: clause.upperBound) ?? parser.subjectAfterTime(clause)
            ?? parser.subjectAfterTopic(clause)
        {
            let role = OwnerRoles(scan: scan).role(at: subject.end, limit: clause.upperBound)
            return (subject.owners, role == .support, subject.end)
        }
        for word in Self.agents where text.holds(word, at: start) {
            if let owners = parser.list(at: start + word.count, limit: clause.upperBound), !owners.isEmpty {
                return (owners, false, owners[owners.count - 1].end)
            }
        }
        // 其余由县茶业发展中心通过…解决
        if let by = Self.byOwner(scan, clause), by.at <= clause.lowerBound + 36, let last = by.owners.last {
            return (by.owners, false, last.end)
        }
        return nil
    }

    static let topicOpeners: WordList = ["对", "对于", "在", "凡", "未", "已", "需", "针对"]

}
