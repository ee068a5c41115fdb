/// What sort of item it is, where it is not simply something that was asked for.
package enum ItemKind: OpenEnumeration {
    /// 整改事项: what an inspection found is put right, verified (验收) and only then written off (销号).
    case rectification
    case unrecognized(String)

    package static let known: [ItemKind] = [.rectification]

    package var id: String {
        switch self {
        case .rectification: "rectification"
        case .unrecognized(let id): id
        }
    }
}
