/// What went wrong, and the way out: every sentence of an error names both.
extension Catalogue {
    /// An error's line.
    package func error(_ text: SafeText) -> SafeText { "duban: \(text)" }

    private func meant(_ suggestions: [String]) -> SafeText {
        if suggestions.isEmpty { return .empty }
        let names = suggestions.map { SafeText(sanitising: $0) }
        return pick(
            zh: "；是不是：\(list(names))？", en: "; did you mean \(names.joined(separator: pick(zh: "、", en: " or ")))?")
    }

    private func allowed(_ values: [String]) -> SafeText { list(values.map { SafeText(sanitising: $0) }) }

    // MARK: - The command line (64)

    package func unknownCommand(_ word: String, suggestions: [String]) -> SafeText {
        running([
            pick(
                zh: "没有“\(word)”这个命令\(meant(suggestions))", en: "there is no command \"\(word)\"\(meant(suggestions))"),
            pick(zh: "全部命令见 duban -h", en: "duban -h lists them"),
        ])
    }

    package func badValue(option: String, value: String, allowed values: [String]) -> SafeText {
        pick(
            zh: "\(option) 不能是“\(value)”；可用：\(allowed(values))",
            en: "\(option) cannot be \"\(value)\"; it is one of \(allowed(values))")
    }

    package func badDate(_ text: String, place: String) -> SafeText {
        // An operand is known by what was typed, an option by its name.
        let place: SafeText = place.hasPrefix("--") ? pick(zh: "\(place)：", en: "\(place): ") : .empty
        return pick(
            zh: "\(place)“\(text)”不是日期；写 2020-03-01、today、+7d 这样的形式",
            en: "\(place)\"\(text)\" is no date; write it as 2020-03-01, today or +7d")
    }

    package func badID(_ text: String) -> SafeText {
        pick(
            zh: "“\(text)”不是编号；写 17、#17 或 UUID，编号见 duban list",
            en: "\"\(text)\" is no number; write 17, #17 or a UUID: duban list shows them")
    }

    package func badNumber(_ text: String, option: String) -> SafeText {
        pick(zh: "\(option)：“\(text)”不是正整数", en: "\(option): \"\(text)\" is no number from 1")
    }

    /// A place in a list that is shorter.
    package func notInList(_ place: String, count: Int) -> SafeText {
        pick(zh: "没有第 \(place) 个，共 \(count) 个", en: "there is no number \(place) in a list of \(count)")
    }

    package func unknownStatus(_ word: String, suggestions: [String], all: [String]) -> SafeText {
        running([
            pick(zh: "没有“\(word)”这个状态\(meant(suggestions))", en: "there is no status \"\(word)\"\(meant(suggestions))"),
            pick(zh: "可用：\(allowed(all))", en: "it is one of \(allowed(all))"),
        ])
    }

    package func twoLedgers(_ first: String, _ second: String) -> SafeText {
        pick(
            zh: "指定了两个位置：\(first) 和 --ledger \(second)；只留一个",
            en: "two places are named: \(first) and --ledger \(second); leave one out")
    }

    package var noPlaceForLedger: SafeText {
        pick(
            zh: "不知道台账放在哪里：$HOME 没有设置；用 --ledger 指定目录",
            en: "nothing says where the ledger is: $HOME is not set; name a folder with --ledger")
    }

    package func missing(operand: String, command: String) -> SafeText {
        pick(zh: "缺少 \(operand)；用法见 duban \(command) -h", en: "\(operand) is missing; duban \(command) -h shows how")
    }

    /// A command whose every option is free, with none given.
    package func nothingNamed(command: String) -> SafeText {
        pick(
            zh: "没有说要改什么；至少写一个字段，用法见 duban \(command) -h",
            en: "nothing says what to change; name at least one field: duban \(command) -h lists them")
    }

    package func notText(_ word: SafeText) -> SafeText {
        pick(zh: "“\(word)”不是这个终端编码下的文字，没有采用", en: "\"\(word)\" is no text in this terminal's encoding")
    }

    package func contradiction(_ first: String, _ second: String) -> SafeText {
        pick(zh: "\(first) 和 \(second) 不能同时使用", en: "\(first) and \(second) do not go together")
    }

    package func futureDate(_ day: String, today: String) -> SafeText {
        pick(zh: "办结日期 \(day) 晚于今天 \(today)", en: "\(day) is after today, \(today): what is done was done by then")
    }

    /// The argument parser's message in this language.
    package func parserMessage(_ message: String) -> SafeText {
        if language == .english { return SafeText(sanitising: message) }
        func part(after prefix: String, _ before: String = "'") -> String? {
            guard message.hasPrefix(prefix) else { return nil }
            return String(message.dropFirst(prefix.count).prefix { !before.contains($0) })
        }
        func second() -> String {
            let parts = message.split(separator: "'", omittingEmptySubsequences: false)
            return parts.count > 3 ? String(parts[3]) : ""
        }
        if let option = part(after: "Unknown option '") {
            return pick(zh: "没有 \(option) 这个选项\(meant(message.contains("Did you mean") ? [second()] : []))", en: "")
        }
        if let value = part(after: "Missing value for '") { return pick(zh: "缺少 \(value) 的值", en: "") }
        if let operand = part(after: "Missing expected argument '") { return pick(zh: "缺少 \(operand)", en: "") }
        if let word = part(after: "Unexpected argument '") { return pick(zh: "多余的“\(word)”", en: "") }
        if let option = part(after: "The option '") { return pick(zh: "\(option) 不带值", en: "") }
        if let value = part(after: "The value '") { return pick(zh: "\(second()) 不能是“\(value)”", en: "") }
        return pick(zh: "命令行有误：\(message)", en: "")
    }

    package func seeHelp(command: String) -> SafeText {
        let words = command.isEmpty ? "duban -h" : "duban \(command) -h"
        return pick(zh: "用法见 \(words)", en: "\(words) shows how it is used")
    }

    // MARK: - Queries (64)

    package func query(unknownField field: String, suggestions: [String], known: [String]) -> SafeText {
        let hint = meant(suggestions, or: known)
        return pick(zh: "没有“\(field)”这个字段\(hint)", en: "there is no field \"\(field)\"\(hint)")
    }

    package func query(unknownValue value: String, of field: String, suggestions: [String], known: [String]) -> SafeText
    {
        let hint = meant(suggestions, or: known)
        return pick(zh: "\(field): 没有“\(value)”这个值\(hint)", en: "\(field): has no value \"\(value)\"\(hint)")
    }

    /// What was perhaps meant; where nothing is near, all that there is.
    private func meant(_ suggestions: [String], or known: [String]) -> SafeText {
        if !suggestions.isEmpty || known.isEmpty { return meant(suggestions) }
        return pick(zh: "；可用：\(allowed(known))", en: "; there are: \(allowed(known))")
    }

    package func unknownDepartment(_ name: String, suggestions: [String]) -> SafeText {
        running([
            pick(
                zh: "没有“\(name)”这个单位\(meant(suggestions))",
                en: "there is no department \"\(name)\"\(meant(suggestions))"),
            pick(zh: "单位见 duban departments", en: "duban departments lists them"),
        ])
    }

    package func ambiguousDepartment(_ name: String, _ candidates: [String]) -> SafeText {
        pick(
            zh: "“\(name)”是几个单位：\(allowed(candidates))；写其中一个",
            en: "\"\(name)\" means several: \(allowed(candidates)); name one of them")
    }

    package func query(badDate text: String) -> SafeText {
        pick(zh: "“\(text)”不是日期", en: "\"\(text)\" is no date")
    }

    package var queryReversedRange: SafeText { pick(zh: "起始日期晚于截止日期", en: "the range ends before it begins") }
    package func query(badNumber text: String) -> SafeText { pick(zh: "“\(text)”不是数字", en: "\"\(text)\" is no number") }
    package func query(badID text: String) -> SafeText { pick(zh: "“\(text)”不是 UUID", en: "\"\(text)\" is no UUID") }
    package func query(missingValueOf field: String) -> SafeText {
        pick(zh: "\(field): 后面缺少值", en: "a value is missing after \(field):")
    }
    package func query(missingOperand word: String) -> SafeText {
        pick(zh: "“\(word)”旁边缺少条件", en: "something is missing beside \"\(word)\"")
    }
    package var queryEmptyBrackets: SafeText { pick(zh: "括号里没有内容", en: "there is nothing in the brackets") }
    package var queryUnopenedBracket: SafeText { pick(zh: "多余的右括号", en: "this bracket was never opened") }
    package var queryUnclosedBracket: SafeText { pick(zh: "括号没有闭合", en: "this bracket is never closed") }
    package var queryUnclosedQuote: SafeText { pick(zh: "引号没有闭合", en: "this quotation mark is never closed") }
    package var queryEmptyText: SafeText { pick(zh: "引号里没有内容", en: "there is nothing between the quotation marks") }
    package func query(tooDeep limit: Int) -> SafeText {
        pick(zh: "括号超过 \(limit) 层", en: "brackets are deeper than \(limit)")
    }

    /// A query, a line that points into it, and what is wrong there.
    ///
    /// - Parameter column: where the mistake begins, in columns.
    package func queryMistake(_ message: SafeText, query: SafeText, column: Int) -> [SafeText] {
        [
            pick(zh: "查询有误：\(message)", en: "the query is wrong: \(message)"), "  \(query)",
            "  \(DisplayWidth.spaces(column))^",
        ]
    }

    // MARK: - Items and refusals (1)

    package func noItems(_ references: [String]) -> SafeText {
        pick(
            zh: "没有事项 \(allowed(references))；编号见 duban list",
            en: "there is no item \(allowed(references)); duban list shows the numbers")
    }

    package var nothingWasChanged: SafeText { pick(zh: "什么都没有改。", en: "Nothing was changed.") }

    package func refused(_ number: Int, _ reason: SafeText) -> SafeText {
        pick(zh: "\(number) 号：\(reason)", en: "number \(number): \(reason)")
    }

    /// - Parameters:
    ///   - from: the id of the status.
    ///   - next: ids of those that may follow.
    package func transitionRefused(from: String, to: String, next: [String]) -> SafeText {
        let names = next.map { word(status($0), of: $0) }
        return next.isEmpty
            ? pick(zh: "“\(status(from))”之后不能改状态", en: "an item that is \"\(status(from))\" cannot change its status")
            : pick(
                zh: "“\(status(from))”不能直接改为“\(status(to))”；可改为：\(list(names))",
                en: "an item that is \"\(status(from))\" cannot become \"\(status(to))\"; it can become \(list(names))")
    }

    /// A status as it is called and as it is typed, once where both are the same.
    func word(_ word: SafeText, of id: String) -> SafeText {
        let typed = SafeText(sanitising: id)
        return word == typed ? word : "\(word) (\(typed))"
    }

    package func reasonMissing(to: String) -> SafeText {
        pick(
            zh: "改为“\(status(to))”须写原因\(option("--reason"))",
            en: "\"\(status(to))\" needs a reason\(option("--reason"))")
    }

    package var reasonMissingAfterWriteOff: SafeText {
        pick(
            zh: "已销号的事项重新打开须写原因\(option("--reason"))",
            en: "it was written off: opening it again needs a reason\(option("--reason"))")
    }

    package func secondLead(_ existing: String) -> SafeText {
        pick(
            zh: "已有牵头单位\(existing)；要换用 --replace，或用 --role 指定其他角色",
            en: "\(existing) leads it already; --replace takes its place, --role gives another role")
    }

    package func notAnOwner(_ name: String) -> SafeText {
        pick(zh: "\(name)不是它的单位；现有单位见 duban show", en: "\(name) is none of its owners; duban show lists them")
    }

    package var emptyItemText: SafeText { pick(zh: "事项没有文字", en: "the item has no text") }

    package func item(_ index: Int, _ reason: SafeText) -> SafeText {
        pick(zh: "第 \(index) 项：\(reason)", en: "item \(index): \(reason)")
    }
    package func unknownMember(_ name: String) -> SafeText { pick(zh: "不认识的成员 \(name)", en: "unknown member \(name)") }
    package func invalidMember(_ name: String, value: String) -> SafeText {
        pick(zh: "\(name) 不能是“\(value)”", en: "\(name) cannot be \"\(value)\"")
    }
    package var missingText: SafeText { pick(zh: "缺少 text", en: "text is missing") }
    package var notAnItem: SafeText { pick(zh: "不是 JSON 对象", en: "it is no JSON object") }
    package func statusNotPossible(_ id: String) -> SafeText {
        pick(zh: "不能直接登记为“\(status(id))”", en: "an item cannot be entered as \"\(status(id))\"")
    }

    /// - Parameters:
    ///   - line: from 1.
    ///   - column: from 1.
    package func invalidJSON(_ reason: SafeText, line: Int, column: Int) -> SafeText {
        pick(
            zh: "JSON 有误，第 \(line) 行第 \(column) 列：\(reason)",
            en: "not JSON at line \(line), column \(column): \(reason)")
    }

    // MARK: - Documents (1)

    package func documentMissing(_ name: SafeText) -> SafeText {
        pick(zh: "没有这个文件：\(name)", en: "there is no file \(name)")
    }
    package func documentIsFolder(_ name: SafeText) -> SafeText {
        pick(zh: "\(name) 是目录；请指定其中的文件", en: "\(name) is a folder; name a file in it")
    }
    package func documentIsDevice(_ name: SafeText) -> SafeText {
        pick(zh: "\(name) 不是普通文件", en: "\(name) is no plain file")
    }
    package func documentTooLarge(_ name: SafeText, megabytes: Int) -> SafeText {
        pick(zh: "\(name) 超过 \(megabytes) MB；请拆分", en: "\(name) is larger than \(megabytes) MB; split it")
    }
    package func documentUnreadable(_ name: SafeText, _ reason: SafeText) -> SafeText {
        pick(zh: "读不了 \(name)：\(reason)", en: "\(name) cannot be read: \(reason)")
    }
    package func documentEmpty(_ name: SafeText) -> SafeText {
        pick(zh: "\(name) 是空的，没有可读的文字", en: "\(name) is empty: there is no text to read")
    }
    package func documentIsBinary(_ name: SafeText) -> SafeText {
        pick(zh: "\(name) 不是文本文件；请另存为纯文本", en: "\(name) is not a text file; save it as plain text")
    }

    // MARK: - The system

    package func outputFailed(_ reason: SafeText) -> SafeText {
        pick(zh: "输出写不进去：\(reason)", en: "the output could not be written: \(reason)")
    }
    package func folderNotMade(_ path: String, _ reason: SafeText) -> SafeText {
        pick(
            zh: "建不了目录 \(path)：\(reason)；用 --ledger 换个位置",
            en: "the folder \(path) could not be made: \(reason); --ledger names another place")
    }
    package func ledgerNotMade(_ path: String, _ reason: SafeText) -> SafeText {
        pick(
            zh: "不能在 \(path) 建台账：\(reason)；请换个位置",
            en: "no ledger could be made at \(path): \(reason); choose another place")
    }
    package func unknownGroup(_ name: String) -> SafeText {
        pick(zh: "系统里没有用户组“\(name)”", en: "the system has no group \"\(name)\"")
    }
    /// - Parameter usual: the zone in which days are reckoned instead.
    package func unknownTimeZone(_ name: String, usual: String) -> SafeText {
        pick(
            zh: "本机不认识台账的时区“\(name)”，日期按 \(usual) 计算；请安装 tzdata，或用 duban settings timeZone \(usual) 改正",
            en:
                "this machine does not know the ledger's time zone \"\(name)\", days are reckoned in \(usual); install tzdata, or set it right with duban settings timeZone \(usual)"
        )
    }
    package func unexpected(_ text: SafeText) -> SafeText {
        pick(zh: "意外的错误：\(text)", en: "an unexpected error: \(text)")
    }
}
