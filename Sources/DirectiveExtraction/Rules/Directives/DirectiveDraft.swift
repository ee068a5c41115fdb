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
    /// Who acts in the part of its sentence before it, which is a demand of its own: 县水利局要摸清底数；要建立台账.
    var inSentence: [OwnerMention] = []
    /// Whom the line above the whole paper addresses.
    var saluted: [OwnerMention] = []
    var rule: Rule
    var isRelayed: Bool
    /// A heading that stands above in a block of its own: its brackets govern.
    var section: Range<Int>?
    /// Documents: a paragraph is one directive.
    var isDocument: Bool
    /// Where nested marks (1. inside （一）) begin tasks.
    var nestedMarkers: [ListMarker] = []
    var isTableRow = false
    /// Its fields stand on lines of their own: 任务：…, 责任单位：….
    var isCard = false
    /// What the other cells of a table row assign.
    var assignment: BracketAssignment?
    /// The lines that assign it stand below a later item of its section, and govern all of them.
    var isAssignedTogether = false
    /// 加快进度，按期销号。 heads it.
    var hasSlogan = false
    var hasHeadingSentence = false
    /// It stands right behind 要求: whoever it begins with is to act, whatever the verb.
    var isAsked = false
    /// What the list gives it in which it is an item.
    var openList = OpenList.none
    /// Somebody with a post wrote it to a chat: whom he names is told.
    var isMessage = false
    /// The day of its message, in a chat.
    var day: ChatHeader.Day?
    /// Which of the finder's speeches governs it.
    var speech = 0

    /// Joins what a line below says to what the draft has.
    mutating func assign(_ line: BracketAssignment, in range: Range<Int>) {
        var joined = assignment ?? BracketAssignment(range: range)
        joined.owners += line.owners
        joined.leaders += line.leaders
        joined.deadline = joined.deadline ?? line.deadline
        assignment = joined
    }
}
