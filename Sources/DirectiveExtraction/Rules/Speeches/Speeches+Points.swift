/// Nouns that name the points of a speech as often as faults: 问题, 内容.
extension SpeechFinder {
    /// 讲了三个问题：, 强调了以下内容：, 强调要注意三个问题：: the points that whoever talks or stresses goes on to, and not what is wrong (强调了存在的三个问题) or on the agenda
    /// (会议内容：).
    func speaksOfPoints(_ words: Range<Int>) -> Bool {
        guard let verb = Self.talking.length(in: text, at: words.lowerBound),
            words.count <= 150, !Self.faulty.occurs(in: text, range: words)
        else { return false }
        let rest = (words.lowerBound + verb)..<words.upperBound
        return rest.isEmpty || Self.points.ends(in: text, before: rest.upperBound)
    }
    private static let talking: WordList = [
        "讲", "谈", "强调", "重申", "着重强调", "特别强调", "反复强调", "再次强调", "重点强调", "强调指出", "着重讲", "重点讲", "进行了强调", "作了强调",
    ]
    private static let points: WordList = ["问题", "内容", "点", "条", "方面", "事项", "意见", "要求"]
    private static let faulty: WordList = [
        "存在", "发现", "查找", "查出", "暴露", "反映", "反馈", "突出问题", "具体问题", "困难", "不足", "短板", "差距", "取得", "成效", "成绩",
    ]
}
