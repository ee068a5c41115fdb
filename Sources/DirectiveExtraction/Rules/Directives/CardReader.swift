import LedgerModel

/// A card: the fields of one task on lines of their own, in any order, 责任单位：…, 存在问题：…, 整改措施：…, 完成时限：….
struct Card {
    /// The first and the last line of it that say what is to be done, what it is about, or whose it is.
    var blocks: ClosedRange<Int>
    /// The lines that have been read with it.
    var lines: [Int]
    /// What is to be done, field by field.
    var contents: [Content]
    var assignment: BracketAssignment
    /// 整改措施： above 1.…: what is to be done stands below, item by item.
    var headsItems = false

    struct Content {
        let block: Int
        let value: Range<Int>
    }
}

struct CardReader {
    let scan: ArticleScan
    private var text: UTF8Text { scan.text }

    private struct Field {
        var kind: CardLabel.Kind
        var name: Range<Int>
        var value: Range<Int>
        var block: Int
        /// The line of its value.
        var valueBlock: Int
        var assignment: BracketAssignment?
        var isKnown: Bool { if case .other = kind { assignment != nil } else { true } }
        var isContent: Bool { if case .other = kind { false } else { true } }
    }

    /// The card that begins with line `block`; nil where no field says what is to be done, or none whose it is.
    func card(_ block: Int) -> Card? {
        guard let first = field(block), first.isKnown || isField(first) else { return nil }
        var fields = [first]
        var headsItems = false
        while fields.count < Self.longest, let last = fields.last {
            if last.isContent, last.value.isEmpty {
                // 办理要求： above 1.…: the head of a form, whose items may be somebody else's.
                if case .requirement = last.kind { return nil }
                headsItems = beginsItem(last.valueBlock + 1)
                break
            }
            guard let next = field(last.valueBlock + 1), isField(next), !isSame(next.name, first.name),
                !next.isContent || !fields.contains(where: { isSame($0.name, next.name) }),
                !(Self.numbers.stands(in: text, at: next.name.lowerBound) && fields.contains(where: \.isKnown))
            else { break }
            fields.append(next)
        }
        while let last = fields.last, !last.isKnown, !Self.fieldEnds.ends(in: text, before: last.name.upperBound) {
            fields.removeLast()
        }
        return card(of: fields, headsItems: headsItems)
    }

    /// 序号：2: the next card.
    private static let numbers: WordList = ["序号", "编号"]
    /// Nobody writes longer cards.
    private static let longest = 14

    private func card(of fields: [Field], headsItems: Bool) -> Card? {
        let known = fields.filter(\.isKnown)
        guard let first = known.first, let last = known.last, known.count > 1 else { return nil }
        var assignment = BracketAssignment(range: scan.blocks[first.block].range)
        for line in known.compactMap(\.assignment) {
            assignment.owners += line.owners
            assignment.leaders += line.leaders
            assignment.deadline = assignment.deadline ?? line.deadline
        }
        let contents = contents(of: known.filter(\.isContent)).map {
            Card.Content(block: $0.valueBlock, value: $0.value)
        }
        let isAssigned = !assignment.owners.isEmpty || !assignment.leaders.isEmpty
        guard headsItems ? isAssigned : !contents.isEmpty, isAssigned || first.isContent && assignment.deadline != nil
        else { return nil }
        let lines = fields.filter { $0.isKnown || Self.fieldEnds.ends(in: text, before: $0.name.upperBound) }
        return Card(
            blocks: first.block...last.valueBlock, lines: lines.flatMap { Array($0.block...$0.valueBlock) },
            contents: contents, assignment: assignment, headsItems: headsItems)
    }

    /// Measures say it best, then a task that is worded as one, and what is asked for in a matter. A matter that is a problem is none, and a goal the last
    /// resort.
    private func contents(of fields: [Field]) -> [Field] {
        let filled = fields.filter { !$0.value.isEmpty }
        func those(_ isWanted: (CardLabel.Kind) -> Bool) -> [Field] { filled.filter { isWanted($0.kind) } }
        let measures = those { if case .measure = $0 { true } else { false } }
        if !measures.isEmpty { return measures }
        let demands = DemandReader(scan: scan)
        let requirements = those { if case .requirement = $0 { true } else { false } }
        let tasks = those { if case .task = $0 { true } else { false } }
        let demanded = tasks.filter { demands.tier(of: firstClause($0.value)) >= .action }
        if !demanded.isEmpty || requirements.isEmpty, !tasks.isEmpty { return demanded.isEmpty ? tasks : demanded }
        if !requirements.isEmpty { return requirements }
        let matters = those { if case .matter = $0 { true } else { false } }
        if let matter = matters.first(where: { !Self.problems.ends(in: text, before: $0.value.upperBound) }) {
            return [matter]
        }
        return those { if case .goal = $0 { true } else { false } }
    }
    private static let problems: WordList = ["问题", "情况", "不到位", "不力", "滞后", "缓慢", "隐患"]

    private func firstClause(_ range: Range<Int>) -> Range<Int> {
        scan.clauseRanges(in: range).first { !$0.range.isEmpty }?.range ?? range
    }

    /// The field of line `block`, with its value behind it or on the next line.
    private func field(_ block: Int) -> Field? {
        guard block < scan.blocks.count, !scan.blocks[block].isHeading else { return nil }
        let range = scan.blocks[block].range
        if let assignment = BracketReader(scan: scan).line(range), let name = name(range) {
            return Field(
                kind: .other, name: name, value: range, block: block, valueBlock: block, assignment: assignment)
        }
        guard let label = CardLabel.read(text, range) else { return nil }
        var found = Field(
            kind: label.kind, name: label.name, value: scan.trimmed(label.value..<range.upperBound), block: block,
            valueBlock: block, assignment: nil)
        if found.isContent, found.value.isEmpty, block + 1 < scan.blocks.count, holdsValue(block + 1) {
            found.value = scan.trimmed(scan.blocks[block + 1].range)
            found.valueBlock = block + 1
        }
        return found
    }

    /// The label of a line that assigns, up to its colon or bracket.
    private func name(_ range: Range<Int>) -> Range<Int>? {
        if let colon = Label.end(text, range) { return range.lowerBound..<colon }
        return AssignmentLabel.readBracketed(text, at: range.lowerBound).map { range.lowerBound..<$0.value }
    }

    /// A line without a label and without a number, below a label without a value.
    private func holdsValue(_ block: Int) -> Bool {
        let range = scan.blocks[block].range
        return !scan.blocks[block].isHeading && !beginsItem(block) && CardLabel.read(text, range) == nil
            && BracketReader(scan: scan).line(range) == nil
    }

    private func beginsItem(_ block: Int) -> Bool {
        block < scan.blocks.count && ListMarker.begins(text, scan.blocks[block].range)
    }

    private func isSame(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
        one.count == other.count && one.indices.elementsEqual(other.indices) { text[$0] == text[$1] }
    }

    /// Whether what stands before the colon may be the name of a field: not 各乡镇：, 县住建局：, 李县长： and 县长批示：, which begin somebody's words.
    private func isField(_ field: Field) -> Bool {
        field.isKnown
            || !Self.said.occurs(in: text, range: field.name) && text.scalar(at: field.name.lowerBound) != 0x5404
                && OwnerParser(scan: scan).wholeList(field.name) == nil
                && scan.hits.words(.post, in: field.name).isEmpty
                && !ListMarker.begins(text, scan.blocks[field.block].range)
    }
    private static let said: WordList = ["批示", "指示", "意见", "讲话", "通知", "同志", "要求"]

    /// Fields that tell of the case and ask for nothing, whatever their words: 反馈方式：加盖公章的报告报县委督查室, 诉求内容：要求尽快维修.
    private static let fieldEnds: WordList = [
        "方式", "来源", "电话", "备注", "编号", "日期", "时间", "情况", "内容", "问题", "地点", "范围", "名称", "描述", "说明", "类别", "类型", "级别",
        "联系人", "诉求人", "诉求", "依据", "对象", "状态", "表现", "原因", "线索",
    ]
}
