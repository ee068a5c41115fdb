import Browser
import LedgerModel
import TerminalScreen
import TestSupport
import Testing
import Wording

/// Chinese screens are Chinese, English ones English; what documents and people wrote stays as it is.
@Suite("One language on every screen")
struct LanguageTests {
    /// Keys to each screen and layer.
    private static let screens: [[Key]] = [
        [], [.character("2")], [.character("3")], [.character("4")], [.character("4"), .character("4")],
        [.character("5")],
        [.character("5"), .enter], [.character("5"), .tab], [.character("6")], [.character("7")],
        [.character("7"), .enter],
        [.character("d")], [.tab], [.function(1)], [.function(4)], [.function(6)], [.function(9)], [.character("s")],
        [.character("a")], [.character("a"), .enter], [.character("t")], [.character("o")], [.character("D")],
        [.character("e")], [.character("e"), .character("5")], [.character("+")], [.character("i")], [.character("E")],
        [.character("E"), .enter], [.character("S")], [.character("M")], [.character("H")], [.down, .character("T")],
        [.character("x")], [.character("x"), .character("u")], [.character("~")], [.character("r")], [.character("m")],
        [.character("y")], [.control("c")], [.character("A"), .character("x")], [.character("/"), .character("(")],
    ]

    /// Names that are the same in both languages: keys, formats, the program's own words.
    private static let names: Set<String> = [
        "Tab", "Shift", "Esc", "Enter", "Home", "End", "PgUp", "PgDn", "Del", "Ins", "Excel", "Word", "CSV", "Markdown",
        "JSON", "HTML", "ICS",
        "duban", "demo", "EDITOR", "docx", "xlsx", "html", "csv", "md", "ics", "json", "anna", "office", "wd",
    ]

    private static func words(in text: String) -> [String] {
        text.split { !($0.isASCII && $0.isLetter) }.map(String.init).filter { $0.count > 1 && !names.contains($0) }
    }

    @Test("No English word stands on a Chinese screen", arguments: screens)
    func chinese(keys: [Key]) {
        for (columns, rows) in [(118, 50), (60, 20)] {
            var interface = Interface(
                ReviewViewTests.ledger(others: SampleLedger.items.suffix(6)), columns: columns, rows: rows)
            for key in keys { interface.press(key) }
            #expect(Self.words(in: interface.picture) == [], "\(interface.picture)")
        }
    }

    @Test("No Chinese word stands on an English screen, where the ledger has none", arguments: screens)
    func english(keys: [Key]) {
        for (columns, rows) in [(118, 50), (60, 20)] {
            var interface = Interface(
                Self.englishLedger, columns: columns, rows: rows, language: .english, text: Self.englishText)
            for key in keys { interface.press(key) }
            // The first row names the ledger, which the tests call as an office would.
            let seen = (1..<rows).map { interface.frame.text(ofRow: $0) }.joined(separator: "\n")
            let han = seen.unicodeScalars.filter {
                (0x3400...0x9FFF).contains($0.value) || "、。，；：".unicodeScalars.contains($0)
                    || (0xFF00...0xFFEF).contains($0.value)
            }
            #expect(han.isEmpty, "\(interface.picture)")
        }
    }

    /// A ledger of an office that writes English.
    private static let englishText =
        "Minutes of the office. First, check the stores and report. Second, mend the roads."

    private static let englishLedger: Ledger = {
        let table = DepartmentTable(departments: [
            Department(id: "health", name: "Health Office", short: "Health", group: "works"),
            Department(id: "police", name: "Police Office", short: "Police", group: "works"),
        ])
        var settings = Settings()
        settings.stages = ["plan", "build"]
        let statuses: [Status] = [
            .draft, .assigned, .inProgress, .submitted, .suspended, .longTerm, .closed, .cancelled,
        ]
        let items = statuses.enumerated().map { index, status in
            var item = SampleLedger.item(
                index + 1, 1, "check the stores and report",
                [SampleLedger.lead(index.isMultiple(of: 2) ? "health" : "police")],
                status: status, due: index < 3 ? "2020-02-1\(index + 3)" : nil)
            item.spans = [TextSpan(30, 57)]
            return item
        }
        let contents = LedgerContents(
            settings: settings, departments: table,
            sources: records([
                SourceDocument(
                    id: SampleLedger.source, sha256: "aa", textSHA256: "bb", name: "minutes.txt", format: "txt",
                    title: "Minutes",
                    importedAt: Timestamp(SampleLedger.today), importedBy: "anna")
            ]),
            articles: records([
                Article(
                    id: SampleLedger.id(700), source: SampleLedger.source, title: "Minutes",
                    date: .day(SampleLedger.day("2020-02-09")), kind: .meeting, speakers: ["Smith"],
                    span: TextSpan(0, 80))
            ]),
            directives: records([
                Directive(
                    id: SampleLedger.id(501), article: SampleLedger.id(700), speaker: "Smith", ordinal: 1,
                    marker: "First",
                    heading: "stores", text: "check the stores and report", spans: [TextSpan(30, 57)])
            ]), items: records(items), nextNumber: items.count + 1)
        return Ledger(store: SampleLedger.storeID, contents: contents)
    }()

    private static func records<Record>(_ list: [Record]) -> RecordTable<Record> {
        (try? RecordTable(list)) ?? RecordTable()
    }
}
