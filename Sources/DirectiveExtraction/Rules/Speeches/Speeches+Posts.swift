import LedgerModel

/// Leaders who are named by their posts alone, and heads of messages that say whose words follow.
extension SpeechFinder {
    /// 县长要求，, 书记、县长要求：, 市委、市政府主要领导要求: the post alone; who has it where the text has named him, else nobody by name.
    func barePost(_ subject: Range<Int>) -> Subject? {
        guard let found = postSpeaker(subject), leavesSubject(found.end..<subject.upperBound) else { return nil }
        return Subject(speaker: found.speaker, start: subject.lowerBound, isStrong: true, rule: SpeakerRule.post)
    }

    /// Whom the post at the beginning of `range` means, and where it ends.
    func postSpeaker(_ range: Range<Int>) -> (speaker: Speaker, end: Int)? {
        guard let post = postEnd(range) else { return nil }
        let named = text[range.lowerBound..<post]
        // Nobody is named much earlier than he is called by his post.
        let holder = people.mentions(in: max(0, range.lowerBound - 1500)..<range.lowerBound).last {
            !$0.person.post.isEmpty && Self.endsAlike(text[$0.person.post], named)
        }
        return (holder.map { Speaker.person($0.person.name) } ?? .unnamed, post)
    }

    /// Behind 县长, 书记、县长, 县委、县政府主要领导, where nothing else stands before it.
    private func postEnd(_ subject: Range<Int>) -> Int? {
        // 17:05县长交代
        var offset = subject.lowerBound
        while offset < subject.upperBound, text.scalar(at: offset).digit != nil || text.scalar(at: offset).isColon {
            offset += text.width(at: offset)
        }
        while offset < subject.upperBound, !Self.leadingPosts.stands(in: text, at: offset),
            let length = Self.seatsOfPosts.length(in: text, at: offset)
        {
            offset += length
        }
        var end: Int?
        while offset < subject.upperBound, let length = Self.leadingPosts.length(in: text, at: offset) {
            offset += length
            end = offset
            guard let mark = Self.marks.length(in: text, at: offset) else { break }
            offset += mark
        }
        return end
    }

    private static func endsAlike(_ known: UTF8Text, _ named: UTF8Text) -> Bool {
        let (long, short) = known.count >= named.count ? (known, named) : (named, known)
        return short.count >= 6 && long[(long.count - short.count)..<long.count] == short
    }

    private static let seatsOfPosts: WordList = [
        "县委", "市委", "区委", "州委", "旗委", "镇党委", "乡党委", "县政府", "市政府", "区政府", "镇政府", "乡政府", "县", "市", "区", "镇", "乡", "省",
        "省委", "省政府", "州政府", "旗政府", "局", "、", "和", "及", "委",
    ]
    private static let leadingPosts = WordList(joining: ordinaryLeadingPosts, WordList(NameLexicon.heads))
    private static let ordinaryLeadingPosts: WordList = [
        "书记", "县长", "市长", "区长", "州长", "旗长", "镇长", "乡长", "局长", "主任", "主要领导", "主要负责同志", "主要负责人", "分管领导", "领导", "党政主要领导",
        "政府主要领导", "副书记", "副县长", "副市长", "副区长", "常务副县长", "常务副市长", "党委书记", "总指挥", "指挥长", "领导同志",
        "校长", "院长", "董事长", "总经理", "部长", "主席", "所长", "站长", "队长", "大队长", "支队长", "支书", "政委", "教导员", "司令员", "厅长", "处长",
        "行长", "会长", "理事长",
        "检察长", "台长", "社长",
    ]
    private static let marks: WordList = ["、", "和"]

    /// 传达刘书记指示：: whoever passes words on says whose they are next.
    func afterPassing(_ offset: Int, limit: Int) -> Int {
        guard let length = Self.passing.length(in: text, at: offset), offset + length < limit else { return offset }
        return offset + length
    }
    private static let passing: WordList = ["传达", "转达", "现传达", "现转达", "转告"]
    /// 反馈要求，: of whoever inspected.
    static let feedback: WordList = ["反馈要求", "巡察反馈要求", "督查反馈要求"]

    /// 刘书记 in the clause before: it begins with him, behind 刚才 and the like.
    func titleInClauseBefore(_ clauseStart: Int, from: Int) -> String? {
        guard clauseStart > from, let mark = text.position(before: clauseStart), text.scalar(at: mark).isComma,
            let index = scan.segmentation.clause(beginningBy: mark)
        else { return nil }
        var start = max(from, scan.clauses[index].range.lowerBound)
        while let length = Self.moments.length(in: text, at: start) { start += length }
        start += Self.seatsOfPosts.length(in: text, at: start) ?? 0
        guard start < mark, mark - start <= 90 else { return nil }
        return titled(at: start, limit: mark)?.name
    }
    private static let moments: WordList = ["刚才", "刚刚", "刚", "昨晚", "昨天", "今早", "今天", "上午", "下午"]

    /// 刚接县长电话：, 接刘书记电话指示：, 【县长指示】, 转达刘书记指示：: a head that ends with how the words came.
    func headedSpeech(in block: Range<Int>) -> Speech? {
        let head: Range<Int>
        var content: Int
        if text.scalar(at: block.lowerBound) == 0x3010,
            let bracket = scan.segmentation.shelter(holding: block.lowerBound),
            bracket.lowerBound == block.lowerBound, bracket.upperBound < block.upperBound
        {
            head = (bracket.lowerBound + 3)..<(bracket.upperBound - 3)
            content = bracket.upperBound
        } else if let first = scan.clauseRanges(in: block).first, scan.clauses[first.index].mark == .colon {
            head = first.range
            content = scan.clauses[first.index].end
        } else {
            return nil
        }
        content = behindMark(content)
        guard head.count <= 90, let length = Self.channels.length(in: text, before: head.upperBound) else { return nil }
        let end = head.upperBound - length
        var start = head.lowerBound
        while start < end, let length = Self.receiving.length(in: text, at: start) { start += length }
        guard start < end else { return nil }
        let speaker: Speaker
        if let mention = people.mentions(in: start..<end).last {
            speaker = .person(mention.person.name)
        } else if let titled = titled(at: start + (Self.seatsOfPosts.length(in: text, at: start) ?? 0), limit: end),
            leavesSubject(titled.end..<end)
        {
            speaker = .person(titled.name)
        } else if let subject = barePost(start..<end) {
            speaker = subject.speaker
        } else if start > head.lowerBound, let body = OwnerParser(scan: scan).wholeList(start..<end), body.count == 1,
            body[0].kind == .body
        {
            // 接市防指电话：1.…
            speaker = .document
        } else {
            return nil
        }
        return Speech(
            speaker: speaker, force: .demand, contentStart: content, start: block.lowerBound, rule: SpeakerRule.label)
    }
    /// Behind the mark that opens what is said; “空壳村”清零 begins with a word in marks.
    func behindMark(_ offset: Int) -> Int {
        guard text.scalar(at: offset) == 0x201C else { return offset }
        guard let shelter = scan.segmentation.shelter(holding: offset), shelter.lowerBound == offset else {
            return offset + 3
        }
        let last = text.position(before: shelter.upperBound) ?? shelter.upperBound
        return text.scalar(before: last).isSentenceEnd ? offset + 3 : offset
    }
    private static let receiving: WordList = [
        "刚", "刚刚", "刚才", "接", "接到", "现接", "传达", "转达", "现传达", "转", "现将", "昨晚", "今早", "落实", "最新",
    ]
    private static let channels: WordList = [
        "电话", "来电", "电话指示", "电话要求", "电话通知", "指示", "最新指示", "指示精神", "要求", "最新要求", "批示", "批示要求", "交办", "指示如下", "要求如下",
        "电话指示如下", "部署要求", "工作要求", "讲话要求",
    ]
}
