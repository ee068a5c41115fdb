/// What an owner is to an item.
package enum Role: OpenEnumeration {
    case lead
    case responsible
    case support
    case unrecognized(String)

    package static let known: [Role] = [.lead, .responsible, .support]

    package var id: String {
        switch self {
        case .lead: "lead"
        case .responsible: "responsible"
        case .support: "support"
        case .unrecognized(let id): id
        }
    }
}

/// What an owner's name rests on, the strongest first: of several the first decides, and a person's decision replaces any other.
package enum Basis: OpenEnumeration {
    case bracket
    case subject
    case preamble
    case inherited
    case function
    case reportEvidence
    case topic
    case addressee
    case fallback
    case person
    case unrecognized(String)

    package static let known: [Basis] = [
        .bracket, .subject, .preamble, .inherited, .function, .reportEvidence, .topic, .addressee, .fallback, .person,
    ]

    package var id: String {
        switch self {
        case .bracket: "bracket"
        case .subject: "subject"
        case .preamble: "preamble"
        case .inherited: "inherited"
        case .function: "function"
        case .reportEvidence: "reportEvidence"
        case .topic: "topic"
        case .addressee: "addressee"
        case .fallback: "fallback"
        case .person: "person"
        case .unrecognized(let id): id
        }
    }
}
