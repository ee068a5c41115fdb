/// Headings that name a stage of the work and its time.
extension TaskCutter {
    /// 自查自纠阶段（9月1日至9月30日）。: names a stage and its time.
    func isStage(_ range: Range<Int>) -> Bool {
        var end = range.upperBound
        if let bracket = scan.segmentation.brackets(in: range).last, bracket.upperBound == end {
            end = bracket.lowerBound
        }
        if Self.stages.ends(in: text, before: end) { return scan.characterCount(range) <= 40 }
        // 集中排查（10月11日—11月30日）。: what a period stands behind, whatever it is called.
        let bracket = end..<range.upperBound
        guard !bracket.isEmpty, scan.characterCount(range.lowerBound..<end) <= 12 else { return false }
        let times = deadlines.readings(in: bracket)
        return times.count == 1 && times[0].rule == DeadlineRule.period
            && times[0].range.upperBound + text.width(at: times[0].range.upperBound) == range.upperBound
    }
    static let stages: WordList = ["阶段"]
}
