/// What a person wants changed at a department or a collective; nil and empty lists leave as is.
package struct DepartmentFields: Hashable, Sendable {
    package var name: String?
    package var short: String?
    package var group: String?
    /// "" = none.
    package var parent: String?
    package var isTemporary: Bool?
    package var added = Words()
    package var removed = Words()

    package struct Words: Hashable, Sendable {
        package var aliases: [String] = []
        package var functions: [String] = []
        package var topics: [String] = []
        /// Of a collective, as people name them.
        package var members: [String] = []

        package init() {}
    }

    package init() {}

    package var isEmpty: Bool { self == DepartmentFields() }
}

/// As what a corrected owner's word is kept in the table.
package enum KeptWord: String, Hashable, Sendable, CaseIterable {
    case alias
    case topic
}
