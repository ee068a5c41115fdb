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
}
