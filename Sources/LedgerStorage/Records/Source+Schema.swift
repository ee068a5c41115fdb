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
            .required("id", .value, { $0.id }, { $0.id = $1 }),
            .member("rev", .value, { $0.revision }, { $0.revision = $1 }),
            .required("sha256", .value, { $0.sha256 }, { $0.sha256 = $1 }),
            .member("textSha256", .value, { $0.textSHA256 }, { $0.textSHA256 = $1 }),
            .required("name", .heading, { $0.name }, { $0.name = $1 }),
            .required("format", .value, { $0.format }, { $0.format = $1 }),
            .required("title", .heading, { $0.title }, { $0.title = $1 }),
            .optional("kind", .value, { $0.kind }, { $0.kind = $1 }),
            .optional("number", .label, { $0.number }, { $0.number = $1 }),
            .required("importedAt", .value, { $0.importedAt }, { $0.importedAt = $1 }),
            .required("importedBy", .label, { $0.importedBy }, { $0.importedBy = $1 }),
        ])
}

extension Article {
    static let schema = RecordSchema(
        blank: Article(id: noID, source: noID, title: "", span: TextSpan(0, 0)),
        unknown: ({ $0.unknown }, { $0.unknown = $1 }),
        [
            .required("id", .value, { $0.id }, { $0.id = $1 }),
            .member("rev", .value, { $0.revision }, { $0.revision = $1 }),
            .required("source", .reference(.source), { $0.source }, { $0.source = $1 }),
            .required("title", .heading, { $0.title }, { $0.title = $1 }),
            .optional("date", .value, { $0.date }, { $0.date = $1 }),
            .usually(false, "dateInferred", .value, { $0.isDateInferred }, { $0.isDateInferred = $1 }),
            .member("kind", .value, { $0.kind }, { $0.kind = $1 }),
            .optional("host", .label, { $0.host }, { $0.host = $1 }),
            .list("speakers", .label, { $0.speakers }, { $0.speakers = $1 }, alwaysWritten: true),
            .list("attendees", .label, { $0.attendees }, { $0.attendees = $1 }),
            .list("reporters", .label, { $0.reporters }, { $0.reporters = $1 }),
            .required("span", .value, { $0.span }, { $0.span = $1 }),
        ])
}

extension Directive {
    static let schema = RecordSchema(
        blank: Directive(id: noID, article: noID, text: ""), unknown: ({ $0.unknown }, { $0.unknown = $1 }),
        [
            .required("id", .value, { $0.id }, { $0.id = $1 }),
            .member("rev", .value, { $0.revision }, { $0.revision = $1 }),
            .required("article", .reference(.article), { $0.article }, { $0.article = $1 }),
            .optional("speaker", .label, { $0.speaker }, { $0.speaker = $1 }),
            .optional("ordinal", .value, { $0.ordinal }, { $0.ordinal = $1 }),
            .optional("marker", .label, { $0.marker }, { $0.marker = $1 }),
            .optional("heading", .heading, { $0.heading }, { $0.heading = $1 }),
            .required("text", .placedText, { $0.text }, { $0.text = $1 }),
            .usually(false, "exhortation", .value, { $0.isExhortation }, { $0.isExhortation = $1 }),
            .usually(false, "relayed", .value, { $0.isRelayed }, { $0.isRelayed = $1 }),
            .list("spans", .spans, { $0.spans }, { $0.spans = $1 }, alwaysWritten: true),
            .usually(false, "rejected", .value, { $0.isRejected }, { $0.isRejected = $1 }),
        ])
}
