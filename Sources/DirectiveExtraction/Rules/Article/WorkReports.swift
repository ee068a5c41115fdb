import LedgerModel

/// 政府工作报告: what has been done comes first and asks nobody; from 今年工作安排 on it is a plan.
extension FactReader {
    /// The first block of the part that says what is to be done; nil where the article is no such report, or has no such part.
    var taskPart: Int? {
        guard
            Self.reportTitles.ends(in: title, before: title.count) && !isNewsTitle
                && !Self.newsOpening.occurs(in: text, range: lead) || opensWorkReport
        else { return nil }
        return scan.blocks.indices.first { opensTaskPart($0) }
    }

    /// 现在，我代表市人民政府，向大会报告政府工作: without its title.
    private var opensWorkReport: Bool {
        scan.sentences.prefix(3).contains { sentence in
            Self.representing.occurs(in: text, range: sentence.range)
                && Self.toDelegates.occurs(in: text, range: sentence.range)
        }
    }
    private static let representing: WordList = ["我代表", "我受"]
    private static let toDelegates: WordList = ["报告政府工作", "报告工作", "作工作报告", "作政府工作报告", "作如下报告"]

    /// 三、2008年工作安排 as a heading, 2024年，我们要抓好以下工作：.
    private func opensTaskPart(_ block: Int) -> Bool {
        let range = scan.blocks[block].range
        if scan.characterCount(range) <= 30, !text.scalar(before: range.upperBound).isSentenceEnd,
            Self.taskHeadings.ends(in: text, before: scan.trimmed(range).upperBound)
        {
            return true
        }
        guard let last = scan.segmentation.sentencesOfBlock[block].last else { return false }
        let sentence = scan.trimmed(scan.sentences[last].range)
        return Self.announcing.ends(in: text, before: sentence.upperBound)
            && (scan.modal(in: sentence) != nil || DemandReader.future.occurs(in: text, range: sentence))
    }

    private static let reportTitles: WordList = [
        "政府工作报告", "工作报告", "人代会上的报告", "大会上的报告", "代表大会上的报告", "会议上的工作报告",
    ]
    private static let taskHeadings: WordList = [
        "年工作安排", "年的工作安排", "年重点工作", "年工作重点", "年主要工作", "年工作任务", "年主要任务", "年重点任务", "年的主要工作", "年的重点工作", "年工作打算",
        "下一步工作安排", "今年工作安排", "今年重点工作", "今年的工作安排",
    ]
    private static let announcing: WordList = [
        "以下工作", "以下几项工作", "以下几方面工作", "以下几个方面的工作", "以下几个方面工作", "以下方面工作", "以下重点工作", "以下八个方面工作", "下列工作", "方面工作",
        "方面的工作", "项重点工作", "项工作", "件事", "件实事",
    ]
}
