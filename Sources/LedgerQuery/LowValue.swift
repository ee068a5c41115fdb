package import LedgerModel

/// Items that ask for an attitude (提高站位, 统一思想) and name nobody who could report: flagged, so that a person may reject them, never dropped.
enum AttitudeWords {
    static let all: [String] = [
        "政治站位", "提高站位", "统一思想", "提高认识", "思想认识", "充分认识", "深刻认识", "高度重视", "重要性", "重大意义", "重要意义", "责任感", "使命感", "紧迫感",
        "危机感", "意识", "信心", "决心", "思想自觉", "政治自觉", "行动自觉", "政治责任", "大局观念", "底线思维", "精神状态", "会议精神", "讲话精神", "指示精神",
        "部署要求", "决策部署", "凝心聚力", "齐心协力", "再接再厉", "真抓实干", "担当作为", "全力以赴", "攻坚克难",
    ]

    /// Those that make what stands below them one matter of attitude.
    static let headings: [String] = ["政治站位", "提高站位", "统一思想", "提高认识", "思想认识", "充分认识", "深刻认识"]
}

extension Ledger {
    /// Whether an item asks for an attitude only: no date, nobody named who could report, and nothing but such words in its clauses or in the heading above it.
    package func isLowValue(_ item: ActionItem) -> Bool {
        guard let directive = item.directive, item.due == nil, item.recurrence == nil else { return false }
        let names = item.responsibilities.contains { part in
            switch part.basis {
            case .bracket, .subject, .preamble, .person:
                if case .collective = part.owner { false } else { part.isConfirmed }
            default: false
            }
        }
        if names { return false }
        let heading = item.heading ?? directives[directive]?.heading ?? ""
        if AttitudeWords.headings.contains(where: { heading.contains($0) }) { return true }
        let clauses = item.text.split { "，、；。,;：".contains($0) }
        return !clauses.isEmpty
            && clauses.allSatisfy { clause in AttitudeWords.all.contains { clause.contains($0) } }
    }
}
