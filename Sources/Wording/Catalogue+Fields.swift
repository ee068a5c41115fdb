/// What is said of an item: the labels of its fields, and the units that things are counted in.
extension Catalogue {
    /// The label of a field, by its name in the query language and in JSON; another name is shown as it is.
    package func field(_ name: String) -> SafeText {
        switch name {
        case "number": pick(zh: "编号", en: "number")
        case "text": pick(zh: "事项", en: "text")
        case "heading": pick(zh: "标题", en: "heading")
        case "status": pick(zh: "状态", en: "status")
        case "reason": pick(zh: "原因", en: "reason")
        case "department": pick(zh: "单位", en: "department")
        case "responsibilities": pick(zh: "责任", en: "owners")
        case "alternatives": pick(zh: "备选", en: "alternatives")
        case "lead": pick(zh: "牵头", en: "lead")
        case "responsible": pick(zh: "责任", en: "responsible")
        case "support": pick(zh: "配合", en: "support")
        case "leader": pick(zh: "牵头领导", en: "leader")
        case "speaker": pick(zh: "讲话人", en: "speaker")
        case "directive": pick(zh: "指示", en: "directive")
        case "article": pick(zh: "会议", en: "meeting")
        case "source": pick(zh: "来源", en: "source")
        case "due": pick(zh: "时限", en: "due")
        case "originalDue": pick(zh: "原定时限", en: "first due")
        case "duePhrase": pick(zh: "时限原文", en: "due as written")
        case "reportingCycle": pick(zh: "反馈频次", en: "reporting")
        case "recurrence": pick(zh: "周期", en: "recurs")
        case "light": pick(zh: "灯", en: "light")
        case "closed", "closedAt": pick(zh: "办结时间", en: "closed")
        case "changed": pick(zh: "变更时间", en: "changed")
        case "priority": pick(zh: "优先级", en: "priority")
        case "category": pick(zh: "类别", en: "category")
        case "stage": pick(zh: "阶段", en: "stage")
        case "returns": pick(zh: "退回次数", en: "returns")
        case "milestones": pick(zh: "节点", en: "milestones")
        case "reports": pick(zh: "进展", en: "reports")
        case "extensions": pick(zh: "延期", en: "extensions")
        case "notices": pick(zh: "催办", en: "notices")
        case "history": pick(zh: "经过", en: "history")
        case "original": pick(zh: "原文", en: "original")
        case "spans": pick(zh: "出处", en: "place in the source")
        case "deputy": pick(zh: "包联领导", en: "deputy")
        case "responsiblePerson": pick(zh: "责任人", en: "person")
        case "requirement": pick(zh: "工作要求", en: "requirement")
        case "assignedAt": pick(zh: "交办时间", en: "handed over")
        case "extras": pick(zh: "其他栏目", en: "other columns")
        case "contact": pick(zh: "联系人", en: "contact")
        case "kind": pick(zh: "类型", en: "kind")
        case "verifiedAt": pick(zh: "验收", en: "verified")
        case "verifiedBy": pick(zh: "验收人", en: "verified by")
        case "instructions": pick(zh: "再批示", en: "instructions")
        case "occurrenceOf": pick(zh: "周期性工作首期", en: "first occurrence")
        case "escalation": pick(zh: "督办单", en: "escalation")
        case "joinedTo": pick(zh: "并入", en: "joined to")
        default: SafeText(sanitising: name)
        }
    }

    /// `3 项`, `3 items`.
    package func items(_ count: Int) -> SafeText {
        pick(zh: "\(count) 项", en: plural(count, "item"))
    }
}
