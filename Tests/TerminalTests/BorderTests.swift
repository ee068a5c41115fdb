import TestSupport
import Testing
import Wording

/// Borders as the terminal itself counts columns: every one stands in one column from its top to its end, whatever stands left of it.
@Suite(.serialized) struct BorderTests {
    /// What terminals, fonts and libraries disagree about, in texts that a ledger may well hold. No vowel signs of India: some of them take a column in some
    /// terminals, and nothing that can be read could stand for them.
    static let speech = """
        县政府召开第三次“常务会议”
        2024年3月6日，县长李明主持召开县政府第三次常务会议。
        李明强调，一是公安局要“严防死守”①，完成隐患排查👍，绝不“走过场”。二是教育局要做好 cafe\u{301} 开学准备——检查校舍👨‍👩‍👧安全…。\
        三是卫健局要用好 e\u{301}a\u{308}o\u{30A} 三类试剂❤️，坚持 Ⅲ 级响应 → 随时报告。四是工信局要帮助 🇨🇳 企业复工复产，Ａ类企业先行，ｱｲｳ类后行。\
        五是农业农村局要抓好 각급 春耕 ก็ขึ้น 说明书同步翻译。六是市场监管局要盯紧 ㎏、℃、§、× 等计量“乱象”。
        """

    static func withLedger(_ screen: DemoTests.Screen, _ body: (TerminalUnderTest) async throws -> Void) async throws {
        let program = try builtProgram("duban")
        let script = """
            printf '%s' "$1" > "$HOME/a.txt"; "$0" init -q --ledger "$HOME/l"; export DUBAN_LEDGER="$HOME/l"
            "$0" import -q --confirm "$HOME/a.txt" 2>/dev/null; printf '%s' "$1" | sed 's/三/四/;s/常务/专题/' > "$HOME/b.txt"
            "$0" import -q "$HOME/b.txt" 2>/dev/null; "$0" due 1 2024-03-01 -q; exec "$0" --today 2024-03-08
            """
        try await TerminalUnderTest.run(
            ["sh", "-c", script, program, speech], columns: screen.columns, rows: screen.rows
        ) { terminal in
            try await terminal.wait(forText: "F1帮助")
            try await body(terminal)
        }
    }

    /// The columns in which a row has a border, as the program counts them.
    private static func borders(_ row: String) -> [Int] {
        let width = DisplayWidth()
        var column = 0
        var found: [Int] = []
        for character in row {
            if character == "│" { found.append(column) }
            column += width.columns(of: SafeText(sanitising: String(character)))
        }
        return found
    }

    @Test(.needsTmux, arguments: ViewTerminalTests.screens)
    func everyBorderStandsInOneColumnOfTheTerminal(screen: DemoTests.Screen) async throws {
        try await Self.withLedger(screen) { terminal in
            // Keys to each view, what shows that it is there, the first row of its borders.
            let views: [(keys: [String], text: String, top: Int)] = [
                (["1"], "按指示", 1), (["2"], "按单位", 1), (["3"], "日历", 1), (["4"], "看板", 2), (["6"], "数字：", 1),
                (["1", "Tab"], "详情", 1), (["Escape", "d"], "已核对 6/6", 1), (["Escape", "5"], "已核对 0/6", 1),
                (["Escape", "7"], "单位表", 1),
            ]
            for (keys, text, top) in views {
                for key in keys { try await terminal.press(key) }
                try await terminal.wait(forText: text)
                let rows = try await terminal.settledScreen()
                let columns = Set(Self.borders(rows[top])).union(Self.borders(rows[screen.rows - 3]))
                for column in columns.sorted() {
                    let cells = try await terminal.cells(inColumn: column, rows: top...(screen.rows - 3))
                    // The line above the decision in the review ends at the border.
                    let strays = cells.enumerated().filter { $0.element != "│" }.map { $0.offset + top }
                    #expect(strays.isEmpty, "\(keys) column \(column), rows \(strays)\n\(rows.joined(separator: "\n"))")
                }
                if screen.columns >= 112, keys != ["Escape", "7"] { #expect(!columns.isEmpty, "\(keys)") }
            }
        }
    }

    @Test(.needsTmux, arguments: ViewTerminalTests.screens)
    func theBorderOfASheetIsClosedAroundSuchTexts(screen: DemoTests.Screen) async throws {
        try await Self.withLedger(screen) { terminal in
            for keys in [["H"], ["e"], ["a"], ["t"], ["F1"]] {
                for key in keys { try await terminal.press(key) }
                try await terminal.wait(for: "a box") { rows in rows.count { $0.contains("+─") } >= 2 }
                let rows = try await terminal.settledScreen()
                let top = try #require(rows.firstIndex { $0.contains("+─") })
                let bottom = try #require(rows.lastIndex { $0.contains("+─") })
                let width = DisplayWidth()
                // Both edges, by the corners of the line below.
                let corners = rows[bottom].enumerated().filter { $0.element == "+" }.map { index, _ in
                    width.columns(of: SafeText(sanitising: String(rows[bottom].prefix(index))))
                }
                let (left, right) = (try #require(corners.first), try #require(corners.last))
                for column in [left, right] {
                    let cells = try await terminal.cells(inColumn: column, rows: top...bottom)
                    #expect(cells.first == "+" && cells.last == "+", "\(keys) column \(column)")
                    #expect(cells.dropFirst().dropLast().allSatisfy { $0 == "│" }, "\(keys) column \(column): \(cells)")
                }
                try await terminal.press("Escape")
                try await terminal.wait(for: "the box to close") { rows in !rows.contains { $0.contains("+─") } }
            }
        }
    }
}
