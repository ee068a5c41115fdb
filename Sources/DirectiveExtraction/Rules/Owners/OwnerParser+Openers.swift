/// Who opens a clause acts in it, whatever the verb: no list has all verbs, and a body that stands first with words behind it does what they say.
extension OwnerParser {
    /// …；县农发行足额保障资金, …。县气象局滚动发布预警, 一、关于经费。县财政局先行拨付300万元: bodies right behind a mark, and behind them neither 的 nor the rest of
    /// a noun; and where their predicate begins.
    func opener(at offset: Int, limit: Int) -> (owners: [OwnerMention], end: Int)? {
        guard !isAgent, !isObliged, opensClause(offset), !scan.segmentation.isSheltered(offset) else { return nil }
        if let worker = worker(at: offset, limit: limit) { return worker }
        guard var owners = OwnerParser(scan: scan, isObliged: true).list(at: offset, limit: limit),
            let last = owners.last
        else { return nil }
        var end = max(last.end, listEnd(owners))
        guard end < limit, owners.allSatisfy(isBodyOfItsOwn) else { return nil }
        if let branch = branchEnd(behind: last, end, limit: limit) {
            end = branch
            owners[owners.count - 1] = asWritten(last.start..<end)
        }
        let clauseEnd = clauseEnd(from: end, limit: limit)
        guard text.scalar(at: end).isHan, actsUntold(end..<clauseEnd), !isObject(last, predicate: end, limit: limit),
            isActor(last, predicate: end, limit: limit)
        else { return nil }
        let clause = offset..<clauseEnd
        let demands = DemandReader(scan: scan)
        guard !demands.isReport(clause), !demands.isDoneAlready(clause), !demands.tellsHowThingsAre(clause),
            !isOnlyNamed(clause), !isJustFounded(last, clause)
        else { return nil }
        return (owners, end)
    }

    /// 县委宣传部殷素华: a body and a person's name, and nothing that either does.
    func isOnlyNamed(_ clause: Range<Int>) -> Bool {
        guard let name = ChatHeader.nameBehindOffice(text, clause) else { return false }
        return scan.hits.words(.predicate, in: name).isEmpty && scan.modal(in: name) == nil
    }

    /// 成立工作领导小组，领导小组视情况召开调度会: what the body is there for that the clauses before have set up.
    private func isJustFounded(_ owner: OwnerMention, _ clause: Range<Int>) -> Bool {
        guard TaskCutter.bodies.ends(in: text, before: owner.end), Self.byNeed.stands(in: text, at: owner.end),
            var index = scan.segmentation.clause(beginningBy: owner.start)
        else { return false }
        for _ in 0..<3 {
            guard index > 0, scan.clauses[index - 1].mark == .comma else { return false }
            index -= 1
            let before = scan.clauses[index].range
            if TaskCutter.founding.stands(in: text, at: before.lowerBound),
                TaskCutter.bodies.ends(in: text, before: before.upperBound)
            {
                return true
            }
        }
        return false
    }
    private static let byNeed: WordList = [
        "视", "不定期", "定期", "适时", "根据", "按照", "按", "统筹", "统一", "下设", "由", "召开", "研究", "听取", "协调",
    ]

    /// 拨付工程款、工作经费: 、 ends no clause.
    private func clauseEnd(from offset: Int, limit: Int) -> Int {
        var end = boundary(from: offset, limit: limit)
        for _ in 0..<4 where end < limit && text.scalar(at: end) == 0x3001 {
            end = boundary(from: end + 3, limit: limit)
        }
        return end
    }

    /// Right behind a mark that ends a clause, at the beginning, or behind 二是 and 2. there.
    func opensClause(_ offset: Int) -> Bool {
        if isMark(text.scalar(before: offset)) { return true }
        var position = offset
        for _ in 0..<4 {
            guard let before = text.position(before: position) else { return false }
            position = before
            guard isMark(text.scalar(before: position)) else { continue }
            return ListMarker.read(text, at: position, limit: min(text.count, offset + 3))?.contentStart == offset
        }
        return false
    }

    private func isMark(_ scalar: UInt32) -> Bool {
        scalar == 0 || scalar.isComma || scalar.isSemicolon || scalar.isColon || scalar.isSentenceEnd || scalar == 0x0A
    }

    /// A body of the table, of a level or of each: 县农发行, 各村; or a field of work and the end of an office: 民政所, 财务科. Not 企业 or 消防 alone, of which
    /// things are said.
    private func isBodyOfItsOwn(_ owner: OwnerMention) -> Bool {
        guard owner.kind == .body, !owner.isGeneric, owner.parts.count == 1, let name = owner.parts.first,
            !Self.sides.ends(in: text, before: owner.end)
        else { return false }
        if Self.each.stands(in: text, at: owner.start) || Self.hasPrefix(scan, owner.start) { return true }
        guard Self.offices.ends(in: text, before: owner.end), !Self.some.stands(in: text, at: owner.start) else {
            return false
        }
        if scan.hits.word(.unit, at: owner.start)?.end == owner.end { return true }
        // 抄送县政府督查室, 预计未来三天我县: whose name begins later.
        return (9...24).contains(name.count) && text.nextDigit(from: name.lowerBound, before: name.upperBound) == nil
            && scan.hits.words(.unit, in: name).allSatisfy { $0.start == name.lowerBound }
            && !Self.levelSigns.occurs(in: text, range: name)
    }
    /// How offices are called that stand for themselves behind any field of work.
    private static let offices: WordList = [
        "局", "办", "所", "站", "院", "科", "股", "室", "队", "组", "社", "校", "行", "公司", "中心", "专班", "银行", "支部", "镇", "乡", "街道",
        "政府", "党委",
        "大队", "中队", "机关", "中学", "小学", "工会", "妇联", "残联", "团委", "村委会", "居委会", "施工单位", "监理单位", "建设单位", "运营单位", "养护单位",
    ]
    private static let levelSigns: WordList = ["县", "市", "我", "全", "本", "该", "季度", "年", "月", "日"]
    private static let some: WordList = ["部分", "个别", "少数", "多数", "一些", "有的", "某", "大多", "多家", "几家", "整个", "所有"]
    private static let sides: WordList = ["直", "地方", "上下"]

    /// 人民银行青山支行, 县公司城东营业部: a branch by its place, and where its name ends.
    private func branchEnd(behind owner: OwnerMention, _ end: Int, limit: Int) -> Int? {
        guard Self.branching.ends(in: text, before: end) else { return nil }
        return Self.branchEnds.first(in: text, range: end..<min(limit, end + 24))?.upperBound
    }
    private static let branching: WordList = ["银行", "公司", "农商行", "信用社", "局", "集团"]
    private static let branchEnds: WordList = ["支行", "分行", "营业部", "分公司", "分局", "分社", "分理处"]

    /// What an unknown verb may begin: no rest of a noun, no attribute, nothing that says how the body is, and no modal of its own.
    private func actsUntold(_ words: Range<Int>) -> Bool {
        let start = words.lowerBound
        guard scan.characterCount(words) >= 3, !DemandReader.having.stands(in: text, at: start),
            !isRestOfNoun(start),
            !isToldOnly(start), !isCompound(start), !isSub(start, limit: words.upperBound),
            scan.modal(in: words) == nil, !namesSomebody(words)
        else { return false }
        // 各乡镇、县直各单位，要…: the modal says what they do.
        let next = words.upperBound + text.width(at: words.upperBound)
        if text.scalar(at: words.upperBound).isComma, scan.modal(at: next) != nil { return false }
        // 县政府常务会议、县长办公会议决定的事项, 县民政局督导员、村主任每月走访: names still, where no verb stands before the 、.
        if TaskCutter.topicEnds.ends(in: text, before: words.upperBound) { return false }
        let part = start..<boundary(from: start, limit: words.upperBound)
        if part.upperBound < words.upperBound,
            Self.people.ends(in: text, before: part.upperBound)
                || !scan.hits.words(.predicate, in: part).contains(where: {
                    PredicateKind(rawValue: $0.payload) == .action && $0.end - $0.start >= 6
                })
        {
            return false
        }
        // 县政府交办的事项按时办结: what the body did to what is spoken of.
        var offset = start
        for _ in 0..<8 where offset < words.upperBound {
            if text.scalar(at: offset) == 0x7684 { return false }
            offset += text.width(at: offset)
        }
        return true
    }
    /// Whether what stands at `offset` goes on with the name before it or says how it is.
    func isRestOfNoun(_ offset: Int) -> Bool {
        Self.tellings.stands(in: text, at: offset) || Self.belongings.stands(in: text, at: offset)
            || scan.hits.word(.ownerEnd, at: offset).map { OwnerEnd(rawValue: $0.payload) != OwnerEnd.none } ?? false
    }
    /// How a body is, what it says and what it did.
    private static let tellings: WordList = [
        "预计", "预报", "预测", "认为", "表示", "反映", "介绍", "称", "指出", "说", "显示", "承诺", "获", "位居", "位列", "名列", "排名", "排在", "占",
        "达",
        "超", "系", "隶属", "原", "曾", "已", "正", "尚", "未", "没", "无", "仍", "依旧", "一直", "历来", "近", "去年", "昨", "上周", "上月", "目前",
        "现",
        "的", "之", "等", "类", "级", "里", "内", "外", "间", "中", "上", "下", "前", "后", "时", "以", "因", "由于", "鉴于", "如", "若", "所",
        "长", "副",
        "决定", "研究决定", "经研究", "拟于", "拟对", "拟在", "打算", "处于", "设在", "设于", "设分会场", "设主会场", "各", "直属", "下属", "属", "能", "得",
        "会", "很", "较", "最", "十分", "非常",
    ]
    /// What belongs to a body, or is named after it: 县财政局资金, 各村道路.
    private static let belongings: WordList = [
        "资金", "经费", "预算", "账户", "工作", "任务", "职责", "责任", "职能", "人员", "干部", "职工", "员工", "队伍", "力量", "领导", "班子", "内部",
        "系统",
        "辖区", "境内", "周边", "附近", "门口", "大楼", "办公", "电话", "网站", "微信", "公众号", "平台", "编制", "名单", "情况", "问题", "意见", "要求",
        "精神",
        "文件", "部署", "方案", "计划", "项目", "工程", "道路", "环境", "水库", "河道", "房屋", "用电", "用水", "食堂", "宿舍", "车辆", "代表", "委员",
        "成员",
        "党组", "党员", "群众", "村民", "居民", "学生", "教师", "老师", "家长", "数据", "信息", "材料", "资料", "档案", "物资", "设备", "设施", "产业",
        "经济",
        "社会", "财政", "收入", "支出", "债务", "土地", "耕地", "住房", "医保", "养老", "教育", "卫生", "交通", "水利", "农业", "林业", "企业", "市场",
        "自身",
        "重点", "历史", "基础", "规模", "总体", "整体", "资质", "资格", "工资", "薪酬", "补贴", "补助", "手机", "证件", "名册", "岗位", "待遇", "福利",
        "家属", "子女",
        "家庭", "用房", "用地", "培训", "考核", "年龄", "结构", "比例", "数量", "身份", "素质", "能力", "作风", "形象", "安全", "健康", "心理",
    ]

    /// 青山镇王家村腾退…: another name goes on behind a place, and 专卖科长周明 behind an office.
    private func isSub(_ offset: Int, limit: Int) -> Bool {
        let near = offset..<min(limit, offset + 18)
        if !scan.hits.words(.post, in: near).isEmpty { return true }
        guard Self.places.ends(in: text, before: offset) else { return false }
        return scan.hits.words(.ownerEnd, in: near).contains { OwnerEnd(rawValue: $0.payload) != OwnerEnd.none }
    }
    private static let places: WordList = ["镇", "乡", "村", "社区", "街道", "办事处", "学校", "医院", "卫生院", "园区"]

    /// 县政府直属各单位: all of it is a name.
    private func namesSomebody(_ words: Range<Int>) -> Bool {
        let end = words.upperBound
        if scan.hits.words(.unit, in: words).contains(where: { $0.end == end }) { return true }
        return scan.hits.words(.ownerEnd, in: words).contains {
            $0.end == end && [.body, .role].contains(OwnerEnd(rawValue: $0.payload))
        }
    }
}
