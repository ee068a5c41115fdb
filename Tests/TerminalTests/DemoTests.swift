import StrictJSON
import TestSupport
import Testing

/// The newcomer's way in a real terminal: see the sample's directives, filter to one department, mark an item done, take it back, leave, find it in the JSON.
@Suite(.serialized) struct DemoTests {
    struct Screen: Sendable, CustomTestStringConvertible {
        let columns: Int
        let rows: Int
        var testDescription: String { "\(columns)x\(rows)" }
    }

    static let screens = [
        Screen(columns: 118, rows: 40), Screen(columns: 118, rows: 30), Screen(columns: 80, rows: 24),
    ]

    @Test(.needsTmux, arguments: screens)
    func theListReadsAsItWasSpoken(screen: Screen) async throws {
        try await Demo.run(columns: screen.columns, rows: screen.rows) { demo in
            let lines = try await demo.walkDown()
            let article = try #require(lines.firstIndex { $0.contains("2020-02-09") })
            let speaker = try #require(lines[article...].firstIndex { $0.contains("▾ 王宏伟") })
            let end = try #require(lines[speaker...].firstIndex { $0.contains("2020-02-12") })
            let marks = ["一是", "二是", "三是", "四是", "五是", "六是", "七是"]
            let places = marks.map { mark in lines[speaker..<end].firstIndex { $0.contains("▾ \(mark)") } }
            #expect(!places.contains(nil), "every ordinal stands under its speaker")
            #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted())
            let itemCounts = zip(places, places.dropFirst() + [end]).map { from, to in
                lines[(from ?? 0)..<(to ?? 0)].count { Demo.itemNumber(in: $0) != nil }
            }
            #expect(itemCounts == [1, 3, 1, 2, 3, 1, 6])
        }
    }

    @Test(.needsTmux, arguments: screens)
    func oneDepartmentHasItsItemsAndOneIsMarkedDoneAndBack(screen: Screen) async throws {
        try await Demo.run(columns: screen.columns, rows: screen.rows) { demo in
            try await demo.terminal.press("f")
            try await demo.terminal.type("工信局")
            try await demo.terminal.press("Enter")
            try await demo.terminal.wait(forText: "工信局 · 按指示")
            let listed = try await demo.items("department:工信局")
            // The title of the list reaches the screen before its last row.
            let screen = try await demo.terminal.wait(for: "the items of one department") { lines in
                lines.compactMap { Demo.itemNumber(in: $0) } == listed.map(\.number)
            }
            let numbers = screen.compactMap { Demo.itemNumber(in: $0) }
            #expect(numbers.count == 3)

            let first = try #require(numbers.first)
            try await demo.terminal.press("x")
            try await demo.terminal.wait(forText: "\(first) 号已办结")
            #expect(try await demo.items("number:\(first)").map(\.status) == ["closed"])
            try await demo.terminal.press("u")
            try await demo.terminal.wait(forText: "已撤回")
            #expect(try await demo.items("number:\(first)").map(\.status) == ["assigned"])
        }
    }

    @Test(
        .needsTmux,
        arguments: [
            ("gxj", "department:工信局"), ("gongxin", "department:工信局"), ("fg复产", "复工复产"),
        ])
    func lettersFindWhatTheySpell(typed: String, query: String) async throws {
        try await Demo.run(columns: 118, rows: 40) { demo in
            try await demo.terminal.press("/")
            try await demo.terminal.type(typed)
            try await demo.terminal.wait(forText: "搜索 \(typed) · 未办结")
            try await demo.terminal.press("Enter")
            let numbers = try await demo.terminal.screen().compactMap { Demo.itemNumber(in: $0) }
            #expect(numbers.sorted() == (try await demo.items("status:open \(query)")).map(\.number).sorted())
            #expect(numbers.sorted() == (try await demo.items("status:open \(typed)")).map(\.number).sorted())
            #expect(!numbers.isEmpty)
        }
    }

    @Test(.needsTmux, .enabled(if: isInstalled("jq"), "needs jq"))
    func whatWasDoneIsFoundWithTheLineThatIsPrinted() async throws {
        try await Demo.run(columns: 118, rows: 30) { demo in
            try await demo.terminal.press("x", "q")
            #expect(try await demo.terminal.exitStatus() == 0)
            let screen = try await demo.terminal.screen()
            #expect(screen.contains { $0.contains(demo.ledger) })
            let line = try #require(screen.first { $0.contains("jq ") }?.drop { $0 == " " })
            let found = try await FinishedProgram.run("sh", ["-c", String(line)])
            #expect(found.status == 0)
            #expect(found.text.contains("[1,\""))
            #expect(found.text.split(separator: "\n").count == 1)
        }
    }

    @Test(.needsTmux) func aChangeOfAnotherProcessIsShownWhereItHappens() async throws {
        try await Demo.run(columns: 118, rows: 40) { demo in
            let before = try await demo.terminal.screen()
            #expect(before.contains { $0.contains(".  2 排查要实") })
            #expect(try await demo.duban("done", "2").status == 0)
            try await demo.terminal.wait(for: "item 2 to leave the open ones") { screen in
                !screen.contains { $0.contains(".  2 排查要实") }
            }
            try await demo.terminal.wait(forText: "未办结 31")
        }
    }

    @Test(.needsTmux) func keysTypedAheadFindWhatTheFirstHaveDone() async throws {
        try await Demo.run(columns: 80, rows: 24) { demo in
            // All of them come in one reading.
            try await demo.terminal.type("xxxxxxxxxx")
            try await demo.terminal.wait(forText: "未办结 22")
            try await demo.terminal.type("uuuuu")
            try await demo.terminal.wait(forText: "未办结 27")
            #expect(try await demo.items("status:closed").map(\.number) == [1, 2, 3, 4, 5])
            try await demo.terminal.type("/gxj\rxq")
            #expect(try await demo.terminal.exitStatus() == 0)
            #expect(try await demo.items("status:closed").map(\.number) == [1, 2, 3, 4, 5, 16])
        }
    }

    @Test(.needsTmux) func aResizeInsideAPromptKeepsWhatWasTyped() async throws {
        try await Demo.run(columns: 118, rows: 30) { demo in
            try await demo.terminal.press("/")
            try await demo.terminal.type("复工")
            try await demo.terminal.wait(forText: "复工")
            for (columns, rows) in [(60, 20), (40, 10), (20, 5), (80, 24)] {
                try await demo.terminal.resize(columns: columns, rows: rows)
            }
            try await demo.terminal.wait(for: "the search after the resize") { screen in
                screen.count == 24 && screen.contains { $0.contains("/") && $0.contains("复工") }
            }
            try await demo.terminal.press("Escape", "q")
            #expect(try await demo.terminal.exitStatus() == 0)
        }
    }

    @Test(.needsTmux) func aTinyTerminalSaysWhatItNeeds() async throws {
        try await Demo.run(columns: 20, rows: 5, waitingFor: "40x10") { demo in
            #expect(try await demo.terminal.screen().filter { !$0.isEmpty }.count == 1)
            try await demo.terminal.press("q")
            #expect(try await demo.terminal.exitStatus() == 0)
        }
    }

    @Test(.needsTmux, arguments: [nil, "1"] as [String?])
    func coloursAreUsedUnlessTheyAreNotWanted(noColor: String?) async throws {
        try await Demo.run(columns: 118, rows: 30, today: "2020-04-02", variables: ["NO_COLOR": noColor]) { demo in
            let styled = try await demo.terminal.styledScreen().joined(separator: "\n")
            let hasColours = styled.contains(/\u{1B}\[[0-9;]*(3[0-7]|38;5;[0-9]+|9[0-7])(;[0-9]+)*m/)
            #expect(hasColours == (noColor == nil))
        }
    }

    @Test(.needsTmux) func aHangUpEndsItAndTheTerminalIsUsableAfterwards() async throws {
        try await Demo.run(columns: 118, rows: 30) { demo in
            let shell = try await demo.terminal.shellProcess()
            let killed = try await FinishedProgram.run("pkill", ["-TERM", "-P", "\(shell)", "-x", "duban"])
            #expect(killed.status == 0)
            #expect(try await demo.terminal.exitStatus() == 143)
            #expect(try await demo.duban("check").status == 0)
        }
    }
}
