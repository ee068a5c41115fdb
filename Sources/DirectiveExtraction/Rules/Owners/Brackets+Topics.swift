import LedgerModel

/// Lists of who does what, in which the work stands before the colon: 1.矿山领域：县应急局, 2.会场布置：党政办，3月10日前.
extension BracketReader {
    /// Where the work ends and whose it is; nil where anything but names and a time stands behind the colon, or where what stands before it is a field or a
    /// body itself.
    /// - Parameter mayBePersons: whether 起草工作报告：张磊 is one, below a heading that says that work is given out.
    func topic(_ range: Range<Int>, mayBePersons: Bool) -> (end: Int, assignment: BracketAssignment)? {
        guard range.count <= 300, let first = scan.clauseRanges(in: range).first,
            scan.clauses[first.index].mark == .colon, first.range.lowerBound == range.lowerBound,
            (2...20).contains(scan.characterCount(first.range)), !isFieldName(first.range)
        else { return nil }
        var result = BracketAssignment(range: range)
        var names: [Range<Int>] = []
        for part in parts(scan.clauses[first.index].end..<scan.trimmed(range).upperBound) {
            guard result.deadline == nil else { return nil }
            if let both = namesBeforeTerm(part) {
                names.append(both.names)
                result.deadline = both.term
            } else if hasDate(part), !names.isEmpty, scan.characterCount(part) <= 12 {
                result.deadline = part
            } else {
                names.append(part)
            }
        }
        for piece in names.flatMap(split) {
            if let owners = OwnerParser(scan: scan).wholeList(piece), owners.allSatisfy({ $0.kind == .body }) {
                result.owners += owners.map { ($0, .responsible) }
            } else if scan.characterCount(piece) <= 12, bodiesEnd(piece) || mayBePersons && isPerson(piece) {
                result.owners.append((OwnerParser(scan: scan).asWritten(piece), .responsible))
            } else {
                return nil
            }
        }
        return result.owners.isEmpty ? nil : (first.range.upperBound, result)
    }

    /// 地点, 参加单位, 牵头, 县应急局: what is no work.
    private func isFieldName(_ name: Range<Int>) -> Bool {
        AssignmentLabel.kind(text, name) != nil
            || AssignmentLabel.read(text, at: name.lowerBound, mayBeShort: true) != nil
            || Self.fieldNames.ends(in: text, before: name.upperBound)
            || DirectiveFinder.skippedLines.stands(in: text, at: name.lowerBound)
            || OwnerParser(scan: scan).wholeList(name) != nil
    }

    /// 张磊: a surname and one or two characters.
    private func isPerson(_ piece: Range<Int>) -> Bool {
        (2...3).contains(scan.characterCount(piece)) && NameLexicon.surnames.contains(text.scalar(at: piece.lowerBound))
    }

    /// Also 一等奖：县水利局, 先进单位：各乡镇: who has got something; 交流发言：各乡镇: who speaks.
    private static let fieldNames: WordList = [
        "单位", "部门", "人", "人员", "地点", "时间", "来源", "对象", "电话", "领导", "机关", "作者", "编辑", "主持", "出席", "列席", "参加", "主送", "抄送",
        "范围",
        "名单", "奖", "优秀", "先进", "良好", "合格", "名次", "第一名", "排名", "发言", "表态", "主讲", "供稿", "包括", "分别为", "分别是", "如下", "要求",
        "问题", "情况",
    ]
}
