import LedgerModel

/// The part of a plan that says whose duties are which, copied without the rest.
extension FactReader {
    /// 责任分工： above 县住建局：负责… and 县财政局：落实…: a heading, and two bodies or more with what they have to do.
    var listsDuties: Bool {
        let isHeaded =
            Self.headings.occurs(in: title, range: 0..<title.count)
            || scan.blocks.prefix(3).contains { block in
                scan.characterCount(block.range) <= 16 && Self.headings.occurs(in: text, range: block.range)
            }
        guard isHeaded, !Self.newsOpening.occurs(in: text, range: lead) else { return false }
        let reader = TopicReader(scan: scan)
        return scan.blocks.prefix(40).count { isDuty($0.range) } >= 2
            || scan.blocks.indices.prefix(40).count { reader.isTopic($0, mayBePersons: false) } >= 2
    }

    /// 任务分工表, 2024年责任清单: its title says that work is given out.
    var isGivenOut: Bool { TopicReader.headings.occurs(in: title, range: 0..<title.count) }

    /// 二、…新建水厂2座，县水利局负责具体实施。: three numbered items or more, of which two say who is responsible.
    var chargesItems: Bool {
        let items = scan.blocks.prefix(60).filter { ListMarker.begins(text, $0.range) }
        return items.count >= 3
            && items.count(where: { item in
                var end = scan.trimmed(item.range).upperBound
                if text.scalar(before: end).isSentenceEnd { end = text.position(before: end) ?? end }
                return Self.charges.ends(in: text, before: end)
            }) >= 2
    }
    private static let charges: WordList = ["负责具体实施", "负责实施", "负责落实", "负责", "牵头负责", "具体负责", "组织实施", "负责组织实施", "牵头落实"]

    private static let headings: WordList = [
        "责任分工", "任务分工", "职责分工", "工作分工", "单位职责", "部门职责", "任务职责", "工作职责", "工作要求", "任务安排",
    ]

    /// 责任单位：县住建局, 整改措施：完成截污 near the top: a form for one task. One that holds a leader's instruction is read as his.
    var isCard: Bool {
        let reader = CardReader(scan: scan)
        return !Self.newsOpening.occurs(in: text, range: lead)
            && !scan.blocks.prefix(12).contains { block in
                Label.end(text, block.range).map {
                    Self.instructionWords.occurs(in: text, range: block.range.lowerBound..<$0)
                } ?? false
            } && scan.blocks.indices.prefix(12).contains { reader.card($0) != nil }
    }

    /// 县住建局：牵头负责加装电梯工作; not 县住建局：已完成3处.
    private func isDuty(_ range: Range<Int>) -> Bool {
        let start =
            ListMarker.read(text, at: range.lowerBound, limit: range.upperBound)?.contentStart ?? range.lowerBound
        guard start < range.upperBound, let first = scan.clauseRanges(in: start..<range.upperBound).first,
            scan.clauses[first.index].mark == .colon, scan.characterCount(first.range) <= 30,
            let owners = OwnerParser(scan: scan).wholeList(first.range), owners.allSatisfy({ $0.kind == .body })
        else { return false }
        let content = scan.clauses[first.index].end..<range.upperBound
        let demands = DemandReader(scan: scan)
        guard let clause = scan.clauseRanges(in: content).first?.range else { return false }
        return demands.tier(of: clause) >= .action && !demands.isReport(clause)
    }
}
