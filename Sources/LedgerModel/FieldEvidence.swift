/// A field of an item that the extraction fills.
package enum ExtractedField: OpenEnumeration {
    /// Where the demand begins and ends.
    case boundary
    case speaker
    case owner
    case deadline
    case recurrence
    case unrecognized(String)

    package static let known: [ExtractedField] = [.boundary, .speaker, .owner, .deadline, .recurrence]

    package var id: String {
        switch self {
        case .boundary: "boundary"
        case .speaker: "speaker"
        case .owner: "owner"
        case .deadline: "deadline"
        case .recurrence: "recurrence"
        case .unrecognized(let id): id
        }
    }
}

/// What one field of an extracted item rests on, and what a person made of it.
package struct FieldEvidence: Hashable, Sendable {
    package var field: ExtractedField
    /// The id of the rule that decided it: `boundary.ordinal`.
    package var rule: String
    /// Per mille, as it was when the text was read.
    package var confidence: Int?
    /// Whether a person left the field as it was; nil until somebody has looked. The counts by rule are the sums of these (`RuleCounts`).
    package var isAccepted: Bool?
    /// Where the words stand that fill the field, in the text of the item's source: of a deadline and of a recurrence. Those of an owner stand with the owner.
    package var spans: [TextSpan] = []
    package var unknown: UnknownMembers

    package init(
        field: ExtractedField, rule: String, confidence: Int? = nil, isAccepted: Bool? = nil,
        spans: [TextSpan] = [], unknown: UnknownMembers = UnknownMembers()
    ) {
        self.field = field
        self.rule = rule
        self.confidence = confidence
        self.isAccepted = isAccepted
        self.spans = spans
        self.unknown = unknown
    }

    /// From which figure on a field is called certain.
    package static let certain = 950
}

extension ActionItem {
    /// Every field is at least 950 per mille, and no owner is only proposed.
    package var isCertain: Bool {
        !evidence.isEmpty && !hasProposedOwner
            && evidence.allSatisfy { ($0.confidence ?? FieldEvidence.certain) >= FieldEvidence.certain }
    }

    /// The fields that a person should look at before they accept the item, the least sure first.
    package var doubtfulFields: [FieldEvidence] {
        evidence.filter { ($0.confidence ?? FieldEvidence.certain) < FieldEvidence.certain }
            .sorted { ($0.confidence ?? 0, $0.field.id) < ($1.confidence ?? 0, $1.field.id) }
    }

    /// Calls `body` for each field of which a person has said whether the rule that filled it was right.
    package func forEachJudgement(_ body: (_ rule: String, _ isAccepted: Bool) -> Void) {
        for field in evidence {
            if let isAccepted = field.isAccepted { body(field.rule, isAccepted) }
        }
    }

    /// What a person made of a field. The first decision counts: a change of mind later on is no mistake of the rule.
    mutating func judge(_ field: ExtractedField, isAccepted: Bool) {
        for index in evidence.indices where evidence[index].field == field && evidence[index].isAccepted == nil {
            evidence[index].isAccepted = isAccepted
        }
    }

    /// A person has looked at the item and left standing what stands there.
    mutating func acceptFields() {
        for index in evidence.indices where evidence[index].isAccepted == nil { evidence[index].isAccepted = true }
    }
}
