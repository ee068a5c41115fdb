import Testing

@testable import DirectiveExtraction

/// What is asked for though no list has its verbs: right behind a verb that commands, behind a time limit, beside other items of a list.
@Suite struct AskedTests {
    @Test(arguments: [
        ("会议要求，【县住建局“十一”前完成整改】。", ["县住建局"], "2024-09-30"), ("会议要求，【县住建局两会召开前完成整改】。", ["县住建局"], "before:两会召开"),
        ("会议要求，【县住建局三天之内完成整改】。", ["县住建局"], "2024-03-09"), ("会议要求，【各校开学前完成整改】。", ["各校"], "before:开学"),
        ("会议要求，【各村赶在5月20日前完成整改】。", ["各村"], "2024-05-20"), ("会议要求，【各村周末前完成整改】。", ["各村"], nil),
        ("会议要求，【6月底前完成整改】。", [], "2024-06-30"), ("会议议定，【本周内完成整改】。", [], "2024-03-10"),
        ("会议要求，【国庆节前完成整改】。", [], "2024-09-30"),
        ("会议要求，各村要加强巡查。【6月底前完成清淤】。", ["各村"], "2024-06-30"),
    ]) func timeLimitsBeforeTheVerb(_ text: String, _ owners: [String], _ due: String?) {
        let reading = Reading(text)
        #expect(reading.tasks.last?.text == MarkedText(text).marked.last)
        #expect(reading.owners.last == owners)
        #expect(reading.dues.last == due)
    }

    @Test(arguments: [
        ("会议要求，【县教育局视情况停课】。", ["县教育局"]), ("会议要求，【县水利局预泄腾库】。", ["县水利局"]), ("会议议定，【县财政局挤出资金】。", ["县财政局"]),
        ("县长高岩要求，【各村连夜转移群众】。", ["各村"]), ("县长高岩要求，【各村三天一调度、一周一通报】。", ["各村"]), ("县长高岩要求，【县水利局少开会】。", ["县水利局"]),
        ("县长高岩要求，【县水利局给群众一个交代】。", ["县水利局"]), ("县长高岩要求【连夜转移群众】。", []), ("县长高岩要求【把水渠修好】。", []),
        ("县长高岩要求【工人佩戴安全帽】。", []), ("县长高岩要求县住建局，【5月底前把水渠修好】。", ["县住建局"]), ("县长高岩明确要求【各乡镇加强值班】。", ["各乡镇"]),
        ("会议成立了工作专班，要求【加班加点开展移交工作】。", []), ("县长高岩强调，【加强巡查，及时转移群众】。", []), ("县长高岩强调，【坚持问题导向，全面排查隐患】。", []),
        // Put as what is to come, and demanded.
        ("会议强调，【将严厉打击非法采砂】。", []), ("会议还要求，【我县将严厉打击非法采砂】。", []),
    ]) func behindTheVerbOfSpeech(_ text: String, _ owners: [String]) {
        let reading = Reading(text)
        #expect(reading.tasks.map(\.text) == MarkedText(text).marked)
        #expect(reading.owners == [owners])
    }

    @Test(arguments: [
        "会议要求，各村转移了群众。", "会议要求，这项工作意义重大。", "会议要求，全县形势严峻。", "会议决定，县财政局现有资金500万元。", "会议决定，张伟同志任组长。",
        "会议强调，抓好防汛是当前的重要任务。", "会议强调，加强党的政治建设，是党的十九大提出的重大命题。", "会议强调，加强巡查关系到群众生命安全。", "县长高岩获悉，各村连夜转移群众。",
        "一季度，县应急局共检查工地36处，责令施工单位停工整改12处，要求企业限期整改隐患512处。", "检查组共检查企业20家，发现隐患36处，已责令企业整改。", "县长高岩表示，将严厉打击非法采砂。",
    ]) func whatNobodyAsksFor(_ text: String) {
        #expect(Reading(text).tasks.map(\.text) == [])
    }

    @Test(arguments: [
        ("会议议定：\n\n1.【县水利局要加快清淤】。\n\n2.【县广播电视台开设专栏】。\n\n3.【县融媒体中心跟进报道】。", ["县水利局", "县广播电视台", "县融媒体中心"]),
        ("现紧急通知如下：\n\n一、【各镇要立即转移群众】。\n\n二、【市教育局视情况发布停课通知】。", ["各镇", "市教育局"]),
        ("会议决定如下事项：\n\n1、【县教体局牵头制定《办法》，下次办公会审议】。\n\n2、【县财政局拿出方案，提交下次常委会审议】。", ["县教体局", "县财政局"]),
        ("会议决定如下事项：\n\n1、【县教体局要加强管理】。\n\n2、【会计张兰把去年补偿款名单公示7天】。", ["县教体局", "会计张兰"]),
        // Approvals, descriptions and reports ask for nothing beside demands either.
        ("会议议定：\n\n1.【县财政局要拨付资金】。\n\n2.会议同意聘用王刚等3人为护林员。\n\n3.该项目符合规划。\n\n4.县住建局汇报了改造情况。", ["县财政局"]),
    ]) func besideOtherItems(_ text: String, _ owners: [String]) {
        let reading = Reading(text, title: "县政府常务会议纪要")
        #expect(reading.tasks.map(\.text) == MarkedText(text).marked)
        #expect(reading.owners.flatMap { $0 } == owners)
    }

    @Test(arguments: [
        "要求你部：\n1）【立即停止浇筑】；\n2）【按专项方案补设扫地杆】；\n3）【24小时内书面回复】。",
        "某商场存在以下隐患：\n1、安全出口锁闭；\n2、值班人员无证上岗。\n【根据《消防法》第六十条之规定，责令你单位于2024年2月28日前改正】。", "【责令你公司立即停止施工】。",
        "【限于2024年3月28日前改正】。", "县消防大队责令【该商场立即整改，3月28日前报送整改报告】。", "县城管局依法责令停业3家。", "县应急局检查工地，责令施工单位立即整改。",
    ]) func ordersToWhoeverReadsThem(_ text: String) {
        let found = pasted(MarkedText(text).text, month: 3, day: 6).flatMap(\.tasks).map(\.text)
        #expect(found == MarkedText(text).marked)
    }

    @Test func whoIsGivenALimitOwnsTheOrder() {
        let reading = Reading("宏达公司：\n\n限你单位于2024年3月28日前改正。", title: "整改通知书")
        #expect(reading.owners == [["你单位"]])
        #expect(reading.dues == ["2024-03-28"])
    }

    @Test(arguments: [
        "会议同意划转大院，【由县机关事务中心办理交接】。不同意县文旅局提出的增加编制的请示。", "会议同意划转大院，【由县机关事务中心办理交接】。会议不同意县文旅局提出的请示。",
        "会议同意划转大院，【由县机关事务中心接收】。县文旅局的请示缓议。", "会议同意划转大院，【由县机关事务中心办理交接】。县文旅局增加编制事宜暂不研究。", "会议议定，不同意县文旅局的请示。",
        // What has to be done before it is taken up again is asked for.
        "会议议定，【县文旅局要修改方案后再议】。", "会议要求，【不得同意未经论证的方案】。",
    ]) func refusalsAskForNothing(_ text: String) {
        let (found, expected) = tasks(text)
        #expect(found == expected)
    }

    @Test(arguments: [
        "会议就做好下一步就业工作要求，【一是坚决落实“一把手”工程】。【二是加强教育引导】。", "会议对防汛工作要求：【一是加强巡查】；【二是备足物资】。",
        "会议就落实上级工作要求，一是传达了文件精神，二是通报了有关情况。",
        "会议指出，党的十九大把脱贫攻坚作为必须打赢的攻坚战，作出全面部署。", "会议指出，【各单位必须把安全生产作为不可触碰的红线】。",
    ]) func listsBehindANounAndModalsInAttributes(_ text: String) {
        let (found, expected) = directives(text)
        #expect(found == expected)
    }

    @Test(arguments: [
        ("会议议定：【各村要落实包片责任】，【县农业农村局牵头开展巡查】。", false), ("会议要求，【各村书记要扛起第一责任人责任】。", false), ("会议要求，【各单位要落实网格责任】。", false),
        ("会议要求，各单位要扛起政治责任。", true),
    ]) func namedResponsibilities(_ text: String, _ isExhortation: Bool) {
        let reading = Reading(text)
        #expect(reading.tasks.map(\.text) == MarkedText(text).marked)
        #expect(reading.directives.map(\.isExhortation) == [isExhortation])
    }
}
