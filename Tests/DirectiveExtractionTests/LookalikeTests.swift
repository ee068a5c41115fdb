import LedgerModel
import Testing

@testable import DirectiveExtraction

/// Words that begin, end or sound like the sign of some rule and are none: each of these was once taken for it.
@Suite struct LookalikeTests {
    @Test(arguments: [
        // 明确各方责任 says what is clear; 明确各乡镇… says who has to.
        "会议明确【各乡镇要加强巡查】。", "会议明确【整改工作由县住建局牵头,6月底前完成】。",
        // 将有关情况, not 将有大雨.
        "会议要求,【县水利局6月底前将有关情况报县政府】。",
        // What is found in an attribute, before what is to be done.
        "会议要求,【存在安全隐患的企业要立即停产整改】。",
        // 如期 is no case.
        "会议要求,【各单位如期完成清淤任务】,【要加强日常巡查工作】。",
        // A date with a month asks in a speech, a year alone sets a goal of a paper.
        "会议要求,【各镇要加强调度】;【2024年6月底前,整改率达到100%】。",
        // 要求 is a noun behind 按照, whatever post stands before it.
        "会议要求,【各镇镇长按照要求抓好整改】。",
    ]) func stillDemands(_ text: String) {
        let (found, expected) = tasks(text)
        #expect(found == expected)
    }

    @Test(arguments: ["全县工业主要指标保持增长", "全县农业主要经济指标保持增长", "公园主要设施运行良好", "今晚我县将有大雨", "会议明确各方责任"])
    func noDemands(_ text: String) {
        #expect(Reading("县长陈立指出,\(text)。").tasks.map(\.text) == [])
    }

    @Test(arguments: [
        ("会议要求,各镇镇长按照要求抓好整改。", "会议"), ("会议要求,县长对照要求抓好整改。", "会议"), ("县长央金卓玛强调,县水利局要加强巡查。", "央金卓玛"),
    ]) func aPostBeforeTheNounIsNobody(_ text: String, _ speaker: String) {
        #expect(Reading(text).speakers == [speaker])
    }

    @Test func eachQuotationIsWhoseNameFollows() {
        let reading = Reading("会议由王明主持,李强参加。\n\n“各镇要做好巡查。”王明强调。“县水利局要6月底前完成清淤。”李强要求。")
        #expect(reading.tasks.map(\.text) == ["各镇要做好巡查", "县水利局要6月底前完成清淤"])
        #expect(reading.speakers == ["王明", "李强"])
    }

    @Test(arguments: [
        "目前已进入主汛期,【各级各部门立即开展隐患排查】。", "会后,【各镇迅速组织人员了解险情,3日内报县政府】。",
    ]) func whatComesAfterwardsMayStillBeAsked(_ text: String) {
        let marked = MarkedText(text)
        let found = Reading("县长陈立强调,县林业局要加强巡护。\(marked.text)").tasks.dropFirst()
        #expect(found.count == 1)
        #expect(found.allSatisfy { task in marked.marked.allSatisfy { task.text.hasSuffix($0) } })
    }

    @Test func aDatedDemandAboveTheItemsIsNoBackground() {
        let reading = Reading(
            "各镇:\n\n立即开展隐患排查,6月15日前上报排查结果。\n\n县应急局及时处置发生的险情,6月底前完成巡查。\n\n一、各镇要加强巡查。\n\n二、各镇要加强值守。",
            title: "关于开展隐患排查的通知")
        #expect(reading.tasks.map(\.text).prefix(2) == ["立即开展隐患排查,6月15日前上报排查结果", "县应急局及时处置发生的险情,6月底前完成巡查"])
    }

    @Test(arguments: [
        ("王明要求考核办法6月底前出台。", [] as [String]), ("王明要求县公安局6月底前完成排查。", ["县公安局"]),
        ("王明要求县医院迁建工程6月底前完工。", []),
    ]) func aThingIsNotTheBodyThatItsNameBeginsWith(_ text: String, _ owners: [String]) {
        #expect(Reading("县长王明主持会议。\(text)").owners.flatMap(\.self) == owners)
    }

    @Test func wordsInATitleBehindAColonAreNobodys() {
        let reading = Reading("会议要求,县应急局要落实文件:《关于各乡镇要加强河道管理,由县水利局牵头整治的通知》。")
        #expect(reading.owners == [["县应急局"]])
    }

    @Test func wordsBelowAPictureNameNoSpeaker() {
        #expect(Reading("县长王明出席并讲话\n\n各村要加强巡查。").speakers == ["会议"])
        #expect(Reading("高岩主持 王明讲话\n\n各村要加强巡查。").speakers != ["高岩"])
        #expect(Reading("王明同志讲话\n\n各村要加强巡查。").speakers == ["王明"])
    }

    @Test func whoSpeaksIsNoPlaceInATitle() {
        let extraction = sharedExtractor.extract(Array("李书记：要召开会议部署防汛工作，各村要加强巡查\n\n县水利局要抓好清淤。\n".utf8))
        #expect(extraction.articles.flatMap(\.directives).count == 2)
    }

    @Test func onlyAColumnOfProgressSettlesARow() {
        let reading = Reading(
            "序号\t事项\t前期工作\t责任单位\t时限\n1\t清理河道垃圾\t已落实\t县水利局\t4月底\n2\t修建村道\t已落实\t县交通局\t已办结",
            title: "重点任务清单")
        #expect(reading.tasks.map(\.text) == ["清理河道垃圾"])
    }

    @Test(arguments: [
        "公开形式要灵活多样,各单位要按月公开。", "一、各村要推广新品种。(牵头单位:县农业农村局;技术支持:县农技中心)",
    ]) func linesOfWorkAreNoFurniture(_ line: String) {
        #expect(!Reading(line, title: "关于做好公开工作的通知").tasks.isEmpty)
    }

    @Test(arguments: [
        "县政府办公室 2022-01-19 08:23", "县政府会议室 09:00", "上午开幕式 10:30", "水泥砂浆比例 1:500", "陈志平 2024-07-13 26:41",
    ]) func noHeaderOfAMessage(_ line: String) {
        #expect(withText(line.utf8) { ChatHeader.begins($0, 0..<$0.count) } == false)
    }

    @Test(arguments: ["陈志平(镇长) 2024-07-13 06:41", "高岩 下午3:05", "王明 23:05:17"]) func headersOfMessages(_ line: String) {
        #expect(withText(line.utf8) { ChatHeader.begins($0, 0..<$0.count) })
    }

    @Test(arguments: [
        // 要求 that says how high the standard is.
        ("县长高岩强调,今年的征兵工作时间紧、任务重,要求和标准也很高,镇村两级要抓好征兵工作。", ["镇村两级要抓好征兵工作"]),
        ("县长高岩强调,任务重、标准高,要求和以往不同,各镇要抓紧。", ["各镇要抓紧"]), ("县长高岩指出,今年任务重、要求高,各镇要抓紧。", ["各镇要抓紧"]),
        ("县长高岩强调,县住建局要加强监管,要求施工单位落实围挡。", ["县住建局要加强监管", "施工单位落实围挡"]),
        ("县长高岩要求高新区抓紧征地。", ["高新区抓紧征地"]),
    ]) func aNounOfQualityTellsNobody(_ text: String, _ tasks: [String]) {
        #expect(Reading(text).tasks.map(\.text) == tasks)
    }

    @Test func whatWasStressedAsAMatterAsksNothing() {
        #expect(Reading("会上,县长李卫东在讲话中强调了各级各部门抓好环境保护工作的责任。").directives.isEmpty)
    }

    @Test func whoListensDoesNotReport() {
        #expect(Reading("县长陈小青认真听取石桥镇汇报脱贫攻坚工作进展。").article.reporters.isEmpty)
        #expect(Reading("县水利局局长王强汇报了工作进展。").article.reporters == ["王强"])
    }

    @Test(arguments: [
        "县委书记王芳对全县防汛工作进行再强调再部署，要求【各乡镇加强值班】。", "县委书记王芳就安全生产再动员、再落实，要求【各乡镇加强值班】。",
        "县委书记王芳再强调，【各乡镇要加强值班】。",
    ]) func whatIsDoneAgainIsNotSaid(_ text: String) {
        let (found, expected) = directives("3月6日，\(text)")
        #expect(found == expected)
    }

    @Test(arguments: [
        "会议强调了防汛工作的重要意义：一是关系民生；二是关系发展。", "会议强调了防汛工作的重要性：【一是要加强值班】；【二是备足物资】。",
        "会议阐述了防汛的重要意义，强调：【一是加强值班】；【二是备足物资】。",
    ]) func reasonsAreNoItems(_ text: String) {
        let (found, expected) = directives(text)
        #expect(found == expected)
    }

    @Test(arguments: [
        "宏达公司董事长陈宏说，企业要发展，必须坚持创新，公司今年要投入5000万元。", "绿源合作社理事长陈宏说，我们要扩大种植。",
        "宏达公司董事长陈宏说，【各车间要加强巡查】。", "县长陈宏说，【企业要加强巡查】。",
    ]) func anOwnBusinessIsNoDepartments(_ text: String) {
        let (found, expected) = directives(text)
        #expect(found == expected)
    }
}
