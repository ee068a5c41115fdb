package import LedgerModel
import LedgerQuery

/// How a person names an item: by its number or by its id.
package enum ItemReference: Hashable, Sendable {
    case number(Int)
    case id(RecordID)

    /// `17`, `#17`, also in full width, or a UUID; nil for anything else.
    package init?(_ text: String) {
        if let id = RecordID(text) {
            self = .id(id)
            return
        }
        let folded = text.halfWidth
        let digits = folded.hasPrefix("#") ? folded.dropFirst() : folded[...]
        guard digits.allSatisfy({ ("0"..."9").contains($0) }), let number = Int(digits), number > 0 else { return nil }
        self = .number(number)
    }

    /// One of these, or `13-22` and `13..22` for every number from the first to the last, a thousand at most; nil for anything else.
    package static func references(_ text: String) -> [ItemReference]? {
        if let one = ItemReference(text) { return [one] }
        let text = text.halfWidth
        for mark in ["..", "-"] {
            let ends = text.split(separator: mark, omittingEmptySubsequences: false)
            guard ends.count == 2, case .number(let first)? = ItemReference(String(ends[0])),
                case .number(let last)? = ItemReference(String(ends[1])), first <= last, last - first < 1000
            else { continue }
            return (first...last).map { .number($0) }
        }
        return nil
    }

    package func item(in ledger: Ledger) -> ActionItem? {
        switch self {
        case .number(let number): ledger.item(number: number)
        case .id(let id): ledger.items[id]
        }
    }
}

extension ItemReference: CustomStringConvertible {
    package var description: String {
        switch self {
        case .number(let number): String(number)
        case .id(let id): id.description
        }
    }
}
