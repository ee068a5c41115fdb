import LedgerModel
import LedgerStorage

/// Makes papers with meetings, speakers, directives and items in the proportions of a county's ledger: some 25 items a meeting, one to three demands a
/// directive, one to three owners, three of four items closed, dates over ten years. Spans are those of the text that is kept, so that the store's own check
/// has everything to compare.
struct LedgerComposer {
    struct Papers {
        var changes: [Change] = []
        var sources: [SourceFile] = []
    }

    private var generator: SeededGenerator
    private var time = Timestamp(CalendarDate(dayNumber: 16_801))  // 2016-01-01
    private let departments: [DepartmentID]
    private let closedPercent: Int

    init(seed: UInt64, closedPercent: Int) {
        self.closedPercent = closedPercent
        generator = SeededGenerator(seed: seed)
        departments = DepartmentTable.builtIn().departments.filter { $0.successors.isEmpty }.map(\.id)
    }

    mutating func nextID() -> RecordID {
        RecordID(at: time, random: &generator)
    }

    mutating func origin(_ kind: StepOrigin.Kind) -> StepOrigin {
        StepOrigin(
            step: nextID(), actor: "bench", host: "bench", app: "MakeLedger", at: time, kind: kind)
    }

    /// Papers of ten meetings each.
    mutating func papers(itemCount: Int) -> Papers {
        var papers = Papers()
        var left = itemCount
        while left > 0 { left -= addPaper(itemLimit: left, to: &papers) }
        return papers
    }

    private mutating func addPaper(itemLimit: Int, to papers: inout Papers) -> Int {
        let source = nextID()
        var text: [UInt8] = []
        var changes: [Change] = []
        var itemCount = 0
        for _ in 0..<10 where itemCount < itemLimit {
            time = Timestamp(milliseconds: time.milliseconds + 86_400_000)
            itemCount += addMeeting(of: source, itemLimit: itemLimit - itemCount, &text, &changes)
        }
        let hash = ContentHash.sha256(text)
        papers.sources.append(SourceFile(sha256: hash, format: "txt", original: text, text: text))
        papers.changes.append(
            .add(
                .source(
                    SourceDocument(
                        id: source, sha256: hash, textSHA256: hash, name: "\(time.day(offset: 0)).txt", format: "txt",
                        title: "会议材料汇编", importedAt: time, importedBy: "bench"))))
        papers.changes += changes
        return itemCount
    }

    private mutating func addMeeting(
        of source: RecordID, itemLimit: Int, _ text: inout [UInt8], _ changes: inout [Change]
    ) -> Int {
        let article = nextID()
        let start = text.count
        let title = "全县\(pick(Phrases.topics))工作专题会议"
        text += Array("\(title)\n\n".utf8)
        var added: [Change] = []
        var itemCount = 0
        let speakers = [pick(Phrases.speakers), pick(Phrases.speakers)]
        for speaker in Set(speakers).sorted() {
            for ordinal in 1...7 where itemCount < itemLimit {
                itemCount += addDirective(
                    of: article, speaker, ordinal, itemLimit: itemLimit - itemCount, &text, &added)
            }
        }
        changes.append(
            .add(
                .article(
                    Article(
                        id: article, source: source, title: title, date: .day(time.day(offset: 0)), kind: .meeting,
                        speakers: speakers, span: TextSpan(start, text.count)))))
        changes += added
        return itemCount
    }

    private mutating func addDirective(
        of article: RecordID, _ speaker: String, _ ordinal: Int, itemLimit: Int, _ text: inout [UInt8],
        _ changes: inout [Change]
    ) -> Int {
        let id = nextID()
        let start = text.count
        let heading = "\(pick(Phrases.verbs))\(pick(Phrases.topics))"
        let marker = Phrases.ordinals[ordinal - 1] + "是"
        text += Array("\(marker)要\(heading)。".utf8)
        var items: [Change] = []
        for _ in 0..<min(itemLimit, Int.random(in: 1...3, using: &generator)) {
            let demand =
                "\(pick(Phrases.verbs))\(pick(Phrases.topics))，\(pick(Phrases.verbs))\(pick(Phrases.topics))，\(pick(Phrases.ends))"
            let span = TextSpan(text.count, text.count + demand.utf8.count)
            text += Array("\(demand)。".utf8)
            items.append(.add(.item(item(of: id, demand, span))))
        }
        let whole = String(decoding: text[start...], as: UTF8.self)
        changes.append(
            .add(
                .directive(
                    Directive(
                        id: id, article: article, speaker: speaker, ordinal: ordinal, marker: marker, heading: heading,
                        text: whole, spans: [TextSpan(start, text.count)]))))
        text += Array("\n\n".utf8)
        changes += items
        return items.count
    }

    private mutating func item(of directive: RecordID, _ text: String, _ span: TextSpan) -> ActionItem {
        var item = ActionItem(id: nextID(), directive: directive, text: text, spans: [span])
        let today = time.day(offset: 0)
        item.status = status()
        if item.status == .suspended { item.suspendedFrom = .inProgress }
        if item.status.needsReason { item.reason = "会议研究同意" }
        if Int.random(in: 0..<10, using: &generator) < 7 {
            item.due = today.adding(days: Int.random(in: 5...200, using: &generator))
            item.originalDue = item.due
        }
        if item.status == .closed {
            item.closedAt = Timestamp(
                today.adding(days: Int.random(in: 3...180, using: &generator)), secondOfDay: 36_000)
        }
        var owners: Set<DepartmentID> = []
        for place in 0..<Int.random(in: 1...3, using: &generator) {
            let owner = pick(departments)
            guard owners.insert(owner).inserted else { continue }
            var responsibility = Responsibility(
                owner: .department(owner), role: place == 0 ? .lead : .support, status: .inProgress, basis: .topic,
                confidence: 800, isConfirmed: item.status != .draft)
            if item.status == .closed {
                responsibility.status = .closed
                responsibility.closedWithItem = true
            }
            item.responsibilities.append(responsibility)
        }
        return item
    }

    private mutating func status() -> Status {
        switch Int.random(in: 0..<100, using: &generator) {
        case 0..<closedPercent: .closed
        case closedPercent..<85: .inProgress
        case 85..<91: .assigned
        case 91..<94: .submitted
        case 94..<96: .longTerm
        case 96..<97: .suspended
        case 97..<98: .cancelled
        default: .draft
        }
    }

    private mutating func pick<Choices: RandomAccessCollection>(_ choices: Choices) -> Choices.Element {
        let offset = Int.random(in: 0..<choices.count, using: &generator)
        return choices[choices.index(choices.startIndex, offsetBy: offset)]
    }
}

private enum Phrases {
    static let ordinals = ["一", "二", "三", "四", "五", "六", "七"]
    static let speakers = ["甲书记", "乙县长", "丙副县长", "丁主任", "戊部长"]
    static let verbs = ["加快推进", "认真落实", "全面排查", "持续抓好", "统筹做好", "切实加强", "深入开展", "不断完善", "及时通报", "严格执行", "扎实做好", "着力解决"]
    static let topics = [
        "重点项目建设", "安全生产", "春耕备耕", "防汛抗旱", "招商引资", "营商环境", "校园安全", "污染防治", "乡村振兴", "城市更新", "保障性住房", "医疗服务", "就业创业",
        "社会治安", "信访积案",
        "森林防火", "道路交通", "食品药品监管", "数字政府", "文化旅游", "水利设施", "养老服务", "专项债券", "粮食收储",
    ]
    static let ends = ["确保按期完成", "每月报送进展情况", "建立台账、逐项销号", "做到底数清、情况明", "责任到人、不留死角", "形成长效机制"]
}
