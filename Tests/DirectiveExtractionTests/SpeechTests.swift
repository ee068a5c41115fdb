import LedgerModel
import Testing

@testable import DirectiveExtraction

/// Preambles: who speaks, and where his words begin.
@Suite struct SpeechTests {
    @Test(arguments: [
        ("县委书记高岩强调,县林业局要加强巡护。", "高岩"),
        ("高岩在听取汇报后指出,县林业局要加强巡护。", "高岩"),
        ("高岩就贯彻落实会议精神提出要求,县林业局要加强巡护。", "高岩"),
        // A report ends where somebody begins to demand.
        ("会议传达学习了全省会议精神,会议强调:县林业局要加强巡护。", "会议"),
        ("吴桐传达了全省会议精神,陈立强调:县林业局要加强巡护。", "陈立"),
        ("吴桐宣读工作方案,并对具体实施提出要求,一是县林业局要加强巡护。", "吴桐"),
        ("同时,高岩对当前工作进行了强调:一是县林业局要加强巡护;二是县水利局要备足物资。", "高岩"),
        ("3月6日,县长陈立主持召开会议,并提出两点要求:一要县林业局加强巡护;二要县水利局备足物资。", "陈立"),
        ("县委书记高岩出席并讲话。他强调,县林业局要加强巡护。", "高岩"),
        ("县长陈立主持会议。县委书记高岩出席并讲话。陈县长要求,县林业局要加强巡护。", "陈立"),
        ("会议要求,县林业局要加强巡护。", "会议"),
        ("会议最后强调,县林业局要加强巡护。", "会议"),
        ("县委书记欧阳健强调,县林业局要加强巡护。", "欧阳健"),
        ("县长陈立作出重要批示。批示指出:县林业局要加强巡护。", "陈立"),
        ("就做好下一步工作，李明提出两点要求：一是县林业局要加强巡护；二是县水利局要备足物资。", "李明"),
        ("高岩反复叮嘱县林业局要加强巡护。", "高岩"),
        ("副县长李晓梅到工地调研。李晓梅详细询问了进展。她叮嘱施工单位,要加强巡护。", "李晓梅"),
        ("每到一处,高岩都叮嘱当地干部,要抓好巡护。", "高岩"),
        ("王明义反复告诫当地干部,要努力提高造林质量。", "王明义"),
        ("路镇长指出,各村要加强巡护。", "路镇长"),
        ("市委副秘书长高岩一行到我县检查。检查组一行对做法给予了肯定,并要求县林业局加强巡护。", "高岩"),
        ("副县长何斌主持会议。何斌就贯彻会议精神强调,会后各乡镇要召开会议传达部署。", "何斌"),
        ("高岩书记批示:请县林业局加强巡护。", "高岩"),
        ("高岩、陈立分别强调,县林业局要加强巡护。", "陈立"), ("高岩和陈立强调,县林业局要加强巡护。", "陈立"),
        ("县长陈立于3月6日召开会议。并强调各单位务必开展排查。", "陈立"),
        ("高岩说:“县林业局要加强巡护。”", "高岩"),
        ("县农业局局长王本乐到乡镇检查。王局长指出当前是火险高发期,各乡镇要加强巡护。", "王本乐"),
        // Names that no list has.
        ("县长憨振强带队调研。憨振强强调,县林业局要加强巡护。", "憨振强"),
        ("县长买买提·吐尔逊强调,县林业局要加强巡护。", "买买提·吐尔逊"),
        // Before anybody has spoken: who acts in the paragraph.
        ("3月6日,县长陈立主持召开会议。传达上级精神,通报近期情况,要求县林业局要加强巡护。", "陈立"),
        ("县长陈立上午深入项目现场,了解工程进度,要求施工企业加快进度。", "陈立"),
        ("县长陈立就禁烧工作要求各村必须落实巡查人员。", "陈立"),
        ("县长陈立作工作报告。报告要求,各乡镇要抓好粮食生产。", "会议"),
        // A noun that says by what; a day between name and verb; a title whose name stands before its post; a paper that is issued.
        ("会议要求,县林业局要对照省市通知要求,整理资料台账。", "会议"), ("县长高岩22日指示县林业局加强巡护。", "高岩"),
        ("督导组在高岩明副局长的带领下到我县检查。高局长指出,县林业局要加强巡护。", "高岩明"),
        ("会议听取了防汛情况汇报,会议指出,县林业局要加强巡护。", "会议"),
        ("会议由镇长高岩主持。会上高岩宣读工作方案,并对此次工作提出要求,县林业局要加强巡护。", "高岩"),
        // Names with 本 and 其 behind a post; a count of opinions; what was pointed out before what is demanded.
        ("县长袁立本同志9月1日批示:“请县林业局加强巡护。”", "袁立本"), ("县委书记廖其刚出席会议。廖其刚要求,一要县林业局加强巡护;二要县水利局备足物资。", "廖其刚"),
        ("高岩就贯彻会议精神讲了两点意见:一要县林业局加强巡护;二要县水利局备足物资。", "高岩"),
        ("高岩当场指出了问题,并叮嘱随行的县林业局负责人,要加强巡护。", "高岩"),
        // A name that ends like a noun begins.
        ("县长张立新强调,县水利局要备足物资。张立新要求,县林业局要加强巡护。", "张立新"),
        // The title of a paper announces no report; a meeting by its full name; a surname with a post as a label.
        ("3月6日,县委书记高岩在《关于火灾情况的报告》上批示:请县林业局加强巡护。", "高岩"),
        ("全县安全生产工作会议要求:县林业局要加强巡护。", "会议"), ("高书记:县林业局要加强巡护。", "高书记"),
        // A post in two characters is no given name; what is said first of all; what an order is about.
        ("区长高岩主持会议。高区长指出,县林业局要加强巡护。", "高岩"),
        ("省委书记、省人大常委会主任高岩第一时间作出批示。要求县林业局加强巡护。", "高岩"),
        ("县委书记高岩在《转办通知》上批示:县林业局要加强巡护。\n3月5日,在《问题清单》上批示:县林业局必须加强巡护。", "高岩"),
        ("镇长高岩首先对督查情况进行了通报,并指出了存在问题,要求县林业局加强巡护。", "高岩"),
    ]) func speakers(_ text: String, _ speaker: String) {
        let reading = Reading(text)
        #expect(!reading.directives.isEmpty)
        #expect(reading.speakers.allSatisfy { $0 == speaker })
    }

    @Test(arguments: ["张三", "李四", "王一", "陈千里", "赵九章", "县长王五"]) func aNumeralMayBePartOfAName(_ name: String) {
        let reading = Reading("\(name)强调，一是要抓好消毒工作；二是要抓好宣传工作。")
        #expect(reading.directives.map(\.ordinal) == [1, 2])
        #expect(reading.speakers.allSatisfy { name.hasSuffix($0 ?? "-") })
    }

    @Test(arguments: ["高岩书记讲话要求", "会议要求", "全县安全生产工作会议要求"]) func whoPledgesToCarryOutDemandsNothing(_ standard: String) {
        let reading = Reading("县委书记高岩强调,县林业局要加强巡护。\n\n陈立表示,县政府将认真落实\(standard),加快推进各项工作。")
        #expect(reading.tasks.map(\.text) == ["县林业局要加强巡护"])
    }

    @Test func aPaperThatIsIssuedHasNoSpeaker() {
        let reading = Reading("日前,省水利厅印发通知,要求各地要加强河湖管护。通知强调,一要完善机制;二要加强宣传。", title: "严防溺水")
        #expect(reading.directives.count == 3)
        #expect(reading.speakers.allSatisfy { $0 == nil })
    }

    @Test(arguments: ["周一", "高三", "万一", "周密", "高效"]) func aNumeralDoesNotMakeAName(_ word: String) {
        #expect(!Reading("\(word)要求上报情况，县林业局要加强巡护。").speakers.contains(word))
    }

    @Test func severalSpeakersEachHaveTheirOwn() {
        let reading = Reading("副县长周宁要求,县林业局要加强巡护。县长陈立强调,县水利局要备足物资。")
        #expect(reading.speakers == ["周宁", "陈立"])
    }

    @Test func aSpeakerCarriesOverParagraphs() {
        let reading = Reading("县委书记高岩强调,当前形势严峻。\n\n一是要排查隐患。县应急局要逐户检查。\n\n二是要严格值守。")
        #expect(reading.speakers == ["高岩", "高岩"])
    }

    @Test func whatIsPassedOnIsMarked() {
        let reading = Reading("会议传达了全市会议精神。市长林涛在会上强调,各县区要完成清淤。会后,县委书记高岩就贯彻落实提出要求,县水利局要制定方案。")
        #expect(reading.speakers == ["林涛", "高岩"])
        #expect(reading.directives.map(\.isRelayed) == [true, false])
    }

    @Test func instructionsInSeveralBatches() {
        let reading = Reading(
            "批示领导:县委书记高岩\n\n批示内容:请县住建局牵头整改。\n\n批示领导:县长陈立\n\n批示内容:请县财政局落实资金。", title: "领导批示交办单")
        #expect(reading.speakers == ["高岩", "陈立"])
        #expect(reading.tasks.map(\.text) == ["请县住建局牵头整改", "请县财政局落实资金"])
    }

    @Test func whatNobodyIsSaidToSayIsTheMeetings() {
        let reading = Reading("3月6日,全县防火会议召开。会议通报了火情。\n\n各乡镇要组织巡查。\n\n县林业局要加强监测。\n\n县应急局负责人与企业签订了责任书。")
        #expect(reading.speakers == ["会议", "会议"])
        #expect(reading.owners == [["各乡镇"], ["县林业局"]])
    }

    @Test func slogansHeadWhatFollowsThem() {
        let (found, expected) = directives(
            "高岩强调:【加快进度,按期销号。要倒排工期,按时完成整改】。【紧盯重点,齐抓共管。各相关单位要加强联动,解决问题】。【提炼总结,巩固长效。要固化经验,补齐短板】。")
        #expect(found == expected)
    }

    @Test func speechInQuotationMarks() {
        let (found, expected) = directives("张伟说：“【县公安局要加大打击力度】。【要做好群众安抚工作】。”随后，张伟一行看望了困难群众。")
        #expect(found == expected)
    }

    @Test func anothersPledgeEndsTheSpeech() {
        let (found, expected) = directives("钱亮要求，【开发区管委会要加快标准厂房建设】。企业负责人表示，将加大投入，尽快达产。")
        #expect(found == expected)
    }

    @Test(arguments: [
        // Reports, pledges, hopes, agendas, achievements, significance, visits, approvals.
        "会上,县住建局局长吴桐汇报了工作开展情况:一是完成危房排查;二是改造管网;三是要素保障明显增强。",
        "吴桐表示,县住建局将切实抓好整改,确保年底前全面完成任务。",
        "高岩希望广大企业家坚定信心、再创佳绩。",
        "今天会议的主要议程有三项:一是通报情况;二是签订责任书;三是请陈县长讲话。",
        "会议指出,去年全县工作取得新突破:一是项目建设提速。二是营商环境持续优化。",
        "高岩指出,抓好春耕对于保障农产品供应、应对市场波动具有重要意义。",
        "高岩一行先后来到一线车间,一手资料翻了一遍又一遍,一致认为一季度开局良好。",
        "会议听取了县应急局关于防汛工作的汇报,研究了有关事项。",
        "会议原则同意县发改局提出的方案。",
        "州政府决定派出5个督查组,从下周起对各单位开展督查。对重点工作推进情况进行督促检查。",
        "会议强调,形势严峻。县政府副县长周宁及相关单位负责人参加。",
        "高岩指出,市委、市政府高度重视城南地区发展。",
        "会议强调,形势严峻。县教育局相关股室负责同志、各学校校长参加会议。",
        "县教育局副局长高岩对设施维护做出了要求,安排了在全县开展的专项行动。",
    ]) func silence(_ text: String) {
        #expect(Reading(text).directives.map(\.text) == [])
    }

    @Test(arguments: [
        "针对群众反映的问题,高岩现场叮嘱随行的职能部门负责人,【要尽快拿出办法,打通堵点】。",
        "高岩要求相关部门、各乡镇:【一是统一思想,提高认识】;【二是明确任务,做好秸秆禁烧】。",
        "会议原则同意县发改局提出的方案,【修改完善后按程序报批】。",
        "会议同意县财政局拟草的办法,报县委审定。",
        "会议原则同意县住建局提交的《办法》,【根据会议讨论意见修改完善,县法制办审查后报县委】。",
        "会议原则同意县经发局关于调整领导小组的意见,【会后提交县委常委会研究】。",
        "会议议定,原则通过《行动方案》,【请县城管局修改完善后按程序报县委】。",
    ]) func preamblesStayOutside(_ text: String) {
        let (found, expected) = directives(text)
        #expect(found == expected)
    }

    @Test func aPapersSenderGoesOnAfterWhomItQuotes() {
        let quoted = Reading(
            "7月16日，县委书记陈立在《调查报告》上批示：“请国强同志牵头，国庆前必须解决。”现将有关事项通知如下：\n\n一、请县住建局于7月25日前制定方案。\n\n二、县环保局立即开展排查。",
            title: "关于督办污水直排问题的通知")
        #expect(quoted.speakers == ["陈立", nil, nil])
        #expect(quoted.directives.first?.text == "请国强同志牵头，国庆前必须解决")
        let lines = Reading(
            "县长李建华批示：“请水利局认真研究。”\n\n常务副县长王志远批示：“请县财政局阅处。”\n\n请你局于6月10日前报送办理结果。", title: "关于办理领导批示的通知")
        #expect(lines.speakers == ["李建华", "王志远", nil])
        let told = Reading(
            "近日，县委书记陈立强调，要坚决抓好环保整改。为贯彻落实书记讲话精神，现将有关事项通知如下：\n\n一、各乡镇要立即开展排查。", title: "关于做好整改工作的通知")
        #expect(told.speakers == ["陈立", nil])
    }

    @Test func aDayMayStandBetweenAPostAndAnInstruction() {
        let reading = Reading(
            "李建华县长2024年3月3日批示：请住建局抓紧处理，三日内恢复供水。\n\n王志远副县长3月4日批示：请建设局亲自督办。", title: "领导批示交办单")
        #expect(reading.speakers == ["李建华", "王志远"])
        #expect(reading.directives.first?.text == "请住建局抓紧处理，三日内恢复供水")
    }

    @Test func whoIsNamedByNumberAfterAPaperIsObliged() {
        let reading = Reading("《通知》要求各市人民政府高度重视。《通知》明确10家重大火灾隐患单位要在6月1日前整改到位。", title: "省消防总队挂牌督办重大火灾隐患")
        #expect(reading.tasks.last?.text == "10家重大火灾隐患单位要在6月1日前整改到位")
        #expect(reading.owners.last == ["10家重大火灾隐患单位"])
    }

    @Test func anOfficeSpeaks() {
        let (found, expected) = directives("州委巡察办要求，【各县市要在12月底前完成整改】。")
        #expect(found == expected)
        #expect(Reading("州委要求，各县市要在12月底前完成整改。").directives.count == 1)
    }

    @Test func whoeverElseIsNamedAfterAReportDemands() {
        let reading = Reading("会议传达学习了全省会议精神，王军要求各地要提前做好防汛准备。")
        #expect(reading.speakers == ["王军"])
        #expect(reading.tasks.map(\.text) == ["各地要提前做好防汛准备"])
    }

    @Test func whoeverInspectsWithoutANameDemands() {
        let (found, expected) = directives("3月6日，区安委办负责人一行赴广兴洲镇开展检查。要求【一是要深入企业开展大检查】；【二是要落实整改责任】。")
        #expect(found == expected)
    }

    @Test func aLabelMaySayThatSomethingIsAskedFor() {
        let reading = Reading(
            "市安委会决定在全市开展检查。\n\n检查要求：本次检查，各乡镇要组织排查。主要领导必须亲自带队检查。", title: "我市扎实开展安全生产大检查")
        #expect(reading.speakers == [nil, nil])
        #expect(reading.tasks.count == 2)
    }

    @Test func whoIsToldToCallAMeetingIsToldToReport() {
        let reading = Reading(
            "会议议定：\n\n（一）建立周例会制度。每周五下午由区交通局召集各成员单位召开例会，通报进展。\n\n（二）要求施工单位6月底前完工。", title: "专题会议纪要")
        #expect(reading.tasks.map(\.text).contains("每周五下午由区交通局召集各成员单位召开例会，通报进展"))
        #expect(reading.owners.last == ["施工单位"] && reading.ordinals == [1, 2])
    }

    @Test func aDecisionCommissions() {
        let reading = Reading(
            "3月5日，市长刘建国主持召开会议，议定事项如下：\n\n一、会议研究了市水泥厂改制问题，决定由市经委组成工作组，一个月内完成清产核资。", title: "市政府办公会议纪要")
        #expect(reading.speakers == ["会议"])
        #expect(reading.tasks.map(\.text) == ["由市经委组成工作组，一个月内完成清产核资"])
    }

    @Test func thoseSpokenToOwnTheTasks() {
        #expect(Reading("高岩要求相关部门、各乡镇:一是明确任务,做好秸秆禁烧;二是严格奖惩。").owners == [["相关部门", "各乡镇"], ["相关部门", "各乡镇"]])
        #expect(Reading("高岩现场叮嘱随行的职能部门负责人,要尽快拿出办法。").owners == [["随行的职能部门"]])
        #expect(Reading("会议原则同意县发改局提出的方案,修改完善后按程序报批。").owners == [["县发改局"]])
    }

    @Test(arguments: [
        // What somebody is told to pass on is no report, and the speech goes on behind it.
        "县长李明强调,【各乡镇要尽快召开会议,传达学习本次会议精神】。【县水利局要加强监管】。",
        "县长李明强调,【各支部要组织召开专题会议,学习传达全会精神,要结合实际抓好落实】。【各镇要抓紧征地】。",
        "县长李明要求,【一要抓紧排查。各村要立即召开会议,传达此次会议精神】。【二要压实责任。县水利局要加强监管】。",
        // With a subject of its own or with 了 it is one.
        "县长李明强调,【各镇要抓紧征地】,会议传达了全省会议精神。",
        "县召开会议,传达学习省委会议精神。县长李明强调,【县水利局要加强监管】。",
    ]) func toldToPassOn(_ text: String) {
        let (found, expected) = directives(text)
        #expect(found == expected)
    }

    @Test(arguments: [
        "落实好上级部署要求,高岩强调,【县林业局要加强巡护】。", "按照会议要求,县长陈立强调,【县水利局要备足物资】。",
    ]) func nounsAreNoVerbsOfSpeech(_ text: String) {
        let (found, expected) = directives(text)
        #expect(found == expected)
    }

    @Test(arguments: [
        // Approvals with who is to act right behind the verb, and commissions behind what was discussed.
        "会议同意【由县财政局拨付救灾资金50万元】。", "会议研究了校车安全工作,责成【县教育局、县公安局3月20日前开展一次联合检查】。",
        "会议研究了校车安全工作。责成【县教育局3月20日前开展一次检查】。",
        "会议审议通过了《县城供热管理办法》,【由县住建局按程序印发实施】;研究了校车安全工作,责成【县教育局3月20日前开展一次检查】。",
        "县委书记高岩检查工地。高岩责令【施工企业立即整改】。", "县委书记高岩检查工地。高岩当场责令【施工企业立即停工整改】。",
        "县长王志强到现场办公。王志强逐一敲定责任单位和完成时限:【给水管网由水务局牵头,4月底前改迁;强弱电由供电公司负责,5月10日前入地】。",
        // A place stands for those who run it.
        "县长高岩要求【镇上5月底前完成拆迁】。",
        // Leaders whom the text does not name.
        "3月6日,县领导到柳林镇调研。要求【各施工单位要严把质量】。", "3月6日,县领导到县实验小学视察。他要求,【各施工单位要严把质量】。",
    ]) func whoIsToldToAct(_ text: String) {
        let (found, expected) = directives(text)
        #expect(found == expected)
    }

    @Test(arguments: [
        "会议研究了干部教育培训工作。会议还研究了其他事项。", "会议同意由王明任组长。", "县城管局依法责令3家企业停业。", "会议敲定了合作方案。",
        "3月6日,县领导到柳林镇调研。听取了要求落实情况汇报。", "3月6日,县领导到柳林镇调研,按照县委要求慰问了群众。",
    ]) func whoIsToldNothing(_ text: String) {
        #expect(Reading(text).directives.map(\.text) == [])
    }

    @Test func theTownThatIsToldOwnsTheTask() {
        #expect(Reading("县长高岩要求镇上5月底前完成拆迁。").owners == [["镇上"]])
    }
}
