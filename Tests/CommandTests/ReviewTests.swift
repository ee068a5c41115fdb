import Foundation
import StrictJSON
import TestSupport
import Testing

/// What a person decides about drafts: each verb is one step, can be taken back, and refuses in words.
@Suite("Commands of the review")
struct ReviewTests {
    /// Drafts of one speech: a lead that is only proposed, a list of demands, a deadline.
    static func withDrafts(_ body: (CommandUnderTest) async throws -> Void) async throws {
        try await CommandUnderTest.withLedger { duban in
            let file = try duban.write(speech, to: "speech.txt")
            try await duban("import", file)
            try await body(duban)
        }
    }

    static let speech = """
        县政府召开第三次常务会议
        2024年3月6日，县长李明主持召开县政府第三次常务会议。
        李明强调，一是要抓好春耕备耕，保障农资供应，教育局要做好开学准备。二是公安局要在3月底前完成排查，找出隐患。三是要提高政治站位，统一思想。
        """

    static func number(of text: String, in duban: CommandUnderTest) async throws -> Int {
        let items = try await duban.items("\"\(text)\"")
        return try #require(items.first?["number"] as? Int)
    }

    private func shown(_ number: Int, _ duban: CommandUnderTest) async throws -> [String: Any] {
        let result = try await duban("show", "\(number)", "--format", "json")
        return try #require(try JSONSerialization.jsonObject(with: Data(result.output)) as? [String: Any])
    }

    /// Every verb is one line of the journal, and `undo` restores what was there.
    private func expectOneStep(_ duban: CommandUnderTest, _ arguments: [String]) async throws -> FinishedProgram {
        func lines() throws -> Int {
            try String(contentsOfFile: duban.journal(), encoding: .utf8).split(separator: "\n").count
        }
        func list() async throws -> String {
            let text = try await duban("list", "--format", "json").text
            return text.replacing(/"rev":[0-9]+/, with: "")
        }
        let before = (lines: try lines(), list: try await list())
        let result = try await duban.run(arguments)
        #expect(result.status == 0, "\(arguments): \(result.errorText)")
        #expect(try lines() == before.lines + 1, "\(arguments)")
        let after = try await list()
        #expect(after != before.list, "\(arguments)")
        #expect(try await duban("undo").status == 0)
        #expect(try await list() == before.list, "\(arguments)")
        #expect(try await duban("redo").status == 0)
        #expect(try await list() == after, "\(arguments)")
        return result
    }

    @Test("confirm and reject: a draft becomes assigned or is cancelled; anything else is refused in words")
    func confirmAndReject() async throws {
        try await Self.withDrafts { duban in
            _ = try await expectOneStep(duban, ["confirm", "1"])
            #expect(try await duban.status(of: 1) == "assigned")
            _ = try await expectOneStep(duban, ["reject", "2", "--reason", "不是要求"])
            #expect(try await duban.status(of: 2) == "cancelled")
            #expect(try await duban("reject", "2").errorText.contains("无需改动"))
            let refused = try await duban("reject", "1")
            #expect(refused.status == 1 && refused.errorText.contains("已交办") && refused.errorText.contains("cancel"))
            #expect(try await duban("reject", "1", "--lang", "en").errorText.contains("no draft"))
            #expect(try await duban("reject", "99").status == 1)
            #expect(try await duban("reject", "x").status == 64)
        }
    }

    @Test("Not a directive: all its drafts are rejected and the directive says so; with an item at work it is refused")
    func notADirective() async throws {
        try await Self.withDrafts { duban in
            let number = try await Self.number(of: "春耕", in: duban)
            let siblings = try await duban.numbers("ordinal:1")
            #expect(siblings.contains(number))
            _ = try await expectOneStep(duban, ["reject", "--directive", "\(number)"])
            #expect(try await duban.numbers("status:cancelled") == siblings)
            try await duban("compact")
            let snapshot = try String(contentsOfFile: duban.ledger + "/ledger.json", encoding: .utf8)
            #expect(snapshot.split(separator: "\n").count { $0.contains("\"rejected\":true") } == 1)
            let other = try await duban.numbers("ordinal:2")[0]
            try await duban("confirm", "\(other)")
            #expect(try await duban("reject", "--directive", "\(other)").status == 1)
            #expect(try await duban("reject", "--directive", "1", "--reason", "x").status == 64)
        }
    }

    @Test("edit: the fields that were named, \"\" takes one away, the place in the source stays")
    func edit() async throws {
        try await Self.withDrafts { duban in
            let before = try await evidence(1, duban)
            _ = try await expectOneStep(
                duban, ["edit", "1", "--text", "抓好春耕", "--heading", "春耕", "--leader", "王宏伟", "--stage", "建设库"])
            let shown = try await shown(1, duban)
            #expect(shown["text"] as? String == "抓好春耕" && shown["leader"] as? String == "王宏伟")
            #expect(try await evidence(1, duban) == before)
            #expect(try await duban("edit", "1", "2", "--priority", "高").status == 0)
            #expect(try await duban.numbers("priority:高") == [1, 2])
            #expect(try await duban("edit", "1", "2", "--priority", "").status == 0)
            #expect(try await duban.numbers("has:priority") == [])
            #expect(try await duban("edit", "1", "2", "--text", "x").status == 64)
            #expect(try await duban("edit", "1").status == 64)
            let blank = try await duban("edit", "1", "--text", " ")
            #expect(blank.status == 1 && blank.errorText.contains("没有文字"))
            #expect(try await duban("edit", "1", "--text", "抓好春耕").errorText.contains("无需改动"))
        }
    }

    private func snapshotItem(_ number: Int, _ duban: CommandUnderTest) async throws -> JSONObject {
        try await duban("compact")
        let bytes = [UInt8](try Data(contentsOf: URL(filePath: duban.ledger + "/ledger.json")))
        let items = try JSONValue(parsing: bytes).object?["items"]?.array?.compactMap(\.object) ?? []
        return try #require(items.first { $0["number"]?.integer == number })
    }

    /// The words of the source at an item's spans.
    private func evidence(_ number: Int, _ duban: CommandUnderTest) async throws -> [String] {
        let item = try await snapshotItem(number, duban)
        let folder = duban.ledger + "/sources/"
        let name = try #require(
            try FileManager.default.contentsOfDirectory(atPath: folder).first { $0.hasSuffix(".txt") })
        let source = [UInt8](try Data(contentsOf: URL(filePath: folder + name)))
        return item["spans"]?.array?.compactMap { span in
            guard let start = span.array?.first?.integer, let end = span.array?.last?.integer else { return nil }
            return String(decoding: source[start..<end], as: UTF8.self)
        } ?? []
    }

    @Test("split: two items at their own places in the source, the same owners and dates, a new number for the second")
    func split() async throws {
        try await Self.withDrafts { duban in
            let number = try await Self.number(of: "完成排查", in: duban)
            let result = try await expectOneStep(duban, ["split", "\(number)", "--at", "找出隐患"])
            #expect(result.errorText.contains("已拆分：\(number)、4"))
            let texts = try await [shown(number, duban), shown(4, duban)].map { $0["text"] as? String }
            #expect(texts == ["公安局要在3月底前完成排查", "找出隐患"])
            #expect(try await evidence(number, duban) == ["公安局要在3月底前完成排查"])
            #expect(try await evidence(4, duban) == ["找出隐患"])
            #expect(try await duban.numbers("lead:公安局 due:2024-03-31") == [number, 4])
            for place in ["没有这几个字", "公安局要在", ""] {
                let refused = try await duban("split", "\(number)", "--at", place)
                #expect(refused.status == 1 && refused.errorText.contains("不能从"), "\(place)")
            }
            try await duban("edit", "4", "--text", "找出隐患，整改隐患")
            #expect(try await duban("split", "4", "--at", "隐患").errorText.contains("不止一处"))
            let divided = try await duban("split", "4", "--at", "整改")
            #expect(divided.status == 0 && divided.errorText.contains("整段原文"))
            for part in [4, 5] { #expect(try await evidence(part, duban) == ["找出隐患"]) }
            try await duban("done", "4")
            #expect(try await duban("split", "4", "--at", "隐患").errorText.contains("reopen"))
            #expect(try await duban("split", "4").status == 64)
        }
    }

    @Test("merge: one text over both places, all owners, the later date; the others stay as parts that were joined")
    func merge() async throws {
        try await Self.withDrafts { duban in
            let number = try await Self.number(of: "完成排查", in: duban)
            try await duban("split", "\(number)", "--at", "找出隐患")
            try await duban("assign", "4", "应急局", "--role", "lead", "--replace")
            try await duban("due", "4", "2024-04-30")
            _ = try await expectOneStep(duban, ["merge", "\(number)", "4"])
            let whole = try await shown(number, duban)
            #expect(whole["text"] as? String == "公安局要在3月底前完成排查，找出隐患")
            #expect(try await evidence(number, duban) == ["公安局要在3月底前完成排查，找出隐患"])
            #expect(whole["due"] as? String == "2024-04-30")
            #expect(
                (whole["milestones"] as? [[String: Any]])?.compactMap { $0["due"] as? String } == [
                    "2024-03-31", "2024-04-30",
                ])
            #expect(try await duban.numbers("lead:公安局 responsible:应急局") == [number])
            let part = try await shown(4, duban)
            #expect(part["status"] as? String == "cancelled" && part["joinedTo"] as? Int == number)
            #expect(try await duban("show", "4").text.contains("已并入 \(number) 号"))
            #expect(try await duban("show", "\(number)").text.contains("含 4 号：找出隐患"))
            try await duban("reopen", "4")
            #expect(try await shown(4, duban)["joinedTo"] is NSNull)
            try await duban("done", "4")
            let refused = try await duban("merge", "\(number)", "4")
            #expect(refused.status == 1 && refused.errorText.contains("已办结"))
            #expect(try await duban("merge", "1").status == 64)
            #expect(try await duban("merge", "1", "1").errorText.contains("无需改动"))
            // Of two texts no place holds both: they stand one behind the other.
            try await duban("merge", "1", "3")
            let both = try await shown(1, duban)["text"] as? String
            #expect(both?.contains("；") == true)
            // What was merged away cannot be merged again: it is said so, not as a step from cancelled to cancelled.
            let again = try await duban("merge", "1", "3")
            #expect(again.status == 1 && again.errorText.contains("“撤销”的事项不能合并"))
            #expect(!again.errorText.contains("不能直接改为"))
        }
    }

    @Test("link: both wordings and both places are kept")
    func link() async throws {
        try await Self.withDrafts { duban in
            let before = try await [evidence(1, duban), evidence(3, duban)]
            _ = try await expectOneStep(duban, ["link", "1", "3"])
            let joined = try await shown(3, duban)
            #expect(joined["status"] as? String == "cancelled" && joined["joinedTo"] as? Int == 1)
            #expect(try await [evidence(1, duban), evidence(3, duban)] == before)
            #expect(try await duban("link", "1", "3").errorText.contains("无需改动"))
            #expect(try await duban("link", "1", "1").status == 1)
            #expect(try await duban("link", "1").status == 64)
        }
    }

    @Test("assign says whose place it took, and that an item is closed")
    func remarks() async throws {
        try await Self.withDrafts { duban in
            let number = try await duban.numbers("owner:proposed")[0]
            let replaced = try await duban("assign", "\(number)", "公安局")
            #expect(replaced.status == 0 && replaced.errorText.contains("取代了推定的"))
            try await duban("done", "1")
            let closed = try await duban("assign", "1", "公安局", "--role", "support")
            #expect(closed.status == 0 && closed.errorText.contains("已办结"))
            let open = try await duban("assign", "2", "财政局", "--role", "support")
            #expect(!open.errorText.contains("仍作了改动"))
        }
    }

    @Test("apply: an array of changes is one step; a wrong one stops all")
    func apply() async throws {
        try await Self.withDrafts { duban in
            let changes = """
                [{"op":"set","kind":"item","id":1,"base":1,"set":{"priority":"高","stage":"建设库"}},
                 {"op":"set","kind":"department","id":"police","set":{"aliases":["县公安"]}},
                 {"op":"add","kind":"item","set":{"text":"督办新增","status":"assigned"}}]
                """
            let file = try duban.write(changes, to: "changes.json")
            let result = try await expectOneStep(duban, ["apply", file])
            #expect(result.errorText.contains("1、4"))
            #expect(try await duban.numbers("priority:高") == [1])
            #expect(try await duban.numbers("督办新增") == [4])
            #expect(try await duban("departments", "show", "公安局").text.contains("县公安"))
            let before = try Data(contentsOf: URL(filePath: duban.journal()))
            for (input, status, words) in [
                (#"[{"op":"set","kind":"item","id":1,"base":1,"set":{"stage":"x"}}]"#, 4, "#1"),
                (
                    #"[{"op":"set","kind":"item","id":2,"set":{"stage":"x"}},{"op":"set","kind":"item","id":99,"set":{}}]"#,
                    1, "第 2 个变更"
                ),
                (#"[{"op":"set","kind":"item","id":1,"set":{"status":"suspended"}}]"#, 1, "待核对"),
                (#"[{"op":"set","kind":"item","id":1,"set":{"due":"soon"}}]"#, 1, "due"),
                (#"[{"op":"set","kind":"item","id":1,"set":{"status":"closed"}}]"#, 1, "自相矛盾"),
                (#"[{"op":"drop","kind":"item","id":1}]"#, 1, "op"), (#"{"op":"set"}"#, 1, "数组"),
                ("[{]", 1, "JSON"),
            ] as [(String, Int32, String)] {
                let wrong = try await duban("apply", "-", input: input)
                #expect(wrong.status == status && wrong.errorText.contains(words), "\(input): \(wrong.errorText)")
            }
            #expect(try Data(contentsOf: URL(filePath: duban.journal())) == before)
            #expect(try await duban("apply", duban.home + "/nothing.json").status == 1)
        }
    }

    @Test("apply with an older base keeps what others set since, and is a conflict where they set the same")
    func applyOnAnOlderVersion() async throws {
        try await Self.withDrafts { duban in
            try await duban("edit", "1", "--leader", "李书记")
            try await duban("edit", "1", "--leader", "王书记")
            func apply(_ base: Int, _ set: String) async throws -> FinishedProgram {
                try await duban(
                    "apply", "-", input: #"[{"op":"set","kind":"item","id":1,"base":\#(base),"set":\#(set)}]"#)
            }
            let merged = try await apply(1, #"{"stage":"建设库"}"#)
            #expect(merged.status == 0, "\(merged.errorText)")
            let item = try #require(try await duban.items("number:1").first)
            #expect(item["rev"] as? Int == 4)
            let same = try await apply(1, #"{"leader":"张书记"}"#)
            #expect(same.status == 4 && same.errorText.contains("张书记") && same.errorText.contains("王书记"))
            // They have set it to the same value, or before that version.
            #expect(try await apply(2, #"{"leader":"王书记","priority":"高"}"#).status == 0)
            #expect(try await apply(3, #"{"leader":"张书记"}"#).status == 0)
            let unknown = try await apply(99, #"{"stage":"储备库"}"#)
            #expect(unknown.status == 4 && unknown.errorText.contains("第 99 版"))
        }
    }

    @Test(
        "What apply must not do is refused with its reason and the command that does it; settings take what settings takes"
    )
    func applyAgainstTheRules() async throws {
        try await Self.withDrafts { duban in
            try await duban("confirm", "1", "2", "3")
            for (set, words) in [
                (#"{"status":"closed"}"#, ["#1", "closedAt", "duban done"]),
                (#"{"due":"2020-01-01"}"#, ["#1", "originalDue", "duban due"]),
                (#"{"parent":null,"suspendedFrom":"assigned"}"#, ["#1", "suspendedFrom"]),
            ] {
                let refused = try await duban(
                    "apply", "-", input: #"[{"op":"set","kind":"item","id":1,"set":\#(set)}]"#)
                #expect(refused.status == 1, "\(set)")
                for word in words { #expect(refused.errorText.contains(word), "\(set): \(refused.errorText)") }
            }
            for set in [
                #"{"yellowBefore":-5}"#, #"{"snailAfter":0}"#, #"{"documentPattern":"zz"}"#, #"{"stages":["甲","甲"]}"#,
                #"{"timeZone":"Mars/X"}"#,
            ] {
                let refused = try await duban("apply", "-", input: #"[{"op":"set","kind":"settings","set":\#(set)}]"#)
                #expect(refused.status != 0 && !refused.errorText.isEmpty, "\(set)")
            }
            let taken = try await duban(
                "apply", "-", input: #"[{"op":"set","kind":"settings","set":{"yellowBefore":5,"stages":[]}}]"#)
            #expect(taken.status == 0, "\(taken.errorText)")
            #expect(try await duban("check").errorText.contains("台账完好"))
        }
    }
}
