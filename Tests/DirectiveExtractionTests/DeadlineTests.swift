import LedgerModel
import Testing

@testable import DirectiveExtraction

/// Time limits, counted from Wednesday 2024-03-06.
@Suite struct DeadlineTests {
    private func readings(
        _ text: String, base: PartialDate? = CalendarDate(year: 2024, month: 3, day: 6).map { .day($0) },
        isField: Bool = false
    ) -> [String] {
        withText(text.utf8) { text in
            DeadlineReader(text: text, base: base, isField: isField).readings(in: 0..<text.count).map {
                "\(text.string($0.range)) \($0.due.text)"
            }
        }
    }

    @Test(arguments: [
        ("要在3月20日前完成", "3月20日前 2024-03-20"), ("4月底前完成", "4月底前 2024-04-30"), ("2019年6月底前完成", "2019年6月底前 2019-06-30"),
        ("2月底前完成", "2月底前 2024-02-29"),
        ("从3月1日至4月30日集中整治", "从3月1日至4月30日 2024-04-30"), ("11月1日至2025年3月31日停产", "11月1日至2025年3月31日 2025-03-31"),
        ("今年11月1日至明年3月31日", "今年11月1日至明年3月31日 2025-03-31"),
        ("8月8日17时前报名单", "8月8日17时前 2024-08-08"), ("11月15日供暖前", "11月15日供暖前 2024-11-15"), ("10月前开工", "10月前 2024-09-30"),
        ("明年1月底前", "明年1月底前 2025-01-31"),
        ("务必于5月份完成拆迁", "5月份 2024-05-31"), ("于今日下午18:00时前上报", "今日下午18:00时前 2024-03-06"), ("节日前检查", "节日前 before:节日"),
        ("年底前完成", "年底前 2024-12-31"), ("年内建成", "年内 2024-12-31"), ("到2027年,达到", "到2027年 2027-12-31"),
        ("2025年底前建成", "2025年底前 2025-12-31"), ("在第一季度要谋划", "第一季度 2024-03-31"),
        ("一季度末完成", "一季度末 2024-03-31"), ("上半年完成", "上半年 2024-06-30"), ("3日内报送", "3日内 2024-03-09"),
        ("半个月内完成", "半个月内 2024-03-21"), ("三天之内完成", "三天之内 2024-03-09"),
        ("在灾害发生后的24小时内报告", "在灾害发生后的24小时内 +1d"), ("24小时内报告", "24小时内 2024-03-07"),
        ("会后5个工作日内报送", "会后5个工作日内 2024-03-13"), ("本周内上报", "本周内 2024-03-10"), ("下周五前报送", "下周五前 2024-03-15"),
        ("周日晚8点前", "周日晚8点前 2024-03-10"), ("本月底前打通", "本月底前 2024-03-31"),
        ("下月底前", "下月底前 2024-04-30"), ("月底前完成", "月底前 2024-03-31"), ("清明节前设卡", "清明节前 2024-04-03"),
        ("“五一”前完成", "“五一”前 2024-04-30"), ("国庆节前完成", "国庆节前 2024-09-30"),
        ("汛期来临前完成", "汛期来临前 before:汛期"), ("汛前完成", "汛前 before:汛期"), ("党的二十大召开前", "党的二十大召开前 before:党的二十大召开"),
        ("复课之前检查", "复课之前 before:复课"), ("放假前组织", "放假前 before:放假"), ("为期两个月的整治", "为期两个月 unresolved"),
        ("自印发之日起30日内", "自印发之日起30日内 +30d"), ("接到通知后5个工作日内", "接到通知后5个工作日内 +5wd"),
        ("今天下午5点前上报", "今天下午5点前 2024-03-06"), ("明早8点前上报", "明早8点前 2024-03-07"),
        ("于20日前报送", "20日前 2024-03-20"), ("于5日前报送", "5日前 2024-04-05"),
        ("2024.3.20前报送", "2024.3.20前 2024-03-20"), ("2024-03-20前报送", "2024-03-20前 2024-03-20"),
        ("3.20前报送", "3.20前 2024-03-20"),
        ("力争10月完成", "10月 2024-10-31"), ("春节前完成", "春节前 2025-01-28"),
        // Earlier than the meeting by more than 60 days: next year.
        ("1月5日前完成", "1月5日前 2025-01-05"), ("2月20日前完成", "2月20日前 2024-02-20"),
    ]) func readings(_ text: String, _ expected: String) {
        #expect(readings(text) == [expected])
    }

    @Test(arguments: [
        "3月1日会议精神", "确保一季度开门红", "2月9日上午召开的会议", "11月1日起执行", "10年来", "2019年以来", "每月5个工作日", "上半年工作情况", "第一时间", "提前3天",
        "与第四季度拉练合并", "增长3.2倍", "10日前发生的事故", "做好全市第三季度群众满意度调查",
        "每周五", "一月一通报",
    ])
    func noLimits(_ text: String) {
        #expect(readings(text) == [])
    }

    @Test func withoutADayRelativeLimitsStayRelative() {
        #expect(readings("3日内报送", base: .year(2024)) == ["3日内 +3d"])
        #expect(readings("本周内上报", base: nil) == ["本周内 unresolved"])
        #expect(readings("3月20日前", base: .year(2021)) == ["3月20日前 2021-03-20"])
        #expect(readings("3月20日前", base: nil) == ["3月20日前 unresolved"])
        #expect(readings("5年内", base: .year(2024)) == ["5年内 +5y"])
    }

    @Test func inAFieldADateAloneIsALimit() {
        #expect(readings("12月20日", isField: true) == ["12月20日 2024-12-20"])
        #expect(readings("6月", isField: true) == ["6月 2024-06-30"])
        #expect(readings("12月20日") == [])
    }

    @Test func daysThatDoNotExistAreUnresolved() {
        #expect(readings("2月30日前完成") == ["2月30日前 unresolved"])
        #expect(readings("13月5日前完成") == [])
    }

    @Test func ofSeveralDatesTheLastIsTheDeadline() {
        let task = Reading("会议要求,县住建局要抓好项目建设、6月底前开工、12月底前完工。").tasks.first
        #expect(task?.milestones.map(\.due.text) == ["2024-06-30", "2024-12-31"])
        #expect(task?.deadline?.due.text == "2024-12-31")
    }

    @Test func aBracketsLimitBindsTheWholeItem() {
        let reading = Reading("1.改善人居环境。新建厕所3200户。各村组织大扫除。（责任单位：县农业农村局；完成时限：12月20日前）", title: "关于印发重点任务分工方案的通知")
        #expect(reading.dues == ["2024-12-20", "2024-12-20"])
    }
}
