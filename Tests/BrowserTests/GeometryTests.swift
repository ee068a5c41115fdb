import Browser
import LedgerModel
import TerminalScreen
import TestSupport
import Testing
import Wording

@Suite("Geometry")
struct GeometryTests {
    @Test("Panes fill the screen without overlapping, at every size", arguments: Pane.allCases)
    func panes(pane: Pane) {
        for columns in stride(from: 0, through: 200, by: 3) {
            for rows in [0, 1, 5, 9, 10, 11, 24, 50] {
                for hasBanner in [false, true] {
                    let size = Size(columns: columns, rows: rows)
                    let layout = Layout(size, pane: pane, hasBanner: hasBanner)
                    let expected: Layout.Width =
                        columns < 40 || rows < 10
                        ? .tooSmall : columns >= 112 ? .wide : columns >= 80 ? .medium : .small
                    #expect(layout.width == expected)
                    guard expected != .tooSmall else { continue }
                    #expect(layout.panes[pane] != nil)
                    #expect(layout.panes.count == (expected == .wide ? 3 : expected == .medium ? 2 : 1))
                    let used = layout.panes.values.reduce(0) { $0 + $1.columns } + layout.borders.count
                    #expect(used == columns)
                    for area in layout.panes.values {
                        #expect(area.row == (hasBanner ? 2 : 1) && area.row + area.rows == rows - 2)
                        #expect(!layout.borders.contains { (area.column..<area.column + area.columns).contains($0) })
                    }
                }
            }
        }
    }

    @Test("Where a view takes the detail's room, its panes fill the screen too", arguments: [Pane.sidebar, .list])
    func broadPanes(pane: Pane) {
        for columns in 40...200 {
            let layout = Layout(Size(columns: columns, rows: 24), pane: pane, hasBanner: false, hasDetail: false)
            #expect(layout.panes[pane] != nil && layout.panes[.detail] == nil)
            #expect(layout.panes.values.reduce(0) { $0 + $1.columns } + layout.borders.count == columns)
        }
    }

    /// Every text of the ledger is as hostile as a document can be.
    private static let hostile: Ledger = {
        let texts = [
            "“两办”…①—·│要排查", "\u{1B}[31m红\u{1B}]0;x\u{07}", "从右\u{202E}到左\u{2066}", "e\u{301}tude \u{301}",
            "👨\u{200D}👩\u{200D}👧👍🏽🇨🇳❤\u{FE0F}",
            "a" + String(repeating: "\u{301}", count: 60), "全角　ＡＢＣ１２３", "한글 ｱｲｳ กำ क्षि", "\u{200B}\u{FEFF}\u{AD}零",
            "行\n断\t表\r\n末", "",
            String(repeating: "很长的事项", count: 40),
        ]
        let items = texts.enumerated().map { index, text in
            SampleLedger.item(
                index + 1, index % 4, text, [SampleLedger.lead("police", mention: text)], due: "2020-02-1\(index % 10)")
        }
        let directives = SampleLedger.directives.enumerated().map { index, directive in
            var changed = directive
            changed.heading = texts[index]
            changed.speaker = texts[index + 4]
            return changed
        }
        let articles = SampleLedger.articles.enumerated().map { index, article in
            var changed = article
            changed.title = texts[index + 1]
            return changed
        }
        let plain = SampleLedger.ledger(items: items)
        return plain.applying(
            directives.map { .add(.directive($0)) } + articles.map { .add(.article($0)) }, sequence: 1)
    }()

    @Test(
        "Borders stand in one column of every row, whatever the texts",
        arguments: [DisplayWidth.Ambiguous.narrow, .wide], [112, 118, 140, 80, 96])
    func borders(ambiguous: DisplayWidth.Ambiguous, columns: Int) {
        var interface = Interface(Self.hostile, columns: columns, rows: 40, ambiguous: ambiguous, filter: .all)
        let width = DisplayWidth(ambiguous: ambiguous)
        let vertical = interface.state.appearance.signs.vertical
        for _ in 0..<14 {
            let frame = interface.frame
            let borders = Layout(frame.size, pane: interface.state.pane, hasBanner: false).borders
            for row in 1..<38 {
                // Counted as a terminal counts: by the columns of the characters before.
                var column = 0
                var found: [Int] = []
                for cell in frame.row(row) {
                    guard let character = cell.character else { continue }
                    if character == vertical && cell.style.tone == .border { found.append(column) }
                    column += width.cluster(character).columns
                }
                #expect(found == borders, "row \(row): \(frame.text(ofRow: row))")
                #expect(column == columns)
            }
            interface.press(.down)
        }
    }

    /// Keys to each view.
    private static let views: [[Key]] = [
        [], [.character("2")], [.character("3")], [.character("3"), .enter], [.character("4")], [.character("6")],
        [.character("7")], [.character("d")], [.character("d"), .tab], [.character("5")], [.tab], [.backTab],
    ]
    private static let layers: [[Key]] = [
        [.function(1)], [.function(4)], [.function(6)], [.character("a")], [.character("s")], [.character("t")],
        [.character("e")], [.character("H")], [.character("D")], [.character("/"), .character("“")], [.character("M")],
    ]

    @Test(
        "Every view and layer fills its rows to the column, and a border that is in one row is in all",
        arguments: [DisplayWidth.Ambiguous.narrow, .wide], [(60, 20), (80, 24), (118, 30), (160, 50)])
    func everywhere(ambiguous: DisplayWidth.Ambiguous, size: (Int, Int)) {
        let width = DisplayWidth(ambiguous: ambiguous)
        for keys in Self.views + Self.layers {
            var interface = Interface(
                Self.hostile, columns: size.0, rows: size.1, ambiguous: ambiguous, filter: .all)
            let vertical = interface.state.appearance.signs.vertical
            for key in keys { interface.press(key) }
            var found: [Set<Int>] = []
            for row in 0..<size.1 {
                var column = 0
                var borders: Set<Int> = []
                for cell in interface.frame.row(row) {
                    guard let character = cell.character else { continue }
                    if character == vertical && cell.style.tone == .border { borders.insert(column) }
                    column += width.cluster(character).columns
                }
                #expect(column == size.0, "\(keys) row \(row): \(interface.frame.text(ofRow: row))")
                found.append(borders)
            }
            guard interface.state.layer == nil else { continue }
            // A board's columns begin below its title; what is empty is drawn to the end.
            let rows = found[2..<(size.1 - 2)]
            #expect(Set(rows).count == 1, "\(keys)\n\(interface.picture)")
        }
    }

    @Test("No character of a document that could move the cursor reaches a frame")
    func safe() {
        var interface = Interface(Self.hostile, columns: 118, rows: 40, filter: .all)
        for _ in 0..<14 {
            let scalars = interface.picture.unicodeScalars.filter { $0 != "\n" }
            #expect(
                scalars.allSatisfy {
                    switch ScalarClass($0) {
                    case .control, .unprintable, .joiner: false
                    case .narrow, .wide, .ambiguous, .combining, .variationSelector: true
                    }
                })
            interface.press(.down)
        }
        #expect(interface.picture.contains("^[[31m红"))
        #expect(interface.picture.contains("\\u{202E}"))
    }

    @Test("The same frame comes of the same state")
    func pure() {
        var interface = Interface()
        interface.press(.down, .character("/"))
        interface.type("工")
        #expect(frame(for: interface.state) == frame(for: interface.state))
        let copy = interface.state
        _ = interface.frame
        #expect(copy == interface.state)
    }
}
