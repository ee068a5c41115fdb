import LedgerModel
import Testing

@testable import DirectiveExtraction

/// Texts that ask nobody for anything, and parts of papers that only say how things are set up.
@Suite struct GenreTests {
    @Test(arguments: [
        (
            "关于市政协八届三次会议第0127号提案的答复",
            "张丽华委员：\n\n您提出的提案收悉，现答复如下：\n\n一是完善政策体系，出台了《指导意见》；二是加大投入，累计改造小区126个；三是加强党建引领，组建业委会53个。\n\n（一）加快立法进程。积极配合市人大做好调研，力争年内出台。\n\n（二）强化属地责任。督促各街道办事处每季度召开一次联席会议。"
        ),
        ("《促进夜间经济发展办法》政策解读", "一、《办法》的主要内容是什么？\n\n一是明确职责。商务部门牵头负责统筹协调。二是优化环境。各市县应当简化流程。"),
        ("一图读懂《燃气安全管理措施》", "《措施》提出，住建部门牵头组织实施。餐饮企业应当安装报警装置。"),
        ("某县2020年公开招聘教师公告", "报考人员须于5月20日前提交材料。面试人员应携带身份证。县教育局、县人社局负责资格复审。"),
        (
            "党建引领聚合力",
            "近年来，柳河县坚持党建引领。\n\n一是健全体系。全县成立网格党支部312个。\n\n二是强化保障。制定《考核办法》，要求各乡镇每月开展一次评比。\n\n三是突出参与。由村民议事会负责积分评定。"
        ),
        ("中共柳河县文旅局党组关于巡察整改情况的通报", "现将巡察整改情况予以公布。\n\n（一）关于学习问题的整改\n\n一是局党组召开专题学习会，认真学习方案。二是建立学习制度，每季度开展一次交流。"),
    ]) func asksNobody(_ title: String, _ text: String) {
        #expect(Reading(text, title: title).directives.map(\.text) == [])
    }

    /// What explains a paper says what it consists of; a paper that names another one goes on to ask.
    @Test(arguments: [
        ("《方案》由五部分组成。\n\n坚持“治建结合”工作原则，力争实现集镇面貌改善。\n\n二、县水利局每周巡查河道。", false),
        ("《方案》已经县政府同意，请认真执行。\n\n二、县水利局要每周巡查河道。", true),
    ]) func aTextThatTellsThePartsOfAPaper(_ text: String, _ asks: Bool) {
        #expect(Reading("一、计划背景\n\n为改善集镇环境，镇政府决定开展整治行动。\n\n\(text)").tasks.isEmpty != asks)
    }

    @Test func whatIsToBeInspectedIsNobodysTask() {
        let text =
            "各乡镇：\n\n一、督查安排\n\n（一）督查内容：1.重点工程进展情况；2.实事工程完成情况。\n\n（二）督查要求：各乡镇要于6月27日前将自查情况报县政府办公室。"
        let reading = Reading(text, title: "关于强化政务督查的通知")
        #expect(reading.tasks.count == 1 && reading.owners == [["各乡镇"]])
    }

    @Test(arguments: [
        ("关于成立扫雪除冰领导小组的通知", "为做好工作，经研究，决定成立区扫雪除冰领导小组。组成人员如下：\n\n组长：孙德海"),
        ("关于职务任免的通知", "经2011年9月20日县政府第16次常务会议研究，决定：\n\n马建军同志任县交通运输局局长。"),
        ("关于调整县安全生产委员会组成人员的通知", "县安委会办公室设在县应急局，负责日常工作。今后，成员如有变动，由接任人员自然递补，不再另行发文。"),
        ("关于印发《县政府领导工作分工》的通知", "刘洋 县长 主持县政府全面工作，负责审计方面工作。\n\n张涛 副县长 负责财政、税务方面工作。分管县财政局。"),
    ]) func howThingsAreSetUpIsNoDemand(_ title: String, _ text: String) {
        #expect(Reading("各乡镇：\n\n\(text)", title: title).tasks.map(\.text) == [])
    }

    @Test(arguments: [
        ("关于推进改革的通知", "各责任单位要制定方案，市政府办公厅将跟踪督查。", ["各责任单位要制定方案"]),
        ("关于印发防火方案的通知", "一、总体要求\n\n坚持“预防为主”的方针，确保不发生重大火灾。\n\n二、主要任务\n\n（一）开展排查。重点排查输电线路。", ["重点排查输电线路"]),
        (
            "关于滑坡治理的会议纪要",
            "一、王立新汇报前期准备工作：出现险情后，党委、政府高度重视，及时组织干部进行撤离。\n\n二、会议强调\n\n1、要尽快做好治理工作。\n\n2、县财政局要落实资金。",
            ["要尽快做好治理工作", "县财政局要落实资金"]
        ),
    ]) func amongDemands(_ title: String, _ text: String, _ tasks: [String]) {
        #expect(Reading("各乡镇：\n\n\(text)", title: title).tasks.map(\.text) == tasks)
    }

    @Test(arguments: [
        "平川区安全生产专项整治实施方案", "青山县人居环境整治提升三年行动计划", "餐饮油烟专项整治任务清单", "关于开展非法采砂整治的意见",
    ]) func theHeadNounOfATitleSaysWhatThePaperIs(_ title: String) {
        let reading = Reading("一、责任分工\n\n区应急局：负责危险化学品领域整治。\n\n区住建局：负责燃气整治。", title: title)
        #expect(reading.article.kind == .plan && reading.owners == [["区应急局"], ["区住建局"]])
    }

    @Test(arguments: ["我县出台农村环境整治实施方案", "我县开展餐饮油烟集中整治", "我县启动散煤整治三年行动计划"])
    func newsOfACampaignIsNoPlan(_ title: String) {
        let reading = Reading("近日，县城管局对餐饮店逐户检查，县住建局负责实施。", title: title)
        #expect(reading.article.kind != .plan && reading.tasks.isEmpty)
    }

    @Test func aListOfTasksNeedsNoVerbs() {
        let items = "1.新建水厂2座。\n\n2.新增公交车30辆。\n\n3.免费婚检、孕检5000对。\n\n4.全县域通公交。\n\n5.城区供水普及率达到100%。"
        #expect(Reading(items, title: "2024年民生实事清单").tasks.count == 5)
        #expect(Reading("四、便民出行。新增公交车30辆。\n\n五、文化惠民。送戏下乡200场。", title: "重点任务分解").tasks.count == 2)
        #expect(Reading("1.新增公交车30辆，已投用。\n\n2.新建水厂2座。", title: "民生实事清单").tasks.count == 1)
        #expect(Reading(items, title: "民生实事完成情况清单").tasks.map(\.text) == ["新建水厂2座"])
        #expect(Reading("1.部分村垃圾清运不及时。\n\n2.河道有漂浮物。", title: "问题清单").tasks.isEmpty)
        #expect(Reading("1.机构职能。\n\n2.领导简介。", title: "政务公开事项清单").tasks.isEmpty)
    }

    @Test(arguments: ["责任分工：\n\n", "各有关单位职责\n\n"]) func dutiesThatWereCopiedAlone(_ heading: String) {
        let found = sharedExtractor.extract(
            Array("\(heading)县住建局：牵头负责加装电梯工作。\n\n县财政局：落实补贴资金。".utf8)
        ).articles.flatMap(\.directives).flatMap(\.tasks)
        #expect(found.map { $0.explicitOwners.map(\.name) } == [["县住建局"], ["县财政局"]])
        let told = sharedExtractor.extract(Array("\(heading)县住建局：已完成3处排查。\n\n县财政局：已拨付资金20万元。".utf8))
        #expect(told.articles.flatMap(\.directives).isEmpty)
    }

    @Test(arguments: [
        ("县政府就《政府工作报告》征求人大政协意见", "本报讯 24日,县政府召开座谈会,征求各方面的意见和建议。"), ("高岩参加“政企早餐会”听取企业意见", "10月25日早上,“政企早餐会”在市民之家举行。"),
        ("高岩督查防汛措施", "24日上午,县长高岩来到柳河水库,查看防汛工作。"), ("我县部署今冬明春森林防火工作计划", "近日,全县森林防火工作会议举行。"),
    ]) func newsUnderTheTitleOfAPaper(_ title: String, _ lead: String) {
        let reading = Reading("\(lead)\n\n高岩强调,各部门要制定落实措施。", title: title)
        #expect(reading.speakers == ["高岩"])
        #expect(reading.tasks.map(\.text) == ["各部门要制定落实措施"])
        #expect(reading.article.kind == .meeting || reading.article.kind == .inspection)
    }

    @Test(arguments: [
        ("柳河县出台防汛措施", "5月8日,柳河县印发《防汛若干措施》。"), ("关于做好防汛工作的意见", "5月8日,县长高岩召开会议。\n\n高岩强调,要做好防汛。"),
    ]) func keepPapers(_ title: String, _ lead: String) {
        let reading = Reading("\(lead)\n\n一、各乡镇要落实巡查人员。\n\n二、县水利局要每日通报水情。", title: title)
        #expect(reading.article.kind == .plan)
    }

    @Test func aScopeIsNoTask() {
        let reading = Reading(
            "一、包联范围。规上工业企业86户。\n\n二、扩大范围。将低收入户纳入帮扶。\n\n三、工作任务。县工信局每月走访一次。", title: "包联企业工作方案")
        #expect(reading.tasks.map(\.text) == ["将低收入户纳入帮扶", "县工信局每月走访一次"])
    }

    @Test func formulasOfLettersAskForNothing() {
        #expect(Reading("县政协：\n\n现将会办意见报送，请予汇总。\n\n请查收。", title: "关于办理提案的函").tasks.isEmpty)
    }

    @Test(arguments: ["县商务局2021年工作总结及2022年工作打算", "县城管局上半年工作总结和下半年工作计划", "石桥镇2023年工作情况及2024年工作安排"])
    func whatASenderMeansToDoIsNobodysTask(_ title: String) {
        let text =
            "一、主要工作成效\n\n（一）市容环境持续改善。拆除违建1.2万平方米。\n\n二、工作思路\n\n（一）全力促消费。要围绕重要节日组织开展促销活动，确保增长8%以上。\n\n（二）推进垃圾分类。新建分类亭60座，9月底前投用。"
        #expect(Reading(text, title: title).tasks.map(\.text) == [])
        #expect(Reading("一、各乡镇要报送工作总结。\n\n二、县商务局要制定工作计划。", title: "关于报送工作总结和工作计划的通知").tasks.count == 2)
    }

    @Test(arguments: ["县长办公会议议定事项", "重点工作调度会交办事项", "县政府督查室本周督办事项", "县政府常务会议定事项分解"])
    func matterThatWasHandedOverIsAList(_ title: String) {
        let text = "1.县住建局4月底前完成剩余7户签约。\n\n2.县财政局加快拨付项目资金。\n\n3.由县水利局牵头编制规划。"
        #expect(Reading(text, title: title).owners == [["县住建局"], ["县财政局"], ["县水利局"]])
        #expect(Reading("1.县住建局已完成7户签约。", title: "上次会议议定事项落实情况").tasks.isEmpty)
    }

    @Test(arguments: [
        (
            "关于审议意见落实情况的报告",
            "县人大常委会：\n\n一、强化排查整治。县政府印发了《整改方案》，明确各乡镇要每季度开展一次巡查。\n\n二、下步工作。要继续加大宣传力度。"
        ),
        ("县委书记信箱回复", "网友您好！您反映的路灯不亮问题收悉。县城管局已安排维修人员，要求施工队必须在5日内修复。感谢您的监督！"),
        ("12345热线办理结果", "来电人反映路灯不亮。经核实，线路老化。县城管局要求施工队必须在5日内修复，并安排管理员每日巡查。"),
        ("关于2022年度县长质量奖拟奖企业名单的公告", "任何单位和个人对公告内容有异议的，须在公告期内以书面形式提出，并提供必要的证明材料。"),
    ]) func tellsWhoeverAsked(_ title: String, _ text: String) {
        #expect(Reading(text, title: title).directives.map(\.text) == [])
    }

    @Test func aComplaintThatIsPassedOnAsks() {
        let found = Reading("来电人反映路灯不亮。请县城管局于3月20日前修复。", title: "关于办理群众诉求的通知")
        #expect(found.owners == [["县城管局"]])
    }

    @Test func itemsThatSayWhoIsResponsibleAreAPlan() {
        let found = Reading(
            "一、完善管网。对老旧管网进行改造，县住建局负责具体实施。\n\n二、新建水厂。新建水厂2座，县水利局和县发改局负责具体实施。\n\n三、整治河道。清理河道20公里，县水利局负责具体实施。", title: "")
        #expect(found.owners == [["县住建局"], ["县水利局", "县发改局"], ["县水利局"]])
    }

    @Test(arguments: [
        "温馨提示：请广大市民文明祭扫，不要在林区用火。如遇火情，请立即拨打12119。", "项目招标公告：投标人应具备二级资质，投标文件必须于6月3日前递交。中标人须签订合同。",
        "经市委研究决定：张伟同志任市水利局党组书记。\n拟任干部公示期为5个工作日，公示期内如有问题请向市委组织部反映。",
    ]) func whatAddressesThePublic(_ text: String) {
        #expect(pasted(text, month: 3, day: 6).map(\.text) == [])
    }

    @Test(arguments: [
        "安全提示：请各企业立即开展自查，3月底前上报。", "工作提醒：请各村组织广播宣传，提醒群众不要用火。", "请各村在公示期内受理群众异议。",
    ]) func whatAddressesBodies(_ text: String) {
        #expect(pasted(text, month: 3, day: 6).count == 1)
    }

    @Test(arguments: [
        "成立县整治工作专班，由副县长林振东任组长，专班办公室设在县消防救援大队。", "逾期未整改的，将依法予以临时查封。", "对拒不整改的单位，将依法取缔并列入黑名单。",
        // Somebody is told to.
        "成立县整治工作专班，由副县长林振东任组长，【县应急局要定期调度】。", "逾期未整改的，【由县消防大队依法查封】。", "【县城管局对占道经营依法取缔】。",
    ]) func setsUpABodyOrThreatens(_ text: String) {
        let found = Reading("各乡镇：\n\n各乡镇要立即排查隐患。\n\n" + text, title: "关于开展整治的通知").tasks.dropFirst().map(\.text)
        let expected = MarkedText(text).marked
        #expect(found.count == expected.count)
        for (task, mark) in zip(found, expected) { #expect(task.hasSuffix(mark)) }
    }
}
