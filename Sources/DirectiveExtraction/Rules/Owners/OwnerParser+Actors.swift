/// People and places of work by what they are called, though no list of ends has them: they act where a modal right behind them obliges them.
extension OwnerParser {
    /// 班组长要…, 教练员与班主任应…, 县图书馆、档案馆要…: a name up to the modal, or up to the next of a list that a modal ends.
    func actor(at offset: Int, limit: Int) -> Item? {
        guard offset < limit, text.scalar(at: offset).isHan, scan.modal(at: offset) == nil,
            scan.predicate(at: offset).map({ $0.kind == .action && $0.hit.end - $0.hit.start >= 6 }) ?? true
        else { return nil }
        var end = offset
        for _ in 0..<16 where end < limit {
            let scalar = text.scalar(at: end)
            if end > offset, scalar == 0x3001 || isActorFollowed(at: end) { break }
            guard scalar.isHan, scalar != 0x7684,
                scalar != 0x5404 || end == offset || Self.positions.stands(in: text, at: offset),
                !Self.notInName.stands(in: text, at: end) || Self.counterparts.stands(in: text, at: end)
            else { return nil }
            // 教练员与班主任: a conjunction behind a name, not 商与户.
            if end > offset, Self.conjunctions.stands(in: text, at: end), isActorName(offset..<end) { break }
            end += 3
        }
        let name = offset..<end
        guard end < limit, isActorName(name) else { return nil }
        if isActorFollowed(at: end) {
            guard isObliged || obligesWhomItFollows(end) else { return nil }
        } else {
            guard text.scalar(at: end) == 0x3001 || Self.conjunctions.stands(in: text, at: end),
                isListObliged(end, limit: limit)
            else { return nil }
        }
        return Item(range: name, isNamed: true, kind: isPlace(name) ? .body : .role, ending: nil)
    }

    /// 护林员巡山, 技术员下乡服务, 会计管账: one by his work, at the head of a clause, and the few words that say what he does.
    func worker(at offset: Int, limit: Int) -> (owners: [OwnerMention], end: Int)? {
        guard scan.predicate(at: offset) == nil, !isPlaceOfTime(offset) else { return nil }
        var end = offset
        for _ in 0..<6 where end < limit {
            guard text.scalar(at: end).isHan, text.scalar(at: end) != 0x7684 else { return nil }
            end += 3
            if end >= offset + 6, Self.workers.ends(in: text, before: end), isActorName(offset..<end),
                scan.hits.word(.ownerEnd, at: end) == nil
            {
                break
            }
        }
        let workEnd = end
        // 会计老李管账: and what everybody calls him.
        if Self.familiar.stands(in: text, at: end), text.scalar(at: end + 3).isHan { end += 6 }
        let clauseEnd = boundary(from: end, limit: limit)
        let words = end..<clauseEnd
        guard isActorName(offset..<workEnd), !Self.members.ends(in: text, before: workEnd),
            Self.workers.ends(in: text, before: workEnd), words.count >= 6, words.count <= 18,
            text.scalar(at: clauseEnd) != 0x3001, !Self.notInName.occurs(in: text, range: offset..<end),
            scan.modal(in: offset..<end) == nil, scan.hits.words(.unit, in: offset..<end).isEmpty, !isRestOfNoun(end),
            scan.modal(in: words) == nil
        else { return nil }
        let demands = DemandReader(scan: scan)
        guard !demands.isReport(words), !demands.isDoneAlready(words) else { return nil }
        return ([mention(OwnerMention.Parts(offset..<end), kind: .role, end: end)], end)
    }
    private static let members: WordList = ["成员", "组员", "党员", "团员", "委员", "兵员", "演员", "学员"]
    private static let familiar: WordList = ["老", "小"]
    private static let workers: WordList = [
        "员", "师", "会计", "出纳", "司机", "医生", "村医", "校医", "兽医", "保安", "门卫", "保洁", "文书", "电工", "焊工", "护工", "护士", "机手", "社工",
    ]

    /// 沿江各省: where they lie, before 各.
    private static let positions: WordList = ["沿", "驻", "辖区", "所属", "下属", "下辖", "其他", "其它", "其余", "相邻", "周边"]

    /// What may stand right behind the last of them: a modal; after 要求 any verb.
    private func isActorFollowed(at offset: Int) -> Bool {
        if scan.modal(at: offset) != nil { return true }
        return isObliged && scan.predicate(at: offset) != nil
    }

    private func obligesWhomItFollows(_ offset: Int) -> Bool {
        guard let modal = scan.modal(at: offset) else { return false }
        guard modal.strength != .needing, modal.strength != .none else { return false }
        // 困难学生要应助尽助: what is to be done for them.
        return !Self.granting.stands(in: text, at: modal.hit.end)
    }
    private static let granting: WordList = ["应", "纳入", "全部纳入", "予以", "得到", "给予", "享受"]

    /// Whether a modal ends the list that goes on at `offset`, before any comma.
    private func isListObliged(_ offset: Int, limit: Int) -> Bool {
        var position = offset
        for _ in 0..<40 where position < limit {
            if obligesWhomItFollows(position) { return true }
            let scalar = text.scalar(at: position)
            guard scalar.isHan || scalar == 0x3001 else { return false }
            position += text.width(at: position)
        }
        return false
    }

    /// 社会管理综合治理办公室要…: an office that is named by its fields of work, without its level, right before a modal.
    func isOfficeOfFields(_ name: Range<Int>, ending: Hit) -> Bool {
        guard ending.end - ending.start >= 9, ending.start > name.lowerBound, obligesWhomItFollows(name.upperBound),
            scan.characterCount(name) <= 18, scan.predicate(at: name.lowerBound) == nil
        else { return false }
        let field = name.lowerBound..<ending.start
        guard scan.hits.words(.unit, in: field).isEmpty,
            scan.hits.words(.ownerEnd, in: field).allSatisfy({ OwnerEnd(rawValue: $0.payload) == OwnerEnd.none }),
            !Self.conjunctions.occurs(in: text, range: field), !Self.notInName.occurs(in: text, range: field)
        else { return false }
        return scan.hits.words(.predicate, in: field).allSatisfy {
            $0.end - $0.start < 6 || PredicateKind(rawValue: $0.payload) == PredicateKind.none
                || Self.fields.stands(in: text, at: $0.start)
        }
    }

    /// 监督与审计处要…, 科研和外事办要…: two fields of one office's work, of which the first is a verb, right before its modal.
    func jointOffice(at offset: Int, limit: Int) -> Item? {
        guard let verb = scan.predicate(at: offset), verb.kind == .action, verb.hit.end - offset == 6,
            let joint = Self.conjunctions.length(in: text, at: verb.hit.end)
        else { return nil }
        for length in [9, 12, 15] {
            let end = verb.hit.end + joint + length
            guard end < limit, text.scalar(at: end - 3).isHan else { return nil }
            guard Self.jointEnds.ends(in: text, before: end), obligesWhomItFollows(end) else { continue }
            return Item(range: offset..<end, isNamed: true, kind: .body, ending: nil)
        }
        return nil
    }
    private static let jointEnds: WordList = ["处", "科", "室", "部", "股", "办", "局", "中心"]

    private func isPlace(_ name: Range<Int>) -> Bool { Self.places.ends(in: text, before: name.upperBound) }

    /// Whether `name` ends as people or places of work do, without a verb in it but the one that names their work.
    private func isActorName(_ name: Range<Int>) -> Bool {
        guard name.count >= 6, !Self.noActors.ends(in: text, before: name.upperBound),
            !isPlaceOfTime(name.lowerBound),
            let length = Self.places.length(in: text, before: name.upperBound)
                ?? Self.people.length(in: text, before: name.upperBound),
            length <= name.count
        else { return false }
        let ending = (name.upperBound - length)..<name.upperBound
        return scan.hits.words(.predicate, in: name).allSatisfy { hit in
            guard hit.end - hit.start >= 6, let kind = PredicateKind(rawValue: hit.payload), kind != .none else {
                return true
            }
            // 调度员, 审核室: the verb says what they do; 培训学生 is what somebody does to them.
            if hit.start >= ending.lowerBound { return true }
            guard kind == .action, hit.end == ending.lowerBound else { return false }
            return length == 3
                || Self.fields.stands(in: text, at: hit.start) && Self.staff.stands(in: text, at: ending.lowerBound)
        }
    }

    /// 今年司机要…: when, before the name.
    private func isPlaceOfTime(_ offset: Int) -> Bool { Self.timeOpeners.stands(in: text, at: offset) }

    /// 员, 长, 师, 者: in words of two characters or more one who does something.
    static let people: WordList = [
        "员", "长", "师", "者", "师生", "学生", "考生", "新生", "毕业生", "实习生", "研究生", "大学生", "医生", "村医", "校医", "乡医", "兽医",
        "司机", "老板", "掌柜", "导游", "会计", "出纳", "监理", "保安", "门卫", "保洁", "文书", "中介", "渔政", "路政",
        "店主", "摊主", "车主", "船主", "业主", "房主", "雇主", "货主", "场主", "园主", "矿主", "厂主", "窑主",
        "商户", "农户", "养殖户", "种植户", "大户", "经营户", "承包户", "个体户", "专业户", "住户", "业户", "摊户", "租户", "渔户", "牧户",
        "社工", "护工", "电工", "焊工", "民工", "农民工", "清洁工", "环卫工", "技工", "临时工", "员工", "职工", "义工",
        "工人", "负责人", "带头人", "联系人", "监护人", "经办人", "承包人", "承办人", "经纪人", "带班人", "看护人",
        "村民", "居民", "渔民", "农民", "牧民", "市民", "民兵", "官兵", "士兵", "哨兵", "将士", "战士", "护士", "人士",
        "法官", "检察官", "警官", "教官", "指挥官", "干警", "民警", "辅警", "交警", "特警", "刑警", "法警", "协警", "武警", "巡警", "网警", "警察",
        "机手", "飞手", "水手", "驾驶手", "领导", "干部",
    ]
    /// Where people work, and that act as a body.
    private static let places: WordList = [
        "馆", "庭", "室", "公墓", "保护区", "服务区", "旗县区", "市辖区", "牧区", "校区", "院区", "营区", "作业区", "防区", "各省", "兵团", "年级", "医共体",
        "医联体", "联合体", "港口", "码头", "口岸", "渡口", "粮库", "平台",
        "执勤点", "检查点", "卡点", "服务点", "接种点", "值守点", "网点", "营业点", "建设方", "承建方", "运营方", "合作方", "供应方", "监理方", "业主方",
        "物业方", "甲方", "乙方", "主办方", "承办方",
        "各班", "各排", "各连", "各营", "各团", "各师", "各旅", "一连", "二连", "三连", "四连", "五连", "六连", "七连", "八连", "九连", "十连", "处", "科",
        "院",
        "办公室",
    ]
    /// Whom a verb in front names: 包村领导, 执行干警, 审核室.
    private static let staff: WordList = [
        "干警", "民警", "领导", "干部", "员", "长", "室", "处", "科", "庭", "馆", "院", "办公室",
    ]
    /// Words that end so and are nobody: 增长, 或者, 家庭.
    private static let noActors: WordList = [
        "增长", "成长", "延长", "特长", "专长", "时长", "生长", "擅长", "助长", "拉长", "见长", "周长", "总长", "全长", "边长", "里程长", "消长", "漫长",
        "冗长", "加长", "伸长", "线长", "学长", "动员", "全员", "满员", "减员", "复员", "裁员", "定员", "超员", "增员", "缺员", "人员", "会员", "官员",
        "伤员",
        "或者", "前者", "后者", "两者", "二者", "三者", "患者", "再者", "死者", "伤者", "感染者", "密接者", "接触者", "违者", "来者", "强者", "弱者", "受害者",
        "出师", "会师", "家庭", "开庭", "门庭", "教室", "会议室", "浴室", "卧室", "寝室", "温室", "地下室", "活动室", "阅览室", "候车室", "配电室", "手术室",
        "接待室", "休息室", "隔离室", "功能室", "展览室", "储藏室", "库室", "场馆", "展馆", "餐馆", "茶馆", "使馆", "处处", "到处", "四处", "用处", "好处",
        "各处", "之处", "长处", "短处", "深处", "住处", "一处", "多处", "此处", "何处", "学科", "本科", "专科", "百科", "文科", "理科", "法院院",
    ]
}
