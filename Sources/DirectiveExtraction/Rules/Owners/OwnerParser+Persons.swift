/// Persons by their names, where what they have to do follows at once: 局长王强要…, 老王负责…, 张伟、王芳两位副县长要….
extension OwnerParser {
    /// The end of a name behind the office or the role `hit`: 副县长张伟要, 网格员刘刚要, 护林员老李要; nil where none stands there.
    func nameEnd(behind hit: Hit, limit: Int) -> Int? {
        let isOffice = Self.isOffice(scan, hit)
        if isOffice, let end = People.nameEnd(text, at: hit.end, limit: limit, after: true) {
            // 王刚总负责
            return isLead(in: hit.end..<end) ? end - 3 : end
        }
        return nickname(at: hit.end, limit: limit)
            ?? fullName(at: hit.end, limit: limit, isAny: isOffice) { opensPredicate($0) || isCharge(at: $0) }
    }

    /// 党政办王丽负责会务: the end of a name behind the body that a person belongs to, where a word puts the person in charge.
    func nameEnd(ofMemberAt offset: Int, limit: Int) -> Int? {
        fullName(at: offset, limit: limit, isAny: false) { isCharge(at: $0) }
    }

    /// 老王, 小韩: as people call each other, right before what they have to do; not 小麦要, 老城要.
    func nickname(at offset: Int, limit: Int) -> Int? {
        let end = offset + 6
        guard Self.familiar.stands(in: text, at: offset), end < limit,
            isUsual(text.scalar(at: offset + 3), isAny: true),
            !Self.words.contains(text.scalar(at: offset + 3)), opensPredicate(end) || isCharge(at: end)
        else { return nil }
        return end
    }
    private static let familiar: WordList = ["老", "小"]
    /// What makes another word behind 老 and 小: 小麦 is no surname, 小康, 小江 and 老林 may be anything.
    private static let words = ScalarSet("康金石田江林叶汤龙白毛钱文方段雷夏余程高武万")

    /// A surname and one or two characters more, behind which `follows` says that a predicate begins.
    private func fullName(at offset: Int, limit: Int, isAny: Bool, _ follows: (Int) -> Bool) -> Int? {
        let compound = NameLexicon.compoundSurnames.length(in: text, at: offset)
        guard compound != nil || isUsual(text.scalar(at: offset), isAny: isAny),
            !NameLexicon.notNames.stands(in: text, at: offset), !Self.timeOpeners.stands(in: text, at: offset),
            scan.modal(at: offset) == nil, scan.predicate(at: offset).map({ $0.hit.end - $0.hit.start < 6 }) ?? true
        else { return nil }
        let given = offset + (compound ?? 3)
        for count in [2, 1] {
            let end = given + count * 3
            guard end < limit, isGiven(given..<end), !isLead(in: offset..<end), follows(end) else { continue }
            // 刘敏具体抓: what follows begins one character earlier.
            if count == 2, begins(given + 3, over: end) { continue }
            return end
        }
        return nil
    }

    /// Characters that a given name may have: no other name ends in it, and 刘三 is one as well.
    private func isGiven(_ range: Range<Int>) -> Bool {
        var offset = range.lowerBound
        while offset < range.upperBound {
            let scalar = text.scalar(at: offset)
            guard scalar.isHan, !NameLexicon.notInGivenName.contains(scalar) || NameLexicon.numerals.contains(scalar)
            else { return false }
            offset += 3
        }
        let hits = scan.hits
        return hits.words(.unit, in: range).isEmpty && hits.words(.post, in: range).isEmpty
            && hits.word(.ownerEnd, at: range.lowerBound - 3).map({ $0.end < range.upperBound }) ?? true
            && hits.words(.ownerEnd, in: range).isEmpty
    }

    /// Whether a word of the predicate begins at `offset` and goes on over `end`.
    private func begins(_ offset: Int, over end: Int) -> Bool {
        scan.modal(at: offset) != nil || scan.predicate(at: offset).map { $0.hit.end > end } ?? false
            || Self.timeOpeners.length(in: text, at: offset).map { offset + $0 > end } ?? false
    }

    /// 王刚总 in 王刚总负责: the last character belongs to what follows.
    private func isLead(in name: Range<Int>) -> Bool {
        name.count > 6 && text.scalar(before: name.upperBound) == 0x603B && isCharge(at: name.upperBound)
    }

    private func isUsual(_ scalar: UInt32, isAny: Bool) -> Bool {
        Self.usual.contains(scalar) || isAny && Self.alsoWords.contains(scalar)
    }
    /// Frequent surnames that hardly begin another word.
    private static let usual = ScalarSet(
        "王李张刘陈杨赵黄周吴徐孙胡朱郭罗梁宋郑谢韩唐冯董萧曹袁邓沈彭吕苏卢蒋蔡贾丁魏薛阎闫潘杜戴钟汪姜范姚谭廖邹熊陆郝孔崔邱秦史顾侯邵孟尹黎贺赖龚马肖傅欧葛乔温庞樊殷倪翟詹")
    /// Those that do, behind an office.
    private static let alsoWords = ScalarSet("高方江田任石金白龙武林夏余许程何叶钱汤文段雷康毛易万柳章鲁韦严华聂焦柴牛齐伍庄尚施洪柏")

    private func isCharge(at offset: Int) -> Bool {
        guard let length = Self.charges.length(in: text, at: offset) else { return false }
        return !Self.nouns.stands(in: text, at: offset + length)
    }
    /// 负责制, 负责人, 牵头单位.
    private static let nouns: WordList = ["制", "人", "单位", "部门", "的", "任", "同志", "机构"]

    // MARK: - Without an office

    /// 王强、李军负责; 张强负责东片; 老王要…; 张伟、王芳两位副县长要…: persons whom only their names tell.
    func persons(at offset: Int, limit: Int) -> [OwnerMention]? {
        if let end = nickname(at: offset, limit: limit) {
            return [mention(OwnerMention.Parts(offset..<end), kind: .person, end: end)]
        }
        var names: [Range<Int>] = []
        var start = offset
        while names.count < 6 {
            if let end = fullName(at: start, limit: limit, isAny: false, { isCharge(at: $0) }) {
                names.append(start..<end)
                return asPersons(names, end: end)
            }
            guard let name = listedName(at: start, limit: limit) else { return nil }
            names.append(name)
            if names.count > 1, let end = countedOffice(at: name.upperBound, limit: limit) {
                return asPersons(names, end: end)
            }
            guard let joint = OwnerLexicon.wordSeparators.length(in: text, at: name.upperBound) else { return nil }
            start = name.upperBound + joint
        }
        return nil
    }

    private func asPersons(_ names: [Range<Int>], end: Int) -> [OwnerMention] {
        names.map {
            mention(OwnerMention.Parts($0), kind: .person, end: $0 == names[names.count - 1] ? end : $0.upperBound)
        }
    }

    /// 王芳 before 、 or 两位副县长.
    private func listedName(at offset: Int, limit: Int) -> Range<Int>? {
        fullName(at: offset, limit: limit, isAny: false) {
            OwnerLexicon.wordSeparators.stands(in: text, at: $0) || countedOffice(at: $0, limit: limit) != nil
        }.map { offset..<$0 }
    }

    /// Where 两位副县长 ends that begins at `offset`.
    private func countedOffice(at offset: Int, limit: Int) -> Int? {
        guard let length = Self.counts.length(in: text, at: offset) else { return nil }
        let post = offset + length
        guard let hit = scan.hits.word(.ownerEnd, at: post), let end = OwnerEnd(rawValue: hit.payload), hit.end < limit,
            end == .office || end == .person || end == .role
        else { return nil }
        return hit.end
    }
    private static let counts: WordList = ["两位", "三位", "四位", "五位", "几位", "两名", "三名", "四名", "等同志"]
}
