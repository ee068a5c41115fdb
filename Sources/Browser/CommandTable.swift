import LedgerModel
import LedgerQuery
package import TerminalScreen
package import Wording

/// The one table of commands: keys, hint line, help, palette and mouse are made from it.
package enum CommandTable {
    package enum Section: CaseIterable, Sendable {
        case moving
        case finding
        case changing
        case reviewing
        case selecting
        case program
    }

    package enum Availability: Hashable, Sendable {
        case available
        case unavailable(SafeText)
    }

    package struct Entry: Sendable {
        package let command: Command
        /// Its keys unless a person chose others: `Keymap` knows those in force. An F-key is shown where an input method is on.
        package let standardKeys: [Key]
        /// Those that lead to it where a source stands beside its items, before the keys of any other command.
        package let reviewKeys: [Key]
        package let section: Section
        /// Whether it changes the ledger: not in one that may not be written.
        package let changesLedger: Bool
        package let words: @Sendable (Catalogue) -> Catalogue.ActionWords
        let requirement: @Sendable (State) -> SafeText?

        init(
            _ command: Command, _ keys: [Key], _ section: Section, changesLedger: Bool = false,
            inReview reviewKeys: [Key] = [], _ words: @escaping @Sendable (Catalogue) -> Catalogue.ActionWords,
            unless requirement: @escaping @Sendable (State) -> SafeText? = { _ in nil }
        ) {
            self.command = command
            standardKeys = keys
            self.reviewKeys = reviewKeys
            self.section = section
            self.changesLedger = changesLedger
            self.words = words
            self.requirement = requirement
        }

        var isForReview: Bool { section == .reviewing }

        /// Whether it can be done now, and if not, why.
        package func availability(in state: State) -> Availability {
            if changesLedger, let reason = state.access.reason { return .unavailable(reason) }
            return requirement(state).map { .unavailable($0) } ?? .available
        }
    }

    package static let entries = ordinary + deeds + program

    private static let ordinary: [Entry] = [
        Entry(.moveDown, [.character("j"), .down], .moving) { $0.moveDown },
        Entry(.moveUp, [.character("k"), .up], .moving) { $0.moveUp },
        Entry(.first, [.character("g"), .home], .moving) { $0.first },
        Entry(.last, [.character("G"), .end], .moving) { $0.last },
        Entry(.pageDown, [.pageDown, .control("f"), .control("d")], .moving) { $0.pageDown },
        Entry(.pageUp, [.pageUp, .control("b"), .control("u")], .moving) { $0.pageUp },
        Entry(.openLine, [.enter], .moving) { $0.openLine },
        Entry(.goRight, [.character("l"), .right], .moving) { $0.goRight },
        Entry(.goLeft, [.character("h"), .left], .moving) { $0.goLeft },
        Entry(.nextPane, [.tab], .moving) { $0.nextPane },
        Entry(.previousPane, [.backTab], .moving) { $0.previousPane },
        Entry(
            .search, [.character("/"), .function(3)], .finding, { $0.search },
            unless: { $0.view == .departments ? nil : needsItems($0) }),
        Entry(.nextMatch, [.character("n")], .finding, { $0.nextMatch }, unless: needsSearch),
        Entry(.previousMatch, [.character("N")], .finding, { $0.previousMatch }, unless: needsSearch),
        Entry(
            .filterByDepartment, [.character("f"), .function(4)], .finding, { $0.filterByDepartment },
            unless: needsItems),
        Entry(.chooseView, [.character("\\"), .function(6)], .finding, { $0.chooseView }, unless: needsItems),
        Entry(.clearFilters, [], .finding, { $0.clearFilters }, unless: needsFilters),
        Entry(.groupByDirective, [.character("1")], .finding) { $0.groupByDirective },
        Entry(.groupByDepartment, [.character("2")], .finding) { $0.groupByDepartment },
        Entry(.showCalendar, [.character("3")], .finding) { $0.showCalendar },
        Entry(.showBoard, [.character("4")], .finding) { $0.showBoard },
        Entry(.showFigures, [.character("6")], .finding) { $0.showFigures },
        Entry(.exportItems, [.character("E")], .finding, { $0.exportItems }, unless: needsItems),
        Entry(.report, [.character("P")], .finding, { $0.writeReport }, unless: needsItems),
        Entry(.showFiles, [.character("F")], .finding, { $0.showFiles }, unless: needsFiles),
        Entry(.saveFilter, [.character("S")], .finding, { $0.saveThisFilter }, unless: needsItems),
        Entry(.showReminders, [.character("R")], .finding, { $0.showReminders }, unless: needsItems),
        Entry(.copyReminder, [.character("y")], .finding, { $0.copyReminder }, unless: needsReminderOwner),
        Entry(.foldAll, [], .finding, { $0.foldAllGroups }, unless: needsItems),
        Entry(.unfoldAll, [], .finding, { $0.unfoldAllGroups }, unless: needsItems),
        Entry(
            .toggleDone, [.character("x"), .function(8)], .changing, changesLedger: true, { $0.toggleDone },
            unless: needsClosable),
        Entry(.setStatus, [.character("s")], .changing, changesLedger: true, { $0.setStatus }, unless: needsNextStatus),
        Entry(
            .confirm, [.character("c")], .changing, changesLedger: true, inReview: [.function(8)], { $0.confirm },
            unless: needsUnconfirmed),
        Entry(
            .assign, [.character("a")], .changing, changesLedger: true, inReview: [.function(4)], { $0.assign },
            unless: needsTarget),
        Entry(.setDue, [.character("t")], .changing, changesLedger: true, { $0.setDue }, unless: needsTarget),
        Entry(
            .addNote, [.character("o"), .function(7)], .changing, changesLedger: true, { $0.addNote },
            unless: needsTarget),
        Entry(
            .cancelItem, [.character("D"), .delete], .changing, changesLedger: true, { $0.cancelItem },
            unless: needsCancellable),
        Entry(
            .editItem, [.character("e"), .function(2)], .changing, changesLedger: true, { $0.editItem },
            unless: needsOneItem),
        Entry(.addItem, [.character("+")], .changing, changesLedger: true) { $0.addItem },
        Entry(.importText, [.character("i"), .function(11)], .changing, changesLedger: true) { $0.importText },
        Entry(.undo, [.character("u"), .function(5)], .changing, changesLedger: true) { $0.undo },
        Entry(.redo, [.character("U"), .function(12), .control("r")], .changing, changesLedger: true) { $0.redo },
        Entry(
            .extendDue, [.character("T")], .changing, changesLedger: true, { $0.extendDue }, unless: needsDated),
        Entry(
            .giveBack, [.character("r")], .changing, changesLedger: true, { $0.giveBack }, unless: needsSubmitted),
        Entry(
            .expandCollective, [.character("m")], .changing, changesLedger: true, { $0.expandCollective },
            unless: needsCollective),
        Entry(.supervise, [.character("M")], .changing, changesLedger: true) { $0.supervise },
        Entry(.showHistory, [.character("H")], .changing, { $0.showHistory }, unless: needsOneItem),
        Entry(.reviewDrafts, [.character("5")], .reviewing, { $0.reviewDrafts }, unless: needsDrafts),
        Entry(.showDocument, [.character("d")], .reviewing, { $0.showDocument }, unless: needsSource),
        Entry(
            .confirmCertain, [.character("C")], .reviewing, changesLedger: true, inReview: [.function(6)],
            { $0.confirmCertain }, unless: needsCertain),
        Entry(
            .splitItem, [.character("|")], .reviewing, changesLedger: true, { $0.splitItem }, unless: needsOneItem),
        Entry(.mergeNext, [.character("&")], .reviewing, changesLedger: true, { $0.mergeNext }, unless: needsNext),
        Entry(
            .notDirective, [.character("X")], .reviewing, changesLedger: true, { $0.notDirective }, unless: needsDraft),
        Entry(.linkNear, [.character("L")], .reviewing, changesLedger: true, { $0.linkNear }, unless: needsNear),
        Entry(.keepWord, [.character("K")], .reviewing, changesLedger: true, { $0.keepWord }, unless: needsOwner),
        Entry(
            .nextUnsure, [.character("]")], .reviewing, inReview: [.function(7)], { $0.nextUnsure },
            unless: needsReading),
        Entry(.previousUnsure, [.character("[")], .reviewing, { $0.previousUnsure }, unless: needsReading),
        Entry(.showDepartments, [.character("7")], .reviewing) { $0.showDepartments },
        Entry(.select, [.character(" "), .insert], .selecting, { $0.select }, unless: needsListTarget),
        Entry(.selectRange, [.character("v")], .selecting, { $0.selectRange }, unless: needsListTarget),
        Entry(.selectAll, [.character("A"), .control("a")], .selecting, { $0.selectAll }, unless: needsList),
        Entry(.escape, [.escape, .control("c")], .selecting) { $0.escape },
    ]

    private static let program: [Entry] = [
        Entry(.settings, [.character(",")], .program) { $0.settings },
        Entry(.showRules, [], .program) { $0.showRules },
        Entry(.showTemplates, [], .program) { $0.showTemplates },
        Entry(.chooseLanguage, [], .program) { $0.chooseLanguage },
        Entry(.help, [.character("?"), .function(1)], .program) { $0.help },
        Entry(.palette, [.character(":"), .function(9)], .program) { $0.palette },
        Entry(.quit, [.character("q"), .function(10)], .program) { $0.quit },
        Entry(.suspend, [.control("z")], .program) { $0.suspend },
        Entry(.redraw, [.control("l")], .program) { $0.redraw },
    ]

    private static let places = Dictionary(
        entries.enumerated().map { ($1.command, $0) }, uniquingKeysWith: { first, _ in first })

    package static func entry(_ command: Command) -> Entry {
        // Every command has an entry: a test goes through them.
        entries[places[command] ?? 0]
    }

    // MARK: Requirements

    @Sendable private static func needsItems(_ state: State) -> SafeText? {
        state.ledger.items.isEmpty ? state.words.whyEmpty : nil
    }

    @Sendable private static func needsFilters(_ state: State) -> SafeText? {
        state.hasFilters ? nil : state.words.whyNoFilter
    }

    @Sendable private static func needsSearch(_ state: State) -> SafeText? {
        state.isSearching ? nil : state.words.whyNoSearch
    }

    @Sendable static func needsTarget(_ state: State) -> SafeText? {
        state.hasTargets ? nil : state.words.whyNoItem
    }

    /// A source and a table have no selection: what is selected must be in sight.
    @Sendable private static func needsList(_ state: State) -> SafeText? {
        if !state.view.hasPanes { return state.words.whyNotInList(key: state.keyName(of: .escape)) }
        return needsItems(state)
    }

    @Sendable private static func needsListTarget(_ state: State) -> SafeText? {
        needsList(state) ?? needsTarget(state)
    }

    /// Closing is possible from every known status but closed, where it is reopening, and cancelled.
    @Sendable private static func needsClosable(_ state: State) -> SafeText? {
        if let reason = needsTarget(state) { return reason }
        return state.hasTarget(where: { $0.canBeClosed || $0 == .closed }) ? nil : state.words.whyClosed
    }

    @Sendable private static func needsNextStatus(_ state: State) -> SafeText? {
        if let reason = needsTarget(state) { return reason }
        return state.commonNextStatuses.isEmpty ? state.words.whyNoNext : nil
    }

    @Sendable private static func needsUnconfirmed(_ state: State) -> SafeText? {
        let isUnconfirmed = state.hasTarget { $0 == .draft } || state.targetItems.contains(where: \.hasProposedOwner)
        return isUnconfirmed ? nil : state.words.whyNotDraft
    }

    @Sendable private static func needsDated(_ state: State) -> SafeText? {
        if let reason = needsTarget(state) { return reason }
        return state.areTargetsOpenAndDated ? nil : state.words.whyNoDate
    }

    @Sendable private static func needsSubmitted(_ state: State) -> SafeText? {
        if let reason = needsTarget(state) { return reason }
        return state.hasTarget { $0 != .submitted } ? state.words.whyNotSubmitted : nil
    }

    @Sendable private static func needsCollective(_ state: State) -> SafeText? {
        if let reason = needsTarget(state) { return reason }
        return state.targetCollectives.isEmpty ? state.words.whyNoCollective : nil
    }

    @Sendable private static func needsReminderOwner(_ state: State) -> SafeText? {
        state.reminderOwners.isEmpty ? state.words.whyNobodyToRemind : nil
    }

    @Sendable private static func needsOneItem(_ state: State) -> SafeText? {
        state.item == nil ? state.words.whyNoItem : nil
    }

    @Sendable private static func needsFiles(_ state: State) -> SafeText? {
        guard let item = state.item else { return state.words.whyNoItem }
        return item.reports.allSatisfy(\.evidence.isEmpty) ? state.words.whyNoFiles : nil
    }

    @Sendable private static func needsDrafts(_ state: State) -> SafeText? {
        state.hasSourceToReview ? nil : state.words.whyNothingToReview
    }

    @Sendable private static func needsSource(_ state: State) -> SafeText? {
        guard let item = state.item else { return state.words.whyNoItem }
        return state.ledger.sourceID(of: item) == nil ? state.words.whyNoSource : nil
    }

    @Sendable private static func needsReading(_ state: State) -> SafeText? {
        state.isReading ? nil : state.words.whyNotReviewing(key: state.keyName(of: .reviewDrafts))
    }

    @Sendable private static func needsCertain(_ state: State) -> SafeText? {
        if let reason = needsReading(state) { return reason }
        return state.certainDrafts.isEmpty ? state.words.whyNoneCertain : nil
    }

    @Sendable private static func needsDraft(_ state: State) -> SafeText? {
        guard let item = state.item else { return state.words.whyNoItem }
        return item.status == .draft ? nil : state.words.whyNotDraft
    }

    @Sendable private static func needsNext(_ state: State) -> SafeText? {
        if let reason = needsReading(state) { return reason }
        return state.itemToMerge == nil ? state.words.whyNoNextItem : nil
    }

    @Sendable private static func needsNear(_ state: State) -> SafeText? {
        guard let item = state.readingItem else {
            return state.words.whyNotReviewing(key: state.keyName(of: .reviewDrafts))
        }
        return state.readingContent.near[item.id] == nil ? state.words.whyNothingNear : nil
    }

    @Sendable private static func needsOwner(_ state: State) -> SafeText? {
        state.keepingDepartment == nil ? state.words.whyNoDepartment : nil
    }

    @Sendable private static func needsCancellable(_ state: State) -> SafeText? {
        if let reason = needsTarget(state) { return reason }
        return state.commonNextStatuses.contains(.cancelled) ? nil : state.words.whyNoNext
    }
}

extension CommandTable.Section {
    package func title(in words: Catalogue) -> SafeText {
        switch self {
        case .moving: words.movingSection
        case .finding: words.findingSection
        case .changing: words.changingSection
        case .reviewing: words.reviewingSection
        case .selecting: words.selectingSection
        case .program: words.programSection
        }
    }
}

extension Key {
    /// As a person reads it: `F8`, `x`, `^R`, `回车`.
    package func name(in words: Catalogue) -> SafeText {
        switch self {
        case .character(" "): words.keySpace
        case .character(let character): SafeText(sanitising: String(character))
        case .control(let character): "^\(String(character).uppercased())"
        case .function(let number): "F\(number)"
        case .enter: words.keyEnter
        case .escape: "Esc"
        case .tab: "Tab"
        case .backTab: "Shift-Tab"
        case .backspace: "Backspace"
        case .delete: "Del"
        case .insert: "Ins"
        case .up: words.keyUp
        case .down: words.keyDown
        case .left: words.keyLeft
        case .right: words.keyRight
        case .home: "Home"
        case .end: "End"
        case .pageUp: "PgUp"
        case .pageDown: "PgDn"
        }
    }
}
