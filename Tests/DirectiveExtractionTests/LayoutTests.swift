import LedgerModel
import Testing

@testable import DirectiveExtraction

/// Lists and tables in the layouts in which people paste them: a cell a line, names behind a dash or a slash, the work before a colon.
@Suite struct LayoutTests {
    private func found(_ text: String) -> [(String, [String], String?)] {
        pasted(text, month: 3, day: 6).flatMap(\.tasks).map {
            ($0.text, $0.explicitOwners.map(\.name), $0.deadline?.due.text)
        }
    }

    @Test(arguments: [
        "工作任务\n责任单位\n完成时限\n完成危房排查\n县住建局\n2024年6月30日\n新建养老服务站12个\n县民政局\n11月底",
        "重点任务清单\n任务名称\n责任单位\n完成时限\n完成危房排查\n县住建局\n2024年6月30日\n新建养老服务站12个\n县民政局\n11月底\n请各单位抓好落实。",
        "1.完成危房排查；责任单位：县住建局；完成时限：6月底。\n2.新建养老服务站12个；责任单位：县民政局；完成时限：11月底。",
        "1.完成危房排查，责任单位：县住建局，完成时限：6月底。\n2.新建养老服务站12个，责任单位：县民政局，完成时限：11月底。",
        "1.完成危房排查　责任单位：县住建局　完成时限：6月底\n2.新建养老服务站12个　责任单位：县民政局　完成时限：11月底",
        "1.完成危房排查——县住建局，6月底前\n2.新建养老服务站12个——县民政局，11月底前", "1.完成危房排查（县住建局 6月底前）\n2.新建养老服务站12个（县民政局 11月底前）",
        "决议事项：\n①完成危房排查 / 县住建局 / 6月30日\n②新建养老服务站12个 / 县民政局 / 11月30日",
    ]) func oneListInManyLayouts(_ text: String) {
        let tasks = found(text)
        #expect(tasks.map(\.0) == ["完成危房排查", "新建养老服务站12个"])
        #expect(tasks.map(\.1) == [["县住建局"], ["县民政局"]])
        #expect(tasks.map(\.2) == ["2024-06-30", "2024-11-30"])
        #expect(pasted(text, month: 3, day: 6).count == 2)
    }

    @Test func departmentsOfAHouse() {
        let tasks = found("1.完成管网沟槽开挖（工程部）\n2.对接农发行（财务部，3月13日前）")
        #expect(tasks.map(\.1) == [["工程部"], ["财务部"]] && tasks.map(\.2) == [nil, "2024-03-13"])
        let slots = found("会议决定：\n①门诊叫号系统升级 / 信息科 / 4月15日\n②增设便民轮椅20台 / 门诊部、总务科 / 4月5日")
        #expect(slots.map(\.1) == [["信息科"], ["门诊部", "总务科"]] && slots.map(\.2) == ["2024-04-15", "2024-04-05"])
    }

    @Test(arguments: [
        // Lines that are names of columns without rows, and rows without a day.
        "工作任务\n责任单位\n完成时限", "任务名称\n责任单位\n完成时限\n完成排查\n县住建局\n进展顺利",
        // A dash or a slash before something else.
        "1.深入推进平安建设——全县政法工作会议侧记\n2.老旧小区改造——县城东片区", "1.联系方式：5551234/县住建局\n2.会场：县政府/三楼会议室",
        // Who has got something, who speaks, where.
        "1.一等奖：县水利局\n2.二等奖：县住建局", "1.表态发言：县水利局\n2.情况汇报：县住建局", "1.牵头单位：县水利局\n2.配合单位：县财政局",
    ]) func theseAssignNothing(_ text: String) {
        #expect(found(text).isEmpty)
    }

    @Test(arguments: [
        "1.矿山领域：县应急局\n2.道路交通领域：县公安局、县交通运输局", "全县安全生产大检查任务分工\n1.矿山领域：县应急局\n2.道路交通领域：县公安局、县交通运输局",
    ]) func fieldsOfWork(_ text: String) {
        let tasks = found(text)
        #expect(tasks.map(\.0) == ["矿山领域", "道路交通领域"])
        #expect(tasks.map(\.1) == [["县应急局"], ["县公安局", "县交通运输局"]])
    }

    @Test func workThatIsCalledWork() {
        let tasks = found("任务分工：\n1.防控措施：县卫健局\n2.宣传工作：县教体局")
        #expect(tasks.map(\.0) == ["防控措施", "宣传工作"] && tasks.map(\.1) == [["县卫健局"], ["县教体局"]])
    }

    @Test func workThatIsGivenOut() {
        let tasks = found("任务分工：\n1.会场布置：党政办\n2.车辆保障：综合行政执法队\n3.材料印制：党建办，3月10日前")
        #expect(tasks.map(\.0) == ["会场布置", "车辆保障", "材料印制"])
        #expect(tasks.map(\.1) == [["党政办"], ["综合行政执法队"], ["党建办"]] && tasks[2].2 == "2024-03-10")
        let persons = found("任务分工表\n起草工作报告：张磊，3月8日前\n布置会场：王芳，3月15日前")
        #expect(persons.map(\.0) == ["起草工作报告", "布置会场"] && persons.map(\.1) == [["张磊"], ["王芳"]])
        // Who has to do what follows.
        let duties = found("三、职责分工\n县公安局：负责查处无证驾驶，每周开展2次整治。\n县教育局：负责登记造册。")
        #expect(duties.map(\.1) == [["县公安局"], ["县教育局"]])
    }

    @Test(arguments: [
        "任务\t责任单位\t时限\n完成危房排查\t县住建局\t2024年6月30日\n建设养老服务站\t县民政局\t3日内",
        "工作内容\t负责人\t完成时间\n起草工作报告\t张磊\t3月18日", "1.完成传染病区建设。责任单位：县卫健局。完成时限：2024年9月30日。",
        "【任务】完成冬检\n【责任单位】县住建局\n【完成时限】2023年10月20日", "会议要求，县住建局6月15日零时起启用新楼。", "会议要求，县住建局6月15日启用新楼。",
        "会议通知\n各乡镇：\n请于6月11日下午5:00前将名单报县委办。", "1.系统升级 / 信息科 / 4月15日\n2.增设轮椅20台 / 总务科 / 4月5日",
        "任务名称\n责任单位\n完成时限\n完成排查\n县住建局\n2024年6月30日",
    ]) func theDayOfATaskIsNotThatOfTheText(_ text: String) {
        let article = sharedExtractor.extract(
            Array((text + "\n").utf8), options: ExtractionOptions(givenDate: CalendarDate(year: 2024, month: 3, day: 6))
        ).articles.first
        #expect(article?.date == CalendarDate(year: 2024, month: 3, day: 6).map { .day($0) })
    }

    @Test(arguments: [
        "会议纪要\n2024年5月10日，县长陈立主持召开会议。会议要求，县住建局3日内完成排查。", "5月10日上午9:00，县长陈立主持召开会议，要求6月15日前完成排查。",
    ]) func theDayOfTheMeetingIs(_ text: String) {
        let article = sharedExtractor.extract(
            Array((text + "\n").utf8),
            options: ExtractionOptions(givenDate: CalendarDate(year: 2024, month: 5, day: 20))
        ).articles.first
        #expect(article?.date == CalendarDate(year: 2024, month: 5, day: 10).map { .day($0) })
    }
}
