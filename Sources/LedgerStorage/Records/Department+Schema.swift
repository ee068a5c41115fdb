internal import LedgerModel

extension Department {
    static let schema = RecordSchema(
        blank: Department(id: DepartmentID(rawValue: ""), name: "", short: "", group: ""),
        unknown: ({ $0.unknown }, { $0.unknown = $1 }),
        [
            .required("id", .value, { $0.id }, { $0.id = $1 }),
            .member("rev", .value, { $0.revision }, { $0.revision = $1 }),
            .required("name", .label, { $0.name }, { $0.name = $1 }),
            .required("short", .label, { $0.short }, { $0.short = $1 }),
            .list("aliases", .label, { $0.aliases }, { $0.aliases = $1 }, alwaysWritten: true),
            .list("functions", .label, { $0.functions }, { $0.functions = $1 }, alwaysWritten: true),
            .list("topics", .label, { $0.topics }, { $0.topics = $1 }, alwaysWritten: true),
            .required("group", .value, { $0.group }, { $0.group = $1 }),
            .optional("parent", .reference(.department), { $0.parent }, { $0.parent = $1 }),
            .list("successors", .reference(.department), { $0.successors }, { $0.successors = $1 }),
            .usually(false, "temporary", .value, { $0.isTemporary }, { $0.isTemporary = $1 }),
        ])
}

extension CollectiveOwner {
    static let schema = RecordSchema(
        blank: CollectiveOwner(id: ""), unknown: ({ $0.unknown }, { $0.unknown = $1 }),
        [
            .required("id", .value, { $0.id }, { $0.id = $1 }),
            .member("rev", .value, { $0.revision }, { $0.revision = $1 }),
            .list("aliases", .label, { $0.aliases }, { $0.aliases = $1 }, alwaysWritten: true),
            .list("topics", .label, { $0.topics }, { $0.topics = $1 }, alwaysWritten: true),
            .list("members", .reference(.department), { $0.members }, { $0.members = $1 }, alwaysWritten: true),
        ])
}

extension Settings {
    static let schema = RecordSchema(
        blank: Settings(), unknown: ({ $0.unknown }, { $0.unknown = $1 }),
        [
            .member("rev", .value, { $0.revision }, { $0.revision = $1 }),
            .member("timeZone", .value, { $0.timeZone }, { $0.timeZone = $1 }),
            .member("yellowBefore", .value, { $0.yellowBefore }, { $0.yellowBefore = $1 }),
            .member("snailAfter", .value, { $0.snailAfter }, { $0.snailAfter = $1 }),
            .optional("team", .label, { $0.team }, { $0.team = $1 }),
            .usually(
                Settings.usualDocumentPattern, "documentPattern", .label, { $0.documentPattern },
                { $0.documentPattern = $1 }),
            .usualList(Settings.usualStages, "stages", .label, { $0.stages }, { $0.stages = $1 }),
            .keyed(
                "ruleBaselines", .word, { $0.ruleBaselines }, { $0.ruleBaselines = $1 },
                by: ({ $0.rule }, { $0.rule = $1 }),
                { RuleBaseline.schema }),
        ])
}

extension RuleBaseline {
    static let schema = RecordSchema(
        blank: RuleBaseline(rule: "", count: RuleCount()), unknown: ({ $0.unknown }, { $0.unknown = $1 }),
        [
            .member("seen", .value, { $0.count.seen }, { $0.count.seen = $1 }),
            .member("accepted", .value, { $0.count.accepted }, { $0.count.accepted = $1 }),
        ])
}
