/// What is written into papers by their formats, and what export and the reading of tables say.
extension Catalogue {
    /// At the foot of a printed page; both are what the format puts in their place.
    package func pageOfPages(_ page: SafeText, _ pages: SafeText) -> SafeText {
        pick(zh: "第 \(page) 页，共 \(pages) 页", en: "Page \(page) of \(pages)")
    }

    /// In the field above a long table of a page.
    package var filterRows: SafeText { pick(zh: "筛选：输入单位、状态或内容", en: "Filter: a department, a status or words") }

    // MARK: - The ledger as a paper

    package func ledgerColumn(_ id: String) -> SafeText {
        switch id {
        case "sequence": pick(zh: "序号", en: "No.")
        case "number": pick(zh: "编号", en: "Number")
        case "source": pick(zh: "来源", en: "Source")
        case "text": pick(zh: "督办内容", en: "Item")
        case "requirement": pick(zh: "要求/目标", en: "Requirement/goal")
        case "leader": pick(zh: "牵头领导", en: "Lead leader")
        case "lead": pick(zh: "牵头单位", en: "Lead department")
        case "owner": pick(zh: "责任/配合单位", en: "Responsible/support")
        case "person": pick(zh: "责任人", en: "Responsible person")
        case "assigned": pick(zh: "交办时间", en: "Handed over")
        case "due": pick(zh: "完成时限", en: "Due")
        case "progress": pick(zh: "进展情况", en: "Progress")
        case "problem": pick(zh: "存在问题", en: "Problem")
        case "next": pick(zh: "下步措施", en: "Next step")
        case "status": pick(zh: "状态", en: "Status")
        case "light": pick(zh: "灯", en: "Light")
        case "closed": pick(zh: "办结时间", en: "Closed on")
        case "note": pick(zh: "备注", en: "Note")
        case "category": pick(zh: "类别", en: "Category")
        case "contact": pick(zh: "联系人", en: "Contact")
        default: SafeText(sanitising: id)
        }
    }

    package func ledgerOf(_ owner: SafeText) -> SafeText {
        pick(zh: "\(owner)督办台账", en: "Supervision ledger: \(owner)")
    }

    package func asOf(_ day: String, items: Int) -> SafeText {
        pick(zh: "截至 \(day)，共 \(items) 项", en: "As of \(day), \(plural(items, "item"))")
    }

    package var originalDue: SafeText { pick(zh: "原时限", en: "originally due") }
    package var itemsInAll: SafeText { pick(zh: "事项总数", en: "items in all") }
    package var fallingDue: SafeText { pick(zh: "即将到期", en: "falling due") }
    package var itemsByLead: SafeText { pick(zh: "各牵头单位事项", en: "Items by lead department") }
    package var nextDates: SafeText { pick(zh: "时间轴：逾期的和将到期的", en: "Timeline: late and due next") }

    // MARK: - Export

    package func exported(_ items: Int, to name: SafeText?) -> SafeText {
        guard let name else { return pick(zh: "已导出 \(items) 项", en: "\(plural(items, "item")) exported") }
        return pick(zh: "已导出 \(items) 项到 \(name)", en: "\(plural(items, "item")) exported to \(name)")
    }

    package func fileExists(_ name: SafeText) -> SafeText {
        pick(
            zh: "\(name) 已经存在；换个文件名，或加 --replace 覆盖",
            en: "\(name) exists; take another name, or add --replace to overwrite it")
    }
    package func fileIsFolder(_ name: SafeText) -> SafeText {
        pick(zh: "\(name) 是目录，不是文件", en: "\(name) is a folder, not a file")
    }
    package func fileHasNoFolder(_ name: SafeText) -> SafeText {
        pick(zh: "没有 \(name) 所在的目录；请先建目录", en: "the folder of \(name) does not exist; make it first")
    }
    package func fileNotWritten(_ name: SafeText, _ reason: SafeText) -> SafeText {
        pick(
            zh: "没有写成 \(name)（\(reason)）；原来的文件没有动",
            en: "\(name) was not written (\(reason)); what was there is untouched")
    }
    package func paperNotWritten(_ reason: SafeText) -> SafeText {
        pick(
            zh: "没有生成文件（\(reason)）：多为临时目录已满",
            en: "the file could not be made (\(reason)): mostly a temporary folder without room")
    }
    package func binaryToTerminal(_ format: String) -> SafeText {
        pick(zh: "\(format) 不是文字，不能输出到终端；用 -o 指定文件", en: "\(format) is no text for a terminal; name a file with -o")
    }

    // MARK: - A table read in

    package var sheetRow: SafeText { pick(zh: "行", en: "row") }
    package var noItem: SafeText { pick(zh: "不导入", en: "no item") }
    /// The row says nothing of its status: a draft, or assigned with `--confirm`.
    package var statusAsAsked: SafeText { pick(zh: "未注明", en: "not given") }

    package func tableRow(_ place: SafeText, _ what: SafeText) -> SafeText {
        pick(zh: "第 \(place) 行：\(what)", en: "row \(place): \(what)")
    }
    package var rowWithoutText: SafeText { pick(zh: "没有事项内容", en: "no text") }
    package var rowIsHeading: SafeText { pick(zh: "分类标题", en: "a heading of groups") }
    package var rowIsTotal: SafeText { pick(zh: "合计", en: "a sum") }
    package var rowRepeatsHeading: SafeText { pick(zh: "重复的表头", en: "the heading again") }
    package func rowIsSame(as place: SafeText) -> SafeText {
        pick(zh: "与第 \(place) 行相同", en: "the same as row \(place)")
    }
    package func rowIsKnown(_ number: Int) -> SafeText {
        pick(zh: "台账已有 #\(number)（--again 再导入）", en: "in the ledger as #\(number) (--again imports it once more)")
    }

    package var rowsAreRepeated: SafeText { pick(zh: "与前面的行相同", en: "the same as a row before") }
    package var rowsAreKnown: SafeText {
        pick(zh: "台账里已有（--again 再导入）", en: "in the ledger already (--again imports them once more)")
    }
    package func andOthers(_ first: SafeText, count: Int) -> SafeText {
        pick(zh: "\(first) 等 \(count)", en: "\(first) and others, \(count) in all")
    }

    package func unknownOwnerInTable(_ name: SafeText) -> SafeText {
        pick(zh: "单位表没有“\(name)”，照原文保留", en: "\(name) is not in the department table; kept as written")
    }
    package func timeNotUnderstood(_ text: SafeText) -> SafeText {
        pick(zh: "时间“\(text)”看不出是哪天", en: "no day could be read from \(text)")
    }
    package func statusNotUnderstood(_ text: SafeText) -> SafeText {
        pick(zh: "状态“\(text)”不认识", en: "the status \(text) is not known")
    }
    package var closingDateMissing: SafeText { pick(zh: "没有办结时间，按今天计", en: "no closing date; today is taken") }
    package var rowIsHidden: SafeText { pick(zh: "隐藏行", en: "a hidden row") }
    package func rowsJoined(_ count: Int) -> SafeText {
        pick(zh: "合并单元格，并入后面 \(count) 行", en: "\(plural(count, "row")) below it joined (merged cells)")
    }

    package func sheetPassedOver(_ name: SafeText, isHidden: Bool) -> SafeText {
        isHidden
            ? pick(zh: "工作表“\(name)”是隐藏的，未读入", en: "the sheet \(name) is hidden and was not read")
            : pick(zh: "工作表“\(name)”没有可用的表头，未读入", en: "the sheet \(name) has no usable heading and was not read")
    }
    package func wouldImportTable(_ name: SafeText, items: Int, skipped: Int) -> SafeText {
        pick(
            zh: "\(name)：可导入 \(items) 项，\(skipped) 行不导入；未写入",
            en: "\(name): \(plural(items, "item")), \(plural(skipped, "row")) that would be none; nothing was written")
    }
    package func importedTable(_ name: SafeText, numbers: [Int], skipped: Int) -> SafeText {
        let first: SafeText = "#\(numbers.min() ?? 0)"
        let range: SafeText = numbers.count == 1 ? first : "\(first)–#\(numbers.max() ?? 0)"
        return pick(
            zh: "已从 \(name) 导入 \(numbers.count) 项（\(range)），\(skipped) 行未导入；撤回\(way("undo"))",
            en:
                "\(plural(numbers.count, "item")) imported from \(name) (\(range)), \(plural(skipped, "row")) passed over; \(way("undo")) takes it back"
        )
    }
    package func tableHasNoHeading(_ name: SafeText) -> SafeText {
        pick(
            zh: "\(name) 里没有认得出的台账表头（要有“督办事项”或“任务”一类的列，以及单位、时限或状态），看到的是：",
            en:
                "\(name) has no heading of a ledger (a column for the task, and one for a department, a date or a status); what stands there:"
        )
    }
    package var tableNeedsMap: SafeText {
        pick(
            zh: "可用 --map 指明，如 --map 主要举措=text --map 落实方=lead",
            en: "say what its columns are with --map, as --map B=text --map C=lead")
    }
    package func whichColumnIsText(_ sheet: SafeText) -> SafeText {
        pick(
            zh: "“\(sheet)”哪一列是督办内容？输入列字母，直接回车用猜的：",
            en: "\(sheet): which column is the item's text? Type its letter, or Enter for the guess:")
    }

    // MARK: - Help

    package func exchangeSummary(ofCommand name: String) -> SafeText? {
        switch name {
        case "export":
            pick(zh: "导出事项：Excel、CSV、网页、日历等", en: "Export items: Excel, CSV, a web page, a calendar and more")
        default: nil
        }
    }

    package func exchangeExamples(ofCommand name: String) -> [Example]? {
        switch name {
        case "export":
            [
                example("duban export -o 督办台账.xlsx", zh: "全部事项，Excel 台账", en: "every item as an Excel ledger"),
                example(
                    "duban export status:open -o 未办结.xlsx --by-department", zh: "未办结，每单位一张表",
                    en: "the open ones, a sheet for each department"),
                example("duban export is:overdue -o 逾期.html", zh: "手机能看的网页", en: "a page that a phone can show"),
                example("duban export --format ics -o - > 督办.ics", zh: "时限放进日历", en: "deadlines for a calendar"),
            ]
        default: nil
        }
    }

    package func exchangeHelp(onOption name: String) -> SafeText? {
        switch name {
        case "output":
            pick(zh: "写到这个文件，扩展名定格式；- 为标准输出", en: "write this file, whose ending says the format; - is standard output")
        case "export format":
            pick(
                zh: "格式：xlsx csv json md html docx ics 之一（默认按文件名）",
                en: "xlsx, csv, json, md, html, docx or ics (else by the file's name)")
        case "by-department": pick(zh: "每个单位再单列一张表", en: "a sheet for each department as well")
        case "replace file": pick(zh: "覆盖已有的文件（默认不覆盖）", en: "overwrite a file that is there (default: refuse)")
        case "map":
            pick(
                zh: "表格的列是什么，可多个：表头、列字母或序号=字段（text lead due 等，none 为不要）",
                en:
                    "what a column of a table is; may be repeated: heading, letter or number=field (text, lead, due …; none)"
            )
        default: nil
        }
    }
}
