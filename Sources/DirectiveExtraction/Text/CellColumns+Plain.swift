/// Tables without numbers whose cells stand on lines of their own: 工作任务 ⏎ 责任单位 ⏎ 完成时限 ⏎ 完成排查 ⏎ 县住建局 ⏎ 6月底 ⏎ ….
extension CellColumns {
    private enum Column { case task, body, time, other }

    /// The header at line `start` and the rows below it; none where the lines are no such table.
    static func plainTable(at start: Int, _ blocks: Row<CleanBlock>, _ text: UTF8Text) -> [Range<Int>] {
        guard let first = column(text, blocks[start]), first == .task else { return [] }
        var columns = [first]
        while start + columns.count < blocks.count, columns.count < 8,
            let next = column(text, blocks[start + columns.count])
        { columns.append(next) }
        guard columns.count >= 3, columns.contains(.body), columns.contains(.time) else { return [] }
        var rows = [start..<(start + columns.count)]
        var row = start + columns.count
        while row + columns.count <= blocks.count, isRow(columns, at: row, blocks, text) {
            rows.append(row..<(row + columns.count))
            row += columns.count
        }
        return rows.count > 1 ? rows : []
    }

    /// What the column is for that `block` names.
    private static func column(_ text: UTF8Text, _ block: CleanBlock) -> Column? {
        let line = block.range
        guard line.count <= 24, line.count >= 6, !block.isHeading else { return nil }
        if tasks.length(in: text, at: line.lowerBound) == line.count { return .task }
        if bodyEnds.ends(in: text, before: line.upperBound) { return .body }
        if timeEnds.ends(in: text, before: line.upperBound) { return .time }
        return others.ends(in: text, before: line.upperBound) ? .other : nil
    }

    /// Names without a stop under those of bodies, a day or a word for one under those of times.
    private static func isRow(_ columns: [Column], at row: Int, _ blocks: Row<CleanBlock>, _ text: UTF8Text) -> Bool {
        columns.indices.allSatisfy { index in
            let block = blocks[row + index]
            let line = block.range
            guard !block.isHeading, !text[line].contains(0x7C), !text[line].contains(0x09) else { return false }
            switch columns[index] {
            case .task, .other: return column(text, block) == nil
            case .body:
                return text.characterCount(in: line) <= 40 && !text.scalar(before: line.upperBound).isSentenceEnd
            case .time:
                return text.characterCount(in: line) <= 24
                    && (text.nextDigit(from: line.lowerBound, before: line.upperBound) != nil
                        || times.occurs(in: text, range: line))
            }
        }
    }

    private static let tasks: WordList = [
        "任务", "任务名称", "工作任务", "重点任务", "任务内容", "主要任务", "具体任务", "目标任务", "整改任务", "事项", "工作事项", "事项名称", "督办事项", "交办事项",
        "议定事项",
        "决议事项", "整改事项", "整改项目", "重点工作", "工作内容", "项目名称", "工作名称", "问题", "存在问题",
    ]
    private static let bodyEnds: WordList = ["单位", "部门", "责任人", "负责人", "责任领导", "主体", "科室", "股室"]
    private static let timeEnds: WordList = ["时限", "时间", "期限", "日期", "节点"]
    private static let others: WordList = ["措施", "举措", "要求", "内容", "目标", "备注", "标准", "任务", "领导", "进度"]
    private static let times: WordList = ["底", "月", "长期", "持续", "每", "立即", "立行立改", "全年", "年内", "季度", "常态化"]
}
