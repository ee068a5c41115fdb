package import LedgerModel
import TerminalScreen
package import Wording

/// Something as a file.
package struct ExportRequest: Hashable, Sendable {
    package enum Content: Hashable, Sendable {
        case items([RecordID])
        case report(ReportOrder)
        /// A file that proves a report of the item.
        case file(EvidenceFile, of: RecordID)
    }

    package let content: Content
    /// The word of the command line: `xlsx`.
    package let format: String
    package let path: String
    package var isReplacing = false

    package init(_ content: Content, format: String, path: String) {
        self.content = content
        self.format = format
        self.path = path
    }

    static let formats = ["xlsx", "docx", "csv", "html", "md", "json", "ics"]
}

package enum ExportOutcome: Hashable, Sendable {
    /// How many items; of anything but a list of items, 1.
    case written(Int)
    /// There is nothing to say in it.
    case nothing
    /// There is a file of that name.
    case exists
    case failed(SafeText)
}

extension State {
    /// The selection, else all that is listed, in the order of the ledger.
    private var exportedItems: [RecordID] {
        if !selection.isEmpty { return targets }
        guard let listed = listing.ledger else { return [] }
        return listing.rows.map { listed.items.id($0) }
    }

    var exportPicker: Picker {
        let entries = ExportRequest.formats.map {
            Picker.Entry(.exportFormat($0), words.exportFormat($0), remark: SafeText(sanitising: "." + $0))
        }
        let papers = Picker.Entry(
            .command(.report), CommandTable.entry(.report).words(words).description,
            remark: keyName(of: .report))
        return Picker(.export, title: words.exportPicker(exportedItems.count), entries: entries + [papers])
    }

    func exportPrompt(_ format: String) -> Prompt {
        let name = "\(words.exportName.string)-\(today.description).\(format)"
        return Prompt(.exportPath(.items(exportedItems), format), field: TextField(name))
    }

    mutating func finish(_ request: ExportRequest, _ outcome: ExportOutcome) {
        let name = SafeText(sanitising: request.path)
        switch outcome {
        case .written(let count):
            let done: SafeText =
                switch request.content {
                case .items: words.exported(count, to: name)
                case .report(let order): words.paperSaved(words.reportTitle(order.kind), to: name)
                case .file(let file, _): words.paperSaved(SafeText(sanitising: file.name), to: name)
                }
            message = Message(.success, done)
        case .nothing:
            if case .report(let order) = request.content {
                message = Message(.neutral, words.nothingToReport(words.reportTitle(order.kind)))
            }
        case .failed(let reason): message = Message(.failure, reason)
        case .exists:
            var again = request
            again.isReplacing = true
            layer = .question(Question([words.replaceQuestion(name)], .export(again)))
        }
    }
}
