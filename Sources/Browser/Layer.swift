package import LedgerModel
package import LedgerQuery
package import Wording

/// What stands above the panes and takes the keys. While there is one, nothing moves under it: a ledger that changed elsewhere is
/// taken over when it closes.
package enum Layer: Hashable, Sendable {
    case picker(Picker)
    case prompt(Prompt)
    case commands(CommandList)
    case date(DateSheet)
    case text(TextSheet)
    case form(Form)
    case question(Question)
}

/// A list to choose from.
package struct Picker: Hashable, Sendable {
    package enum Purpose: Hashable, Sendable {
        case departmentFilter
        case status([RecordID])
        case assignee([RecordID])
        case role([RecordID], OwnerKey)
        case view
        case command
        case edit(RecordID)
        case language
        case export
        case report
        case reportFormat(ReportOrder)
        case files(RecordID)
        case settings
        case reminders
        case rules
        case templates
        case collective([RecordID])
        case supervision([RecordID])
        case split(RecordID)
        case keep
        case tableSearch
        case table(OwnerKey)
        case unit(TableDeed, OwnerKey)
    }

    package enum Choice: Hashable, Sendable {
        case filter(OwnerCounts.Key)
        case status(Status)
        case assignee(OwnerKey)
        case role(Role?)
        case unassign
        case items(ItemFilter)
        case grouping(Grouping)
        case sorting(SortKey?)
        case folding(isFolded: Bool)
        case command(Command)
        case field(EditedField)
        case externalEditor
        /// nil takes it away.
        case stage(String?)
        case typedStage
        case language(Language)
        case exportFormat(String)
        case report(String)
        case file(EvidenceFile)
        case setting(SettingKey)
        case reminder(ReminderNote)
        /// nil = every one.
        case rule(RuleFigures?)
        case template(TemplateNote)
        case expand(OwnerKey)
        case supervise(SupervisionDeed)
        case split(at: String)
        case splitElsewhere
        case keep(DepartmentID, KeptWord)
        case deed(TableDeed)
        case tableLine(OwnerKey)
        case word(DepartmentField, String)
        case unit(DepartmentID?)
    }

    package struct Entry: Hashable, Sendable {
        package let choice: Choice
        package let label: SafeText
        /// At the right edge.
        package let remark: SafeText
        /// What the typed text is looked for in.
        package let searched: [String]

        package init(_ choice: Choice, _ label: SafeText, remark: SafeText = .empty, searched: [String] = []) {
            self.choice = choice
            self.label = label
            self.remark = remark
            self.searched = searched + [label.string]
        }
    }

    package let purpose: Purpose
    package let title: SafeText
    package let entries: [Entry]
    /// Typing narrows the list; digits choose where it does not.
    package let isNarrowable: Bool
    package var typed = TextField() {
        didSet { if typed.text != oldValue.text { narrow() } }
    }
    /// The entries that fit what was typed, the best first: the text itself, how a name begins, what letters spell; short names before others.
    package private(set) var visible: [Entry]
    /// In `visible`.
    package var cursor: Int
    /// The first line that is wanted in sight.
    var top = 0
    /// Whether a text is being typed where none can stand: its digits choose nothing.
    var holdsText = false

    package init(_ purpose: Purpose, title: SafeText, entries: [Entry], isNarrowable: Bool = false, cursor: Int = 0) {
        self.purpose = purpose
        self.title = title
        self.entries = entries
        visible = entries
        self.isNarrowable = isNarrowable
        self.cursor = min(max(0, cursor), max(0, entries.count - 1))
    }

    /// Whether the entries can be chosen by their digits.
    package var takesDigits: Bool { !isNarrowable }

    private mutating func narrow() {
        guard let matcher = NameMatcher(typed.text) else {
            visible = entries
            return
        }
        visible = matcher.ranked(entries, by: \.searched)
    }
}

extension NameMatcher {
    /// The elements of which a name fits, the best first; of equal ones the first name counts for more, then their order.
    ///
    /// - Parameter worst: names behind the first that fit less well do not count.
    func ranked<Element>(
        _ elements: [Element], othersUpTo worst: Quality = .initialsInside, by names: (Element) -> [String]
    ) -> [Element] {
        var found: [(rank: Int, place: Int)] = []
        for (place, element) in elements.enumerated() {
            let ranks = names(element).enumerated().compactMap { index, name in
                quality(of: name).flatMap { quality in
                    index == 0 ? quality.rawValue * 2 : quality <= worst ? quality.rawValue * 2 + 1 : nil
                }
            }
            if let rank = ranks.min() { found.append((rank, place)) }
        }
        return found.sorted { ($0.rank, $0.place) < ($1.rank, $1.place) }.map { elements[$0.place] }
    }
}

/// One line to type.
package struct Prompt: Hashable, Sendable {
    package enum Purpose: Hashable, Sendable {
        /// - before: what was searched for when it opened.
        case search(before: String)
        case reason([RecordID], Status)
        case note([RecordID])
        /// - other: what it could be under instead, or beside: Tab changes the one for the other.
        case newItem(under: RecordID?, other: RecordID?)
        case importPath
        case edit(RecordID, EditedField)
        case splitPlace(RecordID)
        case keepWord(DepartmentID, KeptWord)
        case tableField(OwnerKey, DepartmentField)
        case newDepartment
        case saveFilter
        case extensionReason([RecordID], CalendarDate)
        case extensionLeader([RecordID], CalendarDate, reason: String)
        case giveBack([RecordID])
        case supervise([RecordID], SupervisionDeed)
        case reinstructLeader([RecordID], String)
        /// Of what, in which format.
        case exportPath(ExportRequest.Content, String)
        case setting(SettingKey)
    }

    package let purpose: Purpose
    package var field: TextField
    /// What is wrong with what was typed.
    package var problem: SafeText?
    /// How far what was asked for is.
    package var progress: SafeText?
    /// The characters that are wrong; empty where something is missing.
    package var problemPlace: Range<Int>?
    /// Where the search was that stood there when the line opened, if it was widened.
    var widened: Widened?
    /// What may stand at the caret, while it is offered.
    package var completion: CompletionList?
    /// Which earlier search stands there, counted from the latest; nil once something is typed.
    package var recalled: Int?

    package init(_ purpose: Purpose, field: TextField = TextField()) {
        self.purpose = purpose
        self.field = field
    }
}

extension Prompt.Purpose {
    /// Whether a path is typed, which Tab completes.
    var isPath: Bool {
        switch self {
        case .importPath, .exportPath: true
        default: false
        }
    }
}

/// The help and the palette: every command, searchable, runnable.
package struct CommandList: Hashable, Sendable {
    package let isPalette: Bool
    package var typed = TextField()
    package var cursor = 0
    /// The first line that is wanted in sight.
    var top = 0

    package init(isPalette: Bool) {
        self.isPalette = isPalette
    }
}

/// Something that is asked before it is done.
package struct Question: Hashable, Sendable {
    package enum Answer: Hashable, Sendable {
        case perform(Intent)
        case quit
        case removeFilter(SavedFilter)
        case export(ExportRequest)
        /// To the drafts of a source, the cursor on that item.
        case review(RecordID, RecordID)
        case nothing
    }

    package struct Choice: Hashable, Sendable {
        package let label: SafeText
        package let answer: Answer

        package init(_ label: SafeText, _ answer: Answer) {
            self.label = label
            self.answer = answer
        }
    }

    package let text: [SafeText]
    /// Where there is one, it is yes or no, and its label is not shown.
    package let choices: [Choice]
    /// What it is about, in lines that scroll.
    package let preview: [PreviewLine]
    package var cursor = 0
    /// The first visible line of the preview.
    package var top = 0
    /// Whether a text is being typed where none can stand: its digits and letters answer nothing.
    var holdsText = false
    /// What was typed for that which is asked: kept where it is refused.
    var typed: TypedText?

    package init(_ text: [SafeText], _ answer: Answer) {
        self.init(text, choices: [Choice(.empty, answer)])
    }

    package init(_ text: [SafeText], choices: [Choice], preview: [PreviewLine] = []) {
        self.text = text
        self.choices = choices
        self.preview = preview
    }
}
