import LedgerModel
import Testing

@testable import DirectiveExtraction

/// Speeches in full (…会上的讲话): no verb of speech says whose words they are.
@Suite struct OwnWordsTests {
    private static let opening = "同志们：\n\n刚才，工信、统计等部门汇报了情况，我都赞同。下面，我讲三点意见。\n\n"

    private func speech(_ body: String, title: String = "王建国同志在全县经济运行调度会上的讲话", below: String = "") -> Reading {
        Reading("\(below)\(Self.opening)\(body)", title: title)
    }

    @Test(arguments: [
        ("王建国同志在全县经济运行调度会上的讲话", "", "王建国"), ("县委书记王建国在全县三级干部会上的讲话", "", "王建国"),
        ("王县长在全县经济运行调度会上的讲话", "", "王县长"), ("王建国县长在全县经济运行调度会上的讲话", "", "王建国"),
        ("在全县经济运行调度会上的讲话", "县长 王建国\n\n（2024年3月6日）\n\n", "王建国"),
        ("在全县经济运行调度会上的讲话", "王建国\n\n（2024年3月6日）\n\n", "王建国"),
        ("在全县经济运行调度会上的讲话（根据录音整理）", "（王建国）\n\n", "王建国"), ("在全县经济运行调度会上的讲话", "欧阳健\n\n", "欧阳健"),
        ("在全县经济运行调度会上的讲话", "（2024年3月6日）\n\n", nil),
    ]) func theSpeakerStandsInTheTitleOrBelow(_ title: String, _ below: String, _ name: String?) {
        let reading = speech("一是县林业局要加强巡护。二是县水利局要备足物资。", title: title, below: below)
        #expect(reading.ordinals == [1, 2])
        #expect(reading.speakers == [name, name])
    }

    @Test func itsDemandsStandUnderHeadingsAmongFactsAndThreats() {
        let text = """
            一、认清形势，坚定信心

            一季度，全县生产总值完成28.6亿元，同比增长7.2%，低于全市平均水平0.8个百分点，说明我们的工作还有差距。

            二、突出重点，狠抓落实

            第一，抓项目。今年全县安排重点项目86个，到3月底开工的只有31个。【发改局要把没有开工的项目逐个梳理，5月10号之前把推进方案报给我】。

            第二，抓工业。【工信局要对13家停产企业逐户分析】。

            三、转变作风，务求实效

            【县政府督查室要对今天定的事情一周一督查】。谁完不成任务，年底我就找谁算账。

            同志们，任务十分繁重，我们一定要以高度负责的精神，做好各项工作，确保完成全年目标。
            """
        let reading = speech(text)
        #expect(reading.tasks.map(\.text) == MarkedText(text).marked)
        #expect(reading.ordinals == [1, 2, nil])
        #expect(reading.speakers.allSatisfy { $0 == "王建国" })
        #expect(reading.tasks.first?.deadline?.due.text == "2024-05-10")
        #expect(reading.tasks.last?.recurrence?.cycle.rule == "weekly")
    }

    @Test func whatSomebodyElseReportedGovernsItsSentenceOnly() {
        let text = "财政局刘志永局长汇报了资金情况，分析得很透彻。【县财政局要在3月底前拨付资金】。"
        #expect(speech(text).tasks.map(\.text) == MarkedText(text).marked)
    }

    /// News of a speech, of its study, and an office's own report are none.
    @Test(arguments: [
        ("县委书记王建国在全县三级干部会上讲话", "县委书记王建国在会上讲话。会议总结了去年的工作。"),
        ("传达学习省委书记在全省会议上的讲话", "县委召开会议，传达学习省委书记讲话精神。"),
        ("在县委理论学习中心组会上的发言提纲", "县水利局局长 王建国\n\n我就学习体会谈几点认识。\n\n我们要加快推进引水工程，争取明年通水。"),
    ]) func othersAreNone(_ title: String, _ body: String) {
        #expect(Reading(body, title: title).directives.isEmpty)
    }

    @Test func aRecordOfWhatOnePersonSaidIsOne() {
        let text = """
            时间：二〇二〇年六月二十四日晚八时

            地点：县政府值班室

            主讲：县长 覃德胜    记录：韦小宁

            洪峰明日凌晨到达我县，形势十分严峻。现在我讲两点：

            第一，死守江堤。【县水电局要把技术人员分到各段】。

            第二，转移群众。【各乡镇要一户一户地动员】。
            """
        let reading = Reading(text, title: "永泽县抗洪抢险电话会议记录", day: nil)
        #expect(reading.tasks.map(\.text) == MarkedText(text).marked)
        #expect(reading.speakers == ["覃德胜", "覃德胜"])
        #expect(reading.article.date?.description == "2020-06-24")
    }

    @Test func whoIsAskedToSpeakIsAskedForNothingElse() {
        let text = """
            同志们：

            今天会议的议程有两项：一是通报情况；二是陈书记作重要讲话。首先，请应急局局长王军同志通报情况。

            下面，请县委书记陈东同志讲话，大家欢迎！

            刚才，陈书记作了重要讲话，我们要认真学习领会。我再强调两点：

            一要迅速传达。【各乡镇要立即召开会议】。

            二要严格督查。【县政府督查室要进行专项督查】。

            散会。
            """
        let reading = Reading(text, title: "李明同志在全县安全生产会议上的主持讲话")
        #expect(reading.tasks.map(\.text) == MarkedText(text).marked)
    }

    @Test func whatIsAnnouncedWithItsListIsSaid() {
        let text = "就今天的座谈，我提两点要求：一是【请办公室尽快整理成文】；二是【县教研室要抓紧起草报告】。"
        #expect(speech(text).tasks.map(\.text).suffix(2).elementsEqual(["请办公室尽快整理成文", "县教研室要抓紧起草报告"]))
        #expect(speech("等一下，蒙书记还要作重要讲话。下面，我先讲三点意见。").directives.isEmpty)
    }

    @Test(arguments: [
        "同志们，刚才李书记作了重要讲话。【会后，各乡镇党委要在一周内召开会议传达学习】。【县委办要对会议定的事项逐项建账】。散会！",
        "刚才，王县长作了讲话，请大家认真领会。【散会后，各镇要连夜开会，把任务分到村】。",
        "下面，请大家进行会议第一项，请县农业农村局局长张三同志安排工作。\n\n【各镇要抓紧抢收】。",
        "首先，请城关镇、柳林镇作表态发言。\n\n【各镇要抓紧抢收】。",
        "一、请政协副主席张三同志宣读表彰文件。\n\n二、请副县长李四同志作主题报告。\n\n三、请县长王明同志与各乡镇签订责任书。\n\n下面，我再强调几点：\n\n一是【各乡镇要抓好落实】。",
    ]) func theChairAsksBehindTheAgenda(_ text: String) {
        let reading = Reading(text, title: "全县三夏工作会议主持词")
        #expect(reading.tasks.map(\.text) == MarkedText(text).marked)
    }

    @Test(arguments: ["由县住建局按程序印发实施", "请李强同志3月20日前报送书面发言材料"]) func workIsNoPointOfAnAgenda(_ demand: String) {
        #expect(Reading("会议审议通过了《办法》，\(demand)。", title: "县政府常务会议召开").tasks.map(\.text) == [demand])
    }

    @Test func whatOthersSaidIsAgreedTo() {
        let reading = Reading(
            "刚才，王建军同志、李卫东同志就各自分管工作进行了安排部署，我都同意，请各乡镇认真抓好落实。\n\n一要加强巡查。各乡镇要每天巡查。\n\n二要强化宣传。", title: "环保会讲话")
        #expect(reading.tasks.map(\.text) == ["各乡镇要每天巡查", "强化宣传"])
        #expect(reading.speakers == [nil, nil])
    }

    @Test func aTalkInAMeetingNeedsNoSalutation() {
        let text = "【各乡镇年内至少引进一个千万元以上的项目，完不成的年底不评先】。\n\n全县去年引进项目不少于10个。"
        let reading = Reading(text, title: "县长在会上的讲话")
        #expect(reading.tasks.map(\.text) == MarkedText(text).marked)
    }
}
