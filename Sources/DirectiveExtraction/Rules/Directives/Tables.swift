import LedgerModel

/// The columns of a table of tasks, read from its header row: 序号|工作任务|牵头领导|牵头单位|责任单位|完成时限.
struct TaskTable: Sendable {
    enum Column: Sendable {
        case number, task, lead, responsible, support, leader, time, other
        /// 具体措施: what is to be done, behind a column that may only name what it is about.
        case measure
        /// 项目名称: says what is to be done only where no column does.
        case name
        /// How far it is: 办理情况.
        case progress
    }

    let columns: [Column]
    /// `|`, a tab, or a line feed.
    let separator: UInt8
    /// | a | b |: each row has a bar at its beginning, which makes no cell.
    let hasOuterBars: Bool

    private static let titles: [(words: WordList, column: Column)] = [
        (["序号", "编号", "项目序号"], .number),
        (
            [
                "工作任务", "重点任务", "任务", "事项", "目标任务", "主要任务", "重点工作", "督办事项", "交办事项", "工作事项", "任务分解",
            ], .task
        ),
        (["工作内容", "具体任务", "任务内容", "任务清单", "具体工作任务"], .measure),
        (["责任人", "县级领导", "联系领导"], .leader), (["时限"], .time),
        (
            [
                "进展", "进展情况", "办理情况", "完成情况", "整改情况", "落实情况", "办结情况", "化解情况", "工作进展", "状态", "办理状态", "是否办结", "是否完成",
                "是否整改",
                "是否销号", "整改进展", "备注",
            ], .progress
        ),
        (["项目", "项目名称", "工程名称", "工作名称"], .name),
    ]
    /// What a column's title has in it that is worded in a way of its own: 责任牵头单位, 完成时限要求, 整治任务. In this order.
    private static let marks: [(words: WordList, column: Column)] = [
        (["牵头单位及", "牵头部门及"], .lead),
        (["责任单位及", "责任单位和", "责任部门及", "责任部门和", "责任科室及", "承办单位及", "责任单位、"], .responsible),
        (["领导", "责任人", "负责人"], .leader), (["牵头", "主办", "主责"], .lead),
        (["配合", "协办", "协助", "参与"], .support),
        (
            [
                "责任单位", "责任部门", "承办单位", "落实单位", "实施单位", "责任科室", "责任主体", "主管部门", "承办部门", "责任清单", "实施主体", "业主", "负责单位",
                "负责部门", "责任股室", "责任处室", "责任站所", "责任站办", "责任办所", "责任中心", "责任机构", "承办股室", "承办科室", "承办处室", "落实科室",
                "落实股室",
            ], .responsible
        ),
        (
            ["时限", "时间", "期限", "进度安排", "进度计划", "推进计划", "推进安排", "截止日期", "完成日期", "办结日期", "到期日期", "完成节点"], .time
        ),
    ]
    private static let measureEnds: WordList = [
        "措施", "举措", "内容", "做法", "内容及规模", "内容和规模", "办理要求", "工作要求", "具体要求", "整改要求", "督办要求", "任务要求",
    ]
    private static let taskEnds: WordList = ["任务", "事项", "要求", "目标"]

    private static func column(_ cell: Range<Int>, _ text: UTF8Text) -> Column {
        let known = titles.first { entry in
            entry.words.length(in: text, at: cell.lowerBound).map { cell.lowerBound + $0 == cell.upperBound } ?? false
        }
        if let known { return known.column }
        guard text.characterCount(in: cell) <= 10 else { return .other }
        if let marked = marks.first(where: { $0.words.occurs(in: text, range: cell) }) { return marked.column }
        if measureEnds.ends(in: text, before: cell.upperBound) { return .measure }
        return taskEnds.ends(in: text, before: cell.upperBound) ? .task : .other
    }

    /// The table that `block` is the header of, or nil.
    init?(header block: Range<Int>, _ scan: ArticleScan) {
        let text = scan.text
        guard let separator = [UInt8(0x7C), 0x09, 0x0A].first(where: { text[block].contains($0) }) else { return nil }
        let cells = Self.cells(block, separator, scan)
        guard cells.count >= 3 else { return nil }
        var columns = cells.map { Self.column($0, text) }
        // 牵头部门|主责单位: one of them leads.
        if columns.count(where: { $0 == .lead }) > 1 {
            for (index, cell) in cells.enumerated() where Self.charged.occurs(in: text, range: cell) {
                if columns[index] == .lead { columns[index] = .responsible }
            }
        }
        if !columns.contains(.task), let measure = columns.firstIndex(of: .measure) { columns[measure] = .task }
        let isPlanned = columns.contains(.time)
        // 项目名称|完成情况|责任单位: how far it is, and no limit: a report.
        if !columns.contains(.task), isPlanned || !columns.contains(.progress),
            let name = columns.firstIndex(of: .name)
        {
            columns[name] = .task
        }
        let bodies = columns.contains(.lead) || columns.contains(.responsible)
        // 检查行业|时间安排|责任单位: whoever has to do something by a time has it from the first column, whatever it is called.
        if !columns.contains(.task), isPlanned, bodies,
            !cells.contains(where: { Self.places.ends(in: text, before: $0.upperBound) }),
            let first = columns.firstIndex(where: { $0 != .number }), columns[first] == .other
        {
            columns[first] = .task
        }
        // 序号|任务|单位|时限
        if !bodies, isPlanned, columns.contains(.task),
            let plain = cells.firstIndex(where: { Self.plainBodies.length(in: text, at: $0.lowerBound) == $0.count })
        {
            columns[plain] = .responsible
        }
        self.columns = columns
        self.separator = separator
        hasOuterBars = text[block.lowerBound] == 0x7C
        let known = columns.filter { $0 != .other && $0 != .name && $0 != .progress }.count
        // 工作任务|责任人|完成时限: nobody but persons, who have it to do by a time.
        guard known >= 2, columns.contains(.task),
            columns.contains(.lead) || columns.contains(.responsible) || isPlanned && columns.contains(.leader)
        else { return nil }
    }

    private static let charged: WordList = ["主责"]
    /// 会议名称|时间|地点|承办单位: a calendar.
    private static let places: WordList = ["地点", "地址", "场所"]
    private static let plainBodies: WordList = ["单位", "部门"]

    private static func cells(_ block: Range<Int>, _ separator: UInt8, _ scan: ArticleScan, hasOuterBars: Bool = true)
        -> [Range<Int>]
    {
        var cells: [Range<Int>] = []
        var start = block.lowerBound
        var offset = start
        while offset <= block.upperBound {
            if offset == block.upperBound || scan.text[offset] == separator {
                cells.append(start..<offset)
                start = offset + 1
            }
            offset += 1
        }
        // | a | b |: the outer bars make no cells.
        if separator == 0x7C, hasOuterBars, let first = cells.first, first.isEmpty { cells.removeFirst() }
        if separator == 0x7C, let last = cells.last, last.isEmpty { cells.removeLast() }
        return cells.map { scan.trimmed($0) }
    }

    struct Row: Sendable {
        var number: Int?
        var marker: Range<Int>?
        var task: Range<Int>
        var assignment: BracketAssignment
    }

    /// The cells of a row, one for each column from the first on. A merged cell may be empty, and the number of a row may be missing with it.
    private func cells(_ block: Range<Int>, _ scan: ArticleScan) -> [Range<Int>] {
        var cells = Self.cells(block, separator, scan, hasOuterBars: hasOuterBars)
        if separator == 0x0A, !isAligned(cells, scan) { return aligned(cells, scan) }
        if cells.count > columns.count, let first = cells.first, first.isEmpty { cells.removeFirst() }
        // 2|农村公路|硬化公路60公里|县交通局 above 农村公路|维修危桥8座|县交通局
        if cells.count + 1 == columns.count, columns.first == .number, let first = cells.first,
            scan.text.scalar(at: first.lowerBound).isHan
        {
            cells.insert(first.lowerBound..<first.lowerBound, at: 0)
        }
        return cells
    }

    /// Whether `block` is the heading of a part of the table: one cell is filled, or there is none, as in 一、工业强市.
    func isSection(_ block: Range<Int>, _ scan: ArticleScan) -> Bool {
        let trimmed = scan.trimmed(block)
        guard !trimmed.isEmpty, scan.characterCount(trimmed) <= 30,
            !scan.text.scalar(before: block.upperBound).isSentenceEnd
        else { return false }
        return Self.cells(block, separator, scan).count { !$0.isEmpty } == 1
    }

    /// What a row says, or nil where it is none of this table; `above` lends what 同上 stands for.
    func row(_ block: Range<Int>, _ scan: ArticleScan, above: BracketAssignment?) -> Row? {
        let cells = cells(block, scan)
        guard cells.count >= 3, cells.count <= columns.count, let task = task(cells, scan),
            // Where cells are missing a time may have come under the title of the tasks.
            scan.characterCount(task) > 4 || !BracketReader(scan: scan).hasDate(task)
        else { return nil }
        var row = Row(task: task, assignment: BracketAssignment(range: block))
        let reader = BracketReader(scan: scan)
        for (column, cell) in zip(columns, cells) where !cell.isEmpty {
            let isSame = Self.same.stands(in: scan.text, at: cell.lowerBound)
            switch column {
            case .number:
                if let (value, end) = ListMarker.arabicNumeral(scan.text, at: cell.lowerBound, limit: cell.upperBound),
                    end == cell.upperBound
                {
                    row.number = value
                    row.marker = cell
                }
            case .lead: add(.lead, cell)
            case .responsible: add(.responsible, cell)
            case .support: add(.support, cell)
            case .leader: row.assignment.leaders += isSame ? above?.leaders ?? [] : reader.names(cell)
            case .time: row.assignment.deadline = isSame ? above?.deadline : cell
            case .task, .measure, .name, .progress, .other: break
            }
            func add(_ role: Role, _ cell: Range<Int>) {
                if isSame {
                    // Also the first of the row above, who leads without a column of his own.
                    row.assignment.owners += (above?.owners ?? []).filter {
                        $0.role == role || $0.role == .lead && !columns.contains(.lead)
                    }
                } else {
                    row.assignment.owners += reader.owners(inCell: cell, role)
                }
            }
        }
        // Where no column and no cell says who leads and who supports, the first of the responsible ones leads.
        if !columns.contains(.lead), !columns.contains(.support), row.assignment.owners.count > 1,
            row.assignment.owners.allSatisfy({ $0.role == .responsible }),
            let first = row.assignment.owners.firstIndex(where: { $0.role == .responsible })
        {
            row.assignment.owners[first].role = .lead
        }
        return row
    }

    /// The cell that says what is to be done: of 消防安全|开展专项整治 the measure, where it says more than the name before it.
    private func task(_ cells: [Range<Int>], _ scan: ArticleScan) -> Range<Int>? {
        guard let column = columns.firstIndex(of: .task), column < cells.count else { return nil }
        let named = cells[column]
        if let column = columns.firstIndex(of: .measure), column < cells.count {
            let measure = cells[column]
            let demands = DemandReader(scan: scan)
            if scan.characterCount(measure) > scan.characterCount(named)
                || !measure.isEmpty && demands.tier(of: named) < .action
            {
                return measure
            }
        }
        return named.isEmpty ? nil : named
    }

    /// Whether a cell of the row says that nothing is left to be done: 已办结.
    func isSettled(_ block: Range<Int>, _ scan: ArticleScan) -> Bool {
        let cells = cells(block, scan)
        return cells.count >= 3
            && zip(columns, cells).contains { column, cell in
                (column == .progress || column == .time)
                    && Self.settled.length(in: scan.text, at: cell.lowerBound) == cell.count
                    || column == .progress && Self.saysDone(cell, scan)
            }
    }
    private static let settled: WordList = ["已办结", "已完成", "已化解", "已销号", "已整改", "已完成整改", "已落实", "办结", "已结案"]

    /// 已完成搬迁20612人，完成率137%: done, with nothing left of it.
    private static func saysDone(_ cell: Range<Int>, _ scan: ArticleScan) -> Bool {
        guard done.stands(in: scan.text, at: cell.lowerBound), !left.occurs(in: scan.text, range: cell) else {
            return false
        }
        guard let mark = percent.first(in: scan.text, range: cell) else { return true }
        return mark.lowerBound >= cell.lowerBound + 3
            && full.ends(in: scan.text, before: mark.lowerBound)
            && scan.text.scalar(before: mark.lowerBound - 2).digit != nil
    }
    private static let done: WordList = ["已完成", "已全部完成", "全部完成", "已建成", "已竣工", "已投用", "已投入使用"]
    private static let left: WordList = ["未", "正在", "剩余", "其余", "尚", "下一步", "预计", "计划"]
    private static let percent: WordList = ["%", "％"]
    private static let full: WordList = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"]

    private static let same: WordList = ["同上", "〃"]
}
