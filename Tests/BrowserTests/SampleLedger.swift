import Foundation
import LedgerModel

/// A small ledger for pictures: two meetings, three speakers, directives with and without items, every status.
enum SampleLedger {
    static let today = CalendarDate("2020-02-14") ?? CalendarDate(dayNumber: 0)
    static let zone = ZoneRules(fixedOffset: 8 * 3600)
    static let source = id(900)
    static let storeID = id(999)

    static func id(_ number: Int) -> RecordID {
        RecordID(high: 0x0190_0000_0000_7000, low: 0x8000_0000_0000_0000 | UInt64(number))
    }

    static func day(_ text: String) -> CalendarDate { CalendarDate(text) ?? today }

    static let text = """
        会议纪要
        李明强调，各级各部门一定要有作战意识。
        一是要提高政治站位。落实好中央、省、市部署要求，确保人民群众身体健康。
        四是要突出工作重点。采取非常举措，公安部门运用各种手段，找出可能存在的漏网人员。各乡镇、社区以及各包联无物业小区单位，要采取最简单办法，挨家挨户敲门。
        七是要全力推进发展。要抓工业企业复工复产，积极帮助企业解决困难和问题。要调整策略抓招商，采用线上方式。要派人一步抓项目。
        张华在会上说，要做好春耕备耕。
        """

    /// The span of a part of `text`.
    static func span(_ part: String) -> TextSpan {
        guard let range = text.range(of: part) else { return TextSpan(0, 0) }
        let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
        return TextSpan(start, start + part.utf8.count)
    }

    static func item(
        _ number: Int, _ directive: Int?, _ text: String, _ owners: [Responsibility], status: Status = .assigned,
        due: String? = nil
    ) -> ActionItem {
        var item = ActionItem(
            id: id(number), number: number, directive: directive.map { id(500 + $0) }, text: text, spans: [span(text)],
            status: status)
        item.responsibilities = owners
        item.due = due.map { day($0) }
        item.originalDue = item.due
        if status == .closed { item.closedAt = Timestamp(day("2020-02-12"), secondOfDay: 3600) }
        if status == .suspended { item.suspendedFrom = .inProgress }
        return item
    }

    static func lead(_ department: DepartmentID, confirmed: Bool = true, mention: String? = nil) -> Responsibility {
        Responsibility(
            owner: .department(department), role: .lead, basis: confirmed ? .subject : .topic,
            confidence: confirmed ? 970 : 600, isConfirmed: confirmed, mention: mention)
    }

    static func collective(_ name: String) -> Responsibility {
        Responsibility(owner: .collective(name), role: .responsible, basis: .subject, confidence: 950, mention: name)
    }

    static let items: [ActionItem] = [
        item(1, 1, "确保人民群众身体健康", [lead("health", confirmed: false)], status: .inProgress),
        item(2, 2, "公安部门运用各种手段，找出可能存在的漏网人员", [lead("police", mention: "公安部门")], status: .inProgress, due: "2020-02-16"),
        item(3, 2, "各乡镇、社区以及各包联无物业小区单位，要采取最简单办法，挨家挨户敲门", [collective("各乡镇")]),
        item(4, 3, "要抓工业企业复工复产，积极帮助企业解决困难和问题", [lead("industry", confirmed: false)], due: "2020-02-13"),
        item(5, 3, "要调整策略抓招商，采用线上方式", [lead("invest_promo", confirmed: false), collective("各企业")], due: "2020-03-20"),
        item(6, 3, "要派人一步抓项目", [lead("industry")], status: .submitted),
        item(7, 4, "要做好春耕备耕", [lead("agriculture", confirmed: false)], status: .longTerm),
        item(8, nil, "核对上月台账", [], status: .assigned),
        item(9, 4, "已经办完的一项", [lead("industry")], status: .closed),
        item(10, 4, "还没有核对的一项", [lead("police", confirmed: false)], status: .draft),
        item(11, 4, "挂起的一项", [lead("health")], status: .suspended),
        item(12, 4, "撤销的一项", [lead("health")], status: .cancelled),
    ]

    static let directives: [Directive] = [
        Directive(
            id: id(500), article: id(700), speaker: "李明", text: "各级各部门一定要有作战意识", isExhortation: true,
            spans: [TextSpan(20, 30)]),
        Directive(
            id: id(501), article: id(700), speaker: "李明", ordinal: 1, marker: "一是", heading: "提高政治站位",
            text: "一是要提高政治站位。", spans: [TextSpan(60, 70)]),
        Directive(
            id: id(502), article: id(700), speaker: "李明", ordinal: 4, marker: "四是", heading: "突出工作重点",
            text: "四是要突出工作重点。", spans: [TextSpan(160, 170)]),
        Directive(
            id: id(503), article: id(700), speaker: "李明", ordinal: 7, marker: "七是", heading: "全力推进发展",
            text: "七是要全力推进发展。", spans: [TextSpan(460, 470)]),
        Directive(id: id(504), article: id(701), speaker: "张华", text: "要做好春耕备耕", spans: [TextSpan(700, 710)]),
    ]

    static let articles: [Article] = [
        Article(
            id: id(700), source: source, title: "领导小组第九次专题会议", date: .day(day("2020-02-09")), kind: .meeting,
            speakers: ["李明"], span: TextSpan(0, 690)),
        Article(
            id: id(701), source: source, title: "党政联席会议", date: .day(day("2020-02-12")), kind: .meeting,
            speakers: ["张华"], span: TextSpan(690, 800)),
    ]

    static let sources: [SourceDocument] = [
        SourceDocument(
            id: source, sha256: "aa", textSHA256: "bb", name: "纪要.txt", format: "txt", title: "会议纪要",
            importedAt: Timestamp(day("2020-02-12")), importedBy: "anna")
    ]

    static func ledger(items: [ActionItem] = items, hasSource: Bool = true) -> Ledger {
        do {
            return Ledger(
                store: storeID,
                contents: LedgerContents(
                    departments: .builtIn(), sources: try RecordTable(hasSource ? sources : []),
                    articles: try RecordTable(hasSource ? articles : []),
                    directives: try RecordTable(hasSource ? directives : []), items: try RecordTable(items),
                    nextNumber: (items.map(\.number).max() ?? 0) + 1))
        } catch {
            return Ledger(store: storeID, contents: LedgerContents(departments: .builtIn()))
        }
    }

    static let empty = ledger(items: [], hasSource: false)
}
