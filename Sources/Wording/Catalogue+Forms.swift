/// Reports, evidence files and the ledger's rules in the interface: what their lists and forms say.
extension Catalogue {
    package var writeReport: ActionWords {
        action(zh: ("文书", "生成文书：台账、通知单、催办单、通报等"), en: ("report", "write a paper: ledger, notice, bulletin …"))
    }
    package var showFiles: ActionWords {
        action(zh: ("附件", "事项的附件，另存到别处"), en: ("files", "the evidence files of an item, to save a copy"))
    }
    package var settings: ActionWords {
        action(zh: ("设置", "台账的规则：预警天数、时区、文号等"), en: ("settings", "the ledger's rules: lights, time zone, numbering"))
    }

    package var chooseLanguage: ActionWords {
        action(zh: ("语言", "界面语言：中文、英文（只对自己生效）"), en: ("language", "the interface's language, for yourself alone"))
    }
    package var languagePicker: SafeText { pick(zh: "界面语言，下次启动起", en: "Language, from the next start on") }
    /// A language's name in itself.
    package static func ownName(of language: Language) -> SafeText { language == .chinese ? "中文" : "English" }
    package func languageSaved(_ language: Language, in path: String) -> SafeText {
        pick(
            zh: "下次启动起界面语言为 \(Catalogue.ownName(of: language))（记在 \(SafeText(sanitising: path))）",
            en: "\(Catalogue.ownName(of: language)) from the next start on (kept in \(SafeText(sanitising: path)))")
    }

    // MARK: - Reports

    package var reportPicker: SafeText { pick(zh: "生成哪种文书", en: "Which paper") }
    package func reportSheet(_ title: SafeText) -> SafeText {
        pick(zh: "\(title)，按回车保存", en: "\(title); Enter saves it")
    }
    package var reportKeys: SafeText {
        pick(zh: "↑↓ 空格 翻看  回车 保存  Esc 关闭", en: "arrows, Space scroll  Enter save  Esc close")
    }
    package func reportFormatPicker(_ title: SafeText) -> SafeText {
        pick(zh: "\(title)保存为", en: "Save \(title) as")
    }
    package func saveAs(_ name: SafeText) -> SafeText { pick(zh: "\(name)保存到", en: "Save \(name) to") }
    package func paperSaved(_ name: SafeText, to path: SafeText) -> SafeText {
        pick(zh: "\(name)已保存到 \(path)", en: "\(name) saved to \(path)")
    }

    // MARK: - Forms

    /// - Parameter isPath: whether a path stands in the line of the cursor.
    package func formKeys(hasSeveral: Bool, isPath: Bool) -> SafeText {
        let lines: SafeText = hasSeveral ? pick(zh: "↑↓ 换行  ", en: "arrows: other line  ") : .empty
        let path: SafeText = isPath ? pick(zh: "Tab 补全路径  ", en: "Tab: complete a path  ") : .empty
        return lines + path + pick(zh: "回车 确定  Esc 取消", en: "Enter  Esc")
    }
    package var noteKeys: SafeText {
        pick(zh: "回车 确定  Tab 问题、下步、单位、附件  Esc 取消", en: "Enter  Tab: problem, next step, files  Esc")
    }
    /// Under the line for a new item.
    ///
    /// - Parameter kind: what Tab makes of it.
    package func newItemKeys(_ kind: SafeText) -> SafeText {
        pick(zh: "Tab 改为\(kind)  回车 确定  Esc 取消", en: "Tab: \(kind)  Enter yes  Esc no")
    }
    /// Where one chooses, and somebody types.
    package var noTextHere: SafeText {
        pick(zh: "不能输入文字  ↑↓ 选择  回车 确定  Esc 取消", en: "no text here  ↑↓ choose  Enter accept  Esc cancel")
    }
    package var textKept: SafeText {
        pick(zh: "没有保存；写的文字留着，再来时接着写", en: "not saved; the text is kept for the next time")
    }
    package func notExtended(hasText: Bool) -> SafeText {
        hasText
            ? pick(zh: "未延期；写的原因留着，再延期时接着用", en: "not extended; the reason is kept for the next time")
            : pick(zh: "未延期，什么也没有改", en: "not extended, nothing was changed")
    }
    package var yes: SafeText { pick(zh: "是", en: "yes") }
    package var no: SafeText { pick(zh: "否", en: "no") }
    package var noSuchUnit: SafeText { pick(zh: "没有这个单位", en: "no such department") }

    /// The name of a line of a form.
    package func formField(_ id: String) -> SafeText {
        switch id {
        case "progress": pick(zh: "进展情况", en: "Progress")
        case "problem": pick(zh: "存在问题", en: "Problem")
        case "next": pick(zh: "下步措施", en: "Next step")
        case "department": pick(zh: "单位", en: "Department")
        case "reporter": pick(zh: "反馈单位", en: "Reported by")
        case "file": pick(zh: "附件", en: "File")
        case "file2": pick(zh: "附件二", en: "Second file")
        case "file3": pick(zh: "附件三", en: "Third file")
        case "period": pick(zh: "期间", en: "Period")
        case "since": pick(zh: "起始日", en: "Since")
        case "number": pick(zh: "文号", en: "Number")
        case "limit": pick(zh: "新时限", en: "New limit")
        case "ranking": pick(zh: "分组排名", en: "Ranking")
        default: SafeText(sanitising: id)
        }
    }

    /// What may stand in it, and what an empty one means.
    package func formHint(_ id: String) -> SafeText {
        switch id {
        case "progress": pick(zh: "不能为空", en: "must not be empty")
        case "problem", "next": pick(zh: "可空", en: "may be empty")
        case "department": pick(zh: "简称或拼音首字母，空为全部", en: "a short name or initials; empty: all of them")
        case "reporter": pick(zh: "简称或拼音首字母，空为督查室登记", en: "a short name or initials; empty: the office noted it")
        case "file", "file2", "file3": pick(zh: "文件路径，Tab 补全，可空", en: "a path, completed with Tab; may be empty")
        case "period":
            pick(
                zh: "month、lastmonth、quarter、half、year、2020-02、2020Q1、D..D；空为本期",
                en: "month, lastmonth, quarter, half, year, 2020-02, 2020Q1, D..D; empty: the present one")
        case "since":
            pick(zh: "日期，如 2-10；空：周变化为七天，通知单不限", en: "a day, as 2020-02-10; empty: seven days, or every notice")
        case "number": pick(zh: "第一份的序号，空为手填", en: "of the first paper; empty: room for it")
        case "limit": pick(zh: "日期，空为五个工作日", en: "a day; empty: five working days")
        case "ranking": pick(zh: "空格键改", en: "the space bar changes it")
        default: .empty
        }
    }

    /// What stands in a line is not what it takes.
    package func notForField(_ id: String, _ text: SafeText) -> SafeText {
        pick(
            zh: "\(formField(id))不能是“\(text)”：\(formHint(id))",
            en: "\(formField(id)) cannot be \"\(text)\": \(formHint(id))")
    }

    // MARK: - Rates

    package var ratesTitle: SafeText { pick(zh: "比率", en: "Rates") }
    package var rateColumns: SafeText { pick(zh: "      本月      今年", en: "     month      year") }
    package var readingRates: SafeText { pick(zh: "正在统计", en: "counting") }
    /// - Parameter id: a word of the templates.
    package func rate(_ id: String) -> SafeText {
        switch id {
        case "dueCloseRate": pick(zh: "到期办结率", en: "Due and closed")
        case "overdueRate": pick(zh: "逾期率", en: "Overdue rate")
        case "returnRate": pick(zh: "退回率", en: "Return rate")
        case "reportRate": pick(zh: "反馈率", en: "Report rate")
        default: paperColumn(id)
        }
    }

    // MARK: - Files

    package func filePicker(_ number: Int) -> SafeText { pick(zh: "\(number) 号的附件", en: "Files of \(number)") }
    package var whyNoFiles: SafeText { pick(zh: "没有附件", en: "no report has a file") }
    package func attached(_ name: SafeText) -> SafeText { pick(zh: "附件：\(name)", en: "file: \(name)") }

    // MARK: - Rules of the ledger

    package var settingsPicker: SafeText { pick(zh: "台账设置，对所有人生效", en: "Rules of the ledger, for everybody") }
    package func settingValue(_ value: SafeText) -> SafeText {
        value.isEmpty ? pick(zh: "（无）", en: "(none)") : value
    }
    package func settingNow(_ value: SafeText, usually standard: SafeText) -> SafeText {
        pick(zh: "\(value)（默认 \(standard)）", en: "\(value) (default \(standard))")
    }
    package func settingPrompt(_ key: String) -> SafeText {
        pick(zh: "\(settingMeaning(key))", en: "\(SafeText(sanitising: key)), \(settingMeaning(key))")
    }
}
