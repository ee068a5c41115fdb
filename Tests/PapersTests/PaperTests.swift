import LedgerModel
import Papers
import Testing
import Wording

@Suite struct PaperTests {
    @Test func aRateIsRoundedOnceAndHasNoValueWithoutADenominator() {
        #expect(Ratio(0, of: 0).percent.string == "-")
        #expect(Ratio(0, of: 3).percent.string == "0.0%")
        #expect(Ratio(1, of: 3).percent.string == "33.3%")
        #expect(Ratio(2, of: 3).percent.string == "66.7%")
        #expect(Ratio(1, of: 16).percent.string == "6.3%")
        #expect(Ratio(7, of: 7).percent.string == "100.0%")
    }

    @Test(
        arguments: [
            (1, "一"), (9, "九"), (10, "十"), (11, "十一"), (20, "二十"), (21, "二十一"), (100, "一百"), (105, "一百零五"),
            (110, "一百一十"), (1005, "一千零五"), (1010, "一千零一十"), (12345, "12345"),
        ] as [(Int, String)])
    func numbersAreWrittenAsInOfficialPapers(number: Int, text: String) {
        #expect(PaperNumbering.chinese(number) == text)
    }

    @Test func headingsAreNumberedByLevelInBothLanguages() {
        let lines = [Language.chinese, .english].map { language in
            (1...3).map { PaperNumbering.heading("X", level: $0, number: 4, in: language).string }
        }
        #expect(lines == [["四、X", "（四）X", "4. X"], ["IV. X", "D. X", "4. X"]])
    }

    @Test func markdownShowsEveryKindOfBlock() throws {
        let table = PaperTable(
            columns: [
                PaperColumn("项", width: 4), PaperColumn("数", .integer, width: 4), PaperColumn("率", .rate, width: 6),
            ],
            rows: [
                PaperRow([.lines(["甲|乙", "丙"]), .number(3), .rate(Ratio(0, of: 0))]),
                PaperRow([.empty, .number(3), .rate(Ratio(1, of: 2))], kind: .total),
            ])
        let day = try #require(CalendarDate("2020-02-29"))
        let part = PaperPart(
            name: "通报", title: "督查通报", number: "督办〔2020〕17号", dateLine: "2020年2月29日",
            blocks: [
                .heading(level: 1, "一、总体情况"), .addressee("县公安局："), .paragraph("1. 不是*列表*"), .note("注"),
                .table(table), .signature(PaperSignature(issuer: "督查室", date: "2020年2月29日")),
                .receipt(PaperReceipt(title: "签收", fields: ["签收人"])),
                .bars(
                    PaperBars(
                        title: "图", series: [.init(name: "办结", light: .green)],
                        bars: [.init(label: "公安局", values: [2])])),
            ])
        let paper = Paper(title: "督查通报", day: day, language: .chinese, parts: [part, part])
        let text = String(decoding: MarkdownWriter.bytes(of: paper), as: UTF8.self)
        let half = """
            # 督查通报

            督办〔2020〕17号

            2020年2月29日

            ## 一、总体情况

            县公安局：

            1\\. 不是\\*列表\\*

            > 注

            | 项 | 数 | 率 |
            | --- | --: | --: |
            | 甲\\|乙<br>丙 | 3 | - |
            |  | **3** | **50.0%** |

            督查室\u{20}\u{20}
            2020年2月29日

            **签收**

            - 签收人 ____________

            **图**

            |  | 办结 |
            | --- | --: |
            | 公安局 | 2 |

            """
        #expect(text == half + "\n---\n\n" + half)
    }
}
