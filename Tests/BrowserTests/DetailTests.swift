import Browser
import LedgerModel
import TerminalScreen
import TestSupport
import Testing
import Wording

@Suite("Detail")
struct DetailTests {
    @Test("The item's words are marked in their paragraph")
    func evidence() {
        var interface = Interface()
        interface.press(.down)
        let marks: [String] = (0..<30).flatMap { interface.frame.styledPieces(ofRow: $0) }.filter {
            $0.hasPrefix("evidence:")
        }
        #expect(marks.map { $0.dropFirst("evidence:".count) }.joined() == "【公安部门运用各种手段，找出可能存在的漏网人员】")
        #expect(interface.picture.contains("四是要突出工作重点。采取非常举措，"))
    }

    @Test(
        "A long paragraph is cut around the evidence, from the beginning of a sentence, and whole where the pane has the keys"
    )
    func longParagraph() {
        let before = String(repeating: "前面的一句话，说了很多。", count: 30)
        let after = String(repeating: "后面还有一句话。", count: 30)
        let text = before + "要抓紧落实。" + after
        var item = SampleLedger.items[0]
        item.spans = [TextSpan(before.utf8.count, before.utf8.count + "要抓紧落实".utf8.count)]
        var state = State(
            ledger: SampleLedger.ledger(items: [item]), ledgerName: "a", ledgerPath: "b", today: SampleLedger.today,
            zone: SampleLedger.zone, appearance: Appearance(language: .chinese), size: Size(columns: 118, rows: 40))
        _ = update(&state, .sourceLoaded(SampleLedger.source, SourceText(Array(text.utf8))))
        let glance = frame(for: state).picture
        #expect(glance.contains("…前面的一句话，说了很多。"))
        #expect(glance.contains("【要抓紧落实】"))
        #expect(glance.contains("─ 原文"))
        _ = update(&state, .input(.key(.tab)))
        #expect(!frame(for: state).picture.contains("…前面"))
        for _ in 0..<60 { _ = update(&state, .input(.key(.down))) }
        #expect(frame(for: state).picture.contains("后面还有一句话。"))
    }

    @Test("Owners, speech, dates and history stand there")
    func fields() {
        var interface = Interface(rows: 40)
        interface.press(.down)
        for text in [
            "2  办理中  黄  还剩 2 天 (02-16)", "牵头 公安局  (原文 公安部门、原文", "讲话 李明 四是 突出工作重点", "时限 2020-02-16 周日",
            "02-12 建立、状态改为 办理中  anna",
        ] {
            #expect(interface.picture.contains(text), "\(text)")
        }
    }

    @Test("Each source and history is asked for once; an answer for another item is ignored")
    func loading() {
        var state = State(
            ledger: SampleLedger.ledger(), ledgerName: "a", ledgerPath: "b", today: SampleLedger.today,
            zone: SampleLedger.zone,
            appearance: Appearance(language: .chinese), size: Size(columns: 118, rows: 30))
        #expect(
            update(&state, .input(.resize(Size(columns: 118, rows: 30)))) == [
                .loadSource(SampleLedger.source), .loadHistory(SampleLedger.id(1)),
            ])
        #expect(frame(for: state).picture.contains("正在读取原文…"))
        #expect(update(&state, .input(.key(.down))) == [.loadHistory(SampleLedger.id(2))])
        #expect(update(&state, .input(.key(.tab))).isEmpty)
        let entry = HistoryLine(at: Timestamp(SampleLedger.today), by: "别人", facts: [.report("旧的")])
        _ = update(&state, .historyLoaded(SampleLedger.id(1), [entry]))
        #expect(!frame(for: state).picture.contains("别人"))
        _ = update(&state, .historyLoaded(SampleLedger.id(2), [entry]))
        #expect(frame(for: state).picture.contains("进展 旧的  别人"))
        let told = HistoryLine(
            at: Timestamp(SampleLedger.today), by: "bob", host: "pc7", facts: [.status(.closed, from: .inProgress)])
        _ = update(&state, .historyLoaded(SampleLedger.id(2), [told]))
        let picture = frame(for: state).picture
        #expect(picture.contains("状态 办理中 -> 已办结") && picture.contains("bob@pc7"))
        _ = update(&state, .sourceLoaded(SampleLedger.source, nil))
        #expect(frame(for: state).picture.contains("没有原文。"))
        let changed = state.ledger.applying([], sequence: 9)
        #expect(update(&state, .ledgerChanged(changed)) == [.loadHistory(SampleLedger.id(2))])
    }

    @Test("Nothing is fetched for a pane that is not there")
    func narrow() {
        var interface = Interface(columns: 60, rows: 20)
        #expect(interface.effects.isEmpty)
        interface.press(.enter)
        #expect(interface.effects == [.loadSource(SampleLedger.source), .loadHistory(SampleLedger.id(1))])
        #expect(interface.picture.contains("落实好中央、省、市部署要求，【确保人民"))
        interface.press(.escape)
        #expect(interface.state.pane == .list)
    }

    @Test("The detail scrolls to its end and no further, and starts anew at another item")
    func scrolling() {
        var interface = Interface(columns: 60, rows: 10)
        interface.press(.down, .enter)
        let first = interface.picture
        for _ in 0..<50 { interface.press(.down) }
        let end = interface.picture
        #expect(end.contains("anna") && end != first)
        interface.press(.home)
        #expect(interface.picture == first)
        interface.press(.end, .left, .down, .enter)
        #expect(interface.picture.contains("3  已交办"))
    }

    @Test("On a folded group the detail sums it up")
    func group() {
        var interface = Interface()
        interface.press(.down, .left, .left)
        #expect(interface.picture.contains("已办结 0，共 2 项"))
        #expect(interface.picture.contains("四是要突出工作重点。"))
    }
}

@Suite("SourceText")
struct SourceTextTests {
    private func marked(_ text: String, _ spans: [TextSpan]) -> [String] {
        SourceText(Array(text.utf8)).paragraphs(around: spans).map { pieces in
            pieces.map { $0.isEvidence ? "[\($0.text)]" : $0.text }.joined()
        }
    }

    @Test("The paragraph around a span, the span marked")
    func one() {
        #expect(marked("one\ntwo three four\nfive", [TextSpan(8, 13)]) == ["two [three] four"])
        #expect(marked("督办\n事项", [TextSpan(0, 3)]) == ["[督]办"])
        #expect(marked("abc", [TextSpan(0, 3)]) == ["[abc]"])
        #expect(marked("abc\n", [TextSpan(2, 3)]) == ["ab[c]"])
    }

    @Test("Several spans, across a broken paragraph")
    func several() {
        #expect(marked("a b\n\nc d\ne", [TextSpan(2, 3), TextSpan(5, 6)]) == ["a [b]", "[c] d"])
        #expect(marked("a b\nc", [TextSpan(2, 5)]) == ["a [b]", "[c]"])
    }

    @Test(
        "Spans that do not fit the text are clipped",
        arguments: [[TextSpan(50, 60)], [TextSpan(-5, -1)], [TextSpan(3, 1)], []])
    func outside(spans: [TextSpan]) {
        #expect(marked("abc", spans).isEmpty)
    }

    @Test("A span that is cut inside a character shows replacement characters and no crash")
    func cut() {
        #expect(marked("督办", [TextSpan(1, 4)]).count == 1)
        #expect(marked("abc", [TextSpan(1, 99)]) == ["a[bc]"])
    }
}

@Suite("HistoryLine")
struct HistoryEntryTests {
    private let at = Timestamp(SampleLedger.today)

    private func facts(_ before: ActionItem?, _ after: ActionItem?) -> [HistoryLine.Fact] {
        HistoryLine(at: at, by: "anna", from: before, to: after).facts
    }

    @Test("What a step did follows from the item before and after")
    func derived() throws {
        let item = SampleLedger.items[1]
        #expect(facts(nil, item) == [.created, .status(.inProgress)])
        #expect(facts(item, nil) == [.removed])
        #expect(facts(item, item).isEmpty)
        let closed = try #require(try item.moved(to: .closed, at: at))
        #expect(facts(item, closed) == [.status(.closed, from: .inProgress)])
        let shared = try #require(try item.assigned(to: .department("health"), as: .support, replacing: false))
        #expect(facts(item, shared) == [.owner(.department("health"), .support)])
        #expect(facts(shared, item) == [.ownerRemoved(.department("health"))])
        var edited = item
        edited.due = nil
        edited.text = "改过"
        edited.reports.append(ProgressReport(id: SampleLedger.id(1), at: at, by: "anna", progress: "有进展"))
        #expect(facts(item, edited) == [.due(nil, from: item.due), .report("有进展"), .field("text")])
    }
}

@Suite("TextField")
struct TextFieldTests {
    @Test("Typing, deleting and moving work on whole characters")
    func editing() {
        var field = TextField("督办")
        field.moveCaret(by: -1)
        field.insert("e\u{301}👨\u{200D}👩\u{200D}👧")
        #expect(field.text == "督e\u{301}👨\u{200D}👩\u{200D}👧办" && field.caret == 3)
        field.deleteBackward()
        #expect(field.text == "督e\u{301}办" && field.caret == 2)
        field.deleteBackward()
        field.deleteForward()
        #expect(field.text == "督" && field.caret == 1)
        field.deleteForward()
        field.moveCaret(by: 9)
        field.moveCaret(by: -9)
        field.deleteBackward()
        #expect(field.text == "督" && field.caret == 0)
        field.insert("a\nb\tc\r\nd")
        #expect(field.text == "a b c d督")
    }

    @Test(
        "A character that joins its neighbour leaves the caret in the text",
        arguments: ["\u{301}", "🇳", "\u{200D}", "\u{1161}"])
    func joining(mark: String) {
        var field = TextField("e🇨\u{1112}e")
        for caret in 0...field.text.count {
            var copy = field
            copy.moveToStart()
            copy.moveCaret(by: caret)
            copy.insert(mark)
            #expect((0...copy.text.count).contains(copy.caret))
            copy.deleteBackward()
            copy.deleteForward()
        }
        field.clear()
        #expect(field.isEmpty)
    }
}
