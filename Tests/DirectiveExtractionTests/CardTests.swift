import LedgerModel
import Testing

@testable import DirectiveExtraction

/// Cards: the fields of one task on lines of their own, whatever their names and their order.
@Suite struct CardTests {
    private func tasks(_ text: String) -> [ExtractedTask] { pasted(text, month: 3, day: 6).flatMap(\.tasks) }

    private func names(_ tasks: [ExtractedTask]) -> [[String]] { tasks.map { $0.explicitOwners.map(\.name) } }

    @Test(arguments: [
        "责任单位：县住建局\n整改措施：完成12个排口截污。\n完成时限：2024年12月底前", "措施：完成12个排口截污\n责任单位：县住建局\n时限：2024年12月底",
        "存在问题：污水直排\n完成时限：2024年12月底\n责任领导：赵明\n责任单位：县住建局\n解决措施：完成12个排口截污。",
        "交办事项：污水直排问题\n责任单位：县住建局\n办理要求：完成12个排口截污。\n办结时限：2024年12月底",
        "整改任务：污水直排问题整改不到位\n责任单位：县住建局\n整改措施：完成12个排口截污\n完成时限：2024年12月底前",
        "责任单位：\n县住建局\n整改目标：\n完成12个排口截污。\n完成时限：\n2024年12月底前",
        "【工作任务】完成12个排口截污\n【责任单位】县住建局\n【完成时限】2024年12月底\n【要求】留存影像资料",
        "编号：2024-017\n来源：巡查\n承办单位：县住建局\n督办内容：完成12个排口截污。\n处理时限：2024年12月底\n反馈方式：加盖公章的书面报告报县委督查室。",
        "1.工作任务：完成12个排口截污。责任单位：县住建局。完成时限：2024年12月底。",
        "1.任务名称：完成12个排口截污；责任单位：县住建局；完成时限：2024年12月底。", "1.完成12个排口截污，责任单位：县住建局，完成时限：2024年12月底。",
    ]) func oneTaskInWhateverOrder(_ text: String) {
        let found = tasks(text)
        #expect(found.map(\.text) == ["完成12个排口截污"] && names(found) == [["县住建局"]])
        #expect(found.map { $0.deadline?.due.text } == ["2024-12-31"])
    }

    @Test func aFieldComesAgainInTheNextCard() {
        let found = pasted(
            "责任单位：县住建局\n整改措施：完成截污。\n责任单位：县城管局\n配合单位：各社区\n整改措施：完成清运。", month: 3, day: 6)
        #expect(found.map(\.text) == ["责任单位：县住建局\n整改措施：完成截污", "责任单位：县城管局\n配合单位：各社区\n整改措施：完成清运"])
        #expect(
            found.flatMap(\.tasks).map { $0.explicitOwners.map(\.role) } == [[.responsible], [.responsible, .support]])
        let named = tasks("工作任务：完成排查\n责任单位：县住建局\n工作任务：建设养老服务站\n责任单位：县民政局")
        #expect(names(named) == [["县住建局"], ["县民政局"]])
    }

    @Test func measuresBelowTheirLabel() {
        let found = tasks(
            "整改任务一：雨污分流不彻底。\n责任单位：\n县住建局、城关镇\n整改措施：\n1.对排口逐一溯源，建立台账。\n2.新建污水管网8.6公里。\n完成时限：\n2024年12月底前\n整改任务二：扬尘管控不到位。\n责任单位：\n县住建局\n整改措施：\n每周开展一次巡查。\n完成时限：\n立行立改，长期坚持"
        )
        #expect(found.map(\.text) == ["对排口逐一溯源，建立台账", "新建污水管网8.6公里", "每周开展一次巡查"])
        #expect(names(found) == [["县住建局", "城关镇"], ["县住建局", "城关镇"], ["县住建局"]])
        #expect(found.map { $0.deadline?.due.text } == ["2024-12-31", "2024-12-31", nil])
        let below = tasks("1.加大巡查力度。\n责任单位：\n县住建局\n完成时限：\n2024年12月底前\n2.加快管网改造。\n责任单位：\n县城管局")
        #expect(names(below) == [["县住建局"], ["县城管局"]] && below.first?.deadline?.due.text == "2024-12-31")
    }

    @Test func eachPartOfAMeasureKeepsItsOwnLimit() {
        let found = tasks("解决措施：县供电公司15日内完成设计，县发改局协调市供电公司批复\n责任单位：县供电公司、县发改局\n解决时限：2024年4月20日")
        #expect(found.map { $0.deadline?.due.text } == ["2024-03-21", "2024-04-20"])
        let asked = tasks("承办单位：县城管局\n处理要求：请承办单位2小时内联系诉求人，办结后回复。\n处理时限：3月20日")
        #expect(names(asked) == [["县城管局"]])
    }

    @Test(arguments: [
        // A problem, and whose it is.
        "存在问题：高压线迁改滞后\n责任单位：县供电公司", "交办事项：油烟扰民问题\n承办单位：县城管局",
        // What has been done, what a citizen wants, how to answer.
        "已采取措施：完成截污\n责任单位：县住建局", "诉求要求：尽快维修路灯\n承办单位：县城管局", "反馈要求：加盖公章\n承办单位：县城管局",
        // Nobody whose it is.
        "存在问题：污水直排\n整改措施：完成截污", "时间：3月8日\n内容：传达学习文件",
    ]) func thisIsNoCard(_ text: String) {
        #expect(tasks(text).isEmpty)
    }

    @Test func wordsOfALeaderAreNoField() {
        let found = pasted("批示领导：县长李明\n批示内容：请县水利局抓紧清淤。\n承办单位：县水利局\n办理时限：3月20日", month: 3, day: 6)
        #expect(found.first?.speaker == "李明")
    }
}
