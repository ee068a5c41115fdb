import Testing

@testable import DirectiveExtraction

/// Whom 他 and 她 mean, and names with their posts behind them.
@Suite struct PronounTests {
    /// 县委书记高岩 has spoken before.
    private func last(_ text: String) -> String? {
        Reading("3月6日,全县教育会议召开。县委书记高岩强调,教育局要加强督查。\n\n\(text)").speakers.last ?? nil
    }

    @Test(arguments: [
        "县长张梅回顾了上半年工作。她要求,各学校要抓好安全。", "会上,副县长张梅通报了检查情况。她要求,各学校要抓好安全。",
        "会议最后,县委副书记张梅感谢全体教师。她要求各校长抓好安全。", "县长张梅全面总结了上半年工作,对下半年工作进行了安排部署。她强调,各学校要抓好安全。",
        "张梅首先代表县委、县政府向教师致以问候。她强调,各学校要抓好安全。",
    ]) func theSubjectOfTheSentenceBefore(_ text: String) {
        #expect(last(text) == "张梅")
    }

    @Test(arguments: [
        // Keep: who reports to a leader, comes along or shows him round.
        "局长张梅汇报了工作。他要求,各学校要抓好安全。", "高岩到县一中调研,副县长张梅陪同。他要求,各学校要抓好安全。", "校长张梅介绍了学校情况。他要求,各学校要抓好安全。",
    ]) func keep(_ text: String) {
        #expect(last(text) == "高岩")
    }

    @Test(arguments: [
        ("林贤进代市长在会上强调,各部门要加强宣传。", "林贤进"), ("陈选良常务副区长指出,财政部门要抓好收入。", "陈选良"), ("严弟勇副总经理就安全生产提出具体要求:一是各公司要抓好安全。", "严弟勇"),
        ("受王彤宙董事长委托,严弟勇副总经理在会后就安全生产提出要求。他要求各公司要抓好安全。", "严弟勇"),
    ]) func namesBeforeTheirPosts(_ text: String, _ name: String) {
        #expect(Reading(text).speakers.last == name)
    }

    @Test(arguments: [
        // Who begins the sentence, and has done something before he speaks.
        ("会议由副院长王秋伟主持。他对过去两年的数据进行了分析,强调要抓好医疗质量。", "王秋伟"), ("会议由副院长王秋伟主持。王院长对工作进行了点评,强调要抓好医疗质量。", "王秋伟"),
        // A feeling is no pledge; what is announced behind it is asked for.
        ("县长张梅对各学校的工作表示赞许,对下步工作作出部署:一要抓好安全;二要抓好教学。", "张梅"), ("县长张梅向各学校表示衷心的感谢,就下步工作提出三点要求。一要抓好安全;二要抓好教学。", "张梅"),
        // Several sentences without a subject behind 作了讲话.
        ("秦如培常务副省长作了讲话。对税务工作给予高度评价,向干部表示感谢。就贯彻会议精神提出要求:一要抓好安全;二要抓好教学。", "秦如培"),
    ]) func whoGoesOn(_ text: String, _ name: String) {
        let reading = Reading("3月6日,全县教育会议召开。\(text)")
        #expect(reading.article.speakers == [name])
    }

    @Test(arguments: [
        // Keep: heads of what ends like their posts begin, and a pledge.
        "卫生院院长强调,各科室要抓好安全。", "农技站站长在会上要求,各村要抓好春耕。", "县长张梅表示将全力支持学校发展,抓好教学。",
    ]) func keepNobodysName(_ text: String) {
        #expect(Reading(text).article.speakers == [])
    }

    @Test(arguments: [
        "副县长张梅受县长王建国委托召开教育工作会议并强调,【各学校要抓好安全】。", "受县长王建国委托,副县长张梅主持召开会议。她要求,【各学校要抓好安全】。",
    ]) func whoWasSentSpeaks(_ text: String) {
        let reading = Reading("3月6日,全县教育会议召开。\n\n\(text)")
        #expect(reading.tasks.map(\.text) == MarkedText(text).marked)
        #expect(reading.article.speakers == ["张梅"])
    }

    @Test(arguments: [
        "“【隐患整改必须在3月底前完成】。”王建国说。县长王建国强调,【各乡镇要抓好排查】。", "“【各乡镇要抓好秋收，决不能误了农时】！”会上，县长王建国斩钉截铁地说。", "“【各乡镇要抓好排查】。”王建国县长说。",
    ]) func wordsBeforeTheirSpeaker(_ text: String) {
        let reading = Reading("3月6日,全县教育会议召开。\n\n\(text)")
        #expect(reading.tasks.map(\.text) == MarkedText(text).marked)
        #expect(reading.article.speakers == ["王建国"])
    }
}
