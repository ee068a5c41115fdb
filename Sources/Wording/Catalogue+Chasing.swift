/// More time, giving back, reminders: what the interface says of them.
extension Catalogue {
    package var extendDue: ActionWords {
        action(zh: ("延期", "延期：新时限、原因、批准人"), en: ("extend", "more time: date, reason, who granted it"))
    }
    package var giveBack: ActionWords {
        action(zh: ("退回", "退回申请办结的事项，继续办理"), en: ("give back", "back to the department: not done yet"))
    }
    package var expandCollective: ActionWords {
        action(zh: ("展开成员", "集体责任主体展开到成员单位"), en: ("expand", "a collective gives way to its members"))
    }
    package var showReminders: ActionWords {
        action(zh: ("催办", "该催办的单位和内容"), en: ("reminders", "who is to be chased, and for what"))
    }
    package var copyReminder: ActionWords {
        action(zh: ("复制催办", "复制这个单位的催办文字"), en: ("copy", "copy the reminder text of this department"))
    }

    package func extensionSheet(_ what: SafeText) -> SafeText { pick(zh: "\(what)：延期到", en: "Extend \(what) to") }
    package func daysMore(_ days: Int) -> SafeText { pick(zh: "延 \(days) 天", en: "\(plural(days, "day")) more") }
    package func extensionReasonPrompt(_ what: SafeText, _ date: String) -> SafeText {
        pick(zh: "\(what)延至 \(date)，原因", en: "Extend \(what) to \(date). Reason")
    }
    package var extensionLeaderPrompt: SafeText { pick(zh: "批准人（未批准留空）", en: "Granted by (empty: only asked for)") }
    package func giveBackPrompt(_ what: SafeText) -> SafeText {
        pick(zh: "\(what)退回原因（可空）", en: "Give back \(what). Why (may be empty)")
    }
    package var reminderPicker: SafeText { pick(zh: "该催办的单位", en: "To be chased") }
    package func reminderSheet(_ name: SafeText) -> SafeText {
        pick(zh: "催办 \(name)，按 y 复制", en: "Reminder for \(name); y copies")
    }
    package var nobodyToRemind: SafeText {
        pick(
            zh: "没有要催办的：没有逾期、临近时限或该反馈的事项",
            en: "nobody is to be chased: nothing is late, due soon or to be reported on")
    }
    package func didCopy(_ path: SafeText?) -> SafeText {
        guard let path else { return pick(zh: "已送终端剪贴板", en: "sent to the terminal's clipboard") }
        return pick(zh: "已复制；文字也在 \(path)", en: "copied; the text is in \(path) too")
    }
    package var whyNoDate: SafeText { pick(zh: "不是有时限的未办结事项", en: "it is not open, or has no deadline") }
    package var whyNotSubmitted: SafeText { pick(zh: "不是申请办结的事项", en: "it was not submitted as done") }
    package var whyNobodyToRemind: SafeText { pick(zh: "没有选中责任单位", en: "no department is chosen") }
    package var whyNoCollective: SafeText { pick(zh: "责任主体里没有集体", en: "no collective among its owners") }
    package func collectivePicker(_ what: SafeText) -> SafeText {
        pick(zh: "\(what)：展开哪个集体", en: "Expand which collective of \(what)")
    }
    package func members(_ count: Int) -> SafeText { pick(zh: "\(count) 个成员", en: plural(count, "member")) }
    package func noMembersYet(_ name: SafeText, key: SafeText) -> SafeText {
        pick(
            zh: "\(name)还没有成员：按 \(key) 打开单位表，在\(name)上按回车登记成员",
            en: "\(name) has no members yet: \(key) opens the departments, Enter on \(name) adds them")
    }
}
