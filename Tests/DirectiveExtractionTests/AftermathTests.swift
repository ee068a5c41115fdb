import Testing

@testable import DirectiveExtraction

/// What is told behind the demands, and what minutes say has been done.
@Suite struct AftermathTests {
    @Test(arguments: [
        "下一步，县水利局将加大巡查力度，确保安全度汛。", "东区人武部将持续研究征兵工作新形势，加大征兵宣传力度。", "青山镇将以此次会议为契机，抓好落实。", "下一步，我镇将加大巡查力度。",
        "县纪委监委将对落实不力的单位严肃问责。", "此次行动全乡共发放《一封信》15000份，签订承诺书1.2万份。", "会后，各村迅速行动，组织人员开展排查。", "据气象部门预测，未来一周我县仍有连续强降水过程。",
        "县气象台预计，未来三天有暴雨，请注意防范。", "活动现场，工作人员向群众发放宣传单。", "各村随即组织力量上堤。", "随行的市住建局、市生态环境局负责人当场记下。", "随后，县水利局组织6个检查组开展检查。",
    ]) func whatIsToldBehindTheDemands(_ narrative: String) {
        for mark in ["\n\n", ""] {
            #expect(Reading("会议要求，各村要加强巡查。\(mark)\(narrative)").directives.map(\.text) == ["各村要加强巡查"])
        }
    }

    @Test(arguments: [
        "【下一步，县水利局要加大巡查力度】。", "【会后，各村要立即召开会议传达】。", "【县水利局备足物资，县气象局每日发布雨情】。", "【县财政局将资金拨付到位】。", "【县住建局将整改任务分解到人】。",
        "【会后3日内各单位报送方案】。", "【据气象部门预测，明天有暴雨，各村立即转移群众】。",
    ]) func demandsThatLookLikeIt(_ text: String) {
        #expect(
            Reading("会议要求，各村要加强巡查。\n\n\(text)").directives.map(\.text) == ["各村要加强巡查"] + MarkedText(text).marked)
    }

    @Test func whatTheVerbOfSpeechGovernsIsDemanded() {
        #expect(Reading("会议要求，县公安局将严厉打击非法采砂。").owners == [["县公安局"]])
        let list = Reading("会议要求：\n\n1.县水利局将加大巡查力度。\n\n2.各村加强巡查。")
        #expect(list.owners == [["县水利局"], ["各村"]])
    }

    @Test(arguments: [
        "一、上周工作完成情况\n\n1.建立项目台账。\n\n2.更新台账。", "一、上周工作\n\n1.完成资料上报。\n\n二、下周计划\n\n1.【开展安全检查】。\n\n2.【更新台账】。",
        "上月完成：\n\n1.建立项目台账。\n\n2.推进征地拆迁。\n\n本月安排：\n\n1.【完成招标】。",
        "一、本周完成工作\n\n1.建立项目台账。\n\n会议要求，【县住建局加快进度】。\n\n二、下周计划\n\n1.【开展检查】。",
        "一、上周工作情况：已建立项目台账。\n\n二、本周工作\n\n1.【完成招标】。", "一、报送任务完成情况\n\n1.【县住建局每月5日前报送】。",
    ]) func whatWasDoneSinceTheLastMeeting(_ text: String) {
        let found = Reading(text, title: "项目部周例会纪要").tasks.map(\.text)
        #expect(found == MarkedText(text).marked)
    }
}
