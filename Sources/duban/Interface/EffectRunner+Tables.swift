import Browser
import DocumentExchange
import LedgerModel
import Wording
import Workspace

/// A 台账 in the interface: the same reading as by `duban import`, with what the headings say.
extension EffectRunner {
    static func importTable(
        _ file: DocumentFile, _ workbook: Workbook, into workspace: Workspace, _ words: Catalogue
    ) throws -> Outcome {
        switch try workspace.importTable(file, workbook: workbook, options: TableOptions()) {
        case .known(let source):
            let day = workspace.zone.day(of: source.importedAt).description
            return .unchanged(words.alreadyImported(file.displayName, as: words.sourceName(source.name), on: day))
        case .noHeading(let reading): throw TableHasNoHeading(name: file.displayName, sheets: reading.otherSheets)
        case .nothingFound(let reading): return .unchanged(words.nothingToImport(from: file.displayName, reading))
        case .imported(let reading, let numbers):
            let ledger = workspace.ledger
            let skipped = reading.outcomes.count - reading.items.count
            return .done(
                ledger, items: numbers.compactMap { ledger.item(number: $0)?.id },
                note: words.importedTable(file.displayName, numbers: numbers, skipped: skipped))
        }
    }

    private static func preview(of items: [TableItem], _ words: Catalogue) -> [PreviewLine] {
        let lines = items.prefix(previewLimit).map { item in
            PreviewLine(
                SafeText(sanitising: item.text.prefix(120)),
                remark: words.list(
                    item.owners.prefix(2).map {
                        ($0.isConfirmed ? .empty : "?") + SafeText(sanitising: $0.name.prefix(20))
                    }
                ))
        }
        let rest = items.count - lines.count
        return rest > 0 ? lines + [PreviewLine(words.moreItems(rest))] : lines
    }

    /// What it would come to, for the question before it is done.
    static func readTable(
        _ file: DocumentFile, _ workbook: Workbook, _ workspace: Workspace, _ words: Catalogue
    ) throws -> ImportReading {
        var options = TableOptions()
        options.isDryRun = true
        switch try workspace.importTable(file, workbook: workbook, options: options) {
        case .known(let source):
            let day = workspace.zone.day(of: source.importedAt).description
            return .failed(words.alreadyImported(file.displayName, as: words.sourceName(source.name), on: day))
        case .noHeading(let reading): throw TableHasNoHeading(name: file.displayName, sheets: reading.otherSheets)
        case .nothingFound(let reading): return .failed(words.nothingToImport(from: file.displayName, reading))
        case .imported(let reading, _):
            let items = reading.items
            let remarks = items.filter { !$0.remarks.isEmpty }.map { item in
                words.row(item.place, sheets: reading.sheets.count, words.list(item.remarks.map { words.remark($0) }))
            }
            return .draft(
                title: words.sourceName(file.origin.name).string, articles: Set(items.map(\.source)).count,
                directives: items.count,
                items: items.count, near: 0, remarks: words.remarks(on: file) + remarks,
                preview: preview(of: items, words))
        }
    }
}
