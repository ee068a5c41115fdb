/// What a piece of the screen means; how it looks is decided by `Palette`, in one place.
package enum Tone: UInt8, CaseIterable, Sendable {
    case plain
    /// Less important than what is around it: counts, finished items, actions that are not possible.
    case faint
    case heading
    case title
    case border
    case overdue
    case dueSoon
    case inProgress
    case finished
    case draft
    /// An owner or a word that nobody has confirmed.
    case unconfirmed
    /// What the search line asked for.
    case match
    /// The item's own words in the paragraph they come from.
    case evidence
    case key
    case hint
    case success
    case failure
    /// Read-only or damaged.
    case banner
    case prompt

    /// As the configuration file calls it.
    package var name: String { String(describing: self) }
}

package struct Style: Hashable, Sendable {
    package var tone: Tone
    /// The row or entry that the next key acts on.
    package var isCursor: Bool
    /// Part of the selection.
    package var isSelected: Bool

    package init(_ tone: Tone = .plain, isCursor: Bool = false, isSelected: Bool = false) {
        self.tone = tone
        self.isCursor = isCursor
        self.isSelected = isSelected
    }

    package static let plain = Style()
}
