import LedgerModel
package import LedgerQuery
import TerminalScreen
import Wording

/// What a line of the figures leads to: it stays the same while the counts change.
package enum FigurePlace: Hashable, Sendable {
    case filter(ItemFilter)
    case owner(OwnerCounts.Key)
}

/// A line of the figures.
enum FigureLine: Hashable, Sendable {
    case title(SafeText, columns: SafeText)
    /// - share: of `most`, as the length of a bar.
    case filter(ItemFilter, SafeText, count: Int, most: Int, Tone)
    case owner(OwnerCounts.Line)
    /// A rate of this month and of this year.
    case rate(SafeText, SafeText, SafeText)
    case blank

    var place: FigurePlace? {
        switch self {
        case .filter(let filter, _, _, _, _): .filter(filter)
        case .owner(let line): .owner(line.key)
        case .title, .rate, .blank: nil
        }
    }
}

extension State {
    mutating func openFigures() {
        view = .figures
        pane = .list
        if figuresPlace == nil { figuresPlace = .filter(.open) }
    }

    var figureLines: [FigureLine] {
        guard let figures = listing.figures else { return [] }
        var lines: [FigureLine] = [.title(name(of: owner), columns: .empty)]
        let counts: [(ItemFilter, Int, Tone)] = [
            (.open, figures.open, .plain), (.overdue, figures.overdue, .overdue), (.dueSoon, figures.dueSoon, .dueSoon),
            (.closedThisMonth, figures.closedThisMonth, .finished), (.drafts, figures.draft, .draft),
            (.all, figures.total, .plain),
        ]
        for (filter, count, tone) in counts {
            lines.append(
                .filter(
                    filter, filter.name(in: words, settings: ledger.settings), count: count, most: figures.total, tone))
        }
        lines += [.blank, .title(words.byStatusTitle, columns: .empty)]
        for status in Status.known where figures.count(of: status) > 0 {
            let tone = State.tone(of: status, .none)
            lines.append(
                .filter(
                    .status(status), State.sign(of: status, .none) + " " + words.status(status.id),
                    count: figures.count(of: status), most: figures.total, tone))
        }
        lines += rateLines
        lines += [.blank, .title(words.byDepartmentTitle, columns: words.figureColumns)]
        lines += (listing.counts?.lines ?? []).filter { $0.key != .all }.map { .owner($0) }
        return lines
    }

    /// The most that any owner has open: the longest bar.
    var mostOpen: Int {
        (listing.counts?.lines ?? []).filter { $0.key != .all }.map(\.open).max() ?? 0
    }

    // MARK: Moving

    mutating func moveInFigures(by lines: Int) {
        let places = figureLines.compactMap(\.place)
        guard !places.isEmpty else { return }
        let current = figuresPlace.flatMap { places.firstIndex(of: $0) } ?? 0
        figuresPlace = places[min(max(0, current + lines), places.count - 1)]
    }

    mutating func moveToEdgeInFigures(isFirst: Bool) {
        let places = figureLines.compactMap(\.place)
        figuresPlace = isFirst ? places.first : places.last
    }

    mutating func showFiguresPlace() {
        guard view == .figures else { return }
        let lines = figureLines
        var line = figuresPlace.flatMap { place in lines.firstIndex { $0.place == place } }
        if line == nil {
            figuresPlace = lines.lazy.compactMap(\.place).first
            line = lines.firstIndex { $0.place != nil }
        }
        // The first line brings its title with it.
        if line == 1 { line = 0 }
        figuresTop = State.scrolled(figuresTop, to: line, count: lines.count, rows: rows(of: .list))
    }

    /// To the items behind the figure under the cursor.
    mutating func openFigure() {
        guard let place = figuresPlace else { return }
        show(place)
    }

    mutating func show(_ place: FigurePlace) {
        switch place {
        case .filter(let filter): show(filter)
        case .owner(let key):
            view = .list
            pane = .list
            choose(key)
        }
    }

    /// The list of what a figure counts, for the owner that is filtered by.
    mutating func show(_ filter: ItemFilter) {
        endSearch()
        chooseFilter(filter)
        if !view.hasItems { view = .list }
        pane = .list
    }

    mutating func clickFigures(row: Int) {
        let lines = figureLines
        pane = .list
        guard lines.indices.contains(figuresTop + row), let place = lines[figuresTop + row].place else { return }
        if figuresPlace == place { show(place) } else { figuresPlace = place }
    }
}
