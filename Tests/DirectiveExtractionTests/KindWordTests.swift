import Testing

@testable import DirectiveExtraction

/// Words of a demand that ask for nothing, and work that stands beside an attitude.
@Suite struct KindWordTests {
    @Test(arguments: [
        "会议指出，贫困村要好于非贫困村，非贫困村的短板还有很多。", "会议指出，今年一季度的增速要高于全省平均水平，但服务业仍是短板。",
        "督查发现，有的制度还需完善；有的对要求落实还不到位。", "被巡察党组织主要负责人表示，将认领问题，认真开展整改工作。", "三户企业负责人均表示，要严格落实责任，认真整改。",
        "县长杨斌希望大家坚守工作岗位，做好服务保障。",
    ]) func whatAsksForNothing(_ text: String) {
        #expect(Reading(text).tasks.map(\.text) == [])
    }

    @Test(arguments: [
        ("会议要求，各乡镇还需要进一步加强巡查。", 1), ("会议要求，相关部门要落实待遇。勉励大家坚守岗位，做好服务保障。", 1),
        ("检查组现场下达责令改正通知书，要求企业3日内整改到位。", 1), ("县长杨斌当场责令施工单位停工整改。", 1),
        ("会议强调，要充分认识当前严峻形势，加强值班值守。", 1), ("会议强调，各乡镇要提高思想认识，全面启动摸排监测。", 1),
        ("会议强调，要提高政治站位，增强忧患意识，坚决克服麻痹思想。", 0),
    ]) func whatAsksForWork(_ text: String, _ count: Int) {
        #expect(Reading(text).tasks.count == count)
    }

    @Test(arguments: [
        ("会议要求，公安、城管、教体和各学校要加强整治。", ["公安", "城管", "教体", "各学校"]),
        ("会议要求，水利、应急和各水库管理所要加强巡查。", ["水利", "应急", "各水库管理所"]), ("会议要求，城管、交警和城关镇要加强整治。", ["城管", "交警", "城关镇"]),
        ("会议要求，公安、市场监管等部门和各学校要加强整治。", ["公安部门", "市场监管部门", "各学校"]), ("会议要求，石桥、铁山和黄沙镇要加强巡查。", ["石桥镇", "铁山镇", "黄沙镇"]),
        ("会议要求，县发改、财政、住建局要加强监管。", ["县发改局", "县财政局", "县住建局"]), ("会议要求，被巡察党组织要上报整改方案。", ["被巡察党组织"]),
        ("会议要求，由县住建局牵头，会同县城管局、县市场监管局实地核查。", ["县住建局", "县城管局", "县市场监管局"]),
        ("会议要求，各单位要压实责任，带领班子成员对所有问题逐一研判。", ["各单位"]),
    ]) func fieldsOfWorkKeepTheirOwnEnd(_ text: String, _ owners: [String]) {
        #expect(Reading(text).owners == [owners])
    }

    @Test func anItemOfAListIsWorkWhateverItsVerb() {
        let reading = Reading(
            "各乡镇：\n\n一、县水利局要加强水库巡查。\n\n二、县中医院腾空20张床位备用。\n\n三、武装部集结50名民兵待命。", title: "关于做好防汛工作的通知")
        #expect(reading.ordinals == [1, 2, 3])
    }

    @Test func fieldsAboveTheOpinionOfAFormAreNoWork() {
        let reading = Reading(
            "承办单位：东城街道办事处\n\n办理时限：5个工作日\n\n交办意见：请东城街道办事处牵头，现场核实。", title: "政务服务便民热线工单交办单")
        #expect(reading.tasks.map(\.text) == ["请东城街道办事处牵头，现场核实"])
    }

    @Test(arguments: [
        ("10月9日至12日，县长王磊深入横水镇调研。\n\n王磊要求，各乡镇月底前完成排查。", "2024-10-31"),
        ("今天（12月20日）上午，县长王磊调研项目建设。\n\n王磊要求，住建局月底前完成验收。", "2024-12-31"),
    ]) func newsCountsFromItsOwnDay(_ text: String, _ due: String) {
        #expect(Reading(text, title: "县长王磊调研").dues == [due])
    }

    @Test func aWordThatBeginsLikeALeadInStaysWhole() {
        #expect(Reading("会议要求，一要即行即改。二要即刻完善台账。").directives.map(\.heading) == ["即行即改", "即刻完善台账"])
    }

    @Test(arguments: [
        "县长杨斌指出，项目意义重大。希望水务等相关单位要增强责任感，积极推动项目建设。", "县长杨斌要求，【各村要加强巡查】。同时，希望施工单位积极配合，早日完工。",
        // Somebody has to, or by a day.
        "县长杨斌指出，希望各单位认真落实，【县水利局要按时上报】。", "县长杨斌指出，【希望各单位6月底前要完成整改】。",
    ]) func hopeObligesNobody(_ text: String) {
        let (found, expected) = tasks(text)
        #expect(found == expected)
    }

    @Test(arguments: ["水库安全事关群众安危，决不能有半点马虎。", "防汛工作来不得丝毫懈怠。", "大家不能有任何侥幸。"])
    func noSlackness(_ text: String) {
        #expect(Reading("县长杨斌指出，\(text)【各村要加强巡查】。").tasks.map(\.text) == ["各村要加强巡查"])
    }

    @Test(arguments: [
        "各镇：\n\n（一）【各镇要加强巡查】。对责任不落实的，【由县纪委监委严肃追责问责】；对连续两次被通报的乡镇，取消年度评先资格。",
        "各镇：\n\n（一）【各镇要加强巡查】。对推诿扯皮的，将严肃追责。",
        "各镇：\n\n（一）【各镇要加强巡查】。对落实不力的，取消评先评优资格。",
    ]) func whoIsToldToPunishIsTold(_ text: String) {
        let reading = Reading(text, title: "关于加强秸秆禁烧工作的通知")
        #expect(reading.owners == (MarkedText(text).marked.count > 1 ? [["各镇"], ["县纪委监委"]] : [["各镇"]]))
    }
}
