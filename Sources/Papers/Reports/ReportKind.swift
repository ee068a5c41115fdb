/// The papers of a supervision office: the words of `duban report`.
package enum ReportKind: String, Hashable, Sendable, CaseIterable {
    case ledger
    case breakdown
    case notice
    case reminder
    case escalation
    case bulletin
    case leader
    case week

    /// Whether it is about days and not about how things stand: `--period` changes what it says.
    package var hasPeriod: Bool { self == .bulletin || self == .leader }

    /// What a template of this kind can name.
    package var vocabulary: TemplateVocabulary {
        let common: Set<String> = ["date", "year"]
        let figures: Set<String> = [
            "period", "all", "closed", "open", "overdue", "dueSoon", "drafts", "suspended", "longTerm", "uncounted",
            "movedOut", "closeRate", "dueCloseRate", "onTimeRate", "overdueRate", "returnRate", "reportRate",
            "meetings",
            "leads", "reportSlots",
        ]
        let one: Set<String> = [
            "number", "department", "departments", "item", "text", "source", "due", "daysLate", "daysLeft", "level",
            "reason", "newDue",
        ]
        let (values, blocks): (Set<String>, Set<String>) =
            switch self {
            case .ledger: (["total", "closed", "open", "overdue", "suspended", "longTerm", "department"], ["items"])
            case .breakdown: (["meeting", "meetingDate", "source", "count"], ["items"])
            case .notice: (["number", "department", "count", "leadCount", "otherCount", "meetings"], ["items"])
            case .reminder, .escalation: (one, ["item"])
            case .bulletin:
                (
                    figures.union([
                        "number", "late", "department", "count", "items", "unreported", "problems", "item", "problem",
                        "ranking",
                    ]), ["meetings", "departments", "chart", "items", "ranking"]
                )
            case .leader:
                (
                    figures.union([
                        "month", "monthNew", "monthClosed", "longest", "item", "text", "department", "daysLate",
                    ]), ["departments", "speakers", "longest", "chart"]
                )
            case .week:
                (
                    ["since", "new", "closed", "slipped", "dueChanged", "reopened", "setAside", "none"],
                    ["new", "closed", "slipped", "dueChanged", "reopened", "setAside", "departments"]
                )
            }
        return TemplateVocabulary(values: values.union(common), blocks: blocks)
    }
}
