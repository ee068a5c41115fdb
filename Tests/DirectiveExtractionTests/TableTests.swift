import LedgerModel
import Testing

@testable import DirectiveExtraction

/// Tables of tasks: their headers, the headings between their rows, empty and merged cells, and tables that assign nothing.
@Suite struct TableTests {
    private func reading(_ rows: [String], _ separator: String = "|", title: String = "2024年重点工作任务分解表") -> Reading {
        Reading(rows.joined(separator: "\n").replacing("|", with: separator), title: title)
    }

    @Test(arguments: ["|", "\t"]) func aHeadingStandsBetweenRows(_ separator: String) {
        let found = reading(
            [
                "序号|重点任务|牵头单位|配合单位|完成时限", "一、工业强市", "1|新增规上工业企业40户|市经信局|市统计局|12月底", "（二）农业农村",
                "2|新建高标准农田10万亩|市农业农村局|各镇街|10月底前", "各单位要按月报送进展。",
            ], separator)
        #expect(found.tasks.map(\.text) == ["新增规上工业企业40户", "新建高标准农田10万亩", "各单位要按月报送进展"])
        #expect(found.owners == [["市经信局", "市统计局"], ["市农业农村局", "各镇街"], ["各单位"]])
    }

    @Test(arguments: ["|", "\t"]) func anEmptyCellKeepsItsColumn(_ separator: String) {
        let rows = [
            "序号|项目名称|建设内容|责任单位|责任人|完成时限", "2|农村公路|硬化农村公路60公里|县交通局|王平|2024年10月",
            "|农村公路|维修危桥8座|县交通局|王平|2024年11月", "||新建停车场2个|县住建局||2024年12月",
            "农村公路|拓宽村道3公里|县交通局|王平|2024年9月",
        ]
        let found = reading(rows, separator)
        #expect(found.tasks.map(\.text) == ["硬化农村公路60公里", "维修危桥8座", "新建停车场2个", "拓宽村道3公里"])
        #expect(found.owners == [["县交通局"], ["县交通局"], ["县住建局"], ["县交通局"]])
        #expect(found.dues == ["2024-10-31", "2024-11-30", "2024-12-31", "2024-09-30"])
    }

    @Test func eachCellOnALineOfItsOwn() {
        let rows = [
            "序号|重点工作|牵头单位|配合单位|完成时限", "1|【完成棚户区改造2836户。】|县住建局|各乡镇|12月底前", "2|【加快推进土地滩水库建设，\n完成大坝工程】|县水务局|10月底前",
            "3|【城区再新建1个农贸市场】|县市场监管局|县住建局|年底前", "各单位要按月报送进展。",
        ].map { $0.replacing("|", with: "\n") }.joined(separator: "\n")
        let found = Reading(rows, title: "重点工作任务分解表")
        #expect(
            found.tasks.map(\.text) == MarkedText(rows).marked.map { $0.replacing("。", with: "") } + ["各单位要按月报送进展"])
        #expect(found.owners == [["县住建局", "各乡镇"], ["县水务局"], ["县市场监管局", "县住建局"], ["各单位"]])
        #expect(found.dues == ["2024-12-31", "2024-10-31", "2024-12-31", nil])
        // How far things are, and numbers that are none of a table's.
        let report = "序号\n项目名称\n责任单位\n进展情况\n1\n棚户区改造\n县住建局\n已完成2836户\n2\n水库建设\n县水务局\n完成80%"
        #expect(Reading(report, title: "民生实事执行情况").tasks.isEmpty)
        #expect(Reading("序号\n\n1\n\n2\n\n一、各乡镇要加强巡查。", title: "工作要点").tasks.map(\.text) == ["各乡镇要加强巡查"])
    }

    @Test(arguments: [
        "专项检查行业名称|时间安排|责任单位", "隐患排查领域|完成时限|项目业主", "任务|时间要求|单位",
    ]) func aTableIsKnownByWhoAndWhen(_ header: String) {
        let found = reading([header, "烟花爆竹|4月份|安监站", "电力设施|5月份|电管所"])
        #expect(found.tasks.map(\.text) == ["烟花爆竹", "电力设施"] && found.owners == [["安监站"], ["电管所"]])
        #expect(found.dues == ["2024-04-30", "2024-05-31"])
    }

    @Test func whatIsDoneIsNoTask() {
        let found = reading([
            "序号|实事内容|牵头单位|进展情况", "1|推进搬迁工程|市农业局|已完成搬迁20612人,完成率137%", "2|新增公交线路20条|市交通局|已完成12条,完成率60%",
            "3|新建公园2个|市住建局|已建成",
        ])
        #expect(found.tasks.map(\.text) == ["新增公交线路20条"])
    }

    @Test(arguments: [
        ["日期|带班领导|值班人员|单位", "3月1日|王明|李强|县应急局"], ["会议名称|时间|地点|承办单位", "调度会|3月1日|三楼会议室|县应急局"],
        ["序号|项目名称|完成情况|责任单位", "1|城东水厂|完成80%|县水利局"], ["序号|项目名称|数量|单位", "1|垃圾桶|40|个"],
    ]) func thisTableAssignsNothing(_ rows: [String]) {
        #expect(reading(rows, title: "有关情况一览表").tasks.map(\.text) == [])
    }

    @Test(arguments: ["责任股室", "责任处室", "责任站所", "承办股室", "牵头股室"]) func anOwnerColumnByItsNoun(_ title: String) {
        let found = reading(["序号|工作任务|\(title)|完成时限", "1|完成政务平台升级|信息股|6月底", "2|公开信息500条|公开股|12月底"])
        #expect(found.tasks.map(\.text) == ["完成政务平台升级", "公开信息500条"])
        #expect(found.owners == [["信息股"], ["公开股"]])
    }

    @Test func personsMayBeAllThatATableNames() {
        let found = reading(["序号|工作任务|责任人|完成时限", "1|完成政务平台升级|张伟|6月底", "2|公开信息500条|李强|12月底"])
        #expect(found.tasks.map(\.text) == ["完成政务平台升级", "公开信息500条"])
        #expect(found.tasks.map(\.leaders) == [["张伟"], ["李强"]])
    }

    @Test func eachPartOfATaskCellIsATask() {
        let found = reading([
            "序号|项目名称|目标任务|牵头单位|完成时限", "1|困难群体救助|适度提高低保标准；发放救助金500万元|县民政局|11月底", "2|农村饮水|普及率达到92%，水质合格率达到95%|县水利局|12月底",
        ])
        #expect(found.tasks.map(\.text) == ["适度提高低保标准", "发放救助金500万元", "普及率达到92%，水质合格率达到95%"])
    }

    @Test func theSameAsAboveStandsForTheFirstToo() {
        let found = reading(["序号|工作任务|责任单位|完成时限", "1|新建水厂2座|县水利局、县财政局|6月底", "2|新建管网20公里|同上|12月底"])
        #expect(found.owners == [["县水利局", "县财政局"], ["县水利局", "县财政局"]])
    }
}
