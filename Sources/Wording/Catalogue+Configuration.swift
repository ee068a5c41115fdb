/// The user's `config.toml`: what its options are for, and what may be wrong with it.
extension Catalogue {
    // MARK: - What stands in the file

    package func configurationHeading(path: SafeText) -> [SafeText] {
        [
            pick(zh: "督办（duban）的个人设置。", en: "Personal settings of duban."),
            pick(zh: "位置：\(path)", en: "Place: \(path)"),
            pick(
                zh: "只管界面怎样显示、怎样操作；时区、亮灯天数等会改变统计数字的规则是台账共用的，见 duban settings。",
                en:
                    "How it looks and answers. Rules that change a figure (time zone, days of the lights) are the ledger's: duban settings."
            ),
        ]
    }

    /// The comment above an option or a section; none for those that speak for themselves.
    package func configurationComment(on option: String) -> [SafeText] {
        switch option {
        case "language":
            [
                pick(
                    zh: "语言：\"zh\" 中文，\"en\" 英文，\"auto\" 随系统区域设置；--lang 优先。",
                    en: "Language: \"zh\", \"en\", or \"auto\" by the locale; --lang comes first.")
            ]
        case "mouse":
            [pick(zh: "是否用鼠标；关掉后可用鼠标选中复制文字。", en: "Mouse; without it the terminal's own selection works.")]
        case "ascii":
            [pick(zh: "边框和符号是否只用 ASCII（文字不受影响）。", en: "Borders and signs in ASCII; text stays as it is.")]
        case "ambiguous":
            [
                pick(
                    zh: "“ ” … ① — │ 这类字符占几栏：1、2，或 \"ask\"（启动时询问终端）。",
                    en: "Columns of characters such as “ ” … ① — │: 1, 2, or \"ask\" (asks the terminal at start).")
            ]
        case "list": [pick(zh: "事项清单", en: "The list of items")]
        case "list.columns":
            [
                pick(
                    zh: "除文字外显示的列，按此顺序：number 编号、owner 单位、due 时限、status 状态、speaker 讲话人。",
                    en: "Columns beside the text, in this order: number, owner, due, status, speaker.")
            ]
        case "colours":
            [
                pick(
                    zh: "颜色。\"auto\" 为程序自定；也可写 \"bold red\"、\"11 on 236\"、\"underline\"。",
                    en: "Colours. \"auto\" is the program's own; else \"bold red\", \"11 on 236\", \"underline\"."),
                pick(
                    zh: "颜色名：black red green yellow blue magenta cyan white，前加 bright- 为亮色；或 0 到 255。状态另有符号和文字，不靠颜色。",
                    en:
                        "Names: black red green yellow blue magenta cyan white, bright- before them, or 0 to 255. States have signs and words too."
                ),
            ]
        case "colours.depth":
            [
                pick(
                    zh: "用几种颜色：\"auto\"、8、16、256，\"none\" 为不用颜色；NO_COLOR 和 --no-color 优先。",
                    en: "How many colours: \"auto\", 8, 16, 256 or \"none\"; NO_COLOR and --no-color come first.")
            ]
        case "keys":
            [
                pick(
                    zh: "按键。一个命令可有几个键，写在方括号里；[] 为没有键，仍可在命令面板里找到。",
                    en:
                        "Keys. A command may have several, in brackets; with [] it has none and is still in the palette."
                ),
                pick(
                    zh:
                        "键名：单个字符、F1 到 F12、Ctrl-A、Enter Esc Tab Shift-Tab Space Backspace Del Ins Up Down Left Right Home End PgUp PgDn。",
                    en:
                        "Names: one character, F1 to F12, Ctrl-A, Enter Esc Tab Shift-Tab Space Backspace Del Ins Up Down Left Right Home End PgUp PgDn."
                ),
            ]
        case "filters":
            [pick(zh: "保存的筛选条件，查询语言同 duban list。", en: "Saved filters, in the query language of duban list.")]
        default: toneComment(option).map { [$0] } ?? []
        }
    }

    private func toneComment(_ option: String) -> SafeText? {
        switch option {
        case "colours.plain": pick(zh: "一般文字", en: "ordinary text")
        case "colours.faint":
            pick(zh: "次要的：计数、已办结的、不能用的命令", en: "less important: counts, what is done, what cannot be used")
        case "colours.heading": pick(zh: "分组标题", en: "headings of groups")
        case "colours.title": pick(zh: "顶行和栏标题", en: "the top line and titles of panes")
        case "colours.border": pick(zh: "边框", en: "borders")
        case "colours.overdue": pick(zh: "逾期", en: "overdue")
        case "colours.dueSoon": dueSoonItems
        case "colours.inProgress": pick(zh: "办理中", en: "in progress")
        case "colours.finished": pick(zh: "已办结", en: "done")
        case "colours.draft": pick(zh: "待核对", en: "drafts")
        case "colours.unconfirmed": pick(zh: "未确认的单位", en: "owners that nobody has confirmed")
        case "colours.match": pick(zh: "搜索到的文字", en: "what the search found")
        case "colours.evidence": pick(zh: "原文中的依据", en: "an item's words in its source")
        case "colours.key": pick(zh: "按键名", en: "names of keys")
        case "colours.hint": pick(zh: "底行提示", en: "hints on the bottom line")
        case "colours.success": pick(zh: "成功的消息", en: "messages of success")
        case "colours.failure": pick(zh: "出错的消息", en: "messages of failure")
        case "colours.banner": pick(zh: "只读、损坏的横幅", en: "read-only and damage")
        case "colours.prompt": pick(zh: "输入提示", en: "prompts")
        default: nil
        }
    }

    /// A saved filter to show how one is written.
    package var exampleFilterName: SafeText { pick(zh: "公安局逾期", en: "overdue of the police") }

    // MARK: - Where a value comes from

    package var fromDefault: SafeText { pick(zh: "默认", en: "default") }
    package func fromLine(_ line: Int) -> SafeText { pick(zh: "第 \(line) 行", en: "line \(line)") }
    package func fromElsewhere(_ name: String) -> SafeText { pick(zh: "由 \(name) 决定", en: "by \(name)") }
    package func noConfiguration(path: SafeText) -> SafeText {
        pick(
            zh: "没有 \(path)，全部为默认值；duban config --default 输出带说明的样本。",
            en: "There is no \(path): all is as by default. duban config --default prints one with comments.")
    }
    package func configurationInForce(path: SafeText) -> SafeText {
        pick(zh: "生效的设置，来自 \(path)", en: "In force, from \(path)")
    }

    // MARK: - What is wrong

    package func configurationPlace(path: SafeText, line: Int, _ problem: SafeText) -> SafeText {
        pick(zh: "\(path) 第 \(line) 行：\(problem)", en: "\(path), line \(line): \(problem)")
    }
    package var configurationWayOut: SafeText {
        pick(
            zh: "改好或移走这个文件再运行；可用的写法见 duban config --default",
            en: "mend the file or move it away, then try again; duban config --default shows what may stand in it")
    }
    package func configurationIgnored(_ problem: SafeText) -> SafeText {
        pick(zh: "设置文件有错，这次没有采用：\(problem)", en: "the configuration is not used, it has a mistake: \(problem)")
    }
    package func configurationUnreadable(path: SafeText, _ reason: SafeText) -> SafeText {
        pick(zh: "读不了 \(path)：\(reason)", en: "cannot read \(path): \(reason)")
    }
    package func configurationNotSaved(path: SafeText, _ reason: SafeText) -> SafeText {
        pick(zh: "写不了 \(path)：\(reason)", en: "cannot write \(path): \(reason)")
    }
    package var filtersInBrackets: SafeText {
        pick(
            zh: "筛选条件写成了 filters = […]，请改成 [[filters]] 的写法",
            en: "filters stand as filters = […]; write them as [[filters]]")
    }

    private func orNearest(_ suggestions: [String], all: [String]) -> SafeText {
        let names = suggestions.map { SafeText(sanitising: $0) }
        if !names.isEmpty {
            return pick(
                zh: "；是不是：\(list(names))？", en: "; did you mean \(names.joined(separator: pick(zh: "、", en: " or ")))?")
        }
        let known = all.map { SafeText(sanitising: $0) }
        return all.count > 12 || all.isEmpty ? .empty : pick(zh: "；可用：\(list(known))", en: "; there are \(list(known))")
    }

    package func configurationTooLarge(limit: Int) -> SafeText {
        pick(zh: "文件超过 \(limit >> 20) MB", en: "the file is larger than \(limit >> 20) MB")
    }
    package var configurationNotUTF8: SafeText { pick(zh: "不是 UTF-8 文字", en: "this is no UTF-8") }
    package var configurationControl: SafeText { pick(zh: "有控制字符", en: "a control character") }
    package func configurationSyntax(column: Int) -> SafeText {
        pick(
            zh: "第 \(column) 个字符处不合 TOML 写法：看引号、方括号、等号，或同一项写了两次",
            en:
                "no TOML at character \(column): look at quotes, brackets, the sign =, or an option that stands there twice"
        )
    }
    package func unknownOption(_ name: String, suggestions: [String], all: [String]) -> SafeText {
        pick(zh: "没有“\(name)”这个设置", en: "there is no option \(name)") + orNearest(suggestions, all: all)
    }
    package func unknownAction(_ name: String, suggestions: [String]) -> SafeText {
        pick(zh: "没有“\(name)”这个命令", en: "there is no action \(name)") + orNearest(suggestions, all: [])
    }
    package func unknownTone(_ name: String, suggestions: [String]) -> SafeText {
        pick(zh: "没有“\(name)”这种颜色用途", en: "nothing is called \(name) here") + orNearest(suggestions, all: [])
    }
    package func wrongOptionType(_ name: String, expected: String, found: String) -> SafeText {
        pick(
            zh: "\(name) 应是\(valueKind(expected))，写的是\(valueKind(found))",
            en: "\(name) must be \(valueKind(expected)), not \(valueKind(found))")
    }
    private func valueKind(_ kind: String) -> SafeText {
        switch kind {
        case "text": pick(zh: "引号里的文字", en: "a text in quotes")
        case "number": pick(zh: "数字", en: "a number")
        case "truth": pick(zh: "true 或 false（不加引号）", en: "true or false without quotes")
        case "list": pick(zh: "方括号里的列表", en: "a list in brackets")
        case "table": pick(zh: "一节（[名称]）", en: "a section ([name])")
        default: pick(zh: "别的类型", en: "something else")
        }
    }
    package func optionNotAllowed(_ name: String, value: String, allowed: [String], suggestions: [String]) -> SafeText {
        let known = list(allowed.map { SafeText(sanitising: $0) })
        return pick(
            zh: "\(name) 不能是“\(value)”；可用：\(known)", en: "\(name) cannot be \(value); it is one of \(known)")
            + orNearest(suggestions, all: [])
    }
    package func unknownKeyName(_ key: String, action: String) -> SafeText {
        pick(
            zh: "\(action)：没有“\(key)”这个键；写成 x、F8、Ctrl-R、Enter 这样",
            en: "\(action): there is no key \(key); write x, F8, Ctrl-R or Enter")
    }
    package func keyClash(_ key: String, action: String, other: String, otherLine: Int?) -> SafeText {
        if let otherLine {
            return pick(
                zh: "\(key) 给了 \(action)，第 \(otherLine) 行已给了 \(other)",
                en: "\(key) is given to \(action), and to \(other) on line \(otherLine)")
        }
        return pick(
            zh: "\(key) 给了 \(action)，它本来是 \(other) 的键；请同时改 \(other)，如 \(other) = []",
            en: "\(key) is given to \(action), but it is a key of \(other); change that too, for instance \(other) = []"
        )
    }
    package func badLook(_ look: String, tone: String) -> SafeText {
        pick(
            zh: "\(tone)：看不懂“\(look)”；写成 \"bold red\"、\"11 on 236\" 或 \"auto\"",
            en: "\(tone): \(look) is no colour; write \"bold red\", \"11 on 236\" or \"auto\"")
    }
    package func writtenTwice(_ name: String) -> SafeText {
        pick(zh: "“\(name)”写了两次", en: "\(name) stands there twice")
    }
    package func ledgerRule(_ name: String) -> SafeText {
        pick(
            zh: "“\(name)”会改变统计数字，是台账共用的规则，不在这里设；用 duban settings \(name)",
            en: "\(name) changes figures and belongs to the ledger, not to one person: duban settings \(name)")
    }
    package func filterWithout(_ member: String) -> SafeText {
        pick(zh: "保存的筛选条件缺 \(member)", en: "a saved filter without \(member)")
    }
    package func filterTwice(_ name: String, otherLine: Int) -> SafeText {
        pick(zh: "筛选条件“\(name)”在第 \(otherLine) 行已有", en: "the filter \(name) is on line \(otherLine) already")
    }
    package func badFilterQuery(_ query: String) -> SafeText {
        pick(zh: "看不懂查询“\(query)”；写法见 duban list -h", en: "\(query) is no query; duban list -h shows how to write one")
    }
}
