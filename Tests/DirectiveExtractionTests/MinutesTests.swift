import LedgerModel
import Testing

@testable import DirectiveExtraction

/// Minutes: what a meeting settled, heard and approved.
@Suite struct MinutesTests {
    private func paper(_ text: String, title: String = "柳河县秸秆禁烧工作实施方案") -> (found: [String], expected: [String]) {
        (Reading(text, title: title).directives.map(\.text), MarkedText(text).marked)
    }

    private func paperTasks(_ text: String, title: String = "柳河县秸秆禁烧工作实施方案") -> (found: [String], expected: [String]) {
        (Reading(text, title: title).tasks.map(\.text), MarkedText(text).marked)
    }

    @Test func minutesNumberWhatIsToBeDoneByADay() {
        let reading = Reading(
            "3月16日，副县长王刚主持召开专题会议。会议议定：\n\n1.县教育局暑假期间完成校舍维修。\n\n2.县卫健局国庆节前开诊。\n\n3.前期征地2023年12月底前已全面到位。\n\n4.同意县林草局6月底前补植的意见。",
            title: "专题会议纪要")
        #expect(reading.tasks.map(\.text) == ["县教育局暑假期间完成校舍维修", "县卫健局国庆节前开诊"])
        #expect(reading.owners == [["县教育局"], ["县卫健局"]])
    }

    @Test func theMatterOfMinutesIsAHeading() {
        let reading = Reading("三、研究清水河整治。\n\n会议指出，各乡镇要举一反三。\n\n四、研究其他事项。\n\n会议要求，县水利局要加强巡查。", title: "河长制专题会议纪要")
        #expect(reading.tasks.map(\.text) == ["各乡镇要举一反三", "县水利局要加强巡查"])
    }

    @Test func itemsSayWhoseDutiesFollow() {
        let reading = Reading(
            "1.县委宣传部：统筹协调创建工作；组织宣传活动。\n\n2.民政部门。制定安置方案，统计受灾情况。", title: "文明创建工作方案")
        #expect(reading.tasks.map(\.text) == ["统筹协调创建工作", "组织宣传活动", "制定安置方案，统计受灾情况"])
        #expect(reading.owners == [["县委宣传部"], ["县委宣传部"], ["民政部门"]])
        #expect(reading.ordinals == [1, 2])
    }

    @Test func minutesGoOnAfterWhatWasHeard() {
        let reading = Reading(
            "一、关于城建问题\n\n会议听取了县住建局的汇报。由县住建局牵头，县财政局配合，于10月底前拿出方案。\n\n二、关于资金问题\n\n会议审议通过。请县财政局尽快拨付资金。\n\n三、会议指出：项目推进缓慢。各相关单位必须加大力度。",
            title: "县政府常务会议纪要")
        #expect(
            reading.tasks.map(\.text) == ["由县住建局牵头，县财政局配合，于10月底前拿出方案", "请县财政局尽快拨付资金", "各相关单位必须加大力度"])
    }

    @Test func aRecordOfAMeetingIsMinutes() {
        let reading = Reading(
            "会议时间：2024年4月19日\n\n会议地点：村会议室\n\n主持人：郑立\n\n会议内容：1、各小组要加大整治力度。\n\n2、将环境卫生纳入村规民约，深入开展评选。", title: "")
        #expect(reading.article.kind == .minutes)
        #expect(reading.ordinals == [1, 2])
    }

    @Test func settlingHowManyIsNoSpeech() {
        let reading = Reading(
            "（一）强化统筹协调。建立联席会议制度，各成员单位明确1名联络员，名单于6月20日前报县商务局（联系人：蔡宁）。", title: "柳河县以旧换新行动方案")
        #expect(reading.tasks.map(\.text) == ["建立联席会议制度，各成员单位明确1名联络员，名单于6月20日前报县商务局"])
    }

    @Test(arguments: [
        // Numbered items of minutes are the meeting's; approvals ask for nothing before 由, 请 or 责成.
        "会议议定以下事项：\n\n一、关于资金问题。原则同意安排3000万元。【由县财政局负责，于5月底前拨付到位】。\n\n二、关于道路开挖。【由县公安局交警大队制定疏导方案】；【施工单位要合理安排时序】。",
        "现将会议形成的意见纪要如下：\n\n一、关于管网普查。【县住建局要于6月10日前形成清单】。",
        "会议议定以下事项：\n\n一、责成【县审计局提前介入，对项目实施跟踪审计】。\n\n二、会议强调，【各单位要强化协作，按期完成改造任务】。",
        "会议原则同意《责任清单》，【按会议精神修改完善后，以县委办、县府办名义印发】。",
        "会议同意成立管网改造专班，由王立同志任组长，办公室设在县住建局。\n\n会议要求，【县住建局要加快施工进度】。\n\n参加会议：县政府办刘涛，县住建局王强。",
    ]) func minutes(_ text: String) {
        let (found, expected) = paperTasks(text, title: "柳河县人民政府专题会议纪要")
        #expect(found.map { $0.hasPrefix("责成") ? String($0.dropFirst(2)) : $0 } == expected)
    }

    @Test func whatMinutesNumberIsADemandOnlyWhereItAsks() {
        let (found, expected) = paper(
            "会议议定:一、商城项目符合规划要求,有利于拉动经济。【二、报建工作要抓紧进行】。【三、项目由县政府签订合同】。四、对收费制定了标准。",
            title: "县长办公会议纪要")
        #expect(found == expected)
    }

    @Test func anApprovalIsFollowedByWhoHasToAct() {
        let (found, expected) = paperTasks(
            "会议议定：一、同意成立项目专班。【由县发改局负责起草方案】。二、同意调整预算。三、【县财政局按程序拨付资金】。", title: "县政府专题会议纪要")
        #expect(found == expected)
    }

    @Test func anApprovedItemOfMinutesBeginsWhereSomebodyIsTold() {
        let text =
            "会议议定：\n\n（一）同意县财政局提出的资金安排意见，拨付经费120万元，【由县应急管理局负责实施】，【县审计局全程监督】。\n\n（二）同意成立指挥部，由陈立副县长任指挥长。\n\n（三）【县公安局要做好交通疏导】。"
        let reading = Reading(text, title: "县政府专题会议纪要")
        #expect(reading.tasks.map(\.text) == MarkedText(text).marked)
        #expect(reading.ordinals == [1, 3])
    }

    @Test(arguments: [
        "会议指出，该企业欠费时间长，处置不当易引发问题。【请高建设同志牵头，县人社局参加，一个月内提出方案】。",
        "会议强调，【县住建局要抓紧】。【对跑冒滴漏问题，责成县城投公司于供暖前整改到位】。",
    ]) func whoIsAskedInMinutes(_ text: String) {
        let (found, expected) = paper(text, title: "县政府常务会议纪要")
        #expect(found == expected)
    }

    @Test(arguments: [
        "会议研究了《若干措施（送审稿）》，原则同意，【由县发改局修改完善后，按程序印发】。",
        "会议还听取了债务化解工作情况汇报，要求【县财政局逐笔制定化债方案，3月15日前报县政府】。",
        "会议要求，县里成立指挥部，由陈立任指挥长。【县城管局要每周暗访一次】。",
    ]) func whatAMeetingAsksAfterWhatItHeard(_ text: String) {
        let (found, expected) = paperTasks(text, title: "县政府党组会议召开")
        #expect(found == expected)
    }

    @Test func aMeetingThatFindsSomethingRightAsksWhomItNames() {
        let text = "会议认为，办法符合我县实际，原则通过。【由县发改委根据意见作进一步修改，提交县委常委会审定】。"
        let (found, expected) = paper(text, title: "县政府常务会议纪要")
        #expect(found == expected)
    }

    @Test func whatABodyIsToldStandsBehindItsName() {
        let text = "会议议定：\n\n1.县发改局：适时启动平价商店，设立摊位20个。\n\n2.交通局、交警大队：保障“绿色通道”畅通。"
        let reading = Reading(text, title: "保供稳价会议纪要")
        #expect(reading.tasks.map(\.text) == ["适时启动平价商店，设立摊位20个", "保障“绿色通道”畅通"])
        #expect(reading.owners == [["县发改局"], ["交通局", "交警大队"]])
        #expect(Reading("会议要求：\n\n县发改局：做好储备。\n\n县商务局：加强监测。").owners == [["县发改局"], ["县商务局"]])
        #expect(Reading("县发改局：已启动平价商店3处。\n\n县商务局：做好了储备。", title: "会议纪要").tasks.isEmpty)
    }

    @Test(arguments: [
        "三、会议同意机关食堂维修，费用控制在8万元以内，【办公室负责实施】。", "五、会议同意增加专项经费20万元，【县财政局于6月底前拨付到位】。",
        "1.听取了项目情况汇报，【由县住建局抓紧完善】。", "1.听取了防汛工作汇报，责成【县水利局加快清淤】。", "2.研究了招标事宜，【由县城管局负责】。",
        // Keep: whose paper was approved is told nothing.
        "二、同意县财政局提出的方案。", "1.听取了县住建局的汇报。",
    ]) func whatIsHandedToSomebodyBehindAnApprovalOrAReport(_ text: String) {
        let (found, expected) = paperTasks(text, title: "县政府常务会议纪要")
        #expect(found == expected)
    }

    @Test(arguments: ["会议指出，征地工作是关键。县自然资源局要加快办理。", "赵卫国指出，征地工作是关键。县自然资源局要加快办理。"])
    func theNextMatterClosesASpeech(_ speech: String) {
        let reading = Reading(
            "2023年11月8日，副县长赵卫国主持召开专题会议。现将会议精神纪要如下：\n\n一、关于征地问题\n\n\(speech)\n\n二、关于资金问题\n\n县财政局负责筹措资金，11月底前到位。\n\n三、关于施工问题\n\n由县住建局负责，12月10日前完成招标。",
            title: "县政府专题会议纪要")
        #expect(reading.owners == [["县自然资源局"], ["县财政局"], ["县住建局"]])
        #expect(reading.speakers.last == "会议")
    }

    @Test func theMeetingSpeaksUnderTheNextMatter() {
        let reading = Reading(
            "2023年11月8日，县政府办公室主任赵卫国主持召开会议。\n\n一、听取工作汇报\n\n会议听取了各股室汇报。\n\n二、安排工作\n\n赵卫国强调：一是各股室要加强值班；二是信息股要报送信息。\n\n三、其他\n\n1.各股室要做好档案移交。",
            title: "县政府办公室会议纪要")
        #expect(reading.speakers == ["赵卫国", "赵卫国", "会议"])
    }

    @Test(arguments: [
        "一、会议原则同意县财政局拟草的《预算方案》，修改完善后，批复实施。", "一、会议同意《考核结果》，报县委审定。", "一、会议审议通过《行动方案》，按程序印发实施。",
        // Keep: somebody is told.
        "一、会议原则同意《管理办法》，【由县司法局审查后印发】。", "一、会议同意《救助方案》，【请县民政局抓紧落实】。",
    ]) func theCourseOfWhatIsApprovedIsNoTask(_ text: String) {
        let reading = Reading("2023年11月8日，县长赵卫国主持召开县政府第10次常务会议。现纪要如下：\n\n" + text, title: "县政府常务会议纪要")
        #expect(reading.tasks.map(\.text) == MarkedText(text).marked)
    }

    @Test func requirementsThatAreClearAskForNothing() {
        let found = Reading("3月5日，全县推进会召开。此次会议的召开，为全县工作指明了方向，要求明确、措施有力。", title: "全县推进会召开")
        #expect(found.directives.isEmpty)
        #expect(Reading("3月5日，全县推进会召开。会议要求，明确责任、细化措施，县住建局要抓好整改。").tasks.count == 1)
    }

    @Test(arguments: [
        "会议原则同意该意见，要求【县水利局牵头，修改完善后，提交常委会研究】。", "会议原则同意该意见，【由县水利局牵头，修改完善后，提交常委会研究】。", "会议原则同意该意见，修改完善后印发实施。",
    ]) func whatIsApprovedMayBeRequiredOfSomebody(_ text: String) {
        let reading = Reading("2023年11月8日，县长赵卫国主持召开县政府第10次常务会议。现纪要如下：\n\n一、" + text, title: "县政府常务会议纪要")
        #expect(reading.tasks.map(\.text) == MarkedText(text).marked)
    }
}
