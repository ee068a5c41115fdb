import DirectiveExtraction
import LedgerModel
import StrictJSON

/// The shape of `extract --format json`. Departments are named by their short names.
extension JSONWriter {
    mutating func beginArticles() {
        beginObject()
        key("articles")
        beginArray()
    }

    mutating func endArticles() {
        endArray()
        endObject()
    }

    /// - Parameter file: the document's name as it was given.
    mutating func write(_ article: ExtractedArticle, of file: String, _ departments: DepartmentTable) {
        lineBreak()
        beginObject()
        member("file", file)
        member("title", article.title)
        member("date", article.date?.description)
        key("date_inferred")
        write(article.isDateInferred)
        member("kind", article.kind.id)
        member("host", article.host)
        key("speakers")
        array(article.speakers)
        key("attendees")
        array(article.attendees)
        key("reporters")
        array(article.reporters)
        member("body", article.body)
        key("directives")
        array(article.directives) { $0.write($1, departments) }
        endObject()
    }

    private mutating func write(_ directive: ExtractedDirective, _ departments: DepartmentTable) {
        beginObject()
        member("id", directive.id.description)
        member("speaker", directive.speaker)
        key("ordinal")
        if let ordinal = directive.ordinal { write(ordinal) } else { writeNull() }
        member("marker", directive.marker)
        member("heading", directive.headingPassage)
        member("text", directive.passage)
        writeSpans(of: directive.passage)
        key("exhortation")
        write(directive.isExhortation)
        key("relayed")
        write(directive.isRelayed)
        key("tasks")
        array(directive.tasks) { $0.write($1, departments) }
        endObject()
    }

    private mutating func write(_ task: ExtractedTask, _ departments: DepartmentTable) {
        beginObject()
        member("id", task.id.description)
        member("text", task.passage)
        writeSpans(of: task.passage)
        key("owners_explicit")
        names(of: task.owners) { $0.isExplicit }
        key("roles")
        beginObject()
        for role in Role.known {
            key(role.id)
            names(of: task.owners) { $0.isExplicit && $0.role == role }
        }
        endObject()
        key("owners_implied")
        names(of: task.owners) { !$0.isExplicit }
        key("owners")
        beginArray()
        for owner in task.owners {
            // A combined name (两办) is as many owners as it means.
            let keys: [OwnerKey?] = owner.keys.isEmpty ? [nil] : owner.keys
            for key in keys {
                beginObject()
                member("phrase", owner.name)
                member("department", key?.department.flatMap { departments[$0]?.short })
                member("role", owner.role?.id)
                member("basis", owner.basis.id)
                writeSpans(of: owner.evidence)
                endObject()
            }
        }
        endArray()
        key("deadline")
        if let deadline = task.deadline {
            beginObject()
            member("phrase", deadline.passage)
            member("date_or_rule", deadline.due.text)
            writeSpans(of: deadline.passage)
            endObject()
        } else {
            writeNull()
        }
        key("milestones")
        array(task.milestones) { writer, milestone in
            writer.beginObject()
            writer.member("phrase", milestone.passage)
            writer.member("text", milestone.text)
            writer.member("date_or_rule", milestone.due.text)
            writer.writeSpans(of: milestone.passage)
            writer.endObject()
        }
        key("recurrence")
        if let recurrence = task.recurrence {
            beginObject()
            member("phrase", recurrence.passage)
            member("rule", recurrence.cycle.rule)
            writeSpans(of: recurrence.passage)
            endObject()
        } else {
            writeNull()
        }
        member("condition", task.condition)
        member("urgency", task.urgency)
        key("confidence")
        beginObject()
        for (name, value) in task.confidence.fields {
            key(name)
            write(value)
        }
        endObject()
        key("certain")
        write(task.isCertain)
        key("rules")
        beginObject()
        for (field, rule) in task.rules.fields {
            key(field)
            write(rule)
        }
        endObject()
        endObject()
    }

    /// Code points of the article's body, end excluded.
    private mutating func writeSpans(of passage: Passage) {
        key("spans")
        beginArray()
        passage.forEachSpan { start, end in
            beginArray()
            write(start)
            write(end)
            endArray()
        }
        endArray()
    }

    private mutating func member(_ name: StaticString, _ passage: Passage) {
        key(name)
        writeText { write in passage.withUTF8(write) }
    }

    private mutating func names(of owners: [ExtractedOwner], where isMeant: (ExtractedOwner) -> Bool) {
        beginArray()
        for owner in owners where isMeant(owner) { write(owner.name) }
        endArray()
    }
}
