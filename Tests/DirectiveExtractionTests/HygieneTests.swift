import FoundationEssentials
import Testing

@testable import DirectiveExtraction

/// Rules are general, named once, and found by their names.
@Suite struct HygieneTests {
    private static let sources = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/") + "/Sources"

    /// No personal or place name of the sample may stand in a rule or a lexicon.
    @Test func sourcesNameNobodyOfTheSample() {
        let names = [
            "王宏伟", "薛玉马", "葛凯", "董宏运", "薛俊辉", "荆晨亮", "徐俊杰", "马春海", "黄延峰", "李海龙", "丁格", "孙晓", "李鹏奇", "解伟龙", "程海龙", "薛云涛",
            "王述江", "张瑞士", "侯东良", "华晋", "亚新科", "江河生物", "恒大", "江河",
        ]
        var checked = 0
        for file in swiftFiles(in: Self.sources) {
            let text = String(decoding: bytes(ofFile: file), as: UTF8.self)
            checked += 1
            for name in names { #expect(!text.contains(name), "\(name) in \(file)") }
        }
        #expect(checked > 30)
    }

    private func swiftFiles(in folder: String) -> [String] {
        let entries = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
        // The embedded sample is the text itself.
        return entries.filter { $0.hasSuffix(".swift") && !$0.contains("Generated/Sample") }.map { "\(folder)/\($0)" }
    }

    @Test func ruleNamesAreUniqueAndTheirFiguresPerMille() {
        let rules = BoundaryRule.all + SpeakerRule.all + OwnerRule.all + DeadlineRule.all + RecurrenceRule.all
        #expect(Set(rules.map(\.id)).count == rules.count)
        #expect(rules.allSatisfy { (1...1000).contains($0.shipped) })
    }

    @Test func aMeasurementMovesARuleFromWhatItWasTakenFor() {
        for (id, measured) in measuredRules {
            #expect(measured.right <= measured.seen)
            let rule = Rule(id, 500)
            #expect(rule.shipped == (500 * 20 + 1000 * measured.right) / (20 + measured.seen))
        }
        #expect(Rule("owner.unmeasured", 700).shipped == 700)
    }

    @Test func everyRuleThatIsPrintedIsInATable() {
        let known = Set(
            (BoundaryRule.all + SpeakerRule.all + OwnerRule.all + DeadlineRule.all + RecurrenceRule.all).map(\.id))
        for name in ["seed.txt", "patterns.txt"] {
            for task in sharedExtractor.extract(bytes(ofFile: fixture(name))).articles.flatMap(\.directives).flatMap(
                \.tasks)
            {
                #expect(Set(task.rules.values).isSubset(of: known))
                #expect(Set(task.owners.map(\.rule)).isSubset(of: known))
            }
        }
    }

    @Test func foldingKeepsEveryOffset() {
        let folding = TraditionalFolding()
        let text = "縣長(zhǎng)要求，各鄉鎮𠮷會議ABC。"
        let folded = folding.fold(Array(text.utf8))
        #expect(folded.count == text.utf8.count)
        #expect(String(decoding: folded, as: UTF8.self) == "县长(zhǎng)要求，各乡镇𠮷会议ABC。")
    }

    @Test func theTrieFindsWhatStandsThere() {
        var builder = WordTrie.Builder()
        let words = ["要", "重要", "要求", "重要求", "求", "𠮷", "é"]
        for (index, word) in words.enumerated() { builder.add(word, family: 0, payload: Int32(index)) }
        var found: [(payload: Int32, start: Int, end: Int)] = []
        let trie = builder.build()
        var characters = WordTrie.Characters()
        defer { characters.free() }
        withText("重要求要𠮷A𠮸é".utf8) { text in
            trie.scan(text, with: &characters) { found.append(($0.payload, $1, $2)) }
        }
        #expect(found.map(\.payload) == [1, 3, 0, 2, 4, 0, 5, 6])
        #expect(found.map(\.start) == [0, 0, 3, 3, 6, 9, 12, 21])
        #expect(found.map(\.end) == [6, 9, 6, 9, 9, 12, 16, 23])
    }

    @Test func ofAFamilyTheLeftmostLongestWordCounts() {
        var builder = WordTrie.Builder()
        for (index, word) in ["要", "重要", "要求", "求要"].enumerated() {
            builder.add(word, family: Family.modal.rawValue, payload: Int32(index))
        }
        builder.add("要求", family: Family.speech.rawValue, payload: 7)
        var memory = Hits.Memory()
        defer { memory.free() }
        let hits = withText("重要求要，要求".utf8) {
            memory.read($0, with: builder.build(), clauses: Row(base: nil, count: 0))
        }
        #expect(hits[.modal].map(\.range) == [0..<6, 6..<12, 15..<21])
        #expect(hits[.speech].map(\.range) == [3..<9, 15..<21])
        #expect(hits.word(.modal, at: 6)?.payload == 3)
        #expect(hits.word(.modal, at: 3) == nil)
        #expect(hits.words(.modal, in: 1..<21).map(\.start) == [6, 15])
        #expect(hits.words(.modal, in: 0..<20).map(\.start) == [0, 6])
    }

    @Test func aWordListFindsTheLongestWord() {
        let list: WordList = ["前", "之前", "之", "(", "（", "ab", "é"]
        withText("之前（é(ab前".utf8) { text in
            #expect(list.length(in: text, at: 0) == 6)
            #expect(list.length(in: text, at: 3) == 3)
            #expect(list.length(in: text, before: 6) == 6)
            #expect(list.length(in: text, at: 6) == 3)
            #expect(list.length(in: text, at: 9) == 2)
            #expect(list.length(in: text, at: 11) == 1)
            #expect(list.length(in: text, at: 12) == 2)
            #expect(list.length(in: text, before: 14) == 2)
            #expect(list.length(in: text, at: 100) == nil)
            #expect(list.length(in: text, before: 0) == nil)
            #expect(list.first(in: text, range: 3..<20) == 3..<6)
            // The longest word that stands there decides, even where only a shorter one would fit.
            #expect(list.first(in: text, range: 0..<3) == nil)
        }
    }

    @Test func outsideOfATextStandsNothing() {
        withText([UInt8]("要，a".utf8) + [0xE8]) { text in
            #expect([-1, 8, 100].allSatisfy { text.scalar(at: $0) == 0 && text[$0] == 0 && text.width(at: $0) == 1 })
            #expect(text.scalar(before: 0) == 0)
            #expect(text.width(at: 7) == 1)
            #expect(text[3..<100].count == 5)
            #expect(!text.holds("要，a要", at: 0))
        }
    }
}
