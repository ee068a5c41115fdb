internal import LedgerModel

/// A name for the records that are built before their members are known.
private let noID = RecordID(high: 0, low: 0)

extension SourceDocument {
    static let schema = RecordSchema(
        blank: SourceDocument(
            id: noID, sha256: "", textSHA256: "", name: "", format: "txt", title: "",
            importedAt: Timestamp(milliseconds: 0), importedBy: ""),
        unknown: ({ $0.unknown }, { $0.unknown = $1 }),
        [
            .required("id", { $0.id }, { $0.id = $1 }),
            .member("rev", { $0.revision }, { $0.revision = $1 }),
            .required("sha256", { $0.sha256 }, { $0.sha256 = $1 }),
            .member("textSha256", { $0.textSHA256 }, { $0.textSHA256 = $1 }),
            .required("name", { $0.name }, { $0.name = $1 }),
            .required("format", { $0.format }, { $0.format = $1 }),
            .required("title", { $0.title }, { $0.title = $1 }),
            .optional("kind", { $0.kind }, { $0.kind = $1 }),
            .optional("number", { $0.number }, { $0.number = $1 }),
            .required("importedAt", { $0.importedAt }, { $0.importedAt = $1 }),
            .required("importedBy", { $0.importedBy }, { $0.importedBy = $1 }),
        ])
}

extension Article {
    static let schema = RecordSchema(
        blank: Article(id: noID, source: noID, title: "", span: TextSpan(0, 0)),
        unknown: ({ $0.unknown }, { $0.unknown = $1 }),
        [
            .required("id", { $0.id }, { $0.id = $1 }),
            .member("rev", { $0.revision }, { $0.revision = $1 }),
            .required("source", { $0.source }, { $0.source = $1 }),
            .required("title", { $0.title }, { $0.title = $1 }),
            .optional("date", { $0.date }, { $0.date = $1 }),
            .usually(false, "dateInferred", { $0.isDateInferred }, { $0.isDateInferred = $1 }),
            .member("kind", { $0.kind }, { $0.kind = $1 }),
            .optional("host", { $0.host }, { $0.host = $1 }),
            .list("speakers", { $0.speakers }, { $0.speakers = $1 }, alwaysWritten: true),
            .list("attendees", { $0.attendees }, { $0.attendees = $1 }),
            .list("reporters", { $0.reporters }, { $0.reporters = $1 }),
            .required("span", { $0.span }, { $0.span = $1 }),
        ])
}

extension Directive {
    static let schema = RecordSchema(
        blank: Directive(id: noID, article: noID, text: ""), unknown: ({ $0.unknown }, { $0.unknown = $1 }),
        [
            .required("id", { $0.id }, { $0.id = $1 }),
            .member("rev", { $0.revision }, { $0.revision = $1 }),
            .required("article", { $0.article }, { $0.article = $1 }),
            .optional("speaker", { $0.speaker }, { $0.speaker = $1 }),
            .optional("ordinal", { $0.ordinal }, { $0.ordinal = $1 }),
            .optional("marker", { $0.marker }, { $0.marker = $1 }),
            .optional("heading", { $0.heading }, { $0.heading = $1 }),
            .required("text", { $0.text }, { $0.text = $1 }),
            .usually(false, "exhortation", { $0.isExhortation }, { $0.isExhortation = $1 }),
            .usually(false, "relayed", { $0.isRelayed }, { $0.isRelayed = $1 }),
            .list("spans", { $0.spans }, { $0.spans = $1 }, alwaysWritten: true),
            .usually(false, "rejected", { $0.isRejected }, { $0.isRejected = $1 }),
        ])
}
