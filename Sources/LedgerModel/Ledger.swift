/// All of one store at one moment: immutable, held by reference, compared by identity. A change makes another ledger that shares all but the chunk it touched.
package final class Ledger: Sendable {
    /// The store's lasting id.
    package let store: RecordID
    /// The journal's number of the last change that is in here.
    package let sequence: Int
    package let contents: LedgerContents

    package init(store: RecordID, sequence: Int = 0, contents: LedgerContents) {
        self.store = store
        self.sequence = sequence
        self.contents = contents
    }

    /// This ledger after `changes`.
    ///
    /// - Parameter sequence: the journal's number of the last of them.
    package func applying(_ changes: [Change], sequence: Int) -> Ledger {
        var contents = contents
        for change in changes { contents.apply(change) }
        return Ledger(store: store, sequence: sequence, contents: contents)
    }
}

extension Ledger: Equatable {
    /// Identity: two ledgers are equal where they are the same object.
    package static func == (left: Ledger, right: Ledger) -> Bool {
        left === right
    }
}

extension Ledger {
    package var settings: Settings { contents.settings }
    package var departments: DepartmentTable { contents.departments }
    package var sources: RecordTable<SourceDocument> { contents.sources }
    package var articles: RecordTable<Article> { contents.articles }
    package var directives: RecordTable<Directive> { contents.directives }
    package var items: ItemTable { contents.items }

    package func item(number: Int) -> ActionItem? {
        items.row(ofNumber: number).map { items[$0] }
    }

    /// The directive, article and source that an item comes from, as far as there are any.
    package func origin(of item: ActionItem) -> (directive: Directive?, article: Article?, source: SourceDocument?) {
        let directive = item.directive.flatMap { directives[$0] }
        let article = directive.flatMap { articles[$0.article] }
        return (directive, article, article.flatMap { sources[$0.source] })
    }
}
