/// What the words of the query language mean, beside them where they are offered.
extension Catalogue {
    /// The meaning of a field of the query language.
    package func queryField(_ name: String) -> SafeText {
        switch name {
        case "ordinal": pick(zh: "序号", en: "place in the speech")
        case "id": pick(zh: "标识", en: "identifier")
        case "has": pick(zh: "有", en: "has it")
        case "no": pick(zh: "没有", en: "lacks it")
        case "owner": pick(zh: "责任主体", en: "owner")
        case "is": pick(zh: "属于", en: "is so")
        default: field(name)
        }
    }

    /// The meaning of a word that a field takes, besides states and lights; one that has none here is shown as it is.
    package func queryValue(_ word: String) -> SafeText {
        switch word {
        case "open": open
        case "overdue": overdue
        case "dueSoon": dueSoonItems
        case "reportOverdue": pick(zh: "反馈逾期", en: "report overdue")
        case "closedOnTime": pick(zh: "按期办结", en: "closed on time")
        case "closedLate": pick(zh: "逾期办结", en: "closed late")
        case "certain": pick(zh: "确定无疑", en: "certain")
        case "lowValue": pick(zh: "表态性要求", en: "attitude only")
        case "proposed": pick(zh: "未确认", en: "not confirmed")
        case "confirmed": pick(zh: "已确认", en: "confirmed")
        case "unknown": pick(zh: "表外单位", en: "not in the table")
        case "collective": pick(zh: "集体", en: "collective")
        case "role": pick(zh: "角色", en: "role")
        case "today": pick(zh: "今天", en: "today")
        case "thisweek": pick(zh: "本周", en: "this week")
        case "thismonth": pick(zh: "本月", en: "this month")
        case "today..+7d": pick(zh: "七天之内", en: "within seven days")
        case "today..+1m": pick(zh: "一个月之内", en: "within a month")
        case "..today": pick(zh: "到今天为止", en: "until today")
        case "-7d..today": pick(zh: "七天以来", en: "since seven days ago")
        case "-1m..today": pick(zh: "一个月以来", en: "since a month ago")
        case "report": pick(zh: "进展", en: "progress reports")
        case "milestone": pick(zh: "节点", en: "milestones")
        case "extension": pick(zh: "延期", en: "extensions")
        case "notice": pick(zh: "催办", en: "notices")
        case "parent": pick(zh: "上级事项", en: "the item above")
        default: queryField(word)
        }
    }

    package var completionTitle: SafeText { pick(zh: "补全", en: "Completion") }
    package var nothingToComplete: SafeText { pick(zh: "没有可补全的", en: "nothing to complete") }
    package var searchKeys: SafeText {
        pick(zh: "Tab 补全  ↑ 以前的搜索  回车 确定  Esc 取消", en: "Tab completes  ↑ earlier searches  Enter yes  Esc no")
    }
    package var completionKeys: SafeText {
        pick(zh: "↑↓ 选择  回车 填入  Esc 关闭", en: "↑↓ choose  Enter fill in  Esc close")
    }
}
