import LedgerModel
import LedgerQuery
import LedgerStorage
import StrictJSON

/// The shape of an item on the command line: the keys of `list --format json`, in their order. Not the file's: departments have their short names, and what is
/// derived (the light) or stands elsewhere in the ledger (speaker, source) is in it.
extension JSONWriter {
    mutating func write(_ item: ActionItem, of ledger: Ledger, in context: QueryContext) {
        beginObject()
        writeMembers(of: item, ledger, context)
        endObject()
    }

    /// The same with everything else that the ledger knows of the item.
    mutating func writeInFull(
        _ item: ActionItem, of ledger: Ledger, in context: QueryContext, history: [HistoryEntry]
    ) {
        beginObject()
        writeMembers(of: item, ledger, context, inFull: true)
        let origin = ledger.origin(of: item)
        member("reason", item.reason)
        member("suspendedFrom", item.suspendedFrom?.id)
        key("returns")
        write(item.returns)
        member("assignedAt", item.assignedAt?.description)
        member("writtenOffAt", item.writtenOffAt?.description)
        member("archivedAt", item.archivedAt?.description)
        member("priority", item.priority)
        member("category", item.category)
        member("stage", item.stage)
        member("requirement", item.requirement)
        member("leader", item.leader)
        member("deputy", item.deputy)
        member("responsiblePerson", item.responsiblePerson)
        member("contact", item.contact)
        writeSupervision(of: item, ledger, context)
        member("dueRule", item.dueRule)
        member("recurrence", item.recurrence?.rule)
        member("reportingCycle", item.reportingCycle?.rule)
        member("directiveText", origin.directive?.text)
        key("extras")
        array(item.extras) { writer, extra in
            writer.beginObject()
            writer.member("heading", extra.heading)
            writer.member("text", extra.text)
            writer.endObject()
        }
        key("alternatives")
        array(item.alternatives) { $0.write(ledger.departments.displayName(of: $1)) }
        key("joinedTo")
        if let whole = item.joinedTo.flatMap({ ledger.items[$0] }) { write(whole.number) } else { writeNull() }
        key("evidence")
        array(item.evidence) { writer, evidence in
            writer.beginObject()
            writer.member("field", evidence.field.id)
            writer.member("rule", evidence.rule)
            writer.key("confidence")
            if let confidence = evidence.confidence { writer.write(confidence) } else { writer.writeNull() }
            writer.key("accepted")
            if let isAccepted = evidence.isAccepted { writer.write(isAccepted) } else { writer.writeNull() }
            writer.write(spans: evidence.spans)
            writer.endObject()
        }
        key("milestones")
        array(item.milestones) { writer, milestone in
            writer.beginObject()
            writer.member("text", milestone.text)
            writer.member("phrase", milestone.phrase)
            writer.member("due", milestone.due?.description)
            writer.member("closedAt", milestone.closedAt?.description)
            writer.endObject()
        }
        key("reports")
        array(item.reports) { writer, report in
            writer.beginObject()
            writer.member("at", report.at.description)
            writer.member("by", report.by)
            writer.member("department", report.department.map { ledger.departments.displayName(of: .department($0)) })
            writer.member("progress", report.progress)
            writer.member("problem", report.problem)
            writer.member("next", report.next)
            writer.key("evidence")
            writer.array(report.evidence) { writer, file in
                writer.beginObject()
                writer.member("name", file.name)
                writer.member("sha256", file.sha256)
                writer.key("size")
                writer.write(file.size)
                writer.endObject()
            }
            writer.endObject()
        }
        key("history")
        write(history, of: ledger)
        endObject()
    }

    private mutating func writeMembers(
        of item: ActionItem, _ ledger: Ledger, _ context: QueryContext, inFull: Bool = false
    ) {
        let origin = ledger.origin(of: item)
        key("number")
        write(item.number)
        member("id", item.id.description)
        key("rev")
        write(item.revision)
        member("status", item.status.id)
        member("text", item.text)
        member("heading", item.heading ?? origin.directive?.heading)
        member("speaker", origin.directive?.speaker)
        key("ordinal")
        if let ordinal = origin.directive?.ordinal { write(ordinal) } else { writeNull() }
        key("source")
        if let article = origin.article {
            beginObject()
            member("title", article.title)
            member("date", article.date?.description)
            endObject()
        } else {
            writeNull()
        }
        key("responsibilities")
        array(item.responsibilities) { $0.write($1, departments: ledger.departments, inFull: inFull) }
        member("due", item.due?.description)
        member("originalDue", item.originalDue?.description)
        member("duePhrase", item.duePhrase)
        member(
            "light", Light(status: item.status, due: item.due, today: context.today, settings: ledger.settings).rawValue
        )
        member("closedAt", item.closedAt?.description)
    }

    /// - Parameter inFull: with the words on which the owner rests.
    private mutating func write(_ responsibility: Responsibility, departments: DepartmentTable, inFull: Bool) {
        beginObject()
        member("department", departments.displayName(of: responsibility.owner))
        member("role", responsibility.role.id)
        member("status", responsibility.status.id)
        member("basis", responsibility.basis.id)
        key("confidence")
        if let confidence = responsibility.confidence { write(confidence) } else { writeNull() }
        key("confirmed")
        write(responsibility.isConfirmed)
        member("mention", responsibility.mention)
        if inFull {
            key("keywords")
            array(responsibility.keywords) { $0.write($1) }
            write(spans: responsibility.spans)
        }
        endObject()
    }

    /// Bytes of the source's text, end excluded.
    private mutating func write(spans: [TextSpan]) {
        key("spans")
        array(spans) { writer, span in
            writer.beginArray()
            writer.write(span.start)
            writer.write(span.end)
            writer.endArray()
        }
    }

    // MARK: - Parts

    /// A member that is a text or null.
    mutating func member(_ name: StaticString, _ text: String?) {
        key(name)
        if let text { write(text) } else { writeNull() }
    }

    mutating func array<Element>(_ elements: [Element], _ write: (inout JSONWriter, Element) -> Void) {
        beginArray()
        for element in elements { write(&self, element) }
        endArray()
    }

    mutating func array(_ texts: [String]) {
        array(texts) { $0.write($1) }
    }
}

// MARK: - Departments

extension JSONWriter {
    /// A department in the shape of the files.
    mutating func write(_ department: Department) {
        beginObject()
        member("id", department.id.rawValue)
        member("name", department.name)
        member("short", department.short)
        key("aliases")
        array(department.aliases)
        key("functions")
        array(department.functions)
        key("topics")
        array(department.topics.map(\.word))
        member("group", department.group)
        member("parent", department.parent?.rawValue)
        key("successors")
        array(department.successors) { writer, successor in
            writer.beginObject()
            writer.member("id", successor.id.rawValue)
            writer.member("from", successor.from?.description)
            writer.endObject()
        }
        key("temporary")
        write(department.isTemporary)
        endObject()
    }
}

// MARK: - History

extension JSONWriter {
    mutating func write(_ entries: [HistoryEntry], of ledger: Ledger) {
        array(entries) { writer, entry in
            writer.beginObject()
            writer.key("seq")
            writer.write(entry.sequence)
            writer.member("at", entry.at.description)
            writer.member("by", entry.actor)
            writer.member("host", entry.host)
            writer.member("app", entry.app)
            writer.member("step", entry.step.description)
            writer.member("op", entry.operation.id)
            writer.member("reverses", entry.reverses?.description)
            writer.key("changes")
            writer.array(entry.changes) { writer, change in
                writer.beginObject()
                writer.member("kind", change.key.kindName)
                writer.member("id", change.key.idText)
                writer.key("number")
                if let number = change.number {
                    writer.write(number)
                } else {
                    writer.writeNull()
                }
                writer.member("change", change.kind.word)
                writer.key("leaves")
                writer.array(change.leaves) { writer, leaf in
                    writer.beginObject()
                    writer.key("path")
                    writer.array(leaf.path)
                    writer.key("before")
                    writer.write(leaf.before ?? .null)
                    writer.key("after")
                    writer.write(leaf.after ?? .null)
                    writer.endObject()
                }
                writer.endObject()
            }
            writer.endObject()
        }
    }
}

extension RecordKey {
    /// The word of files for this kind of record.
    var kindName: String {
        switch self {
        case .item: "item"
        case .directive: "directive"
        case .article: "article"
        case .source: "source"
        case .department: "department"
        case .collective: "collective"
        case .settings: "settings"
        }
    }

    var idText: String {
        switch self {
        case .item(let id), .directive(let id), .article(let id), .source(let id): id.description
        case .department(let id): id.rawValue
        case .collective(let id): id
        case .settings: "settings"
        }
    }
}

extension RecordHistory.Kind {
    fileprivate var word: String {
        switch self {
        case .added: "added"
        case .changed: "changed"
        case .removed: "removed"
        }
    }
}
