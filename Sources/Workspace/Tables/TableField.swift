/// What a column of a 台账 says of its items. The raw values are the words of `--map`.
package enum TableField: String, CaseIterable, Hashable, Sendable {
    case sequence
    case number
    case category
    case source
    case text
    case requirement
    case speaker
    case leader
    case lead
    /// 责任单位: the first leads where no column names a lead.
    case owner
    case support
    case person
    case contact
    case assigned
    case due
    case progress
    case problem
    case next
    case status
    case light
    case closed
    case note

    /// The usual headings, in Chinese and as our own papers have them in English.
    var headings: [String] {
        switch self {
        case .sequence: ["序号", "项次", "行号", "no", "no."]
        case .number: ["编号", "督办编号", "事项编号", "任务编号", "立项编号", "督办文号", "文号", "number"]
        case .category: ["类别", "分类", "事项类别", "工作类别", "任务类别", "任务分类", "领域", "板块", "category"]
        case .source:
            ["来源", "事项来源", "任务来源", "交办来源", "督办来源", "立项依据", "督办依据", "依据", "会议名称", "出处", "source"]
        case .text:
            [
                "督办事项", "督办内容", "督办任务", "督查事项", "督查内容", "交办事项", "交办内容", "事项内容", "事项名称", "工作事项", "议定事项", "决定事项",
                "批示内容", "任务内容", "任务名称", "工作任务", "重点任务", "主要任务", "目标任务", "具体任务", "工作内容", "主要内容", "具体内容", "重点工作", "事项",
                "任务", "内容", "item", "task", "text",
            ]
        case .requirement:
            [
                "要求", "目标", "工作要求", "办理要求", "具体要求", "目标要求", "要求/目标", "工作目标", "任务目标", "年度目标", "工作措施", "具体措施",
                "requirement", "requirement/goal", "requirements",
            ]
        case .speaker: ["讲话人", "批示人", "批示领导", "交办领导", "交办人", "speaker"]
        case .leader:
            ["牵头领导", "责任领导", "分管领导", "包联领导", "包保领导", "县级领导", "挂牌领导", "督办领导", "主管领导", "leader", "lead leader"]
        case .lead:
            [
                "牵头单位", "牵头部门", "主办单位", "主办部门", "主责单位", "主责部门", "承办单位", "承办部门", "牵头", "主办", "lead", "lead department",
            ]
        case .owner:
            [
                "责任单位", "责任部门", "责任主体", "落实单位", "办理单位", "责任/配合单位", "责任配合单位", "责任", "单位", "部门", "responsible",
                "responsible/support", "responsible department", "department",
            ]
        case .support:
            ["配合单位", "配合部门", "协办单位", "协办部门", "协同单位", "协助单位", "参与单位", "配合", "协办", "support", "supporting department"]
        case .person: ["责任人", "具体责任人", "负责人", "经办人", "承办人", "person", "person in charge", "responsible person"]
        case .contact: ["联系人", "联络员", "contact"]
        case .assigned:
            [
                "交办时间", "交办日期", "下达时间", "立项时间", "批示时间", "会议时间", "安排时间", "登记时间", "日期", "时间", "assigned", "handed over",
                "handed over on",
            ]
        case .due:
            [
                "完成时限", "时限", "办理时限", "办结时限", "完成期限", "办理期限", "期限", "截止时间", "截止日期", "截止", "完成时间", "计划完成时间", "要求完成时间",
                "时限要求", "限办时间", "时间节点", "due", "deadline",
            ]
        case .progress:
            [
                "进展情况", "进展", "工作进展", "目前进展", "办理进展", "办理情况", "落实情况", "完成情况", "推进情况", "反馈情况", "进度", "工作进度", "progress",
            ]
        case .problem: ["存在问题", "存在的问题", "问题", "存在困难", "困难和问题", "主要问题", "problem", "problems"]
        case .next:
            [
                "下步措施", "下一步措施", "下步工作", "下一步工作", "下步打算", "下一步打算", "下步计划", "下一步计划", "整改措施", "next", "next step",
                "next steps",
            ]
        case .status: ["状态", "办理状态", "办结状态", "完成状态", "事项状态", "落实状态", "办结情况", "是否办结", "是否完成", "status"]
        case .light: ["灯", "亮灯", "亮灯情况", "预警", "红黄绿灯", "light"]
        case .closed: ["办结时间", "办结日期", "实际完成时间", "销号时间", "完结时间", "closed", "closed on"]
        case .note: ["备注", "说明", "备考", "note", "notes", "remarks"]
        }
    }

    /// One that a usable 台账 has besides the text.
    var isTelling: Bool {
        switch self {
        case .sequence, .category, .note, .text, .requirement, .light: false
        default: true
        }
    }
}

/// How well a heading names a field.
struct HeadingMatch: Hashable {
    var field: TableField
    /// The heading to the letter, or as a part of it.
    var isExact: Bool

    /// The field that a heading names: to the letter, else by the longest of the usual headings in it.
    init?(_ heading: String) {
        let heading = HeadingMatch.plain(heading)
        if heading.isEmpty || heading.count > 24 { return nil }
        var best: (field: TableField, length: Int)?
        for field in TableField.allCases {
            for known in field.headings {
                if known == heading {
                    (self.field, isExact) = (field, true)
                    return
                }
                // English words are too short to be looked for inside of others.
                guard known.count >= 2, !known.utf8.allSatisfy({ $0 < 0x80 }), heading.contains(known) else { continue }
                if known.count > best?.length ?? 0 { best = (field, known.count) }
            }
        }
        guard let best else { return nil }
        (field, isExact) = (best.field, false)
    }

    /// Without blanks, brackets with what stands in them, and marks.
    static func plain(_ heading: String) -> String {
        var result = ""
        var depth = 0
        for character in heading.lowercased() {
            switch character {
            case "（", "(", "[", "【": depth += 1
            case "）", ")", "]", "】": depth = max(0, depth - 1)
            case "：", ":", "*", "、", "\n", "　": break
            case "／": if depth == 0 { result.append("/") }
            case " ": if depth == 0, result.last?.isASCII == true { result.append(" ") }
            default: if depth == 0 { result.append(character) }
            }
        }
        while result.last == " " { result.removeLast() }
        // A heading that is nothing but a bracket is that.
        return result.isEmpty && depth == 0 ? heading.filter { !"（）()".contains($0) }.lowercased() : result
    }
}
