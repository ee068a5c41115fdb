/// What `-h` says of the commands of supervision; the others are in `Catalogue+Help.swift`.
extension Catalogue {

    func supervisionSummary(ofCommand name: String) -> SafeText? {
        switch name {
        case "settings":
            pick(zh: "台账的规则：时区、亮灯天数、文号、阶段", en: "The ledger's rules: time zone, lights, document numbers, stages")
        case "extend": pick(zh: "申请或批准延期", en: "Ask for more time, or grant it")
        case "milestone": pick(zh: "事项的节点：列出、增加、完成", en: "The milestones of an item: list, add, close")
        case "recur": pick(zh: "定周期性工作的周期", en: "Say how often the work comes round")
        case "files": pick(zh: "事项的附件：列出、另存", en: "The files that prove an item's reports: list, save")
        case "return": pick(zh: "退回申请办结的事项", en: "Return what was submitted")
        case "reinstruct": pick(zh: "登记领导再批示，已办结的重新办理", en: "A leader's new instruction; opens what was closed")
        case "expand": pick(zh: "把各乡镇等展开到成员单位", en: "Make owners of a collective's members")
        case "finding": pick(zh: "登记督查发现的问题，成为整改事项", en: "Enter what an inspection found, as a rectification")
        case "verify": pick(zh: "整改事项验收", en: "Verify a rectification")
        case "write-off": pick(zh: "销号", en: "Write off what is closed")
        case "archive": pick(zh: "归档", en: "Archive what is closed")
        case "remind": pick(zh: "输出催办文字，可发微信或短信", en: "Print reminders for WeChat or SMS")
        case "notice": pick(zh: "登记发出的督办单、催办单", en: "Enter a notice that was sent")
        default: nil
        }
    }

    func supervisionExamples(ofCommand name: String) -> [Example]? {
        switch name {
        case "settings":
            [
                example("duban settings", zh: "全部规则", en: "every rule"),
                example("duban settings yellowBefore 5", zh: "到期前五天亮黄灯", en: "yellow from five days before"),
                example("duban settings documentPattern 县督办〔{year}〕{n}号", zh: "文号格式", en: "how documents are numbered"),
            ]
        case "extend":
            [
                example("duban extend 17 2020-03-31 --reason 等省里批复", zh: "登记申请，时限不变", en: "asked for: the date stays"),
                example("duban extend 17 --granted-by 张县长", zh: "批准上面的申请", en: "granted: the date moves"),
                example("duban extend 17 +20d --reason 疫情 --granted-by 张县长", zh: "申请并批准", en: "both at once"),
            ]
        case "milestone":
            [
                example("duban milestone 17", zh: "列出节点", en: "list them"),
                example("duban milestone 17 开工 --due 2020-06-30", zh: "增加节点", en: "add one"),
                example("duban milestone 17 --close 1", zh: "第一个节点已完成", en: "the first is reached"),
            ]
        case "recur":
            [
                example("duban recur 17 quarterly", zh: "每季度一次", en: "each quarter"),
                example("duban recur 17 none", zh: "只办一次", en: "once only"),
            ]
        case "files":
            [
                example("duban files 17", zh: "列出附件和存放位置", en: "list them, and where they lie"),
                example("duban files 17 1 -o 照片.jpg", zh: "另存第一个", en: "save the first"),
            ]
        case "return":
            [
                example("duban return 17 --reason 材料不全", zh: "退回事项", en: "the item goes back"),
                example("duban return 17 --department 教育局", zh: "只退回一个单位的", en: "only one department's part"),
            ]
        case "reinstruct":
            [example("duban reinstruct 17 限三天整改到位 --by 张县长", zh: "再批示", en: "a leader's new instruction")]
        case "expand":
            [
                example("duban expand 17", zh: "全部集体责任主体", en: "every collective of the item"),
                example("duban expand 17 18 各乡镇", zh: "两项的各乡镇", en: "one collective of two items"),
            ]
        case "finding":
            [
                example(
                    "duban finding 卡点无人值守 --lead 公安局 --of 17 --due +3d", zh: "查 17 号时发现",
                    en: "found while looking at 17")
            ]
        case "verify": [example("duban verify 43 --by 督查室", zh: "验收并办结", en: "verified, and closed")]
        case "write-off": [example("duban write-off 17 18", zh: "两项销号", en: "two items")]
        case "archive": [example("duban archive 17 18", zh: "两项归档", en: "two items")]
        case "remind":
            [
                example("duban remind", zh: "每个单位一段", en: "a paragraph for each department"),
                example("duban remind --for 公安局 --record", zh: "一个单位，并记入台账", en: "one department, entered as sent"),
                example(
                    "0 8 * * 1-5 duban remind", zh: "放进 cron：没有要说的就没有输出",
                    en: "for cron: silent where there is nothing to say"),
            ]
        case "notice":
            [
                example(
                    "duban notice 17 yellow --reason 逾期未报", zh: "黄色督办单，取文号", en: "a yellow notice, with its number"),
                example("duban notice 17 18 assignment --for 公安局", zh: "一张通知单两个事项", en: "one paper on two items"),
            ]
        default: nil
        }
    }

    func supervisionHelp(onOperand name: String) -> SafeText? {
        switch name {
        case "KEY": pick(zh: "规则的名称，不写则列出全部", en: "a rule; all are listed without it")
        case "VALUE": pick(zh: "新的值", en: "its new value")
        case "file N": pick(zh: "第几个附件", en: "which of them, from 1")
        case "milestone TEXT": pick(zh: "节点的内容", en: "what is to be reached")
        case "finding TEXT": pick(zh: "发现的问题和整改要求", en: "what was found, and what is to be done")
        case "ID… COLLECTIVE":
            pick(zh: "编号，最后可写集体（各乡镇）", en: "numbers, and a collective at the end if only one is meant")
        case "ID… CYCLE":
            pick(
                zh: "编号，最后是周期：daily、weekly、every2weeks、monthly、monthly:5（每月5日前）、quarterly、halfYearly、yearly；none 为无",
                en:
                    "numbers, and a cycle at the end: daily, weekly, every2weeks, monthly, monthly:5 (by day 5), quarterly, halfYearly, yearly; none"
            )
        case "ID… LEVEL":
            pick(
                zh: "编号，最后是 assignment 通知单、reminder 催办、blue、yellow 或 red",
                en: "numbers, and assignment, reminder, blue, yellow or red at the end")
        default: nil
        }
    }

    func supervisionHelp(onOption name: String) -> SafeText? {
        switch name {
        case "granted-by": pick(zh: "批准人；没有就只登记申请", en: "who granted it; without, it is only asked for")
        case "milestone due": pick(zh: "节点的时限", en: "by when")
        case "milestone edit": pick(zh: "改第 N 个节点", en: "change the Nth")
        case "milestone close": pick(zh: "第 N 个节点已完成", en: "the Nth is reached")
        case "milestone reopen": pick(zh: "第 N 个节点重新打开", en: "the Nth is open again")
        case "milestone remove": pick(zh: "去掉第 N 个节点", en: "take the Nth away")
        case "milestone date": pick(zh: "完成的日期（默认今天）", en: "the day on which it was reached (today)")
        case "part department": pick(zh: "只指这个单位的责任", en: "only this department's part")
        case "instruction by": pick(zh: "批示人", en: "the leader")
        case "instruction date": pick(zh: "批示日期（默认今天）", en: "the day of the instruction (today)")
        case "verified by": pick(zh: "验收人（默认操作人）", en: "who verified it (you)")
        case "act date": pick(zh: "日期（默认今天）", en: "the day (today)")
        case "notice for": pick(zh: "发给哪个单位（默认牵头单位）", en: "to whom (the lead)")
        case "notice number": pick(zh: "催办也取文号（其他都取）", en: "a number for a reminder too (others have one)")
        case "remind for": pick(zh: "只催这个单位", en: "only this department")
        case "remind record": pick(zh: "登记为已催办", en: "enter the reminders as sent")
        case "finding lead": pick(zh: "整改的牵头单位", en: "who puts it right")
        case "finding of": pick(zh: "督查的是哪个事项", en: "the item that was inspected")
        case "proof": pick(zh: "佐证文件，可重复；原样存入台账", en: "a file that proves it, kept as it is; may be repeated")
        case "add parent": pick(zh: "上级事项的编号", en: "the item of which it is a part")
        case "edit requirement": pick(zh: "工作要求", en: "what it must come to")
        case "edit deputy": pick(zh: "包联领导", en: "the deputy beside the leader")
        case "edit person": pick(zh: "责任人", en: "the responsible person")
        case "edit contact": pick(zh: "联系人", en: "whom to call")
        case "edit category": pick(zh: "类别", en: "the category")
        case "edit cycle": pick(zh: "反馈频次（如 monthly:5），none 为无", en: "how often it is reported on (monthly:5); none")
        case "edit parent": pick(zh: "归到这个事项下，none 为不归", en: "a part of this item; none")
        default: nil
        }
    }
}
