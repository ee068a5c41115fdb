import LedgerModel

/// Minutes of weekly meetings: what was done since the last one stands under a heading of its own, and asks nobody for anything.
extension DirectiveFinder {
    /// 一、上周工作完成情况, 上月完成：, 本周已完成工作: everything up to the next heading of its kind is a report. Whether the block is one, or stands under one.
    mutating func isDoneWork(_ block: Int) -> Bool {
        if isPasted, isFault(block) { return true }
        guard !isDocument, !isChat, ownWords == nil else { return false }
        let range = scan.blocks[block].range
        let marker = ListMarker.read(text, at: range.lowerBound, limit: range.upperBound)
        let words = (marker?.contentStart ?? range.lowerBound)..<range.upperBound
        if isHeadingLine(words), headsDoneWork(words) {
            doneWork = DoneWork(style: marker?.style)
            open = nil
            list = nil
            return true
        }
        guard let doneWork else { return false }
        let isNext =
            marker.map { $0.style == doneWork.style || doneWork.style == nil && $0.style == .chineseNumber } ?? false
        if isNext || isHeadingLine(words) && headsPlan(words) || scan.blocks[block].isHeading
            || firstSpeaking(scan.segmentation.sentencesOfBlock[block]) != nil
        {
            self.doneWork = nil
            return false
        }
        return scan.modal(in: range) == nil
    }

    /// 本月安排：, 下周工作计划 on a line of its own between the items of minutes: what comes below is to be done.
    func isPlanHeading(_ block: Int) -> Bool {
        guard !isDocument, !isChat, kind == .minutes, block + 1 < scan.blocks.count else { return false }
        let range = scan.blocks[block].range
        let marker = ListMarker.read(text, at: range.lowerBound, limit: range.upperBound)
        return isHeadingLine((marker?.contentStart ?? range.lowerBound)..<range.upperBound)
            && headsPlan((marker?.contentStart ?? range.lowerBound)..<range.upperBound)
            && beginsMarked(block + 1)
    }

    /// 某商场存在以下隐患：, and 1、安全出口锁闭; what is numbered below it, above 责令你单位…改正: what is wrong.
    private mutating func isFault(_ block: Int) -> Bool {
        let range = scan.blocks[block].range
        let isNumbered = ListMarker.begins(text, range)
        if !isNumbered {
            let isOpening =
                text.scalar(before: range.upperBound).isColon && scan.modal(in: range) == nil
                && Self.having.occurs(in: text, range: range) && Self.faults.occurs(in: text, range: range)
            doneWork = isOpening ? DoneWork(style: nil) : nil
            return isOpening
        }
        return doneWork != nil && scan.modal(in: range) == nil
    }
    private static let having: WordList = ["存在", "发现", "查出", "有以下", "有下列"]
    private static let faults: WordList = ["隐患", "问题", "违法行为", "违规行为", "情形", "行为", "不足", "缺陷"]

    /// A short line that ends without a mark, or with a colon.
    private func isHeadingLine(_ words: Range<Int>) -> Bool {
        let last = text.scalar(before: words.upperBound)
        return !words.isEmpty && scan.characterCount(words) <= 20 && !last.isSentenceEnd && !last.isSemicolon
            && !last.isComma
            && scan.modal(in: words) == nil && scan.clauseRanges(in: words).filter { !$0.range.isEmpty }.count == 1
    }

    func headsDoneWork(_ words: Range<Int>) -> Bool {
        let words = scan.trimmed(words)
        // 报送任务完成情况 asks for them.
        if Self.doneEnds.ends(in: text, before: words.upperBound), scan.predicate(at: words.lowerBound) == nil,
            OwnerParser(scan: scan).list(at: words.lowerBound, limit: words.upperBound) == nil
        {
            return true
        }
        guard let length = Self.past.length(in: text, at: words.lowerBound) else { return false }
        return Self.workEnds.length(in: text, before: words.upperBound).map {
            words.lowerBound + length <= words.upperBound - $0
        }
            ?? (length == words.count)
    }

    private func headsPlan(_ words: Range<Int>) -> Bool {
        let words = scan.trimmed(words)
        return Self.coming.stands(in: text, at: words.lowerBound)
            && Self.planEnds.ends(in: text, before: words.upperBound)
    }

    private static let past: WordList = [
        "上周", "上月", "上个月", "上一周", "上季度", "上半年", "上阶段", "上一阶段", "前期", "前一阶段", "前段", "前一段", "上次会议", "上次例会", "上期", "昨日",
        "本周完成", "本月完成",
        "本季度完成", "本周已完成", "本月已完成", "今日完成", "已完成", "近期完成", "上次调度会", "去年", "上年度",
    ]
    private static let workEnds: WordList = [
        "工作", "情况", "完成", "事项", "任务", "进展", "回顾", "总结", "小结", "重点工作", "落实", "内容", "项目", "汇报", "议定事项",
    ]
    private static let doneEnds: WordList = [
        "工作完成情况", "任务完成情况", "工作落实情况", "议定事项落实情况", "事项办理情况", "工作进展情况", "工作开展情况", "已完成工作", "已完成事项", "已完成任务", "完成的工作",
        "工作回顾", "上周工作总结", "上月工作总结", "办结情况", "完成情况", "完成情况通报",
    ]
    private static let coming: WordList = [
        "本周", "下周", "本月", "下月", "下个月", "下季度", "本季度", "下半年", "下步", "下一步", "下阶段", "下一阶段", "近期", "今年", "明年", "今日", "明日",
        "后续", "本阶段",
    ]
    private static let planEnds: WordList = [
        "安排", "计划", "打算", "任务", "重点", "工作", "要求", "工作安排", "事项", "部署", "内容",
    ]
}

/// Under which kind of heading the report of what was done stands.
struct DoneWork: Sendable {
    /// nil where the heading has no number.
    let style: ListMarker.Style?
}
