import LedgerModel
import Testing

@testable import DirectiveExtraction

@Suite struct RecurrenceTests {
    private func reading(_ text: String, isField: Bool = false) -> String? {
        withText(text.utf8) { text in
            RecurrenceReader(text: text, isField: isField).reading(in: 0..<text.count).map {
                "\(text.string($0.range)) \($0.cycle.rule)"
            }
        }
    }

    @Test(arguments: [
        ("每月5日前报县住建局", "每月5日前 monthly:5"), ("每周五召开例会", "每周五 weekly"), ("每周五下午下班前报", "每周五下午下班前 weekly"),
        ("每季度组织一次", "每季度 quarterly"), ("每两周召开", "每两周 every2weeks"),
        ("每半月通报一次", "每半月 every2weeks"), ("每天晚上9点前上传", "每天晚上9点前 daily"), ("每半年", "每半年 halfYearly"),
        ("每年2月底前", "每年2月底前 yearly:2"), ("每个工作日", "每个工作日 每个工作日"),
        ("一季一签约、一季一开工", "一季一签约、一季一开工 quarterly"), ("半月一通报", "半月一通报 every2weeks"), ("一季度一观摩", "一季度一观摩 quarterly"),
        ("“月调度、季通报、年考核”", "月调度、季通报、年考核 monthly"),
        ("按季度调度", "按季度 quarterly"), ("坚持“周监测、月调度”", "周监测、月调度 weekly"), ("长期坚持", "长期坚持 ongoing"),
        ("每年一次,每月一次", "每月 monthly"),
        ("每周一调度、每月一通报", "每周一调度 weekly"), ("每周一召开例会", "每周一 weekly"), ("每两个月调研一次", "每两个月 每两个月"), ("每学期检查一次", "每学期 每学期"),
        ("每年6月底和12月底前报送", "每年6月底和12月底前 halfYearly"), ("每月拨付20万元", "每月 monthly"), ("每月20日前报送", "每月20日前 monthly:20"),
        ("每年6月底前报送", "每年6月底前 yearly:6"),
        ("每月1日、6日、11日报送", "每月1日 monthly"), ("实行日报送", "日报送 daily"),
        ("每日8时、14时、20时报告", "每日8时、14时、20时 daily"), ("逐月开展检查", "逐月 monthly"), ("每晚巡查一次", "每晚 daily"),
        ("每早消毒", "每早 daily"),
        ("一季度一观摩、一月一调度", "一季度一观摩、一月一调度 monthly"),
    ]) func cycles(_ text: String, _ expected: String) {
        #expect(reading(text) == expected)
    }

    @Test(arguments: [
        "定期开展回访", "每个干部联系", "每小时10蒸吨", "按期完成", "一项一项抓", "一手抓防疫", "按年度任务绘制", "逐年重点工作", "每学期组织的检查中", "本月底前", "持续推进改革",
        "标准提高到每人每月800元", "按每亩每年补助200元", "每月不低于1500元",
    ])
    func vague(
        _ text: String
    ) {
        #expect(reading(text) == nil)
    }

    @Test func standingWorkIsALimitOnlyInAField() {
        #expect(reading("持续推进", isField: true) == "持续推进 ongoing")
    }

    @Test func itDoesNotBecomeADeadline() {
        let reading = Reading("会议要求,县应急局每季度组织一次演练,每月5日前报县政府办。")
        #expect(reading.cycles == ["monthly:5"] && reading.dues == [nil])
    }

    @Test(arguments: [
        ("每10天", "每10天"), ("每五天", "每五天"), ("每3个月", "quarterly"), ("每2周", "every2weeks"), ("每小时", "每小时"),
        ("每2小时", "每2小时"),
    ]) func everyFew(_ phrase: String, _ rule: String) {
        let reading = Reading("会议要求,县创卫办要\(phrase)通报一次。")
        #expect(reading.cycles == [rule])
        #expect(reading.tasks.first?.recurrence?.passage.text == phrase)
    }

    @Test(arguments: [
        ("县督查室要半个月通报一次。", "every2weeks"), ("县督查室要一个月通报一次。", "monthly"), ("各乡镇要一周调度一次。", "weekly"),
        ("县督查室要用一个月完成整改。", nil as String?),
    ]) func oncePerSpan(_ demand: String, _ rule: String?) {
        #expect(Reading("会议要求,\(demand)").cycles == [rule])
    }
}
