import LedgerModel

/// The lines of a copied group chat that say who writes, and when.
extension DirectiveFinder {
    /// Reads a line that holds nothing else; false where it is a message.
    mutating func readChatLine(_ range: Range<Int>) -> Bool {
        guard isChat else { return false }
        if let day = ChatHeader.day(text, range) {
            chatDay = day
            open = nil
            return true
        }
        if let header = ChatHeader.read(text, range) {
            if let day = ChatHeader.day(of: header, text, range) { chatDay = day }
            begin(chatSpeech(header.name, line: range, from: range.upperBound))
            return true
        }
        if ChatHeader.isTime(text, range) {
            if let (day, _) = ChatHeader.dayAt(text, range.lowerBound, limit: range.upperBound) { chatDay = day }
            open = nil
            return true
        }
        guard ChatHeader.isNameLine(text, range) || OwnerParser(scan: scan).isOnlyNamed(range) else { return false }
        begin(chatSpeech(range, line: range, from: range.upperBound))
        return true
    }

    /// 王书记：…, [2024/6/28 06:42] 李县长: …: whose the rest of the line is.
    mutating func chatLabel(_ range: Range<Int>) -> Speech? {
        guard isChat else { return nil }
        guard let message = ChatHeader.message(text, range) ?? nicknamedWriter(range) else { return nil }
        let digit = text.nextDigit(from: range.lowerBound, before: message.contentStart) ?? message.contentStart
        if let (day, _) = ChatHeader.dayAt(text, digit, limit: message.contentStart) { chatDay = day }
        return chatSpeech(message.name, line: range, from: message.contentStart)
    }

    /// 王家洼老孟：收到, without a time.
    private func nicknamedWriter(_ range: Range<Int>) -> ChatHeader.Message? {
        guard let colon = Label.end(text, range), ChatHeader.isNicknameBehindPlace(text, range.lowerBound..<colon)
        else { return nil }
        return ChatHeader.Message(
            name: range.lowerBound..<colon, contentStart: colon + text.width(at: colon), isByTime: false)
    }

    /// Whoever has a post may ask without 请 and 要; others are heard where they do.
    private func chatSpeech(_ name: Range<Int>, line: Range<Int>, from start: Int) -> Speech {
        let hasPost =
            ChatHeader.isLeader(text, name)
            || line.upperBound > name.upperBound && !scan.hits.words(.post, in: line).isEmpty
        return Speech(
            speaker: sender(name), force: hasPost ? .demand : .stress, contentStart: start,
            start: line.lowerBound, rule: SpeakerRule.label)
    }
}

extension DirectiveFinder {
    /// Nobody by name where a body writes: 县府办值班室.
    private func sender(_ label: Range<Int>) -> Speaker {
        if let name = ChatHeader.nameBehindOffice(text, label) { return .person(scan.string(name)) }
        return ChatHeader.isBody(text, label) ? .unnamed : .person(scan.string(behindPost(label)))
    }

    /// 镇长 李强: the name behind the post.
    private func behindPost(_ name: Range<Int>) -> Range<Int> {
        guard let length = NameLexicon.titles.length(in: text, at: name.lowerBound) else { return name }
        let rest = (name.lowerBound + length)..<name.upperBound
        guard (6...9).contains(rest.count), NameLexicon.surnames.contains(text.scalar(at: rest.lowerBound)) else {
            return name
        }
        return rest
    }
}

/// What a message asks in the words of every day.
extension DirectiveFinder {
    /// Says of the drafts of a block what only a chat has.
    mutating func noteMessages(from first: Int) {
        for index in drafts.indices.dropFirst(first) {
            drafts[index].day = chatDay
            drafts[index].isMessage = speechOfLeader
        }
    }

    private var speechOfLeader: Bool {
        guard let speech, case .person = speech.speaker else { return false }
        return speech.force == .demand
    }

    /// 应急局核实一下怎么回事, 今晚分片下工地，10点前向我报告: whoever has a post names who does it, or by what o'clock.
    func tellsColleague(_ range: Range<Int>) -> Bool {
        guard isChat, speechOfLeader, !Self.questions.occurs(in: text, range: range), !demands.isReport(range),
            !Self.past.occurs(in: text, range: range)
        else { return false }
        let parser = OwnerParser(scan: scan)
        return scan.clauseRanges(in: range).prefix(4).contains { _, clause in
            let start = scan.afterLeadIn(clause.lowerBound, limit: clause.upperBound)
            return parser.colleague(at: start, limit: clause.upperBound) != nil || isByTheClock(clause)
        }
    }

    /// 10点前向我报告, 7:30前报上来
    private func isByTheClock(_ clause: Range<Int>) -> Bool {
        guard let before = Self.before.first(in: text, range: clause), before.upperBound < clause.upperBound else {
            return false
        }
        let last = text.position(before: before.lowerBound) ?? before.lowerBound
        let scalar = text.scalar(at: last)
        return (scalar == 0x70B9 || scalar == 0x534A || scalar.digit != nil)
            && Self.reporting.occurs(in: text, range: before.upperBound..<clause.upperBound)
    }
    private static let before: WordList = ["前"]
    private static let reporting: WordList = ["报", "反馈", "到位", "到岗", "发群", "回复", "传到", "上传", "完成"]
    private static let past: WordList = ["了", "已", "正在"]
    private static let questions: WordList = ["？", "?", "能不能", "行不行", "有没有"]
}

extension DirectiveFinder {
    /// 接县创城办通知，市测评组明天抽2个村。: what word has come of, with nothing that is asked for.
    func tellsOfWord(_ range: Range<Int>) -> Bool {
        // 昨晚到今早全县平均降雨68毫米
        if isChat, scan.modal(in: range) == nil, Self.measures.ends(in: text, before: scan.trimmed(range).upperBound) {
            return true
        }
        // 我们村今天修好了: what whoever writes says of his own.
        if isChat, scan.modal(in: range) == nil, Self.ours.stands(in: text, at: range.lowerBound),
            !Self.requests.occurs(in: text, range: range)
        {
            return true
        }
        guard Self.received.stands(in: text, at: range.lowerBound), scan.modal(in: range) == nil,
            !Self.requests.occurs(in: text, range: range),
            let first = scan.clauseRanges(in: range).first, scan.clauses[first.index].mark == .comma
        else { return false }
        return Self.word.ends(in: text, before: first.range.upperBound) && scan.characterCount(first.range) <= 20
    }
    private static let measures: WordList = ["毫米", "℃", "立方米每秒", "米水位"]
    private static let ours: WordList = ["我", "我们", "咱们", "咱", "俺"]
    private static let received: WordList = ["接", "刚接", "接到", "刚接到", "刚刚接到"]
    private static let word: WordList = ["通知", "电话", "消息", "报告", "来电", "提示"]
}

/// Words of somebody else that a message passes on.
extension DirectiveFinder {
    /// 市创文办刚来的提示，转给大家：各县（区）务必…: whose demand it is, and where it begins.
    func relayed(_ range: Range<Int>) -> Speech? {
        guard isChat, speech != nil else { return nil }
        let clauses = scan.clauseRanges(in: range)
        for (index, clause) in clauses.prefix(2) {
            guard scan.clauses[index].mark == .colon, scan.clauses[index].end < range.upperBound else { continue }
            let head = range.lowerBound..<clause.upperBound
            guard scan.characterCount(head) <= 30 else { return nil }
            let isPassed = Self.passing.ends(in: text, before: clause.upperBound)
            guard let notice = Self.notices.first(in: text, range: head),
                isPassed || notice.upperBound == clause.upperBound
            else { return nil }
            var end = notice.lowerBound
            while let length = Self.coming.length(in: text, before: end) { end -= length }
            var start = range.lowerBound
            if let length = Self.passed.length(in: text, at: start) { start += length }
            guard start < end, let sender = OwnerParser(scan: scan).wholeList(start..<end), sender.count == 1,
                sender[0].kind == .body
            else { return nil }
            var found = Speech(
                speaker: .person(sender[0].name), force: .demand, contentStart: scan.clauses[index].end,
                start: range.lowerBound, rule: SpeakerRule.label)
            found.isRelayed = true
            return found
        }
        return nil
    }
    private static let passing: WordList = [
        "转给大家", "转发给大家", "转大家", "转发大家", "转发各位", "转给各位", "转发给各位", "请知悉", "请各位知悉", "发给大家", "转到群里",
    ]
    private static let passed: WordList = ["转发", "转", "接"]
    private static let notices: WordList = ["提示", "通知", "要求", "消息", "紧急通知", "来电"]
    private static let coming: WordList = ["刚来", "刚", "刚刚", "刚才", "来", "发来", "下发", "发", "的", "最新", "紧急"]
}

extension OwnerParser {
    /// 应急局核实一下, 今晚各股室分片下工地: in a chat whoever is named at the head is told, whatever the verb; no verb stands in his name.
    func colleague(at offset: Int, limit: Int) -> (owners: [OwnerMention], end: Int)? {
        var start = offset
        if text.scalar(at: start) == 0x40, let called = called(at: start + 1, limit: limit) { return called }
        if let nickname = nickname(at: start, limit: limit) ?? nicknamedAgent(start..<limit) { return nickname }
        while let length = Self.todays.length(in: text, at: start), start < limit { start += length }
        guard let subject = OwnerParser(scan: scan, isObliged: true).subject(at: start, limit: limit),
            subject.owners.allSatisfy({ owner in
                owner.kind == .body && owner.start >= start
                    && scan.hits.words(.predicate, in: start..<owner.end).isEmpty
            }), text.scalar(at: subject.end).isHan,
            !Self.earliest.occurs(in: text, range: subject.end..<min(limit, subject.end + 60)),
            !Self.being.stands(in: text, at: subject.end)
        else { return nil }
        return subject
    }
    /// 老鲍明天给群众回个电话: how colleagues call each other, before a time or what he has to do.
    private func nickname(at offset: Int, limit: Int) -> (owners: [OwnerMention], end: Int)? {
        let first = text.scalar(at: offset)
        guard first == 0x8001 || first == 0x5C0F, NameLexicon.surnames.contains(text.scalar(at: offset + 3)) else {
            return nil
        }
        let end = offset + 6
        guard end < limit,
            Self.timeOpeners.stands(in: text, at: end) || Self.told.stands(in: text, at: end)
                || scan.predicate(at: end)?.kind == .adverb || scan.modal(at: end) != nil
        else { return nil }
        return ([asWritten(offset..<end)], end)
    }

    /// 东片由老韩负责
    private func nicknamedAgent(_ clause: Range<Int>) -> (owners: [OwnerMention], end: Int)? {
        guard
            let by = Self.by.first(in: text, range: clause.lowerBound..<min(clause.upperBound, clause.lowerBound + 36))
        else { return nil }
        return nickname(at: by.upperBound, limit: clause.upperBound)
    }
    private static let by: WordList = ["由"]
    private static let told: WordList = ["负责", "牵头", "盯", "把", "去", "给", "跟", "带", "来", "再", "先"]
    private static let todays: WordList = ["今天", "今晚", "明天", "明早", "明晚", "上午", "下午", "晚上", "现在", "马上"]

    /// @水利局-周局 马上调度: the body, and the name of whoever reads it there.
    private func called(at offset: Int, limit: Int) -> (owners: [OwnerMention], end: Int)? {
        guard let owners = list(at: offset, limit: limit), owners.count == 1, owners[0].kind == .body else {
            return nil
        }
        var end = owners[0].end
        if text.scalar(at: end) == 0x2D || text.scalar(at: end).isDash {
            let name = end + text.width(at: end)
            guard
                let length = [6, 9, 12].first(where: {
                    name + $0 < limit && ChatHeader.isWriter(text, name..<(name + $0))
                })
            else { return nil }
            end = name + length
        }
        return text.scalar(at: end).isHan ? (owners, end) : nil
    }
    /// 施工队后天才能进场: when it can be at the earliest.
    private static let earliest: WordList = ["才能", "才可", "才来", "才到", "还没", "没有", "不够", "怎么", "报告说", "反映"]
    private static let being: WordList = ["是", "有", "在", "的", "说", "来", "刚", "还", "就是", "这边", "那边", "里", "门口"]
}
