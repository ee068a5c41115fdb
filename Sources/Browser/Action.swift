package import LedgerModel
package import LedgerQuery
package import TerminalScreen
package import Wording

/// Everything that can happen to the interface.
package enum Action: Equatable, Sendable {
    case input(InputEvent)
    /// A command of the table, whatever led to it.
    case run(Command)
    case performed(Intent, Outcome)
    /// The ledger on disk is another one: somebody else changed it.
    case ledgerChanged(Ledger)
    /// Whether it may be written is known anew.
    case accessChanged(Access)
    /// Midnight in the ledger's time zone has passed.
    case dayChanged(CalendarDate)
    /// Oldest first.
    case historyLoaded(RecordID, [HistoryLine])
    /// nil where the text cannot be read.
    case sourceLoaded(RecordID, SourceText?)
    case importRead(ImportedDocument, ImportReading)
    /// How far the reading is, in words.
    case importProgress(ImportedDocument, SafeText)
    /// - ends: what may follow what was typed; folders end with a stroke.
    case pathsFound(typed: String, ends: [String])
    case exported(ExportRequest, ExportOutcome)
    case ratesRead(OwnerCounts.Key, FigureRates)
    case reportRead(ReportOrder, ReportReading)
    /// The ledger's time zone is another one.
    case zoneChanged(ZoneRules)
    /// What the configuration file holds now.
    case filtersChanged([SavedFilter])
    case remindersRead([OwnerKey], [ReminderNote])
    case rulesRead([RuleFigures])
    case templatesRead([TemplateNote])
    /// - path: of the file in which the text is too; nil where it could not be written.
    case copied(path: SafeText?)
    case edited(RecordID, EditorOutcome)
    /// Rows of the ledger that `ledger` was when the search was asked for, ascending, and the list of them in the order that was asked for.
    case searched(generation: Int, rows: [Int], outline: Outline)
    /// Something to tell that no key asked for.
    case told(Message)
}

extension Action {
    /// Whether it changes nothing but what the detail pane tells of an item.
    package var isOfDetail: Bool {
        switch self {
        case .historyLoaded, .sourceLoaded: true
        default: false
        }
    }
}

/// What became of an intent.
package enum Outcome: Equatable, Sendable {
    /// - items: those that were changed or made.
    /// - note: what was done, where the words of the intent do not say it (an import with remarks).
    case done(Ledger, items: [RecordID], note: SafeText?)
    /// There was nothing to do; why.
    case unchanged(SafeText?)
    /// Why it was refused, or failed. Nothing was changed.
    case refused(SafeText)
}

/// What a document yields, before it is imported.
package enum ImportReading: Equatable, Sendable {
    /// - articles: how many there are; the title is that of the first.
    /// - near: items that the ledger probably has already.
    /// - preview: the articles and their items, as far as anybody would look.
    case draft(
        title: String, articles: Int = 1, directives: Int, items: Int, near: Int = 0, remarks: [SafeText],
        preview: [PreviewLine] = [])
    case failed(SafeText)
}

/// Whether the ledger may be written.
package enum Access: Hashable, Sendable {
    case writable
    case readOnly(SafeText)
    case damaged(SafeText)

    package var reason: SafeText? {
        switch self {
        case .writable: nil
        case .readOnly(let reason), .damaged(let reason): reason
        }
    }
}

package struct Message: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case success
        case neutral
        case failure
    }

    package let kind: Kind
    package let text: SafeText

    package init(_ kind: Kind, _ text: SafeText) {
        self.kind = kind
        self.text = text
    }
}
