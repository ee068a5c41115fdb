/// Who an owner is: a department of the table, or a body that is kept as the text has it.
package enum OwnerKey: Hashable, Sendable {
    case department(DepartmentID)
    /// 各乡镇, 各级各部门: expandable to its members.
    case collective(String)
    /// 党员干部, 各单位一把手: never expanded.
    case role(String)
    /// A unit that is not in the table, as written.
    case unknown(String)

    /// A department id, or `collective:…`, `role:…`, `unknown:…`.
    package init(id: String) {
        if let name = OwnerKey.name(of: id, after: "collective:") {
            self = .collective(name)
        } else if let name = OwnerKey.name(of: id, after: "role:") {
            self = .role(name)
        } else if let name = OwnerKey.name(of: id, after: "unknown:") {
            self = .unknown(name)
        } else {
            self = .department(DepartmentID(rawValue: id))
        }
    }

    private static func name(of id: String, after prefix: String) -> String? {
        id.hasPrefix(prefix) ? String(id.dropFirst(prefix.count)) : nil
    }

    package var id: String {
        switch self {
        case .department(let id): id.rawValue
        case .collective(let name): "collective:" + name
        case .role(let name): "role:" + name
        case .unknown(let name): "unknown:" + name
        }
    }

    /// The wording that is kept, or the department's id.
    package var name: String {
        switch self {
        case .department(let id): id.rawValue
        case .collective(let name), .role(let name), .unknown(let name): name
        }
    }

    package var department: DepartmentID? {
        if case .department(let id) = self { id } else { nil }
    }
}
