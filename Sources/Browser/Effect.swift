package import LedgerModel
package import LedgerQuery
package import Wording

/// What `update` wants done outside. Values, compared with `==`.
package enum Effect: Hashable, Sendable {
    /// Answered by `.performed`.
    case perform(Intent)
    /// Reads the document without changing anything; answered by `.importRead`.
    case readImport(ImportedDocument)
    /// Nobody wants any more what is being read.
    case stopReading
    /// Answered by `.historyLoaded`.
    case loadHistory(RecordID)
    /// The text of a source, to which every span refers; answered by `.sourceLoaded`.
    case loadSource(RecordID)
    /// Filters a large ledger on the worker; answered by `.searched` with the same generation. A newer one makes an older one useless.
    case search(Query, ListOrder, generation: Int)
    /// Which paths begin so; answered by `.pathsFound`.
    case completePath(String)
    /// Another program edits the text of an item; answered by `.edited`.
    case editText(RecordID, String)
    /// The rates of what an owner has a part in; answered by `.ratesRead`.
    case readRates(OwnerCounts.Key)
    /// What a report says, laid out for that many columns; answered by `.reportRead`.
    case readReport(ReportOrder, columns: Int)
    /// Writes items, a report or an evidence file to a file; answered by `.exported`.
    case export(ExportRequest)
    /// Keeps a filter in the configuration file, in the place of one of that name; answered by `.filtersChanged`.
    case saveFilter(SavedFilter)
    case removeFilter(SavedFilter)
    /// Keeps the language in which the interface begins in the configuration file; answered by `.told`.
    case saveLanguage(Language)
    /// What these departments are to be reminded of, or all of them where none is named; answered by `.remindersRead`.
    case readReminders([OwnerKey])
    /// What became of the extraction's rules; answered by `.rulesRead`.
    case readRules
    /// Which template each paper is written from; answered by `.templatesRead`.
    case readTemplates
    /// Gives a text to the terminal's clipboard and writes it to a file; answered by `.copied`.
    case copy(String)
    case suspend
    /// Forget what the screen shows and paint it anew.
    case redraw
    case quit
}
