/// The readable, lasting id of a department (`police`); never shown.
package struct DepartmentID: RawRepresentable, Hashable, Comparable, Sendable, ExpressibleByStringLiteral {
    package let rawValue: String

    package init(rawValue: String) {
        self.rawValue = rawValue
    }

    package init(stringLiteral value: String) {
        rawValue = value
    }

    package static func < (left: DepartmentID, right: DepartmentID) -> Bool {
        left.rawValue.utf8.lexicographicallyPrecedes(right.rawValue.utf8)
    }
}

/// A word that suggests an owner where the text names none.
package struct Topic: Hashable, Sendable {
    package let word: String
    /// Per mille; below 1000 where departments share the word.
    package let weight: Int

    package init(_ word: String, weight: Int = 1000) {
        self.word = word
        self.weight = weight
    }
}

/// Who took over from a department that no longer exists.
package struct Successor: Hashable, Sendable {
    package let id: DepartmentID
    /// nil where the day differs by county or is not known.
    package let from: CalendarDate?

    package init(id: DepartmentID, from: CalendarDate?) {
        self.id = id
        self.from = from
    }
}

/// The kind of body that a department is: a known id of `Department.groups`, or what the ledger's owner wrote.
package struct Department: Hashable, Sendable {
    package var id: DepartmentID
    package var revision: Int
    /// The formal name, for papers.
    package var name: String
    /// For screens and tables; unique.
    package var short: String
    package var aliases: [String]
    /// What a text calls it by its function: 公安部门.
    package var functions: [String]
    package var topics: [Topic]
    package var group: String
    package var parent: DepartmentID?
    /// Only on a name that no longer exists: who took it over, the main one first.
    package var successors: [Successor]
    /// A headquarters for one campaign.
    package var isTemporary: Bool
    package var unknown: UnknownMembers

    package init(
        id: DepartmentID, revision: Int = 1, name: String, short: String, aliases: [String] = [],
        functions: [String] = [], topics: [Topic] = [], group: String, parent: DepartmentID? = nil,
        successors: [Successor] = [], isTemporary: Bool = false, unknown: UnknownMembers = UnknownMembers()
    ) {
        self.id = id
        self.revision = revision
        self.name = name
        self.short = short
        self.aliases = aliases
        self.functions = functions
        self.topics = topics
        self.group = group
        self.parent = parent
        self.successors = successors
        self.isTemporary = isTemporary
        self.unknown = unknown
    }
}

/// 各乡镇 and the like: owners kept as written, with members that the user enters.
package struct CollectiveOwner: Hashable, Sendable {
    /// `collective:各乡镇`.
    package var id: String
    package var revision: Int
    package var aliases: [String]
    package var topics: [Topic]
    package var members: [DepartmentID]
    package var unknown: UnknownMembers

    package init(
        id: String, revision: Int = 1, aliases: [String] = [], topics: [Topic] = [], members: [DepartmentID] = [],
        unknown: UnknownMembers = UnknownMembers()
    ) {
        self.id = id
        self.revision = revision
        self.aliases = aliases
        self.topics = topics
        self.members = members
        self.unknown = unknown
    }

    /// The wording after `collective:`.
    package var name: String {
        OwnerKey(id: id).name
    }
}
