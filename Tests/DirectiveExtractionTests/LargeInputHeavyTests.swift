import Testing

@testable import DirectiveExtraction

/// Long and hostile texts: what they give, at the full size where the code is optimised.
@Suite struct LargeInputHeavyTests {
    /// 100,000 and their like; a twentieth of it in a debug build.
    private let scale = _isDebugAssertConfiguration() ? 1 : 20

    @Test func ordinals() {
        let items = String(repeating: "一是抓排查;二是抓整改;", count: 2500 * scale)
        #expect(Reading("高岩强调,\(items)").directives.count == 5000 * scale)
    }

    @Test func oneLine() {
        let line = String(repeating: "县林业局要加强巡护,", count: 2000 * scale)
        let reading = Reading("高岩强调,\(line)")
        #expect(reading.directives.count == 1)
        #expect(reading.tasks.count == 2000 * scale)
    }

    @Test func attitudesWithoutAnEnd() {
        let line = String(repeating: "要提高站位,", count: 3000 * scale)
        #expect(Reading("高岩强调,\(line)").directives.map(\.isExhortation) == [true])
    }

    /// A list that goes on behind a comma is looked at over a few commas, not over all of them.
    @Test func listsWithoutAnEnd() {
        let line = String(repeating: "各乡镇,", count: 3000 * scale)
        #expect(Reading("会议要求,\(line)要开展排查。").directives.count == 1)
    }

    @Test func verbsOfSpeechWithoutAnEnd() {
        #expect(Reading("高岩强调,\(String(repeating: "要求", count: 5000 * scale))").directives.isEmpty)
    }

    @Test func brackets() {
        let count = 4000 * scale
        let text = String(repeating: "（“《", count: count) + "县林业局要加强巡护" + String(repeating: "》”）", count: count)
        let source = Array("# 会议召开了\n\n高岩强调,\(text)。".utf8)
        checkSpans(source, sharedExtractor.extract(source))
    }

    @Test func firstItemsWithoutSecondOnes() {
        let line = String(repeating: "第一,抓好春耕。", count: 1500 * scale)
        #expect(Reading("高岩强调,\(line)").ordinals.allSatisfy { $0 == nil })
    }

    /// The longest line that a rule could be asked to look through: 10 MB in release.
    @Test func tenMegabytesInOneLine() {
        let line = String(repeating: "县林业局要加强巡护、查处盗伐", count: 12_000 * scale)
        let source = Array("# 会议召开了\n\n高岩强调,\(line)。".utf8)
        let articles = sharedExtractor.extract(source).articles
        #expect(articles.map(\.body.utf8.count) == [line.utf8.count + "高岩强调,。".utf8.count])
        #expect(articles.flatMap(\.directives).count == 1)
    }

    /// A task with dates without an end names each of them once, and not the whole line for each.
    @Test func datesWithoutAnEnd() {
        let count = 500 * scale
        let reading = Reading("高岩强调,要在\(String(repeating: "6月底前", count: count))完成")
        #expect(reading.tasks.map(\.milestones.count) == [count])
        #expect(reading.tasks.first?.milestones.allSatisfy { $0.text.utf8.count <= 2000 } == true)
    }

    @Test func recurrencesWithoutAnEnd() {
        let count = 1000 * scale
        let reading = Reading("高岩强调,要\(String(repeating: "一月一报、", count: count))坚持")
        #expect(reading.cycles == ["monthly"])
    }

    /// Texts of one character or word: whatever they give, they are read to the end and every span is one of the text.
    @Test(arguments: [
        "，", "1", "要", "的", "“强化”", "工业企业", "县财政局", "部门", "——", "第一，", "会议要求：", "（县财政局牵头）", "县长高岩要求", "我县召开交办会，提出",
        "“各镇要做好巡查。”高岩强调。", "各镇要做好巡查。”高岩强调。", "，提出", "各镇巡查河道，提出", "责令", "一是一要抓，", "由县财政局，", "（牵头单位责任", "县（市、区）",
        "听取汇报后，",
        "\n陈志平(镇长) 2024-07-13 06:41", "\n整改措施：1.要抓好。2.要做实。", "\n1.要完成任务", "\n# 会议",
    ])
    func repeated(_ unit: String) {
        let source = Array("# 会议召开了\n\n高岩强调,要把\(String(repeating: unit, count: 1500 * scale))。".utf8)
        checkSpans(source, sharedExtractor.extract(source))
    }
}
