/// Names that no lexicon ends: places before a modal, and the last of a list of bodies.
extension OwnerParser {
    /// 武汉市要…, 安阳县、滑县要…: a place stands for its government right before a modal or in a list.
    func place(at offset: Int, limit: Int) -> Item? {
        var position = offset
        var count = 0
        while position < limit, count < 5 {
            let scalar = text.scalar(at: position)
            guard scalar.isHan else { return nil }
            count += 1
            position += text.width(at: position)
            guard count >= 2, scalar == 0x5E02 || scalar == 0x53BF || scalar == 0x65D7 else { continue }
            let next = text.scalar(at: position)
            guard next == 0x3001 || scan.modal(at: position) != nil else { continue }
            guard !Self.noPlaces.stands(in: text, at: offset), !Self.noPlaceEnds.ends(in: text, before: position),
                scan.hits.words(.predicate, in: offset..<position).isEmpty
            else { return nil }
            return Item(range: offset..<position, isNamed: true, kind: .body, ending: nil)
        }
        return nil
    }
    private static let noPlaces: WordList = [
        "全", "我", "本", "该", "各", "在", "对", "到", "由", "为", "与", "向", "外", "上", "中", "这", "那", "其",
    ]
    private static let noPlaceEnds: WordList = [
        "城市", "都市", "超市", "股市", "集市", "夜市", "门市", "楼市", "上市", "市县", "入市", "直辖市", "地级市", "县级市", "贫困县", "示范县", "试点县",
        "先进县",
        "农贸市",
    ]

    /// 县水利局、城棚改中心片区要…: the last of a list of bodies, right before its modal, though no rule knows how it ends.
    func unknown(at offset: Int, limit: Int) -> Item? {
        guard let modal = scan.modal(in: offset..<min(limit, offset + 30)), modal.strength == .obligation,
            modal.hit.start - offset >= 6, modal.hit.start - offset <= 24
        else { return nil }
        let range = offset..<modal.hit.start
        var position = offset
        while position < range.upperBound {
            guard text.scalar(at: position).isHan, !Self.notInName.stands(in: text, at: position),
                text.scalar(at: position) != 0x7684
            else { return nil }
            position += text.width(at: position)
        }
        guard scan.hits.words(.predicate, in: range).allSatisfy({ $0.end - $0.start < 6 }),
            !Self.conjunctions.occurs(in: text, range: range)
        else {
            return nil
        }
        return Item(range: range, isNamed: true, kind: .body, ending: nil)
    }

    /// 住建、环保要拿出方案, 交警、城管从明天起上路: fields of work without 部门, two or more, right before a modal or a time, where each is known.
    func fields(at offset: Int, limit: Int) -> (owners: [OwnerMention], end: Int)? {
        var found: [OwnerMention] = []
        var start = offset
        var position = offset
        while position < limit, position - start <= 12, found.count < 8 {
            let isEnd = scan.modal(at: position) != nil || found.count > 0 && begins(position)
            if isEnd || text.scalar(at: position) == 0x3001 {
                guard start < position, !found.isEmpty || !isEnd,
                    isField(start..<position)
                else { return nil }
                found.append(asWritten(start..<position))
                if isEnd { return (found, position) }
                start = position + 3
            } else if !text.scalar(at: position).isHan {
                return nil
            }
            position += text.width(at: position)
        }
        return nil
    }

    /// 带领班子成员, 代表省委, 交代县住建局, 感谢贵单位: a verb, and whom somebody does it to.
    func isVerbOfSomebody(at offset: Int) -> Bool {
        if Self.doneToOthers.stands(in: text, at: offset) { return true }
        guard let length = Self.representing.length(in: text, at: offset) else { return false }
        return Self.prefixes.stands(in: text, at: offset + length) || text.scalar(at: offset + length) == 0x6211
    }
    private static let doneToOthers: WordList = [
        "带领", "率领", "移送", "移交", "建议", "送交", "函告", "抄告", "增派", "交代", "感谢", "勉励", "动员", "慰问", "看望", "会见", "陪同", "限你",
        "限令", "限该",
    ]
    private static let representing: WordList = ["代表", "受"]

    /// 公安, 城管: what a department does, as everybody calls it.
    func isField(_ range: Range<Int>) -> Bool {
        range.count <= 15
            && (Self.forces.length(in: text, at: range.lowerBound) == range.count
                || !scan.vocabulary.departments(named: scan.string(range) + "部门").isEmpty)
    }

    /// 林业和各国有林场, 交警和城关镇: a field, and behind 和 somebody of another kind; one name has neither inside.
    func fieldBeforeOther(at offset: Int, limit: Int) -> Item? {
        for length in [6, 9, 12] {
            let end = offset + length
            guard end + 3 < limit else { return nil }
            guard Self.conjunctions.stands(in: text, at: end) else { continue }
            let isForce = Self.forces.length(in: text, at: offset) == length
            guard isForce || isField(offset..<end) && Self.each.stands(in: text, at: end + 3),
                scan.hits.word(.ownerEnd, at: end - 3) == nil || isForce
            else { return nil }
            return Item(range: offset..<end, isNamed: false, kind: .body, ending: nil)
        }
        return nil
    }

    /// 今晚, 从明天起, 把: what begins a predicate behind fields.
    private func begins(_ offset: Int) -> Bool {
        Self.timeOpeners.stands(in: text, at: offset) || Self.objectMarks.stands(in: text, at: offset)
            || scan.predicate(at: offset)?.kind == .adverb
    }
    private static let objectMarks: WordList = ["把", "将", "从明", "从今", "即日起", "现在"]
    /// Of the streets, as everybody calls them.
    private static let forces: WordList = [
        "交警", "巡警", "特警", "运管", "路政", "综治", "派出所", "消防", "环卫", "城管", "公安", "教体", "卫健", "文旅", "市监", "食药",
    ]

    /// Verbs that name a field of work where the end of a name follows them.
    static let fields: WordList = [
        "规划", "管理", "监督", "监管", "建设", "保护", "服务", "统计", "审计", "组织", "宣传", "教育", "执行", "保障", "征收", "督查", "督导",
        "审批", "帮扶", "指导", "协调", "整治", "创建", "维护", "养护", "巡查", "考核", "普查", "清理", "攻坚", "救援", "救助", "监测", "检测",
        "检验", "收储", "流转", "储备", "培训", "研究", "改造", "绿化", "清运", "巡护", "值守", "消杀", "排查", "化解", "接待", "验收", "评估", "整改",
        "推进",
        "包村", "包片", "包户", "包联", "包保", "包抓", "驻村", "挂联", "联系", "值班", "值守", "审核", "稽查", "评审", "整顿", "会审", "立案", "办案",
        "侦查", "走访",
        "处置", "调查", "拆迁", "征迁", "招商", "打击", "劝返", "转运", "采购", "接访", "救治", "联络", "供电", "供水", "供气", "登记", "安置", "抢修",
    ]

    /// （街道）, （自治区、直辖市）, (市、区): other levels that the same word means.
    func isLevelBracket(_ bracket: Range<Int>) -> Bool {
        var offset = bracket.lowerBound + text.width(at: bracket.lowerBound)
        let end = text.position(before: bracket.upperBound) ?? bracket.upperBound
        guard offset < end else { return false }
        while offset < end {
            if let length = Self.levelWords.length(in: text, at: offset) {
                offset += length
            } else if text.scalar(at: offset) == 0x3001 || text.scalar(at: offset).isComma {
                offset += text.width(at: offset)
            } else {
                return false
            }
        }
        return true
    }

    static let levelWords: WordList = [
        "街道", "街", "镇", "乡", "场", "市", "区", "县", "自治区", "直辖市", "自治县", "旗", "社区", "办事处", "开发区", "园区", "管委会", "农场", "中心",
        "居", "功能区", "街办", "街道办", "街道办事处", "处", "管理区", "单位", "园", "州", "县级市", "市辖区",
    ]

    static let countedPeople: WordList = ["人员", "代表", "个人"]

    /// 各级 names everybody only in a list and before a modal: 各级督导队伍 is another name.
    func isOnlyLevel(_ range: Range<Int>) -> Bool {
        guard text.holds("各级", at: range.lowerBound), range.count == 6 else { return false }
        let next = text.scalar(at: range.upperBound)
        return next != 0x3001 && !next.isComma && scan.modal(at: range.upperBound) == nil
    }
}
