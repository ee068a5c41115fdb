import LedgerModel
import Papers
import Testing
import Wording

@Suite struct TemplateTests {
    @Test(arguments: ReportKind.allCases) func theBuiltInTemplatesHaveNoMistake(kind: ReportKind) throws {
        for language in Language.allCases {
            #expect(BuiltInTemplate.text(of: kind, in: language).contains("@title"))
            _ = try BuiltInTemplate.template(of: kind, in: language)
        }
    }

    private static let mistakes: [(text: String, line: Int, kind: TemplateError.Kind)] = [
        ("", 1, .empty), ("{{! nothing }}\n", 1, .empty),
        ("@title X\n{{al}}", 2, .unknownValue("al", suggestions: ["all"])),
        ("一\n二 {{all", 2, .badTag), ("一\n{{}}", 2, .badTag),
        ("{{#late}}\n{{department}}", 1, .sectionNotClosed("late")),
        ("{{#late}}\n{{/all}}\n{{/late}}", 1, .sectionNotClosed("late")), ("一\n{{/late}}", 2, .sectionNotOpen("late")),
        ("一\n\n@tabel items", 3, .unknownLine("tabel", suggestions: ["table"])),
        ("@table item", 1, .unknownBlock("item", suggestions: ["items"])),
        ("{{! 注\n注 }}\n@table x9", 3, .unknownBlock("x9", suggestions: [])), ("{{> other}}", 1, .notSupported("{{>")),
        ("{{=<% %>=}}", 1, .notSupported("{{=")), ("{{upper(all)}}", 1, .notSupported("upper(all)")),
        ("@table {{all}}", 1, .unknownBlock("{{all}}", suggestions: [])),
    ]

    @Test(arguments: mistakes.indices) func aMistakeIsFoundWithItsLine(index: Int) {
        let (text, line, kind) = Self.mistakes[index]
        #expect(throws: TemplateError(template: "t", line: line, kind: kind)) {
            try PaperTemplate(text, name: "t", vocabulary: ReportKind.bulletin.vocabulary)
        }
    }

    /// A ledger of one item, judged on a day.
    private func paper(_ kind: ReportKind, _ item: ActionItem, template: String) throws -> Paper? {
        var item = item
        item.number = 7
        var contents = LedgerContents(departments: .builtIn())
        contents.items.put(item)
        let ledger = Ledger(store: RecordID(high: 1, low: 1), contents: contents)
        let today = try #require(CalendarDate("2020-03-01"))
        let snapshot = ReportSnapshot(
            LedgerPast(ledger: ledger), present: ledger, day: today, zone: ZoneRules(fixedOffset: 0))
        let request = ReportRequest(
            kind: kind, period: ReportPeriod(today.calendarMonth, today: today), firstNumber: 3,
            numberPattern: "办〔{year}〕{n}号",
            template: try PaperTemplate(template, name: "t", vocabulary: kind.vocabulary))
        return ReportWriter.paper(request, of: snapshot, words: Catalogue(.chinese))
    }

    private func item(_ text: String) -> ActionItem {
        var item = ActionItem(id: RecordID(high: 1, low: 7), text: text, status: .inProgress)
        item.responsibilities = [Responsibility(owner: .department("police"), role: .lead)]
        item.due = CalendarDate("2020-02-20")
        item.originalDue = item.due
        return item
    }

    @Test(
        arguments: [
            "# 标题", "@title 假", "> 注", "@table item", "{{number}}", "{{/x}}", "a\n@title 假\n# b", "\u{1F}@title 假",
            "\u{202E}abc",
            "| x", "@page",
        ]) func aTextOfAnItemIsNeverALineOfTheTemplate(text: String) throws
    {
        for tag in ["{{text}}", "{{{text}}}", "{{&text}}"] {
            let paper = try #require(
                try paper(.reminder, item(text), template: "@title 真\n\(tag)\n第{{item}}项：\(tag)"))
            let shown = SafeText(sanitising: text).string
            #expect(paper.parts.count == 1)
            #expect(paper.parts[0].title?.string == "真")
            #expect(paper.parts[0].blocks == [.paragraph(SafeText(sanitising: shown)), .paragraph("第7项：\(shown)")])
        }
    }

    @Test func linesBecomeBlocksAndHeadingsAreNumbered() throws {
        let template = """
            {{! 说明
            @title 不是标题
            }}
            @title 催办
            @number {{number}}
            @date {{date}}
            @to {{department}}：
            # 甲
            ## 乙
            ## 丙
            # 丁
            ## 戊
            ### 己
            > 注
            {{#daysLate}}晚{{daysLate}}天{{/daysLate}}{{^daysLeft}}。{{/daysLeft}}
            @sign 督查室 | {{date}}
            @receipt 签收 | 人 | 日
            @page
            @landscape 附表
            # 甲
            """
        let paper = try #require(try paper(.reminder, item("事"), template: template))
        #expect(paper.parts.map(\.orientation) == [.portrait, .landscape])
        let part = paper.parts[0]
        #expect(part.title?.string == "催办" && part.number?.string == "办〔2020〕3号")
        #expect(part.dateLine?.string == "2020年3月1日")
        #expect(
            part.blocks == [
                .addressee("县公安局："), .heading(level: 1, "一、甲"), .heading(level: 2, "（一）乙"),
                .heading(level: 2, "（二）丙"), .heading(level: 1, "二、丁"), .heading(level: 2, "（一）戊"),
                .heading(level: 3, "1. 己"), .note("注"), .paragraph("晚10天。"),
                .signature(PaperSignature(issuer: "督查室", date: "2020年3月1日")),
                .receipt(PaperReceipt(title: "签收", fields: ["人", "日"])), .pageBreak,
            ])
        #expect(paper.parts[1].blocks == [.heading(level: 1, "一、甲")])
    }

    @Test func theNextLevelIsAboveTheHighestThatWasSent() throws {
        var item = item("事")
        for (index, expected) in ["蓝色督办单", "黄色督办单", "红色督办单", "红色督办单"].enumerated() {
            let paper = try #require(try paper(.escalation, item, template: "{{level}}"))
            #expect(paper.parts[0].blocks == [.paragraph(SafeText(sanitising: expected))])
            let sent = ["blue", "yellow", "red"][min(index, 2)]
            item.notices.append(
                Notice(id: RecordID(high: 2, low: UInt64(index)), at: Timestamp(milliseconds: 0), level: sent))
        }
    }

    @Test func whereNothingIsLateThereIsNoPaper() throws {
        var item = item("事")
        item.due = CalendarDate("2020-06-01")
        #expect(try paper(.reminder, item, template: "X") == nil)
        #expect(try paper(.escalation, item, template: "X") == nil)
        item.status = .draft
        #expect(try paper(.notice, item, template: "X") == nil)
        #expect(try paper(.ledger, item, template: "X") == nil)
    }

    @Test func aDepartmentIsCalledAsItWasOnThatDay() throws {
        var departments = DepartmentTable.builtIn()
        departments.put(
            Department(
                id: "old", name: "县旧局", short: "旧局", group: "government",
                successors: [Successor(id: "police", from: CalendarDate("2020-03-01"))]))
        var contents = LedgerContents(departments: departments)
        var item = item("事")
        item.responsibilities[0].owner = .department("old")
        contents.items.put(item)
        let ledger = Ledger(store: RecordID(high: 1, low: 1), contents: contents)
        for (day, name) in [("2020-02-29", "old"), ("2020-03-01", "police")] as [(String, DepartmentID)] {
            let day = try #require(CalendarDate(day))
            let snapshot = ReportSnapshot(
                LedgerPast(ledger: ledger), present: ledger, day: day, zone: ZoneRules(fixedOffset: 0))
            #expect(snapshot.lead(of: snapshot.items[0]) == .department(name))
        }
    }
}
