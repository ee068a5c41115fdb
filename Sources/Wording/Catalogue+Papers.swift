/// What stands in tables of papers and beside them. Running text of papers is in templates, which an office can change.
extension Catalogue {
    /// A day as papers write it: `2020年2月29日`, `29 February 2020`.
    /// - Parameter year: nil in Chinese where it was said just before.
    package func paperDate(year: Int?, month: Int, day: Int) -> SafeText {
        let inYear = pick(zh: "\(month)月\(day)日", en: "\(day) \(monthName(month))")
        guard let year else { return inYear }
        return pick(zh: "\(year)年\(inYear)", en: "\(inYear) \(year)")
    }

    package func paperPeriod(_ first: SafeText, _ last: SafeText) -> SafeText {
        pick(zh: "\(first)至\(last)", en: "\(first) to \(last)")
    }

    /// An owner with its part in an item.
    package func owner(_ name: SafeText, role: SafeText) -> SafeText {
        pick(zh: "\(name)（\(role)）", en: "\(name) (\(role))")
    }

    /// The head of a column of a paper's table.
    package func paperColumn(_ id: String) -> SafeText {
        switch id {
        case "row": pick(zh: "序号", en: "No.")
        case "number": pick(zh: "编号", en: "Item")
        case "source": pick(zh: "来源", en: "Source")
        case "text": pick(zh: "督办内容", en: "Matter")
        case "task": pick(zh: "任务", en: "Task")
        case "requirement": pick(zh: "要求（目标）", en: "Requirement")
        case "leader": pick(zh: "牵头领导", en: "Leader")
        case "lead": pick(zh: "牵头单位", en: "Lead")
        case "others": pick(zh: "责任（配合）单位", en: "Responsible (support)")
        case "handedOver": pick(zh: "交办时间", en: "Handed over")
        case "due": pick(zh: "完成时限", en: "Due")
        case "dueBefore": pick(zh: "原时限", en: "Due before")
        case "dueNow": pick(zh: "现时限", en: "Due now")
        case "newDue": pick(zh: "新时限", en: "New limit")
        case "status": pick(zh: "状态", en: "Status")
        case "light": pick(zh: "灯", en: "Light")
        case "closedOn": pick(zh: "办结时间", en: "Closed")
        case "remark": pick(zh: "备注", en: "Remark")
        case "category": pick(zh: "类别", en: "Category")
        case "role": pick(zh: "责任", en: "Role")
        case "daysLate": pick(zh: "逾期天数", en: "Days late")
        case "level": pick(zh: "督办等级", en: "Level")
        case "reason": pick(zh: "督办事由", en: "Reason")
        case "lastReport": pick(zh: "最近反馈", en: "Last report")
        case "department": pick(zh: "单位", en: "Department")
        case "meeting": pick(zh: "会议（文件）", en: "Meeting")
        case "date": pick(zh: "日期", en: "Date")
        case "speaker": pick(zh: "讲话人", en: "Speaker")
        case "rank": pick(zh: "名次", en: "Rank")
        case "leads": pick(zh: "牵头事项", en: "Leads")
        case "participation": pick(zh: "参与事项", en: "Takes part")
        case "items": pick(zh: "事项", en: "Items")
        case "closed": pick(zh: "办结", en: "Closed")
        case "open": pick(zh: "未办结", en: "Open")
        case "overdue": pick(zh: "逾期", en: "Overdue")
        case "closeRate": pick(zh: "办结率", en: "Close rate")
        case "onTimeRate": pick(zh: "按时办结率", en: "On-time rate")
        case "field": pick(zh: "项目", en: "Field")
        case "content": pick(zh: "内容", en: "Content")
        case "new": pick(zh: "新增", en: "New")
        case "slipped": pick(zh: "新逾期", en: "Slipped")
        case "dueChanged": pick(zh: "时限变更", en: "Date changed")
        case "reopened": pick(zh: "重新办理", en: "Reopened")
        case "inTime": pick(zh: "办理中", en: "In time")
        case "setAside": pick(zh: "挂起、转长期或撤销", en: "Set aside")
        default: SafeText(sanitising: id)
        }
    }

    package var paperTotal: SafeText { pick(zh: "合计", en: "Total") }
    package var noLead: SafeText { pick(zh: "未明确牵头单位", en: "no lead named") }
    package var noMeeting: SafeText { pick(zh: "手工录入", en: "entered by hand") }
    package var noSpeaker: SafeText { pick(zh: "未注明", en: "not named") }
    package var partsExceedTotal: SafeText {
        pick(
            zh: "注：牵头、参与分别统计；一事多主体，分项之和大于总数，合计按事项计。",
            en:
                "Lead and participation are counted apart. Several owners can share an item: parts add up to more than the total, which counts items."
        )
    }

    /// A name that nobody has confirmed.
    package func proposed(_ name: SafeText) -> SafeText { pick(zh: "\(name)（待确认）", en: "\(name) (to be confirmed)") }

    /// `第3、17项`: items by their numbers in the ledger, which never change.
    package func itemNumbers(_ numbers: [Int]) -> SafeText {
        let list = list(numbers.map { "\($0)" })
        return pick(zh: "\(list)号", en: "\(numbers.count == 1 ? "item" : "items") \(list)")
    }

    package func longTermDue(_ phrase: SafeText?) -> SafeText { phrase ?? pick(zh: "长期", en: "standing") }
    package func lateReason(days: Int) -> SafeText {
        pick(zh: "逾期\(days)天未办结", en: "\(plural(days, "day")) overdue and not closed")
    }
    package func dueReason(days: Int) -> SafeText {
        days == 0
            ? pick(zh: "今日到期尚未办结", en: "due today and not closed")
            : pick(zh: "距时限\(days)天尚未办结", en: "\(plural(days, "day")) left and not closed")
    }

    /// The name of a kind of report, as it stands on a tab and in a file's properties.
    package func reportTitle(_ kind: String) -> SafeText {
        switch kind {
        case "ledger": pick(zh: "督办台账", en: "Supervision ledger")
        case "breakdown": pick(zh: "任务分解表", en: "Task breakdown")
        case "notice": pick(zh: "督办通知单", en: "Notice")
        case "reminder": pick(zh: "催办单", en: "Reminder")
        case "escalation": pick(zh: "督办单", en: "Escalation")
        case "bulletin": pick(zh: "督查通报", en: "Bulletin")
        case "leader": pick(zh: "领导报告", en: "Report to leaders")
        case "week": pick(zh: "周变化", en: "Changes")
        default: SafeText(sanitising: kind)
        }
    }

    package var departmentChart: SafeText { pick(zh: "各单位牵头事项", en: "Items by lead") }

    /// A number to be written by hand.
    package var numberToFill: SafeText { "　　" }
    package var dateToFill: SafeText { pick(zh: "　　年　　月　　日", en: "__________") }
    package func daysAgo(_ report: SafeText, _ date: SafeText) -> SafeText {
        pick(zh: "\(date)：\(report)", en: "\(date): \(report)")
    }
}
