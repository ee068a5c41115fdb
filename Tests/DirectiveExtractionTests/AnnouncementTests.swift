import Testing

@testable import DirectiveExtraction

/// What announces demands, in as many words as offices have: the demands are the same, and so is who asks.
@Suite struct AnnouncementTests {
    private static let lead = "3月6日,全县秋收工作会议召开。\n\n"
    private static let list = "一是县林业局要加强巡护;二是县水利局要备足物资。"

    @Test(arguments: [
        "对下半年工作提出意见：", "就贯彻落实会议精神提三点意见：", "提了三点要求:", "提三点希望：", "提出了如下意见。", "提出了更高的要求：", "提出以下三个方面的要求：",
        "提出“三个必须”的要求：", "用“三个字”对工作提出要求:", "从三个方面提出了工作要求，", "讲了三点意见。", "讲了几点意见:", "讲了意见。", "着重讲了三个问题：", "谈了三点意见,",
        "作了讲话:", "作总结讲话。", "作出如下安排：", "作了如下安排:", "做出了整体部署:", "进行了再安排、再部署,", "对近期工作进行再安排再部署：", "布置了下阶段工作:", "安排了下步工作:",
        "给各乡镇提了几点意见:", "就做好工作，作如下要求：", "下达了三项任务：", "对做好秋收工作提出了“三个确保”：",
    ]) func whateverAnnouncesAList(_ words: String) {
        let reading = Reading(Self.lead + "县长王建国" + words + Self.list)
        #expect(reading.tasks.map(\.text) == ["县林业局要加强巡护", "县水利局要备足物资"])
        #expect(reading.speakers == ["王建国", "王建国"])
    }

    @Test(arguments: [
        "王建国吩咐：", "王建国下令：", "王建国一一拍板：", "王建国电话要求，", "王建国连夜要求，", "王建国一边查看一边嘱咐：", "王建国因此要求，", "王建国接着强调，", "王建国明确要求，",
        "王建国明确提出，", "王建国的要求是：", "王建国重申:", "王建国指着规划图说：“", "王建国对督查组的到来表示欢迎，要求", "县长要求，", "王县长了解了情况，并反复叮嘱：", "他分析了数据，强调",
        "王建国作了讲话。要求", "最后，王建国强调一点，",
    ]) func whateverStandsBetweenTheSpeakerAndHisVerb(_ words: String) {
        let reading = Reading(Self.lead + "县长王建国出席会议。\n\n" + words + "县林业局要加强巡护。")
        #expect(reading.tasks.map(\.text) == ["县林业局要加强巡护"])
        #expect(reading.speakers == ["王建国"])
    }

    @Test(arguments: ["会议形成以下决定:", "会议达成如下共识:", "经研究,议定如下:", "经研究决定：", "会议布置了近期工作:", "现纪要如下:", "这次会议提出了三点要求:"])
    func whatAMeetingSettles(_ words: String) {
        let reading = Reading("3月6日,县政府召开专题会议，研究移交事宜。" + words + "\n1.由县水务公司负责移交。\n2.县住建局做好资料移交。")
        #expect(reading.tasks.map(\.text) == ["由县水务公司负责移交", "县住建局做好资料移交"])
        #expect(reading.speakers == ["会议", "会议"])
    }

    @Test(arguments: [
        // Whoever holds the meeting stands before what the meeting asks for.
        "青山镇召开防汛会议,对防汛工作提出三点要求:", "县医院召开防汛工作会,就贯彻上级精神进行安排:", "青山镇召开防汛会议,对防汛工作提出三点要求。", "青山镇召集各村召开会议,就如何做好防汛工作提出以下意见:",
        "青山镇召开防汛会,安排部署防汛工作:", "青山镇召开防汛会,对防汛工作进行再部署、再落实。", "县委常委会就防汛工作提出三点要求:", "全县防汛工作会在县政府召开,对防汛工作作出部署:",
        // What is spoken about has a comma.
        "会议就做好防汛,抓好抗旱提出了要求:", "会议对贯彻上级精神,做好防汛工作进行了部署:",
        // Points, and not what is wrong.
        "会议强调要注意三个问题:", "会议强调了以下几个问题:", "会议着重强调了以下内容:", "会议讲了三个方面的问题:", "会议针对存在的问题强调:",
    ]) func aMeetingAnnouncesItsList(_ words: String) {
        let inline = Reading("3月6日,全县秋收工作有序推进。\n\n3月6日," + words + Self.list)
        #expect(inline.tasks.map(\.text) == ["县林业局要加强巡护", "县水利局要备足物资"])
        #expect(inline.speakers == ["会议", "会议"])
        let below = Reading("3月6日," + words + "\n一是县林业局要加强巡护。\n二是县水利局要备足物资。")
        #expect(below.tasks.map(\.text) == ["县林业局要加强巡护", "县水利局要备足物资"])
        #expect(below.speakers == ["会议", "会议"])
    }

    @Test(arguments: [
        "王建国就贯彻会议精神,做好防汛工作提出了要求:", "县长王建国围绕保安全,促生产提出了三点意见:", "县长王建国强调了三个问题:", "县长王建国强调了三个方面的问题:", "县长王建国着重强调了防汛问题:",
        "县长王建国强调以下内容:", "县长王建国针对存在的问题强调:", "县长王建国谈了三个方面的问题。",
    ]) func aLeaderGoesOnToHisPoints(_ words: String) {
        let reading = Reading(Self.lead + words + Self.list)
        #expect(reading.tasks.map(\.text) == ["县林业局要加强巡护", "县水利局要备足物资"])
        #expect(reading.speakers == ["王建国", "王建国"])
    }

    @Test(arguments: [
        "县水利局召开会议总结去年工作:一是完成水库加固12座;二是培训人员300人。", "县水利局就防汛工作作了汇报:一是加强值班;二是备足物资。", "县水利局围绕防汛采取三项措施:一是加强值班;二是备足物资。",
        "青山镇召开会议,对防汛工作进行了汇报:一是完成清淤3处;二是备足了物资。", "青山镇召开会议,通报了三个问题:一是值班不到位;二是物资不足。", "青山镇召开会议,主要内容:一是总结上半年工作;二是通报情况。",
        "青山镇召开总结会,对先进集体进行了表彰:一是红旗村;二是东风村。", "会议强调了存在的三个问题:一是责任不落实;二是巡查不到位。", "县长王建国指出存在三个问题:一是责任不落实;二是巡查不到位。",
        "县长王建国就防汛工作进行了调研,听取了汇报,提出了很好的思路。",
    ]) func listsOfDeedsAndFaults(_ text: String) {
        #expect(Reading("3月6日," + text).directives.map(\.text) == [])
    }

    @Test func whoActsForAnotherSpeaksHimself() {
        let reading = Reading("3月6日,副县长张梅受县长王建国委托召开会议，并强调,县林业局要加强巡护。")
        #expect(reading.speakers == ["张梅"])
    }

    @Test func aSecretaryBySurnameSpeaksAtTheMeetingThatIsToldOf() {
        let reading = Reading("何素芳（乡长）：11月11日，县委于书记在会上讲了三条，一是每个乡镇要修一条样板渠，二是资金要整合使用。")
        #expect(reading.speakers == ["于书记", "于书记"])
    }

    @Test(arguments: [
        // Views of a paper, what has been done, and who only spoke.
        "与会代表对报告提出意见。一是报告内容全面。二是目标切合实际。", "县长王建国作了讲话。一是去年完成了改造。二是取得了新突破。", "县长王建国出席会议并作重要讲话。会议由县政府办公室主持。",
        "局长李刚汇报了下步工作安排。", "王建国落实上级要求，深入一线开展排查。", "张梅按照县委工作要求，完成了各项任务。",
    ]) func silence(_ text: String) {
        #expect(Reading(Self.lead + text).tasks.map(\.text) == [])
    }

    @Test func whatADemandSettlesAnnouncesNothing() {
        let (found, expected) = tasks("高岩强调,【督查组要查清问题,提出工作意见和建议】。【县林业局要确定工作任务,抓好落实】。")
        #expect(found == expected)
    }
}
