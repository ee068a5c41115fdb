import LedgerModel
import Testing

@testable import DirectiveExtraction

/// Numbered lines without an end mark: the titles of speeches, notices and minutes that head the paragraphs below them.
@Suite struct HeadingLineTests {
    @Test(arguments: [
        "李伟强调：\n【一、提高认识，增强紧迫感\n各乡镇要认真吸取教训】。\n【二、突出重点，抓好整治\n安监局要拿出清单】。",
        "李伟强调：\n\n【一、提高认识\n各乡镇要排查隐患】。\n\n【二、突出重点\n水利局要完成加固。财政局要拨付资金】。",
        "会议强调：\n【一要提高认识，增强紧迫感\n各乡镇要排查隐患】。\n【二要突出重点，抓好整治\n安监局要拿出清单】。",
        "会议议定：\n【（一）加强领导，落实责任\n各村要每天报告。\n县财政局要拨付资金】。\n【（二）突出重点\n安监局要拿出清单】。",
        // With its full stop, and paragraphs below.
        "李伟强调：\n【一、提高认识，增强紧迫感。\n各乡镇要排查隐患】。\n【二、突出重点，抓好整治。\n安监局要拿出清单。公安局要停供炸药】。",
        "李伟强调：\n【一、提高认识。\n各乡镇要排查隐患。\n各村要每天报告】。\n【二、突出重点。\n安监局要拿出清单】。",
        // A heading that is longer than a line of a narrow column, above who has to do something.
        "李伟强调：\n【一、切实提高思想认识，进一步增强做好安全生产工作的责任感\n各乡镇要排查隐患】。",
    ]) func headsWhatStandsBelow(_ text: String) {
        let (found, expected) = directives(text)
        #expect(found == expected.map { $0.replacing("\n\n", with: "\n") })
    }

    @Test func theHeadingIsTheLineAndTheTasksAreBelow() {
        let found = Reading("李伟强调：\n一、提高认识，增强紧迫感\n去年我县受灾严重。各乡镇要认真吸取教训。全面排查隐患。\n二、突出重点，抓好整治\n安监局要在5月底前拿出清单。公安局要停供炸药。")
        #expect(found.ordinals == [1, 2])
        #expect(found.directives.map(\.heading) == ["提高认识，增强紧迫感", "突出重点，抓好整治"])
        #expect(found.tasks.map(\.text) == ["全面排查隐患", "安监局要在5月底前拿出清单", "公安局要停供炸药"])
        #expect(found.owners == [["各乡镇"], ["安监局"], ["公安局"]])
    }

    @Test(arguments: [
        // Whose words begin below does not number: the number is the matter's.
        "一、加强征地工作\n会议要求，【县国土局要加快征地】。\n二、加强资金保障\n会议决定，【县财政局要拨付资金】。",
        // Topics of a speaker.
        "李伟强调：\n一、关于防汛工作\n【各乡镇要排查隐患】。\n二、关于春耕工作\n【农业局要备足种子】。",
        // Sections, with items below.
        "李伟强调：\n一、提高认识\n【各乡镇要排查隐患】。\n二、突出重点\n【（一）抓春耕。农业局要备足种子】。\n【（二）抓防汛。水利局要清淤】。",
        "李伟强调：\n一、提高认识\n【各乡镇要排查隐患】。\n二、突出重点\n【第一，抓春耕。农业局要备足种子】。\n【第二，抓防汛。水利局要清淤】。",
        // A page broke in the middle of a sentence.
        "李伟强调：\n【一、县水利局要会同县应急局、县交通局对全县水库、河道、桥梁开展一次隐患大排查，确保安全度汛】。",
        "李伟强调：\n【一是要抓好水利工程的加固，确保安全】。",
    ]) func namesASection(_ text: String) {
        let (found, expected) = directives(text)
        #expect(found == expected)
    }

    @Test func aBrokenLineIsNoHeading() {
        #expect(
            Reading("李伟强调：\n一、县水利局要会同县应急局、县交通局对全县水库、河道、桥梁开展一次\n\n隐患大排查，确保安全度汛。").directives.map(\.text)
                == ["一、县水利局要会同县应急局、县交通局对全县水库、河道、桥梁开展一次隐患大排查，确保安全度汛"])
        #expect(
            Reading("李伟强调：\n一是县住建局要抓紧排查，并会同\n各乡镇要害部门落实。").directives.map(\.text)
                == ["一是县住建局要抓紧排查，并会同各乡镇要害部门落实"])
    }

    @Test(
        arguments: [
            ("一、各地自查\n\n各县要对照清单开展自查。\n\n二、部门自查\n\n省级部门要深入自查。", [1, 2]),
            // One paragraph each, for each its own; and items of a lower level elsewhere.
            ("一、职责分工\n\n县公安局：负责查处违法行为。\n\n县教育局：负责登记造册。", [nil, nil]),
            ("一、重点任务\n\n（一）各乡镇要排查隐患。\n\n（二）各村要巡查。\n\n二、工作要求\n\n各部门要加强配合。", [1, 2, nil]),
            ("一、工作目标\n\n力争12月底前建成。\n\n二、部门自查\n\n省级部门要深入自查。", [nil, 2]),
        ] as [(String, [Int?])]) func inPapers(_ text: String, _ ordinals: [Int?])
    {
        #expect(Reading("各县：\n\n" + text, title: "关于开展专项督查的通知").ordinals == ordinals)
    }

    @Test func aSpeechOpensWithoutDemands() {
        let opening = "首先，我代表县委向大家表示慰问。这次会议的主要任务是：认清形势，抓好防汛。下面，我讲两点意见。"
        let found = Reading("同志们：\n\(opening)\n一、提高认识\n各乡镇要排查隐患。", title: "王建国同志在全县防汛会上的讲话")
        #expect(found.directives.map(\.text) == ["一、提高认识\n各乡镇要排查隐患"])
        let asked = Reading("同志们：\n下面，我讲两点意见。\n要向困难群众表示慰问。", title: "王建国同志在全县防汛会上的讲话")
        #expect(asked.directives.map(\.text) == ["要向困难群众表示慰问"])
    }

    @Test(
        arguments: [
            ("县长李伟指出：\n\n一、压实责任，细化机制\n\n各部门要细化机制。\n\n二、狠抓整改，确保实效\n\n各社区要全面排查问题。", [1, 2]),
            ("会议认为，要抓好防汛。\n\n（一）加强巡查\n\n各乡镇要落实到人。\n\n（二）各司其职，备足物资\n\n县水利局要补充。", [nil, 1, 2]),
            // What is pointed out is not asked for.
            ("会议指出，去年成效明显。\n\n一、项目建设提速\n\n完成投资20亿元。\n\n二、民生改善\n\n新建学校3所。", []),
            ("会议指出存在以下问题。\n\n一、责任不落实\n\n部分村未签责任书。\n\n二、巡查不到位\n\n夜间无人值守。", []),
        ] as [(String, [Int?])]) func belowWhatIsPointedOut(_ text: String, _ ordinals: [Int?])
    {
        #expect(Reading(text).ordinals == ordinals)
    }
}
