import Testing

@testable import DirectiveExtraction

/// Lists and sections that tell what has been done.
@Suite struct DoneListTests {
    @Test(arguments: [
        "一年来，主要做了以下工作。\n\n一是深入落实规划，建设有序推进。深入开展整治，拆除违建20处；实施改造。\n\n二是加快构建新格局，高速全线通车。",
        "会议指出，去年主要采取了三项措施。一是加强巡查；二是落实责任；三是备足物资。", "主要做法是：一是加强领导；二是强化督查。会议要求，【各村要加强巡查】。",
        "会议指出，过去一年抓了四件大事。一是推进改革；二是优化环境。会议强调，【一是要加强巡查】；【二是要落实责任】。",
        "一年来，我们开展了以下工作：\n\n1.加强领导。\n\n2.排查隐患32处。\n\n会议要求，【县水利局要抓紧整改】。",
    ]) func whatWasDone(_ text: String) {
        let (found, expected) = directives(text)
        #expect(found == expected)
    }

    @Test(arguments: [
        "会议强调，要做好以下工作。【一是加强巡查】；【二是落实责任】。", "会议要求，重点抓好三项工作。【一是加强巡查】；【二是落实责任】。",
        "会议强调，下一步将采取三项措施。【一是要加强巡查】；【二是要落实责任】。",
    ]) func whatIsToBeDone(_ text: String) {
        let (found, expected) = directives(text)
        #expect(found == expected)
    }

    @Test(arguments: [
        "各镇：\n\n一、总体情况\n\n各镇认真落实要求，严格值守。石桥镇一是加强巡查，落实专人；二是备足物资。\n\n二、下步要求\n\n【（一）各镇要加强巡查】。",
        "各镇：\n\n一、主要做法\n\n1.健全机制，压实责任。\n\n2.开展演练，备足物资。\n\n二、下步要求\n\n【1.加强巡查】。\n\n【2.严格落实值班制度】。",
        // What is demanded there all the same.
        "各镇：\n\n一、督查情况\n\n各镇认真落实要求。【石桥镇要于5月底前完成整改】。\n\n二、下步要求\n\n【（一）各镇要加强巡查】。",
        // A heading that itself demands.
        "各镇：\n\n一、汇报工作情况\n\n【（一）每月报送进度】。\n\n【（二）及时更新台账】。",
    ]) func sectionsOfBulletins(_ text: String) {
        let found = Reading(text, title: "关于全县防汛督查情况的通报").directives.map(\.text)
        #expect(found == MarkedText(text).marked)
    }

    @Test func aReportOfGovernmentWithoutItsTitle() {
        let opening = "各位代表：\n\n现在，我代表县人民政府，向大会报告政府工作。\n\n一、过去一年工作回顾\n\n加快推进项目建设，深化改革。"
        #expect(pasted(opening, month: 1, day: 9).isEmpty)
        let plan = "\n\n二、2024年工作安排\n\n（一）加快推进项目建设。县发改局要抓好开工。"
        #expect(pasted(opening + plan, month: 1, day: 9).map(\.ordinal) == [1])
    }
}
