import LedgerModel
import Testing

@testable import DirectiveExtraction

/// From bytes to articles: cleaning, rejoining, titles, dates, kinds.
@Suite struct ArticleTests {
    private func articles(_ text: String, file: String? = nil) -> [ExtractedArticle] {
        sharedExtractor.extract(Array(text.utf8), options: ExtractionOptions(fileName: file)).articles
    }

    @Test func brokenParagraphsAreRejoined() {
        let article = articles("# 会议召开了\n\n会议要求,县城管局要加强市容秩序整\n\n\n— 2 —\n\n治,对占道经营及时劝导。\n").first
        #expect(article?.body == "会议要求,县城管局要加强市容秩序整治,对占道经营及时劝导。")
        #expect(article?.directives.first?.tasks.first?.passage.sourceBytes.count == 2)
    }

    @Test(arguments: [
        ("2025-07-25", "2025-07-24"), ("2025年07月25日", "2025-07-24"), ("2025年09月25日", "2025-09-25"),
    ]) func theFirstDayOfNewsIsItsDay(_ line: String, _ day: String) {
        let reading = Reading("\(line)\n\n7月24日,县长王明在县政府会议室主持召开会议。王明要求,各村要加强巡查。", title: "会议召开", day: nil)
        #expect(reading.article.date?.description == day)
    }

    @Test func aPlaceIsPartOfItsTitle() {
        let article = sharedExtractor.extract(Array("汉阴:县政府召开第八次常务会议\n\n会议要求,各村要加强巡查。\n".utf8)).articles.first
        #expect(article?.title == "汉阴:县政府召开第八次常务会议")
    }

    @Test(arguments: [
        ("安乡:张阳调度防汛抗灾工作", true), ("兰州：专题传达学习市“两会”精神", true), ("白马湖:擂战鼓 鸣号角 策马扬鞭战“三夏”", true),
        // Keep: a field of a form, a leader who speaks, and whom a message greets.
        ("会议主题:全县防汛抗灾工作", false), ("李书记:要做好防汛抗灾工作", false), ("责任单位:县水利局、县应急局", false), ("各乡镇:防汛形势十分严峻", false),
    ]) func aPlaceAboveAParagraphIsPartOfItsTitle(_ line: String, _ isTitle: Bool) {
        let text = "\(line)\n\n7月14日上午,县委书记张阳主持召开防汛抗灾工作调度会,听取有关情况汇报,研究下一步防汛抗灾工作。张阳指出,各村要加强巡查。\n"
        #expect(articles(text).first?.title == (isTitle ? line.filter { $0 != " " } : ""))
    }

    @Test func quotationsAndTitlesGoOnBehindABreak() {
        let reading = Reading(
            "县农业农村局每季度对管护情况开展一次检查，结果作为年度考核的重要依据，并评出“红黑榜”\n评比名单。各单位要执行《\n关于加强管护工作的通知》的规定。",
            title: "督查通报")
        #expect(reading.article.body.contains("“红黑榜”评比名单"))
        #expect(reading.article.body.contains("《关于加强管护工作的通知》"))
    }

    @Test func whatIsSettledIsNoRow() {
        let reading = Reading(
            "序号\t事项\t责任单位\t进展\n1\t低保待遇被取消\t县民政局\t已办结\n2\t清理河道\t县水利局\t未办结", title: "信访包案任务清单")
        #expect(reading.tasks.map(\.text) == ["清理河道"])
    }

    @Test func aNumberedHeadingIsNotJoinedToWhatTheMeetingSays() {
        let reading = Reading(
            "现纪要如下:\n一、关于柳河县1-8月份财政预算执行情况及预算调整情况有关问题\n会议原则同意县财政局的意见,由县财政局报县人大常委会审批。", title: "常务会议纪要")
        #expect(reading.tasks.map(\.text) == ["由县财政局报县人大常委会审批"])
    }

    @Test func aSentenceThatAPageBrokeIsJoinedBehindALabelToo() {
        let reading = Reading("整改措施：加快管网改造，2024年6月底前完成剩余13公\n第 1 页 共 3 页\n里。县城管局要核发许可证。", title: "整改方案")
        #expect(reading.article.body.contains("剩余13公里。县城管局"))
    }

    @Test func aDateAfterACommaGoesOn() {
        let article = articles("# 会议召开了\n\n县教育局要做好学校防溺水工作，\n6月1日前开展一次检查。\n").first
        #expect(article?.body == "县教育局要做好学校防溺水工作，6月1日前开展一次检查。")
    }

    @Test(arguments: [
        "一、提高认识，明确安全管理责任\n\n安全工作人命关天，各学校要提高思想认识，开学前召开会议，制订安全工作计划，采取措施严防事故发生。",
        "会议强调,要抓好落实。\n\n会后,与会人员参观了展厅。", "一、关于老旧小区改造\n\n会议明确,由县住建局牵头。", "一是抓排查\n\n二是抓整改。", "主送：县住建局\n\n签收人：",
    ]) func whatIsNotBrokenStaysApart(_ body: String) {
        #expect(articles("# 会议召开了\n\n\(body)").first?.body == body.replacing("\n\n", with: "\n"))
    }

    @Test func spacesMarksAndPinyinAreRemoved() {
        #expect(
            articles("# 会议召开了\n\n**本报讯** 会 议 要　求,县(xiàn)林业局要加强&nbsp;巡护 GDP 2 倍。").first?.body
                == "本报讯会议要求,县林业局要加强巡护GDP 2倍。")
    }

    @Test func headingsOfAnyLevelBeginArticles() {
        let found = articles("# 甲县召开会议\n\n**本报讯** 3月6日,会议召开。\n\n## 乙县召开会议\n\n**本报讯** 3月7日,会议召开。\n\n### 一、任务\n\n其他内容。")
        #expect(found.map(\.title) == ["甲县召开会议", "乙县召开会议"])
    }

    @Test func theNumberOfAnAttachmentStandsAboveItsTitle() {
        let items = "一、职责分工\n县自然资源局负责摸排汇总。\n县财政局负责资金。"
        for mark in ["附件", "附件1", "附件：", "附件二", "附表1-2"] {
            let found = articles("\(mark)\n农村乱占耕地建房排查行动方案\n\(items)").first
            #expect(found?.title == "农村乱占耕地建房排查行动方案" && found?.directives.count == 2)
        }
        // What is attached is said in the paper itself.
        #expect(articles("附件报送工作\n农村建房排查行动方案\n\(items)").first?.title == "附件报送工作")
    }

    @Test(arguments: [
        "1.举办消费节会。（牵头单位：县商务局；完成时限：12月20日）\n\n2.清理河道。（牵头单位：县水利局；完成时限：3月底前）",
        "集中排查（10月11日—11月30日）。各镇街开展排查。\n\n各单位3月底前报送总结。", "1.清理河道。（责任单位：县水利局；时间：12月20日）\n\n2.各单位3月底前报送总结。",
    ]) func aTermIsNotTheDayOfTheText(_ text: String) {
        let reading = Reading(text, title: "2024年排查行动方案", day: nil)
        #expect(reading.article.date == .year(2024) && reading.dues.last == "2024-03-31")
    }

    @Test func aPaperHasTheYearOfItsTitle() {
        let text = "1.清理河道。（责任单位：县水利局；完成时限：6月底前）"
        #expect(Reading(text, title: "2022年排查行动方案").dues == ["2022-06-30"])
        #expect(Reading(text, title: "2024年排查行动方案").article.date?.day == CalendarDate(year: 2024, month: 3, day: 6))
        #expect(Reading(text, title: "2025年排查行动方案").article.date?.day == CalendarDate(year: 2024, month: 3, day: 6))
    }

    @Test func titlesWithoutMarks() {
        #expect(articles("全县防火会议召开\n3月6日,会议召开。高岩强调,县林业局要加强巡护。").map(\.title) == ["全县防火会议召开"])
        #expect(articles("3月4日上午，全市会议召开。市委书记王安出席会议并讲话。").map(\.title) == [""])
        #expect(articles("原标题：空气质量纳入考核\n本报讯 近日,会议召开。").map(\.title) == ["空气质量纳入考核"])
        #expect(articles("县政府办公室关于2019年\n部分节假日安排的通知\n各乡镇人民政府：\n要安排好值班。").map(\.title) == ["县政府办公室关于2019年部分节假日安排的通知"])
    }

    @Test(
        arguments: [
            ("3月6日,会议召开。", "2020-03-06.txt", "2020-03-06", true), ("2021年3月6日,会议召开。", nil, "2021-03-06", false),
            ("3月6日,会议召开。审议了2022年预算。", nil, "2022-03-06", true),
            ("2024-03-08 08:23\n\n3月6日,会议召开。", nil, "2024-03-06", true),
            ("时间：2024/03/08 来源：县融媒体中心\n\n3月6日,会议召开。", nil, "2024-03-06", true),
            ("3月6日,会议召开。", nil, nil, false), ("会议召开。各单位要于2月28日前报送方案。", "方案2024.txt", "2024", true),
        ] as [(String, String?, String?, Bool)]) func dates(
            _ body: String, _ file: String?, _ date: String?, _ isInferred: Bool
        )
    {
        let article = articles("# 会议召开了\n\n\(body)", file: file).first
        #expect(article?.date?.description == date)
        #expect(article?.isDateInferred == isInferred)
    }

    @Test func aDateOnItsOwnLineIsTheTextsOwn() {
        let article = articles("关于开展治理工作的通知\n各乡镇要开展排查。\n县政府办公室\n2019年1月9日").first
        #expect(article?.date?.description == "2019-01-09" && article?.isDateInferred == false)
    }

    @Test(arguments: [
        ("关于做好防汛工作的通知", ArticleKind.notice), ("县政府专题会议纪要", .minutes), ("关于印发重点任务分工方案的通知", .plan),
        ("全县防火工作会议召开", .meeting), ("关于开展专项整治的通知", .notice), ("县政府办公室紧急通知", .notice), ("高岩调研重点项目", .inspection),
        ("今年工作要点", .plan),
    ]) func kinds(_ title: String, _ kind: ArticleKind) {
        #expect(articles("# \(title)\n\n内容从略。").first?.kind == kind)
    }

    @Test func aPaperIsKnownByWhomItIsSentTo() {
        let article = articles("开发区管委会，各镇人民政府，市直各单位：\n放假期间，各级各部门要做好值守。").first
        #expect(article?.kind == .notice)
        #expect(article?.directives.count == 1)
    }

    @Test func traditionalCharactersAreMatchedAndKept() {
        let reading = Reading("縣長陳立要求，各鄉鎮要做好宣傳，縣農業農村局要組織培訓。")
        #expect(reading.tasks.map(\.text) == ["各鄉鎮要做好宣傳", "縣農業農村局要組織培訓"])
        #expect(reading.owners == [["各鄉鎮"], ["縣農業農村局"]])
        #expect(reading.speakers == ["陳立"])
        #expect(reading.tasks.last?.explicitOwners.first?.keys == [.department("agriculture")])
    }

    @Test func tablesWithTitlesOfTheirOwn() {
        let table = { (rows: [String]) in Reading(rows.joined(separator: "\n"), title: "关于印发任务分解表的通知") }
        let first = table(["序号\t整治任务\t责任单位\t配合单位\t完成时间", "1\t清理河道垃圾\t县水利局\t各乡镇\t4月底"])
        #expect(first.tasks.map(\.text) == ["清理河道垃圾"])
        #expect(first.owners == [["县水利局", "各乡镇"]] && first.dues == ["2024-04-30"])
        // A column for those who support: the responsible one does it.
        #expect(first.tasks.first?.explicitOwners.map(\.role) == [.responsible, .support])
        // Without a column of tasks the name says what is to be done.
        let second = table(["项目名称\t建设内容\t责任单位\t完成时限", "农村公路\t改建公路50公里\t县交通运输局\t10月"])
        #expect(second.tasks.map(\.text) == ["改建公路50公里"])
        let third = table(["项目名称\t责任单位\t完成时限", "新建农贸市场\t县商务局\t10月"])
        #expect(third.tasks.map(\.text) == ["新建农贸市场"])
    }

    @Test func cellsOnLinesOfTheirOwnAreRows() {
        let lines = [
            "序号 |", "目标与任务 |", "分管领导 |", "牵头责任单位 |", "责任单位 |", "1 |", "新建幼儿园3所。 |", "李强 |", "县教育局 |", "县各有关单位",
            "2 |", "改造老旧小区20个。 |", "王伟 |", "县住建局 |", "各街道",
        ]
        let reading = Reading(lines.joined(separator: "\n"), title: "关于印发任务分解表的通知")
        #expect(reading.tasks.map(\.text) == ["新建幼儿园3所", "改造老旧小区20个"])
        #expect(reading.owners == [["县教育局", "县各有关单位"], ["县住建局", "各街道"]])
        #expect(reading.ordinals == [1, 2])
    }

    @Test func tablesWithBarsAndTabs() {
        for separator in ["|", "\t"] {
            let rows = [
                ["序号", "工作任务", "牵头单位", "责任单位", "完成时限"], ["8", "新建幼儿园", "县教育局", "县住建局、县财政局", "8月底"],
                ["9", "改造管网31公里", "同上", "县城投公司", "年内"],
            ]
            let reading = Reading(
                rows.map { $0.joined(separator: separator) }.joined(separator: "\n"), title: "关于印发任务分解方案的通知")
            #expect(reading.tasks.map(\.text) == ["新建幼儿园", "改造管网31公里"])
            #expect(reading.ordinals == [8, 9])
            #expect(reading.owners == [["县教育局", "县住建局", "县财政局"], ["县教育局", "县城投公司"]])
            #expect(reading.dues == ["2024-08-31", "2024-12-31"])
        }
    }

    @Test func aCellBrokenOverTwoLinesIsOne() {
        let reading = Reading(
            "序号|工作任务|责任单位|完成时限\n1|新建广场,\n配套停车场|县住建局|6月底\n2|改造道路|县交通局|年底", title: "关于印发任务分解方案的通知")
        #expect(reading.tasks.map(\.text) == ["新建广场,配套停车场", "改造道路"])
        #expect(reading.owners == [["县住建局"], ["县交通局"]])
    }

    @Test(arguments: [("3月2O日前", "2024-03-20"), ("l0月底前", "2024-10-31"), ("3月20曰前", "2024-03-20")])
    func whatAScannerMisreadInADateIsRead(_ phrase: String, _ due: String) {
        let reading = Reading("会议要求,县住建局要\(phrase)完成改造。")
        #expect(reading.dues == [due])
        #expect(reading.tasks.first?.deadline?.passage.text == phrase)
    }

    @Test(arguments: [
        // A day that is to come, and a year that says what the text is about.
        "各乡镇：经县委同意，定于3月15日上午在会议中心召开大会。各单位要报名单。", "各校：周五（3月15日）省里来督导，各校要抓紧自查。",
        "近日，县长陈立调研供热。陈立强调，热力公司要完成检修，确保11月1日按时供热。", "县长陈立要求，县财政局要拉出名单，报2008年6月30日前的欠税数。",
        "会议指出，柳林镇2018年考核结果不好，柳林镇要抓好整改。", "县长陈立强调，各单位要开好2022年度总结会。",
    ]) func aDayThatIsNamedIsNotItsOwn(_ text: String) {
        #expect(Reading(text).article.date?.description == "2024-03-06")
    }

    @Test(arguments: [
        ("3月15日，县长陈立主持会议。", "2024-03-15"), ("2018年3月1日，县长陈立主持会议。", "2018-03-01"), ("截至3月1日，全县已完成60%。", "2024-03-01"),
    ]) func aDayThatIsItsOwn(_ text: String, _ day: String) {
        #expect(Reading(text).article.date?.description == day)
    }

    @Test(arguments: [
        // Who meets in the first months looks back on the year before.
        ("1月18日，全县工作会议召开。会议总结2018年工作，部署2019年工作。", "2019-01-18"),
        ("1月18日，全县农业工作会议召开。副县长李明回顾了2018年全县农业工作。", "2019-01-18"),
        ("3月18日，全县乡镇企业工作会议召开。会议总结了1993年全县乡镇企业工作。", "1994-03-18"),
        ("3月28日，会议总结2018年第一季度工作。", "2018-03-28"), ("12月28日，会议总结2018年工作。", "2018-12-28"),
        ("2月12日，会议听取了2018年预算汇报。", "2018-02-12"),
        ("1月18日，会议部署2018年工作。", "2018-01-18"),
    ]) func whoLooksBackMeetsAYearLater(_ text: String, _ day: String) {
        #expect(Reading(text).article.date?.description == day)
    }

    @Test func whoIsNamedFirstLeadsTheParty() {
        #expect(Reading("3月6日,县农业局党组书记高岩、副局长周宁一行到乡镇督导。").article.host == "高岩")
        #expect(Reading("3月6日,县农业局副局长周宁一行到乡镇督导。").article.host == "周宁")
    }

    @Test func whoWasThere() {
        let article = articles("# 会议召开了\n\n3月6日,县委书记高岩主持召开会议,陈立、周宁、吴桐等出席会议。县住建局局长何远汇报了工作情况。").first
        #expect(article?.host == "高岩")
        #expect(article?.attendees == ["陈立", "周宁", "吴桐"])
        #expect(article?.reporters == ["何远"])
    }

    @Test func theItemsOfABulletinAreArticles() {
        let text = """
            政务信息

            第31期

            湾山县人民政府办公室                    2021年8月27日

            县政府召开秋季开学工作调度会

            8月26日，副县长杜金龙主持召开调度会。会议要求，各学校要落实“一校一策”。

            魏春林调研秋粮生产

            8月25日，县委书记魏春林到东胡镇调研。魏春林强调，县农业农村局要组织农技人员包村到田。

            我县新增企业3家

            近日，省工信厅公布企业名单，我县3家企业入选。
            """
        let articles = sharedExtractor.extract(Array(text.utf8)).articles
        #expect(articles.map(\.title) == ["县政府召开秋季开学工作调度会", "魏春林调研秋粮生产", "我县新增企业3家"])
        #expect(articles.map { $0.directives.count } == [1, 1, 0])
    }

    @Test func aSecondLineAboveTheNewsBelongsToTheTitle() {
        let text = "汇昌县召开精准扶贫推进会\n尚志宏要求 打好脱贫攻坚战\n汇昌新闻网讯(记者 李娜)7月15日,全县推进会召开。县委书记尚志宏强调,县扶贫办要抓紧。\n"
        let articles = sharedExtractor.extract(Array(text.utf8)).articles
        #expect(articles.count == 1)
        #expect(articles.first?.title.hasPrefix("汇昌县召开精准扶贫推进会") == true)
        #expect(articles.first?.directives.count == 1)
    }

    @Test(arguments: [
        // By when something is due, and periods, do not date a text.
        ("一、污水处理厂超负荷运行\n\n整改措施：加快二期建设。\n\n整改时限：2022年12月31日", "2022"),
        ("2014-07-09\n\n7月5日至7月31日为自查自纠阶段，8月1日至9月30日为督促检查阶段。", "2014-07-09"),
        ("日期：2023-05-04 08:46:31\n\n2022年9月16日至10月18日，区委第二巡察组进行了巡察。各科室要于5月底前完成整改。", "2023-05-04"),
        ("日期：2023-05-04 08:46:31\n\n2023年1月17日，区委巡察组反馈了意见。各科室要于5月底前完成整改。", "2023-05-04"),
        ("柳河新闻网 2011-4-28\n\n检查从4月15日开始到4月30日结束，各单位要扎实做好准备工作，确保人员、物资、措施全部到位。", "2011-04-28"),
    ]) func whatDatesAPaper(_ body: String, _ date: String) {
        #expect(Reading(body, title: "关于反馈问题整改情况的通报", day: nil).article.date?.description == date)
    }

    @Test(
        arguments: [
            ("柳河县蓝天保卫战实施方案（2019—2020年）", ArticleKind.plan, "2019"), ("烟花爆竹管理办法（试行）", .plan, nil),
            ("三年行动方案（征求意见稿）", .other, nil), ("2018年禁烧工作方案", .plan, "2018"),
        ] as [(String, ArticleKind, String?)])
    func aPaperIsKnownByItsTitleBeforeABracket(_ title: String, _ kind: ArticleKind, _ date: String?) {
        let article = Reading("1.各乡镇要抓好禁烧工作。", title: title, day: nil).article
        #expect(article.kind == kind && article.date?.description == date)
    }

    @Test func theNextNewsOfADigestIsAnArticle() {
        let found = articles("# 要闻\n\n本报讯 5月8日，县长李伟要求，各村要加强巡查。\n\n本报讯（记者王芳）5月9日，青山镇被县政府约谈。")
        #expect(found.map(\.title) == ["要闻", ""])
        #expect(found.map(\.directives.count) == [1, 0])
        // 又讯 and 本报讯 below a summary go on; so does the first news of an article.
        for text in ["本报讯 5月8日，县长李伟要求，各村要加强巡查。\n\n又讯 5月9日，会议要求，各镇要值班。", "核心提示：今年汛情偏重。\n\n本报讯 5月8日，会议要求，各镇要值班。"] {
            #expect(articles("# 要闻\n\n\(text)").count == 1)
        }
    }

    @Test func anIntroducerWithADashIsNoTitle() {
        let found = articles("会议要求——\n\n◆各村要加强巡查。\n\n◆县水利局要备足物资。").first
        #expect(found?.title == "")
        #expect(found?.directives.map(\.speaker) == ["会议", "会议"])
    }
}
