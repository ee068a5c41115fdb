import Browser
import DocumentExchange
import LedgerModel
import LedgerQuery
import LedgerStorage
import Wording
import Workspace

/// Items as a file, written by the worker.
extension EffectRunner {
    func export(_ request: ExportRequest, for state: State) {
        let (ledger, runner) = (state.ledger, self)
        worker.run { .exported(request, runner.write(request, of: ledger)) }
    }

    private func write(_ request: ExportRequest, of ledger: Ledger) -> ExportOutcome {
        let path = PathCompletion.expanded(request.path)
        do {
            let bytes: [UInt8]
            var count = 1
            switch request.content {
            case .items(let items):
                let context = workspace.queryContext
                let rows = items.compactMap { ledger.items.row(of: $0) }
                count = rows.count
                let format = try ExportFormat(option: request.format, fileName: path)
                bytes = try LedgerExport(ledger: ledger, context: context, workspace: workspace, words: words)
                    .bytes(of: Outline(rows, of: ledger, by: .none, in: context), as: format)
            case .report(let order):
                guard let written = try reportBytes(order, format: request.format, path: path) else { return .nothing }
                bytes = written
            case .file(let file, _): bytes = try workspace.store.evidence(file)
            }
            do throws(OutputFileError) {
                try OutputFile(path: encoding.bytes(of: path)).write(bytes, replacing: request.isReplacing)
            } catch {
                if case .exists = error { return .exists }
                throw UnwritableFile(name: path, error: error)
            }
            return .written(count)
        } catch {
            return .failed(sentence(for: error))
        }
    }
}
