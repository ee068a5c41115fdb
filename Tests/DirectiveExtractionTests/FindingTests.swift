import LedgerModel
import Testing

@testable import DirectiveExtraction

/// Ledgers of findings, bulletins and instructions: what was found, and what is to be put right.
@Suite struct FindingTests {
    @Test func aLedgerOfFindingsIsReadByItsMeasures() {
        let reading = Reading(
            "问题1：党组理论学习不够深入。\n\n整改措施：①制定年度学习计划；②开展专题研讨。\n\n责任单位：县委办\n\n完成时限：2024年9月30日前\n\n问题2：项目推进缓慢。\n\n整改情况：已完成招标，正在施工。",
            title: "县委巡察反馈问题整改台账")
        #expect(reading.tasks.map(\.text) == ["制定年度学习计划", "开展专题研讨"])
        #expect(reading.owners == [["县委办"], ["县委办"]] && reading.dues == ["2024-09-30", "2024-09-30"])
    }

    @Test func whatIsWrongAndHowItIsPutRightIsOneDirective() {
        let reading = Reading(
            """
            一、围网养殖整治不彻底。督察发现，东岸仍有围网17处。

            整改目标：全面取缔围网养殖。

            整改措施：1.由县农业农村局牵头，对围网进行再排查，10月底前拆除。2.水利部门要划定管理范围。3.建立联合巡查机制。

            牵头单位：县农业农村局

            责任单位：县水利局，东港镇

            整改时限：2024年12月底前

            二、污水直排。

            责任单位：县城管局

            整改措施：对排水户核发许可证。

            三、档案不全。（已完成整改）
            """, title: "柳河县督察反馈问题整改清单")
        #expect(reading.directives.map(\.ordinal) == [1, 2])
        #expect(reading.directives.first?.text.hasPrefix("一、围网养殖") == true)
        #expect(reading.directives.first?.text.hasSuffix("整改时限：2024年12月底前") == true)
        #expect(
            reading.tasks.map(\.text) == [
                "由县农业农村局牵头，对围网进行再排查，10月底前拆除", "水利部门要划定管理范围", "建立联合巡查机制", "对排水户核发许可证",
            ])
        // A measure's own date is nearer than the term of all, and the next one does not inherit its subject.
        #expect(reading.dues == ["2024-10-31", "2024-12-31", "2024-12-31", nil])
        #expect(reading.owners[2] == ["县农业农村局", "县水利局", "东港镇"])
        #expect(reading.owners[3] == ["县城管局"])
    }

    @Test func measuresOnLinesOfTheirOwnStayItems() {
        let reading = Reading(
            "一、污水直排。\n\n整改措施：1.加快管网改造。\n\n2.核发排水许可证。\n\n责任单位：县住建局", title: "柳河县督察反馈问题整改清单")
        #expect(reading.tasks.map(\.text) == ["加快管网改造", "核发排水许可证"])
        #expect(reading.owners == [["县住建局"], ["县住建局"]])
    }

    @Test func whatSupervisionFoundIsNoDemand() {
        let reading = Reading(
            "从督查情况看，各责任单位紧紧围绕目标任务，明确责任分工，部分指标已完成年度任务。\n\n（一）康宁护理院。存在无证上岗、预案未备案问题。\n\n（二）各单位要严格落实责任。",
            title: "关于主要任务落实情况的通报")
        #expect(reading.tasks.map(\.text) == ["各单位要严格落实责任"])
    }

    @Test func whatABulletinFoundIsNoDemand() {
        let reading = Reading(
            "县政府督查室对重点工作开展了督查，现通报如下。\n\n大多数责任单位高度重视，加快任务进度。部分项目进展缓慢。\n\n下一步，各责任单位要倒排工期。县政府督查室将适时开展回访。",
            title: "关于重点工作落实情况的通报")
        #expect(reading.directives.count == 1)
        #expect(reading.tasks.map(\.text) == ["各责任单位要倒排工期"])
    }

    @Test func whatTheOfficeAsksBelowAnInstructionIsItsOwn() {
        let text = "督办事项：雨污分流改造工程进展缓慢问题\n\n领导批示：县长韩磊3月4日批示：“【请县住建局加快推进】。”\n\n办理要求：【请你单位认真研究，于3月10日前将办理方案报县政府督查室】。"
        let reading = Reading(text, title: "督办通知单")
        #expect(reading.tasks.map(\.text) == MarkedText(text).marked)
        #expect(reading.speakers == ["韩磊", nil])
    }

    @Test func whatTheOfficeDerivesFromInstructionsIsItsOwn() {
        let text = "县长袁立本同志9月1日批示：“【请粮食局抓紧研究】。”\n\n根据以上批示精神，现提出如下办理要求：\n\n一、【县粮食局要在9月6日前报送清查结果】。\n\n二、【县财政局要完成资金测算】。"
        let reading = Reading(text, title: "领导批示抄告单")
        #expect(reading.tasks.map(\.text) == MarkedText(text).marked)
        #expect(reading.speakers == ["袁立本", nil, nil])
    }

    @Test func aMeasuresOwnDateIsNearerThanThatOfAll() {
        let text = "1.由县农业农村局牵头排查，10月底前全部拆除。\n\n2.建立联合巡查机制。\n\n牵头单位：县农业农村局\n\n整改时限：2024年12月底前"
        #expect(Reading(text, title: "整改方案").dues == ["2024-10-31", "2024-12-31"])
    }

    @Test(arguments: [
        "3月1日县防火办召集各成员单位会商，研究部署清明防火工作。【各乡镇要设卡检查】。", "3月1日，县防火办组织检查组进行检查，决定对城关镇通报批评。【各乡镇要设卡检查】。",
        // A limit is no day on which something was done.
        "【3月20日前各乡镇召开部署会】。【各乡镇要设卡检查】。",
    ]) func whatWasDoneOnADayIsBackground(_ text: String) {
        #expect(Reading(text, title: "关于做好防火工作的通知").tasks.map(\.text) == MarkedText(text).marked)
    }

    @Test(arguments: ["人居环境整治情况通报", "全县人居环境整治通报", "关于人居环境整治情况的通报"]) func aBulletinAsks(_ title: String) {
        let reading = Reading("3月1日，检查组对各乡镇进行检查。各乡镇要举一反三，抓好整改，4月10日前完成。", title: title)
        #expect(reading.article.kind == .notice)
        #expect(reading.tasks.map(\.text) == ["各乡镇要举一反三，抓好整改，4月10日前完成"])
    }

    @Test func linesAboveTheMeasuresAssignThem() {
        let text =
            "问题一：污水管网建设滞后。\n\n责任单位：区住建局\n\n整改时限：12月底前\n\n整改措施：\n\n1.完成管网普查，建立问题清单。\n\n2.实施雨污分流改造。\n\n问题二：扬尘污染严重。\n\n责任单位：区城管局\n\n整改时限：12月底前\n\n整改措施：\n\n1.加强工地巡查，6月底前建立台账。"
        let reading = Reading(text, title: "整改方案")
        #expect(reading.tasks.map(\.text) == ["完成管网普查，建立问题清单", "实施雨污分流改造", "加强工地巡查，6月底前建立台账"])
        #expect(reading.owners == [["区住建局"], ["区住建局"], ["区城管局"]])
        #expect(reading.dues == ["2024-12-31", "2024-12-31", "2024-06-30"])
    }
}
