import DirectiveExtraction
import LedgerModel
import Wording
import Workspace

/// What texts yield, for people: articles, directives and items, each item with its owners and date.
struct ExtractionText {
    let lines: [SafeText]

    init(_ files: [ExtractedFile], departments: DepartmentTable, words: Catalogue) {
        var lines: [SafeText] = []
        for file in files {
            for article in file.extraction.articles {
                if !lines.isEmpty { lines.append(.empty) }
                let head = [article.date?.description, article.title].compactMap { $0 }.filter { !$0.isEmpty }
                lines.append(SafeText(sanitising: head.isEmpty ? file.name : head.joined(separator: " ")))
                var speaker: String?
                for directive in article.directives {
                    if directive.speaker != speaker, let name = directive.speaker {
                        lines.append("  \(SafeText(sanitising: name))")
                    }
                    speaker = directive.speaker
                    let title = [directive.marker, directive.heading.isEmpty ? directive.text : directive.heading]
                    lines.append("    \(SafeText(sanitising: title.compactMap { $0 }.joined(separator: " ")))")
                    for task in directive.tasks { lines += ExtractionText.lines(of: task, departments, words) }
                }
            }
            let articles = file.extraction.articles
            let directives = articles.flatMap(\.directives)
            let counts = (
                articles: articles.count, directives: directives.count,
                items: directives.reduce(0) { $0 + $1.tasks.count }
            )
            if !lines.isEmpty { lines.append(.empty) }
            lines.append(words.extracted(from: SafeText(sanitising: file.name), counts: counts))
        }
        self.lines = lines
    }

    private static func lines(
        of task: ExtractedTask, _ departments: DepartmentTable, _ words: Catalogue
    ) -> [SafeText] {
        var lines: [SafeText] = ["      - \(SafeText(sanitising: task.text))"]
        // As the ledger would have it, so that nothing surprises after the import.
        let draft = OwnerDraft(task.findings)
        let owners = draft.responsibilities.map { responsibility -> SafeText in
            let name = SafeText(sanitising: departments.displayName(of: responsibility.owner))
            return "\(words.role(responsibility.role.id)) \(responsibility.isConfirmed ? .empty : "?")\(name)"
        }
        var parts: [SafeText] = owners.isEmpty ? [] : [words.list(owners)]
        if let deadline = task.deadline {
            let date = deadline.due.date.map(\.description) ?? deadline.due.text
            parts.append(
                words.labelled(
                    words.field("due"), "\(SafeText(sanitising: deadline.passage.text)) \(SafeText(sanitising: date))"))
        }
        if let recurrence = task.recurrence {
            parts.append(words.labelled(words.field("recurrence"), words.cycle(recurrence.cycle.rule)))
        }
        if !parts.isEmpty { lines.append("        \(parts.joined(separator: "  "))") }
        return lines
    }
}
