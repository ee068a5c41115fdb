/// What `-h` says: examples first, then a line on each command, operand and option.
///
/// Longer than other files because it is one table of words.
extension Catalogue {
    /// One command line and what it does.
    package struct Example: Hashable, Sendable {
        package let line: SafeText
        package let meaning: SafeText
    }

    func example(_ line: SafeText, zh: SafeText, en: SafeText) -> Example {
        Example(line: line, meaning: language == .chinese ? zh : en)
    }

    package var examplesHeading: SafeText { pick(zh: "示例：", en: "EXAMPLES:") }

    /// The headings and sentences of the argument parser's help, in this language.
    package var parserHelpTranslations: [(english: String, text: SafeText)] {
        if language == .english { return [] }
        return [
            (english: "OVERVIEW: ", text: pick(zh: "说明：", en: "")),
            (english: "USAGE: ", text: pick(zh: "用法：", en: "")),
            (english: "ARGUMENTS:", text: pick(zh: "参数：", en: "")),
            (english: "OPTIONS:", text: pick(zh: "选项：", en: "")),
            (english: "\(globalOptionsTitle.string):", text: pick(zh: "\(globalOptionsTitle)：", en: "")),
            (english: "SUBCOMMANDS:", text: pick(zh: "命令：", en: "")),
            (english: "Show help information.", text: pick(zh: "显示本说明", en: "")),
            (english: "Show the version.", text: pick(zh: "显示版本", en: "")),
            (english: "list (default)", text: pick(zh: "list（默认）  ", en: "")),
            (english: " (default: text)", text: pick(zh: "，默认 text", en: "")),
            (english: " (default: table)", text: pick(zh: "，默认 table", en: "")),
            (
                english: "See 'duban help sources <subcommand>' for detailed help.",
                text: pick(zh: "用 duban help sources 命令名 看各命令的说明。", en: "")
            ),
            (
                english: "See 'duban help <subcommand>' for detailed help.",
                text: pick(zh: "用 duban help 命令名 看各命令的说明。", en: "")
            ),
            (
                english: "See 'duban help departments <subcommand>' for detailed help.",
                text: pick(zh: "用 duban help departments 命令名 看各命令的说明。", en: "")
            ),
        ]
    }

    // MARK: - Commands

    /// A line on what a command does.
    package func summary(ofCommand name: String) -> SafeText {
        switch name {
        case "duban":
            pick(
                zh: "督办台账：从会议材料提取事项，交办、跟踪、办结",
                en: "Supervision ledger: items from meeting texts, assigned, followed and closed")
        case "browse": pick(zh: "打开界面（不在终端里时输出纯文本清单）", en: "Open the interface (without a terminal: a plain list)")
        case "demo": pick(zh: "用样例材料建一个台账并打开界面", en: "Make a ledger from the sample and open the interface")
        case "init": pick(zh: "新建空台账", en: "Make a new empty ledger")
        case "extract": pick(zh: "显示材料里能提取出什么，不改动任何数据", en: "Show what a text yields; changes nothing")
        case "import": pick(zh: "把材料导入台账，生成待核对事项", en: "Import texts into the ledger as draft items")
        case "list": pick(zh: "列出事项", en: "List items")
        case "show": pick(zh: "显示一个事项的全部内容", en: "Show one item in full")
        case "add": pick(zh: "手工登记事项", en: "Enter items by hand")
        case "confirm": pick(zh: "确认待核对事项及其建议单位", en: "Confirm drafts and their proposed owners")
        case "done": pick(zh: "办结事项", en: "Mark items done")
        case "reopen": pick(zh: "重新打开已办结或已撤销的事项", en: "Open closed or cancelled items again")
        case "cancel": pick(zh: "撤销事项", en: "Cancel items")
        case "status": pick(zh: "改变事项状态", en: "Change the status of items")
        case "assign": pick(zh: "给事项指定单位", en: "Make a department an owner of items")
        case "unassign": pick(zh: "从事项去掉单位", en: "Take a department off items")
        case "due": pick(zh: "更正办理时限", en: "Correct the date of items")
        case "note": pick(zh: "登记进展", en: "Enter a progress report")
        case "undo": pick(zh: "撤回自己的上一步", en: "Take back your last step")
        case "redo": pick(zh: "重做撤回的一步", en: "Do again what was taken back")
        case "history": pick(zh: "查看变更经过", en: "Show who changed what and when")
        case "departments": pick(zh: "单位表", en: "The department table")
        case "departments list": pick(zh: "列出单位", en: "List departments")
        case "departments show": pick(zh: "显示一个单位的别名和主题词", en: "Show a department with its aliases and topics")
        case "check": pick(zh: "逐字节核验台账", en: "Verify every byte of the ledger")
        case "compact": pick(zh: "写一份新快照", en: "Write a snapshot now")
        case "backup": pick(zh: "做一份核验过的备份", en: "Make a verified copy")
        case "purge": pick(zh: "彻底清除误录的材料或事项", en: "Remove a text with every trace of it")
        case "restore": pick(zh: "从备份恢复到新目录", en: "Make a ledger from a backup")
        case "config": pick(zh: "显示个人设置（config.toml）", en: "Show your own settings (config.toml)")
        case "completions": pick(zh: "输出 shell 补全脚本", en: "Print a shell completion script")
        default:
            supervisionSummary(ofCommand: name) ?? reportSummary(ofCommand: name) ?? exchangeSummary(ofCommand: name)
                ?? reviewSummary(ofCommand: name)
                ?? departmentSummary(ofCommand: name)
                ?? SafeText(sanitising: name)
        }
    }

    package func examples(ofCommand name: String) -> [Example] {
        switch name {
        case "duban":
            [
                example("duban demo", zh: "看样例", en: "look at a sample"),
                example("duban init", zh: "新建自己的台账", en: "make a ledger of your own"),
                example("duban import 会议纪要.txt", zh: "导入材料", en: "import a text"),
                example("duban list department:工信局", zh: "一个单位的全部事项", en: "the items of one department"),
                example("duban done 17", zh: "办结 17 号", en: "mark number 17 done"),
            ]
        case "browse":
            [
                example("duban browse", zh: "打开未办结事项", en: "the open items"),
                example("duban browse department:教育局", zh: "只看一个单位", en: "one department only"),
            ]
        case "demo":
            [
                example("duban demo", zh: "台账建在临时目录", en: "the ledger lies in a temporary folder"),
                example("duban demo 试用台账", zh: "台账建在指定目录", en: "the ledger lies where you say"),
            ]
        case "init":
            [
                example("duban init", zh: "在默认位置新建", en: "at the usual place"),
                example("duban init 某县台账", zh: "在指定目录新建", en: "in a folder of your choice"),
            ]
        case "extract":
            [
                example("duban extract 讲话.txt", zh: "看能提取出什么", en: "see what a text yields"),
                example("duban extract --format json 讲话.txt | jq .", zh: "给程序用", en: "for programs"),
            ]
        case "import":
            [
                example("duban import 讲话.txt", zh: "导入为待核对", en: "import as drafts"),
                example("duban import --confirm 讲话.txt", zh: "导入并直接交办", en: "import and assign at once"),
                example("duban import --dry-run 讲话.txt", zh: "只看结果，不写入", en: "only say what would come of it"),
            ]
        case "list":
            [
                example("duban list", zh: "全部事项", en: "every item"),
                example("duban list status:open department:公安局", zh: "某单位未办结事项", en: "a department's open items"),
                example("duban list is:overdue --sort due", zh: "逾期事项，先到期的在前", en: "what is overdue, the oldest first"),
                example("duban list --group directive", zh: "按讲话指示分组", en: "under the directives they come from"),
                example("duban list --format json | jq length", zh: "给程序用", en: "for programs"),
            ]
        case "show": [example("duban show 17", zh: "17 号事项", en: "number 17")]
        case "add":
            [
                example("duban add 报送整改方案 --lead 住建局 --due +7d", zh: "七日内，住建局牵头", en: "within seven days, with a lead"),
                example("duban list --format json | duban add --json -", zh: "从 JSON 登记", en: "from JSON"),
            ]
        case "confirm": [example("duban confirm 3 4 5", zh: "一步确认三项", en: "three items in one step")]
        case "done":
            [
                example("duban done 17", zh: "今天办结", en: "done today"),
                example("duban done 17 18 --date 2020-03-01", zh: "两项，补登日期", en: "two items, done on that day"),
            ]
        case "reopen": [example("duban reopen 17 --reason 回头看不合格", zh: "重新打开", en: "open it again")]
        case "cancel": [example("duban cancel 17 --reason 与12号重复", zh: "撤销须写原因", en: "a reason is needed")]
        case "status":
            [
                example("duban status 17 submitted", zh: "申请办结", en: "the department says it is done"),
                example("duban status 17 18 suspended --reason 待省里批复", zh: "挂起两项", en: "suspend two items"),
            ]
        case "assign":
            [
                example("duban assign 17 公安局", zh: "没有牵头单位时为牵头", en: "lead where there is none yet"),
                example("duban assign 17 18 教育局 --role support", zh: "配合单位", en: "as supporting department"),
                example("duban assign 17 应急局 --role lead --replace", zh: "换牵头单位", en: "another lead"),
            ]
        case "unassign": [example("duban unassign 17 公安局", zh: "去掉单位", en: "no owner any more")]
        case "due":
            [
                example("duban due 17 2020-03-31", zh: "更正时限", en: "correct the date"),
                example("duban due 17 +5wd", zh: "五个工作日内", en: "within five working days"),
                example("duban due 17 month-end", zh: "月底前", en: "by the end of the month"),
                example("duban due 17 none", zh: "去掉时限", en: "take the date away"),
            ]
        case "note":
            [
                example("duban note 17 已排查三个小区", zh: "登记进展", en: "a progress report"),
                example(
                    "duban note 17 方案已报 --problem 缺经费 --next 月底前落实", zh: "进展、问题、下步措施",
                    en: "progress, problem, next step"),
            ]
        case "undo":
            [
                example("duban undo", zh: "撤回上一步", en: "take back the last step"),
                example("duban undo --steps 3", zh: "撤回三步", en: "take back three steps"),
            ]
        case "redo": [example("duban redo", zh: "重做", en: "do it again")]
        case "history":
            [
                example("duban history", zh: "全部经过", en: "everything"),
                example("duban history 17", zh: "一个事项的经过", en: "of one item"),
                example("duban history --since 2020-02-01", zh: "某日以来", en: "since a day"),
            ]
        case "departments":
            [
                example("duban departments", zh: "列出单位", en: "list departments"),
                example("duban departments show 工信局", zh: "别名和主题词", en: "its aliases and topics"),
            ]
        case "departments list": [example("duban departments list", zh: "列出单位", en: "list departments")]
        case "departments show": [example("duban departments show 工信局", zh: "别名和主题词", en: "its aliases and topics")]
        case "check":
            [
                example("duban check", zh: "核验台账", en: "verify the ledger"),
                example("duban check --repair", zh: "有损坏时修复", en: "repair what is damaged"),
            ]
        case "compact": [example("duban compact", zh: "写一份新快照", en: "write a snapshot")]
        case "backup":
            [example("duban backup /media/优盘/台账-$(date +%F)", zh: "备份到优盘", en: "onto a memory stick")]
        case "purge":
            [
                example("duban purge 讲话.txt --reason 涉密误录", zh: "材料和由它来的事项", en: "a document and what came of it"),
                example("duban purge 17 --reason 含个人信息", zh: "一个事项", en: "one item"),
            ]
        case "restore":
            [
                example(
                    "duban restore /media/优盘/台账-2020-03-01 恢复的台账", zh: "恢复到新目录", en: "into a new folder")
            ]
        case "config":
            [
                example("duban config", zh: "生效的设置，各自从哪来", en: "what is in force, and where from"),
                example(
                    "duban config --default > ~/.config/duban/config.toml", zh: "从带说明的样本开始",
                    en: "begin with a file that has comments"),
            ]
        case "completions":
            [
                example(
                    "duban completions bash > ~/.local/share/bash-completion/completions/duban", zh: "安装补全",
                    en: "install it")
            ]
        default:
            supervisionExamples(ofCommand: name) ?? reportExamples(ofCommand: name) ?? exchangeExamples(ofCommand: name)
                ?? reviewExamples(ofCommand: name)
                ?? departmentExamples(ofCommand: name)
                ?? []
        }
    }

    // MARK: - Operands and options

    /// A line on an operand or an option, by its name.
    package func help(onOperand name: String) -> SafeText {
        switch name {
        case "FILE": pick(zh: "材料文件；- 为标准输入", en: "a document; - is standard input")
        case "ID": pick(zh: "编号（17、#17，一段写 13-22）或 UUID", en: "a number (17, #17; 13-22 for all of them) or a UUID")
        case "QUERY": pick(zh: "查询，如 status:open department:工信局", en: "a query, as status:open is:overdue")
        case "DIR": pick(zh: "台账目录", en: "the ledger's folder")
        case "SOURCE|ID":
            pick(
                zh: "事项编号，或材料：文件名、标题、UUID 或 SHA-256",
                en: "an item's number, or a document: its name, title, UUID or SHA-256")
        case "DEST": pick(zh: "备份放在哪里：新目录或空目录", en: "where the copy goes: a new or an empty folder")
        case "SRC": pick(zh: "备份所在的目录", en: "the folder of the backup")
        case "new DIR": pick(zh: "新目录或空目录", en: "a new or an empty folder")
        case "TEXT": pick(zh: "文字", en: "the text")
        case "DEPT": pick(zh: "单位：简称、别名或 id", en: "a department: short name, alias or id")
        case "SHELL": pick(zh: "bash、zsh 或 fish 其一", en: "bash, zsh or fish")
        case "ID… DEPT": pick(zh: "编号，最后是单位", en: "numbers, and a department at the end")
        case "ID… STATE": pick(zh: "编号，最后是状态", en: "numbers, and a status at the end")
        case "ID… D", "extend ID… D":
            pick(
                zh:
                    "编号，最后是日期：YYYY-MM-DD、today、+7d、+5wd（工作日）、month-end、quarter-end、half-end、year-end\(name == "ID… D" ? "；none 为无" : "")",
                en:
                    "numbers, and a date at the end: YYYY-MM-DD, today, +7d, +5wd (working days), month-end, quarter-end, half-end, year-end\(name == "ID… D" ? "; none" : "")"
            )
        case "NUMBER": pick(zh: "整数", en: "a number")
        default:
            supervisionHelp(onOperand: name) ?? reportHelp(onOperand: name) ?? reviewHelp(onOperand: name)
                ?? departmentHelp(onOperand: name)
                ?? SafeText(sanitising: name)
        }
    }

    package func help(onOption name: String) -> SafeText {
        switch name {
        case "ledger":
            pick(
                zh: "台账目录（否则 $DUBAN_LEDGER，再否则 $XDG_DATA_HOME/duban）",
                en: "the ledger's folder (else $DUBAN_LEDGER, else $XDG_DATA_HOME/duban)")
        case "actor":
            pick(zh: "操作人（否则 $DUBAN_ACTOR，再否则登录名）", en: "who does it (else $DUBAN_ACTOR, else the login name)")
        case "today": pick(zh: "把这一天当作今天", en: "take this day for today")
        case "lang": pick(zh: "界面语言：zh 中文，en 英文", en: "language: zh or en")
        case "no-color": pick(zh: "不用颜色", en: "no colours")
        case "ascii": pick(zh: "边框和符号只用 ASCII", en: "borders and signs in ASCII")
        case "quiet": pick(zh: "不输出提示", en: "no messages of success")
        case "extract format": pick(zh: "输出格式：text 或 json", en: "text or json")
        case "list format": pick(zh: "输出格式：table、json、csv 或 plain", en: "table, json, csv or plain")
        case "text format": pick(zh: "输出格式：text 或 json", en: "text or json")
        case "meeting date": pick(zh: "材料没有日期时的会议日期", en: "the meeting's date where the text has none")
        case "builtin": pick(zh: "用内置单位表，不用台账的", en: "use the built-in department table, not the ledger's")
        case "import confirm": pick(zh: "直接转为已交办", en: "make the items assigned at once")
        case "dry-run": pick(zh: "只显示结果，不写入", en: "say what would be done, write nothing")
        case "again": pick(zh: "已导入过的材料也再导入", en: "import also what is known already")
        case "team": pick(zh: "与这个系统用户组共用", en: "share it with this group of the system")
        case "sort":
            pick(
                zh: "排序：due number department status speaker directive changed 之一",
                en: "due, number, department, status, speaker, directive or changed")
        case "group":
            pick(
                zh: "分组：directive department due status speaker stage changed 之一",
                en: "directive, department, due, status, speaker, stage or changed")
        case "lead": pick(zh: "牵头单位", en: "the leading department")
        case "support": pick(zh: "配合单位，可多个", en: "a supporting department; may be repeated")
        case "due":
            pick(
                zh: "办理时限：YYYY-MM-DD、+7d、+5wd（工作日）、month-end",
                en: "the date: YYYY-MM-DD, +7d, +5wd (working days), month-end")
        case "json": pick(zh: "从 JSON 文件登记；- 为标准输入", en: "from a JSON file; - is standard input")
        case "done date": pick(zh: "实际办结日期（默认今天）", en: "the day on which it was done (today)")
        case "reason": pick(zh: "原因", en: "why")
        case "role": pick(zh: "角色：lead 牵头、responsible 责任、support 配合", en: "lead, responsible or support")
        case "replace": pick(zh: "替换现有牵头单位", en: "replace the lead that is there")
        case "problem": pick(zh: "存在问题", en: "a problem")
        case "next": pick(zh: "下步措施", en: "the next step")
        case "department": pick(zh: "报告单位", en: "the department that reports")
        case "steps": pick(zh: "几步（默认 1）", en: "how many steps (1)")
        case "by": pick(zh: "撤回此人的步骤（默认只撤自己的）", en: "steps of this person (else your own)")
        case "yes": pick(zh: "不再询问", en: "do not ask")
        case "repair": pick(zh: "修复能修复的，其余留存在 quarantine/", en: "repair what can be, keep the rest in quarantine/")
        case "acknowledge":
            pick(zh: "看过留存的数据了，不再提示", en: "the kept bytes have been looked at: no more banner")
        case "history by": pick(zh: "只看此人所做", en: "only what this person did")
        case "config default": pick(zh: "输出全部设置的默认值，带说明", en: "every option with its default and a comment")
        case "since": pick(zh: "从这一天起", en: "from this day on")
        default:
            supervisionHelp(onOption: name) ?? reportHelp(onOption: name) ?? exchangeHelp(onOption: name) ?? reviewHelp(
                onOption: name) ?? departmentHelp(
                    onOption: name)
                ?? SafeText(sanitising: name)
        }
    }

    package var globalOptionsTitle: SafeText { pick(zh: "通用选项", en: "Global options") }
}
