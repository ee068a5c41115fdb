/// Numbers at the beginnings of lines with no mark behind them: 1 要压实责任, 02要备足物资, as pages for telephones set them.
extension ListMarker {
    /// 1要…, where a line below begins with 2, or one above with the number before: a lone figure is part of the wording (3支队伍), and so is one that counts or dates
    /// (1月, 2号楼).
    static func bare(_ text: UTF8Text, at offset: Int, limit: Int) -> ListMarker? {
        guard let (number, end) = bareNumber(text, at: offset, limit: limit) else { return nil }
        guard number == 1 ? hasNext(text, behind: end) : hasPrevious(text, of: number, before: offset) else {
            return nil
        }
        return ListMarker(
            style: .arabicNumber, ordinal: number, range: offset..<behindDigits(text, offset, limit), contentStart: end,
            needsSuccessor: false)
    }

    /// The number that opens a line, and where the words behind it begin.
    private static func bareNumber(_ text: UTF8Text, at offset: Int, limit: Int) -> (value: Int, end: Int)? {
        guard text.scalar(at: offset).digit != nil, opensLine(text, offset),
            let (value, after) = arabicNumeral(text, at: offset, limit: limit), (1...30).contains(value)
        else { return nil }
        let end = skipBlanks(text, after, limit)
        guard end < limit, text.scalar(at: end).isHan,
            !counted.stands(in: text, at: end) || words.stands(in: text, at: end)
        else { return nil }
        return (value, end)
    }

    private static func behindDigits(_ text: UTF8Text, _ offset: Int, _ limit: Int) -> Int {
        arabicNumeral(text, at: offset, limit: limit)?.1 ?? offset
    }

    private static func opensLine(_ text: UTF8Text, _ offset: Int) -> Bool {
        offset == 0 || text.scalar(before: offset) == 0x0A
    }

    private static func hasNext(_ text: UTF8Text, behind offset: Int) -> Bool {
        var position = offset
        var lines = 0
        let limit = min(text.count, offset + reach)
        while position < limit, lines < nearby {
            if text.scalar(at: position) == 0x0A {
                lines += 1
                if let (value, _) = bareNumber(text, at: position + 1, limit: text.count) { return value == 2 }
            }
            position += text.width(at: position)
        }
        return false
    }

    private static func hasPrevious(_ text: UTF8Text, of number: Int, before offset: Int) -> Bool {
        var position = offset
        var lines = 0
        let first = max(0, offset - reach)
        while position > first, lines < nearby, let before = text.position(before: position) {
            position = before
            guard position == 0 || text.scalar(at: position) == 0x0A else { continue }
            lines += 1
            let start = position == 0 && text.scalar(at: 0) != 0x0A ? 0 : position + 1
            guard start < offset else { continue }
            if let (value, _) = bareNumber(text, at: start, limit: text.count) { return value == number - 1 }
        }
        return false
    }

    /// In lines and in bytes; an item runs over a few paragraphs.
    private static let nearby = 10
    private static let reach = 2400
    /// What figures count, date or name, unless a word of work begins with it.
    private static let counted: WordList = [
        "月", "日", "年", "号", "时", "点", "分", "秒", "个", "名", "家", "项", "次", "天", "周", "旬", "季", "级", "类", "期", "批", "轮",
        "组",
        "班", "队", "栋", "楼", "单元", "车间", "标段", "连", "中队", "大队", "台", "座", "路", "度", "条", "件", "位", "人", "户", "小时", "万",
        "亿",
        "千", "百", "元", "米", "公里", "公斤", "吨", "亩", "至", "到", "和", "与", "或", "比", "支", "只", "辆", "处", "种", "份", "岁", "成",
        "倍",
    ]
    private static let words: WordList = [
        "组织", "组建", "组成", "时刻", "时时", "点对点", "点面", "分类", "分管", "分级", "分批", "分片", "分头", "分工", "项目", "班子", "队伍", "人员",
        "人大",
        "人社", "人民", "人力", "人才", "人武", "人人", "户户", "户外", "台账", "路面", "条块", "日常", "天然气", "支持", "支部", "支委", "处理", "处置",
        "成立", "成员", "成果", "类似", "级级", "期间", "家长", "家庭", "家家", "公里", "比照", "比对", "到位", "到岗", "元旦", "名单", "次日", "周密",
        "周边",
        "季节", "批示", "批办", "单元", "连夜", "连续", "连片", "年度", "月度", "季度", "千方百计", "万众", "百日",
    ]
}
