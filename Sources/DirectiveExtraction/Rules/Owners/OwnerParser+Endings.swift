import LedgerModel

/// Which names of a list take the end of the one behind them, and which are whole without it.
extension OwnerParser {
    /// 城关、河西镇 and 发改、财政局, but not 公安、教体和各学校: what is of another kind lends nothing.
    func takesEnd(_ item: Item, _ shared: Range<Int>, from lender: Item?) -> Bool {
        // 各县、各区人民政府: a level says nothing of whose.
        if isLevel(item.range) { return true }
        // 各警种、各大队; 各总支、相关部门: 各 and 相关 begin a name of their own.
        if let lender, Self.ownBeginnings.stands(in: text, at: lender.range.lowerBound) {
            // 交通、住建及各有关部门
            return Self.bureaus.stands(in: text, at: shared.lowerBound) && isField(item.range)
        }
        // 教练员与班主任: a post is whole; 镇、村书记 are levels.
        if let lender, lender.kind != .body,
            OwnerLexicon.offices.length(in: text, at: shared.lowerBound) == shared.count
        {
            return false
        }
        // 教体、卫健和县医院, but 县人民、中医医院 are two
        return !Self.houses.stands(in: text, at: shared.lowerBound)
            || lender != nil && !isField(item.range) && text.scalar(at: item.range.upperBound) == 0x3001
                && Self.hospitals.stands(in: text, at: shared.lowerBound)
    }
    private static let ownBeginnings: WordList = ["各", "全体", "广大", "有关", "相关", "其他", "其它", "其余"]
    private static let houses: WordList = ["学校", "中小学", "中小学校", "幼儿园", "医院", "卫生院", "院", "敬老院", "养老院"]
    private static let hospitals: WordList = ["医院", "卫生院", "幼儿园"]
    private static let places: WordList = ["镇", "乡", "村", "街道", "街道办", "社区", "乡镇", "街道办事处"]

    /// 金塘、白石铺两个大镇: the count behind the last name belongs to all; 北关、青年路两个试点单位 are places as they are named.
    func withCount(_ items: [Item], _ suffix: Range<Int>?) -> ([Item], Range<Int>?) {
        guard suffix == nil, items.count > 1, let last = items.last, let ending = last.ending,
            let name = countStart(in: last.range.lowerBound..<ending.lowerBound)
        else { return (items, suffix) }
        let lends =
            Self.places.stands(in: text, at: ending.lowerBound) || Self.bureaus.stands(in: text, at: ending.lowerBound)
        var items = items
        items[items.count - 1] = Item(range: last.range.lowerBound..<name, isNamed: false, kind: .body, ending: nil)
        if !lends { items = items.map { Item(range: $0.range, isNamed: true, kind: $0.kind, ending: $0.ending) } }
        return (items, lends ? ending : nil)
    }
    private static let bureaus: WordList = ["部门", "局", "委", "办"]

    /// Where 两个, 三家 begins behind a name of at least two characters.
    private func countStart(in range: Range<Int>) -> Int? {
        var offset = range.lowerBound + 6
        while offset + 6 <= range.upperBound {
            let scalar = text.scalar(at: offset)
            let number =
                scalar == 0x4E24 ? offset + 3 : ListMarker.chineseNumeral(text, at: offset, limit: range.upperBound)?.1
            if let number, Self.countWords.stands(in: text, at: number) { return offset }
            offset += text.width(at: offset)
        }
        return nil
    }

    /// 市、县两级高速指挥部: the levels are no owners beside it.
    func withWholeLevels(_ items: [Item]) -> [Item] {
        guard items.count > 1,
            let index = items.indices.dropFirst().first(where: {
                let range = items[$0].range
                return range.count > 9 && isLevel(range.lowerBound..<(range.lowerBound + 3))
                    && Self.levels.stands(in: text, at: range.lowerBound + 3)
                    && isLevel(items[$0 - 1].range)
            })
        else { return items }
        var first = index - 1
        while first > 0, isLevel(items[first - 1].range) { first -= 1 }
        let whole = items[index]
        var merged = items
        merged.replaceSubrange(
            first...index,
            with: [
                Item(
                    range: items[first].range.lowerBound..<whole.range.upperBound, isNamed: whole.isNamed,
                    kind: whole.kind,
                    ending: whole.ending)
            ])
        return merged
    }

    /// 镇党委、政府; 县委、政府: whose government it is stands at the party's committee. 各级党委和政府: 各 is not given to what follows.
    func governmentPrefix(of item: Item, behind before: Item) -> Range<Int>? {
        guard Self.governments.length(in: text, at: item.range.lowerBound) == item.range.count,
            let length = Self.committees.length(in: text, before: before.range.upperBound),
            before.range.count > length, !text.holds("各级", at: before.range.lowerBound)
        else { return nil }
        return before.range.lowerBound..<(before.range.upperBound - length)
    }
    private static let governments: WordList = ["政府", "人民政府"]
    private static let committees: WordList = ["党委", "委"]

    /// 各村书记、主任: whose post it is stands at the one before.
    func postPrefix(of item: Item, behind before: Item) -> Range<Int>? {
        guard OwnerLexicon.offices.length(in: text, at: item.range.lowerBound) == item.range.count,
            Self.each.stands(in: text, at: before.range.lowerBound),
            let length = OwnerLexicon.offices.length(in: text, before: before.range.upperBound),
            before.range.count > length + 3
        else { return nil }
        // 各镇党委书记、镇长: 各, and not 各镇.
        let end = before.range.upperBound - length
        let isSaid = text.scalar(before: end) == text.scalar(at: item.range.lowerBound)
        return before.range.lowerBound..<(isSaid ? end - 3 : end)
    }
}
