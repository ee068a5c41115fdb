import LedgerModel

/// The words by which offices say where a matter stands.
enum TableStatus {
    /// nil where nothing is understood.
    static func status(of wording: String) -> Status? {
        let word = wording.filter { !$0.isWhitespace && !"。，,.（）()".contains($0) }.lowercased()
        if word.isEmpty { return nil }
        if let known = Status.known.first(where: { $0.id.lowercased() == word }) { return known }
        if let exact = exact[word] { return exact }
        if let percent = percent(word) { return percent >= 100 ? .closed : .inProgress }
        // 已完成（3月5日销号）, 尚未完成: what negates comes first.
        return parts.first { word.hasPrefix($0.word) }?.status
    }

    /// Whether a text is a status and nothing more.
    static func isStatus(_ wording: String) -> Bool {
        wording.count <= 8 && status(of: wording) != nil
    }

    private static func percent(_ word: String) -> Int? {
        guard word.hasSuffix("%") else { return nil }
        return Int(word.dropLast().prefix { $0 != "." })
    }

    private static let exact: [String: Status] = [
        "是": .closed, "√": .closed, "✓": .closed, "✔": .closed, "办结": .closed, "完成": .closed, "销号": .closed,
        "已销": .closed,
        "done": .closed, "completed": .closed, "yes": .closed,
        "否": .inProgress, "×": .inProgress, "在办": .inProgress, "办理": .inProgress, "in progress": .inProgress,
        "inprogress": .inProgress, "no": .inProgress, "open": .inProgress,
        "待办": .assigned, "交办": .assigned, "assigned": .assigned, "长期": .longTerm, "long-term": .longTerm,
        "待核对": .draft, "draft": .draft, "挂起": .suspended, "suspended": .suspended, "撤销": .cancelled,
        "cancelled": .cancelled,
        "submitted": .submitted,
    ]

    private static let parts: [(word: String, status: Status)] = [
        ("未启动", .assigned), ("未开展", .assigned), ("未开工", .assigned), ("尚未启动", .assigned), ("尚未开展", .assigned),
        ("已交办", .assigned), ("已转办", .assigned), ("待签收", .assigned),
        ("未完成", .inProgress), ("未办结", .inProgress), ("尚未", .inProgress), ("没有完成", .inProgress), ("部分完成", .inProgress),
        ("基本完成", .inProgress), ("阶段性完成", .inProgress), ("办理中", .inProgress), ("正在", .inProgress), ("推进", .inProgress),
        ("进行中", .inProgress), ("实施中", .inProgress), ("整改中", .inProgress), ("正常推进", .inProgress), ("有序推进", .inProgress),
        ("达到序时", .inProgress), ("序时推进", .inProgress), ("按序时", .inProgress), ("逾期", .inProgress), ("超期", .inProgress),
        ("滞后", .inProgress), ("已启动", .inProgress), ("已开工", .inProgress), ("退回", .inProgress),
        ("长期坚持", .longTerm), ("长期推进", .longTerm), ("长期任务", .longTerm), ("持续推进", .longTerm), ("持续坚持", .longTerm),
        ("常态化", .longTerm), ("坚持", .longTerm),
        ("申请办结", .submitted), ("申请销号", .submitted), ("待验收", .submitted), ("待销号", .submitted), ("待审核", .submitted),
        ("暂缓", .suspended), ("暂停", .suspended), ("中止", .suspended), ("搁置", .suspended),
        ("取消", .cancelled), ("终止", .cancelled), ("作废", .cancelled), ("不再", .cancelled),
        ("已办结", .closed), ("已完成", .closed), ("全部完成", .closed), ("已落实", .closed), ("已销号", .closed), ("已整改", .closed),
        ("已解决", .closed), ("办结", .closed), ("完成", .closed), ("结项", .closed), ("已结", .closed), ("已竣工", .closed),
    ]
}
