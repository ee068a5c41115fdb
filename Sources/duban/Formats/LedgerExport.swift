import DocumentExchange
import LedgerModel
import LedgerQuery
import Papers
import Wording
import Workspace

/// A list of items as a file: for the command line and for the interface.
struct LedgerExport {
    let ledger: Ledger
    let context: QueryContext
    let workspace: Workspace
    let words: Catalogue
    var isByDepartment = false

    func bytes(of outline: Outline, as format: ExportFormat) throws -> [UInt8] {
        let rows = outline.lines.compactMap { if case .item(let row, _) = $0 { row } else { nil } }
        switch format {
        case .json:
            var bytes: [UInt8] = []
            ItemListing(outline: outline, ledger: ledger, context: context, words: words).writeJSON { bytes += $0 }
            return bytes
        case .ics:
            let events = try workspace.entries(rows, of: ledger).compactMap {
                $0.deadline(words, departments: ledger.departments)
            }
            return CalendarWriter.bytes(
                of: events, named: words.reportTitle("ledger").string, warning: ledger.settings.yellowBefore,
                at: workspace.clock.now())
        case .paper(let format):
            var paper = LedgerPaper(
                entries: try workspace.entries(rows, of: ledger), day: workspace.today, words: words,
                departments: ledger.departments)
            paper.isByDepartment = isByDepartment
            paper.hasOverview = format == .html
            return try format.bytes(of: paper.paper)
        }
    }
}
