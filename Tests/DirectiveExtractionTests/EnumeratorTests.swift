import Testing

@testable import DirectiveExtraction

/// Marks of enumeration: 【】 holds each directive that is expected.
@Suite struct EnumeratorTests {
    @Test(arguments: [
        // 一是 in one paragraph, and over several.
        "县长张建国强调,【一是要摸清底数,逐户登记】;【二是要落实责任,包保到人】;【三是要严格值守】。",
        "县长张建国强调,要做好以下工作:\n\n【一是压实责任。各乡镇要逐户走访】。\n\n【二是严格值守。各单位要落实带班制度】。",
        "县长张建国要求,【一要压实责任,各乡镇要组织巡护】;【二要排查隐患】。",
        "副县长周宁强调,【第一,县教科局要核定学位】。【第二,县财政局要保障资金】。",
        "何远要求,【首先要摸清底数,逐户登记】。【其次要分类处置】。【最后要建立台账】。",
        "陈立指出三点问题并要求整改。【其一,台账不清,县民政局要逐项核对】。【其二,公示不全,各村必须补齐】。",
        "会议明确，【①县文旅局要编制总体规划】；【②县住建局负责技术指导】。",
        "会议议定:\n\n【(一)加快道路修复。1.县交通局牵头完成勘测;2.县财政局拨付前期经费】。\n\n【(二)做好群众安置。县民政局要发放救助】。",
        "高岩强调——\n\n◆ 【要加快征迁,确保净地交付】。\n\n◆ 【要守住底线,严禁违法占地】。",
        // The list begins anew for another speaker.
        "陈立要求,【一是抓排查】;【二是抓整改】。高岩强调,【一是抓监督】;【二是抓问责】。",
        "沈志勇强调:【首先,要强化指标意识。要找出薄弱环节】。【第二,要强化执行力。各街道要亲自抓】。【第三,要强化监督检查】。",
        // As it is spoken: 第一条, 头一件事, 再一个.
        "县长张建国强调,【第一条，水从哪里来。县水利局要摸清水源】。【第二条，责任谁来扛。各镇要包村】。【第三条，长远怎么办。县财政局要保障资金】。",
        "县长张建国要求,【第一点，各村要加强巡查】；【第二点是县水利局要备足物资】；【第三点，要严肃纪律】。",
        "县长张建国强调,【头一件事，县水利局要加强巡查】。【再一个，各村要备足物资】。【最后一条，县财政局要保障资金】。",
        "县长张建国强调,【第一个问题，县水利局要加强巡查】。【第二个问题，各村要备足物资】。最后说一下宣传。【县融媒体中心要多报道】。",
        // 即 leads to the list, and 、 parts its items.
        "校长张大银出席会议。他提出新学期的八项工作,即【一是要抓好队伍建设】,【二是要抓好教学质量】,【三是要抓好后勤保障】。",
        "高岩强调,【一是要加快推进重点工程】,【二是要严格落实巡查整改】、【三是要稳步推开执法改革】。",
        // A paragraph that begins with 要 goes on with the last item.
        "高岩强调,要抓好以下工作。\n\n【一是要抓好春耕。县农业农村局要调运种子】。\n\n【二是要抓好防火。县林业局要加强巡护。\n要抓好值守,各单位要带班】。",
    ]) func lists(_ text: String) {
        let (found, expected) = directives(text)
        #expect(found == expected)
    }

    @Test(arguments: [
        // 一把手, 一季度, 第一书记, 第一时间: no marks.
        "会议强调,【各单位一把手要负起责任,第一时间报告情况】。",
        "会议强调,【第一书记要驻村,一季度要开展一次走访】。",
        // 第一条 once, and what 再一次 begins.
        "会议强调,【第一条渠道要修好】。【再一次下雨前要清淤】。",
        "会议强调,【各村要加强巡查】。【最后说一下，宣传要跟上】。",
        // Inside a quotation nothing is counted.
        "会议强调,【要坚持“一是一、二是二”的作风,开展走访排查】。",
        // 1.5 is a number.
        "会议强调,【县水利局要修复堤防1.5公里】。",
    ]) func lookAlikes(_ text: String) {
        let (found, expected) = directives(text)
        #expect(found == expected)
    }

    @Test func ordinalsAndMarkersAreThoseOfTheText() {
        let reading = Reading("高岩强调,一是抓排查;二是抓整改;三是抓验收。")
        #expect(reading.ordinals == [1, 2, 3])
        #expect(reading.directives.map(\.marker) == ["一是", "二是", "三是"])
        #expect(reading.directives.map(\.heading) == ["抓排查", "抓整改", "抓验收"])
    }

    @Test func numeralsGoBeyondTen() {
        #expect(withText("十一是".utf8) { ListMarker.chineseNumeral($0, at: 0, limit: 100)?.0 } == 11)
        #expect(withText("二十三、".utf8) { ListMarker.chineseNumeral($0, at: 0, limit: 100)?.0 } == 23)
        #expect(withText("是".utf8) { ListMarker.chineseNumeral($0, at: 0, limit: 100) == nil })
    }

    @Test(
        arguments: [
            ("12月底前", nil), ("1.5公里", nil), ("1.建设", 1), ("3、整治", 3), ("（二）做好", 2), ("(3)做好", 3), ("②抓", 2), ("2)抓", 2),
            ("8|新建", 8), ("2019年", nil), ("1.10月31日全面复课", 1), ("1.10公里", nil), ("3.24小时内书面回复", 3), ("2.15个工作日内办结", 2),
            ("3.24%的", nil), ("2.5小时", nil),
        ] as [(String, Int?)]) func markersAtAPosition(_ text: String, _ ordinal: Int?)
    {
        #expect(withText(text.utf8) { ListMarker.read($0, at: 0, limit: $0.count)?.ordinal } == ordinal)
    }

    @Test(arguments: [
        "县长陈立提出三点要求：【第一要迅速传达】，【第二要制定措施】，【第三要加强督查】。",
        "县长陈立提出，今年要办好三件事：\n\n——【稳定粮食生产。农业局要抓好良种推广】。\n\n——【推进农村改革。国土局牵头，年内完成确权登记】。\n\n——【加强组织建设。组织部要抓好整顿】。",
        "会议要求：\n\n·【县林业局要加强巡护】。\n\n·【县水利局要备足物资】。",
    ]) func otherMarks(_ text: String) {
        let found = Reading(text).directives.map { String($0.text.drop { "第一二三".contains($0) && $0 != "第" }) }
        let expected = MarkedText(text).marked.map { String($0.drop { "第一二三".contains($0) && $0 != "第" }) }
        #expect(found == expected)
    }

    @Test func theLastItemOfASectionHeadsNothing() {
        let text = "会议决定：\n\n（一）县林业局要加强巡护。\n\n（二）县气象局要加密会商频次。\n\n二、关于教育工作\n\n会议要求，县教育局要提出方案。"
        #expect(Reading(text, title: "县政府常务会议纪要").ordinals == [1, 2, nil])
    }

    @Test func twoSeriesOfMarksAreTwoLevels() {
        let reading = Reading("高岩强调,一是抓整治。一要清运垃圾;二要拆除违建。二是抓缴费。要挨户宣传。三是抓防疫。要设点接种。")
        #expect(reading.ordinals == [1, 2, 3])
        #expect(reading.tasks.map(\.text) == ["清运垃圾", "拆除违建", "要挨户宣传", "要设点接种"])
    }

    @Test func aSeriesMayChangeItsVerb() {
        #expect(Reading("高岩强调,一是抓排查;二是抓整改;三是抓验收;四要抓督导;五要抓考核。").ordinals == [1, 2, 3, 4, 5])
    }

    @Test func theSeriesBelowAnItemGoesOnInTheNextParagraph() {
        let reading = Reading(
            "四、工作步骤\n\n（一）宣传发动阶段（9月10日至9月17日）。一是召开动员大会。各镇制定方案。\n\n二是调查摸底。各镇进行排查。\n\n（二）整治阶段（9月18日至12月8日）。各镇集中整治。",
            title: "关于开展百日整治行动的实施方案")
        #expect(reading.ordinals == [1, 2])
        #expect(reading.tasks.map(\.text) == ["召开动员大会。各镇制定方案", "调查摸底。各镇进行排查", "各镇集中整治"])
    }

    @Test(arguments: [
        ("会议要求,一抓春耕,储备化肥3.2万吨;二抓田管,3月上旬前完成返青追肥;三抓项目,3月底开工。", [1, 2, 3]),
        ("会议决定:一加大控辍保学力度。各乡镇必须逐户动员。二大力改善办学条件。要加大教育投入。", [1, 2]),
        ("会议提出三点要求:一提高思想认识,逐户走访。二围绕目标抓紧行动。各社区要自查自纠。三完善机制。各镇要建立台账。", [1, 2, 3]),
        // Keep: an idiom, and a number without the next one.
        ("会议要求,各乡镇要一抓到底,逐户排查隐患。", [nil]), ("会议要求,要排查隐患,二次排查要到位。", [nil]),
    ]) func theVerbMayStandRightBehindTheNumber(_ text: String, _ ordinals: [Int?]) {
        #expect(Reading(text).ordinals == ordinals)
    }

    @Test(arguments: [
        "会议要求：●【各村要加强巡查】。●【县水利局要备足物资】。", "会议要求：▲【各村要加强巡查】；▲【县水利局要备足物资】。",
        "会议要求：——【各村要加强巡查】。——【县水利局要备足物资】。", "会议指出——◆【要强化摸排】。◆【县公安局要加强侦办】。会议要求——■【要加强巡查】。■【县水利局要备足物资】。",
        // Inside a numbered item they are its tasks, and elsewhere no marks at all.
        "会议要求：【一是要加强巡查：●各村要每日上报；●县水利局要派人指导】。【二是备足物资】。", "会议要求，【各村要抓好“三夏”工作——这是当前大事，加强巡查】。",
        "会议要求，【李伟·王芳要加强巡查】。", "会议要求，【各村要加强巡查。——摘自会议记录】。",
    ]) func bulletsInsideAParagraph(_ text: String) {
        let (found, expected) = directives(text)
        #expect(found == expected)
    }

    @Test func bulletsNameNobody() {
        #expect(Reading("会议要求：●各村要加强巡查。●县水利局要备足物资。").owners == [["各村"], ["县水利局"]])
        #expect(
            Reading("会议要求：一是要加强巡查：●各村要每日上报；●县水利局要派人指导。").owners == [["各村"], ["县水利局"]])
    }

    @Test(
        arguments: [
            // Pages for telephones leave out the mark behind a number, and the colon behind the verb.
            ("会议强调：\n\n1要压实责任。\n\n2要备足物资。", ["要压实责任", "要备足物资"], [1, 2]),
            ("会议强调：\n\n01 压实责任\n\n逐村落实责任人。\n\n02 备足物资\n\n补充编织袋。", ["逐村落实责任人", "补充编织袋"], [1, 2]),
            ("会议强调\n\n要落实巡查制度。\n\n1 组织演练，县水利局要派人。\n\n2 要备足物资。", ["要落实巡查制度", "组织演练，县水利局要派人", "要备足物资"], [nil, 1, 2]),
            ("会议指出\n\n防汛形势严峻。\n\n会议强调\n\n各村要加强巡查。", ["各村要加强巡查"], [nil]),
            // A figure that counts or dates, and one that stands alone, are words.
            ("会议强调：\n\n1月要完成招标。\n\n2月要开工建设。", ["1月要完成招标", "2月要开工建设"], [nil, nil]),
            ("会议强调：\n\n各村要加强巡查。\n\n2号楼要抓紧整改。", ["各村要加强巡查", "2号楼要抓紧整改"], [nil, nil]),
        ] as [(String, [String], [Int?])])
    func numbersWithoutMarks(_ text: String, _ tasks: [String], _ ordinals: [Int?]) {
        let reading = Reading(text)
        #expect(reading.tasks.map(\.text) == tasks)
        #expect(reading.ordinals == ordinals)
    }

    @Test func whomAListAsksMayStandBehindWhatIsTheCase() {
        let reading = Reading("会议强调，当前已进入汛期，各乡镇【一要加强巡查。逐村落实责任人】。【二要备足物资】。")
        #expect(reading.ordinals == [1, 2] && reading.owners == [["各乡镇"], ["各乡镇"]])
        #expect(Reading("县长李伟要求，汛期已到，各乡镇一是加强巡查；二是备足物资。").ordinals == [1, 2])
        #expect(Reading("会议要求，当前已进入汛期，各乡镇要一手抓防汛，一手抓生产。").ordinals == [nil])
    }
}
