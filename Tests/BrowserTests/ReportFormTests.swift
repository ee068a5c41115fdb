import Browser
import LedgerModel
import TerminalScreen
import TestSupport
import Testing
import Wording

@Suite("Reports, rules and files in the interface")
struct ReportFormTests {
    private func exports(_ interface: Interface) -> [ExportRequest] {
        interface.effects.compactMap { if case .export(let request) = $0 { request } else { nil } }
    }

    private func orders(_ interface: Interface) -> [ReportOrder] {
        interface.effects.compactMap { if case .readReport(let order, _) = $0 { order } else { nil } }
    }

    private func intents(_ interface: Interface) -> [Intent] {
        interface.effects.compactMap { if case .perform(let intent) = $0 { intent } else { nil } }
    }

    private func form(_ interface: Interface) -> Form? {
        if case .form(let form)? = interface.state.layer { form } else { nil }
    }

    // MARK: - Reports

    @Test("A paper is chosen, asked for, read on the screen and saved in a format")
    func report() throws {
        var interface = Interface()
        interface.press(.character("P"))
        for kind in ["督办台账", "任务分解表", "督办通知单", "催办单", "督办单", "督查通报", "领导报告", "周变化"] {
            #expect(interface.picture.contains(kind), "\(kind)")
        }
        interface.press(.character("6"))
        #expect(interface.picture.contains("期间") && interface.picture.contains("分组排名"))
        interface.press(.down)
        interface.type("2020-02")
        interface.press(.down, .down, .character(" "), .enter)
        var order = ReportOrder("bulletin")
        (order.period, order.ranks) = ("2020-02", true)
        #expect(orders(interface) == [order])
        interface.feed(.reportRead(order, .lines((1...60).map { "第\($0)行" as SafeText })))
        #expect(interface.picture.contains("第1行") && interface.picture.contains("回车 保存"))
        interface.press(.end)
        #expect(interface.picture.contains("第60行") && !interface.picture.contains("第1行 "))
        interface.press(.enter)
        #expect(interface.picture.contains("督查通报保存为"))
        interface.press(.character("1"))
        guard case .prompt(let prompt)? = interface.state.layer else {
            Issue.record("no prompt")
            return
        }
        #expect(prompt.field.text == "督查通报-2020-02-14.docx")
        interface.press(.enter)
        let request = try #require(exports(interface).first)
        #expect(request == ExportRequest(.report(order), format: "docx", path: "督查通报-2020-02-14.docx"))
        interface.feed(.exported(request, .exists))
        interface.press(.enter)
        #expect(exports(interface).last?.isReplacing == true)
        interface.feed(.exported(request, .written(1)))
        #expect(interface.messageText == "督查通报已保存到 督查通报-2020-02-14.docx")
    }

    @Test("What is wrong with an order, or that there is nothing to say, stands in the form, and nothing typed is lost")
    func wrongOrder() {
        var interface = Interface()
        interface.press(.character("P"), .character("8"), .down)
        interface.type("2020-13")
        interface.press(.enter)
        let order = orders(interface)[0]
        interface.feed(.reportRead(order, .failed("起始日不能是“2020-13”")))
        #expect(interface.picture.contains("起始日不能是“2020-13”"))
        #expect(form(interface)?.value("since") == "2020-13")
        interface.press(.backspace)
        interface.feed(.reportRead(order, .nothing))
        #expect(interface.picture.contains("没有可写进周变化的事项"))
        interface.press(.escape)
        #expect(interface.state.layer == nil)
        // Whoever has left is not interrupted by an answer that comes late.
        interface.feed(.reportRead(order, .lines(["晚了"])))
        #expect(interface.state.layer == nil)
    }

    @Test("A department is named by its initials and seen before it is taken; the one that is filtered by stands there")
    func department() {
        var interface = Interface()
        interface.press(.character("P"), .character("3"))
        interface.type("gaj")
        #expect(interface.picture.contains("→ 公安局"))
        interface.press(.enter)
        #expect(orders(interface).map(\.department) == [.department("police")])
        interface.press(.control("u"))
        interface.type("没有这个")
        interface.press(.enter)
        #expect(orders(interface).count == 1 && interface.picture.contains("没有这个单位"))

        var filtered = Interface()
        filtered.press(.character("f"))
        filtered.type("gxj")
        filtered.press(.enter, .character("P"), .character("3"), .enter)
        #expect(orders(filtered).map(\.department) == [.department("industry")])
    }

    @Test("A report follows the size of the screen")
    func resize() {
        var interface = Interface()
        interface.press(.character("P"), .character("1"), .enter)
        let order = orders(interface)[0]
        interface.feed(.reportRead(order, .lines(["宽"])))
        interface.feed(.input(.resize(Size(columns: 60, rows: 20))))
        #expect(
            interface.effects.last { if case .readReport = $0 { true } else { false } }
                == .readReport(order, columns: 54))
        interface.feed(.reportRead(order, .lines(["窄"])))
        #expect(interface.picture.contains("窄") && !interface.picture.contains("宽"))
    }

    @Test("The list of export leads to the papers too")
    func fromExport() {
        var interface = Interface()
        interface.press(.character("E"), .end, .enter)
        #expect(interface.picture.contains("生成哪种文书"))
    }

    // MARK: - Rules of the ledger

    @Test("The rules stand there with value, meaning and default; one is changed")
    func settings() {
        var interface = Interface()
        interface.press(.character(","))
        for text in ["时区", "Asia/Shanghai", "到期前几天亮黄灯 (yellowBefore)", "谋划库", "督办〔{year}〕{n}号"] {
            #expect(interface.picture.contains(text), "\(text)")
        }
        interface.press(.character("2"), .backspace)
        interface.type("三")
        interface.press(.enter)
        #expect(intents(interface).isEmpty && interface.picture.contains("写 0 到 365 的整数"))
        interface.press(.backspace)
        interface.type("5")
        interface.press(.enter)
        #expect(intents(interface) == [.changeSetting(.yellowBefore, "5")])
        // What was refused stays to be mended.
        interface.press(.escape, .character(","), .character("1"))
        interface.type("/Nowhere")
        interface.press(.enter)
        let intent = Intent.changeSetting(.timeZone, "Asia/Shanghai/Nowhere")
        interface.feed(.performed(intent, .refused("没有这个时区")))
        #expect(interface.picture.contains("没有这个时区"))
        interface.feed(.performed(intent, .done(interface.state.ledger, items: [], note: nil)))
        #expect(interface.state.layer == nil && interface.messageText.contains("按 u 撤回"))
        #expect(!interface.messageText.contains("duban"))
    }

    @Test("In a ledger that may not be written the rules can be read and not changed")
    func settingsReadOnly() {
        var interface = Interface(access: .readOnly("没有写权限"))
        interface.press(.character(","))
        #expect(interface.picture.contains("yellowBefore"))
        interface.press(.character("2"))
        #expect(interface.state.layer == nil && interface.messageText == "“设置”现在不可用：没有写权限")
    }

    @Test("Another time zone moves today")
    func zone() {
        var interface = Interface()
        let west = ZoneRules(fixedOffset: -8 * 3600)
        interface.feed(.zoneChanged(west))
        #expect(interface.state.zone == west)
    }

    // MARK: - Progress with everything

    @Test("Tab in the line of progress asks for problem, next step, department and files; Enter writes one report")
    func note() {
        var interface = Interface()
        interface.press(.down, .character("o"))
        interface.type("已部署")
        interface.press(.tab)
        #expect(form(interface)?.value("progress") == "已部署")
        interface.type("缺人")
        interface.press(.down)
        interface.type("招人")
        interface.press(.down)
        interface.type("gaj")
        interface.press(.down)
        interface.type("/tmp/照")
        interface.press(.tab)
        interface.feed(.pathsFound(typed: "/tmp/照", ends: ["片.jpg"]))
        let items = [interface.itemNumber.map { SampleLedger.id($0) }].compactMap(\.self)
        interface.press(.enter)
        let note = ProgressNote(progress: "已部署", problem: "缺人", next: "招人", department: "police")
        #expect(intents(interface) == [.report(items, note, files: ["/tmp/照片.jpg"])])
        #expect(interface.state.layer == nil && interface.messageText.contains("撤回"))
    }

    @Test("A report that is refused stays as it was typed")
    func refusedNote() {
        var interface = Interface()
        interface.press(.character("o"))
        interface.type("已部署")
        interface.press(.tab)
        guard let before = form(interface) else {
            Issue.record("no form")
            return
        }
        let intent = Intent.report([SampleLedger.id(1)], ProgressNote(progress: "已部署"), files: ["/none"])
        interface.feed(.performed(intent, .refused("没有 /none 这个文件")))
        #expect(form(interface)?.fields == before.fields && interface.picture.contains("没有 /none 这个文件"))
        interface.press(.up, .control("u"), .enter)
        #expect(interface.picture.contains("不能为空") && intents(interface).isEmpty)
    }

    @Test(
        "The files that prove an item's reports are listed with their day and size, and saved under a name of one's own"
    )
    func files() throws {
        var item = SampleLedger.item(1, 2, "一项", [], status: .inProgress)
        item.reports = [
            ProgressReport(
                id: SampleLedger.id(810), at: Timestamp(SampleLedger.today), by: "anna", progress: "附后",
                evidence: [EvidenceFile(sha256: "ab", name: "../照片.jpg", size: 2048)])
        ]
        var interface = Interface(SampleLedger.ledger(items: [item, SampleLedger.item(2, 4, "别的", [])]), filter: .all)
        #expect(interface.picture.contains("附件：../照片.jpg"))
        interface.press(.character("F"))
        #expect(interface.picture.contains("1 号的附件") && interface.picture.contains("2020-02-14"))
        interface.press(.enter)
        guard case .prompt(let prompt)? = interface.state.layer else {
            Issue.record("no prompt")
            return
        }
        #expect(prompt.field.text == "照片.jpg", "a name leads to no other folder")
        interface.press(.enter)
        let request = try #require(exports(interface).first)
        #expect(request.content == .file(item.reports[0].evidence[0], of: item.id))
        interface.press(.down, .character("F"))
        #expect(interface.messageText == "“附件”现在不可用：没有附件")
    }

    // MARK: - The palette

    @Test(
        "The palette finds a command by its word of the command line, and opens what the word names",
        arguments: [
            ("done", Command.toggleDone), ("verify", .verify), ("write-off", .writeOff), ("report", .report),
            ("settings", .settings), ("note", .addNote), ("milestone", .milestone), ("finding", .finding),
        ])
    func palette(word: String, command: Command) {
        var interface = Interface()
        interface.press(.character(":"))
        interface.type(word)
        let name = CommandTable.entry(command).words(interface.state.appearance.words).name.string
        let first = (0..<30).map { interface.frame.text(ofRow: $0) }.drop { !$0.contains("> \(word)") }.dropFirst()
            .first
        #expect(first?.contains(name) == true, "\(first ?? "")")
    }

    @Test("report KIND and settings KEY VALUE in the palette open what they name")
    func paletteOperands() {
        var interface = Interface()
        interface.press(.character(":"))
        interface.type("report leader")
        interface.press(.enter)
        #expect(form(interface)?.purpose == .report("leader"))
        interface.press(.escape, .character(":"))
        interface.type("settings yellowbefore 7")
        interface.press(.enter, .enter)
        #expect(intents(interface) == [.changeSetting(.yellowBefore, "7")])
    }

    @Test("Each deed of supervision is a command that says why it is not possible")
    func deeds() {
        var interface = Interface()
        for command in [Command.verify, .writeOff, .archive, .grantExtension, .milestoneReached] {
            interface.feed(.run(command))
            #expect(interface.messageText.contains("现在不可用"), "\(command)")
            #expect(interface.state.layer == nil)
        }
        interface.feed(.run(.milestone))
        #expect(interface.frame.text(ofRow: 28).contains("加节点"))
        interface.press(.escape)
        interface.feed(.run(.notice))
        #expect(interface.picture.contains("黄色督办单"))
    }

    @Test("What a message tells to do next is named by its key, and by its command on the command line")
    func ways() {
        var words = Catalogue(.chinese)
        #expect(words.leadAccepted(number: 4).string.contains("duban status 4 inProgress"))
        words.keys = Interface().state.keysByCommandLineWord
        #expect(words.leadAccepted(number: 4).string.hasSuffix("转为办理中按 s"))
        #expect(words.partsClosed(number: 4).string.hasSuffix("办结事项按 x"))
        #expect(words.notGranted(number: 4).string.hasSuffix("批准按 :批准延期"))
        #expect(!words.disputeWithoutReason.string.contains("--reason"))
    }
}
