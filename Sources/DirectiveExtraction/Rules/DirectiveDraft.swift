import LedgerModel

/// A directive before its tasks are cut: where it stands, whose it is, and what opened it.
struct DirectiveDraft: Sendable {
    /// Without the final mark.
    var range: Range<Int>
    var speaker: Speaker
    var speakerRule: Rule
    var marker: ListMarker?
    var ordinal: Int?
    /// Just after the marker.
    var contentStart: Int
    /// The governed part of each of its sentences, in order.
    var sentences: [Range<Int>]
    /// Blocks that it covers.
    var blocks: ClosedRange<Int>
    var addressee: [OwnerMention]
    var rule: Rule
    var isRelayed: Bool
    /// A heading that stands above in a block of its own: its brackets govern.
    var section: Range<Int>?
    /// Documents: a paragraph is one directive.
    var isDocument: Bool
    /// Where nested marks (1. inside （一）) begin tasks.
    var nestedMarkers: [ListMarker] = []
    var isTableRow = false
    /// What the other cells of a table row assign.
    var assignment: BracketAssignment?
    var hasHeadingSentence = false
    /// Which of the finder's speeches governs it.
    var speech = 0
}
