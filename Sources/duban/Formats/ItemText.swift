import LedgerModel
import LedgerQuery
import LedgerStorage
import Wording
import Workspace

/// One item for people: what it says, who owns it, its dates, where it comes from, and what happened to it.
struct ItemText {
    private let item: ActionItem
    private let workspace: Workspace
    private let history: [HistoryEntry]
    private let words: Catalogue

    init(_ item: ActionItem, in workspace: Workspace, history: [HistoryEntry], words: Catalogue) {
        self.item = item
        self.workspace = workspace
        self.history = history
        self.words = words
    }

    /// - Parameter columns: the terminal's, for wrapping; nil = nothing is wrapped.
    func lines(columns: Int?) -> [SafeText] {
        let flag: SafeText = workspace.ledger.isLowValue(item) ? "  \(words.lowValue)" : .empty
        var lines: [SafeText] = ["#\(item.number)  \(words.status(item.status.id))\(flag)"]
        lines += SafeText.lines(of: item.text).flatMap { wrapped($0, columns) }
        for responsibility in item.ownersInOrder { lines.append(line(of: responsibility)) }
        lines += supervision.gaps + supervision.relatives
        if !item.alternatives.isEmpty {
            let names = item.alternatives.map { SafeText(sanitising: workspace.ledger.departments.displayName(of: $0)) }
            lines.append(words.labelled(words.field("alternatives"), words.list(names)))
        }
        lines += dates
        lines += details
        lines += supervision.course
        lines += originLines(columns)
        lines += reportLines
        if !history.isEmpty {
            lines.append(words.labelled(words.field("history"), .empty))
            let text = HistoryText(words: words, of: workspace)
            for entry in history { lines += text.lines(of: entry, only: item.id).map { "  \($0)" } }
        }
        return lines
    }

    private var supervision: SupervisionText { SupervisionText(item, in: workspace, words: words) }

    private func wrapped(_ line: SafeText, _ columns: Int?) -> [SafeText] {
        columns.map { DisplayWidth().wrapped(line, columns: $0) } ?? [line]
    }

    private func field(_ name: String, _ value: String?) -> [SafeText] {
        guard let value, !value.isEmpty else { return [] }
        return [words.labelled(words.field(name), SafeText(sanitising: value))]
    }

    private func line(of responsibility: Responsibility) -> SafeText {
        let name = SafeText(sanitising: workspace.ledger.departments.formalName(of: responsibility.owner))
        var parts: [SafeText] = [
            words.responsibilityStatus(responsibility.status.id), words.basis(responsibility.basis.id),
        ]
        if let keywords = words.keywords(responsibility.keywords) { parts.append(keywords) }
        if let mention = responsibility.mention { parts.append(words.asWritten(SafeText(sanitising: mention))) }
        parts += supervision.remarks(on: responsibility)
        if !responsibility.isConfirmed { parts.append(words.notConfirmed(perMille: responsibility.confidence)) }
        return words.labelled(words.role(responsibility.role.id), words.withRemarks(name, parts))
    }

    private var dates: [SafeText] {
        var lines: [SafeText] = []
        if let due = item.due {
            let light = Light(
                status: item.status, due: item.due, today: workspace.today, settings: workspace.ledger.settings)
            var parts: [SafeText] = []
            if light != .none {
                parts.append(words.remaining(days: workspace.today.days(until: due)))
                parts.append(words.light(light.rawValue))
            }
            lines.append(
                words.labelled(words.field("due"), words.withRemarks(SafeText(sanitising: due.description), parts)))
        }
        if item.originalDue != item.due { lines += field("originalDue", item.originalDue?.description) }
        lines += field("duePhrase", item.duePhrase)
        if let recurrence = item.recurrence {
            lines.append(words.labelled(words.field("recurrence"), words.cycle(recurrence.rule)))
        }
        if let cycle = item.reportingCycle {
            lines.append(words.labelled(words.field("reportingCycle"), words.cycle(cycle.rule)))
        }
        lines += supervision.dates
        if let closedAt = item.closedAt {
            lines += field("closedAt", workspace.zone.day(of: closedAt).description)
        }
        return lines
    }

    private var details: [SafeText] {
        joined + field("reason", item.reason) + field("requirement", item.requirement) + field("leader", item.leader)
            + field("deputy", item.deputy)
            + field("responsiblePerson", item.responsiblePerson) + field("contact", item.contact)
            + field("priority", item.priority)
            + field("category", item.category) + field("stage", item.stage)
            + field("returns", item.returns == 0 ? nil : String(item.returns))
            + field("assignedAt", item.assignedAt.map { workspace.zone.day(of: $0).description })
            + item.extras.map { words.labelled(SafeText(sanitising: $0.heading), SafeText(sanitising: $0.text)) }
    }

    private var joined: [SafeText] {
        let whole = item.joinedTo.flatMap { workspace.ledger.items[$0] }
        let wordings = workspace.ledger.items.filter { $0.joinedTo == item.id }
        return (whole.map { [words.joinedTo(number: $0.number)] } ?? [])
            + wordings.map { words.holds(number: $0.number, SafeText(sanitising: $0.text)) }
    }

    private func originLines(_ columns: Int?) -> [SafeText] {
        let origin = workspace.ledger.origin(of: item)
        var lines: [SafeText] = []
        if let article = origin.article {
            let parts = [article.date?.description, article.title].compactMap { $0 }
            lines += field("source", parts.joined(separator: " "))
        }
        if let directive = origin.directive {
            lines += field("speaker", directive.speaker)
            lines.append(words.labelled(words.field("original"), .empty))
            for line in SafeText.lines(of: directive.text) {
                lines += wrapped(line, columns.map { max(8, $0 - 2) }).map { "  \($0)" }
            }
        }
        return lines
    }

    private var reportLines: [SafeText] {
        guard !item.reports.isEmpty else { return [] }
        var lines = [words.labelled(words.field("reports"), .empty)]
        for report in item.reports {
            let day = workspace.zone.day(of: report.at).description
            let by =
                report.department.map { workspace.ledger.departments.displayName(of: .department($0)) } ?? report.by
            lines.append(
                "  \(SafeText(sanitising: day)) \(SafeText(sanitising: by)) \(SafeText(sanitising: report.progress))")
            if let problem = report.problem { lines.append("    \(words.problem(SafeText(sanitising: problem)))") }
            if let next = report.next { lines.append("    \(words.nextStep(SafeText(sanitising: next)))") }
            lines += supervision.evidence(of: report).map { "    \($0)" }
        }
        return lines
    }
}
