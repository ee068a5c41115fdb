import LedgerModel
import LedgerStorage

/// A document of one article with a directive and two items, as an import brings it.
enum SampleImport {
    static let text = "县委书记指出，一是要加强疫情防控。二是要抓好春耕生产。"

    static let file = SourceFile(
        sha256: ContentHash.sha256(Array(text.utf8)), format: "txt", original: Array(text.utf8), text: Array(text.utf8))

    static var changes: [Change] {
        let source = SourceDocument(
            id: Bench.id(100), sha256: file.sha256, textSHA256: file.sha256, name: "县新闻.txt", format: "txt",
            title: "县新闻", importedAt: Bench.origin(0).at, importedBy: "anna")
        let article = Article(
            id: Bench.id(101), source: source.id, title: "县新闻", date: .day(CalendarDate(dayNumber: 18_301)),
            kind: .meeting, speakers: ["县委书记"], span: TextSpan(0, text.utf8.count))
        var changes: [Change] = [.add(.source(source)), .add(.article(article))]
        for (index, phrase) in ["一是要加强疫情防控", "二是要抓好春耕生产"].enumerated() {
            let span = span(of: phrase)
            let directive = Directive(
                id: Bench.id(102 + index), article: article.id, speaker: "县委书记", ordinal: index + 1,
                marker: String(phrase.prefix(2)), text: phrase, spans: [span])
            var item = Bench.item(11 + index, phrase, status: .draft)
            item.directive = directive.id
            item.spans = [span]
            changes += [.add(.directive(directive)), .add(.item(item))]
        }
        return changes
    }

    private static func span(of phrase: String) -> TextSpan {
        guard let range = text.firstRange(of: phrase) else { return TextSpan(0, 0) }
        let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
        return TextSpan(start, start + phrase.utf8.count)
    }
}
