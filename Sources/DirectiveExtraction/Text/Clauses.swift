/// How a clause ends.
enum ClauseMark: Sendable {
    case comma, semicolon, colon, dash, stop
}

struct Clause: Sendable {
    /// Without the mark.
    let range: Range<Int>
    let mark: ClauseMark
    /// Just after the mark.
    let end: Int
}

struct Sentence: Sendable {
    /// Without the final mark.
    let range: Range<Int>
    /// Indices of its clauses.
    let clauses: Range<Int>
    let block: Int
    /// Just after the final mark.
    let end: Int
}
