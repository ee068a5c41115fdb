import Testing
import Workspace

@Suite("Normalised text")
struct NormalisedTextTests {
    @Test("Blanks, Markdown marks and full-width forms make no difference")
    func copies() {
        let first = "# 标题\n\n**本报讯** 2月9日，县委（县政府）ABC"
        let second = "标题\r\n本报讯\u{3000}2月9日,县委(县政府)abc\n"
        #expect(NormalisedText.bytes(of: Array(first.utf8)) == NormalisedText.bytes(of: Array(second.utf8)))
        #expect(NormalisedText.bytes(of: Array("甲。".utf8)) != NormalisedText.bytes(of: Array("乙。".utf8)))
    }
}
