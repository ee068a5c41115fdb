/// Headings that name a stage of the work and its time.
extension TaskCutter {
    /// 自查自纠阶段（9月1日至9月30日）。: names a stage and its time.
    func isStage(_ range: Range<Int>) -> Bool {
        var end = range.upperBound
        if let bracket = scan.segmentation.brackets(in: range).last, bracket.upperBound == end {
            end = bracket.lowerBound
        }
        if Self.stages.ends(in: text, before: end) { return scan.characterCount(range) <= 40 }
        // 动员部署（3月15日前）。: what stages are called.
        if Self.stageNames.length(in: text, before: end) == end - range.lowerBound { return end < range.upperBound }
        // 集中排查（10月11日—11月30日）。: what a period stands behind, whatever it is called.
        let bracket = end..<range.upperBound
        guard !bracket.isEmpty, scan.characterCount(range.lowerBound..<end) <= 12 else { return false }
        let times = deadlines.readings(in: bracket)
        return times.count == 1 && times[0].rule == DeadlineRule.period
            && times[0].range.upperBound + text.width(at: times[0].range.upperBound) == range.upperBound
    }
    static let stages: WordList = ["阶段"]
    private static let stageNames: WordList = [
        "动员部署", "安排部署", "宣传发动", "宣传动员", "宣传部署", "动员准备", "启动部署", "部署启动", "准备", "摸底排查", "调查摸底", "摸底调查", "摸排", "自查",
        "自查自纠", "自查整改",
        "集中整治", "集中攻坚", "集中排查", "专项整治", "全面整治", "全面推进", "全面实施", "组织实施", "督导检查", "督查验收", "检查验收", "总结验收", "验收总结", "总结提升",
        "总结评估", "总结",
        "巩固提升", "巩固总结", "考核验收", "验收", "整改落实", "整改提升", "回头看", "“回头看”",
    ]
}
