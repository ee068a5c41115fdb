internal import LedgerModel

/// The language's words are English; whoever thinks in Chinese may type those that the interface shows for them.
extension QueryField {
    /// The field that a folded word names, in either language.
    init?(typed word: String) {
        let names = QueryField.chineseNames + QueryField.otherNames
        guard let field = QueryField(rawValue: word) ?? names.first(where: { $0.name == word })?.field else {
            return nil
        }
        self = field
    }

    /// What a person who thinks in Chinese may type for it.
    var chineseNames: [String] { QueryField.chineseNames.filter { $0.field == self }.map(\.name) }

    /// What the field takes where it takes only certain words; else empty.
    package var words: [String] {
        switch self {
        case .status: Status.words
        case .is: DerivedState.allCases.map(\.rawValue) + Status.words.dropFirst()
        case .light: Light.allCases.map(\.rawValue)
        case .escalation: Escalation.allCases.map(\.rawValue)
        case .has, .no: OptionalPart.allCases.map(\.rawValue)
        case .department, .lead, .responsible, .support, .leader, .speaker, .source, .article, .due, .closed, .changed,
            .ordinal, .number, .id, .priority, .category, .stage, .owner:
            []
        }
    }

    /// The field's own word for a value that was typed in Chinese, or as the command that leads there; as it is where it is neither.
    func word(for value: String) -> String {
        let typed = value.folded
        let tables: [[String: String]] =
            switch self {
            case .status: [QueryField.states]
            case .is: [QueryField.derivedStates, QueryField.states]
            case .light: [QueryField.lights]
            case .escalation: [QueryField.levels]
            case .owner: [QueryField.ownerStates]
            case .has, .no: [QueryField.parts]
            default: []
            }
        for table in tables { if let word = table[typed] { return word } }
        return value
    }

    private static let chineseNames: [(name: String, field: QueryField)] = [
        ("单位", .department), ("部门", .department), ("牵头", .lead), ("责任", .responsible), ("配合", .support),
        ("领导", .leader), ("讲话人", .speaker), ("来源", .source), ("会议", .article), ("文章", .article), ("状态", .status),
        ("灯", .light), ("时限", .due), ("期限", .due), ("完成时限", .due), ("办结", .closed), ("变更", .changed), ("修改", .changed),
        ("序号", .ordinal), ("编号", .number), ("优先级", .priority), ("类别", .category), ("阶段", .stage), ("有", .has),
        ("无", .no), ("没有", .no), ("主体", .owner), ("是", .is),
    ]
    /// Taken, and not offered: they would stand beside the shorter ones wherever those are typed.
    private static let otherNames: [(name: String, field: QueryField)] = [
        ("牵头单位", .lead), ("责任单位", .responsible), ("配合单位", .support), ("牵头领导", .leader), ("材料", .source),
        ("办结时间", .closed), ("变更时间", .changed), ("标识", .id), ("督办级别", .escalation), ("责任主体", .owner), ("属于", .is),
    ]
    private static let states: [String: String] = [
        "未办结": "open", "待核对": "draft", "草稿": "draft", "已交办": "assigned", "交办": "assigned", "办理中": "inProgress",
        "在办": "inProgress", "申请办结": "submitted", "已办结": "closed", "办结": "closed", "完成": "closed", "已完成": "closed",
        "done": "closed", "挂起": "suspended", "暂停": "suspended", "长期坚持": "longTerm", "长期": "longTerm",
        "撤销": "cancelled", "已撤销": "cancelled",
    ]
    private static let derivedStates: [String: String] = [
        "逾期": "overdue", "超期": "overdue", "临期": "dueSoon", "即将到期": "dueSoon", "三日内": "dueSoon", "反馈逾期": "reportOverdue",
        "按期办结": "closedOnTime", "逾期办结": "closedLate", "确定无疑": "certain", "表态性要求": "lowValue",
        "应反馈": "reportDue", "节点逾期": "milestoneOverdue", "申请延期": "extensionAsked", "有异议": "disputed",
        "各方已办结": "partsClosed", "整改": "rectification", "已验收": "verified", "已销号": "writtenOff", "已归档": "archived",
    ]
    private static let lights: [String: String] = [
        "无灯": "none", "无": "none", "绿": "green", "绿灯": "green", "黄": "yellow", "黄灯": "yellow", "红": "red", "红灯": "red",
        "蜗牛": "snail",
    ]
    private static let levels: [String: String] = ["无": "none", "蓝": "blue", "黄": "yellow", "红": "red"]
    private static let ownerStates: [String: String] = [
        "未确认": "proposed", "已确认": "confirmed", "表外单位": "unknown", "集体": "collective", "角色": "role",
    ]
    private static let parts: [String: String] = [
        "牵头": "lead", "责任": "responsible", "配合": "support", "责任主体": "owner", "主体": "owner", "单位": "department",
        "牵头领导": "leader", "领导": "leader", "讲话人": "speaker", "来源": "source", "会议": "article", "时限": "due",
        "办结时间": "closed", "序号": "ordinal", "优先级": "priority", "类别": "category", "阶段": "stage", "标题": "heading",
        "原因": "reason", "进展": "report", "节点": "milestone", "延期": "extension", "催办": "notice", "周期": "recurrence",
        "上级事项": "parent", "包联领导": "deputy", "责任人": "person", "联系人": "contact", "批示": "instruction",
    ]
}
