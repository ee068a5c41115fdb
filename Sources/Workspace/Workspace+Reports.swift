package import LedgerModel
package import LedgerQuery
package import LedgerStorage
package import Papers
package import Wording

/// What a person asks of a report; what is left out has a default that the paper states.
package struct ReportOptions: Hashable, Sendable {
    package var department: OwnerKey?
    /// nil = the month of today; of the report to the leaders the year.
    package var period: ClosedRange<CalendarDate>?
    /// nil = the last seven days of changes, or every notice.
    package var since: CalendarDate?
    package var ranks = false
    package var firstNumber: Int?
    package var newDue: CalendarDate?
    /// Another template than the ledger's own or the built-in one.
    package var template: TemplateFile?

    package init() {}
}

package struct TemplateFile: Hashable, Sendable {
    package let name: String
    package let bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }
}

/// A template's bytes are no text.
package struct TemplateNotText: Error, Hashable {
    package let name: String
}

/// The period has not begun: nothing can be judged in it.
package struct PeriodNotBegun: Error, Hashable {
    package let first: CalendarDate
}

extension Workspace {
    /// A report of the ledger as it is, or as it was at the end of its period.
    ///
    /// - Returns: nil where there is no item that such a paper is about.
    /// - Throws: `TemplateError`, `TemplateNotText`, `PeriodNotBegun`, `StoreError`.
    package func report(_ kind: ReportKind, _ options: ReportOptions, words: Catalogue) throws -> Paper? {
        let today = today
        let usual = kind == .leader ? today.calendarYear : today.calendarMonth
        var period = ReportPeriod(kind.hasPeriod ? options.period ?? usual : usual, today: today)
        if !kind.hasPeriod { period = ReportPeriod(usual.lowerBound...today, today: today) }
        guard period.counted != nil else { throw PeriodNotBegun(first: period.days.lowerBound) }
        let since = options.since ?? (kind == .week ? today.adding(days: -6) : nil)
        if let since, since > today { throw PeriodNotBegun(first: since) }

        let request = ReportRequest(
            kind: kind, department: options.department, period: period, since: since, ranks: options.ranks,
            firstNumber: options.firstNumber, numberPattern: ledger.settings.documentPattern,
            newDue: options.newDue ?? usualLimit(on: today),
            template: try template(of: kind, options, words.language))
        let before = kind == .week ? since?.adding(days: -1) : nil
        let snapshots = try snapshots(of: [period.judged] + (before.map { [$0] } ?? []))
        return ReportWriter.paper(
            request, of: snapshots[0], before: snapshots.dropFirst().first, words: words)
    }

    /// The rates of this month and of this year for what an owner, or what belongs to it, has a part in; of one snapshot.
    package func rates(of owner: OwnerCounts.Key) throws(StoreError) -> (month: Rates, year: Rates) {
        let today = today
        let snapshot = try snapshots(of: [today])[0]
        let items =
            switch owner {
            case .all: snapshot.items
            case .owner(let key): snapshot.items(of: key)
            case .unowned: snapshot.items.filter(\.item.responsibilities.isEmpty)
            }
        func rates(_ days: ClosedRange<CalendarDate>) -> Rates {
            Rates(of: items, in: ReportPeriod(days, today: today), of: snapshot)
        }
        return (rates(today.calendarMonth), rates(today.calendarYear))
    }

    /// Five working days: what a reminder gives where nothing else is said.
    private func usualLimit(on today: CalendarDate) -> CalendarDate {
        store.holidays.day(after: today, workingDays: 5).date
    }

    /// The ledger at the end of each of the days, all from one reading.
    ///
    /// Today is the present. What was written after today (where another day than the clock's is taken for today) is taken as known.
    package func snapshots(of days: [CalendarDate]) throws(StoreError) -> [ReportSnapshot] {
        let present = ledger
        let past = try store.past(
            at: days.map { zone.start(of: $0.adding(days: 1)) }, knownUntil: zone.start(of: today.adding(days: 1)))
        return zip(days, past).map { day, past in
            ReportSnapshot(past, present: present, day: day, zone: zone)
        }
    }

    /// The template given, else the ledger's own for the language, else its own, else the built-in one.
    private func template(
        of kind: ReportKind, _ options: ReportOptions, _ language: Language
    ) throws -> PaperTemplate {
        func template(_ name: String, _ bytes: [UInt8]) throws -> PaperTemplate {
            guard let text = String(validating: bytes, as: UTF8.self) else { throw TemplateNotText(name: name) }
            let body = text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
            return try PaperTemplate(
                body.replacing("\r\n", with: "\n"), name: name, vocabulary: kind.vocabulary)
        }
        if let given = try options.template ?? ownTemplate(of: kind, in: language) {
            return try template(given.name, given.bytes)
        }
        return try BuiltInTemplate.template(of: kind, in: language)
    }

    private static let templateFolder = "templates/"

    /// Where the ledger's own template for a kind would lie in it.
    package static func templatePath(of kind: ReportKind) -> String { "\(templateFolder)\(kind.rawValue).mustache" }

    /// The ledger's own template for a kind; nil where the built-in one is used.
    package func ownTemplate(of kind: ReportKind, in language: Language) throws(StoreError) -> TemplateFile? {
        guard let name = try templateName(of: kind, in: language),
            let bytes = try store.template(named: String(name.dropFirst(Workspace.templateFolder.count)))
        else { return nil }
        return TemplateFile(name: name, bytes: bytes)
    }

    /// Its path in the ledger.
    package func templateName(of kind: ReportKind, in language: Language) throws(StoreError) -> String? {
        for name in ["\(kind.rawValue).\(language.rawValue).mustache", "\(kind.rawValue).mustache"]
        where try store.template(named: name) != nil {
            return Workspace.templateFolder + name
        }
        return nil
    }
}
