import Testing

@testable import DirectiveExtraction

/// What the reporter tells of a meeting beside its demands: 【】 holds each task that is expected.
@Suite struct ProceedingsTests {
    @Test(arguments: [
        // Who takes the floor.
        "会上,玉山镇、鱼河乡分别作经验交流发言,银盏乡、草塘镇作表态发言。", "会上,县农业农村局、县水利局、城关镇分别作表态发言。", "玉山镇、鱼河乡、县财政局分别作表态发言。",
        "会上,玉山镇、鱼河乡围绕秋收工作作了交流发言。", "各党支部书记围绕抓党建依次进行述职发言。", "三合镇、县卫健局、县一中等单位作了典型发言。", "会上,县教育局、县住建局汇报了工作,县公安局作经验介绍。",
        "活动最后,组织参观了红色展馆。", "各校表示,将以此次检查为契机,切实做好安全工作。",
        // Who signs.
        "会上,各乡镇与县政府签订目标责任书,县教育局、县民政局递交责任书。", "各村级党组织向镇党委递交了承诺书。",
        // Who listens, and what else there is.
        "各乡镇、村(社区)干部在分会场收听收看。", "县融媒体中心全程报道。", "会议期间,县领导还看望了一线职工。", "参加会议的还有县委办、县政府办、县农业农村局等单位负责人。",
        // What came of it, and what was said of it.
        "会后,县水利局迅速组织人员开展排查,目前已排查隐患23处。", "目前,各乡镇正在加快推进春耕备耕工作。", "大家一致表示,要认真学习贯彻会议精神,切实抓好落实。", "陈立充分肯定了各乡镇、各部门取得的成绩。",
    ]) func asksNobody(_ narrative: String) {
        for (demand, task) in [("各乡镇要抓好秋收", "各乡镇要抓好秋收"), ("一要抓好秋收;二要加强防火", "加强防火")] {
            for mark in ["\n\n", ""] {
                let reading = Reading("县长陈立强调,\(demand)。\(mark)\(narrative)")
                #expect(reading.tasks.last?.text == task)
                #expect(reading.directives.last?.text.contains(narrative.prefix(4)) == false)
            }
        }
    }

    @Test(arguments: [
        // Keep: what somebody is told to sign, to report or to say.
        "会议要求,【各村与农户签订禁烧责任书】。【各单位每季度作一次专题汇报】。",
        "会议要求,一是【各村与农户签订禁烧责任书】。二是【县教育局在3月底前组织学校作典型发言】。三是【会后各乡镇立即动员,对重点户逐户签订承诺书】。",
        "会议要求,【各乡镇要在会上作表态发言】。", "会议要求,【会后,县农业农村局立即印发通知】。",
    ]) func keep(_ text: String) {
        let (found, expected) = tasks(text)
        #expect(found == expected)
    }
}
