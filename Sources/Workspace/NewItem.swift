package import LedgerModel
import StrictJSON

/// An item that a person enters.
package struct NewItem: Hashable, Sendable {
    package struct Owner: Hashable, Sendable {
        /// A short name, alias or id.
        package var name: String
        /// nil = lead where there is none yet, else responsible.
        package var role: Role?
        package var isConfirmed: Bool

        package init(name: String, role: Role?, isConfirmed: Bool = true) {
            self.name = name
            self.role = role
            self.isConfirmed = isConfirmed
        }
    }

    package var text: String
    package var heading: String?
    package var status: Status
    package var reason: String?
    package var owners: [Owner]
    package var due: CalendarDate?
    package var originalDue: CalendarDate?
    package var duePhrase: String?
    package var closedAt: Timestamp?
    /// The item that this one becomes a part of: it stands below it, at the same directive.
    package var parent: ActionItem?
    /// The same by its number, where an item is read from a file.
    package var parentNumber: Int?
    package var kind: ItemKind?
    package var leader: String?
    /// What its text says of owners and date; counts where a person names none.
    package var proposal: ItemProposal?

    package init(text: String, status: Status = .assigned, owners: [Owner] = [], due: CalendarDate? = nil) {
        self.text = text
        self.status = status
        self.owners = owners
        self.due = due
    }
}

/// Why an item that was typed or read is none.
package enum NewItemError: Error, Hashable {
    case emptyText
    /// A member that an item of the list cannot have.
    case unknownMember(String)
    /// The text of the value is shown as far as it has any.
    case invalidMember(String, value: String)
    case missingText
    case notAnItem
    /// A closed item says when, a suspended one cannot be entered.
    case statusNotPossible(Status)
    /// There is no such item for it to be a part of.
    case noParent(Int)
}

/// An error in the n-th item (from 1) of what was read.
package struct NewItemsError: Error, Hashable {
    package let index: Int
    package let error: NewItemError
}

extension NewItem {
    /// One item or an array of items in the shape of `list --format json`. What the ledger gives itself (`number`, `id`, `rev`, `light`) and what comes from a
    /// source (`speaker`, `ordinal`, `source`) is passed over.
    package static func items(fromJSON bytes: [UInt8]) throws -> [NewItem] {
        let value = try JSONValue(parsing: bytes)
        let elements = value.array ?? [value]
        var items: [NewItem] = []
        for (index, element) in elements.enumerated() {
            do throws(NewItemError) {
                items.append(try NewItem(element))
            } catch {
                throw NewItemsError(index: index + 1, error: error)
            }
        }
        return items
    }

    private init(_ value: JSONValue) throws(NewItemError) {
        guard let object = value.object else { throw .notAnItem }
        guard let text = object["text"] else { throw .missingText }
        self.init(text: try NewItem.text(text, of: "text"))
        for member in object.members where member.value != .null {
            switch member.key {
            case "text", "number", "id", "rev", "light", "speaker", "ordinal", "source": break
            case "heading": heading = try NewItem.text(member.value, of: "heading")
            case "reason": reason = try NewItem.text(member.value, of: "reason")
            case "duePhrase": duePhrase = try NewItem.text(member.value, of: "duePhrase")
            case "due": due = try NewItem.date(member.value, of: "due")
            case "originalDue": originalDue = try NewItem.date(member.value, of: "originalDue")
            case "leader": leader = try NewItem.text(member.value, of: "leader")
            case "kind": kind = ItemKind(id: try NewItem.text(member.value, of: "kind"))
            case "parent":
                guard let number = member.value.integer, number > 0 else {
                    throw .invalidMember("parent", value: NewItem.shown(member.value))
                }
                parentNumber = number
            case "closedAt":
                guard let time = member.value.text.flatMap({ Timestamp($0) }) else {
                    throw .invalidMember("closedAt", value: NewItem.shown(member.value))
                }
                closedAt = time
            case "status":
                let status = Status(id: try NewItem.text(member.value, of: "status"))
                guard status.isRecognized else { throw .invalidMember("status", value: status.id) }
                self.status = status
            case "responsibilities":
                guard let elements = member.value.array else {
                    throw .invalidMember("responsibilities", value: NewItem.shown(member.value))
                }
                for element in elements { owners.append(try NewItem.owner(element)) }
            default: throw .unknownMember(member.key)
            }
        }
        if status == .suspended || (status == .closed) != (closedAt != nil) { throw .statusNotPossible(status) }
    }

    private static func owner(_ value: JSONValue) throws(NewItemError) -> Owner {
        guard let object = value.object, let name = object["department"]?.text, !name.isEmpty else {
            throw .invalidMember("responsibilities", value: shown(value))
        }
        var owner = Owner(name: name, role: nil)
        for member in object.members where member.value != .null {
            switch member.key {
            case "department", "status", "basis", "confidence", "mention", "keywords", "spans": break
            case "role":
                let role = Role(id: try text(member.value, of: "role"))
                guard role.isRecognized else { throw .invalidMember("role", value: role.id) }
                owner.role = role
            case "confirmed":
                guard let isConfirmed = member.value.boolean else {
                    throw .invalidMember("confirmed", value: shown(member.value))
                }
                owner.isConfirmed = isConfirmed
            default: throw .unknownMember(member.key)
            }
        }
        return owner
    }

    private static func text(_ value: JSONValue, of member: String) throws(NewItemError) -> String {
        guard let text = value.text else { throw .invalidMember(member, value: shown(value)) }
        return text
    }

    private static func date(_ value: JSONValue, of member: String) throws(NewItemError) -> CalendarDate {
        guard let date = value.text.flatMap({ CalendarDate($0) }) else {
            throw .invalidMember(member, value: shown(value))
        }
        return date
    }

    private static func shown(_ value: JSONValue) -> String {
        value.text ?? String(decoding: value.serialized.prefix(60), as: UTF8.self)
    }
}

extension NewItem {
    /// The item as the ledger keeps it.
    ///
    /// - Parameter departments: where the owners' names are looked up, as of `day`.
    package func item(
        id: RecordID, departments: DepartmentTable, on day: CalendarDate
    ) throws -> ActionItem {
        let text = trimmed(self.text)
        if text.isEmpty { throw NewItemError.emptyText }
        var item = ActionItem(id: id, text: text, heading: heading, status: .assigned)
        for owner in owners {
            for key in try departments.owners(named: owner.name, on: day) {
                item = try item.assigned(to: key, as: owner.role, replacing: false) ?? item
                if let index = item.responsibilities.firstIndex(where: { $0.owner == key }) {
                    item.responsibilities[index].isConfirmed = owner.isConfirmed
                }
            }
        }
        if owners.isEmpty, let proposal {
            (item.responsibilities, item.alternatives) = (proposal.responsibilities, proposal.alternatives)
        }
        item.parent = parent?.id
        item.directive = parent?.directive
        (item.kind, item.leader) = (kind, leader)
        item.due = due ?? proposal?.due
        item.originalDue = originalDue ?? item.due
        item.duePhrase = duePhrase ?? (due == nil ? proposal?.duePhrase : nil)
        if status == .draft {
            item.status = .draft
        } else if let moved = try item.moved(to: status, reason: reason, at: closedAt ?? Timestamp(day)) {
            item = moved
        }
        return item
    }
}

/// `text` without blanks at its ends.
func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
        let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[first...last])
}
