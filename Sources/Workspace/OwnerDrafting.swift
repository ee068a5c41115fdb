package import LedgerModel

/// An owner as the extraction found it, reduced to what the ledger asks of it.
package struct OwnerFinding: Hashable, Sendable {
    /// The wording; for an implied owner its short name.
    package var name: String
    /// What the name stands for; nil for a generic one (有关部门).
    package var key: OwnerKey?
    package var role: Role?
    package var basis: Basis
    /// Per mille.
    package var confidence: Int
    /// Named by the text, in a bracket, as subject or as addressee.
    package var isExplicit: Bool
    /// Where the words stand on which it rests.
    package var spans: [TextSpan]
    /// These words, of an implied owner.
    package var keywords: [String]

    package init(
        name: String, key: OwnerKey?, role: Role? = nil, basis: Basis, confidence: Int, isExplicit: Bool,
        spans: [TextSpan] = [], keywords: [String] = []
    ) {
        self.name = name
        self.key = key
        self.role = role
        self.basis = basis
        self.confidence = confidence
        self.isExplicit = isExplicit
        self.spans = spans
        self.keywords = keywords
    }
}

/// Who becomes an owner of a draft item, and who is only proposed in the picker.
package struct OwnerDraft: Hashable, Sendable {
    package var responsibilities: [Responsibility]
    package var alternatives: [OwnerKey]
}

extension OwnerDraft {
    /// The table "from extraction to the ledger":
    ///
    /// | the text gives | responsibilities made | confirmed |
    /// |---|---|---|
    /// | roles | those roles; where nobody leads and one unit alone is responsible, it leads | yes |
    /// | one explicit unit | lead | yes |
    /// | several explicit units, no role | all responsible | yes |
    /// | a collective or a role-holder | responsible | yes |
    /// | a generic subject | `unknown:` as written, responsible, and the first implied owner as lead | yes, no |
    /// | no explicit owner | the first implied owner as lead, the others as alternatives | no |
    ///
    /// - Parameter findings: explicit owners in the order of the text, implied ones best first.
    package init(_ findings: [OwnerFinding]) {
        let explicit = findings.filter(\.isExplicit)
        let implied = findings.filter { !$0.isExplicit }
        let hasRoles = explicit.contains { $0.role != nil }
        let isLed = explicit.contains { $0.role == .lead }
        // 责任单位：县工信局；配合单位：县财政局: the item is 县工信局's.
        let accountable = explicit.filter { !hasRoles || $0.role ?? .responsible == .responsible }
        let units = Set(accountable.compactMap { $0.key.flatMap { $0.isUnit ? $0 : nil } })
        let isSole = units.count == 1 && (!hasRoles || accountable.allSatisfy { $0.key?.isUnit == true })

        responsibilities = []
        alternatives = []
        for finding in explicit {
            let role: Role =
                if let role = finding.role, role != .responsible {
                    role
                } else {
                    !isLed && isSole && finding.key?.isUnit == true ? .lead : .responsible
                }
            add(finding, as: role)
        }

        let isUndecided = !explicit.contains { $0.key != nil }
        var proposals = implied.compactMap(\.key)[...]
        if isUndecided, let first = implied.first(where: { $0.key != nil }), let key = first.key {
            if !responsibilities.contains(where: { $0.owner == key }) {
                var proposal = Responsibility(
                    owner: key, role: .lead, basis: first.basis, confidence: first.confidence, isConfirmed: false)
                (proposal.spans, proposal.keywords) = (first.spans, first.keywords)
                responsibilities.append(proposal)
            }
            proposals = proposals.dropFirst()
        }
        for key in proposals where !responsibilities.contains(where: { $0.owner == key }) {
            if !alternatives.contains(key) { alternatives.append(key) }
        }
    }

    /// An owner that is named twice keeps its first place; an item has one lead, so a second one that the text names is responsible.
    private mutating func add(_ finding: OwnerFinding, as role: Role) {
        let owner = finding.key ?? .unknown(finding.name)
        if responsibilities.contains(where: { $0.owner == owner }) { return }
        let hasLead = responsibilities.contains { $0.role == .lead }
        var responsibility = Responsibility(
            owner: owner, role: role == .lead && hasLead ? .responsible : role, basis: finding.basis,
            confidence: finding.confidence, isConfirmed: true, mention: finding.name)
        responsibility.spans = finding.spans
        responsibilities.append(responsibility)
    }
}

extension OwnerKey {
    /// A single body that can lead: a department, or one that is not in the table.
    fileprivate var isUnit: Bool {
        switch self {
        case .department, .unknown: true
        case .collective, .role: false
        }
    }
}
