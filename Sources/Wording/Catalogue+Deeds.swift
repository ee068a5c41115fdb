/// The list of what supervision can do with an item.
extension Catalogue {
    package var supervise: ActionWords {
        action(
            zh: ("督办动作", "各单位进度、节点、发文、再批示、验收、销号、归档"),
            en: ("more", "parts, milestones, notices, new instructions, verifying, archiving"))
    }

    package func supervisionPicker(_ what: SafeText) -> SafeText {
        pick(zh: "\(what)：督办动作", en: "Supervision: \(what)")
    }

    /// - Parameter word: of a deed.
    package func deed(_ word: String) -> SafeText {
        switch word {
        case "parts": pick(zh: "各单位进度", en: "part of a department")
        case "returnPart": pick(zh: "退回该单位", en: "give back to the department")
        case "disputePart": pick(zh: "登记异议", en: "enter a dispute")
        case "grantExtension": pick(zh: "批准延期", en: "grant more time")
        case "addMilestone": pick(zh: "加节点", en: "add a milestone")
        case "closeMilestones": pick(zh: "节点完成", en: "milestone reached")
        case "notices": pick(zh: "登记发文", en: "enter a notice")
        case "reinstruct": pick(zh: "再批示", en: "new instruction")
        case "verify": pick(zh: "验收", en: "verify")
        case "writeOff": pick(zh: "销号", en: "write off")
        case "archive": pick(zh: "归档", en: "archive")
        case "recurrences": pick(zh: "定周期", en: "recurrence")
        case "once": pick(zh: "不再重复", en: "once only")
        case "enterFinding": pick(zh: "新增整改事项", en: "enter a finding")
        case "hang": pick(zh: "挂到上级事项", en: "make it part of another item")
        default: SafeText(sanitising: word)
        }
    }

    /// - Parameter asks: what is to be typed.
    package func deedPrompt(_ deed: SafeText, _ asks: String, mayBeEmpty: Bool) -> SafeText {
        let what: SafeText =
            switch asks {
            case "reason": pick(zh: "原因", en: "reason")
            case "person": pick(zh: "由谁", en: "by whom")
            case "number": pick(zh: "上级编号", en: "its number")
            default: pick(zh: "内容", en: "text")
            }
        let empty: SafeText = mayBeEmpty ? pick(zh: "（可空）", en: " (may be empty)") : .empty
        return pick(zh: "\(deed)，\(what)\(empty)", en: "\(deed), \(what)\(empty)")
    }

    package var leaderPrompt: SafeText { pick(zh: "批示领导", en: "Who gave it") }
    package func milestoneSheet(_ text: SafeText) -> SafeText { pick(zh: "节点时限：\(text)", en: "Date of \(text)") }
    package var noSuchParent: SafeText { pick(zh: "没有这个编号", en: "no item has that number") }
}
