import Browser
import DocumentExchange
import LedgerModel
import LedgerQuery
import Papers
import Synchronization
import Wording
import Workspace

/// The papers of `duban report` in the interface: read by the worker, shown as text, and saved as they were shown.
extension EffectRunner {
    func readReport(_ order: ReportOrder, columns: Int, width: DisplayWidth) {
        let runner = self
        worker.run(replacing: "report") {
            .reportRead(order, runner.reading(of: order, columns: columns, width: width))
        }
    }

    /// The same figures as in a bulletin of the month and a report to the leaders.
    func readRates(of owner: OwnerCounts.Key) {
        let workspace = workspace
        worker.run(replacing: "rates") {
            guard let (month, year) = try? workspace.rates(of: owner) else { return nil }
            let rates: [(String, (Rates) -> Ratio)] = [
                ("closeRate", \.closeRate), ("dueCloseRate", \.dueCloseRate), ("onTimeRate", \.onTimeRate),
                ("overdueRate", \.overdueRate), ("returnRate", \.returnRate), ("reportRate", \.reportRate),
            ]
            let lines = rates.map { id, ratio in
                FigureRates.Line(id: id, month: ratio(month).percent, year: ratio(year).percent)
            }
            return .ratesRead(owner, FigureRates(lines: lines))
        }
    }

    private func reading(of order: ReportOrder, columns: Int, width: DisplayWidth) -> ReportReading {
        do {
            guard let paper = try paper(order) else { return .nothing }
            lastReport.keep(paper, of: order)
            return .lines(PaperText.lines(of: paper, columns: columns, width: width))
        } catch {
            return .failed(sentence(for: error))
        }
    }

    /// nil where there is nothing to say.
    func reportBytes(_ order: ReportOrder, format: String, path: String) throws -> [UInt8]? {
        guard let paper = try lastReport.paper(of: order) ?? paper(order) else { return nil }
        // The ending of the name counts for more than what was chosen before it.
        let format = PaperFormat(fileName: path) ?? PaperFormat(rawValue: format) ?? .docx
        return try format.bytes(of: paper)
    }

    private func paper(_ order: ReportOrder) throws -> Paper? {
        guard let kind = ReportKind(rawValue: order.kind) else { return nil }
        var options = ReportOptions()
        options.department = order.department
        options.ranks = order.ranks
        try options.take(
            period: order.period, since: order.since, limit: order.limit, number: order.number, today: workspace.today)
        return try workspace.report(kind, options, words: words)
    }
}

/// A report between its preview and the name of its file.
final class LastReport: Sendable {
    private let state = Mutex<(order: ReportOrder, paper: Paper)?>(nil)

    func keep(_ paper: Paper, of order: ReportOrder) {
        state.withLock { $0 = (order, paper) }
    }

    func paper(of order: ReportOrder) -> Paper? {
        state.withLock { $0?.order == order ? $0?.paper : nil }
    }
}

extension Catalogue {
    /// What was typed for a report, by the name of its line.
    func sentence(for error: ReportWordError) -> SafeText {
        switch error {
        case .notAPeriod(let text): notForField("period", SafeText(sanitising: text))
        case .notADay(let text, let field): notForField(field.rawValue, SafeText(sanitising: text))
        case .notANumber(let text): notForField("number", SafeText(sanitising: text))
        }
    }
}
