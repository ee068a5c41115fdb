import LedgerModel
import Testing

@testable import DirectiveExtraction

/// Plans and notices: what their form says of who has to do what.
@Suite struct PaperTests {
    private func paper(_ text: String, title: String = "柳河县秸秆禁烧工作实施方案") -> (found: [String], expected: [String]) {
        (Reading(text, title: title).directives.map(\.text), MarkedText(text).marked)
    }

    private func paperTasks(_ text: String, title: String = "柳河县秸秆禁烧工作实施方案") -> (found: [String], expected: [String]) {
        (Reading(text, title: title).tasks.map(\.text), MarkedText(text).marked)
    }

    @Test(arguments: [
        // Principles and goals ask nobody for anything; goals with 力争 or 确保 do.
        "一、指导思想\n\n坚持疏堵结合，全面落实属地管理责任。\n\n二、重点任务\n\n【（一）强化巡查。各乡镇要组织巡查队伍】。",
        "一、基本原则\n\n（一）坚持源头治理。加强宣传引导。\n\n二、重点任务\n\n【（一）强化巡查。各乡镇要组织巡查队伍】。",
        "一、工作目标\n\n全县秸秆综合利用率达到93%以上。\n\n二、重点任务\n\n【（一）强化巡查。各乡镇要组织巡查队伍】。",
        "一、工作目标\n\n【力争12月底前完成收储点建设】。\n\n二、重点任务\n\n【（一）强化巡查。各乡镇要组织巡查队伍】。",
        "为切实做好禁烧工作，改善空气质量，制定本方案。\n\n【（一）强化巡查。各乡镇要组织巡查队伍】。",
        "以新发展理念为指导，坚持标本兼治，全面加强污染防治。\n\n【（一）强化巡查。各乡镇要组织巡查队伍】。",
        // Sanctions and what the sender does itself.
        "【（一）强化巡查。各乡镇要组织巡查队伍】。\n\n（二）严肃追责。对因工作不力出现火点的，给予处理。",
        "【（一）强化巡查。各乡镇要组织巡查队伍】。\n\n我县将通过实施专项行动，推动空气质量改善。",
        "【（一）强化巡查。加强督导，对落实不力的予以通报批评】。",
        "【各乡镇要组织巡查队伍】。\n\n5.为了加强领导，学校还将安排学校领导带班。",
        "【各乡镇要组织巡查队伍】。\n\n联系人：李红，电话：5566778。",
    ]) func sections(_ text: String) {
        let (found, expected) = paper(text)
        #expect(found == expected)
    }

    @Test(arguments: [
        "（一）推进综合利用。1.【推广秸秆还田。组织农机手开展培训】。（县农业农村局牵头，各乡镇配合）2.【发展收储运体系。每个乡镇至少建设1个收储点】。（县自然资源局负责）",
        "（一）层层压实责任，积极推进办理工作。【各责任单位要明确具体责任人】。",
        "（一）加强领导。成立县禁烧工作领导小组，由县长任组长。【各乡镇要组织巡查队伍】。",
        "（一）自查自纠阶段（3月10日至4月20日）。【各企业对照标准开展自查】。",
    ]) func itemsOfPapers(_ text: String) {
        let (found, expected) = paperTasks(text)
        #expect(found == expected)
    }

    @Test(arguments: [
        // The day is the modal.
        "1.【值班表于5月30日前报镇防汛办】。\n\n2.【急件3日内反馈】。", "1.【落实情况在规定的期限内上报】。\n\n2.【承办单位应在3日内反馈】。",
        "现将《行动方案》印发给你们，请认真贯彻落实，【并将落实情况于3月20日前报县林业局】。",
        "现将《行动方案》印发给你们，请认真贯彻落实，【并于6月底前将落实情况报县政府】。", "请遵照执行，【于3月20日前把执行情况书面反馈县政府】。",
        // 将 for 把.
        "1.【各乡镇将整改情况报县政府督查室】。\n\n2.【县教育局将审批事项进驻情况在全县进行通报】。",
        "1.【县农业农村局将对口帮扶情况报县委农办】。\n\n2.【各乡镇将整改情况报县政府督查室】。",
        // What is numbered and has a limit.
        "1.【施工图本月底完成】。\n\n2.【雪停后24小时内清除完毕】。",
    ]) func whatIsToBeHandedIn(_ text: String) {
        let (found, expected) = paperTasks(text, title: "关于做好防汛工作的通知")
        #expect(found == expected)
    }

    @Test(arguments: [
        "现将《行动方案》印发给你们，请认真贯彻落实。", "县政府督查室将适时对整改情况开展督查。", "县政府督查室将紧盯未办结事项适时开展“回头看”。",
        "县政府督查室将视情况开展“回头看”，对落实不力的予以通报。", "县发展改革局将根据完成情况进行通报。",
        "目前报名工作已经结束。", "现将《方案》印发给你们，请遵照执行，工程6月底前将建成通车。",
    ]) func whatIsNotToBeHandedIn(_ text: String) {
        #expect(paperTasks(text, title: "关于做好防汛工作的通知").found == [])
    }

    @Test func whoIsOrderedHasToAct() {
        let reading = Reading(
            "3月5日，我局对你单位进行了检查，发现下列问题：\n\n1.喷漆车间未设置报警装置；\n\n2.电焊工未持证上岗。\n\n现责令你单位对第1项问题于5月5日前整改完毕。", title: "安全隐患整改通知书")
        #expect(reading.tasks.map(\.text) == ["现责令你单位对第1项问题于5月5日前整改完毕"])
        #expect(reading.owners == [["你单位"]])
        #expect(Reading("逾期不改的，责令停产停业。", title: "烟花爆竹管理办法").tasks.isEmpty)
    }

    @Test func aYearMayFollowANumber() {
        let reading = Reading("5.各村要抓好春耕。\n\n6.2014年各乡镇要完成造林2万亩。\n\n7.各单位要加强值班。", title: "关于做好农业工作的通知")
        #expect(reading.ordinals == [5, 6, 7])
    }

    @Test func aStagesTimeIsItsTasksDeadline() {
        let reading = Reading("（一）自查自纠阶段（3月10日至4月20日）。各企业对照标准开展自查。", title: "柳河县安全生产检查实施方案")
        #expect(reading.dues == ["2024-04-20"])
    }

    @Test func namesBetweenTwoRolesAreNotLost() {
        let reading = Reading(
            "1.加强项目储备。编制三年计划。（县发改局牵头，县财政局、县经贸投促局、县水务局等部门，县国投公司、各街道办事处配合）",
            title: "关于印发重点任务分工方案的通知")
        #expect(reading.owners == [["县发改局", "县财政局", "县经贸投促局", "县水务局", "县国投公司", "各街道办事处"]])
        #expect(reading.tasks[0].explicitOwners.map(\.role) == [.lead] + Array(repeating: .support, count: 5))
    }

    @Test func linesBelowAGroupAssignAllOfIt() {
        let reading = Reading(
            "（一）环境卫生整治\n\n1、清理卫生死角。\n\n2、维护环卫设施。\n\n责任单位：各街道、行政执法局和共建单位\n\n配合单位：县住建局\n\n（二）秩序整治\n\n1、取缔占道经营。\n\n责任单位：县公安局",
            title: "关于开展环境整治的通知")
        let first = ["各街道", "行政执法局", "共建单位", "县住建局"]
        #expect(reading.owners == [first, first, ["县公安局"]])
    }

    @Test func whatAssignsMayBeASentenceOrALineOfItsOwn() {
        let inside = Reading("1.改造管网。责任单位：县住建局。完成时限：6月底前。", title: "关于印发重点任务分工方案的通知")
        #expect(inside.owners == [["县住建局"]] && inside.dues == ["2024-06-30"])
        let below = Reading(
            "1.改造管网。\n\n（由县住建局牵头，县财政局配合）\n\n2.新建公园。\n\n（县林业局负责）", title: "关于印发重点任务分工方案的通知")
        #expect(below.owners == [["县住建局", "县财政局"], ["县林业局"]])
    }

    @Test func aSemicolonForTheColonOfALabelIsRead() {
        let reading = Reading("1.改造户厕，提升环境质量。（责任单位；县住建局、各乡镇）", title: "关于印发重点任务分工方案的通知")
        #expect(reading.owners == [["县住建局", "各乡镇"]])
    }

    @Test func whoSentInTheNewsIsNoOwner() {
        #expect(Reading("会议要求,各学校要开展排查。（县教科局）").owners == [["各学校"]])
        #expect(Reading("1.开展排查。（县教科局）", title: "关于印发重点任务分工方案的通知").owners == [["县教科局"]])
    }

    @Test func newsOfAPaperWithoutItsTitle() {
        let reading = Reading(
            "省住建厅近日下发通知明确,实行周报制度。\n\n各市信息报送单位要在每周二前报送上周情况。\n\n省住建厅将定期对报送质量进行排名。", title: "管廊建设信息一周一报")
        #expect(reading.tasks.map(\.text).contains("各市信息报送单位要在每周二前报送上周情况"))
        #expect(!reading.tasks.contains { $0.text.contains("排名") })
    }

    @Test func aPlanWithoutATitleIsOne() {
        let article = sharedExtractor.extract(
            Array("为推进整改，结合我市实际，特制定本整改方案。\n\n一、任务\n\n各县区对本地区整改工作负总责。".utf8)
        ).articles.first
        #expect(article?.kind == .plan)
    }

    @Test func linesBelowAnItemAssignIt() {
        let reading = Reading(
            "1.新建收储点12个。\n\n牵头单位：县农业农村局\n\n责任单位：县自然资源局，各乡镇\n\n完成时限：10月底前\n\n2.推广秸秆还田。\n\n牵头单位：县农机中心",
            title: "柳河县秸秆禁烧任务分工方案")
        #expect(reading.tasks.map(\.text) == ["新建收储点12个", "推广秸秆还田"])
        #expect(reading.owners.first == ["县农业农村局", "县自然资源局", "各乡镇"])
        #expect(reading.tasks.first?.explicitOwners.map(\.role) == [.lead, .responsible, .responsible])
        #expect(reading.dues == ["2024-10-31", nil])
    }

    @Test func whatAPaperIsAboutAsksForNothing() {
        let reading = Reading(
            "8月30日，县粮食局向县政府呈报了报告。县领导高度重视，分别作出批示，现抄告如下：\n\n县粮食局要抓紧拿出方案。", title: "关于粮食收购的通知")
        #expect(reading.tasks.map(\.text) == ["县粮食局要抓紧拿出方案"])
    }

    @Test(arguments: [
        ("县防汛应急预案", "2023年4月22日\n\n各乡镇要落实24小时值班。", ["各乡镇要落实24小时值班"]),
        ("", "同时,各乡镇要搞好沟渠扫障。农业部门要做好防灾工作。\n\n县防汛指挥部办公室\n\n二○一○年五月十一日", ["同时,各乡镇要搞好沟渠扫障", "农业部门要做好防灾工作"]),
        (
            "关于促进旅游发展的若干政策", "为贯彻全国旅游工作会议精神,制定以下政策。\n\n1.强化资金保障。强化财政资金保障,按季度拨付到位。\n\n2.加强巡查。各乡镇要加强巡查。",
            ["强化财政资金保障,按季度拨付到位", "各乡镇要加强巡查"]
        ),
        // What led to a paper, and what it says of itself.
        (
            "水环境治理方案", "水是生命之源、生产之要,良好的水环境是生态文明的重要组成部分。为加强治理,制定全县治理工作方案。\n\n(一)治理库区。各乡镇要清理漂浮物。\n\n(二)治理河道。各村要加强巡查。",
            ["各乡镇要清理漂浮物", "各村要加强巡查"]
        ),
        ("关于做好工作的通知", "各单位:\n\n根据气象部门预报,5日至6日我县将有大雨。4月20日,县政府召开会议,部署防汛工作。请各单位加强巡查。", ["请各单位加强巡查"]),
        ("关于做好禁烧工作的通知", "各镇:\n\n经市政府同意,现将方案印发给你们,请各地于1月23日前报方案。", ["请各地于1月23日前报方案"]),
        ("关于做好禁烧工作的通知", "各镇:\n\n各地要狠抓禁烧,清除隐患。现就有关事项通知如下:\n\n一、各村要加强巡查。", ["各地要狠抓禁烧,清除隐患", "各村要加强巡查"]),
        ("关于做好禁烧工作的通知", "各镇:\n\n请各村到户登记,并做好以下工作:\n\n一、各村要加强巡查。", ["请各村到户登记,并做好以下工作", "各村要加强巡查"]),
        ("实施办法", "1.两个以上单位联合办理的事项,由牵头单位汇总上报。\n\n2.各单位要及时报告。", ["两个以上单位联合办理的事项,由牵头单位汇总上报", "各单位要及时报告"]),
        ("准入方案", "1.制定准入清单。完成清单编制工作,明确禁止和限制发展的行业目录。(市生态环境局牵头)", ["完成清单编制工作,明确禁止和限制发展的行业目录"]),
        // A bulletin's findings.
        ("关于建筑业安全生产形势的通报", "（一）高处坠落是事故主要类型。高处坠落事故占总数的48.2%。\n\n（二）各单位要严格落实责任。", ["各单位要严格落实责任"]),
        // Figures to be reached, and nothing that is to be done for them.
        ("民生工程实施意见", "1.强化药品监管。到2015年，抽检覆盖率100%，处置率100%。严格准入条件，加强监管设施建设。（市食药监局负责）", ["严格准入条件，加强监管设施建设"]),
    ]) func papers(_ title: String, _ text: String, _ expected: [String]) {
        #expect(Reading(text, title: title).tasks.map(\.text) == expected)
    }

    @Test func aReportsQuotedDemandsAreKept() {
        let reading = Reading(
            "一、工作进展\n\n主要做法：一是高位推动。县政府成立了领导小组。\n\n二、县政府调度会要求\n\n5月16日，姚卫东副县长在调度会上要求，国土局6月10日前把用地手续办下来；财政局要先拨启动资金。\n\n三、下一步打算\n\n我局将认真落实，一是强化协调。主动与国土局对接。",
            title: "关于农村集贸市场改造情况的报告")
        #expect(reading.tasks.map(\.text) == ["国土局6月10日前把用地手续办下来", "财政局要先拨启动资金"])
        #expect(Set(reading.speakers) == ["姚卫东"])
    }

    @Test func aTermInABracketIsEverybodys() {
        let reading = Reading("（一）治理库区。由电站建立长效机制，县水利局加强督促。（长期）\n\n（二）治理河道。各村要加强巡查。", title: "水环境治理方案")
        #expect(reading.cycles == ["ongoing", "ongoing", nil])
    }

    @Test func notesOnHowBracketsAreReadAreNoOwners() {
        let reading = Reading(
            "（一）推进市场建设。（责任单位：省发展改革委、商务厅按职责分工负责，具体任务均涉及相关市（州）人民政府，不再列出，下同）", title: "关于优化营商环境的实施方案")
        #expect(reading.owners == [["省发展改革委", "商务厅"]])
    }

    @Test func aSaidAddressMakesANotice() {
        let reading = Reading(
            "各乡镇人民政府，县直各单位：\n\n今年以来我县降水偏少。请各乡镇于3月12日前将旱情报县水利局。", title: "")
        #expect(reading.article.kind == .notice)
        #expect(reading.tasks.map(\.text) == ["请各乡镇于3月12日前将旱情报县水利局"])
        #expect(reading.owners == [["各乡镇"]])
    }

    @Test func aPlanWithoutItsTitleIsReadByItsItems() {
        let reading = Reading(
            "1、各乡镇要组织巡查队伍。\n\n2、县林业局要设卡检查。\n\n3、通过广播加强宣传。", title: "")
        #expect(reading.tasks.count == 3)
    }

    @Test func wordsOfABracketThatNameNobodyMakeItLessSure() {
        let rules = { (bracket: String) in
            Reading("（一）强化巡查。组织巡查队伍。（\(bracket)）", title: "禁烧工作实施方案").tasks.map { $0.rules["owner"] }
        }
        #expect(rules("县林业局牵头，县财政局配合") == ["owner.bracket"])
        #expect(rules("县林业局、县财政局，共建方阵，县公安局负责") == ["owner.looseBracket"])
    }

    @Test(arguments: [
        // What the paper says of itself, of its time, of what it is going to look at, and of those who fail.
        "现将省政府通知转发你们，【请按要求开展自查，要对19个领域逐一检查】。",
        "一、整改目标\n\n完成所有工地标准化管理。\n\n二、整改时限\n\n9月15日前。\n\n三、整改措施\n\n【1.县住建局要逐一排查】。",
        "【一、各单位要组织排查】。\n\n二、严格值守。【三、请县应急局备足物资】。", "【各单位要组织排查】。\n\n县住建局将赴各地进行检查。",
        "【1.10月31日全县学校全面复课】。\n\n【2.各学校要开展排查】。", "经综合研判，做出如下决定：\n\n【1.各学校要开展排查】。", "【各单位要组织排查】。\n\n请一并执行。",
        "县委、县政府下发《关于加强禁烧工作的意见》。\n\n【各单位要组织排查】。",
    ]) func whatAPaperOnlySays(_ text: String) {
        let (found, expected) = paper(text.replacing("二、严格值守。", with: ""), title: "关于做好整改工作的通知")
        #expect(found == expected)
    }

    @Test func anItemsBracketMayStandBehindItsFullStop() {
        let reading = Reading(
            "（一）治理生活污水。（县水利局牵头；县住建局、各乡镇配合；11月底前完成）\n\n（二）改造厕所。（县农业农村局牵头）", title: "关于印发整治实施方案的通知")
        #expect(reading.tasks.map(\.text) == ["治理生活污水", "改造厕所"])
        #expect(reading.owners == [["县水利局", "县住建局", "各乡镇"], ["县农业农村局"]])
        #expect(reading.dues == ["2024-11-30", nil])
    }

    @Test func aLetterThatHandsSomethingOverAsks() {
        let reading = Reading("县住建局：\n\n现将王某反映的信访事项转你局，请你局于3月20日前办结，并将结果报县信访局。", title: "关于交办信访事项的函")
        #expect(reading.directives.map(\.speaker) == [nil])
        #expect(reading.owners == [["你局"]] && reading.dues == ["2024-03-20"])
    }

    @Test func anAccountOfWhatWasDoneAsksForNothing() {
        #expect(
            Reading("一是每年制定实施计划，明确工作任务。\n\n二是将指标分解到各乡镇，纳入考核。", title: "关于审计发现问题整改情况的函").directives
                .isEmpty)
    }

    @Test func ordersWithoutATitleAreAPaper() {
        let reading = Reading("县气象局要加强预报。县水利局要加强巡查。县融媒体中心要播发预警。", title: "P01")
        #expect(reading.directives.map(\.speaker) == [nil])
        #expect(reading.owners == [["县气象局"], ["县水利局"], ["县融媒体中心"]])
    }

    @Test func howToReachSomebodyIsNoTask() {
        #expect(
            Reading("一、严格落实值班制度。值班电话：5566778。", title: "关于做好值班工作的通知").tasks.map(\.text) == ["严格落实值班制度"])
    }

    @Test func aReportOfOnesOwnIsNone() {
        let reading = Reading("1、我局加强了巡查。\n\n2、要继续抓好宣传。\n\n3、加强队伍建设。", title: "")
        #expect(reading.directives.isEmpty)
    }

    @Test func aCellHoldsSeveralTasksAndRolesOfTheirOwn() {
        let text = """
            序号|工作内容|责任领导|责任单位|完成时限

            1|1.【举办春季招聘会2场】；2.【开发公益岗位200个】|高健|县人社局|3月中旬

            2|【推进土地整治】|马丽|县农业农村局（牵头）、县自然资源局|一季度
            """
        let reading = Reading(text, title: "2024年第一季度重点工作清单")
        #expect(reading.tasks.map(\.text) == MarkedText(text).marked)
        #expect(reading.owners == [["县人社局"], ["县人社局"], ["县农业农村局", "县自然资源局"]])
        #expect(reading.tasks.last?.owners.map(\.role) == [.lead, .responsible])
    }

    @Test func howToReachTheOfficeIsNoPartOfTheWork() {
        let text = "【（一）严格报送。各单位每月25日前将进展报县政府督查室】，联系人：李娜，电话：6221234。"
        #expect(Reading(text, title: "工作方案").tasks.map(\.text) == ["各单位每月25日前将进展报县政府督查室"])
    }

    @Test func linesThatSayWhoDoesWhatAreDirectives() {
        let text = """
            征迁任务分工如下：
            【李建军（县委副书记）：统筹征迁全面工作，每周一主持召开调度会】
            【黄涛（县供电公司经理）、邓卫国（县铁塔公司经理）：迁改杆线，5月底前完成】
            【城关镇（镇长刘波）：完成附着物清点登记，4月30日前张榜公示】
            备注：【未列事项由县交通运输局统筹】。
            """
        let reading = Reading(text, title: "高速公路征迁工作任务分工方案")
        #expect(reading.directives.map(\.text) == MarkedText(text).marked)
        #expect(reading.owners == [["李建军"], ["黄涛", "邓卫国"], ["城关镇"], ["县交通运输局"]])
    }

    @Test func aParagraphBetweenTwoNumberedOnesBelongsToTheFirst() {
        let text = "【（一）强化会商。县气象部门要加密监测。\n县电视台要发布预警】。\n\n【（二）强化值守。各乡镇要实行领导带班】。\n\n【各乡镇要按时报送情况】。"
        let (found, expected) = paper(text)
        #expect(found == expected)
    }

    @Test(arguments: [
        ("严禁迟报、漏报、瞒报。对因责任不落实造成后果的，将依法追究责任。", ["严禁迟报、漏报、瞒报"]),
        ("各镇整改情况请于3月31日前以书面形式报县委督查室。", ["各镇整改情况请于3月31日前以书面形式报县委督查室"]),
    ]) func whatAPaperAsksWithoutItsVerb(_ text: String, _ tasks: [String]) {
        let found = Reading("一、强化值守。\n\n（一）各乡镇要实行领导带班。\n\n（二）加强报告。\(text)", title: "防汛工作通知").tasks.map(\.text)
        #expect(Array(found.dropFirst()) == tasks)
    }

    @Test func bodiesBeforeAColonDoWhatStandsBehindIt() {
        let text = "县发改局：【负责重点项目的综合协调】。\n\n县自然资源局：【负责用地保障，3月底前完成报批】。\n\n各乡镇人民政府：【配合做好征地拆迁】。"
        let reading = Reading(text, title: "重点项目建设推进方案")
        #expect(reading.tasks.map(\.text) == MarkedText(text).marked)
        #expect(reading.owners == [["县发改局"], ["县自然资源局"], ["各乡镇人民政府"]])
        #expect(reading.tasks.map { $0.owners.first?.role } == [.responsible, .responsible, .support])
    }

    @Test func anEmptyCellNamesNobodyAndAFormulaAsksNothing() {
        let text = "序号|工作内容|责任单位|协办单位|完成时限\n\n1|【旱厕改造126座】|城关镇|—|4月底\n\n本方案自印发之日起施行，有效期至2025年12月31日。"
        let reading = Reading(text, title: "创建卫生县城工作方案")
        #expect(reading.tasks.map(\.text) == MarkedText(text).marked)
        #expect(reading.owners == [["城关镇"]])
    }

    @Test(arguments: ["三、2024年工作安排", "2024年，我们要重点抓好以下工作："]) func aReportAsksWhereItSaysWhatIsToBeDone(_ opening: String)
    {
        let text =
            "各位代表：\n\n一、2023年工作回顾\n\n（一）着力扩大投资。实施重点项目100个，完成投资60亿元。\n\n过去一年，我们加快推进项目建设。\n\n\(opening)\n\n（一）着力扩大有效投资。【加快推进县医院迁建，确保6月底前主体封顶】。\n\n（二）着力保障改善民生。【年内完成老旧小区改造12个】。\n\n各位代表！让我们真抓实干，完成全年任务！"
        let reading = Reading(text, title: "政府工作报告")
        #expect(reading.tasks.map(\.text) == MarkedText(text).marked)
        #expect(reading.dues == ["2024-06-30", "2024-12-31"])
    }

    @Test func aReportOfWhatHasBeenDoneAsksNothing() {
        #expect(Reading("各位代表：\n\n（一）实施重点项目100个，完成投资60亿元。\n\n（二）加快推进项目建设。", title: "政府工作报告").directives.isEmpty)
    }

    @Test func eachItemThatAMeetingSettlesIsAsked() {
        let text = "会议议定：一、【粮食局负责落实仓容】。二、【县农行安排收购资金贷款额度】。三、该项目符合规划。四、【责成县妇联修改完善】。"
        #expect(Reading(text, title: "秋粮收购调度会议纪要").tasks.map(\.text) == MarkedText(text).marked)
    }
}
