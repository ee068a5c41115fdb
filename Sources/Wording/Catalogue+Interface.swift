/// What the full-screen interface says: titles, figures, pickers, prompts, messages. Names of actions and keys are in `Catalogue+Actions.swift`.
extension Catalogue {
    // MARK: Header and panes

    package var program: SafeText { pick(zh: "督办", en: "Duban") }
    package var overdue: SafeText { pick(zh: "逾期", en: "overdue") }
    /// The header's figure of what the yellow light shows.
    /// - Parameter days: from how many days before its date an item counts: the ledger's setting.
    package func dueSoon(days: Int) -> SafeText {
        days == 0 ? pick(zh: "今日到期", en: "due today") : pick(zh: "\(daysSpelled(days))日内", en: "due soon")
    }
    package var closedThisMonth: SafeText { pick(zh: "本月办结", en: "done this month") }
    package var drafts: SafeText { pick(zh: "待核对", en: "drafts") }
    package var departmentsTitle: SafeText { pick(zh: "单位", en: "Depts") }
    package var openColumn: SafeText { pick(zh: "未办", en: "open") }
    package var overdueColumn: SafeText { pick(zh: "逾期", en: "late") }
    package var itemsTitle: SafeText { pick(zh: "事项", en: "Items") }
    package var detailTitle: SafeText { pick(zh: "详情", en: "Detail") }
    package var everyDepartment: SafeText { pick(zh: "全部", en: "All") }
    package var collectivesRule: SafeText { pick(zh: "集体", en: "collective") }

    // MARK: Groups

    package func grouping(_ id: String) -> SafeText {
        switch id {
        case "directive": pick(zh: "按指示", en: "by directive")
        case "department": pick(zh: "按单位", en: "by department")
        case "due": pick(zh: "按时限", en: "by deadline")
        case "status": pick(zh: "按状态", en: "by status")
        case "speaker": pick(zh: "按讲话人", en: "by speaker")
        case "stage": pick(zh: "按阶段", en: "by stage")
        case "changed": pick(zh: "按变更", en: "by last change")
        case "none": pick(zh: "不分组", en: "not grouped")
        default: SafeText(sanitising: id)
        }
    }

    package var enteredByHand: SafeText { pick(zh: "手工录入", en: "entered by hand") }

    /// The week from `first` to `last`, both `MM-DD`.
    package func week(_ first: String, _ last: String) -> SafeText {
        pick(zh: "\(first) 至 \(last)", en: "\(first) to \(last)")
    }

    // MARK: Filters

    package var allItems: SafeText { pick(zh: "所有事项", en: "all items") }
    package var closedItems: SafeText { pick(zh: "已办结", en: "closed") }
    package var overdueItems: SafeText { pick(zh: "逾期", en: "overdue") }
    package func dueSoonItems(days: Int) -> SafeText {
        days == 0
            ? pick(zh: "今日到期", en: "due today")
            : pick(zh: "\(daysSpelled(days))日内到期", en: "due within \(plural(days, "day"))")
    }
    /// The same where no ledger says how many days.
    package var dueSoonItems: SafeText { pick(zh: "即将到期", en: "due soon") }
    /// 三日内, not 3日内: a figure follows, which two numbers would run into.
    private func daysSpelled(_ days: Int) -> SafeText {
        let words: [SafeText] = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
        return words.indices.contains(days - 1) ? words[days - 1] : "\(days) "
    }
    package func searchTitle(_ text: String) -> SafeText { pick(zh: "搜索 \(text)", en: "search \(text)") }
    package var between: SafeText { " · " }

    // MARK: Empty places

    /// - Parameters: the keys of the filters, of the departments and of the review.
    package func nothingHere(drafts: Int, filters: SafeText, departments: SafeText, review: SafeText) -> [SafeText] {
        let first = pick(zh: "这里没有事项。", en: "No items here.")
        guard drafts > 0 else {
            return [
                first,
                pick(
                    zh: "\(filters) 换筛选条件，\(departments) 换单位。",
                    en: "\(filters) other filters, \(departments) other department."),
            ]
        }
        return [
            first,
            pick(
                zh: "有 \(drafts) 项待核对，按 \(review) 核对。",
                en: "\(plural(drafts, "draft")) to review: press \(review)."),
        ]
    }

    package func nothingFound(_ text: String) -> [SafeText] {
        [
            pick(zh: "没有找到“\(text)”。", en: "Nothing found for \(text)."),
            pick(zh: "Esc 结束搜索。", en: "Esc ends the search."),
        ]
    }

    /// - Parameters: keys in columns of one width.
    package func emptyLedger(
        path: SafeText, importing: SafeText, pasting: SafeText, adding: SafeText, help: SafeText
    ) -> [SafeText] {
        [
            pick(zh: "台账还是空的：\(path)", en: "This ledger is empty: \(path)"), .empty,
            pick(zh: "\(importing)导入文件（纪要、新闻、通知）", en: "\(importing)import a file (minutes, news)"),
            pick(zh: "\(pasting)直接粘贴一段文字", en: "\(pasting)a text, right here"),
            pick(zh: "\(adding)手工录入一项", en: "\(adding)enter an item by hand"),
            pick(zh: "\(help)帮助", en: "\(help)help"), .empty,
            pick(zh: "想先看样例：退出后运行 duban demo", en: "For a sample quit, run duban demo"),
            pick(zh: "涉密内容严禁录入。", en: "Never enter classified matter."),
        ]
    }

    package var pasting: SafeText { pick(zh: "粘贴", en: "paste") }

    package func tooSmall(columns: Int, rows: Int) -> SafeText {
        pick(zh: "至少 40x10，现 \(columns)x\(rows)", en: "need 40x10, now \(columns)x\(rows)")
    }

    // MARK: Banners

    package func readOnlyBanner(_ reason: SafeText) -> SafeText { pick(zh: "只读：\(reason)", en: "Read-only: \(reason)") }
    package func damagedBanner(_ reason: SafeText) -> SafeText { pick(zh: "台账损坏：\(reason)", en: "Damaged: \(reason)") }

    // MARK: Detail

    package func asWritten(_ mention: String) -> SafeText { pick(zh: "原文 \(mention)", en: "written \(mention)") }
    package var unconfirmed: SafeText { pick(zh: "未确认", en: "not confirmed") }
    package var disputed: SafeText { pick(zh: "有异议", en: "disputed") }
    package func speech(_ speaker: String) -> SafeText { pick(zh: "讲话 \(speaker)", en: "speech \(speaker)") }
    package var relayed: SafeText { pick(zh: "传达", en: "relayed") }
    package var readingOriginal: SafeText { pick(zh: "正在读取原文…", en: "reading the original…") }
    package var noOriginal: SafeText { pick(zh: "没有原文。", en: "No original.") }
    package func problem(_ text: String) -> SafeText { pick(zh: "问题：\(text)", en: "problem: \(text)") }
    package func nextStep(_ text: String) -> SafeText { pick(zh: "下步：\(text)", en: "next: \(text)") }
    package var noItemHere: SafeText { pick(zh: "光标不在事项上。", en: "The cursor is on no item.") }
    package func groupSummary(done: Int, total: Int) -> SafeText {
        pick(zh: "已办结 \(done)，共 \(total) 项", en: "\(done) closed of \(plural(total, "item"))")
    }

    // MARK: History

    package var historyCreated: SafeText { pick(zh: "建立", en: "created") }
    package var historyRemoved: SafeText { pick(zh: "删除", en: "removed") }
    /// - Parameter before: what it was until then, as in the two below.
    package func historyStatus(_ status: SafeText, from before: SafeText?) -> SafeText {
        before.map { pick(zh: "状态 \($0) -> \(status)", en: "\($0) -> \(status)") }
            ?? pick(zh: "状态改为 \(status)", en: "now \(status)")
    }
    package func historyOwner(_ owner: String, _ role: SafeText, from before: SafeText?) -> SafeText {
        let role = before.map { "\($0) -> \(role)" as SafeText } ?? role
        return pick(zh: "\(role) \(owner)", en: "\(owner) \(role)")
    }
    package func historyOwnerRemoved(_ owner: String) -> SafeText {
        pick(zh: "不再由 \(owner) 负责", en: "\(owner) no longer an owner")
    }
    package func historyDue(_ date: String?, from before: String?) -> SafeText {
        switch (before, date) {
        case (let before?, let date?): pick(zh: "时限 \(before) -> \(date)", en: "due \(before) -> \(date)")
        case (nil, let date?): pick(zh: "时限 \(date)", en: "due \(date)")
        case (let before?, nil): pick(zh: "取消时限 \(before)", en: "deadline \(before) removed")
        case (nil, nil): pick(zh: "取消时限", en: "deadline removed")
        }
    }
    package func historyReport(_ text: String) -> SafeText { pick(zh: "进展 \(text)", en: "progress \(text)") }
    package func historyField(_ field: SafeText) -> SafeText { pick(zh: "修改\(field)", en: "\(field) changed") }

    // MARK: Pickers and prompts

    package func departmentPicker(of listed: SafeText) -> SafeText {
        pick(zh: "按单位筛选（\(listed)）", en: "Filter by department (\(listed))")
    }
    package var departmentPicker: SafeText { pick(zh: "按单位筛选（未办、逾期）", en: "Filter by department (open, late)") }
    package func statusPicker(_ what: SafeText) -> SafeText { pick(zh: "\(what)：改状态", en: "Status of \(what)") }
    package func assigneePicker(_ what: SafeText) -> SafeText { pick(zh: "\(what)：选单位", en: "Assign \(what) to") }
    package func rolePicker(_ owner: String) -> SafeText { pick(zh: "\(owner) 的责任", en: "Role of \(owner)") }
    package func duePicker(_ what: SafeText) -> SafeText { pick(zh: "\(what)：定时限", en: "Deadline of \(what)") }
    package var viewPicker: SafeText { pick(zh: "筛选、分组、排序", en: "Filters, groups, order") }
    package var typeToNarrow: SafeText { pick(zh: "输入文字缩小范围", en: "type to narrow") }
    package var pickerKeys: SafeText { pick(zh: "↑↓ 选择  回车 确定  Esc 取消", en: "↑↓ choose  Enter accept  Esc cancel") }
    package var suggested: SafeText { pick(zh: "备选", en: "suggested") }
    package var unassign: SafeText { pick(zh: "取消责任", en: "no longer an owner") }
    package func replacesLead(_ owner: String) -> SafeText { pick(zh: "替换 \(owner)", en: "replaces \(owner)") }
    package var noChoice: SafeText { pick(zh: "没有符合的", en: "nothing fits") }
    package var needsReason: SafeText { pick(zh: "要写原因", en: "needs a reason") }
    package func inWorkingDays(_ days: Int) -> SafeText {
        pick(zh: "\(days) 个工作日后", en: "in \(plural(days, "working day"))")
    }
    package func inDays(_ days: Int) -> SafeText { pick(zh: "\(days) 天后", en: "in \(plural(days, "day"))") }
    package var monthEnd: SafeText { pick(zh: "月底", en: "end of month") }
    package var quarterEnd: SafeText { pick(zh: "季度末", en: "end of quarter") }
    package var yearEnd: SafeText { pick(zh: "年底", en: "end of year") }
    package var noDue: SafeText { pick(zh: "不定时限", en: "no deadline") }
    package var numberSearch: SafeText { pick(zh: "搜索", en: "Search") }
    /// What is going to be done, and that it wants a reason.
    ///
    /// - Parameter status: the id of the status that they will have.
    package func reasonPrompt(_ what: SafeText, to status: String) -> SafeText {
        switch status {
        case "cancelled": pick(zh: "撤销 \(what)，原因", en: "Cancel \(what). Reason")
        case "suspended": pick(zh: "挂起 \(what)，原因", en: "Suspend \(what). Reason")
        case "longTerm": pick(zh: "\(what)转为长期坚持，原因", en: "Make \(what) long-term. Reason")
        case "inProgress": pick(zh: "重新办理 \(what)，原因", en: "Reopen \(what). Reason")
        default: pick(zh: "\(what)改为\(self.status(status))，原因", en: "Make \(what) \(self.status(status)). Reason")
        }
    }
    package func notePrompt(_ what: SafeText) -> SafeText { pick(zh: "\(what) 进展", en: "Progress of \(what)") }
    package func editPrompt(_ what: SafeText, _ field: String) -> SafeText {
        pick(zh: "\(what) \(self.field(field))", en: "Edit \(what), \(self.field(field))")
    }
    package var newItemPrompt: SafeText { pick(zh: "新事项", en: "New item") }
    package var importPrompt: SafeText { pick(zh: "导入文件", en: "Import file") }
    package var reasonMissing: SafeText { pick(zh: "要写原因，Esc 取消", en: "a reason is needed; Esc cancels") }
    package var textMissing: SafeText { pick(zh: "不能为空，Esc 取消", en: "text is needed; Esc cancels") }
    package var badDate: SafeText { pick(zh: "不是日期，如 2020-02-16、+7d", en: "not a date; like 2020-02-16 or +7d") }
    package var helpTitle: SafeText { pick(zh: "帮助：输入文字查找，回车执行", en: "Help: type to search, Enter runs") }
    package var paletteTitle: SafeText { pick(zh: "命令：输入文字查找，回车执行", en: "Commands: type to search, Enter runs") }
    package var importKeys: SafeText {
        pick(zh: "Tab 补全  或贴全文  回车 确定  Esc 取消", en: "Tab: path  or paste a text  Enter  Esc")
    }
    package var pathKeys: SafeText { pick(zh: "Tab 补全  回车 确定  Esc 取消", en: "Tab completes  Enter yes  Esc no") }
    package var previewKeys: SafeText {
        pick(zh: "↑↓ PgUp PgDn 翻看  回车 确定  Esc 取消", en: "↑↓ PgUp PgDn scroll  Enter yes  Esc no")
    }
    package var confirmKeys: SafeText { pick(zh: "回车 确定  Esc 取消", en: "Enter yes  Esc no") }
    package var quitQuestion: SafeText { pick(zh: "退出督办？", en: "Quit Duban?") }
    package func manyQuestion(_ action: SafeText, _ count: Int) -> SafeText {
        pick(zh: "\(action)：共 \(count) 项，确定吗？", en: "\(action): \(plural(count, "item")). Go on?")
    }
    package func importQuestion(title: String, articles: Int, directives: Int, items: Int) -> SafeText {
        let more: SafeText =
            articles > 1 ? pick(zh: "等 \(articles) 篇", en: " and \(articles - 1) more") : .empty
        return pick(
            zh: "《\(title)》\(more)：\(directives) 条指示，\(items) 项待核对。导入吗？",
            en: "\(title)\(more): \(plural(directives, "directive")), \(plural(items, "draft item")). Import?")
    }
    /// What follows the lines of a preview that shows no more.
    package func moreItems(_ count: Int) -> SafeText { pick(zh: "还有 \(count) 项", en: "\(plural(count, "more item"))") }
    /// What goes on, and how it is stopped.
    package func stoppable(_ progress: SafeText) -> SafeText {
        pick(zh: "\(progress)，Esc 停止", en: "\(progress); Esc stops")
    }
    package var readingFile: SafeText { pick(zh: "正在读取", en: "reading") }
    package var importing: SafeText { pick(zh: "正在导入", en: "importing") }
    package var readingGivenUp: SafeText {
        pick(zh: "已停止读取，什么也没有导入", en: "the reading was stopped; nothing was imported")
    }
    package var signsTitle: SafeText { pick(zh: "标记", en: "Signs") }
    package var classifiedWarning: SafeText { pick(zh: "涉密内容严禁录入。", en: "Classified matter must never be entered.") }

    // MARK: Messages

    /// `17 号`, or `3 项` where there are several.
    package func subject(numbers: [Int]) -> SafeText {
        numbers.count == 1 ? pick(zh: "\(numbers[0]) 号", en: "item \(numbers[0])") : items(numbers.count)
    }

    package func undoHint(_ message: SafeText, key: SafeText) -> SafeText {
        pick(zh: "\(message)，按 \(key) 撤回", en: "\(message); \(key) undoes it")
    }

    package func didClose(_ what: SafeText) -> SafeText { pick(zh: "\(what)已办结", en: "\(what) closed") }
    package func didReopen(_ what: SafeText) -> SafeText { pick(zh: "\(what)已重新办理", en: "\(what) reopened") }
    package func didSetStatus(_ what: SafeText, _ status: SafeText) -> SafeText {
        pick(zh: "\(what)改为\(status)", en: "\(what) now \(status)")
    }
    package func didConfirm(_ what: SafeText) -> SafeText { pick(zh: "\(what)已核对交办", en: "\(what) confirmed") }
    package func didAssign(_ what: SafeText, _ owner: String) -> SafeText {
        pick(zh: "\(what)交 \(owner)", en: "\(what) assigned to \(owner)")
    }
    package func didUnassign(_ what: SafeText, _ owner: String) -> SafeText {
        pick(zh: "\(what)不再由 \(owner) 负责", en: "\(owner) no longer owns \(what)")
    }
    package func didSetDue(_ what: SafeText, _ date: String?) -> SafeText {
        date.map { pick(zh: "\(what)时限 \($0)", en: "\(what) due \($0)") }
            ?? pick(zh: "\(what)不定时限", en: "\(what) without deadline")
    }
    package func didNote(_ what: SafeText) -> SafeText { pick(zh: "\(what)已记进展", en: "progress noted on \(what)") }
    package func didAdd(_ what: SafeText) -> SafeText { pick(zh: "已录入 \(what)", en: "entered \(what)") }
    package func didImport(_ count: Int) -> SafeText {
        pick(zh: "导入 \(count) 项", en: "\(plural(count, "item")) imported")
    }
    package var nothingChanged: SafeText { pick(zh: "没有变化", en: "nothing changed") }
    package func selected(_ count: Int) -> SafeText { pick(zh: "已选 \(count) 项", en: "\(count) selected") }
    package func unknownKey(_ key: SafeText, help: SafeText) -> SafeText {
        pick(zh: "\(key) 没有用处，\(help) 看帮助", en: "\(key) does nothing; \(help) is help")
    }
    package var searching: SafeText { pick(zh: "正在搜索…", en: "searching…") }

    // MARK: Why not

    package var whyNoItem: SafeText { pick(zh: "先把光标移到事项上", en: "move the cursor to an item first") }
    package var whyClosed: SafeText { pick(zh: "事项已撤销", en: "the item is cancelled") }
    package var whyNoSearch: SafeText { pick(zh: "没有在搜索", en: "no search is active") }
    package var whyNotDraft: SafeText { pick(zh: "没有待核对的内容", en: "nothing here to confirm") }
    package var whyNoNext: SafeText { pick(zh: "没有可改的共同状态", en: "no status they could all go to") }
    package var whyEmpty: SafeText { pick(zh: "台账是空的", en: "the ledger is empty") }
    package func cannot(_ action: SafeText, _ reason: SafeText) -> SafeText {
        pick(zh: "“\(action)”现在不可用：\(reason)", en: "\(action) is not possible: \(reason)")
    }
}
