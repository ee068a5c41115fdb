import Browser
import LedgerModel
import LedgerQuery
import TerminalScreen
import TestSupport
import Testing
import Wording

/// The review of drafts beside their source, without a terminal.
@Suite("The review view")
struct ReviewViewTests {
    private static func evidence(boundary: Int, owner: Int) -> [FieldEvidence] {
        [
            FieldEvidence(field: .boundary, rule: "boundary.ordinal", confidence: boundary),
            FieldEvidence(field: .owner, rule: "owner.subject", confidence: owner),
        ]
    }

    /// Six drafts: certain are 2 and 6; 1 is unsure of its owner, 5 has one that is only proposed.
    static func ledger(others: [ActionItem] = []) -> Ledger {
        let drafts = SampleLedger.items.prefix(6).map { item in
            var draft = item
            draft.status = .draft
            let isCertain = item.number == 2 || item.number == 6
            draft.evidence = evidence(boundary: 980, owner: isCertain ? 970 : 650)
            if item.number == 6 { draft.responsibilities = [SampleLedger.lead("industry")] }
            return draft
        }
        return SampleLedger.ledger(items: drafts + others)
    }

    static func interface(_ columns: Int = 118, _ rows: Int = 30, language: Language = .chinese) -> Interface {
        var interface = Interface(ledger(), columns: columns, rows: rows, language: language)
        interface.press(.character("5"))
        return interface
    }

    private func intents(_ interface: Interface) -> [Intent] {
        interface.effects.compactMap { if case .perform(let intent) = $0 { intent } else { nil } }
    }

    private func number(_ interface: Interface) -> Int? {
        guard case .item(let id)? = interface.state.reading.cursor else { return nil }
        return interface.state.ledger.items[id]?.number
    }

    @Test("Pictures", arguments: PictureTests.screens)
    func pictures(size: (Int, Int)) throws {
        var interface = Self.interface(size.0, size.1)
        try expectSnapshot(interface.picture, "review-\(size.0)x\(size.1)")
        interface.press(.tab, .down)
        try expectSnapshot(interface.picture, "review-text-\(size.0)x\(size.1)")
        interface.press(.tab, .enter)
        try expectSnapshot(interface.picture, "review-menu-\(size.0)x\(size.1)")
    }

    @Test("Pictures in English and of the split")
    func otherPictures() throws {
        try expectSnapshot(Self.interface(language: .english).picture, "review-en-118x30")
        var interface = Self.interface(80, 24)
        interface.press(.character("|"))
        try expectSnapshot(interface.picture, "review-split-80x24")
    }

    @Test("Pictures of the document and of the table of departments", arguments: PictureTests.screens)
    func documentAndTable(size: (Int, Int)) throws {
        let screen = "\(size.0)x\(size.1)"
        var interface = Interface(columns: size.0, rows: size.1)
        interface.press(.character("d"))
        try expectSnapshot(interface.picture, "document-" + screen)
        interface.press(.escape, .character("7"))
        try expectSnapshot(interface.picture, "departments-" + screen)
        interface.press(.enter)
        try expectSnapshot(interface.picture, "departments-menu-" + screen)
    }

    @Test("The cursor goes from span to item and back, in the order of the text, and over what became no item")
    func cursor() {
        var interface = Self.interface()
        #expect(number(interface) == 1)
        interface.press(.down, .down)
        #expect(number(interface) == 3)
        interface.press(.tab, .up)
        #expect(number(interface) == 2)
        #expect(interface.state.reading.focus == .text)
        interface.press(.home)
        guard case .piece(let start)? = interface.state.reading.cursor else {
            Issue.record("the text begins with what became no item")
            return
        }
        #expect(start == 0)
        interface.press(.enter)
        #expect(interface.state.reading.focus == .items)
        interface.press(.end)
        if case .piece? = interface.state.reading.cursor {} else { Issue.record("the rest is listed at the end") }
        interface.press(.enter)
        #expect(interface.picture.contains("未成事项的文字"))
    }

    @Test("Accepting goes on to the next draft; all that is certain is one key and one step")
    func accepting() {
        var interface = Self.interface()
        interface.press(.character("c"))
        #expect(number(interface) == 2)
        #expect(interface.state.ledger.item(number: 1)?.status == .assigned)
        interface.press(.character("C"))
        #expect(intents(interface).last == .confirm([SampleLedger.id(2), SampleLedger.id(6)]))
        #expect(interface.state.reading.cursor != nil)
        #expect(interface.picture.contains("已核对 3/6"))
        interface.press(.character("C"))
        #expect(interface.messageText.contains("没有有把握"))
        interface.press(.character("u"))
        #expect(interface.state.ledger.item(number: 2)?.status == .draft)
    }

    @Test("F-keys and the menu lead to every decision")
    func functionKeys() {
        var interface = Self.interface()
        interface.press(.function(8))
        #expect(intents(interface).last == .confirm([SampleLedger.id(1)]))
        interface.press(.function(6))
        #expect(intents(interface).last == .confirm([SampleLedger.id(2), SampleLedger.id(6)]))
        interface.press(.function(7))
        #expect(number(interface) == 4)
        interface.press(.enter)
        guard case .picker(let menu)? = interface.state.layer else {
            Issue.record("Enter opens the menu")
            return
        }
        let commands = menu.entries.compactMap { if case .command(let command) = $0.choice { command } else { nil } }
        for command in [
            Command.confirm, .assign, .setDue, .editItem, .splitItem, .mergeNext, .cancelItem, .notDirective,
        ] {
            #expect(commands.contains(command))
        }
        interface.press(.character("1"))
        #expect(intents(interface).last == .confirm([SampleLedger.id(4)]))
    }

    @Test("Reject, not a directive, edit, split, merge: each is asked for as one step")
    func verbs() {
        var interface = Self.interface()
        interface.press(.character("D"))
        #expect(intents(interface).last == .reject([SampleLedger.id(1)]))
        #expect(interface.state.ledger.item(number: 1)?.status == .cancelled)
        #expect(number(interface) == 2)
        interface.press(.character("X"))
        #expect(intents(interface).last == .rejectDirective(SampleLedger.id(2)))
        interface = Self.interface()
        interface.press(.down, .character("e"), .character("1"), .control("u"))
        interface.type("找出漏网人员")
        interface.press(.enter)
        #expect(intents(interface).last == .edit(SampleLedger.id(2), ItemFields(text: "找出漏网人员")))
        interface = Self.interface()
        interface.press(.down, .character("|"), .enter)
        #expect(intents(interface).last == .split(SampleLedger.id(2), at: "找出可能存在的漏网人员"))
        interface = Self.interface()
        interface.press(.down, .character("&"))
        #expect(intents(interface).last == .merge([SampleLedger.id(2), SampleLedger.id(3)]))
    }

    @Test("A near item of another source is named and L links the two")
    func near() {
        let other = SampleLedger.item(20, 4, "要做好春耕备耕工作", [], status: .draft)
        let interface = Interface(Self.ledger(others: [other]))
        // Both stand in the one source of this ledger: what is said twice in one text was said twice.
        var same = interface
        same.press(.character("5"))
        #expect(!same.picture.contains("相近"))
        same.press(.character("L"))
        #expect(intents(same).isEmpty && !same.messageText.isEmpty)
    }

    @Test("A changed owner can be kept as alias: the word is what the text called the one before")
    func keeping() {
        var interface = Self.interface()
        interface.press(.down, .character("K"), .enter)
        #expect(interface.frame.text(ofRow: 28).contains("公安部门"))
        interface.press(.enter)
        #expect(intents(interface).last == .keepWord("police", "公安部门", .alias))
    }

    @Test("Escape goes back to the list and to the item; digits lead back too")
    func leaving() {
        var interface = Self.interface()
        interface.press(.down, .escape)
        // The open items were listed before, and are again.
        #expect(interface.state.view == .list && interface.state.filter == .open)
        interface = Interface(Self.ledger(), filter: .drafts)
        interface.press(.character("5"), .down, .escape)
        #expect(interface.itemNumber == 2)
        interface.press(.character("7"), .down, .escape)
        #expect(interface.state.view == .list)
        interface.press(.character("7"), .character("2"))
        #expect(interface.state.view == .list && interface.state.grouping == .department)
    }

    @Test("After an import of drafts the review is offered, and Enter leads there")
    func offer() {
        var interface = Interface(SampleLedger.empty)
        let ledger = Self.ledger()
        interface.feed(
            .performed(
                .importDocument(.file("a.txt")), .done(ledger, items: ledger.items.map(\.id), note: nil)))
        #expect(interface.picture.contains("其中 2 项有把握"))
        interface.press(.enter)
        #expect(interface.state.view == .review)
        #expect(number(interface) == 1)
    }

    @Test("Near ones are offered as links before the import")
    func importQuestion() {
        var interface = Interface()
        interface.press(.function(11))
        interface.type("a")
        interface.press(.enter)
        interface.feed(
            .importRead(.file("a"), .draft(title: "纪要", articles: 3, directives: 4, items: 5, near: 2, remarks: [])))
        #expect(interface.picture.contains("等 3 篇") && interface.picture.contains("2 项与已有事项相近"))
        interface.press(.down, .enter)
        #expect(intents(interface).last == .importDocument(.file("a"), linking: true))
    }

    @Test("A wrong path stays to be mended; Tab completes as far as there is no choice")
    func path() {
        var interface = Interface()
        interface.press(.function(11))
        #expect(interface.frame.text(ofRow: 29).contains("Tab 补全"))
        interface.type("/tmp/a")
        interface.press(.enter)
        interface.feed(.importRead(.file("/tmp/a"), .failed("没有这个文件")))
        #expect(interface.frame.text(ofRow: 28).contains("/tmp/a") && interface.picture.contains("没有这个文件"))
        interface.press(.tab)
        #expect(interface.effects.last == .completePath("/tmp/a"))
        interface.feed(.pathsFound(typed: "/tmp/a", ends: ["bc.txt", "bd.txt"]))
        #expect(interface.frame.text(ofRow: 28).contains("/tmp/ab"))
        interface.feed(.pathsFound(typed: "/tmp/ab", ends: ["c.txt"]))
        interface.press(.enter)
        #expect(interface.effects.last == .readImport(.file("/tmp/abc.txt")))
    }

    @Test("The table: a word is typed, a unit is merged with what is open handed over")
    func table() {
        var interface = Interface()
        interface.press(.character("7"), .enter, .character("3"))
        interface.type("新别名")
        interface.press(.enter)
        guard case .editTable(_, let fields)? = intents(interface).last else {
            Issue.record("an alias was asked for")
            return
        }
        #expect(fields.added.aliases == ["新别名"])
        interface = Interface()
        interface.press(.character("7"))
        while interface.state.table.cursor != .department("industry") { interface.press(.down) }
        interface.press(.enter, .character("9"))
        interface.type("农业农村局")
        interface.press(.enter, .enter)
        #expect(intents(interface).last == .mergeDepartments("industry", into: "agriculture", handsOver: true))
    }
}
