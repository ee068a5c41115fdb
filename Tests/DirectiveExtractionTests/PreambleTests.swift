import LedgerModel
import Testing

@testable import DirectiveExtraction

/// Who speaks, where speeches begin and where they end, as texts of many offices have it.
@Suite struct PreambleTests {
    private static let opening = "5月6日,县长王明召开会议。"

    @Test(arguments: [
        // What happened around the words, and since, is no part of them.
        "\(opening)王明要求,【要抓好整改工作】。会议由副县长李强主持。",
        "\(opening)王明要求,【要抓好整改工作】。会后,县应急局印发了通知。",
        "\(opening)王明要求,【要抓好整改工作】。目前,全县已完成整改12处。",
        "\(opening)王明要求,【要抓好整改工作】。大家一致表示,将抓好落实。",
        // What was heard comes before the words, not over them.
        "5月6日,县长王明到镇上督查。听取汇报后,王明指出,【要加强巡查】。",
        "5月6日,县长王明到镇上督查。听取汇报后强调,【要加强巡查】。",
        "5月6日,县长王明到镇上督查。王明听取了情况汇报,并要求【各乡镇要加强巡查】。",
        "5月6日,县长王明到镇上督查。王明听取汇报,并指出,【要加强巡查】。",
        "会议通报了移交情况,并要求【对移交情况进行全面清查,对问题要做好整改】。",
        "我县召开交办会,提出【各承办单位要在6月30日前办理完毕】。",
        // Adverbs of all kinds stand between a name and its verb.
        "5月6日,县长王明严肃指出,【各镇要做好巡查】。", "5月6日,县长王明语重心长地说,【各镇要做好巡查】。", "5月6日,县长王明再三强调,【各镇要做好巡查】。",
        "5月6日,县长王明当场拍板,【由县水利局牵头,各镇配合,抓好整改】。",
        "督查组实地督查、现场交办问题,同时要求,【一要整改问题】;【二要加大宣传】。",
        // What a command governs is to be done, whatever its verb.
        "5月6日,县长王明要求【各镇停课放假,6月底前完成任务】。", "5月6日,县长王明责成【县水利局赔偿损失】。",
        "\(opening)会议要求,【力争6月底前开工,年底前完工】。", "\(opening)王明要求,【各单位要抓好整改。希望大家共同努力】。",
        // Words in quotation marks, with their speaker before or behind them.
        "\(opening)“【各镇要做好巡查,6月底前完成清淤】。”王明强调。", "\(opening)王明强调:“【要做好巡查】”。", "\(opening)王明指出,“【各镇要做好巡查】!”",
        "\(opening)王明批示:“【请县水利局6月底前完成清淤】”。",
        // A topic before the one who speaks of it.
        "\(opening)会议要求,【各责任单位要加强调度】;对于安置区建设,王明强调,【要做到统一规划】。",
        // Who settles something himself demands nothing.
        "5月6日,县长王明检查企业,详细了解情况,明确整改责任和时限。",
        "\(opening)王明要求,【各部门要制定方案,确定建立月报机制,开展整改】。",
    ]) func wordsBeginAndEnd(_ text: String) {
        let (found, expected) = directives(text)
        #expect(found == expected)
    }

    @Test(arguments: [
        ("5月6日,县长李和平主持召开会议。李和平强调,各单位要抓好整改。", "李和平"),
        ("5月6日,县长何应求主持召开会议。何应求强调,各单位要抓好整改。", "何应求"),
        ("县应急局总规划师杜晓军要求,各单位要抓好整改。", "杜晓军"), ("辖区民警杜晓军要求,网格员要做好登记。", "杜晓军"),
        ("倪站长要求,各管理处要加强巡查。", "倪站长"), ("王公理副主任对安全生产工作作出安排:一是抓好整改。", "王公理"),
        ("5月6日,县长田涛召开会议。\n\n田涛强调\n\n要加强巡查,做好整改。", "田涛"),
        ("5月6日,县长苟钟灵到镇调研。他强调,各单位要抓好整改。", "苟钟灵"), ("5月6日,县长央金卓玛强调,各部门要抓好排查。", "央金卓玛"),
        ("周书记到我镇调研。他强调,要做好迎检准备。", "周书记"),
        ("罗思远同志讲话:\n\n各收购站要坚持标准。", "罗思远"), ("曾庆祥同志:各乡镇要连夜开会传达。", "曾庆祥"),
    ]) func speakersAreNamed(_ text: String, _ name: String) {
        #expect(Set(Reading(text, title: "电话会议记录").speakers) == [name])
    }

    @Test(arguments: ["5月6日,县长调研期间强调,各部门要抓好排查。", "5月6日,县长深入企业强调,各部门要抓好排查。"])
    func whatSomebodyDoesIsNoName(_ text: String) {
        #expect(Reading(text).speakers.allSatisfy { $0 == nil || $0 == "会议" })
    }

    @Test(arguments: ["5月6日,县督查组到安山乡督查。督查组强调,各乡镇要加大宣传力度。", "5月6日,督查组一行到安山乡督查。督查组一行要求,各乡镇要加大宣传力度。"])
    func bodiesSpeak(_ text: String) {
        #expect(Reading(text).tasks.map(\.text) == ["各乡镇要加大宣传力度"])
    }

    @Test func aGroupChatIsReadMessageByMessage() {
        let article = sharedExtractor.extract(
            Array(
                """
                陈志平(青禾桥镇镇长)  2024-07-13 06:41
                @全体成员 昨晚全镇平均降雨118毫米
                各村书记立刻上堤,人到位后在群里报位置
                张家湾村-老余  2024-07-13 06:44
                收到,已在堤上,带了9个人
                李娟(党政办)  2024-07-13 07:20
                请各村上午10点把转移人数填到表里,谢谢配合

                """.utf8)
        ).articles.first
        #expect(article?.title == "")
        #expect(article?.date?.description == "2024-07-13")
        #expect(article?.directives.map(\.text) == ["各村书记立刻上堤,人到位后在群里报位置", "请各村上午10点把转移人数填到表里"])
        #expect(article?.directives.map(\.speaker) == ["陈志平", "李娟"])
    }

    @Test(arguments: [
        // Of two verbs the last governs the list.
        "会议传达了上级文件，并就防汛工作进行了安排部署。【一是各村要加强值班】；【二是要备足物资】。", "会议总结了去年的工作，并对今年工作作了具体安排。【一是各村要加强值班】；【二是要备足物资】。",
        "会议通报了工作情况，并就下步工作进行了部署：【一是各村要加强值班】；【二是要备足物资】。",
        "会议总结了去年的工作。一是完成水库加固12座；二是培训人员300人。", "会议传达了上级文件，并就防汛工作进行了讨论。一是水库蓄水12座；二是培训人员300人。",
        "会议总结了去年的工作，并就今年工作作了部署。",
    ]) func whoReportsMayGoOnToArrange(_ text: String) {
        let (found, expected) = directives(text)
        #expect(found == expected)
    }

    @Test(arguments: [
        // The mark between what announces a list and its first item is often left out.
        "县长李伟提出三点要求【一是加强巡查。各村要做好记录】。【二是备足物资。县水利局要补充】。", "会议明确了四点意见【一是加强巡查】。【二是备足物资】。",
        "县长李伟提出三点要求【一要加强巡查】。【二要备足物资】。", "会议要求，【各村要对三点要求一一落实】。",
        // Who praises goes on to ask; what was found wrong may be called by any word.
        "县长李伟肯定了去年的工作，并指出，【各乡镇要继续抓好防汛】。", "公司党总支书记宋双田强调以下四点：【一是各部门要加强值班】；【二是备足物资】。",
        "针对此次巡查反映出的问题，要求各村：【一是立即整改】；【二是举一反三】。",
        // What a speaker says of his next words names nobody.
        "会议要求，【各村要加强巡查】。【需要强调的是，各镇要落实值班制度】。",
    ]) func introducersOfAllShapes(_ text: String) {
        let (found, expected) = directives(text)
        #expect(found == expected)
    }
}
