/// Lines that belong to the page, not to the text.
enum Furniture {
    private static let openings: WordList = [
        "责编", "(责编", "（责编", "责任编辑", "编辑：", "编辑:", "扫一扫", "【关闭窗口】", "【打印", "打印本页", "上一篇", "下一篇", "字体：", "字体:", "分享到",
        "点击查看", "来源：", "来源:", "文章来源", "信息来源", "浏览次数", "阅读次数", "当前位置", "版权所有",
        "（此件公开发布）", "(此件公开发布)", "相关链接", "发布时间", "发布日期",
    ]

    static func matches(_ text: UTF8Text, _ range: Range<Int>) -> Bool {
        isPageNumber(text, range) || openings.stands(in: text, at: range.lowerBound) || isNoise(text, range)
    }

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
        return hasDigit && text.characterCount(in: range) <= 12
    }

    /// Less than 30 per cent Han characters, and no date: the rubbish that forums put between lines.
    private static func isNoise(_ text: UTF8Text, _ range: Range<Int>) -> Bool {
        var han = 0
        var digits = 0
        var count = 0
        var offset = range.lowerBound
        while offset < range.upperBound {
            let scalar = text.scalar(at: offset)
            if scalar.isHan { han += 1 } else if scalar.digit != nil { digits += 1 }
            // So many are a text, whatever else the line holds.
            if han == 12 { return false }
            count += 1
            offset += text.width(at: offset)
        }
        return han * 10 < count * 3 && !(digits >= 6 && digits * 2 >= count)
    }
}
