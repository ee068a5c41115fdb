internal import LedgerModel
internal import StrictJSON

/// A name for the records that are built before their members are known.
private let noID = RecordID(high: 0, low: 0)
private let noTime = Timestamp(milliseconds: 0)

extension ActionItem {
    static let schema = RecordSchema(
        blank: ActionItem(id: noID, text: ""), unknown: ({ $0.unknown }, { $0.unknown = $1 }),
        whatItSays + whereItStands + whenItIsDue + whatItCollects)

    private static let number = RecordField<ActionItem>(
        key: "number", isRequired: true,
        write: { item, writer in
            writer.key("number")
            item.number.write(into: &writer)
        },
        read: { item, reader throws(JSONError) in
            item.number = try reader.readCount("number", upTo: ActionItem.largestNumber)
        })

    private static let whatItSays: [RecordField<ActionItem>] = [
        .required("id", { $0.id }, { $0.id = $1 }),
        .member("rev", { $0.revision }, { $0.revision = $1 }),
        number,
        .optional("directive", { $0.directive }, { $0.directive = $1 }),
        .optional("parent", { $0.parent }, { $0.parent = $1 }),
        .required("text", { $0.text }, { $0.text = $1 }),
        .optional("heading", { $0.heading }, { $0.heading = $1 }),
        .list("spans", { $0.spans }, { $0.spans = $1 }, alwaysWritten: true),
    ]

    private static let whereItStands: [RecordField<ActionItem>] = [
        .required("status", { $0.status }, { $0.status = $1 }),
        .optional("reason", { $0.reason }, { $0.reason = $1 }),
        .optional("suspendedFrom", { $0.suspendedFrom }, { $0.suspendedFrom = $1 }),
        .usually(0, "returns", { $0.returns }, { $0.returns = $1 }),
        .optional("assignedAt", { $0.assignedAt }, { $0.assignedAt = $1 }),
        .optional("closedAt", { $0.closedAt }, { $0.closedAt = $1 }),
        .optional("writtenOffAt", { $0.writtenOffAt }, { $0.writtenOffAt = $1 }),
        .optional("archivedAt", { $0.archivedAt }, { $0.archivedAt = $1 }),
        .optional("priority", { $0.priority }, { $0.priority = $1 }),
        .optional("category", { $0.category }, { $0.category = $1 }),
        .optional("stage", { $0.stage }, { $0.stage = $1 }),
        .optional("requirement", { $0.requirement }, { $0.requirement = $1 }),
        .optional("leader", { $0.leader }, { $0.leader = $1 }),
        .optional("deputy", { $0.deputy }, { $0.deputy = $1 }),
        .optional("responsiblePerson", { $0.responsiblePerson }, { $0.responsiblePerson = $1 }),
        .optional("contact", { $0.contact }, { $0.contact = $1 }),
        .optional("kind", { $0.kind }, { $0.kind = $1 }),
        .optional("verifiedBy", { $0.verifiedBy }, { $0.verifiedBy = $1 }),
        .optional("verifiedAt", { $0.verifiedAt }, { $0.verifiedAt = $1 }),
    ]

    private static let whenItIsDue: [RecordField<ActionItem>] = [
        .optional("due", { $0.due }, { $0.due = $1 }),
        .optional("originalDue", { $0.originalDue }, { $0.originalDue = $1 }),
        .optional("duePhrase", { $0.duePhrase }, { $0.duePhrase = $1 }),
        .optional("dueRule", { $0.dueRule }, { $0.dueRule = $1 }),
        .optional("recurrence", { $0.recurrence }, { $0.recurrence = $1 }),
        .optional("reportingCycle", { $0.reportingCycle }, { $0.reportingCycle = $1 }),
    ]

    private static let whatItCollects: [RecordField<ActionItem>] = [
        .keyed(
            "responsibilities", { $0.responsibilities }, { $0.responsibilities = $1 },
            by: ({ $0.owner }, { $0.owner = $1 }), { Responsibility.schema }, alwaysWritten: true),
        .list("alternatives", { $0.alternatives }, { $0.alternatives = $1 }),
        .keyed(
            "milestones", { $0.milestones }, { $0.milestones = $1 }, by: ({ $0.id }, { $0.id = $1 }),
            { Milestone.schema }),
        .keyed(
            "reports", { $0.reports }, { $0.reports = $1 }, by: ({ $0.id }, { $0.id = $1 }),
            { ProgressReport.schema }),
        .keyed(
            "extensions", { $0.extensions }, { $0.extensions = $1 }, by: ({ $0.id }, { $0.id = $1 }),
            { Extension.schema }),
        .keyed("notices", { $0.notices }, { $0.notices = $1 }, by: ({ $0.id }, { $0.id = $1 }), { Notice.schema }),
        .keyed(
            "instructions", { $0.instructions }, { $0.instructions = $1 }, by: ({ $0.id }, { $0.id = $1 }),
            { ReInstruction.schema }),
        .optional("occurrenceOf", { $0.occurrenceOf }, { $0.occurrenceOf = $1 }),
        .keyed(
            "evidence", { $0.evidence }, { $0.evidence = $1 }, by: ({ $0.field }, { $0.field = $1 }),
            { FieldEvidence.schema }),
        .keyed(
            "extras", { $0.extras }, { $0.extras = $1 }, by: ({ $0.heading }, { $0.heading = $1 }),
            { ExtraColumn.schema }),
        .optional("joinedTo", { $0.joinedTo }, { $0.joinedTo = $1 }),
    ]
}

extension FieldEvidence {
    static let schema = RecordSchema(
        blank: FieldEvidence(field: .boundary, rule: ""), unknown: ({ $0.unknown }, { $0.unknown = $1 }),
        [
            .required("rule", { $0.rule }, { $0.rule = $1 }),
            .optional("confidence", { $0.confidence }, { $0.confidence = $1 }),
            .optional("accepted", { $0.isAccepted }, { $0.isAccepted = $1 }),
        ])
}

extension Responsibility {
    static let schema = RecordSchema(
        blank: Responsibility(owner: .unknown(""), role: .responsible), unknown: ({ $0.unknown }, { $0.unknown = $1 }),
        [
            .required("role", { $0.role }, { $0.role = $1 }),
            .member("status", { $0.status }, { $0.status = $1 }),
            .member("basis", { $0.basis }, { $0.basis = $1 }),
            .optional("confidence", { $0.confidence }, { $0.confidence = $1 }),
            .member("confirmed", { $0.isConfirmed }, { $0.isConfirmed = $1 }),
            .optional("mention", { $0.mention }, { $0.mention = $1 }),
            .usually(false, "disputed", { $0.isDisputed }, { $0.isDisputed = $1 }),
            .optional("reason", { $0.reason }, { $0.reason = $1 }),
            .usually(0, "returns", { $0.returns }, { $0.returns = $1 }),
            .optional("via", { $0.via }, { $0.via = $1 }),
            .usually(false, "closedWithItem", { $0.closedWithItem }, { $0.closedWithItem = $1 }),
        ])
}

extension Milestone {
    static let schema = RecordSchema(
        blank: Milestone(id: noID, text: ""), unknown: ({ $0.unknown }, { $0.unknown = $1 }),
        [
            .required("text", { $0.text }, { $0.text = $1 }),
            .optional("phrase", { $0.phrase }, { $0.phrase = $1 }),
            .optional("due", { $0.due }, { $0.due = $1 }),
            .optional("closedAt", { $0.closedAt }, { $0.closedAt = $1 }),
        ])
}

extension ProgressReport {
    static let schema = RecordSchema(
        blank: ProgressReport(id: noID, at: noTime, by: "", progress: ""),
        unknown: ({ $0.unknown }, { $0.unknown = $1 }),
        [
            .required("at", { $0.at }, { $0.at = $1 }),
            .required("by", { $0.by }, { $0.by = $1 }),
            .optional("department", { $0.department }, { $0.department = $1 }),
            .required("progress", { $0.progress }, { $0.progress = $1 }),
            .optional("problem", { $0.problem }, { $0.problem = $1 }),
            .optional("next", { $0.next }, { $0.next = $1 }),
            .keyed(
                "evidence", { $0.evidence }, { $0.evidence = $1 }, by: ({ $0.sha256 }, { $0.sha256 = $1 }),
                { EvidenceFile.schema }),
        ])
}

extension EvidenceFile {
    static let schema = RecordSchema(
        blank: EvidenceFile(sha256: "", name: "", size: 0), unknown: ({ $0.unknown }, { $0.unknown = $1 }),
        [
            .required("name", { $0.name }, { $0.name = $1 }),
            .member("size", { $0.size }, { $0.size = $1 }),
        ])
}

extension ExtraColumn {
    static let schema = RecordSchema(
        blank: ExtraColumn(heading: "", text: ""), unknown: ({ $0.unknown }, { $0.unknown = $1 }),
        [.required("text", { $0.text }, { $0.text = $1 })])
}

extension ReInstruction {
    static let schema = RecordSchema(
        blank: ReInstruction(id: noID, at: noTime, by: "", text: ""), unknown: ({ $0.unknown }, { $0.unknown = $1 }),
        [
            .required("at", { $0.at }, { $0.at = $1 }),
            .required("by", { $0.by }, { $0.by = $1 }),
            .required("text", { $0.text }, { $0.text = $1 }),
        ])
}

extension Extension {
    static let schema = RecordSchema(
        blank: Extension(id: noID, at: noTime, reason: ""), unknown: ({ $0.unknown }, { $0.unknown = $1 }),
        [
            .required("at", { $0.at }, { $0.at = $1 }),
            .required("reason", { $0.reason }, { $0.reason = $1 }),
            .optional("due", { $0.due }, { $0.due = $1 }),
            .optional("grantedBy", { $0.grantedBy }, { $0.grantedBy = $1 }),
        ])
}

extension Notice {
    static let schema = RecordSchema(
        blank: Notice(id: noID, at: noTime, level: ""), unknown: ({ $0.unknown }, { $0.unknown = $1 }),
        [
            .required("at", { $0.at }, { $0.at = $1 }),
            .optional("department", { $0.department }, { $0.department = $1 }),
            .required("level", { $0.level }, { $0.level = $1 }),
            .optional("reason", { $0.reason }, { $0.reason = $1 }),
            .optional("document", { $0.document }, { $0.document = $1 }),
            .optional("documentYear", { $0.documentYear }, { $0.documentYear = $1 }),
            .optional("documentNumber", { $0.documentNumber }, { $0.documentNumber = $1 }),
        ])
}
