/// Lines that belong to the page, not to the text.
enum Furniture {
    private static let openings: WordList = [
        "责编", "(责编", "（责编", "责任编辑", "编辑：", "编辑:", "(编辑", "（编辑", "(审核", "（审核", "(签发", "（签发", "审核：", "审核:", "扫一扫",
        "【关闭窗口】",
        "【打印", "打印本页", "关闭窗口", "上一篇", "下一篇", "字体：", "字体:", "分享到", "点击查看", "来源：", "来源:", "文章来源", "信息来源", "浏览次数", "阅读次数",
        "点击数", "当前位置", "您的位置", "您现在的位置", "您现在所在的位置", "所在位置", "现在位置", "您当前", "版权所有", "（此件公开发布）", "(此件公开发布)", "相关链接",
        "发布时间", "发布日期", "發布時間", "我要投稿",
        "查看隐藏内容", "查看完整版本", "返回顶部", "账号+", "还没有账号", "立即注册", "图文解读", "文章播报", "文章属性", "∙【", "·【", "导语：", "导语:", "導語：",
        "導語:",
        "序言：", "序言:", "技术支持：", "技术支持:", "页: [", "頁: [", "【字体", "【字號", "无障碍", "设为首页", "加入收藏",
    ]

    /// Rows of the table that a government's page has above a paper: 索引号 | …
    private static let metadata: WordList = [
        "索引号", "文件名称", "公开责任部门", "公开形式", "公开目录", "公开日期", "成文日期", "有效性", "内容概述", "发布机构", "发文机关", "主题分类", "体裁分类", "组配分类",
        "信息分类", "生成日期", "发文字号", "文号", "废止日期", "关键词", "公开范围", "公开方式", "浏览量", "来源",
    ]

    private static let lines: WordList = [
        "全文", "正文", "文章正文", "论文部分内容阅读", "阅读全文", "展开全文", "会议现场", "图片", "附件下载", "首页", "打印", "关闭", "分享", "收藏",
    ]

    /// What only a site says of itself.
    private static let notices: WordList = [
        "转载请注明", "不代表本网", "不代表本站", "不代表本報", "免责声明", "未经本网", "本网转载", "如因作品", "本网自有版权", "侵权请联系", "本站部分内容", "來源于網友",
        "来源于网友", "ICP备", "公网安备", "网站标识码", "网站备案",
        "内容版权所有", "版权所有，", "版权所有,", "版权所有。", "均受版权保护", "版权均属", "未经许可不得转载", "未经授权不得转载", "未经书面授权不得",
    ]

    static func matches(_ text: UTF8Text, _ range: Range<Int>) -> Bool {
        isPageNumber(text, range) || openings.stands(in: text, at: range.lowerBound) || isLine(text, range)
            || isMetadata(text, range) || isNoise(text, range) || isPosting(text, range)
            || PublishingLine.matches(text, range) || isPath(text, range)
            || text.characterCount(in: range) <= 160 && notices.occurs(in: text, range: range)
    }

    private static func isLine(_ text: UTF8Text, _ range: Range<Int>) -> Bool {
        lines.length(in: text, at: range.lowerBound).map { range.lowerBound + $0 == range.upperBound } ?? false
    }

    /// 首页 > 政务公开 > 工作动态, 新浪首页 | 免费邮件 | 用户注册: where on its site a page stands, and what else there is.
    private static func isPath(_ text: UTF8Text, _ range: Range<Int>) -> Bool {
        guard range.count <= 300, homes.occurs(in: text, range: range) else { return false }
        var steps = 0
        var offset = range.lowerBound
        while offset < range.upperBound {
            let scalar = text.scalar(at: offset)
            if scalar.isSentenceEnd { return false }
            if scalar == 0x3E || scalar == 0xFF1E || scalar == 0x203A || scalar == 0xBB || scalar == 0x7C
                || scalar == 0x2F
            {
                steps += 1
            }
            offset += text.width(at: offset)
        }
        return steps >= 2
    }
    private static let homes: WordList = ["首页", "主页", "网站地图", "用户注册", "登录", "政务公开>", "政务公开 >"]

    /// 战乱三国发表于2009-1-20: who posted it.
    private static func isPosting(_ text: UTF8Text, _ range: Range<Int>) -> Bool {
        guard text.characterCount(in: range) <= 40, let found = posted.first(in: text, range: range) else {
            return false
        }
        return text.scalar(at: found.upperBound).digit != nil
    }
    private static let posted: WordList = ["发表于", "发布于", "发表於"]

    private static func isMetadata(_ text: UTF8Text, _ range: Range<Int>) -> Bool {
        var start = range.lowerBound
        if ListMarker.isBullet(text.scalar(at: start)) { start += text.width(at: start) }
        guard let length = metadata.length(in: text, at: start) else { return false }
        // 发布机构金乡县农业农村局组配分类政策和解读: two fields of one row.
        if text.characterCount(in: range) <= 80, !text.scalar(before: range.upperBound).isSentenceEnd,
            metadata.occurs(in: text, range: (start + length)..<range.upperBound)
        {
            return true
        }
        let next = text.scalar(at: start + length)
        return next == 0x7C || next == 0x09 || next.isColon
            || pageFields.stands(in: text, at: start) && !obliging.stands(in: text, at: start + length)
    }
    private static let obliging: WordList = ["要", "应", "须", "必须", "不得", "由", "和", "、", "的"]
    /// What no sentence begins with, but one that says how it has to be: 公开形式要灵活多样.
    private static let pageFields: WordList = [
        "索引号", "文件名称", "公开责任部门", "公开形式", "公开目录", "内容概述", "发文字号", "主题分类", "体裁分类", "组配分类", "信息分类",
    ]

    /// `— 2 —`, `- 2 -`, `第 3 页`, `第3页共5页`, `3/12`.
    static func isPageNumber(_ text: UTF8Text, _ range: Range<Int>) -> Bool {
        var hasDigit = false
        var offset = range.lowerBound
        while offset < range.upperBound {
            let scalar = text.scalar(at: offset)
            if scalar.digit != nil {
                hasDigit = true
            } else if !scalar.isDash, scalar != 0x2D, scalar != 0x7B2C, scalar != 0x9875, scalar != 0x5171,
                scalar != 0x2F, scalar != 0x20, scalar != 0xB7
            {
                return false
            }
            offset += text.width(at: offset)
        }
        return hasDigit && text.characterCount(in: range) <= 12 && !isDay(text, range)
    }

    /// 2018-05-28: a year, a month and a day.
    private static func isDay(_ text: UTF8Text, _ range: Range<Int>) -> Bool {
        guard let (year, afterYear) = ListMarker.arabicNumeral(text, at: range.lowerBound, limit: range.upperBound),
            (1980...2099).contains(year),
            let (month, afterMonth) = ListMarker.arabicNumeral(text, at: afterYear + 1, limit: range.upperBound),
            (1...12).contains(month)
        else { return false }
        return ListMarker.arabicNumeral(text, at: afterMonth + 1, limit: range.upperBound).map {
            (1...31).contains($0.0)
        } ?? false
    }

    /// Less than 30 per cent Han characters, and no date: the rubbish that forums put between lines.
    private static func isNoise(_ text: UTF8Text, _ range: Range<Int>) -> Bool {
        var han = 0
        var digits = 0
        var count = 0
        var offset = range.lowerBound
        // 12 |: the number of a table's row on a line of its own.
        if range.count <= 5, text[range.upperBound - 1] == 0x7C, text.scalar(at: range.lowerBound).digit != nil {
            return false
        }
        while offset < range.upperBound {
            let scalar = text.scalar(at: offset)
            if scalar.isHan { han += 1 } else if scalar.digit != nil { digits += 1 }
            // So many are a text, whatever else the line holds.
            if han == 12 { return false }
            count += 1
            offset += text.width(at: offset)
        }
        return han * 10 < count * 3 && !(digits >= 6 && digits * 2 >= count) && !isOfChat(text, range)
    }
}

extension Furniture {
    /// ————— 2022-08-24 —————, 王强 06:42: when and by whom the messages below were written.
    fileprivate static func isOfChat(_ text: UTF8Text, _ range: Range<Int>) -> Bool {
        text.scalar(at: range.lowerBound).isDash && ChatHeader.day(text, range) != nil || ChatHeader.begins(text, range)
    }
}

/// The day on which a page says that it was published: 发布时间:2019-04-10, 【公布日期】2020.01.17.
enum PublishingDate {
    private static let labels: WordList = [
        "发布时间", "发布日期", "公布日期", "成文日期", "公开日期", "印发日期", "生成日期", "发表于", "来源：", "来源:", "發布時間", "发文日期",
        "发文时间", "發佈日期", "發布日期", "更新时间", "更新時間",
        "发布：", "发布:", "发布于", "点击次数", "浏览量", "浏览次数", "作者：", "作者:",
    ]

    /// The first of them, with its day where it is written: year, month, day.
    static func find(in source: UTF8Text) -> (year: Int, month: Int, day: Int)? {
        var offset = 0
        while let label = labels.first(in: source, range: offset..<source.count) {
            var position = label.upperBound
            let limit = Swift.min(source.count, position + 90)
            while position < limit, source.scalar(at: position).digit == nil, source[position] != 0x0A {
                position += source.width(at: position)
            }
            if let found = day(source, at: position, limit: limit) { return found }
            if let found = dayBefore(label.lowerBound, in: source) { return found }
            offset = label.upperBound
        }
        return nil
    }

    /// 2020-09-03 08:51:23 来源：…: the day that begins the line of the label.
    private static func dayBefore(_ label: Int, in source: UTF8Text) -> (year: Int, month: Int, day: Int)? {
        var start = label
        while start > 0, label - start < 90, let before = source.position(before: start), source[before] != 0x0A {
            start = before
        }
        guard let found = PublishingLine.dayStart(source, start..<label) else { return nil }
        return day(source, at: found.start, limit: label)
    }

    private static func day(_ source: UTF8Text, at offset: Int, limit: Int) -> (year: Int, month: Int, day: Int)? {
        guard let (year, afterYear) = ListMarker.arabicNumeral(source, at: offset, limit: limit),
            (1980...2099).contains(year), let month = part(source, afterYear, limit), (1...12).contains(month.value),
            let day = part(source, month.end, limit), (1...31).contains(day.value)
        else { return nil }
        return (year, month.value, day.value)
    }

    /// The number after one mark: - . / 年 月.
    private static func part(_ source: UTF8Text, _ offset: Int, _ limit: Int) -> (value: Int, end: Int)? {
        let mark = source.scalar(at: offset)
        guard mark == 0x2D || mark == 0x2E || mark == 0x2F || mark == 0x5E74 || mark == 0x6708 else { return nil }
        return ListMarker.arabicNumeral(source, at: offset + source.width(at: offset), limit: limit)
            .map { (value: $0.0, end: $0.1) }
    }
}
