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

    // MARK: - The same as commands

    package var parts: ActionWords {
        action(zh: ("单位进度", "各单位签收、办理、反馈、办结，退回，异议"), en: ("part", "what one department does with its part"))
    }
    package var grantExtension: ActionWords {
        action(zh: ("批准延期", "批准申请过的延期"), en: ("grant", "grant more time that was asked for"))
    }
    package var milestone: ActionWords {
        action(zh: ("加节点", "加一个节点和时限"), en: ("milestone", "add a milestone and its date"))
    }
    package var milestoneReached: ActionWords {
        action(zh: ("节点完成", "一个节点完成了"), en: ("reached", "a milestone was reached"))
    }
    package var notice: ActionWords {
        action(zh: ("登记发文", "登记发出的通知单、催办、蓝黄红督办单"), en: ("notice", "enter a notice that was sent"))
    }
    package var reinstruct: ActionWords {
        action(zh: ("再批示", "领导再批示，事项重新办理"), en: ("instruct", "a leader's new instruction reopens the item"))
    }
    package var verify: ActionWords { action(zh: ("验收", "整改事项验收"), en: ("verify", "verify a rectification")) }
    package var writeOff: ActionWords {
        action(zh: ("销号", "办结或撤销的事项销号"), en: ("write off", "write off what is closed or cancelled"))
    }
    package var archive: ActionWords {
        action(zh: ("归档", "办结或撤销的事项归档"), en: ("archive", "archive what is closed or cancelled"))
    }
    package var recur: ActionWords {
        action(zh: ("定周期", "定期重复：每周、每月、每季、每年"), en: ("recur", "due again each week, month, quarter or year"))
    }
    package var hang: ActionWords { action(zh: ("挂上级", "挂到上级事项下面"), en: ("part of", "make it part of another item")) }
    package var finding: ActionWords {
        action(zh: ("整改事项", "督查发现的问题，录为整改事项"), en: ("finding", "enter what an inspection found"))
    }

    /// Why a deed is not possible now.
    /// - Parameter command: of the interface.
    package func whyNoDeed(_ command: String) -> SafeText {
        switch command {
        case "parts": pick(zh: "只用于一个未办结、有责任单位的事项", en: "it is about one open item with owners")
        case "grantExtension": pick(zh: "没有待批准的延期申请", en: "nobody has asked for more time")
        case "milestone", "recur": pick(zh: "已办结或撤销", en: "it is closed or cancelled")
        case "milestoneReached": pick(zh: "没有未完成的节点", en: "no milestone is open")
        case "notice": pick(zh: "不是未办结的事项", en: "it is not open")
        case "reinstruct": pick(zh: "不是未办结或已办结的事项", en: "it is neither open nor closed")
        case "verify": pick(zh: "不是待验收的整改事项", en: "it is no rectification that waits for it")
        case "writeOff": pick(zh: "要先办结（整改事项还要验收），且尚未销号", en: "only what is closed, verified and not yet written off")
        case "archive": pick(zh: "要先办结或撤销，且尚未归档", en: "only what is closed or cancelled and not yet archived")
        default: pick(zh: "现在不能", en: "not now")
        }
    }
}
