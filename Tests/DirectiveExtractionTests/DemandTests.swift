import Testing

@testable import DirectiveExtraction

/// What opens a directive, what goes on with it, and what only looks like a demand.
@Suite struct DemandTests {
    @Test(arguments: [
        "会议要求,【要强化源头管控,严查违规用火】。【要完善应急预案,县应急局要组织演练】。",
        "会议强调,【任何单位不得擅自停工】。【严禁在林区野外用火】。",
        "高岩强调,【县水利局要完成除险加固】。【县交通局本月底前打通断头路】。",
        // A heading sentence owns what follows.
        "高岩强调,【要全力推进春耕。农时不等人。要精准施策,科学安排做好农资调运】。【要迅速复工复产。帮助企业制订预案,解决各类问题】。",
        "高岩强调,【要强化规划引领。县规划局要抓紧编制村庄规划】。",
        // 并 goes on.
        "高岩强调,【各企业要制定防控方案。并鼓励各企业坚定信心】。",
        // A speech of one sentence: its parts between semicolons.
        "会议强调,【要加快在建项目进度】;【抓好未建项目前期工作,确保早日开工】。",
        // Counted and without marks.
        "会议明确了两项任务:【加密河道巡查,各村要落实巡河员】;【推进清淤,4月15日前完成土方量】。",
        // Each preamble of a sentence governs up to the next.
        "会议要求,【一要提高认识】;【二要抓好排查】;会议强调【各单位要加强值守】。",
        // A lead-in leaves the place to what it leads to.
        "会议要求,【结合本地实际,从严抓好疫情防控工作】。",
        // What a demand speaks of does not speak.
        "会议要求,【各单位要细化分工,确保《政府工作报告》中确定的各项任务落实】。【县督查室要适时督办】。",
        // 需, 须, 应, 务必 where they open what is to be done.
        "高岩指出,【各乡镇需加快项目进度】。【县住建局需在6月底前完成改造】。【须压实责任】。【务必于6月底前完工】。",
        // 要 for a new owner after a clause that asks only to understand.
        "会议强调,【要提高政治站位,各单位要对照方案细化目标】。",
        // A list that is announced after 强调了.
        "县长高岩主持会议,强调了几项工作的时间节点。【各镇办必须及时整改】。",
        // 既要…又要… are one.
        "高岩指出,【既要追求速度,又要保证质量,不能顾此失彼】。",
    ]) func directivesOpen(_ text: String) {
        let (found, expected) = directives(text)
        #expect(found == expected)
    }

    @Test(arguments: [
        "高岩指出,这项工作十分重要,主要是保障供应、响应群众要求。", "高岩指出,这是应急能力的必要条件,需要时间。", "高岩指出,须知安全生产重于泰山。",
        // 需 without a predicate says what is lacking; 不可 in a word forbids nothing.
        "高岩指出,工程尚需资金500万元。", "高岩指出,这是供需矛盾,急需解决。", "高岩指出,需整改的问题有12个。", "高岩指出,丹霞资源独特,具有不可复制性。",
    ]) func modalsInsideWords(_ text: String) {
        #expect(Reading(text).directives.map(\.text) == [])
    }

    @Test(arguments: [
        ("高岩强调,各级各部门一定要有作战意识。", true), ("高岩强调,各单位要切实增强责任意识,坚决克服麻痹思想和侥幸心理。", true),
        ("高岩强调,各级各部门要深入学习贯彻上级会议精神,坚持问题导向。", true), ("高岩强调,全县上下要深刻认识到绿化就是发展,加快构建绿色产业体系。", true),
        ("高岩强调,要统筹兼顾、压茬推进。", true), ("高岩强调,2024年,各部门要充分认识这项工作的极端重要性,抓好各项工作。", true),
        ("高岩强调,要加强领导,夯实责任,确保各项工作落到实处。", true), ("高岩强调,学校建设是城市发展的需要,是关系千家万户的大事,一定要高标准、严要求。", true),
        ("高岩强调,要时刻绷紧安全生产这根弦。", true), ("高岩强调,各部门要时刻警钟长鸣,时刻保持敬畏之心,把工作抓得更深入。", true),
        ("会议要求,各级各部门要思想上高度重视,措施上对症下药,配合上无缝对接。", true),
        // Work that is asked for in one breath with the attitude.
        ("高岩强调,各部门要提高认识、加强监管、落实安全生产责任制。", false), ("会议要求,各街道要高度重视、推进管道改造工作,确保按期完成。", false),
        ("会议强调,县文明办要组织实施好命名文明单位的各项工作。", false), ("会议要求,方案要明确完成时间及责任部门。", false),
        // The most concrete clause decides.
        ("高岩强调,各乡镇要提高站位,严格落实包保责任,逐户排查危房。", false), ("高岩强调,要认真学习贯彻全会精神,制定学习计划,3月底前开展一次集中宣讲。", false),
        ("高岩强调,要充分认识重点项目建设的重大意义,统筹推进生态修复、河道治理等工作。", false), ("高岩强调,各县区要认清形势,统一思想,要严把复产验收关。", false),
        ("高岩强调,要充分认识做好信访工作的重要意义,进一步增强责任感和紧迫感。", true),
        // Behind the attitude a verb of work and what it is done to.
        ("高岩强调,各乡镇要提高政治站位,每天入户排查返乡人员。", false), ("高岩强调,各部门要统一思想,按期完成征地拆迁任务。", false),
        ("高岩强调,各科室要充分认识院感防控的重要性,严格落实预检分诊制度。", false), ("高岩强调,要切实增强做好禁烧工作的紧迫感,层层签订责任书。", false),
        ("会议要求,各科室迅速将会议精神传达到每个职工。", false), ("高岩强调,要提高政治站位,统一思想,坚定信心。", true),
        ("高岩强调,各部门要提高认识,准确把握发展的新动向。", true), ("高岩强调,全县上下要提高站位,对标对表理清发展思路。", true),
        ("高岩强调,县纪委监委要开展作风问题专项治理。", false), ("高岩强调,县信访局要做好思想稳定工作。", false),
    ]) func exhortationsHaveNoTasks(_ text: String, _ isExhortation: Bool) {
        let reading = Reading(text)
        #expect(reading.directives.map(\.isExhortation) == [isExhortation])
        #expect(reading.tasks.isEmpty == isExhortation)
    }

    @Test(arguments: [
        // A day, a watch and a meeting: whatever attitude stands before them.
        "会议要求,【各乡镇要提高认识、明确责任,落实好会议精神,在3月20日之前完成春灌】。", "会议要求,【各乡镇要认真贯彻全省农业工作会议精神,抓好春耕生产,3月底前完成物资储备】。",
        "会议要求,【各单位要统一思想,坚定信心,力争年底前完成改造】。", "会议要求,【各村绷紧神经、端正态度,克服侥幸心理,24小时值守】;【成立应急队伍,确保不留死角】。",
        "会议要求,【各乡镇要进一步提高思想认识,深刻领会会议精神,立即召开会议】。",
        "高岩强调,【要抓住窗口期,细化方案】;【压实“倒排工期”责任,动态跟踪项目进度偏差并及时纠正】;【强化财政资金统筹调度】。",
        // Keep: a day that only says when an attitude is wanted, and the spirit of a meeting that was held.
        "会议要求,各单位要提高认识,3月20日前进一步统一思想。", "会议要求,各单位要提高认识,认真贯彻3月1日全省会议精神。", "会议要求,各单位要统一思想,动态把握大局。",
    ]) func datedWorkBehindAnAttitude(_ text: String) {
        let (found, expected) = tasks(text)
        #expect(found == expected)
    }

    @Test func aNumberedItemKeepsATask() {
        #expect(Reading("高岩强调,一是统一思想,提高认识;二是排查隐患。").tasks.map(\.text) == ["统一思想,提高认识", "排查隐患"])
    }

    @Test func bylinesAndCourtesiesAreNoWords() {
        let (found, expected) = directives("高岩强调,一是抓排查;【】二是全力抓好整改工作。(王志强)")
        _ = expected
        #expect(found == ["一是抓排查", "二是全力抓好整改工作"])
    }

    @Test func whatWasDoneEndsTheItemBeforeIt() {
        let reading = Reading("高岩强调,一是加强巡查;二是严肃追责。对柳林镇值班情况进行了检查,镇领导作了汇报。")
        #expect(reading.directives.map(\.text) == ["一是加强巡查", "二是严肃追责"])
    }

    @Test(arguments: ["市委常委、常务副市长蒋鸿参加督办。", "8月25日,县委书记魏春林到东胡镇调研秋粮生产。", "县政府副县长张文有陪同调研。"])
    func whatSomebodyDidIsNoDemand(
        _ narrative: String
    ) {
        #expect(Reading("县长陈立强调,县林业局要加强巡护。\n\n\(narrative)").tasks.map(\.text) == ["县林业局要加强巡护"])
    }

    @Test(arguments: [
        ("要认真学习领会民主生活会精神,自觉看齐。", false), ("要认真学习领会民主生活会精神,自觉看齐,要结合实际开好民主生活会。", true),
        ("要坚持以人民为中心的思想,牢固树立服务意识,抓紧抓细抓实。", false),
    ]) func anotherDemandBehindAnAttitude(_ text: String, _ isTask: Bool) {
        #expect(Reading("县长陈立指出,\(text)").tasks.isEmpty != isTask)
    }

    @Test(arguments: [
        // 制定本村的制度 asks; only 制定本方案 is what a paper says of itself.
        "会议传达了有关文件。要求【各村学习借鉴先进经验,制定本村的各项保洁制度】。", "会议要求,【各单位要制定本单位实施方案】。",
        // 要求…高度重视 asks, whatever is regarded.
        "夏委员强调,农村改厕是具体举措。要求【各村、社区高度重视此项调查,以负责的态度做好调查工作】。",
    ]) func demandsInTheWordsOfFormulas(_ text: String) {
        let (found, expected) = tasks(text)
        #expect(found == expected)
    }

    @Test func whatHasBeenReachedHeadsNothing() {
        let reading = Reading("县长陈立要求,一是坚守红线。从刚才通报的情况来看,特别是确保了全县的安全稳定。各乡镇要每月开展一次排查。二是压实责任。")
        #expect(reading.tasks.first?.text == "各乡镇要每月开展一次排查")
    }

    @Test func aHeadingStandsAboveItsParagraph() {
        let text =
            "【(一)加强领导。\n各乡镇要成立专班】。\n\n【(二)强化督查。\n县政府督查室每月通报一次进展情况】。\n\n请于3月20日前报送情况。"
        let reading = Reading(text, title: "关于做好防汛工作的通知")
        #expect(Array(reading.directives.map(\.text).prefix(2)) == MarkedText(text).marked)
        #expect(reading.owners.prefix(2) == [["各乡镇"], ["县政府督查室"]])
        #expect(reading.directives.count == 3)
    }

    @Test(arguments: [
        "高岩强调,【一要落实防范措施。\n各乡镇要督促企业排查隐患】。\n\n【二要强化值守。\n县应急局要安排值班】。",
        // Keep: an item that is complete, and a paragraph that tells what happened.
        "高岩强调,【一要在3月20日前排查隐患】。\n\n【二要强化值守】。\n\n县长陈立参加会议。",
    ]) func aSpeechsHeadingsStandAboveTheirParagraphs(_ text: String) {
        let (found, expected) = directives(text)
        #expect(found == expected)
    }

    @Test func aShortHeadingWithoutAStopIsNotJoined() {
        let reading = Reading(
            "(一)加强组织领导,固化工作机制\n各部门要建立长效机制。\n(二)强化督查。\n县督查室要每月通报。", title: "关于做好防汛工作的通知")
        #expect(reading.owners.first == ["各部门"])
    }

    @Test(arguments: [
        ("现将《方案》印发给你们,请结合实际,认真贯彻落实。", [] as [String]), ("请认真学习,遵照执行。", []), ("请高度重视,精心组织,抓好落实。", []),
        // Keep: something to hand in, and somebody who is to do something.
        ("请于3月20日前将落实情况报县政府办。", ["请于3月20日前将落实情况报县政府办"]),
        ("请各乡镇结合实际,制定防汛预案。", ["请各乡镇结合实际,制定防汛预案"]),
    ]) func whatHandsAPaperOverAsksNothing(_ text: String, _ expected: [String]) {
        let reading = Reading("一、县应急局要备足物资。\n\n\(text)", title: "关于印发防汛工作方案的通知")
        #expect(Array(reading.tasks.map(\.text).dropFirst()) == expected)
    }

    @Test func faultsThatABulletinFindsAreNoDemands() {
        let text =
            "现将存在的主要问题通报如下:\n(一)思想认识不到位。一是个别单位重视不够;二是部分乡镇主要领导未亲自抓。\n(二)宣传氛围不浓。一是部分干部对创森工作的理解存在偏差;二是未见到宣传标牌。\n【请各单位于3月20日前完成整改】。"
        let reading = Reading(text, title: "关于创森工作督查情况的通报")
        #expect(reading.tasks.map(\.text) == MarkedText(text).marked)
    }

    @Test func whatABulletinAsksForIsADemand() {
        let text = "现将督查情况通报如下:\n一、【各单位要解决宣传氛围不浓的问题】。\n二、【未完成整改的单位要倒排工期】。"
        let reading = Reading(text, title: "关于创森工作督查情况的通报")
        #expect(reading.tasks.map(\.text) == MarkedText(text).marked)
    }

    @Test(arguments: [
        ("要看到,当前形势依然严峻,稍有松懈就会反弹。", true), ("但也要看到,有利条件还是很多的,只要坚定信心就能夺取胜利。", true),
        // Keep: work, with or behind it.
        ("要看到差距、补齐短板。", false), ("要看到,当前形势依然严峻,各乡镇要加快进度。", false), ("要认真学习先进经验。", false),
    ]) func howThingsAreToBeSeenIsNoTask(_ text: String, _ isJudged: Bool) {
        #expect(Reading("副县长高岩强调,\(text)").tasks.isEmpty == isJudged)
    }

    @Test func whomAnAnnouncementTellsTheListTells() {
        let reading = Reading("会议要求全体干部要抓好以下几方面工作。一要按时上下班。二要每日清扫办公室。")
        #expect(reading.owners == [["全体干部"], ["全体干部"]])
    }
}
