import LedgerModel
import Testing

@testable import DirectiveExtraction

/// What stands at the head of items and above them: articles, slogans, labels, and what a paper says of itself at its end.
@Suite struct ItemHeadTests {
    private func read(_ text: String, title: String = "柳河县秸秆禁烧工作实施方案") -> Reading { Reading(text, title: title) }

    @Test(arguments: [
        "二、本意见自印发之日起施行，由镇农经站负责解释。", "二、本办法由县财政局负责解释。", "二、本方案自2024年5月1日起执行，有效期2年，由县财政局会同县民政局负责解释。",
        "二、本细则未尽事宜，由县教育局商县财政局另行规定。", "二、本措施自2023年7月1日起施行，有效期三年。国家和省、市另有规定的，从其规定。",
        "以下附件中责任领导和责任人发生变动后，由相应岗位的继任领导担任，一般不再另行行文调整。", "二、市人民政府办公厅将定期通报完成进度，坚持和完善通报制度。",
        "二、对逾期未整改的，新区将实施约谈和问责。",
        // Keep.
        "二、【由县财政局负责解释疑难并每季度培训一次】。", "二、【本办法印发后，各乡镇要制定细则】。",
    ]) func lastProvisions(_ text: String) {
        let found = read("一、各乡镇要开展检查。\n\n" + text)
        #expect(found.tasks.dropFirst().map(\.text) == MarkedText(text).marked)
    }

    @Test(arguments: [
        "一、高度重视,精心组织,科学制订办理方案。【各责任单位要明确专人】。", "一、加强组织领导，强化责任落实，确保工作实效。【各镇要成立专班】。",
        "一、突出重点环节，抓好关键节点，推动任务落实。【县农业农村局要建立台账】。",
        // Keep: nothing else says what is to be done.
        "一、【加强值班值守，落实应急物资，做好转移准备】。",
    ]) func slogansOfThreeClauses(_ text: String) {
        #expect(read(text).tasks.map(\.text) == MarkedText(text).marked)
    }

    @Test func anArticleIsAMark() {
        let found = read(
            "第二条 县民政局负责殡葬管理工作。公安、市场监管等部门应当做好殡葬管理工作。\n\n第四条 国家公职人员应当带头文明治丧。\n\n第五条 各镇人民政府应当每季度组织一次排查。",
            title: "柳河县殡葬管理办法")
        #expect(found.owners == [["县民政局"], ["公安部门", "市场监管部门"], ["国家公职人员"], ["各镇人民政府"]])
        #expect(found.tasks.last?.text == "各镇人民政府应当每季度组织一次排查")
    }

    @Test(arguments: [
        "1．将报装环节压缩至2个以内——责任单位：县住建局", "1．盘活闲置土地300亩，责任单位：县住建局，完成时限：6月底。", "1．加强融资支持。开展活动不少于12场；责任单位：县住建局",
        "1．开展招聘会12场    责任单位：县住建局", "能繁母猪存栏不低于2.1万头。责任单位：县住建局，完成时限：6月底",
    ]) func aLabelInsideOfASentence(_ text: String) {
        let found = read("一、重点任务\n\n" + text)
        #expect(found.owners == [["县住建局"]])
        #expect(found.tasks.allSatisfy { !$0.text.contains("责任单位") })
    }

    @Test func toSayWhoIsResponsibleMayBeATask() {
        #expect(read("1．各乡镇要明确责任单位：县住建局负责督促。").tasks.map(\.text).first?.contains("明确责任单位") == true)
    }

    @Test func anItemWithALabelSharesNoneBelow() {
        let found = read(
            "一、稳定生猪产能。存栏不低于2.1万头。牵头单位：县农业农村局\n\n二、畅通流通渠道。新建冷链设施5个。\n\n牵头单位：县商务局；配合单位：县供销社")
        #expect(found.owners == [["县农业农村局"], ["县商务局", "县供销社"]])
    }

    @Test func linesBelowAHeadingGovernItsItems() {
        let found = read(
            "（一）项目建设攻坚\n\n牵头单位：县发改局\n\n1.6月底前新开工项目15个。\n\n2.推动8个项目复工。\n\n（二）招商引资攻坚\n\n牵头单位：县商务局；配合单位：各乡镇\n\n1.开展招商活动10次。\n\n2.新签约项目12个。"
        )
        #expect(found.owners == [["县发改局"], ["县发改局"], ["县商务局", "各乡镇"], ["县商务局", "各乡镇"]])
    }

    @Test func theHeadOfAFormNamesWhomItAsks() {
        let found = read(
            "承办单位：县水利局、县生态环境局\n\n督办事项：群众反映河道污染\n\n办理要求：\n\n1.立即组织核查。\n\n2.县财政局要拨付资金。", title: "督办通知单")
        #expect(found.owners == [["县水利局", "县生态环境局"], ["县财政局"]])
    }

    @Test func theLastItemIsMadeLikeTheOthers() {
        let found = read(
            "1.推进老旧小区改造\n\n改造小区12个。\n\n责任单位：县住建局\n\n2.建立健全长效机制\n\n出台管理办法，明确管护主体。\n\n责任单位：县城管局\n\n配合单位：各社区")
        #expect(found.ordinals == [1, 2] && found.tasks.map(\.text) == ["改造小区12个", "出台管理办法，明确管护主体"])
        #expect(found.owners == [["县住建局"], ["县城管局", "各社区"]])
        let alone = read("1.加快污水管网建设\n\n新建管网8公里。\n\n责任单位：县城管局")
        #expect(alone.ordinals == [1] && alone.owners == [["县城管局"]])
        // A paragraph that nobody is assigned below goes with no item.
        let closing = read("1.推进老旧小区改造（县住建局）\n\n2.加快管网建设（县城管局）\n\n各单位要按月报送进展。")
        #expect(closing.ordinals == [1, 2, nil])
    }

    @Test func theBracketOfAHeadingIsThatOfAllTasks() {
        let found = read("（三）“两站两员”建设（县委政法委牵头，县公安局配合，6月30日前完成）。各乡镇要建立交管站；行政村要配备劝导员。")
        #expect(found.owners == [["县委政法委", "县公安局", "各乡镇"], ["县委政法委", "县公安局"]])
        #expect(found.dues == ["2024-06-30", "2024-06-30"])
    }

    @Test(arguments: ["要求", "有关要求", "下步要求"]) func whatIsAskedForBeginsAnew(_ label: String) {
        let found = read(
            "各乡镇：\n\n主要原因：一是个别单位推诿扯皮；二是消费偏慢，应采取措施。\n\n\(label)：1.未办结件须于3月10日前办结；2.县住建局要说明情况。", title: "关于办理情况的通报")
        #expect(found.tasks.map(\.text) == ["未办结件须于3月10日前办结", "县住建局要说明情况"])
    }

    @Test func difficultiesAskForNothing() {
        let found = read("各乡镇：\n\n存在的困难：一是投资不足，需要引起重视；二是消费偏慢，应采取措施刺激。", title: "关于经济运行情况的通报")
        #expect(found.directives.isEmpty)
    }

    @Test func aWrappedLineIsNoTitle() {
        let text = "柳河县政府办公室2025年工作总结\n2025年，县政府办公室围绕\n中心、服务大局，统筹推进\n公文处理、督查落实、后勤保障等工作，全力保障县政府、\n各部门高效运转。\n"
        let found = sharedExtractor.extract(Array(text.utf8))
        #expect(found.articles.map(\.title) == ["柳河县政府办公室2025年工作总结"])
    }

    @Test func aHeadingGovernsNothingBehindTheNextOfItsLevel() {
        let found = read(
            "（一）实施数字治理行动（县委政法委牵头）\n\n1.建设平台1个。\n\n（二）实施数字文化行动。责任单位：县文旅局。\n\n1.新建数字书屋5个。")
        #expect(found.owners.first == ["县委政法委"])
        #expect(!found.owners.dropFirst().joined().contains("县委政法委"))
    }

    @Test func approvalBehindAComma() {
        let found = read("会议研究了维修事宜。\n\n一、经研究，同意对屋顶进行维修，由办公室按程序办理。", title: "局党组会议纪要")
        #expect(found.tasks.map(\.text) == ["由办公室按程序办理"])
    }

    @Test(arguments: ["县长办公会议议定事项", "县政府第5次常务会议定事项分解", "重点工作调度会交办事项"]) func aTitleOfWhatWasSettled(_ title: String) {
        let found = read("1.县住建局4月底前完成剩余7户签约。\n\n2.县财政局加快拨付项目资金。\n\n3.由县水利局牵头编制规划。", title: title)
        #expect(found.owners == [["县住建局"], ["县财政局"], ["县水利局"]])
    }

    @Test func whoAloneIsAddressedIsProposed() {
        let one = read("县水利局：\n\n经查，你单位负责的水库存在隐患。请立即整改。\n\n一、4月12日前完成加固。", title: "关于限期整改的通知")
        #expect(one.tasks.map { $0.owners.first?.name } == ["水利局", "水利局"])
        let all = read("各乡镇人民政府，县直各部门：\n\n请于4月12日前报送方案。", title: "关于报送方案的通知")
        #expect(all.tasks.map { $0.owners.first?.name } == ["各级各部门"])
    }

    @Test func whatAnInspectionFoundIsBackground() {
        let found = read("各乡镇：\n\n近日，县委督查室在暗访中发现，部分污水处理设施停运，群众反映强烈。各乡镇要举一反三。", title: "关于做好污水处理工作的通知")
        #expect(found.tasks.map(\.text) == ["各乡镇要举一反三"])
    }

    @Test func aParagraphThatAnnouncesItemsIsTheirSection() {
        let found = read(
            "一、人才计划\n\n（一）产业人才计划。围绕产业发展，着力打造人才队伍，实施如下项目：\n\n1.企业家培养项目。县工信局要引进100名人才。")
        #expect(found.directives.map(\.text) == ["1.企业家培养项目。县工信局要引进100名人才"])
    }

    @Test func anItemMayBeginWithAFigure() {
        let list = "一、重点任务\n\n10.建设粮库。县发改局要加快施工。\n\n"
        #expect(read(list + "11.121人才项目。县人社局要引进人才。").ordinals == [10, 11])
        #expect(read(list + "3.5万亩良田要建成。").ordinals == [10, nil])
    }
}
