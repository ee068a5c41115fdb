internal import LedgerModel

extension Department {
    static let schema = RecordSchema(
        blank: Department(id: DepartmentID(rawValue: ""), name: "", short: "", group: ""), unknown: \Department.unknown,
        [
            .required("id", \.id),
            .member("rev", \.revision),
            .required("name", \.name),
            .required("short", \.short),
            .list("aliases", \.aliases, alwaysWritten: true),
            .list("functions", \.functions, alwaysWritten: true),
            .list("topics", \.topics, alwaysWritten: true),
            .required("group", \.group),
            .optional("parent", \.parent),
            .list("successors", \.successors),
            .usually(false, "temporary", \.isTemporary),
        ])
}

extension CollectiveOwner {
    static let schema = RecordSchema(
        blank: CollectiveOwner(id: ""), unknown: \CollectiveOwner.unknown,
        [
            .required("id", \.id),
            .member("rev", \.revision),
            .list("aliases", \.aliases, alwaysWritten: true),
            .list("topics", \.topics, alwaysWritten: true),
            .list("members", \.members, alwaysWritten: true),
        ])
}

extension Settings {
    static let schema = RecordSchema(
        blank: Settings(), unknown: \Settings.unknown,
        [
            .member("rev", \.revision),
            .member("timeZone", \.timeZone),
            .member("yellowBefore", \.yellowBefore),
            .member("snailAfter", \.snailAfter),
            .optional("team", \.team),
        ])
}
