internal import StrictJSON

/// JSON merge patches (RFC 7396): objects merge, null deletes, arrays are values.
enum MergePatch {
    /// `target` after `patch`.
    static func apply(_ patch: JSONObject, to target: JSONValue?) -> JSONValue {
        var result = target?.object ?? JSONObject()
        for member in patch.members {
            switch member.value {
            case .null: result[member.key] = nil
            case .object(let inner): result[member.key] = apply(inner, to: result[member.key])
            default: result[member.key] = member.value
            }
        }
        return .object(result)
    }

    /// What turns `old` into `new`, and what turns it back: two patches with the same leaves. Both are empty where nothing differs.
    static func difference(_ old: JSONObject, _ new: JSONObject) -> (was: JSONObject, set: JSONObject) {
        var (was, set) = (JSONObject(), JSONObject())
        for member in old.members {
            guard let value = new[member.key] else {
                was[member.key] = member.value
                set[member.key] = .null
                continue
            }
            if case .object(let oldInner) = member.value, case .object(let newInner) = value {
                let inner = difference(oldInner, newInner)
                if !inner.set.isEmpty {
                    was[member.key] = .object(inner.was)
                    set[member.key] = .object(inner.set)
                }
            } else if value != member.value {
                was[member.key] = member.value
                set[member.key] = value
            }
        }
        for member in new.members where old[member.key] == nil {
            was[member.key] = .null
            set[member.key] = member.value
        }
        return (was, set)
    }

    /// One place that a patch sets: the value that stands there afterwards, nil where it goes away.
    struct Leaf: Hashable, Sendable {
        let path: [String]
        let value: JSONValue?
    }

    /// Every leaf of `patch`. A whole object that is set counts as its own leaves, an empty object as one.
    static func leaves(of patch: JSONObject, below path: [String] = []) -> [Leaf] {
        patch.members.flatMap { member -> [Leaf] in
            let path = path + [member.key]
            switch member.value {
            case .null: return [Leaf(path: path, value: nil)]
            case .object(let inner) where !inner.isEmpty: return leaves(of: inner, below: path)
            default: return [Leaf(path: path, value: member.value)]
            }
        }
    }

    /// What stands at `path`; nil where there is nothing.
    static func value(at path: [String], in tree: JSONValue) -> JSONValue? {
        var value = tree
        for key in path {
            guard let next = value.object?[key] else { return nil }
            value = next
        }
        return value
    }
}
