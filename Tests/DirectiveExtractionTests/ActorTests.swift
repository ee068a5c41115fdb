import LedgerModel
import Testing

@testable import DirectiveExtraction

/// Owners by what they are called: people by their work, places where people work, offices that are named after what they do.
@Suite struct ActorTests {
    @Test(arguments: [
        // People, right before what obliges them.
        ("师生要加强防范。", ["师生"]), ("班组长要落实交接班制度。", ["班组长"]), ("驾驶员必须停车检查。", ["驾驶员"]), ("法官要及时送达。", ["法官"]),
        ("种植大户要备足农资。", ["种植大户"]), ("摊主要清理门前垃圾。", ["摊主"]), ("司机要按时检修。", ["司机"]), ("负责人要逐项签字。", ["负责人"]),
        ("巡查队员要加强巡逻。", ["巡查队员"]), ("镇包村领导和联络员要开展指导。", ["镇包村领导", "联络员"]), ("两级法院执行干警要做好送达。", ["两级法院执行干警"]),
        // One whom no rule knows loses nobody of the list; a post lends its end to nobody.
        ("班主任、寝管要做好登记。", ["班主任", "寝管"]), ("教练员与班主任应建立台账。", ["教练员", "班主任"]),
        ("各位领导及防火员、森林公安要开展巡查。", ["各位领导", "防火员", "森林公安"]),
        // Places of work, and who lies along a river.
        ("图书馆要延长开放时间。", ["图书馆"]), ("科尔沁保护区要开展巡护。", ["科尔沁保护区"]), ("十三连、十五连要抢修渠道。", ["十三连", "十五连"]),
        ("沿江各省要加强采砂管理。", ["沿江各省"]), ("其余各镇要开展排查。", ["其余各镇"]), ("涉及乡镇要做好登记。", ["涉及乡镇"]),
        ("参加活动的支部要制定方案。", ["参加活动的支部"]),
        // Offices named after what they do.
        ("法制审核室要严格审查。", ["法制审核室"]), ("监察室对积案进行督察。", ["监察室"]), ("保障处要于11月底前完成维修。", ["保障处"]),
        ("教务处于本周五前公布考务安排。", ["教务处"]), ("监督与审计处要开展检查。", ["监督与审计处"]), ("社会管理综合治理办公室要每周调度。", ["社会管理综合治理办公室"]),
        ("学生工作部（处）、研究生院要做好登记。", ["学生工作部（处）", "研究生院"]),
        // Each of them; all the same; on what ground.
        ("内科、儿科各抽调2名医师轮值。", ["内科", "儿科"]), ("县水利局，也要组织好演练。", ["县水利局"]), ("各乡镇则要开展巡查。", ["各乡镇"]),
        // Levels that stand for all who work at them.
        ("县、乡、村三级要层层抓落实。", ["县、乡、村三级"]), ("市、区（县级市）两级要建立台账。", ["市、区（县级市）两级"]), ("县乡两级干部要开展走访。", ["县乡两级干部"]),
        ("5年内市、区（县级市）两级重点培养技能人才200名。", ["市、区（县级市）两级"]),
        // Whom something is proposed to.
        ("针对擅自生产的情况，建议市环保局依法处罚。", ["市环保局"]),
        // Whose government it is; whose bureau.
        ("镇党委、政府要每月调度。", ["镇党委", "镇政府"]), ("县委、政府要每月调度。", ["县委", "县政府"]), ("各级党委和政府要每月调度。", ["各级党委", "政府"]),
        ("县委、县政府要每月调度。", ["县委", "县政府"]), ("党委、政府要每月调度。", ["党委", "政府"]),
        ("开江生态环境局、县住建局等部门要做好项目包装。", ["开江生态环境局", "县住建局"]), ("平安生态环境分局要加强监测。", ["平安生态环境分局"]),
    ]) func acts(_ demand: String, _ owners: [String]) {
        #expect(Reading("会议要求，\(demand)").owners == [owners])
    }

    @Test(arguments: [
        // What is done to somebody, what grows, and rooms.
        "培训辅导员要严格标准。", "发动群众要逐户走访。", "镇村两级巡查不能走过场。", "对市县两级要加强指导。", "税收增长要加快。", "教室要每天通风。", "每个家庭要签订承诺书。", "困难学生要应助尽助。",
        "责任要落实到人。",
        "处理结果要公开，处于停工状态的项目要尽快复工。",
        // A measure, a place, and verbs before a body.
        "打一场清理积案歼灭战。", "要注意收集证据，对骗取补偿的，移送公安机关依法处理。", "整顿软弱涣散村党组织12个，逐村落实联系制度。",
    ]) func nobodyActs(_ demand: String) {
        #expect(Reading("会议要求，\(demand)").owners.flatMap(\.self) == [])
    }

    @Test func whereItIsDoneIsNoOwner() {
        #expect(Reading("会议要求，县督查室要每半月督查一次，结果在县电视台公布。").owners == [["县督查室"]])
        #expect(Reading("会议要求，项目所在县住建局要每半月督查一次。").owners == [["项目所在县住建局"]])
    }

    @Test(arguments: [
        "【立案庭要做好诉前调解】，【执行庭要清理积案】。", "【县档案馆要做好归档】，【县文化馆要办好演出】，【县图书馆要延时开放】。",
        "【各支部要启动此项工作】，【镇包村领导和联络员要开展指导】。", "【车间主任要抓好生产】，【安全员要每班巡查】，【班组长要落实交接班制度】。",
        "【医院要摸清底子】，【要对接省里】，【市政府也要加强资金保障】。", "【县水利局要备足物资，重点要抓好编织袋储备】。",
        "【即日起增设发热门诊，内科、儿科各抽调2名医师轮值】，【排班表由医务科11月14日前排定】。",
    ]) func eachHasItsTask(_ demand: String) {
        let text = "会议要求，" + demand
        #expect(Reading(text).tasks.map(\.text) == MarkedText(text).marked)
    }

    @Test(arguments: [
        ("李伟叮嘱市场负责人，消防通道要时刻保持畅通。", [["市场负责人"]]), ("李伟对县水利局局长王强说：“5月底前必须把水渠修好。”", [["县水利局局长王强"]]),
        // Keep: who acts himself.
        ("李伟叮嘱市场负责人，县消防大队要定期检查。", [["县消防大队"]]),
    ]) func whoIsSpokenToActs(_ speech: String, _ owners: [[String]]) {
        #expect(Reading("5月8日，县长李伟到青山镇检查防汛工作。\(speech)").owners == owners)
    }

    @Test func onWhatGroundTheyActStandsBehindAComma() {
        let reading = Reading("李伟要求，一是各分管领导、各条线，根据职能压实安全责任。二是各单位，结合实际抓好整改。")
        #expect(reading.owners == [["各分管领导", "各条线"], ["各单位"]])
    }

    @Test func whomAnItemIsForGoesOn() {
        let reading = Reading("李伟要求，一是各年级建立安全记录。着重从房屋方面做好记录。二是要备足物资。")
        #expect(reading.owners == [["各年级"], ["各年级"], []])
    }

    @Test(arguments: [
        ("由县住建局商县财政局提出方案。", ["县住建局/lead", "县财政局/support"]), ("由县住建局协同县城管局完成改造。", ["县住建局/lead", "县城管局/support"]),
        ("由县住建局联合县财政局提出方案。", ["县住建局/lead", "县财政局/support"]), ("县住建局要商县财政局提出方案。", ["县住建局/lead", "县财政局/support"]),
        ("以县住建局为主，县城管局配合，6月底前完成改造。", ["县住建局/lead", "县城管局/support"]),
        ("由县住建局牵头，县城管局参与，6月底前完成改造。", ["县住建局/lead", "县城管局/support"]),
        ("由县住建局负总责，县城管局为配合单位，6月底前完成改造。", ["县住建局/responsible", "县城管局/support"]),
        ("由李伟同志负责，县委办、县政府办具体落实，压减文件30%以上。", ["李伟同志/responsible", "县委办/responsible", "县政府办/responsible"]),
        ("由县住建局牵头抓总，县城管局、县交通局各负其责，6月底前完成改造。", ["县住建局/lead", "县城管局", "县交通局"]),
        // Keep: a name that holds the word, an object of support, and whoever works with one another.
        ("县妇女联合会要加强宣传。", ["县妇女联合会"]), ("县财政局要支持企业发展。", ["县财政局"]), ("各部门要联合执法，加大打击力度。", ["各部门"]),
        ("教育部门要参与项目规划、建设。", ["教育部门"]), ("由县交通局、县工商局组成联合执法组，整治超限超载。", ["县交通局", "县工商局"]),
        ("要以县城为主，抓好绿化。", []),
    ]) func worksWithAnother(_ demand: String, _ expected: [String]) {
        let tasks = Reading("会议议定，\(demand)").tasks
        #expect(tasks.count == 1)
        #expect(
            tasks.flatMap(\.explicitOwners).map { owner in owner.name + (owner.role.map { "/\($0.id)" } ?? "") }
                == expected)
    }

    @Test func twoNamesOfOneOfficeAreOneOwner() {
        func owners(_ names: String) -> [[String]] {
            Reading("1.推行清单制度。（责任单位：\(names)）", title: "关于印发工作分工方案的通知").owners
        }
        #expect(owners("县纪委县监委、县民政局") == [["县纪委县监委", "县民政局"]])
        #expect(owners("县水利局县财政局") == [["县水利局", "县财政局"]])
    }

    @Test func whoIsToHelpLeavesOpenWhoDoesIt() {
        let task = Reading("县住建局：\n请会同县城管局于3月20日前办结。", title: "关于转办信访事项的函").tasks.first
        #expect(task?.explicitOwners.map(\.name) == ["县城管局"])
        #expect(task?.impliedOwners.isEmpty == false)
    }

    @Test func theFirstOfSeveralGroupsIsAGroup() {
        #expect(Reading("经研究决定：\n1、村口垃圾池由一组拆除。\n2、水渠由二组清理。", title: "").owners == [["一组"], ["二组"]])
        #expect(Reading("会议议定，方案由一组专家评审。").owners.flatMap(\.self) == [])
    }
}
