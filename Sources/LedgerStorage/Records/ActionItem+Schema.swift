internal import LedgerModel

/// A name for the records that are built before their members are known.
private let noID = RecordID(high: 0, low: 0)
private let noTime = Timestamp(milliseconds: 0)

extension ActionItem {
    static let schema = RecordSchema(
        blank: ActionItem(id: noID, text: ""), unknown: \ActionItem.unknown,
        [
            .required("id", \.id),
            .member("rev", \.revision),
            .required("number", \.number),
            .optional("directive", \.directive),
            .optional("parent", \.parent),
            .required("text", \.text),
            .optional("heading", \.heading),
            .list("spans", \.spans, alwaysWritten: true),
            .required("status", \.status),
            .optional("reason", \.reason),
            .optional("suspendedFrom", \.suspendedFrom),
            .usually(0, "returns", \.returns),
            .optional("closedAt", \.closedAt),
            .optional("writtenOffAt", \.writtenOffAt),
            .optional("archivedAt", \.archivedAt),
            .optional("priority", \.priority),
            .optional("category", \.category),
            .optional("stage", \.stage),
            .optional("leader", \.leader),
            .optional("due", \.due),
            .optional("originalDue", \.originalDue),
            .optional("duePhrase", \.duePhrase),
            .optional("dueRule", \.dueRule),
            .optional("recurrence", \.recurrence),
            .optional("reportingCycle", \.reportingCycle),
            .keyed("responsibilities", \.responsibilities, by: \.owner, { Responsibility.schema }, alwaysWritten: true),
            .list("alternatives", \.alternatives),
            .keyed("milestones", \.milestones, by: \.id, { Milestone.schema }),
            .keyed("reports", \.reports, by: \.id, { ProgressReport.schema }),
            .keyed("extensions", \.extensions, by: \.id, { Extension.schema }),
            .keyed("notices", \.notices, by: \.id, { Notice.schema }),
        ])
}

extension Responsibility {
    static let schema = RecordSchema(
        blank: Responsibility(owner: .unknown(""), role: .responsible), unknown: \Responsibility.unknown,
        [
            .required("role", \.role),
            .member("status", \.status),
            .member("basis", \.basis),
            .optional("confidence", \.confidence),
            .member("confirmed", \.isConfirmed),
            .optional("mention", \.mention),
            .usually(false, "disputed", \.isDisputed),
            .usually(false, "closedWithItem", \.closedWithItem),
        ])
}

extension Milestone {
    static let schema = RecordSchema(
        blank: Milestone(id: noID, text: ""), unknown: \Milestone.unknown,
        [
            .required("text", \.text),
            .optional("phrase", \.phrase),
            .optional("due", \.due),
            .optional("closedAt", \.closedAt),
        ])
}

extension ProgressReport {
    static let schema = RecordSchema(
        blank: ProgressReport(id: noID, at: noTime, by: "", progress: ""), unknown: \ProgressReport.unknown,
        [
            .required("at", \.at),
            .required("by", \.by),
            .optional("department", \.department),
            .required("progress", \.progress),
            .optional("problem", \.problem),
            .optional("next", \.next),
        ])
}

extension Extension {
    static let schema = RecordSchema(
        blank: Extension(id: noID, at: noTime, reason: ""), unknown: \Extension.unknown,
        [
            .required("at", \.at),
            .required("reason", \.reason),
            .optional("due", \.due),
            .optional("grantedBy", \.grantedBy),
        ])
}

extension Notice {
    static let schema = RecordSchema(
        blank: Notice(id: noID, at: noTime, level: ""), unknown: \Notice.unknown,
        [
            .required("at", \.at),
            .optional("department", \.department),
            .required("level", \.level),
            .optional("reason", \.reason),
        ])
}
