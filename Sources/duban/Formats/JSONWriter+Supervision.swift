import LedgerModel
import LedgerQuery
import StrictJSON

extension JSONWriter {
    /// What `show` says of supervision: what follows from dates and papers, what is above and below, and what was asked for, sent and said.
    mutating func writeSupervision(of item: ActionItem, _ ledger: Ledger, _ context: QueryContext) {
        func number(_ id: RecordID?) -> Int? { id.flatMap { ledger.items[$0]?.number } }
        func name(_ id: DepartmentID?) -> String? { id.map { ledger.departments.displayName(of: .department($0)) } }
        member("kind", item.kind?.id)
        member("verifiedAt", item.verifiedAt?.description)
        member("verifiedBy", item.verifiedBy)
        member("escalation", item.escalation.rawValue)
        member("milestoneLight", item.milestoneLight(today: context.today, settings: ledger.settings).rawValue)
        member("occurrenceEnd", ledger.occurrenceEnd(of: item, in: context)?.description)
        member("reportDue", ledger.reportDue(item, in: context)?.description)
        key("reportOverdue")
        write(ledger.isReportOverdue(item, in: context))
        member("parent", number(item.parent))
        member("occurrenceOf", number(item.occurrenceOf))
        key("subItems")
        if let counts = SubItems(ledger).rollUp(item.id) {
            beginObject()
            member("done", counts.done)
            member("total", counts.total)
            endObject()
        } else {
            writeNull()
        }
        key("parts")
        array(item.responsibilities) { writer, part in
            writer.beginObject()
            writer.member("department", ledger.departments.displayName(of: part.owner))
            writer.member("status", part.status.id)
            writer.key("disputed")
            writer.write(part.isDisputed)
            writer.member("returns", part.returns)
            writer.member("reason", part.reason)
            writer.member("via", part.via?.name)
            writer.endObject()
        }
        key("extensions")
        array(item.extensions) { writer, request in
            writer.beginObject()
            writer.member("at", request.at.description)
            writer.member("due", request.due?.description)
            writer.member("reason", request.reason)
            writer.member("grantedBy", request.grantedBy)
            writer.endObject()
        }
        key("notices")
        array(item.notices) { writer, notice in
            writer.beginObject()
            writer.member("at", notice.at.description)
            writer.member("level", notice.level)
            writer.member("department", name(notice.department))
            writer.member("document", notice.document)
            writer.member("reason", notice.reason)
            writer.endObject()
        }
        key("instructions")
        array(item.instructions) { writer, instruction in
            writer.beginObject()
            writer.member("at", instruction.at.description)
            writer.member("by", instruction.by)
            writer.member("text", instruction.text)
            writer.endObject()
        }
    }

    /// A member that is a number or null.
    private mutating func member(_ name: StaticString, _ number: Int?) {
        key(name)
        if let number { write(number) } else { writeNull() }
    }
}
