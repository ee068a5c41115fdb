internal import LedgerModel

/// A name for the records that are built before their members are known.
private let noID = RecordID(high: 0, low: 0)

extension SourceDocument {
    static let schema = RecordSchema(
        blank: SourceDocument(
            id: noID, sha256: "", textSHA256: "", name: "", format: "txt", title: "",
            importedAt: Timestamp(milliseconds: 0), importedBy: ""),
        unknown: \SourceDocument.unknown,
        [
            .required("id", \.id),
            .member("rev", \.revision),
            .required("sha256", \.sha256),
            .member("textSha256", \.textSHA256),
            .required("name", \.name),
            .required("format", \.format),
            .required("title", \.title),
            .optional("kind", \.kind),
            .optional("number", \.number),
            .required("importedAt", \.importedAt),
            .required("importedBy", \.importedBy),
        ])
}

extension Article {
    static let schema = RecordSchema(
        blank: Article(id: noID, source: noID, title: "", span: TextSpan(0, 0)), unknown: \Article.unknown,
        [
            .required("id", \.id),
            .member("rev", \.revision),
            .required("source", \.source),
            .required("title", \.title),
            .optional("date", \.date),
            .usually(false, "dateInferred", \.isDateInferred),
            .member("kind", \.kind),
            .optional("host", \.host),
            .list("speakers", \.speakers, alwaysWritten: true),
            .list("attendees", \.attendees),
            .list("reporters", \.reporters),
            .required("span", \.span),
        ])
}

extension Directive {
    static let schema = RecordSchema(
        blank: Directive(id: noID, article: noID, text: ""), unknown: \Directive.unknown,
        [
            .required("id", \.id),
            .member("rev", \.revision),
            .required("article", \.article),
            .optional("speaker", \.speaker),
            .optional("ordinal", \.ordinal),
            .optional("marker", \.marker),
            .optional("heading", \.heading),
            .required("text", \.text),
            .usually(false, "exhortation", \.isExhortation),
            .usually(false, "relayed", \.isRelayed),
            .list("spans", \.spans, alwaysWritten: true),
        ])
}
