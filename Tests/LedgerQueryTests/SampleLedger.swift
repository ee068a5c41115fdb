import LedgerModel
import LedgerQuery

/// A small ledger of two meetings, on Friday 2020-02-14. Rows stand in the opposite order of numbers.
///
/// ```
/// 2020-02-09 专题会议  薛玉马   一是          1 公安局 assigned, due 02-16 (yellow)
///                      王宏伟   (no items)
///                               一是          2 交警大队 inProgress, due 02-13 (red);  3 工信局 proposed + 发改局, due 02-04 (snail)
///                               二是          4 各乡镇 longTerm, monthly:5;  its part 10 公安局 + 交警大队 submitted, due 02-20 (green);  5 国土局 closed on time
/// 2020-02-12 联席会议  nobody   (directive)   6 县委办 + 纪委监委 + 党员干部 closed late;  9 工信局 cancelled
/// by hand                                     7 draft without owners;  8 城管队 (not in the table) assigned, due 03-20;  11 农业农村局 suspended
/// ```
enum SampleLedger {
    static let today = CalendarDate(dayNumber: 18_306)  // 2020-02-14
    static let beijing = ZoneRules(fixedOffset: 8 * 3600)
    static let context = QueryContext(today: today, zone: beijing) { id in changes[id] }

    /// When items 1 to 3 were changed last: 02-01, 02-10, and 02-13 at 18:00 UTC, which is the 14th in Beijing.
    static let changes: [RecordID: Timestamp] = [
        itemID(1): Timestamp(day(2020, 2, 1)), itemID(2): Timestamp(day(2020, 2, 10)),
        itemID(3): Timestamp(day(2020, 2, 13), secondOfDay: 18 * 3600),
    ]

    static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
        CalendarDate(year: year, month: month, day: day) ?? today
    }

    static func itemID(_ number: Int) -> RecordID {
        RecordID(high: 0x0170_0000_0000_7000, low: UInt64(1_000_000 - number))
    }

    static func id(_ low: UInt64) -> RecordID {
        RecordID(high: 1, low: low)
    }

    static let sourceID = id(1)
    static let firstMeeting = id(11)
    static let secondMeeting = id(12)

    static func ledger() throws -> Ledger {
        let source = SourceDocument(
            id: sourceID, sha256: "a", textSHA256: "b", name: "paper.txt", format: "txt", title: "二月会议材料",
            number: "督办〔2020〕17号",
            importedAt: Timestamp(today), importedBy: "anna")
        // The second meeting stands first in the paper and by its id.
        let articles = [
            Article(
                id: secondMeeting, source: sourceID, title: "党政联席会议", date: .day(day(2020, 2, 12)),
                span: TextSpan(0, 500)),
            Article(
                id: firstMeeting, source: sourceID, title: "第九次专题会议", date: .day(day(2020, 2, 9)),
                span: TextSpan(500, 900)),
        ]
        let directives = [
            directive(26, firstMeeting, "薛玉马", 1, at: 510), directive(25, firstMeeting, "王宏伟", nil, at: 600),
            directive(24, firstMeeting, "王宏伟", 1, at: 700), directive(23, firstMeeting, "王宏伟", 2, at: 800),
            directive(22, secondMeeting, nil, nil, at: 100),
        ]
        return Ledger(
            store: id(0),
            contents: LedgerContents(
                departments: .builtIn(), sources: try RecordTable([source]), articles: try RecordTable(articles),
                directives: try RecordTable(directives), items: try RecordTable(items()), nextNumber: 12))
    }

    static func directive(
        _ low: UInt64, _ article: RecordID, _ speaker: String?, _ ordinal: Int?, at start: Int
    ) -> Directive {
        Directive(
            id: id(low), article: article, speaker: speaker, ordinal: ordinal, text: "要落实",
            spans: [TextSpan(start, start + 50)])
    }

    static func items() -> [ActionItem] {
        var items = [
            item(1, .assigned, "公安部门运用各种手段，找出漏网人员", [.init("police", .lead)], 26, at: 520, due: day(2020, 2, 16)),
            item(
                2, .inProgress, "劝返Vehicle", [.init("traffic_police", .responsible)], 24, at: 740, due: day(2020, 2, 13)
            ),
            item(
                3, .assigned, "帮助企业复工复产",
                [.init("industry", .lead, isConfirmed: false), .init("dev_reform", .support)], 24,
                at: 710, due: day(2020, 2, 4)),
            item(4, .longTerm, "挨家挨户排查", [.init("collective:各乡镇", .responsible)], 23, at: 810),
            item(5, .closed, "规划用地", [.init("land_bureau", .lead)], 23, at: 830, due: day(2020, 2, 12)),
            item(
                6, .closed, "加强督查",
                [.init("cpc_office", .lead), .init("discipline", .responsible), .init("role:党员干部", .support)], 22,
                at: 120,
                due: day(2020, 2, 13)),
            item(7, .draft, "春耕备耕", []),
            item(8, .assigned, "清理街面", [.init("unknown:城管队", .lead)], due: day(2020, 3, 20)),
            item(9, .cancelled, "原料采购", [.init("industry", .lead)], 22, at: 110),
            item(
                10, .submitted, "劝返外来人员", [.init("police", .lead), .init("traffic_police", .support)], 23, at: 820,
                due: day(2020, 2, 20)),
            item(11, .suspended, "农资供应", [.init("agriculture", .lead)], due: day(2020, 1, 1)),
        ]
        items[3].reportingCycle = .monthly(day: 5)
        items[3].reason = "常态化"
        items[4].closedAt = Timestamp(day(2020, 2, 12), secondOfDay: 15 * 3600)  // 23:00 of the 12th
        items[5].closedAt = Timestamp(day(2020, 2, 13), secondOfDay: 16 * 3600)  // 00:00 of the 14th
        items[6].heading = "ＡＢＣ（甲）项目"
        items[6].leader = "薛玉马"
        items[6].priority = "高"
        items[7].category = "民生"
        items[7].stage = "谋划库"
        items[9].parent = itemID(4)
        items[10].suspendedFrom = .assigned
        return items
    }

    static func item(
        _ number: Int, _ status: Status, _ text: String, _ owners: [Responsibility], _ directive: UInt64? = nil,
        at start: Int? = nil, due: CalendarDate? = nil
    ) -> ActionItem {
        var item = ActionItem(
            id: itemID(number), number: number, directive: directive.map { id($0) }, text: text,
            spans: start.map { [TextSpan($0, $0 + 9)] } ?? [], status: status)
        item.responsibilities = owners
        item.due = due
        item.originalDue = due
        return item
    }

    /// The numbers that `query` lets through, ascending.
    static func numbers(_ query: String, context: QueryContext = context) throws -> [Int] {
        let ledger = try ledger()
        return try LedgerFilter(try Query(query), of: ledger, in: context).rows().map { ledger.items.number[$0] }
            .sorted()
    }

    static func notes(_ query: String) throws -> [QueryNote] {
        try LedgerFilter(try Query(query), of: try ledger(), in: context).notes
    }
}

extension Responsibility {
    init(_ owner: String, _ role: Role, isConfirmed: Bool = true) {
        self.init(owner: OwnerKey(id: owner), role: role, isConfirmed: isConfirmed)
    }
}
