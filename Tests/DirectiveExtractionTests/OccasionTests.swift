import LedgerModel
import Testing

@testable import DirectiveExtraction

/// Limits by what happens, by the week, by the year of a title, and turns in words of their own; in texts of Friday 2024-05-10.
@Suite struct OccasionTests {
    private func reading(_ text: String, title: String = "全县重点工作推进会召开") -> Reading {
        Reading(text, title: title, day: CalendarDate(year: 2024, month: 5, day: 10))
    }

    @Test(arguments: [
        ("在采暖季前", "before:采暖季"), ("春耕前", "before:春耕"), ("“三夏”前", "before:三夏"), ("台风来临前", "before:台风"),
        ("要在洪峰到来之前", "before:洪峰"),
        ("要在台风登陆前", "before:台风登陆"), ("要在天黑前", "before:天黑"), ("要在下轮降雨前", "before:下轮降雨"), ("要在巡视组进驻前", "before:巡视组进驻"),
        ("要在项目开工前", "before:项目开工"), ("要在创卫验收前", "before:创卫验收"), ("要在新麦上市前", "before:新麦上市"), ("教师节前", "2024-09-09"),
        ("六一前", "2024-05-31"), ("建党节前", "2024-06-30"), ("除夕前", "2025-01-27"), ("小年前", "before:小年"),
        // Weeks.
        ("星期三前", "2024-05-15"), ("礼拜三之前", "2024-05-15"), ("下下周一前", "2024-05-20"),
        ("大后天前", "2024-05-13"),
        ("下周一前", "2024-05-13"),
    ]) func whatHappensLimits(_ limit: String, _ due: String) {
        let found = reading("会议要求，各单位\(limit)完成检修。")
        #expect(found.dues == [due])
        #expect(found.owners == [["各单位"]])
    }

    @Test(arguments: [
        "会议要求，各乡镇要做好事前防范。", "会议要求，各乡镇要把工作做在前面。", "会议要求，各乡镇要开展节前慰问。", "会议要求，县住建局要做好项目前期工作。",
        "会议要求，各乡镇要在全市提前完成任务。", "会议要求，各乡镇要在目前基础上继续推进。", "会议要求，各乡镇在当前形势下要加强巡查。",
        // When something was done or is to be done by others.
        "会议要求，各乡镇要对照6月底完成的目标，倒排工期。", "会议要求，县住建局要确保原定6月底完工的项目提前一个月完工。",
    ]) func whatIsNoLimit(_ text: String) {
        #expect(reading(text).dues == [nil])
    }

    @Test func theYearStandsInTheTitleOrBefore() {
        #expect(reading("会议要求，各单位于2019年3月31日前完成整理，4月20日前移交县档案馆。").dues == ["2019-03-31", "2019-04-20"])
        #expect(reading("会议要求，各单位要于2024年12月底前完成整理，3月底前移交。").dues == ["2024-12-31", "2025-03-31"])
        #expect(reading("1.各乡镇2月底前完成排查。\n2.县水利局6月底前完成加固。", title: "2024年防汛工作方案").dues == ["2024-02-29", "2024-06-30"])
        #expect(reading("1.各乡镇2月底前完成排查。\n2.县水利局6月底前完成加固。", title: "防汛工作方案").dues.first == "2025-02-28")
    }

    @Test(arguments: [
        ("按月报送进度", "monthly"), ("按周报送进度", "weekly"), ("按季度报送进度", "quarterly"), ("逐月报送进度", "monthly"),
        ("每双周报送进度", "every2weeks"),
        ("双周调度项目进度", "every2weeks"), ("隔周报送进度", "every2weeks"), ("要天天巡查", "daily"),
        ("要一年至少两次组织演练", "halfYearly"),
        ("要十天一通报", "十天一通报"), ("做好月调度、季通报", "monthly"), ("要实行周报制", "weekly"), ("要于每年1月10日前报送计划", "yearly:1"),
        ("要按月度计划推进", nil), ("要按季节特点开展防疫", nil), ("要按月报表格式填报", nil), ("要关注今天天气变化", nil), ("要做到喇叭天天响", nil),
    ]) func turns(_ demand: String, _ cycle: String?) {
        #expect(reading("会议要求，各乡镇\(demand)。").cycles == [cycle])
    }

    @Test func aCellThatOnlyNamesTheMatterNamesNobody() {
        let text = "序号|事项|责任单位|进度安排\n1|城北水厂建设|县水利局|6月底前开工，10月底前通水\n2|县医院新院区建设|县卫健局|11月底\n3|各乡镇开展巡查|县应急局|2024/12/31"
        let found = reading(text, title: "重点工作任务表")
        #expect(found.owners == [["县水利局"], ["县卫健局"], ["县应急局", "各乡镇"]])
        #expect(found.dues == ["2024-10-31", "2024-11-30", "2024-12-31"])
        #expect(found.tasks.first?.milestones.count == 2)
    }
}
