/// One owner's part in one item.
package struct Responsibility: Hashable, Sendable {
    package var owner: OwnerKey
    package var role: Role
    package var status: ResponsibilityStatus
    package var basis: Basis
    /// Per mille; nil where a person decided.
    package var confidence: Int?
    /// A person chose the owner, or the text names it. What is not confirmed is a proposal and is shown with "?".
    package var isConfirmed: Bool
    /// How the text names the owner, where it does.
    package var mention: String?
    /// Where the words stand on which it rests, in the text of the item's source; none where a person decided, or where nothing but the addressee is known.
    package var spans: [TextSpan] = []
    /// These words, where they do not name the owner: 春耕, 农资.
    package var keywords: [String] = []
    package var isDisputed: Bool
    /// Why it is disputed or was returned.
    package var reason: String?
    /// How often it was submitted and returned.
    package var returns = 0
    /// The collective that was expanded to this owner: the text's wording.
    package var via: OwnerKey?
    /// Closing the item closed this part: reopening opens exactly these.
    package var closedWithItem: Bool
    package var unknown: UnknownMembers

    package init(
        owner: OwnerKey, role: Role, status: ResponsibilityStatus = .pending, basis: Basis = .person,
        confidence: Int? = nil, isConfirmed: Bool = true, mention: String? = nil, isDisputed: Bool = false,
        closedWithItem: Bool = false, unknown: UnknownMembers = UnknownMembers()
    ) {
        self.owner = owner
        self.role = role
        self.status = status
        self.basis = basis
        self.confidence = confidence
        self.isConfirmed = isConfirmed
        self.mention = mention
        self.isDisputed = isDisputed
        self.closedWithItem = closedWithItem
        self.unknown = unknown
    }
}
