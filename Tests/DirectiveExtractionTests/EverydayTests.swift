import Testing

@testable import DirectiveExtraction

/// Everyday sentences that some rule about something rarer once took away: 【】 holds each task that is expected.
@Suite struct EverydayTests {
    @Test(arguments: [
        // A body of the table behind what the work comes to is told something of its own.
        "会议要求,【各乡镇要加强巡查,形成台账】,【县财政局落实资金】,【县审计局跟踪审计】。",
        // 是否 is no copula; what is everywhere is no state.
        "会议要求,【各乡镇要逐户排查是否存在用电安全问题】,【县住建局要在6月底前完成整改】。",
        // Two copies of a paper set nothing up.
        "会议要求,【请各乡镇于6月20日前将申报材料一式两份报县科技局】。",
        // A connective goes with what follows it.
        "会议要求,【县畜牧局要尽快出台意见】,【近期,要抓好水源治理】。", "会议要求,【县水利局要加强巡查】,【因此,各乡镇必须抓好落实】。",
        // Work that is named behind an attitude, and work behind a set phrase.
        "会议要求,【各单位要进一步提高思想认识,按照职责分工抓紧推进道路建设、供水保障等各项工作】。",
        "会议要求,【各乡镇要落实属地管理责任,加紧处理交办的问题】。",
        "会议要求,【各林场要贯彻落实会议精神,按照上级要求,加大对重点区域的巡查力度】。",
        // 讲话 as what is worked at.
        "会议议定,【由县委办公室主任李红同志负责起草政府工作报告】。",
        "会议要求,【请县教育局局长张强牵头办好少先队员讲话比赛】。",
    ]) func speeches(_ text: String) {
        let (found, expected) = tasks(text)
        #expect(found == expected)
    }

    @Test(arguments: ["同时,要健全管理制度,规范经营行为", "目前,要健全管理制度,规范经营行为", "要健全管理制度,规范经营行为"])
    func aConnectiveAloneIsNoHeading(_ demand: String) {
        #expect(Reading("县长王明要求,\(demand)。").directives.map(\.heading) == ["健全管理制度"])
    }

    @Test(arguments: [
        ("关于做好2024年公开招聘教师工作的通知", "县教育局要于6月20日前制定方案。"), ("关于征求《全县防汛方案》意见建议的函", "请各乡镇于6月20日前将意见报县应急局。"),
        ("关于开展阅读活动的通知", "2024年6月30日前，各学校要开展一次阅读活动。"), ("全县社会救助整治通报", "各乡镇要于6月20日前完成整改。"),
        ("关于做好防汛工作的通知", "各村名单在5月30日前报镇防汛办公室(地点设在镇水利站)。"),
    ]) func papers(_ title: String, _ demand: String) {
        #expect(Reading("各乡镇：\n\n\(demand)", title: title).tasks.map(\.text) == [String(demand.dropLast())])
    }

    @Test func aParagraphThatBeginsWithADayIsNoLineOfAPage() {
        let reading = Reading("2024年3月1日,县长王明调研防汛工作,要求县水利局3月底前完成清淤。(编辑:李四)")
        #expect(reading.tasks.map(\.text) == ["县水利局3月底前完成清淤"])
    }

    @Test(arguments: ["查看现场后,王明要求县水利局在3日内完成抢修。", "听取汇报后,王明要求县水利局在3日内提出方案。"])
    func whatTheReporterTellsStartsNoCount(_ text: String) {
        #expect(Reading("县长王明主持会议。\(text)").dues == ["2024-03-09"])
    }

    @Test(arguments: ["严格通报制度,每月对各乡镇进行排名", "安排汇报会,各乡镇要准备材料", "连续通报三次的乡镇,由县委组织部约谈"])
    func wordsLikeANameReportNothing(_ item: String) {
        #expect(Reading("会议议定:\n\n一、\(item)。\n\n二、县财政局要落实资金。", title: "专题会议纪要").directives.map(\.ordinal) == [1, 2])
    }

    @Test(arguments: [
        ("1.修建村道。(县交通局牵头,县财政局、县审计局监督)", ["县交通局"]), ("1.修建水厂。(县水利局牵头,县财政局、县审计局(下同))", ["县水利局", "县财政局", "县审计局"]),
    ]) func brackets(_ item: String, _ owners: [String]) {
        #expect(Reading(item, title: "重点任务分工方案").owners == [owners])
    }

    @Test func whoChecksAPlanIsNotItsTopic() {
        #expect(Reading("会议要求,县防汛办要检查预案各单位要修订。").owners.first?.first == "县防汛办")
    }
}
