/// Pieces of papers that were copied without their titles.
extension FactReader {
    /// 责令你单位于…前改正, 限你单位…, 要求你部：: an order to whoever it is sent to.
    var isOrder: Bool {
        isToldByNobody
            && scan.sentences.prefix(8).contains { sentence in
                let start = behindMark(sentence.range)
                return scan.clauseRanges(in: start..<max(start, sentence.range.upperBound)).contains {
                    DemandReader(scan: scan).ordersReader(
                        scan.afterLeadIn($0.range.lowerBound, limit: $0.range.upperBound), limit: $0.range.upperBound)
                }
            }
    }

    /// （一）动员部署阶段（3月15日前）。各乡镇要制定实施方案。: numbered paragraphs of a plan, each a heading and behind it somebody who has to do something, with his role, a modal, a
    /// day or a rate; no news, and nothing that has been done.
    var isPlanExcerpt: Bool {
        guard title.count == 0 || Self.taskTitles.ends(in: title, before: title.count), isToldByNobody,
            !Self.ownReport.occurs(in: text, range: 0..<text.count)
        else { return false }
        let demands = DemandReader(scan: scan)
        var items = 0
        var stages = 0
        var assigned = 0
        for index in scan.blocks.indices.prefix(60) {
            let sentences = scan.segmentation.sentencesOfBlock[index]
            guard let heading = itemHeading(index) else { continue }
            let body = sentences.dropFirst().prefix(12).map { scan.sentences[$0].range }
            if body.contains(where: { sentence in
                scan.clauseRanges(in: sentence).contains {
                    demands.isReport($0.range) || demands.isDoneAlready($0.range) || countsDeeds($0.range)
                }
            }) {
                return false
            }
            items += 1
            if Self.phases.occurs(in: text, range: heading) { stages += 1 }
            if body.contains(where: { assigns($0, demands) }) { assigned += 1 }
        }
        return assigned > 0 && (items > 1 || stages > 0)
    }

    /// The heading of a numbered paragraph that has more than one sentence.
    private func itemHeading(_ block: Int) -> Range<Int>? {
        let range = scan.blocks[block].range
        guard let marker = ListMarker.read(text, at: range.lowerBound, limit: range.upperBound),
            marker.style != .tableRow,
            let first = scan.segmentation.sentencesOfBlock[block].first,
            scan.segmentation.sentencesOfBlock[block].count > 1
        else { return nil }
        let heading = marker.contentStart..<scan.sentences[first].range.upperBound
        return !heading.isEmpty && scan.characterCount(heading) <= 40 && scan.modal(in: heading) == nil
            && scan.clauseRanges(in: heading).filter({ !$0.range.isEmpty }).count == 1 ? heading : nil
    }

    /// 县市场监管局牵头，…; 各市人民政府负总责; 县住建局6月底前…: whose work it is.
    private func assigns(_ sentence: Range<Int>, _ demands: DemandReader) -> Bool {
        scan.clauseRanges(in: sentence).contains { _, clause in
            let start = scan.afterLeadIn(clause.lowerBound, limit: clause.upperBound)
            guard let subject = OwnerParser(scan: scan).subject(at: start, limit: clause.upperBound),
                subject.owners.allSatisfy({ $0.kind != .person })
            else { return false }
            let rest = subject.end..<clause.upperBound
            return scan.modal(in: rest) != nil || scan.predicate(at: subject.end)?.kind == .role
                || scan.predicate(at: subject.end)?.kind == .adverb
                || Self.inCharge.ends(in: text, before: clause.upperBound)
                || !DeadlineReader(text: text, base: nil).readings(in: sentence).isEmpty
                || RecurrenceReader(text: text).reading(in: sentence) != nil
        }
    }
    /// 开展宣讲20场, 排查隐患120处: how much was done; not 每月至少检查1次, and not 6月底前建成3处.
    private func countsDeeds(_ clause: Range<Int>) -> Bool {
        guard let start = text.nextDigit(from: clause.lowerBound, before: clause.upperBound),
            let (_, end) = ListMarker.arabicNumeral(text, at: start, limit: clause.upperBound),
            let length = Self.deedCounters.length(in: text, at: end), end + length >= clause.upperBound
        else { return false }
        return !Self.rates.occurs(in: text, range: clause)
            && DeadlineReader(text: text, base: nil).readings(in: clause).isEmpty
    }
    private static let deedCounters: WordList = [
        "场", "场次", "次", "份", "余份", "人次", "余人次", "起", "余起", "例", "户次", "余次", "余场", "处", "余处", "条", "余条", "期",
    ]
    private static let rates: WordList = ["每", "至少", "不少于", "不低于"]
    private static let taskTitles: WordList = [
        "重点任务", "主要任务", "工作任务", "工作措施", "重点工作", "工作步骤", "实施步骤", "工作要求", "任务", "步骤",
    ]
    private static let phases: WordList = ["阶段", "月底前）", "日前）", "月前）", "日）", "月）", "月底）", "底前）"]
    private static let inCharge: WordList = ["负总责", "负责", "牵头", "负主责"]
}

extension DemandReader {
    /// 责令你单位, 限你公司, 要求你部, 限于2024年2月28日前: an order to the one who reads it.
    func ordersReader(_ start: Int, limit: Int) -> Bool {
        if let length = Self.orders.length(in: text, at: start) { return start + length < limit }
        guard let length = Self.limiting.length(in: text, at: start) else { return false }
        return text.scalar(at: start + length).digit != nil
    }
    private static let orders: WordList = [
        "责令你", "现责令你", "特责令你", "依法责令你", "责令贵", "责令该", "要求你", "现要求你", "特要求你", "限你", "现限你", "限令你", "限令", "责成你",
    ]
    private static let limiting: WordList = ["限于", "限", "现限于", "现限"]
}
