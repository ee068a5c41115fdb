import LedgerModel

/// Brackets behind an item with nothing in them but names, of which the table does not have all: （市教育局、市邮政管理局）, （党建办）.
extension BracketReader {
    /// Whether an item, a sentence or a part of one ends with `bracket`: what stands there says whose it is.
    func closesItem(_ bracket: Range<Int>) -> Bool {
        // 培训地点（县医院）: where, not whose.
        guard bracket.lowerBound > 0, !beginsLine(bracket), !Self.whereabouts.ends(in: text, before: bracket.lowerBound)
        else { return false }
        let next = text.scalar(at: bracket.upperBound)
        if bracket.upperBound < text.count, next != 0x0A, !next.isSentenceEnd, !next.isSemicolon {
            return text.scalar(before: bracket.lowerBound).isSentenceEnd
        }
        return true
    }

    /// The names in `inner`, each of which ends like a body's, though no verb and no label stands beside them; nil where one does not.
    func bodiesByEnding(_ inner: Range<Int>, _ result: inout BracketAssignment) -> Bool {
        var found: [OwnerMention] = []
        var deadline: Range<Int>?
        var isSure = false
        for part in parts(inner) {
            if deadline == nil, !found.isEmpty, startsWithDate(part) {
                deadline = part
                continue
            }
            for piece in split(trimmedEnds(part)) {
                guard scan.characterCount(piece) <= 16, let ending = ending(of: piece) else { return false }
                if ending == .sure { isSure = true }
                // 市文旅局（市文物局）: another name of the same.
                let end = withoutLastBracket(piece)
                let isLevel = end < piece.upperBound && OwnerParser(scan: scan).isLevelBracket(end..<piece.upperBound)
                found += items(isLevel ? piece : piece.lowerBound..<end)
            }
        }
        // （市民中心）, （体育馆）: where something is, without a body beside it.
        guard isSure, !found.isEmpty else { return false }
        result.owners = found.map { ($0, .responsible) }
        result.deadline = deadline
        result.isBare = true
        result.isByEnding = true
        result.isPartlyRead = !found.contains(where: \.isKnown)
        return true
    }

    /// 村建站, 水利站
    func bodiesEnd(_ piece: Range<Int>) -> Bool { ending(of: piece) != nil }

    private enum Ending { case sure, possible }

    private func ending(of piece: Range<Int>) -> Ending? {
        let end = withoutLastBracket(piece)
        let name = piece.lowerBound..<end
        guard !name.isEmpty, scan.modal(in: name) == nil, isHan(name) else { return nil }
        if let owners = OwnerParser(scan: scan).wholeList(piece), owners.allSatisfy(\.isKnown) { return .sure }
        if text.scalar(at: name.lowerBound) == 0x5404 {
            return Self.eachEnds.ends(in: text, before: end) ? .sure : nil
        }
        if Self.shortNames.length(in: text, at: name.lowerBound) == name.count { return .sure }
        guard name.count >= 9, !Self.noBodies.ends(in: text, before: end),
            !Self.noNames.occurs(in: text, range: name)
        else { return nil }
        if Self.sureEnds.ends(in: text, before: end) { return .sure }
        return Self.possibleEnds.ends(in: text, before: end) ? .possible : nil
    }

    /// 各村（社区）, 市文旅局（市文物局）: where the name ends without the bracket behind it.
    private func withoutLastBracket(_ piece: Range<Int>) -> Int {
        guard text.scalar(before: piece.upperBound).isClosingBracket else { return piece.upperBound }
        var start = piece.upperBound
        for _ in 0..<14 {
            guard let before = text.position(before: start), before > piece.lowerBound else { break }
            start = before
            if text.scalar(at: start).isOpeningBracket { return start }
        }
        return piece.upperBound
    }

    private func isHan(_ range: Range<Int>) -> Bool {
        var offset = range.lowerBound
        while offset < range.upperBound {
            // 各县（市、区）人民政府
            let scalar = text.scalar(at: offset)
            guard scalar.isHan || scalar == 0x3001 || scalar.isOpeningBracket || scalar.isClosingBracket else {
                return false
            }
            offset += text.width(at: offset)
        }
        return true
    }

    private static let whereabouts: WordList = ["地点", "地址", "场所", "会场", "范围", "对象", "来源", "单位", "部门"]
    private static let sureEnds: WordList = [
        "局", "委", "办", "厅", "科", "股", "办公室", "督查室", "教研室", "监察室", "研究室", "政研室", "支队", "大队", "中队", "管委会", "政府", "部门",
        "单位", "工作部",
        "党工委",
        "党委",
        "办事处", "委员会", "指挥部", "组织部", "宣传部", "统战部", "政法委", "专班", "街道", "公司", "集团", "医院", "派出所", "事务所", "管理所",
        "工会", "总工会", "联合会", "协会", "工商联", "残联", "妇联", "文联", "科协", "工作站", "管理站", "服务站", "信用社", "供销社", "管理中心", "服务中心",
        "促进中心", "发展中心", "事务中心",
        "工程部", "财务部", "综合部", "市场部", "人事部", "人力资源部", "安全部", "安监部", "安环部", "运营部", "技术部", "生产部", "运行部", "采购部", "法务部",
        "审计部",
        "后勤部", "营销部", "销售部", "行政部", "质检部", "质量部", "设备部", "研发部", "保障部", "投资部", "项目部", "经营部", "企管部", "党群部", "党建部", "信息部",
        "物业部", "客服部",
        "维修部", "合同部", "预算部", "资料室", "客服中心", "信息中心",
    ]
    private static let shortNames: WordList = ["党办", "政办", "安办", "团委", "工会", "妇联", "残联", "武装部", "农办", "督办室"]
    /// Beside a body whatever has one of these is another.
    private static let possibleEnds: WordList = [
        "部", "会", "室", "院", "中心", "所", "站", "队", "校", "处", "社", "银行", "镇", "乡",
    ]
    private static let eachEnds: WordList = [
        "镇", "乡", "街", "街道", "镇街", "乡镇", "村", "社区", "单位", "部门", "科室", "股室", "站所", "企业", "学校", "县", "区", "市", "局", "办",
        "委",
        "公司", "支部", "园区", "办公室", "科", "股", "政府", "办事处", "中心",
    ]
    /// Words that end with the character of a body: 专科, 布局, 可网办, 书记办公会.
    private static let noBodies: WordList = [
        "布局", "格局", "结局", "大局", "开局", "全局", "时局", "定局", "局局", "代办", "督办", "自办", "主办", "承办", "协办", "网办", "交办", "通办",
        "马上办",
        "常委", "政委", "编委", "专科", "本科", "内科", "外科", "学科", "控股", "入股", "参股", "配股", "合股", "全部", "内部", "外部", "局部", "干部",
        "西部",
        "东部", "南部", "北部", "中部", "餐厅", "大厅", "会议室", "教室", "会议", "大会", "机会", "社会", "法院院", "集中办", "举办", "开办", "创办", "兴办",
        "申办", "联办", "快办", "一次办", "好办", "筹办", "帮办", "补办", "急办", "未办", "已办", "待办", "缓办", "门诊部", "俱乐部", "常务会", "调度会",
        "推进会",
        "座谈会", "视频会", "现场会", "党组会", "例会",
    ]
    /// 含开发区管委会, 不含街道, 见附件: what a bracket explains.
    private static let noNames: WordList = [
        "含", "除", "见", "指", "即", "由", "报", "原", "现", "以下", "简称", "包括", "不", "抄送", "同意", "通过", "经", "送", "位于", "地点", "如",
        "参加", "是",
        "的", "个", "已", "根据", "依据", "来源",
    ]
    private func startsWithDate(_ part: Range<Int>) -> Bool {
        text.scalar(at: part.lowerBound).digit != nil || Self.terms.ends(in: text, before: part.upperBound)
    }
}
