/// Everything that a key, a click or the palette can ask for. What each is called, its keys and when it can be done stand in `CommandTable`.
package enum Command: String, CaseIterable, Sendable {
    case moveDown, moveUp, first, last, pageDown, pageUp
    case openLine, goRight, goLeft, nextPane, previousPane
    case filterByDepartment, search, nextMatch, previousMatch, chooseView, clearFilters
    case groupByDirective, groupByDepartment, showCalendar, showBoard, showFigures, foldAll, unfoldAll, saveFilter,
        exportItems, report, showFiles
    case toggleDone, setStatus, confirm, assign, setDue, addNote, addItem, showHistory, extendDue, giveBack,
        expandCollective, supervise, showReminders, copyReminder, cancelItem, undo, redo,
        importText
    // What supervision does beside these: one deed of its list each.
    case parts, grantExtension, milestone, milestoneReached, notice, reinstruct, verify, writeOff, archive, recur, hang,
        finding
    case reviewDrafts, showDocument, showDepartments
    case confirmCertain, editItem, splitItem, mergeNext, notDirective, linkNear, keepWord, nextUnsure, previousUnsure
    case select, selectRange, selectAll, escape
    case settings, showRules, showTemplates, chooseLanguage, help, palette, quit, suspend, redraw
}
