package import LedgerModel
import TerminalScreen
package import Wording

/// Items as a file.
package struct ExportRequest: Hashable, Sendable {
    package let items: [RecordID]
    /// The word of the command line: `xlsx`.
    package let format: String
    package let path: String
    package var isReplacing = false

    static let formats = ["xlsx", "docx", "csv", "html", "md", "json", "ics"]
}

package enum ExportOutcome: Hashable, Sendable {
    /// How many items.
    case written(Int)
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
        return Picker(.export, title: words.exportPicker(exportedItems.count), entries: entries)
    }

    func exportPrompt(_ format: String) -> Prompt {
        let name = "\(words.exportName.string)-\(today.description).\(format)"
        return Prompt(.exportPath(exportedItems, format), field: TextField(name))
    }

    mutating func finish(_ request: ExportRequest, _ outcome: ExportOutcome) {
        let name = SafeText(sanitising: request.path)
        switch outcome {
        case .written(let count): message = Message(.success, words.exported(count, to: name))
        case .failed(let reason): message = Message(.failure, reason)
        case .exists:
            var again = request
            again.isReplacing = true
            layer = .question(Question([words.replaceQuestion(name)], .export(again)))
        }
    }
}
