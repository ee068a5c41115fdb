/// What the calendar, the board and the figures say.
extension Catalogue {
    package var showCalendar: ActionWords {
        action(zh: ("日历", "按周的时限日历"), en: ("calendar", "deadlines by week, day by day"))
    }
    package var showBoard: ActionWords {
        action(zh: ("看板", "按状态的看板；再按一次按阶段（四库）"), en: ("board", "board by status; once more: by stage"))
    }
    package var showFigures: ActionWords {
        action(zh: ("数字", "各项数字和各单位未办结"), en: ("figures", "counts, and what is open at each department"))
    }
    package var goRight: ActionWords {
        action(zh: ("向右", "展开分组，看详情；日历、看板中向右"), en: ("right", "unfold, see the detail; right in calendar and board"))
    }
    package var goLeft: ActionWords {
        action(zh: ("向左", "到上级标题，折叠分组；日历、看板中向左"), en: ("left", "to the heading, fold; left in calendar and board"))
    }

    package var foldAllGroups: ActionWords {
        action(zh: ("全部折叠", "折叠列表里的所有分组"), en: ("fold all", "fold every group of the list"))
    }
    package var unfoldAllGroups: ActionWords {
        action(zh: ("全部展开", "展开列表里的所有分组"), en: ("unfold all", "unfold every group of the list"))
    }

    // MARK: Signs of the review

    package var certainSign: SafeText { pick(zh: "核对稿：有把握", en: "in the review: certain") }
    package var attitudeSign: SafeText { pick(zh: "核对稿：只是表态", en: "in the review: an attitude only") }
    package var nearSign: SafeText { pick(zh: "核对稿：与已有事项相近", en: "in the review: near one already there") }

    // MARK: Export

    package var exportItems: ActionWords {
        action(zh: ("导出", "把列出或选中的事项导出为文件"), en: ("export", "what is listed or selected, as a file"))
    }
    package func exportPicker(_ count: Int) -> SafeText {
        pick(zh: "导出 \(count) 项", en: "Export \(plural(count, "item"))")
    }
    package func exportPath(_ count: Int) -> SafeText {
        pick(zh: "\(count) 项导出到文件", en: "\(plural(count, "item")) to the file")
    }
    package var exportName: SafeText { pick(zh: "督办台账", en: "ledger") }
    package func replaceQuestion(_ name: SafeText) -> SafeText {
        pick(zh: "\(name) 已经存在，替换吗？", en: "\(name) is there already. Replace it?")
    }
    package func exportFormat(_ id: String) -> SafeText {
        switch id {
        case "xlsx": pick(zh: "Excel 工作簿", en: "Excel workbook")
        case "docx": pick(zh: "Word 文档", en: "Word document")
        case "csv": pick(zh: "逗号分隔的表格", en: "table, separated by commas")
        case "html": pick(zh: "网页", en: "web page")
        case "md": pick(zh: "Markdown 文本", en: "Markdown text")
        case "json": pick(zh: "给程序用的数据", en: "data for programs")
        case "ics": pick(zh: "日历上的时限", en: "deadlines for a calendar")
        default: SafeText(sanitising: id)
        }
    }

    package var saveThisFilter: ActionWords {
        action(zh: ("存筛选", "给当前筛选起名，存在左栏"), en: ("save filter", "name what is shown; it stands in the sidebar"))
    }
    /// What Enter in the palette does with `save NAME`, and with `report KIND` or `settings KEY VALUE`.
    package func willSaveFilter(_ name: String) -> SafeText {
        pick(zh: "回车：把现在的筛选存为“\(name)”", en: "Enter saves this filter as \(name)")
    }
    package func willOpen(_ line: String) -> SafeText { pick(zh: "回车：打开 \(line)", en: "Enter opens \(line)") }
    package var saveFilterPrompt: SafeText { pick(zh: "筛选名称", en: "Name of the filter") }
    package var savedFiltersRule: SafeText { pick(zh: "筛选", en: "filters") }
    package func didSaveFilter(_ name: String) -> SafeText {
        pick(zh: "已存筛选“\(name)”，在左栏下方", en: "filter \(name) saved, below the departments")
    }
    package func didRemoveFilter(_ name: String) -> SafeText {
        pick(zh: "已删去筛选“\(name)”", en: "filter \(name) removed")
    }
    package func removeFilterQuestion(_ name: String) -> SafeText {
        pick(zh: "删去筛选“\(name)”？", en: "Remove the filter \(name)?")
    }

    // MARK: Filters, groups, order

    package var filterPart: SafeText { pick(zh: "筛选", en: "show") }
    package var groupPart: SafeText { pick(zh: "分组", en: "group") }
    package var orderPart: SafeText { pick(zh: "排序", en: "sort") }
    package var foldPart: SafeText { pick(zh: "折叠", en: "fold") }
    package var foldAll: SafeText { pick(zh: "全部折叠", en: "all groups") }
    package var unfoldAll: SafeText { pick(zh: "全部展开", en: "no group") }

    /// - Parameter id: the word of the command line; nil = the usual order of each grouping.
    package func order(_ id: String?) -> SafeText {
        switch id {
        case nil: pick(zh: "常规顺序", en: "usual order")
        case "due": pick(zh: "时限早的在前", en: "earliest deadline first")
        case "number": pick(zh: "按编号", en: "by number")
        case "department": pick(zh: "单位顺序", en: "as the departments stand")
        case "status": pick(zh: "状态顺序", en: "as the states stand")
        case "speaker": pick(zh: "讲话人顺序", en: "as the speakers stand")
        case let other?: SafeText(sanitising: other)
        }
    }

    // MARK: Calendar

    package var calendarTitle: SafeText { pick(zh: "日历", en: "Calendar") }
    package var today: SafeText { pick(zh: "今天", en: "today") }
    package var nothingThatDay: SafeText { pick(zh: "这一天没有到期的事项。", en: "Nothing is due.") }

    /// `2020年2月`, `February 2020`.
    package func month(year: Int, _ month: Int) -> SafeText {
        pick(zh: "\(year)年\(month)月", en: "\(monthName(month)) \(year)")
    }

    /// Two columns wide: `一`, `Mo`.
    /// - Parameter weekday: 1 = Monday … 7 = Sunday.
    package func weekdayShort(_ weekday: Int) -> SafeText {
        let short: [(SafeText, SafeText)] = [
            ("一", "Mo"), ("二", "Tu"), ("三", "We"), ("四", "Th"), ("五", "Fr"), ("六", "Sa"), ("日", "Su"),
        ]
        guard short.indices.contains(weekday - 1) else { return .empty }
        return pick(zh: short[weekday - 1].0, en: short[weekday - 1].1)
    }

    package var typeADate: SafeText { pick(zh: "或输入 2-16、+7d、2020-02-16", en: "or type 2-16, +7d, 2020-02-16") }
    package var dateKeys: SafeText {
        pick(zh: "方向键选日期  PgUp/PgDn 换月  回车 确定  Esc 取消", en: "arrows choose  PgUp/PgDn month  Enter accept  Esc cancel")
    }

    // MARK: Editing, history

    package var showHistory: ActionWords {
        action(zh: ("经过", "事项的全部经过：何人何时改了什么"), en: ("history", "who changed what of the item, and when"))
    }
    package func historyOf(_ number: Int) -> SafeText { pick(zh: "\(number) 号的经过", en: "History of item \(number)") }
    package var readingHistory: SafeText { pick(zh: "正在读取…", en: "reading…") }
    package var textKeys: SafeText {
        pick(zh: "↑↓ PgUp PgDn 翻看  其他键关闭", en: "↑↓ PgUp PgDn scroll  any other key closes")
    }
    package func editPicker(_ number: Int) -> SafeText { pick(zh: "\(number) 号：修改", en: "Edit item \(number)") }
    package func stagePicker(_ number: Int) -> SafeText { pick(zh: "\(number) 号：阶段", en: "Stage of item \(number)") }
    package var externalEditor: SafeText { pick(zh: "用编辑器改文字", en: "edit the text in $EDITOR") }
    package var otherStage: SafeText { pick(zh: "其他阶段…", en: "another stage…") }
    package var editorUnchanged: SafeText { pick(zh: "文字没有改动", en: "the text was left as it was") }
    package var editorEmpty: SafeText { pick(zh: "文字不能为空，没有修改", en: "the text must not be empty; nothing was changed") }
    package func editorFailed(_ command: String, _ reason: SafeText) -> SafeText {
        pick(zh: "编辑器 \(command) 不能用：\(reason)", en: "the editor \(command) failed: \(reason)")
    }
    package func editorEnded(_ command: String, _ status: Int) -> SafeText {
        pick(
            zh: "编辑器 \(command) 异常结束（\(status)），没有修改",
            en: "the editor \(command) ended with \(status); nothing was changed")
    }
    package var newItemAlone: SafeText { pick(zh: "新的一项", en: "an item of its own") }
    package func newItemUnder(_ number: Int) -> SafeText { pick(zh: "\(number) 号的子项", en: "a part of item \(number)") }
    package func wasDraft(_ drafts: Int, of all: Int) -> SafeText {
        all == 1
            ? pick(zh: "原为待核对，未经核对", en: "it was a draft that nobody had reviewed")
            : pick(zh: "其中 \(drafts) 项原为待核对，未经核对", en: "\(plural(drafts, "draft")) among them, not reviewed")
    }

    // MARK: Board

    package var boardTitle: SafeText { pick(zh: "看板", en: "Board") }
    package var noItemsHere: SafeText { pick(zh: "这里没有事项。", en: "No items here.") }

    // MARK: Figures

    package var figuresTitle: SafeText { pick(zh: "数字：回车看所列事项", en: "Figures: Enter lists the items") }
    package var byStatusTitle: SafeText { pick(zh: "按状态", en: "By status") }
    package var byDepartmentTitle: SafeText { pick(zh: "按单位", en: "By department") }
    /// Three columns of seven.
    package var figureColumns: SafeText { pick(zh: "   未办   逾期   全部", en: "   open   late    all") }
}
