import LedgerModel
import Papers
import Wording

/// Papers for the tests of writers.
enum SamplePaper {
    static let day = CalendarDate(dayNumber: 18_300)

    /// Texts that break a writer which believes what it is given.
    static let hostile = [
        "]]>&<b>\"'", "=1+1", "+cmd|' /C calc'!A0", "@SUM(A1)", "-2+3", "\t=1", "a,b;\"c\"",
        "<script>alert(1)</script>",
        "\u{1}\u{8}\u{B}\u{1F}\u{7F}", "\u{202E}倒\u{2066}", "\u{FFFE}\u{FFFF}", "第一行\r\n第二行", "_x000D_", "🀄️𠮷👨‍👩‍👧",
        String(repeating: "长", count: 40_000),
    ]

    /// A table with a column of each kind.
    static func table(rows: Int) -> PaperTable {
        PaperTable(
            columns: [
                PaperColumn("序号", .integer, width: 6), PaperColumn("督办内容", width: 40, wraps: true),
                PaperColumn("完成时限", .date, width: 12), PaperColumn("状态", .status, width: 8),
                PaperColumn("灯", .light, width: 6), PaperColumn("办结率", .rate, width: 8),
            ],
            rows: (0..<rows).map { index in
                PaperRow([
                    .number(index + 1), .text("第 \(index + 1) 项：抓好春耕生产"), .date(day.adding(days: index % 400)),
                    .status(.inProgress, "办理中"), .light(Light.allCases[index % Light.allCases.count], "红"),
                    .rate(Ratio(index % 7, of: 7)),
                ])
            }, hasFilters: true)
    }

    static func of(_ blocks: [PaperBlock], name: SafeText = "台账", language: Language = .chinese) -> Paper {
        Paper(
            title: "督办台账", day: day, language: language,
            parts: [
                PaperPart(
                    name: name, orientation: .landscape, title: "督办台账", number: "督办〔2020〕17号", dateLine: "2020年2月8日",
                    blocks: blocks)
            ])
    }

    /// Every kind of block, with hostile texts in all places.
    static func everything() -> Paper {
        let texts = hostile.map { SafeText(sanitising: $0) }
        let rows =
            texts.map { PaperRow([.text($0), .lines([$0, $0])]) } + [PaperRow([.text("合计"), .empty], kind: .total)]
        let bars = PaperBars(
            title: texts[0], series: [.init(name: texts[7], light: .green), .init(name: "未办结", light: .red)],
            bars: texts.prefix(4).map { .init(label: $0, values: [3, 2]) })
        var paper = of(
            texts.flatMap { [.heading(level: 1, $0), .addressee($0), .paragraph($0), .note($0)] } + [
                .table(
                    PaperTable(
                        caption: texts[0],
                        columns: [PaperColumn(texts[0], width: 20), PaperColumn(texts[7], width: 20)], rows: rows)),
                .bars(bars), .pageBreak, .signature(PaperSignature(issuer: texts[0], date: "2020年2月8日")),
                .receipt(PaperReceipt(title: "签收回执", fields: texts.prefix(3).map { $0 })),
            ], name: "a/b[c]:d*e?\\这个名字比表格程序允许的三十一个字符还要长得多得多")
        paper.parts.append(paper.parts[0])
        return paper
    }
}
