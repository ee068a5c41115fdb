/// Work with a day or a watch of so many hours: it can be reported, whatever attitude stands before it.
extension ExhortationReader {
    /// 3月底前开展一次宣讲, 在3月20日之前完成春灌, 力争年底前全部建成: work, and by when.
    func asksByDay(_ clause: Range<Int>) -> Bool {
        guard let start = afterLimit(clause), let word = scan.predicate(at: start) else { return false }
        return word.kind == .action || word.kind == .adverb
    }

    /// 各乡镇党委要在10月30日前召开专题会议传达学习批示精神: a meeting by a day is held or it is not.
    func convenesByDay(_ clause: Range<Int>) -> Bool {
        Self.convening.occurs(in: text, range: clause) && asksByDay(clause)
    }

    /// Where what is to be done by a day begins.
    private func afterLimit(_ clause: Range<Int>) -> Int? {
        var start = scan.afterLeadIn(clause.lowerBound, limit: clause.upperBound)
        // 各乡镇党委要在10月30日前召开会议传达学习
        if let subject = OwnerParser(scan: scan).subject(at: start, limit: clause.upperBound) { start = subject.end }
        while let length = Self.setting.length(in: text, at: start) { start += length }
        guard text.scalar(at: start).digit != nil || Self.periods.stands(in: text, at: start) else { return nil }
        let near = start..<min(clause.upperBound, start + Self.longestLimit)
        guard let limit = Self.limits.first(in: text, range: near), limit.upperBound < clause.upperBound else {
            return nil
        }
        return limit.upperBound
    }
    private static let setting: WordList = ["在", "于", "力争", "争取", "确保", "务必", "要", "必须", "并", "赶"]
    private static let periods: WordList = [
        "本月", "本周", "月底", "年底", "年内", "下月", "下周", "今年", "明年", "汛期", "春节", "国庆", "一周", "三天", "两天", "一个月", "两个月",
    ]
    private static let limits: WordList = ["之前", "以前", "前", "之内", "以内", "内"]
    /// In bytes: 2024年12月31日下午5时之前.
    private static let longestLimit = 60

    /// 24小时值守: watch is kept or it is not.
    func keepsWatch(_ clause: Range<Int>) -> Bool {
        let start = scan.afterLeadIn(clause.lowerBound, limit: clause.upperBound)
        guard text.scalar(at: start).digit != nil,
            let (_, end) = ListMarker.arabicNumeral(text, at: start, limit: clause.upperBound),
            let length = Self.hours.length(in: text, at: end)
        else { return false }
        return Self.watches.occurs(in: text, range: (end + length)..<clause.upperBound)
    }
    private static let hours: WordList = ["小时"]
    private static let watches: WordList = ["值守", "值班", "在岗", "巡查", "巡逻", "待命", "监测", "轮班", "坚守", "备勤"]

    /// 立即召开会议, 及时召开专题部署会: a meeting is held or it is not.
    func convenes(_ clause: Range<Int>) -> Bool {
        Self.gatherings.ends(in: text, before: clause.upperBound) && Self.convening.occurs(in: text, range: clause)
    }
    private static let gatherings: WordList = ["会议", "会"]
    private static let convening: WordList = ["召开"]

    /// 动态跟踪项目进度, 常态化开展巡查: in what way, and a verb of work.
    func worksInSomeWay(_ start: Int, limit: Int) -> Bool {
        guard let length = Self.ways.length(in: text, at: start), let word = scan.predicate(at: start + length) else {
            return false
        }
        return word.kind == .action && word.hit.end - word.hit.start >= 6 && word.hit.end < limit
    }
    private static let ways: WordList = ["动态", "常态", "常态化", "实时", "全程", "分类", "分级", "分批", "集中", "同步", "滚动", "层层"]
}
