/// What `duban report` says, and what is wrong with a template.
extension Catalogue {
    package func reportWritten(_ title: SafeText, to name: SafeText, judged day: SafeText) -> SafeText {
        pick(zh: "\(title)已写入 \(name)（数据截至\(day)）", en: "\(title) written to \(name), figures as of \(day)")
    }
    package func nothingToReport(_ title: SafeText) -> SafeText {
        pick(zh: "没有可写进\(title)的事项，没有生成文件", en: "no item for this paper (\(title)); nothing was written")
    }
    package func periodNotBegun(_ day: String) -> SafeText {
        pick(zh: "\(day) 还没有到，无从统计", en: "\(day) is still to come: there is nothing to judge")
    }
    package var builtInTemplate: SafeText { pick(zh: "内置", en: "built in") }

    package func templateNotText(_ name: String) -> SafeText {
        pick(zh: "\(name) 不是 UTF-8 文本", en: "\(name) is no text in UTF-8")
    }
    package func templatePlace(_ name: String, line: Int, _ what: SafeText) -> SafeText {
        pick(zh: "模板 \(name) 第 \(line) 行：\(what)", en: "template \(name), line \(line): \(what)")
    }
    package var templateHint: SafeText {
        pick(
            zh: "用 duban report --print-template 文书名 看内置模板",
            en: "duban report --print-template KIND shows the built-in one")
    }
    package var templateBadTag: SafeText { pick(zh: "花括号没有配对，或标记没有名字", en: "a tag is not closed, or has no name") }
    package var templateEmpty: SafeText { pick(zh: "模板是空的", en: "the template says nothing") }
    package func templateSectionNotClosed(_ name: String) -> SafeText {
        pick(zh: "{{#\(name)}} 没有对应的 {{/\(name)}}", en: "{{#\(name)}} is not closed by {{/\(name)}}")
    }
    package func templateSectionNotOpen(_ name: String) -> SafeText {
        pick(zh: "{{/\(name)}} 前面没有 {{#\(name)}}", en: "{{/\(name)}} closes what was not opened")
    }
    package func templateNotSupported(_ mark: String) -> SafeText {
        pick(zh: "不支持 \(mark)", en: "\(mark) is not supported here")
    }
    package func templateUnknownValue(_ name: String, suggestions: [String]) -> SafeText {
        pick(zh: "这种文书没有 {{\(name)}}", en: "this paper has no {{\(name)}}") + meant(suggestions)
    }
    package func templateUnknownLine(_ word: String, suggestions: [String]) -> SafeText {
        pick(zh: "没有 @\(word) 这种行", en: "there is no line @\(word)") + meant(suggestions)
    }
    package func templateUnknownBlock(_ name: String, suggestions: [String]) -> SafeText {
        pick(zh: "这种文书没有表格“\(name)”", en: "this paper has no table \"\(name)\"") + meant(suggestions)
    }

    private func meant(_ suggestions: [String]) -> SafeText {
        if suggestions.isEmpty { return .empty }
        let names = list(suggestions.map { SafeText(sanitising: $0) })
        return pick(zh: "；是不是 \(names)", en: "; did you mean \(names)?")
    }

    // MARK: - Help

    func reportSummary(ofCommand name: String) -> SafeText? {
        name == "report" ? pick(zh: "生成文书：台账、通知单、通报等", en: "Write papers: ledger, notices, bulletins and others") : nil
    }

    func reportExamples(ofCommand name: String) -> [Example]? {
        guard name == "report" else { return nil }
        return [
            example("duban report bulletin --period 2020-02 -o 通报.docx", zh: "二月的督查通报", en: "the bulletin of February"),
            example(
                "duban report notice --for 公安局 --number 17 -o 通知.docx", zh: "给一个单位的通知单，从 17 号起",
                en: "a notice, number 17"
            ),
            example(
                "duban report reminder -o 催办.docx", zh: "逾期和快到期的，一项一张",
                en: "what is late or nearly due, one item a sheet"
            ),
            example(
                "duban report week --since 2020-02-10 -o -", zh: "某日以来的变化，输出到屏幕",
                en: "changes since a day, on the screen"),
            example(
                "duban report --print-template bulletin > bulletin.mustache", zh: "取内置模板来改",
                en: "a template to start from"),
        ]
    }

    func reportHelp(onOperand name: String) -> SafeText? {
        guard name == "KIND" else { return nil }
        return pick(
            zh: "ledger 台账、breakdown 任务分解表、notice 通知单、reminder 催办单、escalation 三色督办单、bulletin 通报、leader 领导报告、week 变化",
            en: "ledger, breakdown, notice, reminder, escalation, bulletin, leader, week")
    }

    func reportHelp(onOption name: String) -> SafeText? {
        switch name {
        case "report format": pick(zh: "格式（默认看扩展名）", en: "the format (default: by the file's ending)")
        case "report for": pick(zh: "只含该单位（及下属）参与的事项", en: "only items in which it, or what belongs to it, has a part")
        case "report since":
            pick(
                zh: "week：从哪天起（默认七天）；notice：只含此日起交办的",
                en: "week: the first day (default: seven days); notice: only what was handed over since")
        case "period":
            pick(
                zh: "通报、领导报告的期间：month、lastmonth、quarter、half、year、2020-02、2020Q1、2020 或 D..D（默认：通报本月，领导报告今年）",
                en:
                    "of bulletin and leader: month, lastmonth, quarter, half, year, 2020-02, 2020Q1, 2020 or D..D (default: this month, this year)"
            )
        case "document number": pick(zh: "第一份的文号（默认留空）", en: "the number of the first paper (default: room for it)")
        case "limit":
            pick(zh: "催办单、督办单的新时限（默认五个工作日）", en: "the new limit that reminders set (default: five working days)")
        case "ranking": pick(zh: "通报加上分组排名", en: "rank departments within their groups (bulletin)")
        case "template":
            pick(
                zh: "用这个模板（默认：台账 templates/ 里的，再内置的）",
                en: "this template (default: the ledger's in templates/, else the built-in one)")
        case "list-templates": pick(zh: "列出各种文书用的模板", en: "list which template each kind uses")
        case "print-template": pick(zh: "输出一种文书的内置模板", en: "print the built-in template of a kind")
        default: nil
        }
    }
}
