/// What is wrong with a template, and where.
package struct TemplateError: Error, Hashable {
    package enum Kind: Hashable, Sendable {
        /// `{{` without its `}}`, or a tag without a name.
        case badTag
        /// A section that is not closed, or closed by another name.
        case sectionNotClosed(String)
        case sectionNotOpen(String)
        /// A value that this kind of report does not have.
        case unknownValue(String, suggestions: [String])
        /// `@` and a word that is none.
        case unknownLine(String, suggestions: [String])
        /// A table or chart that this kind of report does not have.
        case unknownBlock(String, suggestions: [String])
        /// Partials, inheritance, other delimiters.
        case notSupported(String)
        /// It says nothing.
        case empty
    }

    /// The file's name, or the kind for a built-in one.
    package let template: String
    /// From 1.
    package let line: Int
    package let kind: Kind

    package init(template: String, line: Int, kind: Kind) {
        self.template = template
        self.line = line
        self.kind = kind
    }
}
