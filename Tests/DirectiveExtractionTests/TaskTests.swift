import Testing

@testable import DirectiveExtraction

/// Where tasks are cut and what stays together: 【】 holds each task that is expected.
@Suite struct TaskTests {
    @Test(arguments: [
        // A new subject with a modal, after a part that has its owner.
        "高岩强调,一是【各级党组织要发挥作用,充分发动群众】,【各单位一把手要扛起主责,守好自己的门】。二是【县公安局要加强巡逻】。",
        "高岩强调,【县财政局要保障资金】,【县自然资源局要保障用地】。",
        // A lead-in without an owner stays with the owner's part.
        "高岩强调,一是【压实责任,各乡镇要组织巡护】;二是【采取非常举措,公安部门运用各种手段,找出漏网人员】。",
        // Subject, comma, modal.
        "高岩强调,【各乡镇、县直各单位,要对照清单逐项销号】。",
        // Semicolons cut; a plain list of verbs does not.
        "高岩强调,一是强化引导。【县融媒体中心要做好报道,推出专栏】;【县公安局要查处谣言】。二是【做好各项服务,解决各类问题】。",
        // ,要 after a full task; not after a lead-in.
        "高岩强调,【各企业要制定防控方案,严密排查隐患】,【要对返岗员工落实管控措施】。",
        "会议要求,【发现问题,要立即整改】。",
        "高岩强调,【在第一季度要谋划开工一批项目,特别是一些政府投资项目,要尽快开工】。",
        // Two dates.
        "会议议定,【搬迁工作由石门乡政府负总责,力争5月底前开工】,【11月底前入住】。",
        // The one who supports does not begin a task.
        "会议明确,【由县住建局牵头,县城管局、各社区配合,6月底前全部开工】。",
        // A reason stays outside of the task of a new subject; the heads of one body are no new subject.
        "高岩强调,春天是植树的好季节,【各地一定要动员群众植树造林】。",
        "高岩强调,植树造林是功在当代的民生工程,【各乡镇要发动群众,完成造林任务】。8月至10月是秸秆焚烧集中时段,【各有关部门要抓好巡查】。",
        "高岩强调,目前,正值梅雨期,【各单位要落实防汛措施】。8月上旬,市里将进行复查,【各部门要抓紧整改到位】。",
        // When somebody is to do it.
        "会议要求,【任何单位如发现隐患,都要立即上报,不得擅自处理】。【各施工单位若发现隐患,要立即整改】。",
        "会议要求,【请各乡镇在剩下的半年时间里,要进一步细化措施】。",
        "会议要求,【各物业管理处要开展检查,发现问题及时整改并上报】,【要积极配合社区巡查】。",
        "会议要求,【在检查执法中,对发现的问题,要严格采取处理措施】。",
        "会议要求,【各单位要落实清单,于6月底前报备,并于12月底前完成】。",
        // What all of it is for.
        "会议要求,【为贯彻精神,加快建设宜居乡村,要加大整合力度】。",
        // What it is about stays.
        "会议要求,【与会人员所提问题及建议,县教育局要做好记录】。",
        // What happens to those who fail is in the directive, not in the task.
        "会议要求,【各镇要加强巡查】,对工作不力的单位,将严肃问责。",
        "会议要求,【各单位要加强领导,主要领导亲自抓、分管领导具体抓,明确责任部门】。",
        "高岩要求,【县创文办要反馈点位】,要求【各单位立即整改】。",
        // Short parallel parts are demands of a list, long ones tasks of one demand.
        "高岩要求,【县农业农村局要在农业产业转型发展上再下功夫,强化苹果产业后整理】;【要进一步做好做大特色文化旅游,拓展红色旅游教育基地内容】。",
        // What 要 says of a matter, and then somebody who is told to do something.
        "会议议定,【商城项目的报建工作要抓紧进行并按期完成】,【县住建局要做好服务】。",
        // A question, a sanction, a definition and what something weighs are no tasks.
        "会议强调,一是【各部门要清理路面】;路面塌陷,有这回事吗;【县交通局要应急抢修】。二是抓好值守。【各单位要安排值班】。凡未按要求值班的,按规定追究责任。",
        // A condition goes with what follows it.
        "会议要求,【县督查室要会同县委农办进行督查,每半月通报一次】,【连续两次末位的,镇主要负责人要作检讨】。",
        "会议要求,【县督查室要实行周调度】,【对排名靠后的单位,由县监察局进行约谈】。",
        // The phrase with its verb is a demand of its own, an event only leads to one.
        "会议要求,【县纪委监委要及时介入,对近期发生的事故开展调查】,【县安委办要对事故多发路段开展检查】。",
        "会议要求,【各单位要严格落实值班制度】,【发生事故或重要情况,要立即报告】。",
        "会议要求,【各单位要抓好各项经济工作,尤其是要加强重点项目的督查】。",
        // What something is stands outside, though a modal or an adverb is in it.
        "高岩强调,今年是决胜之年,也是创建省级卫生县城的收官之年,【各单位要逐项对照整改】。",
        // What a body is makes no task of its own.
        "会议要求,【各单位主要负责人为第一责任人,要加强统筹,细化任务】。",
        // What matters now begins the task; what all of it amounts to is none.
        "会议要求,各方的认识更趋一致,【目前最关键的是要明确责任,完善机制】。",
        "高岩强调,一是完善模式。由县城投公司控股,组建公司开发景区,是企业为主体的模式。【县文旅局要编制规划】。",
        // A topic that only leads to 要, and then a new owner.
        "高岩强调,一是做好统筹。【需要多个村协作的事项,要主动对接】,【各村要积极配合】。二是【抓好督导】。",
        // Two clauses of nearly one length under a number are a heading; where the rest asks for nothing, the heading is the work.
        "高岩强调,一是准确领会要求,准确把握动向。【把排查作为当前的重点任务】。二是【加强值守】。从保稳定的高度,增强责任感。",
        // A heading sentence is none.
        "高岩强调,一是要提高站位。【县应急局要落实值守制度】。二是要突出重点,精心准备。【县城管局要做好整治】。",
        // A heading sentence inside an item merges with what follows.
        "高岩强调,一是要全力发展。【要抓工业,帮助企业解决困难】。【要全力以赴保春耕。科学安排,动员农户开展春耕备耕】。二是【要抓督导】。",
        // How things are is no task, and nobody's; where somebody is told, the task begins with him.
        "会议要求,【企业复工是当前头等大事,要派专班驻厂服务】。",
        "会议要求,截至目前我县已发放贷款3亿元,【各银行要加快投放进度】。", "会议要求,【各乡镇要加强巡查】。专项行动自4月25日开展以来,各地扎实推动排查。",
        // What the work comes to is one with it, though others stand in it.
        "会议要求,【各地要开展督导,做到县区对所有镇村全覆盖,镇村对所有农户全覆盖,压实责任】。", "会议要求,【各镇要抓紧入户,实现乡镇包村,村干部包户,责任到人】。",
        // Both lead-ins go with what they lead to; a topic is no task, though its name holds a verb.
        "高岩强调,【对非法井要发现一处炸毁一处】,【对包庇纵容的,一经查出,要坚决依法从严处理】。",
        "高岩强调,【绿化问题,要进一步规划和认证,选择试点】。", "会议要求,【各乡镇在工作中,如遇重大问题,要及时报告】。",
        // What is asked of a thing, and then somebody who is told.
        "会议要求,【值班电话要保持畅通】,【水利部门要加强巡查】。", "会议要求,【所有在建工地一律停工】,【住建部门要逐一检查】。",
        // In what respect: a heading.
        "高岩强调,认识上要再提高。【各乡镇要组织学习】。措施上要再加强。【县林业局要增设卡点】。",
        // The lead-in to the next speech is no task.
        "在东城公司,高岩要求【县发改局靠前服务】;在西城公司,他要求【县工信局加大技改投入】。",
        // A pure assignment belongs to the sentence before.
        "会议议定:\n\n(一)【做好群众安置。由城关镇负责】。\n\n(二)【县民政局要发放救助】。",
    ]) func cuts(_ text: String) {
        let (found, expected) = tasks(text)
        #expect(found == expected)
    }

    @Test func exhortingSentencesAreLeftOut() {
        let (found, expected) = tasks("高岩强调,一是要全力推进发展。坚持统筹兼顾,两手抓、两手都要硬。【要抓招商,密切与客商的联系】。二是【要抓项目,开展立项审批】。")
        #expect(found == expected)
    }

    @Test(arguments: [
        "高岩强调,要认真贯彻会议精神,抓好落实。", "高岩强调,要深入学习领会,坚决扛牢政治责任,牢固树立安全发展理念。", "高岩强调,要深刻吸取事故教训,始终绷紧神经。",
    ]) func attitudesAreNoTasks(_ text: String) {
        #expect(Reading(text).directives.map(\.isExhortation) == [true])
        #expect(Reading(text).tasks.isEmpty)
    }

    @Test func whatSomethingIsAsksForNothing() {
        let (found, expected) = (
            Reading(
                "一、加强领导。2019年是关键之年,做好今年的工作,意义特别重大。各单位要制定方案。列第一位的单位为牵头单位。\n二、强化检查。县考评办要细化标准。\n",
                title: "关于印发责任分解方案的通知"
            ).tasks.map(\.text), ["各单位要制定方案", "县考评办要细化标准"]
        )
        #expect(found == expected)
    }

    @Test(arguments: [
        // Certain: an own subject that has to, a plain name, nothing but work.
        ("县林业局要加强巡护。", "boundary.ownSubject"), ("县林业局负责林区巡护。", "boundary.ownSubject"),
        // Told as often as asked, an attitude among the work, another who may be meant, a name that a list lends its end.
        ("县林业局加强巡护。", "boundary.sentenceSubject"), ("县林业局要高度重视,加强巡护。", "boundary.sentenceModal"),
        ("县林业局要加强巡护,护林工要上山。", "boundary.sentenceModal"),
        // Called by its kind alone, a time that no rule reads, a reason that was left outside.
        ("工作专班要加强巡护。", "boundary.sentenceModal"), ("县林业局要在开学第一周开展巡护。", "boundary.sentenceModal"),
        ("春天是防火的关键时期,县林业局要加强巡护。", "boundary.sentenceModal"), ("工务、航道等部门要加强巡护。", "boundary.sentenceModal"),
    ]) func whatMakesABoundaryFirm(_ demand: String, _ rule: String) {
        #expect(Reading("县长高岩要求,\(demand)").tasks.map { $0.rules["boundary"] } == [rule])
    }

    @Test func aSpeakerWithoutAPostIsLessSure() {
        #expect(Reading("县长高岩要求,县林业局要加强巡护。").tasks.map { $0.rules["speaker"] } == ["speaker.name"])
        #expect(Reading("高岩要求,县林业局要加强巡护。").tasks.map { $0.rules["speaker"] } == ["speaker.bareName"])
    }

    @Test(arguments: [
        ("会议要求,企业复工是当前头等大事,要派专班驻厂服务。", [] as [String]), ("会议要求,截至目前我县已发放贷款3亿元,各银行要加快投放进度。", ["各银行"]),
        ("会议要求,去年以来各乡镇抓脱贫力度不减,要继续保持。", []),
        ("会议要求,各镇要抓紧入户,实现乡镇包村,村干部包户,责任到人。", ["各镇"]),
        ("会议要求,各部门要加强监管,做到部门监管到位,县应急局负责督促。", ["各部门", "县应急局"]),
    ]) func whoStandsInTheBackgroundOwnsNothing(_ text: String, _ owners: [String]) {
        #expect(Reading(text).owners.flatMap(\.self) == owners)
    }

    @Test func somethingToHandInIsATask() {
        let reading = Reading("高岩强调,各部门要迅速传达会议精神,3月10日前将贯彻落实情况书面报县政府办公室。")
        #expect(reading.dues == ["2024-03-10"])
    }

    @Test func everyTaskNamesItsRules() {
        let tasks = Reading("县长高岩强调,一是县林业局要在3月20日前完成排查;二是要严格值守。").tasks
        #expect(tasks.map { $0.rules["boundary"] } == ["boundary.ownSubject", "boundary.ordinal"])
        #expect(tasks.allSatisfy { $0.rules["owner"] != nil && $0.rules["speaker"] == "speaker.name" })
        #expect(tasks.map(\.confidence.boundary) == [BoundaryRule.ownSubject.shipped, BoundaryRule.ordinal.shipped])
        #expect(tasks.allSatisfy { (1...1000).contains($0.confidence.owner) })
    }

    @Test func urgencyAndConditionsAreKeptApart() {
        let reading = Reading("会议要求,县住建局要尽快完成整改。遇有静风天气,要加大洒水频次。")
        #expect(reading.tasks.map(\.urgency) == ["尽快", nil])
        #expect(reading.tasks.map(\.condition) == [nil, "遇有静风天气"])
    }

    @Test func aHeadingBelowAMarkOfALowerLevelBelongsToItsTask() {
        let (found, expected) = tasks(
            "县长陈立要求：第一,要抓好治理。一要【治理垃圾乱倒。各乡镇要配备保洁员】。二要【治理车辆乱停。交警大队要划定停车位】。第二,【县城管局要加强监管】。")
        #expect(found == expected)
    }

    @Test func workWithPeoplesMindsIsWork() {
        let (found, expected) = tasks("会议明确,【红星乡政府负责做好群众思想工作，3月12日前化解矛盾】；【县水利局要派技术人员驻工地】。")
        #expect(found == expected)
    }

    @Test(arguments: [
        // A reason stays outside behind a semicolon, and where two of them stand together.
        "会议要求,【农技站要做好病虫害防治】;春季是用种、用肥的高峰期,【市场监督管理所要查清物资准备情况】。",
        "会议要求,【各乡镇要备足物资】;当前正值汛期,【县水利局要抓紧完善预案】。", "会议强调,任务艰巨,时间紧迫,【各乡镇要加快进度】。",
        // What has been done is no task.
        "副县长高岩指出,各级、各部门对报告提出了很好的意见,【县政府办要认真梳理】。", "副县长高岩指出,各乡镇认真落实责任,对防汛工作做了大量准备,【县水利局要抓紧完善预案】。",
        // What the next clause is about goes with it.
        "会议强调,【主要指标、主要数据要做到准确无误】,【当前面临的问题和困难,要不回避、不畏惧】。", "会议强调,【农民工欠薪问题,要在春节前解决】。",
        // Keep: a case behind a semicolon, and who is told what he has to hand in.
        "会议要求,【各乡镇要加强巡查】;【发现险情,县水利局要立即处置】。",
    ]) func reasonsAndDeedsStayOutside(_ text: String) {
        let (found, expected) = tasks(text)
        #expect(found == expected)
    }

    @Test(arguments: [
        // What is to be reached goes with the work that reaches it.
        "高岩强调,一是【抓好秋收。确保颗粒归仓、应收尽收】。二是加强防火。【坚决杜绝露天焚烧】。", "高岩强调,【要加强值班值守。确保信息畅通】。【要抓好排查】。",
        // Keep: what has a day is work itself.
        "高岩强调,【各乡镇要加快进度】。【确保3月底前完成改造】。",
    ]) func aimsStayWithTheirWork(_ text: String) {
        let (found, expected) = tasks(text)
        #expect(found == expected)
    }

    @Test(arguments: [
        // What is excepted goes with the rule; who bears a burden has to do what follows.
        "会议要求,【乡镇机关除留一名值班人员外,其余干部一律于3月20日前下到村社】。", "会议要求,【除防汛车辆外,其他车辆一律禁止上堤】。",
        "会议强调,【卡点工作人员责任重大,一定要做好自我防护】,【嵖岈山镇政府也要做好后勤保障】。",
        // Keep: 外 that excepts nothing.
        "会议要求,【县公安局要加强校园内外巡逻】,【县教育局要开展安全教育】。",
    ]) func exceptionsAndBurdens(_ text: String) {
        let (found, expected) = tasks(text)
        #expect(found == expected)
    }

    @Test(arguments: [
        "会议认为,全县危房改造刻不容缓。【各乡镇负责本乡镇危房改造的组织实施】,【教育局派员监督】。【县财政配套资金80万元,于8月底拨到位】,【其余由乡镇筹措】。",
        // Keep: what is so, and what is to be paid.
        "会议认为,全县危房改造刻不容缓。各乡镇认真组织实施,取得了成效。", "会议指出,县四大班子领导参加义务植树,就是从自身做起。", "会议要求,【财政补助资金要及时拨付】。",
    ]) func whoseDutySomethingIs(_ text: String) {
        let (found, expected) = tasks(text)
        #expect(found == expected)
    }

    @Test func aPeriodStandsBehindTheNameOfAStage() {
        let reading = Reading(
            "动员部署（3月1日—3月10日）。各镇街制定方案。\n\n集中排查(3月11日至11月30日)。各镇街逐户排查。\n\n二、巩固提升阶段（12月1日起）。各镇街完善机制。",
            title: "2024年燃气安全排查行动方案")
        #expect(reading.tasks.map(\.text) == ["各镇街制定方案", "各镇街逐户排查", "各镇街完善机制"])
        #expect(reading.dues == ["2024-03-10", "2024-11-30", nil])
    }

    @Test func aSentenceThatAssignsIsNoHeading() {
        let reading = Reading("二、实施提升工程。改扩建卫生院5所。责任单位：县卫健局\n\n1.建立台账。", title: "民生工作方案")
        #expect(reading.tasks.first?.text == "改扩建卫生院5所" && reading.owners.first == ["县卫健局"])
    }

    @Test func whatBecomesOfABuildingIsATask() {
        let text = "三、抓项目。高标准农田建设3月底全面开工。县体育中心年内建成投用。\n\n四、抓落实。各乡镇要每月报送进展。"
        let reading = Reading(text, title: "春季工作方案")
        #expect(reading.tasks.map(\.text) == ["高标准农田建设3月底全面开工", "县体育中心年内建成投用", "各乡镇要每月报送进展"])
        #expect(reading.owners == [[], [], ["各乡镇"]])
    }

    @Test func aBuildingIsNoBody() {
        let text = "1.县体育中心：新建体育馆1座。\n\n2.县疾控中心：负责流调。"
        #expect(Reading(text, title: "重点项目任务清单").owners == [[], ["县疾控中心"]])
    }

    @Test(arguments: [
        "会议要求，强化措施。【通过抓项目改善条件】；【通过抓综合整治在行业管理上下功夫】；【通过抓服务提升水平】。",
        // An attitude beside it that begins otherwise.
        "会议要求，【各村要加强巡查】；要提高政治站位，增强责任感。",
    ]) func aRowStaysWhole(_ text: String) {
        let (found, expected) = tasks(text)
        #expect(found == expected)
    }

    @Test(arguments: [
        // What comes of it, and the other side of what must not be.
        "会议要求，【县住建局要倒排工期，6月20日前完成招标，确保10月底前全部完工】。", "会议要求，【各镇不能降低门槛，而要让优秀的项目进驻】。",
        "会议要求，【县住建局5月底前开工】，【11月底前交付使用】。", "会议要求，【各镇不能降低门槛】，【要引进优秀的项目】。",
        // Another matter and whose it is; the same matter.
        "会议要求，【要加快签约，力争国庆节前8户全部签约】，【拆除工作由县城管执法局组织实施】。", "会议要求，【要加快项目建设】，【资金由县财政局负责筹措】。",
        "会议要求，【要加快项目建设，该项工作由县住建局负责】。", "会议要求，【要加快项目建设，具体由县住建局负责】。",
    ]) func whatGoesTogether(_ text: String) {
        let (found, expected) = tasks(text)
        #expect(found == expected)
    }
}
