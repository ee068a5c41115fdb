import Testing

@testable import DirectiveExtraction

/// Pieces of plans that were pasted without their titles.
@Suite struct ExcerptTests {
    private func read(_ text: String) -> [ExtractedTask] {
        pasted(MarkedText(text).text, month: 3, day: 6).flatMap(\.tasks)
    }

    @Test(arguments: [
        "（一）动员部署阶段（3月1日—3月15日）。【各乡镇要制定实施方案，召开动员会】。\n（二）集中整治阶段（3月16日至10月31日）。【县市场监管局牵头，对全县学校食堂开展整治】。",
        "（一）集中整治阶段（3月16日至10月31日）。【县市场监管局牵头，对全县学校食堂开展整治】。", "五、实施步骤\n（一）动员部署（3月15日前）。【各乡镇要制定实施方案，召开动员会】。",
        "（一）落实属地责任。【各市人民政府对燃气安全负总责，分管负责同志每月至少带队检查1次】。\n（二）开展管网改造。【省住房城乡建设厅制定改造计划，2024年6月底前报省政府审定】。",
        "——落实属地责任。【各市人民政府对燃气安全负总责】。\n——开展管网改造。【省住房城乡建设厅制定改造计划，2024年6月底前报省政府审定】。",
        // What has been done, by its counts or by 了.
        "（一）强化宣传引导。各镇开展宣讲20场，发放资料3000份。\n（二）狠抓落实。县水利局牵头开展检查12次。", "（一）加强组织领导。县水利局牵头成立了专班。\n（二）狠抓排查。县水利局负责排查了水库。",
    ]) func itemsWithHeadings(_ text: String) {
        #expect(read(text).map(\.text) == MarkedText(text).marked)
    }

    @Test func theDatesOfAStageAreItsDeadline() {
        #expect(
            read(
                "（一）动员部署阶段（3月1日—3月15日）。各乡镇要制定实施方案。\n（二）集中整治阶段（3月16日至10月31日）。各乡镇要拆除违建。"
            ).map { $0.deadline?.due.text } == ["2024-03-15", "2024-10-31"])
        let reading = Reading("四、实施步骤\n\n（一）动员部署阶段（3月1日—3月15日）\n\n各乡镇要制定实施方案。", title: "全县违建整治工作方案")
        #expect(reading.ordinals == [1])
        #expect(reading.tasks.map(\.text) == ["各乡镇要制定实施方案"])
        #expect(reading.dues == ["2024-03-15"])
    }
}
