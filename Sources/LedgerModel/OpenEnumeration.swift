/// A closed list of ids that a newer program may have made longer: what is not known here is kept and shown as it was written, never dropped.
///
/// Conformers have one case for each known id and `.unrecognized(String)`.
package protocol OpenEnumeration: Hashable, Sendable {
    /// Every known case, in the order in which they are offered.
    static var known: [Self] { get }

    /// A case for an id that is not in `known`.
    static func unrecognized(_ id: String) -> Self

    /// The word in files and on the command line.
    var id: String { get }
}

extension OpenEnumeration {
    /// The case of that id, or `.unrecognized`.
    package init(id: String) {
        self = Self.known.first { $0.id == id } ?? .unrecognized(id)
    }

    package var isRecognized: Bool { Self.known.contains(self) }
}
