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
