/// The people of an article: their names, and what they hold.
struct People: Sendable {
    struct Person: Sendable {
        let name: String
        /// The wording before the first mention: 县工信局局长. Empty where there is none.
        let post: Range<Int>
        /// The name without its traditional characters, for matching.
        let key: UTF8Text
    }

    private(set) var persons: [Person] = []
    /// Where a person is named, in order.
    private(set) var mentions: [(range: Range<Int>, person: Int)] = []

    init(_ scan: ArticleScan) {
        collect(scan)
        locate(scan)
    }

    /// The last mention that ends at or before `end` and begins at or after `start`.
    func lastMention(in range: Range<Int>) -> (range: Range<Int>, person: Person)? {
        var low = 0
        var high = mentions.count
        while low < high {
            let middle = (low + high) / 2
            if mentions[middle].range.upperBound <= range.upperBound { low = middle + 1 } else { high = middle }
        }
        guard low > 0, mentions[low - 1].range.lowerBound >= range.lowerBound else { return nil }
        return (mentions[low - 1].range, persons[mentions[low - 1].person])
    }

    /// The first mention that lies wholly in `range`.
    func firstMention(in range: Range<Int>) -> (range: Range<Int>, person: Person)? {
        var low = 0
        var high = mentions.count
        while low < high {
            let middle = (low + high) / 2
            if mentions[middle].range.lowerBound < range.lowerBound { low = middle + 1 } else { high = middle }
        }
        guard low < mentions.count, mentions[low].range.upperBound <= range.upperBound else { return nil }
        return (mentions[low].range, persons[mentions[low].person])
    }

    func mentions(in range: Range<Int>) -> [(range: Range<Int>, person: Person)] {
        var low = 0
        var high = mentions.count
        while low < high {
            let middle = (low + high) / 2
            if mentions[middle].range.lowerBound < range.lowerBound { low = middle + 1 } else { high = middle }
        }
        var found: [(range: Range<Int>, person: Person)] = []
        while low < mentions.count, mentions[low].range.upperBound <= range.upperBound {
            found.append((mentions[low].range, persons[mentions[low].person]))
            low += 1
        }
        return found
    }

    /// 陈县长: the one known person of that surname who holds such a post, else of that surname.
    func person(surname: UTF8Text, post: Range<Int>, _ scan: ArticleScan) -> Person? {
        let same = persons.filter { $0.key[0..<surname.count] == surname }
        let wording = scan.text[post]
        return same.first {
            $0.post.count >= wording.count
                && scan.text[($0.post.upperBound - wording.count)..<$0.post.upperBound] == wording
        } ?? (same.count == 1 ? same.first : nil)
    }

    // MARK: - Collecting

    private mutating func collect(_ scan: ArticleScan) {
        let text = scan.text
        let speakers = Self.speakers(scan)
        // After a post: 县长张昊指出.
        for hit in scan.hits[.post] {
            let usual = Self.nameEnd(text, at: hit.end, limit: text.count, after: true)
            if let end = Self.repeatedNameEnd(scan, at: hit.end, speakers),
                usual.map({ $0 < end && Self.isJoined(text, $0..<end) }) ?? true
            {
                add(hit.end..<end, post: Self.postRange(scan, hit), scan)
            } else if let end = usual ?? Self.unusualNameEnd(text, at: hit.end)
                ?? Self.demandingNameEnd(scan, after: hit)
            {
                add(hit.end..<end, post: Self.postRange(scan, hit), scan)
            }
        }
        // Before a post: 在刘志永副局长的带领下.
        for hit in scan.hits[.post] {
            guard let start = Self.nameStart(scan, before: hit) else { continue }
            add(start..<hit.start, post: hit.range, scan)
        }
        // At the beginning of a clause, and in lists of names.
        for clause in scan.clauses {
            var start = clause.range.lowerBound
            if let end = Self.nameEnd(text, at: start, limit: clause.range.upperBound + 3, after: false),
                Self.isMention(scan, start..<end)
            {
                add(start..<end, post: start..<start, scan)
            } else if let names = Self.unusualOpening(scan, start) {
                for name in names { add(name, post: name.lowerBound..<name.lowerBound, scan) }
            }
            guard Self.attendance.occurs(in: scan, range: clause.range) || clause.mark == .comma,
                scan.segmentation.listCommaCount(in: clause.range) > 0,
                !Self.places.occurs(in: text, range: clause.range)
            else { continue }
            while let comma = Self.next(0x3001, in: text, start..<clause.range.upperBound) {
                start = comma + 3
                if let end = Self.nameEnd(text, at: start, limit: clause.range.upperBound + 3, after: false),
                    Self.listEnds.stands(in: text, at: end) || text.scalar(at: end) == 0x3001,
                    Self.isInNameList(comma, text)
                {
                    add(start..<end, post: start..<start, scan)
                }
            }
        }
    }

    /// Where a name of three characters begins between a preposition or a mark and the post `hit`; nil where none does.
    private static func nameStart(_ scan: ArticleScan, before hit: Hit) -> Int? {
        let text = scan.text
        for given in [2, 1] {
            let start = hit.start - 3 * (given + 1)
            guard start > 0, NameLexicon.surnames.contains(text.scalar(at: start)),
                titleEnds.ends(in: text, before: hit.end), !NameLexicon.notNames.stands(in: text, at: start),
                givenName(text, at: start + 3, count: given, after: false) == hit.start,
                !beginsPost(scan, hit.start - 3, hit.end)
            else { continue }
            // 区委李文光副书记到厂督导: the order of speech, behind the body that he belongs to.
            if houses.ends(in: text, before: start),
                led.stands(in: text, at: hit.end) || acts.stands(in: text, at: hit.end) || speaks(text, hit.end)
            {
                return start
            }
            // 在外开会的胡文泽市长接报后: whoever hears of something is somebody.
            if given == 2, hearing.stands(in: text, at: hit.end) { return start }
            if given == 2, openings.ends(in: text, before: start), led.stands(in: text, at: hit.end) { return start }
        }
        return nil
    }
    private static let houses: WordList = [
        "县委", "市委", "区委", "旗委", "州委", "镇党委", "乡党委", "街道党工委", "县政府", "市政府", "区政府", "镇政府", "乡政府", "县人大", "县政协",
    ]
    private static let hearing: WordList = ["接报后", "接到报告后", "获悉后", "得知后", "闻讯后"]
    private static let acts: WordList = [
        "到", "来到", "赴", "前往", "深入", "强调", "要求", "指出", "在", "就", "对", "一行", "调研", "检查", "督导",
    ]
    private static let openings: WordList = ["在", "由", "随", "、", "，", ",", "。", "\n"]
    private static let titleEnds: WordList = ["长", "书记", "主任", "主席"]
    private static let led: WordList = ["的带领下", "带领下", "带队", "带领", "的陪同下", "陪同下", "率队", "主持", "一行", "的主持下"]

    static let attendance: WordList = ["出席", "参加", "列席", "陪同", "主持", "一同"]
    /// 沙道沟、长潭河等乡镇: a list of places.
    private static let places: WordList = [
        "等乡镇", "等地", "等镇", "等村", "等街道", "等企业", "等项目", "等处", "等县", "等单位", "等部门", "等社区", "村、", "镇、", "乡、",
    ]
    private static let listEnds: WordList = [
        "、", "等", "出席", "参加", "列席", "陪同", "先后", "一同", "随同", "分别", "在主会场", "和", "及", "，", ",", "。", "（", "(",
    ]

    /// What is at both sides of `、` looks like names: the two or three characters before it.
    private static func isInNameList(_ comma: Int, _ text: UTF8Text) -> Bool {
        for count in [3, 2, 4] {
            let start = comma - count * 3
            if start >= 0, nameEnd(text, at: start, limit: comma + 3, after: false) == comma { return true }
        }
        return text.scalar(before: comma).isClosingParenthesis
    }

    private static func next(_ scalar: UInt32, in text: UTF8Text, _ range: Range<Int>) -> Int? {
        var offset = range.lowerBound
        while offset < range.upperBound {
            if text.scalar(at: offset) == scalar { return offset }
            offset += text.width(at: offset)
        }
        return nil
    }

    /// A clause that begins with a name does so only before a verb that people do.
    private static func isMention(_ scan: ArticleScan, _ range: Range<Int>) -> Bool {
        strongFollowers.stands(in: scan.text, at: range.upperBound)
            && !otherWords.stands(in: scan.text, at: range.upperBound)
    }
    /// What a verb of people only begins like.
    private static let otherWords: WordList = ["作风", "作用", "作业", "作为", "作战", "对口", "到位", "就业", "就地", "就近"]

    static let strongFollowers = WordList(joining: ordinaryStrongFollowers, NameLexicon.manners)
    private static let ordinaryStrongFollowers: WordList = [
        "强调", "要求", "指出", "表示", "认为", "说", "主持", "带领", "率队", "一行", "出席", "还强调", "还要求", "还指出", "在讲话", "在主持", "在会上",
        "在安排", "在调研", "在巡查", "在检查", "在督导", "就", "对", "现场叮嘱", "希望", "勉励", "作", "：", ":", "（", "(", "、", "深入", "到", "听取",
        "先后", "实地", "仔细", "边", "最后强调",
        "同志", "在听取", "在", "叮嘱", "反复",
        "反复叮嘱", "现场交办", "现场拍板", "当场交办", "当场拍板", "拍板", "敲定", "交办", "责成", "吩咐", "嘱咐", "再次强调", "询问", "查看", "察看", "认真", "都",
        "还", "了解", "进一步", "充分肯定", "肯定了", "详细", "先", "来到", "前往", "赴", "传达", "通报", "汇报", "宣读", "介绍",
        "首先代表", "首先对", "首先传达", "首先通报", "首先感谢",
        "安排", "充分", "当场", "针对", "明确", "代表", "提出", "随后", "指示", "批示", "督促", "重申", "告诫", "提醒", "讲话", "讲了", "谈了", "围绕",
        "结合",
    ]

    private mutating func add(_ range: Range<Int>, post: Range<Int>, _ scan: ArticleScan) {
        let key = scan.text[range]
        if let known = persons.firstIndex(where: { $0.key == key }) {
            if persons[known].post.isEmpty, !post.isEmpty {
                persons[known] = Person(name: persons[known].name, post: post, key: key)
            }
            return
        }
        guard persons.count < 400 else { return }
        persons.append(Person(name: scan.string(range), post: post, key: key))
    }

    /// The post's wording before a name, back to the last boundary: 县委常委、政府副县长.
    private static func postRange(_ scan: ArticleScan, _ hit: Hit) -> Range<Int> {
        var start = hit.start
        var count = 0
        while let position = scan.text.position(before: start), count < 30 {
            let scalar = scan.text.scalar(at: position)
            guard scalar.isHan || scalar == 0x3001 else { break }
            start = position
            count += 1
        }
        return start..<hit.end
    }

    // MARK: - Names

    /// The end of a name of two to four characters at `offset`, or nil. `after`: it follows a post, which is evidence in itself.
    static func nameEnd(_ text: UTF8Text, at offset: Int, limit: Int, after: Bool) -> Int? {
        guard offset + 6 <= min(limit + 9, text.count) else { return nil }
        if NameLexicon.notNames.stands(in: text, at: offset) || joinsPeople(text, offset) { return nil }
        // 副县长于力到林场: a surname only behind a post, and where no time follows.
        if text.scalar(at: offset) == 0x4E8E, !after || NameLexicon.times.stands(in: text, at: offset + 3) {
            return nil
        }
        if let surname = NameLexicon.compoundSurnames.length(in: text, at: offset) {
            for given in [2, 1] {
                if let end = givenName(text, at: offset + surname, count: given, after: after),
                    NameLexicon.followers.stands(in: text, at: end) || end == text.count
                {
                    return end
                }
            }
        }
        guard NameLexicon.surnames.contains(text.scalar(at: offset)) else { return nil }
        for given in [2, 1] {
            // 马区长指出: a surname and a post.
            if given == 2, NameLexicon.titles.stands(in: text, at: offset + 3) { return nil }
            guard let end = givenName(text, at: offset + 3, count: given, after: after) else { continue }
            // 李明来到, 王强陪同: the longer word that begins one character earlier.
            if given == 2, holdsFollower(text, at: offset + 6, end) || endsInNoun(text, offset..<end) { continue }
            if end == text.count || NameLexicon.followers.stands(in: text, at: end) { return end }
            // 县长高岩22日指示
            if after, text.scalar(at: end).digit != nil, text.scalar(before: end) != 0x4E8E { return end }
        }
        return numeralNameEnd(text, at: offset)
    }

    /// Whether the last character of a name that ends at `end` begins a word that holds the one behind the name.
    private static func holdsFollower(_ text: UTF8Text, at offset: Int, _ end: Int) -> Bool {
        guard end == offset + 3, let word = NameLexicon.straddling.length(in: text, at: offset) else { return false }
        return offset + word >= end + (NameLexicon.followers.length(in: text, at: end) ?? 0)
    }

    /// 李四强调, 李和平强调: a numeral or a word is part of a name only before a verb of speech, and 周一, 高三 are none.
    private static func numeralNameEnd(_ text: UTF8Text, at offset: Int) -> Int? {
        guard !NameLexicon.numberedWords.stands(in: text, at: offset) else { return nil }
        for given in [2, 1] {
            if let end = givenName(text, at: offset + 3, count: given, after: false, allowsWords: true),
                NameLexicon.speechFollowers.stands(in: text, at: end), given == 1 || !endsInNoun(text, offset..<end)
            {
                return end
            }
        }
        return nil
    }

    /// 和 joins two names, unless a post stands before and a verb after: 局长郑和负责.
    static func givenName(
        _ text: UTF8Text, at offset: Int, count: Int, after: Bool, allowsWords: Bool = false
    ) -> Int? {
        var position = offset
        for _ in 0..<count {
            let scalar = text.scalar(at: position)
            // 廖其刚, 和: behind a post.
            let isName = after && (count == 1 && scalar == 0x548C || count == 2 && scalar == 0x5176)
            // 王本乐: after a post, unless it is 本月, 本县.
            let isOwn =
                after && count == 2 && scalar == 0x672C
                && !NameLexicon.afterThis.contains(text.scalar(at: position + 3))
            let isUnusual =
                allowsWords
                && (NameLexicon.numerals.contains(scalar) || count == 2 && NameLexicon.words.contains(scalar))
            guard scalar.isHan, isName || isOwn || isUnusual || !NameLexicon.notInGivenName.contains(scalar) else {
                return nil
            }
            position += text.width(at: position)
        }
        return position
    }

    // MARK: - Locating

    /// One more pass finds every mention of the names that are known: a name is at most four characters, so a table by first character suffices.
    private mutating func locate(_ scan: ArticleScan) {
        guard !persons.isEmpty else { return }
        // The longest name first among those that begin alike; of equals the one that was found first.
        let order = persons.indices.sorted { left, right in
            let (a, b) = (persons[left].key.count, persons[right].key.count)
            return a != b ? a > b : left < right
        }
        // Few characters begin a name: a filter of 256 bits tells most of the others, a comparison of numbers the rest.
        var filter: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
        let starts = order.map { WordKey.first(of: persons[$0].key.leadingBytes(at: 0)) }
        for start in starts {
            let hash = Self.hash(start)
            let bit: UInt64 = 1 << UInt64(hash & 63)
            switch hash >> 6 {
            case 0: filter.0 |= bit
            case 1: filter.1 |= bit
            case 2: filter.2 |= bit
            default: filter.3 |= bit
            }
        }
        let text = scan.text
        var offset = 0
        while offset < text.count {
            let bytes = text.leadingBytes(at: offset)
            let start = WordKey.first(of: bytes)
            let hash = Self.hash(start)
            let word = hash & 128 == 0 ? (hash & 64 == 0 ? filter.0 : filter.1) : (hash & 64 == 0 ? filter.2 : filter.3)
            if word >> UInt64(hash & 63) & 1 != 0,
                let place = starts.indices.first(where: { place in
                    let key = persons[order[place]].key
                    return starts[place] == start && text[offset..<(offset + key.count)] == key
                })
            {
                let end = offset + persons[order[place]].key.count
                mentions.append((offset..<end, order[place]))
                offset = end
            } else {
                offset += WordKey.width(of: bytes)
            }
        }
    }

    /// 0 to 255.
    @inline(__always)
    private static func hash(_ key: UInt32) -> UInt32 { (key &* 0x9E37_79B1) >> 24 }
}
