/// The names of the interface's actions, what they do, and the names of keys. The table in `Browser/CommandTable.swift` puts them together.
extension Catalogue {
    /// An action: as the hint line names it (at most four Han characters), and what it does in one line.
    package struct ActionWords: Sendable {
        package let name: SafeText
        package let description: SafeText
    }

    func action(zh: (SafeText, SafeText), en: (SafeText, SafeText)) -> ActionWords {
        let chosen = language == .chinese ? zh : en
        return ActionWords(name: chosen.0, description: chosen.1)
    }

    package var moveDown: ActionWords { action(zh: ("下移", "下一行"), en: ("down", "next line")) }
    package var moveUp: ActionWords { action(zh: ("上移", "上一行"), en: ("up", "previous line")) }
    package var first: ActionWords { action(zh: ("首行", "到第一行"), en: ("first", "to the first line")) }
    package var last: ActionWords { action(zh: ("末行", "到最后一行"), en: ("last", "to the last line")) }
    package var pageDown: ActionWords { action(zh: ("下页", "下一页"), en: ("page down", "next page")) }
    package var pageUp: ActionWords { action(zh: ("上页", "上一页"), en: ("page up", "previous page")) }
    package var openLine: ActionWords {
        action(zh: ("打开", "展开或折叠分组，看事项详情"), en: ("open", "fold or unfold a group, show an item's detail"))
    }
    package var nextPane: ActionWords { action(zh: ("换栏", "到下一栏"), en: ("next pane", "to the next pane")) }
    package var previousPane: ActionWords {
        action(zh: ("前栏", "到上一栏"), en: ("prev pane", "to the previous pane"))
    }
    package var filterByDepartment: ActionWords {
        action(zh: ("单位", "按单位筛选"), en: ("dept", "filter by department"))
    }
    package var search: ActionWords {
        action(zh: ("搜索", "边输入边搜索，可用查询语言"), en: ("search", "search as you type, in the query language"))
    }
    package var nextMatch: ActionWords { action(zh: ("下一个", "下一个搜索结果"), en: ("next", "next match")) }
    package var previousMatch: ActionWords {
        action(zh: ("上一个", "上一个搜索结果"), en: ("previous", "previous match"))
    }
    package var chooseView: ActionWords {
        action(zh: ("筛选", "按状态筛选，选分组方式"), en: ("filters", "filter by status, choose groups"))
    }
    package var groupByDirective: ActionWords {
        action(zh: ("按指示", "按会议、讲话人、指示分组"), en: ("directives", "group by meeting, speaker, directive"))
    }
    package var groupByDepartment: ActionWords {
        action(zh: ("按单位", "按责任单位分组"), en: ("departments", "group by department"))
    }
    package var toggleDone: ActionWords {
        action(zh: ("办结", "办结，或把已办结的重新办理"), en: ("done", "mark done, or reopen what is done"))
    }
    package var setStatus: ActionWords {
        action(zh: ("状态", "改状态：申请办结、挂起、长期坚持等"), en: ("status", "set status: submitted, suspended, long-term …"))
    }
    package var confirm: ActionWords {
        action(zh: ("核对", "核对无误，交办，确认责任单位"), en: ("confirm", "confirm a draft and its owners"))
    }
    package var assign: ActionWords {
        action(zh: ("交办", "交办单位，改牵头、责任、配合"), en: ("assign", "assign a department, change its role"))
    }
    package var setDue: ActionWords { action(zh: ("时限", "定时限"), en: ("due", "set the deadline")) }
    package var addNote: ActionWords { action(zh: ("记进展", "记进展反馈"), en: ("note", "note progress")) }
    package var addItem: ActionWords { action(zh: ("录入", "手工录入一项"), en: ("new", "enter an item by hand")) }
    package var cancelItem: ActionWords {
        action(zh: ("撤项", "撤销事项，要写原因"), en: ("cancel", "cancel the item, with a reason"))
    }
    package var undo: ActionWords { action(zh: ("撤回", "撤回上一步"), en: ("undo", "undo the last step")) }
    package var redo: ActionWords { action(zh: ("重做", "重做撤回的一步"), en: ("redo", "do again what was undone")) }
    package var importText: ActionWords {
        action(zh: ("导入", "导入文件；也可直接粘贴文字"), en: ("import", "import a file; a text can be pasted"))
    }
    package var select: ActionWords { action(zh: ("选择", "选中或取消这一项"), en: ("select", "select or deselect")) }
    package var selectRange: ActionWords {
        action(zh: ("连选", "从这里连续选择"), en: ("range", "select from here"))
    }
    package var selectAll: ActionWords { action(zh: ("全选", "选中列出的所有事项"), en: ("all", "select all that is listed")) }
    package var escape: ActionWords {
        action(zh: ("返回", "取消选择，结束搜索，返回"), en: ("back", "deselect, end the search, go back"))
    }
    package var help: ActionWords { action(zh: ("帮助", "所有按键和命令"), en: ("help", "all keys and commands")) }
    package var palette: ActionWords { action(zh: ("命令", "按名称找命令"), en: ("commands", "find a command by name")) }
    package var quit: ActionWords { action(zh: ("退出", "退出"), en: ("quit", "quit")) }
    package var suspend: ActionWords {
        action(zh: ("挂到后台", "回到命令行，用 fg 回来"), en: ("suspend", "to the shell; fg comes back"))
    }
    package var redraw: ActionWords { action(zh: ("重画", "重画屏幕"), en: ("redraw", "redraw the screen")) }

    // MARK: Sections of the help

    package var movingSection: SafeText { pick(zh: "移动", en: "Moving") }
    package var findingSection: SafeText { pick(zh: "查找", en: "Finding") }
    package var changingSection: SafeText { pick(zh: "办理", en: "Changing") }
    package var selectingSection: SafeText { pick(zh: "选择", en: "Selecting") }
    package var programSection: SafeText { pick(zh: "程序", en: "Program") }

    // MARK: Keys

    package var keyEnter: SafeText { pick(zh: "回车", en: "Enter") }
    package var keySpace: SafeText { pick(zh: "空格", en: "Space") }
    package var keyUp: SafeText { "↑" }
    package var keyDown: SafeText { "↓" }
    package var keyLeft: SafeText { "←" }
    package var keyRight: SafeText { "→" }
}
