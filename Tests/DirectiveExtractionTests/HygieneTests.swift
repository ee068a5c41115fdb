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

    @Test func theAutomatonFindsWhatStandsThere() {
        var builder = Automaton.Builder()
        let words = ["要", "重要", "要求", "重要求", "求"]
        for (index, word) in words.enumerated() { builder.add(word.utf8, family: 0, payload: Int32(index)) }
        var found: [(Int32, Int)] = []
        builder.build().scan(Array("重要求要".utf8)) { found.append(($0.payload, $1)) }
        #expect(found.map(\.0) == [1, 0, 3, 2, 4, 0])
        #expect(found.map(\.1) == [6, 6, 9, 9, 9, 12])
    }
}
