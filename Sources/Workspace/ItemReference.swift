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
