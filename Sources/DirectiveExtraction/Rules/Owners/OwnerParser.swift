import LedgerModel

/// Reads names and lists of owners at a position of a text.
struct OwnerParser {
    let scan: ArticleScan
    var text: UTF8Text { scan.text }

    /// After 由 any word may begin the predicate.
    let isAgent: Bool
    /// After 要求 whoever is named is to act, a business without a modal too.
    let isObliged: Bool

    init(scan: ArticleScan, isAgent: Bool = false, isObliged: Bool = false) {
        self.scan = scan
        self.isAgent = isAgent
        self.isObliged = isObliged
    }

    /// The owners that are the subject of what begins at `offset`: a list with a predicate after it; `end` is where the predicate begins.
    func subject(at offset: Int, limit: Int) -> (owners: [OwnerMention], end: Int)? {
        guard !isAgent, !isObliged else { return readSubject(at: offset, limit: limit) }
        return scan.memo._withUnsafeGuaranteedRef { memo in
            memo.subject(at: offset, limit: limit) { readSubject(at: offset, limit: limit) }
        }
    }

    func readSubject(at offset: Int, limit: Int, behind commas: Int = 0) -> (owners: [OwnerMention], end: Int)? {
        if let start = behindTime(at: offset, limit: limit) ?? behindTopic(at: offset, limit: limit),
            let subject = readSubject(at: start, limit: limit, behind: commas)
        {
            return subject
        }
        if Self.towards.stands(in: text, at: offset) { return nil }
        if let passed = passedOn(at: offset, limit: limit) { return passed }
        guard let owners = list(at: offset, limit: limit), let last = owners.last else {
            // 要求镇上抓紧拆迁: a place stands for those who run it.
            if isObliged, let length = SpeechFinder.localBodies.length(in: text, at: offset), offset + length < limit,
                text.scalar(at: offset + length) != 0x7684, scan.hits.word(.ownerEnd, at: offset + length) == nil
            {
                return ([asWritten(offset..<(offset + length))], offset + length)
            }
            return described(at: offset, limit: limit) ?? levels(at: offset, limit: limit)
                ?? fields(at: offset, limit: limit)
                ?? each(at: offset, limit: limit) ?? opener(at: offset, limit: limit)
        }
        let end = max(last.end, listEnd(owners))
        if let whole = overComma(owners, end, limit, commas) ?? onGrounds(owners, end, limit) { return whole }
        guard let predicate = predicateStart(end, limit: limit) ?? behindCount(owners, end, limit) else {
            return fields(at: offset, limit: limit) ?? each(at: offset, limit: limit)
                ?? opener(at: offset, limit: limit)
        }
        guard !isCompound(predicate),
            !(owners.count == 1 && isObject(last, predicate: predicate, limit: limit)),
            !isDealtWith(predicate, limit: limit), !areInspected(owners, predicate: predicate, limit: limit),
            !(last.kind == .person && Self.visits.stands(in: text, at: predicate)),
            Self.each.stands(in: text, at: owners[0].start)
                || isActor(last, predicate: predicate, limit: limit), !isToldOnly(predicate),
            !isManner(owners, predicate: predicate, limit: limit),
            !(Self.ourselves.stands(in: text, at: offset)
                && (text.scalar(at: predicate) == 0x5C06 || text.scalar(at: predicate).digit != nil))
        else { return fields(at: offset, limit: limit) ?? each(at: offset, limit: limit) }
        return (withoutCounterpart(owners, predicate: predicate, limit: limit), predicate)
    }

    /// 市政府与省政府签订了责任书: what has been done; 省委提出的新要求: what something is.
    func isToldOnly(_ predicate: Int) -> Bool {
        // 市委高度重视城南发展，要…: what they do already; 各单位高度重视，… asks for it.
        if !isObliged, let length = Self.regard.length(in: text, at: predicate) {
            return text.scalar(at: predicate + length).isHan
        }
        guard let word = scan.predicate(at: predicate), word.kind == .action else { return false }
        let next = text.scalar(at: word.hit.end)
        // 县委下发《…意见》: a paper that is out.
        if next == 0x300A, Self.issuing.ends(in: text, before: word.hit.end) { return true }
        return next == 0x4E86 || next == 0x7684
    }
    /// 县委书记高岩到石桥镇调研: what somebody did who is named.
    private static let visits: WordList = ["到", "赴", "前往", "来到", "主持", "出席", "深入", "带队", "率", "召开", "在"]
    private static let issuing: WordList = ["发出", "下发", "印发", "出台", "转发", "发布", "公布", "发送"]
    private static let regard: WordList = ["高度重视", "十分重视", "非常重视", "历来重视"]
    private static let ourselves: WordList = ["我县", "我市", "我区", "我省", "我旗"]

    /// 镇村两级巡查不能走过场: the verb after the name is a noun that the modal has as its subject.
    func isCompound(_ predicate: Int) -> Bool {
        // 人员到位: what is to be in place acts no more than what is to be thorough.
        if Self.states.stands(in: text, at: predicate) { return true }
        guard let word = scan.predicate(at: predicate), word.kind == .action else { return false }
        // 姚集镇拆迁户要妥善安置: whom it is about.
        return scan.modal(at: word.hit.end + (Self.affected.length(in: text, at: word.hit.end) ?? 0)) != nil
    }
    private static let affected: WordList = ["户", "对象", "群众", "家庭", "人群"]

    static let states: WordList = ["到位"]

    /// 要全面突破，中心推进; 政府主导，部门联动: four characters between commas say how, whatever noun they begin with.
    private func isManner(_ owners: [OwnerMention], predicate: Int, limit: Int) -> Bool {
        guard owners.count == 1, predicate == owners[0].end, predicate - owners[0].start == 6,
            Self.mannerNouns.stands(in: text, at: owners[0].start),
            text.scalar(before: owners[0].start).isComma, scan.predicate(at: predicate)?.kind != .role
        else { return false }
        return boundary(from: predicate, limit: limit) == predicate + 6 && scan.modal(at: predicate) == nil
    }
    private static let mannerNouns: WordList = ["中心", "村组", "部门", "企业", "政府", "单位", "社区", "党委", "支部", "行业"]

    /// A business or a school that the table does not know acts only where a modal obliges it; else it is what the sentence is about.
    func isActor(_ owner: OwnerMention, predicate: Int, limit: Int) -> Bool {
        guard !isObliged, owner.parts.count == 1, Self.businesses.ends(in: text, before: owner.end), !owner.isGeneric,
            case .unknown = owner.keys.first, !Self.each.stands(in: text, at: owner.start),
            // 县医院设立优先窗口: the only one of its level.
            !(Self.hasPrefix(scan, owner.start) && owner.end - owner.start <= 12)
        else { return true }
        let clauseEnd = boundary(from: predicate, limit: limit)
        return scan.modal(in: predicate..<clauseEnd) != nil
    }
    static let businesses: WordList = [
        "企业", "学校", "幼儿园", "医院", "工地", "园区", "景区", "水库", "机组", "林区", "矿", "业主", "市场主体", "行业", "施工方",
        "车站", "超市", "商场", "厂区", "隔离点", "加油站", "宾馆", "酒店", "饭店", "农贸市场", "敬老院", "养老院", "养老机构",
    ]

    /// The owners that fill `range` from end to end.
    func wholeList(_ range: Range<Int>) -> [OwnerMention]? {
        guard let owners = list(at: range.lowerBound, limit: range.upperBound), !owners.isEmpty else { return nil }
        let end = listEnd(owners)
        return end == range.upperBound
            || Self.trailers.length(in: text, at: end).map({ end + $0 == range.upperBound }) == true ? owners : nil
    }

    func listEnd(_ owners: [OwnerMention]) -> Int { owners.map(\.end).max() ?? 0 }

    static let trailers: WordList = ["负责人", "负责同志", "主要负责人", "主要负责同志", "等", "：", ":", "有关负责人", "相关负责人"]

    // MARK: - Lists

    /// 各乡镇、社区以及各包联无物业小区单位: the owners of the list that begins at `offset`, or nil.
    /// - Parameter isRest: whether it goes on behind 等部门 of another.
    func list(at offset: Int, limit: Int, isRest: Bool = false) -> [OwnerMention]? {
        if let comrades = comrades(at: offset, limit: limit) ?? persons(at: offset, limit: limit) { return comrades }
        guard offset < limit,
            !isVerb(at: offset) || Self.passives.stands(in: text, at: offset) || isListed(at: offset)
                || isNamedByVerb(offset, limit: limit)
                || headquarters(at: offset, limit: limit) != nil || jointOffice(at: offset, limit: limit) != nil,
            !Self.distributive.stands(in: text, at: offset) || isAgent && isGroup(offset),
            !isVerbOfSomebody(at: offset), !commissions(at: offset),
            !isConsulted(at: offset),
            text.scalar(at: offset) != 0x636E,
            // 接县防指通知: from whom word has come.
            !(text.scalar(at: offset) == 0x63A5 && scan.hits.word(.unit, at: offset) == nil
                && Self.prefixes.stands(in: text, at: offset + 3))
        else { return nil }
        var items: [Item] = []
        var position = offset
        var end = offset
        while items.count < 24 {
            if let field = fieldBeforeOther(at: position, limit: limit) {
                items.append(field)
                end = field.range.upperBound
            } else if let item = named(at: position, limit: limit) {
                items.append(item)
                end = behindOtherName(item.range.upperBound, limit: limit)
            } else if let actor = actor(at: position, limit: limit) {
                items.append(actor)
                end = actor.range.upperBound
            } else if let bare = bare(at: position, limit: limit) {
                items.append(bare)
                end = bare.range.upperBound
            } else if let last = items.last, last.isNamed, last.kind != .person,
                let unknown = unknown(at: position, limit: limit)
            {
                items.append(unknown)
                end = unknown.range.upperBound
            } else {
                // 和 belongs to the predicate, or the list was none.
                guard let last = items.last, last.isNamed, position > last.range.upperBound else { return nil }
                break
            }
            // 石鼓镇3月底前、达埔镇4月15日前完成: each with its own date.
            if let dated = behindDate(end, limit: limit) {
                position = dated
                continue
            }
            if let whole = joined(items) ?? withPosts(items) {
                items.replaceSubrange((items.count - 2)..., with: [whole])
            }
            if let counted = countedAlone(at: end, limit: limit, items: items.count), items.count > 1 {
                return asCounted(items, counted)
            }
            if let counted = countedPlaces(at: end, limit: limit) { return asCounted(items, counted) }
            if let tail = tail(at: end, limit: limit) {
                return mentions(items, suffix: tail.suffix, end: tail.end).map {
                    isRest ? $0 : $0 + behindTail(tail.end, limit: limit, hasSuffix: tail.suffix != nil)
                }
            }
            guard let separator = OwnerLexicon.wordSeparators.length(in: text, at: end), end + separator < limit else {
                break
            }
            // 镇、村干部、要…
            if scan.modal(at: end + separator) != nil { break }
            // 县气象局及时发布: 及时, not 及.
            if let word = scan.predicate(at: end), word.hit.end > end + separator { break }
            position = end + separator
            if isVerb(at: position), !isListed(at: position), scan.hits.word(.unit, at: position) == nil,
                scan.hits.word(.ownerEnd, at: position) == nil, !isNamedByVerb(position, limit: limit)
            {
                guard items.last?.isNamed == true else { return nil }
                break
            }
        }
        return mentions(items, suffix: nil, end: items.last?.range.upperBound ?? end)
    }

    /// 教育、卫健等部门: a verb that is one of a list of fields of work.
    private func isListed(at offset: Int) -> Bool {
        guard let word = scan.predicate(at: offset), word.kind == .action else { return false }
        let next = text.scalar(at: word.hit.end)
        return next == 0x3001 || next == 0x7B49
    }

    /// 商县发改局: the one who is consulted.
    private func isConsulted(at offset: Int) -> Bool {
        text.scalar(at: offset) == 0x5546 && scan.hits.word(.unit, at: offset) == nil
            && (scan.hits.word(.unit, at: offset + 3) != nil || Self.prefixes.stands(in: text, at: offset + 3))
    }

    /// 每个干部: nobody in particular.
    static let distributive: WordList = ["一组", "一队", "一班人", "一方", "每个", "每名", "每位", "每户", "每处", "多部门", "多个"]

    /// 由一组拆除: the first of several groups, where 由 names it and its verb follows; not 由一组专家评审.
    private func isGroup(_ offset: Int) -> Bool {
        Self.groups.stands(in: text, at: offset) && scan.predicate(at: offset + 6)?.kind == .action
    }
    private static let groups: WordList = ["一组", "一队"]

    struct Item {
        let range: Range<Int>
        let isNamed: Bool
        let kind: OwnerMention.Kind
        /// The word that ends the name: 部门, 公司.
        let ending: Range<Int>?
    }

    /// 等部门, 等相关单位 after the last item.
    func tail(at offset: Int, limit: Int) -> (suffix: Range<Int>?, end: Int)? {
        guard text.scalar(at: offset) == 0x7B49 else { return countedTail(at: offset, limit: limit) }
        var position = offset + 3
        while let length = Self.tailAdjectives.length(in: text, at: position) { position += length }
        position = behindField(position, limit: limit)
        // 公安、城管等5个部门
        var isCounted = false
        if let (number, after) = numeral(at: position, limit: limit), number > 1,
            let length = Self.countWords.length(in: text, at: after)
        {
            position = after + length
            isCounted = true
        }
        guard position < limit, let hit = scan.hits.word(.ownerEnd, at: position),
            let end = OwnerEnd(rawValue: hit.payload), end == .body || end == .role || isCounted && end == .shortBody,
            hit.end <= limit
        else {
            return (nil, offset + 3)
        }
        var last = hit.end
        if let more = scan.hits.word(.ownerEnd, at: last), OwnerEnd(rawValue: more.payload) == .body, more.end <= limit
        {
            last = more.end
        }
        return (position..<last, last)
    }

    /// 财政、国税、地税三个部门.
    func countedTail(at offset: Int, limit: Int) -> (suffix: Range<Int>?, end: Int)? {
        guard let (count, after) = ListMarker.chineseNumeral(text, at: offset, limit: limit), count > 1 else {
            return nil
        }
        let position = after + (Self.countWords.length(in: text, at: after) ?? 0)
        guard position < limit, let hit = scan.hits.word(.ownerEnd, at: position),
            let end = OwnerEnd(rawValue: hit.payload),
            end == .body || end == .shortBody, hit.end <= limit
        else { return nil }
        return (position..<hit.end, hit.end)
    }
    static let countWords: WordList = ["个", "家", "大"]

    static let tailAdjectives: WordList = [
        "有关", "相关", "各", "职能", "县直", "市直", "主要", "重点", "行业", "多个", "省", "市", "省直", "省级", "市级", "县级",
    ]

    static let parts: WordList = ["配合", "协作", "协办", "责任", "牵头", "参与", "主管", "监管", "承办"]
    static let levels: WordList = ["三级", "两级", "四级", "二级", "五级"]
    static let prefixes: WordList = ["县", "市", "区", "旗", "州", "省"]
    static let each: WordList = ["各", "全"]

}
