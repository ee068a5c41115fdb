/// What the commands say when they have done something, and the words of lists.
extension Catalogue {
    // MARK: - Lists

    package var withoutTitle: SafeText { pick(zh: "（无标题）", en: "(no title)") }
    package var withoutSource: SafeText { pick(zh: "（无来源）", en: "(no source)") }
    package var withoutOwner: SafeText { pick(zh: "无单位", en: "no owner") }
    package var withoutDate: SafeText { pick(zh: "无时限", en: "no date") }
    package var withoutSpeaker: SafeText { pick(zh: "无讲话人", en: "no speaker") }
    package var withoutStage: SafeText { pick(zh: "无阶段", en: "no stage") }
    package var neverChanged: SafeText { pick(zh: "未变更", en: "never changed") }

    /// - Parameter monday: `YYYY-MM-DD`.
    package func weekOf(_ monday: String) -> SafeText { pick(zh: "\(monday) 起一周", en: "week of \(monday)") }

    package func nothingFound(isEmptyLedger: Bool) -> SafeText {
        isEmptyLedger
            ? pick(
                zh: "台账里还没有事项：用 duban import 导入材料，或用 duban add 登记",
                en: "the ledger has no items yet: duban import reads a text, duban add enters one")
            : pick(zh: "没有符合条件的事项", en: "no item matches")
    }

    /// A name that stood for several owners.
    package func severalOwners(_ name: SafeText, _ owners: [SafeText]) -> SafeText {
        pick(
            zh: "“\(name)”对应多个单位，都已列入：\(list(owners))", en: "\"\(name)\" means several, all were taken: \(list(owners))"
        )
    }

    package func successor(of old: SafeText, is new: SafeText) -> SafeText {
        pick(zh: "\(old)现为\(new)", en: "\(old) is now \(new)")
    }

    // MARK: - Parts of a text

    package func withRemarks(_ text: SafeText, _ remarks: [SafeText]) -> SafeText {
        remarks.isEmpty
            ? text
            : pick(zh: "\(text)（\(remarks.joined(separator: "，"))）", en: "\(text) (\(remarks.joined(separator: ", ")))")
    }

    package func asWritten(_ mention: SafeText) -> SafeText { pick(zh: "原文“\(mention)”", en: "written \"\(mention)\"") }

    /// - Parameter perMille: how sure the program is.
    package func notConfirmed(perMille: Int?) -> SafeText {
        guard let perMille else { return pick(zh: "未确认", en: "not confirmed") }
        return pick(zh: "未确认，把握 \(perMille / 10)%", en: "not confirmed, \(perMille / 10)% sure")
    }

    package func problem(_ text: SafeText) -> SafeText { pick(zh: "存在问题：\(text)", en: "problem: \(text)") }
    package func nextStep(_ text: SafeText) -> SafeText { pick(zh: "下步措施：\(text)", en: "next: \(text)") }
    package var aliases: SafeText { pick(zh: "别名", en: "aliases") }
    package var functionPhrases: SafeText { pick(zh: "职能称谓", en: "function phrases") }
    package var topics: SafeText { pick(zh: "主题词", en: "topics") }
    package var group: SafeText { pick(zh: "类别", en: "group") }
    /// A group of departments by its id; one that an office made is shown as it is.
    package func departmentGroup(_ id: String) -> SafeText {
        let chinese: SafeText? =
            switch id {
            case "party": "党委"
            case "discipline": "纪检监察"
            case "government": "政府"
            case "people": "群团"
            case "vertical": "垂直管理"
            case "judicial": "司法"
            case "enterprise": "企业"
            case "township": "乡镇"
            case "temporary": "临时机构"
            case "other": "其他"
            default: nil
            }
        return language == .chinese ? chinese ?? SafeText(sanitising: id) : SafeText(sanitising: id)
    }
    package var parentDepartment: SafeText { pick(zh: "上级单位", en: "part of") }
    package func succeededBy(_ names: SafeText) -> SafeText { pick(zh: "现为\(names)", en: "now \(names)") }
    package var recordAdded: SafeText { pick(zh: "新增", en: "added") }
    package var recordRemoved: SafeText { pick(zh: "删除", en: "removed") }

    /// What kind of step a line of the history is, by the word of the journal.
    package func operation(_ id: String) -> SafeText {
        switch id {
        case "add": pick(zh: "登记", en: "added")
        case "set", "many": pick(zh: "变更", en: "changed")
        case "undo": pick(zh: "撤回", en: "took back")
        case "redo": pick(zh: "重做", en: "did again")
        case "import": pick(zh: "导入", en: "imported")
        case "snapshot": pick(zh: "写快照", en: "wrote a snapshot")
        case "repair": pick(zh: "修复", en: "repaired")
        case "purge": pick(zh: "清除", en: "purged")
        default: SafeText(sanitising: id)
        }
    }

    // MARK: - Changes

    /// What was done with items, by the command or the status that did it.
    package func changed(numbers changed: [Int], by word: String) -> SafeText {
        let what: SafeText =
            switch word {
            case "confirm": pick(zh: "已确认", en: "confirmed")
            case "done": pick(zh: "已办结", en: "closed")
            case "cancel": pick(zh: "已撤销", en: "cancelled")
            case "assign": pick(zh: "已指定单位", en: "owners set")
            case "unassign": pick(zh: "已去掉单位", en: "owners taken off")
            case "due": pick(zh: "已更正时限", en: "dates corrected")
            case "note": pick(zh: "已登记进展", en: "progress entered")
            case "add": pick(zh: "已登记", en: "added")
            default:
                supervisionOutcome(word) ?? reviewOutcome(word)
                    ?? pick(zh: "已改为“\(status(word))”", en: "now \(status(word))")
            }
        return takenBackByUndo(labelled(what, numbers(changed)))
    }

    /// - Parameter status: the id of what they are now: opened again, what was cancelled is a draft.
    package func reopened(numbers changed: [Int], nowIn status: String) -> SafeText {
        let name = self.status(status)
        return takenBackByUndo(
            pick(zh: "已重新打开，现为“\(name)”：\(numbers(changed))", en: "reopened, now \(name): \(numbers(changed))"))
    }

    package func unchanged(numbers unchanged: [Int]) -> SafeText {
        pick(zh: "无需改动：\(numbers(unchanged))", en: "nothing to change: \(numbers(unchanged))")
    }

    package var nothingAdded: SafeText { pick(zh: "没有要登记的事项", en: "nothing to add") }

    package func takenBack(stepCount: Int, numbers changed: [Int]) -> SafeText {
        let text = pick(zh: "已撤回 \(stepCount) 步", en: "took back \(plural(stepCount, "step"))")
        let items: SafeText = changed.isEmpty ? .empty : pick(zh: "：\(numbers(changed))", en: ": \(numbers(changed))")
        return pick(zh: "\(text)\(items)（duban redo 可重做）", en: "\(text)\(items) (duban redo does it again)")
    }

    package func doneAgain(stepCount: Int, numbers changed: [Int]) -> SafeText {
        let text = pick(zh: "已重做 \(stepCount) 步", en: "did \(plural(stepCount, "step")) again")
        return changed.isEmpty ? text : pick(zh: "\(text)：\(numbers(changed))", en: "\(text): \(numbers(changed))")
    }

    /// The same for the interface, which names the keys itself.
    ///
    /// - Parameter what: became of the items; empty where that is not one thing.
    package func tookBack(numbers changed: [Int], _ what: SafeText, key: SafeText) -> SafeText {
        let text = pick(zh: "已撤回", en: "taken back")
        return pick(
            zh: "\(text)\(reversed(changed, what))，按 \(key) 重做",
            en: "\(text)\(reversed(changed, what)); \(key) does it again")
    }

    package func didAgain(numbers changed: [Int], _ what: SafeText, key: SafeText) -> SafeText {
        undoHint(pick(zh: "已重做", en: "done again") + reversed(changed, what), key: key)
    }

    private func reversed(_ changed: [Int], _ what: SafeText) -> SafeText {
        if changed.isEmpty { return .empty }
        let all = numbers(changed)
        // Of many the count alone: what became of them, and the key, must stay on the line.
        let items: SafeText =
            changed.count == 1 || changed.count > 5
            ? subject(numbers: changed) : pick(zh: "\(all) 号", en: "items \(all)")
        return pick(zh: "：\(items)\(what)", en: ": \(items)\(what.isEmpty ? .empty : " " + what)")
    }

    /// The status that came back, or that was given once more.
    package func statusCameBack(_ status: SafeText) -> SafeText { pick(zh: "回到“\(status)”", en: "\(status) again") }
    package func statusGivenAgain(_ status: SafeText) -> SafeText { pick(zh: "改为“\(status)”", en: "now \(status)") }
    package func fieldsCameBack(_ fields: SafeText) -> SafeText {
        pick(zh: "还原\(fields)", en: "with \(fields) as before")
    }
    package func fieldsGivenAgain(_ fields: SafeText) -> SafeText {
        pick(zh: "再改\(fields)", en: "with \(fields) changed")
    }
    package var itemTakenAway: SafeText { pick(zh: "去掉", en: "gone") }
    package var itemBroughtBack: SafeText { pick(zh: "恢复", en: "there again") }

    /// - Parameter command: what enters it once the ledger can be written again.
    package func textKept(at path: String, applied command: String) -> SafeText {
        pick(
            zh: "文字已另存到 \(path)；台账能写之后补录：\(command)",
            en: "The text was kept in \(path); once the ledger can be written, enter it with: \(command)")
    }
    package var textNotKept: SafeText {
        pick(zh: "文字也没能另存到别处，请自行保留。", en: "The text could not be kept elsewhere either: save it yourself.")
    }
    package func noKeptText(_ command: SafeText) -> SafeText {
        pick(zh: "不是另存的文字，没有执行：\(command)", en: "no text that was kept, not carried out: \(command)")
    }
    package func keptTextEntered(_ path: String) -> SafeText {
        pick(zh: "已补录，另存的文件已删除：\(path)", en: "entered; the file it was kept in is gone: \(path)")
    }

    // MARK: - Ledgers

    package func ledgerMade(at path: String) -> SafeText {
        pick(zh: "已新建台账：\(path)", en: "new ledger: \(path)")
    }

    package var snapshotWritten: SafeText { pick(zh: "已写快照", en: "snapshot written") }
    package var compactionUnderWay: SafeText {
        pick(zh: "另一个程序正在写快照", en: "another program is writing a snapshot")
    }
    package var nothingToCompact: SafeText {
        pick(zh: "自上次快照以来没有变更", en: "nothing has changed since the last snapshot")
    }

    /// - Parameter warnings: how many were printed before; a ledger with one is not called sound.
    package func ledgerIsSound(at path: String, items count: Int, warnings: Int) -> SafeText {
        if warnings == 0 {
            return pick(zh: "台账完好：\(path)，\(items(count))", en: "the ledger is sound: \(path), \(items(count))")
        }
        return pick(
            zh: "没有发现损坏，但有 \(warnings) 条警告待处理：\(path)，\(items(count))",
            en: "no damage was found, but \(plural(warnings, "warning")) to look into: \(path), \(items(count))")
    }

    package func tailsAcknowledged(_ count: Int) -> SafeText {
        pick(zh: "已知悉 \(count) 处留存的数据", en: "acknowledged \(plural(count, "kept tail"))")
    }

    /// Where the demonstration's ledger lies, and how to read from it what was done.
    package func demoKept(at path: String, quotedSnapshot: String) -> [SafeText] {
        [
            pick(
                zh: "台账留在：\(path)（再打开：duban --ledger 加这个位置）",
                en: "the ledger stays at \(path) (duban --ledger with this path opens it again)"),
            pick(zh: "查看已办结事项：", en: "what was done:"),
            "  jq -c '.items[] | select(.status == \"closed\") | [.number, .text, .closedAt]' \(quotedSnapshot)",
        ]
    }

    // MARK: - Documents

    package typealias DocumentCounts = (articles: Int, directives: Int, items: Int)

    private func counted(_ counts: DocumentCounts) -> SafeText {
        pick(
            zh: "\(counts.articles) 篇、\(counts.directives) 条指示、\(counts.items) 个事项",
            en:
                "\(plural(counts.articles, "article")), \(plural(counts.directives, "directive")), \(plural(counts.items, "item"))"
        )
    }

    package func extracted(from name: SafeText, counts: DocumentCounts) -> SafeText {
        pick(zh: "\(name)：\(counted(counts))", en: "\(name): \(counted(counts))")
    }

    package func wouldImport(_ name: SafeText, counts: DocumentCounts) -> SafeText {
        pick(
            zh: "\(name)：将导入 \(counted(counts))；未写入",
            en: "\(name): would import \(counted(counts)); nothing was written")
    }

    package func imported(_ name: SafeText, counts: DocumentCounts, numbers: [Int], isConfirmed: Bool) -> SafeText {
        let range: SafeText =
            if let first = numbers.first, numbers.count == 1 {
                pick(zh: "，编号 \(first)", en: ", number \(first)")
            } else if let first = numbers.first, let last = numbers.last {
                pick(zh: "，编号 \(first)-\(last)", en: ", numbers \(first)-\(last)")
            } else {
                .empty
            }
        let next: SafeText =
            isConfirmed || numbers.isEmpty
            ? .empty : pick(zh: "；核对后用 duban confirm 确认", en: "; duban confirm confirms them once read")
        return pick(
            zh: "已导入 \(name)：\(counted(counts))\(range)\(next)",
            en: "imported \(name): \(counted(counts))\(range)\(next)")
    }

    package func nothingToImport(from name: SafeText) -> SafeText {
        pick(zh: "\(name)：没有找到指示或要求，未导入", en: "\(name): no directive was found in it; not imported")
    }

    /// - Parameter time: when it was imported.
    package func alreadyImported(_ name: SafeText, as known: SafeText, on time: String) -> SafeText {
        // In the interface nobody sees the options of the command line.
        let again: SafeText = keys == nil ? "--again" : "duban import --again"
        let origin: SafeText = known == name ? .empty : pick(zh: "（\(known)）", en: " (\(known))")
        return pick(
            zh: "\(name)：同一材料已于 \(time) 导入\(origin)，已跳过；\(again) 可再次导入",
            en:
                "\(name): the same text was imported on \(time)\(origin) and is skipped; \(again) imports it all the same"
        )
    }

    /// What is wrong with a file, where its name stands already.
    package func withoutName(_ sentence: SafeText, _ names: [String]) -> SafeText {
        let text = sentence.string
        for name in names where !name.isEmpty {
            for mark in ["：", ": "] where text.hasPrefix(name + mark) {
                return SafeText(sanitising: text.dropFirst(name.count + mark.count))
            }
        }
        return sentence
    }
    package var notImported: SafeText { pick(zh: "没有导入", en: "Not imported") }

    package var noClassifiedMatter: SafeText {
        pick(zh: "提醒：涉密材料和事项一律不得录入本系统。", en: "Note: classified matter must never be entered here.")
    }

    package func converted(_ name: SafeText, from encoding: String) -> SafeText {
        pick(zh: "\(name)：原为 \(encoding) 编码，已转换为 UTF-8", en: "\(name): converted from \(encoding) to UTF-8")
    }

    package func bytesReplaced(_ count: Int, in name: SafeText) -> SafeText {
        pick(
            zh: "\(name)：有 \(count) 处字节不是文字，已用 \u{FFFD} 代替",
            en: "\(name): bytes that are no text at \(plural(count, "place")) were replaced by \u{FFFD}")
    }

    package func noSentenceMarks(in name: SafeText) -> SafeText {
        pick(zh: "\(name)：文中没有标点，无法断句", en: "\(name): the text has no sentence marks and was not guessed at")
    }

    package func notChinese(in name: SafeText) -> SafeText {
        pick(
            zh: "\(name)：文中没有汉字；督办只读中文材料，事项可用 duban add 逐条录入",
            en: "\(name): no Chinese characters; Duban reads Chinese texts, and items can be entered with duban add")
    }

    package func countDiffers(in name: SafeText, article: Int, announced: Int, found: Int) -> SafeText {
        pick(
            zh: "\(name)：第 \(article) 篇说有 \(announced) 项，找到 \(found) 项，请核对",
            en: "\(name): article \(article) announces \(announced) demands, \(found) were found; please compare")
    }
}
