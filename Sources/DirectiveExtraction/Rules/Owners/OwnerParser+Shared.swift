import LedgerModel

/// What the names of a list share: 县 and 部门 in 县发改、应急、水利部门.
extension OwnerParser {
    func mentions(_ found: [Item], suffix given: Range<Int>?, end: Int) -> [OwnerMention]? {
        let (counted, suffix) = withCount(withWholeLevels(found), given)
        let items = withParty(withStems(withLevels(counted), suffix), suffix)
        guard let last = items.last else { return nil }
        // 县委、县政府两办 are the two offices, not the two bodies.
        if items.count == 2, Self.offices.ends(in: text, before: last.range.upperBound),
            last.range.count > 6
        {
            return [
                mention(
                    OwnerMention.Parts(items[0].range.lowerBound..<last.range.upperBound), kind: .body,
                    end: max(end, last.range.upperBound))
            ]
        }
        let hasBare = items.contains { !$0.isNamed }
        if !hasBare {
            return items.indices.map { index in
                let item = items[index]
                var parts = OwnerMention.Parts(item.range)
                if index > 0,
                    let whose = postPrefix(of: item, behind: items[index - 1])
                        ?? governmentPrefix(of: item, behind: items[index - 1])
                {
                    parts.prepend(whose)
                }
                return mention(
                    parts, kind: item.kind, end: max(item.range.upperBound, item.range == last.range ? end : 0))
            }
        }
        // 旗、苏木、嘎查三级干部 are one, and so are 各协作和配合单位: what they do, not who they are.
        if last.isNamed,
            Self.levels.occurs(in: text, range: last.range)
                || items.count == 2 && Self.each.stands(in: text, at: items[0].range.lowerBound)
                    && Self.parts.stands(in: text, at: last.range.lowerBound)
        {
            let whole = items[0].range.lowerBound..<last.range.upperBound
            return [mention(OwnerMention.Parts(whole), kind: last.kind, end: end)]
        }
        // The first name with an end after the bare ones lends it to them: 水利部门 in 县发改、应急、水利部门和各乡镇.
        let lender = items.lastIndex { !$0.isNamed }.flatMap { index in index + 1 < items.count ? items[index + 1] : nil
        }
        let shared: Range<Int>
        if let suffix {
            shared = suffix
        } else if let ending = lender?.ending, let lender, ending.lowerBound > lender.range.lowerBound {
            shared = ending
        } else {
            return nil
        }
        // 各乡镇及县水利、自然资源部门: the first name that shares its end lends its prefix too.
        let lending = items.firstIndex { !$0.isNamed } ?? 0
        let first = items[items[0].isNamed && !Self.hasPrefix(scan, items[0].range.lowerBound) ? lending : 0].range
        let prefix: Range<Int>? =
            Self.hasPrefix(scan, first.lowerBound) && first.count > 3 && !isLevel(first)
            ? first.lowerBound..<(first.lowerBound + 3) : nil
        return items.enumerated().map { index, item in
            var parts = OwnerMention.Parts(item.range)
            if !item.isNamed, sharesEnd(item, shared), takesEnd(item, shared, from: suffix == nil ? lender : nil),
                text[shared]
                    != text[max(item.range.lowerBound, item.range.upperBound - shared.count)..<item.range.upperBound]
            {
                parts.append(shared)
            }
            if item.range.lowerBound > first.lowerBound, let prefix,
                suffix != nil || !item.isNamed || item.range == lender?.range,
                !Self.hasPrefix(scan, item.range.lowerBound),
                !Self.each.stands(in: text, at: item.range.lowerBound)
            {
                parts.prepend(prefix)
            }
            return mention(
                parts, kind: .body,
                end: item.range == last.range ? max(end, item.range.upperBound) : item.range.upperBound)
        }
    }

    private static let offices: WordList = ["两办", "两办公室"]

    /// 县人大、县政府等各党组: the party's group of each, not the bodies themselves.
    private func withParty(_ items: [Item], _ suffix: Range<Int>?) -> [Item] {
        guard let suffix, Self.party.stands(in: text, at: suffix.lowerBound) else { return items }
        return items.map { Item(range: $0.range, isNamed: false, kind: .body, ending: nil) }
    }
    private static let party: WordList = ["党组", "党支部", "党委", "党总支", "党组织"]

    /// 省、自治区及省级民政厅: a level of government is whole by itself, but for 政府.
    ///
    /// 公安、城管和各学校, 水利、应急和水库管理所: a field of work lends itself the end of an office only; 小区 is a word of its own.
    private func sharesEnd(_ item: Item, _ shared: Range<Int>) -> Bool {
        if Self.wholeNouns.length(in: text, at: item.range.lowerBound) == item.range.count { return false }
        if isField(item.range), !Self.officeEnds.stands(in: text, at: shared.lowerBound) {
            // 供电、燃气公司; 工商、农业银行
            return Self.banks.stands(in: text, at: shared.lowerBound)
                || Self.utilities.length(in: text, at: item.range.lowerBound) == item.range.count
                    && Self.businessEnds.stands(in: text, at: shared.lowerBound)
        }
        guard isLevel(item.range) else { return true }
        return Self.governing.stands(in: text, at: shared.lowerBound)
            || Self.heads.stands(in: text, at: shared.lowerBound)
    }
    private static let wholeNouns: WordList = [
        "小区", "社区", "网格", "商铺", "工地", "楼院", "商圈", "沿街门店", "企业", "学校", "医院", "景区", "园区",
    ]
    private static let officeEnds: WordList = [
        "部门", "局", "委", "办", "厅", "部", "单位", "机关", "人民政府", "政府", "管理局", "监管局", "分局", "总局", "系统", "党组", "党委", "委员会",
        "办公室",
    ]

    private static let utilities: WordList = [
        "供电", "电力", "电网", "供水", "自来水", "水务", "排水", "供气", "燃气", "天然气", "热力", "供热", "通信", "通讯", "电信", "移动", "联通", "铁塔",
        "广电", "公交",
        "客运", "环卫", "污水处理", "石油", "石化", "烟草", "盐业", "邮政", "粮食",
    ]
    private static let banks: WordList = ["银行", "支行", "分行"]
    private static let businessEnds: WordList = ["公司", "集团", "集团公司", "有限公司", "企业"]

    /// 省, 各区, 有关市.
    func isLevel(_ range: Range<Int>) -> Bool {
        var start = range.lowerBound
        while let length = Self.quantities.length(in: text, at: start) { start += length }
        guard let length = Self.governments.length(in: text, at: start) else { return false }
        start += length
        // 各县（市）
        if start < range.upperBound, text.scalar(at: start).isOpeningParenthesis {
            return isLevelBracket(start..<range.upperBound)
        }
        return start == range.upperBound
    }
    private static let quantities: WordList = ["各", "有关", "相关"]
    private static let governments: WordList = [
        "省", "县级市", "自治区", "直辖市", "市", "县", "区", "州", "盟", "旗", "地区", "自治州", "计划单列市",
    ]
    private static let governing: WordList = ["人民政府", "政府", "党委", "管委会"]

    /// 各县（市）、区人民政府: a level before another one's government means its own.
    private func withLevels(_ items: [Item]) -> [Item] {
        var items = items
        for index in items.indices.dropLast().reversed() where items[index].isNamed && isLevel(items[index].range) {
            let next = items[index + 1]
            let isGovernment =
                next.ending.map {
                    Self.governing.stands(in: text, at: $0.lowerBound) && $0.lowerBound > next.range.lowerBound
                        && isLevel(next.range.lowerBound..<$0.lowerBound)
                } ?? !next.isNamed
                // 县、镇包保领导: the leaders of both.
                || next.ending.map {
                    Self.heads.stands(in: text, at: $0.lowerBound) && $0.lowerBound == next.range.lowerBound + 3
                        && Self.lower.stands(in: text, at: next.range.lowerBound)
                } == true
            guard isGovernment else { continue }
            items[index] = Item(range: items[index].range, isNamed: false, kind: .body, ending: nil)
        }
        return items
    }

    private static let heads: WordList = ["包保领导", "包联领导", "领导", "分管领导", "主要领导", "党政主要领导"]
    private static let lower: WordList = ["镇", "乡", "村", "市", "县", "区"]

    /// 国税、地税部门: a name of two characters without an end of its own shares the next one's, though the table knows it by itself.
    private func withStems(_ items: [Item], _ suffix: Range<Int>?) -> [Item] {
        // 消防、安监等部门
        guard items.count > 1, let ending = suffix ?? items.last?.ending,
            Self.departments.stands(in: text, at: ending.lowerBound)
        else { return items }
        return items.map { item in
            item.range.count == 6 && item.isNamed && !Self.each.stands(in: text, at: item.range.lowerBound)
                && scan.hits.word(.unit, at: item.range.lowerBound)?.end == item.range.upperBound
                && !Self.ends.ends(in: text, before: item.range.upperBound)
                ? Item(range: item.range, isNamed: false, kind: .body, ending: nil) : item
        }
    }
    private static let departments: WordList = ["部门"]
    private static let ends: WordList = [
        "委", "办", "局", "院", "社", "会", "联", "协", "部", "站", "所", "中心", "镇", "乡", "村", "队", "处", "科", "组", "企业", "单位",
        "学校", "政府",
    ]
}
