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
        key: "number", content: .value, isRequired: true,
        write: { item, writer in
            writer.key("number")
            item.number.write(into: &writer)
        },
        read: { item, reader throws(JSONError) in
            item.number = try reader.readCount("number", upTo: ActionItem.largestNumber)
        },
        copy: { $1.number = $0.number })

    private static let whatItSays: [RecordField<ActionItem>] = [
        .required("id", .value, { $0.id }, { $0.id = $1 }),
        .member("rev", .value, { $0.revision }, { $0.revision = $1 }),
        number,
        .reference("directive", to: .directive, { $0.directive }, { $0.directive = $1 }),
        .reference("parent", to: .item, { $0.parent }, { $0.parent = $1 }),
        .required("text", .placedText, { $0.text }, { $0.text = $1 }),
        .optional("heading", .heading, { $0.heading }, { $0.heading = $1 }),
        .list("spans", .spans, { $0.spans }, { $0.spans = $1 }, alwaysWritten: true),
    ]

    private static let whereItStands: [RecordField<ActionItem>] = [
        .required("status", .value, { $0.status }, { $0.status = $1 }),
        .optional("reason", .text, { $0.reason }, { $0.reason = $1 }),
        .optional("suspendedFrom", .value, { $0.suspendedFrom }, { $0.suspendedFrom = $1 }),
        .usually(0, "returns", .value, { $0.returns }, { $0.returns = $1 }),
        .optional("assignedAt", .value, { $0.assignedAt }, { $0.assignedAt = $1 }),
        .optional("closedAt", .value, { $0.closedAt }, { $0.closedAt = $1 }),
        .optional("writtenOffAt", .value, { $0.writtenOffAt }, { $0.writtenOffAt = $1 }),
        .optional("archivedAt", .value, { $0.archivedAt }, { $0.archivedAt = $1 }),
        .optional("priority", .label, { $0.priority }, { $0.priority = $1 }),
        .optional("category", .label, { $0.category }, { $0.category = $1 }),
        .optional("stage", .label, { $0.stage }, { $0.stage = $1 }),
        .optional("requirement", .text, { $0.requirement }, { $0.requirement = $1 }),
        .optional("leader", .label, { $0.leader }, { $0.leader = $1 }),
        .optional("deputy", .label, { $0.deputy }, { $0.deputy = $1 }),
        .optional("responsiblePerson", .label, { $0.responsiblePerson }, { $0.responsiblePerson = $1 }),
        .optional("contact", .label, { $0.contact }, { $0.contact = $1 }),
        .optional("kind", .value, { $0.kind }, { $0.kind = $1 }),
        .optional("verifiedBy", .label, { $0.verifiedBy }, { $0.verifiedBy = $1 }),
        .optional("verifiedAt", .value, { $0.verifiedAt }, { $0.verifiedAt = $1 }),
    ]

    private static let whenItIsDue: [RecordField<ActionItem>] = [
        .optional("due", .value, { $0.due }, { $0.due = $1 }),
        .optional("originalDue", .value, { $0.originalDue }, { $0.originalDue = $1 }),
        .optional("duePhrase", .label, { $0.duePhrase }, { $0.duePhrase = $1 }),
        .optional("dueRule", .value, { $0.dueRule }, { $0.dueRule = $1 }),
        .optional("recurrence", .value, { $0.recurrence }, { $0.recurrence = $1 }),
        .optional("reportingCycle", .value, { $0.reportingCycle }, { $0.reportingCycle = $1 }),
    ]

    private static let whatItCollects: [RecordField<ActionItem>] = [
        .keyed(
            "responsibilities", .owner, { $0.responsibilities }, { $0.responsibilities = $1 },
            by: ({ $0.owner }, { $0.owner = $1 }), { Responsibility.schema }, alwaysWritten: true),
        .list("alternatives", .reference(.department), { $0.alternatives }, { $0.alternatives = $1 }),
        .keyed(
            "milestones", .own, { $0.milestones }, { $0.milestones = $1 }, by: ({ $0.id }, { $0.id = $1 }),
            { Milestone.schema }),
        .keyed(
            "reports", .own, { $0.reports }, { $0.reports = $1 }, by: ({ $0.id }, { $0.id = $1 }),
            { ProgressReport.schema }),
        .keyed(
            "extensions", .own, { $0.extensions }, { $0.extensions = $1 }, by: ({ $0.id }, { $0.id = $1 }),
            { Extension.schema }),
        .keyed(
            "notices", .own, { $0.notices }, { $0.notices = $1 }, by: ({ $0.id }, { $0.id = $1 }), { Notice.schema }),
        .keyed(
            "instructions", .own, { $0.instructions }, { $0.instructions = $1 }, by: ({ $0.id }, { $0.id = $1 }),
            { ReInstruction.schema }),
        .reference("occurrenceOf", to: .item, { $0.occurrenceOf }, { $0.occurrenceOf = $1 }),
        .keyed(
            "evidence", .word, { $0.evidence }, { $0.evidence = $1 }, by: ({ $0.field }, { $0.field = $1 }),
            { FieldEvidence.schema }),
        .keyed(
            "extras", .word, { $0.extras }, { $0.extras = $1 }, by: ({ $0.heading }, { $0.heading = $1 }),
            { ExtraColumn.schema }),
        .reference("joinedTo", to: .item, { $0.joinedTo }, { $0.joinedTo = $1 }),
    ]
}

extension FieldEvidence {
    static let schema = RecordSchema(
        blank: FieldEvidence(field: .boundary, rule: ""), unknown: ({ $0.unknown }, { $0.unknown = $1 }),
        [
            .required("rule", .value, { $0.rule }, { $0.rule = $1 }),
            .optional("confidence", .value, { $0.confidence }, { $0.confidence = $1 }),
            .optional("accepted", .value, { $0.isAccepted }, { $0.isAccepted = $1 }),
            .list("spans", .value, { $0.spans }, { $0.spans = $1 }),
        ])
}

extension Responsibility {
    static let schema = RecordSchema(
        blank: Responsibility(owner: .unknown(""), role: .responsible), unknown: ({ $0.unknown }, { $0.unknown = $1 }),
        [
            .required("role", .value, { $0.role }, { $0.role = $1 }),
            .member("status", .value, { $0.status }, { $0.status = $1 }),
            .member("basis", .value, { $0.basis }, { $0.basis = $1 }),
            .optional("confidence", .value, { $0.confidence }, { $0.confidence = $1 }),
            .member("confirmed", .value, { $0.isConfirmed }, { $0.isConfirmed = $1 }),
            .optional("mention", .label, { $0.mention }, { $0.mention = $1 }),
            .list("keywords", .label, { $0.keywords }, { $0.keywords = $1 }),
            .list("spans", .value, { $0.spans }, { $0.spans = $1 }),
            .usually(false, "disputed", .value, { $0.isDisputed }, { $0.isDisputed = $1 }),
            .optional("reason", .text, { $0.reason }, { $0.reason = $1 }),
            .usually(0, "returns", .value, { $0.returns }, { $0.returns = $1 }),
            .optional("via", .reference(.department), { $0.via }, { $0.via = $1 }),
            .usually(false, "closedWithItem", .value, { $0.closedWithItem }, { $0.closedWithItem = $1 }),
        ])
}

extension Milestone {
    static let schema = RecordSchema(
        blank: Milestone(id: noID, text: ""), unknown: ({ $0.unknown }, { $0.unknown = $1 }),
        [
            .required("text", .text, { $0.text }, { $0.text = $1 }),
            .optional("phrase", .label, { $0.phrase }, { $0.phrase = $1 }),
            .optional("due", .value, { $0.due }, { $0.due = $1 }),
            .optional("closedAt", .value, { $0.closedAt }, { $0.closedAt = $1 }),
        ])
}

extension ProgressReport {
    static let schema = RecordSchema(
        blank: ProgressReport(id: noID, at: noTime, by: "", progress: ""),
        unknown: ({ $0.unknown }, { $0.unknown = $1 }),
        [
            .required("at", .value, { $0.at }, { $0.at = $1 }),
            .required("by", .label, { $0.by }, { $0.by = $1 }),
            .optional("department", .reference(.department), { $0.department }, { $0.department = $1 }),
            .required("progress", .text, { $0.progress }, { $0.progress = $1 }),
            .optional("problem", .text, { $0.problem }, { $0.problem = $1 }),
            .optional("next", .text, { $0.next }, { $0.next = $1 }),
            .keyed(
                "evidence", .file, { $0.evidence }, { $0.evidence = $1 }, by: ({ $0.sha256 }, { $0.sha256 = $1 }),
                { EvidenceFile.schema }),
        ])
}

extension EvidenceFile {
    static let schema = RecordSchema(
        blank: EvidenceFile(sha256: "", name: "", size: 0), unknown: ({ $0.unknown }, { $0.unknown = $1 }),
        [
            .required("name", .text, { $0.name }, { $0.name = $1 }),
            .member("size", .value, { $0.size }, { $0.size = $1 }),
        ])
}

extension ExtraColumn {
    static let schema = RecordSchema(
        blank: ExtraColumn(heading: "", text: ""), unknown: ({ $0.unknown }, { $0.unknown = $1 }),
        [.required("text", .text, { $0.text }, { $0.text = $1 })])
}

extension ReInstruction {
    static let schema = RecordSchema(
        blank: ReInstruction(id: noID, at: noTime, by: "", text: ""), unknown: ({ $0.unknown }, { $0.unknown = $1 }),
        [
            .required("at", .value, { $0.at }, { $0.at = $1 }),
            .required("by", .label, { $0.by }, { $0.by = $1 }),
            .required("text", .text, { $0.text }, { $0.text = $1 }),
        ])
}

extension Extension {
    static let schema = RecordSchema(
        blank: Extension(id: noID, at: noTime, reason: ""), unknown: ({ $0.unknown }, { $0.unknown = $1 }),
        [
            .required("at", .value, { $0.at }, { $0.at = $1 }),
            .required("reason", .text, { $0.reason }, { $0.reason = $1 }),
            .optional("due", .value, { $0.due }, { $0.due = $1 }),
            .optional("grantedBy", .label, { $0.grantedBy }, { $0.grantedBy = $1 }),
        ])
}

extension Notice {
    static let schema = RecordSchema(
        blank: Notice(id: noID, at: noTime, level: ""), unknown: ({ $0.unknown }, { $0.unknown = $1 }),
        [
            .required("at", .value, { $0.at }, { $0.at = $1 }),
            .optional("department", .reference(.department), { $0.department }, { $0.department = $1 }),
            .required("level", .value, { $0.level }, { $0.level = $1 }),
            .optional("reason", .text, { $0.reason }, { $0.reason = $1 }),
            .optional("document", .label, { $0.document }, { $0.document = $1 }),
            .optional("documentYear", .value, { $0.documentYear }, { $0.documentYear = $1 }),
            .optional("documentNumber", .value, { $0.documentNumber }, { $0.documentNumber = $1 }),
        ])
}
