import Browser
import DocumentExchange
import LedgerModel
import LedgerQuery
import Wording
import Workspace

/// Items as a file, written by the worker.
extension EffectRunner {
    func export(_ request: ExportRequest, for state: State) {
        let (ledger, workspace, words, encoding) = (state.ledger, workspace, words, encoding)
        worker.run {
            .exported(request, EffectRunner.write(request, of: ledger, workspace, words, encoding))
        }
    }

    private static func write(
        _ request: ExportRequest, of ledger: Ledger, _ workspace: Workspace, _ words: Catalogue,
        _ encoding: LocaleEncoding
    ) -> ExportOutcome {
        let path = PathCompletion.expanded(request.path)
        do {
            let context = workspace.queryContext
            let rows = request.items.compactMap { ledger.items.row(of: $0) }
            let outline = Outline(rows, of: ledger, by: .none, in: context)
            let format = try ExportFormat(option: request.format, fileName: path)
            let bytes = try LedgerExport(ledger: ledger, context: context, workspace: workspace, words: words)
                .bytes(of: outline, as: format)
            do throws(OutputFileError) {
                try OutputFile(path: encoding.bytes(of: path)).write(bytes, replacing: request.isReplacing)
            } catch {
                if case .exists = error { return .exists }
                throw UnwritableFile(name: path, error: error)
            }
            return .written(rows.count)
        } catch {
            return .failed(ErrorReport(error, words: words).lines.joined(separator: " "))
        }
    }
}
