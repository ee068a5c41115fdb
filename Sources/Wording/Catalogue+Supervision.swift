/// What the commands of supervision say when they have done something, and why they did not.
extension Catalogue {
    func supervisionOutcome(_ word: String) -> SafeText? {
        if word.hasPrefix("part ") {
            let status = responsibilityStatus(String(word.dropFirst(5)))
            return pick(zh: "该单位“\(status)”", en: "this department's part is \(status)")
        }
        return switch word {
        case "extend": pick(zh: "已延期", en: "extended")
        case "extension asked": pick(zh: "已登记延期申请", en: "the request for more time is entered")
        case "milestone": pick(zh: "已更新节点", en: "milestones changed")
        case "return": pick(zh: "已退回", en: "returned")
        case "disputed": pick(zh: "已登记异议", en: "the dispute is entered")
        case "reinstruct": pick(zh: "已登记再批示", en: "the new instruction is entered")
        case "verify": pick(zh: "已验收", en: "verified")
        case "write-off": pick(zh: "已销号", en: "written off")
        case "archive": pick(zh: "已归档", en: "archived")
        case "recur": pick(zh: "已定周期", en: "recurrence set")
        case "expand": pick(zh: "已展开到成员单位", en: "expanded to the members")
        case "notice": pick(zh: "已登记发文", en: "the notice is entered")
        default: nil
        }
    }

    /// The same for the interface, which names the keys itself.
    package func didSupervise(_ what: SafeText, by word: String) -> SafeText {
        let outcome = supervisionOutcome(word) ?? SafeText(sanitising: word)
        return pick(zh: "\(what)\(outcome)", en: "\(what): \(outcome)")
    }

    package func remindersRecorded(_ count: Int) -> SafeText {
        takenBackByUndo(pick(zh: "已登记催办：\(items(count))", en: "reminders entered: \(items(count))"))
    }

    // MARK: - What a person may want to do next

    package func nextOccurrence(number: Int, due: String) -> SafeText {
        pick(zh: "下一期为 \(number) 号，\(due) 前", en: "the next occurrence is number \(number), due \(due)")
    }

    package func partsClosed(number: Int) -> SafeText {
        pick(
            zh: "\(number) 号的各单位都已办结；办结事项\(way("done", "\(number)"))",
            en: "every owner of \(number) is done: \(way("done", "\(number)")) closes the item")
    }

    package func leadAccepted(number: Int) -> SafeText {
        pick(
            zh: "\(number) 号的牵头单位已签收；转为办理中\(way("status", "\(number) inProgress"))",
            en:
                "the lead of \(number) has accepted: \(way("status", "\(number) inProgress")) says that it is being worked on"
        )
    }

    /// - Parameter items: on whose progress something was noted.
    package func stillAssigned(_ items: [Int]) -> SafeText {
        let operands = "\(items.count == 1 ? "\(items[0])" : "ID…") inProgress" as SafeText
        return pick(
            zh: "\(numbers(items)) 号仍是“\(status("assigned"))”；转为“\(status("inProgress"))”\(way("status", operands))",
            en:
                "\(numbers(items)) still \(items.count == 1 ? "is" : "are") assigned: \(way("status", operands)) says that it is being worked on"
        )
    }

    package func openBelow(number: Int, open: [Int]) -> SafeText {
        let below = numbers(open, upTo: .max)
        return pick(
            zh: "\(number) 号已办结，下级事项还未办结：\(below)", en: "\(number) is closed, and open below it: \(below)")
    }

    package func allClosedBelow(number: Int) -> SafeText {
        pick(
            zh: "\(number) 号的下级事项都已办结；办结\(way("done", "\(number)"))",
            en: "all below \(number) is closed: \(way("done", "\(number)")) closes it too")
    }

    package func notGranted(number: Int) -> SafeText {
        pick(
            zh: "\(number) 号的时限未变，批准后才顺延：批准\(way("extend", "\(number) --granted-by 批准人", command: "grantExtension"))",
            en:
                "the date of \(number) stays until somebody grants it: \(way("extend", "\(number) --granted-by NAME", command: "grantExtension"))"
        )
    }

    // MARK: - Refusals

    package func notSubmitted(_ status: String) -> SafeText {
        pick(
            zh: "“\(self.status(status))”的事项没有可退回的；只有“\(self.status("submitted"))”可以退回",
            en: "it is \(self.status(status)): only what is \(self.status("submitted")) can be returned")
    }

    package func partTransitionRefused(_ owner: String, from: String, to: String, next: [String]) -> SafeText {
        let (from, to) = (responsibilityStatus(from), responsibilityStatus(to))
        let next = list(next.map { word(responsibilityStatus($0), of: $0) })
        return pick(
            zh: "\(owner)“\(from)”，不能改为“\(to)”；可改为：\(next)",
            en: "the part of \(owner) is \(from) and cannot become \(to); it can become \(next)")
    }

    package var disputeWithoutReason: SafeText {
        pick(zh: "有异议须写原因\(option("--reason"))", en: "a dispute needs a reason\(option("--reason"))")
    }
    package var extensionOfNothing: SafeText {
        pick(zh: "没有时限，不能延期；定时限\(way("due"))", en: "it has no date to extend; \(way("due")) sets one")
    }
    package func extensionNotLater(than day: String) -> SafeText {
        pick(
            zh: "延期要晚于现在的时限 \(day)；更正时限\(way("due"))",
            en: "more time means later than \(day); \(way("due")) corrects a date")
    }
    package var extensionWithoutReason: SafeText {
        pick(zh: "延期须写原因\(option("--reason"))", en: "more time needs a reason\(option("--reason"))")
    }
    package var noExtensionAsked: SafeText {
        pick(
            zh: "没有待批准的延期申请；直接延期写日期和原因", en: "nobody has asked for more time; name a day and a reason")
    }
    package var noSuchMilestone: SafeText {
        pick(zh: "没有这个节点；查看节点\(way("milestone"))", en: "there is no such milestone; \(way("milestone")) lists them")
    }
    package func notFinished(_ status: String) -> SafeText {
        pick(
            zh: "“\(self.status(status))”，办结或撤销以后才能销号、归档",
            en: "it is \(self.status(status)): only what is closed or cancelled is written off or archived")
    }
    package var notVerified: SafeText {
        pick(zh: "整改事项须先验收：\(way("verify"))", en: "a rectification is verified first: \(way("verify"))")
    }
    package var notARectification: SafeText {
        pick(zh: "不是整改事项，不用验收；办结\(way("done"))", en: "it is no rectification: \(way("done")) closes it")
    }
    package var instructionWithoutLeader: SafeText {
        pick(zh: "再批示须写明批示人\(option("--by"))", en: "an instruction needs the leader's name\(option("--by"))")
    }
    package func unknownStage(_ stage: String, allowed: [String]) -> SafeText {
        let stages = list(allowed.map { SafeText(sanitising: $0) })
        return pick(
            zh: "没有“\(stage)”这个阶段；可用：\(stages)（修改\(way("settings", "stages"))）",
            en: "there is no stage \"\(stage)\"; it is one of \(stages) (\(way("settings", "stages")) changes them)")
    }
    package var noCollective: SafeText {
        pick(
            zh: "没有这个集体责任主体；单位见详情\(option("duban show"))",
            en: "it has no such collective; its details list its owners\(option("duban show"))")
    }
    package func neverExpanded(_ name: String) -> SafeText {
        pick(zh: "\(name)不是集体责任主体，不能展开", en: "\(name) is no collective and is never expanded")
    }
    package func withoutMembers(_ name: String) -> SafeText {
        let name = SafeText(sanitising: name)
        return pick(
            zh: "台账里没有\(name)的成员；登记成员\(way("departments", "edit \(name) --member 单位"))",
            en: "nobody has said who \(name) are: \(way("departments", "edit \(name) --member DEPT"))")
    }
    package var ownAncestor: SafeText {
        pick(zh: "事项不能是自己的下级", en: "an item cannot be a part of itself")
    }

    // MARK: - What `show` says

    package var withoutLead: SafeText { pick(zh: "无牵头单位", en: "no lead") }
    package var withoutLeader: SafeText { pick(zh: "无牵头领导", en: "no leader") }
    package var done: SafeText { pick(zh: "已完成", en: "done") }
    package func returned(times count: Int) -> SafeText {
        pick(zh: "退回 \(count) 次", en: "returned \(plural(count, "time"))")
    }
    package func via(_ collective: String) -> SafeText { pick(zh: "由“\(collective)”展开", en: "from \"\(collective)\"") }
    package func subItems(done: Int, total: Int) -> SafeText {
        pick(zh: "下级事项 \(done)/\(total)", en: "below it \(done)/\(total)")
    }
    package func occurrence(until day: String) -> SafeText { pick(zh: "本期 \(day) 前", en: "this one by \(day)") }
    package func reportWanted(by day: String) -> SafeText {
        pick(zh: "本周 \(day) 前反馈", en: "a report is wanted by \(day)")
    }
    package var reportLate: SafeText { pick(zh: "反馈逾期", en: "the report is late") }
    package func extensionLine(asked day: String, due: String, reason: SafeText, grantedBy leader: String?) -> SafeText
    {
        guard let leader else {
            return pick(
                zh: "\(day) 申请延至 \(due)：\(reason)（未批准）", en: "asked on \(day) for \(due): \(reason) (not granted)")
        }
        return pick(
            zh: "\(day) 延至 \(due)：\(reason)（\(leader) 批准）",
            en: "extended on \(day) to \(due): \(reason) (granted by \(leader))")
    }
    package func instructionLine(on day: String, by leader: String, _ text: SafeText) -> SafeText {
        pick(zh: "\(day) \(leader)：\(text)", en: "\(day) \(leader): \(text)")
    }
    package func verifiedLine(on day: String, by person: String) -> SafeText {
        pick(zh: "\(day)，\(person)", en: "\(day), \(person)")
    }
    package func evidence(_ name: String, size: SafeText, sha256: String) -> SafeText {
        let sha = SafeText(sanitising: String(sha256.prefix(12)))
        return pick(zh: "附件：\(name)（\(size)，\(sha)）", en: "file: \(name) (\(size), \(sha))")
    }

    package func noticeLevel(_ level: String) -> SafeText {
        switch level {
        case "assignment": pick(zh: "督办通知单", en: "assignment")
        case "reminder": pick(zh: "催办", en: "reminder")
        case "blue": pick(zh: "蓝色督办单", en: "blue notice")
        case "yellow": pick(zh: "黄色督办单", en: "yellow notice")
        case "red": pick(zh: "红色督办单", en: "red notice")
        default: SafeText(sanitising: level)
        }
    }

    /// - Parameter id: of an `Escalation`.
    package func escalation(_ id: String) -> SafeText {
        switch id {
        case "none": pick(zh: "未发督办单", en: "no notice sent")
        default: noticeLevel(id)
        }
    }

    package func itemKind(_ id: String) -> SafeText {
        id == "rectification" ? pick(zh: "整改事项", en: "rectification") : SafeText(sanitising: id)
    }
}
