import LedgerModel
import LedgerQuery
package import Wording

/// The rates of reports for the owner that is filtered by: of this month and of this year, as text ready to be read.
package struct FigureRates: Hashable, Sendable {
    package struct Line: Hashable, Sendable {
        /// The word of a rate: `closeRate`.
        package let id: String
        package let month: SafeText
        package let year: SafeText

        package init(id: String, month: SafeText, year: SafeText) {
            self.id = id
            self.month = month
            self.year = year
        }
    }

    package let lines: [Line]

    package init(lines: [Line]) {
        self.lines = lines
    }
}

/// What rates were asked for, and the answer; they are read from the journal, which takes a moment.
struct RatesShown: Equatable, Sendable {
    var owner: OwnerCounts.Key
    var day: CalendarDate
    var ledger: Ledger
    var rates: FigureRates?
}

extension State {
    /// Those of another owner, day or ledger are asked for while the figures are in sight.
    mutating func askForRates() -> [Effect] {
        guard view == .figures else { return [] }
        if let shown = ratesShown, shown.owner == owner, shown.day == today, shown.ledger == ledger { return [] }
        ratesShown = RatesShown(owner: owner, day: today, ledger: ledger, rates: nil)
        return [.readRates(owner)]
    }

    mutating func take(_ rates: FigureRates, of owner: OwnerCounts.Key) {
        if ratesShown?.owner == owner { ratesShown?.rates = rates }
    }

    /// Below the counts; a note while they are read.
    var rateLines: [FigureLine] {
        guard let shown = ratesShown else { return [] }
        let title = FigureLine.title(words.ratesTitle, columns: words.rateColumns)
        guard let rates = shown.rates else { return [.blank, title, .rate(words.readingRates, .empty, .empty)] }
        return [.blank, title] + rates.lines.map { .rate(words.rate($0.id), $0.month, $0.year) }
    }
}
