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
}
