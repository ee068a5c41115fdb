import LedgerModel
import Testing

@testable import DirectiveExtraction

/// What was done, is under way or is going to be done, told beside a demand in words that could be one.
@Suite struct StoryTests {
    @Test(arguments: [
        // Whoever stresses may report: the time stands before it, or the result behind it.
        "院长李伟强调，今年以来全市法院不断提升执行工作水平，切实解决执行难。", "会议强调，过去一年，全县上下全面落实各项部署，加快推进重点项目。", "会议强调，各乡镇积极推进整治，取得阶段性成效。",
        "会议强调，自开展整治以来，各乡镇积极推进各项工作。【各乡镇要加强巡查】。", "县长李伟强调，抓好产业园建设，意义重大。当前，各镇聚焦重点任务，加力推进征迁。",
        "会议强调，【各乡镇积极推进整治，力争取得阶段性成效】。", "会议强调，【各乡镇立即开展排查，切实保障群众安全】。", "会议要求【各乡镇积极推进整治，取得阶段性成效】。",
    ]) func whatIsStressedMayBeDone(_ text: String) {
        let (found, expected) = tasks(text)
        #expect(found == expected)
    }

    @Test(arguments: [
        // A pledge of one's own, whatever it forbids oneself.
        "会议要求，【各部门要加强宣传】。\n\n下一步，县消防大队将加强排查，坚决杜绝火灾事故。", "会议要求，【各部门要加强宣传】。\n\n下一步，县水利局将加大巡查力度，严禁非法采砂。",
        "会议要求，【各部门要加强宣传】。接下来，我镇将持续加强巡查，务必做到不漏一户。",
        "会议要求，【各部门要加强宣传】。\n\n下一步，【县消防大队要加强排查，坚决杜绝火灾事故】。", "会议要求，【各部门要加强宣传】。\n\n【各乡镇要将整改情况报县督查室】。",
        "会议还强调，【将严厉打击非法采砂，坚决杜绝事故发生】。",
        // A story ends the demand for its paragraph.
        "县委书记王芳强调，【要抓好产业发展】。走进青山镇，机器轰鸣。青山镇落实包联机制，引进企业20家。", "会议强调，【要抓好产业发展】。全县建成高标准农田20万亩，落地项目20个。",
        "会议强调，要抓好产业发展。【年内建成高标准农田20万亩】。",
    ]) func whatIsToldBesideADemand(_ text: String) {
        let reading = Reading(text)
        #expect(
            reading.tasks.map { $0.text.hasPrefix("下一步，") ? String($0.text.dropFirst(4)) : $0.text }
                == MarkedText(text).marked)
    }

    @Test func quotationsOfAuthorityAskNobody() {
        let quoted = "习近平总书记强调，建设统一大市场，不仅是发展的需要，而且是竞争的需要。"
        #expect(Reading(quoted + "当前，多地聚焦重点任务，加力破除地方保护。", title: "统一大市场").directives.isEmpty)
        let reading = Reading("县长李伟强调，各镇要抓好夏收。" + quoted + "县农业农村局要组织农机。")
        #expect(reading.tasks.map(\.text) == ["各镇要抓好夏收", "县农业农村局要组织农机"])
        #expect(reading.speakers == ["李伟", "李伟"])
        // News of what he did is none.
        #expect(Reading("5月6日，习近平总书记在青山县考察。习近平总书记强调，各地要加强巡查。").directives.count == 1)
    }

    @Test func whoStressesMayNumberWhatIsToCome() {
        let done = "县长李伟强调，去年成效明显。下一步，全县将重点抓好两项工作，"
        #expect(Reading(done + "一是加快项目建设；二是抓好防汛。").ordinals == [1, 2])
        #expect(Reading("县长李伟要求，各乡镇要加强巡查。下一步，全县将开展专项整治。").ordinals == [nil])
        #expect(Reading("县长李伟要求，各乡镇要加强巡查。\n\n下一步，县水利局将抓好两项工作，一是加快清淤；二是加强巡查。").directives.count == 1)
    }

    @Test(arguments: [
        "县委书记王芳表示，将加强协调。【同时，要抓好巡查】。", "县委书记王芳表示，将加强协调。【同时，各乡镇要抓好巡查】。",
        "县长李伟表示，青山县将抓好落实。同时，加强协调。", "与会人员表示，要抓好落实。",
    ]) func whoPledgesMayGoOnToDemand(_ text: String) {
        let (found, expected) = directives(text)
        #expect(found == expected)
    }
}
