import LedgerModel

/// Subjects that a plain list of names in front of a predicate does not give.
extension OwnerParser {
    /// 各乡镇，对以上工作，要主动认领: a phrase that says on what stands between the subject and its modal.
    func modalAfterPhrase(_ offset: Int, limit: Int) -> Int? {
        guard let word = scan.predicate(at: offset), word.kind == .preposition else { return nil }
        let end = boundary(from: offset, limit: limit)
        guard end < limit, text.scalar(at: end).isComma, scan.characterCount(offset..<end) <= 30,
            scan.modal(in: offset..<end) == nil
        else { return nil }
        let next = scan.afterLeadIn(end + text.width(at: end), limit: limit)
        guard let modal = scan.modal(at: next), modal.strength != .continuing else { return nil }
        return next
    }

    /// 承担考评任务的单位，要提前谋划: bodies that are described. The description belongs to the name where the last word alone would name nobody.
    func described(at offset: Int, limit: Int) -> (owners: [OwnerMention], end: Int)? {
        // Few words begin one: the end of a name has to stand near.
        guard offset < limit, !scan.hits.words(.ownerEnd, in: offset..<min(limit, offset + 120)).isEmpty,
            !OwnerLexicon.notSubject.stands(in: text, at: offset),
            !Self.cases.stands(in: text, at: offset)
        else { return nil }
        let end = boundary(from: offset, limit: limit)
        let nameEnd: Int
        let predicate: Int
        if let modal = scan.modal(in: offset..<end) {
            // 的煤矿一律不得…: a prohibition has its own reading.
            guard modal.strength == .obligation else { return nil }
            nameEnd = modal.hit.start
            predicate = nameEnd
        } else {
            guard end < limit, text.scalar(at: end).isComma else { return nil }
            let next = scan.afterLeadIn(end + text.width(at: end), limit: limit)
            guard let modal = scan.modal(at: next), modal.strength == .obligation else { return nil }
            nameEnd = end
            predicate = next
        }
        guard let range = describedBody(offset..<nameEnd), scan.characterCount(offset..<nameEnd) <= 36 else {
            return nil
        }
        return ([asWritten(range)], predicate)
    }

    /// The name in a noun phrase that ends with 的 and the end of a name; nil where `phrase` is none.
    func describedBody(_ phrase: Range<Int>) -> Range<Int>? {
        guard let hit = scan.hits.words(.ownerEnd, in: phrase).last, hit.end == phrase.upperBound,
            OwnerEnd(rawValue: hit.payload) == .body
        else { return nil }
        // Back to 的: …组建的帮扶工作队.
        var start = hit.start
        var count = 0
        while start > phrase.lowerBound, text.scalar(before: start) != 0x7684 {
            guard count < 12, let before = text.position(before: start) else { return nil }
            start = before
            count += 1
        }
        guard start > phrase.lowerBound, isModifier(start..<hit.start, isShort: false) else { return nil }
        // 已建成的幼儿园应移交: what is dealt with.
        guard !Self.things.ends(in: text, before: hit.end) else { return nil }
        return start == hit.start && Self.anyBodies.stands(in: text, at: start) ? phrase : start..<hit.end
    }

    /// 对…的单位, 发现…的部门 are what is dealt with.
    private static let cases: WordList = ["发现", "凡", "如果", "对于", "针对", "通过", "关于", "是", "有"]
    private static let things: WordList = [
        "学校", "幼儿园", "医院", "工地", "园区", "景区", "水库", "机组", "林区", "矿", "工厂", "市场", "社区",
    ]
    private static let anyBodies: WordList = ["单位", "部门", "地方", "乡镇", "机构", "支部", "党支部", "党组织", "科室", "站所"]

    /// 项目实施结束后各镇要…: a time without a comma before the subject of the clause's modal.
    func subjectAfterTime(_ clause: Range<Int>) -> (owners: [OwnerMention], end: Int)? {
        guard let modal = scan.modal(in: clause),
            let time = Self.times.first(in: text, range: clause.lowerBound..<modal.hit.start),
            scan.characterCount(clause.lowerBound..<time.upperBound) <= 14,
            let subject = subject(at: time.upperBound, limit: clause.upperBound), subject.end == modal.hit.start
        else { return nil }
        return subject
    }
    private static let times: WordList = ["结束后", "完成后", "到位后", "以后", "之后", "会后", "期间", "后", "前", "时"]

    /// 汛期各单位要…, 3日内各单位要…, 一周内县住建局要…: when, before the subject; where it begins, or nil.
    func behindTime(at offset: Int, limit: Int) -> Int? {
        var position = offset
        // 2014年汛期, 明天上午10点前
        for _ in 0..<4 {
            if let length = Self.seasons.length(in: text, at: position) {
                position += length
                continue
            }
            let number =
                ListMarker.arabicNumeral(text, at: position, limit: limit)
                ?? ListMarker.chineseNumeral(text, at: position, limit: limit)
            guard let (_, end) = number else { break }
            // 7:30前
            if text.scalar(at: end).isColon,
                let (_, minutes) = ListMarker.arabicNumeral(text, at: end + text.width(at: end), limit: limit),
                let length = Self.limits.length(in: text, at: minutes)
            {
                position = minutes + length
                continue
            }
            guard let unit = Self.units.length(in: text, at: end) else { break }
            position = end + unit
            position += Self.limits.length(in: text, at: position) ?? 0
        }
        guard position > offset, position < limit,
            text.scalar(at: position) == 0x5404 || Self.areas.stands(in: text, at: position)
                || Self.hasPrefix(scan, position) || scan.hits.word(.unit, at: position) != nil
        else { return nil }
        return position
    }
    private static let seasons: WordList = [
        "汛期", "汛前", "平时", "日常", "节前", "节后", "节日期间", "假期", "每年", "每半年", "每季度", "每月", "每周", "每天", "每日", "每学期", "年内",
        "年底前", "月底前",
        "今冬明春", "冬季", "夏季", "春季", "秋季", "今天", "今晚", "今早", "明天", "明早", "明晚", "后天", "上午", "下午", "晚上", "中午", "晚", "早",
    ]
    private static let units: WordList = [
        "点", "时", "点钟", "点半", "个工作日", "工作日", "个月", "个小时", "小时", "天", "日", "周", "年", "月", "月份", "季度",
    ]
    private static let limits: WordList = ["内", "之内", "以内", "前", "之前", "底前", "底", "上旬", "中旬", "下旬", "起"]
    private static let areas = WordList(OwnerLexicon.wholeAreas)

    /// 授权县国资局负责处置, 委托中介机构评估: the verb's object is a body, and whoever is told to do so is another. 委托单位 is a name.
    func commissions(at offset: Int) -> Bool {
        guard let length = Self.commissioning.length(in: text, at: offset) else { return false }
        return scan.hits.word(.ownerEnd, at: offset + length).map { OwnerEnd(rawValue: $0.payload) == OwnerEnd.none }
            ?? true
    }
    private static let commissioning: WordList = ["授权", "委托", "聘请", "号召", "动员", "授予", "转交", "鉴于", "邀请", "责令", "督促"]

    /// 外出期间要: the modal behind what somebody is doing meanwhile.
    func behindWhile(_ offset: Int, limit: Int) -> Int? {
        var position = offset
        for _ in 0..<7 where position + 9 <= limit {
            guard text.scalar(at: position).isHan else { return nil }
            if Self.whiles.stands(in: text, at: position) {
                return position > offset && scan.modal(at: position + 6) != nil ? position + 6 : nil
            }
            position += 3
        }
        return nil
    }
    private static let whiles: WordList = ["期间"]

    /// 3月底前、 between two names of a list; where the next name begins.
    func behindDate(_ offset: Int, limit: Int) -> Int? {
        guard offset < limit, text.scalar(at: offset).digit != nil else { return nil }
        var position = offset
        for _ in 0..<4 {
            guard let (_, end) = ListMarker.arabicNumeral(text, at: position, limit: limit),
                let unit = Self.units.length(in: text, at: end)
            else { break }
            position = end + unit
        }
        guard position > offset, let length = Self.limits.length(in: text, at: position) else { return nil }
        position += length
        position += Self.limits.length(in: text, at: position) ?? 0
        guard text.scalar(at: position) == 0x3001, position + 3 < limit, named(at: position + 3, limit: limit) != nil
        else { return nil }
        return position + 3
    }

    /// 等管线单位要: over the field of work that stands before the word for all of them, where a modal follows it.
    func behindField(_ offset: Int, limit: Int) -> Int {
        var position = offset
        for _ in 0..<5 where position < limit {
            guard text.scalar(at: position).isHan else { return offset }
            if let hit = scan.hits.word(.ownerEnd, at: position), OwnerEnd(rawValue: hit.payload) == .body {
                return scan.modal(at: hit.end) != nil ? position : offset
            }
            guard scan.modal(at: position) == nil else { return offset }
            position += 3
        }
        return offset
    }
}
