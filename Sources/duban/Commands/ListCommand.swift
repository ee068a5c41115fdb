import ArgumentParser
import LedgerModel
import LedgerQuery
import LedgerStorage
import Wording
import Workspace

struct ListCommand: Subcommand {
    static let path = "list"
    static let synopsis = "[QUERY] [--format table|json|csv|plain] [--sort K] [--group K]"

    @Argument(help: help(operand: "QUERY"))
    var query: [String] = []

    @Option(help: help("list format", value: "F"), completion: .list(ListFormat.allCases.map(\.rawValue)))
    var format: String = ListFormat.table.rawValue

    @Option(help: help("sort", value: "K"), completion: .list(SortKey.allCases.map(\.rawValue)))
    var sort: String?

    @Option(help: help("group", value: "K"), completion: .list(Grouping.allCases.map(\.rawValue)))
    var group: String?

    @OptionGroup(title: GlobalOptions.title)
    var global: GlobalOptions

    func run(in context: CommandContext) throws {
        let format: ListFormat = try context.choice(format, of: "--format")
        let sortKey: SortKey? = try sort.map { try context.choice($0, of: "--sort") }
        let grouping = try group.map { word in
            guard let grouping = Grouping(word: word) else {
                throw UsageError.badValue(option: "--group", value: word, allowed: Grouping.allCases.map(\.rawValue))
            }
            return grouping
        }
        let query = try QueryText(query).parsed()
        let workspace = try context.openWorkspace(for: .reading)
        try context.list(query, of: workspace, as: format, sortedBy: sortKey, groupedBy: grouping ?? .none)
    }
}

/// The forms of a list.
enum ListFormat: String, CaseIterable {
    case table
    case json
    case csv
    case plain
}

/// A query as it was typed, in one word or several.
struct QueryText {
    let text: String

    init(_ words: [String]) {
        text = words.joined(separator: " ")
    }

    /// - Throws: `QueryMistake`.
    func parsed() throws(QueryMistake) -> ParsedQuery {
        do throws(QueryError) {
            return ParsedQuery(text: text, query: try Query(text))
        } catch {
            throw QueryMistake(text: text, error: error)
        }
    }
}

/// A query with its wording, which a message about it points into.
struct ParsedQuery {
    let text: String
    let query: Query
}

/// What is wrong with a query, and the query.
struct QueryMistake: Error, Hashable {
    let text: String
    let error: QueryError

    /// So many characters on both sides of the mistake are shown of a long query.
    private static let shown = 80

    /// The query, or of a long one what is near the mistake, and the place in the query at which it begins.
    var surroundings: (text: String, start: Int) {
        let start = max(0, error.place.lowerBound - QueryMistake.shown)
        if text.count <= 3 * QueryMistake.shown { return (text, 0) }
        return (String(text.dropFirst(start).prefix(2 * QueryMistake.shown)), start)
    }
}

extension CommandContext {
    /// The items of `ledger` that a query selects, in their order, and what they were judged by.
    func select(
        _ query: ParsedQuery, of workspace: Workspace, _ ledger: Ledger, sortedBy sortKey: SortKey?
    ) throws -> (outline: Outline, context: QueryContext) {
        let needsChanges = query.query.needsChanges || sortKey == .changed
        let queryContext = try needsChanges ? workspace.queryContextWithChanges() : workspace.queryContext
        do throws(QueryError) {
            let filter = try LedgerFilter(query.query, of: ledger, in: queryContext)
            for note in filter.notes { warn(words.note(note, departments: ledger.departments)) }
            let outline = Outline(
                filter.rows(), of: ledger, by: .none, sortedBy: sortKey, showingEmptyDirectives: false, in: queryContext
            )
            return (outline, queryContext)
        } catch {
            throw QueryMistake(text: query.text, error: error)
        }
    }

    /// Prints the items that a query selects.
    func list(
        _ query: ParsedQuery, of workspace: Workspace, as format: ListFormat, sortedBy sortKey: SortKey?,
        groupedBy grouping: Grouping
    ) throws {
        let ledger = workspace.ledger
        let needsChanges = query.query.needsChanges || sortKey == .changed || grouping == .changed
        let queryContext = try needsChanges ? workspace.queryContextWithChanges() : workspace.queryContext
        let rows: [Int]
        do throws(QueryError) {
            let filter = try LedgerFilter(query.query, of: ledger, in: queryContext)
            for note in filter.notes { warn(words.note(note, departments: ledger.departments)) }
            rows = filter.rows()
        } catch {
            throw QueryMistake(text: query.text, error: error)
        }
        let outline = Outline(
            rows, of: ledger, by: grouping, sortedBy: sortKey,
            showingEmptyDirectives: query.query.showsEmptyDirectives, in: queryContext)
        let list = ItemListing(outline: outline, ledger: ledger, context: queryContext, words: words)
        switch format {
        case .json: list.writeJSON(to: output)
        case .csv: list.writeCSV(to: output)
        case .plain: list.writePlain(to: output)
        case .table: list.writeTable(to: output, columns: terminal.columns, usesASCII: global.isASCII)
        }
        if rows.isEmpty, format == .table { say(words.nothingFound(isEmptyLedger: ledger.items.isEmpty)) }
    }
}
